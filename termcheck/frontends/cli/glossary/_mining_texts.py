"""The texts of one run of ``termcheck glossary mine``, all in one pair of languages."""

from collections.abc import Callable

from termcheck.config import Settings
from termcheck.errors import Mistake, Place, TermcheckError, UsageError
from termcheck.frontends.cli.glossary._bitexts import Bitexts
from termcheck.frontends.cli.glossary._options import MineOptions
from termcheck.frontends.cli.output import tell
from termcheck.glossary import Glossary, same_language
from termcheck.opening import reading
from termcheck.text import Document


class Corpus:
    """The texts of a run, in one pair of languages; ``unusable`` says whether any of them could not be used."""

    def __init__(self, options: MineOptions, settings: Settings, glossary: Glossary | None) -> None:
        """Take what was asked for; nothing is read yet."""
        known = glossary.languages if glossary is not None else ()
        told = (options["source_language"], options["target_language"])
        self.languages = ("", "")
        self.unusable = False
        self._documents = Bitexts(*told, known, reading(settings)).documents(options["paths"])

    def look(self, see: Callable[[Document], object]) -> None:
        """Give each document to a function that reads it, and tell what cannot be used.

        Raises ``UsageError`` with all of that where nothing can.
        """
        mistakes: list[Mistake] = []
        for document in self._documents:
            try:
                if isinstance(document, TermcheckError):
                    raise document
                self._expect_languages(document)
                see(document)
            except TermcheckError as error:
                mistakes.extend(error.mistakes)
        if not all(self.languages):
            raise UsageError(*mistakes)
        tell(mistakes)
        self.unusable = bool(mistakes)

    def _expect_languages(self, document: Document) -> None:
        """Take the languages of the first document; raise ``UsageError`` for one in others."""
        languages = (document.source_language or "", document.target_language)
        if not any(self.languages):
            self.languages = languages
        if not all(same_language(*both) for both in zip(languages, self.languages, strict=True)):
            here, there = (" → ".join(pair) for pair in (languages, self.languages))
            message = f"this file is {here}, and those before it are {there}; mine it by itself"
            raise UsageError(Mistake(Place(document.path), message))
