from __future__ import annotations

from dataclasses import replace

import pytest
from report_values import finding

from mtcheck.config.model import Config
from mtcheck.config.path_settings import PathSetting, PathSettings
from mtcheck.gate import Gate, GateResult, RateAnswer
from mtcheck.gate_report import GateReport
from mtcheck.model import Article, Audit, Failure, Score, SetAside, Severity, Span, Verdict
from mtcheck.score_model import Calibration, FeedScore, Rate
from mtcheck.uncompared import describe_uncompared

UNREAD = Failure("b.txt", "is a picture", "name a text")
SURE = Rate(5.0, 4.5, 5.5)
UNSURE = Rate(5.0, 2.1, 7.9)


def build_audit(
    article_id: str = "a",
    *,
    score: float | None = 100.0,
    verdict: Verdict = Verdict.PUBLISH,
    reasons: tuple[str, ...] = (),
    failures: tuple[Failure, ...] = (),
    passes: bool | None = None,
) -> Audit:
    return Audit(
        article=Article(article_id, "x y."),
        source_language=None,
        sentences=(Span(0, 4),),
        sentence_scores=(Score(score, 2),),
        findings=(),
        score=Score(score, 300),
        verdict=verdict,
        reasons=reasons,
        failures=failures,
        calibration=Calibration(80.0, 90.0, 10.0, 300, passes),
    )


def hold(article_id: str = "a") -> Audit:
    return build_audit(article_id, verdict=Verdict.HOLD, reasons=("3 major findings",))


def decide(
    *audits: Audit, failures: int = 0, config: Config | None = None, score: FeedScore | None = None
) -> GateResult:
    gate = Gate(config or Config())
    for audit in audits:
        gate.add(audit)
    for _ in range(failures):
        gate.add_failure(UNREAD)
    if score is not None:
        gate.add_score(score)
    return gate.decide()


def pool(points: Rate, findings: Rate | None = None) -> FeedScore:
    return FeedScore(2, 600, 3.0, 3, points, findings or points, 1, 0, 1, None, (), "mtcheck:0")


def test_articles_fit_to_publish_pass() -> None:
    result = decide(build_audit(), build_audit("b"))
    assert result == GateResult(2, (), 0)
    assert (result.passed, result.exit_code, result.reasons) == (True, 0, ())
    assert str(result) == "gate: yes, 2 articles may be published"


def test_one_held_article_is_enough_for_a_no() -> None:
    result = decide(build_audit(), hold("b"))
    assert result == GateResult(2, ("b",), 0)
    assert (result.passed, result.exit_code, result.reasons) == (False, 1, ("1 of 2 articles refused",))
    assert str(result) == "gate: no, 1 of 2 articles refused"


def test_review_is_refused_only_when_asked_for() -> None:
    article = build_audit(verdict=Verdict.REVIEW, reasons=("1 major finding",))
    strict = Config(fail_on="review")
    assert decide(article).exit_code == 0
    assert Gate(strict).add(article) == ("1 major finding",)
    assert decide(article, config=strict).exit_code == 1
    assert decide(build_audit(), config=strict).exit_code == 0


def test_a_yes_says_how_many_of_the_published_are_for_review() -> None:
    reviewed = [build_audit(name, verdict=Verdict.REVIEW, reasons=("1 major finding",)) for name in ("b", "c")]
    assert str(decide(build_audit(), reviewed[0])) == (
        "gate: yes, 2 articles may be published, 1 of them for review (--fail-on review refuses it)"
    )
    assert str(decide(*reviewed, hold("d"), config=Config(max_held=1))) == (
        "gate: yes, 2 of 3 articles may be published, 2 of them for review (--fail-on review refuses them), "
        "1 held back (at most 1 allowed)"
    )
    assert str(decide(reviewed[0])) == (
        "gate: yes, 1 article may be published, it is for review (--fail-on review refuses it)"
    )
    assert str(decide(*reviewed, hold("d"))) == "gate: no, 1 of 3 articles refused"
    assert decide(*reviewed, config=Config(fail_on="review")).for_review == 0


