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
    kitap | [Kitabı] okudu, [kitaplar].
    isim | [İsmi] yok, [isimler].
    şehir | [Şehre] gitti, [şehirde].
    resim | [Resmi] çizdi, [resimler].
    saat | [Saati] sordu, [saatler].
    alkol | [Alkolü] bıraktı.
    sığınmacı | [Sığınmacılar], [sığınmacıların], [sığınmacıya].
    sığınmacılar | [Sığınmacılar] ve bir [sığınmacı].
    Ankara | [Ankara]'da, [Ankara]'dan.
    Seul | [Seul]'e, [Seul]'ün.
    Kim Jong Un | [Kim Jong Un]'un kararı.
    ağaç | [Ağacı] kesti, [ağaçta].
    köpek | [Köpeği] gördü, [köpekler].
    renk | [Rengi] soldu.
    göz | [Gözleri], [gözde], [gözüm].
    kapı | [Kapının], [kapıyı], [kapısı].
    evlilik | [Evliliğin] sonu, [evlilikler].
    gazete | [Gazetede], [gazetenin], [gazetedeki].
    füze | [Füzeyle], [füzeler], [füzeydi].
    sınır kapısı | [Sınır kapısında] bekledi.
    insan hakları | [İnsan haklarının] ihlali.
    çalışma kampı | [Çalışma kampından] kaçtı.
    istanbul | [İSTANBUL] ve [İstanbul].
""")
PARTS = table("""
    sınır | [SINIR] ve [SINIRLAR].
    mülteci | [Mültecileri], bir [mülteciye].
    hükümet | Bu [hükümete].
    ordu | Bir [ordunun], [orduya].
    başkan | [Başkanlar].
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
    saat | Saatçi.
    sinir | Sınır.
    kar | Karar ve kardeş.
    kan | Kanat ve kanser.
    ülke | Ülkü.
    millet | Milletvekili, milliyet.
    dosya | Dost ve dosdoğru.
    masa | Masal ve masaj.
    kol | Kolay ve koltuk.
    koz | Kozalak.
    güven | Güvenlik, güvenli.
    sanat | Sanatçı, sanayi.
    tarih | Tarihçi, tarihsel.
    meclis | Meclissiz.
    orman | Ormancı.
    gemi | Gemici.
    casus | Casusluk.
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
