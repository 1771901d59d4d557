"""A RunComparison in, its page out: what changed, by article and by check, what is new and what is fixed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from mtcheck.comparisons.model import ArticleChange, RunComparison
from mtcheck.outcome import Fault, Outcome
from mtcheck.reports import comparison_wording as wording
from mtcheck.reports.html_pages import load_environment

ROWS_SHOWN = 1000
FAULTS_SHOWN = 1000
"""Of what is new, and of what is fixed; all of them are in the JSON."""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One article, with the pages that it has in the reports of the two runs."""

    change: ArticleChange
    old_page: str | None
    new_page: str | None


@dataclass(frozen=True, slots=True)
class FaultOfRow:
    """One fault, with its article."""

    fault: Fault
    change: ArticleChange
    link: str | None
    """Its card on the page of the version that has it."""


@dataclass(frozen=True, slots=True)
class FaultGroup:
    """What one check found that is new, or that is fixed."""

    code: str
    name: str
    faults: tuple[FaultOfRow, ...]


def render_page(comparison: RunComparison, folder: Path) -> str:
    """The page, as a file of this folder."""
    changed = wording.list_changed(comparison)
    template = load_environment().get_template("comparison.html.j2")
    text = template.render(
        comparison=comparison,
        likeness=wording.describe_likeness(comparison),
        coverage=tuple(wording.describe_coverage(comparison)),
        totals=tuple(wording.describe_totals(comparison)),
        agreement=(*wording.describe_references(comparison), *wording.describe_estimates(comparison)),
        unchanged=wording.describe_unchanged(comparison),
        reports=[
            (heading, link)
            for heading, outcomes in (
                ("Report on old", [change.old for change in comparison.changes]),
                ("Report on new", [change.new for change in comparison.changes]),
            )
            if (link := _link_report(outcomes, folder))
        ],
        changed=len(changed),
        rows=[_make_row(change, folder) for change in changed[:ROWS_SHOWN]],
        groups={
            "New": _group_faults(comparison, "added", folder),
            "Fixed": _group_faults(comparison, "fixed", folder),
        },
        numbers={"New": comparison.added, "Fixed": comparison.fixed},
        most=FAULTS_SHOWN,
        words=wording,
        with_references=wording.has_references(comparison),
        signatures=wording.list_signatures(comparison),
    )
    return text + "\n"


def _make_row(change: ArticleChange, folder: Path) -> ChangedRow:
    return ChangedRow(change, _link(change.old, folder), _link(change.new, folder))


def _link(outcome: Outcome, folder: Path) -> str | None:
    """The address of an article's page; None where it has none."""
    return None if outcome.page is None else _find_address(outcome.page, folder)


def _link_report(outcomes: list[Outcome], folder: Path) -> str | None:
    """The address of the report that the articles have their pages in."""
    page = next((outcome.page for outcome in outcomes if outcome.page is not None), None)
    return None if page is None else _find_address(str(Path(page).parent.parent / "index.html"), folder)


def _find_address(file: str, folder: Path) -> str | None:
    """How a page of the folder leads to a file; None where that lies on another drive."""
    try:
        return quote(os.path.relpath(file, folder).replace(os.sep, "/"))
    except ValueError:
        return None


def _group_faults(comparison: RunComparison, kind: str, folder: Path) -> list[FaultGroup]:
    shown = sorted(wording.list_faults(comparison, kind), key=lambda item: item[1].code)[:FAULTS_SHOWN]
    return [
        FaultGroup(code, name, tuple(_place_fault(change, fault, kind, folder) for change, fault in found))
        for (code, name), found in groupby(shown, key=lambda item: (item[1].code, item[1].name))
    ]


def _place_fault(change: ArticleChange, fault: Fault, kind: str, folder: Path) -> FaultOfRow:
    page = _link(change.old if kind == "fixed" else change.new, folder)
    return FaultOfRow(fault, change, None if page is None else f"{page}#f{fault.number + 1}")
