"""mtcheck.toml, or [tool.mtcheck] of pyproject.toml -> Config.

An unknown key, a wrong type or a value out of range is an error that names the place and the nearest known key.
Which checks a code selects is left to `run`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from mtcheck.errors import ConfigError

_T = TypeVar("_T")
_OWN_FILE = "mtcheck.toml"
_PROJECT_FILE = "pyproject.toml"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_COMMENT = re.compile(r"(?:^|\s)#")  # at the start of a line or after a blank, so that "C#" is a word
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _key(default: _T, meaning: str, *, least: float = 0, most: float = float("inf")) -> _T:
    """A field of Config that carries what the README and the error messages say of it."""
    value: _T = field(default=default, metadata={"meaning": meaning, "least": least, "most": most})
    return value


@dataclass(frozen=True, slots=True)
class Config:
    """All that a user may set, with its defaults. What cannot be obeyed is a ConfigError when it is built."""

    language: str = _key("en", "language that texts should be in where the article does not say, BCP 47")
    source_language: str | None = _key(None, "language that texts came from where the article does not say, BCP 47")
    select: tuple[str, ...] = _key(
        (), "checks to run, as codes, beginnings of codes or names; empty for all; --select replaces it"
    )
    ignore: tuple[str, ...] = _key((), "checks not to run, as codes, beginnings of codes or names; --ignore adds to it")
    allow: tuple[str, ...] = _key((), "words and phrases that are never a fault, in upper or lower case")
    allow_files: tuple[str, ...] = _key((), "files of such words, one a line, # for comments, beside this file")
    prefer: tuple[str, ...] = _key((), "the house's choice where English spells a place in two ways: Kyiv or Kiev")
    publish_score: float = _key(99.0, "an article that scores less is reviewed", most=100)
    hold_score: float = _key(95.0, "an article that scores less is held", most=100)
    least_words: int = _key(300, "a shorter article is judged by its score as if it had so many words; 0: as it is")
    hold_critical: int = _key(1, "so many critical findings hold an article, whatever its score; 0: never")
    hold_major: int = _key(3, "so many major findings hold an article, whatever its score; 0: never")
    review_major: int = _key(1, "so many major findings send an article to review, whatever its score; 0: never")

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed, all of it in one error."""
        faults = list(_find_faults({key.name: getattr(self, key.name) for key in KEYS}))
        if faults:
            where = type(self).__name__
            raise ConfigError(where, ", ".join(faults), "correct the value")


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the configuration, for the README and for error messages."""

    name: str
    type: str
    """As annotated in Config: "tuple[str, ...]"."""
    default: object
    meaning: str
    least: float
    most: float


KEYS: tuple[Key, ...] = tuple(Key(f.name, str(f.type), f.default, **f.metadata) for f in fields(Config))


def load_config(path: Path | None = None, *, folder: Path | None = None) -> Config:
    """The configuration in `path`; without it that of the nearest folder upwards from `folder`, else the defaults.

    In one folder mtcheck.toml comes before pyproject.toml; a pyproject.toml without [tool.mtcheck] is passed over.
    The words of `allow_files` are added to `allow`.
    """
    if path is not None:
        table = _read_table(path)
        if table is None:
            raise ConfigError(str(path), "has no [tool.mtcheck]", "add that table, or name another file")
        return _build_config(path, table)
    start = (folder or Path.cwd()).resolve()
    for parent in (start, *start.parents):
        for name in (_OWN_FILE, _PROJECT_FILE):
            candidate = parent / name
            if candidate.is_file() and (table := _read_table(candidate)) is not None:
                return _build_config(candidate, table)
    return Config()


def override_config(
    config: Config,
    *,
    language: str | None = None,
    source_language: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> Config:
    """The configuration with what the command line says: instead of what it has, but beside what it ignores."""
    try:
        return replace(
            config,
            language=language or config.language,
            source_language=source_language or config.source_language,
            select=select or config.select,
            ignore=(*config.ignore, *ignore),
        )
    except ConfigError as error:
        where = "command line"
        raise ConfigError(where, error.failure.what, "see --help") from error


def suggest_nearest(word: str, known: Iterable[str]) -> str:
    """A clause that names the known word most like this one; empty where none is.

    >>> suggest_nearest("publish-scor", ["hold_score", "publish_score"])
    ', did you mean "publish_score"?'
    """
    by_lower = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return f', did you mean "{by_lower[close[0]]}"?' if close else ""


def _read_table(path: Path) -> dict[str, object] | None:
    """The keys of one file; None where it is one of other tools only.

    A file of our own has its keys at the top, or under [tool.mtcheck] as if it were a pyproject.toml.
    """
    import tomllib

    text = _read_text(path)
    try:
        table: dict[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _TOML_PLACE.search(message)
        where = f"{path}:{place[1] if place and place[1] else text.count(chr(10)) + 1}"
        what = f"not valid TOML: {_TOML_PLACE.sub('', message)}"
        raise ConfigError(where, what, "correct this line") from error
    if path.name != _PROJECT_FILE and set(table) != {"tool"}:
        if isinstance(table.get("mtcheck"), dict):
            raise ConfigError(str(path), "has a heading [mtcheck]", "put the keys at the top, without a heading")
        return table
    tools = table.get("tool")
    own = tools.get("mtcheck") if isinstance(tools, dict) else None
    if own is not None and not isinstance(own, dict):
        raise ConfigError(str(path), "tool.mtcheck is not a table", "write [tool.mtcheck] and the keys below it")
    return own


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(str(path), f"cannot be read: {reason}", "name a file that exists and can be read") from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), f"not UTF-8 (byte {error.start + 1})", "save the file as UTF-8") from error


def _build_config(path: Path, table: Mapping[str, object]) -> Config:
    """A Config of one file's keys; all its faults are named in one error."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}
    faults = list(_find_faults(values))
    if faults:
        raise ConfigError(str(path), ", ".join(faults), "correct the file (README, Configuration)")
    config = Config(**values)  # type: ignore[arg-type]  # _find_faults has checked names and types
    words = [word for name in config.allow_files for word in _read_words(path.parent / name)]
    values["allow"] = (*config.allow, *words)
    return Config(**values)  # type: ignore[arg-type]  # the same


