"""A name in, the well-known town that another language calls so out, where only the words around it tell: Genua.

Such a name may be a thing in its language, or a name that few texts hold. The table is made by
`tests/makers/exonyms.py` from GeoNames and the frequency lists, without what is also another town or a person. What
these lack is in a second one, made by hand: islands, regions, rivers and mountains (Sizilien, Donau), spellings that
are seldom (Séoul, Lwiw), and names that others have as well (Milán). Where the name stands is left to `place_mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.names.places import ForeignPlace

_FOUNDERS = frozenset(("es", "pt"))
"""Languages in which towns of the New World were called after those of Europe."""


def find_exonym(form: str) -> ForeignPlace | None:
    """The town that a lower-cased word is in another language; None for all else.

    >>> find_exonym("genebra").english, find_exonym("donau").has_the, find_exonym("milán").is_namesake
    ('Geneva', True, True)
    >>> find_exonym("geneva")
    """
    row = _exonyms().get(form)
    if row is None:
        return None
    tags, english, kind = row
    languages = tuple(tags.split(" "))
    return ForeignPlace(
        english,
        languages,
        is_exonym=kind == "name",
        has_the=kind in {"the", "land"},
        is_land=kind == "land",
        is_namesake=kind == "placed",
        is_in_new_world=kind == "placed" or (kind != "listed" and not _FOUNDERS.isdisjoint(languages)),
    )


@lru_cache(maxsize=1)
def _exonyms() -> Mapping[str, tuple[str, str, str]]:
    rows = {form: (languages, english, "listed") for form, languages, english in read_table("exonyms")}
    return rows | {form: (languages, english, kind) for form, languages, english, kind in read_table("places_abroad")}
