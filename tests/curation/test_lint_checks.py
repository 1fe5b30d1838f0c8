"""Every fault that is planted in a glossary is found at its place, and what looks like one is left alone."""

import datetime as dt
from collections.abc import Sequence
from textwrap import dedent

import pytest

from termcheck.curation.lint import Fault
from termcheck.curation.lint.catalogue import CHECKS, examined
from termcheck.curation.lint.dossier import Dossier
from termcheck.errors import Place
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile

TODAY = dt.date(2026, 3, 1)
SPOT = "§"
"""Stands in a glossary before the character that a fault must point at."""


def faults(text: str, path: str = "desk.yaml") -> Sequence[Fault]:
    """Return what is found in a glossary, which is Korean to English where it does not say otherwise."""
    written = dedent(text).strip("\n")
    if path.endswith(".yaml") and "languages:" not in written:
        written = f"languages: [ko, en]\nconcepts:\n{written}"
    glossary = read_glossary(GlossaryFile(path, written.replace(SPOT, "").encode()))
    return examined(Dossier(glossary, TODAY))


def spot(text: str, path: str = "desk.yaml") -> Place:
    """Return where the spot of a glossary is marked."""
    head = dedent(text).strip("\n").partition(SPOT)[0]
    lines = 2 if path.endswith(".yaml") and "languages:" not in text else 0
    return Place(path, head.count("\n") + 1 + lines, len(head.rpartition("\n")[2]) + 1)


