"""Italian words: other words that only look alike, and forms that are found."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = """
    nazione | Nazionale, il nazionalismo.
    ministro | Il ministero, ministeriale.
    universo | L'università, universale.
    organo | L'organizzazione, l'organismo.
    polizia | La politica.
    comunità | Il comunista.
    organo | organizzazione, organismo, organico.
    universo | università, universale.
    polizia | politica, poliziotto.
    nazione | nazionale.
    ministro | ministero, ministeriale.
    comunità | comunista, comune.
    porto | porta, porte.
    libro | libbra, libreria.
    caso | casa, case.
    posto | posta, poste.
    punto | punta, punte.
    banco | banca, banche.
    colpa | colpo, colpi.
    foglia | foglio.
    moda | modo, modi.
    pala | palo, pali.
    manica | manico, manici.
    mento | menta.
    mostro | mostra, mostre.
    pianta | pianto, piano.
    buco | buca.
    busta | busto.
    capitale | capitano, capitolo.
    torta | torto.
    fine | fino, finale.
    programma | programmazione, programmatore.
    campo | campagna, campione.
    testo | testa, teste.
    carta | cartello, carto.
    costa | costo, costi.
    fiore | fiero.
    rete | retta, retro.
    stato | statua, statuto.
    parte | partito, porto.
    partito | partita, partite, parte.
    forza | forte, forno.
    soldato | soldo.
    numero | numerico, numeroso.
    immagine | immaginare.
    digitale | dito, digitare.
    generale | genere.
    generare | generale.
    rifugiato | rifugio.
    disertore | diserzione, deserto.
    collo | colla, collina.
    pasto | pasta, paste.
    regalo | regola, regale.
    razzo | razza, razze.
    sala | sole.
    scala | scalo, scali.
    velo | vela.
    lega | lego.
    messa | messo, mese.
    banda | bando.
    corso | corsa, corse.
    foro | fora.
    visto | vista, viste.
"""
FORMS = """
    ministro | I [ministri].
    amica | Le [amiche].
    lago | I [laghi].
    fonte | Le [fonti].
    confine | I [confini].
    notizia | Le [notizie].
    autorità | Le [autorità].
    esercito | L'[esercito] e gli [eserciti].
    rifugiato | I [rifugiati], una [rifugiata].
    guardare | [Guarda], [guardando], [guardato].
    problema | [problemi].
    programma | [programmi].
    sistema | [sistemi].
    artista | [artisti], [artiste].
    terrorista | [terroristi].
    comunista | [comunisti], [comuniste].
    giornalista | [giornaliste], [giornalisti].
    collega | [colleghi], [colleghe].
    poeta | [poeti].
    amico | [amici], [amica], [amiche].
    medico | [medici].
    turco | [turchi], [turca].
    fuoco | [fuochi].
    lago | [laghi].
    psicologo | [psicologi], [psicologa].
    biologo | [biologi].
    dialogo | [dialoghi].
    asparago | [asparagi].
    zio | [zii], [zia].
    figlio | [figli], [figlia], [figlie].
    studio | [studi].
    archivio | [archivi].
    negozio | [negozi].
    occhio | [occhi].
    arancia | [arance].
    valigia | [valigie], [valige].
    camicia | [camicie].
    provincia | [province], [provincie].
    farmacia | [farmacie].
    bugia | [bugie].
    fascia | [fasce].
    città | [città].
    libertà | [libertà].
    virtù | [virtù].
    caffè | [caffè].
    crisi | [crisi].
    film | [film].
    computer | [computer].
    bar | [bar].
    attore | [attori], [attrice].
    direttore | [direttrice], [direttori].
    scrittore | [scrittrice].
    professore | [professori], [professoressa].
    studente | [studenti], [studentessa].
    dottore | [dottoressa].
    profugo | [profughi], [profuga].
    rifugiato | [rifugiati], [rifugiata], [rifugiate].
    disertore | [disertori], [disertrice].
    sudcoreano | [sudcoreana], [sudcoreani].
    cinese | [cinesi].
    russo | [russa], [russi], [russe].
    americano | [americane], [americani].
    nuovo | [nuova], [nuovi], [nuove].
    bello | [bel], [bella], [belli], [bei], [begli], [belle].
    buono | [buon], [buona].
    grande | [grandi], [gran].
    nucleare | [nucleari].
    arma nucleare | [armi nucleari].
    forza armata | [forze armate].
    diritti umani | [diritti umani].
    campo di lavoro | [campi di lavoro].
    base di dati | [basi di dati].
    parola chiave | [parole chiave].
    dito | [dita].
    uovo | [uova].
    ginocchio | [ginocchia], [ginocchi].
    braccio | [braccia].
    uomo | [uomini].
    dio | [dei].
    moglie | [mogli].
    superficie | [superfici].
    serie | [serie].
    specie | [specie].
    impiegato | [impiegati], [impiegata].
    detenuto | [detenuta], [detenuti].
    soldato | [soldati], [soldatessa].
    cuoco | [cuochi].
    greco | [greci], [greca].
    belga | [belgi], [belghe].
    catalogo | [cataloghi].
    antico | [antica], [antichi], [antiche].
    pubblico | [pubblica], [pubblici], [pubbliche].
    lungo | [lunghi], [lunghe].
    usare | [usa], [usano], [usato], [usando], [userà], [usarlo].
    salvare | [salva], [salvato], [salvi], [salvando].
    cercare | [cerca], [cerchi], [cercato], [cercherà].
    pagare | [paga], [paghi], [pagherà], [pagato].
    mangiare | [mangia], [mangi], [mangerà], [mangiato].
    cominciare | [comincia], [cominciato], [cominci], [comincerà].
    inviare | [invia], [invii], [inviato].
    studiare | [studia], [studi], [studiato].
    credere | [crede], [creduto], [credono].
    vendere | [vende], [venduto].
    leggere | [legge], [letto], [leggi].
    scrivere | [scrive], [scritto], [scrivi].
    prendere | [prende], [preso], [presa].
    chiudere | [chiude], [chiuso], [chiusa].
    mettere | [mette], [messo].
    permettere | [permette], [permesso], [permesso].
    aprire | [apre], [aperto], [apri].
    sentire | [sente], [sentito].
    finire | [finisce], [finiscono], [finito].
    capire | [capisce], [capito].
    inserire | [inserisce], [inserito], [inserisci].
    eseguire | [esegue], [eseguito], [eseguendo].
    produrre | [produce], [prodotto].
    tradurre | [traduce], [tradotto].
    fare | [fa], [fatto], [fanno].
    dire | [dice], [detto].
    vedere | [vede], [visto], [vedono].
    rimuovere | [rimuove], [rimosso], [rimuovi].
    scegliere | [sceglie], [scelto], [scegli].
    conoscere | [conosce], [conosciuto].
    crescere | [cresce], [cresciuto].
    caricare | [carica], [caricato], [carichi].
    eliminare | [elimina], [eliminato], [eliminare].
    modificare | [modifica], [modificato], [modifichi].
"""


@pytest.mark.parametrize(("term", "phrase"), table(OTHER_WORDS))
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("it", term, phrase) == phrase
    assert accused("it", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), table(FORMS))
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("it", term, phrase) == phrase
    assert accused("it", term, phrase) == phrase
