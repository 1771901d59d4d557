"""mtcheck.toml, or [tool.mtcheck] of pyproject.toml, and the command line -> Settings: a Config and who said so.

An unknown key, a wrong type or a value out of range is an error that names the line, or the option, and the nearest
known key; all faults are named at once. Word lists and glossaries that a file names are read with it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.config import (
    GROWING,
    KEYS,
    Config,
    add_value,
    apply_tables,
    describe_unknown,
    drop_from_paths,
    find_faults,
)
from mtcheck.config_keys import are_words, spell_toml
from mtcheck.errors import ConfigError, FaultsError
from mtcheck.glossary import Glossary
from mtcheck.glossary_files import extend_glossary, read_glossary
from mtcheck.model import Failure
from mtcheck.path_settings import NOT, PathSettings, Setting
from mtcheck.text_files import parse_toml, read_text
from mtcheck.toml_lines import KeyPath, find_lines, locate

OWN_FILE = "mtcheck.toml"
PROJECT_FILE = "pyproject.toml"
SET = "--set"
_HEADING: KeyPath = ("tool", "mtcheck")
_MATCH = "match"
_PATHS = "paths"
_IN_FILE = "correct the file (README, Configuration)"
_ON_LINE = """write KEY=VALUE with a value as in the file: hold_score=90, 'ignore=["MT701"]'"""
_COMMENT = re.compile(r"(?:^|\s)#")  # at the start of a line or after a blank, so that "C#" is a word
_BARE = re.compile(r"[^\s\"'\[\]{}=,#]+")
_TOML_PLACE = re.compile(r" \(at .*\)$")
_LIKE_A_PATTERN = re.compile(
    r"""
    \\[bBdDsSwW.]                       # a class of regular expressions
    | \[ [^\[\]]* [\w-] [^\[\]]* \]     # a set of signs
    | ^\^ | \$$ | \(.*\|.*\) | [.)]\*
    | (?<![*]) \* (?![*])               # one star; several hide a word: f***
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force, and who said so."""

    config: Config
    file: Path | None = None
    """The file that was read; None where there is none."""
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key -> the files, with lines, and options that say it, in that order; keys that nobody sets are left out."""
    notes: tuple[str, ...] = ()
    """What the user should know, though all can be obeyed: a line each."""
    applied: tuple[PathSettings, ...] = ()
    """The tables [[paths]] that hold for the article that these are settings of."""

    def settle(self, *, origin: str, article_id: str = "", url: str | None = None) -> Settings:
        """What is in force for one article."""
        tables = self.config.paths
        held = tuple(n for n, table in enumerate(tables) if table.holds_for(origin, article_id, url))
        places = dict(self.places)
        applied = tuple(tables[number] for number in held)
        for setting in (setting for table in applied for setting in table.settings):
            places[setting.key] = _add_place(setting.key, places, setting.where)
        return replace(self, config=apply_tables(self.config, held), places=places, applied=applied)

    def name_place(self, error: ConfigError) -> ConfigError:
        """An error about a key, with the place that set it."""
        told = self.places.get(error.failure.where)
        if told is None:
            return error
        key = error.failure.where
        places = ", ".join(told)
        where = places if places == f"--{key.replace('_', '-')}" else f"{places}: {key}"
        return ConfigError(where, error.failure.what, error.failure.advice)


class Said(NamedTuple):
    """What one option of the command line says of a key."""

    option: str
    key: str
    value: object
    """None, or an empty tuple, where the option was not given."""


class _Table(NamedTuple):
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


def load_config(path: Path | None = None, *, folder: Path | None = None) -> Config:
    """The configuration in `path`; without it that of the nearest folder upwards from `folder`, else the defaults.

    In one folder mtcheck.toml comes before pyproject.toml; a pyproject.toml without [tool.mtcheck] is passed over.
    The words of `allow_files` are added to `allow`.
    """
    return read_settings(path, folder=folder).config


def read_settings(path: Path | None = None, *, folder: Path | None = None, assignments: Sequence[str] = ()) -> Settings:
    """The same with its places, and with what `assignments` (KEY=VALUE) say instead, for all articles."""
    table = _find_table(folder) if path is None else _read_table(path)
    if table is None and path is not None:
        raise ConfigError(str(path), "has no [tool.mtcheck]", "add that table, or name another file")
    assigned, faults = _read_assignments(assignments)
    return _build(table, assigned, faults)


def find_configuration() -> Path | None:
    """The file that is in force in the working folder, as seen from there; None where there is none."""
    table = _find_table(None)
    return None if table is None else table.path


