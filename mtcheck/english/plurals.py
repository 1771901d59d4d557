"""An English noun in, its plural out where that is formed by rule."""

from __future__ import annotations

SHORTEST_NOUN = 3

_IRREGULAR_ENDINGS = (
    "f",
    "fe",
    "man",
    "child",
    "foot",
    "tooth",
    "goose",
    "mouse",
    "person",
    "is",
    "terion",
    "menon",
    "o",
)
"""Leaf, woman, crisis, criterion, hero: some nouns with these endings have another plural."""
_OTHER_MEANINGS = frozenset(
    "arm authority custom damage glass good ground mean minute moral new premise spectacle spirit work".split()
)
"""Words whose plural is another word: customs officers, a means to an end."""


def form_plural(noun: str) -> str | None:
    """The regular plural of a lower-case noun; None where it may have another, or mean something else.

    >>> form_plural("migrant"), form_plural("refugee agency"), form_plural("church"), form_plural("woman")
    ('migrants', None, 'churches', None)
    """
    if len(noun) < SHORTEST_NOUN or not noun.isalpha() or noun != noun.lower():
        return None
    if noun in _OTHER_MEANINGS or noun.endswith(_IRREGULAR_ENDINGS):
        return None
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"
