"""Spanish words: other words that only look alike, and forms that are found."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = """
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
    órgano | organización, organismo.
    universo | universidad, universal.
    policía | política, policial.
    puerto | puerta, puertas.
    libro | libra, libras.
    caso | casa, casas, casi.
    partido | partida, parte.
    puesto | puesta.
    punto | punta, puntas.
    fondo | fonda.
    suelo | suela, soler.
    ministro | ministerio, ministerial.
    nación | nacional.
    número | numérico, numeroso.
    imagen | imaginar, imaginario.
    cuenta | cuento, contar, cuento.
    plato | plata, platas.
    plaza | plazo, plazos.
    modo | moda, modas, módulo.
    foco | foca.
    copa | copo, copia.
    rama | ramo.
    marca | marco, marcos.
    carta | cartel, cartón.
    cargo | carga, cargas.
    banco | banca, banquete, barco.
    pena | pino.
    fruto | fruta.
    manto | manta.
    manzano | manzana.
    naranjo | naranja.
    ramo | rama.
    cubo | cuba.
    gramo | grama.
    sello | sella.
    señal | señor, señalar.
    camino | camión.
    campo | campaña, campeón.
    bolsa | bolso.
    pata | pato, patio.
    caballo | cabello, cabeza.
    general | género, generalizar.
    capital | capitán, capitalismo.
    central | centralismo, centro.
    mando | manda-tario.
    fuente | frente.
    frente | fuente, afrenta.
    fuerza | fuerte, forzar.
    guerra | guerrero, guerrilla.
    fin | fino, final, finca.
    sol | solo, sola, suelo.
    mal | maleta, malla.
    mar | marea, marte, mara.
    red | redada, redil.
    ola | olor.
    programa | programación, programador.
    desertor | deserción, desierto.
    refugiado | refugio.
    gobierno | gobernador, gobernar.
    estado | estadio, estadista.
    acción | activo, accionista.
    comunidad | comunismo, comunista.
    digital | dígito, digitalizar.
    conector | conexión, conectar.
    página | paginar, paginación.
"""
FORMS = """
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
    rey | [reyes].
    ley | [leyes].
    joven | [jóvenes].
    orden | [órdenes].
    examen | [exámenes].
    virus | [virus].
    lunes | [lunes].
    bambú | [bambúes].
    rubí | [rubíes], [rubís].
    iraní | [iraníes], [iranís].
    marroquí | [marroquíes].
    israelí | [israelíes].
    alemán | [alemana], [alemanes], [alemanas].
    francés | [francesa], [franceses].
    inglés | [inglesa].
    japonés | [japonesa], [japoneses].
    andaluz | [andaluces], [andaluza].
    capaz | [capaces].
    lápiz | [lápices].
    cruz | [cruces].
    régimen | [regímenes].
    carácter | [caracteres].
    profesor | [profesora], [profesores], [profesoras].
    autor | [autora].
    desertor | [desertora], [desertores], [desertoras].
    trabajador | [trabajadoras].
    campeón | [campeona], [campeones].
    actor | [actriz], [actores].
    director | [directora].
    alcalde | [alcaldesa], [alcaldes].
    héroe | [heroína].
    refugiado | [refugiada], [refugiadas].
    soldado | [soldados].
    detenido | [detenida], [detenidos].
    preso | [presos], [presa].
    armado | [armada], [armadas].
    nuevo | [nueva], [nuevos], [nuevas].
    primero | [primer], [primera].
    tercero | [tercer], [tercera].
    bueno | [buen], [buena].
    malo | [mal], [mala].
    grande | [gran], [grandes].
    norcoreano | [norcoreana], [norcoreanos].
    surcoreano | [surcoreanas].
    chino | [china], [chinos].
    ruso | [rusa], [rusos], [rusas].
    estadounidense | [estadounidenses].
    arma nuclear | [armas nucleares].
    fuerza armada | [fuerzas armadas].
    derechos humanos | [derechos humanos].
    campo de trabajo | [campos de trabajo].
    base de datos | [bases de datos].
    nombre de usuario | [nombres de usuario].
    correo electrónico | [correos electrónicos].
    enfermo | [enfermos], [enferma].
    médico | [médicos], [médica].
    cónsul | [cónsules].
    juez | [jueza], [jueces].
    máster | [másteres].
    póster | [pósteres].
    blog | [blogs].
    servidor | [servidores].
    software | [software].
    web | [webs].
    chat | [chats].
    test | [tests].
    email | [emails].
    clic | [clics].
    usar | [usa], [usan], [usado], [usando], [usó], [usará], [usarlo], [usarlas], [use], [usen].
    guardar | [guarde], [guarden], [guardó], [guardarse].
    buscar | [busque], [busca], [buscó], [busquen].
    pagar | [pague], [paga], [pagado].
    cruzar | [cruce], [cruzó], [cruzado].
    crear | [crea], [cree], [creó], [creando].
    enviar | [envía], [envíe], [enviado], [envió].
    continuar | [continúa], [continuó], [continúe].
    pensar | [piensa], [piensan], [pensado].
    contar | [cuenta], [cuentan], [contó].
    jugar | [juega], [jugó].
    negar | [niega], [niegue], [negó].
    comenzar | [comienza], [comience], [comenzó].
    perder | [pierde], [perdió], [perdido].
    mover | [mueve], [movió], [movido].
    pedir | [pide], [pidió], [pidiendo].
    seguir | [sigue], [siguió], [siga], [siguiendo].
    elegir | [elige], [elija], [eligió], [elegido].
    corregir | [corrige], [corrija].
    dormir | [duerme], [durmió].
    sentir | [siente], [sintió].
    conocer | [conozco], [conoce], [conocido].
    producir | [produce], [produzca], [produjo].
    conducir | [conduce], [condujo].
    construir | [construye], [construyó], [construido].
    incluir | [incluye], [incluido], [incluyendo].
    leer | [lee], [leyó], [leído].
    creer | [cree], [creyó], [creído].
    caer | [cae], [cayó].
    oír | [oye], [oyó].
    salir | [sale], [salió], [salga].
    tener | [tiene], [tuvo], [tenga].
    poner | [pone], [puso], [ponga], [puesto].
    hacer | [hace], [hizo], [hecho].
    decir | [dice], [dijo], [dicho], [diga].
    ver | [ve], [vio], [visto].
    abrir | [abre], [abierto], [abrió].
    escribir | [escribe], [escrito].
    romper | [roto], [rompe].
    volver | [vuelto], [vuelve], [volvió].
    resolver | [resuelto], [resuelve].
    morir | [muere], [murió], [muerto].
    establecer | [establezca], [establece], [estableció].
    vivir | [vive], [vivió].
    ejecutar | [ejecuta], [ejecutando], [ejecutado].
    eliminar | [elimina], [elimine], [eliminado].
    seleccionar | [seleccione], [seleccionado].
    permitir | [permite], [permita], [permitiendo].
    introducir | [introduzca], [introduce].
    proteger | [protege], [proteja].
    distinguir | [distingue], [distinga].
    vencer | [venció], [venza].
    conseguir | [consigue], [consiga].
    detener | [detiene], [detuvo].
    proponer | [propone], [propuso], [propuesto].
"""


@pytest.mark.parametrize(("term", "phrase"), table(OTHER_WORDS))
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("es", term, phrase) == phrase
    assert accused("es", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), table(FORMS))
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("es", term, phrase) == phrase
    assert accused("es", term, phrase) == phrase
