"""Tables of a configuration: the keys of one file with their lines, and what stands under [[paths]].

What is wrong comes out as a Failure among the tables, so that all faults of a file can be named at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.config.keys import are_words, spell_toml
from mtcheck.config.model import KEYS
from mtcheck.config.path_settings import NOT, PathSetting, PathSettings, find_pattern_fault
from mtcheck.config.toml_lines import KeyPath, locate
from mtcheck.errors import describe_unknown
from mtcheck.model import Failure

SET = "--set"
"""Where a key stands that no file has."""
MATCH = "match"
_PATHS = "paths"
_IN_FILE = "correct the file (README, Configuration)"
_ON_LINE = "correct the value (README, Configuration)"


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


def describe_fault(where: str, what: str, *, on_line: str = _ON_LINE) -> Failure:
    """What is wrong with a key, and what now: `on_line` where --set gives it."""
    return Failure(where, what, on_line if where == SET else _IN_FILE)


class GivenTable(NamedTuple):
    """One table of a list of tables."""

    values: Mapping[str, Any]
    key: str
    """What the list is called."""
    number: int
    """Its place in the list, from 0."""
    table: ConfigTable | None
    """Where the list stands; None where --set gives it."""

    def name_line(self, *keys: str) -> str:
        """File and line of the table, or of a key in it."""
        return _name_line(self.table, self.key, self.number, *keys)

    @property
    def folder(self) -> str:
        """What its patterns of files are relative to."""
        return os.path.abspath(self.table.path.parent if self.table else "")  # noqa: PTH100 - resolve() would follow links

    @property
    def match(self) -> Any:  # noqa: ANN401 - whatever TOML holds
        """Its patterns, one by itself as a tuple of one; whatever else stands there as it is, None for nothing."""
        match = self.values.get(MATCH)
        return (match,) if isinstance(match, str) else tuple(match) if isinstance(match, list) else match


def list_tables(given: object, key: str, table: ConfigTable | None) -> Iterator[GivenTable | Failure]:
    """What stands under [[key]], table by table; a Failure where it is no list of tables."""
    if not isinstance(given, tuple) or not all(isinstance(item, dict) for item in given):
        what = f"{key} is {spell_toml(given)}, not tables under [[{key}]]"
        yield describe_fault(_name_line(table, key), what, on_line=f"write them under [[{key}]] in the file")
        return
    yield from (GivenTable(item, key, number, table) for number, item in enumerate(given))


def read_paths(given: object, table: ConfigTable | None) -> Iterator[PathSettings | Failure]:
    """The tables [[paths]], and what is wrong with them; `table` is None where --set gives them."""
    for item in list_tables(given, _PATHS, table):
        if isinstance(item, Failure):
            yield item
            continue
        match = item.match
        if what := find_fault_of_match(match):
            yield describe_fault(item.name_line(MATCH), what)
        settings = []
        for key, value in item.values.items():
            if key != MATCH:
                setting = PathSetting(key, tuple(value) if isinstance(value, list) else value, item.name_line(key))
                settings.append(setting)
                if what := _find_fault_of_setting(setting):
                    yield describe_fault(setting.where, what)
        yield PathSettings(match or (), tuple(settings), item.folder, item.name_line())


def find_fault_of_match(match: object) -> str | None:
    """What is wrong with the patterns of a table."""
    if match is None:
        return f'a table [[paths]] has no "{MATCH}": nothing says which articles it holds for'
    if not are_words(match) or match == ():
        return f"{MATCH} is {spell_toml(match)}, not a pattern or a list of patterns"
    first = str(match[0])  # type: ignore[index]  # are_words has checked it
    if first.startswith(NOT):
        return f'"{first}" stands first in {MATCH}: there is nothing yet that it could take out'
    told = ((pattern, find_pattern_fault(pattern)) for pattern in match)  # type: ignore[attr-defined]  # the same
    return next((f'"{pattern}" in {MATCH} is no pattern: {fault}' for pattern, fault in told if fault), None)


def _name_line(table: ConfigTable | None, *keys: str | int) -> str:
    return SET if table is None else table.name_line(*keys)


def _find_fault_of_setting(setting: PathSetting) -> str | None:
    known = {key.name: key for key in KEYS}
    own = [MATCH, *(key.name for key in KEYS if key.per_article)]
    if setting.key not in known:
        return describe_unknown(setting.key, own)
    if setting.key not in own:
        return f"{setting.key} holds for all articles, it cannot be set under [[paths]] (these can: {', '.join(own)})"
    fault = known[setting.key].find_fault(setting.value)
    return fault and f"{setting.key} {fault}"
