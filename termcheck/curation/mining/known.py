"""Which candidates a glossary knows already."""

from collections.abc import Iterable, Iterator

from termcheck.curation.mining import Candidate
from termcheck.glossary import Glossary
from termcheck.language import language
from termcheck.language.korean import are_particles
from termcheck.matching.folding import fold_string
from termcheck.matching.hit import Hit
from termcheck.matching.indexes import index_of, patterns_of


def unknown(found: Iterable[Candidate], glossary: Glossary, source_language: str) -> Iterator[Candidate]:
    """Yield the candidates whose term is no term of a glossary in the source language (BCP 47), in any form."""
    spoken = language(source_language)
    index = index_of(patterns_of(glossary, source_language), spoken)
    for candidate in found:
        folded = fold_string(candidate.source)
        if not any(_is_whole(hit, folded.content) for hit in index.find(folded)):
            yield candidate


def _is_whole(hit: Hit, content: str) -> bool:
    """Say whether a hit is all of a term, but for particles."""
    rest = content[hit.end :]
    return not hit.start and (not rest or are_particles(content[: hit.end], rest))
