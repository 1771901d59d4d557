"""How articles are to be read: ReadOptions, and the `--field` option that maps other names onto the contract's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.errors import ConfigError
from mtcheck.tags import UsualLanguages

if TYPE_CHECKING:
    from mtcheck.readers.source_folder import SourceFolder

UNDETERMINED = "und"
"""The tag of a text that does not say what language it is in."""
FIELDS = ("id", "text", "target", "title", "url", "published", "language", "source_language", "source", "reference")
"""The fields of the contract; `target` is another name for `text`."""

MEGABYTE = 1024 * 1024

_OPTION = "--field"


class FieldMapping(NamedTuple):
    """Where a record keeps a field of the contract."""

    name: str
    path: str
    """Keys from the outside in, joined by dots; a number counts in a list from 0."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a reader needs to know beside its input."""

    language: str = "en"
    """Language the text should be in where the input does not say, BCP 47."""
    source_language: str | None = None
    """Language it came from where the input does not say, BCP 47."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Contract field -> path in the records of JSON, JSON Lines, CSV and TSV."""
    cache: Path | None = None
    """Folder that keeps what addresses sent, for conditional requests; None to keep nothing."""
    timeout: float = 20.0
    """Seconds that one address may take in all, redirects included."""
    max_bytes: int = 50 * MEGABYTE
    """Bytes that one address may send, counted after decompression."""
    only: Callable[[Path], bool] | None = None
    """Which of the files that the sources name are read, where that is not all; else None."""
    pass_over: Callable[[str], object] | None = None
    """Takes the name of what is passed over, since mtcheck wrote it itself; None where nobody asks."""
    excludes: Callable[[str], bool] | None = None
    """Which of the files that the sources name are left out, by their names; None where none is."""
    leave_out: Callable[[str], object] | None = None
    """Takes the name of each of these that would be read otherwise; None where nobody asks."""
    source_folder: SourceFolder | None = None
    """Where articles that are whole files have their source texts; None where no folder holds them."""
    choose_languages: Callable[[str, str, str | None], UsualLanguages] | None = None
    """The languages by origin, id and address of an article, where they are not the same for all; else None."""
    heeds_language: bool = True
    """Whether the language that the input says counts, so that it must be one."""

    def find_languages(self, origin: str, article_id: str = "", url: str | None = None) -> UsualLanguages:
        """The languages of an article that does not say them."""
        if self.choose_languages is None:
            return UsualLanguages(self.language, self.source_language)
        return self.choose_languages(origin, article_id, url)

    def settle(self, origin: str) -> ReadOptions:
        """The same with the languages that what is read from there has as a whole."""
        if self.choose_languages is None:
            return self
        language, source_language = self.find_languages(origin)
        return replace(self, language=language, source_language=source_language)

    def __post_init__(self) -> None:
        """Refuse names that the contract does not have."""
        for name, path in self.fields.items():
            _require_mapping(name, path)


def parse_field(text: str) -> FieldMapping:
    """The mapping that one `--field` option asks for.

    >>> parse_field("text=content.rendered")
    FieldMapping(name='text', path='content.rendered')
    """
    name, equals, path = (part.strip() for part in text.partition("="))
    if not equals:
        what = f'"{text}" has no "="'
        advice = f"write --field FIELD=PATH, for example text=body; FIELD is one of {', '.join(FIELDS)}"
        raise ConfigError(_OPTION, what, advice)
    _require_mapping(name, path)
    return FieldMapping(name, path)


def _require_mapping(name: str, path: str) -> None:
    if name not in FIELDS:
        nearest = get_close_matches(name, FIELDS, n=1, cutoff=0.5)
        advice = f'did you mean "{nearest[0]}"? ' if nearest else ""
        raise ConfigError(_OPTION, f'"{name}" is no field of an article', f"{advice}known are {', '.join(FIELDS)}")
    if not path or not all(path.split(".")):
        raise ConfigError(_OPTION, f'"{name}={path}" names no path', f"write a path such as {name}=content.rendered")