def test_some_articles_may_refuse_a_review_and_others_not() -> None:
    table = PathSettings(("id:wire-*",), (PathSetting("fail_on", "review", "mtcheck.toml:3"),))
    reviewed = [build_audit(name, verdict=Verdict.REVIEW, reasons=("x",)) for name in ("wire-1", "blog-1")]
    assert decide(*reviewed, config=Config(paths=(table,))).refused == ("wire-1",)


@pytest.mark.parametrize(
    ("max_held", "held", "articles", "exit_code", "line"),
    [
        ("2%", 2, 100, 0, "gate: yes, 98 of 100 articles may be published, 2 held back (2.0%, at most 2% allowed)"),
        (
            "2.0 %",
            2,
            100,
            0,
            "gate: yes, 98 of 100 articles may be published, 2 held back (2.0%, at most 2.0% allowed)",
        ),
        ("2%", 3, 147, 1, "gate: no, 3 of 147 articles refused (2.04%, at most 2% allowed)"),
        ("2%", 3, 100, 1, "gate: no, 3 of 100 articles refused (3.0%, at most 2% allowed)"),
        ("33.3%", 1, 3, 1, "gate: no, 1 of 3 articles refused (33.33%, at most 33.3% allowed)"),
        ("33.4%", 1, 3, 0, "gate: yes, 2 of 3 articles may be published, 1 held back (33.3%, at most 33.4% allowed)"),
        ("100%", 1, 1, 0, "gate: yes, 0 of 1 article may be published, 1 held back (100.0%, at most 100% allowed)"),
        ("0%", 1, 1000, 1, "gate: no, 1 of 1000 articles refused (0.1%, at most 0% allowed)"),
        (2, 2, 3, 0, "gate: yes, 1 of 3 articles may be published, 2 held back (at most 2 allowed)"),
        (2, 3, 3, 1, "gate: no, 3 of 3 articles refused (at most 2 allowed)"),
        (0, 1, 2, 1, "gate: no, 1 of 2 articles refused"),
        ("2%", 0, 5, 0, "gate: yes, 5 articles may be published"),
    ],
)
def test_so_many_articles_may_be_held_back_and_exactly_so_many(
    max_held: int | str, held: int, articles: int, exit_code: int, line: str
) -> None:
    names = map(str, range(articles))
    audits = [hold(name) if number < held else build_audit(name) for number, name in enumerate(names)]
    result = decide(*audits, config=Config(max_held=max_held))
    assert (result.exit_code, str(result)) == (exit_code, line)
    assert len(result.refused) == held


@pytest.mark.parametrize(
    ("rate", "most", "bound", "exit_code", "told"),
    [
        (SURE, 4, "low", 1, "5.0 {} (95%: 4.5 to 5.5), at most 4 allowed at the low end"),
        (SURE, 4.5, "low", 0, "5.0 {} (95%: 4.5 to 5.5), at most 4.5 allowed, but that may be chance"),
        (SURE, 5, "low", 0, ""),
        (UNSURE, 4, "low", 0, "5.0 {} (95%: 2.1 to 7.9), at most 4 allowed, but that may be chance"),
        (UNSURE, 4, "value", 1, "5.0 {} (95%: 2.1 to 7.9), at most 4 allowed"),
        (UNSURE, 5, "value", 0, ""),
        (UNSURE, 5, "high", 1, "5.0 {} (95%: 2.1 to 7.9), at most 5 allowed at the high end"),
        (UNSURE, 7.9, "high", 0, ""),
        (Rate(4.04, 4.01, 4.2), 4, "low", 1, "4.04 {} (95%: 4.01 to 4.2), at most 4 allowed at the low end"),
        (Rate(5.0), 4, "low", 1, "5.0 {}, at most 4 allowed"),
        (Rate(5.0), 4, "high", 1, "5.0 {}, at most 4 allowed"),
        (Rate(4.0), 4, "high", 0, ""),
        (Rate(0.0), 0, "high", 0, ""),
    ],
)
def test_the_rate_of_all_articles_is_held_against_its_limit_by_the_bound_that_was_chosen(
    rate: Rate, most: float, bound: str, exit_code: int, told: str
) -> None:
    config = Config(max_rate=most, rate_bound=bound)  # type: ignore[arg-type]  # a case
    result = decide(build_audit(), score=pool(rate, Rate(99.0)), config=config)
    line = told.format("penalty points per 1,000 words")
    expected = {
        0: f"gate: yes, 1 article may be published{line and '; '}{line}",
        1: f"gate: no, {line}",
    }
    assert (result.exit_code, str(result)) == (exit_code, expected[exit_code])
    assert result.reasons == ((line,) if exit_code else ())


