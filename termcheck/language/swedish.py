"""Swedish: the endings of its nouns, adjectives and verbs, and the stems they are open to."""

import re

from termcheck.language.inflection import pairs, paradigms
from termcheck.language.scandinavian_words import (
    ADJECTIVAL,
    CONSONANT,
    VOWELS,
    WordForms,
    alternatives,
    other_than,
    plurals,
)

_NEUTER = (
    "svar hopp köp stöd skydd tal krav bruk hot krig beslut besök försök beslag mål spel slut stopp tryck ljud rop"
    " skratt prat hat fall lås ljus avtal samtal inköp uppköp förbud anbud urval straff lag bud regn bevis"
    " intyg hån uttryck intryck försvar ansvar skrik val"
)
_ADJECTIVE = alternatives(
    r"(?:\w{3,}|o|miss|över|halv|stor|ny|hög|låg|lång|mång)?"
    "(?:stor|ny|tysk|rysk|hög|låg|lång|kort|bred|smal|djup|hård|mjuk|varm|kall|svag|stark|snabb|långsam|ung|god|ond|klok|dum"
    "|rik|ren|fin|ful|vit|svart|röd|blå|grön|gul|grå|brun|tom|full|tung|lätt|svår|rak|rund|platt|tjock|tunn|torr|våt|rå|fri"
    "|sann|falsk|hel|halv|dyr|sjuk|frisk|döv|blind|död|vild|lugn|klar|mörk|skarp|trygg|sen|skev|flat|matt|spak|stolt"
    "|trött|nöjd|jämn|svensk|norsk|vuxen|allmän|bekväm|absolut|exakt|direkt|perfekt|abstrakt|konkret|privat|separat"
    "|diskret|komplett|kvick|glad|modern|extern|intern|bra|grov|kär|extrem|anonym|legitim|solid|hybrid)"
)
_FLEETING = (
    "enkel enkl säker säkr vacker vackr dubbel dubbl ädel ädl nykter nyktr mager magr bitter bittr gammal gaml egen egn"
)
_PARTICIPLES_IN_D = "(?:stäl|byg|fyl|kän|vän|sän|hör|ör|lär|yr|öj|öm|ölj|skil|lev|äg)[lgn]?"
_PARTICIPLES_IN_EN = (
    "skriv|giv|tag|bund|funn|vunn|håll|bjud|slut|öpp|vak|mog|trog|eg|[nl]äg|vux|frus|brut|bor|drag|fång|sprung|druck"
    "|lyst|krist|led"
)
_PRESENT_IN_ER = f"[eiyäö]{CONSONANT}*[^{VOWELS}r]|[iyäö]r|åk|ås|åll|åt|omm|all|jud|jut|slut|jug|un[gk]|[öy]r|tvek"
"""Verbs that are conjugated as the second class, as their stem's front vowel tells, or are strong."""

SWEDISH = WordForms(
    nouns=paradigms(rf"""
        0    | en et ar arna er erna or orna  | {other_than(_NEUTER)}\w*{CONSONANT}
        0    | et en                          | {CONSONANT}
        0    | en ar arna                     | lag|väg|sal
        0    | n et en na                     | [aeo][lr]|en
        0    | n t en et r rna na ar arna er erna | [iouyåäö]
        0    | n et er erna                   | e
        e    | en et ena                      |
        e    | ar arna                        | \A(?!ämn|yrk|rik|styck|läg|minn|märk)\w*[^t]|tt
        e    | er erna                        | els|[ij]|i?end|ärd
        are  | aren arna ares                 |
        a    | an or orna                     | \A(?!(?:\w*)(?:dat|fakt|past|mot|sens)\Z)\w+
        a    | at an ana                      | m|hjärt|klimat
        um   | et er erna a en                | [ei]
        um   | et a an                        |
        a    | at on onen                     | ög|ör
        or   | orer orerna                    | [tsd]
    """),
    adjectives=paradigms(rf"""
        0    | t a e are ast aste             | \w(?:{ADJECTIVAL})|{_ADJECTIVE}
        0    | a are                          | \A(?:be|för|ut|av|an|in|upp|till|o)\w+[kpx]t
        0    | tt                             | {alternatives("ny fri blå grå rå slö")}
        0    | t a e are ast aste             | {alternatives(_FLEETING)}
        ad   | at ade                         | \w\w(?:[^s]|[{VOWELS}]s)t|\w\w[^t]
        d    | t da de                        | {alternatives("hår vär")}|{_PARTICIPLES_IN_D}
        d    | tt da de                       | {alternatives("rö gla go bre dö ö")}
        en   | et na ne                       | {_PARTICIPLES_IN_EN}
    """),
    verbs=paradigms(rf"""
        a    | ar ade at ad ats ades ande        |
        nda  | nder nde nt nd nds ndes nts     | ä
        öra  | ör jorde jort jord jorts       | g
        ätta | ätter atte att atts attes      | s
        älja | äljer äljs alde aldes alt alts ald alda | v
        älja | äljer äljs ålde åldes ålt ålts åld ålda | s
        0    | r                              | å|\A(?:\w\w+)?(?:ta|dra|ge|ske|tro|bo|bero)
        as   | ades ats                       |
        a    | er te de t d ts tes des s da ta   | {_PRESENT_IN_ER}
        a    | 0 de t d da                       | \w(?:ör|yr|är)|[hk]ör
    """),
    doubled=re.compile(r"m\Z|(?:man|vän|mun|min|allmän|tun|gran)\Z"),
    undoubled="mn",
    umlauted=pairs(
        "man-män hand-händ bok-böck land-länd natt-nätt stad-städ fot-fött tand-tänd rand-ränd brand-bränd"
        " strand-stränd stång-stäng tång-täng spång-späng kraft-kräft and-änd mus-möss gås-gäss lus-löss moder-mödr"
        " mor-mödr fader-fäd far-fäd broder-bröd bror-bröd dotter-döttr son-sön ledamot-ledamöt bot-böt rot-rött"
        " bonde-bönd bokstav-bokstäv get-gett"
    ),
    plurals=plurals(
        (r"(?<=\w{5})(?:er|ar)", ""),
        (r"(?<=\w\w)(?:erna|arna)", ""),
        (r"(?<=\w\w)orna", "a"),
        (r"(?<=\w{3}[^tsid])or", "a"),
    ),
    common=frozenset("alm ask berg björn dag dal liv lo mark saga sten stig viola".split()),
)
"""Source: Holmes and Hinchliffe, *Swedish: A Comprehensive Grammar*, the chapters on nouns, adjectives and verbs."""
