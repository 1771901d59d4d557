"""Files in, drafts out: articles with the places where their texts stand in the file, for whoever writes into it.

A plain text or Markdown file is one passage; JSON Lines have one a line, a table one a row, a JSON document one an
object and what lies between them. All passages together are the file, byte for byte. Other formats are read as well,
but say that nothing can be written into them. Writing is left to others.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure, FieldName, Fix, Span
from mtcheck.own_files import begins_as_own
from mtcheck.readers.address import is_address, open_address
from mtcheck.readers.contract import describe_empty, show_text
from mtcheck.readers.decoding import decode, mark_of
from mtcheck.readers.files import Wish, describe_own, display, find_files
from mtcheck.readers.formats import ENDINGS, READERS, Format, choose_format
from mtcheck.readers.front_places import find_front_string
from mtcheck.readers.inputs import HEAD, STANDARD_INPUT, STDIN, Input, open_file, open_standard_input
from mtcheck.readers.json_document import begins_with_object, list_records
from mtcheck.readers.json_lines import read_objects
from mtcheck.readers.json_places import read_places, split_objects
from mtcheck.readers.json_values import decode_json
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.paths import MISSING, find_value
from mtcheck.readers.places import PlacedString
from mtcheck.readers.records import Record, read_records
from mtcheck.readers.source_files import add_source, tell_whole
from mtcheck.readers.table import Dialect, find_dialect, read_rows
from mtcheck.readers.table_places import read_cells, split_rows

_WHOLE: frozenset[Format] = frozenset({"plain", "markdown"})
"""Formats whose article is the whole file, every offset of it."""
_TEXT_FIELDS = ("text", "target", "content_text")
"""Where a record has its text if nothing is mapped; the last as JSON Feed has it."""
_UNWRITTEN: dict[Format, str] = {
    "page": "an HTML page",
    "feed": "a feed",
    "xliff": "XLIFF",
    "tmx": "TMX",
}


class _Piece(NamedTuple):
    """A stretch of a field that stands in the passage in one piece."""

    start: int
    """Where it begins in the field."""
    places: Sequence[int]
    """Where each of its characters begins in the passage, and where the last one ends."""
    escape: Callable[[str], str | None] = str
    """How a part of it is written there; None where it cannot be."""
    fits: Callable[[Span, str], bool] = lambda _span, _part: True
    """Whether it stays what it is with a part in the place of some of its characters."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article and the passage of its file that holds it."""

    article: Article
    passage: str
    number: int
    """Which passage of its file it is, from 0."""
    pieces: Mapping[FieldName, tuple[_Piece, ...]]
    unwritten: str
    """Why a field without pieces cannot be written to, in words that follow "cannot be made, for "."""

    def locate(self, field: FieldName, fix: Fix) -> Fix | None:
        """The same fix as one of the passage; None where it cannot be made there."""
        for piece in self.pieces.get(field, ()):
            start, end = fix.span.start - piece.start, fix.span.end - piece.start
            if start >= 0 and end < len(piece.places):
                new = piece.escape(fix.replacement) if piece.fits(Span(start, end), fix.replacement) else None
                return None if new is None else Fix(Span(piece.places[start], piece.places[end]), new, fix.safe)
        return None