QUIET = {
    "two plain entries": """
        - {id: a, terms: {ko: 시장, en: market}}
        - {id: b, terms: {ko: 소식통, en: source}}
        """,
    "spellings that are both accepted": "- {id: a, terms: {ko: 전자우편, en: [email, {text: e-mail, status: admitted}]}}",
    "a form with a note of its own": """
        - {id: a, terms: {ko: 이산가족, en: [separated families, {text: separated family, note: of one person}]}}
        """,
    "a form that may vary": """
        - {id: a, terms: {ko: 이산가족, en: [separated families, {text: separated family, varies: true}]}}
        """,
    "a deprecated form beside an accepted word that has no forms": """
        - {id: a, terms: {ko: 언론, en: [{text: media, match: word}, {text: medias, status: deprecated}]}}
        """,
    "small letters deprecated where capitals are accepted": """
        - {id: a, terms: {ko: 최고존엄, en: [Highest Dignity, {text: highest dignity, status: deprecated}]}}
        """,
    "another entry’s rendering deprecated by its source": """
        - {id: refugee, terms: {ko: 난민, en: refugee}}
        - {id: defector, terms: {ko: 탈북자, en: [defector, {text: refugee, status: deprecated, when: source}]}}
        """,
    "entries that deprecate each other’s renderings by their sources": """
        - {id: a, terms: {ko: 탈북자, en: [defector, {text: refugee, status: deprecated, when: source}]}}
        - {id: b, terms: {ko: 난민, en: [refugee, {text: defector, status: deprecated, when: source}]}}
        """,
    "entries that say that they are confused": """
        - id: a
          confusable_with: [b]
          terms: {ko: 탈북자, en: [defector, {text: refugee, status: deprecated}]}
        - id: b
          confusable_with: [a]
          terms: {ko: 난민, en: [refugee, {text: defector, status: deprecated}]}
        """,
    "one rendering at different times": """
        - {id: a, scope: {until: 2026-12-31}, terms: {ko: 통일부, en: Ministry of Unification}}
        - {id: b, scope: {from: 2027-01-01}, terms: {ko: 통일부, en: Ministry of Unification}}
        """,
    "a rendering preferred in one entry and admitted in another": """
        - {id: a, terms: {ko: 로동당, en: [Workers’ Party, {text: the party, status: admitted}]}}
        - {id: b, terms: {ko: 집권당, en: the party}}
        """,
    "homonyms told apart by the words near them": """
        - {id: pear, terms: {ko: {text: 배, when: {near: [과일]}}, en: pear}}
        - {id: ship, terms: {ko: {text: 배, when: {near: [항구]}}, en: ship}}
        """,
    "words that only their capitals tell apart": """
        languages: [en, ko]
        concepts:
          - {id: a, terms: {en: Polish, ko: 폴란드의}}
          - {id: b, terms: {en: polish, ko: 광택}}
        """,
    "a singular and a plural with different renderings": """
        languages: [en, ko]
        concepts:
          - {id: a, terms: {en: right, ko: 오른쪽}}
          - {id: b, terms: {en: rights, ko: 권리}}
        """,
    "a deprecated word within a longer accepted term": """
        - {id: a, terms: {ko: 창건일, en: Foundation Day}}
        - {id: b, terms: {ko: 소식통, en: [source, {text: foundation, status: deprecated}]}}
        """,
    "an accepted word within a longer deprecated term": """
        - {id: a, terms: {ko: 소식통, en: [source, {text: source of supply, status: deprecated}]}}
        """,
    "a deprecated word with a guard, within a term of some texts": """
        - {id: a, terms: {ko: 창건일, en: {text: Foundation Day, when: {near: [parade]}}}}
        - id: b
          terms: {ko: 소식통, en: [source, {text: foundation, status: deprecated, when: {unless: [Foundation]}}]}
        """,
    "names that need no rendering": """
        languages: [ko, en, fr]
        concepts:
          - {id: a, terms: {ko: 시장, en: market, fr: marché}}
          - {id: b, do_not_translate: true, terms: {ko: KBS}}
        """,
    "a glossary in which many languages have few terms": """
        languages: [ko, en, fr, de, ja]
        concepts:
          - {id: a, terms: {ko: 시장, en: market, fr: marché}}
          - {id: b, terms: {ko: 소식통, en: source, de: Quelle}}
          - {id: c, terms: {ko: 난민, en: refugee, ja: 難民}}
        """,
    "short renderings that are accepted": "- {id: a, terms: {ko: 황소, en: [ox, {text: go, status: admitted}]}}",
    "acronyms": """
        languages: [en, ko]
        concepts:
          - {id: un, terms: {en: UN, ko: 유엔}}
          - {id: us, terms: {en: US, ko: 미국}}
        """,
    "a syllable with a guard": "- {id: a, terms: {ko: {text: 당, when: {near: [로동당]}}, en: Party}}",
    "a function word in a longer term": "- {id: a, terms: {ko: 발언, en: [remark, {text: it was said, status: deprecated}]}}",
    "a stem mark": "- {id: a, terms: {ko: 선택, en: [choice, {text: 'option|', status: deprecated}]}}",
    "abbreviations with their full stops": """
        - {id: a, terms: {ko: 미국, en: [U.S., {text: the U.S., status: admitted}]}}
        - {id: b, terms: {ko: 백두산, en: Mt. Paektu}}
        - {id: c, terms: {ko: 회사, en: "Co., Ltd."}}
        - {id: d, terms: {ko: 닷넷, en: .NET}}
        - {id: e, terms: {ko: 야후, en: Yahoo!}}
        """,
    "signs that belong to names": """
        - {id: a, terms: {ko: 씨플러스플러스, en: C++}}
        - {id: b, terms: {ko: 연구개발, en: R&D}}
        - {id: c, terms: {ko: 남녀, en: [men and women, {text: he/she, status: deprecated}]}}
        - {id: d, terms: {ko: 이십사시간, en: 24/7}}
        - {id: e, terms: {ko: 반미, en: [anti-American, {text: anti-, status: admitted}]}}
        """,
    "a gloss in brackets": "- {id: a, terms: {ko: 서류, en: file (noun)}}",
    "a title in quotation marks": "- {id: a, terms: {ko: 꽃 파는 처녀, en: “The Flower Girl”}}",
    "a long name": """
        - {id: a, terms: {ko: 인권선언, en: Universal Declaration on the Human Genome and Human Rights of All}}
        """,
    "words that are placeholders elsewhere": """
        - {id: a, terms: {ko: 미상, en: unknown}}
        - {id: b, terms: {ko: 실종자, en: missing}}
        - {id: c, terms: {ko: 보라, en: [behold, {text: look, status: admitted}]}}
        """,
    "Greek letters of science": """
        - {id: a, terms: {ko: 베타카로틴, en: β-carotene}}
        - {id: b, terms: {ko: 마이크로미터, en: μm}}
        """,
    "Latin words in Korean": """
        - {id: a, terms: {ko: DMZ, en: DMZ}}
        - {id: b, terms: {ko: K드라마, en: K-drama}}
        - {id: c, terms: {ko: 시장, en: market}}
        """,
    "a joiner that Persian needs": """
        languages: [en, fa]
        concepts:
          - {id: a, terms: {en: they go, fa: می‌روند}}
        """,
    "an accented word": "- {id: a, terms: {ko: 평양, en: [Pyongyang, {text: P’yŏngyang, status: deprecated}]}}",
    "British and American spellings": """
        - {id: a, terms: {ko: 조직, en: [organisation, {text: organization, status: admitted}]}}
        - {id: b, terms: {ko: 중심부, en: [city centre, {text: city center, status: admitted}]}}
        - {id: c, terms: {ko: 이웃, en: [neighbour, {text: neighbor, status: admitted}]}}
        """,
    "romanisations that are both accepted": """
        - {id: a, terms: {ko: 카다피, en: [Gaddafi, {text: Qaddafi, status: admitted}]}}
        - {id: b, terms: {ko: 무함마드, en: [Muhammad, {text: Mohammad, status: admitted}]}}
        """,
    "names that differ by a letter": """
        - {id: a, terms: {ko: 오스트리아, en: Austria}}
        - {id: b, terms: {ko: 오스트랄리아, en: Australia}}
        - {id: c, terms: {ko: 자바어, en: Javanese}}
        - {id: d, terms: {ko: 일본어, en: Japanese}}
        - {id: e, terms: {ko: 일본인, en: Japanese person}}
        - {id: f, terms: {ko: 일본식, en: Japanese style}}
        """,
    "words that differ by their endings": """
        - {id: a, terms: {ko: 납북자, en: [abductee, {text: abducted, status: admitted}]}}
        - {id: b, terms: {ko: 북송, en: [repatriation, {text: repatriate, status: admitted}]}}
        """,
    "conditions with words beside the term": """
        - id: a
          terms:
            ko: 선박
            en: [ship, {text: vessel, status: deprecated, when: {source: true, near: [harbour], not_near: [blood]}}]
        """,
    "a condition that only a capital tells from the term": """
        - {id: a, terms: {ko: 소식통, en: [source, {text: foundation, status: deprecated, when: {unless: [Foundation]}}]}}
        """,
    "a regular expression near a term": """
        - {id: a, terms: {ko: 원화, en: [won, {text: wons, status: deprecated, match: word, when: {near: ['/won|wŏn/']}}]}}
        """.replace("en: [won,", "en: [{text: won, match: word},"),
    "a scope that has not begun": "- {id: a, scope: {from: 2026-06-01}, terms: {ko: 선박, en: ship}}",
    "a test that names a term in another form": """
        - id: a
          terms: {ko: 탈북자, en: defector}
          tests:
            flag: [{ko: "탈북자들이 왔다.", en: "They came."}, "The [defecters] came."]
            pass: ["The defectors’ families came.", "The defect was mended."]
        """,
    "few entries with tests": """
        - {id: a, terms: {ko: 시장, en: market}, tests: {pass: [The market.]}}
        - {id: b, terms: {ko: 소식통, en: source}}
        - {id: c, terms: {ko: 난민, en: refugee}}
        - {id: d, terms: {ko: 탈북자, en: defector}}
        """,
}

