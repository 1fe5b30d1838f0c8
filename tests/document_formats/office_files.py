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
