"""The articles in fixtures/articles against what an editor would mark in them.

Beside each article stands `NAME.expected.toml`, written without looking at what mtcheck reports: `source_language`,
then a `[[finding]]` for each planted fault with `code`, the exact `text` and its `occurrence` in the article's text (or
in its title, with `field = "title"`), and at will `suggestion`, `note` and, for a name, all its spellings as `forms`.
For a page in HTML the text is that of the extracted article. A clean article has `clean = true` and no findings.

A finding that mtcheck is known to miss says so with `known_failure = "why"`; once it is found, the test fails and
asks for that line to be struck out. A false alarm that mtcheck is known to raise stands as `[[false_alarm]]` with
`code`, `text` and `why`; once it is gone, the test fails likewise.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.model import Article, Audit, FieldName, Finding, Span, Verdict
from mtcheck.readers import read_articles
from mtcheck.run import audit_article

FOLDER = Path(__file__).parent.parent / "fixtures" / "articles"
CODES = (
    *("MT101", "MT102", "MT103", "MT104", "MT105", "MT106", "MT107", "MT108", "MT109", "MT201"),
    *("MT301", "MT302", "MT303", "MT304", "MT305", "MT701", "MT702"),
)
FAMILIES = {"MT103": "MT102", "MT104": "MT102", "MT303": "MT301"}
"""Codes between which one fault may fall: word, run or sentence; a mark that faces wrong or lacks its partner."""
ABOUT_SEVERAL_PLACES = ("MT201", "MT305")
"""Codes that compare places, so that any of them may carry the finding."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One fault that was planted, as its table says it."""

    code: str
    text: str
    occurrence: int
    field: FieldName = "text"
    suggestion: str | None = None
    forms: tuple[str, ...] = ()
    note: str | None = None
    known_failure: str | None = None

    def __str__(self) -> str:
        """For example `MT304 the the (1)`."""
        return f"{self.code} {self.text} ({self.occurrence})"


@dataclass(frozen=True, slots=True, order=True)
class FalseAlarm:
    """One finding that is known to be wrong."""

    code: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What should be found in one article."""

    source_language: str | None = None
    clean: bool = False
    findings: tuple[Expected, ...] = ()
    false_alarms: tuple[FalseAlarm, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A span in one field of an article."""

    field: FieldName
    span: Span

    def overlaps(self, other: Place) -> bool:
        """Whether both are in one field and share a character."""
        return self.field == other.field and self.span.overlaps(other.span)


def list_articles(folder: str) -> list[Path]:
    return sorted(path for path in (FOLDER / folder).iterdir() if path.suffix != ".toml")


def name_article(path: Path) -> str:
    return path.stem


FAULTY = list_articles("faulty")
CLEAN = list_articles("clean")

each_article = pytest.mark.parametrize("path", [*FAULTY, *CLEAN], ids=name_article)
each_faulty_article = pytest.mark.parametrize("path", FAULTY, ids=name_article)
each_clean_article = pytest.mark.parametrize("path", CLEAN, ids=name_article)


def test_there_are_enough_faulty_and_clean_articles() -> None:
    assert len(FAULTY) >= 14
    assert len(CLEAN) >= 6


def test_every_article_has_its_sheet_and_every_sheet_its_article() -> None:
    sheets = sorted(FOLDER.glob("*/*.expected.toml"))
    assert sheets == sorted(locate_sheet(path) for path in (*FAULTY, *CLEAN))


def test_every_first_check_is_planted_at_least_three_times_and_every_code_is_a_check() -> None:
    planted = Counter(expected.code for path in FAULTY for expected in read_sheet(path).findings)
    assert tuple(sorted(code for code, times in planted.items() if times >= 3)) == CODES
    assert set(planted) <= {check.code for check in load_checks()}


@each_faulty_article
def test_a_faulty_article_names_its_language_and_has_five_to_ten_faults(path: Path) -> None:
    sheet = read_sheet(path)
    assert (bool(sheet.source_language), sheet.clean, 5 <= len(sheet.findings) <= 10) == (True, False, True)


@each_clean_article
def test_the_sheet_of_a_clean_article_says_clean_and_nothing_else(path: Path) -> None:
    assert replace(read_sheet(path), false_alarms=()) == Sheet(clean=True)


@each_faulty_article
def test_every_planted_fault_stands_in_its_article_on_whole_words(path: Path) -> None:
    article = read_one(path)
    cut = [str(e) for e in read_sheet(path).findings if not stands_on_whole_words(article, e)]
    assert cut == []


@each_faulty_article
def test_no_two_planted_faults_overlap(path: Path) -> None:
    article = read_one(path)
    pairs = combinations(read_sheet(path).findings, 2)
    clashes = [f"{a} / {b}" for a, b in pairs if locate(article, a).overlaps(locate(article, b))]
    assert clashes == []


