"""mtcheck.toml, or [tool.mtcheck] of pyproject.toml, and the command line -> Settings: a Config and who said so.

An unknown key, a wrong type or a value out of range is an error that names the line, or the option, and the nearest
known key; all faults are named at once. Word lists and glossaries that a file names are read with it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.config.exclusion import FilePattern
from mtcheck.config.keys import Table, are_words, spell_toml
from mtcheck.config.model import (
    GROWING,
    KEYS,
    LIMITS,
    Config,
    Fault,
    add_value,
    apply_tables,
    drop_from_paths,
    find_faults,
)
from mtcheck.config.path_settings import PathSettings
from mtcheck.config.suppress_tables import describe_expired, read_suppress
from mtcheck.config.tables import SET, ConfigTable, describe_fault, read_paths
from mtcheck.config.toml_lines import KeyPath, find_lines
from mtcheck.errors import ConfigError, FaultsError
from mtcheck.model import Failure
from mtcheck.names.glossary import Glossary
from mtcheck.names.glossary_files import extend_glossary, read_glossary
from mtcheck.runs.text_files import parse_toml, read_text
from mtcheck.selectors import merge_limits
from mtcheck.subjects import OWN_FILE, PROJECT_FILE

_WRITE_SO = """write KEY=VALUE with a value as in the file: hold_score=90, 'ignore=["MT701"]'"""
_HEADING: KeyPath = ("tool", "mtcheck")
_COMMENT = re.compile(r"(?:^|\s)#")  # at the start of a line or after a blank, so that "C#" is a word
_BARE = re.compile(r"[^\s\"'\[\]{}=,#]+")
_WORD = re.compile(r"[^\"'\[\]{}\n]+")
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


_BESIDE = frozenset({"baseline", "source_folder"})
"""Keys that name a file or folder beside the configuration."""
_TABLES: Mapping[str, Callable[[object, ConfigTable | None], Iterator[object]]] = {
    "paths": read_paths,
    "suppress": read_suppress,
}
"""Keys that hold a list of tables, with what reads them."""


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
    lists: tuple[Path, ...] = ()
    """The lists of words and glossaries that were read with it."""
    applied: tuple[PathSettings, ...] = ()
    """The tables [[paths]] that hold for the article that these are settings of."""

    @property
    def files(self) -> tuple[Path, ...]:
        """All that was read for it."""
        return self.lists if self.file is None else (self.file, *self.lists)

    def settle(self, *, origin: str, article_id: str = "", url: str | None = None) -> Settings:
        """What is in force for one article."""
        tables = self.config.paths
        held = tuple(n for n, table in enumerate(tables) if table.holds_for(origin, article_id, url))
        places = dict(self.places)
        applied = tuple(tables[number] for number in held)
        for setting in (setting for table in applied for setting in table.settings):
            places[setting.key] = _add_place(setting.key, places, setting.where)
        return replace(self, config=apply_tables(self.config, held), places=places, applied=applied)

    def list_assigned(self) -> Iterator[Said]:
        """What --set alone says."""
        yield from (Said(SET, key, getattr(self.config, key)) for key, told in self.places.items() if told == (SET,))

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

    Options of one scorer are not handed to another. What cannot be obeyed is named by its option.
    """
    config, places = settings.config, dict(settings.places)
    said = [each for each in said if each.value not in (None, ())]
    _refuse_options(said, config)
    values: dict[str, Any] = {}
    for option, key, value in said:
        if key == "scorer" and value != config.scorer:
            values["scorer_options"] = ()
            places.pop("scorer_options", None)
        so_far = values.get(key, getattr(config, key))
        is_glossary = isinstance(so_far, Glossary)
        values[key] = extend_glossary(so_far, value) if is_glossary else add_value(key, so_far, value)  # type: ignore[arg-type]  # of a glossary: its files
        places[key] = _add_place(key, places, option)
    paths = drop_from_paths(config.paths, frozenset(values) - GROWING)
    limits = tuple(limit for each in said if each.key == LIMITS for limit in each.value)  # type: ignore[attr-defined]  # a tuple
    values["paths"] = _limit_in_paths(paths, limits)
    glossaries = (path for each in said if each.key == "glossary" for path in each.value)  # type: ignore[attr-defined]  # a tuple
    lists = (*settings.lists, *map(Path, glossaries))
    try:
        return replace(settings, config=replace(config, **values), places=places, lists=lists)
    except ConfigError as error:
        where = "command line"
        raise ConfigError(where, error.failure.what, "see --help") from error


