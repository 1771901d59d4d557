"""Instruments, garments, dances and sports that English names as their own country does, by a list.

What a sentence speaks of is left to `namehood`, dishes to `dishes`.
"""

from __future__ import annotations

from functools import lru_cache

from mtcheck.foreign.counterparts import find_listed
from mtcheck.lexicon import read_table


def find_customs(words: frozenset[str]) -> frozenset[str]:
    """Which of these lower-cased words are such, with accents or without, also in the plural.

    >>> sorted(find_customs(frozenset(("kemençe", "balafons", "klavier"))))
    ['balafons', 'kemençe']
    """
    return find_listed(words, _customs())


@lru_cache(maxsize=1)
def _customs() -> frozenset[str]:
    """With their plurals."""
    return frozenset(form for (custom,) in read_table("customs") for form in (custom, f"{custom}s"))
