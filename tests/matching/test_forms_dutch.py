"""Dutch words: forms in their spelling, compounds that hold a rendering, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    vluchteling | De [vluchtelingen], elke [vluchteling].
    overloper | Twee [overlopers].
    maan | Twee [manen].
    bom | De [bommen].
    boom | De [bomen].
    man | Twee [mannen].
    huis | De [huizen].
    brief | Twee [brieven].
    kans | Veel [kansen].
    dag | Drie [dagen].
    weg | De [wegen].
    stad | De [steden].
    schip | De [schepen].
    lid | De [leden].
    kind | De [kinderen].
    mogelijkheid | Veel [mogelijkheden].
    regering | De [regeringen].
    bron | De [bronnen].
    grens | Over de [grenzen].
    overheid | De [overheden].
    camera | Drie [camera's].
    foto | Twee [foto's].
    bureau | Twee [bureaus].
    tafel | Vier [tafels].
    gedachte | De [gedachten].
    ziekte | Twee [ziektes], drie [ziekten].
    kernproef | Twee [kernproeven].
    kunstmatige intelligentie | Met [kunstmatige intelligentie].
    groot bedrijf | De [grote bedrijven].
    nieuw bestand | De [nieuwe bestanden].
    rood kruis | Het [rode kruis].
    maken | Zij [maakt] het; [gemaakt]; [maakte].
    zetten | Hij [zet] het; [gezet]; [zette].
    werken | Zij [werkt]; [gewerkt]; [werkten].
    Nederland | Van [Nederlands]
    bedrag | Grote [bedragen].
    museum | De [musea].
    instelling | De [instellingen].
""")
PARTS = table("""
    terminologie | Een [terminologie]lijst.
    terminologie | Onze vak[terminologie].
    regering | Een [regering]sbesluit.
    bericht | Twee nieuws[berichten].
    bestand | De [bestand]snaam.
    geheugen | Meer [geheugen]ruimte.
    veiligheid | De staats[veiligheid].
    kernproef | Een [kernproef]je.
    toegang | De [toegang]srechten.
""")
OTHER_WORDS = table("""
    bom | De bomen.
    man | De maan en de manen.
    orgaan | Een organisatie, organisch.
    regering | Hij regeerde; de regent.
    land | De landing.
    vorm | Een formulier, het formaat.
    test | Zijn testament.
    staf | De stabiliteit.
    hand | De handel.
    arbeid | De arbeider.
    minister | Het ministerie, ministerieel.
    vriend | Vriendelijk, vriendschap.
    kind | Kinderlijk.
    student | De studie.
    systeem | Systematisch.
    markt | De marktte.
    natie | Nationaal, nationalisme.
    politie | De politiek.
    universum | De universiteit.
    nummer | Numeriek.
    beeld | Beeldig.
    bron | De bronst.
    werk | De werker.
    macht | Machtig.
    deel | De deler.
    boek | De boeking.
    bank | Een banket.
    post | Een poster.
    plan | Een planeet.
    wet | Wetenschap.
    raad | Het raadsel.
    zaak | Zakelijk.
    kunst | Kunstig.
    UNO | Een unoer.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("nl", term, phrase) == phrase
    assert accused("nl", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_a_longer_word_holds_a_rendering_and_is_not_accused(term: str, phrase: str) -> None:
    assert accepted("nl", term, phrase) == phrase
    assert "[" not in accused("nl", term, phrase)


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("nl", term, phrase) == phrase
    assert accused("nl", term, phrase) == phrase
