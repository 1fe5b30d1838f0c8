"""The endings of Swedish, Danish and Norwegian words, and the stems they are open to."""

import re
from dataclasses import dataclass
from functools import cached_property

from termcheck.language.slavic import Paradigm, pairs, paradigms


@dataclass(frozen=True, eq=False)
class WordForms:
    """What is known of a language's words.

    ``nouns``, ``adjectives`` and ``verbs`` are paradigms; the genitive and the passive in -s are left out of them.
    ``doubled`` matches stems whose last consonant is written twice before an ending (rum, rummet).
    ``undoubled`` are consonants of which one is left before -t and -d (känna, känd).
    ``umlauted`` gives the stem of the plural of nouns that change their vowel (man, män).
    ``plurals`` are endings by which a term is known to be a plural, each with the singular's.
    ``common`` are words that are also names.
    """

    nouns: tuple[Paradigm, ...]
    adjectives: tuple[Paradigm, ...]
    verbs: tuple[Paradigm, ...]
    doubled: re.Pattern[str]
    undoubled: str
    umlauted: tuple[tuple[str, str], ...]
    plurals: tuple[tuple[re.Pattern[str], str], ...]
    common: frozenset[str]

    @cached_property
    def paradigms(self) -> tuple[Paradigm, ...]:
        """All the paradigms of the language."""
        return self.nouns + self.adjectives + self.verbs



def _alternatives(listed: str) -> str:
    """Read stems parted by spaces as a regex of whole words."""
    return rf"\A(?:{'|'.join(listed.split())})"


def _other_than(listed: str) -> str:
    """Return a regex of the beginning of any word but those listed."""
    return rf"\A(?!(?:{'|'.join(listed.split())})\Z)"


def _plurals(*listed: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"{plural}\Z"), singular) for plural, singular in listed)


_VOWELS = "aeiouyåäæöø"
_C = f"[^{_VOWELS}]"
_ADJECTIVAL = (
    r"(?:ig|leg|bar|s[ao]m|full|fuld|mässig|mæssig|messig|[ai]k?tiv|[st]iv|egativ|[^t]al|(?:gi|men|to|ri|fron)tal"
    r"|(?:[iu]|on|ur|nt)ell?|(?<!d)ent|[rsvg]ant|är|ær|eksibel|[aiou]bel|[aiou]bl|aktig|agtig|rik|rig|lik|fri|värd"
    r"|stabil|mobil|cifikk?|unik|[nt]oton|notono|modern|urban|gravid|absurd|presis|præcis|intakt|erfekt|kvent|bevisst"
    r"|(?<![^aeiou]f)(?<!\Af)isk|[bdklmnpst]sk|[eo]rsk|rysk|(?<=\w\w\w)(?:lös|løs|laus|ös|øs|vill|ledig|snål|vänlig))"
)
"""What adjectives are known by in all three languages."""

