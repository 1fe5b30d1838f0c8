"""Thai words: among others without spaces, in every order of their marks, and never cut out of a syllable."""

import unicodedata

import pytest
from forms import accepted, accused, table
from phrases import matched, standing

FORMS = table("""
    เกาหลีเหนือ | ข่าวจาก[เกาหลีเหนือ]วันนี้
    สิทธิมนุษยชน | คณะมนตรี[สิทธิมนุษยชน]แห่งสหประชาชาติ
    ผู้ลี้ภัย | [ผู้ลี้ภัย]จำนวนมาก
    ประธานาธิบดี | [ประธานาธิบดี]สหรัฐ
    กรุงเทพ | [กรุงเทพ]ฯ และ[กรุงเทพ]มหานคร
    นักเรียน | [นักเรียน]ๆ ทุกคน
    เด็กๆ | [เด็กๆ] และ[เด็ก ๆ] ที่โรงเรียน
    เด็ก ๆ | [เด็กๆ] และ[เด็ก ๆ] ที่โรงเรียน
    รัฐบาล | [รัฐบาล]ไทย
    แม่น้ำโขง | ลุ่ม[แม่น้ำโขง]
    น้ำมัน | ราคา[น้ำมัน]ขึ้น ราคา[นํ้ามัน]ขึ้น ราคา[น้ํามัน]ขึ้น
    นํ้ามัน | ราคา[น้ำมัน]ขึ้น
    กัมพูชา | ชายแดน[กัมพูชา]
    คำสั่งศาล | มี[คําสั่งศาล]แล้ว มี[คำสั่งศาล]แล้ว
    ที่ปรึกษา | [ท\u0e48\u0e35ปรึกษา]คน
    ผู้แทน | [ผ\u0e49\u0e39แทน]ราษฎร
    สิทธิ์บัตร | [สิทธ\u0e4c\u0e34บัตร]
    แรงงาน | [เเรงงาน]ข้ามชาติ
    เเรงงาน | ค่า[แรงงาน]
    ภาษา Python | ใช้[ภาษาPython]ได้ ใช้[ภาษา Python] ได้
    ภาษาPython | ใช้[ภาษา Python] ได้
    เครือข่าย 5G | [เครือข่าย5G]และ[เครือข่าย ๕G]
    พ.ศ. 2563 | ใน [พ.ศ. ๒๕๖๓] นั้น
    ยา | ให้[ยา]แก่ และ [ยา] นี้
    จีน | ใน[จีน]และของ[จีน]ที่
    ไทย | (ประเทศ) [ไทย] ก็
    ลาว | จาก[ลาว]เพราะ
    คน | มี[คน]อยู่
    เสียง | ได้[เสียง]แล้ว
    ปลา | [ปลา]และ[ปลา]
    ดินแดน | เขต[ดินแดน]ใหม่
    ทหาร | [ทหาร]ๆ
""")
OTHER_WORDS = table("""
    กร | กรุงเทพ
    ก | กา
    ก | กะ
    ก | กำ
    กำ | กา
    กา | เกาะ
    ท | ทำ
    ตร | ตรา
    เก | เกาหลี
    เร | เริ่ม
    แก | แกะ
    มา | หมา\u0e48
    มา | ม้า
    ป่า | ป้า ปา ป๋า
    ป่า | ปลา
    ข้าว | ข่าว ขาว
    ใกล้ | ไกล
    เสือ | เสื้อ
    เรือ | เรื่อ
    จัน | จันทร์
    ศาสต | ศาสตร์
    ศาส | ศาสตร์
    สิท | สิทธิ์
    พิมพ | พิมพ์
    การ | การ์ตูน
    ตั | ตัว
    เปลี | เปลี่ยน
    เรี | เรียน
    รัก | รั้ก
    นำ | น้ำ
    น้ำ | นำ
    ลาว | ล้าว
    ผี | ฝี พี
    เหนือ | เหนื่อย
    5G | 15G
    พ.ศ. 2563 | พ.ศ. 25630
    ผู้แทน | ผู้ แทน
""")
SHORT = table("""
    ตา | [ตา]ราง
    ยา | [ยา]กจน
    กรรม | [กรรม]การ
    ธรรม | วัฒน[ธรรม]
    คน | [คน]งาน
    ลม | ถ[ลม]
    ดิน | ประ[ดิน]
    แขก | [แขก]รับเชิญ
    เสีย | [เสีย]ง
    ลาว | ชาว[ลาว]
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_words_are_found(term: str, phrase: str) -> None:
    assert accepted("th", term, phrase) == phrase
    assert accused("th", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_words_are_found_decomposed(term: str, phrase: str) -> None:
    decomposed = unicodedata.normalize("NFKD", phrase)

    assert accepted("th", term, decomposed) == decomposed


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("th", term, phrase) == phrase
    assert accused("th", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), SHORT)
def test_a_short_word_is_accepted_and_not_accused_where_it_may_be_a_part(term: str, phrase: str) -> None:
    assert accepted("th", term, phrase) == phrase
    assert "[" not in accused("th", term, phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("ใน[เกาหลีเหนือ]และใน[เกาหลี]", id="the beginning"),
        pytest.param("[ธนาคารแห่งประเทศไทย]ใน[ประเทศไทย]", id="the end"),
        pytest.param("[คณะกรรมการ]ไม่มี[กรรม]", id="the middle"),
    ],
)
def test_the_longest_listed_term_wins(phrase: str) -> None:
    spec = "เกาหลี = a\nเกาหลีเหนือ = b\nประเทศไทย = c\nธนาคารแห่งประเทศไทย = d\nกรรม = e\nคณะกรรมการ = f"

    assert standing(spec, phrase, "th") == phrase


@pytest.mark.parametrize(
    ("target", "lacking"),
    [("ไปลาว", 0), ("ไปประชาชนลาว", 1), ("สาธารณรัฐประชาธิปไตยประชาชนลาวและลาว", 0), ("ไปไทย", 1)],
)
def test_a_rendering_within_a_longer_listed_term_is_none(target: str, lacking: int) -> None:
    spec = "Lao = ลาว\nLao people = ประชาชนลาว"

    (demand,) = matched(spec, "He went to Lao.", target, ("en", "th")).demands

    assert demand.shortfall == lacking


def test_a_word_that_differs_by_its_marks_is_no_damaged_one() -> None:
    assert matched("corn = ข้าวโพด", None, "ขาวโพดและขาว โพด", ("en", "th")).occurrences == ()
