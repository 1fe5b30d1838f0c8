"""Italian: the endings of nouns and adjectives, and of regular verbs.

Source: Serianni, *Grammatica italiana*, chapters 3, 5 and 11.
"""

from termcheck.language.inflection import conjugations, irregular, respelt
from termcheck.language.romance import Grammar, alternations, strong

_ADJECTIVE = r"at|it|ut|iv|ic|os|ari|ori|ist|\w{2}an|\w{2}in|\w{2}er|ett|ell|ess|lent|[ot]tent|ontent|ons|log|profug"
_NOUNS_APART = "partit|manic|vist|stat|lat|fat|rit|vit|lit|mister|mess|cost|tor|sal"
_SHORT = (
    "zi|ross|nuov|buon|cattiv|alt|bass|larg|cort|chiar|scur|ner|bianc|giall|second|terz|ultim|prossim|stess|propri|pien"
    "|viv|mort|russ|turc|grec|amic|figli|bambin|lung|cald|fredd|sporc|pulit|molt|poc|altr|tutt|complet|concret|dirett"
    "|esatt|perfett|corrett|scritt|apert|chius|umid|rapid|valid|solid|singol|doppi|vuot|compless|esper|espert|mort"
)
GRAMMAR = Grammar(
    "it",
    alternations(rf"""
                                         | o i
                                         | a e
        ist|cid|[eo]m|amm|[ae]t|iat|arc|eg     | a i
                                         | e i
        [^aeiou]                         | io i
        [^aeiou]                         | ìo ìi ii
        [^aeiou]i?                       | io ii
                                         | co chi
                                         | co ci
                                         | go ghi
                                         | go gi
                                         | ca che
                                         | ga ghe
                                         | cia ce cie
                                         | gia ge gie
                                         | scia sce
        \b(?!(?:{_NOUNS_APART})\Z)\w*(?:{_ADJECTIVE})|\b(?:{_SHORT}) | o a i e
        (?<!\bman)i|\b(?:bian|gre|tur|po)        | co ca chi che ci
        \b(?:lun|lar)                    | go ga ghi ghe
        [ts]                             | ore rice ori rici
        t                                | tore trice tori trici
                                         | tore trice tori trici
                                         | ista isti iste
        [^aeiou]                         | e essa essi esse
    """),
    conjugations("""
        are arsi: o i a iamo ate ano ai asti o ammo aste arono avo avi ava avamo avate avano ero erai era eremo erete
        are arsi: eranno erei eresti erebbe erebbero ando ato ata ati ate are arsi arlo arla arli arle ino asse assero
        ere ersi: o i e iamo ete ono ei esti ette emmo este erono evo evi eva evamo evate evano ero erai era eremo
        ere ersi: eranno erebbe erebbero endo uto uta uti ute a ano ere ersi erlo erla erli erle
        ire irsi: o i e iamo ite ono isco isci isce iscono isca iscano ii isti irono ivo iva ivano iro irai ira iremo
        ire irsi: iranno irebbe irebbero endo ito ita iti ite a ano ire irsi irlo irla irli irle
    """),
    respelt(r"""
        c\Z: ch
        g\Z: gh
        ci\Z: c
        gi\Z: g
        i\Z:
    """),
    irregular("""
        uomo: uomini
        bello: bel bell bella belli bei begli belle
        buono: buon buona buoni buone
        grande: gran grandi
        moglie: mogli
        superficie: superfici superficii
        ginocchio: ginocchia ginocchi
        soldato: soldatessa soldati soldatesse
        belga: belgi belghe
        collega: colleghi colleghe
        osso: ossa ossi
        muro: mura muri
        migliaio: migliaia
        lenzuolo: lenzuola lenzuoli
        uovo: uova
        mano: mani
        tempio: templi
        dio: dei
        bue: buoi
        ala: ali
        arma: armi
        dito: dita
        braccio: braccia
        paio: paia
        attore: attrice attori attrici
    """),
    strong("""
        leggere: e ri | lessi lesse lessero letto letta letti lette
        scrivere: de i pre ri sotto tra | scrisse scrissero scritto scritta scritti scritte
        prendere: ap com ri sor intra | prese presero preso presa presi
        chiudere: ac con es in rac rin | chiuse chiusero chiuso chiusa chiusi
        mettere: am com di e im per pro ri sco smet tras | mise misero messo messa messi messe
        aprire: ri | aperto aperta aperti aperte
        coprire: ri s | coperto coperta coperti coperte
        offrire: | offerto offerta offerti offerte
        soffrire: | sofferto sofferta sofferti sofferte
        produrre: ri | produce producono produca producano prodotto prodotta prodotti prodotte produceva producendo
        tradurre: | traduce traducono traduca traducano tradotto tradotta tradotti tradotte traduceva traducendo
        condurre: | conduce conducono conduca conducano condotto condotta condotti condotte conduceva conducendo
        ridurre: | riduce riducono riduca riducano ridotto ridotta ridotti ridotte riduceva riducendo
        introdurre: | introduce introducono introduca introdotto introdotta introdotti introdotte introducendo
        fare: dis ri | fa fai fanno facciamo fate facciano fece fecero fatto fatta fatti fatte faceva facendo
        dire: contrad pre | dice dicono dica dicano disse dissero detto detta detti dette diceva dicendo
        vedere: pre ri | vide videro visto vista visti viste vedrà vedranno
        rimuovere: | rimosse rimossero rimosso rimossa rimossi rimosse
        muovere: com pro s | mosse mossero mosso mossa mossi
        scegliere: | scelgo scelgono scelga scelse scelsero scelto scelta scelti scelte
        togliere: dis | tolgo tolgono tolga tolse tolsero tolto tolta tolti tolte
        raccogliere: | raccolgo raccolgono raccolga raccolse raccolto raccolta raccolti raccolte
        risolvere: | risolse risolto risolta risolti risolte
        conoscere: ri | conobbe conosciuto conosciuta conosciuti conosciute
        crescere: ac | crebbe cresciuto cresciuta cresciuti cresciute
        correre: oc per ri s soc | corse corsero corso corsa corsi
        decidere: | decise decisero deciso decisa decisi
        uccidere: | uccise uccisero ucciso uccisa uccisi uccise
        difendere: | difese difesero difeso difesa difesi
        chiedere: ri | chiese chiesero chiesto chiesta chiesti chieste
        rispondere: cor | rispose risposero risposto risposta risposti risposte
        rendere: ar | rese resero reso resa resi
        spendere: so | spese spesero speso spesa spesi
        dividere: con | divise divisero diviso divisa divisi
        rompere: cor inter | ruppe rotto rotta rotti rotte
        porre: com dis es im op pro sup | pone pongono ponga pose posero posto posta posti poste ponendo
        tenere: con man ot ri sos trat | tengo tiene tengono tenga tenne tennero
        venire: av con in inter pre pro | vengo viene vengono venga venne vennero venuto venuta venuti venute
        stringere: co re | strinse strinsero stretto stretta stretti strette
        dirigere: | diresse diressero diretto diretta diretti dirette
        proteggere: | protesse protetto protetta protetti protette
        eleggere: | elesse elessero eletto eletta eletti elette
        distruggere: | distrusse distrussero distrutto distrutta distrutti distrutte
        costringere: | costrinse costretto costretta costretti costrette
        discutere: | discusse discusso discussa discussi
        esprimere: | espresse espresso espressa espressi
        concedere: | concesse concesso concessa concessi
        spegnere: | spento spenta spenti spente
        morire: | muore muoiono morto morta morti morte
    """),
)
