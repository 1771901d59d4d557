"""A name in, the well-known town that another language calls so out, where only the words around it tell: Ginebra.

Such a name is something else as well: a thing in its language, another town, a person. The table is made by
`tests/makers/exonyms.py` from GeoNames and the frequency lists. Where the name stands is left to `place_mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.model import Document
from mtcheck.names.places import ForeignPlace

_SAME = 6
"""Of a country's name and of what comes from there so many letters are alike: Paraguay, Paraguayan."""


def find_exonym(form: str) -> ForeignPlace | None:
    """The town that a lower-cased word is in another language; None for all else.

    >>> find_exonym("ginebra")
    ForeignPlace(english='Geneva', languages=('es',), is_exonym=False, is_second=False, is_case=False)
    >>> find_exonym("geneva")
    """
    row = _exonyms().get(form)
    return ForeignPlace(row[1], tuple(row[0].split(" "))) if row is not None else None


def may_be_namesake(doc: Document, form: str) -> bool:
    """Whether a document speaks of a country that has a town of this name itself: Ginebra in Colombia."""
    row = _exonyms().get(form)
    if row is None or row[2] == "-":
        return False
    beginnings = tuple(word[:_SAME] for word in row[2].split(" "))
    return any(word.startswith(beginnings) for word in doc.vocabulary)


@lru_cache(maxsize=1)
def _exonyms() -> Mapping[str, tuple[str, str, str]]:
    return {form: (languages, english, words) for form, languages, english, words in read_table("exonyms")}
