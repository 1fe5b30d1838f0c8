"""Spanish, Portuguese, Italian and French words: forms that are found, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = {
    "es": """
        fase | Las [fases].
        clase | Dos [clases].
        enlace | Los [enlaces].
        base | Las [bases].
        voz | Las [voces].
        incidente | Los [incidentes] y un [incidente].
        función | Varias [funciones].
        vez | Dos [veces].
        luz | Las [luces].
        desertor | Los [desertores].
        ciudad | Las [ciudades].
        autoridad | Las [autoridades].
        país | Los [países].
        crisis | La [crisis].
        job | Tres [jobs] y un [job].
        container | Los [containers].
        búsqueda | Las [búsquedas].
        programa | Los [programas].
        estado de autorización | Los [estados de autorización].
        inteligencia artificial | La [inteligencia artificial].
        orientado a necesidad | Los [orientados a necesidad], una [orientada a necesidad].
        guardar | Quien [guarda], [guardando], [guardado].
        restablecer | [Restablece] los valores; hay que [restablecer].
        vivir | [Vivimos], [vivían].
        relación activa | Las [relaciones activas].
    """,
    "pt": """
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
    """,
    "it": """
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
    """,
    "fr": """
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
    """,
}
OTHER_WORDS = {
    "es": """
        incidente | La incidencia y lo incidental.
        programa | La programación, un programador.
        actualizar | La actualización.
        autorización | Autorizado, autorizar.
        organización | El órgano y el organismo.
        universo | La universidad, universal.
        nación | Nacional, nacionalismo.
        policía | La política, un político.
        puerto | La puerta.
        libro | La libra.
        caso | La casa.
        partido | La parte.
        imagen | Imaginar.
        comunidad | Comunista, comunismo.
        número | Numérico, numeroso.
        ministro | Ministerial, el ministerio.
    """,
    "pt": """
        informação | Informar, informal, o informante.
        nação | Nacional, o nacionalismo.
        porto | A porta.
        universo | A universidade.
        política | A polícia.
        número | Numérico.
    """,
    "it": """
        nazione | Nazionale, il nazionalismo.
        ministro | Il ministero, ministeriale.
        universo | L'università, universale.
        organo | L'organizzazione, l'organismo.
        polizia | La politica.
        comunità | Il comunista.
    """,
    "fr": """
        nation | National, la nationalité.
        ministre | Le ministère, ministériel.
        univers | L'université, universel.
        organe | L'organisation, l'organisme.
        police | La politique.
        programme | La programmation.
        communauté | Le communiste.
    """,
}


def rows(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return language, term and phrase of each row."""
    return [(tag, term, phrase) for tag, lines in tables.items() for term, phrase in table(lines)]


@pytest.mark.parametrize(("tag", "term", "phrase"), rows(FORMS))
def test_forms_are_found(tag: str, term: str, phrase: str) -> None:
    assert accepted(tag, term, phrase) == phrase
    assert accused(tag, term, phrase) == phrase


@pytest.mark.parametrize(("tag", "term", "phrase"), rows(OTHER_WORDS))
def test_other_words_are_other_words(tag: str, term: str, phrase: str) -> None:
    assert accepted(tag, term, phrase) == phrase
    assert accused(tag, term, phrase) == phrase
