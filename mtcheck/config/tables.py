"""Tables of a configuration: the keys of one file with their lines, and what stands under [[paths]].

What is wrong comes out as a Failure among the tables, so that all faults of a file can be named at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mtcheck.config.keys import are_words, spell_toml
from mtcheck.config.model import KEYS, describe_unknown
from mtcheck.config.path_settings import NOT, PathSettings, Setting, find_pattern_fault
from mtcheck.config.toml_lines import KeyPath, locate
from mtcheck.model import Failure

SET = "--set"
"""Where a key stands that no file has."""
_MATCH = "match"
_PATHS = "paths"
_IN_FILE = "correct the file (README, Configuration)"
_ON_LINE = """write KEY=VALUE with a value as in the file: hold_score=90, 'ignore=["MT701"]'"""


class ConfigTable(NamedTuple):
    """The keys of one file."""

    path: Path
    values: Mapping[str, object]
    lines: Mapping[KeyPath, int]
    above: KeyPath
    """The heading that they stand under."""

    def name_line(self, *keys: str | int) -> str:
        """File and line of a key, for a message."""
        line = locate(self.lines, (*self.above, *keys))
        return str(self.path) if line is None else f"{self.path}:{line}"


def describe_fault(where: str, what: str) -> Failure:
    """What is wrong with a key, and what now."""
    return Failure(where, what, _ON_LINE if where == SET else _IN_FILE)


def read_paths(given: object, table: ConfigTable | None) -> Iterator[PathSettings | Failure]:
    """The tables [[paths]], and what is wrong with them; `table` is None where --set gives them."""

    def name_line(*keys: str | int) -> str:
        return SET if table is None else table.name_line(_PATHS, *keys)

    if not isinstance(given, tuple) or not all(isinstance(item, dict) for item in given):
        yield describe_fault(name_line(), f"paths is {spell_toml(given)}, not tables under [[paths]]")
        return
    folder = os.path.abspath(table.path.parent if table else "")  # noqa: PTH100 - resolve() would follow links
    for number, item in enumerate(given):
        match = item.get(_MATCH)
        match = (match,) if isinstance(match, str) else tuple(match) if isinstance(match, list) else match
        if what := find_fault_of_match(match):
            yield describe_fault(name_line(number, _MATCH), what)
        settings = []
        for key, value in item.items():
            if key != _MATCH:
                setting = Setting(key, tuple(value) if isinstance(value, list) else value, name_line(number, key))
                settings.append(setting)
                if what := _find_fault_of_setting(setting):
                    yield describe_fault(setting.where, what)
        yield PathSettings(match or (), tuple(settings), folder, name_line(number))


def find_fault_of_match(match: object) -> str | None:
    """What is wrong with the patterns of a table."""
    if match is None:
        return f'a table [[paths]] has no "{_MATCH}": nothing says which articles it holds for'
    if not are_words(match) or match == ():
        return f"{_MATCH} is {spell_toml(match)}, not a pattern or a list of patterns"
    first = str(match[0])  # type: ignore[index]  # are_words has checked it
    if first.startswith(NOT):
        return f'"{first}" stands first in {_MATCH}: there is nothing yet that it could take out'
    told = ((pattern, find_pattern_fault(pattern)) for pattern in match)  # type: ignore[attr-defined]  # the same
    return next((f'"{pattern}" in {_MATCH} is no pattern: {fault}' for pattern, fault in told if fault), None)


def _find_fault_of_setting(setting: Setting) -> str | None:
    known = {key.name: key for key in KEYS}
    own = [_MATCH, *(key.name for key in KEYS if key.per_article)]
    if setting.key not in known:
        return describe_unknown(setting.key, own)
    if setting.key not in own:
        return f"{setting.key} holds for all articles, it cannot be set under [[paths]] (these can: {', '.join(own)})"
    fault = known[setting.key].find_fault(setting.value)
    return fault and f"{setting.key} {fault}"
