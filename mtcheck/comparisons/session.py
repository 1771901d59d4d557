"""Two sources in, the RunComparison of what they hold out: results of audits are read back, articles are audited now.

What is read, audited, kept and compared how is left to the rooms that are joined here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.errors import ConfigError, IncompleteError, InputError
from mtcheck.model import Audit, Failure
from mtcheck.outcome import Outcome, keep_outcome
from mtcheck.reports import open_folder
from mtcheck.runs.progress import Progress
from mtcheck.session import Session, write_reports
from mtcheck.visible import flatten

if TYPE_CHECKING:
    from mtcheck.comparisons.model import RunComparison

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two runs that are compared."""

    name: str
    """As the user wrote it."""
    session: Session | None
    """What is audited for it; None where it was audited before."""
    outcomes: Iterator[Outcome | Failure] | None = None
    """What was found then; None where it is audited now."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both."""

    old: Side
    new: Side

    @property
    def audited(self) -> tuple[str, ...]:
        """The names of what is audited now."""
        return tuple(side.name for side in (self.old, self.new) if side.session is not None)


def open_sides(session: Session, source_file: str | None, reference_files: Sequence[str]) -> Sides:
    """The two sources of a session as the two runs; texts in files of their own go beside what is audited now."""
    old, new = session.sources
    if old == new == STANDARD_INPUT:
        where, what = "OLD, NEW", "both are standard input, which can be read once"
        raise ConfigError(where, what, "name a file for one of them")
    sides = Sides(*(_open_side(session, name, source_file, reference_files) for name in (old, new)))
    if (source_file or reference_files) and sides.old.session is None and sides.new.session is None:
        option = "--source" if source_file else "--reference"
        raise ConfigError(option, "goes with an article, but both runs were audited before", "leave it out")
    return sides


def _open_side(session: Session, name: str, source_file: str | None, reference_files: Sequence[str]) -> Side:
    from mtcheck.readers.outcomes import open_run

    run = open_run(name, session.options)
    if run.outcomes is not None:
        return Side(name, None, run.outcomes)
    own = replace(session, sources=(name,))
    if run.articles is None:
        return Side(name, own.put_beside(source_file, reference_files))
    if source_file or reference_files:
        raise ConfigError(name, "standard input takes no --source and no --reference here", "name a file")
    return Side(name, replace(own, given=run.articles))


def compare_sides(
    sides: Sides, out: Path | None, progress: Progress, *, strict: bool = False, names_failures: bool = True
) -> RunComparison:
    """The comparison of both; what is audited now has its report in `old-report` and `new-report` of the folder `out`.

    If it is `strict`, runs that did not measure alike are a ConfigError.

    Failures are said as they occur, unless `names_failures` is off since a report says them in the same place. Where
    there is nothing to compare, an IncompleteError names what was not said yet, and why.
    """
    from mtcheck.comparisons.compare import Comparer

    comparer = Comparer(sides.old.name, sides.new.name)
    failures: list[Failure] = []
    folders = _choose_folders(sides, out)
    adders = (comparer.add_old, comparer.add_new)
    for side, own, add in zip((sides.old, sides.new), folders, adders, strict=True):
        progress.resume()
        found = _take_in(side, own, add, progress, names_failures=names_failures)
        comparer.add_failures(found)
        failures.extend(found)
    try:
        comparison = comparer.close()
    except InputError as error:
        unsaid = () if names_failures else failures
        raise IncompleteError((*unsaid, error.failure)) from None
    if strict and not comparison.is_alike:
        raise _describe_unlike(comparison)
    return comparison


def _describe_unlike(comparison: RunComparison) -> ConfigError:
    parts = [part.part for part in comparison.discrepancies if part.sways_score]
    told = [f"they differ in {', '.join(parts)}"] if parts else []
    told += [f"{comparison.unsigned:,} without a signature"] if comparison.unsigned else []
    what = f"the two runs were not measured alike: {'; '.join(told)}"
    return ConfigError("--strict", what, "audit both anew with the same mtcheck and configuration")


def _choose_folders(sides: Sides, out: Path | None) -> tuple[Path | None, Path | None]:
    """Where what is audited now has its report; raises ConfigError where it would replace one that is compared."""
    chosen: list[Path | None] = []
    for side, name in ((sides.old, "old-report"), (sides.new, "new-report")):
        own = None if out is None or side.session is None else out / name
        chosen.append(own)
        for source in () if own is None else (Path(sides.old.name).resolve(), Path(sides.new.name).resolve()):
            if own is not None and own.resolve() in (source, *source.parents):
                raise ConfigError(
                    str(own), "is compared itself, and would be replaced", "name another folder for --out"
                )
    return chosen[0], chosen[1]


class _Keeper:
    """A report that keeps of each audit what a comparison needs."""

    def __init__(self, add: Callable[[Outcome], object], folder: Path | None) -> None:
        self._add = add
        self._folder = folder
        self._number = 0

    def add(self, audit: Audit) -> None:
        self._number += 1
        self._add(keep_outcome(audit, page=self._find_page(audit)))

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Nothing: what could not be read is told by the session."""

    def _find_page(self, audit: Audit) -> str | None:
        if self._folder is None:
            return None
        from mtcheck.reports.digest import make_row
        from mtcheck.reports.html_pages import name_page

        return str(self._folder / name_page(make_row(audit, self._number)))


def _take_in(
    side: Side, folder: Path | None, add: Callable[[Outcome], object], progress: Progress, *, names_failures: bool
) -> tuple[Failure, ...]:
    """Hand all outcomes of a run on; gives what could not be read or examined."""
    if side.session is not None:
        reports = [_Keeper(add, folder), *([] if folder is None else [open_folder(folder)])]
        return write_reports(side.session, reports, progress, names_failures=names_failures)
    failures = []
    for item in side.outcomes or ():
        if isinstance(item, Failure):
            failures.append(item)
            if names_failures:
                progress.say(flatten(f"mtcheck: {item}"))
        else:
            add(item)
            progress.count_article()
    progress.stop()
    return tuple(failures)
