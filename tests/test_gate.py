from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config import Config
from mtcheck.errors import ConfigError
from mtcheck.gate import Gate, GateReport, GateResult, Thresholds, parse_limits
from mtcheck.model import Article, Audit, Category, Failure, Finding, Penalty, Score, Severity, Span, Verdict
from mtcheck.score_model import Calibration, FeedScore, Rate

ADVICE = "write one of neutral, minor, major, critical, then = and a number: major=3"
AS_IT_IS = Config(least_words=0)
"""Judges the two words of these articles by their own score."""
UNREAD = Failure("b.txt", "is a picture", "name a text")


def build_audit(
    article_id: str = "a",
    *,
    score: float | None = 100.0,
    verdict: Verdict = Verdict.PUBLISH,
    reasons: tuple[str, ...] = (),
    severities: tuple[Severity, ...] = (),
    confidence: float = 0.9,
    failures: tuple[Failure, ...] = (),
    words: int = 300,
    passes: bool | None = None,
) -> Audit:
    findings = tuple(
        Finding(
            code="MT901",
            name="forbidden-word",
            category=Category.SPACING,
            severity=severity,
            confidence=confidence,
            field="text",
            span=Span(0, 1),
            text="x",
            sentence=0,
            message="it is wrong",
            suggestion=None,
            fix=None,
            related=(),
            fingerprint="0",
        )
        for severity in severities
    )
    points = sum(severity.points for severity in severities)
    penalties = (Penalty("MT901", "forbidden-word", Severity.MINOR, len(findings), points, 0.0),) if findings else ()
    return Audit(
        article=Article(article_id, "x y."),
        source_language=None,
        sentences=(Span(0, 4),),
        sentence_scores=(Score(score, 2),),
        findings=findings,
        score=Score(score, words, penalties),
        verdict=verdict,
        reasons=reasons,
        failures=failures,
        calibration=Calibration(80.0, 90.0, 10.0, 300, passes),
    )


def decide(*audits: Audit, failures: int = 0, thresholds: Thresholds | None = None) -> GateResult:
    gate = Gate(thresholds or Thresholds())
    for audit in audits:
        gate.add(audit)
    for _ in range(failures):
        gate.add_failure()
    return gate.decide()


def test_articles_fit_to_publish_pass() -> None:
    result = decide(build_audit(), build_audit("b"))
    assert result == GateResult(2, (), 0)
    assert (result.passed, result.exit_code, result.reasons) == (True, 0, ())
    assert str(result) == "gate: yes, 2 articles may be published"


def test_one_held_article_is_enough_for_a_no() -> None:
    result = decide(build_audit(), build_audit("b", verdict=Verdict.HOLD, reasons=("3 major findings",)))
    assert result == GateResult(2, ("b",), 0)
    assert (result.passed, result.exit_code) == (False, 1)
    assert str(result) == "gate: no, 1 of 2 articles refused"


def test_review_is_refused_only_when_asked_for() -> None:
    article = build_audit(verdict=Verdict.REVIEW, reasons=("1 major finding",))
    assert decide(article).exit_code == 0
    assert decide(article, thresholds=Thresholds(fail_on="review")).exit_code == 1
    assert decide(build_audit(), thresholds=Thresholds(fail_on="review")).exit_code == 0


def test_a_least_score_holds_for_every_single_article() -> None:
    audits = [build_audit("a", score=100.0), build_audit("b", score=89.9), build_audit("c", score=90.0)]
    assert decide(*audits, thresholds=Thresholds(min_score=90)) == GateResult(3, ("b",), 0)


def test_limits_hold_for_every_single_article() -> None:
    major, minor = Severity.MAJOR, Severity.MINOR
    audits = [
        build_audit("a", severities=(major,) * 3),
        build_audit("b", severities=(major,) * 4),
        build_audit("c", severities=(minor,) * 9),
    ]
    assert decide(*audits, thresholds=Thresholds(max_by_severity={major: 3})) == GateResult(3, ("b",), 0)


