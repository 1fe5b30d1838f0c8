"""Polish words: cases, agreement and softened stems that are found, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    uchodźca | Dla [uchodźców]; dwóch [uchodźców], z [uchodźcą].
    granica | Na [granicy], [granice], za [granicą].
    źródło | Według [źródła], [źródeł], w [źródle].
    rząd | Decyzja [rządu], w [rządzie], dwa [rządy].
    Kraków | W [Krakowie], z [Krakowa], przed [Krakowem].
    Praga | W [Pradze], z [Pragi], [Pragę].
    Warszawa | W [Warszawie], [Warszawą].
    Rosja | W [Rosji], z [Rosją].
    Korea Północna | W [Korei Północnej], z [Koreą Północną].
    sztuczna inteligencja | O [sztucznej inteligencji], [sztuczną inteligencję].
    bezpieczeństwo | Rada [Bezpieczeństwa], o [bezpieczeństwie].
    stół | Przy [stole], na [stołach].
    student | Dwaj [studenci], o [studencie].
    Polak | Dwaj [Polacy], z [Polakiem].
    aktor | Znani [aktorzy], o [aktorze].
    artysta | Młodzi [artyści], [artystów], [artystę].
    droga | Na [drodze], wiele [dróg].
    matka | O [matce], wiele [matek].
    okno | W [oknie], wiele [okien].
    wojna | Na [wojnie], podczas [wojen].
    koń | Na [koniu], dwa [konie], [konia].
    wolność | Dla [wolności], [wolnością].
    zadanie | Wiele [zadań], w [zadaniu].
    armia | W [armii], dwie [armie], z [armią].
    muzeum | Wiele [muzeów], w [muzeach].
    Kowalski | Z [Kowalskim], dla [Kowalskiego], [Kowalscy].
    dziecko | Wiele [dzieci], z [dziećmi].
    człowiek | Wielu [ludzi], o [człowieku].
    błąd | Wiele [błędów], w [błędzie].
    wtorek | We [wtorki], do [wtorku].
    kupiec | Dwóch [kupców], z [kupcem].
    finansować | [Finansuje] to; [finansowali] to.
    ministerstwo obrony | W [ministerstwie obrony].
    nowy plik | Wiele [nowych plików], w [nowym pliku].
    miasto | W [mieście], wiele [miast].
    region | W [regionach], [regionu].
    usunąć | [usuń], [usunął], [usunęła], [usunięto], [usunięty], [usunie].
    zapisać | [zapisz], [zapisał], [zapisano], [zapisze].
    otworzyć | [otwórz], [otworzył], [otworzy].
    wybrać | [wybierz], [wybrano].
    kliknąć | [kliknij], [kliknął].
    utworzyć | [utwórz], [utworzył], [utworzono].
    używać | [używa], [używają], [używał], [używaj].
    sprawdzić | [sprawdź], [sprawdził].
    zmienić | [zmień], [zmienił], [zmieniono], [zmieni].
    dodać | [dodaj], [dodano].
    importować | [importuj], [importował], [importowano], [importują].
    aresztować | [aresztował], [aresztowano], [aresztują].
    pracować | [pracuje], [pracowali].
    anulować | [anuluj], [anulowano].
    wysłać | [wysłano], [wysłał].
""")
OTHER_WORDS = table("""
    granica | Graniczny, ograniczenie.
    rząd | Rządowy, rządzić.
    organ | Organizacja, organizm, organiczny.
    naród | Narodowy, narodowość.
    policja | Polityka, policjant.
    uniwersytet | Uniwersalny, uniwersum.
    wojna | Wojenny, wojsko.
    minister | Ministerstwo, ministerialny.
    partia | Partyjny, partyzant, partner.
    Rosja | Rosjanin, rosyjski.
    Polska | Polityka.
    system | Systematyczny.
    komuna | Komunista, komunizm.
    bank | Bankier, bankiet.
    prawo | Prawda, prawny, prawdziwy.
    miasto | Miasteczko, miejski.
    student | Studencki, studium.
    numer | Numeryczny.
    region | Regionalny.
    obraz | Obrazek, obraźliwy.
    sąd | Sądowy, sądzić.
    port | Portret, portal, portier.
    praca | Pracownik, pracować.
    siła | Silnik, silny.
    wolność | Wolny.
    pokój | Pokojowy, pokolenie.
    gazeta | Gazetowy, gazownia.
    lekarz | Lekarstwo, lekarski.
    szkoła | Szkolny, szkolenie.
    człowiek | Człowieczeństwo.
    koń | Końcowy, koniec.
    rada | Radar, radio, radny.
    ryba | Rybak, rybny.
    zapisać | zapis, zapiska, pisarz.
    zmienić | zmiana, mienie.
    otworzyć | otwór, twórca.
    używać | użytek, używka.
    pracować | praca, pracownik.
    dodać | dodatek.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("pl", term, phrase) == phrase
    assert accused("pl", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("pl", term, phrase) == phrase
    assert accused("pl", term, phrase) == phrase
