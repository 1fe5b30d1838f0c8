"""Norwegian words, Bokmål and Nynorsk: forms, compounds that hold a rendering, and words that only look alike."""

import pytest
from forms import accepted, accused, table

from termcheck.language import language

FORMS = table("""
    flyktning | [Flyktningen], [flyktninger], [flyktningenes].
    regjering | [Regjeringa], [regjeringens], [regjeringene].
    hus | [Huset], [husene], [husa].
    rom | [Rommet], [rommene].
    program | [Programmet], [programmer].
    bok | [Boken], [boka], [bøker], [bøkene].
    mann | [Mannen], [menn], [mennene].
    hånd | [Hånden], [hender], [hendene].
    barn | [Barnet], [barna].
    datter | [Datteren], [døtre].
    medlemsland | [Medlemslandet], [medlemslandenes].
    regel | [Regelen], [regler], [reglene].
    sykkel | [Sykkelen], [sykler].
    nummer | [Nummeret], [numre].
    vinter | [Vinteren], [vintre].
    eksempel | [Eksemplet], [eksempler].
    tittel | [Titler], [titlene].
    lærer | [Læreren], [lærere], [lærerne].
    uke | [Uken], [uka], [ukene].
    område | [Området], [områder], [områdene].
    opplysning | [Opplysninger], [opplysningene].
    by | [Byen], [byer], [byene].
    strategi | [Strategien], [strategier].
    tre | [Treet], [trær], [trærne].
    museum | [Museet], [museer], [museene].
    senter | [Senteret], [sentre], [sentrene].
    øye | [Øyet], [øyne], [øynene].
    Norge | [Norges] kyst.
    Den europeiske union | [Den europeiske unions] regler.
    menneskerettigheter | [Menneskerettighetene].
    kunstig intelligens | Den [kunstige intelligensen].
    grønn energi | Den [grønne energien].
    stor | Et [stort] hus, de [store].
    sikker | Et [sikkert] valg, [sikre] steder.
    gammel | De [gamle].
    åpen | Et [åpent] brev, [åpne] dører.
    begrenset | Med [begrensede] midler.
    kaste | Hun [kaster], [kastet], [kasta].
    kjøpe | De [kjøper], [kjøpte], har [kjøpt].
    bruke | Den [brukes], [bruker], [brukte].
    bygge | De [bygger], [bygde], [bygd].
    installere | [Installerer], [installert], [installer] nå.
    velge | Hun [velger], [valgte], har [valgt].
    gå | Hun [går].
    komme | Hun [kommer].
""")
NYNORSK = table("""
    båt | [Båten], [båtar], [båtane].
    bygd | [Bygda], [bygder], [bygdene].
    veke | [Veka], [veker], [vekene].
    hus | [Huset], [husa].
    lærar | [Læraren], [lærarar], [lærarane].
    regel | [Regelen], [reglar], [reglane].
    bok | [Boka], [bøker], [bøkene].
    dotter | [Dottera], [døtrer], [døtrene].
    rett | [Rettane] og [rettar].
    auge | [Auget], [augo].
    norsk | Eit [norsk] ord, dei [norske].
    viktig | Dei [viktige] orda.
    open | Eit [ope] hus.
    kaste | Ho [kastar], [kasta].
    kjøpe | Ho [kjøper], [kjøpte], har [kjøpt].
    byggje | Dei [byggjer], [bygde].
    kasta | Ho [kastar]; å [kaste].
""")
PARTS = table("""
    terminologi | En [terminologi]liste.
    terminologi | Vår fag[terminologi].
    regjering | En [regjering]sbeslutning.
    bok | To hånd[bøker].
    nyhet | [Nyhet]sbrevet.
    database | [Database]serveren.
    rettighet | De grunn[rettighetene].
    gruppe | Arbeids[gruppens] forslag.
    passord | [Passord]feltet.
    system | [System]feilen, operativ[systemet].
    kunstig intelligens | [Kunstig intelligensforskning].
""")
OTHER_WORDS = table("""
    organ | En organisasjon er organisk.
    regjering | Han regjerte; en regent.
    land | Landingen.
    hånd | En handel, håndtering.
    form | En formular, formatet, formel.
    test | Et testamente.
    flyktning | Flukten var flyktig.
    mulig | En mulighet.
    arbeid | En arbeidsløs.
    spill | En spiller.
    løp | En løper.
    mord | En morder.
    kjøp | En kjøper.
    svar | Hun svarer.
    hår | En hard dag.
    fisk | En fisker, fiskeri.
    universitet | Universet.
    politi | Politikk, politisk.
    stat | Stasjon, statisk, statistikk.
    venn | Vennlig, vennskap, vende.
    rom | Romania, roman.
    barn | Barnslig, barndom.
    student | Studier.
    nasjon | Nasjonal, nasjonalisme, nasjonalitet.
    system | Systematisk.
    industri | Industriell.
    minister | Ministeriet.
    lov | Lovlig.
    makt | Maktesløs, mektig.
    plan | En plante.
    bil | Bilde, billig.
    vin | Hun vinner.
    frihet | Fri.
    konge | Kongelig.
    Iran | Iransk, iraner.
    EU | Euroen.
    lege | Å legge.
    menneske | Menneskelig, menneskehet.
    and | Hun sender.
    basal | Legitim.
""")


@pytest.mark.parametrize("tag", ["nb", "no"])
@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(tag: str, term: str, phrase: str) -> None:
    assert accepted(tag, term, phrase) == phrase
    assert accused(tag, term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), NYNORSK)
def test_forms_of_nynorsk_are_found(term: str, phrase: str) -> None:
    assert accepted("nn", term, phrase) == phrase
    assert accused("nn", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_a_longer_word_holds_a_rendering_and_is_not_accused(term: str, phrase: str) -> None:
    assert accepted("nb", term, phrase) == phrase
    assert "[" not in accused("nb", term, phrase)


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("nb", term, phrase) == phrase
    assert accused("nb", term, phrase) == phrase


@pytest.mark.parametrize("tag", ["nb", "nn", "no", "nn-NO"])
def test_both_written_languages_are_known(tag: str) -> None:
    assert language(tag).inflects("bok", "bøkene")
