"""A name in, the well-known town that another language calls so out, where only the words around it tell: Genua.

Such a name may be a thing in its language, or a name that few texts hold. What is also another town or a person is left
out. The table is made by `tests/makers/exonyms.py` from GeoNames and the frequency lists; what these lack, mostly with
a mark that English has not (Séoul, Piräus), is in a second one, made by hand. Where the name stands is left to
`place_mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.names.places import ForeignPlace


def find_exonym(form: str) -> ForeignPlace | None:
    """The town that a lower-cased word is in another language; None for all else.

    >>> find_exonym("genebra")
    ForeignPlace(english='Geneva', languages=('pt',), is_exonym=False, is_second=False, is_case=False)
    >>> find_exonym("geneva")
    """
    row = _exonyms().get(form)
    return ForeignPlace(row[1], tuple(row[0].split(" "))) if row is not None else None


@lru_cache(maxsize=1)
def _exonyms() -> Mapping[str, tuple[str, str]]:
    rows = (*read_table("exonyms"), *read_table("marked_places"))
    return {form: (languages, english) for form, languages, english in rows}
