"""What languages are called at the head of a column: by their tag, or their name in English, Korean or themselves."""

import re
from collections.abc import Iterable

from termcheck.glossary import AdministrativeStatus, same_language

# Names of Unicode CLDR, and the shorter ones that desks use.
_NAMES = {
    "ar": "arabic 아랍어 العربية",
    "cs": "czech 체코어 čeština",
    "da": "danish 덴마크어 dansk",
    "de": "german 독일어 독어 독문 deutsch",
    "en": "english 영어 영문 영역 anglais englisch inglés 英語 英文 英语 английский",
    "es": "spanish 스페인어 서반아어 español espagnol spanisch",
    "fi": "finnish 핀란드어 suomi",
    "fr": "french 프랑스어 불어 불문 français französisch",
    "hi": "hindi 힌디어 हिन्दी",
    "hu": "hungarian 헝가리어 magyar",
    "it": "italian 이탈리아어 italiano italien italienisch",
    "ja": "japanese 일본어 일어 일문 日本語 日语 日語 日文 japonais japanisch",
    "ko": "korean 한국어 조선어 국문 한글 coréen koreanisch coreano 韓国語 韩语 韓語 韓文 корейский",
    "nb": "norwegian 노르웨이어 norsk bokmål",
    "nl": "dutch 네덜란드어 nederlands",
    "pl": "polish 폴란드어 polski",
    "pt": "portuguese 포르투갈어 português",
    "ru": "russian 러시아어 노어 русский russe russisch",
    "sv": "swedish 스웨덴어 svenska",
    "th": "thai 태국어 타이어 ไทย",
    "tr": "turkish 튀르키예어 터키어 türkçe",
    "uk": "ukrainian 우크라이나어 українська",
    "vi": "vietnamese 베트남어 월남어",
    "zh": "chinese 중국어 중문 中文 汉语 漢語 chinois chinesisch chino китайский",
}
_TAG_OF = {name: tag for tag, names in _NAMES.items() for name in names.split()}

# English names of Unicode CLDR, which exports of terminology programs and Windows use.
_FURTHER_NAMES = """
    af afrikaans, am amharic, as assamese, az azerbaijani, be belarusian, bg bulgarian, bn bengali, bn bangla,
    bs bosnian, ca catalan, cy welsh, dv divehi, el greek, et estonian, eu basque, fa persian, fa farsi, fa-AF dari,
    fil filipino, ga irish, gl galician, gu gujarati, ha hausa, he hebrew, hr croatian, hy armenian, id indonesian,
    ig igbo, is icelandic, jv javanese, ka georgian, kk kazakh, km khmer, kn kannada, ku kurdish, ky kyrgyz, la latin,
    lb luxembourgish, lo lao, lt lithuanian, lv latvian, mi maori, mk macedonian, ml malayalam, mn mongolian,
    mr marathi, ms malay, mt maltese, my burmese, nb norwegian bokmål, ne nepali, nn norwegian nynorsk, or odia,
    pa punjabi, ps pashto, ro romanian, sd sindhi, si sinhala, sk slovak, sl slovenian, so somali, sq albanian,
    sr serbian, st sotho, sw swahili, ta tamil, te telugu, tg tajik, tk turkmen, tl tagalog, tt tatar, ug uyghur,
    ur urdu, uz uzbek, xh xhosa, yi yiddish, yo yoruba, zh-Hans simplified chinese, zh-Hant traditional chinese,
    zu zulu
"""
_TAG_OF_LONG_NAME = _TAG_OF | {
    name: tag for tag, name in (entry.split(maxsplit=1) for entry in _FURTHER_NAMES.strip().split(","))
}

# ISO 3166-1 by the English names of Unicode CLDR, and by those that Windows and memoQ give to some.
_REGIONS = """
    AE united arab emirates, AE uae, AR argentina, AT austria, AU australia, BE belgium, BR brazil, CA canada,
    CH switzerland, CL chile, CN china, CN prc, CO colombia, CZ czechia, CZ czech republic, DE germany, DK denmark,
    DZ algeria, EG egypt, ES spain, ES international sort, FI finland, FR france, GB united kingdom, GB uk,
    GB great britain, GB britain, GR greece, HK hong kong, HK hong kong sar, HU hungary, ID indonesia, IE ireland,
    IL israel, IN india, IQ iraq, IR iran, IT italy, JP japan, KP north korea, KR korea, KR south korea,
    KR republic of korea, LU luxembourg, MA morocco, MO macao, MX mexico, MY malaysia, NG nigeria, NL netherlands,
    NO norway, NZ new zealand, PE peru, PH philippines, PK pakistan, PL poland, PT portugal, RO romania, RU russia,
    SA saudi arabia, SE sweden, SG singapore, TH thailand, TR turkey, TR türkiye, TW taiwan, UA ukraine,
    US united states, US usa, US us, US united states of america, VE venezuela, VN vietnam, ZA south africa,
    AU 호주, CA 캐나다, CN 중국, GB 영국, HK 홍콩, JP 일본, KP 북한, KR 대한민국, KR 한국, KR 남한, TW 대만, US 미국,
    419 latin america, Hans simplified, Hant traditional, Latn latin, Cyrl cyrillic
"""
_REGION_OF = {name: code for code, name in (entry.split(maxsplit=1) for entry in _REGIONS.strip().split(","))}
_WORD_OR_TAG = re.compile(r"[^\s_\[\](){}:;,./]+")
_TAG_AT_END = re.compile(r"(?<!\S)(?:[a-z]{2,3}(?:[- ][A-Z][a-z]{3})?[- ][A-Z]{2}|[a-z]{2})\Z")

