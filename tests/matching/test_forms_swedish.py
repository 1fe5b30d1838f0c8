"""Swedish words: forms in their spelling, compounds that hold a rendering, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    flykting | [Flyktingen], [flyktingar], [flyktingarnas].
    flicka | [Flickan], [flickor], [flickornas].
    regering | [Regeringens] och [regeringarnas].
    myndighet | Alla [myndigheter], [myndigheterna].
    hus | [Huset], [husen], [husets].
    rum | [Rummet], [rummen], ett [rums].
    program | [Programmet], [programmen], [programmets].
    man | [Mannen], två [män], [männens].
    tjänsteman | [Tjänstemän] och [tjänstemannens].
    bok | [Boken], [böcker], [böckerna].
    hand | [Handen], [händerna].
    medlemsland | [Medlemsländernas], [medlemslandet].
    stad | [Staden], [städer].
    regel | [Regeln], [regler], [reglerna].
    cykel | [Cykeln], [cyklar].
    vinter | [Vintern], [vintrar].
    nummer | [Numret], [numren].
    fönster | [Fönstret], [fönstren].
    exempel | [Exemplet], [exemplen].
    tecken | [Tecknet], [tecknen].
    sommar | [Sommaren], [somrarna].
    dator | [Datorn], [datorer], [datorernas].
    läkare | [Läkaren], [läkarna], [läkarnas].
    pojke | [Pojken], [pojkar], [pojkarnas].
    område | [Området], [områden], [områdena].
    händelse | [Händelsen], [händelser], [händelserna].
    kommitté | [Kommittén], [kommittéer], [kommittéernas].
    industri | [Industrin], [industrier].
    parti | [Partiet], [partier].
    museum | [Museet], [museer], [museerna].
    tema | [Temat], [teman].
    öga | [Ögat], [ögon], [ögonen].
    minister | [Ministern], [ministrar].
    Sverige | [Sveriges] kust.
    Europeiska unionen | [Europeiska unionens] regler.
    artificiell intelligens | Med [artificiella intelligensen].
    mänskliga rättigheter | De [mänskliga rättigheterna]; en [mänsklig rättighet].
    grön energi | Den [gröna energin], [grön energi].
    stor bokstav | Två [stora bokstäver].
    ny version | Den [nya versionen].
    nytt lösenord | Det [nya lösenordet].
    röd | Ett [rött] tak, de [röda].
    enkel | Ett [enkelt] sätt, [enkla] svar.
    gammal | De [gamla] fel.
    begränsad | Ett [begränsat] ansvar, [begränsade] medel.
    öppen | Ett [öppet] brev, [öppna] dörrar.
    arbeta | Vi [arbetar], [arbetade], har [arbetat].
    ladda | Filen [laddas], [laddades], [laddad].
    komma | Hon [kommer].
    köpa | Vi [köper], [köpte], har [köpt].
    känna | De [känner], [kände], [känt].
    använda | Den [används], [använder], [använde], [använt].
    utföra | Det [utförs]; hon [utför].
    välja | Hon [väljer], [valde], har [valt]; den [valda].
    offentliggöra | Hon [offentliggör], [offentliggjorde].
    ta bort | Hon [tar bort] den.
    tysk | Ett [tyskt] ord, [tyska] ord.
    svensk | Ett [svenskt] pass, [svenska] pass.
""")
PARTS = table("""
    terminologi | En [terminologi]lista.
    terminologi | Vår fack[terminologi].
    regering | Ett [regering]sbeslut.
    bok | Två hand[böcker].
    nyhet | [Nyhet]sbrevet.
    databas | [Databas]hanteraren.
    rättighet | De grund[rättigheterna].
    fönster | Ett dialog[fönstret].
    lösenord | Ett admin[lösenord].
    systemfel | [Systemfel]slistan.
    grupp | Arbets[gruppens] förslag.
    artificiell intelligens | [Artificiell intelligensforskning].
""")
OTHER_WORDS = table("""
    organ | En organisation är organisk.
    regering | Han regerade; en regent.
    land | Landningen landade.
    hand | Handel, handling, handlare.
    form | Ett formulär, formatet, formell.
    test | Ett testamente, testare.
    flykting | Flykten var flyktig.
    möjlig | En möjlighet.
    myndig | Myndighet.
    arbeta | En arbetare, arbetarna, arbetslös.
    arbete | Hon arbetar, arbetade.
    möte | Han möter henne.
    svar | Hon svarar.
    köp | Hon köper.
    hår | Ett hårt golv.
    fisk | Att fiska; en fiskare.
    data | En dator, datorer.
    fakta | En faktor.
    pasta | Pastorn.
    universum | Universitetet.
    polis | Politiken, policyn.
    stat | Station, statisk, statistik.
    vän | Vänlig, vänskap, vända.
    rum | Rumänien, rumsren.
    barn | Barnslig.
    student | Studier.
    nation | Nationell, nationalism, nationalitet.
    system | Systematisk.
    industri | Industriell.
    minister | Ministeriet, ministeriell.
    lag | Laglig, lager.
    makt | Maktlös, mäktig.
    plan | Planering, planera.
    planet | Planerna, planen.
    bil | Bild, bilda.
    kam | Kamrat, kammare.
    vin | Hon vinner.
    koran | Korn.
    frihet | Fri.
    kung | Kunglig, kungörelse.
    kostnad | Kostade, kostsam.
    central | Centralisering.
    art | En lågfart, en omstart.
    ort | Transporten, ett frikort.
    nation | En destination.
    test | Protesten.
    form | Reformer, uniformer.
    Iran | Iransk, iranier.
    EU | Euron.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("sv", term, phrase) == phrase
    assert accused("sv", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_a_longer_word_holds_a_rendering_and_is_not_accused(term: str, phrase: str) -> None:
    assert accepted("sv", term, phrase) == phrase
    assert "[" not in accused("sv", term, phrase)


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("sv", term, phrase) == phrase
    assert accused("sv", term, phrase) == phrase