_SWEDISH_NEUTER = (
    "svar hopp köp stöd skydd tal krav bruk hot krig beslut besök försök beslag mål spel slut stopp tryck ljud rop skratt"
    " prat hat fall lås ljus avtal samtal inköp uppköp förbud anbud urval straff lag bud regn bevis intyg hån uttryck intryck försvar ansvar skrik val"
)
_SWEDISH_ADJECTIVE = _alternatives(
    r"(?:\w{3,}|o|miss|över|halv|stor|ny|hög|låg|lång|mång)?(?:stor|ny|hög|låg|lång|kort|bred|smal|djup|hård|mjuk|varm|kall|svag"
    "|stark|snabb|långsam|ung|god|ond|klok|dum|rik|ren|fin|ful|vit|svart|röd|blå|grön|gul|grå|brun|tom|full|tung|lätt|svår|rak"
    "|rund|platt|tjock|tunn|torr|våt|rå|fri|sann|falsk|hel|halv|dyr|sjuk|frisk|döv|blind|död|vild|lugn|klar|mörk|skarp|trygg"
    "|sen|bred|skev|flat|matt|spak|stolt|spets|trött|nöjd|jämn|svensk|norsk|vuxen|allmän|bekväm|absolut|exakt|direkt|perfekt|abstrakt|konkret|privat|separat|diskret"
    "|komplett|kvick|glad|modern|extern|intern|bra|grov|kär|extrem|känslig|obligatorisk|anonym|legitim|solid|hybrid)"
)
_FLEETING_ADJECTIVE = (
    "enkel enkl säker säkr vacker vackr dubbel dubbl ädel ädl nykter nyktr mager magr bitter bittr gammal gaml egen egn"
)
SWEDISH = WordForms(
    nouns=paradigms(rf"""
        0    | en et ar arna er erna or orna  | {_other_than(_SWEDISH_NEUTER)}\w*{_C}
        0    | et en                          | {_C}
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
        0    | t a e are ast aste             | \w(?:{_ADJECTIVAL})|{_SWEDISH_ADJECTIVE}
        0    | a are                          | \A(?:be|för|ut|av|an|in|upp|till|o)\w+[kpx]t
        0    | tt                             | {_alternatives("ny fri blå grå rå slö")}
        0    | t a e are ast aste             | {_alternatives(_FLEETING_ADJECTIVE)}
        ad   | at ade                         | \w\w(?:[^s]|[{_VOWELS}]s)t|\w\w[^t]
        d    | t da de                        | {_alternatives("hår vär")}|(?:stäl|byg|fyl|kän|vän|sän|hör|ör|lär|yr|öj|öm|ölj|skil|lev|äg)[lgn]?
        d    | tt da de                       | {_alternatives("rö gla go bre dö ö")}
        en   | et na ne                       | skriv|giv|tag|bund|funn|vunn|håll|bjud|slut|öpp|vak|mog|trog|eg|[nl]äg|vux|frus|brut|bor|drag|fång|sprung|druck|lyst|krist|led
    """),
    verbs=paradigms(rf"""
        a    | ar ade at ad ats ades ande        |
        nda  | nder nde nt nd nds ndes nts     | ä
        öra  | ör jorde jort jord jorts       | g
        ätta | ätter atte att atts attes      | s
        as   | ades ats |
        a    | er te de t d ts tes des s da ta   | [eiyäö]{_C}*[^{_VOWELS}r]|[iyäö]r|åk|ås|åll|åt|omm|all|jud|jut|slut|jug|un[gk]|[öy]r|tvek
        a    | 0 de t d da                       | \w(?:ör|yr|är)|[hk]ör
    """),
    doubled=re.compile(r"m|(?:man|vän|mun|min|allmän|tun|gran)\Z"),
    undoubled="mn",
    umlauted=pairs(
        "man-män hand-händ bok-böck land-länd natt-nätt stad-städ fot-fött tand-tänd rand-ränd brand-bränd strand-stränd"
        " stång-stäng tång-täng spång-späng kraft-kräft and-änd mus-möss gås-gäss lus-löss moder-mödr mor-mödr fader-fäd"
        " far-fäd broder-bröd bror-bröd dotter-döttr son-sön ledamot-ledamöt bot-böt rot-rött bonde-bönd bokstav-bokstäv get-gett"
    ),
    plurals=_plurals((r"(?<=\w{5})(?:er|ar)", ""), (r"(?<=\w\w)(?:erna|arna)", ""), (r"(?<=\w\w)orna", "a"),
                     (r"(?<=\w{3}[^tsid])or", "a")),
    common=frozenset("alm ask berg björn dag dal liv lo mark saga sten stig viola".split()),
)
"""Source: Holmes and Hinchliffe, *Swedish: A Comprehensive Grammar*, the chapters on nouns, adjectives and verbs."""

_DANISH_ADJECTIVE = _alternatives(
    r"(?:\w{3,}|u|mis|over|halv)?(?:stor|ny|høj|lav|lang|kort|bred|smal|dyb|hård|blød|varm|kold|svag|stærk|hurtig|langsom|ung|god"
    "|ond|klog|dum|rig|ren|fin|grim|hvid|sort|rød|blå|grøn|gul|grå|brun|tom|fuld|tung|let|svær|rund|flad|tyk|tynd|tør|våd"
    "|rå|fri|sand|falsk|hel|halv|dyr|syg|rask|døv|blind|død|vild|klar|mørk|lys|skarp|tryg|sen|jævn|dansk|norsk|svensk"
    "|fed|sur|mæt|træt|stolt|smuk|voksen|moderne|ekstern|intern|ekstrem|intim|anonym|kær|grov|almen|bekvem|konkret|privat|glat|mat|slank)"
)
_DANISH_NEUTER = "spil løb fisk køb salg krig mord svar dans slag valg kald skrig brug råb bind tryk kørsel fald greb"
_FLEETING_DANISH = "åben sikker vakker gammel enkel simpel ædel dobbelt nøgen egen voksen bitter mager doven rusten"
DANISH = WordForms(
    nouns=paradigms(rf"""
        0    | en et e er ene erne            | {_other_than(_DANISH_NEUTER)}\w*{_C}
        0    | en et ene                      | {_C}
        0    | n ne                           | [aeo][lr]|en
        0    | n t en et er ne ene r rne erne | [aeiouyåæø]
        e    | en et er erne ene              |
        um   | et er erne                     | [ei]
        um   | et a                           |
        us   | et en er erne                  | kurs|rit|cykl|radi
        e    | et ne nene                     | øj
    """),
    adjectives=paradigms(rf"""
        0    | t e ere est este st ste | \w(?:{_ADJECTIVAL})|{_DANISH_ADJECTIVE}
        0    | t e ere est este st ste | {_alternatives(_FLEETING_DANISH)}
        et   | ede                            | \w\w\w
        et   | ne                             | skrev|giv|tag|bund|fund|vund|hold|bud|slut|stjål|brudt|drev|bevar
    """),
    verbs=paradigms(r"""
        e    | er ede et edes ets te t tes ende |
        ere  | er                             | \w\w
        es   | edes tes                       |
        øre  | ør jorde jort                  | g
        ætte | ætter atte at                  | s
    """),
    doubled=re.compile(rf"(?:\A|[^{_VOWELS}])[{_VOWELS}]{_C}\Z|um|æg"),
    undoubled="m",
    umlauted=pairs(
        "mand-mænd hånd-hænd bog-bøg fod-fødd tand-tænd nat-nætt stad-stæd and-ænd rand-rænd stang-stæng tang-tæng"
        " kraft-kræft gås-gæs moder-mødr mor-mødr fader-fædr far-fædr broder-brødr bror-brødr datter-døtr søster-søstr"
        " barn-børn bonde-bønd ko-kø so-sø rod-rødd klo-kløer"
    ),
    plurals=_plurals((r"(?<=hed|ing|ion|tet|ist|ant|ent|ert|ørk|æst)er(?:ne)?", ""), ("(?<=else)r(?:ne)?", ""),
                     (r"(?<=\w\w)erne", ""), (r"(?<=\w\w\w)erne", "e")),
    common=frozenset("bo dag dal liv sten stig viola".split()),
)
"""Source: Allan, Holmes and Lundskær-Nielsen, *Danish: A Comprehensive Grammar*, the same chapters."""

