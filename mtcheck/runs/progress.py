"""Counts in, a moving line on standard error out, for a person who waits; nothing where no person looks on.

Imports rich as `reports.console` does: that one draws a report, this one a line that is wiped away again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress


class Progress:
    """How many articles are done, and lines about what went wrong, which stay."""

    def __init__(self, say: Callable[[str], object], bar: RichProgress | None = None) -> None:
        """`say` writes a line to standard error; `bar` is None where no moving line is shown."""
        self.say = say
        self._bar = bar

    def count_article(self) -> None:
        """One article more is done."""
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])

    def resume(self) -> None:
        """Show the moving line again, where more articles follow."""
        if self._bar is not None:
            self._bar.start()

    def stop(self) -> None:
        """Wipe the moving line away, so that reports can be written."""
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def show_progress(say: Callable[[str], object], *, is_shown: bool) -> Iterator[Progress]:
    """A progress bar while the block runs, where it is to be shown; without it, lines are said and nothing else."""
    if not is_shown:
        yield Progress(say)
        return
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (SpinnerColumn(), BarColumn(), TextColumn("articles: {task.completed:.0f}"), TimeElapsedColumn())
    console = Console(stderr=True)
    # standard output belongs to the report: rich must not take it over, even where both go to one terminal
    with RichProgress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        bar.add_task("auditing", total=None)
        yield Progress(lambda line: console.print(line, markup=False, highlight=False, soft_wrap=True), bar)
