"""How freely a term is recognised: letter for letter, in one form, in its forms, before any ending."""

import pytest
from phrases import marked, plain

from termcheck.glossary import ConceptEntry, Glossary, MatchMode, Term
from termcheck.glossary_formats import read_glossary
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import Manner
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.text import Segment, Text

EXACT, WORD, INFLECT, PREFIX = MatchMode


def found(term: Term, phrase: str) -> str:
    """Write brackets around what is right or miscased of a term in a draft."""
    known = Glossary("Test", ("ko", "en"), (ConceptEntry("it", (Term("그것", "ko"), term)),))
    text = Text(plain(phrase), "en")
    (matched,) = Matcher(known, "ko", "en").match([Segment("1", None, text)])
    labels = {Manner.RIGHT: "", Manner.MISCASED: "miscased"}
    return marked(text.content, [(one.span, labels[one.manner]) for one in matched.occurrences if one.manner in labels])


@pytest.mark.parametrize(
    ("term", "mode", "phrase"),
    [
        pytest.param("defector", EXACT, "Defectors, and a [defector].", id="exact: no form"),
        pytest.param("Party Centre", EXACT, "The [Party Centre]; the [miscased: party centre]", id="exact: capitals"),
        pytest.param("border guard", WORD, "Border guards met a [border guard].", id="word: no form"),
        pytest.param("border guard", WORD, "A [BORDER GUARD]; [Border guard]", id="word: a headline, a sentence"),
        pytest.param("border guard", INFLECT, "[Border guards] met a [border guard].", id="inflect: forms"),
        pytest.param("border guard", INFLECT, "A border guardian", id="inflect: another word"),
        pytest.param("defect", PREFIX, "A [defector] [defected]; it [defects]. An effect.", id="prefix: any ending"),
        pytest.param("secret polic", PREFIX, "The [secret police]; a [Secret Policeman]", id="prefix: two words"),
    ],
)
def test_a_term_is_recognised_as_freely_as_it_says(term: str, mode: MatchMode, phrase: str) -> None:
    assert found(Term(term, "en", match=mode), phrase) == phrase


GLOSSARY = """\
title: Desk
languages: [ko, en]
concepts:
  - id: it
    terms:
      ko: 그것
      en: [{term}]
"""


@pytest.mark.parametrize(
    ("term", "phrase"),
    [
        pytest.param("option|", "An [option], [optional], [options]; he opts.", id="behind the stem anything"),
        pytest.param(
            "option|al", "An [option] and [optionality]", id="letters behind the mark are one of many endings"
        ),
        pytest.param("human right|s", "A [human right]; [human rightists]; [humans rights].", id="one word of two"),
        pytest.param("[“A|B test”]", "An A/B test", id="a bar between letters of a name"),
    ],
)
def test_a_bar_marks_the_end_of_a_stem(term: str, phrase: str) -> None:
    content = GLOSSARY.format(term=term.strip("[]").replace("“", "'").replace("”", "'")).encode()
    glossary = read_glossary(GlossaryFile("desk.yaml", content))
    _, read = glossary.concepts[0].terms

    assert "|" not in read.text
    assert found(read, phrase) == phrase
