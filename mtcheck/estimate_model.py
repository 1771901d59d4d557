"""What a scorer estimates of one article, as it travels from `estimates` to the reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Estimates:
    """What a scorer says of one article, beside what the checks found; it changes no score and no verdict."""

    scorer: str
    """The name it was asked for by."""
    signature: str
    """What its numbers depend on: those under different signatures are not to be compared."""
    numbers: tuple[float | None, ...]
    """One a sentence, on the scorer's own scale, higher is better; None for a sentence that it was not asked about."""
    gap: str | None = None
    """Why sentences have no value, in words; None where all have one."""

    @property
    def estimated(self) -> int:
        """How many sentences have a value."""
        return sum(value is not None for value in self.numbers)

    @property
    def mean(self) -> float | None:
        """Of the sentences that have a value; None where none has.

        >>> Estimates("closeness", "", (0.5, None, 1.0)).mean
        0.75
        """
        known = [value for value in self.numbers if value is not None]
        return sum(known) / len(known) if known else None
