"""The elements of TMX: their names, whatever namespace they are in, and those that hold code of another format."""

from termcheck.parsing.xml.segments import XmlSegments

XML_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
"""The attribute that names the language of a variant."""

NATIVE_CODE = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""TMX 1.4b, 2.3: elements that hold code of the original's format."""


def namespace_of(root: str, reader: XmlSegments) -> str:
    """Return what stands before the names of elements, given that of the root; raise ``DocumentError`` for another."""
    name = root.rpartition(" ")[2]
    if name != "tmx":
        raise reader.refuse(f"this is no TMX: it begins with <{name}>")
    return root.removesuffix(name)
