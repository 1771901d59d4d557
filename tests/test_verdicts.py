"""What a configuration asks of a single article beside its score and its grave findings: tests/test_scoring.py."""

from __future__ import annotations

import pytest
from test_scoring import CRITICAL, MAJOR, find

from mtcheck.config.model import Config
from mtcheck.model import Category, Finding, Severity, Verdict
from mtcheck.score_model import Calibration
from mtcheck.scores.mqm import score_article
from mtcheck.verdicts import Judgement, ScoredSentence, judge

LENIENT = {"hold_critical": 0, "hold_major": 0, "review_major": 0, "hold_score": 0, "publish_score": 0}
NEUTRAL = Severity.NEUTRAL
SENTENCES = (
    ScoredSentence("He left.", 80.0),
    ScoredSentence("The council,\nwhich had met  in secret since the spring, voted against the plan.", 39.9),
    ScoredSentence("…", None),
    ScoredSentence("It [elle] rained.", 12.0),
)


def list_reasons(*findings: Finding, words: int = 1000, **config: object) -> tuple[str, ...]:
    """The reasons why an article is held by the limits of a configuration that is else content with everything."""
    made = Config(**{**LENIENT, **config})  # type: ignore[arg-type]  # by name
    judgement = judge(score_article(findings, words=words), findings, made, sentences=SENTENCES)
    assert judgement.verdict is (Verdict.HOLD if judgement.reasons else Verdict.PUBLISH)
    return judgement.reasons


@pytest.mark.parametrize("selector", ["MT901", "mt9", "fault-901", " MT901 ", "linguistic-conventions", "MT"])
def test_one_finding_of_a_check_that_is_listed_holds_an_article(selector: str) -> None:
    assert list_reasons(find(), hold_on=(selector,)) == ("1 finding of MT901 fault-901 (hold_on)",)


@pytest.mark.parametrize("selector", ["MT902", "accuracy", "linguistic-conventions/quotation-marks", "fault"])
def test_findings_of_other_checks_do_not(selector: str) -> None:
    assert list_reasons(find(), hold_on=(selector,)) == ()


def test_every_likely_finding_of_such_a_check_is_counted_also_of_one_fault() -> None:
    findings = [find(fault="x"), find(fault="x"), find(confidence=0.49), find(MAJOR, code="MT101", confidence=0.5)]
    assert list_reasons(*findings, hold_on=("MT901", "MT1")) == (
        "1 finding of MT101 fault-101 (hold_on)",
        "2 findings of MT901 fault-901 (hold_on)",
    )
    assert list_reasons(find(NEUTRAL), hold_on=("MT901",)) == ("1 finding of MT901 fault-901 (hold_on)",)


@pytest.mark.parametrize(
    ("limit", "reason"),
    [
        ("minor=3", None),
        ("minor=2", "3 minor findings, at most 2 allowed"),
        ("MINOR = 2", "3 minor findings, at most 2 allowed"),
        ("critical=0", "1 critical finding, at most 0 allowed"),
        ("critical=1", None),
        ("neutral=0", "1 neutral finding, at most 0 allowed"),
        ("findings=4", None),
        ("findings=3", "4 findings, at most 3 allowed"),
        ("MT902=0", "1 finding of MT902, at most 0 allowed"),
        ("mt90=4", "5 findings of mt90, at most 4 allowed"),
        ("fault-901=3", "4 findings of fault-901, at most 3 allowed"),
        ("accuracy=0", "1 finding of accuracy, at most 0 allowed"),
        ("accuracy/untranslated=0", "1 finding of accuracy/untranslated, at most 0 allowed"),
        ("accuracy/omission=0", None),
    ],
)
def test_a_limit_counts_a_severity_a_selector_or_all_that_costs_points(limit: str, reason: str | None) -> None:
    findings = [
        *[find()] * 3,
        find(CRITICAL, code="MT902", category=Category.UNTRANSLATED),
        find(NEUTRAL),
        find(CRITICAL, confidence=0.4),
    ]
    assert list_reasons(*findings, max_findings=(limit,)) == ((reason,) if reason else ())


def test_one_fault_fills_one_place_of_a_limit() -> None:
    findings = [find(MAJOR, fault="Putin") for _ in range(3)]
    assert list_reasons(*findings, max_findings=("major=1",)) == ()
    assert list_reasons(*[find(MAJOR)] * 3, max_findings=("major=1",)) == ("3 major findings, at most 1 allowed",)


def test_a_limit_on_a_check_counts_its_finding_though_another_weighs_more_there() -> None:
    one, other = find(code="MT902", start=0, text="Riga"), find(MAJOR, code="MT901", start=0, text="Riga")
    assert list_reasons(one, other, max_findings=("findings=1",)) == ()
    assert list_reasons(one, other, max_findings=("MT902=0",)) == ("1 finding of MT902, at most 0 allowed",)


