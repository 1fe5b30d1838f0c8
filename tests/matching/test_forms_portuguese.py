"""Portuguese words: other words that only look alike, and forms that are found."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = """
    informação | Informar, informal, o informante.
    nação | Nacional, o nacionalismo.
    porto | A porta.
    universo | A universidade.
    política | A polícia.
    número | Numérico.
    órgão | organização, organismo.
    universo | universidade, universal.
    polícia | política, policial.
    nação | nacional, nacionalismo.
    informação | informar, informal.
    porto | porta, portas.
    caso | casa, casas.
    livro | livre, livraria.
    partido | partida, parte.
    ponto | ponta, pontas.
    posto | posta, poste.
    fundo | funda.
    banco | banca, branco.
    número | numérico, numeroso.
    ministro | ministério, ministerial.
    comunidade | comunista, comunismo.
    campo | campanha, campeão.
    imagem | imaginar.
    modo | moda, modelo.
    conta | conto, contos.
    prato | prata.
    ramo | rama.
    fruto | fruta.
    marco | marca, marcas.
    manto | manta.
    bolso | bolsa.
    peso | pesa, pesado.
    cargo | carga, cargas.
    plano | plana, planeta.
    capital | capitão, capitalismo.
    geral | geração, general.
    central | centralismo, centro.
    guerra | guerreiro, guerrilha.
    fim | fino, final.
    força | forte, forçar.
    programa | programação, programador.
    página | paginar.
    desertor | deserção, deserto.
    refugiado | refúgio.
    estado | estádio, estadista.
    ação | acionista, ativo.
    digital | dígito, digitalizar.
    conector | conexão, conectar.
    sol | solo, sola.
    mal | mala, malha.
    mar | maré, março.
    rede | redondo.
    governo | governador, governar.
    carta | cartaz, cartão.
    peito | peita.
    cola | colo, colar.
    barco | barca, barraco.
    folha | folho.
    lei | leite, leitor.
    rei | reino, reitor.
"""
FORMS = """
    informação | As [informações].
    cidadão | Os [cidadãos].
    animal | Os [animais].
    papel | Os [papéis].
    homem | Os [homens].
    luz | As [luzes].
    mulher | As [mulheres].
    autoridade | As [autoridades].
    país | Os [países].
    guardar | [Guarda], [guardando], [guardado].
    nação | [nações].
    alemão | [alemães], [alemã], [alemãs].
    pão | [pães].
    mão | [mãos].
    irmão | [irmãos], [irmã].
    órgão | [órgãos].
    cidadão | [cidadã], [cidadãos].
    bênção | [bênçãos].
    capitão | [capitães].
    leão | [leões], [leoa].
    campeão | [campeã], [campeões].
    animal | [animais].
    papel | [papéis].
    nível | [níveis].
    fácil | [fáceis].
    fuzil | [fuzis].
    lençol | [lençóis].
    azul | [azuis].
    homem | [homens].
    jovem | [jovens].
    fim | [fins].
    som | [sons].
    álbum | [álbuns].
    mulher | [mulheres].
    flor | [flores].
    cor | [cores].
    luz | [luzes].
    voz | [vozes].
    capaz | [capazes].
    gás | [gases].
    mês | [meses].
    país | [países].
    português | [portuguesa], [portugueses], [portuguesas].
    inglês | [ingleses].
    japonês | [japoneses], [japonesa].
    lápis | [lápis].
    ônibus | [ônibus].
    professor | [professora], [professores].
    autor | [autores], [autora].
    trabalhador | [trabalhadoras].
    desertor | [desertores], [desertora].
    ator | [atriz], [atores].
    embaixador | [embaixatriz], [embaixadora].
    refugiado | [refugiada], [refugiados].
    soldado | [soldados].
    detido | [detida], [detidos].
    europeu | [europeia], [europeus].
    judeu | [judia], [judeus], [judeu].
    mau | [má], [maus].
    bom | [boa], [bons], [boas].
    novo | [nova], [novos], [novas].
    norte-coreano | [norte-coreana], [norte-coreanos].
    sul-coreano | [sul-coreanas].
    chinês | [chinesa], [chineses].
    russo | [russa], [russos].
    espanhol | [espanhola], [espanhóis].
    arma nuclear | [armas nucleares].
    força armada | [forças armadas].
    direitos humanos | [direitos humanos].
    campo de trabalho | [campos de trabalho].
    base de dados | [bases de dados].
    nome de usuário | [nomes de usuário].
    correio eletrônico | [correios eletrônicos].
    palavra-chave | [palavras-chave].
    doente | [doentes].
    médico | [médicos], [médica], [médicas].
    avô | [avós].
    tribunal | [tribunais].
    hospital | [hospitais].
    míssil | [mísseis].
    réptil | [répteis].
    ditador | [ditadores], [ditadora].
    presidente | [presidentes], [presidenta].
    site | [sites].
    software | [software].
    link | [links].
    usar | [usa], [usam], [usado], [usando], [usou], [usará], [use], [usem].
    salvar | [salva], [salvou], [salve], [salvando].
    ficar | [fique], [fica], [ficou], [fiquei].
    pagar | [pague], [paga], [pagou].
    começar | [comece], [começa], [começou], [comecei].
    enviar | [envia], [envie], [enviou], [enviado].
    nomear | [nomeia], [nomeou], [nomeado].
    odiar | [odeia].
    passear | [passeia].
    criar | [cria], [crie], [criou], [criado].
    continuar | [continua], [continue].
    conhecer | [conheço], [conhece], [conheceu], [conhecido].
    vencer | [venceu], [vença].
    proteger | [proteja], [protege], [protegeu].
    eleger | [eleja], [elegeu], [eleito].
    escolher | [escolhe], [escolha], [escolhido].
    seguir | [segue], [siga], [seguiu], [seguindo].
    servir | [serve], [sirva], [serviu].
    dormir | [dorme], [durma], [dormiu].
    sentir | [sente], [sinta], [sentiu].
    permitir | [permite], [permita], [permitido], [permitiu].
    dirigir | [dirige], [dirija], [dirigiu].
    produzir | [produz], [produza], [produziu].
    traduzir | [traduz], [traduzido].
    reduzir | [reduz], [reduziu].
    construir | [constrói], [construiu], [construído].
    incluir | [inclui], [inclua], [incluído].
    sair | [sai], [saiu], [saia].
    cair | [cai], [caiu], [caído].
    ler | [lê], [leu], [lido].
    ver | [vê], [viu], [visto].
    ter | [tem], [teve], [tenha].
    pôr | [põe], [pôs], [posto].
    fazer | [faz], [fez], [feito].
    dizer | [diz], [disse], [dito].
    abrir | [abre], [aberto], [abriu].
    escrever | [escreve], [escrito], [escreveu].
    executar | [executa], [execute], [executado].
    excluir | [exclui], [excluído], [exclua].
    remover | [remove], [removido], [remova].
    selecionar | [selecione], [selecionado].
    partir | [parte], [partiu].
"""


@pytest.mark.parametrize(("term", "phrase"), table(OTHER_WORDS))
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("pt", term, phrase) == phrase
    assert accused("pt", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), table(FORMS))
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("pt", term, phrase) == phrase
    assert accused("pt", term, phrase) == phrase