def _refuse_options(said: Iterable[Said], config: Config) -> None:
    """Raise an error that names each option whose value cannot be obeyed."""
    options = {each.key: each.option for each in said}
    values = {each.key: each.value for each in said if not isinstance(getattr(config, each.key), Glossary)}
    faults = find_faults({"scorer": config.scorer, **values})
    failures = [Failure(options[fault.keys[0]], fault.what, "see --help") for fault in faults]
    if failures:
        raise FaultsError(tuple(failures))


def _limit_in_paths(paths: Sequence[PathSettings], said: tuple[str, ...]) -> tuple[PathSettings, ...]:
    """The tables with limits on findings that hold for every article, whatever a table says of the same kind."""
    return tuple(
        replace(
            table,
            settings=tuple(
                setting._replace(value=merge_limits(setting.value, said)) if setting.key == LIMITS else setting  # type: ignore[arg-type]  # a tuple
                for setting in table.settings
            ),
        )
        for table in paths
    )


def _add_place(key: str, places: Mapping[str, tuple[str, ...]], place: str) -> tuple[str, ...]:
    return (*places.get(key, ()), place) if key in GROWING else (place,)


def _find_table(folder: Path | None) -> ConfigTable | None:
    """The keys of the nearest file; one that was searched from the working folder is named as seen from there."""
    start = (folder or Path.cwd()).resolve()
    for parent in (start, *start.parents):
        for name in (OWN_FILE, PROJECT_FILE):
            candidate = parent / name
            if os.path.lexists(candidate):  # a folder, or a link to nothing, is refused when it is read
                shown = candidate if folder else Path(os.path.relpath(candidate))
                table = _read_table(shown)
                if table is not None:
                    return table
    return None


def _read_table(path: Path) -> ConfigTable | None:
    """The keys of one file; None where it is one of other tools only.

    A file of our own has its keys at the top, or under [tool.mtcheck] as if it were a pyproject.toml.
    """
    text = read_text(path)
    table = parse_toml(text, path)
    lines = find_lines(text)
    if path.name != PROJECT_FILE and set(table) != {"tool"}:
        if isinstance(table.get("mtcheck"), dict):
            raise ConfigError(str(path), "has a heading [mtcheck]", "put the keys at the top, without a heading")
        return ConfigTable(path, table, lines, ())
    tools = table.get("tool")
    own = tools.get("mtcheck") if isinstance(tools, dict) else None
    if own is not None and not isinstance(own, dict):
        raise ConfigError(str(path), "tool.mtcheck is not a table", "write [tool.mtcheck] and the keys below it")
    return None if own is None else ConfigTable(path, own, lines, _HEADING)


def _read_assignments(assignments: Iterable[str]) -> tuple[dict[str, object], list[Failure]]:
    """What --set says, the last word for each key, and what of it cannot be understood."""
    values: dict[str, object] = {}
    faults: list[Failure] = []
    for assignment in assignments:
        name, equals, written = (part.strip() for part in assignment.partition("="))
        if not equals or not name or not written:
            faults.append(describe_fault(SET, f'"{assignment}" is not KEY=VALUE', on_line=_WRITE_SO))
            continue
        try:
            values[name] = _read_value(written)
        except ValueError as error:
            what = f"{name} is {written}, which is not TOML: {_TOML_PLACE.sub('', str(error))}"
            faults.append(describe_fault(SET, what, on_line=_advise_list(name, written) or _WRITE_SO))
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


