"""Portuguese: the endings of nouns and adjectives, and of regular verbs.

Source: Cunha and Cintra, *Nova gramática do português contemporâneo*, chapters 8, 10 and 13.
"""

from termcheck.language.inflection import conjugations, irregular, respelt
from termcheck.language.romance import Grammar, alternations, strong

_ADJECTIVE = "ad|id|iv|ic|os|ári|óri|ist|eir|an|in|it|ect|ut|on|uári|erg|enh"
_NOUNS_APART = "partid|comid|saíd|medid|bebid|corrid|banc|plan|barc|frut|peit"
_SHORT = (
    "nov|velh|alt|baix|larg|curt|clar|escur|negr|branc|amarel|primeir|segund|terceir|últim|próxim|mesm|própri|plen|chei"
    "|viv|mort|russ|turc|greg|amig|filh|menin|abert|escrit|feit|limp|suj|sever|séri|cert|muit|pouc|outr|tod|complet"
    "|concret|diret|exat|perfeit|corret|públic|únic|úmid|rápid|válid|sólid|vermelh|espanhol|longe?"
)
GRAMMAR = Grammar(
    "pt",
    alternations(rf"""
        [aeiouáéóãõêíú]                         | 0 s
        [bcdfgkmptw]                            | 0 s
        [rsn]                                   | 0 es
                                                | z zes
                                                | ês eses esa esas
                                                | ão ões ãos ães
        alem|cidad|cat|irm|órf|crist|ancian|s|v | ão ã ãos ã ães ãs ões
                                                | al ais
                                                | el eis éis
                                                | il is eis
                                                | ol ois óis
                                                | ul uis
                                                | m ns
        [tds]or|nhol                            | 0 a es as
        europ|hebr|plebe|judeu|at               | eu eia eus eias
        \b(?!(?:{_NOUNS_APART})\Z)\w*(?:{_ADJECTIVE})|\b(?:{_SHORT}) | o a os as
    """),
    conjugations("""
        ar ar-se: o as a amos ais am e aste ou astes aram ava avas avamos avam arei aras ara aremos arao aria ariam es
        ar ar-se: emos em ei ando ado ada ados adas ar ares armos arem asse assem
        er: o es e emos em i este eu emos estes eram ia ias iamos iam erei eras era eremos erao eria eriam endo ido ida
        er: idos idas er a as amos am esse essem erem
        ir: o es e imos em i iste iu iram ia ias iamos iam irei iras ira iremos irao iria iriam indo ido ida idos idas
        ir: ir a as amos am isse issem irem
    """),
    respelt(r"""
        c\Z: qu
        g\Z: gu
        c\Z: ç
        ç\Z: c
        g\Z: j
        e(?=[^aeiou]{1,2}\Z): i
        o(?=[^aeiou]{1,2}\Z): u
        egu\Z: ig
        eg\Z: ej
        e\Z: ei
        i\Z: ei
    """),
    irregular("""
        leão: leoa leões leoas
        campeão: campeã campeões campeãs
        ator: atriz atores atrizes
        embaixador: embaixatriz embaixadora embaixadores embaixadoras embaixatrizes
        judeu: judia judeus judias
        espanhol: espanhola espanhóis espanholas
        avô: avós
        presidente: presidenta presidentes presidentas
        sol: sóis
        sal: sais
        pão: pães
        mãe: mães
        bom: boa bons boas
        mau: má maus más
        grande: grandes
        fóssil: fósseis
        réptil: répteis
    """),
    strong("""
        pôr: | ponho põe põem ponha ponham pôs puseram posto posta postos postas pondo porá
        compor: | compõe compõem componha compôs compuseram composto composta compostos compostas
        propor: | propõe propõem proponha propôs propuseram proposto proposta propostos propostas
        dispor: | dispõe dispõem disponha dispôs dispuseram disposto disposta dispostos dispostas
        impor: | impõe impõem imponha impôs impuseram imposto imposta impostos impostas
        expor: | expõe expõem exponha expôs expuseram exposto exposta expostos expostas
        ter: | tenho tem têm tenha tenham teve tiveram tinha tinham tido tendo terá
        manter: | mantém mantêm mantenha mantenham manteve mantiveram mantido mantida mantidos mantidas
        deter: | detém detêm detenha detenham deteve detiveram detido detida detidos detidas
        obter: | obtém obtêm obtenha obtenham obteve obtiveram obtido obtida obtidos obtidas
        conter: | contém contêm contenha contenham conteve contiveram contido contida contidos contidas
        vir: | vem vêm venha venham veio vieram vindo
        intervir: | intervém intervêm intervenha interveio intervieram
        fazer: des re satis | faço faz fazem faça façam fez fizeram feito feita feitos feitas fará farão
        dizer: contra mal | digo diz dizem diga digam disse disseram dito dita ditos ditas dirá dirão
        trazer: | traz trazem traga tragam trouxe trouxeram trará
        ver: pre re | vejo vê veem veja vejam viu viram visto vista vistos vistas vendo verá
        ler: re | leio lê leem leia leiam leu leram lido lida lidos lidas lendo
        crer: | crê creem creia creiam creu creram
        dar: | dá dão dê deem deu deram dado dada dados dadas dando dará
        poder: | pode podem possa possam pôde puderam poderá
        querer: | quer querem queira queiram quis quiseram
        saber: | sabe sabem saiba saibam soube souberam
        produzir: re | produz
        traduzir: | traduz
        conduzir: re | conduz
        reduzir: | reduz
        introduzir: re | introduz
        sair: | sai saem saia saiam saiu saíram saindo saído saída saídos saídas
        cair: re | cai caem caia caiam caiu caíram caindo caído caída caídos caídas
        atrair: | atrai atraem atraia atraiu atraíram atraído atraída
        construir: re | constrói constroem
        destruir: | destrói destroem
        eleger: re | eleito eleita eleitos eleitas
        abrir: re | aberto aberta abertos abertas
        cobrir: des en re | cubra cubram coberto coberta cobertos cobertas
        escrever: de ins pres sobres subs trans | escrito escrita escritos escritas
        inscrever: | inscrito inscrita inscritos inscritas
        descrever: | descrito descrita descritos descritas
        prender: a com sur | preso presa presos presas
        morrer: | morto morta mortos mortas
        imprimir: | impresso impressa impressos impressas
        ganhar: | ganho
        pagar: | pago
    """),
)
