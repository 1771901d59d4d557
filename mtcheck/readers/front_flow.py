"""Front matter that is one table of YAML in braces, between lines of `---`: `{title: "The port", lang: en}`.

Front matter of lines is left to `front_matter`, objects of JSON without such lines to `front_json`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from mtcheck.readers.front_values import Odd, Written, read_yaml_table

_FRONT = re.compile(
    r"""
    \A---[ \t]*(?:\r\n?|\n)
    (?P<table>
      \s*\{(?!%)[^{}]*?(?<![\w-])["']?(?:title|lang|language|date|layout|slug|draft)["']?\s*:  # no {{ title: a }}
      (?:[^\r\n]*(?:\r\n?|\n))+?
    )
    (?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)
    """,
    re.VERBOSE,
)
_TABS = re.compile(r"(?<![^\r\n])[ \t]+")
"""Where a line begins: PyYAML takes no tab there, others do."""
_TEXTS = ("title", "lang", "language", "source_language")
"""Keys that must have a text."""


class FlowFront(NamedTuple):
    """What such front matter says."""

    values: Mapping[str, Written]
    """By key in lower case, with places in the file; what has a list or a table is left out."""
    end: int
    """Offset where the text begins."""
    faults: tuple[str, ...]
    """What is broken in it, in words that follow "its front matter is wrong: "."""


def read_flow_front(text: str) -> FlowFront | None:
    r"""The table that a text begins with; None where it begins otherwise.

    >>> read_flow_front("---\n{title: The port}\n---\n").values["title"]
    Written(text='The port', places=(12, 13, 14, 15, 16, 17, 18, 19, 20))
    """
    front = _FRONT.match(text)
    if front is None:
        return None
    table = read_yaml_table(_TABS.sub(lambda blanks: " " * len(blanks[0]), front["table"]))
    if not isinstance(table, Mapping):
        return FlowFront({}, front.end(), (f"it {table.what if table is not None else 'is no YAML'}",))
    values = {
        key: Written(value.text, value.places and tuple(place + front.start("table") for place in value.places))
        for key, value in table.items()
        if isinstance(value, Written)
    }
    faults = tuple(f'"{key}" {value.what}' for key in _TEXTS if isinstance(value := table.get(key), Odd))
    return FlowFront(values, front.end(), faults)
