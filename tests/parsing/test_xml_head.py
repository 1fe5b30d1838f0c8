"""The head of an XML file: the element that it begins with, behind declarations and comments."""

import pytest

from termcheck.parsing.xml.head import is_cut_short, root_element


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
        (b"<<<<<<< HEAD\n<a>", "a"),
        (b"<<<<<<< HEAD\r\n=======\r\n<a>", "a"),
        (b"<<<<<<<<a>", ""),
        (b"<<<<<<< a" * 400, ""),
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


@pytest.mark.parametrize(
    ("head", "cut"),
    [
        pytest.param(b"<?xml version='1.0'?>\n<!-- a licence", True, id="a comment"),
        pytest.param(b"<!-- a licence -->\n", True, id="nothing but a comment"),
        pytest.param(b"<!-- a licence --><", True, id="a bracket"),
        pytest.param(b"<a><!-- a licence", True, id="a comment inside"),
        pytest.param("<!-- a licence".encode("utf-16"), True, id="two bytes a character"),
        pytest.param(b"<a><!-- a licence --><b>", False, id="a comment that is closed"),
        pytest.param(b"import {a} from 'b'", False, id="no XML"),
    ],
)
def test_a_head_may_end_too_soon(head: bytes, *, cut: bool) -> None:
    assert is_cut_short(head) is cut