def test_an_unlikely_finding_does_not_fill_a_limit() -> None:
    audit = build_audit(severities=(Severity.CRITICAL,), confidence=0.4)
    assert decide(audit, thresholds=Thresholds(max_by_severity={Severity.CRITICAL: 0})).passed


def test_all_reasons_are_given_and_none_twice() -> None:
    audit = build_audit(
        score=80.0,
        verdict=Verdict.HOLD,
        reasons=("2 major findings", "score 80.0 is below 95.0"),
        severities=(Severity.MAJOR, Severity.MAJOR),
    )
    thresholds = Thresholds(min_score=95, config=AS_IT_IS, max_by_severity={Severity.MAJOR: 1})
    expected = ("2 major findings", "score 80.0 is below 95.0", "2 major findings, at most 1 allowed")
    assert Gate(thresholds).add(audit) == expected


@pytest.mark.parametrize(("least", "number"), [(90.0, 1), (95.0, 1), (97.0, 2)])
def test_of_two_limits_on_the_score_only_a_stricter_one_is_named_beside_the_verdict(least: float, number: int) -> None:
    audit = build_audit(score=80.0, verdict=Verdict.HOLD, reasons=("score 80.0 is below 95.0",))
    expected = ("score 80.0 is below 95.0", "score 80.0 is below 97.0")[:number]
    assert Thresholds(min_score=least, config=AS_IT_IS).refuse(audit) == expected
    assert Thresholds(min_score=least).refuse(build_audit(score=80.0)) == (f"score 80.0 is below {least:.1f}",)


def test_nothing_examined_never_passes() -> None:
    result = decide()
    assert (result.passed, result.exit_code) == (False, 3)
    assert str(result) == "gate: incomplete, nothing was examined"
    assert str(decide(failures=2)) == "gate: incomplete, nothing was examined (2 failures)"


@pytest.mark.parametrize("audit", [build_audit(), build_audit("b", verdict=Verdict.HOLD, reasons=("x",))])
def test_incomplete_comes_before_no(audit: Audit) -> None:
    result = decide(audit, failures=1)
    assert (result.passed, result.exit_code) == (False, 3)


def test_a_crashed_check_never_passes() -> None:
    result = decide(build_audit(failures=(UNREAD,)))
    assert (result.passed, result.exit_code) == (False, 3)
    assert str(result) == "gate: incomplete, not everything was examined (1 failure)"


def test_the_report_names_each_refused_article_and_decides_at_the_end() -> None:
    lines: list[str] = []
    report = GateReport(Gate(Thresholds()), write_refusal=lines.append, write_end=lines.append)
    report.add(build_audit("a"))
    report.add(
        build_audit("b\x1b[2J", verdict=Verdict.HOLD, reasons=("2 critical findings", "score 0.0 is below 95.0"))
    )
    assert lines == ["refused b␛[2J: 2 critical findings; score 0.0 is below 95.0"]
    report.close((UNREAD,))
    assert lines[1:] == ["gate: incomplete, not everything was examined (1 failure); 1 of 2 articles refused"]


