"""The front matter of a Markdown file: flat `key: value` lines between `---`, or `key = value` between `+++`.

Enough of YAML and TOML to know a title, a language, a date and an address, and whether what holds them is broken; what
is nested is passed over, and what sites have there that is no YAML is read all the same. What stands in quotation marks
or goes on below is read by `front_values`, objects of JSON by `front_json`, tables in braces by `front_flow`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from mtcheck.readers.front_flow import read_flow_front
from mtcheck.readers.front_json import JsonFront, read_json_front
from mtcheck.readers.front_lines import (
    FENCED,
    QUOTED,
    SIGNS,
    TITLE,
    USUAL_KEYS,
    PlacedLine,
    find_missing,
    list_lines,
    place_lines,
)
from mtcheck.readers.front_values import Odd, Written, read_toml, read_yaml, read_yaml_table

_MARKS = frozenset("\"'|>&!")
"""What a value begins with that means more than it shows."""
_NESTED = re.compile(r"""\s*(?:-\s|-$|[\w."'-]+\s*:(?:\s|$))""")
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
_FEWEST_KEYS = 2
"""Of the usual keys, in small letters: with fewer a text may begin with a line and a colon, and a rule below it."""
_CONTINUES = "- \t#"
"""What a line of no key begins with that belongs to the key above it."""
_OTHER_BEGINNINGS = "#-[]{}%"
"""What lines begin with that belong to a key though they stand at the margin: comments, items, tables of TOML."""
_CLOSINGS = ('"', "'", '"""', "'''", "]", "}")
_NOT_PLAIN = frozenset("\"'[{|>&*!%@`#")
"""What a value begins with that is no plain text of YAML."""
_COLON = re.compile(r":(?:\s|$)")
_COLLECTION = re.compile(r"(?:(\{.*\})|\[.*\])\s*(?:\#.*)?")
_ALIAS = re.compile(r"\*[^\s,\[\]{}]+")
"""What stands in YAML for what another key has."""
_LONGEST_QUOTE = 40
_ESCAPE = re.compile(r'\\(["\\/])')


class _Entry(NamedTuple):
    """A key with what stands behind it, and below it as far as that belongs to its value."""

    key: str
    sign: str
    at: int
    """Where its lines begin in the file."""
    value: int
    """Where in them its value begins."""
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its lines as they stand in the file; a tab before the value is a blank, which YAML takes everywhere."""
        written = "".join(self.lines)
        return written[: self.value].replace("\t", " ") + written[self.value :]

    @property
    def shown(self) -> str:
        """All that stands behind the key, on one line."""
        return " ".join(filter(None, map(str.strip, (self.lines[0][self.value :], *self.lines[1:]))))

    @property
    def is_nested(self) -> bool:
        """Whether lists or keys stand below it, and nothing behind it."""
        below = next((line for line in self.lines[1:] if line.strip()), "")
        return not self.lines[0][self.value :].strip() and _NESTED.match(below) is not None


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says about itself, and where its text begins."""

    values: Mapping[str, str]
    """By key in lower case."""
    end: int
    """Offset after the closing line; 0 where the file has no front matter."""
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Where in the file each character of a value stands, and where the last one ends, by key.

    Where nobody can tell one from the other, each stands where all of the value begins.
    """

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
        return FrontMatter(of_json.values, of_json.end, dict(_place_texts(of_json)))
    match = FENCED.match(text)
    if match is None:
        return FrontMatter({}, 0)
    flow = read_flow_front(text)
    found: dict[str, Written] = {} if flow is None else {**flow.values}
    for entry in _gather(text):
        if entry.sign == SIGNS["---"] or entry.key not in found:  # below the first ones TOML has those of tables
            found[entry.key] = _read(entry, text)
    if not found and match["lines"].strip():
        return FrontMatter({}, 0)  # a text that begins with a rule and has another one further on
    places = {key: value.places for key, value in found.items() if value.places is not None}
    return FrontMatter({key: value.text for key, value in found.items()}, match.end(), places)


def _place_texts(front: JsonFront) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Where the texts of JSON stand that are not empty, without the blanks around them."""
    for key, text in front.texts.items():
        start = len(text) - len(text.lstrip())
        shown = front.values[key]
        if shown:
            yield key, tuple(text.find_places()[start : start + len(shown) + 1])


def find_faults(text: str) -> Iterator[str]:
    r"""What is broken in the front matter that a text begins with, so that it may not be where it seems to end.

    >>> list(find_faults("---\ntitle: 'The end\nlang: en\n---\nText"))
    ['"title" has no closing \'']
    >>> list(find_faults("---\ntitle: The end\n\nText, and no more.\n"))
    ['no line of --- ends it']
    """
    of_braces = read_json_front(text) or read_flow_front(text)
    match = FENCED.match(text)
    if of_braces is not None:
        yield from of_braces.faults
    elif match is None:
        begun = _BEGUN.match(text)
        if begun:
            yield f"no line of {begun['fence']} ends it"
        elif (headless := _HEADLESS.match(text)) and _lacks_head(headless):
            yield f"its first line, {headless['fence']}, is missing"
    elif read_front_matter(text).end:
        yield from list(_find_broken(list_lines(text))) or _find_odd(text)


def _lacks_head(headless: re.Match[str]) -> bool:
    """Whether lines that something like front matter follows are that themselves, but for the line that opens it."""
    lines = tuple(place_lines(headless["lines"], 0, SIGNS[headless["fence"]]))
    keys = {line.key for line in lines if line.key in USUAL_KEYS and line.text.startswith(line.key)}
    return len(keys) >= _FEWEST_KEYS and all(line.key or line.text[:1] in _CONTINUES for line in lines)


def _find_broken(lines: Iterable[PlacedLine]) -> Iterator[str]:
    """Quotation marks and brackets that are never closed, lines of no key, and values that are read otherwise."""
    key = closing = ""
    for number, line in enumerate(lines, 2):
        if closing:
            closing = "" if closing in line.text else closing
        elif line.key is not None:
            key, closing = line.key, find_missing(line)
            yield from () if closing else _find_misread(line)
        elif line.text.strip() and not line.text[0].isspace() and line.text[0] not in _OTHER_BEGINNINGS:
            yield f'line {number} is none of a key ("{_shorten(line.text)}")'
            return
    if closing:
        yield f'"{key}" has no closing {closing}'


def _find_misread(line: PlacedLine) -> Iterator[str]:
    """What is no text to readers of YAML and TOML, or breaks all that they read."""
    is_plain = line.sign == SIGNS["---"] and line.value[:1] not in _NOT_PLAIN
    if is_plain and _COLON.search(_unquote(line.value)):
        yield f'"{line.key}" has a colon in it, so that it needs quotation marks'
    if line.key == TITLE and (collection := _COLLECTION.fullmatch(line.value)):
        yield f'"title" is a {"table" if collection[1] else "list"}, it must be a text in quotation marks'


def _shorten(line: str) -> str:
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"


def _gather(text: str) -> Iterator[_Entry]:
    """The keys of front matter, each with all lines of its value."""
    begun: list[PlacedLine] = []
    closing = ""
    is_over = False
    lines = list_lines(text)
    last = {mark: number for number, line in enumerate(lines) for mark in _CLOSINGS if mark in line.text}
    for number, line in enumerate(lines):
        if closing:
            closing = "" if closing in line.text else closing
            begun.append(line)
        elif line.key is not None:
            yield from _end_entry(text, begun)
            missing = find_missing(line)
            begun, is_over = [line], False
            closing = missing if last.get(missing, 0) > number else ""  # else a fault, and no reason to hide other keys
        elif begun and not is_over:
            is_over = line.text.strip() != "" and not line.text[0].isspace() and begun[0].value != ""
            begun += [] if is_over else [line]
    yield from _end_entry(text, begun)


def _end_entry(text: str, lines: Sequence[PlacedLine]) -> Iterator[_Entry]:
    for line in lines[:1]:
        at = line.end - len(line.text)
        written = text[at : lines[-1].end].splitlines(keepends=True)
        yield _Entry(line.key or "", line.sign, at, line.at - at, tuple(written))


def _read(entry: _Entry, text: str) -> Written:
    """The value of a key; what the readers of YAML and TOML refuse is taken as it stands."""
    found = None if entry.is_nested else _read_marked(entry, text)
    value = "" if entry.is_nested else entry.shown
    told = found.text if isinstance(found, Written) else _unquote(value)
    start = entry.at + entry.value
    end = entry.at + len("".join(entry.lines).rstrip())
    if isinstance(found, Written) and found.places is not None:
        places = tuple(entry.at + place for place in found.places)
    elif value.startswith(told) and len(entry.lines) == 1:
        places = tuple(range(start, start + len(told) + 1))
    else:
        places = (*(start for _ in told), end)
    return Written(told, places if told else None)


def _read_marked(entry: _Entry, text: str) -> Written | Odd | None:
    """The value that stands in marks, goes on below or stands elsewhere; None where it is a plain one on one line."""
    begins = entry.shown[:1]
    if entry.sign == SIGNS["+++"]:
        return read_toml(entry.text, entry.value) if begins in QUOTED else None
    if _ALIAS.fullmatch(_unquote(entry.shown)) and begins == "*":
        return _read_alias(entry, text)
    goes_on = any(line.strip() for line in entry.lines[1:])
    return read_yaml(entry.text) if begins in _MARKS or goes_on else None


def _read_alias(entry: _Entry, text: str) -> Written | Odd:
    """What another key has that this one takes from there, by its place relative to this entry."""
    front = FENCED.match(text)
    values = _read_all(front["lines"]) if front is not None else None
    found = values.get(entry.key) if isinstance(values, Mapping) else None
    if front is None or found is None:
        what = f"is an alias ({_unquote(entry.shown)}) of what cannot be read"
        return Odd(f"{what}, it must be a text in quotation marks")
    if isinstance(found, Written) and found.places is not None:
        moved = front.start("lines") - entry.at
        return Written(found.text, tuple(place + moved for place in found.places))
    return found


@lru_cache(maxsize=1)
def _read_all(lines: str) -> Mapping[str, Written | Odd] | Odd | None:
    """All keys as YAML has them, once for all aliases of one file."""
    return read_yaml_table(lines)


def _find_odd(text: str) -> Iterator[str]:
    """What is no headline though it stands where one should."""
    for entry in _gather(text):
        found = _read_marked(entry, text) if entry.key == TITLE else None
        if isinstance(found, Odd):
            yield f'"{TITLE}" {found.what}'


def _unquote(value: str) -> str:
    if value[:1] == '"' and (end := value.rfind('"')) > 0:
        return _ESCAPE.sub(r"\1", value[1:end])
    if value[:1] == "'" and (end := value.rfind("'")) > 0:
        return value[1:end].replace("''", "'")
    return value.split(" #", 1)[0].strip()
