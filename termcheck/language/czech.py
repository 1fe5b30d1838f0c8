"""Czech: cases of nouns, names and adjectives, consonants that soften, fleeting vowels, and verbs."""

from termcheck.language.inflection import Verbs, conjugations, irregular, pairs, paradigms, respelt
from termcheck.language.slavic import Declension, described

_PARADIGMS = paradigms("""
    0 y i é ové     | a u ovi em e ě y i ů ům ech ích ách ami                  | [^aeiouyáéíóúůýě]
    0 e ě i é       | e ě i ovi em emi ů ům ích                                | [cčďjňřšťžzlsn]
    0 e ě i         | í ím ích emi ěmi                                         | [cčďjňřšťžztlnvpmbsd]
    a y             | u o ou e ě i ám ách ami ů ové é ům ech ích 0             |
    e ě             | i í u ím ích emi ěmi 0                                   |
    ie              | ii ií iím iích iemi                                      |
    ea              | eje eji eu eou ejí ejím ejích ejemi                     |
    ia              | ii iu iou ií iím iích iemi                               |
    o a             | u em e ě ům ech ách ích ami y 0                          |
    í               | ím ích ími ího ímu                                       |
    um a            | u em ům ech y                                            |
    ium ia          | ia iu iem ií iím iích ii                                 |
    us ové          | a u ovi em e ů ům ech y                                  |
    ec ci           | ce ci covi cem če ců cům cích                            |
    an ané          | ana anu anovi anem anů anům anech any ani                | [^aeiouyáéíóúůýě]
    ý á é í         | ého ému ém ým ou ých ými                                    |
    í               | ího ímu ím ích ími                                       |
    ová             | ové ovou                                                 |
    ův              | ova ovo ovi ovy ově ovu ovou ových ovým ovými            |
""")
_VERBS = Verbs(
    conjugations("""
        at: ám áš á áme áte ají al ala alo ali aly ej ejme ejte án ána áno ány aný aná ané
        at: u eš e eme ete ou al ala alo ali aly
        ovat: uji uju uješ uje ujeme ujete ují ujou oval ovala ovalo ovali ovaly uj ujme ujte ován ována ováno ovány
        ovat: ovaný ovaná ované
        it: ím íš í íme íte il ila ilo ili ily 0 me te i ete en ena eno eny ený ená ené
        et ět: ím íš í íme íte ejí ějí el ela elo eli ely ěl ěla ělo ěli ěly ej ejte ěj ějte en ena eno eny
        nout: něte něme l la lo li ly nu neš ne neme nete nou nul nula nulo nuli nuly ni nete nut nuta nuto nuty nutý
        ýt: yji yješ yje yjeme yjete yjí yl yla ylo yli yly
        ít: iji iješ ije ijeme ijete ijí il ila ilo ili ily it ita ito ity
    """),
    respelt(r"""
        d\Z: z
        s\Z: š
        st\Z: šť
        z\Z: ž
        ď\Z: z
    """),
)
_IRREGULAR = irregular("""
    člověk: člověka člověku člověkovi člověkem člověče lidé lidi lidí lidem lidmi lidech
    dítě: dítěte dítěti dítětem děti dětí dětem dětmi dětech
    rok: roku rokem roky roků let letům rocích
    přítel: přítele příteli přítelem přátelé přátel přátelům přáteli přátelích přátele
    kůň: koně koni koněm koně koní koním koních koňmi
    den: dne dni dnu dnem dny dní dnů dnům dnech
    týden: týdne týdnu týdnem týdny týdnů týdnům týdnech
    pes: psa psu psovi psem psi psy psů psům psech
    oko: oka oku okem oči očí očím očima očích
    ucho: ucha uchu uchem uši uší uším ušima uších
    ruka: ruky ruce ruku rukou rukama rukou rukách
    kniha: knihy knize knihu knihou knih knihám knihami knihách
    krev: krve krvi krví
    mrkev: mrkve mrkvi mrkví
    církev: církve církvi církví církvím církvemi církvích
    loď: lodi lodě lodí lodím loděmi lodích
    jméno: jména jménu jménem jméně jmen jménům jmény jménech
    dům: domu domě domem domy domů domům domech
    stůl: stolu stole stolem stoly stolů stolům stolech
    vůz: vozu voze vozem vozy vozů vozům vozech
    sůl: soli solí solím solemi solích
    hůl: hole holi holí
    dvůr: dvora dvoru dvoře dvorem dvory dvorů dvorům dvorech
    vítr: větru větrem větry větrů větrům větrech
    sníh: sněhu sněhem sněhy sněhů sněhům sních
    chléb: chleba chlebu chlebem chleby chlebů
    kámen: kamene kameni kamenem kameny kamenů kamenům kamenech
    kořen: kořene kořeni kořenem kořeny kořenů kořenům kořenech
    práce: práci prací pracím pracemi pracích
    síla: síly síle sílu silou sil silám silami silách
    chvíle: chvíli chvílí chvil chvílím chvílemi chvílích
    díra: díry díře díru dírou děr dírám dírami dírách
    město: města městu městem městě měst městům městy městech
    víra: víry víře víru vírou
    kráva: krávy krávě krávu krávou krav kravám kravami kravách
    zpráva: zprávy zprávě zprávu zprávou zpráv zprávám zprávami zprávách
    žena: ženy ženě ženu ženou žen ženám ženami ženách
    zvíře: zvířete zvířeti zvířetem zvířata zvířat zvířatům zvířaty zvířatech
    kuře: kuřete kuřeti kuřetem kuřata kuřat kuřatům kuřaty kuřatech
    dcera: dcery dceři dceru dcerou dcer dcerám dcerami dcerách
    bratr: bratra bratru bratrovi bratrem bratři bratry bratrů bratrům bratrech
    kněz: kněze knězi knězem kněží kněžím kněžími kněžích
    peníze: peněz penězům penězi penězích
    jeden: jednoho jednomu jednom jedním jedna jedné jednu jednou jedno jedni jedny jedněch jedněm jedněmi
    dva: dvě dvou dvěma
    tři: tří třem třemi třech
    vybrat: vyberu vybereš vybere vybereme vyberete vyberou vybral vybrala
    vybrat: vybralo vybrali vybraly vyber vyberte vybrán vybrána vybráno vybrány
    najít: najdu najdeš najde najdeme najdete najdou našel našla
    najít: našlo našli našly najdi najděte nalezen nalezena nalezeno
    otevřít: otevřu otevře otevřeme otevřete otevřou otevřel otevřela otevřelo otevřeli otevři otevřen otevřena otevřeno
    zavřít: zavřu zavře zavřeme zavřete zavřou zavřel zavřela zavřelo zavřeli zavřen zavřena zavřeno
    přijmout: přijmu přijme přijmeme přijmete přijmou přijal přijala přijalo přijali přijat přijata přijato
    začít: začnu začne začneme začnete začnou začal začala začalo začali začaly začni začněte
    smazat: smažu smaže smažeme smažete smažou smazal smazala smazalo smazali smaž smažte smazán smazána smazáno
""")
"""Words whose stems change as no other's, and short ones."""