_NORWEGIAN_ADJECTIVE = _alternatives(
    r"(?:\w{3,}|u|mis|over|halv)?(?:stor|ny|høy|høg|låg|lav|lang|kort|bred|brei|smal|dyp|djup|hard|bløt|myk|mjuk|varm|kald|svak"
    "|sterk|rask|langsom|ung|god|ond|klok|dum|rik|ren|rein|fin|hvit|kvit|svart|rød|raud|blå|grønn|grøn|gul|grå|brun|tom|full"
    "|tung|lett|tykk|tynn|tørr|våt|rå|fri|sann|falsk|hel|heil|halv|dyr|sjuk|syk|frisk|døv|blind|død|daud|vill|klar|mørk"
    "|skeiv|skjev|flott|matt|spak|raus|stolt|tøff|veik|svak|bleik|blek|klår|spiss|tru|trøtt|skarp|trygg|sein|sen|jevn|jamn|norsk|svensk|dansk|pen|vakker|ekstern|intern|ekstrem|anonym|bra|privat|konkret|tydeleg)"
)
_NORWEGIAN_NEUTER = "spill spel løp fisk kjøp salg krig mord svar dans slag valg skrik bruk rop trykk fall grep"
_FLEETING_NORWEGIAN = "åpen open sikker sikr vakker gammel enkel dobbel dobbelt edel naken eigen egen moden mogen bitter"
NORWEGIAN = WordForms(
    nouns=paradigms(rf"""
        0    | en et a er ene ar ane          | {_other_than(_NORWEGIAN_NEUTER)}\w*{_C}
        0    | en et a ene ar ane             | {_C}
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
        0    | t e ere est este st ste are ast aste  | \w(?:{_ADJECTIVAL})|{_NORWEGIAN_ADJECTIVE}
        0    | t e ere est este st ste are ast aste  | {_alternatives(_FLEETING_NORWEGIAN)}
        0    | e                              | ert|ørt|(?:kj|m|n|s|l)ent|emt|elt|ilt
        0    | e                              | \A(?:be|for|ut|av|an|inn|opp|til|u|på|ny|over)\w+{_C}[td]
        0    | tt                             | {_alternatives("ny fri blå grå rå")}
        et   | ede ete                        | \w\w\w
        et   | ne                             | skrev|git|tatt|bund|vund
    """),
    verbs=paradigms(r"""
        e    | er et ede ete a te t de d es tes ar ast ande ende |
        a    | e ar er te t de d ast es ande   |
        ere  | er                             | \w\w
        era  | er ere                         | \w\w
        ja   | je jer                         |
        es   | tes des edes                   |
        øre  | ør orde ort                    | gj
        ette | etter atte att                 | s
    """),
    doubled=re.compile(r"m|(?:ven|min|sinn)\Z"),
    undoubled="mnlkgp",
    umlauted=pairs(
        "mann-menn hånd-hend hand-hend bok-bøk fot-føtt tann-tenn natt-nett stad-sted and-end rand-rend strand-strend"
        " stang-steng tang-teng stong-steng tong-teng kraft-kreft gås-gjess mor-mødr far-fedr bror-brødr datter-døtr dotter-døtr søster-søstr"
        " bonde-bønd ku-kyr rot-røtt rot-røt fot-føt bot-bøt klo-klør tre-træ kne-knæ"
    ),
    plurals=_plurals((r"(?<=het|ing|ion|tet|ist|ant|ent|ert)(?:er|ar)", ""), (r"(?<=else)r", ""),
                     (r"(?<=\w\w\w)(?:ene|ane)", ""), (r"(?<=\w\w\w)(?:ene|ane)", "e")),
    common=frozenset("bo dag dal liv stein stig viola".split()),
)
"""Source: Holmes and Enger, *Norwegian: A Comprehensive Grammar*, the chapters on nouns, adjectives and verbs; for
Nynorsk Faarlund, Lie and Vannebo, *Norsk referansegrammatikk*. Both written languages are taken as one.
"""
