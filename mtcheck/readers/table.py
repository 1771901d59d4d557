"""CSV or TSV in, one Article a row out, in flat memory; the first row names the fields."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from io import StringIO
from typing import Literal, NamedTuple

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers.decoding import decode_head
from mtcheck.readers.inputs import HEAD, Input
from mtcheck.readers.lines import read_lines, refuse_lines
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.records import Record, read_records

Quoting = Literal[0, 1, 2, 3]

_LARGEST_CELL = 2**31 - 1
"""Articles are longer than the 131,072 characters that csv allows by default; more does not fit a C long on Windows."""

_ADVICE = "quote the cells that hold the delimiter, a quotation mark or a line break"


class _Row(NamedTuple):
    line: int
    """Where it begins, from 1."""
    cells: list[str]


def read_csv(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The rows of a CSV file, whose delimiter is the comma, the semicolon or the tab that its first row holds most."""
    first = decode_head(source.head, source.charset).partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    yield from _read_table(source, options, delimiter, csv.QUOTE_MINIMAL)


def read_tsv(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The rows of a TSV file; quotation marks are text there, unless the file is only in order where they are not."""
    head = decode_head(source.head, source.charset)
    is_quoted = _is_quoted(head, is_whole=len(source.head) < HEAD)
    yield from _read_table(source, options, "\t", csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE)


def _read_table(source: Input, options: ReadOptions, delimiter: str, quoting: Quoting) -> Iterator[Article | Failure]:
    # The limit is the process's own; to raise it takes nothing from others.
    csv.field_size_limit(max(csv.field_size_limit(), _LARGEST_CELL))
    rows = (row for row in _read_rows(source, delimiter, quoting) if isinstance(row, Failure) or any(row.cells))
    header = next(rows, None)
    if header is None:
        return
    if isinstance(header, Failure):
        yield header
        return
    names = [name.strip() for name in header.cells]
    _require_names(names, f"{source.origin}:{header.line}", options)
    yield from read_records(_read_cells(rows, names, source.origin), source.origin, options)


def _require_names(names: list[str], where: str, options: ReadOptions) -> None:
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise InputError(where, f'the column "{twice[0]}" stands twice', "give each column a name of its own")
    path = options.fields.get("text") or options.fields.get("target")
    if not any(name in names for name in ((path,) if path else ("text", "target"))):
        columns = [name for name in names if name]
        what = f'no column "{path or "text"}" among {", ".join(columns)}'
        nearest = get_close_matches("text", columns, n=1, cutoff=0.5)
        raise InputError(where, what, f"name the column of the translation: --field text={(nearest or ['NAME'])[0]}")


def _read_cells(rows: Iterable[_Row | Failure], names: list[str], origin: str) -> Iterator[Record | Failure]:
    for row in rows:
        if isinstance(row, Failure):
            yield row
            continue
        where = f"{origin}:{row.line}"
        if len(row.cells) != len(names):
            what = f"this row has {len(row.cells)} cell{'s' * (len(row.cells) != 1)}, the first has {len(names)}"
            yield Failure(where, what, _ADVICE)
            continue
        values = {name: cell for name, cell in zip(names, row.cells, strict=True) if name}
        yield Record(where, values, values)


def _read_rows(source: Input, delimiter: str, quoting: Quoting) -> Iterator[_Row | Failure]:
    reader = csv.reader(_require_texts(source), delimiter=delimiter, quoting=quoting, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Failure(f"{source.origin}:{line}", f"this is no row of a table ({error})", _ADVICE)
            continue
        yield _Row(line, cells)


def _require_texts(source: Input) -> Iterator[str]:
    """The lines; a table ends where one cannot be decoded, for a cell may go on over it."""
    for line in read_lines(source):
        if line.text is None:
            raise refuse_lines([line], source.origin, is_end=True)
        yield line.text


def _is_quoted(head: str, *, is_whole: bool) -> bool:
    """Whether the first rows are in order when quotation marks are taken as delimiters of cells."""
    widths: list[int] = []
    try:
        widths.extend(len(row) for row in csv.reader(StringIO(head, newline="\n"), delimiter="\t", strict=True) if row)
    except csv.Error as error:
        if is_whole or "unexpected end" not in str(error):
            return False
    return len(set(widths if is_whole else widths[:-1])) <= 1
