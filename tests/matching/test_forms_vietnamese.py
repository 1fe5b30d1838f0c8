"""Vietnamese words: spellings of one syllable that are found, and syllables that a tone or a letter tells apart."""

import unicodedata

import pytest
from forms import accepted, accused, table
from phrases import matched, standing

FORMS = table("""
    hòa bình | Vì [hòa bình], vì [hoà bình], vì [HOÀ BÌNH].
    hoà bình | [Hòa bình] thế giới
    Thúy Kiều | nàng [Thuý Kiều]
    thủy lợi | công trình [thuỷ lợi]
    hóa học | vũ khí [hoá học]
    khỏe mạnh | sống [khoẻ mạnh]
    xoá đói giảm nghèo | [xóa đói giảm nghèo]
    Cộng hòa Xã hội Chủ nghĩa Việt Nam | [Cộng hoà xã hội chủ nghĩa Việt Nam]
    Triều Tiên | Bắc [Triều Tiên] và người [Triều Tiên]
    Đảng Lao động | [đảng lao động] và Ðảng: [Ðảng Lao động]
    nhân quyền | Hội đồng [Nhân quyền] Liên Hợp Quốc
    tị nạn | người [tị nạn]
    đất nước | những [đất nước] khác
    phụ nữ | các [phụ nữ], [PHỤ NỮ]
    kỹ thuật | khoa học [kỹ thuật].
    Mát-xcơ-va | ở [Mát-xcơ-va]
    toà án | [tòa án], [toà án]
    văn hoá | [văn hóa], [Văn hoá]
    hủy bỏ | [huỷ bỏ]
    loã thể | [lõa thể]
    hoạ sĩ | [họa sĩ]
    thuỵ điển | [Thụy Điển]
    luỹ tre | [lũy tre]
    quả | những [quả] ấy
    già | người [già]
    cửa khẩu | [cửa khẩu] quốc tế
    Hồ Chí Minh | thành phố [Hồ Chí Minh]
    năm 2030 | vào [năm ２０３０]
    tàu hoả | đi [tàu hỏa] và [tàu  hỏa]
    UNESCO | của [UNESCO].
""")
WITH_I = table("""
    kỹ thuật | [kĩ thuật]
    kĩ sư | [kỹ sư]
    Mỹ | nước [Mĩ]
    Hoa Kỳ | [Hoa Kì]
    lý do | [lí do]
    vật lý | [vật lí]
    bác sĩ | [bác sỹ]
    công ty | [công ti]
    tỷ lệ | [tỉ lệ]
    quý giá | [quí giá]
    thẩm mỹ | [thẩm mĩ]
    lịch sử địa lý | [lịch sử địa lí]
    hy vọng | [hi vọng]
    thế kỷ | [thế kỉ]
    vĩ tuyến | [vỹ tuyến]
""")
OTHER_WORDS = table("""
    ma | má mà mả mã mạ
    má | ma mà mả mã mạ
    hòa | hoa hóa họa hỏa
    bán | bàn bạn ban bản
    bàn | bán
    đảng | đáng đằng đang dảng
    Đảng | Dang
    đường | dương đương dường
    bò | bơ bó bo
    cô | cơ co có
    muối | muỗi mười
    nước | nược nuốc
    tay | tai
    hay | hai
    thúy | thúi
    tuy | tui
    cay | cai
    vay | vai
    ý | í
    yêu | iêu
    chủ tịch | chủ tích
    hòa bình | hóa bình
    hòa bình | hòa binh
    hòa bình | hoa binh
    nhân quyền | nhận quyền
    đất nước | đất. Nước
    đất nước | nước đất
    nhà nước | nhà của nước
    tự do | tư do, tự đo
    kết quả | kết của
    con | còn cón côn
    Triều Tiên | triệu tiên, triều tiền
    cam | cám cạm câm căm
    an | ăn ân
    dân | đàn dần
    trả | chả
    sĩ | sỉ
    xã hội | xá hội
    Việt Nam | Viet Nam
    lý | li
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spellings_are_found(term: str, phrase: str, form: str) -> None:
    written = unicodedata.normalize("NFD", phrase) if form == "NFD" else phrase

    assert accepted("vi", term, written) == written
    assert accused("vi", term, written) == written


@pytest.mark.parametrize(("term", "phrase"), WITH_I)
def test_i_and_y_are_accepted_for_each_other_and_not_accused(term: str, phrase: str) -> None:
    assert accepted("vi", term, phrase) == phrase
    assert "[" not in accused("vi", term, phrase)


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("vi", term, phrase) == phrase
    assert accused("vi", term, phrase) == phrase


@pytest.mark.parametrize("phrase", ["[nhà nước] và [nước]", "[nước ngoài], [nước]", "[nước] [nhà nước]"])
def test_the_longest_listed_term_wins(phrase: str) -> None:
    assert standing("nước = a\nnhà nước = b\nnước ngoài = c", phrase, "vi") == phrase


@pytest.mark.parametrize(
    ("target", "lacking"), [("uống nước", 0), ("của nhà nước", 1), ("nhà nước và nước", 0), ("của dân", 1)]
)
def test_a_syllable_of_a_longer_listed_term_is_no_rendering(target: str, lacking: int) -> None:
    (demand,) = matched("water = nước\nstate = nhà nước", "Water.", target, ("en", "vi")).demands

    assert demand.shortfall == lacking


def test_words_of_a_longer_listed_term_are_a_rendering() -> None:
    spec = "city = thành phố\nHo Chi Minh City = thành phố Hồ Chí Minh"

    (demand,) = matched(spec, "The city.", "Ở thành phố Hồ Chí Minh.", ("en", "vi")).demands

    assert demand.shortfall == 0


def test_a_spelling_that_is_listed_itself_is_the_one_meant() -> None:
    spec = "peace = hòa bình | -hoà bình"
    found = matched(spec, None, "hòa bình, hoà bình", ("en", "vi"))

    assert [occurrence.manner.name for occurrence in found.occurrences] == ["RIGHT", "DEPRECATED"]


@pytest.mark.parametrize("target", ["được công nhận", "cộng nhân", "công nhan", "tình trạng"])
def test_another_syllable_is_no_damaged_one(target: str) -> None:
    spec = "worker = công nhân\nspirit = tinh thần"

    assert matched(spec, None, target, ("en", "vi")).occurrences == ()


def test_what_can_be_no_syllable_is_a_damaged_one() -> None:
    (found,) = matched("worker = công nhân", "Worker.", "một công nhânn", ("en", "vi")).occurrences

    assert found.manner.name == "DAMAGED"
