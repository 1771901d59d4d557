"""mtcheck.toml, or [tool.mtcheck] of pyproject.toml -> Config.

An unknown key, a wrong type or a value out of range is an error that names the place and the nearest known key.
Word lists and glossaries that it names are read with it. Which checks a code selects is left to `run`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TypeAlias, TypeVar

from mtcheck.errors import ConfigError, suggest_nearest
from mtcheck.glossary import Glossary
from mtcheck.glossary_files import extend_glossary, read_glossary
from mtcheck.language import canonical_tag, find_tag
from mtcheck.tags import is_tag
from mtcheck.text_files import parse_toml, read_text

ScorerName: TypeAlias = str
_T = TypeVar("_T")
_OWN_FILE = "mtcheck.toml"
_PROJECT_FILE = "pyproject.toml"
_OPTION = re.compile(r"\s*[^\s=]+\s*=")
_COMMENT = re.compile(r"(?:^|\s)#")  # at the start of a line or after a blank, so that "C#" is a word


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
    extend_select: tuple[str, ...] = _key(
        (), "checks to run as well, as in select; what is off by default is switched on by its whole code or name"
    )
    ignore: tuple[str, ...] = _key((), "checks not to run, as codes, beginnings of codes or names; --ignore adds to it")
    allow: tuple[str, ...] = _key((), "words and phrases that are never a fault, in upper or lower case")
    allow_files: tuple[str, ...] = _key((), "files of such words, one a line, # for comments, beside this file")
    glossary: Glossary = _key(  # noqa: RUF009 - it gives a field, here as above
        Glossary(), "a file of preferred forms and forms to avoid, or a list of such files, beside this file"
    )
    prefer: tuple[str, ...] = _key((), "the house's choice where English spells a place in two ways: Kyiv or Kiev")
    publish_score: float = _key(99.0, "an article that scores less is reviewed", most=100)
    hold_score: float = _key(95.0, "an article that scores less is held", most=100)
    least_words: int = _key(
        300, "the score of a shorter article has no weight: it is judged as if it had so many words; 0: as it is"
    )
    pass_threshold: float = _key(
        90.0, "calibrated score (MQM) from which an article passes; a gate asks for it by --must-pass", most=99.9
    )
    acceptable_penalty: float = _key(
        10.0, "penalty points per 1,000 words with which the calibrated score still passes", least=0.1, most=1000
    )
    hold_critical: int = _key(1, "so many critical findings hold an article, whatever its score; 0: never")
    hold_major: int = _key(3, "so many major findings hold an article, whatever its score; 0: never")
    review_major: int = _key(1, "so many major findings send an article to review, whatever its score; 0: never")
    scorer: ScorerName | None = _key(  # noqa: RUF009 - the same
        None, "a neural estimator whose numbers are shown beside the findings, such as comet"
    )
    scorer_options: tuple[str, ...] = _key(
        (), "what it is set up with, such as model=/models/kiwi; --scorer-option adds to it"
    )

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed, all of it in one error."""
        faults = list(_find_faults({key.name: getattr(self, key.name) for key in KEYS}))
        if faults:
            where = type(self).__name__
            raise ConfigError(where, ", ".join(faults), "correct the value")
        object.__setattr__(self, "language", canonical_tag(self.language))
        object.__setattr__(self, "source_language", self.source_language and canonical_tag(self.source_language))


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
    extend_select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    glossaries: tuple[Path, ...] = (),
    scorer: str | None = None,
    scorer_options: tuple[str, ...] = (),
) -> Config:
    """The configuration with what the command line says, instead of what it has; but lists grow, save `select`.

    Options of one scorer are not handed to another.
    """
    glossary = extend_glossary(config.glossary, glossaries)
    kept_options = config.scorer_options if scorer in {None, config.scorer} else ()
    try:
        return replace(
            config,
            language=language or config.language,
            source_language=source_language or config.source_language,
            select=select or config.select,
            extend_select=(*config.extend_select, *extend_select),
            ignore=(*config.ignore, *ignore),
            glossary=glossary,
            scorer=scorer or config.scorer,
            scorer_options=(*kept_options, *scorer_options),
        )
    except ConfigError as error:
        where = "command line"
        raise ConfigError(where, error.failure.what, "see --help") from error


def _read_table(path: Path) -> dict[str, object] | None:
    """The keys of one file; None where it is one of other tools only.

    A file of our own has its keys at the top, or under [tool.mtcheck] as if it were a pyproject.toml.
    """
    table = parse_toml(read_text(path), path)
    if path.name != _PROJECT_FILE and set(table) != {"tool"}:
        if isinstance(table.get("mtcheck"), dict):
            raise ConfigError(str(path), "has a heading [mtcheck]", "put the keys at the top, without a heading")
        return table
    tools = table.get("tool")
    own = tools.get("mtcheck") if isinstance(tools, dict) else None
    if own is not None and not isinstance(own, dict):
        raise ConfigError(str(path), "tool.mtcheck is not a table", "write [tool.mtcheck] and the keys below it")
    return own


def _build_config(path: Path, table: Mapping[str, object]) -> Config:
    """A Config of one file's keys; all its faults are named in one error."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}
    glossaries = values.pop("glossary", ())
    faults = list(_find_faults(values))
    glossaries = (glossaries,) if isinstance(glossaries, str) else glossaries
    if not _are_words(glossaries):
        faults.append(f"glossary is {glossaries!r}, not the name of a file or a list of names")
    if faults:
        raise ConfigError(str(path), ", ".join(faults), "correct the file (README, Configuration)")
    config = Config(**values)  # type: ignore[arg-type]  # _find_faults has checked names and types
    words = [word for name in config.allow_files for word in _read_words(path.parent / name)]
    values["allow"] = (*config.allow, *words)
    values["glossary"] = read_glossary(*(path.parent / name for name in glossaries))  # type: ignore[attr-defined]  # str
    return Config(**values)  # type: ignore[arg-type]  # the same


def _read_words(path: Path) -> Iterator[str]:
    for line in read_text(path).splitlines():
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
    options = sound.get("scorer_options")
    if isinstance(options, tuple) and options:
        strange = (option for option in options if not _OPTION.match(option))
        yield from (f'"{option}" in scorer_options is not NAME=VALUE' for option in strange)
        if "scorer" not in values or values["scorer"] is None:
            yield "scorer_options are given, but no scorer"


def _find_fault(key: Key, value: object) -> str | None:
    match key.type:
        case "str" | "str | None":
            is_sound = (value is None and "None" in key.type) or (isinstance(value, str) and is_tag(value))
            wanted = "a language tag such as en or pt-BR"
            if isinstance(value, str) and not is_sound and (tag := find_tag(value)):
                wanted += f', did you mean "{tag}"?'
        case "ScorerName | None":
            is_sound = value is None or (isinstance(value, str) and bool(value.strip()))
            wanted = "the name of a scorer"
        case "tuple[str, ...]":
            is_sound = _are_words(value)
            wanted = "a list of words"
        case "Glossary":
            is_sound = isinstance(value, Glossary)
            wanted = "a Glossary as read_glossary gives it"
        case "int":
            is_sound = isinstance(value, int) and not isinstance(value, bool) and value >= key.least
            wanted = f"a whole number of {key.least:g} or more"
        case _:
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            is_sound = is_number and key.least <= value <= key.most  # type: ignore[operator]  # is_number says so
            wanted = f"a number from {key.least:g} to {key.most:g}"
    return None if is_sound else f"is {value!r}, not {wanted}"


def _are_words(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) and item.strip() for item in value)
