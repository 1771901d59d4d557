"""Where things are in a record: dotted paths, the fields there are, and which of them may be the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

MOST_FIELDS = 12
"""So many fields are named in a message."""
_DEEPEST = 3


class Missing:
    """What stands for the value of a field that a record does not have; null is a value."""


MISSING: Final = Missing()

_KINDS = {str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def find_value(values: Mapping[str, object], path: str) -> object:
    """What stands at a dotted path, MISSING where nothing does; a number counts in a list from 0.

    >>> find_value({"content": {"parts": ["one", "two"]}}, "content.parts.1")
    'two'
    """
    if path in values:  # a name may hold dots itself
        return values[path]
    value: object = values
    for key in path.split("."):
        if isinstance(value, Mapping) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return MISSING
    return value


def list_fields(values: Mapping[str, object]) -> str:
    """The fields of a record, as a message names them."""
    paths = [path for path, _ in _walk(values)]
    more = f" and {len(paths) - MOST_FIELDS} more" if len(paths) > MOST_FIELDS else ""
    return ", ".join(paths[:MOST_FIELDS]) + more if paths else "no fields"


def suggest_path(values: Mapping[str, object], name: str) -> str | None:
    """The path that someone may have meant by `name`: the nearest name, for the text else the longest string."""
    strings = {path: value for path, value in _walk(values) if isinstance(value, str)}
    nearest = get_close_matches(name, strings, n=1) or [path for path in strings if path.lower() == name]
    if nearest:
        return nearest[0]
    return max(strings, key=lambda path: len(strings[path])) if strings and name == "text" else None


def describe_kind(value: object) -> str:
    """What a value is, in the words of JSON."""
    return "null" if value is None else _KINDS.get(type(value), type(value).__name__)


def _walk(values: Mapping[str, object], prefix: str = "", depth: int = 1) -> Iterator[tuple[str, object]]:
    for key, value in values.items():
        path = f"{prefix}{key}"
        if isinstance(value, Mapping) and value and depth < _DEEPEST:
            yield from _walk(value, f"{path}.", depth + 1)
        else:
            yield path, value