@pytest.mark.parametrize(
    ("least", "reason"),
    [
        (12, None),
        (12.5, 'sentence 4 scores 12.0: below 12.5 ("It [elle] rained.")'),
        (39.9, 'sentence 4 scores 12.0: below 39.9 ("It [elle] rained.")'),
        (39.95, 'sentence 4 scores 12.0: below 39.95, and 1 more of its sentences are ("It [elle] rained.")'),
        (100, 'sentence 4 scores 12.0: below 100.0, and 2 more of its sentences are ("It [elle] rained.")'),
    ],
)
def test_the_worst_sentence_below_the_least_score_is_named(least: float, reason: str | None) -> None:
    assert list_reasons(min_sentence_score=least) == ((reason,) if reason else ())


def test_a_sentence_that_is_empty_is_said_to_be_so() -> None:
    made = Config(min_sentence_score=40)
    empty = ScoredSentence("", 0.0)
    assert judge(score_article([], words=400), [], made, sentences=[empty]).reasons == (
        "sentence 1, which is empty, scores 0.0: below 40.0",
    )


def test_a_long_sentence_is_shortened_on_one_line() -> None:
    made = Config(min_sentence_score=40)
    reasons = judge(score_article([], words=400), [], made, sentences=SENTENCES[1:2]).reasons
    assert reasons == (
        'sentence 1 scores 39.9: below 40.0 ("The council, which had met in secret since the spring, vote…")',
    )


@pytest.mark.parametrize(
    ("least", "reason"),
    [
        (99.5, None),
        (99.55, "score 99.5 is below 99.55"),
        (100, "score 99.5 is below 100.0"),
    ],
)
def test_a_least_score_is_met_by_exactly_as_much(least: float, reason: str | None) -> None:
    assert list_reasons(find(MAJOR), min_score=least) == ((reason,) if reason else ())


@pytest.mark.parametrize(("least", "told"), [(90, 95.0), (95, 95.0), (97, 97.0)])
def test_of_two_limits_on_the_score_only_the_stricter_is_named(least: float, told: float) -> None:
    findings = [find(MAJOR)] * 16
    reasons = list_reasons(*findings, min_score=least, hold_score=95, publish_score=99)
    assert reasons == (f"score 92.0 is below {told}",)


def test_the_least_score_of_a_short_article_is_asked_of_a_longer_one() -> None:
    """By its own number 1 doubled word in 9 would be refused."""
    assert list_reasons(find(), words=9, min_score=95) == ()
    assert list_reasons(find(), words=9, min_score=95, least_words=0) == ("score 88.9 is below 95.0",)
    graver = [find(CRITICAL), *[find()] * 11]
    assert list_reasons(*graver, words=30, min_score=95) == ("score 0.0 (88.0 if it had 300 words) is below 95.0",)


@pytest.mark.parametrize("passes", [True, False, None])
def test_an_article_must_pass_by_its_calibrated_score_only_where_that_is_asked_for(passes: bool | None) -> None:  # noqa: FBT001 - a case
    calibration = Calibration(80.0, 90.0, 10.0, 300, passes)
    score = score_article([], words=300)
    assert judge(score, [], Config(), calibration=calibration) == Judgement(Verdict.PUBLISH, ())
    reason = "MQM: 0 penalty points, 0.0 per 1,000 words (10 accepted); calibrated 80.0 (90.0 passes): it fails"
    asked = judge(score, [], Config(must_pass=True), calibration=calibration)
    assert asked == (Judgement(Verdict.HOLD, (reason,)) if passes is False else Judgement(Verdict.PUBLISH, ()))


def test_all_reasons_are_given_in_one_order() -> None:
    findings = [find(CRITICAL), *[find(MAJOR)] * 3]
    asked = Config(hold_on=("MT9",), min_sentence_score=20, max_findings=("major=2", "findings=1"))
    assert judge(score_article(findings, words=400), findings, asked, sentences=SENTENCES).reasons == (
        "1 critical finding",
        "3 major findings",
        "4 findings of MT901 fault-901 (hold_on)",
        "score 90.0 is below 95.0",
        'sentence 4 scores 12.0: below 20.0 ("It [elle] rained.")',
        "3 major findings, at most 2 allowed",
        "4 findings, at most 1 allowed",
    )


def test_what_is_no_article_has_no_other_reason() -> None:
    score = score_article([find()], words=400, unscored="it is a list")
    asked = Config(hold_on=("MT9",), max_findings=("findings=0",), min_score=100)
    assert judge(score, [find()], asked) == Judgement(Verdict.HOLD, ("it is a list",))
