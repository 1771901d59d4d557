"""Names of files that a run passes over, collected as they occur -> the lines that tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mtcheck.wording import count

_MOST_NAMES = 5
"""So many files are named in a note."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What was there and was not read, and is no failure."""

    own: list[str] = field(default_factory=list)
    """What mtcheck wrote itself."""
    left_out: list[str] = field(default_factory=list)
    """What `exclude` leaves out; a file that was named in two ways may stand here twice."""

    def note(self) -> Iterator[str]:
        """A line about each of the two; none where there is nothing of that kind."""
        if self.own:
            yield f"passed over as mtcheck's own, not examined: {_tell(self.own)}"
        if self.left_out:
            yield f"left out by exclude, not examined: {_tell(tuple(dict.fromkeys(self.left_out)))}"


def _tell(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES:,} more" if len(names) > _MOST_NAMES else ""
    return f"{count(len(names), 'file')} ({', '.join(names[:_MOST_NAMES])}{more})"