PLANTED = {
    # Duplicates.
    "the same entry under two ids": (
        """
        - {id: defector, terms: {ko: 탈북자, en: defector}}
        - §{id: escapee, terms: {ko: 탈북자, en: defector}}
        """,
        "duplicate-entry",
        "“escapee” says the same as “defector” in line 3",
    ),
    "the same entry in another spelling": (
        """
        - {id: a, terms: {ko: 보위부, en: [State Security, secret police]}}
        - {id: b, terms: {ko: §보위부, en: [{text: secret police, status: admitted}, ministry]}}
        """,
        "duplicate-entry",
        "have the source term “보위부” and a rendering in common",
    ),
    "the same entry in the plural": (
        """
        languages: [en, ko]
        concepts:
          - {id: a, terms: {en: defector, ko: 탈북자}}
          - {id: b, terms: {en: §defectors, ko: 탈북자}}
        """,
        "duplicate-entry",
        "the source term “defectors” (there “defector”)",
    ),
    "a term twice in one entry": (
        "- {id: defector, terms: {ko: 탈북자, en: [defector, §defector]}}",
        "duplicate-term",
        "“defector” stands twice in “defector”",
    ),
    "a term twice, with another apostrophe": (
        "- {id: party, terms: {ko: 로동당, en: [Workers' Party, §Workers’ Party]}}",
        "duplicate-term",
        "only characters differ that read alike",
    ),
    "a term twice, composed and decomposed": (
        "- {id: cafe, terms: {ko: 다방, en: [café, §cafe\u0301]}}",
        "duplicate-term",
        "are the same to the matcher",
    ),
    "a term twice, in wide letters": (
        "- {id: dmz, terms: {ko: 비무장지대, en: [DMZ, §ＤＭＺ]}}",
        "duplicate-term",
        "are the same to the matcher",
    ),
    "a plural beside its singular": (
        "- {id: defector, terms: {ko: 탈북자, en: [defector, §defectors]}}",
        "needless-term",
        "“defectors” is found as a form of “defector”",
    ),
    "a term twice, with another capital": (
        "- {id: net, terms: {ko: 인터넷, en: [internet, §Internet]}}",
        "needless-term",
        "differs in capitals only from “internet”",
    ),
    # Contradictions.
    "a rendering of one source term accepted here and deprecated there": (
        """
        - {id: a, terms: {ko: 탈북자, en: [defector, {text: escapee, status: admitted}]}}
        - {id: b, terms: {ko: 탈북자, en: [{text: new arrival, status: admitted}, {text: §escapee, status: deprecated}]}}
        """,
        "contradictory-status",
        "“escapee” is deprecated in “b” and admitted in “a” in line 3, and both have the same source term",
    ),
    "the same contradiction, by conditions that are both the source’s": (
        """
        - {id: a, terms: {ko: 탈북자, en: [{text: §defectors, status: deprecated, when: source}, escapee]}}
        - {id: b, terms: {ko: 탈북자, en: defector}}
        """,
        "contradictory-status",
        "preferred (“defector”) in “b”",
    ),
    "a deprecated form of the accepted term": (
        "- {id: defector, terms: {ko: 탈북자, en: [defector, {text: §defectors, status: deprecated}]}}",
        "shadowed-deprecation",
        "it is never flagged",
    ),
    "a deprecated spelling that only its apostrophe tells": (
        "- {id: party, terms: {ko: 로동당, en: [Workers’ Party, {text: §Workers' Party, status: deprecated}]}}",
        "shadowed-deprecation",
        "is the same to the matcher as “Workers’ Party”",
    ),
    "two entries that send the writer to each other": (
        """
        - {id: a, terms: {ko: 탈북자, en: [defector, {text: §refugee, status: deprecated}]}}
        - {id: b, terms: {ko: 난민, en: [refugee, {text: defector, status: deprecated}]}}
        """,
        "advice-cycle",
        "“defector” is deprecated in “b” and preferred in “a”",
    ),
    "three entries that send the writer round": (
        """
        - {id: a, terms: {ko: 시장, en: [market, {text: §bazaar, status: deprecated}]}}
        - {id: b, terms: {ko: 매대, en: [stall, {text: market, status: deprecated}]}}
        - {id: c, terms: {ko: 상점, en: [bazaar, {text: stall, status: deprecated}]}}
        """,
        "advice-cycle",
        "“stall” is deprecated in “c”",
    ),
    "advice that another entry deprecates": (
        """
        - {id: a, terms: {ko: 장마당, en: [bazaar, {text: jangmadang, status: deprecated}]}}
        - {id: b, terms: {ko: 시장, en: [market, {text: §bazaar, status: deprecated}]}}
        """,
        "advice-chain",
        "where it is the advice for “jangmadang”",
    ),
    "another entry’s rendering deprecated without a condition": (
        """
        - {id: refugee, terms: {ko: 난민, en: refugee}}
        - {id: defector, terms: {ko: 탈북자, en: [defector, {text: §refugee, status: deprecated}]}}
        """,
        "unguarded-deprecation",
        "say “when: source”",
    ),
    # Sharing.
    "one rendering for two concepts": (
        """
        - {id: party, terms: {ko: 로동당, en: Workers’ Party}}
        - {id: labour, terms: {ko: 민주로동당, en: §workers' party}}
        """,
        "shared-rendering",
        "is the preferred rendering of “party” too, in line 3",
    ),
    "one source term in two concepts": (
        """
        - {id: pear, terms: {ko: 배, en: pear}}
        - {id: ship, terms: {ko: §배, en: ship}}
        """,
        "shared-source-term",
        "the rendering of either passes for both",
    ),
    "a confusion that one entry tells of alone": (
        """
        - §{id: paektu, confusable_with: [halla], terms: {ko: 백두산, en: Mt. Paektu}}
        - {id: halla, terms: {ko: 한라산, en: Mt. Halla}}
        """,
        "one-sided-confusable",
        "“paektu” is confusable with “halla”, which does not say so of it",
    ),
    # Hidden terms.
    "a deprecated word within a term that counts under a condition": (
        """
        - id: day
          terms: {ko: 창건일, en: {text: Foundation Day, when: {near: [parade]}}}
        - {id: source, terms: {ko: 소식통, en: [source, {text: §foundation, status: deprecated}]}}
        """,
        "hidden-term",
        "“foundation” stands within “Foundation Day” of “day” in line 4",
    ),
    "a deprecated word within a term of an entry with a scope": (
        """
        - {id: day, scope: {paths: [sport/**]}, terms: {ko: 창건일, en: Foundation Day}}
        - {id: source, terms: {ko: 소식통, en: [source, {text: §foundation, status: deprecated}]}}
        """,
        "hidden-term",
        "is flagged in it wherever that does not count",
    ),
    # Gaps.
    "no rendering": (
        """
        - {id: a, terms: {ko: 시장, en: market}}
        - §{id: b, terms: {ko: 장마당}}
        """,
        "no-rendering",
        "“b” has no term in en, and asks for nothing",
    ),
    "no source term": (
        """
        - {id: a, terms: {ko: 시장, en: market}}
        - §{id: b, terms: {en: bazaar}}
        """,
        "no-source-term",
        "no source text asks for it",
    ),
    "only deprecated renderings": (
        "- {id: a, terms: {ko: 시장, en: [{text: §bazaar, status: superseded}, {text: fair, status: deprecated}]}}",
        "only-deprecated",
        "no preferred or admitted term in en, only “bazaar” (superseded)",
    ),
    "only a proposal": (
        "- {id: a, terms: {ko: 시장, en: {text: §bazaar, status: proposed}}}",
        "only-proposed",
        "“bazaar” is only proposed in “a”",
    ),
    "one entry without a language that all others have": (
        "languages: [ko, en, fr]\nconcepts:\n"
        + "".join(
            f"  - {{id: e{number}, terms: {{ko: 낱말{number}, en: word{number}, fr: mot{number}}}}}\n"
            for number in range(19)
        )
        + "  - §{id: last, terms: {ko: 마지막, en: last one}}",
        "missing-language",
        "“last” has no term in fr, as nearly all entries have",
    ),
    "a language that nobody uses": (
        """
        §languages: [ko, en, fr]
        concepts:
          - {id: a, terms: {ko: 시장, en: market}}
        """,
        "unused-language",
        "no entry has a term in fr",
    ),
    # Too short, too common.
    "a source term of one syllable": (
        "- {id: party, terms: {ko: §당, en: Party}}",
        "short-term",
        "“당” is one character long",
    ),
    "a deprecated term of one letter": (
        "- {id: a, terms: {ko: 시장, en: [market, {text: §x, status: deprecated}]}}",
        "short-term",
        "“x” is one character long",
    ),
    "a deprecated term of two small letters": (
        "- {id: a, terms: {ko: 대통령, en: [president, {text: §pm, status: deprecated}]}}",
        "short-term",
        "“pm” is two small letters long",
    ),
    "a deprecated function word": (
        "- {id: a, terms: {ko: 발언, en: [remark, {text: §said, status: deprecated}]}}",
        "common-term",
        "“said” is an ordinary word that stands in nearly every text",
    ),
    "a source term that is a function word": (
        "- {id: a, terms: {ko: §그리고, en: moreover}}",
        "common-term",
        "“그리고” is an ordinary word",
    ),
    "a rendering that every text has": (
        "- {id: a, terms: {ko: 조사, en: §the}}",
        "common-term",
        "it never seems to be missing",
    ),
    # Never found.
    "a term of punctuation": (
        "- {id: a, terms: {ko: 줄임표, en: [ellipsis, {text: §'*', status: deprecated}]}}",
        "unmatchable-term",
        "“*” has no letter and no digit",
    ),
    "a bar that marks no stem": (
        "- {id: a, terms: {ko: 선택, en: [choice, {text: §'|option', status: deprecated}]}}",
        "stray-stem-mark",
        "stands behind no letter",
    ),
    "a stem of two letters": (
        "- {id: a, terms: {ko: 선택, en: [choice, {text: §'op|tion', status: deprecated}]}}",
        "short-stem",
        "every word that begins with “op”",
    ),
    "a stem beside match: word": (
        "- {id: a, terms: {ko: 선택, en: [choice, {text: §'opt|ion', status: deprecated, match: word}]}}",
        "useless-stem",
        "has no effect beside match: word",
    ),
    "case where there are no capitals": (
        "- {id: a, terms: {ko: {text: §시장, case: exact}, en: market}}",
        "useless-case",
        "no letter that could be a capital",
    ),
    # Characters.
    "a Cyrillic letter in a Latin word": (
        "- {id: a, terms: {ko: 평양, en: §Pyоngyang}}",
        "lookalike-letter",
        "the “о” in “Pyоngyang” is no Latin letter (it is Cyrillic small letter o)",
    ),
    "a Latin letter in a Cyrillic word": (
        """
        languages: [en, ru]
        concepts:
          - {id: a, terms: {en: sea, ru: §мopе}}
        """,
        "lookalike-letter",
        "in “мopе”",
    ),
    "a space without width": (
        "- {id: a, terms: {ko: 평양, en: §Pyong\u200byang}}",
        "invisible-character",
        "U+200B",
    ),
    "a soft hyphen": (
        "- {id: a, terms: {ko: 평양, en: §Pyong\u00adyang}}",
        "invisible-character",
        "U+00AD (soft hyphen) behind 5 characters",
    ),
    "text in the wrong encoding": (
        "- {id: a, terms: {ko: 다방, en: §cafÃ©}}",
        "damaged-text",
        "is “café”, read in the wrong encoding",
    ),
    "a lost character": (
        "- {id: a, terms: {ko: 평양, en: §P\ufffdngyang}}",
        "damaged-text",
        "were lost",
    ),
    "characters that an encoding did not know": (
        "- {id: a, terms: {ko: 평양, en: §P????ngyang}}",
        "damaged-text",
        "characters of “P????ngyang” were lost",
    ),
    "Hangul among English terms": (
        "".join(f"- {{id: e{number}, terms: {{ko: 낱말{number}, en: word{number}}}}}\n" for number in range(12))
        + "- {id: last, terms: {ko: 마지막, en: §마지막}}",
        "foreign-script",
        "is written in Hangul letters, unlike the other terms in en",
    ),
    "a Latin word among Korean terms": (
        "".join(f"- {{id: e{number}, terms: {{ko: 낱말{number}, en: word{number}}}}}\n" for number in range(12))
        + "- {id: last, terms: {ko: §majimak, en: last}}",
        "foreign-script",
        "“majimak” is written in Latin letters",
    ),
    # Shapes.
    "not applicable": (
        "- {id: a, terms: {ko: 시장, en: §N/A}}",
        "placeholder",
        "“N/A” is a placeholder",
    ),
    "to do": (
        "- {id: a, terms: {ko: 시장, en: [market, {text: §TODO ask the desk, status: deprecated}]}}",
        "placeholder",
        "is a placeholder",
    ),
    "a pointer to another entry": (
        "- {id: a, terms: {ko: 시장, en: §see bazaar}}",
        "note-as-term",
        "reads like a note",
    ),
    "a sentence": (
        "- {id: a, terms: {ko: 시장, en: §The market where people trade.}}",
        "long-term",
        "is a sentence with its full stop",
    ),
    "an explanation": (
        "- {id: a, terms: {ko: 장마당, en: §a place where people sell things that they made}}",
        "long-term",
        "has 9 words",
    ),
    "two terms with a semicolon": (
        "- {id: a, terms: {ko: 시장, en: §market; bazaar}}",
        "several-terms",
        "looks like several terms",
    ),
    "two terms with a slash": (
        "- {id: a, terms: {ko: 시장, en: §market / bazaar}}",
        "several-terms",
        "looks like several terms",
    ),
    "a comma at the end": (
        "- {id: a, terms: {ko: 시장, en: §'market,'}}",
        "stray-punctuation",
        "“market,” ends with “,”",
    ),
    "a colon at the beginning": (
        "- {id: a, terms: {ko: 시장, en: §': market'}}",
        "stray-punctuation",
        "begins with “:”",
    ),
    "an open end": (
        "- {id: a, terms: {ko: 시장, en: §according to the market …}}",
        "stray-punctuation",
        " ends with “…”",
    ),
    "two spaces": (
        "- {id: a, terms: {ko: 시장, en: §free  market}}",
        "stray-space",
        "several in a row",
    ),
    "a bracket without a partner": (
        "- {id: a, terms: {ko: 시장, en: §market (free}}",
        "unbalanced-bracket",
        "the “(” in “market (free” has no partner",
    ),
    "a note that is a term": (
        """
        - §{id: a, note: bazaar, terms: {ko: 시장, en: market}}
        - {id: b, terms: {ko: 바자르, en: bazaar}}
        """,
        "term-as-note",
        "the note “bazaar” is a term of “b”",
    ),
    # Typing errors.
    "two letters in the wrong order": (
        "- {id: a, terms: {ko: 평양, en: [Pyongyang, {text: §Pyonygang, status: admitted}]}}",
        "near-spelling",
        "“Pyonygang” differs by one letter from “Pyongyang”",
    ),
    "two letters in the wrong order, in a language of many forms": (
        """
        languages: [en, ru]
        concepts:
        - {id: a, terms: {en: Germany, ru: [Германия, {text: §Гемрания, status: admitted}]}}
        """,
        "near-spelling",
        "“Гемрания” differs by one letter from “Германия”",
    ),
    "a slip in a second entry for one source term": (
        """
        - {id: a, terms: {ko: 국경경비대, en: border guards}}
        - {id: b, terms: {ko: 국경경비대, en: §border gaurds company}}
        - {id: c, terms: {ko: 국경수비대, en: frontier soldiers}}
        - {id: d, terms: {ko: 국경수비대, en: frontier soldeirs}}
        """.replace("§", "").replace("frontier soldeirs", "§frontier soldeirs"),
        "near-spelling",
        "“frontier soldeirs” differs by one letter from “frontier soldiers” of “c”",
    ),
    "a word that all other entries spell otherwise": (
        """
        - {id: a, terms: {ko: 로동자 동맹, en: Workers’ Union}}
        - {id: b, terms: {ko: 로동자 신문, en: Workers’ Daily}}
        - {id: c, terms: {ko: 로동자 회관, en: Workers’ Hall}}
        - {id: d, terms: {ko: 로동자 구, en: §Wrokers’ District}}
        """,
        "near-spelling",
        "3 other entries write “workers”",
    ),
    # Conditions, topics, scopes.
    "a word under near and not_near": (
        "- {id: a, terms: {ko: 배, en: {text: §ship, when: {near: [harbour], not_near: [harbour]}}}}",
        "contradictory-condition",
        "“harbour” stands under near and under not_near",
    ),
    "a topic whose words are all forbidden": (
        """
        languages: [ko, en]
        topics: {NK: [Pyongyang]}
        concepts:
          - {id: a, terms: {ko: 배, en: [ship, {text: §boat, status: deprecated, when: {about: NK, unless: [Pyongyang]}}]}}
        """,
        "contradictory-condition",
        "every word of the topics of “boat” stands under unless too",
    ),
    "a condition that forbids the term": (
        "- {id: a, terms: {ko: 배, en: [ship, {text: §old boat, status: deprecated, when: {unless: [boat]}}]}}",
        "self-defeating-condition",
        "“boat” under unless stands in “old boat” itself",
    ),
    "a condition that the term fulfils": (
        "- {id: a, terms: {ko: 배, en: [ship, {text: §old boat, status: deprecated, when: {near: [boat]}}]}}",
        "useless-condition",
        "the condition always holds",
    ),
    "a condition on a source that is not there": (
        """
        - {id: a, terms: {ko: 시장, en: market}}
        - {id: b, terms: {en: [ship, {text: §boat, status: deprecated, when: source}]}}
        """,
        "useless-condition",
        "“boat” is judged only where a source asks for its entry, and none can",
    ),
    "a condition of punctuation": (
        "- {id: a, terms: {ko: 배, en: [ship, {text: §boat, status: deprecated, when: {near: ['!!']}}]}}",
        "impossible-condition",
        "no word under near of “boat” can stand in a text",
    ),
    "a topic that nobody asks for": (
        """
        §languages: [ko, en]
        topics: {NK: [Pyongyang]}
        concepts:
          - {id: a, terms: {ko: 배, en: ship}}
        """,
        "unused-topic",
        "the topic “NK” is described, and no term asks for it",
    ),
    "a scope that is over": (
        "- §{id: a, scope: {until: 2026-02-28}, terms: {ko: 배, en: ship}}",
        "expired-scope",
        "“a” was valid until 2026-02-28",
    ),
    # Tests.
    "a test that names no term": (
        """
        - id: a
          terms: {ko: 배, en: ship}
          tests:
            flag: [§{ko: "시장이 열렸다.", en: "It opened."}]
        """,
        "idle-test",
        "neither it nor its source has a term of “a”",
    ),
    "copy that passes whatever the entry says": (
        """
        - id: a
          terms: {ko: 항공모함, en: aircraft carrier}
          tests:
            pass: [§"It rained."]
        """,
        "idle-test",
        "it passes whatever the entry says",
    ),
    "an entry without a test among tested ones": (
        "".join(
            f'- {{id: e{number}, terms: {{ko: 낱말{number}, en: word{number}}}, tests: {{pass: ["Word{number}."]}}}}\n'
            for number in range(4)
        )
        + "- §{id: last, terms: {ko: 마지막, en: last one}}",
        "untested-entry",
        "“last” has no test, and 4 of 5 entries have one",
    ),
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_what_looks_like_a_fault_is_left_alone(text: str) -> None:
    assert list(map(str, faults(text))) == []


@pytest.mark.parametrize(("text", "check", "message"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(text: str, check: str, message: str) -> None:
    found = [fault for fault in faults(text) if fault.check == check and fault.place == spot(text)]

    assert len(found) == 1, faults(text)
    assert message in f"{found[0].message}; {found[0].remedy}"
    assert found[0].severity <= CHECKS[check].severity


@pytest.mark.parametrize(("text", "check", "message"), PLANTED.values(), ids=PLANTED)
def test_a_fault_is_told_once(text: str, check: str, message: str) -> None:  # noqa: ARG001 - the table has three
    told = [(fault.check, fault.place) for fault in faults(text)]

    assert sorted(told, key=str) == sorted(set(told), key=str)


def test_every_check_finds_something() -> None:
    planted = {check for _, check, _ in PLANTED.values()}

    assert set(CHECKS) - planted == {"doubt", "empty-term", "reversed-scope", "frequent-term", "seldom-rendered"}


TABLES = {
    "two rows with one rendering, which the reader doubts too": (
        "ko\ten\n로동당\tWorkers’ Party\n민주로동당\tWorkers’ Party\n",
        [("shared-rendering", 3)],
    ),
    "a row without a rendering, which the reader doubts too": (
        "ko\ten\n로동당\tWorkers’ Party\n시장\t\n",
        [("no-rendering", 3)],
    ),
    "a table without rows, which only the reader doubts": ("ko\ten\n", [("doubt", 1)]),
    "a table with a deprecated rendering and no other": (
        "ko\ten\ten:deprecated\n시장\tmarket\t\n장마당\t\tbazaar\n",
        [("only-deprecated", 3)],
    ),
}


@pytest.mark.parametrize(("text", "found"), TABLES.values(), ids=TABLES)
def test_what_the_reader_doubts_is_told_once(text: str, found: list[tuple[str, int]]) -> None:
    assert [(fault.check, fault.place.line) for fault in faults(text, "desk.tsv")] == found
