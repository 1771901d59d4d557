"""Two sentences in, one of them out without the words whose meaning stands in the other.

What stands in both proves nothing of what one of them says in other words: "closed" may tell what "not open" denies,
but not where the source has its own word for closed beside the negation.
"""

from __future__ import annotations

from mtcheck.source.glosses import find_meanings, list_stems

_NEGATIVE = frozenset("neither never no nobodi none nor not noth nowher without".split())
"""Stems of what says no itself: two of these prove that both deny."""


def blank_counterparts(text: str, language: str, *, other: str, other_language: str) -> str:
    """A text, in the same places, without the words that mean what some word of the other text means.

    One of the languages, given as primary subtags, is English; the text stays as it is where no word of the other
    language is listed.

    >>> blank_counterparts("It is closed for good.", "en", other="Es ist geschlossen.", other_language="de")
    'It is        for good.'
    """
    stems = list_stems(other, other_language)
    for word in find_meanings(text, language):
        if word.stems & stems and word.stems.isdisjoint(_NEGATIVE):
            text = text[: word.span.start] + " " * (word.span.end - word.span.start) + text[word.span.end :]
    return text