SOURCE = frozenset("source original 원문 원본 原文 ausgangstext".split())
TARGET = frozenset("target translation 번역 번역문 역문 译文 訳文 übersetzung zieltext".split())
_OF_COUNTRY = {"kr": "ko", "jp": "ja", "cn": "zh", "gb": "en", "us": "en"}
"""Codes of countries that people write where a language is meant, some of which are languages nobody means."""

_AND = frozenset("text segment language title version 문장 본문".split())

_STATUSES = frozenset(map(str, AdministrativeStatus))

_WORD = re.compile(r"[^\W_]+(?:[-_][A-Za-z0-9]+)*")
_MOST_WORDS = 4


def named_language(heading: str, languages: Iterable[str]) -> str | None:
    """Return the language that the heading of a column names, as the tag among ``languages`` where it is one of them.

    Beside the language stands nothing but words like “source” or “text”, and perhaps a region behind its name.
    """
    known = tuple(languages)
    words = [word for word in _WORD.findall(heading[:100]) if word.lower() not in SOURCE | TARGET | _AND]
    named = {_tag(word.lower(), known) for word in words[: _MOST_WORDS + 1]}
    if len(named) == 1 and len(words) <= _MOST_WORDS and None not in named:
        return named.pop()
    called = language_called(" ".join(words))
    return next((language for language in known if same_language(called, language)), called) if called else None


def may_name(heading: str, language: str) -> bool:
    """Say whether the heading of a column may mean a language: names it among other words.

    One with a status (``en:deprecated``) means terms of a glossary.
    """
    if heading.rpartition(":")[2].strip().lower() in _STATUSES:
        return False
    words = _WORD.findall(heading[:100].lower())[:_MOST_WORDS]
    meant = (_OF_COUNTRY.get(word) or _tag(word, ()) for word in words)
    return any(tag and same_language(tag, language) for tag in meant)


def language_called(name: str) -> str | None:
    """Return the tag of a language called by its name, with or without a region: “English (United Kingdom)”.

    A tag behind the name says more than the name (“French (France) fr-FR”), as Smartling writes it.
    """
    words = _WORD_OR_TAG.findall(name[:100])
    most = range(min(len(words), _MOST_WORDS), 0, -1)
    length = next((count for count in most if " ".join(words[:count]).lower() in _TAG_OF_LONG_NAME), 0)
    if not length:
        return None
    tag, rest = _TAG_OF_LONG_NAME[" ".join(words[:length]).lower()], " ".join(words[length:])
    at_end = _TAG_AT_END.search(rest)
    if at_end and same_language(at_end[0].replace(" ", "-"), tag.partition("-")[0]):
        return at_end[0].replace(" ", "-")
    region = _REGION_OF.get(rest.lower()) if rest else ""
    return None if region is None else f"{tag}-{region}".rstrip("-")


def named_side(heading: str) -> str | None:
    """Return ``source`` or ``target`` where the heading of a column says no more than that."""
    words = set(_WORD.findall(heading[:100].lower()))
    sides = [side for side, names in (("source", SOURCE), ("target", TARGET)) if words & names]
    return sides[0] if len(sides) == 1 and not words - SOURCE - TARGET - _AND else None


def _tag(word: str, languages: tuple[str, ...]) -> str | None:
    """Return the language that one word names, by a tag of those given or a name."""
    by_tag = next((language for language in languages if same_language(word, language)), None)
    tag = by_tag or _TAG_OF.get(word) or (word.replace("_", "-") if word.partition("-")[0] in _NAMES else None)
    if tag is None or by_tag:
        return by_tag
    return next((language for language in languages if same_language(tag, language)), tag)
