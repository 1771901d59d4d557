r"""Audits in, one Markdown document out: for a pull request, a ticket or a chat.

What was not examined comes first, then the totals, then a table, then the findings of the worst articles. All text
of the user's is escaped, so that a headline can neither open a table cell nor smuggle in HTML or a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.feeds.model import FeedFinding, FeedReport
from mtcheck.model import Audit, Failure, Finding
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
    describe_loss,
    describe_references,
    describe_spelling,
    gather_failures,
    share_costs,
    show_score,
    sign_report,
)

ARTICLES_SHOWN = 100
FINDINGS_SHOWN = 200
"""Of one article: nobody reads on, and the JSON Lines hold the rest."""

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$#]")
_BLOCK_START = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")
"""A text that begins like an item of a list or the line under a heading."""


class MarkdownReport(DigestReport):
    """A document, written when all audits are in."""

    def __init__(self, *, write: Callable[[str], object]) -> None:
        """`write` takes the text of the document, piece by piece."""
        super().__init__(keep=ARTICLES_SHOWN)
        self._write = write

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the document."""
        for block in _render(self._digest, self._feed, self._score, self._digest.failures(failures)):
            self._write(block + "\n")


def escape_markdown(text: str) -> str:
    r"""The text on one line, with all that Markdown would take for its own escaped.

    >>> escape_markdown("a|b <script> *now*\n[link](x)")
    'a\\|b \\<script\\> \\*now\\*↵\\[link\\](x)'
    """
    return _BLOCK_START.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", flatten(text).strip()))


def _render(
    digest: Digest, feed: FeedReport | None, score: FeedScore | None, failures: tuple[Failure, ...]
) -> Iterator[str]:
    yield "# mtcheck report\n"
    if failures:
        yield f"## Not fully examined ({len(failures):,})\n"
        for failure in gather_failures(failures):
            yield f"- {escape_markdown(str(failure))}"
        yield ""
    yield f"## Summary\n\n{escape_markdown(str(digest.totals))}\n"
    for line in describe_feed_score(score) if score else ():
        yield f"{escape_markdown(line)}\n"
    shown = digest.worst()
    if shown:
        yield "| Score | Verdict | Words | Critical | Major | Minor | Article |"
        yield "| ---: | :--- | ---: | ---: | ---: | ---: | :--- |"
        for examined in shown:
            row, counts = examined.row, examined.row.counts
            cells = (show_score(row.score), row.verdict, row.words, counts.critical, counts.major, counts.minor)
            yield f"| {' | '.join(map(str, cells))} | {escape_markdown(row.name)} |"
        if digest.totals.articles > len(shown):
            yield f"\nand {digest.totals.articles - len(shown):,} more"
        yield ""
        for examined in shown:
            if examined.has_something_to_say:
                yield from _render_article(examined)
    if feed and feed.findings:
        yield from _render_feed(feed)
    yield f"---\n\n{escape_markdown(sign_report(score.signature if score else ''))}"


def _render_feed(feed: FeedReport) -> Iterator[str]:
    yield f"## The whole feed ({len(feed.findings):,})\n"
    for finding in feed.findings[:FINDINGS_SHOWN]:
        yield from _render_feed_finding(finding)
    if len(feed.findings) > FINDINGS_SHOWN:
        yield f"- and {count(len(feed.findings) - FINDINGS_SHOWN, 'finding')} more"
    yield ""


def _render_feed_finding(finding: FeedFinding) -> Iterator[str]:
    check = escape_markdown(f"{finding.code} {finding.name}")
    sign = SEVERITY_SIGNS[finding.severity]
    yield f"- {sign} **{finding.severity}** {check}: {escape_markdown(finding.message)}"
    for spelling in finding.found.spellings:
        yield f"  - {escape_markdown(f'{spelling.form}: {describe_spelling(spelling)}')}"


def _render_article(examined: Examined) -> Iterator[str]:
    row, audit = examined.row, examined.audit
    yield f"## {escape_markdown(row.name)}\n"
    known = [row.label if row.title else None, audit.article.url, audit.article.published]
    facts = [escape_markdown(fact) for fact in known if fact]
    if facts:
        yield " · ".join(facts) + "\n"
    reasons = f": {escape_markdown('; '.join(audit.reasons))}" if audit.reasons else ""
    score = "Not scored" if row.score is None else f"Score {show_score(row.score)}"
    yield f"**{row.verdict}**{reasons}. {score}, {count(row.words, 'word')}, {row.counts}.\n"
    if row.set_aside:
        yield f"{row.set_aside}\n"
    yield from _render_measures(audit)
    if audit.score.penalties:
        yield f"{describe_loss(audit.score, len(audit.findings))}\n"
        yield "| Check | Severity | Count | Points | Cost |"
        yield "| :--- | :--- | ---: | ---: | ---: |"
        for penalty, cost in zip(audit.score.penalties, share_costs(audit.score), strict=True):
            check = escape_markdown(f"{penalty.code} {penalty.name}")
            yield f"| {check} | {penalty.severity} | {penalty.count} | {penalty.points:g} | {cost} |"
        yield ""
    for finding in audit.findings[:FINDINGS_SHOWN]:
        yield from _render_finding(audit, finding)
    if len(audit.findings) > FINDINGS_SHOWN:
        yield f"- and {count(len(audit.findings) - FINDINGS_SHOWN, 'finding')} more"
    if audit.findings:
        yield ""
    if audit.reference_scores:
        yield f"sacrebleu: {escape_markdown(audit.reference_scores.signature)}\n"
    if audit.estimates and audit.estimates.estimated:
        yield f"{escape_markdown(f'{audit.estimates.scorer}: {audit.estimates.signature}')}\n"


def _render_measures(audit: Audit) -> Iterator[str]:
    """What was measured and estimated of the text as a whole."""
    if audit.calibration:
        yield f"{escape_markdown(describe_calibration(audit.score, audit.calibration))}\n"
    if audit.reference_scores:
        yield f"{describe_references(audit.reference_scores)}\n"
    if audit.estimates:
        yield f"{escape_markdown(describe_estimates(audit.estimates))}\n"


def _render_finding(audit: Audit, finding: Finding) -> Iterator[str]:
    sign = SEVERITY_SIGNS[finding.severity]
    check = escape_markdown(f"{finding.code} {finding.name}")
    place = escape_markdown(describe_place(audit, finding))
    line = f"- {sign} **{finding.severity}** {check} ({place}): {escape_markdown(finding.message)}"
    remedy = find_remedy(audit.article, finding)
    if remedy is not None:
        line += f"; {escape_markdown(str(remedy))}"
    yield line
    excerpt = cut_excerpt(read_field(audit.article, finding.field), finding.span)
    yield f"  > {escape_markdown(f'{excerpt.before}⟦{excerpt.marked}⟧{excerpt.after}')}"
