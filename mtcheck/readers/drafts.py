"""Files in, drafts out: articles with the places where their texts stand in the file, for whoever writes into it.

A plain text or Markdown file is one passage, a file of JSON Lines has one a line; other formats are read as well, but
say that nothing can be written into them. All passages together are the file, byte for byte. Writing is left to others.
"""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure, FieldName, Fix, Span
from mtcheck.readers.address import is_address, open_address
from mtcheck.readers.contract import describe_empty, show_text
from mtcheck.readers.decoding import mark_of
from mtcheck.readers.files import display, find_files
from mtcheck.readers.formats import ENDINGS, READERS, Format, choose_format
from mtcheck.readers.inputs import HEAD, STANDARD_INPUT, STDIN, Input, open_file, open_standard_input
from mtcheck.readers.json_lines import read_objects
from mtcheck.readers.json_places import JsonString, read_places, write_string
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.paths import MISSING, find_value
from mtcheck.readers.records import Record, read_records

_WHOLE: frozenset[Format] = frozenset({"plain", "markdown"})
"""Formats whose article is the whole file, every offset of it."""
_UNWRITTEN: dict[Format, str] = {
    "page": "an HTML page",
    "feed": "a feed",
    "json": "a JSON document (JSON Lines is)",
    "csv": "a table",
    "tsv": "a table",
    "xliff": "XLIFF",
    "tmx": "TMX",
}


class _Piece(NamedTuple):
    """A stretch of a field that stands in the passage in one piece."""

    start: int
    """Where it begins in the field."""
    places: Sequence[int]
    """Where each of its characters begins in the passage, and where the last one ends."""


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
    is_json: bool = False

    def locate(self, field: FieldName, fix: Fix) -> Fix | None:
        """The same fix as one of the passage; None where it cannot be made there."""
        for piece in self.pieces.get(field, ()):
            start, end = fix.span.start - piece.start, fix.span.end - piece.start
            if start >= 0 and end < len(piece.places):
                new = write_string(fix.replacement, self.passage) if self.is_json else fix.replacement
                return Fix(Span(piece.places[start], piece.places[end]), new, fix.safe)
        return None


