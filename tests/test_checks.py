"""Every check proves itself: its own examples, the cases in fixtures/cases, and what holds for all checks."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from mtcheck.check import Check, Example, load_checks, load_feed_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Finding, Fix, Span
from mtcheck.names.glossary import Glossary, Term
from mtcheck.segment import segment

CASES = Path(__file__).parent.parent / "fixtures" / "cases"
KEYS = set(
    "name origin text segments fixed language source source_language aligned title glossary known_failure".split()
)
CHECKS = {check.code: check for check in load_checks()}
FEED_CODES = {check.code.lower() for check in load_feed_checks()}  # their cases are several articles each


@dataclass(frozen=True, slots=True)
class Case:
    """One text of a case file, as an Example with what it needs beside the text."""

    code: str
    name: str
    example: Example
    title: str | None
    segments: tuple[Span, ...] | None
    known_failure: str | None


def read_cases() -> list[Case]:
    paths = [path for path in sorted(CASES.glob("mt*.toml")) if path.stem.split("_")[0] not in FEED_CODES]
    return [case for path in paths for case in read_case_file(path)]


def read_case_file(path: Path) -> list[Case]:
    code = path.stem.split("_")[0].upper()
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return [make_case(code, row) for row in rows]


def make_case(code: str, row: dict[str, object]) -> Case:
    unknown = set(row) - KEYS
    assert not unknown, f"{code}: a case has the unknown keys {unknown}"
    assert row["origin"], row["name"]
    given = row.get("segments")
    marked = "\n".join(given) if isinstance(given, list) else str(row["text"])
    fixed = row.get("fixed")
    example = Example(
        marked,
        fixed=None if fixed is None else str(fixed),
        language=str(row.get("language", "en")),
        source_language=None if row.get("source_language") is None else str(row["source_language"]),
        glossary=tuple(make_term(term) for term in row.get("glossary", ())),  # type: ignore[attr-defined]  # a list
        source=None if row.get("source") is None else str(row["source"]),
        aligned=None if row.get("aligned") is None else bool(row["aligned"]),
    )
    spans = None
    if isinstance(given, list):
        plain = [re.sub("[⟦⟧]", "", item) for item in given]
        starts = [sum(len(item) + 1 for item in plain[:n]) for n in range(len(plain))]
        spans = tuple(Span(at, at + len(item)) for at, item in zip(starts, plain, strict=True))
    title = None if row.get("title") is None else str(row["title"])
    failure = None if row.get("known_failure") is None else str(row["known_failure"])
    return Case(code, str(row["name"]), example, title, spans, failure)


def make_term(row: dict[str, object]) -> Term:
    avoid = row.get("avoid", [])
    assert isinstance(avoid, list)
    language = None if row.get("language") is None else str(row["language"])
    return Term(str(row["preferred"]), tuple(map(str, avoid)), language)


def find(
    check: Check, example: Example, *, title: str | None = None, segments: tuple[Span, ...] | None = None
) -> tuple[Finding, ...]:
    article = replace(example.article, title=title)
    if segments is not None:
        article = replace(article, segments=segments)
    examination = examine(segment(article), (check,), Config(glossary=Glossary(example.glossary)))
    assert examination.failures == ()
    return examination.findings


def list_spans(findings: tuple[Finding, ...]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where they stand in the text, and where in the source."""
    in_text = tuple(finding.span for finding in findings if finding.field == "text")
    return in_text, tuple(finding.span for finding in findings if finding.field == "source")


def apply_fixes(text: str, fixes: list[Fix]) -> str:
    for fix in sorted(fixes, key=lambda fix: fix.span, reverse=True):
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text


def all_examples() -> list[tuple[Check, Example]]:
    return [(check, example) for check in CHECKS.values() for example in (*check.bad, *check.good)]


@pytest.mark.parametrize(
    ("check", "example"), all_examples(), ids=[f"{check.code}-{example.text[:40]}" for check, example in all_examples()]
)
def test_an_example_is_found_exactly_where_it_is_marked(check: Check, example: Example) -> None:
    assert list_spans(find(check, example)) == (example.spans, example.source_spans)


@pytest.mark.parametrize(
    ("check", "example"),
    [(check, example) for check, example in all_examples() if example.spans],
    ids=[f"{check.code}-{example.text[:40]}" for check, example in all_examples() if example.spans],
)
def test_an_example_is_fixed_as_declared_and_clean_afterwards(check: Check, example: Example) -> None:
    fixes = [finding.fix for finding in find(check, example) if finding.fix is not None]
    if example.fixed is None:
        assert fixes == []
        return
    fixed = apply_fixes(example.text, fixes)
    assert fixed == example.fixed
    assert find(check, replace(example, marked=fixed)) == ()


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_shows_two_faults_and_two_innocent_texts(check: Check) -> None:
    assert [bool(example.spans or example.source_spans) for example in check.bad] == [True] * len(check.bad)
    assert [bool(example.spans or example.source_spans) for example in check.good] == [False] * len(check.good)
    assert min(len(check.bad), len(check.good)) > 1


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_is_named_after_its_module_and_has_cases(check: Check) -> None:
    name = f"{check.code.lower()}_{check.slug.replace('-', '_')}"
    assert check.origin == f"mtcheck.checks.{name}"
    assert (CASES / f"{name}.toml").is_file()


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_is_explained_in_three_parts(check: Check) -> None:
    paragraphs = [part for part in check.doc.strip().split("\n\n") if part.strip()]
    assert len(paragraphs) >= 3
    assert paragraphs[0].endswith(".")
    assert len(check.summary) <= 100


def test_every_case_file_belongs_to_a_check() -> None:
    assert sorted({case.code for case in read_cases()} - set(CHECKS)) == []


@pytest.mark.parametrize("case", read_cases(), ids=[f"{case.code}-{case.name}" for case in read_cases()])
def test_a_case_is_judged_as_written(case: Case, request: pytest.FixtureRequest) -> None:
    if case.known_failure:
        request.applymarker(pytest.mark.xfail(reason=case.known_failure, strict=True))
    findings = find(CHECKS[case.code], case.example, title=case.title, segments=case.segments)
    assert list_spans(findings) == (case.example.spans, case.example.source_spans)
    if case.example.fixed is not None:
        fixes = [finding.fix for finding in findings if finding.fix is not None and finding.field == "text"]
        assert apply_fixes(case.example.text, fixes) == case.example.fixed
