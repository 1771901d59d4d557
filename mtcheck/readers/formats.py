"""Which reader an input is for: by the server's word, the ending of its name, or else its first lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import urlsplit

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers.decoding import decode_head, refuse_binary
from mtcheck.readers.feeds import read_feed
from mtcheck.readers.files import DOCUMENTS
from mtcheck.readers.inputs import Input
from mtcheck.readers.json_document import read_json_document
from mtcheck.readers.json_lines import read_json_lines
from mtcheck.readers.json_values import decode_json
from mtcheck.readers.markdown import read_markdown
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.page import read_page
from mtcheck.readers.paths import MISSING, find_value
from mtcheck.readers.plain import read_plain
from mtcheck.readers.table import read_csv, read_tsv, sniff_table
from mtcheck.readers.tmx import read_tmx
from mtcheck.readers.xliff import read_xliff

Format = Literal["plain", "markdown", "page", "feed", "json", "json-lines", "csv", "tsv", "xliff", "tmx"]
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
    "xliff": read_xliff,
    "tmx": read_tmx,
}

WITHOUT_FIELDS: dict[Format, str] = {
    "plain": "plain text",
    "markdown": "Markdown",
    "page": "an HTML page",
    "feed": "an XML feed",
    "xliff": "an XLIFF file",
    "tmx": "a translation memory",
}
"""Formats that know no fields which could be mapped, as a message calls them."""

_ENDINGS: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdwn": "markdown",
    ".mkd": "markdown",
    ".mkdn": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
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
    ".jsonlines": "json-lines",
    ".csv": "csv",
    ".tsv": "tsv",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".sdlxliff": "xliff",
    ".mqxliff": "xliff",
    ".mxliff": "xliff",
    ".tmx": "tmx",
}
ENDINGS = frozenset(_ENDINGS)
"""Endings of the files that are read from a folder."""

_NO_ARTICLES = frozenset(
    ".py .pyi .js .mjs .cjs .jsx .ts .tsx .css .scss .sh .bash .zsh .bat .ps1"
    " .rb .go .rs .java .c .h .cpp .cs .php .pl "
    ".lua .swift .sql .r .vue .toml .yaml .yml .ini .cfg .conf .env .properties .lock .mk".split()
)
"""Endings of programs and settings: a wrong name on the command line must not end in a text fit to publish."""

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
    "application/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/markdown": "markdown",
    "application/xliff+xml": "xliff",
    "application/x-xliff+xml": "xliff",
    "application/x-tmx+xml": "tmx",
}

_LOOSE: dict[Format, frozenset[Format]] = {
    "plain": frozenset({"json", "json-lines", "csv", "tsv"}),
    "json": frozenset({"json-lines"}),
    "feed": frozenset({"page", "xliff", "tmx"}),
    "page": frozenset({"feed", "json", "json-lines", "xliff", "tmx"}),
}
"""What also goes by the name of a format.

JSON Lines are named .json, spreadsheets save tables as .txt, pages and XLIFF are saved as .xml, servers send JSON as
text/html.
"""

_PROLOGUE = re.compile(
    r"""
    (?: \s++ | <\?.*?\?> | <!--.*?-->
      | <!DOCTYPE\s+(?!html\b)[^>\[]*+(?:\[[^\]]*+\]\s*+)?>    # <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    )*+
    """,
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_FIRST_TAG = re.compile(r"<(!doctype\s+html|[a-z_][\w.:-]*)", re.IGNORECASE)
_PAGE_TAGS = frozenset("html head body title meta div p article section main h1 h2 h3 ul ol table span a br".split())
_FRONT_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?[\"']?\w[\w.-]*[\"']?\s*[:=]")


def name_format(name: str) -> Format | None:
    """The format that the ending of a name is of; None for one that tells nothing."""
    return _ENDINGS.get(PurePosixPath(name).suffix.lower())


def choose_format(source: Input, options: ReadOptions) -> Format:
    """The format of an input; raises InputError where it is no text at all."""
    refuse_binary(source.head, source.origin)
    path = urlsplit(source.address).path if source.address else source.origin
    named = _MEDIA_TYPES.get(source.media_type or "") or name_format(path)
    if named is not None and named not in _LOOSE:
        return named
    if named is None and source.address is None:
        _refuse_ending(source.origin)
    head = decode_head(source.head, source.origin, source.charset)
    found = sniff(head, frozenset(options.fields.values()))
    if named is not None:
        return found if found in _LOOSE[named] else named
    return "json-lines" if found == "json" and _is_one_record(head, options) else found


def sniff(head: str, names: AbstractSet[str] = frozenset()) -> Format:
    """The format that a text begins like, plain text where it is like no other; `names` are columns asked for."""
    text = head.lstrip()
    if re.match(r'\{\s*["}]', text):
        first, _, others = text.partition("\n")
        return "json-lines" if first.rstrip().endswith("}") and others.lstrip().startswith("{") else "json"
    if re.match(r"\[\s*(?:\{|\]\s*$)", text):
        return "json"
    if text.startswith("<"):
        return _sniff_markup(text)
    if _FRONT_MATTER.match(text):
        return "markdown"
    return sniff_table(head, names) or "plain"


def _refuse_ending(name: str) -> None:
    """Raise InputError where the ending of a file is that of what holds no article, or of a format that is not read."""
    suffix = PurePosixPath(name).suffix.lower()
    as_plain = "to have it read as plain text, name it .txt or pass it as standard input (-)"
    if suffix in _NO_ARTICLES:
        what = f"{suffix} is the ending of a program or of settings, which hold no article"
        raise InputError(name, what, f"name the articles; {as_plain}")
    if suffix in DOCUMENTS:
        what = f"{suffix} is the ending of a format that is not read"
        raise InputError(name, what, f"export it as text, Markdown or HTML; {as_plain}")


def _sniff_markup(text: str) -> Format:
    prologue = _PROLOGUE.match(text)
    tag = _FIRST_TAG.match(text, prologue.end() if prologue else 0)
    name = tag[1].lower() if tag else ""
    if name in _PAGE_TAGS or name.startswith("!doctype"):
        return "page"
    local = name.rpartition(":")[2]
    if local in {"xliff", "tmx"}:
        return "xliff" if local == "xliff" else "tmx"
    return "feed" if name in {"rss", "feed", "rdf:rdf"} or text.startswith("<?xml") else "plain"


def _is_one_record(head: str, options: ReadOptions) -> bool:
    """Whether this is one line with an article in it: JSON Lines of which a slow pipe has given no more."""
    line, end, others = head.lstrip().partition("\n")
    if not end or others.strip():
        return False
    try:
        record = decode_json(line, "")
    except InputError:
        return False
    paths = [options.fields[name] for name in ("text", "target") if name in options.fields] or ["text", "target"]
    return isinstance(record, dict) and any(find_value(record, path) is not MISSING for path in paths)
