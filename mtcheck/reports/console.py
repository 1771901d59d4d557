"""Audits in, a report for a terminal out: what was not examined, the worst articles, their findings, the totals.

rich is loaded when the report is written. Text of the user's is never read as markup, a marked place stands in
brackets as well as in colour, and where the stream is no terminal the lines are plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from mtcheck.feeds.model import FeedFinding, FeedReport
from mtcheck.model import Audit, Failure, Finding, Severity, Verdict
from mtcheck.reports.digest import Digest, DigestReport, Examined
from mtcheck.reports.excerpt import cut_excerpt, describe_place, read_field
from mtcheck.reports.remedy import find_remedy
from mtcheck.score_model import FeedScore
from mtcheck.visible import flatten
from mtcheck.wording import (
    SEVERITY_SIGNS,
    count,
    describe_calibration,
    describe_estimates,
    describe_feed_score,
    describe_references,
    describe_spelling,
    gather_failures,
    show_score,
    sign_report,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

ARTICLES_SHOWN = 20
FINDINGS_SHOWN = 50
"""Of one article, and of the whole feed."""

_PLAIN_WIDTH = 100
"""Where the stream is no terminal, whatever the machine: the same input gives the same bytes."""
_WIDEST = 140
"""Longer lines are hard to read, however wide the window."""
_NARROW = 64
"""Below this a table has no room for every column."""
_VERDICT_STYLES = {Verdict.HOLD: "bold red", Verdict.REVIEW: "yellow", Verdict.PUBLISH: "green"}
_COUNTED = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)
_SEVERITY_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "dim",
}


class ConsoleReport(DigestReport):
    """A report for a terminal, written when all audits are in."""

    def __init__(self, *, stream: TextIO, color: bool | None = None, width: int | None = None) -> None:
        """`color` and `width` are found out where they are None; the environment's NO_COLOR is obeyed."""
        super().__init__(keep=ARTICLES_SHOWN)
        self._stream = stream
        self._color = color
        self._width = width

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the report."""
        console = _open_console(self._stream, color=self._color, width=self._width)
        with console.capture() as captured:
            _print_report(console, self._digest, self._feed, self._digest.failures(failures))
            _print_end(console, self._digest, self._score)
        lines = (line.rstrip() for line in captured.get().rstrip("\n").split("\n"))
        text = "".join(f"{line}\n" for line in lines)
        self._stream.write(text.encode(console.encoding, "backslashreplace").decode(console.encoding))
        self._stream.flush()


def _open_console(stream: TextIO, *, color: bool | None, width: int | None) -> Console:
    from rich.console import Console

    console = Console(
        file=stream,
        force_terminal=color,
        color_system="standard" if color else "auto",
        no_color=None if color is None else not color,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.width = width or (min(console.width, _WIDEST) if console.is_terminal else _PLAIN_WIDTH)
    return console


def _print_report(console: Console, digest: Digest, feed: FeedReport | None, failures: tuple[Failure, ...]) -> None:
    from rich.text import Text

    if failures:
        _print_failures(console, failures)
    shown = digest.worst()
    if shown:
        console.print(_make_table(shown, is_narrow=console.width < _NARROW))
        if digest.totals.articles > len(shown):
            console.print(Text(f"and {digest.totals.articles - len(shown):,} more", "dim"))
        console.print()
    for examined in shown:
        if examined.has_something_to_say:
            _print_article(console, examined)
    if feed and feed.findings:
        _print_feed(console, feed)


def _print_end(console: Console, digest: Digest, score: FeedScore | None) -> None:
    """The totals, and last the signature, in one line however long, so that it can be copied."""
    from rich.text import Text

    console.print(Text(str(digest.totals), "bold"))
    for line in describe_feed_score(score) if score else ():
        console.print(Text(line))
    console.print(Text(sign_report(score.signature if score else ""), "dim"), soft_wrap=True)


def _print_failures(console: Console, failures: tuple[Failure, ...]) -> None:
    from rich.text import Text

    console.print(Text(f"Not fully examined ({len(failures):,})", "bold red"))
    for failure in gather_failures(failures):
        _print_indented(console, Text(flatten(str(failure))), 2)
    console.print()


def _make_table(shown: tuple[Examined, ...], *, is_narrow: bool) -> Table:
    """Score, verdict, words, findings by severity, article; a narrow one leaves out the words."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Verdict", no_wrap=True)
    if not is_narrow:
        table.add_column("Words", justify="right", no_wrap=True)
    for severity in _COUNTED:
        sign = SEVERITY_SIGNS[severity]
        table.add_column(sign if is_narrow else f"{sign} {severity}", justify="right", no_wrap=True)
    table.add_column("Article", overflow="fold")
    for examined in shown:
        row = examined.row
        cells = [Text(show_score(row.score)), Text(row.verdict, _VERDICT_STYLES[row.verdict])]
        if not is_narrow:
            cells.append(Text(f"{row.words:,}"))
        for severity in _COUNTED:
            number = row.counts.of(severity)
            cells.append(Text(f"{number:,}", _SEVERITY_STYLES[severity] if number else "dim"))
        table.add_row(*cells, Text(flatten(row.name)))
    return table


