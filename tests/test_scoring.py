from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.config.model import Config
from mtcheck.model import Category, FieldName, Finding, Penalty, Score, Severity, Span, Verdict
from mtcheck.score_model import Calibration
from mtcheck.scores.mqm import NO_WORDS, calibrate, list_faults, score_article
from mtcheck.verdicts import Judgement, describe_shortfall, judge

MINOR, MAJOR, CRITICAL = Severity.MINOR, Severity.MAJOR, Severity.CRITICAL


def find(
    severity: Severity = MINOR,
    *,
    code: str = "MT901",
    confidence: float = 0.9,
    sentence: int | None = 0,
    field: FieldName = "text",
    fault: str | None = None,
    category: Category = Category.SPACING,
    start: int | None = None,
    text: str = "x",
) -> Finding:
    """One of a check, which all mark another place unless `start` says where."""
    start = int(code[2:]) if start is None else start
    return Finding(
        code=code,
        name=f"fault-{code[2:]}",
        category=category,
        severity=severity,
        confidence=confidence,
        field=field,
        span=Span(start, start + len(text)),
        text=text,
        sentence=sentence,
        message="it is wrong",
        suggestion=None,
        fix=None,
        related=(),
        fingerprint="0",
        fault=fault,
    )


def test_points_weigh_by_severity_against_the_words() -> None:
    findings = [find(MINOR), find(MAJOR, code="MT902"), find(CRITICAL, code="MT903"), find(Severity.NEUTRAL)]
    expected = (
        Penalty("MT903", "fault-903", CRITICAL, 1, 25.0, 6.25),
        Penalty("MT902", "fault-902", MAJOR, 1, 5.0, 1.25),
        Penalty("MT901", "fault-901", MINOR, 1, 1.0, 0.25),
    )
    assert score_article(findings, words=400) == Score(92.2, 400, expected)


def test_penalties_are_grouped_by_check_and_severity_largest_first() -> None:
    findings = [find(), find(MAJOR), find(), find(code="MT900"), find(code="MT900"), find(MAJOR)]
    expected = (
        Penalty("MT901", "fault-901", MAJOR, 2, 10.0, 1.0),
        Penalty("MT900", "fault-900", MINOR, 2, 2.0, 0.2),
        Penalty("MT901", "fault-901", MINOR, 2, 2.0, 0.2),
    )
    assert score_article(findings, words=1000) == Score(98.6, 1000, expected)


def test_a_clean_article_has_100_and_nothing_to_explain() -> None:
    assert score_article([], words=300) == Score(100.0, 300)


def test_a_finding_more_likely_wrong_than_right_costs_nothing() -> None:
    assert score_article([find(CRITICAL, confidence=0.49)], words=300) == Score(100.0, 300)
    assert score_article([find(CRITICAL, confidence=0.5)], words=300).value == 91.7


def test_a_score_stops_at_0_and_its_cost_does_not() -> None:
    assert score_article([find(CRITICAL)], words=10) == Score(
        0.0, 10, (Penalty("MT901", "fault-901", CRITICAL, 1, 25.0, 250.0),)
    )


def test_a_finding_in_the_title_costs_the_article() -> None:
    assert score_article([find(MAJOR, field="title", sentence=None)], words=100).value == 95.0


def test_an_article_without_words_has_nothing_to_be_scored() -> None:
    assert score_article([], words=0) == Score(None, 0, unscored=NO_WORDS)
    assert score_article([find()], words=0, unscored="it is a list") == Score(None, 0, unscored=NO_WORDS)


def test_what_is_no_article_has_no_number_and_its_reason_is_the_only_one() -> None:
    findings = [find(CRITICAL), *[find(MAJOR)] * 3]
    score = score_article(findings, words=400, unscored="it is a list")
    assert score == Score(None, 400, (), "it is a list")
    for config in (Config(), Config(hold_critical=0, hold_major=0, hold_score=0, publish_score=0)):
        assert judge(score, findings, config) == Judgement(Verdict.HOLD, ("it is a list",))
    assert describe_shortfall(score, 100, Config()) is None


def test_only_the_score_is_rounded_and_not_what_made_it() -> None:
    score = score_article([find(code=f"MT90{n}") for n in range(3)], words=700)
    assert [penalty.cost for penalty in score.penalties] == [100 / 700] * 3
    assert score.value == 99.6


def judge_findings(*severities: Severity, words: int = 10_000) -> Judgement:
    findings = [find(severity) for severity in severities]
    return judge(score_article(findings, words=words), findings, Config())


def test_a_clean_article_is_published_without_a_reason() -> None:
    assert judge_findings() == Judgement(Verdict.PUBLISH, ())
    assert judge_findings(MINOR) == Judgement(Verdict.PUBLISH, ())


def test_one_critical_finding_holds_whatever_the_score() -> None:
    assert judge_findings(CRITICAL) == Judgement(Verdict.HOLD, ("1 critical finding",))


