"""What a quantity of a text is: all that a number, a month or a weekday may mean, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from mtcheck.model import Span

NamedTime = Literal["near day", "period", "season", "feast", "while"]
"""A time told by a word: yesterday, next year, winter, Easter, for weeks."""
Role = Literal["number", "ordinal", "vague", "code", "day", "month", "year", "weekday", "clock"] | NamedTime
"""What a quantity is: a vague one is a power of ten alone (thousands of), a code hangs on letters (F-16)."""
NAMED_TIMES: frozenset[Role] = frozenset(get_args(NamedTime))


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number, month, weekday or time of day."""

    span: Span
    values: tuple[Decimal, ...]
    """All readings, the likeliest first; a month from 1, a weekday from 0, a time of day as hours and minutes: 1830."""
    role: Role
    is_sure: bool
    """Whether it is a number beyond doubt, so that another text must have it, too."""
    measure: str | None = None
    """% or the code of its money, or its unit."""
    measured: Span | None = None
    """The number together with its measure; None where it has none, or where that stands apart."""
    power: int = 0
    """The power of ten that is written in words or by a sign: 6 in 35 million."""
    in_words: bool = False
    covers: frozenset[Decimal] = frozenset()
    """Other numbers that it may be told as: the parts of 18.30."""
    is_score: bool = False
    """Whether it is one side of a result: 3:2, 1-4."""
    sentence: int = 0

    @property
    def value(self) -> Decimal:
        """The likeliest reading."""
        return self.values[0]
