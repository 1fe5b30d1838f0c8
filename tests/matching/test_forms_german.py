"""German words: forms that are found, compounds that hold a rendering, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    Flüchtling | Die [Flüchtlinge] kamen.
    Flüchtling | Den [Flüchtlingen] wurde geholfen.
    Flüchtling | Das Recht des [Flüchtlings].
    Haus | Die [Häuser] und des [Hauses].
    Buch | Viele [Bücher], in den [Büchern].
    Kraftwerk | Des [Kraftwerks], des [Kraftwerkes], die [Kraftwerke].
    Regierung | Mehrere [Regierungen].
    Kamera | Zwei [Kameras].
    Szenario | Andere [Szenarios].
    Hinweis | Einige [Hinweise] und des [Hinweises].
    künstliche Intelligenz | Mit [künstlicher Intelligenz] gegen [künstliche Intelligenz].
    personenbezogene Daten | Schutz [personenbezogener Daten].
    schwarzer Markt | Auf dem [schwarzen Markt].
    Kind | Die [Kinder], den [Kindern].
    Land | Die [Länder], in [Ländern].
    Wort | Die [Wörter] und [Worte].
    Arbeit | Die [Arbeiten].
    Verein | Des [Vereins]
    Straße | In den [STRASSEN] und [Straßen].
    Lehrerin | Zwei [Lehrerin]
    Österreich | Aus [Österreich] und [Österreichs].
    Abkommen | Des [Abkommens].
    Botschaft | Die [Botschaften].
    offen | Ein [offener] Brief, [offene] Fragen.
    Mitglied | Die [Mitglieder].
    Teammitglied | Alle [Teammitglieder], mit den [Teammitgliedern].
    grenzübergreifend | Trotz [grenzübergreifender] Hilfe.
    digital | Ein [digitaler] Wandel.
    gekürzt | Ein [gekürzter] Text.
""")
PARTS = table("""
    Terminologie | Eine [Terminologie]prüfung.
    Terminologie | Unsere Fach[terminologie].
    Speicher | Mehr [Speicher]platz und Daten[speicher].
    Bericht | Die [Bericht]sperioden und Jahres[berichte].
    Zugriffskontrolle | Die Daten[zugriffskontrolle].
    Art | Eine Klausel[art], mehrere Vertrags[arten].
    Schicht | In Daten[schicht]objekten.
    Warteschlange | Die [Warteschlange]nzuordnung.
    Auslöser | Eine [auslöser]basierte Regel.
    Start | Das [Start]datum.
    Referenz | Die [Referenz]daten.
    Umfang | Die Funktions[umfang]sbeschreibung.
    künstliche Intelligenz | Die [künstliche Intelligenzforschung].
""")
OTHER_WORDS = table("""
    Flüchtling | Die Flucht war flüchtig.
    Organ | Eine Organisation, organisch, ein Organist.
    Regierung | Er regiert; regieren; der Regent.
    Land | Die Landung in London.
    Form | Ein Formular, eine Formel, das Format.
    Test | Sein Testament.
    Stab | Die Stabilität.
    Art | Der Artikel im Garten, auf dem Karton.
    Ort | Ein Wort vom Sport.
    Hand | Der Handel.
    Speicher | Die Speicherung.
    Bericht | Er berichtigte es; die Berichtigung.
    Kontrolle | Der Kontrolleur.
    Direktor | Die Direktion.
    Industrie | Ein Industrieller.
    Minister | Ministeriell und ministrabel.
    Freund | Freundlich, Freundlichkeit.
    Kind | Kindisch, kindlich, die Kindheit.
    Student | Das Studium.
    System | Systematisch.
    Markt | Der Marker.
    Partei | Parteiisch.
    Nation | National, Nationalismus, Nationalität.
    Arbeit | Der Arbeiter ist arbeitslos.
    Test | Zwei Tester.
    prüfen | Die Prüfung.
    schwarzer Markt | Ein Markt, schwarz.
    UNO | Ein Unoist.
    Text | Textilien.
    Bank | Bankett.
    Post | Ein Poster.
    helfen | Der Helfer.
    treffen | Ein Treffer.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("de", term, phrase) == phrase
    assert accused("de", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_a_longer_word_holds_a_rendering_and_is_not_accused(term: str, phrase: str) -> None:
    assert accepted("de", term, phrase) == phrase
    assert "[" not in accused("de", term, phrase)


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("de", term, phrase) == phrase
    assert accused("de", term, phrase) == phrase
