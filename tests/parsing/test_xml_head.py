"""The head of an XML file: the element that it begins with, behind declarations and comments."""

import pytest

from termcheck.parsing.xml.head import root_element


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<a>", "a"),
        (b"<a b='c'/>", "a"),
        (b"<x:a xmlns:x='y'>", "a"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\r\n<!-- <b> -->\n<?go?><a>", "a"),
        (b"<!DOCTYPE a [<!ELEMENT a ANY>]><a>", "a"),
        ('<!DOCTYPE a SYSTEM "a.dtd"> <a>'.encode("utf-16"), "a"),
        (b"<!-- a comment that is cut", ""),
        (b"<", ""),
        (b"a <b>", ""),
        (b"", ""),
        (b"\xff\xfe\0", ""),
        (b"<!-- -->" * 500, ""),
        (b"<!DOCTYPE " * 400, ""),
    ],
)
def test_the_element_that_a_file_begins_with(head: bytes, expected: str) -> None:
    assert root_element(head) == expected
