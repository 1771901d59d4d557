"""A comparison by hand in every form, byte for byte, against fixtures/expected/comparison/.

Remade by one command, and read before they are committed:

    MTCHECK_REMAKE=1 python -m pytest tests/test_reports_comparison.py
"""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from outcomes import SIGNATURE, compare, fault, outcome

from mtcheck.comparisons.model import Draws, MetricChange, RateChange, ReferenceChange, RunComparison
from mtcheck.errors import ConfigError
from mtcheck.model import Article, Failure, Severity, Verdict
from mtcheck.outcome import EstimateMean
from mtcheck.reports.comparison import ComparisonFolder, write_comparison
from mtcheck.reports.comparison_wording import (
    describe_estimates,
    describe_likeness,
    describe_metric,
    describe_rate,
    describe_unchanged,
    list_changed,
)
from mtcheck.scores.references import score_references

GOLDEN = Path(__file__).parent.parent / "fixtures" / "expected" / "comparison"
SACREBLEU = "nrefs:1|bs:1000|seed:12345|version:2.6.0"


def make_comparison() -> RunComparison:
    """Articles that gained and lost, names that try to break out, another measure, something unread, references."""
    the, gloss = fault("MT304", "the the", at=12), fault("MT101", "[elle]", severity=Severity.MAJOR, at=40)
    evil = "Fish <script>alert(1)</script>\n& market \x1b[31m"
    other = SIGNATURE.replace("3-0f0f0f0f", "4-abababab").replace("limits:default", "limits:12345678")
    counted = score_references(Article("ferry", "The ferry left.", references=(("The ferry sailed.",),)))
    assert counted is not None
    agreeing = [replace(counted, chrf=chrf, signature=SACREBLEU) for chrf in (50.0, 55.5)]
    comparison = compare(
        [
            outcome("ferry", the, the, gloss, page="old/articles/0001-ferry.html", reference_scores=agreeing[0]),
            outcome("market", title=evil, page="old/articles/0002-fish #1.html"),
            outcome("lost", score=99.0),
            outcome("same", the),
            outcome("gone & away", title="Gone"),
        ],
        [
            outcome("ferry", the, page="new/articles/0001-ferry.html", signature=other, reference_scores=agreeing[1]),
            outcome(
                "market",
                replace(fault("MT305", "<b>bold</b>", severity=Severity.CRITICAL), field="title", sentence=None),
                fault("MT304", "word " * 40),
                title=evil,
                verdict=Verdict.HOLD,
                signature=other,
            ),
            outcome("lost", has_score=False, signature=other),
            outcome("same", the, signature=other),
            outcome("fresh", signature=other),
        ],
    )
    metrics = (
        MetricChange("chrF2", 50.0, 55.5, f"chrF2|{SACREBLEU}", Draws(50.1, 1.2), Draws(55.4, 1.1), 0.001),
        MetricChange("BLEU", 20.0, 20.0, f"BLEU|{SACREBLEU}"),
        MetricChange("TER", 60.0, 59.0, f"TER|{SACREBLEU}", Draws(60.1, 1.2), Draws(59.4, 1.1), 0.25),
    )
    return replace(
        comparison,
        references=(ReferenceChange("13a", articles=1, pieces=12, metrics=metrics),),
        failures=(Failure("feed.jsonl:3", "is not JSON", "mend or remove the line"),),
    )


def write(comparison: RunComparison, name: str) -> str:
    stream = io.StringIO(newline="")
    write_comparison(comparison, name, stream=stream)
    return stream.getvalue()


@pytest.mark.parametrize(("file", "name"), [("console.txt", "console"), ("comparison.json", "json")])
def test_standard_output_is_as_expected(file: str, name: str) -> None:
    written = write(make_comparison(), name)
    if "MTCHECK_REMAKE" in os.environ:
        (GOLDEN / file).write_bytes(written.encode())
    assert written == (GOLDEN / file).read_bytes().decode()


def test_the_folder_is_as_expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = ComparisonFolder(Path("there"))
    folder.write(make_comparison())
    page = folder.page.read_bytes()
    if "MTCHECK_REMAKE" in os.environ:
        (GOLDEN / "compare.html").write_bytes(page)
    assert page.decode() == (GOLDEN / "compare.html").read_bytes().decode()
    assert Path("there/comparison.json").read_bytes() == (GOLDEN / "comparison.json").read_bytes()
    assert "<script" not in page.decode()
    assert 'href="../new/articles/0001-ferry.html"' in page.decode()