def test_major_findings_are_reviewed_then_held() -> None:
    assert judge_findings(MAJOR) == Judgement(Verdict.REVIEW, ("1 major finding",))
    assert judge_findings(MAJOR, MAJOR) == Judgement(Verdict.REVIEW, ("2 major findings",))
    assert judge_findings(MAJOR, MAJOR, MAJOR) == Judgement(Verdict.HOLD, ("3 major findings",))


def test_the_score_is_judged_as_it_is_shown() -> None:
    assert judge_findings(*[MINOR] * 4, words=400) == Judgement(Verdict.PUBLISH, ())
    assert judge_findings(*[MINOR] * 4, words=360) == Judgement(Verdict.REVIEW, ("score 98.9 is below 99.0",))
    assert judge_findings(*[MINOR] * 20, words=400) == Judgement(Verdict.REVIEW, ("score 95.0 is below 99.0",))
    assert judge_findings(*[MINOR] * 24, words=400) == Judgement(Verdict.HOLD, ("score 94.0 is below 95.0",))


def test_a_short_article_is_judged_as_if_it_had_300_words() -> None:
    assert judge_findings(MINOR, words=9) == Judgement(Verdict.PUBLISH, ())
    expected = "score 90.0 (96.7 if it had 300 words) is below 99.0"
    assert judge_findings(*[MINOR] * 10, words=100) == Judgement(Verdict.REVIEW, (expected,))
    expected = "score 0.0 (94.7 if it had 300 words) is below 95.0"
    assert judge_findings(*[MINOR] * 16, words=10) == Judgement(Verdict.HOLD, (expected,))
    assert judge_findings(*[MINOR] * 3, words=300) == Judgement(Verdict.PUBLISH, ())
    assert judge_findings(*[MINOR] * 4, words=299).reasons == ("score 98.7 is below 99.0",)


def test_length_excuses_no_grave_finding() -> None:
    assert judge_findings(CRITICAL, words=9).verdict is Verdict.HOLD
    assert judge_findings(MAJOR, MAJOR, MAJOR, words=9).verdict is Verdict.HOLD
    assert judge_findings(MAJOR, words=9).verdict is Verdict.REVIEW


def test_a_desk_can_have_short_articles_judged_as_they_are() -> None:
    score, config = score_article([find()], words=9), Config(least_words=0)
    assert judge(score, [find()], config) == Judgement(Verdict.HOLD, ("score 88.9 is below 95.0",))


def test_a_limit_of_0_is_none() -> None:
    findings = [find(CRITICAL), *[find(MAJOR)] * 3]
    score = score_article(findings, words=10_000)
    assert judge(score, findings, Config(hold_critical=0)) == Judgement(Verdict.HOLD, ("3 major findings",))
    assert judge(score, findings, Config(hold_critical=0, hold_major=0)) == Judgement(
        Verdict.REVIEW, ("3 major findings",)
    )
    assert judge(score, findings, Config(hold_critical=0, hold_major=0, review_major=0)) == Judgement(
        Verdict.PUBLISH, ()
    )


def test_all_reasons_to_hold_are_given() -> None:
    expected = ("2 critical findings", "3 major findings", "score 83.8 is below 95.0")
    assert judge_findings(CRITICAL, CRITICAL, MAJOR, MAJOR, MAJOR, words=400) == Judgement(Verdict.HOLD, expected)


def test_an_unlikely_finding_does_not_sway_the_verdict() -> None:
    findings = [find(CRITICAL, confidence=0.4)]
    assert judge(score_article(findings, words=100), findings, Config()) == Judgement(Verdict.PUBLISH, ())


def test_an_article_without_words_is_never_published() -> None:
    assert judge_findings(words=0) == Judgement(Verdict.HOLD, ("it holds no words, so there was nothing to check",))


def test_the_thresholds_are_those_of_the_configuration() -> None:
    config = Config(publish_score=90, hold_score=50, hold_critical=2, hold_major=2, review_major=2)
    findings = [find(CRITICAL), find(MAJOR)]
    assert judge(Score(90.0, 300), findings, config) == Judgement(Verdict.PUBLISH, ())
    assert judge(Score(49.9, 300), findings, config) == Judgement(Verdict.HOLD, ("score 49.9 is below 50.0",))


def test_a_score_tells_its_points_and_their_rate() -> None:
    score = score_article([find(MAJOR), find(MINOR)], words=400)
    assert (score.points, score.per_thousand) == (6.0, 15.0)
    assert (Score(None, 0).points, Score(None, 0).per_thousand) == (0, 0.0)


def calibrate_findings(*severities: Severity, words: int = 1000, config: Config | None = None) -> Calibration | None:
    findings = [find(severity, code=f"MT9{number:02}") for number, severity in enumerate(severities)]
    return calibrate(score_article(findings, words=words), findings, config or Config())


def test_the_accepted_penalty_is_calibrated_to_the_mark_that_passes() -> None:
    assert calibrate_findings() == Calibration(100.0, 90.0, 10.0, 300, passes=True)
    assert calibrate_findings(*[MINOR] * 10) == Calibration(90.0, 90.0, 10.0, 300, passes=True)
    assert calibrate_findings(*[MINOR] * 11) == Calibration(89.0, 90.0, 10.0, 300, passes=False)


