"""Rows are cut into cells that know where they stand."""

from collections.abc import Iterator
from io import BytesIO

import pytest

from termcheck.errors import Mistake
from termcheck.parsing.cells import Cells, Row
from termcheck.parsing.decoding import Line, OpenFile, decoded
from termcheck.text import Run


def lines(content: str) -> Iterator[Line | Mistake]:
    return decoded(OpenFile("t", BytesIO(content.encode()), ())).lines


def rows(content: str, separator: str) -> list[list[str] | str]:
    """Return the cells of each row as they are spelt, and mistakes as they are told."""
    read = Cells("t", "utf-8", separator).rows(lines(content))
    return [str(row) if isinstance(row, Mistake) else row.cells for row in read]


@pytest.mark.parametrize(
    ("separator", "content", "expected"),
    [
        pytest.param("\t", "a\tb\n\tc\n", [["a", "b"], ["", "c"]], id="tabs"),
        pytest.param("\t", '"a\tb"\n', [['"a', 'b"']], id="tabs part even between quotes"),
        pytest.param(",", "a,b\r\n,\r\n", [["a", "b"], ["", ""]], id="commas"),
        pytest.param(",", '"a,b",c\n', [['"a,b"', "c"]], id="a comma between quotes"),
        pytest.param(";", '"a;b";c,d\n', [['"a;b"', "c,d"]], id="semicolons"),
        pytest.param(",", '"a\n""b",c\nd,e', [['"a\n""b"', "c"], ["d", "e"]], id="a line end between quotes"),
        pytest.param(",", '"a"  ,"b" \n', [['"a"  ', '"b" ']], id="blanks behind a closing quote"),
        pytest.param(
            ",", 'a,"b\n', ['t:1:3: the quote opened here is not closed; write a quote inside a cell as ""'], id="open"
        ),
    ],
)
def test_rows(separator: str, content: str, expected: list[list[str] | str]) -> None:
    assert rows(content, separator) == expected


def test_a_cell_knows_its_runs() -> None:
    cells = Cells("t", "utf-8", ",")
    (row,) = cells.rows(lines('가,"a""b"'))

    assert isinstance(row, Row)
    assert cells.text(row, 0) == ("가", (Run(0, 1, 1, 0),))
    quoted = (Run(0, 1, 4, 5, None, '"'), Run(1, 1, 5, 6, '""', '"'), Run(2, 1, 7, 8, None, '"'))
    assert cells.text(row, 1) == ('a"b', quoted)
    assert cells.start(row, 2) == Run(0, 1, 10, 11)
    assert (cells.end(row).line, cells.end(row).column) == (1, 9)


def test_many_quotes_in_one_cell_take_linear_time() -> None:
    cells = Cells("t", "utf-8", ",")
    (row,) = cells.rows(lines('a,"' + '""' * 200_000 + '"'))

    assert isinstance(row, Row)
    assert cells.text(row, 1)[0] == '"' * 200_000
