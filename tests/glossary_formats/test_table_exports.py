"""Exports of other programs, each with its own names of columns."""

import pytest

from termcheck.errors import GlossaryError
from termcheck.glossary import AdministrativeStatus, CasePolicy, ConceptEntry, Glossary, MatchMode, Term
from termcheck.glossary_formats.table import Table
from termcheck.parsing.glossary_file import GlossaryFile

ADMITTED, DEPRECATED, SUPERSEDED, PROPOSED = (
    AdministrativeStatus.ADMITTED,
    AdministrativeStatus.DEPRECATED,
    AdministrativeStatus.SUPERSEDED,
    AdministrativeStatus.PROPOSED,
)


def read(text: str, *languages: str, name: str = "export.csv") -> Glossary:
    return Table().read(GlossaryFile(name, text.encode(), languages))


def concepts(text: str, *languages: str, name: str = "export.csv") -> tuple[ConceptEntry, ...]:
    return read(text, *languages, name=name).concepts


def doubts(glossary: Glossary) -> list[str]:
    return [doubt.message for doubt in glossary.doubts]


def test_weblate() -> None:
    text = (
        '"location","source","target","id","fuzzy","context","translator_comments","developer_comments"\r\n'
        '"","defector","탈북자","","False","","who fled","people"\r\n'
        '"","party","정당","","True","politics","",""\r\n'
    )
    defector, party = concepts(text, "en", "ko")

    assert defector.terms == (Term("defector", "en"), Term("탈북자", "ko"))
    assert defector.note == "who fled; people"
    assert party.terms == (Term("party", "en"), Term("정당", "ko", PROPOSED))
    assert (party.id, party.note) == ("party", "politics")


def test_weblate_without_its_languages_is_refused_with_what_to_say() -> None:
    with pytest.raises(GlossaryError, match="“source” does not tell its language; name the languages with --source"):
        read("source,target\ndefector,탈북자\n")


def test_the_name_of_a_file_tells_the_languages_of_source_and_target() -> None:
    assert read("source,target\ndefector,탈북자\n", name="export.en-ko.csv").languages == ("en", "ko")


def test_crowdin() -> None:
    text = (
        "Term [en],Description [en],Part of Speech [en],Status [en],Type [en],Gender [en],Note [en],URL [en],"
        "Term [ko],Description [ko],Part of Speech [ko],Status [ko],Note [ko],Concept Definition,Concept Subject,"
        "Concept Note,Translatable\n"
        "defector,,Noun,preferred,full form,,,https://a.example,탈북자,,noun,preferred,,who fled,people,,yes\n"
        "defector,,,,,,,,도망자,,,not recommended,never in news,,,,\n"
        "PNG,,,,,,,,,,,draft,,,,,no\n"
    )
    defector, png = concepts(text)

    assert defector.terms == (
        Term("defector", "en", part_of_speech="noun", source="https://a.example"),
        Term("탈북자", "ko", part_of_speech="noun"),
        Term("defector", "en"),
        Term("도망자", "ko", DEPRECATED, note="never in news"),
    )
    assert (defector.definition, defector.subject_field) == ("who fled", "people")
    assert png.do_not_translate


def test_crowdin_with_the_numbers_of_concepts() -> None:
    text = "Concept ID,Term [en],Status [en],Term [ko],Status [ko]\n7,defector,,탈북자,\n7,escapee,obsolete,,\n8,party,,당,\n"

    assert [(concept.id, len(concept.terms)) for concept in concepts(text)] == [("7", 3), ("8", 2)]
    assert concepts(text)[0].terms[2] == Term("escapee", "en", SUPERSEDED)


def test_lokalise() -> None:
    text = (
        "term;description;casesensitive;translatable;forbidden;tags;en;en_description;de_DE;de_DE_description\n"
        "defector;who fled;no;yes;no;people;;;Überläufer;eine Person\n"
        "PNG;;yes;no;no;;;;;\n"
        "escapee;;no;yes;yes;;;;Flüchtiger;\n"
    )
    glossary = read(text)
    defector, png, escapee = glossary.concepts

    assert glossary.languages == ("en", "de-DE")
    assert defector.terms == (
        Term("defector", "en", case=CasePolicy.ANY),
        Term("Überläufer", "de-DE", case=CasePolicy.ANY),
    )
    assert (defector.definition, defector.subject_field, defector.definitions) == (
        "who fled",
        "people",
        (("de-DE", "eine Person"),),
    )
    assert (png.terms, png.do_not_translate) == ((Term("PNG", "en", case=CasePolicy.EXACT),), True)
    assert [term.status for term in escapee.terms] == [AdministrativeStatus.PREFERRED, DEPRECATED]
    assert doubts(glossary)[0].startswith("the column “term” names no language and is read as en, the first one named")


def test_phrase_strings() -> None:
    text = "term,case sensitive,translatable,description,en,ko\ndefector,false,true,who fled,defector,탈북자\n"
    (concept,) = concepts(text)

    assert [term.text for term in concept.terms if term.language == "ko"] == ["탈북자"]
    assert {term.case for term in concept.terms} == {CasePolicy.ANY}


