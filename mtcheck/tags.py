"""BCP 47 language tags."""

from __future__ import annotations

import re
from typing import NamedTuple

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_LISTED_AS = {"no": "nb", "nn": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}


class UsualLanguages(NamedTuple):
    """The languages of an article that does not say them, BCP 47."""

    language: str
    """That the text should be in."""
    source_language: str | None
    """That it came from; None for unknown."""


def listed_tag(language: str) -> str:
    """The tag under which the word lists have the language of a BCP 47 tag.

    >>> listed_tag("hr-HR"), listed_tag("no"), listed_tag("fr")
    ('sh', 'nb', 'fr')
    """
    subtag = primary_subtag(language)
    return _LISTED_AS.get(subtag, subtag)


def primary_subtag(language: str) -> str:
    """The language of a BCP 47 tag without script and region.

    >>> primary_subtag("pt-BR")
    'pt'
    """
    return language.replace("_", "-").split("-", 1)[0].lower()


def is_tag(text: str) -> bool:
    """Whether a text has the form of a language tag.

    >>> is_tag("pt-BR"), is_tag("Portuguese")
    (True, False)
    """
    return _TAG.fullmatch(text) is not None


def normalise_tag(language: str) -> str:
    """A tag as tags are compared: lower-cased, its subtags joined by hyphens.

    >>> normalise_tag("en_GB")
    'en-gb'
    """
    return language.replace("_", "-").lower()
