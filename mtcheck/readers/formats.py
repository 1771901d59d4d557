"""Which reader an input is for: by the server's word, the ending of its name, or else its first characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import urlsplit

from mtcheck.model import Article, Failure
from mtcheck.readers.decoding import decode_head, refuse_binary
from mtcheck.readers.feeds import read_feed
from mtcheck.readers.inputs import Input
from mtcheck.readers.json_document import read_json_document
from mtcheck.readers.json_lines import read_json_lines
from mtcheck.readers.markdown import read_markdown
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.page import read_page
from mtcheck.readers.plain import read_plain
from mtcheck.readers.table import read_csv, read_tsv

Format = Literal["plain", "markdown", "page", "feed", "json", "json-lines", "csv", "tsv"]
Reader = Callable[[Input, ReadOptions], Iterator[Article | Failure]]

READERS: dict[Format, Reader] = {
    "plain": read_plain,
    "markdown": read_markdown,
    "page": read_page,
    "feed": read_feed,
    "json": read_json_document,
    "json-lines": read_json_lines,
    "csv": read_csv,
    "tsv": read_tsv,
}

_ENDINGS: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".json": "json",
    ".jsonl": "json-lines",
    ".ndjson": "json-lines",
    ".csv": "csv",
    ".tsv": "tsv",
}
ENDINGS = frozenset(_ENDINGS)
"""Endings of the files that are read from a folder."""

_MEDIA_TYPES: dict[str, Format] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "application/feed+json": "json",
    "application/json": "json",
    "application/x-ndjson": "json-lines",
    "application/ndjson": "json-lines",
    "application/jsonl": "json-lines",
    "application/x-jsonlines": "json-lines",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/markdown": "markdown",
}

_LOOSE: dict[Format, frozenset[Format]] = {
    "json": frozenset({"json-lines"}),
    "feed": frozenset({"page"}),
    "page": frozenset({"feed"}),
}
"""What also goes by the name of a format: JSON Lines named .json, saved pages named .xml, feeds sent as text/html."""

_PROLOGUE = re.compile(r"(?:\s++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_FIRST_TAG = re.compile(r"<(!doctype\s+html|[a-z_][\w.:-]*)", re.IGNORECASE)
_PAGE_TAGS = frozenset("html head body title meta div p article section main h1 h2 h3 ul ol table span a br".split())
_FRONT_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?[\"']?\w[\w.-]*[\"']?\s*[:=]")


def choose_format(source: Input) -> Format:
    """The format of an input; raises InputError where it is no text at all."""
    refuse_binary(source.head, source.origin)
    path = urlsplit(source.address).path if source.address else source.origin
    named = _MEDIA_TYPES.get(source.media_type or "") or _ENDINGS.get(PurePosixPath(path).suffix.lower())
    if named is not None and named not in _LOOSE:
        return named
    found = sniff(decode_head(source.head, source.charset))
    return found if named is None or found in _LOOSE[named] else named


def sniff(head: str) -> Format:
    """The format that a text begins like; plain text where it is like no other."""
    text = head.lstrip()
    if re.match(r'\{\s*["}]', text):
        first, _, others = text.partition("\n")
        return "json-lines" if first.rstrip().endswith("}") and others.lstrip().startswith("{") else "json"
    if re.match(r"\[\s*(?:\{|\]\s*$)", text):
        return "json"
    if text.startswith("<"):
        return _sniff_markup(text)
    return "markdown" if _FRONT_MATTER.match(text) else "plain"


def _sniff_markup(text: str) -> Format:
    prologue = _PROLOGUE.match(text)
    tag = _FIRST_TAG.match(text, prologue.end() if prologue else 0)
    name = tag[1].lower() if tag else ""
    if name in _PAGE_TAGS or name.startswith("!doctype"):
        return "page"
    return "feed" if name in {"rss", "feed", "rdf:rdf"} or text.startswith("<?xml") else "plain"
