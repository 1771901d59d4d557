"""The JSON Lines of an audit in, what was found in each article out: for whoever compares two runs.

A run is a folder of reports, which holds `audits.jsonl`, or a file or standard input of such lines; it is known by its
content. All else holds articles, and is left to the other readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure, Verdict
from mtcheck.outcome import SCHEMA, EstimateMean, Fault, Outcome
from mtcheck.own_files import FAILURES, REPORT_MARK
from mtcheck.readers import read_opened
from mtcheck.readers.files import display
from mtcheck.readers.inputs import STANDARD_INPUT, Input, open_file, open_standard_input
from mtcheck.readers.json_values import convert_value, decode_json
from mtcheck.readers.lines import read_lines, refuse_lines
from mtcheck.readers.options import ReadOptions
from mtcheck.score_model import Basis, ReferenceScores

AUDITS = "audits.jsonl"
"""What a folder of reports keeps the JSON Lines in."""
_INDEX = "index.html"
_PAGES = "articles"
_FAMILY = SCHEMA.partition("/")[0]
_SIGN = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{[^\n]*?"schema"\s*:\s*"' + _FAMILY.encode() + rb'/\d+"')
"""The first line of a run, whatever the order of its keys."""
_PAGE = re.compile(r"(\d{4,})-[a-z0-9-]+\.html")


@dataclass(frozen=True, slots=True)
class Run:
    """What one source holds: the outcomes of an audit, or articles that are still to be audited."""

    outcomes: Iterator[Outcome | Failure] | None
    """None where it holds no outcomes."""
    articles: Iterator[Article | Failure] | None = None
    """What standard input holds, which cannot be opened again; None where the source can be read as others are."""


def open_run(source: str, options: ReadOptions) -> Run:
    """What a source holds. Nothing is read of it yet but its first bytes."""
    if source == STANDARD_INPUT:
        piped = open_standard_input()
        if _SIGN.match(piped.head):
            return Run(_read_outcomes(piped))
        return Run(None, read_opened(piped, options))
    path = Path(source)
    try:
        if path.name == AUDITS and (path.parent / REPORT_MARK).is_file():
            path = path.parent
        if (path / AUDITS).is_file():
            is_report = (path / REPORT_MARK).is_file()
            return Run(_read_report(path) if is_report or _has_sign(path / AUDITS) else None)
        if (path / REPORT_MARK).is_file():
            what = f"this report holds no {AUDITS}, so that nothing can be compared with it"
            return Run(iter([Failure(display(path), what, "audit again, or name its articles")]))
        return Run(_read_file(path) if path.is_file() and _has_sign(path) else None)
    except (
        OSError,
        ValueError,
        InputError,
    ):  # a name too long for the system, a file that is locked: told when it is read
        return Run(None)


def _has_sign(path: Path) -> bool:
    found = open_file(path)
    with closing(found.stream):
        return _SIGN.match(found.head) is not None


def _read_report(folder: Path) -> Iterator[Outcome | Failure]:
    """The outcomes of a report, each with its page, then what that audit itself left out."""
    pages = {}
    if (folder / _PAGES).is_dir():
        found = (_PAGE.fullmatch(page.name) for page in (folder / _PAGES).iterdir())
        pages = {int(match[1]): match[0] for match in found if match}
    yield from _read_file(folder / AUDITS, {number: str(folder / _PAGES / name) for number, name in pages.items()})
    if (folder / FAILURES).is_file():
        number = len((folder / FAILURES).read_text(encoding="utf-8", errors="replace").splitlines())
        what = f"the audit was incomplete, {number:,} input{' was' if number == 1 else 's were'} not examined"
        yield Failure(display(folder / FAILURES), what, "see there, and audit again")
    elif not (folder / _INDEX).is_file():
        yield Failure(display(folder), "the audit was cut short, it has no index", "audit again")


def _read_file(path: Path, pages: dict[int, str] | None = None) -> Iterator[Outcome | Failure]:
    try:
        yield from _read_outcomes(open_file(path), pages)
    except InputError as error:
        yield error.failure
    except OSError as error:
        yield Failure(display(path), f"cannot be read ({error.strerror or error})", "check that it is readable")


def _read_outcomes(source: Input, pages: dict[int, str] | None = None) -> Iterator[Outcome | Failure]:
    """An Outcome or a Failure for each line, and what the audit of an article left out; blank lines are passed over.

    `pages` are the pages of a report by the number of the article, from 1; a report tells by itself what was left out.
    """
    number = 0
    with closing(source.stream):
        for line in read_lines(source):
            if line.text is None:
                yield refuse_lines([line], source.origin, is_end=False).failure
                continue
            if not line.text.strip("\ufeff \t\r\n"):
                continue
            number += 1
            where = f"{source.origin}:{line.number}"
            try:
                value = decode_json(
                    line.text.rstrip("\r\n").removeprefix("\ufeff"), source.origin, first_line=line.number
                )
                told = convert_value(_refuse_other(value, where), _Line, where)
            except InputError as error:
                yield error.failure
                continue
            yield _build(told, pages.get(number) if pages else None)
            if pages is None:
                yield from told.failures


def _refuse_other(value: object, where: str) -> object:
    """The value, or InputError where it is no line of an audit that is known here."""
    schema = value.get("schema") if isinstance(value, dict) else None
    if schema == SCHEMA:
        return value
    what = f'this line has the schema "{schema}"' if schema else "this line has no schema"
    raise InputError(where, f"{what}, so that it is no outcome known here", f"give lines of {SCHEMA}, or audit again")


@dataclass(frozen=True, slots=True)
class _Penalty:
    points: float


@dataclass(frozen=True, slots=True)
class _Sentence:
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class _Estimate:
    mean: float | None
    signature: str


@dataclass(frozen=True, slots=True)
class _Line:
    """What is taken from a line; all else is passed over."""

    id: str
    words: int
    score: float | None
    verdict: Verdict
    findings: tuple[Fault, ...]
    title: str | None = None
    penalties: tuple[_Penalty, ...] = ()
    failures: tuple[Failure, ...] = ()
    reference_scores: ReferenceScores | None = None
    signature: str | None = None
    text_digest: str | None = None
    sentences: tuple[_Sentence, ...] = ()
    estimates: dict[str, _Estimate] | None = None


def _build(told: _Line, page: str | None) -> Outcome:
    estimates = (EstimateMean(name, one.mean, one.signature) for name, one in (told.estimates or {}).items())
    return Outcome(
        id=told.id,
        title=told.title,
        words=told.words,
        score=told.score,
        points=sum(penalty.points for penalty in told.penalties),
        verdict=told.verdict,
        faults=tuple(replace(fault, number=number) for number, fault in enumerate(told.findings)),
        reference_scores=told.reference_scores,
        signature=told.signature or "",
        digest=told.text_digest,
        is_beside_reference=any(sentence.basis == "reference" for sentence in told.sentences),
        estimate=next(estimates, None),
        page=page,
    )
