"""Paths in, results out: opens what is to be checked, lets the checker look at it, and tells what could not be used."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from termcheck import rules
from termcheck.checker import Checked, Checker
from termcheck.config import Settings
from termcheck.discovery import Draft, File
from termcheck.errors import Mistake, NothingToCheckError, Place, TermcheckError, UsageError
from termcheck.families import members
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary
from termcheck.glossary_search import Said, load_glossaries
from termcheck.matching.scopes import ANY_DAY, Circumstances
from termcheck.naming import language_between_dots, language_hinted, likeliest_last, without
from termcheck.nearest import did_you_mean
from termcheck.opening import AS_FOUND, Reading, reading
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.rules import Rule
from termcheck.states import Selection
from termcheck.text import Document


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file of a folder that nobody named and that holds nothing to check; ``reason`` says why."""

    reason: Mistake


Result: TypeAlias = Checked | TermcheckError | PassedOver


def path_of(result: DocumentSummary | TermcheckError | PassedOver) -> str:
    """Return the path of the file that a result is the last of."""
    if isinstance(result, DocumentSummary):
        return result.path
    return (result.reason if isinstance(result, PassedOver) else result.mistakes[0]).place.path


Watch: TypeAlias = Callable[[Document], Document]


def _unwatched(document: Document) -> Document:
    """Return the document as it is."""
    return document


@dataclass(frozen=True, slots=True)
class Session:
    """What a run checks with: a glossary, rules, the severities to give them, and the languages it was told of.

    ``reading`` is how files are read; where there are ``states``, only translations in these are checked.
    ``narration_only`` names the rules that leave direct speech alone.
    ``circumstances`` decide which entries count: the day, and the folder from which paths are told.
    """

    glossary: Glossary
    rules: tuple[type[Rule], ...]
    severity: Mapping[str, Severity]
    source_language: str | None = None
    target_language: str | None = None
    reading: Reading = AS_FOUND
    states: tuple[str, ...] = ()
    narration_only: tuple[str, ...] = ()
    circumstances: Circumstances = ANY_DAY

    def check(
        self, drafts: Iterable[Draft | TermcheckError], watch: Watch = _unwatched
    ) -> Generator[Result, None, None]:
        """Yield each draft's findings, its summary, and what could not be used, draft after draft.

        A ``Mistake`` among them is a warning: something is wrong in the draft's file that kept nothing from being read.
        What a folder holds without anything to check is ``PassedOver``.
        ``watch`` is given each document before it is read, and returns the one to read in its place.
        """
        checker = self.checker()
        for draft in drafts:
            yield from self.check_draft(checker, draft, watch)

    def checker(self) -> Checker:
        """Return a checker of documents, to be used for many."""
        return Checker(self.glossary, self.rules, self.narration_only, self.circumstances)

    def check_draft(
        self, checker: Checker, draft: Draft | TermcheckError, watch: Watch = _unwatched
    ) -> Iterator[Result]:
        """Yield what one draft gives: its results, and the error that kept it, or the rest of it, from being read."""
        if isinstance(draft, TermcheckError):
            yield draft
            return
        # A file with nothing to check is told by its summary to be one, if it was not just found in a folder.
        summary: list[Result] = []
        try:
            with ExitStack() as streams:
                document = self._document(draft, streams, checker)
                _expect_terms(checker, document)
                yield from _missing_original(draft, document)
                selection = Selection(self.states)
                watched = watch(document)
                for result in checker.check(selection.of(watched) if self.states else watched):
                    completed = self._completed(result, selection)
                    if isinstance(completed, DocumentSummary):
                        summary.append(completed)
                    else:
                        yield completed
        except NothingToCheckError as error:
            reason = error.mistakes[0]
            found = draft.file.found and reason.place.path == draft.file.path
            summary = [PassedOver(reason)] if found else [*summary, error]
        except TermcheckError as error:
            summary.append(error)
        yield from summary

    def documents(self, drafts: Iterable[Draft | TermcheckError]) -> Iterator[Document | TermcheckError]:
        """Yield each draft as a document to be read before the next is asked for, or what kept it from being read.

        A file that was just found in a folder and holds nothing to check is left out.
        A ``DocumentError`` may also come when the segments are read, behind the last that could be.
        """
        checker = self.checker()
        for draft in drafts:
            if isinstance(draft, TermcheckError):
                yield draft
                continue
            with ExitStack() as streams:
                try:
                    document = self._document(draft, streams, checker)
                    _expect_terms(checker, document)
                except NothingToCheckError as error:
                    if not draft.file.found:
                        yield error
                except TermcheckError as error:
                    yield error
                else:
                    yield document

    def _completed(self, result: Checked, selection: Selection) -> Checked:
        """Return a finding with the severity that the settings give its rule, a summary with the states in its file."""
        if isinstance(result, Finding) and result.rule in self.severity:
            return replace(result, severity=self.severity[result.rule])
        if isinstance(result, DocumentSummary) and self.states:
            return replace(result, states=tuple(sorted(selection.seen)))
        return result

    def _document(self, draft: Draft, streams: ExitStack, checker: Checker) -> Document:
        """Return the document of a draft, aligned with its original if that is another file."""
        possible, wanted = self._target_languages(draft.file), self._wanted_pair(draft.file)
        if draft.original is None or draft.expected is not None:
            # Patterns of paths may tell of an original also where a file holds both languages.
            alone = self.reading.document(draft.file, possible, streams, wanted)
            if draft.original is None or alone.source_language is not None:
                return alone
        source = self.reading.document(draft.original, self._source_languages(draft), streams, wanted)
        others = without(possible, source.target_language)
        target = self.reading.document(draft.file, others or possible, streams, wanted)
        for document in (target, source):
            if document.source_language is not None:
                message = "this file holds both languages already; check it without --source"
                raise UsageError(Mistake(Place(document.path), message))
        from termcheck.alignment import align

        return align(source, target, checker.mentions(source.target_language, target.target_language, target.path))

    def _wanted_pair(self, file: File) -> WantedPair:
        """Return which languages are read of a file in several: as told, or the glossary's, first that of its name."""
        named = language_between_dots(file.path)
        known = self.glossary.languages
        known = (named, *without(known, named)) if named else known
        return WantedPair(known, self.source_language, self.target_language)

    def _target_languages(self, file: File) -> tuple[str, ...]:
        """Return the languages that a draft may be in: as told, as its name says, or any of the glossary's.

        Where its script does not decide, it is the last; a path that hints at a language puts that last.
        """
        told = self.target_language or language_between_dots(file.path)
        known = self.glossary.languages
        return (told,) if told else likeliest_last(known, language_hinted(file.telling_path, known))

    def _source_languages(self, draft: Draft) -> tuple[str, ...]:
        """Return the languages that an original may be in: as told, as its name says, or any of the glossary's.

        Where the script does not decide, it is the one that its path hints at, or else the glossary's first;
        never the one told for the draft, and not the one that the draft's path hints at if another will do.
        """
        path = draft.original.telling_path if draft.original else ""
        told = self.source_language or language_between_dots(path)
        if told:
            return (told,)
        target = self.target_language or language_between_dots(draft.file.path)
        hint = target or language_hinted(draft.file.telling_path, self.glossary.languages)
        # Of several languages in one script the last is taken.
        known = likeliest_last(self.glossary.languages, hint)[::-1]
        others = without(known, target) if target else known
        return likeliest_last(others or self.glossary.languages[:1], language_hinted(path, others))


