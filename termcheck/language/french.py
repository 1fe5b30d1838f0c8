"""French: the endings of nouns and adjectives, and of regular verbs.

Source: Grevisse and Goosse, *Le bon usage*, 16th edition, 512-560 and 791-830.
"""

from termcheck.language.inflection import conjugations, irregular, respelt
from termcheck.language.romance import Grammar, alternations, strong

_WITH_E = (
    r"\w{3}ain|and|ant|ent|érieur|majeur|mineur|meilleur|\w{2}al|[dlnrv]at|candid|ais|ois|uit|crit|(?:ou|fu|o)vert|ect"
    "|istinct|trict|xact|ertain|lein|ein|[cv]ert|fort|mort|lourd|chaud|froid|vrai|espagnol|mongol|seul|noir|obscur|dur"
    "|pur|futur|petit|interdit|droit|étroit|haut|idiot|rond|blond|fécond|profond|commun|brun|voisin|cousin|féminin"
    "|masculin|palestinien|palestin|latin|argentin|clandestin|philippin|gris|précis|concis|confus|diffus|clos|inclus"
    "|mauvais|mis|pris|acquis|soumis|compris|promis|allemand|grand|absolu|résolu|connu|tenu|perdu|prévu|reçu|élu|vendu"
    "|rendu|attendu|entendu|continu|étendu|nu|ami|uni|fini|poli|joli|réuni|hardi|ennemi|défini|bleu|protégé|é"
)
GRAMMAR = Grammar(
    "fr",
    alternations(rf"""
        [^szx]                                          | 0 s
        au|eu|(?:bij|caill|ch|gen|hib|jouj|p)ou         | 0 x
        {_WITH_E}                                       | 0 s e es
        [^\s]{{2}}                                      | al aux
        \w{{2}}                                         | al aux ale ales
        trav|vitr|ém|cor|b|soupir                       | ail aux
        nouv|jum|b|cham                                 | eau eaux el elle elles
        [uinr]|cru|fid|mort|nat|form                    | el els elle elles
        [iéey]                                          | en ens enne ennes
        b|mign|patr|champi|bret|sax|lap                 | on ons onne onnes
        \w{{2}}                                         | eux euse euses
        \w{{2}}[^t]|[cnp]t|[aeiou]t                     | eur eurs euse euses
        t                                               | eur eurs rice rices
        \w{{2}}                                         | if ifs ive ives
        (?<!\Apr)(?<!\Aman)(?<!\Acarr)                  | ier iers ière ières
        étrang|lég|boulang|berg|passag|messag|am|ch     | er ers ère ères
        compl|secr|concr|discr|inqui|dés                | et ets ète ètes
        mu|coqu|cad|n|viol|ross                         | et ets ette ettes
        publi|tur|cadu|gre                              | c cs que ques cque
        blan|fran|se|sè                                 | c cs che ches
        lon|oblon                                       | g gs gue gues
        neu|bre|brè|nai|naï|vi|jui|sau|veu              | f fs ve ves
        gro|ba|gra|épai|la|méti                         | s sse sses
        fau|rou                                         | x sse sses
        jalou|épou                                      | x se ses
        genti|parei|vermei                              | l ls lle lles
    """),
    conjugations("""
        er: e es ons ez ent ai as a ames ates erent ais ait ions iez aient erai eras era erons erez eront erais erait
        er: erions eriez eraient ee ees ant er eons eais eait eaient eant eai ea
        ir: is it issons issez issent issais issait issions issiez issaient issant irai iras ira irons irez iront irait
        ir: iraient i ie ies irent isse ir
        re: 0 s ons ez ent ais ait ions iez aient is it irent rai ras ra rons rez ront rais rait raient u ue us ues ant
        re: e re
    """),
    respelt(r"""
        c\Z: ç
        y\Z: i
        el\Z: ell
        et\Z: ett
    """),
    irregular("""
        œil: yeux
        ciel: cieux
        mal: maux
        vieux: vieil vieille vieilles
        beau: bel belle beaux belles
        monsieur: messieurs
        madame: mesdames
        favori: favorite favoris favorites
        fou: folle fous folles
        mou: molle
        doux: douce douces
        frais: fraîche fraîches
        sec: sèche secs sèches
        bal: bals
        festival: festivals
    """),
    strong("""
        ouvrir: entr r | ouvre ouvres ouvrez ouvrons ouvrent ouvrait ouvert ouverte ouverts ouvertes ouvrant
        couvrir: dé re | couvre couvrez couvrons couvrent couvert couverte couverts couvertes couvrant
        offrir: | offre offrez offrons offrent offert offerte offerts offertes offrant
        souffrir: | souffre souffrez souffrent souffert souffrant
        exclure: | exclut excluez excluent exclu exclue exclus exclues excluant
        inclure: | inclut incluez incluent inclus incluse incluses incluant
        conclure: | conclut concluez concluent conclu conclue conclus conclues concluant
        produire: re | produit produite produits produites produisez produisent produisait produisant produise
        traduire: | traduit traduite traduits traduites traduisez traduisent traduisait traduisant traduise
        conduire: re | conduit conduite conduits conduites conduisez conduisent conduisait conduisant conduise
        réduire: | réduit réduite réduits réduites réduisez réduisent réduisait réduisant réduise
        introduire: ré | introduit introduite introduits introduites introduisez introduisent introduisant introduise
        construire: re | construit construite construits construites construisez construisent construisant construise
        détruire: | détruit détruite détruits détruites détruisez détruisent détruisant détruise
        écrire: dé ins pres sous trans r | écrit écrite écrits écrites écrivez
        écrire: dé ins pres sous trans r | écrivons écrivent écrivait écrivant écrive
        inscrire: ré | inscrit inscrite inscrits inscrites inscrivez inscrivent inscrivant inscrive
        décrire: | décrit décrite décrits décrites décrivez décrivent décrivant décrive
        lire: é re | lit lisez lisons lisent lisait lisant lise lu lue lus lues
        dire: contre inter pré re | dit dites disons disent disait disant dise dite dits
        faire: dé re satis | fait faites faisons font faisait faisant fasse fassent faite faits fera feront fit
        mettre: ad com é o per pro re sou trans | met mettez mettons mettent mettait mettant mette mis mise mises mit
        prendre: ap com entre re sur | prend prenez prenons prennent prenait prenant prenne pris prise prises prit
        recevoir: | reçoit recevez recevons reçoivent recevait recevant reçoive reçu reçue reçus reçues
        percevoir: a | perçoit percevez perçoivent perçu perçue perçus perçues
        concevoir: | conçoit concevez conçoivent conçu conçue conçus conçues
        voir: entre pré re | voit voyez voyons voient voyait voyant voie vu vue vus vues verra verront vit
        devoir: | doit devez devons doivent devait doive dû due devra devront
        pouvoir: | peut pouvez pouvons peuvent pouvait puisse puissent pu pourra pourront
        vouloir: | veut voulez voulons veulent voulait veuille voulu voulue voudra voudront
        savoir: | sait savez savons savent savait sachant sache su saura
        tenir: appar con dé entre main ob re sou | tient tenez tenons tiennent tenait
        tenir: appar con dé entre main ob re sou | tenant tienne tenu tenue tenus tenues
        venir: circon contre de inter par pré pro re sur | vient venez viennent venait venant
        venir: circon contre de inter par pré pro re sur | vienne venu venue venus venues
        connaître: re mé | connaît connaissez connaissons connaissent connaissait
        connaître: re mé | connaissant connaisse connu connue connus connues
        paraître: ap com dis ré | paraît paraissez paraissent paraissait paraissant paraisse paru parue parus parues
        naître: re | naît naissent naissait naissant naisse né née nés nées
        courir: ac en par se re | court courez courent courait courant coure couru courue courus
        mourir: | meurt meurent mourait mourant meure mort morte morts mortes
        vivre: re sur | vit vivez vivons vivent vivait vivant vive vécu vécue vécus
        suivre: pour | suit suivez suivons suivent suivait suivant suive suivi suivie suivis suivies
        battre: a com dé | bat battez battons battent battait battant batte battu battue battus battues
        partir: re | pars part partez partons partent partait partant parte
        sortir: res | sors sort sortez sortons sortent sortait sortant sorte
        sentir: con res pres | sens sent sentez sentons sentent sentait sentant sente
        servir: des | sers sert servez servons servent servait servant serve
        craindre: | craint craignez craignent craignait craignant craigne crainte craints
        joindre: ad re | joint joignez joignons joignent joignait joignant joigne jointe joints jointes
        éteindre: | éteint éteignez éteignent éteignait éteignant éteigne éteinte éteints éteintes
        atteindre: | atteint atteignez atteignent atteignait atteignant atteigne atteinte atteints atteintes
        acquérir: re | acquiert acquérez acquièrent acquérant acquière acquis acquise acquises
        résoudre: | résout résolvez résolvent résolvant résolve résolu résolue résolus résolues
        tuer: | tue tues tuez tuons tuent tuait tuaient tuant tué tuée tués tuées tuera tueront tuerait
        jouer: dé | joue jouez jouons jouent jouait jouant joué jouée joués jouées jouera joueront
        louer: al | loue louez louons louent louait louant loué louée loués louées louera
        lier: al re | lie liez lions lient liait liant lié liée liés liées liera
        nier: re dé | nie niez nions nient niait niant nié niée niés niées niera
        croire: | croit croyez croyons croient croyait croyant croie cru crue crus
    """),
)
