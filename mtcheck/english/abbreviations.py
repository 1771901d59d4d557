"""Words in, whether English ends them with a full stop that ends no sentence: etc., approx., fig.

Many are words as well (no, cent, art), so that what stands behind the stop decides which of them are taken for short.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from mtcheck.lexicon import read_table

Before = Literal["mark", "letter"]
"""What stands behind the stop: another mark, or a small letter."""


def is_abbreviation(word: str, before: Before) -> bool:
    """Whether a lower-cased word is one that keeps its full stop there. Months and weekdays: `calendar`.

    >>> is_abbreviation("etc", "letter"), is_abbreviation("art", "mark"), is_abbreviation("art", "letter")
    (True, True, False)
    """
    return word in _read_abbreviations(before)


@lru_cache(maxsize=2)
def _read_abbreviations(before: Before) -> frozenset[str]:
    return frozenset(form for form, where in read_table("abbreviations_en") if where in {before, "any"})
