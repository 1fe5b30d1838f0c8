"""One language of the pairs: its texts cut into words, the words known as lemmas, and the phrases that recur."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from termcheck.curation.mining.cutting import JOINTS, START, Cut, Cutter
from termcheck.curation.mining.lexicon import Lexicon, lexicon
from termcheck.curation.mining.phrases import Phrases, phrases, row
from termcheck.language import language

_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Side:
    """The texts of one language (BCP 47 tag), and what recurs in them."""

    language: str
    cuts: Sequence[Cut]
    lexicon: Lexicon
    phrases: Phrases

    def length(self, phrase: int) -> int:
        """Return about how many characters a phrase has."""
        lemmas = self.lexicon.lemmas
        return sum(len(lemmas[lemma].text) + self.lexicon.spaced for lemma in self.phrases.lemmas[phrase])

    def forms(self, text: int) -> list[str]:
        """Return for each lemma of a text the word, without inflection, that it has a form of."""
        return [form for word in self.cuts[text].words for form in self.lexicon.forms[word]]

    def pieces(self, text: int) -> list[tuple[str, str]]:
        """Return each lemma of a text as it is written inside a sentence, behind what joins it to the last."""
        return list(self._pieces(self.cuts[text]))

    def _pieces(self, cut: Cut) -> Iterator[tuple[str, str]]:
        """Yield the parts of a text, each behind what joins it to the last."""
        for word, gap in zip(cut.words, cut.gaps, strict=True):
            first, *more = self.lexicon.written[word]
            if gap == START and first[1:].islower() and self._is_lower(self.lexicon.parts[word][0]):
                first = first[:1].lower() + first[1:]
            yield JOINTS[gap], first
            yield from (("", part) for part in more)

    def _is_lower(self, lemma: int) -> bool:
        """Say whether a word has no capital of its own, as far as it is seen inside sentences."""
        word = self.lexicon.lemmas[lemma]
        return word.inside and word.capitals < _MOSTLY


def side(texts: Iterable[str], tag: str, least: int, *, kin: bool = False) -> Side:
    """Return what recurs in texts of a language, in at least so many of them."""
    spoken = language(tag)
    cutter = Cutter(spoken)
    cuts = [cutter.cut(text) for text in texts]
    words = lexicon(cutter.spellings, cuts, spoken, kin=kin)
    return Side(tag, cuts, words, phrases([row(cut, words) for cut in cuts], words, least))


def joined(pieces: Sequence[tuple[str, str]]) -> str:
    """Return pieces of a text as one phrase."""
    return pieces[0][1] + "".join(joint + part for joint, part in pieces[1:])


_COMMON = 1 / 3


def plainest(spellings: Counter[str]) -> str:
    """Return the shortest of the common spellings, which is the likeliest to have no ending."""
    often = _COMMON * max(spellings.values())
    common = (spelling for spelling, count in spellings.items() if count >= often)
    return min(common, key=lambda spelling: (len(spelling), -spellings[spelling], spelling))
