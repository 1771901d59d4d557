"""A RunComparison in, lines for a terminal out: why it may mislead, what was compared, what is new, what is fixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from mtcheck.comparisons.model import ArticleChange, RunComparison
from mtcheck.outcome import Fault
from mtcheck.reports.comparison_wording import (
    describe_coverage,
    describe_estimates,
    describe_likeness,
    describe_place,
    describe_references,
    describe_totals,
    describe_unchanged,
    has_references,
    list_changed,
    list_faults,
    list_signatures,
    shorten,
    show_change,
    show_verdicts,
    sign,
)
from mtcheck.visible import flatten
from mtcheck.wording import SEVERITY_SIGNS

WIDTH = 100
"""Of running text; tables and what people copy stay in one line."""
ARTICLES_SHOWN = 20
"""From either end: those that lost most, those that gained most."""
FAULTS_SHOWN = 50
"""Of what is new, and of what is fixed."""


def render_comparison(comparison: RunComparison) -> str:
    """The whole report."""
    parts = (
        _list_failures(comparison),
        _wrap(describe_likeness(comparison)),
        describe_coverage(comparison),
        _tabulate_articles(comparison),
        _tabulate_checks(comparison),
        _show_faults("New", list_faults(comparison, "added")),
        _show_faults("Fixed", list_faults(comparison, "fixed")),
        _wrap(
            (*describe_totals(comparison), *describe_references(comparison), *describe_estimates(comparison)),
            later="    ",
        ),
        list_signatures(comparison),
    )
    return "\n".join("".join(f"{line}\n" for line in lines) for part in parts if (lines := tuple(part)))


def _wrap(lines: Iterable[str], *, first: str = "", later: str = "") -> Iterator[str]:
    """Each line as so many as it needs, indented; never broken inside a word."""
    for line in lines:
        yield from wrap(
            line, WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
        )


def _list_failures(comparison: RunComparison) -> Iterator[str]:
    if comparison.failures:
        yield f"Not fully examined ({len(comparison.failures):,}), so that this comparison is incomplete"
    for failure in comparison.failures:
        yield f"  {flatten(str(failure))}"


def _tabulate_articles(comparison: RunComparison) -> Iterator[str]:
    """A row for each article that changed; of very many those in the middle are left out."""
    changed = list_changed(comparison)
    left_out = max(0, len(changed) - 2 * ARTICLES_SHOWN)
    shown = changed if not left_out else (*changed[:ARTICLES_SHOWN], *changed[-ARTICLES_SHOWN:])
    with_references = has_references(comparison)
    rows = [_make_row(change, with_references=with_references) for change in shown]
    if rows:
        heads = (
            "CHANGE",
            "SCORE",
            "VERDICT",
            *(["CHRF"] if with_references else []),
            "FIXED",
            "NEW",
            "KEPT",
            "ARTICLE",
        )
        lines = list(_align(heads, rows, left={"VERDICT", "ARTICLE"}))
        if left_out:
            lines.insert(ARTICLES_SHOWN + 1, f"... and {left_out:,} more that changed less ...")
        yield from lines
    if unchanged := describe_unchanged(comparison):
        yield from _wrap([f"and {unchanged}" if rows else f"{unchanged}."], later="    ")


def _make_row(change: ArticleChange, *, with_references: bool) -> tuple[str, ...]:
    return (
        sign(change.score_change),
        show_change(change),
        show_verdicts(change),
        *([sign(change.chrf_change)] if with_references else []),
        *(f"{number:,}" for number in (len(change.fixed), len(change.added), change.kept)),
        flatten(change.new.name),
    )


def _tabulate_checks(comparison: RunComparison) -> Iterator[str]:
    rows = [
        (f"{check.code} {check.name}", *(f"{n:,}" for n in (check.old, check.new, check.fixed, check.added)))
        for check in comparison.checks
    ]
    if rows:
        yield from _align(("CHECK", "IN OLD", "IN NEW", "FIXED", "NEW"), rows, left={"CHECK"})


def _align(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, left: set[str]) -> Iterator[str]:
    """The rows in columns; those headed as in `left` begin together, the others end together."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        cells = (
            cell.ljust(width) if head in left else cell.rjust(width)
            for head, cell, width in zip(heads, row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def _show_faults(heading: str, faults: tuple[tuple[ArticleChange, Fault], ...]) -> Iterator[str]:
    if faults:
        yield f"{heading} ({len(faults):,})"
    for change, fault in faults[:FAULTS_SHOWN]:
        severity = f"{SEVERITY_SIGNS[fault.severity]} {fault.severity}"
        where = ", ".join(filter(None, (flatten(change.new.name), describe_place(fault))))
        line = f"{fault.code} {severity} {where}: {flatten(fault.message)} ⟦{shorten(fault.text)}⟧"
        yield from _wrap([line], first="  ", later="      ")
    if len(faults) > FAULTS_SHOWN:
        yield f"  and {len(faults) - FAULTS_SHOWN:,} more, all in the JSON and in the page (--out FOLDER)"