def test_json_says_all_that_a_gate_needs() -> None:
    value = json.loads(write(make_comparison(), "json"))
    assert (value["schema"], value["comparable"]) == ("mtcheck.comparison/1", False)
    assert (value["fixed"], value["added"], value["kept"], value["paired"]) == (2, 2, 2, 4)
    assert [part["part"] for part in value["discrepancies"]] == ["checks", "limits"]
    assert [(each["id"], each["title"]) for each in value["only_old"]] == [("gone & away", "Gone")]
    assert [article["score_change"] for article in value["articles"]] == [1.2, -5.2, None, 0.0]
    assert value["articles"][0]["old"]["verdict"] == "review"
    assert [each["text"] for each in value["articles"][0]["fixed"]] == ["the the", "[elle]"]
    assert value["reference_scores"][0]["metrics"][0]["p_value"] == 0.001


def test_a_comparison_without_any_change_says_so() -> None:
    comparison = compare([outcome("a")], [outcome("a")])
    told = write(comparison, "console")
    assert "1 article in both; no text has changed\n\nNo verdict, score or finding has changed.\n" in told
    assert told.endswith(f"\n\nOLD and NEW: {SIGNATURE}\n")
    assert describe_likeness(comparison) == ()


def test_those_that_lost_most_come_first_and_the_middle_of_many_is_left_out() -> None:
    new = [outcome(f"a{n}", score=100.0 - n) for n in range(1, 60)]
    comparison = compare([outcome(f"a{n}") for n in range(1, 60)], new)
    assert [change.new.id for change in list_changed(comparison)] == [f"a{n}" for n in range(59, 0, -1)]
    lines = write(comparison, "console").splitlines()
    at = lines.index("... and 19 more that changed less ...")
    assert (lines[at - 1].split()[-1], lines[at + 1].split()[-1]) == ("a40", "a20")


def test_long_lists_of_faults_say_how_many_there_are_more() -> None:
    faults = [fault("MT304", f"w{n} w{n}") for n in range(60)]
    told = write(compare([outcome("a")], [outcome("a", *faults)]), "console")
    assert "New (60)\n" in told
    assert "  and 10 more, all in the JSON and in the page (--out FOLDER)\n" in told


@pytest.mark.parametrize(
    ("rate", "end"),
    [
        (RateChange(9, 2.0, 1.0, -1.5, 0.5), "(−1.0; 95%: −1.5 to +0.5): chance may bring as much"),
        (RateChange(9, 1.0, 2.0, 0.5, 1.5), "(+1.0; 95%: +0.5 to +1.5): more, and hardly by chance"),
        (RateChange(5, 1.0, 2.0, 0.5, 1.5), "(+1.0; 95%: +0.5 to +1.5): too few articles to tell whether by chance"),
        (RateChange(1, 1.0, 2.0), "(+1.0): too few articles to tell whether by chance"),
        (RateChange(9, 1.0, 1.0), "(0.0): no difference"),
    ],
)
def test_a_rate_says_whether_chance_may_bring_it(rate: RateChange, end: str) -> None:
    assert describe_rate(rate).endswith(end)


def test_a_metric_says_whether_chance_may_bring_it() -> None:
    metric = MetricChange("BLEU", 20.0, 21.0, "", p_value=0.2)
    line = "BLEU 20.0 → 21.0 (+1.0), p = 0.200:"
    assert describe_metric(metric, pieces=6) == f"{line} chance may bring as much"
    assert describe_metric(metric, pieces=5) == f"{line} too few pieces to tell whether by chance"


def test_what_is_unknown_or_sways_no_score_is_told_in_other_words() -> None:
    unsigned = compare([outcome("a", signature="")], [outcome("a")])
    assert describe_likeness(unsigned) == (
        "1 article without a signature in one of the runs: whether they were measured alike is not known.",
    )
    other = compare([outcome("a")], [outcome("a", signature=SIGNATURE.replace("limits:default", "limits:99"))])
    (line,) = describe_likeness(other)
    assert line == (
        "Findings and the scores of articles were measured alike; the runs differ in what only verdicts, scores of "
        "sentences or agreement with references depend on: limits default in OLD, 99 in NEW (1 article)."
    )


