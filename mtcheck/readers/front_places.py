"""A Markdown file and a key of its front matter in, the value out: a string that knows where and how it is written.

For whoever writes into the file: texts of JSON, else only values that stand on one line and mean what they show, to
every reader of YAML or TOML. `front_matter` reads all others as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from mtcheck.model import Span
from mtcheck.readers.front_json import read_json_front
from mtcheck.readers.front_lines import PlacedLine, list_lines
from mtcheck.readers.places import PlacedString

_UNWRITABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
"""Line ends, controls and what YAML cannot hold."""
_COMMENT = re.compile(r" *(?:(?<= )#.*)?")
_OPENS_OTHERS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What begins something else than a plain word of YAML, or may."""
_NO_WORDS = re.compile(r"[-+.\d](?:\S*|[-+.\d:tz ]*)|~|=|<<|null|true|false|yes|no|on|off|y|n", re.IGNORECASE)
"""Numbers, dates and the like, which some readers of YAML take for no text."""


class _Manner(NamedTuple):
    """How a value is written."""

    mark: str
    """What stands on either side of it; nothing around a plain one."""
    unit: re.Pattern[str]
    """One character."""
    escape: Callable[[str], str]

    def match(self, line: str, start: int) -> int | None:
        """Where a value ends that begins there; None where it is not written so to its end."""
        end = start
        while (unit := self.unit.match(line, end)) is not None:
            end = unit.end()
        rest = len(self.mark)
        is_whole = line.startswith(self.mark, end) and _COMMENT.fullmatch(line, end + rest) is not None
        return end if is_whole else None


_PLAIN = _Manner("", re.compile(r"(?! +(?:#|$))."), str)
_MANNERS = {
    (":", '"'): _Manner('"', re.compile(r'\\["\\/]|[^"\\]'), lambda part: re.sub(r'(["\\])', r"\\\1", part)),
    (":", "'"): _Manner("'", re.compile(r"''|[^']"), lambda part: part.replace("'", "''")),
    ("=", '"'): _Manner('"', re.compile(r'\\["\\]|[^"\\]'), lambda part: re.sub(r'(["\\])', r"\\\1", part)),
    ("=", "'"): _Manner("'", re.compile(r"[^']"), str),
}
"""By the sign behind the key, which tells YAML from TOML, and the mark that the value begins with."""


class FrontString(PlacedString):
    """A value and where it stands."""

    __slots__ = ("end", "manner", "start", "text")
    text: str
    start: int
    """Where its first character stands."""
    end: int
    manner: _Manner

    def find_places(self) -> tuple[int, ...]:
        """Where each of its characters is written, and where the last one ends."""
        return (*(unit.start() for unit in self.manner.unit.finditer(self.text, self.start, self.end)), self.end)

    def escape(self, part: str) -> str | None:
        """How a part of it is to be written there; None where it cannot be."""
        cannot = _UNWRITABLE.search(part) or (self.manner == _MANNERS["=", "'"] and "'" in part)
        return None if cannot else self.manner.escape(part)

    def fits(self, span: Span, part: str) -> bool:
        """Whether it means what it shows with a part in the place of some of its characters."""
        return self.manner.mark != "" or _is_plain(self[: span.start] + part + self[span.end :])


def find_front_string(text: str, key: str) -> PlacedString | None:
    """The value of a key in the front matter that a text begins with; None where none is safe to be written anew."""
    of_json = read_json_front(text)
    if of_json is not None:
        return of_json.texts.get(key)
    lines = list_lines(text)
    found = [number for number, line in enumerate(lines) if line.key == key]
    if len(found) != 1 or _goes_on(lines[found[0] + 1 :]):
        return None
    return _place(text, lines[found[0]])


def _goes_on(following: Sequence[PlacedLine]) -> bool:
    """Whether a value goes on below: on lines that stand further in."""
    told = next((line.text for line in following if line.text.strip()), "")
    return told[:1].isspace()


def _place(text: str, line: PlacedLine) -> FrontString | None:
    manner = _MANNERS.get((line.sign, text[line.at : line.at + 1]), _PLAIN)
    start = line.at + len(manner.mark)
    written = text[: line.end]
    end = manner.match(written, start)
    before = written[line.end - len(line.text) : line.at]
    is_clear = before.isascii() and text[line.end] in "\r\n"  # else no space, and no end of a line, to all readers
    if end is None or not is_clear or _UNWRITABLE.search(line.text):
        return None
    raw = written[start:end]
    if manner is _PLAIN and not (line.sign == ":" and _is_plain(raw)):
        return None
    found = FrontString("".join(unit[0][-1] for unit in manner.unit.finditer(raw)))
    found.text, found.start, found.end, found.manner = text, start, end, manner
    return found


def _is_plain(value: str) -> bool:
    """Whether YAML takes a value without marks for this text."""
    is_odd = value[:1] in _OPENS_OTHERS or value != value.strip() or ": " in value or " #" in value
    return bool(value) and not is_odd and not value.endswith(":") and not _NO_WORDS.fullmatch(value)
