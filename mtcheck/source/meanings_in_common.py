"""Two texts, or parts of two, in: how many of their listed words mean something that stands in the other, out.

One of the two is in English, the other in a language whose words are listed in `glosses`. What follows from the
numbers for a text and its source is left to `kinship`.
"""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.lexicon import Lexicon
from mtcheck.source.glosses import find_meanings, list_stems, read_glosses
from mtcheck.source.telling_forms import Part
from mtcheck.tags import primary_subtag

COMMON = 5.3
"""Zipf frequency from which an English word stands in many a text: new, end, year. One in ten of them stands in a text
of three sentences about something else, and 3 in 100 of the others."""

_ENGLISH = "en"


class Common(NamedTuple):
    """How many different words of two parts are listed, and how many of them have a meaning on the other side."""

    listed: tuple[int, int]
    """Those of the English part, and of the other."""
    found: tuple[int, int]
    rare: int
    """How many of those found in the English part are not common."""


def count_common(parts: tuple[Part, Part], language: str | None = None) -> Common | None:
    """The words of two parts that are looked for in the whole of the other text; None where no words are listed.

    `language`: what to read the part in that is not English, where that is not as its text says.
    """
    here = next((part for part in parts if primary_subtag(part.doc.language) == _ENGLISH), None)
    there = next((part for part in parts if part is not here), None)
    if here is None or there is None:
        return None
    other = language or primary_subtag(there.doc.language)
    glosses = read_glosses(other)
    if glosses is None:
        return None
    stems, known = list_stems(there.doc.text, other), list_stems(here.doc.text, _ENGLISH)
    words = {
        stem: here.text[meaning.span.start : meaning.span.end].lower()
        for meaning in find_meanings(here.text, _ENGLISH)
        for stem in meaning.stems & glosses.known
    }
    meanings = {meaning.stems for meaning in find_meanings(there.text, other)}
    found = [(stem, word) for stem, word in words.items() if stem in stems]
    lexicon = Lexicon(_ENGLISH)
    rare = sum(max(map(lexicon.zipf, forms)) < COMMON for forms in found)
    return Common((len(words), len(meanings)), (len(found), sum(not known.isdisjoint(one) for one in meanings)), rare)