def test_sentences_that_only_one_run_measured_beside_references_are_told() -> None:
    old = [outcome("a"), outcome("b")]
    new = [outcome(name, signature=SIGNATURE.replace("refs:0", "refs:1"), is_beside_reference=True) for name in "ab"]
    comparison = compare(old, new)
    assert describe_likeness(comparison) == (
        (
            "Findings and the scores of articles were measured alike; the runs differ in what only verdicts, scores of "
            "sentences or agreement with references depend on: refs 0 in OLD, 1 in NEW (2 articles)."
        ),
        (
            "The sentences of 2 articles were measured beside a reference in one run and without one in the other: "
            "their scores, and what a least score of a sentence holds, cannot be compared."
        ),
    )
    value = json.loads(write(comparison, "json"))
    assert (value["comparable"], value["unlike_sentences"]) == (True, 2)


def test_a_text_that_changed_without_another_finding_is_told_by_its_article() -> None:
    old = [outcome("a"), outcome("b"), outcome("c", digest=None), outcome("d", fault("MT304", "the the"))]
    new = [outcome("a"), outcome("b", digest="2"), outcome("c"), outcome("d", digest="2")]
    comparison = compare(old, new)
    told = write(comparison, "console")
    assert "4 articles in both; the text of 2 has changed, whether the text of 1 has changed is not known\n" in told
    assert "\nand 3 articles without a change of verdict, score or finding; the text has changed in 1: b\n" in told
    assert [article["text_changed"] for article in json.loads(write(comparison, "json"))["articles"]] == [
        False,
        True,
        None,
        True,
    ]
    assert describe_unchanged(compare(old[1:2], new[1:2])) == (
        "No verdict, score or finding has changed; the text has changed in 1: b"
    )
    assert describe_unchanged(compare(old[3:], new[3:])) == ""


def test_estimates_are_compared_where_scorer_and_model_are_one() -> None:
    one, other = EstimateMean("comet", 0.5, "model:a"), EstimateMean("comet", 0.75, "model:a")
    comparison = compare(
        [outcome("a", estimate=one), outcome("b", estimate=one), outcome("c", estimate=one), outcome("d")],
        [
            outcome("a", estimate=other),
            outcome("b", estimate=one),
            outcome("c", estimate=other._replace(signature="model:b")),
            outcome("d", estimate=EstimateMean("comet", None, "model:a")),
        ],
    )
    assert list(describe_estimates(comparison)) == [
        (
            "comet (2 articles): 0.5000 → 0.6250 (+0.1250; 95%: 0.0000 to +0.2500): "
            "too few articles to tell whether by chance"
        ),
        (
            "2 articles without comparable estimates: only one run has them, or they are of another scorer or another "
            "model"
        ),
    ]
    assert "comet: model:a\n" in write(comparison, "console")
    value = json.loads(write(comparison, "json"))
    assert (value["estimates"][0]["difference"], value["unlike_estimates"]) == (0.125, 2)


def test_an_estimate_says_whether_chance_may_bring_it() -> None:
    names = "abcdef"
    old = [outcome(name, estimate=EstimateMean("s", 0.5, "")) for name in names]
    higher, same = ([outcome(name, estimate=EstimateMean("s", value, "")) for name in names] for value in (0.6, 0.5))
    assert [*describe_estimates(compare(old, higher))] == [
        "s (6 articles): 0.5000 → 0.6000 (+0.1000; 95%: +0.1000 to +0.1000): higher, and hardly by chance"
    ]
    assert [*describe_estimates(compare(old, same))] == ["s (6 articles): 0.5000 → 0.5000 (0.0000): no difference"]


def test_a_comparison_may_be_added_to_a_report_and_replaces_only_an_older_one(tmp_path: Path) -> None:
    from mtcheck.reports import open_folder

    open_folder(tmp_path).close(())
    report = (tmp_path / "index.html").read_bytes()
    for _ in range(2):
        ComparisonFolder(tmp_path).write(make_comparison())
        assert (tmp_path / "index.html").read_bytes() == report
    assert (tmp_path / "compare.html").is_file()
    assert not list(tmp_path.glob("*.partial"))
    open_folder(tmp_path).close(())
    assert not (tmp_path / "compare.html").exists()


def test_an_older_comparison_stays_until_the_new_one_is_there(tmp_path: Path) -> None:
    ComparisonFolder(tmp_path).write(make_comparison())
    before = (tmp_path / "compare.html").read_bytes()
    ComparisonFolder(tmp_path)
    assert (tmp_path / "compare.html").read_bytes() == before


def test_a_file_of_the_user_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "compare.html").write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError, match="was not written by mtcheck"):
        ComparisonFolder(tmp_path)
