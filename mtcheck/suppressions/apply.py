"""Findings of one article -> those that count, those that somebody set aside, and what is wrong with the setting aside.

Said in the text by a comment or by [sic] behind a word, or beside it by [[suppress]]. A comment that suppresses nothing
is told only where every check that it names has run: in another run it may be needed. One that names no check
suppresses nothing critical, since whoever wrote it need not have seen that. One that is heeded is itself no leftover
markup. Baselines are left to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from mtcheck.check import Check, Declaration, load_declarations
from mtcheck.config.model import Config
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.errors import suggest_nearest
from mtcheck.feeds.model import FeedAside, FeedFinding
from mtcheck.model import Article, FieldName, Finding, SetAside, Severity, Span, Suppression
from mtcheck.selectors import list_names, means_check, means_finding

_SIC = re.compile(r"[\[(][*_]{0,2}sic[.!?]{0,2}[*_]{0,2}[\])]", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W_][\w'\u2019-]*)[^\w\[\]()]{0,8}\Z")
"""Up to the marker with the space and the marks between: `word" [sic]`, `word [*sic*]`, `word (sic!)`."""
_REACH = 100
"""Characters before a marker in which its word stands; more would be none."""
_MOST_WORDS = 3
"""Words of a finding that a [sic] may set aside: a word said twice, a name; with more it is a phrase or a sentence."""
_EMBEDDED = (
    "this comment came with a feed, a record or an address, so that it suppresses nothing; take it out, suppress in "
    "the configuration, or set heed_feed_comments"
)
SIC = "[sic]"
"""The reason of what a [sic] sets aside."""


@dataclass(frozen=True, slots=True)
class SuppressionSplit:
    """The findings of one article, parted."""

    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    """What is wrong with its comments: `where: what; advice`."""


def part_findings(
    article: Article, findings: Sequence[Finding], config: Config, checks: Iterable[Check], *, is_complete: bool = True
) -> SuppressionSplit:
    """What counts, what was set aside and what is told of the comments.

    `checks` are those that were run; unless the examination `is_complete` no comment is told to suppress nothing.
    """
    if not config.heed_suppressions:
        return SuppressionSplit(tuple(findings))
    tables = tuple(_hold(config.suppress, article))
    if not config.heed_feed_comments:
        article = replace(article, suppressions=tuple(map(_refuse_embedded, article.suppressions)))
    sound = [comment for comment in article.suppressions if not comment.fault]
    markers = {field: tuple(_find_markers(text)) for field, text in _list_fields(article)}
    used: set[tuple[int, str]] = set()
    passed: dict[int, set[str]] = {}
    kept, aside = [], []
    for finding in findings:
        itself = [comment for comment in sound if _is_on(comment, finding)]
        covering = [n for n, comment in enumerate(sound) if not itself and _covers(comment, finding)]
        meant = [n for n in covering if finding.severity is not Severity.CRITICAL or _names(sound[n], finding)]
        used.update((n, code) for n in meant for code in _name_codes(sound[n], finding))
        for n in covering if not meant else ():
            passed.setdefault(n, set()).add(finding.code)
        comments = itself or [sound[n] for n in meant]
        found = _set_aside(article, finding, comments, tables, markers.get(finding.field, ()))
        if found is None:
            kept.append(finding)
        else:
            aside.append(found)
    examining = (check for check in checks if check.can_examine(article, config.glossary))
    notes = _note(article, sound, _Use(used, passed), examining, is_complete=is_complete)
    return SuppressionSplit(tuple(kept), tuple(aside), tuple(notes))


def part_feed(findings: Iterable[FeedFinding], config: Config) -> Iterator[FeedFinding | FeedAside]:
    """Findings of a whole feed, those among them marked that a table [[suppress]] without `match` means."""
    tables = [table for table in config.suppress if table.is_in_force and table.paths is None]
    for finding in findings:
        table = next((table for table in tables if _means_feed(table, finding)), None)
        if table is None or not config.heed_suppressions:
            yield finding
        else:
            yield FeedAside(finding, table.reason, table.where)


def is_judged(table: SuppressSettings, run: Iterable[Declaration]) -> bool:
    """Whether every check that a table [[suppress]] may mean has run.

    Where it names none, as one with a fingerprint, all that are on by default are meant.
    """
    return _has_run(table.code or "", frozenset(check.code for check in run))


def find_unknown(tables: Iterable[SuppressSettings]) -> tuple[SuppressSettings, str] | None:
    """The first table [[suppress]] whose code no check answers to, and what is said of it."""
    for table in tables:
        what = None if table.code is None else _describe_unknown(table.code)
        if what is not None:
            return table, what
    return None


def _hold(tables: Iterable[SuppressSettings], article: Article) -> Iterator[SuppressSettings]:
    return (t for t in tables if t.is_in_force and t.holds_for(article.origin, article.id, article.url))


def _list_fields(article: Article) -> Iterator[tuple[FieldName, str]]:
    yield "text", article.text
    yield "title", article.title or ""


def _set_aside(
    article: Article,
    finding: Finding,
    comments: Sequence[Suppression],
    tables: Iterable[SuppressSettings],
    markers: Iterable[_Marker],
) -> SetAside | None:
    """The finding with what was said of it, the nearest to it first; None where nobody said anything."""
    if comments:
        return SetAside(finding, "suppressed", comments[-1].reason, "comment", _name_place(article, comments[-1].line))
    if _may_be_meant_so(finding) and any(marker.means(finding.span) for marker in markers):
        return SetAside(finding, "suppressed", SIC, "sic", _name_place(article, finding.line))
    table = next((table for table in tables if _means(table, finding)), None)
    return SetAside(finding, "suppressed", table.reason, "configuration", table.where) if table else None


def _refuse_embedded(comment: Suppression) -> Suppression:
    """The comment, with a fault where it came with what others may have written."""
    return comment._replace(fault=comment.fault or _EMBEDDED) if comment.is_embedded else comment


def _may_be_meant_so(finding: Finding) -> bool:
    """Whether somebody may have let it stand on purpose: a slip of a word or a name, and nothing grave."""
    return finding.severity is not Severity.CRITICAL and len(finding.text.split()) <= _MOST_WORDS


def _means(table: SuppressSettings, finding: Finding) -> bool:
    if table.code is None:
        return table.fingerprint == finding.fingerprint
    return means_finding(table.code, finding) and table.means_text(finding.text)


def _means_feed(table: SuppressSettings, finding: FeedFinding) -> bool:
    """By one spelling of a name, or by the line that comes back."""
    if table.code is None:
        return table.fingerprint == finding.fingerprint
    is_named = means_finding(table.code, finding)
    return is_named and any(table.means_text(spelling.form) for spelling in finding.found.spellings)


def _is_on(comment: Suppression, finding: Finding) -> bool:
    """Whether a finding marks nothing but a comment, or a part of it, or of the one that ends its region."""
    at = finding.span
    places = (place for place in (comment.place, comment.end) if place is not None)
    is_inside = any(place.start <= at.start < at.end <= place.end for place in places)
    return is_inside and finding.field == (comment.field or "text")


def _covers(comment: Suppression, finding: Finding) -> bool:
    """Whether a comment means a finding: one that reaches into its stretch, or stands at a place within it."""
    if comment.codes and not any(means_finding(code, finding) for code in comment.codes):
        return False
    if comment.field is None:
        return True
    if comment.field != finding.field:
        return False
    place = finding.span
    return comment.span.overlaps(place) or (
        place.start == place.end and comment.span.start < comment.span.end and _touches(comment.span, place.start)
    )


def _names(comment: Suppression, finding: Finding) -> bool:
    """Whether a comment names the check of a finding, and not all checks alike, as "MT" does."""
    start = finding.code.lower().rstrip("0123456789")
    return any(means_finding(code, finding) and not start.startswith(code.strip().lower()) for code in comment.codes)


def _touches(span: Span, at: int) -> bool:
    return span.start <= at <= span.end


def _name_codes(comment: Suppression, finding: Finding) -> Iterator[str]:
    """The codes of a comment that mean the finding; nothing as such for one that means all."""
    if not comment.codes:
        yield ""
    yield from (code for code in comment.codes if means_finding(code, finding))


@dataclass(frozen=True, slots=True)
class _Marker:
    """A [sic], and the word before it."""

    word: Span
    end: int

    def means(self, span: Span) -> bool:
        """Whether a finding is on the word, on a phrase that ends with it, or on the marker itself."""
        return span.end <= self.end and (span.overlaps(self.word) or span.start >= self.word.end)


def _find_markers(text: str) -> Iterator[_Marker]:
    for match in _SIC.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        yield _Marker(Span(*before.span(1)) if before else Span(match.start(), match.start()), match.end())


def _name_place(article: Article, line: int | None) -> str:
    """File and line, if only the line where the record of the article begins; else the article."""
    told = article.line if line is None else line
    return article.id if told is None or not article.origin else f"{article.origin}:{told}"


class _Use(NamedTuple):
    """What came of the sound comments, each by its number."""

    used: set[tuple[int, str]]
    """Those that suppress something, with the code by which they do; an empty one means all."""
    passed: Mapping[int, set[str]]
    """Codes of critical findings that one without codes does not suppress."""


def _note(
    article: Article,
    sound: Sequence[Suppression],
    use: _Use,
    checks: Iterable[Check],
    *,
    is_complete: bool,
) -> Iterator[str]:
    """What is wrong with the comments of an article, in the order they stand."""
    if not article.suppressions:
        return
    run = frozenset(check.code for check in checks)
    for comment in article.suppressions:
        place = _name_place(article, comment.line)
        if comment.fault:
            yield f"{place}: {comment.fault}"
            continue
        unknown = {code: what for code in comment.codes if (what := _describe_unknown(code))}
        yield from (f"{place}: {what}; mtcheck checks lists them" for what in unknown.values())
        number = next(n for n, other in enumerate(sound) if other is comment)
        codes = comment.codes or ("",)
        idle = [code for code in codes if not (code in unknown or (number, code) in use.used) and _has_run(code, run)]
        if number in use.passed:
            named = ", ".join(sorted(use.passed[number]))
            yield f"{place}: this comment names no code, so that it suppresses nothing critical; {named} still counts"
        elif idle and is_complete:
            yield f"{place}: {_describe_idle(codes, idle)}"


def _describe_idle(codes: Sequence[str], idle: Sequence[str]) -> str:
    """That a comment, or some of its codes, suppresses nothing; the code of one that means all is empty."""
    named = f": {', '.join(idle)}" if idle[0] else ""
    if len(idle) == len(codes):
        return f"this comment suppresses nothing{named}; take it out"
    return f"some of this comment suppresses nothing{named}; take that out"


def _has_run(selector: str, run: frozenset[str]) -> bool:
    """Whether what a code means was looked for, so that it can be told to be idle; an empty one means all.

    What is off by default, or needs a source or a glossary, need have run only where it is named by its whole code or
    its name.
    """
    wanted = selector.strip().lower()
    meant = [c for c in load_declarations() if (means_check(wanted, c) if wanted else isinstance(c, Check))]
    absent = [check for check in meant if check.code not in run]
    asked_for = [check for check in absent if _is_usual(check) or wanted in {check.slug, check.code.lower()}]
    return len(absent) < len(meant) and not asked_for


def _is_usual(check: Declaration) -> bool:
    return check.default and not (isinstance(check, Check) and (check.needs_source or check.needs_glossary))


def _describe_unknown(selector: str) -> str | None:
    """That no check is called so; None where one is."""
    checks = load_declarations()
    if any(means_check(selector, check) for check in checks):
        return None
    known = dict.fromkeys(name for check in checks for name in list_names(check))
    return f'no check is called "{selector}"{suggest_nearest(selector, known)}'
