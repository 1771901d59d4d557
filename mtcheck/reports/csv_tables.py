"""Audits in, CSV tables of articles, sentences and findings out, through pandas; and a table of names.

Rows are written a chunk at a time, so that memory stays flat, and a table without rows still has its header. The
tables share the column `id`; sentences are counted from 0, as in the JSON Lines, and the column is called
`sentence_index` since people count from 1. A cell that a spreadsheet would take for a formula (it begins with
= + - @, a tab or a line end) gets an apostrophe in front: a headline must not run as code in a newsroom.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from mtcheck.feeds.model import FeedName, FeedSpelling
from mtcheck.model import Audit, Failure, Finding, Score, Span
from mtcheck.reports.digest import count_findings
from mtcheck.reports.jsonl import name_fix, round_estimate
from mtcheck.reports.sentence_references import list_compared
from mtcheck.score_model import Agreement
from mtcheck.wording import name_outcome

Cell = str | int | float | None
Value = TypeVar("Value")

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n")
_LONE_RETURN = re.compile(r"\r(?!\n)")
"""The csv module of Python 3.11 puts no quotes around it, and readers would end the row there."""
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence on its way to a row."""

    audit: Audit
    number: int
    span: Span
    score: Score
    findings: int
    agreement: Agreement | None
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """One finding on its way to a row."""

    audit: Audit
    finding: Finding


@dataclass(frozen=True, slots=True)
class _Spelled:
    """One spelling of a name on its way to a row."""

    name: FeedName
    spelling: FeedSpelling


_ARTICLE_COLUMNS: dict[str, Callable[[Audit], Cell]] = {
    "id": lambda audit: audit.article.id,
    "title": lambda audit: audit.article.title,
    "url": lambda audit: audit.article.url,
    "origin": lambda audit: audit.article.origin or None,
    "published": lambda audit: audit.article.published,
    "language": lambda audit: audit.article.language,
    "source_language": lambda audit: audit.source_language,
    "words": lambda audit: audit.score.words,
    "score": lambda audit: _round_score(audit.score),
    "verdict": lambda audit: audit.verdict.value,
    "critical": lambda audit: count_findings(audit.findings).critical,
    "major": lambda audit: count_findings(audit.findings).major,
    "minor": lambda audit: count_findings(audit.findings).minor,
    "neutral": lambda audit: count_findings(audit.findings).neutral,
    "reasons": lambda audit: "; ".join(audit.reasons) or None,
    "chrf": lambda audit: round(audit.reference_scores.chrf, 2) if audit.reference_scores else None,
    "bleu": lambda audit: round(audit.reference_scores.bleu, 2) if audit.reference_scores else None,
    "ter": lambda audit: round(audit.reference_scores.ter, 2) if audit.reference_scores else None,
    "failures": lambda audit: " | ".join(map(str, audit.failures)) or None,
    "points": lambda audit: audit.score.points if audit.calibration else None,
    "per_1000_words": lambda audit: round(audit.score.per_thousand, 2) if audit.calibration else None,
    "calibrated": lambda audit: round(audit.calibration.value, 1) if audit.calibration else None,
    "pass_threshold": lambda audit: audit.calibration.pass_threshold if audit.calibration else None,
    "acceptable_penalty": lambda audit: audit.calibration.acceptable_penalty if audit.calibration else None,
    "mqm": lambda audit: name_outcome(audit.calibration) or None,
    "signature": lambda audit: audit.signature or None,
    "suppressed": lambda audit: sum(aside.how == "suppressed" for aside in audit.set_aside),
    "carried": lambda audit: sum(aside.how == "carried" for aside in audit.set_aside),
}
_SENTENCE_COLUMNS: dict[str, Callable[[_Sentence], Cell]] = {
    "id": lambda sentence: sentence.audit.article.id,
    "sentence_index": lambda sentence: sentence.number,
    "start": lambda sentence: sentence.span.start,
    "end": lambda sentence: sentence.span.end,
    "score": lambda sentence: _round_score(sentence.score),
    "words": lambda sentence: sentence.score.words,
    "findings": lambda sentence: sentence.findings,
    "text": lambda sentence: sentence.audit.article.text[sentence.span.start : sentence.span.end],
    "chrf": lambda sentence: sentence.agreement.chrf if sentence.agreement else None,
    "bleu": lambda sentence: sentence.agreement.bleu if sentence.agreement else None,
    "ter": lambda sentence: sentence.agreement.ter if sentence.agreement else None,
    "basis": lambda sentence: sentence.score.basis,
    "reference": lambda sentence: " | ".join(sentence.references) or None,
}
_ESTIMATED_ARTICLE: dict[str, Callable[[Audit], Cell]] = {
    "estimate": lambda audit: round_estimate(audit.estimates.mean) if audit.estimates else None,
}
"""What the table has more, where a scorer was asked for."""
_ESTIMATED_SENTENCE: dict[str, Callable[[_Sentence], Cell]] = {
    "estimate": lambda sentence: (
        round_estimate(sentence.audit.estimates.numbers[sentence.number]) if sentence.audit.estimates else None
    ),
}
"""The same."""
_FINDING_COLUMNS: dict[str, Callable[[_Found], Cell]] = {
    "id": lambda found: found.audit.article.id,
    "code": lambda found: found.finding.code,
    "name": lambda found: found.finding.name,
    "category": lambda found: found.finding.category.value,
    "severity": lambda found: found.finding.severity.value,
    "confidence": lambda found: found.finding.confidence,
    "field": lambda found: found.finding.field,
    "sentence_index": lambda found: found.finding.sentence,
    "start": lambda found: found.finding.span.start,
    "end": lambda found: found.finding.span.end,
    "line": lambda found: found.finding.line,
    "column": lambda found: found.finding.column,
    "text": lambda found: found.finding.text,
    "message": lambda found: found.finding.message,
    "suggestion": lambda found: found.finding.suggestion,
    "fix": lambda found: name_fix(found.finding.fix),
    "related": lambda found: _join_related(found.finding),
    "fingerprint": lambda found: found.finding.fingerprint,
    "signature": lambda found: found.audit.signature or None,
}


