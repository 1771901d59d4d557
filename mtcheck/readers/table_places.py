"""The text of a table in, its rows out as they are written, and the cells of a row with their places in it.

For whoever writes into a table: `table` is the reader, whose word holds where the two differ.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from mtcheck.readers.places import PlacedString
from mtcheck.readers.table import Dialect

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_UNIT = re.compile(r'""|.', re.DOTALL)


class CellString(PlacedString):
    """A cell and where it stands in its row."""

    __slots__ = ("is_quoted", "row", "special", "start", "stop")
    row: str
    start: int
    stop: int
    is_quoted: bool
    special: str
    """Characters that a cell without quotation marks around it cannot hold."""

    def find_places(self) -> Sequence[int]:
        """Where each character stands in the row; a quotation mark in quotation marks is written twice."""
        if not self.is_quoted:
            return range(self.start, self.stop + 1)
        return (*(unit.start() for unit in _UNIT.finditer(self.row, self.start, self.stop)), self.stop)

    def escape(self, part: str) -> str | None:
        """The part as the cell can hold it."""
        if self.is_quoted:
            return part.replace('"', '""')
        return None if any(char in self.special for char in part) else part


def split_rows(text: str, dialect: Dialect) -> Iterator[str]:
    """The rows, each with its line ends; together they are the text. A blank line is a row, and so is a broken one."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    reader = csv.reader(iter(lines), delimiter=dialect.delimiter, quoting=dialect.quoting, strict=True)
    done = 0
    while done < len(lines):
        with suppress(csv.Error):
            next(reader, None)
        yield "".join(lines[done : reader.line_num])
        done = reader.line_num


def read_cells(row: str, dialect: Dialect) -> list[CellString]:
    """The cells of one row."""
    body = row.rstrip("\r\n")
    special = dialect.delimiter + "\r\n" + ('"' if dialect.quoting != csv.QUOTE_NONE else "")
    cells: list[CellString] = []
    at = 0
    while True:
        quoted = _QUOTED.match(row, at) if dialect.quoting != csv.QUOTE_NONE else None
        if quoted is not None:
            start, stop, after = *quoted.span(1), quoted.end()
            value = quoted[1].replace('""', '"')
        else:
            found = body.find(dialect.delimiter, at)
            start, stop = at, found if found >= 0 else len(body)
            after, value = stop, row[start:stop]
        cell = CellString(value)
        cell.row, cell.start, cell.stop, cell.is_quoted, cell.special = row, start, stop, quoted is not None, special
        cells.append(cell)
        if row[after : after + 1] != dialect.delimiter:
            return cells
        at = after + 1
