"""Danish words: forms in their spelling, compounds that hold a rendering, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    flygtning | [Flygtningen], [flygtninge], [flygtningenes].
    regering | [Regeringens], [regeringer], [regeringernes].
    hus | [Huset], [huse], [husene].
    bus | [Bussen], [busser], [busserne].
    kat | [Katten], [katte].
    ven | [Vennen], [venner].
    hotel | [Hotellet], [hoteller].
    mand | [Manden], [mænd], [mændenes].
    bog | [Bogen], [bøger], [bøgerne].
    hånd | [Hånden], [hænder].
    barn | [Barnet], [børn], [børnene], [børns].
    datter | [Datteren], [døtre].
    medlemsstat | [Medlemsstaten], [medlemsstaternes].
    regel | [Reglen], [regler], [reglerne].
    cykel | [Cyklen], [cykler].
    nummer | [Nummeret], [numre], [numrene].
    vinter | [Vinteren], [vintre].
    eksempel | [Eksemplet], [eksempler].
    computer | [Computeren], [computere], [computernes].
    lærer | [Læreren], [lærere], [lærerne].
    uge | [Ugen], [uger], [ugerne].
    område | [Området], [områder], [områderne].
    oplysning | [Oplysninger], [oplysningerne].
    møde | [Mødet], [møder].
    by | [Byen], [byer], [byernes].
    strategi | [Strategien], [strategier].
    idé | [Ideen], [ideer].
    museum | [Museet], [museer], [museerne].
    øje | [Øjet], [øjne], [øjnene].
    kursus | [Kurset], [kurser].
    Danmark | [Danmarks] kyst.
    Den Europæiske Union | [Den Europæiske Unions] regler.
    personlig oplysning | [Personlige oplysninger]
    menneskerettigheder | [Menneskerettighederne].
    kunstig intelligens | Den [kunstige intelligens].
    grøn energi | Den [grønne energi].
    stor | Et [stort] hus, de [store].
    smuk | Et [smukt] land, [smukke] byer.
    sikker | Et [sikkert] valg, [sikre] steder.
    gammel | De [gamle].
    åben | Et [åbent] brev, [åbne] døre.
    begrænset | Et selskab med [begrænsede] midler.
    arbejde | De [arbejder], [arbejdede], har [arbejdet].
    købe | De [køber], [købte], har [købt].
    bruge | Den [bruges], [bruger], [brugte].
    glemme | Hun [glemmer], [glemte].
    installere | [Installerer], [installeret], [installer] nu.
    vælge | Hun [vælger], [valgte], har [valgt].
    offentliggøre | Hun [offentliggør], [offentliggjorde].
    komme | Hun [kommer].
""")
PARTS = table("""
    terminologi | En [terminologi]liste.
    terminologi | Vores fag[terminologi].
    regering | En [regering]sbeslutning.
    bog | To hånd[bøger].
    nyhed | [Nyhed]sbrevet.
    database | [Database]serveren.
    rettighed | De grund[rettighederne].
    gruppe | Arbejds[gruppens] forslag.
    adgangskode | [Adgangskode]feltet.
    system | [System]fejlen, operativ[systemet].
    kunstig intelligens | [Kunstig intelligensforskning].
""")
OTHER_WORDS = table("""
    organ | En organisation er organisk.
    regering | Han regerede; en regent.
    land | Landingen.
    hånd | En handel, håndtering.
    form | En formular, formatet, formel.
    test | Et testamente.
    flygtning | Flugten var flygtig.
    mulig | En mulighed.
    arbejde | En arbejderen, arbejdere, arbejdsløs.
    spil | En spiller.
    løb | En løber.
    mord | En morder.
    køb | En køber.
    svar | Hun svarer.
    hår | En hård dag.
    fisk | En fisker, fiskeri.
    universitet | Universet.
    politi | Politik, politisk.
    stat | Station, statisk, statistik.
    ven | Venlig, venskab, vende.
    rum | Rumænien.
    barn | Barnlig, barndom.
    student | Studier.
    nation | National, nationalisme, nationalitet.
    system | Systematisk.
    industri | Industriel.
    minister | Ministeriet.
    lov | Lovlig.
    magt | Magtesløs, mægtig.
    plan | En plante.
    bil | Billede, billig.
    vin | Hun vinder.
    frihed | Fri.
    konge | Kongelig.
    ret | Hun er interesseret.
    stat | En termostat.
    Iran | Iransk, iraner.
    EU | Euroen.
    læge | At lægge.
    menneske | Menneskelig, menneskehed.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("da", term, phrase) == phrase
    assert accused("da", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_a_longer_word_holds_a_rendering_and_is_not_accused(term: str, phrase: str) -> None:
    assert accepted("da", term, phrase) == phrase
    assert "[" not in accused("da", term, phrase)


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("da", term, phrase) == phrase
    assert accused("da", term, phrase) == phrase