def test_the_rate_of_findings_has_a_limit_of_its_own() -> None:
    score = pool(Rate(9.0), Rate(3.0))
    assert decide(build_audit(), score=score, config=Config(max_finding_rate=3)).passed
    result = decide(build_audit(), hold("b"), score=score, config=Config(max_rate=8.5, max_finding_rate=2.5))
    assert result.rates == (
        RateAnswer("penalty points", Rate(9.0), 8.5, "low"),
        RateAnswer("findings", Rate(3.0), 2.5, "low"),
    )
    assert result.reasons == (
        "1 of 2 articles refused",
        "9.0 penalty points per 1,000 words, at most 8.5 allowed",
        "3.0 findings per 1,000 words, at most 2.5 allowed",
    )


def test_nothing_examined_never_passes() -> None:
    result = decide(config=Config(max_held="100%"))
    assert (result.passed, result.exit_code) == (False, 3)
    assert str(result) == "gate: incomplete, nothing was examined"
    assert str(decide(failures=2)) == "gate: incomplete, nothing was examined (2 failures)"


def test_what_was_not_examined_weighs_more_than_any_limit() -> None:
    result = decide(hold(), failures=1)
    assert result.exit_code == 3
    assert str(result) == "gate: incomplete, not everything was examined (1 failure); 1 of 1 article refused"
    assert decide(hold(), failures=1, config=Config(max_held="100%", max_rate=9), score=pool(SURE)).exit_code == 3


def test_a_crashed_check_leaves_the_audit_incomplete() -> None:
    result = decide(build_audit(failures=(UNREAD,)))
    assert (result.passed, result.exit_code) == (False, 3)
    assert str(result) == "gate: incomplete, not everything was examined (1 failure)"


def test_every_check_that_crashed_is_counted() -> None:
    assert decide(build_audit(failures=(UNREAD, UNREAD)), failures=1).failures == 3


def report(config: Config, lines: list[str]) -> GateReport:
    return GateReport(Gate(config), write_refusal=lines.append, write_end=lines.append)


def test_the_report_names_each_refused_article_and_decides_at_the_end() -> None:
    lines: list[str] = []
    told = report(Config(), lines)
    told.add(build_audit("a"))
    told.add(build_audit("b\x1b[2J", verdict=Verdict.HOLD, reasons=("2 critical findings", "score 0.0 is below 95.0")))
    assert lines == ["refused b␛[2J: 2 critical findings; score 0.0 is below 95.0"]
    told.close((UNREAD,))
    verdicts = "2 articles: 1 hold, 0 review, 1 publish"
    assert lines[1:] == [
        verdicts,
        "gate: incomplete, not everything was examined (1 failure); 1 of 2 articles refused",
    ]


def test_what_is_only_for_review_is_named_with_its_reasons_and_every_verdict_counted() -> None:
    lines: list[str] = []
    told = report(Config(), lines)
    told.add(build_audit("a", verdict=Verdict.REVIEW, reasons=("1 major finding",)))
    told.add(build_audit("b", verdict=Verdict.HOLD, reasons=("2 critical findings",)))
    told.add(build_audit("c"))
    told.close(())
    assert lines == [
        "for review a: 1 major finding",
        "refused b: 2 critical findings",
        "3 articles: 1 hold, 1 review, 1 publish",
        "gate: no, 1 of 3 articles refused",
    ]


def test_what_is_for_review_is_named_once_where_it_is_refused() -> None:
    lines: list[str] = []
    report(Config(fail_on="review"), lines).add(build_audit("a", verdict=Verdict.REVIEW, reasons=("1 major finding",)))
    assert lines == ["refused a: 1 major finding"]