def test_smartling() -> None:
    text = (
        "Term,Definition,Notes,Part Of Speech,Do Not Translate,Case Sensitive,Exact Match,Variations,Synonyms,Antonyms,"
        "SEO,French (France) fr-FR,Notes French (France) fr-FR,Locked French (France) fr-FR\n"
        "defector,who fled,care,Noun,false,true,true,defectors,runaway,,false,transfuge,masculine,false\n"
    )
    (concept,) = concepts(text, "en", "fr")

    assert concept.terms == (
        Term("defector", "en", match=MatchMode.WORD, case=CasePolicy.EXACT, part_of_speech="noun"),
        Term("defectors", "en", ADMITTED, match=MatchMode.WORD, case=CasePolicy.EXACT, part_of_speech="noun"),
        Term("runaway", "en", ADMITTED, match=MatchMode.WORD, case=CasePolicy.EXACT, part_of_speech="noun"),
        Term(
            "transfuge",
            "fr-FR",
            match=MatchMode.WORD,
            case=CasePolicy.EXACT,
            note="masculine",
            part_of_speech="noun",
        ),
    )
    with pytest.raises(GlossaryError, match="“Term” does not tell its language"):
        read(text)


def test_memoq() -> None:
    text = (
        "Entry_ID;Entry_Subject;Entry_Domain;Entry_ClientID;Entry_Created;Entry_Creator;Entry_Note;"
        "English_United_States_Def;English_United_States;Term_Info;Term_Example;English_United_States;Term_Info;"
        "Term_Example;Korean_Def;Korean;Term_Info;Term_Example\n"
        "1;people;news;;1/2/2024 3:04:05 AM;desk;care;who fled;defector;CasePermissive;HalfPrefix;\n"
    ).replace("CasePermissive;HalfPrefix;\n", '"CasePermissive;HalfPrefix";;option|;"CaseSense;Custom";;;탈북자;;\n')
    (concept,) = concepts(text)

    assert concept.terms == (
        Term("defector", "en-US"),
        Term("option", "en-US", case=CasePolicy.EXACT, stems=(6,)),
        Term("탈북자", "ko"),
    )
    assert (concept.id, concept.subject_field, concept.note) == ("1", "people; news", "care")
    assert concept.definitions == (("en-US", "who fled"),)


def test_multiterm() -> None:
    text = (
        "Entry Number\tSubject\tEnglish\tEnglish Status\tEnglish Definition\tKorean\tKorean Status\n"
        "1\tpeople\tdefector|escaper\tpreferred\twho fled\t탈북자\tpreferred\n"
    )
    (concept,) = concepts(text, name="export.tsv")

    assert [term.text for term in concept.terms] == ["defector", "escaper", "탈북자"]
    assert (concept.subject_field, concept.definitions) == ("people", (("en", "who fled"),))


def test_google_cloud_with_a_header() -> None:
    (concept,) = concepts("en,ko,pos,description\ndefector,탈북자,noun,who fled\n")

    assert concept.terms == (Term("defector", "en", part_of_speech="noun"), Term("탈북자", "ko", part_of_speech="noun"))
    assert concept.definition == "who fled"


def test_google_cloud_of_one_direction_has_no_header() -> None:
    assert [term.text for term in concepts("defector,탈북자\n", "en", "ko")[0].terms] == ["defector", "탈북자"]


def test_languages_in_cells() -> None:
    text = (
        "id,sourceLang,targetLang,sourceString,targetString\n"
        "1,en,fr_XX,acute bronchitis,bronchite aiguë\n"
        "2,en,fr_XX,cough,toux\n"
    )
    glossary = read(text)

    assert glossary.languages == ("en", "fr")
    assert [concept.id for concept in glossary.concepts] == ["1", "2"]
    assert glossary.concepts[0].terms == (Term("acute bronchitis", "en"), Term("bronchite aiguë", "fr"))


def test_a_cell_that_names_no_language_is_a_mistake() -> None:
    with pytest.raises(GlossaryError, match=r"export\.csv:2:4: “xq” is not the tag of a language"):
        read("sourceLang,targetLang,sourceString,targetString\nen,xq,cough,toux\n")


def test_a_term_a_row() -> None:
    text = (
        "Concept ID,Language,Term,Status,Definition\n"
        "c1,en,defector,preferred,who fled\nc1,ko,탈북자,preferred,\nc1,en,escapee,deprecated,\nc2,en,party,,\nc2,ko,당,,\n"
    )
    glossary = read(text)

    assert glossary.languages == ("en", "ko")
    assert glossary.concepts[0].terms == (
        Term("defector", "en"),
        Term("탈북자", "ko"),
        Term("escapee", "en", DEPRECATED),
    )
    assert (glossary.concepts[0].definition, len(glossary.concepts)) == ("who fled", 2)


def test_an_unknown_status_is_a_doubt_and_the_term_stays() -> None:
    glossary = read("English,English Status,Korean\ndefector,shiny,탈북자\n")

    assert glossary.concepts[0].terms[0] == Term("defector", "en")
    assert doubts(glossary) == [
        "“shiny” is not a status and not read; choose from admitted, deprecated, preferred, proposed, superseded"
    ]


@pytest.mark.parametrize("yes", ["yes", "TRUE", "WAHR", "vrai", "1", "x", "예"])
def test_yes_is_said_in_many_ways(yes: str) -> None:
    (concept,) = concepts(f"en,ko,do not translate\nPNG,,{yes}\n")

    assert concept.do_not_translate


def test_an_answer_that_is_none_is_a_mistake() -> None:
    with pytest.raises(
        GlossaryError, match=r"export\.csv:2:6: “maybe” is neither yes nor no; write one of them, or name"
    ):
        read("en,ko,forbidden\na,bc,maybe\n")
