"""Every check of whole feeds proves itself: its own examples, the cases in fixtures/cases, and what holds for all."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from mtcheck.check import Example, FeedCheck, FeedExample, load_checks, load_feed_checks
from mtcheck.config.model import Config
from mtcheck.explain import describe_check
from mtcheck.feed import Feed
from mtcheck.feeds.model import FeedFinding, FeedName
from mtcheck.model import Article, Span
from mtcheck.run import audit_article

CASES = Path(__file__).parent.parent / "fixtures" / "cases"
CHECKS = {check.code: check for check in load_feed_checks()}


@dataclass(frozen=True, slots=True)
class Case:
    """Several articles of a case file."""

    check: FeedCheck
    name: str
    example: FeedExample


def read_cases() -> list[Case]:
    return [case for check in CHECKS.values() for case in read_case_file(check)]


def read_case_file(check: FeedCheck) -> list[Case]:
    rows = tomllib.loads((CASES / f"{check.origin.rpartition('.')[2]}.toml").read_text(encoding="utf-8"))["case"]
    assert {key for row in rows for key in row} == {"name", "origin", "articles"}
    return [Case(check, row["name"], FeedExample(tuple(map(Example, row["articles"])))) for row in rows]


def find(check: FeedCheck, articles: tuple[Example, ...]) -> tuple[FeedFinding, ...]:
    config = Config(select=(check.code,))
    feed = Feed(config)
    for number, example in enumerate(articles):
        article = Article(str(number), example.text, language=example.language, source_language=example.source_language)
        feed.add(audit_article(article, config, for_feed=True))
    shown = feed.close()
    assert shown.failures == ()
    return shown.findings


def list_places(findings: tuple[FeedFinding, ...]) -> set[tuple[int, Span]]:
    """Where each spelling first stands that is not the preferred one, and each line that returns."""
    deviating = [
        spelling
        for finding in findings
        for spelling in finding.found.spellings[1 if isinstance(finding.found, FeedName) else 0 :]
    ]
    return {(int(spelling.first.article_id), spelling.first.span) for spelling in deviating}


def list_marks(example: FeedExample) -> set[tuple[int, Span]]:
    return {(number, span) for number, article in enumerate(example.articles) for span in article.spans}


def all_examples() -> list[Case]:
    declared = [
        Case(check, f"{check.code}-{example.articles[0].text[:40]}", example)
        for check in CHECKS.values()
        for example in (*check.bad, *check.good)
    ]
    return declared + read_cases()


@pytest.mark.parametrize("case", all_examples(), ids=[case.name for case in all_examples()])
def test_a_feed_is_judged_as_marked(case: Case) -> None:
    assert list_places(find(case.check, case.example.articles)) == list_marks(case.example)


@pytest.mark.parametrize("case", all_examples(), ids=[case.name for case in all_examples()])
def test_the_order_of_the_articles_changes_no_finding(case: Case) -> None:
    forward = find(case.check, case.example.articles)
    backward = find(case.check, case.example.articles[::-1])
    assert [(f.message, f.fingerprint, f.severity) for f in forward] == [
        (f.message, f.fingerprint, f.severity) for f in backward
    ]


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_of_feeds_shows_two_faults_and_two_innocent_feeds(check: FeedCheck) -> None:
    assert [bool(list_marks(example)) for example in check.bad] == [True] * len(check.bad)
    assert [bool(list_marks(example)) for example in check.good] == [False] * len(check.good)
    assert min(len(check.bad), len(check.good)) > 1


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_of_feeds_is_named_after_its_module_and_explained_in_three_parts(check: FeedCheck) -> None:
    assert check.origin == f"mtcheck.checks.{check.code.lower()}_{check.slug.replace('-', '_')}"
    assert len([part for part in check.doc.strip().split("\n\n") if part.strip()]) >= 3
    assert check.summary.endswith(".")
    assert len(check.summary) <= 100


def test_no_code_is_used_twice() -> None:
    assert not set(CHECKS) & {check.code for check in load_checks()}


def test_a_check_of_feeds_is_explained_with_its_articles_below_each_other() -> None:
    check = CHECKS["MT801"]
    page = describe_check(check)
    assert "Severity:  minor, no penalty points, since no article is at fault: noticed, but understood" in page
    assert "Looks at:  text, title of all articles together" in page
    assert "\n  - The mayor said that Bucha had been freed. In Bucha the shops are open.\n    Dead civilians" in page
