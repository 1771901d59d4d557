"""What is read of a number in a row of tokens, before its measure is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

SMALL = 3
"""Words for less are articles, pronouns and pairs as often as numbers."""


@dataclass(frozen=True, slots=True)
class Read:
    """A number put together from some tokens."""

    values: tuple[Decimal, ...]
    first: int
    last: int
    """The token after it."""
    is_sure: bool
    in_words: bool = False
    is_vague: bool = False
    is_ordinal: bool = False
    covers: frozenset[Decimal] = frozenset()
    power: int = 0
