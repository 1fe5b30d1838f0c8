"""French words: other words that only look alike, and forms that are found."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = """
    nation | National, la nationalité.
    ministre | Le ministère, ministériel.
    univers | L'université, universel.
    organe | L'organisation, l'organisme.
    police | La politique.
    programme | La programmation.
    communauté | Le communiste.
    organe | organisation, organisme.
    univers | université, universel.
    police | politique, policier.
    nation | national, nationalité.
    programme | programmation, programmeur.
    ministre | ministère, ministériel.
    port | porte, portes, portable.
    point | pointe, pointu.
    cours | course, courses.
    cour | courir.
    mode | modèle, modal, modèles.
    part | parti, parte, partie.
    parti | partie, parties, partisan.
    livre | livret, livraison, livreur.
    marque | marquis, marqueur.
    pays | paysan, paysage.
    roman | romain.
    poste | posture, postal, poster.
    table | tableau, tablette.
    tableau | table, tabler.
    image | imaginer, imagination.
    base | bassin, bas.
    force | forcé, forçat.
    terre | terrain, terreur.
    ordre | ordinateur, ordinaire.
    message | messager, messagerie.
    compte | compteur, comptable.
    connecteur | connexion, connecter.
    connexion | connecter, connecteur.
    défecteur | défection, défectueux.
    réfugié | refuge, réfugier.
    chiffre | chiffon, chiffrement.
    digital | doigt.
    numérique | numéro, numération.
    fichier | fiche, fichu.
    dossier | dos, dossard.
    capital | capitaine, capitalisme.
    général | généralité, génération.
    central | centralisation.
    journal | journaliste, journée.
    mort | mortel.
    vol | volet, voleur, volant.
    sol | soleil, solaire, solde.
    pont | ponton, pontife.
    banc | banque, bancaire.
    banque | banc, banquet.
    salle | salade, salé.
    balle | ballet, ballon.
    balle | bal.
    camp | campagne, camper.
    front | frontière, frontal.
    pilote | pilotage, piloter.
    missile | missive.
    mission | missionnaire, missive.
    test | testament, tester.
    virus | viral, virulent.
    corps | corpus, corset.
    communauté | communiste, commun.
    socialisme | social, socialiste.
"""
FORMS = """
    réfugié | Les [réfugiés].
    journal | Les [journaux].
    bureau | Les [bureaux].
    armée | L'[armée], d'[armées].
    feu | Les [feux].
    source | Les [sources].
    maison | Les [maisons].
    droit humain | Les [droits humains].
    intelligence artificielle | L'[intelligence artificielle].
    arriver | Il [arrive], est [arrivé].
    essai nucléaire | Les [essais nucléaires].
    infectieux | [infectieuse], [infectieuses].
    contagieux | [contagieuse].
    actif | [active], [actives].
    veuf | [veuve].
    bref | [brève].
    sportif | [sportifs], [sportive].
    nouveau | [nouvel], [nouvelle], [nouveaux], [nouvelles].
    jumeau | [jumelle], [jumeaux].
    ancien | [ancienne], [anciennes].
    bon | [bonne], [bons], [bonnes].
    cruel | [cruelle], [cruels].
    net | [nette].
    complet | [complète].
    cher | [chère], [chers].
    premier | [première], [premiers].
    long | [longue].
    public | [publique].
    blanc | [blanche].
    grec | [grecque].
    turc | [turque].
    travailleur | [travailleuse], [travailleurs], [travailleuses].
    acteur | [actrice], [actrices].
    électeur | [électrices].
    national | [nationale], [nationaux], [nationales].
    festival | [festivals].
    cheval | [chevaux].
    travail | [travaux].
    vitrail | [vitraux].
    bijou | [bijoux].
    genou | [genoux].
    clou | [clous].
    pneu | [pneus].
    bleu | [bleue], [bleus].
    feu | [feux].
    eau | [eaux].
    noyau | [noyaux].
    œil | [yeux].
    voix | [voix].
    nez | [nez].
    doux | [douce].
    roux | [rousse].
    faux | [fausse].
    jaloux | [jalouse].
    gros | [grosse].
    las | [lasse].
    gentil | [gentille].
    pareil | [pareille].
    fou | [folle].
    favori | [favorite].
    sec | [sèche].
    frais | [fraîche].
    étudiant | [étudiante], [étudiants].
    patient | [patiente], [patients], [patientes].
    dissident | [dissidente].
    dirigeant | [dirigeants].
    président | [présidente], [présidents].
    allemand | [allemande].
    français | [française], [françaises].
    chinois | [chinoise].
    coréen | [coréenne].
    sud-coréen | [sud-coréenne], [sud-coréens].
    nord-coréen | [nord-coréennes].
    américain | [américaine].
    russe | [russes].
    réfugié | [réfugiée], [réfugiées].
    détenu | [détenue], [détenus].
    employé | [employées].
    condamné | [condamnés].
    armé | [armée], [armés].
    forcé | [forcée], [forcés].
    utilisateur | [utilisatrice], [utilisateurs].
    fichier | [fichiers].
    paramètre | [paramètres].
    mot de passe | [mots de passe].
    nom d'utilisateur | [noms d'utilisateur].
    droits humains | [droits humains].
    camp de travail | [camps de travail].
    arme nucléaire | [armes nucléaires].
    force armée | [forces armées].
    système immunitaire | [systèmes immunitaires].
    utiliser | [utilise], [utilisent], [utilisez], [utilisé], [utilisée], [utilisait], [utilisera], [utilisant], [utiliserait].
    enregistrer | [enregistre], [enregistré], [enregistrez].
    annuler | [annulé], [annulez].
    ouvrir | [ouvre], [ouvrez], [ouvert].
    choisir | [choisit], [choisissez], [choisi].
    finir | [finissent].
    remplir | [remplissez], [rempli].
    vendre | [vend], [vendu], [vendent].
    attendre | [attend], [attendez], [attendu].
    répondre | [répond], [répondu].
    commencer | [commençons], [commence], [commencé].
    manger | [mangeons], [mangé], [mange].
    changer | [changeait], [changé].
    acheter | [achète], [acheté], [achètera].
    jeter | [jette], [jeté].
    appeler | [appelle].
    espérer | [espère], [espéré].
    préférer | [préfère].
    nettoyer | [nettoie], [nettoyé].
    envoyer | [envoie], [envoyé], [envoyez].
    essayer | [essaie], [essaye].
    créer | [créé], [crée], [créez], [créant].
    tuer | [tué], [tue].
    étudier | [étudie], [étudié].
    publier | [publié], [publie].
    lever | [lève], [levé].
    exclure | [exclu], [exclut].
    produire | [produit], [produisent].
    traduire | [traduit], [traduisez].
    écrire | [écrit], [écrivez].
    mettre | [met], [mis], [mettez].
    permettre | [permet], [permis], [permettent].
    prendre | [prend], [pris], [prennent].
    recevoir | [reçoit], [reçu].
    voir | [voit], [vu].
    devenir | [devient], [devenu].
    connaître | [connaît], [connu].
    supprimer | [supprime], [supprimé], [supprimez].
    afficher | [affiche], [affichés].
    modifier | [modifiez], [modifié].
"""


@pytest.mark.parametrize(("term", "phrase"), table(OTHER_WORDS))
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("fr", term, phrase) == phrase
    assert accused("fr", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), table(FORMS))
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("fr", term, phrase) == phrase
    assert accused("fr", term, phrase) == phrase
