"""Office files for tests, made of as little as a reader needs."""

import io
import zipfile
from collections.abc import Mapping

OOXML = "http://schemas.openxmlformats.org"
RELATIONSHIPS = f"{OOXML}/officeDocument/2006/relationships"
WORD = (
    f'xmlns:w="{OOXML}/wordprocessingml/2006/main" xmlns:r="{RELATIONSHIPS}"'
    f' xmlns:wp="{OOXML}/drawingml/2006/wordprocessingDrawing" xmlns:a="{OOXML}/drawingml/2006/main"'
    f' xmlns:mc="{OOXML}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    f' xmlns:m="{OOXML}/officeDocument/2006/math" xmlns:c="{OOXML}/drawingml/2006/chart"'
    f' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    f' xmlns:dgm="{OOXML}/drawingml/2006/diagram"'
)
SLIDE = (
    f'xmlns:a="{OOXML}/drawingml/2006/main" xmlns:p="{OOXML}/presentationml/2006/main" xmlns:r="{RELATIONSHIPS}"'
    f' xmlns:c="{OOXML}/drawingml/2006/chart" xmlns:dgm="{OOXML}/drawingml/2006/diagram"'
    f' xmlns:mc="{OOXML}/markup-compatibility/2006" xmlns:m="{OOXML}/officeDocument/2006/math"'
)

_WORD_TYPES = {
    "word/document.xml": "document.main",
    "word/styles.xml": "styles",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
    "word/header1.xml": "header",
    "word/header2.xml": "header",
    "word/header3.xml": "header",
    "word/settings.xml": "settings",
    "word/footer1.xml": "footer",
    "word/comments.xml": "comments",
}


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zipped file with these members, in this order."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 26, 0, 0, 0)), content, kind)
    return whole.getvalue()


def relationships(*related: tuple[str, str, str]) -> str:
    """Return the relationships of a part: id, kind and target of each."""
    entries = "".join(
        f'<Relationship Id="{identity}" Type="{_kind(kind)}" Target="{target}"/>' for identity, kind, target in related
    )
    return f'<Relationships xmlns="{OOXML}/package/2006/relationships">{entries}</Relationships>'


def _kind(kind: str) -> str:
    """Return the full type of a relationship."""
    metadata = kind == "core-properties"
    return f"{OOXML}/package/2006/relationships/metadata/{kind}" if metadata else f"{RELATIONSHIPS}/{kind}"


def docx_file(body: str, parts: Mapping[str, str] | None = None, title: str = "") -> bytes:
    """Return a document of Word; ``parts`` hold the inside of others by name: ``header1``, ``footnotes``, ``styles``.

    A part with its own root (``charts/chart1``) is taken as it is. The id of a relationship is the name of its part.
    """
    members = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
    related = []
    for name, inside in (parts or {}).items():
        kind = name.rpartition("/")[2].rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        whole = f"<w:{root} {WORD}>{inside}</w:{root}>" if "/" not in name else inside
        members[f"word/{name}.xml"] = whole
        related.append((name, "diagramData" if kind == "data" else kind, f"{name}.xml"))
    package = [("rId1", "officeDocument", "word/document.xml")]
    if title:
        members["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{OOXML}/package/2006/metadata/core-properties"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
        )
        package.append(("rId2", "core-properties", "docProps/core.xml"))
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        f'{_WORD_TYPES[name]}+xml"/>'
        for name in members
        if name in _WORD_TYPES
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{OOXML}/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
            "_rels/.rels": relationships(*package),
            **{
                name: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n{whole}'
                for name, whole in members.items()
            },
            "word/_rels/document.xml.rels": relationships(*related),
        }
    )


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        **{name: name for name in ("office", "text", "table", "style", "meta")},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
ODF += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
ODT = "application/vnd.oasis.opendocument.text"


def fodt_file(body: str, styles: str = "", margins: str = "", title: str = "") -> bytes:
    """Return a flat text document; ``margins`` is the inside of a master page."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {ODF} office:version="1.3" office:mimetype="{ODT}">'
        f"<office:meta><dc:title>{title}</dc:title></office:meta><office:styles>{styles}</office:styles>"
        '<office:automatic-styles><style:page-layout style:name="page"/></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">'
        f"{margins}</style:master-page></office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def odt_file(body: str, styles: str = "", title: str = "") -> bytes:
    """Return a zipped text document."""
    content = f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body>"
    members = {
        "content.xml": f"{content}</office:document-content>",
        "styles.xml": f"<office:document-styles {ODF}><office:styles>{styles}</office:styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {ODF}><office:meta><dc:title>{title}</dc:title></office:meta>"
        "</office:document-meta>",
    }
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in members
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>{entries}</manifest:manifest>'
    )
    return zipped({"mimetype": ODT, **members, "META-INF/manifest.xml": manifest})


def pptx_file(slides: Mapping[str, str], parts: Mapping[str, str] | None = None, related: str = "") -> bytes:
    """Return a presentation; each slide is the inside of its tree of shapes, by name and in order.

    ``related`` are the relationships of the first slide, ``parts`` the members they lead to.
    """
    identities = {name: f"rId{number}" for number, name in enumerate(slides, 1)}
    order = "".join(f'<p:sldId id="{256 + number}" r:id="{one}"/>' for number, one in enumerate(identities.values()))
    members = {
        "_rels/.rels": relationships(("rId1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {SLIDE}><p:sldIdLst>{order}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relationships(
            *((identity, "slide", f"slides/{name}.xml") for name, identity in identities.items())
        ),
        **{
            f"ppt/slides/{name}.xml": inside if inside.startswith("<p:sld") else slide(inside)
            for name, inside in slides.items()
        },
        **(parts or {}),
    }
    if related:
        members[f"ppt/slides/_rels/{next(iter(slides))}.xml.rels"] = related
    return zipped(members)


def slide(inside: str, root: str = "sld", attributes: str = "") -> str:
    """Return a slide, or notes to one (``notes``), with these shapes."""
    return f"<p:{root} {SLIDE}{attributes}><p:cSld><p:spTree>{inside}</p:spTree></p:cSld></p:{root}>"


def shape(*paragraphs: str, placeholder: str = "", properties: str = "") -> str:
    """Return a shape with paragraphs; ``placeholder`` is its type, ``properties`` more attributes of it."""
    kind = f'<p:ph type="{placeholder}"/>' if placeholder else ""
    text = "".join(f"<a:p>{one if one.startswith('<') else f'<a:r><a:t>{one}</a:t></a:r>'}</a:p>" for one in paragraphs)
    names = f'<p:nvSpPr><p:cNvPr id="2" name="x"{properties}/><p:cNvSpPr/><p:nvPr>{kind}</p:nvPr></p:nvSpPr>'
    return f"<p:sp>{names}<p:spPr/><p:txBody><a:bodyPr/>{text}</p:txBody></p:sp>"
