"""Turkish words: chains of suffixes that are found, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    kaynak | [Kaynaklar], [kaynaktan].
    sınır | [Sınırda], [sınırdan], [sınırlar].
    parti | [Partiler], [partinin].
    asker | [Askerler], [askerlere].
    devlet güvenliği | Onun [devlet güvenliği].
    Kuzey Kore | [Kuzey Kore]'nin başkenti.
    silah | [Silahlar], [silahların].
    hükümet | [Hükümetin], [hükümetler].
    mülteci | [Mültecilerin].
    ordu | [Ordular].
    başkan | [Başkanın].
    istanbul | [İSTANBUL] ve [İstanbul].
""")
PARTS = table("""
    mülteci | [Mülteci]ler, bir [mülteci]ye.
    hükümet | Bu [hükümet]e.
    ordu | Bir [ordu]nun, [ordu]ya.
    başkan | [Başkan]lar.
    nükleer deneme | [Nükleer denemeler].
    Tabakhane Camii | [Tabakhane Camiinde] dua.
    Rüya Oyunu | [Rüya Oyunundaki] örgü.
    Salic yasası | [Salic yasasının] amacı.
    işkembe çorbası | [İşkembe çorbasını] içtim.
    Brunei arması | [Brunei armasındaki] simge.
""")
OTHER_WORDS = table("""
    kaynak | Kaynakça, kaynakçı.
    parti | Partizan.
    ordu | Ordugah.
    asker | Askerlik.
    organ | Organizasyon.
    sınır | Sınırsız.
    devlet | Devletçi.
    banka | Bankacı.
    göç | Göçmen.
    kitap | Kitapçı.
    yol | Yolcu.
    iş | İşçi.
    dil | Dilek.
    baş | Başka.
    gül | Gülmek.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("tr", term, phrase) == phrase
    assert accused("tr", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), PARTS)
def test_endings_that_no_stemmer_knows_are_accepted(term: str, phrase: str) -> None:
    assert accepted("tr", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("tr", term, phrase) == phrase
    assert accused("tr", term, phrase) == phrase