_SMALL_WORDS = frozenset(
    """
    a aby ale ani asi až bez by byl byla bylo byli být co či do i já jak jako je jeho její jejich jen ji jsou již k kde
    kdo když která které který ke ku ma má mezi mi mu my na nad nám nás ne nebo než nic o od on ona oni ono po pod pro
    proti před při s se si své svůj ta tak také tam ten to tu ty u už v ve více vy z za ze že
    """.split()
)

_DECLENSION = Declension(
    paradigms=_PARADIGMS,
    vowels="aeiouyáéíóúůýě",
    fleeting="[eě]",
    consonant="ch|[bcčdďfghjklmnňpqrřsštťvwxzž]",
    closed=pairs("ů-o í-ě"),
    softened=pairs("k-c h-z g-z ch-š r-ř k-č sk-šť ck-čť"),
    softening=frozenset({"e", "ě", "i", "ích", "í"}),
    plain=str.maketrans("ňťď", "ntd"),
    levels=dict(pairs("č-c ď-z ň-n ř-r š-s ť-t ž-z k-c h-z g-z d-z ch-s sk-st ck-ct")),
    irregular=_IRREGULAR,
    verbs=_VERBS,
)
"""Source: Karlík, Nekula and Rusínová (eds.), *Příruční mluvnice češtiny* (1995), 227-342."""

_ADJECTIVE = "(?:í|e|ě|a|o)?(?:sk|ck|čan|šan|an|ec|c|č|k|ov|n)(?:[aeiouyáéíóúůýěk]?\\w{0,3})"

LANGUAGE = described("cs", _DECLENSION, _SMALL_WORDS, _ADJECTIVE)