def _build(table: ConfigTable | None, assigned: Mapping[str, object], faults: list[Failure]) -> Settings:
    """A Config of a file's keys and those of the command line; all faults are named in one error."""
    own = {} if table is None else table.values
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in {**own, **assigned}.items()}
    places: dict[str, tuple[str, ...]] = {
        name: (SET if table is None or name in assigned else table.name_line(name),) for name in values
    }
    glossaries = values.pop("glossary", ())
    glossaries = (glossaries,) if isinstance(glossaries, str) else glossaries
    given = {name: values.pop(name, ()) for name in _TABLES}
    faults += _place_faults(values, places)
    if not are_words(glossaries):
        what = f"glossary is {spell_toml(glossaries)}, not the name of a file or a list of names"
        faults.append(describe_fault(places["glossary"][0], what))
    for name, read in _TABLES.items():
        items = list(read(given[name], None if name in assigned else table))
        faults += [item for item in items if isinstance(item, Failure)]
        values[name] = tables = tuple(item for item in items if not isinstance(item, Failure))
        if tables:
            places[name] = tuple(dict.fromkeys(item.where for item in tables if isinstance(item, Table)))
    if faults:
        raise FaultsError(tuple(faults))
    folders = {name: Path() if table is None or name in assigned else table.path.parent for name in places}
    named: dict[str, Iterable[str]] = {"allow_files": values.get("allow_files", ()), "glossary": glossaries}  # type: ignore[dict-item]  # their types were checked
    missing = tuple(_find_missing(named, places, folders))
    if missing:
        raise FaultsError(missing)
    words = [*_read_allowed(values, places, folders)]
    values["allow"] = tuple(dict.fromkeys(word.text for word in words))
    for key in _BESIDE & values.keys():
        values[key] = str(folders[key] / values[key])  # type: ignore[operator]  # a text
    if "exclude" in values:
        values["exclude"] = tuple(FilePattern.seen_from(folders["exclude"], each) for each in values["exclude"])  # type: ignore[attr-defined]  # the same
    values["glossary"] = read_glossary(*(folders["glossary"] / name for name in glossaries))  # type: ignore[attr-defined]  # are_words has checked the type
    values["paths"] = drop_from_paths(values["paths"], frozenset(assigned))  # type: ignore[arg-type]  # its reader gives them
    config = Config(**values)  # type: ignore[arg-type]  # find_faults has checked names and types
    _refuse_tables(config)
    expired = (describe_expired(table) for table in config.suppress if not table.is_in_force)
    lists = (folders[key] / name for key, names in named.items() for name in names)
    notes = (*_note_patterns(words, config), *expired)
    return Settings(config, table.path if table else None, places, notes, tuple(lists))


def _find_missing(
    named: Mapping[str, Iterable[str]], places: Mapping[str, tuple[str, ...]], folders: Mapping[str, Path]
) -> Iterator[Failure]:
    """The files that keys name and nobody finds, by the place where they are named."""
    for key, names in named.items():
        for name in names:
            path = folders[key] / name
            if not os.path.exists(path) or os.path.isdir(path):  # noqa: PTH110, PTH112 - Path raises on a long name
                what = f'{key} names "{name}", but there is no file {path}'
                yield Failure(places[key][0], what, "correct the name, or take it out")


class _Word(NamedTuple):
    """A word that is allowed, and where it stands."""

    text: str
    where: str


def _read_allowed(
    values: Mapping[str, object], places: Mapping[str, tuple[str, ...]], folders: Mapping[str, Path]
) -> Iterator[_Word]:
    """The words of `allow`, then those of `allow_files`; find_faults has checked their types."""
    yield from (_Word(word, places["allow"][0]) for word in values.get("allow", ()))  # type: ignore[attr-defined]  # a tuple
    for name in values.get("allow_files", ()):  # type: ignore[attr-defined]  # the same
        path = folders["allow_files"] / name
        for number, line in enumerate(read_text(path).splitlines(), 1):
            word = _COMMENT.split(line, maxsplit=1)[0].strip()
            if word:
                yield _Word(word, f"{path}:{number}")


def _place_faults(values: Mapping[str, object], places: Mapping[str, tuple[str, ...]]) -> Iterator[Failure]:
    for fault in find_faults(values):
        told = [places[key][0] for key in fault.keys if key in places]
        yield describe_fault(SET if SET in told else told[0], fault.what, on_line=_advise(fault, values))


def _advise(fault: Fault, values: Mapping[str, object]) -> str:
    """What whoever has set a key on the command line should do about it."""
    first = fault.keys[0]
    if len(fault.keys) > 1:
        return f"set both, {first} no lower than {fault.keys[1]}"
    if all(key.name != first for key in KEYS):
        return "mtcheck config lists the keys"
    value = values[first]
    return (
        _advise_list(first, value) if isinstance(value, str) else None
    ) or "correct the value (README, Configuration)"


def _advise_list(name: str, written: str) -> str | None:
    """How to write words, with commas between, for a key that takes several; None for other keys, and for no words."""
    words = [word.strip() for word in written.split(",") if word.strip()]
    takes_several = any(key.name == name and key.kind.accepts(tuple(words)) for key in KEYS)
    return (
        f"write a list: '{name}={spell_toml(words)}'" if takes_several and words and _WORD.fullmatch(written) else None
    )


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


def _note_patterns(words: Iterable[_Word], config: Config) -> Iterator[str]:
    """What looks like a pattern where words are asked for: it would silently allow nothing."""
    tables = (setting for table in config.paths for setting in table.settings if setting.key == "allow")
    own = (_Word(word, setting.where) for setting in tables for word in setting.value)  # type: ignore[attr-defined]  # a list
    for word, where in (*words, *own):
        if _LIKE_A_PATTERN.search(word):
            yield f'{where}: "{word}" in allow is taken letter by letter, not as a pattern; list the words themselves'
