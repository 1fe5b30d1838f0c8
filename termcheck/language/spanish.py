"""Spanish: the endings of nouns and adjectives, and of regular verbs with their changing stems.

Source: Real Academia Española, *Nueva gramática de la lengua española*, chapters 2-4.
"""

from termcheck.language.inflection import conjugations, irregular, respelt
from termcheck.language.romance import Grammar, alternations, strong

_ADJECTIVE = "ad|id|iv|ic|os|ari|ori|ist|er|an|in|it|ect|ut|on|ej|iñ|ud|erg|eñ"
_NOUNS_APART = "partid|comid|salid|medid|bebid|corrid|manzan|banc|plan|frut"
_SHORT = (
    "pres|enferm|roj|nuev|buen|mal|alt|baj|larg|cort|clar|oscur|negr|blanc|amarill|segund|tercer|últim|próxim|mism|propi|llen|viv"
    "|muert|roman|chin|rus|turc|grieg|amig|herman|hij|niñ|cubr|abiert|escrit|hech|limpi|suci|sever|seri|extrañ|ciert"
    "|prev|tant|much|poc|otr|tod|complet|concret|direct|exact|perfect|correct|públic|únic|húmed|rápid|válid|sólid"
)
GRAMMAR = Grammar(
    "es",
    alternations(rf"""
        [aeiouáéó]                               | 0 s
        [bcdfgkmptw]|\w[nt]er|mail                    | 0 s
        [bdfgjklnrstxyñ]                         | 0 es
                                                 | z ces
        \w                                       | í íes ís
        \w                                       | ú úes ús
        [cdglnrsv]u?                             | és esa esas eses
        alem|catal|capit|holgaz|charlat          | án anes ana anas
        le|bail|campe|patr|ladr|saj|bret            | ón ones ona onas
        [tds]or|ñol                              | 0 a es as
        \b(?!(?:{_NOUNS_APART})\Z)\w*(?:{_ADJECTIVE})|\b(?:{_SHORT}) | o a os as
        client|president|jef|asistent|gerent     | e a es as
    """),
    conjugations("""
        ar arse: o as a amos ais an e aste asteis aron aba abas abamos abais aban are aras ara aremos areis aran
        ar arse: aria arias ariamos ariais arian es emos eis en ando ado ada ados adas ase aramos ar arse
        ar: arlo arla arlos arlas arle arles arme arte arnos andolo andola andolos andolas andose elo ela elos elas
        er ir erse irse: o es e emos imos eis is en i iste io imos isteis ieron ia ias iamos iais ian ere eras era
        er ir erse irse: eremos ereis eran eria erias eriamos erian ire iras ira iremos ireis iran iria irias iriamos
        er ir erse irse: irian a as amos ais an iera ieras ieramos ieran iese iendo ido ida idos idas er ir erse irse
        er ir erse irse: yo yeron yendo ye yen yes ya yan yera yeran yese id
        er ir: erlo erla erlos erlas erle irlo irla irlos irlas irle iendolo iendola iendose
    """),
    respelt(r"""
        (?<=[^aeiou])e(?=[^aeiou]{1,2}\Z): ie
        (?<=[^aeiou])o(?=[^aeiou]{1,2}\Z): ue
        (?<=[^aeiou])e(?=[^aeiou]{1,2}\Z): i
        c\Z: qu
        g\Z: gu
        z\Z: c
        c\Z: zc
        g\Z: j
        gu\Z: g
        (?<=[^aeiou])e(?=gu\Z): i
        egu\Z: ig
        eg\Z: ij
        c\Z: z
        (?<=[^aeiou])o(?=[^aeiou]{1,2}\Z): u
        eg\Z: iegu
        e([nz])z\Z: ie\1c
        (?<=j)u(?=g\Z): ue
    """),
    irregular("""
        régimen: regímenes
        carácter: caracteres
        espécimen: especímenes
        bueno: buen buena buenos buenas
        malo: mal mala malos malas
        grande: gran grandes
        primero: primer primera primeros primeras
        tercero: tercer tercera terceros terceras
        andaluz: andaluza andaluces andaluzas
        juez: jueza jueces juezas
        actor: actriz actores actrices
        alcalde: alcaldesa alcaldes alcaldesas
        héroe: heroína héroes heroínas
        príncipe: princesa príncipes princesas
    """),
    strong("""
        poner: com contra dis ex im inter o pro re su super | pongo ponga pongan puso pusieron puesto puesta puestos
        tener: abs con de entre man ob re sos | tengo tiene tienen tenga tengan tuvo tuvieron tendrá tendrán
        venir: con inter pre pro | vengo viene vienen venga vengan vinieron viniendo vendrá vendrán
        hacer: des re | hago haga hagan hizo hicieron hecho hecha hechos hechas hará harán
        decir: contra pre | digo dice dicen diga digan dijo dijeron diciendo dicho dicha dichos dichas dirá dirán
        ver: pre | veo ve ven vea vean vio vieron visto vista vistos vistas viendo verá verán
        salir: sobre | salgo salga salgan saldrá saldrán
        valer: equi pre | valgo valga valgan valdrá
        traer: a con dis ex sus | traigo traiga traigan trajo trajeron
        poder: | puede pueden pueda puedan pudo pudieron podrá podrán
        querer: | quiere quieren quiera quieran quiso quisieron querrá querrán
        saber: | sabe saben sepa sepan supo supieron sabrá sabrán
        caer: de re | caigo cae caen caiga caigan cayó cayeron cayendo caído caída caídos caídas caerá caerán
        leer: re | lee leen lea lean leí leyó leyeron leyendo leído leída leídos leídas leerá leerán
        oír: | oigo oye oyen oiga oigan oyó oyeron oyendo oído
        abrir: re | abierto abierta abiertos abiertas
        cubrir: des en re | cubierto cubierta cubiertos cubiertas
        escribir: de in pre su tran | escrito escrita escritos escritas
        romper: | roto rota rotos rotas
        volver: de en re | vuelto vuelta vueltos vueltas
        resolver: | resuelto resuelta resueltos resueltas
        morir: | muerto muerta muertos muertas
        imprimir: | impreso impresa impresos impresas
        conducir: re | condujo condujeron
        producir: re | produjo produjeron
        introducir: | introdujo introdujeron
        reducir: | redujo redujeron
        traducir: | tradujo tradujeron
        dar: | da dan dé den dio dieron dado dada dados dadas dando dará darán
    """),
)