def override_settings(settings: Settings, said: Iterable[Said]) -> Settings:
    """The settings with what the command line says, instead of what they have, for all articles; but lists grow.

    Options of one scorer are not handed to another.
    """
    config, places = settings.config, dict(settings.places)
    values: dict[str, Any] = {}
    for option, key, value in said:
        if value is None or value == ():
            continue
        if key == "scorer" and value != config.scorer:
            values["scorer_options"] = ()
            places.pop("scorer_options", None)
        so_far = values.get(key, getattr(config, key))
        is_glossary = isinstance(so_far, Glossary)
        values[key] = extend_glossary(so_far, value) if is_glossary else add_value(key, so_far, value)  # type: ignore[arg-type]  # of a glossary: its files
        places[key] = _add_place(key, places, option)
    values[_PATHS] = drop_from_paths(config.paths, frozenset(values) - GROWING)
    try:
        return replace(settings, config=replace(config, **values), places=places)
    except ConfigError as error:
        where = "command line"
        raise ConfigError(where, error.failure.what, "see --help") from error


def _add_place(key: str, places: Mapping[str, tuple[str, ...]], place: str) -> tuple[str, ...]:
    return (*places.get(key, ()), place) if key in GROWING else (place,)


def _find_table(folder: Path | None) -> _Table | None:
    """The keys of the nearest file; one that was searched from the working folder is named as seen from there."""
    start = (folder or Path.cwd()).resolve()
    for parent in (start, *start.parents):
        for name in (OWN_FILE, PROJECT_FILE):
            candidate = parent / name
            if candidate.is_file():
                shown = candidate if folder else Path(os.path.relpath(candidate))
                table = _read_table(shown)
                if table is not None:
                    return table
    return None


def _read_table(path: Path) -> _Table | None:
    """The keys of one file; None where it is one of other tools only.

    A file of our own has its keys at the top, or under [tool.mtcheck] as if it were a pyproject.toml.
    """
    text = read_text(path)
    table = parse_toml(text, path)
    lines = find_lines(text)
    if path.name != PROJECT_FILE and set(table) != {"tool"}:
        if isinstance(table.get("mtcheck"), dict):
            raise ConfigError(str(path), "has a heading [mtcheck]", "put the keys at the top, without a heading")
        return _Table(path, table, lines, ())
    tools = table.get("tool")
    own = tools.get("mtcheck") if isinstance(tools, dict) else None
    if own is not None and not isinstance(own, dict):
        raise ConfigError(str(path), "tool.mtcheck is not a table", "write [tool.mtcheck] and the keys below it")
    return None if own is None else _Table(path, own, lines, _HEADING)


def _read_assignments(assignments: Iterable[str]) -> tuple[dict[str, object], list[Failure]]:
    """What --set says, the last word for each key, and what of it cannot be understood."""
    values: dict[str, object] = {}
    faults: list[Failure] = []
    for assignment in assignments:
        name, equals, written = (part.strip() for part in assignment.partition("="))
        if not equals or not name or not written:
            faults.append(Failure(SET, f'"{assignment}" is not KEY=VALUE', _ON_LINE))
            continue
        try:
            values[name] = _read_value(written)
        except ValueError as error:
            what = f"{name} is {written}, which is not TOML: {_TOML_PLACE.sub('', str(error))}"
            faults.append(Failure(SET, what, _ON_LINE))
    return values, faults


def _read_value(written: str) -> object:
    """A value as TOML has it; a bare word that it does not know is a text."""
    import tomllib

    try:
        table = tomllib.loads(f"value = {written}")
    except tomllib.TOMLDecodeError:
        if _BARE.fullmatch(written):
            return written
        raise
    if set(table) != {"value"}:
        what = "it has more than one line"
        raise ValueError(what)
    return table["value"]


def _build(table: _Table | None, assigned: Mapping[str, object], faults: list[Failure]) -> Settings:
    """A Config of a file's keys and those of the command line; all faults are named in one error."""
    own = {} if table is None else table.values
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in {**own, **assigned}.items()}
    places: dict[str, tuple[str, ...]] = {
        name: (SET if table is None or name in assigned else table.name_line(name),) for name in values
    }
    of_table = table if _PATHS not in assigned else None
    glossaries, paths = values.pop("glossary", ()), values.pop(_PATHS, ())
    glossaries = (glossaries,) if isinstance(glossaries, str) else glossaries
    faults += _place_faults(values, places)
    if not are_words(glossaries):
        what = f"glossary is {spell_toml(glossaries)}, not the name of a file or a list of names"
        faults.append(_describe(places["glossary"][0], what))
    tables = list(_read_paths(paths, of_table))
    faults += [item for item in tables if isinstance(item, Failure)]
    if faults:
        raise FaultsError(tuple(faults))
    folders = {name: Path() if table is None or name in assigned else table.path.parent for name in places}
    words = [word for name in values.get("allow_files", ()) for word in _read_words(folders["allow_files"] / name)]  # type: ignore[attr-defined]  # find_faults has checked the type
    files = [folders["glossary"] / name for name in glossaries]  # type: ignore[attr-defined]  # the same
    values["allow"] = tuple(dict.fromkeys((*values.get("allow", ()), *words)))  # type: ignore[misc]  # the same
    values["glossary"] = read_glossary(*files)
    dropped = frozenset(assigned)
    values[_PATHS] = drop_from_paths([item for item in tables if isinstance(item, PathSettings)], dropped)
    config = Config(**values)  # type: ignore[arg-type]  # the same
    if config.paths:
        places[_PATHS] = tuple(dict.fromkeys(item.where for item in config.paths))
    _refuse_tables(config)
    return Settings(config, table.path if table else None, places, tuple(_note_patterns(config, places)))


