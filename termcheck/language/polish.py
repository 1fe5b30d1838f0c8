"""Polish: cases of nouns, names and adjectives, consonants that soften, fleeting vowels, and verbs."""

from termcheck.language.inflection import Verbs, conjugations, irregular, pairs, paradigms, respelt
from termcheck.language.slavic import Declension, described

_PARADIGMS = paradigms("""
    0 y i e owie ie | a u owi em iem ie iu ia iowi e y i ów om iom ami iami ach iach mi | [^aeiouyąęó]
    0 i y e ie      | ą ią om iom ami iami ach iach                            | [cćlńśźżzjwprmbt]
    a y i e ie      | ę ą o y i ie e om ami ach ów owie 0                      |
    ia ie           | i ii ię ią io iom iami iach j 0                          |
    o a             | a u em iem ie e om ami ach iu 0                          |
    e a             | a u em om ami ach y i 0                                  |
    ie ia           | ia iu iem iom iami iach i 0                              |
    um a            | ów om ami ach                                            |
    anin anie       | anina aninowi aninem aninie an anom anami anach          | [^aeiouyąęó]
    y a e i         | ego emu ym ą ej ych ymi                                  |
    i a ie          | iego iemu im ą iej ich imi y                             | [kg]
    i ia ie         | iego iemu im ią iej ich imi                              |
""")
_VERBS = Verbs(
    conjugations("""
        ać: am asz a amy acie ają ał ała ało ali ały ałem ałam aj ajmy ajcie ając ano any ana ane
        ać: z zcie ę esz e emy ecie ą ał ała ało ali ały ano any ana ane
        ować: uję ujesz uje ujemy ujecie ują ując uj ujmy ujcie ował owała owało owali owały owano owany owana owane
        ywać iwać: uję ujesz uje ujemy ujecie ują ując uj ujmy ujcie ywał ywała ywało ywali ywały iwał iwała iwali ywano
        ić: ię isz i imy icie ią ił iła iło ili iły iono iony iona ione ę ą ono ony ona one 0 cie
        yć: ę ysz y ymy ycie ą ył yła yło yli yły ono ony ona one 0 cie
        nąć: nę niesz nie niemy niecie ną nął nęła nęło nęli nęły nij nijcie ń ńcie nięto nięty nięta nięte
        eć: em esz e emy ecie eją ał ała ało eli ały ej ejcie ę isz i imy icie ą
        ieć: iem iesz ie iemy iecie ieją iał iała iało ieli iały
    """),
    respelt(r"""
        ci\Z: c
        s\Z: sz
        z\Z: ż
        k\Z: cz
        r\Z: rz
        ś\Z: sz
        ść\Z: szcz
        dz\Z: dź
        n\Z: ń
        o(?=[^aeiouy]+\Z): ó
    """),
)
_IRREGULAR = irregular("""
    człowiek: człowieka człowiekowi człowiekiem człowieku ludzie ludzi ludziom ludźmi ludziach
    rok: roku rokiem lata lat latom latami latach
    dziecko: dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach
    brat: brata bratu bratem bracie bracia braci braciom braćmi braciach
    ksiądz: księdza księdzu księdzem księża księży księżom księżmi księżach
    książę: księcia księciu księciem książęta książąt książętom książętami książętach
    przyjaciel: przyjaciela przyjacielowi przyjacielem przyjacielu przyjaciele przyjaciół przyjaciołom przyjaciółmi
    pies: psa psu psem psie psy psów psom psami psach
    dzień: dnia dniowi dniem dniu dni dnie dniom dniami dniach
    tydzień: tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach
    imię: imienia imieniu imieniem imiona imion imionom imionami imionach
    plemię: plemienia plemieniu plemieniem plemiona plemion plemionom plemionami plemionach
    zwierzę: zwierzęcia zwierzęciu zwierzęciem zwierzęta zwierząt zwierzętom zwierzętami zwierzętach
    oko: oka oku okiem oczy oczu oczom oczami oczach
    ucho: ucha uchu uchem uszy uszu uszom uszami uszach
    ręka: ręki ręce rękę ręką ręku rąk rękom rękami rękach
    krew: krwi krwią
    wieś: wsi wsią wsie wsiom wsiami wsiach
    ojciec: ojca ojcu ojcem ojcze ojcowie ojców ojcom ojcami ojcach
    marzec: marca marcu marcem
    orzeł: orła orłu orłowi orłem orle orły orłów orłom orłami orłach
    miasto: miasta miastu miastem mieście miast miastom miastami miastach
    świat: świata światu światem świecie światy światów światom światami światach
    las: lasu lasowi lasem lesie lasy lasów lasom lasami lasach
    ciało: ciała ciału ciałem ciele ciał ciałom ciałami ciałach
    gwiazda: gwiazdy gwieździe gwiazdę gwiazdą gwiazd gwiazdom gwiazdami gwiazdach
    wiatr: wiatru wiatrowi wiatrem wietrze wiatry wiatrów wiatrom wiatrami wiatrach
    sąsiad: sąsiada sąsiadowi sąsiadem sąsiedzie sąsiedzi sąsiadów sąsiadom sąsiadami sąsiadach
    kwiat: kwiatu kwiatowi kwiatem kwiecie kwiaty kwiatów kwiatom kwiatami kwiatach
    powiat: powiatu powiatowi powiatem powiecie powiaty powiatów powiatom powiatami powiatach
    lato: lata latu latem lecie
    sen: snu snowi snem śnie sny snów snom snami snach
    dwa: dwie dwóch dwu dwóm dwoma dwaj
    trzy: trzech trzem trzema trzej
    jeden: jednego jednemu jednym jedna jednej jedną jedno jedne jednych jednymi
    wybrać: wybiorę wybierze wybierzemy wybierzecie wybiorą wybrał wybrała wybrało
    wybrać: wybrali wybrały wybierz wybierzcie wybrano wybrany wybrana wybrane
    dodać: dodam dodasz doda dodamy dodacie dodadzą dodał dodała
    dodać: dodało dodali dodały dodaj dodajcie dodano dodany dodana dodane
    przyjąć: przyjmę przyjmie przyjmiemy przyjmą przyjął przyjęła przyjęli przyjmij przyjęto przyjęty przyjęta przyjęte
    znaleźć: znajdę znajdzie znajdziemy znajdą znalazł znalazła
    znaleźć: znaleźli znajdź znaleziono znaleziony znaleziona znalezione
    zacząć: zacznę zacznie zaczniemy zaczną zaczął zaczęła zaczęli zacznij zaczęto zaczęty zaczęta zaczęte
""")
"""Words whose stems change as no other's, and short ones."""

