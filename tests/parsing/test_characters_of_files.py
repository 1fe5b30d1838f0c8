"""A whole file as characters: places are exact anywhere in a line, however long it is."""

import io

import pytest

from termcheck.parsing.characters import characters
from termcheck.parsing.decoding import OpenFile


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("long", ["백두산 Mt. Paektu " * 1000, "Mt. Paektu " * 1000], ids=["wide", "narrow"])
def test_places_in_a_long_line(encoding: str, long: str) -> None:
    content = f"가\r\n{long}\n나"
    raw = content.encode(encoding)
    file = characters(OpenFile("a", io.BytesIO(raw), ("ko",)), default=encoding)

    for index in (*range(0, len(content), 97), *range(4090, 4110), len(content) - 1):
        run = file.run(index)
        before = content[:index]
        assert (run.line, run.column) == (before.count("\n") + 1, index - before.rfind("\n"))
        assert raw[run.byte :].decode(file.encoding).startswith(content[index : index + 20])
