"""BCP 47 language tags."""

from __future__ import annotations


def primary_subtag(language: str) -> str:
    """The language of a BCP 47 tag without script and region.

    >>> primary_subtag("pt-BR")
    'pt'
    """
    return language.replace("_", "-").split("-", 1)[0].lower()
