"""The front matter of a Markdown file: flat `key: value` lines between `---`, or `key = value` between `+++`.

Enough of YAML and TOML to know a title, a language, a date and an address, and whether what holds them is broken; what
is nested is passed over. Objects of JSON are read by `front_json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.readers.front_json import read_json_front

_FENCED = re.compile(
    r"""
    \A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)
    (?P<lines>(?:[^\r\n]*(?:\r\n?|\n))*?)
    (?:(?P=fence)|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)
    """,
    re.VERBOSE,
)
_KEY = re.compile(r"""(?P<key>["']?[A-Za-z_][\w.-]*["']?)\s*(?P<sign>[:=])(?:\s+|(?<==)|$)(?P<value>.*)""")
_BLOCK_VALUE = re.compile(r"[|>][+-]?\d?")
_BEGUN = re.compile(
    r"""
    \A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)
    ["']?(?:title|lang|language|date|layout|slug|author|tags|categories|draft|description|permalink)["']?\s*[:=]
    """,
    re.VERBOSE,
)
"""A text may begin with a rule and a line with a colon: these keys are what posts begin with."""
_HEADLESS = re.compile(
    r"""
    \A(?P<lines>(?:[a-z_\-\#\ \t][^\r\n]*(?:\r\n?|\n))+?)
    (?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n|\Z)
    """,
    re.VERBOSE,
)
"""Lines in small letters, with an end and no beginning."""
_USUAL_KEYS = frozenset(
    "title lang language locale source_language date published lastmod author authors layout slug tags categories "
    "category draft description summary permalink url".split()
)
_FEWEST_KEYS = 2
"""Of the usual keys, in small letters: with fewer a text may begin with a line and a colon, and a rule below it."""
_CONTINUES = "- \t#"
"""What a line of no key begins with that belongs to the key above it."""
_OTHER_BEGINNINGS = "#-[]{}%"
"""What lines begin with that belong to a key though they stand at the margin: comments, items, tables of TOML."""
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'(?!')")}
_BRACKETS = {"[": "]", "{": "}"}
_BRACKETED = re.compile(r"[\])}]\s*(?:\#.*)?$")
_NOT_PLAIN = frozenset("\"'[{|>&*!%@`#")
"""What a value begins with that is no plain text of YAML."""
_COLON = re.compile(r":(?:\s|$)")
_COLLECTION = re.compile(r"(?:(\{.*\})|\[.*\])\s*(?:\#.*)?")
_LONGEST_QUOTE = 40
_ESCAPE = re.compile(r'\\(["\\/])')


_SIGNS = {"---": ":", "+++": "="}
"""What stands behind a key, by the line that opens the front matter: in YAML, in TOML."""


class PlacedLine(NamedTuple):
    """A line, and where it stands in the file."""

    text: str
    key: str | None
    """In lower case; None for a line without one."""
    sign: str
    """What stands behind keys."""
    at: int
    """Where its value begins, or the line where it has no key."""
    end: int

    @property
    def value(self) -> str:
        """What stands behind the key."""
        return self.text[len(self.text) - (self.end - self.at) :].strip()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says about itself, and where its text begins."""

    values: Mapping[str, str]
    """By key in lower case."""
    end: int
    """Offset after the closing line; 0 where the file has no front matter."""

    def first(self, *keys: str) -> str | None:
        """The first of these that has a value."""
        return next((self.values[key] for key in keys if self.values.get(key)), None)


def read_front_matter(text: str) -> FrontMatter:
    r"""The front matter that a text begins with.

    >>> read_front_matter("---\ntitle: 'It''s over'\nlang: en\n---\nText").values
    {'title': "It's over", 'lang': 'en'}
    """
    of_json = read_json_front(text)
    if of_json is not None:
        return FrontMatter(of_json.values, of_json.end)
    match = _FENCED.match(text)
    if match is None:
        return FrontMatter({}, 0)
    lines = list_lines(text)
    values = dict(_read_values(lines))
    if not values and match["lines"].strip():
        return FrontMatter({}, 0)  # a text that begins with a rule and has another one further on
    return FrontMatter(values, match.end())


def list_lines(text: str) -> tuple[PlacedLine, ...]:
    """The lines of the front matter that a text begins with, between those that open and close it."""
    match = _FENCED.match(text)
    return () if match is None else tuple(_place_lines(match["lines"], match.start("lines"), _SIGNS[match["fence"]]))


def find_faults(text: str) -> Iterator[str]:
    r"""What is broken in the front matter that a text begins with, so that it may not be where it seems to end.

    >>> list(find_faults("---\ntitle: 'The end\nlang: en\n---\nText"))
    ['"title" has no closing \'']
    >>> list(find_faults("---\ntitle: The end\n\nText, and no more.\n"))
    ['no line of --- ends it']
    """
    of_json = read_json_front(text)
    match = _FENCED.match(text)
    if of_json is not None:
        yield from of_json.faults
    elif match is None:
        begun = _BEGUN.match(text)
        if begun:
            yield f"no line of {begun['fence']} ends it"
        elif (headless := _HEADLESS.match(text)) and _lacks_head(headless):
            yield f"its first line, {headless['fence']}, is missing"
    elif read_front_matter(text).end:
        yield from _find_broken(list_lines(text))


def _lacks_head(headless: re.Match[str]) -> bool:
    """Whether lines that something like front matter follows are that themselves, but for the line that opens it."""
    lines = tuple(_place_lines(headless["lines"], 0, _SIGNS[headless["fence"]]))
    keys = {line.key for line in lines if line.key in _USUAL_KEYS and line.text.startswith(line.key)}
    return len(keys) >= _FEWEST_KEYS and all(line.key or line.text[:1] in _CONTINUES for line in lines)


def _find_broken(lines: Iterable[PlacedLine]) -> Iterator[str]:
    """Quotation marks and brackets that are never closed, lines of no key, and values that are read otherwise."""
    key = closing = ""
    for number, line in enumerate(lines, 2):
        if closing:
            closing = "" if closing in line.text else closing
        elif line.key is not None:
            key, closing = line.key, _find_missing(line.value)
            yield from () if closing else _find_misread(line)
        elif line.text.strip() and not line.text[0].isspace() and line.text[0] not in _OTHER_BEGINNINGS:
            yield f'line {number} is none of a key ("{_shorten(line.text)}")'
            return
    if closing:
        yield f'"{key}" has no closing {closing}'


def _find_misread(line: PlacedLine) -> Iterator[str]:
    """What is no text to readers of YAML and TOML, or breaks all that they read."""
    is_plain = line.sign == _SIGNS["---"] and line.value[:1] not in _NOT_PLAIN
    if is_plain and _COLON.search(_unquote(line.value)):
        yield f'"{line.key}" has a colon in it, so that it needs quotation marks'
    if line.key == "title" and (collection := _COLLECTION.fullmatch(line.value)):
        yield f'"title" is a {"table" if collection[1] else "list"}, it must be a text in quotation marks'


def _find_missing(value: str) -> str:
    """What must still come to close a value; empty where nothing must.

    >>> _find_missing('"The end'), _find_missing("[a, b"), _find_missing("'It''s over'"), _find_missing("It's over")
    ('"', ']', '', '')
    """
    for mark in ('"""', "'''"):
        if value.startswith(mark):
            return "" if mark in value[3:] else mark
    if value[:1] in _QUOTED:
        return "" if _QUOTED[value[0]].match(value) else value[0]
    if value[:1] in _BRACKETS and not _BRACKETED.search(value):
        return _BRACKETS[value[0]] if value.count(value[0]) > value.count(_BRACKETS[value[0]]) else ""
    return ""


def _shorten(line: str) -> str:
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"


def _place_lines(lines: str, at: int, sign: str) -> Iterator[PlacedLine]:
    for whole in lines.splitlines(keepends=True):
        (line,) = whole.splitlines()
        match = _KEY.match(line)
        if match is None or match["sign"] != sign:
            yield PlacedLine(line, None, sign, at, at + len(line))
        else:
            key = match["key"].strip("\"'").lower()
            yield PlacedLine(line, key, sign, at + match.start("value"), at + len(line))
        at += len(whole)


def _read_values(lines: Sequence[PlacedLine]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines):
        if line.key is None:
            continue
        value = line.value
        if _BLOCK_VALUE.fullmatch(value):
            value = " ".join(_read_indented(lines[number + 1 :]))
        yield line.key, _unquote(value)


def _read_indented(lines: Iterable[PlacedLine]) -> Iterator[str]:
    for line in lines:
        if line.text.strip() and not line.text[0].isspace():
            return
        yield line.text.strip()


def _unquote(value: str) -> str:
    if value[:1] == '"' and (end := value.rfind('"')) > 0:
        return _ESCAPE.sub(r"\1", value[1:end])
    if value[:1] == "'" and (end := value.rfind("'")) > 0:
        return value[1:end].replace("''", "'")
    return value.split(" #", 1)[0].strip()
