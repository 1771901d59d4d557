"""A value in, the JSON that every document of ours is written in out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

JsonValue = str | int | float | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]

_UNSAFE = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What `json` leaves bare: delete and C1 controls with NEL, two line separators, halves of characters."""


def write_json(value: object, *, indent: int | None = None) -> str:
    r"""JSON in which nothing can break a line of its own or cannot be written as UTF-8; all else is as people read it.

    >>> print(write_json({"text": "café\u2028"}))
    {"text": "café\u2028"}
    """
    return _UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False, indent=indent))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
