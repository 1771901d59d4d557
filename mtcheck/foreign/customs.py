"""Instruments, garments, dances and sports that English names as their own country does, by a list.

What a sentence speaks of is left to `namehood`, dishes to `dishes`.
"""

from __future__ import annotations

from functools import lru_cache

from mtcheck.foreign.counterparts import fold
from mtcheck.lexicon import read_table


def is_custom(word: str) -> bool:
    """Whether a lower-cased word is one of these, with accents or without, also in the plural.

    >>> is_custom("kemençe"), is_custom("balafons"), is_custom("klavier")
    (True, True, False)
    """
    plain, customs = fold(word), _customs()
    return plain in customs or (plain.endswith("s") and plain[:-1] in customs)


@lru_cache(maxsize=1)
def _customs() -> frozenset[str]:
    return frozenset(custom for (custom,) in read_table("customs"))
