from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_values import audit

from mtcheck.model import Article, Penalty, Score, Severity
from mtcheck.wording import describe_loss, describe_source_language, name_article, share_costs


def build_score(*costs: float, words: int = 100) -> Score:
    penalties = tuple(Penalty("MT901", "fault", Severity.MINOR, 1, cost * words / 100, cost) for cost in costs)
    return Score(round(max(0.0, 100 - sum(costs)), 1), words, penalties)


@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from([1, 5, 25])), max_size=12), st.integers(1, 2000))
def test_shown_costs_add_up_to_what_the_score_lost(found: list[tuple[int, int]], words: int) -> None:
    score = build_score(*(number * points * 100 / words for number, points in found), words=words)
    shown = [float(cost) for cost in share_costs(score)]
    assert all(abs(cost - p.cost) < 0.11 for cost, p in zip(shown, score.penalties, strict=True))
    if score.value:
        assert abs(100 - sum(shown) - score.value) < 0.11


def test_costs_that_need_no_rounding_stay() -> None:
    assert share_costs(build_score(22.5, 0.3, 0.1)) == ("22.5", "0.3", "0.1")


def test_what_a_score_lost_is_told_in_one_line() -> None:
    assert describe_loss(build_score(1.0), 1) == "1 finding: 1 penalty point in 100 words cost 1.0"
    assert describe_loss(build_score(5.0, 2.0), 2) == "2 findings: 7 penalty points in 100 words cost 7.0"
    assert describe_loss(Score(100.0, 10), 1) == ""


def test_findings_that_cost_nothing_are_told_apart_from_those_that_do() -> None:
    assert describe_loss(build_score(1.0), 2) == "1 of 2 findings: 1 penalty point in 100 words cost 1.0"


def test_a_score_that_stops_at_0_says_so() -> None:
    expected = "1 finding: 250 penalty points in 100 words cost 250.0; the score stops at 0"
    assert describe_loss(build_score(250.0), 1) == expected
    assert describe_loss(build_score(100.0), 1) == "1 finding: 100 penalty points in 100 words cost 100.0"


@pytest.mark.parametrize(
    ("given", "told", "words"),
    [("fr", "fr", "translated from fr"), (None, "fr", "probably translated from fr"), (None, None, None)],
)
def test_a_guessed_source_language_is_not_told_as_a_fact(
    given: str | None, told: str | None, words: str | None
) -> None:
    made = replace(audit(Article("a", "x", source_language=given)), source_language=told)
    assert describe_source_language(made) == words


@pytest.mark.parametrize(
    ("article_id", "origin", "name"),
    [("x1", "feed.jsonl", "x1 (feed.jsonl)"), ("a/feed.jsonl:3", "a/feed.jsonl", "a/feed.jsonl:3"), ("x1", "", "x1")],
)
def test_an_article_is_named_with_the_file_it_came_from(article_id: str, origin: str, name: str) -> None:
    assert name_article(Article(article_id, "x", origin=origin)) == name