def test_what_was_set_aside_is_told_with_how_much_of_it_is_critical() -> None:
    lines: list[str] = []
    told = report(Config(), lines)
    graves = (Severity.CRITICAL, Severity.MINOR, Severity.CRITICAL)
    found = [finding("x y.", Span(0, 1), "MT721", "it is there", severity=severity) for severity in graves]
    aside = (
        *(SetAside(each, "suppressed", "trust me", "comment") for each in found),
        SetAside(found[0], "carried", "x"),
        SetAside(found[1], "carried", "x"),
    )
    told.add(replace(build_audit("a"), set_aside=aside))
    told.close(())
    assert lines == [
        "not counted: 2 findings in the baseline (1 critical), 3 findings suppressed (2 critical)",
        "gate: yes, 1 article may be published",
    ]


def test_only_the_decision_says_that_what_is_refused_is_held_back_while_others_are_published() -> None:
    lines: list[str] = []
    told = report(Config(max_held=1), lines)
    told.add(hold("b"))
    told.close(())
    assert lines == [
        "refused b: 3 major findings",
        "gate: yes, 0 of 1 article may be published, 1 held back (at most 1 allowed)",
    ]
    told.add(hold("c"))
    told.close(())
    assert lines[2:3] == ["refused c: 3 major findings"]
    assert lines[3:] == [
        "2 articles: 2 hold, 0 review, 0 publish",
        "gate: no, 2 of 2 articles refused (at most 1 allowed)",
    ]


def test_what_has_no_score_never_passes() -> None:
    audit = build_audit(score=None, verdict=Verdict.HOLD, reasons=("it is not an article: it is a table",))
    assert Gate(Config()).refuse(audit) == ("it is not an article: it is a table",)
    assert Gate(Config()).refuse(build_audit(score=None)) == ("it has no score",)


def test_articles_too_short_to_pass_or_fail_are_counted_where_they_must_pass() -> None:
    articles = [build_audit("a", passes=True), build_audit("b", passes=None), build_audit("c", passes=None)]
    asked = Config(must_pass=True)
    assert str(decide(*articles, config=asked)) == (
        "gate: yes, 3 articles may be published; too short to say whether they pass: 2 articles"
    )
    assert str(decide(articles[1], hold(), config=asked)) == (
        "gate: no, 1 of 2 articles refused; too short to say whether it passes: 1 article"
    )
    assert decide(hold(), config=asked) == GateResult(1, ("a",), 0)
    assert decide(*articles) == GateResult(3, (), 0)


def test_some_articles_must_pass_and_others_not() -> None:
    table = PathSettings(("id:wire-*",), (PathSetting("must_pass", value=True, where="mtcheck.toml:3"),))
    articles = [build_audit(name, passes=None) for name in ("wire-1", "blog-1", "blog-2")]
    assert decide(*articles, config=Config(paths=(table,))).too_short == 1


def test_the_report_tells_the_rate_of_the_feed_and_the_signature_before_it_decides() -> None:
    lines: list[str] = []
    told = report(Config(max_rate=4), lines)
    told.add(build_audit("a"))
    told.add(build_audit("b"))
    told.add_score(pool(Rate(5.0, 0.0, 10.0)))
    told.close(())
    rates = (
        "2 scored articles together, per 1,000 words: 5.0 (95%: 0.0 to 10.0) penalty points and 5.0 (95%: 0.0 to 10.0) "
        "findings; one by one 1 pass, 0 fail, 1 are too short to say"
    )
    doubt = "5.0 penalty points per 1,000 words (95%: 0.0 to 10.0), at most 4 allowed, but that may be chance"
    verdicts = "2 articles: 0 hold, 0 review, 2 publish"
    assert lines == [rates, verdicts, "mtcheck:0", f"gate: yes, 2 articles may be published; {doubt}"]


def test_what_was_not_compared_is_known_by_its_kind_and_told_in_the_words_of_the_check() -> None:
    told = finding("x y.", Span(0, 4), "MT139", "in words of its own")
    audit = replace(build_audit(), findings=(told,), is_source_comparable=False)
    assert describe_uncompared(audit) == "in words of its own"
    assert describe_uncompared(replace(audit, is_source_comparable=True)) is None
    assert describe_uncompared(replace(audit, findings=())) is None
