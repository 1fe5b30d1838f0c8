"""Files that a glossary is written like: where its comments come from, its line ends and its byte order mark."""

import codecs
from typing import NamedTuple

from termcheck.errors import Mistake
from termcheck.parsing.glossary_file import GlossaryFile

_PACKED = b"PK\x03\x04"


class Model(NamedTuple):
    """A file whose comments are kept in one that is written.

    With ``theirs`` it is what was merged with that, and both began with ``base``, where there was one.
    ``format_name`` is the format it was read as, where its name and content do not tell.
    """

    file: GlossaryFile
    base: GlossaryFile | None = None
    theirs: GlossaryFile | None = None
    format_name: str | None = None


class Written(NamedTuple):
    """The bytes of a file, and a mistake for everything that stands in its models and is no more anywhere."""

    content: bytes
    lost: tuple[Mistake, ...] = ()


def ended_like(model: bytes, content: bytes) -> bytes:
    """Return a file of lines in UTF-8 with the line ends and the byte order mark of another one."""
    if content.startswith(_PACKED):
        return content
    if b"\r\n" in model and b"\r\n" not in content:
        content = content.replace(b"\n", b"\r\n")
    marked = model.startswith(codecs.BOM_UTF8) and not content.startswith(codecs.BOM_UTF8)
    return codecs.BOM_UTF8 + content if marked else content