@dataclass(frozen=True, slots=True)
class DraftFile:
    """One file, or what was piped in, with its articles."""

    name: str
    body: bytes
    format: Format
    source: Input
    path: Path | None = None
    """None for what is no file."""

    def read(self, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Its drafts, and what cannot be read, in order."""
        passages = self._split()
        try:
            for item in self._read_articles(self.body, options):
                if isinstance(item, Failure):
                    yield item
                else:
                    passage = passages[item.number] if item.number < len(passages) else ""
                    yield _make_draft(item.article, passage, item.number, self.format, options)
        except InputError as error:
            yield error.failure

    def revise(self, draft: Draft, passage: str, options: ReadOptions) -> Draft | None:
        """The draft as it is read from another passage in the place of its own; None where that holds no article."""
        body = BOM_UTF8 + passage.encode("utf-8", "surrogateescape")
        found = next(self._read_articles(body, options), None)
        if found is None or isinstance(found, Failure):
            return None
        article = replace(found.article, id=draft.article.id)
        return _make_draft(article, passage, draft.number, self.format, options)

    def assemble(self, changed: Mapping[int, str]) -> bytes:
        """The bytes of the file with these passages in the place of those of their numbers."""
        if not changed:
            return self.body
        mark, encoding = mark_of(self.body) or (b"", "utf-8")
        passages = (changed.get(number, passage) for number, passage in enumerate(self._split()))
        return mark + "".join(passages).encode(encoding, "surrogateescape" if encoding == "utf-8" else "strict")

    def _split(self) -> list[str]:
        """What tiles the text of the file: itself, or its lines; a line that is not UTF-8 is kept as it is."""
        mark, encoding = mark_of(self.body) or (b"", "utf-8")
        text = self.body[len(mark) :].decode(encoding, "surrogateescape" if encoding == "utf-8" else "replace")
        if self.format == "json-lines":
            return [line + "\n" for line in text.split("\n")[:-1]] + [text[text.rfind("\n") + 1 :]]
        return [text] if self.format in _WHOLE else []

    def _read_articles(self, body: bytes, options: ReadOptions) -> Iterator[_Numbered | Failure]:
        source = replace(self.source, head=body[:HEAD], stream=BytesIO(body))
        is_empty = True
        found = _read_lines(source, options) if self.format == "json-lines" else self._read_whole(source, options)
        for item in found:
            is_empty = False
            is_blank = isinstance(item, _Numbered) and not show_text(item.article).strip()
            yield describe_empty(item.article, self.name) if isinstance(item, _Numbered) and is_blank else item
        if is_empty:
            yield Failure(self.name, "no article in it", "check that this is the right file")

    def _read_whole(self, source: Input, options: ReadOptions) -> Iterator[_Numbered | Failure]:
        for number, item in enumerate(READERS[self.format](source, options)):
            yield item if isinstance(item, Failure) else _Numbered(number, item)


class _Numbered(NamedTuple):
    """An article and which passage of its file it is."""

    number: int
    article: Article


def open_drafts(sources: Iterable[str], options: ReadOptions) -> Iterator[DraftFile | Failure]:
    """The files that the sources name, each once, read whole; `-` is standard input."""
    seen: set[str] = set()
    for source in sources:
        if source == STANDARD_INPUT or is_address(source):
            yield _open(source, None, options)
            continue
        for found in find_files(source, ENDINGS):
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
        opened = replace(opened, head=body[:HEAD])
        return DraftFile(opened.origin, body, choose_format(opened, options), opened, path)
    except InputError as error:
        return error.failure
    except OSError as error:
        return Failure(name, f"cannot be read ({error.strerror or error})", "check that it is there and readable")


def _read_lines(source: Input, options: ReadOptions) -> Iterator[_Numbered | Failure]:
    """The articles of JSON Lines, each by the number of its line: it is made of the record that was read last."""
    number = 0

    def follow() -> Iterator[Record | Failure]:
        nonlocal number
        for record in read_objects(source):
            if isinstance(record, Record):
                number = int(record.where.rpartition(":")[2]) - 1
            yield record

    for item in read_records(follow(), source.origin, options):
        yield item if isinstance(item, Failure) else _Numbered(number, item)


def _make_draft(article: Article, passage: str, number: int, chosen: Format, options: ReadOptions) -> Draft:
    if chosen == "json-lines":
        pieces = _find_pieces(article, passage, options)
        unwritten = "what was read is not what stands in the line, or it runs on into the next item"
        return Draft(article, passage, number, pieces, unwritten, is_json=True)
    if chosen not in _WHOLE:
        return Draft(article, passage, number, {}, f"{_UNWRITTEN[chosen]} is not written to")
    is_there = article.text == passage
    pieces = {"text": (_Piece(0, range(len(passage) + 1)),)} if is_there else {}
    return Draft(article, passage, number, pieces, "front matter is not written to")


def _find_pieces(article: Article, line: str, options: ReadOptions) -> dict[FieldName, tuple[_Piece, ...]]:
    """Where text and title of an article stand in its line; without what is not there as it was read, such as HTML."""
    try:
        values = read_places(line)
    except RecursionError:  # the reader, which is not written in Python, goes deeper
        return {}
    pieces: dict[FieldName, tuple[_Piece, ...]] = {}
    if not isinstance(values, dict):
        return pieces
    mapped = [name for name in ("text", "target") if name in options.fields]
    paths = [options.fields.get(name, name) for name in mapped or ("text", "target")]
    text = next(
        (value for path in paths if (value := find_value(values, path)) is not MISSING and value is not None), ""
    )
    items = text if isinstance(text, list) else [text]
    if all(isinstance(item, JsonString) for item in items) and "\n".join(items) == article.text:
        pieces["text"] = tuple(_lay_out(items, line))
    title = find_value(values, options.fields.get("title", "title"))
    if isinstance(title, JsonString) and title == article.title:
        pieces["title"] = tuple(_lay_out([title], line))
    return pieces


def _lay_out(items: Iterable[JsonString], line: str) -> Iterator[_Piece]:
    at = 0
    for item in items:
        yield _Piece(at, item.find_places(line))
        at += len(item) + 1
