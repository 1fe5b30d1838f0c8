"""Chinese words: spellings that are found, words that only look alike, and the script a glossary speaks of."""

import pytest
from forms import accepted, accused, table
from phrases import matched, standing

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.matching.matcher import Matcher
from termcheck.text import Segment, Text

FORMS = table("""
    朝鲜 | 关于[朝鲜]的报道，[朝鲜]人。
    劳动党 | 他加入了[劳动党]。
    人权理事会 | 联合国[人权理事会]通过决议。
    劳动党 | 《[劳动党]》与“[劳动党]”
    勞動黨 | [勞動黨]總書記
    台灣 | [臺灣]的[台灣]人
    臺北 | [台北]市
    那裡 | 在[那裏]。
    城裏 | [城裡]人
    說明 | [説明]書
    著作權 | [着作權]法
    執著 | 他很[執着]。
    為了 | [爲了]和平
    群眾 | [羣衆]運動
    防衛 | [防衞]白皮書
    路線 | [路綫]圖
    唐纳德·特朗普 | 总统[唐纳德・特朗普]和[唐纳德‧特朗普]
    唐纳德•特朗普 | 总统[唐纳德·特朗普]说
    弗拉基米尔・普京 | [弗拉基米尔•普京]、[弗拉基米尔･普京]
    Python语言 | 使用[Python语言]编程，使用 [Python 语言] 编程。
    Python 语言 | 使用[Python语言]编程，使用 [Python 语言] 编程。
    Python | 使用[Python]语言，不用 CPython 和 Pythons。
    Python语言 | 使用[ｐｙｔｈｏｎ语言]编程
    5G网络 | [5G 网络]与[５Ｇ网络]
    二十国集团 | [二十国集团]峰会
    G20峰会 | [G20 峰会]和[Ｇ２０峰会]
    2030年议程 | [2030 年议程]和[２０３０年议程]
    一月 | 在[一月]，每年[一月]
    卡拉OK | [卡拉 OK]厅
    AA制 | 我们[AA 制]吧。
    维生素C | 吃[维生素 C]。
    党 | [党]的领导，“[党]”，是[党]。
    省 | 在[省]和市
""")
OTHER_WORDS = table("""
    朝鲜 | 韩国人，鲜朝
    朝鲜 | 朝 鲜
    朝鲜人民 | 朝鲜的人民
    人民政府 | 人民的政府
    中国人 | 中国的人
    劳动党 | 勞動黨
    勞動黨 | 劳动党
    台湾 | 臺灣
    臺灣 | 台湾
    脱北者 | 脫北者
    说明 | 說明
    说明 | 説明
    為了 | 为了
    裡面 | 里面
    后面 | 後面
    头发 | 頭髮
    台風 | 颱風
    一月 | 十一月和二十一月
    二月 | 十二月
    五十 | 五十六个民族
    二十国 | 一百二十国
    六十年 | 百六十年
    5G网络 | 15G网络
    Python语言 | Python的语言
    Python语言 | CPython语言
    IT部 | BIT部
    2030年 | 12030年
    唐纳德·特朗普 | 唐纳德特朗普
    唐纳德·特朗普 | 唐纳德、特朗普
    唐纳德·特朗普 | 唐纳德，特朗普
    执著 | 执照
    纪律 | 记律
    人权 | 人的权利
    工党 | 工人党
    3月 | 13月
    做 | 作
""")
ONE_CHARACTER = table("""
    党 | 他入[党]了，[党]员们
    鲜 | 朝[鲜]和新[鲜]
    法 | [法]国
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_spellings_are_found(term: str, phrase: str) -> None:
    assert accepted("zh", term, phrase) == phrase
    assert accused("zh", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("zh", term, phrase) == phrase
    assert accused("zh", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), ONE_CHARACTER)
def test_one_character_is_accepted_and_not_accused_where_it_may_be_a_part(term: str, phrase: str) -> None:
    assert accepted("zh", term, phrase) == phrase
    assert "[" not in accused("zh", term, phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("[东京都]的[京都]", id="the end of a longer term"),
        pytest.param("[中国人民银行]和[中国]", id="the beginning of a longer term"),
        pytest.param("[人民]与[中国人民银行]", id="the middle of a longer term"),
    ],
)
def test_the_longest_listed_term_wins(phrase: str) -> None:
    spec = "京都 = a\n东京都 = b\n中国 = c\n人民 = d\n中国人民银行 = e"

    assert standing(spec, phrase, "zh") == phrase


@pytest.mark.parametrize(
    ("target", "lacking"),
    [("他去了京都。", 0), ("他去了东京都。", 1), ("从东京都到京都。", 0), ("他去了。", 1)],
)
def test_a_rendering_within_a_longer_listed_term_is_none(target: str, lacking: int) -> None:
    spec = "Kyoto = 京都\nTokyo Metropolis = 东京都"

    (demand,) = matched(spec, "He went to Kyoto.", target, ("en", "zh")).demands

    assert demand.shortfall == lacking


def test_a_spelling_that_is_listed_itself_is_the_one_meant() -> None:
    spec = "台灣 = a\n臺灣 = b"
    found = matched("Taiwan = 台灣 | -臺灣", "Taiwan and Taiwan.", "台灣和臺灣", ("en", "zh-Hant"))

    assert standing(spec, "[台灣]和[臺灣]", "zh-Hant") == "[台灣]和[臺灣]"
    assert [occurrence.manner.name for occurrence in found.occurrences] == ["RIGHT", "DEPRECATED"]


@pytest.mark.parametrize(
    ("glossary", "document", "target", "expected"),
    [
        ("zh-Hant", "zh-Hant", "勞動黨", ("勞動黨",)),
        ("zh-Hant", "zh-TW", "勞動黨", ("勞動黨",)),
        ("zh-Hant", "zh-HK", "勞動黨", ("勞動黨",)),
        ("zh-TW", "zh-Hant", "勞動黨", ("勞動黨",)),
        ("zh-Hans", "zh-CN", "劳动党", ("劳动党",)),
        ("zh-CN", "zh-SG", "劳动党", None),
        ("zh-Hans", "zh", "劳动党", ("劳动党",)),
        ("zh", "zh-TW", "勞動黨", ("勞動黨",)),
        ("zh-Hant", "zh-Hans", "勞動黨", None),
        ("zh-Hant", "zh-CN", "勞動黨", None),
        ("zh-TW", "zh-CN", "勞動黨", None),
        ("zh-TW", "zh-HK", "勞動黨", None),
    ],
)
def test_a_glossary_speaks_of_its_script(
    glossary: str, document: str, target: str, expected: tuple[str, ...] | None
) -> None:
    found = _rendered({glossary: target}, document, target)

    assert found == (None if expected is None else (0, expected))


@pytest.mark.parametrize(
    ("document", "target", "shortfall", "expected"),
    [
        ("zh-Hant", "勞動黨", 0, ("勞動黨",)),
        ("zh-Hant", "劳动党", 1, ("勞動黨",)),
        ("zh-HK", "劳动党", 1, ("勞動黨",)),
        ("zh-CN", "勞動黨", 1, ("劳动党",)),
        ("zh-SG", "劳动党", 0, ("劳动党",)),
        ("zh", "劳动党", 0, ("勞動黨", "劳动党")),
        ("zh", "勞動黨", 0, ("勞動黨", "劳动党")),
    ],
)
def test_the_other_script_is_accepted_in_plain_chinese_alone(
    document: str, target: str, shortfall: int, expected: tuple[str, ...]
) -> None:
    assert _rendered({"zh-Hant": "勞動黨", "zh-Hans": "劳动党"}, document, target) == (shortfall, expected)


def _rendered(terms: dict[str, str], document: str, target: str) -> tuple[int, tuple[str, ...]] | None:
    """Return how many renderings of a concept lack, and which were expected; None if the glossary says nothing."""
    renderings = (Term(text, tag, AdministrativeStatus.PREFERRED) for tag, text in terms.items())
    entries = Glossary("Test", ("en", *terms), (ConceptEntry("it", (Term("Workers' Party", "en"), *renderings)),))
    segment = Segment("1", Text("The Workers' Party.", "en"), Text(target, document))
    (found,) = Matcher(entries, "en", document).match([segment])
    return next(((demand.shortfall, demand.expected) for demand in found.demands), None)
