"""Numbers in words with all their endings: penktasis, penktojo of penkt-, петият, петата of пет-.

`data/declined_numbers.tsv` has how such a word begins and what it means, `data/number_endings.tsv` the endings of its
class. Words that do not decline, or of which a list has each form, are left to `numerals`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mtcheck.lexicon import read_table

_NO_ENDING = "-"


class Declined(NamedTuple):
    """One form of a number, as it is written."""

    form: str
    languages: frozenset[str]
    role: str
    """count or ordinal."""
    value: str


@lru_cache(maxsize=1)
def read_declined() -> tuple[Declined, ...]:
    """All forms of all numbers that decline.

    >>> [one.form for one in read_declined() if one.value == "5" and "is" in one.languages]
    ['fimmta', 'fimmti', 'fimmtu']
    """
    endings = {name: sorted(some.split()) for name, some in read_table("number_endings")}
    return tuple(
        Declined(f"{stem}{ending.removeprefix(_NO_ENDING)}", frozenset(languages.split(",")), role, value)
        for stem, languages, name, role, value in read_table("declined_numbers")
        for ending in endings[name]
    )
