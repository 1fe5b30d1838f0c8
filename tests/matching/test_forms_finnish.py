"""Finnish words: other words that only look alike, forms that are found, and parts of compounds."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = table("""
    kansa | kansio, kansallinen.
    poliisi | politiikka.
    puolue | puoli, puolet.
    hallitus | hallita, hallinto.
    ase | asema, asemalla, aseeton.
    raja | rajaton, rajoitus.
    turva | turvallisuus, turvaton.
    valta | valtio, valtiot.
    työ | työtön, työntekijä.
    kone | koneisto.
    kirja | kirjasto, kirjain, kirjailija.
    kuningas | kuningatar.
    kieli | kielto, kieltää.
    maa | maailma.
    ohjelma | ohjelmisto, ohjelmointi.
    kauppa | kauppias.
    sairas | sairaus, sairaala.
    vapaa | vapaus.
    tieto | tietoisuus.
    käyttö | käyttäjä.
    käyttäjä | käyttäytyä, käytäntö.
    oikeus | oikein, oikea.
    kaupunki | kaupunkilainen.
    talo | talous.
    kala | kalastus, kalastaja.
    Kiina | kiinalainen.
    Korea | korealainen.
    Venäjä | venäläinen.
    sota | sotilas, sotilaan.
    laki | lakata.
    vanki | vankila, vankilassa.
    ihminen | ihmisyys.
    pää | päällikkö, päivä.
    kuva | kuvaus.
    suku | sukka.
    merkki | merkitys.
    johtaja | johtajuus.
    vero | verottaja.
    uni | unohtaa.
""")
FORMS = table("""
    talo | [talon], [taloa], [talossa], [talosta], [taloon], [talolla], [talot], [talojen], [taloja], [taloissa], [talonsa], [talokin].
    kissa | [kissan], [kissaa], [kissat], [kissoja], [kissojen], [kissoilla].
    kala | [kalan], [kaloja], [kalojen].
    koira | [koiria], [koirien], [koiran].
    maa | [maan], [maata], [maassa], [maahan], [maiden], [maissa].
    pakolainen | [pakolaisen], [pakolaista], [pakolaiset], [pakolaisten], [pakolaisia], [pakolaisille], [pakolaisilta].
    loikkari | [loikkarin], [loikkarit], [loikkareita], [loikkareiden], [loikkareille].
    ase | [aseen], [asetta], [aseet], [aseita], [aseiden], [aseilla].
    ydinase | [ydinaseen], [ydinaseita], [ydinaseiden], [ydinaseilla].
    hallitus | [hallituksen], [hallitusta], [hallitukset], [hallitukselle].
    puolue | [puolueen], [puoluetta], [puolueet], [puolueessa].
    kaupunki | [kaupungin], [kaupungissa], [kaupunkia], [kaupungit], [kaupunkeja], [kaupunkiin].
    raja | [rajan], [rajalla], [rajaa], [rajat], [rajojen].
    kauppa | [kaupan], [kauppaa], [kaupassa], [kaupat].
    katu | [kadun], [kadulla], [katua], [kadut].
    tapa | [tavan], [tapaa], [tavat].
    kampa | [kamman], [kampoja].
    ranta | [rannan], [rannalla], [rantaan].
    valta | [vallan], [valtaa], [vallassa].
    parta | [parran].
    lehti | [lehden], [lehteä], [lehdet], [lehdessä].
    käsi | [käden], [kättä], [kädet], [käsiä], [kädessä].
    vesi | [veden], [vettä], [vedessä].
    uusi | [uuden], [uutta], [uudet].
    nimi | [nimen], [nimeä], [nimet], [nimissä].
    kieli | [kielen], [kieltä], [kielet], [kielellä].
    lapsi | [lapsen], [lasta], [lapset], [lapsia].
    mies | [miehen], [miestä], [miehet].
    ihminen | [ihmisen], [ihmistä], [ihmiset], [ihmisten].
    ihmisoikeus | [ihmisoikeuden], [ihmisoikeudet], [ihmisoikeuksia], [ihmisoikeuksien].
    turvallisuus | [turvallisuuden], [turvallisuutta].
    avain | [avaimen], [avaimet], [avainta].
    puhelin | [puhelimen], [puhelinta], [puhelimet].
    kone | [koneen], [konetta], [koneet].
    tietokone | [tietokoneen], [tietokoneella], [tietokoneita].
    vaate | [vaatteen], [vaatteet].
    sairas | [sairaan], [sairaat], [sairasta].
    kuningas | [kuninkaan], [kuningasta], [kuninkaat].
    opas | [oppaan], [oppaat].
    vieras | [vieraan].
    tytär | [tyttären], [tyttäret].
    virus | [viruksen], [virusta], [virukset].
    potilas | [potilaan], [potilaat], [potilaiden], [potilailla].
    tauti | [taudin], [tautia], [taudit].
    rokote | [rokotteen], [rokotetta], [rokotteet].
    Helsinki | [Helsingin], [Helsingissä], [Helsinkiin].
    Venäjä | [Venäjän], [Venäjällä], [Venäjää].
    Kiina | [Kiinan], [Kiinassa], [Kiinaan].
    Pjongjang | [Pjongjangin], [Pjongjangissa].
    Putin | [Putinin], [Putinille], [Putinia].
    Pohjois-Korea | [Pohjois-Korean], [Pohjois-Koreassa], [Pohjois-Koreaan].
    tekoäly | [tekoälyn], [tekoälyä], [tekoälyllä].
    tiedosto | [tiedoston], [tiedostoa], [tiedostot], [tiedostossa].
    käyttäjä | [käyttäjän], [käyttäjät], [käyttäjälle].
    salasana | [salasanan], [salasanaa].
    punainen risti | [punaisen ristin], [punaista ristiä].
    työleiri | [työleirin], [työleirillä], [työleirit], [työleireille].
    uusi tiedosto | [uuden tiedoston], [uudet tiedostot].
    poistaa | [poistan], [poistaa], [poisti], [poistettu], [poistanut], [poista], [poistaminen].
    lukea | [luen], [lukee], [luki], [luettu].
    tallentaa | [tallenna], [tallentaa], [tallennettu], [tallensi].
    puhua | [puhuu], [puhui], [puhunut].
    tulla | [tulee], [tuli], [tullut].
    haluta | [haluaa], [halusi], [halunnut].
""")
PARTS = table("""
    leiri | Hän oli työ[leirillä].
    pakolainen | Meri[pakolaiset] pelastettiin.
    ohjelma | Tietokone[ohjelmia] ja [ohjelma]koodi.
    rokote | Uudet korona[rokotteet].
""")


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("fi", term, phrase) == phrase
    assert accused("fi", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("fi", term, phrase) == phrase
    assert accused("fi", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_parts_of_compounds_are_accepted_and_not_accused(term: str, phrase: str) -> None:
    assert accepted("fi", term, phrase) == phrase
    assert "[" not in accused("fi", term, phrase)
