"""The style of a native glossary: the order of its keys, what stands on one line, and what is left out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from termcheck.parsing.glossary_validation import language_tag
from termcheck.parsing.native_keys import CHECK, CONCEPT, CONDITION, GLOSSARY, SCOPE, TERM, TESTS, TRANSACTION
from termcheck.parsing.yaml.drafts import Draft, Form, Items, Pairs, Spelling, Word, is_alias

Style = Callable[[Draft], Draft]

_DEFAULTS = {
    "status": "preferred",
    "match": "inflect",
    "case": "smart",
    "varies": "false",
    "each": "false",
    "narration_only": "false",
    "do_not_translate": "false",
}


def styled(root: Pairs) -> Pairs:
    """Return a glossary as it should be laid out; it says the same, and every remark stays with what it stood at."""
    written = next((value for key, value in root.pairs if key.text == "languages"), Items(()))
    languages = tuple(item.text for item in _items(written) if isinstance(item, Word))
    tags = tuple(language_tag(language) or language for language in languages)
    styles: dict[str, Style] = dict.fromkeys(("title", "description", "origin", "licence"), _prose)
    styles |= {
        "languages": _filled,
        "topics": _topics,
        "concepts": partial(_listed, style=partial(_concept, languages=tags), form=Form.BLOCK),
    }
    return _mapping(root, styles, GLOSSARY, Form.BLOCK)


def _mapping(pairs: Pairs, styles: Mapping[str, Style], order: tuple[str, ...], form: Form = Form.LINE) -> Pairs:
    """Return a mapping with its keys in order, each value in its style; defaults are left out."""
    kept = (pair for pair in pairs.pairs if not _is_default(*pair))
    in_order = sorted(kept, key=lambda pair: order.index(pair[0].text) if pair[0].text in order else len(order))
    return replace(pairs, form=form, pairs=tuple((key, styles.get(key.text, _terse)(value)) for key, value in in_order))


def _is_default(key: Word, value: Draft) -> bool:
    """Say whether a pair says what holds without it; one with a remark is kept."""
    plain = isinstance(value, Word) and not value.anchor and not (key.remarks or value.remarks)
    return plain and isinstance(value, Word) and _DEFAULTS.get(key.text) == value.text


def _items(draft: Draft) -> tuple[Draft, ...]:
    """Return the items of a list, or what stands alone."""
    return draft.items if isinstance(draft, Items) else (draft,)


def _terse(draft: Draft) -> Draft:
    """Return a draft as it is."""
    return draft


def _prose(draft: Draft) -> Draft:
    """Return a text that may fill several lines."""
    return draft if is_alias(draft) or not isinstance(draft, Word) else replace(draft, spelling=Spelling.PROSE)


def _raw(draft: Draft) -> Draft:
    """Return a truth value, which has no quotes."""
    return replace(draft, spelling=Spelling.RAW) if isinstance(draft, Word) else draft


def _quoted(draft: Draft) -> Draft:
    """Return copy, which always has quotes."""
    return draft if is_alias(draft) or not isinstance(draft, Word) else replace(draft, spelling=Spelling.QUOTED)


def _filled(draft: Draft) -> Draft:
    """Return a list of words, which fills lines."""
    return _listed(draft, style=_terse, form=Form.FILLED)


def _listed(draft: Draft, *, style: Style, form: Form) -> Draft:
    """Return a list, also of what stands alone, each item in a style."""
    if is_alias(draft):
        return draft
    if isinstance(draft, Items):
        return replace(draft, items=tuple(map(style, draft.items)), form=form)
    return Items((style(draft),), form=form)


def _topics(draft: Draft) -> Draft:
    """Return the topics of the head."""
    return replace(_of_words(draft), form=Form.BLOCK) if isinstance(draft, Pairs) else draft


def _of_words(pairs: Pairs) -> Pairs:
    """Return a mapping of names to words."""
    return replace(pairs, pairs=tuple((key, _filled(value)) for key, value in pairs.pairs))


def _concept(draft: Draft, languages: tuple[str, ...]) -> Draft:
    """Return a concept entry."""
    if not isinstance(draft, Pairs):
        return draft
    styles: dict[str, Style] = dict.fromkeys(("definition", "note", "subject", "source", "owner"), _prose)
    styles |= dict.fromkeys(("each", "narration_only", "do_not_translate"), _raw)
    styles |= {
        "definitions": _definitions,
        "confusable_with": _filled,
        "scope": _scope,
        "when": _condition,
        "history": _history,
        "terms": partial(_terms, languages=languages),
        "tests": partial(_tests, languages=languages),
    }
    return _mapping(draft, styles, CONCEPT, Form.BLOCK)


def _definitions(draft: Draft) -> Draft:
    """Return definitions by language."""
    if not isinstance(draft, Pairs):
        return draft
    return replace(draft, pairs=tuple((_tag(key), _several_prose(value)) for key, value in draft.pairs))


def _several_prose(draft: Draft) -> Draft:
    """Return one text, or a list of them."""
    return replace(draft, items=tuple(map(_prose, draft.items))) if isinstance(draft, Items) else _prose(draft)


def _scope(draft: Draft) -> Draft:
    """Return where and when a concept counts."""
    return _mapping(draft, {"paths": _filled, "sections": _filled}, SCOPE) if isinstance(draft, Pairs) else draft


def _history(draft: Draft) -> Draft:
    """Return what was done."""
    return _listed(draft, style=_transaction, form=Form.LINE)


def _transaction(draft: Draft) -> Draft:
    """Return one thing that was done."""
    return _mapping(draft, {}, TRANSACTION) if isinstance(draft, Pairs) else draft


def _condition(draft: Draft) -> Draft:
    """Return when a term is judged."""
    if not isinstance(draft, Pairs):
        return draft
    if [(key.text, getattr(value, "text", "")) for key, value in draft.pairs] == [("source", "true")]:
        ((key, value),) = draft.pairs
        if not (key.remarks or value.remarks or value.anchor):
            return Word("source", draft.remarks, draft.anchor)
    styles: dict[str, Style] = dict.fromkeys(("unless", "near", "not_near"), _filled)
    return _mapping(draft, {**styles, "source": _raw, "about": _about}, CONDITION)


def _about(draft: Draft) -> Draft:
    """Return topics: one by its name alone, several as a list, some with their words."""
    if isinstance(draft, Items):
        if len(draft.items) == 1 and not (draft.remarks or draft.anchor or draft.items[0].remarks):
            return _about(draft.items[0])
        return replace(draft, items=tuple(map(_about, draft.items)), form=Form.FILLED)
    return _of_words(draft) if isinstance(draft, Pairs) else draft


def _terms(draft: Draft, languages: tuple[str, ...]) -> Draft:
    """Return the terms by language; those of the source language share a line, the others have one each."""
    if not isinstance(draft, Pairs):
        return draft
    pairs = tuple(
        (_tag(key), _terms_of_one(value, Form.LINE if _tag(key).text in languages[:1] else Form.BLOCK))
        for key, value in _by_language(draft, languages)
    )
    return replace(draft, pairs=pairs, form=Form.BLOCK)


def _by_language(draft: Pairs, languages: tuple[str, ...]) -> list[tuple[Word, Draft]]:
    """Return the pairs of a mapping in the order of the glossary's languages, other keys behind them."""
    order = {language: number for number, language in enumerate(languages)}
    return sorted(draft.pairs, key=lambda pair: order.get(_tag(pair[0]).text, len(order)))


