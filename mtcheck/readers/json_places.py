"""JSON text in, the value it holds out, whose strings know where in the text they stand, character by character.

For whoever writes into the text: `json_values` is the reader, which has found no fault in it before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from json import scanner
from json.decoder import JSONObject, scanstring  # type: ignore[attr-defined]  # typeshed lacks them

from mtcheck.readers.json_document import list_objects
from mtcheck.readers.places import PlacedString

_UNIT = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL)
"""How one character is written in a string of JSON."""


class JsonString(PlacedString):
    """A string and where it stands."""

    __slots__ = ("end", "start", "text")
    text: str
    """The JSON that it was read from."""
    start: int
    """Where its first character stands, behind the quotation mark."""
    end: int
    """Where the closing quotation mark stands."""

    def find_places(self) -> tuple[int, ...]:
        """Where each of its characters is written, and where the last one ends."""
        return (*(unit.start() for unit in _UNIT.finditer(self.text, self.start, self.end)), self.end)

    def escape(self, part: str) -> str:
        """The part as JSON writes it, in the manner of what stands around it."""
        return write_string(part, self.text)


class JsonObject(dict[str, object]):
    """An object and where it stands, braces included."""

    __slots__ = ("end", "start")
    start: int
    end: int


class _Decoder(json.JSONDecoder):
    """The standard decoder in Python, whose strings are JsonStrings."""

    def __init__(self) -> None:
        super().__init__()
        self.parse_string = _read_string
        self.parse_object = _read_object
        # the scanner in C takes no other reader of strings
        make: Callable[[json.JSONDecoder], Callable[[str, int], tuple[object, int]]] = scanner.py_make_scanner  # type: ignore[attr-defined]  # the same
        self.scan_once = make(self)


def read_places(text: str, start: int = 0) -> object:
    """The value that stands in a text from there on and is known to be JSON.

    A byte order mark before it is passed over, and so is what follows it.
    """
    start = len(text) - len(text[start:].lstrip("\ufeff \t\r\n"))
    value: object
    value, _ = _Decoder().raw_decode(text, start)
    return value


def split_objects(text: str) -> list[str]:
    r"""A document as the objects of its articles and what lies before, between and behind them, by turns.

    >>> split_objects('[{"text": "a"}, {"text": "b"}]\n')
    ['[', '{"text": "a"}', ', ', '{"text": "b"}', ']\n']
    """
    try:
        value = read_places(text)
    except (ValueError, RecursionError):
        return [text]
    pieces: list[str] = []
    end = 0
    for item in list_objects(value) or [value]:
        # what is no object is no article, but counts as one
        start, stop = (item.start, item.end) if isinstance(item, JsonObject) else (end, end)
        pieces += text[end:start], text[start:stop]
        end = stop
    return [*pieces, text[end:]]


def write_string(text: str, beside: str) -> str:
    r"""How a text is written inside a string; escaped beyond ASCII where the JSON beside it does so.

    >>> print(write_string("“a”", r'{"text": "caf\u00e9"}'), write_string('"a”', '{"text": "café"}'))
    \u201ca\u201d \"a”
    """
    is_escaped = beside.isascii() and re.search(r"\\u[0-9a-fA-F]{4}", beside) is not None
    return json.dumps(text, ensure_ascii=is_escaped)[1:-1]


def _read_string(text: str, start: int, strict: bool = True) -> tuple[JsonString, int]:  # noqa: FBT001, FBT002 - as json calls it
    value, end = scanstring(text, start, strict)
    found = JsonString(value)
    found.text, found.start, found.end = text, start, end - 1
    return found, end


def _read_object(place: tuple[str, int], *others: object) -> tuple[JsonObject, int]:
    value, end = JSONObject(place, *others)
    found = JsonObject(value)
    found.start, found.end = place[1] - 1, end
    return found, end
