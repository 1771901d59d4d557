"""The lines of front matter in YAML or TOML: where each stands in the file, and which key it has.

What stands behind a key is left to `front_matter`, and so is whether it is broken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.readers.front_flow import read_flow_front

FENCED = re.compile(
    r"""
    \A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)
    (?P<lines>(?:[^\r\n]*(?:\r\n?|\n))*?)
    (?:(?P=fence)|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)
    """,
    re.VERBOSE,
)
_KEY = re.compile(
    r"""
    (?P<key> "[^"]{1,80}" | '[^']{1,80}' | <<
      | (?!-\s|---)[^\s"'#\[\]{}%&*!|>:=,?][^\s:=#]{0,60}(?:[ ][^\s:=#]{1,30}){0,3} )
    \s*(?P<sign>[:=])(?:\s+|(?<==)|$)(?P<value>.*)
    """,
    re.VERBOSE,
)
"""Of a bare key four words at most: a longer line with a colon is a sentence."""
USUAL_KEYS = frozenset(
    "title lang language locale source_language date published lastmod author authors layout slug tags categories "
    "category draft description summary permalink url".split()
)
QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'(?!')")}
_BRACKETS = {"[": "]", "{": "}"}
_BRACKETED = re.compile(r"[\])}]\s*(?:\#.*)?$")
TITLE = "title"
_NAME = r"""(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_TABLE = re.compile(rf"\s*\[{{1,2}}[ \t]*(?P<name>{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*\]{{1,2}}\s*(?:\#.*)?")
"""The line that opens a table of TOML."""
_OWN_TABLES = frozenset(("extra", "params"))
"""Where Zola and Hugo want the keys that are not theirs."""

_ASIDE = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|\#.*""")
"""What of a line of TOML holds no brackets that count: texts and a comment."""

SIGNS = {"---": ":", "+++": "="}
"""What stands behind a key, by the line that opens the front matter: in YAML, in TOML."""


class PlacedLine(NamedTuple):
    """A line, and where it stands in the file."""

    text: str
    key: str | None
    """In lower case; None for a line without one. In a table of TOML it begins with the name of that: params.title."""
    sign: str
    """What stands behind keys."""
    at: int
    """Where its value begins, or the line where it has no key."""
    end: int

    @property
    def value(self) -> str:
        """What stands behind the key."""
        return self.text[len(self.text) - (self.end - self.at) :].strip()


def list_lines(text: str) -> tuple[PlacedLine, ...]:
    """The lines of the front matter that a text begins with, between those that open and close it.

    Where all of them stand further in, they are given as if they did not.
    """
    match = FENCED.match(text)
    if match is None or read_flow_front(text) is not None:
        return ()
    lines, sign = match["lines"], SIGNS[match["fence"]]
    return tuple(_enter_tables(place_lines(lines, match.start("lines"), sign, indent=_find_indent(lines, sign))))


def place_lines(lines: str, at: int, sign: str, *, indent: int = 0) -> Iterator[PlacedLine]:
    """Lines that begin at a place in the file, without the names of tables; `indent` blanks of each are passed over."""
    for whole in lines.splitlines(keepends=True):
        (line,) = whole.splitlines()
        match = _KEY.match(line, indent)
        end = at + len(line)
        if match is None or match["sign"] != sign:
            yield PlacedLine(line[indent:], None, sign, min(at + indent, end), end)
        else:
            key = match["key"].strip("\"'").lower()
            yield PlacedLine(line[indent:], key, sign, at + match.start("value"), end)
        at += len(whole)


def _find_indent(lines: str, sign: str) -> int:
    """How many blanks all lines begin with; none where no usual key stands behind them, since that may be a text."""
    begun = [line for line in lines.splitlines() if line.strip()]
    indent = min((len(line) - len(line.lstrip(" \t")) for line in begun), default=0)
    keys = {line.key for line in place_lines(lines, 0, sign, indent=indent)}
    return indent if keys & USUAL_KEYS else 0


def _enter_tables(lines: Iterable[PlacedLine]) -> Iterator[PlacedLine]:
    """The lines, with the keys of the tables of TOML by their full names.

    Keys that a site has made up, as it may have made up those that mtcheck reads, keep theirs; its titles are others.
    """
    table = closing = ""
    depth = 0
    for line in lines:
        if closing in _BRACKETS.values():
            depth += _count_open(line.text)
            closing = closing if depth > 0 else ""
        elif closing:
            closing = "" if closing in line.text else closing
        elif line.key is not None:
            closing = find_missing(line) if line.sign == SIGNS["+++"] else ""
            depth = _count_open(line.value)
        elif line.sign == SIGNS["+++"] and (opened := _TABLE.fullmatch(line.text)):
            table = ".".join(name.strip("\"'").lower() for name in re.findall(_NAME, opened["name"]))
        is_other = table and line.key is not None and (table not in _OWN_TABLES or line.key == TITLE)
        yield line._replace(key=f"{table}.{line.key}") if is_other else line


def _count_open(line: str) -> int:
    """How many more brackets are opened than closed."""
    counted = Counter(_ASIDE.sub("", line))
    return sum(counted[opening] - counted[closing] for opening, closing in _BRACKETS.items())


def find_missing(line: PlacedLine) -> str:
    """What must still come to close the value that begins on this line; empty where nothing must."""
    value = line.value
    for mark in ('"""', "'''") if line.sign == SIGNS["+++"] else ():
        if value.startswith(mark):
            return "" if mark in value[3:] else mark
    if value[:1] in QUOTED:
        return "" if QUOTED[value[0]].match(value) else value[0]
    if value[:1] in _BRACKETS and not _BRACKETED.search(value):
        return _BRACKETS[value[0]] if value.count(value[0]) > value.count(_BRACKETS[value[0]]) else ""
    return ""
