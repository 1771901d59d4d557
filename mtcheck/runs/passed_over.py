"""Names of files that a run passes over, collected as they occur -> the lines that tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.wording import count

_MOST_NAMES = 5
"""So many files are named in a note."""


class PassedOver:
    """Takes in what was there and was not read, and is no failure."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._own: list[str] = []
        self._left_out: list[str] = []

    def add_own(self, name: str) -> None:
        """Take in what mtcheck wrote itself."""
        self._own.append(name)

    def add_left_out(self, name: str) -> None:
        """Take in what `exclude` leaves out; a file that was named in two ways may come twice."""
        self._left_out.append(name)

    @property
    def own(self) -> tuple[str, ...]:
        """What mtcheck wrote itself, as it was met."""
        return tuple(self._own)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What `exclude` leaves out, each once."""
        return tuple(dict.fromkeys(self._left_out))

    def note(self) -> Iterator[str]:
        """A line about each of the two; none where there is nothing of that kind."""
        if self.own:
            yield f"passed over as mtcheck's own, not examined: {_tell(self.own)}"
        if self.left_out:
            yield f"left out by exclude, not examined: {_tell(self.left_out)}"


def _tell(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES:,} more" if len(names) > _MOST_NAMES else ""
    return f"{count(len(names), 'file')} ({', '.join(names[:_MOST_NAMES])}{more})"