@dataclass(frozen=True, slots=True)
class DraftFile:
    """One file, or what was piped in, with its articles."""

    name: str
    body: bytes
    format: Format
    source: Input
    passages: tuple[str, ...]
    """What tiles its text; none where it cannot be written to. A line that is not UTF-8 is kept as it is."""
    path: Path | None = None
    """None for what is no file."""
    dialect: Dialect | None = None
    """How a table is written; None for what is none."""
    header: str = ""
    """The row of a table that names its columns."""

    def read(self, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Its drafts, and what cannot be read, in order."""
        try:
            for item, is_whole in tell_whole(self._read_articles(self.body, self.passages, options), self.format):
                told = item if isinstance(item, Failure) or not is_whole else self._add_source(item, options)
                if isinstance(told, Failure):
                    yield told
                else:
                    passage = self.passages[told.number] if self.passages else ""
                    yield self._make_draft(told, passage, options)
        except InputError as error:
            yield error.failure

    def revise(self, draft: Draft, passage: str, options: ReadOptions) -> Draft | None:
        """The draft as it is read from another passage in the place of its own; None where that holds no article."""
        before, after = self._frame
        body = BOM_UTF8 + f"{before}{passage}{after}".encode("utf-8", "surrogateescape")
        try:
            found = next(self._read_articles(body, [passage], options), None)
        except InputError:
            return None
        if found is None or isinstance(found, Failure):
            return None
        known = draft.article  # what its file says of it, and what tells it from the others
        article = replace(found.article, id=known.id, language=known.language, source_language=known.source_language)
        if known.source_origin:
            article = replace(article, source=known.source, source_origin=known.source_origin, lost_source=None)
        return self._make_draft(_Numbered(draft.number, article), passage, options)

    def assemble(self, changed: Mapping[int, str]) -> bytes:
        """The bytes of the file with these passages in the place of those of their numbers."""
        if not changed:
            return self.body
        mark, encoding = mark_of(self.body) or (b"", "utf-8")
        passages = (changed.get(number, passage) for number, passage in enumerate(self.passages))
        return mark + "".join(passages).encode(encoding, "surrogateescape" if encoding == "utf-8" else "strict")

    def _add_source(self, found: _Numbered, options: ReadOptions) -> _Numbered | Failure:
        article = add_source(found.article, self.path, self.format, options)
        return article if isinstance(article, Failure) else found._replace(article=article)

    @property
    def _frame(self) -> tuple[str, str]:
        """What a passage needs before and behind it to be read alone."""
        if self.format == "json":
            return "[", "]"
        if self.dialect is not None:
            return self.header, ""
        return "", ""

    def _read_articles(
        self, body: bytes, passages: Sequence[str], options: ReadOptions
    ) -> Iterator[_Numbered | Failure]:
        source = replace(self.source, head=body[:HEAD], stream=BytesIO(body))
        records = self._list_records(source, options)
        if records is None:
            found: Iterator[_Numbered | Failure] = (
                item if isinstance(item, Failure) else _Numbered(number, item)
                for number, item in enumerate(READERS[self.format](source, options))
            )
        else:
            found = _number_articles(records, self.name, _find_starts(passages, self.format), options)
        is_empty = True
        for item in found:
            is_empty = False
            is_blank = isinstance(item, _Numbered) and not show_text(item.article).strip()
            yield describe_empty(item.article, self.name) if isinstance(item, _Numbered) and is_blank else item
        if is_empty:
            yield Failure(self.name, "no article in it", "check that this is the right file")

    def _list_records(self, source: Input, options: ReadOptions) -> Iterator[Record | Failure] | None:
        """What the formats give that have records; None for the others."""
        match self.format:
            case "json-lines":
                return read_objects(source)
            case "csv" | "tsv":
                return read_rows(source, options, self.format)
            case "json":
                text = decode(source.stream.read(), source.origin, charset=source.charset)
                return list_records(decode_json(text, source.origin), source.origin) if text.strip() else iter(())
            case _:
                return None

    def _make_draft(self, found: _Numbered, passage: str, options: ReadOptions) -> Draft:
        article = found.article
        pieces: dict[FieldName, tuple[_Piece, ...]] = {}
        if self.source.address is not None or self.format in _UNWRITTEN:
            called = "an address" if self.source.address is not None else _UNWRITTEN[self.format]
            unwritten = f"{called} is not written to"
        elif self.format in _WHOLE:
            if article.text == passage:
                pieces["text"] = (_Piece(0, range(len(passage) + 1)),)
            title = find_front_string(passage, "title") if self.format == "markdown" else None
            if title is not None and title == article.title:
                pieces["title"] = (_Piece(0, title.find_places(), title.escape, title.fits),)
            unwritten = "the title in its front matter cannot be rewritten safely"
        else:
            pieces = _find_pieces(article, self._read_values(passage), options)
            unwritten = "what was read there is not written so, or the new text cannot stand there"
        return Draft(article, passage, found.number, pieces, unwritten)

    def _read_values(self, passage: str) -> object:
        """The record of a passage, with strings that know their places."""
        if self.dialect is not None:
            names = [cell.strip() for cell in read_cells(self.header, self.dialect)]
            cells = read_cells(passage, self.dialect)
            return dict(zip(names, cells, strict=True)) if len(cells) == len(names) else None
        try:
            return read_places(passage)
        except RecursionError:  # the reader, which is not written in Python, goes deeper
            return None


class _Numbered(NamedTuple):
    """An article and which passage of its file it is."""

    number: int
    article: Article


def open_drafts(sources: Iterable[str], options: ReadOptions) -> Iterator[DraftFile | Failure]:
    """The files that the sources name, each once, read whole; `-` is standard input."""
    seen: set[str] = set()
    apart = None if options.source_folder is None else options.source_folder.place
    wish = Wish(ENDINGS, options.only, options.pass_over, apart, options.excludes, options.leave_out)
    for source in sources:
        if source == STANDARD_INPUT or is_address(source):
            yield _open(source, None, options)
            continue
        for found in find_files(source, wish):
            if isinstance(found, Failure):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield _open(source, found, options)


def _open(source: str, path: Path | None, options: ReadOptions) -> DraftFile | Failure:
    name = display(path) if path is not None else STDIN if source == STANDARD_INPUT else source
    try:
        if path is not None:
            opened = open_file(path)
        else:
            opened = open_standard_input() if source == STANDARD_INPUT else open_address(source, options)
        with opened.stream as stream:
            body = stream.read()
        if begins_as_own(body[:HEAD]):
            return describe_own(name)
        opened = replace(opened, head=body[:HEAD])
        chosen = choose_format(opened, options)
        if chosen == "json" and not _is_json(body, opened):
            chosen = "json-lines"
        return _split(DraftFile(opened.origin, body, chosen, opened, (), path))
    except InputError as error:
        return error.failure
    except OSError as error:
        return Failure(name, f"cannot be read ({error.strerror or error})", "check that it is there and readable")


def _split(file: DraftFile) -> DraftFile:
    """The file with its passages."""
    mark, encoding = mark_of(file.body) or (b"", "utf-8")
    text = file.body[len(mark) :].decode(encoding, "surrogateescape" if encoding == "utf-8" else "replace")
    match file.format:
        case "plain" | "markdown":
            return replace(file, passages=(text,))
        case "json-lines":
            return replace(file, passages=tuple(re.findall(r"[^\n]*\n|[^\n]+", text)))
        case "csv" | "tsv":
            dialect = find_dialect(file.source, file.format)
            rows = tuple(split_rows(text, dialect))
            header = next((row for row in rows if any(read_cells(row, dialect))), "")
            return replace(file, passages=rows, dialect=dialect, header=header)
        case "json":
            return replace(file, passages=tuple(split_objects(text)))
        case _:
            return file


def _is_json(body: bytes, source: Input) -> bool:
    """Whether this is one document, or broken; JSON Lines are called .json as well."""
    text = decode(body, source.origin, charset=source.charset)
    try:
        decode_json(text, source.origin)
    except InputError:
        return not begins_with_object(text)
    return True


def _number_articles(
    records: Iterator[Record | Failure], origin: str, starts: Sequence[int] | None, options: ReadOptions
) -> Iterator[_Numbered | Failure]:
    """The articles of records, each by the number of its passage: it is made of the record that was read last.

    `starts` are the lines that passages begin in; without them, records are counted, and each is the second of two.
    """
    number = 0

    def follow() -> Iterator[Record | Failure]:
        nonlocal number
        for record in records:
            if isinstance(record, Record):
                place = record.where.removeprefix(origin)[1:]
                number = (2 * int(place or 1) - 1) if starts is None else bisect_right(starts, int(place)) - 1
            yield record

    for item in read_records(follow(), origin, options):
        yield item if isinstance(item, Failure) else _Numbered(number, item)


def _find_starts(passages: Iterable[str], chosen: Format) -> list[int] | None:
    if chosen == "json":
        return None
    ends = accumulate(passage.count("\n") for passage in passages)
    return [1, *(end + 1 for end in ends)][:-1]


def _find_pieces(article: Article, values: object, options: ReadOptions) -> dict[FieldName, tuple[_Piece, ...]]:
    """Where text and title of an article stand in its record; without what is not written as it was read: HTML."""
    pieces: dict[FieldName, tuple[_Piece, ...]] = {}
    if not isinstance(values, dict):
        return pieces
    mapped = [options.fields[name] for name in ("text", "target") if name in options.fields]
    found = (find_value(values, path) for path in mapped or _TEXT_FIELDS)
    text = next((value for value in found if value is not MISSING and value is not None), None)
    items = [item for item in (text if isinstance(text, list) else [text]) if isinstance(item, PlacedString)]
    if "\n".join(items) == article.text:
        pieces["text"] = tuple(_lay_out(items))
    title = find_value(values, options.fields.get("title", "title"))
    if isinstance(title, PlacedString) and title == article.title:
        pieces["title"] = tuple(_lay_out([title]))
    return pieces


def _lay_out(items: Iterable[PlacedString]) -> Iterator[_Piece]:
    at = 0
    for item in items:
        yield _Piece(at, item.find_places(), item.escape)
        at += len(item) + 1
