"""How strongly two things go together, and which of many such findings chance does not explain."""

import math
from collections.abc import Iterable


def log_likelihood(both: int, one: int, other: int, total: int) -> float:
    """Return the log-likelihood ratio of two things that go together (Dunning 1993, *Computational Linguistics* 19.1).

    ``both`` are the cases with both, ``one`` and ``other`` those with each, of ``total``.
    It is 0 where they go together no more often than by chance.
    """
    if both * total <= one * other:
        return 0.0
    neither = total - one - other + both
    cells = _entropy(both) + _entropy(one - both) + _entropy(other - both) + _entropy(neither)
    rows = _entropy(one) + _entropy(total - one) + _entropy(other) + _entropy(total - other)
    return max(2.0 * (cells - rows + _entropy(total)), 0.0)


def _entropy(count: int) -> float:
    """Return a count times its logarithm."""
    return count * math.log(count) if count else 0.0


def by_chance(ratio: float) -> float:
    """Return how likely chance alone gives such a log-likelihood ratio (chi-squared, one degree of freedom)."""
    return math.erfc(math.sqrt(ratio / 2.0))


def least_ratio(ratios: Iterable[float], tests: int, false: float) -> float:
    """Return the least ratio to believe, so that of the believed ones no more than a share ``false`` is chance.

    The procedure of Benjamini and Hochberg (1995, *Journal of the Royal Statistical Society B* 57.1);
    ``ratios`` are the highest of as many as there were ``tests``. Where none can be believed, it is infinite.
    """
    found = math.inf
    for rank, ratio in enumerate(sorted(ratios, reverse=True), start=1):
        if by_chance(ratio) <= rank * false / tests:
            found = ratio
    return found