def open_session(settings: Settings, glossary: Glossary | None = None) -> Session:
    """Return the session that settings describe; raises ``UsageError`` and ``GlossaryError`` with every mistake.

    A glossary that was read already takes the place of those that they name.
    Where they name no day, entries count that are valid today; paths are told from the working directory.
    """
    chosen = chosen_rules(settings)
    how = reading(settings)
    if glossary is None:
        glossary = load_glossaries(settings.glossaries, settings.origin("glossaries"), said_of_glossaries(settings))
    return Session(
        glossary,
        chosen,
        settings.severity,
        settings.source_language,
        settings.target_language,
        how,
        settings.states,
        settings.narration_only,
        Circumstances(settings.date or datetime.now().astimezone().date(), str(Path.cwd())),
    )


def said_of_glossaries(settings: Settings) -> Said:
    """Return what settings say of glossaries that do not tell it themselves."""
    pair = (settings.source_language, settings.target_language)
    return Said(tuple(filter(None, pair)) if all(pair) else (), settings.glossary_encoding)


def chosen_rules(settings: Settings) -> tuple[type[Rule], ...]:
    """Return the selected rules, or all, without the ignored ones, by name in alphabetical order.

    Raises ``UsageError`` for every name that is no rule's, and where no rule is left.
    """
    known = members(rules, Rule)
    mistakes = [
        Mistake(settings.origin(setting), f"no rule “{name}”{did_you_mean(name, known)}")
        for setting, names in (
            ("select", settings.select),
            ("ignore", settings.ignore),
            ("narration_only", settings.narration_only),
            ("severity", settings.severity),
        )
        for name in names
        if name not in known
    ]
    chosen = [
        rule for name, rule in known.items() if name in (settings.select or known) and name not in settings.ignore
    ]
    if not chosen and not mistakes:
        mistakes.append(Mistake(settings.origin("ignore"), "no rule is left to check with; ignore fewer"))
    if mistakes:
        raise UsageError(*mistakes)
    return tuple(chosen)


def _missing_original(draft: Draft, document: Document) -> Iterator[Mistake]:
    """Yield a warning where a draft's original is not where the settings look for it."""
    if draft.expected is not None and draft.original is None and document.source_language is None:
        message = f"its original {draft.expected} does not exist, so it is checked by itself"
        yield Mistake(Place(document.path), message)


def _expect_terms(checker: Checker, document: Document) -> None:
    """Raise ``NothingToCheckError`` where the glossary knows nothing of a document's languages."""
    if checker.can_check(document.source_language, document.target_language):
        return
    languages = " → ".join(filter(None, (document.source_language, document.target_language)))
    right = "language with --target-language"
    if document.source_language is not None:
        right = "languages with --source-language and --target-language"
    message = f"the glossary has no term for {languages}; name another glossary, or the right {right}"
    raise NothingToCheckError(Mistake(Place(document.path), message))