def _read_words(path: Path) -> Iterator[str]:
    for line in _read_text(path).splitlines():
        word = _COMMENT.split(line, maxsplit=1)[0].strip()
        if word:
            yield word


def _find_faults(values: Mapping[str, object]) -> Iterator[str]:
    """What is wrong with these keys and values, one clause each."""
    keys = {key.name: key for key in KEYS}
    sound: dict[str, object] = {}
    for name, value in values.items():
        if name not in keys:
            yield f'unknown key "{name}"' + (suggest_nearest(name, keys) or f" (known: {', '.join(keys)})")
        elif fault := _find_fault(keys[name], value):
            yield f"{name} {fault}"
        else:
            sound[name] = value
    publish, hold = (sound.get(name, keys[name].default) for name in ("publish_score", "hold_score"))
    if isinstance(publish, int | float) and isinstance(hold, int | float) and publish < hold:
        yield f"publish_score ({publish:g}) is below hold_score ({hold:g})"


def _find_fault(key: Key, value: object) -> str | None:
    shown = repr(value)
    match key.type:
        case "str" | "str | None":
            if value is None and "None" in key.type:
                return None
            if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
                return f"is {shown}, not a language tag such as en or pt-BR"
        case "tuple[str, ...]":
            if not isinstance(value, tuple) or not all(isinstance(item, str) and item.strip() for item in value):
                return f"is {shown}, not a list of words"
        case "int":
            if not isinstance(value, int) or isinstance(value, bool) or value < key.least:
                return f"is {shown}, not a whole number of {key.least:g} or more"
        case _:
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            if not is_number or not key.least <= value <= key.most:  # type: ignore[operator]  # is_number says so
                return f"is {shown}, not a number from {key.least:g} to {key.most:g}"
    return None
