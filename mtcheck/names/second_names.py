"""A name in, the town or region that English calls otherwise, but also so, out; and whether an article means to use it.

English texts have Göteborg, Torino and Crimea's Krym now and then, so that alone they say nothing. Beside Gothenburg
and Turin they are one place under two names, unless the text is about clubs, which keep theirs, speaks of the name, or
tells of another time. Where the name stands is left to `place_mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.names.beside import POSSESSIVE, is_explained
from mtcheck.names.places import ForeignPlace

_SPORTS = frozenset(
    "basketball bundesliga defender derby euroleague eurocup fc football footballer goalkeeper goalless goalscorer "
    "handball kickoff kick-off midfielder quarter-final quarterfinal relegation scudetto semi-final semifinal soccer "
    "striker substitute uefa volleyball winger".split()
)
_YEAR_BEFORE = re.compile(r"\b1(?:[0-8]\d\d|9[0-8]\d)s?\b")
"""A year up to which Soviet and imperial names were those of the day."""


def find_second_name(form: str) -> ForeignPlace | None:
    """The place of which a lower-cased word is a second name; None where English has no other for it.

    >>> find_second_name("göteborg").english
    'Gothenburg'
    >>> find_second_name("gothenburg")
    """
    return _second_names().get(form)


def find_second_words(doc: Document) -> frozenset[str]:
    """The lower-cased words of a document that are second names, or are put together with one: göteborg-based."""
    names = _second_names()
    return frozenset(
        word
        for word in doc.vocabulary
        if word in names or (not word.isalpha() and POSSESSIVE.sub("", word).partition("-")[0] in names)
    )


def is_used_on_purpose(doc: Document, span: Span) -> bool:
    """Whether a name is explained, stands where another time is told of, or may be a club's as the article has some."""
    if not _SPORTS.isdisjoint(doc.vocabulary):
        return True
    number = doc.sentence_at(span.start)
    sentence = doc.sentences[number] if number is not None else span
    return is_explained(doc, span) or _YEAR_BEFORE.search(doc.text, sentence.start, sentence.end) is not None


@lru_cache(maxsize=1)
def _second_names() -> Mapping[str, ForeignPlace]:
    """Every second name, lower-cased, with its place."""
    rows = read_table("second_names")
    return {form: ForeignPlace(english, tuple(tags.split(" ")), is_second=True) for form, tags, english in rows}
