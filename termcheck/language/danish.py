"""Danish: the endings of its nouns, adjectives and verbs, and the stems they are open to."""

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

_ADJECTIVE = alternatives(
    r"(?:\w{3,}|u|mis|over|halv)?"
    "(?:stor|ny|tysk|høj|lav|lang|kort|bred|smal|dyb|hård|blød|varm|kold|svag|stærk|hurtig|langsom|ung|god|ond|klog"
    "|dum|rig|ren|fin|grim|hvid|sort|rød|blå|grøn|gul|grå|brun|tom|fuld|tung|let|svær|rund|flad|tyk|tynd|tør"
    "|våd|rå|fri|sand|falsk|hel|halv|dyr|syg|rask|døv|blind|død|vild|klar|mørk|lys|skarp|tryg|sen|jævn|dansk"
    "|norsk|svensk|fed|sur|mæt|træt|stolt|smuk|voksen|moderne|ekstern|intern|ekstrem|intim|anonym|kær|grov"
    "|almen|bekvem|konkret|privat|glat|mat|slank)"
)
_NEUTER = (
    "spil løb fisk køb salg krig mord svar dans slag valg kald skrig brug råb bind tryk kørsel fald greb"
    " iran japan sudan jordan taiwan pakistan kasakhstan afghanistan"
)
_FLEETING = "åben sikker vakker gammel enkel simpel ædel dobbelt nøgen egen voksen bitter mager doven rusten"
DANISH = WordForms(
    nouns=paradigms(rf"""
        0    | en et e er ene erne            | {other_than(_NEUTER)}\w*{CONSONANT}
        0    | en et ene                      | {CONSONANT}
        0    | n ne                           | [aeo][lr]|en
        0    | n t en et er ne ene r rne erne | [aeiouyåæø]
        e    | en et er erne ene              |
        um   | et er erne                     | [ei]
        um   | et a                           |
        us   | et en er erne                  | kurs|rit|cykl|radi
        e    | et ne nene                     | øj
    """),
    adjectives=paradigms(rf"""
        0    | t e ere est este st ste | \w(?:{ADJECTIVAL})|{_ADJECTIVE}
        0    | t e ere est este st ste | {alternatives(_FLEETING)}
        et   | ede                            | \w\w\w
        et   | ne                             | skrev|giv|tag|bund|fund|vund|hold|bud|slut|stjål|brudt|drev|bevar
    """),
    verbs=paradigms(r"""
        e    | er ede et edes ets te t tes ende |
        ere  | er                             | \w\w
        es   | edes tes                       |
        øre  | ør jorde jort                  | g
        ælge | ælger algte algtes algt        | v
        ælge | ælger olgte olgtes olgt        | s
        ætte | ætter atte at                  | s
    """),
    doubled=re.compile(rf"(?:\A|[^{VOWELS}])[{VOWELS}]{CONSONANT}\Z|um\Z|æg\Z"),
    undoubled="m",
    umlauted=pairs(
        "mand-mænd hånd-hænd bog-bøg fod-fødd tand-tænd nat-nætt stad-stæd and-ænd rand-rænd stang-stæng tang-tæng"
        " kraft-kræft gås-gæs moder-mødr mor-mødr fader-fædr far-fædr broder-brødr bror-brødr datter-døtr søster-søstr"
        " barn-børn bonde-bønd ko-kø so-sø rod-rødd klo-kløer"
    ),
    plurals=plurals(
        (r"(?<=hed|ing|ion|tet|ist|ant|ent|ert|ørk|æst)er(?:ne)?", ""),
        ("(?<=else)r(?:ne)?", ""),
        (r"(?<=\w\w)erne", ""),
        (r"(?<=\w\w\w)erne", "e"),
    ),
    common=frozenset("bo dag dal liv sten stig viola".split()),
)
"""Source: Allan, Holmes and Lundskær-Nielsen, *Danish: A Comprehensive Grammar*, the same chapters."""
