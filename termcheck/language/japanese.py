"""Japanese: long-vowel marks, dots in names, okurigana, kanji that are written in kana too, and forms of verbs."""

import re

from termcheck.language import UNCOUNTED, Language
from termcheck.language.chinese import stands

_KANJI = "[\u3005\u4e00-\u9fff]"
_KATAKANA = "[ァ-ヺー]"

_LONG_MARK = re.compile(f"(?<={_KATAKANA}{{2}}[ァ-ヺ])ー(?!{_KATAKANA})|(?<=ッ[ァ-ヺ])ー(?!{_KATAKANA})")
"""The mark that long words may end with (サーバー, サーバ; JIS Z 8301:2019, H.6)."""

_DOT = re.compile(f"(?<={_KATAKANA})[・‧•=＝](?={_KATAKANA})")
"""What parts the words of a foreign name (Cabinet Notice 2 of 1991, *Spelling of Loanwords*)."""

_V = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴュ": "ビュ", "ヴ": "ブ"}
"""Two spellings of one sound (the same)."""

_FIRST = """
    取り 引き 申し 組み 受け 打ち 切り 繰り 差し 立ち 積み 乗り 払い 振り 持ち 呼び
    読み 割り 売り 買い 貸し 借り 書き 締め 押し 置き 落ち 抜き 巻き 焼き 踏み 吸い
    聞き 飲み 突き 張り 折り 刷り 釣り 食い 入れ 続き 追い 問い 願い 使い 届け 建て
    立て 植え 染め 見積もり
""".split()
_SECOND = """
    消し 渡し 込み 換え 替え 上げ 下げ 出し 当て 付け 扱い 戻し 抜き 直し 止め 落し
    越し 入れ 払い 取り 切り 離し 返し 継ぎ 合い 書き 締め 決め 立て 組み 分け 掛け
    届け 送り 請け 揚げ 積み 売り 買い 通し 回し 残し 続き
""".split()
"""Parts of compounds whose okurigana may be left out (Cabinet Notice 2 of 1973, *Okurigana*, rules 6 and 7)."""

_BEFORE_KANJI = re.compile(rf"(?:{'|'.join(f'(?<={part[:-1]}){part[-1]}' for part in _FIRST)})(?={_KANJI})")
_BEHIND_KANJI = re.compile(
    "|".join(
        f"(?:(?<={_KANJI}{kanji})|(?<={_KANJI}[ぁ-ん{UNCOUNTED}]{kanji})){kana}" for kanji, kana in map(tuple, _SECOND)
    )
)
_SHORTENED = re.compile("(?<=合)わ(?=せ)|(?<=当)た(?=り)|(?<=[変終])わ(?=[りる])|(?<=行)な(?=[いうえおわっ])")
"""Okurigana that the same notice allows to be shorter (組み合せ)."""

_COUNTER = re.compile("(?<=[0-9一二三四五六七八九十百千数何])[ヶケヵカか箇](?=[月国所年条村])")
_IN_KANA = {
    "子ども": "子供",
    "ください": "下さい",
    "できる": "出来る",
    "できな": "出来な",
    "できま": "出来ま",
    "すべて": "全て",
    "さまざま": "様々",
    "ひとり": "一人",
    "ふたり": "二人",
    "われわれ": "我々",
    "ほか": "他",
    "あらかじめ": "予め",
    "いったん": "一旦",
}
"""Words that are written in kana and in kanji (Agency for Cultural Affairs, *Writing of Official Texts*, 2022)."""

_SAME = {**_V, **_IN_KANA}
_VARIANT = re.compile("|".join(sorted(_SAME, key=len, reverse=True)))


def spelling(content: str) -> str:
    """Return a folded text in one spelling, character by character, with what need not be written left uncounted."""
    spelt = _VARIANT.sub(lambda found: _SAME[found.group()].ljust(len(found.group()), UNCOUNTED), content)
    spelt = _COUNTER.sub("か", _LONG_MARK.sub(UNCOUNTED, _DOT.sub(UNCOUNTED, spelt)))
    for left_out in (_SHORTENED, _BEFORE_KANJI, _BEHIND_KANJI):
        spelt = left_out.sub(UNCOUNTED, spelt)
    return spelt


_ROWS = (
    "うわいえおっ くかきけこい ぐがぎげごい すさしせそ つたちてとっ ぬなにねのん ぶばびべぼん むまみめもん るらりれろっ"
)
_ENDINGS = {row[0]: row[1:] for row in _ROWS.split()}
"""What a verb's last syllable becomes before its endings (Martin, *A Reference Grammar of Japanese*, section 4)."""

_OF_ONE_ROW = re.compile("(?<=[いきしちにひみりぎじびえけせてねへめれげぜでべ])る")
_DO = "する"
_SHORTEST_VERB = 2


def forms(term: str) -> frozenset[str]:
    """Return what stands in a text for a folded verb or adjective in its dictionary form: 消す, 消し, 消さ."""
    stem, last = term[:-1], term[-1:]
    if term.endswith(_DO) and len(term) > len(_DO) + 1:
        return frozenset({term.removesuffix(_DO)})
    if len(term) < _SHORTEST_VERB or not re.search(_KANJI, term):
        return frozenset()
    if last == "い":
        return frozenset(stem + ending for ending in ("く", "かっ", "さ"))
    if last not in _ENDINGS:
        return frozenset()
    one_row = {stem} if _OF_ONE_ROW.fullmatch(term, len(stem)) else set()
    return frozenset({stem + ending for ending in _ENDINGS[last]} | one_row)


LANGUAGE = Language("ja", spaced=False, spelling=spelling, forms=forms, forgiving=True, stands=stands)