def test_a_stricter_house_has_another_scale() -> None:
    """The example of the model: 2 points per 1,000 words are worth the mark of 98."""
    config = Config(pass_threshold=95, acceptable_penalty=2)
    assert calibrate_findings(MINOR, MINOR, config=config) == Calibration(95.0, 95, 2, 300, passes=True)
    assert calibrate_findings(*[MINOR] * 3, config=config) == Calibration(92.5, 95, 2, 300, passes=False)
    assert calibrate_findings(*[MAJOR] * 9, config=config) == Calibration(0.0, 95, 2, 300, passes=False)


def test_the_mark_of_the_defaults_is_the_score_from_which_an_article_is_published() -> None:
    config = Config()
    worst = 100 - config.acceptable_penalty / 10
    assert worst == config.publish_score


def test_a_critical_finding_fails_whatever_the_number() -> None:
    assert calibrate_findings(CRITICAL, words=10_000) == Calibration(97.5, 90.0, 10.0, 300, passes=False)
    assert calibrate_findings(CRITICAL, words=9) == Calibration(0.0, 90.0, 10.0, 300, passes=False)
    unlikely = [find(CRITICAL, confidence=0.4)]
    assert calibrate(score_article(unlikely, words=300), unlikely, Config()) == Calibration(
        100.0, 90.0, 10.0, 300, passes=True
    )


def test_the_number_of_a_short_text_has_no_weight() -> None:
    assert calibrate_findings(MINOR, words=299) == Calibration(96.7, 90.0, 10.0, 300, passes=None)
    assert calibrate_findings(MAJOR, MAJOR, words=9) == Calibration(0.0, 90.0, 10.0, 300, passes=None)
    assert calibrate_findings(words=9, config=Config(least_words=0)) == Calibration(100.0, 90.0, 10.0, 0, passes=True)


def test_what_is_no_article_is_not_calibrated() -> None:
    assert calibrate_findings(words=0) is None


def test_one_fault_costs_once_however_often_it_is_found() -> None:
    name = [find(MINOR, fault="Putin"), find(MAJOR, code="MT902", fault="PUTIN "), find(MAJOR, fault="Putin")]
    assert list_faults(name) == (name[1],)
    assert score_article(name, words=500) == Score(99.0, 500, (Penalty("MT902", "fault-902", MAJOR, 1, 5.0, 1.0),))
    assert judge(score_article(name, words=500), name, Config()) == Judgement(Verdict.REVIEW, ("1 major finding",))


def test_different_faults_and_those_of_other_dimensions_cost_each() -> None:
    findings = [
        find(fault="Putin"),
        find(fault="Lavrov"),
        find(fault="Putin", category=Category.NAME),
        find(),
        find(),
    ]
    assert list_faults(findings) == tuple(findings)


def test_a_word_that_several_checks_mark_costs_once_by_the_gravest() -> None:
    one = find(MINOR, code="MT902", start=10, text="Zawistowskiego")
    other = find(MAJOR, code="MT901", start=10, text="Zawistowskiego")
    whole = find(MINOR, code="MT903", start=6, text="Min Zawistowskiego")
    assert list_faults([whole, one, other]) == (other,)
    assert score_article([whole, one, other], words=500).points == 5
    assert list_faults([one, replace(other, severity=MINOR)]) == (one,)
    neutral = replace(whole, severity=Severity.NEUTRAL)
    assert list_faults([neutral, other]) == (neutral, other)


@pytest.mark.parametrize(
    "other",
    [
        find(code="MT901", start=4, text="Riga"),  # of the same check
        find(code="MT902", start=4, text="Riga", field="title"),
        find(code="MT902", start=8, text="a port"),
        find(code="MT902", start=6, text="ga and more"),
        find(code="MT902", start=0, text="The Riga port is shut."),
        find(code="MT902", start=0, text="Vereinsheimverwaltungsgebäudeversicherung"),
        find(code="MT902", start=6, text=""),
    ],
)
def test_faults_of_one_check_of_other_words_and_of_a_clause_cost_each(other: Finding) -> None:
    one = find(MAJOR, start=4, text="Riga")
    assert list_faults([one, other]) == (one, other)


def test_a_mark_in_a_phrase_costs_beside_it_and_within_one_word_does_not() -> None:
    mark = find(code="MT306", start=8, text=":")
    phrase, word = (find(MAJOR, start=0, text=text) for text in ("resident: inside", "resident:inside"))
    assert list_faults([phrase, mark]) == (phrase, mark)
    assert list_faults([word, mark]) == (word,)


def test_an_unlikely_finding_takes_no_place_of_a_likely_one() -> None:
    likely = find(MINOR, fault="Putin")
    assert list_faults([find(CRITICAL, confidence=0.3, fault="Putin"), likely]) == (likely,)