def _tag(key: Word) -> Word:
    """Return the tag of a language in its usual capitals."""
    return key if is_alias(key) else replace(key, text=language_tag(key.text) or key.text)


def _terms_of_one(draft: Draft, form: Form) -> Draft:
    """Return the terms of a language; a preferred one that is alone stands without brackets."""
    listed = _listed(draft, style=_term, form=form)
    if not isinstance(listed, Items) or len(listed.items) != 1 or listed.anchor or listed.remarks.below:
        return listed
    alone = listed.items[0]
    if not isinstance(alone, Word) or (listed.remarks and alone.remarks.behind) or alone.remarks.above:
        return listed
    return replace(alone, remarks=listed.remarks or alone.remarks)


def _term(draft: Draft) -> Draft:
    """Return one term; a preferred one of which there is no more to say is its text alone."""
    if not isinstance(draft, Pairs):
        return draft
    styles: dict[str, Style] = dict.fromkeys(("note", "source"), _prose)
    styled_term = _mapping(draft, {**styles, "varies": _raw, "when": _condition, "history": _history}, TERM)
    if len(styled_term.pairs) == 1:
        ((key, text),) = styled_term.pairs
        if isinstance(text, Word) and not (key.remarks or text.remarks or draft.remarks.below or draft.anchor):
            return replace(text, remarks=draft.remarks)
    return styled_term


def _tests(draft: Draft, languages: tuple[str, ...]) -> Draft:
    """Return the tests, a line each."""
    if not isinstance(draft, Pairs):
        return draft
    style = partial(_test, languages=languages)
    return _mapping(draft, dict.fromkeys(TESTS, partial(_listed, style=style, form=Form.BLOCK)), TESTS, Form.BLOCK)


def _test(draft: Draft, languages: tuple[str, ...]) -> Draft:
    """Return one test."""
    if not isinstance(draft, Pairs):
        return _quoted(draft)
    pairs = _by_language(draft, languages)
    return replace(
        draft, pairs=tuple((key, value) if key.text == CHECK else (_tag(key), _quoted(value)) for key, value in pairs)
    )
