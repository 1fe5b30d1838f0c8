"""Norwegian, Bokmål and Nynorsk: the endings of its nouns, adjectives and verbs, and the stems they are open to."""

import re

from termcheck.language.inflection import pairs, paradigms
from termcheck.language.scandinavian_words import (
    ADJECTIVAL,
    CONSONANT,
    WordForms,
    alternatives,
    other_than,
    plurals,
)

_ADJECTIVE = alternatives(
    r"(?:\w{3,}|u|mis|over|halv)?"
    "(?:stor|ny|tysk|høy|høg|låg|lav|lang|kort|bred|brei|smal|dyp|djup|hard|bløt|myk|mjuk|varm|kald|svak|sterk|rask"
    "|langsom|ung|god|ond|klok|dum|rik|ren|rein|fin|hvit|kvit|svart|rød|raud|blå|grønn|grøn|gul|grå|brun|tom"
    "|full|tung|lett|tykk|tynn|tørr|våt|rå|fri|sann|falsk|hel|heil|halv|dyr|sjuk|syk|frisk|døv|blind|død|daud"
    "|vill|klar|mørk|skeiv|skjev|flott|matt|spak|raus|stolt|tøff|veik|bleik|blek|klår|spiss|tru|trøtt|skarp"
    "|trygg|sein|sen|jevn|jamn|norsk|svensk|dansk|pen|vakker|ekstern|intern|ekstrem|anonym|bra|privat|konkret"
    "|tydeleg)"
)
_NEUTER = (
    "spill spel løp fisk kjøp salg krig mord svar dans slag valg skrik bruk rop trykk fall grep"
    " iran japan sudan jordan taiwan pakistan kasakhstan afghanistan"
)
_FLEETING = "åpen open sikker sikr vakker gammel enkel dobbel dobbelt edel naken eigen egen moden mogen bitter"
NORWEGIAN = WordForms(
    nouns=paradigms(rf"""
        0    | en et a er ene ar ane          | {other_than(_NEUTER)}\w*{CONSONANT}
        0    | en et a ene ar ane             | {CONSONANT}
        0    | e n ne                         | [ae][lr]
        0    | n en et t er ene a ar ane r ne | [aeiouyåæø]
        e    | en a et er ene ar ane          |
        er   | ene erne                       |
        ar   | ane                            |
        um   | et er ene a ane                | [ei]
        um   | et er a                        | [^ei]
        e    | et ne nene                     | øy
        e    | o                              | aug
    """),
    adjectives=paradigms(rf"""
        0    | t e ere est este st ste are ast aste  | \w(?:{ADJECTIVAL})|{_ADJECTIVE}
        0    | t e ere est este st ste are ast aste  | {alternatives(_FLEETING)}
        0    | e                              | ert|ørt|(?:kj|m|n|s|l)ent|emt|elt|ilt
        0    | e                              | \A(?:be|for|ut|av|an|inn|opp|til|u|på|ny|over)\w+{CONSONANT}[td]
        0    | tt                             | {alternatives("ny fri blå grå rå")}
        et   | ede ete                        | \w\w\w
        en   | e                              | op|eig|vak|mog|nak|skriv|krist
        et   | ne                             | skrev|git|tatt|bund|vund
    """),
    verbs=paradigms(r"""
        e    | er et ede ete a te t de d es tes ar ast ande ende |
        a    | e ar er te t de d ast es ande   |
        ere  | er                             | \w\w
        era  | er ere                         | \w\w
        je   | ja jer te de t d               |
        ja   | je jer te de t d               |
        es   | tes des edes                   |
        elge | elger algte algtes algt        | v
        elge | elger olgte olgtes olgt        | s
        øre  | ør orde ort                    | gj
        ette | etter atte att                 | s
    """),
    doubled=re.compile(r"m\Z"),
    undoubled="mnlkgp",
    umlauted=pairs(
        "mann-menn hånd-hend hand-hend bok-bøk fot-føtt tann-tenn natt-nett stad-sted and-end rand-rend strand-strend"
        " stang-steng tang-teng stong-steng tong-teng kraft-kreft gås-gjess mor-mødr far-fedr bror-brødr datter-døtr"
        " dotter-døtr søster-søstr bonde-bønd ku-kyr rot-røtt rot-røt fot-føt bot-bøt klo-klør tre-træ kne-knæ"
    ),
    plurals=plurals(
        (r"(?<=het|ing|ion|tet|ist|ant|ent|ert)(?:er|ar)", ""),
        (r"(?<=else)r", ""),
        (r"(?<=\w\w\w)(?:ene|ane)", ""),
        (r"(?<=\w\w\w)(?:ene|ane)", "e"),
    ),
    common=frozenset("bo dag dal liv stein stig viola".split()),
)
"""Source: Holmes and Enger, *Norwegian: A Comprehensive Grammar*, the chapters on nouns, adjectives and verbs; for
Nynorsk Faarlund, Lie and Vannebo, *Norsk referansegrammatikk*. Both written languages are taken as one.
"""
