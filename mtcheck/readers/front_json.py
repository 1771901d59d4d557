"""Front matter that is an object of JSON: as Hugo has it, at the head of the file, or between `---json` and `---`.

Front matter of lines is left to `front_matter`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mtcheck.errors import InputError
from mtcheck.readers.json_places import JsonString, read_places
from mtcheck.readers.json_values import decode_json

_BEGINNING = re.compile(
    r"""
      \A(?P<fence>---[ \t]*json[ \t]*(?:\r\n?|\n)\s*)
    | \A(?=\{\s*"[\w.-]+"\s*:)                                          # {"title": "The port",
    | \A(?=\{[ \t]*(?:\r\n?|\n)\s*["']?[\w.-]+["']?\s*:)                # the same with a key that lacks its marks
    """,
    re.VERBOSE,
)
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n?|\n)?")
_CLOSING_LINE = re.compile(r"\s*(?<=[\r\n])---[ \t]*(?:\r\n?|\n|\Z)")


class JsonFront(NamedTuple):
    """What such front matter says."""

    values: Mapping[str, str]
    """By key in lower case; what is no text as JSON has it."""
    end: int
    """Offset where the text begins."""
    texts: Mapping[str, JsonString] = {}
    """What is a text, by key likewise: as it is written, with its places."""
    faults: tuple[str, ...] = ()
    """What is broken in it, in words that follow "its front matter is wrong: "; then all else is nothing."""


def read_json_front(text: str) -> JsonFront | None:
    r"""The object that a text begins with; None where it begins otherwise.

    >>> read_json_front('{"title": "The port", "draft": true}\n\nIt opened.').values
    {'title': 'The port', 'draft': 'true'}
    >>> read_json_front("{port} opened")
    """
    beginning = _BEGINNING.match(text)
    if beginning is None:
        return None
    start = beginning.end()
    try:
        found, end = json.JSONDecoder().raw_decode(text, start)
        decode_json(text[start:end], "")
    except json.JSONDecodeError as error:
        return JsonFront({}, 0, faults=(f"it is no JSON (line {error.lineno}, column {error.colno}: {error.msg})",))
    except InputError as error:
        return JsonFront({}, 0, faults=(error.failure.what,))
    except (RecursionError, ValueError):
        return JsonFront({}, 0, faults=("its JSON is nested too deeply, or has numbers of thousands of digits",))
    closing = (_CLOSING_LINE if beginning["fence"] else _REST_OF_LINE).match(text, end)
    faults = tuple(_find_faults(found, is_closed=closing is not None))
    if faults or closing is None:
        return JsonFront({}, 0, faults=faults)
    values = {key.lower(): _show(value) for key, value in found.items()}
    return JsonFront(values, closing.end(), dict(_find_texts(text, start)))


def _find_texts(text: str, start: int) -> Iterator[tuple[str, JsonString]]:
    """The texts of the object that begins there, by key."""
    try:
        placed = read_places(text, start)
    except RecursionError:  # what has read it before, which is not written in Python, goes deeper
        return
    for key, value in placed.items() if isinstance(placed, dict) else ():
        if isinstance(value, JsonString):
            yield key.lower(), value


def _find_faults(found: object, *, is_closed: bool) -> Iterator[str]:
    if not is_closed:
        yield "no line of --- ends it"
    if not isinstance(found, dict):
        yield "it must be an object of JSON, in { and }"
    elif isinstance(title := found.get("title"), (dict, list)):
        yield f'"title" is a {"table" if isinstance(title, dict) else "list"}, it must be a text in quotation marks'


def _show(value: object) -> str:
    """A value as a text: nothing for null, which is what no value is in lines, too."""
    if value is None:
        return ""
    return value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
