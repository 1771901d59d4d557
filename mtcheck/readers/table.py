"""CSV or TSV in, one Article a row out, in flat memory; the first row names the fields."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from io import StringIO
from itertools import chain
from typing import Literal, NamedTuple

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.plain_text import shorten
from mtcheck.readers.decoding import decode_head
from mtcheck.readers.inputs import HEAD, Input
from mtcheck.readers.lines import read_lines, refuse_lines
from mtcheck.readers.options import FIELDS, ReadOptions
from mtcheck.readers.paths import LIKELY_TEXT
from mtcheck.readers.records import Record, advise_mapping, read_records

Quoting = Literal[0, 1, 2, 3]

_LARGEST_CELL = 2**31 - 1
"""Articles are longer than the 131,072 characters that csv allows by default; more does not fit a C long on Windows."""

_ADVICE = "quote the cells that hold the delimiter, a quotation mark or a line break"


_LONGEST_QUOTE = 40
_SHAPE = 'add a column "text" with the translation, or name the one that holds it: --field text=COLUMN'
_DELIMITERS = ",;\t"
_COLUMN = re.compile(r"\w[\w .:/()-]{0,39}")
"""A name of a column; "text, photos: A. Novak" is a byline, as prose has a space behind a comma."""
_SENTENCE = re.compile(r"(?s:.*\s.*[.!?…][\"'”’»)]*|.*[。！？][」』]?|.{80,})")
"""What stands in the first row of a table that has no names: a sentence, or as much as one."""
_KNOWN = frozenset(FIELDS) | frozenset(LIKELY_TEXT)


class _Row(NamedTuple):
    line: int
    """Where it begins, from 1."""
    cells: list[str]


def sniff_table(head: str, names: AbstractSet[str] = frozenset()) -> Literal["csv", "tsv"] | None:
    r"""Whether a text begins like a table: a row of names, one of them known, over rows that have as many cells.

    `names` are known beside those of the contract. Sentences that hold commas are no table.

    >>> sniff_table("id,text\n1,All is well.\n"), sniff_table("Riga, on Monday\nAll is well, he said.\n")
    ('csv', None)
    """
    known = _KNOWN | {name.lower() for name in names}
    text = head.removeprefix("\ufeff").lstrip("\r\n")
    for delimiter in _DELIMITERS:
        styles: tuple[Quoting, ...] = (csv.QUOTE_MINIMAL, csv.QUOTE_NONE) if delimiter == "\t" else (csv.QUOTE_MINIMAL,)
        if delimiter in text.partition("\n")[0] and any(_is_table(text, delimiter, style, known) for style in styles):
            return "tsv" if delimiter == "\t" else "csv"
    return None


class Dialect(NamedTuple):
    """How the rows of a table are written."""

    delimiter: str
    quoting: Quoting


def find_dialect(source: Input, kind: Literal["csv", "tsv"]) -> Dialect:
    """How the rows of a table are written.

    The delimiter of a CSV file is the comma, the semicolon or the tab that its first row holds most. In a TSV file
    quotation marks are text, unless the file is only in order where they are not.
    """
    head = decode_head(source.head, source.origin, source.charset)
    if kind == "tsv":
        is_quoted = _is_quoted(head, is_whole=len(source.head) < HEAD)
        return Dialect("\t", csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE)
    first = head.lstrip("\r\n").partition("\n")[0]
    return Dialect(max(_DELIMITERS, key=first.count), csv.QUOTE_MINIMAL)


def read_csv(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The rows of a CSV file."""
    yield from read_records(read_rows(source, options, "csv"), source.origin, options)


def read_tsv(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The rows of a TSV file."""
    yield from read_records(read_rows(source, options, "tsv"), source.origin, options)


def read_rows(source: Input, options: ReadOptions, kind: Literal["csv", "tsv"]) -> Iterator[Record | Failure]:
    """A Record for each row below the first, whose place ends in the number of its first line, or a Failure."""
    delimiter, quoting = find_dialect(source, kind)
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
    where = f"{source.origin}:{header.line}"
    _require_distinct(names, where)
    records = _read_cells(rows, names, source.origin)
    first = next(records, None)
    _require_text(names, where, first, options)
    yield from chain([first] if first else [], records)


def _require_distinct(names: list[str], where: str) -> None:
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise InputError(where, f'the column "{twice[0]}" stands twice', "give each column a name of its own")


def _require_text(names: list[str], where: str, first: Record | Failure | None, options: ReadOptions) -> None:
    path = options.fields.get("text") or options.fields.get("target")
    if any(name in names for name in ((path,) if path else ("text", "target"))):
        return
    columns = [name for name in names if name]
    prose = next((name for name in columns if _SENTENCE.fullmatch(name)), None)
    if prose is not None:
        what = f'the first row seems to have no names of columns, it has "{shorten(prose, _LONGEST_QUOTE)}"'
        raise InputError(
            where, what, 'write a row of names above it, such as "source,text", in the order of the columns'
        )
    what = f'no column "{path or "text"}" among {", ".join(columns)}'
    # Where no row can tell which column holds the longest text, the names must do.
    values = first.values if isinstance(first, Record) else dict.fromkeys(columns, "?")
    has_text = any(name in names for name in ("text", "target"))
    raise InputError(where, what, advise_mapping(values, "text", options, has_text=has_text, shape=_SHAPE))


def _read_cells(rows: Iterable[_Row | Failure], names: list[str], origin: str) -> Iterator[Record | Failure]:
    for row in rows:
        if isinstance(row, Failure):
            yield row
            continue
        if [cell.strip().removeprefix("\ufeff") for cell in row.cells] == names:
            continue  # tables that were joined repeat their first row
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


def _is_table(text: str, delimiter: str, quoting: Quoting, known: AbstractSet[str]) -> bool:
    rows = _split_rows(text, delimiter, quoting)
    header = next(rows, ())
    if len(header) < 2 or not _is_header(header, known):  # noqa: PLR2004 - one cell has no delimiter
        return False
    others = list(rows)
    if not text.endswith(("\n", "\r")):
        del others[-1:]  # it may be cut off
    return sum(len(row) == len(header) for row in others) * 2 >= len(others)


def _split_rows(text: str, delimiter: str, quoting: Quoting) -> Iterator[Sequence[str]]:
    """The rows that have cells, up to a fault or to where the text is cut off."""
    try:
        yield from filter(
            None, csv.reader(StringIO(text, newline=""), delimiter=delimiter, quoting=quoting, strict=True)
        )
    except csv.Error:
        return


def _is_header(cells: Sequence[str], known: AbstractSet[str]) -> bool:
    """Whether these are names of columns; one without a name is what pandas writes above its index."""
    return all(not cell or _COLUMN.fullmatch(cell) for cell in cells) and any(cell.lower() in known for cell in cells)