@each_faulty_article
def test_every_spelling_of_a_planted_name_stands_in_its_article(path: Path) -> None:
    article = read_one(path)
    prose = f"{article.title or ''}\n{article.text}"
    absent = [
        (expected.text, form)
        for expected in read_sheet(path).findings
        for form in expected.forms
        if expected.text not in expected.forms or not has_word(prose, form)
    ]
    without_forms = [str(e) for e in read_sheet(path).findings if (e.code == "MT201") != (len(e.forms) > 1)]
    assert (absent, without_forms) == ([], [])


@each_faulty_article
def test_every_planted_fault_is_found(path: Path) -> None:
    audit = audit_one(path)
    planted = read_sheet(path).findings
    missed = [e for e in planted if not any(is_found_by(audit.article, e, f) for f in audit.findings)]
    known = [e for e in planted if e.known_failure is not None]
    healed = [str(e) for e in known if e not in missed]
    assert healed == [], "found now; strike out its known_failure"
    assert [str(e) for e in missed] == [str(e) for e in known]


@each_faulty_article
def test_nothing_is_reported_beside_the_planted_faults(path: Path) -> None:
    audit = audit_one(path)
    planted = read_sheet(path).findings
    beside = [f for f in audit.findings if not any(is_about(audit.article, e, f) for e in planted)]
    assert sorted((f.code, f.text) for f in beside) == list_false_alarms(path)


@each_clean_article
def test_a_clean_article_has_no_findings_but_the_known_false_alarms(path: Path) -> None:
    assert sorted((f.code, f.text) for f in audit_one(path).findings) == list_false_alarms(path)


@each_clean_article
def test_a_clean_article_is_not_held(path: Path) -> None:
    assert audit_one(path).verdict is not Verdict.HOLD


@each_article
def test_no_check_crashes_on_an_article(path: Path) -> None:
    assert audit_one(path).failures == ()


def locate_sheet(path: Path) -> Path:
    return path.with_name(f"{path.stem}.expected.toml")


@cache
def read_sheet(path: Path) -> Sheet:
    """The sheet of an article; a key that it should not have is a TypeError."""
    tables = tomllib.loads(locate_sheet(path).read_text(encoding="utf-8"))
    findings = tuple(
        Expected(**{**table, "forms": tuple(table.get("forms", ()))}) for table in tables.pop("finding", ())
    )
    alarms = tuple(FalseAlarm(**table) for table in tables.pop("false_alarm", ()))
    return Sheet(**tables, findings=findings, false_alarms=alarms)


def list_false_alarms(path: Path) -> list[tuple[str, str]]:
    return sorted((alarm.code, alarm.text) for alarm in read_sheet(path).false_alarms)


@cache
def read_one(path: Path) -> Article:
    [article] = read_articles([str(path)])
    assert isinstance(article, Article), article
    return article


@cache
def audit_one(path: Path) -> Audit:
    return audit_article(read_one(path), Config())


def locate(article: Article, expected: Expected) -> Place:
    """Where a planted fault stands."""
    prose = read_field(article, expected.field)
    spans = [Span(*match.span()) for match in re.finditer(re.escape(expected.text), prose)]
    assert len(spans) >= expected.occurrence >= 1, f"{article.id}: {expected} does not stand in the {expected.field}"
    return Place(expected.field, spans[expected.occurrence - 1])


def read_field(article: Article, field: FieldName) -> str:
    return (article.title or "") if field == "title" else article.text


def stands_on_whole_words(article: Article, expected: Expected) -> bool:
    """Whether no word is cut at either end of a planted fault, as "is is" would be by "this is"."""
    span = locate(article, expected).span
    prose = f"{read_field(article, expected.field)}\n"
    return not any(re.fullmatch(r"\w\w", prose[max(at - 1, 0) : at + 1]) for at in (span.start, span.end))


def has_word(prose: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", prose) is not None


def is_found_by(article: Article, expected: Expected, finding: Finding) -> bool:
    """Whether a finding is the one expected: its code or family, its place and, of a name, every spelling."""
    if FAMILIES.get(finding.code, finding.code) != FAMILIES.get(expected.code, expected.code):
        return False
    mentioned = [finding.text, *(mention.text for mention in finding.related)]
    if not all(any(has_word(text, form) for text in mentioned) for form in expected.forms):
        return False
    return is_at(article, expected, finding)


def is_about(article: Article, expected: Expected, finding: Finding) -> bool:
    """Whether a finding is at a place where one of its dimension, the hundreds digit of its code, is expected."""
    return finding.code[:3] == expected.code[:3] and is_at(article, expected, finding)


def is_at(article: Article, expected: Expected, finding: Finding) -> bool:
    wanted = locate(article, expected)
    return any(place.overlaps(wanted) for place in list_places(finding))


def list_places(finding: Finding) -> Iterator[Place]:
    yield Place(finding.field, finding.span)
    if finding.code in ABOUT_SEVERAL_PLACES:
        yield from (Place(mention.field, mention.span) for mention in finding.related)
