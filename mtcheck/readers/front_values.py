"""The lines of one key of front matter in, its value out: as YAML and TOML have it, and where each character stands.

For values that are more than they show on the line of their key: those in quotation marks, which may hold escapes, and
those that go on below. What a plain value on one line means is left to `front_matter`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.model import Span

if TYPE_CHECKING:
    from yaml import ScalarNode

_BREAK = r"(?:\r\n?|[\n\x85\u2028\u2029])"
_LINE_END = re.compile(_BREAK)
_FOLDED = re.compile(rf"[ \t]*{_BREAK}\s*")
"""The end of a line inside a value, with the blanks around it: one blank, since a title is shown on one line."""
_FOLD = rf"(?P<fold>{_FOLDED.pattern})"
_ESCAPE = rf"""
      (?P<nothing>\\[ \t]*{_BREAK}\s*)                                                         # it goes on below
    | (?P<escape>\\u[dD][89abAB][0-9a-fA-F]{{2}}\\u[dD][c-fC-F][0-9a-fA-F]{{2}}                # as JSON writes an emoji
        | \\x[0-9a-fA-F]{{2}} | \\u[0-9a-fA-F]{{4}} | \\U[0-9a-fA-F]{{8}} | \\.)
"""
_ESCAPED_UNIT = re.compile(rf"{_ESCAPE} | {_FOLD} | .", re.VERBOSE)
_DOUBLED_UNIT = re.compile(rf"(?P<escape>'') | {_FOLD} | .", re.VERBOSE)
_UNIT = re.compile(rf"{_FOLD} | .", re.VERBOSE)
_TOML_VALUE = re.compile(
    r"""
      (?P<mark>"{3}) (?: [^\\] | \\. )*? "{3,5}
    | (?P<raw>'{3})  .*?                 '{3,5}
    | (?P<line>")    (?: [^"\\] | \\. )* "
    | '[^']*'
    """,
    re.VERBOSE | re.DOTALL,
)
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
"""An anchor and a tag of YAML, before what they belong to."""
_KINDS = {"sequence": "list", "mapping": "table"}


class Written(NamedTuple):
    """A text that a key has, and where it is written."""

    text: str
    """On one line, without blanks around it."""
    places: tuple[int, ...] | None
    """Where each of its characters stands, and where the last one ends; None where nobody can tell."""


class Odd(NamedTuple):
    """What a key has that is no text."""

    what: str
    """In words that follow the key."""


def read_yaml(lines: str) -> Written | Odd | None:
    r"""The value of the one key in these lines; None where they have characters that YAML does not allow.

    Numbers, dates and truth are texts here, as they are written: a headline may be a year.

    >>> read_yaml('title: "caf\\xE9,\n  and bar"\n').text
    'café, and bar'
    >>> read_yaml("title: 2024-05-01").text
    '2024-05-01'
    >>> read_yaml("title:\n- a")
    Odd(what='is a list, it must be a text in quotation marks')
    """
    table = read_yaml_table(lines)
    if table is None or isinstance(table, Odd):
        return table
    value, *others = table.values()
    return Odd("is no YAML") if others else value


def read_yaml_table(lines: str) -> Mapping[str, Written | Odd] | Odd | None:
    r"""The values of all keys in these lines, by key in lower case; None as above. What an alias stands for is told.

    >>> read_yaml_table("{Title: &a Dam, lang: [en]}")["title"].text
    'Dam'
    >>> read_yaml_table("name: &a Dam\ntitle: *a")["title"]
    Written(text='Dam', places=(9, 10, 11, 12))
    """
    import yaml  # here, since most formats have no front matter

    try:
        node = yaml.compose(lines, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError:
        return None
    except yaml.MarkedYAMLError as error:
        return Odd(f"is no YAML ({error.problem})")
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return Odd("is no YAML")
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return Odd("is no YAML")
    return {
        str(key.value).lower(): _read_scalar(value, lines)
        if isinstance(value, yaml.ScalarNode)
        else Odd(f"is a {_KINDS[value.id]}, it must be a text in quotation marks")
        for key, value in node.value
    }


def read_toml(lines: str, start: int) -> Written | Odd:
    r"""The same of TOML; `start` is where the value begins.

    >>> read_toml("title = '''\nThe port\nis open'''", 8).text
    'The port is open'
    """
    try:
        (value, *_) = tomllib.loads(_LINE_END.sub("\n", lines)).values()
    except (ValueError, RecursionError) as error:
        return Odd(f"is no TOML ({error})")
    found = _TOML_VALUE.match(lines, start)
    if not isinstance(value, str) or found is None:
        return Odd("is no text")
    width = 3 if found["mark"] or found["raw"] else 1
    unit = _ESCAPED_UNIT if found["mark"] or found["line"] else _UNIT
    return _place(value, lines, Span(start + width, found.end() - width), unit)


def _read_scalar(node: ScalarNode, lines: str) -> Written | Odd:
    try:
        text = _join_halves(node.value)
    except ValueError:
        return Odd("is no YAML")
    end = node.end_mark.index
    start = next(_PROPERTIES.finditer(lines, node.start_mark.index, end)).end()
    match node.style:
        case '"' | "'" as mark:
            unit, inside = _ESCAPED_UNIT if mark == '"' else _DOUBLED_UNIT, Span(start + 1, end - 1)
        case "|" | ">":
            unit, inside = _UNIT, Span(start + len(_LINE_END.split(lines[start:end], maxsplit=1)[0]), end)
        case _:
            unit, inside = _UNIT, Span(start, end)
    return _place(text, lines, inside, unit)


def _join_halves(text: str) -> str:
    """The text with what was escaped in halves, as JSON does it, joined; raises ValueError where one is alone."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16")


def _place(text: str, lines: str, inside: Span, unit: re.Pattern[str]) -> Written:
    told = _FOLDED.sub(" ", text).strip()
    return Written(told, _find_places(told, list(unit.finditer(lines, inside.start, inside.end))))


def _find_places(text: str, units: Sequence[re.Match[str]]) -> tuple[int, ...] | None:
    """Where the characters of a text stand, if they are written by these units, one by one."""
    written = [unit for unit in units if unit.lastgroup != "nothing"]
    shown = [number for number, unit in enumerate(written) if not unit[0].isspace()]
    written = written[shown[0] : shown[-1] + 1] if shown else []
    is_so = len(written) == len(text) and all(map(_is_written, text, written))
    return (*(unit.start() for unit in written), written[-1].end()) if is_so and written else None


def _is_written(character: str, unit: re.Match[str]) -> bool:
    """Whether this unit means this character, as far as it tells: what an escape means was decided before."""
    return unit.lastgroup == "escape" or character == (" " if unit.lastgroup == "fold" else unit[0])
