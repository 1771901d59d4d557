"""All articles of a feed as one: pooled rates, their interval, agreement with references."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.config.model import Config
from mtcheck.model import Audit, Penalty, Severity
from mtcheck.score_model import Calibration, Rate
from mtcheck.scores.bootstrap import MOST_DRAWN
from mtcheck.scores.pool import draw_rates, pool_audits

CLEAN = "The court heard the appeal on Monday."
DOUBLED = "The court heard the the appeal on Monday."


def make_numbers(articles: int) -> tuple[list[float], list[float]]:
    chance = random.Random(7)  # noqa: S311 - a sample, and no secret
    words = [float(chance.randint(200, 900)) for _ in range(articles)]
    return words, [float(chance.choice((0, 0, 0, 1, 2, 6, 30))) for _ in words]


def test_a_rate_is_that_of_all_words_and_no_mean_of_articles() -> None:
    (rate,) = draw_rates([100, 900], [[1, 0]])
    assert rate == Rate(1.0, 0.0, 10.0)


def test_the_interval_is_that_of_the_normal_approximation_where_articles_are_many() -> None:
    words, points = make_numbers(800)
    (rate,) = draw_rates(words, [points])
    mean = sum(words) / len(words)
    left = [point - rate.value * word / 1000 for word, point in zip(words, points, strict=True)]
    deviation = 1000 * (sum(each * each for each in left) / len(left)) ** 0.5 / (mean * len(left) ** 0.5)
    assert rate.low == pytest.approx(rate.value - 1.96 * deviation, rel=0.05)
    assert rate.high == pytest.approx(rate.value + 1.96 * deviation, rel=0.05)


def test_very_many_articles_have_the_interval_of_as_many_groups() -> None:
    """Groups that were made in order, not by chance, would be all alike here and leave no interval."""
    (rate,) = draw_rates([500] * 4 * MOST_DRAWN, [[0] * 3 * MOST_DRAWN + [30] * MOST_DRAWN])
    (few,) = draw_rates([500] * MOST_DRAWN, [[0] * (3 * MOST_DRAWN // 4) + [30] * (MOST_DRAWN // 4)])
    assert rate.low is not None
    assert rate.high is not None
    assert few.low is not None
    assert few.high is not None
    assert rate.value == few.value == 15.0
    assert rate.high - rate.low == pytest.approx((few.high - few.low) / 2, rel=0.1)  # four times as many articles


@pytest.mark.parametrize("articles", [30, MOST_DRAWN + 30])
def test_neither_chance_nor_the_order_of_articles_changes_it(articles: int) -> None:
    words, points = make_numbers(articles)
    assert draw_rates(words, [points]) == draw_rates(words, [points]) == draw_rates(words[::-1], [points[::-1]])


def test_a_feed_without_a_fault_has_no_interval_since_no_sample_of_it_has_one() -> None:
    assert draw_rates([500, 400], [[0, 0], [1, 0]])[0] == Rate(0.0)


def test_one_article_has_a_rate_and_no_interval_and_none_has_neither() -> None:
    assert draw_rates([500], [[2], [1]]) == (Rate(4.0), Rate(2.0))
    assert draw_rates([], [[], []]) == ()
    assert draw_rates([0, 0], [[0, 0]]) == ()


def make_audits() -> list[Audit]:
    return [mtcheck.check_text(text) for text in (DOUBLED, CLEAN, "...")]


def test_what_is_no_article_takes_no_part() -> None:
    score = pool_audits(make_audits())
    assert (score.articles, score.words, score.points, score.findings) == (2, 15, 1.0, 1)
    assert score.penalty_rate is not None
    assert score.penalty_rate.value == pytest.approx(1000 / 15)
    assert (score.passed, score.failed, score.too_short) == (0, 0, 2)
    assert score.references == ()


def test_articles_that_are_each_too_short_are_long_enough_together() -> None:
    audits = make_audits()[:1] * 50
    assert pool_audits(audits).calibration == Calibration(0.0, 90.0, 10.0, 300, passes=False)
    mostly_clean = [audits[0], *[make_audits()[1]] * 50]
    assert pool_audits(mostly_clean).calibration == Calibration(97.2, 90.0, 10.0, 300, passes=True)
    assert pool_audits(audits[:2]).calibration == Calibration(0.0, 90.0, 10.0, 300, passes=None)


def test_one_critical_finding_fails_the_whole_and_two_scales_have_no_common_one() -> None:
    clean = [make_audits()[1]] * 50
    penalty = Penalty("MT104", "untranslated-sentence", Severity.CRITICAL, 1, 25.0, 1.0)
    grave = replace(clean[0], score=replace(clean[0].score, words=9000, penalties=(penalty,)))
    together = pool_audits([*clean, grave]).calibration
    assert together == Calibration(97.3, 90.0, 10.0, 300, passes=False)
    other = mtcheck.check_text(CLEAN, config=Config(acceptable_penalty=5))
    assert pool_audits([*clean, other]).calibration is None


def test_nothing_at_all_has_no_rate() -> None:
    score = pool_audits([])
    assert (score.articles, score.penalty_rate, score.finding_rate, score.signature) == (0, None, None, "")


def test_articles_of_two_signatures_have_both() -> None:
    one = make_audits()[0]
    other = replace(one, signature=one.signature.replace("lang:en", "lang:fr"))
    assert "|lang:en+fr|" in pool_audits([one, other]).signature
    assert pool_audits([one, other]) == pool_audits([other, one])


def test_agreement_with_references_is_that_of_one_corpus_for_each_tokenizer() -> None:
    whole = mtcheck.check_text([CLEAN, DOUBLED], reference=[CLEAN, CLEAN]).reference_scores
    halves = [mtcheck.check_text([text], reference=[CLEAN]) for text in (CLEAN, DOUBLED)]
    chinese = mtcheck.check_text(["猫坐在垫子上。"], language="zh", reference=["猫坐在毯子上。"])
    assert whole is not None
    latin, other = pool_audits([halves[0], chinese, halves[1], mtcheck.check_text(CLEAN)]).references
    assert (latin.chrf, latin.bleu, latin.ter) == (whole.chrf, whole.bleu, whole.ter)
    assert latin.signature.startswith("pieces:2 chrF2|nrefs:1|")
    assert other.signature.startswith("pieces:1 chrF2|nrefs:1|")
    assert "tok:zh" in other.signature


def test_a_report_says_what_its_articles_come_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    records = [{"id": str(n), "text": [text], "reference": [CLEAN]} for n, text in enumerate((CLEAN, DOUBLED))]
    Path("feed.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    done = CliRunner().invoke(main, ["audit", "feed.jsonl", "--out", "report"])
    assert done.exit_code == 0
    value = json.loads(Path("report/run.json").read_text(encoding="utf-8"))
    assert (value["schema"], value["articles"], value["mqm"]["points"]) == ("mtcheck.run/1", 2, 1.0)
    assert value["mqm"]["points_per_1000_words"] == {"value": 66.667, "low": 0.0, "high": 125.0}
    lines = [json.loads(line) for line in Path("report/audits.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["signature"] for line in lines} == {value["signature"]}
    for shown in (done.stdout, Path("report/index.html").read_text(encoding="utf-8")):
        assert "2 scored articles together, per 1,000 words: 66.7 (95%: 0.0 to 125.0) penalty points" in shown
        assert "against the reference, all articles together" in shown
        assert value["signature"] in shown