_SMALL_WORDS = frozenset(
    """
    a aby albo ale ani był była było były być bez bo by co czy dla do gdy go i ich ile im ja jak jaki je jego jej jest
    już kto która które który którzy lub ma mi mu my na nad nam nas nie nim niż no o od on ona one oni ono oraz po pod
    przed przez przy są się ta tak tam te tego tej ten to tu tych tym u w we wszystko z za ze że
    """.split()
)

_DECLENSION = Declension(
    paradigms=_PARADIGMS,
    vowels="aeiouyąęó",
    fleeting="i?e",
    consonant="ch|cz|dz|dż|dź|rz|sz|[bcćdfghjklłmnńprsśtwzźż]",
    closed=pairs("ó-o ą-ę"),
    softened=pairs("st-śc zd-źdz sł-śl zł-źl sn-śn zn-źn t-c d-dz ł-l r-rz k-c g-dz ch-sz ch-s sz-s ż-z"),
    softening=frozenset({"e", "ie", "i", "y"}),
    plain=str.maketrans("ńćśź", "ncsz"),
    levels=dict(pairs("ń-n ś-s ź-z ż-z ł-l t-c k-c ć-c cz-c dz-d dź-d dż-d g-d rz-r sz-s ch-s")),
    irregular=_IRREGULAR,
    verbs=_VERBS,
)
"""Source: Nagórko, *Zarys gramatyki polskiej* (2007), on inflection; Saloni, *Czasownik polski* (2001)."""

_ADJECTIVE = "(?:i|e|a|o|y)?(?:ńsk|sk|ck|dzk|zk|czyk|ńczyk|anin|jczyk|k|ec)(?:[aeiouyąęó]?\\w{0,3})"

LANGUAGE = described("pl", _DECLENSION, _SMALL_WORDS, _ADJECTIVE)
