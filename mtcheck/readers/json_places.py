"""JSON text in, the value it holds out, whose strings know where in the text they stand, character by character.

For whoever writes into the text: `json_values` is the reader, which has found no fault in it before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from json import scanner
from json.decoder import scanstring

_UNIT = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL)
"""How one character is written in a string of JSON."""


class JsonString(str):
    """A string and where it stands."""

    __slots__ = ("end", "start")
    start: int
    """Where its first character stands, behind the quotation mark."""
    end: int
    """Where the closing quotation mark stands."""

    def find_places(self, text: str) -> tuple[int, ...]:
        """Where each of its characters is written in the text that it was read from, and where the last one ends."""
        return (*(unit.start() for unit in _UNIT.finditer(text, self.start, self.end)), self.end)


class _Decoder(json.JSONDecoder):
    """The standard decoder in Python, whose strings are JsonStrings."""

    def __init__(self) -> None:
        super().__init__()
        self.parse_string = _read_string
        # the scanner in C takes no other reader of strings
        make: Callable[[json.JSONDecoder], Callable[[str, int], tuple[object, int]]] = scanner.py_make_scanner  # type: ignore[attr-defined]  # typeshed lacks it
        self.scan_once = make(self)


def read_places(text: str) -> object:
    """The value of a text that is known to be JSON; what stands before it, a byte order mark too, is passed over."""
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    value: object
    value, _ = _Decoder().raw_decode(text, start)
    return value


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
    found.start, found.end = start, end - 1
    return found, end