def test_limits_are_read_from_words() -> None:
    assert parse_limits(["critical=0", "MAJOR = 12", "neutral=3"]) == {
        Severity.CRITICAL: 0,
        Severity.MAJOR: 12,
        Severity.NEUTRAL: 3,
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("majr=3", f'--max: "majr" is no severity, did you mean "major"?; {ADVICE}'),
        ("major", '--max: "major" has no whole number after "="; write the most that an article may have: major=3'),
        (
            "major=-1",
            '--max: "major=-1" has no whole number after "="; write the most that an article may have: major=3',
        ),
        ("major=²", '--max: "major=²" has no whole number after "="; write the most that an article may have: major=3'),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_limits([text])
    assert str(caught.value) == message


@pytest.mark.parametrize("least", [None, 0.0, 95.0])
def test_what_has_no_score_never_passes(least: float | None) -> None:
    audit = build_audit(score=None, verdict=Verdict.HOLD, reasons=("it is not an article: it is a table",))
    assert Thresholds(min_score=least).refuse(audit) == ("it is not an article: it is a table",)
    unjudged = build_audit(score=None)
    assert Thresholds(min_score=least).refuse(unjudged) == ("it has no score",)


def test_the_score_of_a_short_article_is_asked_of_a_longer_one() -> None:
    """By its own number 1 doubled word in 9 would be refused, and 30 words with 36 points by either."""
    minor, critical = Severity.MINOR, Severity.CRITICAL
    thresholds = Thresholds(min_score=95)
    assert thresholds.refuse(build_audit(score=88.9, words=9, severities=(minor,))) == ()
    graver = build_audit(score=0.0, words=30, severities=(critical, *[minor] * 11))
    assert thresholds.refuse(graver) == ("score 0.0 (88.0 if it had 300 words) is below 95.0",)
    as_it_is = Thresholds(min_score=95, config=AS_IT_IS)
    assert as_it_is.refuse(build_audit(score=88.9, words=9, severities=(minor,))) == ("score 88.9 is below 95.0",)


def test_an_article_must_pass_by_its_calibrated_score_only_where_that_is_asked_for() -> None:
    failed = build_audit(passes=False)
    assert Thresholds().refuse(failed) == ()
    assert Thresholds(must_pass=True).refuse(failed) == (
        "MQM: 0 penalty points, 0.0 per 1,000 words (10 accepted); calibrated 80.0 (90.0 passes): it fails",
    )
    for passes in (True, None):
        assert Thresholds(must_pass=True).refuse(build_audit(passes=passes)) == ()


def test_articles_too_short_to_pass_or_fail_are_counted_where_they_must_pass() -> None:
    articles = [build_audit("a", passes=True), build_audit("b", passes=None), build_audit("c", passes=None)]
    asked = Thresholds(must_pass=True)
    assert str(decide(*articles, thresholds=asked)) == (
        "gate: yes, 3 articles may be published; too short to say whether they pass: 2 articles"
    )
    assert str(decide(*articles[1:2], build_audit(passes=False), thresholds=asked)) == (
        "gate: no, 1 of 2 articles refused; too short to say whether it passes: 1 article"
    )
    held = build_audit(verdict=Verdict.HOLD, reasons=("x",))
    assert decide(held, thresholds=asked) == GateResult(1, ("a",), 0)
    assert decide(*articles) == GateResult(3, (), 0)


def test_one_fault_fills_one_place_of_a_limit() -> None:
    audit = build_audit(severities=(Severity.MAJOR,) * 3)
    once = replace(audit, findings=tuple(replace(finding, fault="Putin") for finding in audit.findings))
    thresholds = Thresholds(max_by_severity={Severity.MAJOR: 1})
    assert thresholds.refuse(audit) == ("3 major findings, at most 1 allowed",)
    assert thresholds.refuse(once) == ()


def test_the_report_tells_the_rate_of_the_feed_and_the_signature_before_it_decides() -> None:
    lines: list[str] = []
    report = GateReport(Gate(Thresholds()), write_refusal=lines.append, write_end=lines.append)
    report.add(build_audit("a"))
    report.add(build_audit("b"))
    report.add_score(
        FeedScore(2, 600, 3.0, 3, Rate(5.0, 0.0, 10.0), Rate(5.0, 0.0, 10.0), 1, 0, 1, None, (), "mtcheck:0")
    )
    report.close(())
    told = (
        "2 scored articles together, per 1,000 words: 5.0 (95%: 0.0 to 10.0) penalty points and 5.0 (95%: 0.0 to 10.0) "
        "findings; one by one 1 pass, 0 fail, 1 are too short to say"
    )
    assert lines == [told, "mtcheck:0", "gate: yes, 2 articles may be published"]
