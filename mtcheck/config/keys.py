"""What a key of the configuration is: its meaning, what it may hold, what depends on it.

A key is declared once, as a field of `Config`; error messages, the README's table, `mtcheck config`, `mtcheck init`,
the JSON Schema and the signature are made from that. A new type of value needs a line in `KINDS`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias, TypeVar, runtime_checkable

from mtcheck.config.path_settings import PathSettings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.language import find_tag
from mtcheck.names.glossary import Glossary

LanguageTag: TypeAlias = str
ScorerName: TypeAlias = str
FileName: TypeAlias = str
ArticleLimit: TypeAlias = int | str
"""So many articles, or a share of them: "2%"."""
MildestRefused: TypeAlias = Literal["hold", "review"]
RateBound: TypeAlias = Literal["low", "value", "high"]
Sways: TypeAlias = Literal["findings", "verdicts", "nothing"]
"""What changes with a key: findings, and so scores; verdicts only; or nothing that a signature would have to tell."""
_T = TypeVar("_T")
_OR_NONE = " | None"
_ASSIGNED = frozenset({"max_findings", "scorer_options"})
"""Keys whose words are NAME=VALUE, which somebody may write as a table."""
_OF_DAYS = frozenset({"baseline_max_age"})
"""Keys that are a number of days, which the option of the same name takes as 90d."""
_DAYS = re.compile(r"\s*0*([1-9][0-9]{0,8})\s*d?\s*", re.IGNORECASE)
_ALL = 100
"""Percent."""
_SHARE = r"[0-9]{1,3}(\.[0-9]+)?\s*%"


@runtime_checkable
class Table(Protocol):
    """What a key holds that is a list of tables: one of them."""

    @property
    def where(self) -> str:
        """File and line, as in an error message."""

    def as_table(self) -> Mapping[str, object]:
        """Its keys and values as a file has them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type that keys have."""

    wanted: str
    """In words: "a list of words"; with {least} and {most} of its key."""
    accepts: Callable[[object], bool]
    """Whether a value has the type; the limits of the key are not asked."""
    schema: Mapping[str, object]
    """The type in a file, as JSON Schema has it."""


def are_words(value: object) -> bool:
    """Whether a value is a tuple of words, none of them empty."""
    return isinstance(value, tuple) and all(isinstance(item, str) and item.strip() for item in value)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_some_articles(value: object) -> bool:
    """Whether a value is a number of articles, or a share of them that is no more than all."""
    if isinstance(value, str):
        return re.fullmatch(_SHARE, value) is not None and float(value.rstrip("% ")) <= _ALL
    return _is_whole(value)


def _choose_from(*words: str) -> Kind:
    """The kind of what is one of a few words."""
    spelled = [f'"{word}"' for word in words]
    wanted = f"{', '.join(spelled[:-1])} or {spelled[-1]}"
    return Kind(wanted, lambda value: isinstance(value, str) and value in words, {"enum": list(words)})


def _is_language(value: object) -> bool:
    from mtcheck.language import is_language

    return isinstance(value, str) and is_language(value)


_WORD_SCHEMA: Mapping[str, object] = {"type": "string", "pattern": r"\S"}
_WORDS_SCHEMA: Mapping[str, object] = {"type": "array", "items": _WORD_SCHEMA}

KINDS: Mapping[str, Kind] = {
    "LanguageTag": Kind(
        "a language tag such as en or pt-BR",
        _is_language,
        {"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"},
    ),
    "ScorerName": Kind(
        "the name of a scorer", lambda value: isinstance(value, str) and bool(value.strip()), _WORD_SCHEMA
    ),
    "FileName": Kind("the name of a file", lambda value: isinstance(value, str) and bool(value.strip()), _WORD_SCHEMA),
    "tuple[str, ...]": Kind("a list of words", are_words, _WORDS_SCHEMA),
    "Glossary": Kind(
        "a Glossary as read_glossary gives it",
        lambda value: isinstance(value, Glossary),
        {"anyOf": [_WORD_SCHEMA, _WORDS_SCHEMA]},
    ),
    "tuple[PathSettings, ...]": Kind(
        "tables under [[paths]]",
        lambda value: isinstance(value, tuple) and all(isinstance(item, PathSettings) for item in value),
        {"type": "array"},
    ),
    "tuple[SuppressSettings, ...]": Kind(
        "tables under [[suppress]]",
        lambda value: isinstance(value, tuple) and all(isinstance(item, SuppressSettings) for item in value),
        {"type": "array"},
    ),
    "ArticleLimit": Kind(
        'a whole number of articles or a share of them such as "2%", at most 100%',
        _are_some_articles,
        {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": f"^{_SHARE}$"}]},
    ),
    "MildestRefused": _choose_from("hold", "review"),
    "RateBound": _choose_from("low", "value", "high"),
    "bool": Kind("true or false", lambda value: isinstance(value, bool), {"type": "boolean"}),
    "int": Kind("a whole number of {least:g} or more", _is_whole, {"type": "integer"}),
    "float": Kind("a number from {least:g} to {most:g}", _is_number, {"type": "number"}),
}
"""The types of keys, by their annotation in Config; `| None` goes without saying."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the configuration."""

    name: str
    type: str
    """As annotated in Config: "tuple[str, ...]"."""
    default: object
    meaning: str
    least: float
    most: float
    sways: Sways
    grows: bool
    """Whether what is said later is added to the list, and does not replace it."""
    per_article: bool
    """Whether it may be set for some articles only, under [[paths]]."""
    example: object
    """A value that somebody may want, for `mtcheck init`; None where the default tells enough."""

    @property
    def kind(self) -> Kind:
        """What it may hold."""
        return KINDS[self.type.removesuffix(_OR_NONE)]

    def find_fault(self, value: object) -> str | None:
        """What is wrong with a value, in words that follow the name of the key; None where nothing is."""
        kind = self.kind
        if (value is None and self.type.endswith(_OR_NONE)) or (kind.accepts(value) and self._is_within(value)):
            return None
        wanted = kind.wanted.format(least=self.least, most=self.most)
        if self.name in _ASSIGNED and isinstance(value, Mapping):
            wanted += f"; write {spell_toml([f'{name}={told}' for name, told in value.items()])}"
        if self.name in _OF_DAYS and isinstance(value, str) and (days := _DAYS.fullmatch(value)):
            wanted += f" (days); write {days[1]}"
        if self.type.startswith("LanguageTag") and isinstance(value, str) and (tag := find_tag(value)):
            wanted += f', did you mean "{tag}"?'
        return f"is {spell_toml(value)}, not {wanted}"

    def _is_within(self, value: object) -> bool:
        return not _is_number(value) or self.least <= value <= self.most  # type: ignore[operator]  # a number


def declare(
    default: _T,
    meaning: str,
    *,
    least: float = 0,
    most: float = float("inf"),
    sways: Sways = "findings",
    grows: bool = False,
    per_article: bool = False,
    example: object = None,
) -> _T:
    """A field of Config that carries what is to be known of a key."""
    told: dict[str, Any] = {"meaning": meaning, "least": least, "most": most}
    told |= {"sways": sways, "grows": grows, "per_article": per_article, "example": example}
    value: _T = field(default=default, metadata=told)
    return value


def spell_toml(value: object) -> str:
    r"""A value as TOML has it.

    >>> spell_toml(("a", 'b"c')), spell_toml(True), spell_toml(95.0), spell_toml({"match": ["x"]})
    ('["a", "b\\"c"]', 'true', '95.0', '{ match = ["x"] }')
    """
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(spell_toml, value))}]"
    if isinstance(value, Mapping):
        inside = ", ".join(f"{key} = {spell_toml(item)}" for key, item in value.items())
        return f"{{ {inside} }}"
    return str(value)
