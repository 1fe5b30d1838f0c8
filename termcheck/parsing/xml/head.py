"""The first bytes of a file as XML: which element it begins with, for formats that are told by that."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# XML 1.0, 2.8: declaration, comments, instructions, a document type, then the root; comments may be cut by the end.
# What git writes where two branches differ may stand among them; whoever reads the file refuses it there.
_PROLOGUE = re.compile(
    r"""(?:\s++|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[[^\]]*+\]\s*+)?+>
         |(?:<{7}|\|{7}|={7})(?:[ ][^\r\n]*+)?(?=[\r\n]))*+""",
    re.DOTALL | re.VERBOSE,
)
_ROOT = re.compile(r"<(?:[\w.-]++:)?+([A-Za-z_][\w.-]*+)(?=[\s/>])")


def root_element(head: bytes) -> str:
    """Return the name, without a prefix, of the element that XML begins with; nothing where no element is found."""
    characters = decoded_head(head)
    prologue = _PROLOGUE.match(characters)
    root = _ROOT.match(characters, prologue.end() if prologue else 0)
    return root[1] if root else ""


def is_cut_short(head: bytes) -> bool:
    """Say whether the first bytes of a file end before XML's first element, or in a comment."""
    characters = decoded_head(head)
    prologue = _PROLOGUE.match(characters)
    begin = characters[prologue.end() if prologue else 0 :]
    return begin[:2] in ("", "<", "<!", "<?") or begin.rfind("<!--") > begin.rfind("-->")


def decoded_head(head: bytes) -> str:
    """Return the first characters of a file that is in UTF-8 or has a byte order mark; other bytes as lookalikes."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if head.startswith(mark)), (b"", "utf-8"))
    return head[len(mark) :].decode(encoding, "replace")
