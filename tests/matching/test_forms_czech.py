"""Czech words: cases, agreement and softened stems that are found, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    uprchlík | Mnoho [uprchlíků]; [uprchlíci] přišli; s [uprchlíkem].
    hranice | Na [hranici], za [hranicemi].
    zdroj | Podle [zdroje], [zdroje], ze [zdrojů].
    vláda | Rozhodnutí [vlády], ve [vládě].
    Praha | V [Praze], z [Prahy], [Prahou].
    Brno | V [Brně], z [Brna].
    Rusko | V [Rusku], z [Ruska], s [Ruskem].
    Severní Korea | V [Severní Koreji].
    umělá inteligence | O [umělé inteligenci], [umělou inteligenci].
    bezpečnost | Rada [bezpečnosti], s [bezpečností].
    matka | O [matce], mnoho [matek].
    noha | Na [noze], [nohy].
    okno | V [okně], mnoho [oken].
    student | Dva [studenti], o [studentovi], se [studenty].
    Čech | Dva [Češi], s [Čechem].
    doktor | Dva [doktoři], o [doktorovi].
    dům | V [domě], mnoho [domů].
    stůl | Na [stole], u [stolu].
    otec | S [otcem], pro [otce].
    cizinec | Mnoho [cizinců], s [cizincem].
    Kovářová | S [Kovářovou], pro [Kovářové].
    nádraží | Na [nádraží], před [nádražím].
    zařízení | V [zařízeních], se [zařízením].
    muzeum | V [muzeu], z [muzea].
    město | Ve [městě], mnoho [měst].
    dítě | Mnoho [dětí], s [dětmi].
    člověk | Mnoho [lidí], o [člověku].
    armáda | V [armádě], [armádou].
    ministerstvo obrany | Na [ministerstvu obrany].
    nový soubor | Mnoho [nových souborů], v [novém souboru].
    financovat | Kdo [financuje] to; [financovali] to.
    trh | Na [trhu], [trhy], na [trzích].
    strana | Členové [strany], mnoho [stran].
    český jazyk | V [českém jazyce], z [českého jazyka].
    dokument | Bez [dokumentu], tři [dokumenty], v [dokumentech].
    uložit | [uložte], [uložil], [uloží], [uložen], [uloženo].
    odstranit | [odstraní], [odstranil].
    vytvořit | [vytvoří], [vytvořil], [vytvořte], [vytvořen].
    vybrat | [vyberte], [vybral], [vybráno].
    otevřít | [otevře], [otevřel], [otevřeno].
    použít | [použije], [použil], [použito].
    používat | [používá], [používal], [používají].
    kliknout | [klikněte], [klikl], [klikne].
    zkontrolovat | [zkontroluje], [zkontroloval], [zkontrolujte].
    zatknout | [zatkli].
    pracovat | [pracuje], [pracovali].
    uprchnout | [uprchl], [uprchne].
    hledat | [hledá], [hledal], [hledejte].
    smazat | [smaže], [smazáno].
""")
OTHER_WORDS = table("""
    hranice | Hraniční, ohraničení.
    vláda | Vládní, vladař.
    orgán | Organizace, organismus.
    národ | Národní, národnost.
    policie | Politika, policista.
    univerzita | Univerzální, univerzum.
    válka | Válečný, válec.
    ministr | Ministerstvo, ministerský.
    strana | Stranický, stránka.
    Rusko | Ruština.
    systém | Systematický.
    komuna | Komunista, komunismus.
    banka | Bankéř, banket.
    právo | Pravda, právník.
    město | Městský, městečko.
    student | Studentský, studium.
    číslo | Číselný, číslovat.
    region | Regionální.
    obraz | Obrazovka, obrázek.
    soud | Soudní, soudce.
    port | Portrét, portál.
    práce | Pracovník, pracovat.
    síla | Silnice, silný.
    svoboda | Svobodný.
    pokoj | Pokojný, pokolení.
    lékař | Lékařský, lékárna.
    škola | Školní, školení.
    člověk | Člověčenství.
    soubor | Souborný.
    zdroj | Zdrojový.
    rada | Radar, radnice.
    ryba | Rybář, rybník.
    jazyk | Jazykový.
    uložit | ložisko, uložení.
    pracovat | práce, pracovník.
    vytvořit | tvor, tvořivost.
    hledat | hledisko, hlediště.
    použít | použití, užitek.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("cs", term, phrase) == phrase
    assert accused("cs", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("cs", term, phrase) == phrase
    assert accused("cs", term, phrase) == phrase
