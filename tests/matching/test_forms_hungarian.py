"""Hungarian words: other words that only look alike, forms that are found, and parts of compounds."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = table("""
    ország | országos.
    szerv | szervezet, szervezés.
    párt | pártatlan, pártos.
    nemzet | nemzeti, nemzetiség.
    rendőr | rendőrség.
    egyetem | egyetemes, egyetemi.
    kormány | kormányzat, kormányzó, kormányos.
    Kína | kínai, kínaiak.
    ember | emberiség, emberi.
    hatalom | hatalmas.
    politika | politikus, politikai.
    szabad | szabadság.
    beteg | betegség.
    menekült | menekül, menekültügy.
    fegyver | fegyveres, fegyverzet.
    katona | katonai, katonaság.
    szám | számít, számos, számla.
    kar | karton, karcol.
    vár | város, várás.
    bor | borít, borzas.
    kör | körte, körzet.
    hal | halál, haladás.
    nap | napló, napos.
    fal | falu, falka.
    kép | képes, képvisel.
    ár | árad, áru.
    tan | tanár, tanul.
    nyelv | nyelvész.
    zene | zenész.
    állam | államos.
    orosz | oroszlán.
    isten | isteni.
    lap | lapos.
    bank | bankett.
    polgár | polgári.
""")
FORMS = table("""
    ház | [házak], [házat], [házban], [házból], [házhoz], [házzal], [házról], [házam], [házuk], [házaik], [házaiban], [házunkban].
    menekült | [menekültek], [menekültet], [menekültnek], [menekülteket], [menekülttel], [menekültekkel].
    alma | [almák], [almát], [almában], [almával], [almája], [almáinak], [almaként].
    megye | [megyék], [megyében], [megyével].
    fegyver | [fegyverek], [fegyvert], [fegyvereket], [fegyverrel], [fegyverei].
    katona | [katonák], [katonát], [katonának], [katonákkal], [katonái].
    kormány | [kormányt], [kormánnyal], [kormányok], [kormánya], [kormányának].
    hadsereg | [hadsereget], [hadsereggel], [hadserege].
    rendszer | [rendszerek], [rendszert], [rendszerben], [rendszerrel], [rendszerei].
    számítógép | [számítógépek], [számítógépet], [számítógéppel].
    fájl | [fájlok], [fájlt], [fájlokat], [fájlban], [fájljai].
    felhasználó | [felhasználók], [felhasználót], [felhasználónak], [felhasználóval].
    jelszó | [jelszót], [jelszóval].
    bokor | [bokrot], [bokrok].
    álom | [álmok], [álmot], [álma].
    fájdalom | [fájdalmat], [fájdalmak].
    félelem | [félelmet], [félelmek].
    forgalom | [forgalmat], [forgalma].
    étterem | [éttermek], [étteremben].
    kéz | [kezek], [kezet], [keze], [kézzel].
    víz | [vizet], [vizek], [vízben].
    név | [nevek], [nevet], [neve], [névvel].
    levél | [levelek], [levelet], [levélben].
    út | [utak], [utat].
    híd | [hidak], [hidat].
    ló | [lovak], [lovat].
    szó | [szavak], [szavakat].
    kő | [kövek].
    falu | [falvak], [faluban].
    mű | [művek].
    Putyin | [Putyinnal], [Putyint], [Putyinnak].
    Budapest | [Budapesten], [Budapesttel], [Budapestről].
    Phenjan | [Phenjanban], [Phenjanból], [Phenjannal].
    Kína | [Kínában], [Kínát], [Kínával].
    Észak-Korea | [Észak-Koreában], [Észak-Koreát], [Észak-Koreának].
    emberi jog | [emberi jogok], [emberi jogokat].
    mesterséges intelligencia | [mesterséges intelligenciát], [mesterséges intelligenciával].
    nukleáris fegyver | [nukleáris fegyverek], [nukleáris fegyverekkel].
    munkatábor | [munkatáborok], [munkatáborban], [munkatáborokba].
    vírus | [vírusok], [vírust], [vírussal].
    beteg | [betegek], [beteget], [beteggel].
    törölni | [töröl], [törölte], [törölt], [törölje].
    menteni | [ment], [mentette], [mentett].
    használni | [használ], [használja], [használta], [használják], [használó].
    keresni | [keres], [keresett], [keresi].
    rész | [résszel], [részek], [részben].
    menekültek | [menekült], [menekültek].
    disszidens | [disszidensek], [disszidenssel].
""")
PARTS = table("""
    rendszer | Az operációs[rendszerek], a [rendszer]gazda.
    tábor | Egy munka[táborban].
    menekült | A [menekült]tábor.
    fegyver | Az atom[fegyvereket].
""")


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("hu", term, phrase) == phrase
    assert accused("hu", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("hu", term, phrase) == phrase
    assert accused("hu", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_parts_of_compounds_are_accepted_and_not_accused(term: str, phrase: str) -> None:
    assert accepted("hu", term, phrase) == phrase
    assert "[" not in accused("hu", term, phrase)