def _place_faults(values: Mapping[str, object], places: Mapping[str, tuple[str, ...]]) -> Iterator[Failure]:
    for fault in find_faults(values):
        told = [places[key][0] for key in fault.keys if key in places]
        yield _describe(SET if SET in told else told[0], fault.what)


def _describe(where: str, what: str) -> Failure:
    return Failure(where, what, _ON_LINE if where == SET else _IN_FILE)


def _read_paths(given: object, table: _Table | None) -> Iterator[PathSettings | Failure]:
    """The tables [[paths]], and what is wrong with them; `table` is None where --set gives them."""

    def name_line(*keys: str | int) -> str:
        return SET if table is None else table.name_line(_PATHS, *keys)

    if not isinstance(given, tuple) or not all(isinstance(item, dict) for item in given):
        yield _describe(name_line(), f"paths is {spell_toml(given)}, not tables under [[paths]]")
        return
    folder = os.path.abspath(table.path.parent if table else "")  # noqa: PTH100 - resolve() would follow links
    for number, item in enumerate(given):
        match = item.get(_MATCH)
        match = (match,) if isinstance(match, str) else tuple(match) if isinstance(match, list) else match
        if what := _find_fault_of_match(match):
            yield _describe(name_line(number, _MATCH), what)
        settings = []
        for key, value in item.items():
            if key != _MATCH:
                setting = Setting(key, tuple(value) if isinstance(value, list) else value, name_line(number, key))
                settings.append(setting)
                if what := _find_fault_of_setting(setting):
                    yield _describe(setting.where, what)
        yield PathSettings(match or (), tuple(settings), folder, name_line(number))


def _find_fault_of_match(match: object) -> str | None:
    """What is wrong with the patterns of a table."""
    if match is None:
        return f'a table [[paths]] has no "{_MATCH}": nothing says which articles it holds for'
    if not are_words(match) or match == ():
        return f"{_MATCH} is {spell_toml(match)}, not a pattern or a list of patterns"
    first = str(match[0])  # type: ignore[index]  # are_words has checked it
    if first.startswith(NOT):
        return f'"{first}" stands first in {_MATCH}: there is nothing yet that it could take out'
    return None


def _find_fault_of_setting(setting: Setting) -> str | None:
    known = {key.name: key for key in KEYS}
    own = [_MATCH, *(key.name for key in KEYS if key.per_article)]
    if setting.key not in known:
        return describe_unknown(setting.key, own)
    if setting.key not in own:
        return f"{setting.key} holds for all articles, it cannot be set under [[paths]] (these can: {', '.join(own)})"
    fault = known[setting.key].find_fault(setting.value)
    return fault and f"{setting.key} {fault}"


def _refuse_tables(config: Config) -> None:
    """Raise an error for each table that cannot hold beside what is set for all."""
    faults = []
    for number in range(len(config.paths)):
        try:
            apply_tables(config, (number,))
        except ConfigError as error:
            faults.append(error.failure)
    if faults:
        raise FaultsError(tuple(faults))


def _note_patterns(config: Config, places: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What looks like a pattern where words are asked for: it would silently allow nothing."""
    told = [(word, places.get("allow", places.get("allow_files", ("allow",)))[0]) for word in config.allow]
    tables = (setting for table in config.paths for setting in table.settings if setting.key == "allow")
    told += [(word, setting.where) for setting in tables for word in setting.value]  # type: ignore[attr-defined]  # words
    for word, where in told:
        if _LIKE_A_PATTERN.search(word):
            yield f'{where}: "{word}" in allow is taken letter by letter, not as a pattern; list the words themselves'


def _read_words(path: Path) -> Iterator[str]:
    for line in read_text(path).splitlines():
        word = _COMMENT.split(line, maxsplit=1)[0].strip()
        if word:
            yield word