_NAME_COLUMNS: dict[str, Callable[[_Spelled], Cell]] = {
    "name": lambda spelled: spelled.name.spellings[0].form,
    "kind": lambda spelled: spelled.name.kind,
    "language": lambda spelled: spelled.name.language,
    "spelling": lambda spelled: spelled.spelling.form,
    "mentions": lambda spelled: spelled.spelling.mentions,
    "articles": lambda spelled: spelled.spelling.articles,
    "first_id": lambda spelled: spelled.spelling.first.article_id,
    "first_field": lambda spelled: spelled.spelling.first.field,
    "first_start": lambda spelled: spelled.spelling.first.span.start,
    "first_end": lambda spelled: spelled.spelling.first.span.end,
    "counts": lambda spelled: "; ".join(f"{c.article_id} ({c.mentions})" for c in spelled.spelling.counts),
    "reason": lambda spelled: spelled.name.reason or None,
    "confidence": lambda spelled: round(spelled.name.confidence, 2),
}


class CsvReport:
    """The table of findings alone, for standard output."""

    def __init__(self, *, write: Callable[[str], object]) -> None:
        """`write` takes the text of some rows."""
        self._findings = _Table(_FINDING_COLUMNS, write)

    def add(self, audit: Audit) -> None:
        """Take the findings of one article."""
        self._findings.extend(_Found(audit, finding) for finding in audit.findings)

    def close(self, failures: tuple[Failure, ...]) -> None:  # noqa: ARG002 - every report is given them
        """Write what is left; what could not be read has no row."""
        self._findings.flush()


class CsvTables:
    """All three tables, for a folder."""

    def __init__(
        self,
        *,
        write_articles: Callable[[str], object],
        write_sentences: Callable[[str], object],
        write_findings: Callable[[str], object],
    ) -> None:
        """Each function takes the text of some rows of its table."""
        self._articles = _Table(_ARTICLE_COLUMNS, write_articles)
        self._sentences = _Table(_SENTENCE_COLUMNS, write_sentences)
        self._findings = _Table(_FINDING_COLUMNS, write_findings)

    def add(self, audit: Audit) -> None:
        """Take the rows of one article; where a scorer was asked for, all have estimates."""
        if audit.estimates is not None:
            self._articles.widen(_ESTIMATED_ARTICLE)
            self._sentences.widen(_ESTIMATED_SENTENCE)
        self._articles.extend([audit])
        self._sentences.extend(_list_sentences(audit))
        self._findings.extend(_Found(audit, finding) for finding in audit.findings)

    def close(self, failures: tuple[Failure, ...]) -> None:  # noqa: ARG002 - every report is given them
        """Write what is left; what could not be read has no row."""
        self._articles.flush()
        self._sentences.flush()
        self._findings.flush()


def write_names(names: Iterable[FeedName], *, write: Callable[[str], object]) -> None:
    """The table of names, a row a spelling, the preferred first; `write` takes the text of some rows."""
    table = _Table(_NAME_COLUMNS, write)
    for name in names:
        table.extend(_Spelled(name, spelling) for spelling in name.spellings)
    table.flush()


class _Table(Generic[Value]):
    """Rows on their way to a file."""

    def __init__(self, columns: Mapping[str, Callable[[Value], Cell]], write: Callable[[str], object]) -> None:
        self._columns = columns
        self._write = write
        self._rows: list[list[Cell]] = []
        self._has_header = False

    def widen(self, columns: Mapping[str, Callable[[Value], Cell]]) -> None:
        """Have these columns as well; said anew for each row, and before the first."""
        self._columns = {**self._columns, **columns}

    def extend(self, values: Iterable[Value]) -> None:
        """Take a row for each value; some are written when there are enough."""
        self._rows.extend([_disarm(cell(value)) for cell in self._columns.values()] for value in values)
        if len(self._rows) >= _CHUNK:
            self.flush()

    def flush(self) -> None:
        """Write the rows taken so far, the header before the first."""
        from pandas import DataFrame

        if self._rows or not self._has_header:
            # dtype object: a column of numbers with a gap in it would else become one of floats
            frame = DataFrame(self._rows, columns=list(self._columns), dtype=object)
            self._write(frame.to_csv(index=False, header=not self._has_header, lineterminator="\n"))
            self._rows.clear()
            self._has_header = True


def _list_sentences(audit: Audit) -> Iterator[_Sentence]:
    findings = Counter(finding.sentence for finding in audit.findings)
    compared = list_compared(audit)
    for number, (span, score) in enumerate(zip(audit.sentences, audit.sentence_scores, strict=True)):
        agreement, references = (compared[number].agreement, compared[number].references) if compared else (None, ())
        yield _Sentence(audit, number, span, score, findings[number], agreement, references)


def _round_score(score: Score) -> float | None:
    """Empty in the table where a text that is no article has no number."""
    return None if score.value is None else round(score.value, 1)


def _join_related(finding: Finding) -> str | None:
    return "; ".join(f"{m.text} ({m.field} {m.span.start}-{m.span.end})" for m in finding.related) or None


def _disarm(cell: Cell) -> Cell:
    """A cell that no spreadsheet runs and that every file can hold."""
    if not isinstance(cell, str):
        return cell
    text = _LONE_RETURN.sub("\n", cell).encode("utf-8", "backslashreplace").decode("utf-8")
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