def _print_article(console: Console, examined: Examined) -> None:
    from rich.text import Text

    row, audit = examined.row, examined.audit
    heading = Text(flatten(row.name), "bold underline")
    if row.title:
        heading.append(f" – {flatten(row.label)}", "not bold not underline dim")
    console.print(heading)
    verdict = Text(row.verdict, _VERDICT_STYLES[row.verdict])
    verdict.append(f": {'; '.join(map(flatten, audit.reasons))}" if audit.reasons else "", "not bold default")
    verdict.append(f" ({count(row.words, 'word')})", "not bold default")
    _print_indented(console, verdict, 2)
    if row.set_aside:
        _print_indented(console, Text(row.set_aside), 2)
    if audit.calibration:
        _print_indented(console, Text(describe_calibration(audit.score, audit.calibration)), 2)
    if audit.reference_scores:
        _print_indented(console, Text(describe_references(audit.reference_scores)), 2)
    if audit.estimates:
        _print_indented(console, Text(flatten(describe_estimates(audit.estimates))), 2)
    for finding in audit.findings[:FINDINGS_SHOWN]:
        _print_finding(console, audit, finding)
    if len(audit.findings) > FINDINGS_SHOWN:
        _print_indented(console, Text(f"and {count(len(audit.findings) - FINDINGS_SHOWN, 'finding')} more", "dim"), 2)
    if audit.reference_scores:
        _print_indented(console, Text(f"sacrebleu: {audit.reference_scores.signature}", "dim"), 2)
    if audit.estimates and audit.estimates.estimated:
        _print_indented(console, Text(flatten(f"{audit.estimates.scorer}: {audit.estimates.signature}"), "dim"), 2)
    console.print()


def _print_feed(console: Console, feed: FeedReport) -> None:
    from rich.text import Text

    console.print(Text(f"The whole feed ({len(feed.findings):,})", "bold underline"))
    for finding in feed.findings[:FINDINGS_SHOWN]:
        _print_feed_finding(console, finding)
    if len(feed.findings) > FINDINGS_SHOWN:
        _print_indented(console, Text(f"and {count(len(feed.findings) - FINDINGS_SHOWN, 'finding')} more", "dim"), 2)
    console.print()


def _print_feed_finding(console: Console, finding: FeedFinding) -> None:
    from rich.text import Text

    line = Text.assemble(
        (f"{SEVERITY_SIGNS[finding.severity]} {finding.severity}", _SEVERITY_STYLES[finding.severity]),
        " ",
        (f"{finding.code} {finding.name}", "bold"),
        f": {flatten(finding.message)}",
    )
    _print_indented(console, line, 2)
    for spelling in finding.found.spellings:
        _print_indented(console, Text(flatten(f"{spelling.form}: {describe_spelling(spelling)}")), 6)


def _print_finding(console: Console, audit: Audit, finding: Finding) -> None:
    from rich.text import Text

    style = _SEVERITY_STYLES[finding.severity]
    line = Text.assemble(
        (describe_place(audit, finding), "cyan"),
        " ",
        (f"{SEVERITY_SIGNS[finding.severity]} {finding.severity}", style),
        " ",
        (f"{finding.code} {finding.name}", "bold"),
        f": {flatten(finding.message)}",
    )
    remedy = find_remedy(audit.article, finding)
    if remedy is not None:
        line.append(f"; {remedy.trust}: ")
        line.append("" if remedy.old is None else f"{remedy.old} → ")
        line.append(remedy.new, "green")
    _print_indented(console, line, 2)
    excerpt = cut_excerpt(read_field(audit.article, finding.field), finding.span)
    opening, closing = _choose_brackets(console.encoding)
    marked = (f"{opening}{excerpt.marked}{closing}", f"{style} reverse")
    _print_indented(console, Text.assemble(excerpt.before, marked, excerpt.after), 6)


def _choose_brackets(encoding: str) -> tuple[str, str]:
    """Signs around a marked place that the stream can carry."""
    try:
        "⟦⟧".encode(encoding)
    except UnicodeEncodeError:
        return "[[", "]]"
    return "⟦", "⟧"


def _print_indented(console: Console, text: Text, columns: int) -> None:
    from rich.padding import Padding

    console.print(Padding(text, (0, 0, 0, columns)))
