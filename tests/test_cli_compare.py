from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED, prepare_folder, write_feed
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main
from mtcheck.comparisons.session import compare_sides, open_sides
from mtcheck.config.model import Config
from mtcheck.errors import IncompleteError
from mtcheck.readers.options import ReadOptions
from mtcheck.runs.progress import Progress
from mtcheck.session import Session

GLOSS = "The court [elle] considered the appeal on Monday."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare_folder(tmp_path, monkeypatch)
    write_feed("old.jsonl", {"id": "a", "text": DOUBLED}, {"id": "b", "text": CLEAN}, {"id": "c", "text": GLOSS})
    write_feed("new.jsonl", {"id": "c", "text": GLOSS}, {"id": "a", "text": CLEAN}, {"id": "d", "text": CLEAN})
    return tmp_path


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, prog_name="mtcheck", catch_exceptions=False)


def compare(*args: str, stdin: str | None = None) -> dict[str, object]:
    done = run("compare", *args, "--format", "json", stdin=stdin)
    assert (done.stderr, done.exit_code) == ("", 0)
    value = json.loads(done.stdout)
    assert isinstance(value, dict)
    return value


def summarise(value: dict[str, object]) -> tuple[object, ...]:
    return tuple(value[key] for key in ("paired", "fixed", "added", "kept", "comparable"))


def test_articles_are_audited_and_compared() -> None:
    done = run("compare", "old.jsonl", "new.jsonl")
    assert (done.stderr, done.exit_code) == ("", 0)
    lines = done.stdout.splitlines()
    assert lines[:5] == [
        "OLD is old.jsonl, 3 articles",
        "NEW is new.jsonl, 3 articles",
        "2 articles in both; the text of 1 has changed",
        "1 article in OLD only, not compared: b",
        "1 article in NEW only, not compared: d",
    ]
    assert "Fixed (1)" in lines
    assert "2 findings → 1: 1 fixed, 0 new, 1 kept" in lines
    assert lines[-1].startswith("OLD and NEW: mtcheck:")
    assert not Path("mtcheck-report").exists()


def test_what_audits_left_is_compared_as_the_articles_themselves_are() -> None:
    expected = compare("old.jsonl", "new.jsonl")
    run("audit", "old.jsonl", "--out", "old-run", "-q")
    piped = run("audit", "new.jsonl", "--out", "-", "--format", "jsonl").stdout
    Path("new-run.jsonl").write_text(piped, encoding="utf-8")
    for old, new in (("old-run", "new-run.jsonl"), ("old-run/audits.jsonl", "new.jsonl"), ("old.jsonl", "-")):
        value = compare(old, new, stdin=piped)
        for key in ("old", "new"):
            side, own = value[key], expected[key]
            assert isinstance(side, dict)
            assert isinstance(own, dict)
            own["name"] = side["name"]
        assert value == expected


def test_articles_may_come_down_a_pipe() -> None:
    value = compare("old.jsonl", "-", stdin=json.dumps({"id": "a", "text": CLEAN}) + "\n")
    assert summarise(value) == (1, 1, 0, 0, True)


def test_the_folder_has_a_page_that_leads_to_the_pages_of_the_articles() -> None:
    done = run("compare", "old.jsonl", "new.jsonl", "--out", "there")
    assert done.stderr == "mtcheck: the comparison is there/compare.html\n"
    page = Path("there/compare.html").read_text(encoding="utf-8")
    for address in ("new-report/articles/0002-a-new-jsonl.html", "old-report/articles/0001-a-old-jsonl.html#f1"):
        assert f'href="{address}"' in page
        assert Path("there", address.partition("#")[0]).is_file()
    assert json.loads(Path("there/comparison.json").read_text(encoding="utf-8")) == compare("old.jsonl", "new.jsonl")


def test_pages_of_a_report_are_linked_where_they_are() -> None:
    run("audit", "old.jsonl", "--out", "one/old", "-q")
    run("audit", "new.jsonl", "--out", "new", "-q")
    done = run("compare", "one/old", "new", "--out", "new", "-q")
    assert done.stderr == ""
    page = Path("new/compare.html").read_text(encoding="utf-8")
    assert 'href="articles/0002-a-new-jsonl.html"' in page
    assert 'href="../one/old/articles/0001-a-old-jsonl.html#f1"' in page
    assert 'href="index.html">Report on new' in page
    assert not Path("new/old-report").exists()


def test_a_report_that_is_compared_is_never_replaced() -> None:
    run("compare", "old.jsonl", "new.jsonl", "--out", "there", "-q")
    before = Path("there/new-report/index.html").read_bytes()
    done = run("compare", "there/new-report", "new.jsonl", "--out", "there")
    assert (done.stdout, done.exit_code) == ("", 2)
    assert done.stderr.startswith("mtcheck: there/new-report: is compared itself, and would be replaced; ")
    assert Path("there/new-report/index.html").read_bytes() == before


def test_texts_beside_the_article_go_with_both_versions() -> None:
    Path("draft.txt").write_text("The harbour closed three day.\n", encoding="utf-8")
    Path("final.txt").write_text("The harbour was closed for three days.\n", encoding="utf-8")
    Path("human.txt").write_text("The harbour remained closed for three days.\n", encoding="utf-8")
    value = compare("draft.txt", "final.txt", "--reference", "human.txt")
    (scores,) = value["reference_scores"] if isinstance(value["reference_scores"], list) else []
    assert (scores["articles"], scores["pieces"]) == (1, 1)
    assert [metric["difference"] > 0 for metric in scores["metrics"]] == [True, True, False]
    assert value["pairing"] == "as the only article of each, whatever their ids"


def test_other_references_of_the_same_length_are_not_compared() -> None:
    for name, time in (("old", "first"), ("new", "third")):
        articles = ({"id": key, "text": CLEAN, "reference": CLEAN.replace("first", time)} for key in "abcdefg")
        write_feed(f"{name}.jsonl", *articles)
        run("audit", f"{name}.jsonl", "--out", f"{name}-run", "-q")
    for old, new in (("old.jsonl", "new.jsonl"), ("old-run", "new-run")):
        told = run("compare", old, new).stdout
        assert "\n7 articles without comparable references: only one run has them, they differ, or" in told
        assert "chrF2" not in told
        assert "CHRF" not in told
        assert "\nNo verdict, score or finding has changed.\n" in told


def test_runs_that_did_not_measure_alike_are_compared_with_a_warning_or_refused() -> None:
    run("audit", "old.jsonl", "--out", "old-run", "-q", "--ignore", "MT1")
    done = run("compare", "old-run", "new.jsonl")
    assert done.stdout.startswith("The two runs did not measure alike: checks ")
    assert done.exit_code == 0
    assert run("compare", "old.jsonl", "new.jsonl", "--strict").exit_code == 0
    refused = run("compare", "old-run", "new.jsonl", "--strict", "--out", "there")
    assert (refused.stdout, refused.exit_code) == ("", 2)
    assert refused.stderr == (
        "mtcheck: --strict: the two runs were not measured alike: they differ in checks; "
        "audit both anew with the same mtcheck and configuration\n"
    )
    assert not Path("there/compare.html").exists()


def test_a_source_that_only_one_run_had_is_said_first() -> None:
    article = {"id": "a", "text": CLEAN, "source_language": "fr"}
    write_feed("beside.jsonl", article | {"source": "Le tribunal a examiné le recours lundi."})
    write_feed("alone.jsonl", article)
    done = run("compare", "alone.jsonl", "beside.jsonl")
    assert done.stdout.startswith("The two runs did not measure alike: source no in OLD, yes in NEW (1 article). ")
    assert run("compare", "alone.jsonl", "beside.jsonl", "--strict").exit_code == 2


def test_lists_of_which_one_run_had_the_running_texts_are_said_first() -> None:
    text, source = [CLEAN, "Nobody was hurt."], ["Le tribunal a examiné le recours lundi.", "Personne n’a été blessé."]
    article = {"id": "a", "source_language": "fr"}
    write_feed("lists.jsonl", article | {"text": text, "source": source})
    write_feed("split.jsonl", article | {"text": text, "source": " ".join(source)})
    write_feed("running.jsonl", article | {"text": " ".join(text), "source": " ".join(source)})
    running = "running text, or untold by an older report"
    alone, aligned = "list of sentences", "list beside that of the source"
    for old, new, told in (
        ("lists.jsonl", "running.jsonl", f"{aligned} in OLD, {running} in NEW"),
        ("running.jsonl", "split.jsonl", f"{running} in OLD, {alone} in NEW"),
        ("split.jsonl", "lists.jsonl", f"{alone} in OLD, {aligned} in NEW"),
    ):
        said = " ".join(run("compare", old, new).stdout.split())
        assert said.startswith(f"The two runs did not measure alike: form {told} (1 article). ")
    assert run("compare", "lists.jsonl", "lists.jsonl", "--strict").exit_code == 0


def test_a_reference_that_only_one_run_had_sways_the_scores_of_sentences_and_is_said() -> None:
    sentences = ["The port was closed on Monday.", "Nobody spoke about it."]
    write_feed("new.jsonl", {"id": "a", "text": sentences, "reference": sentences})
    write_feed("old.jsonl", {"id": "a", "text": sentences})
    run("audit", "new.jsonl", "--out", "new-run", "-q")
    value = compare("old.jsonl", "new-run")
    assert (value["comparable"], value["unlike_sentences"]) == (True, 1)
    told = run("compare", "old.jsonl", "new-run").stdout
    assert "\nThe sentences of 1 article were measured beside a reference in one run and without" in told
    assert compare("new.jsonl", "new-run")["unlike_sentences"] == 0


def test_a_text_that_changed_is_told_also_of_reports() -> None:
    write_feed("new.jsonl", {"id": "a", "text": CLEAN.replace("ten", "six")}, {"id": "c", "text": f" {CLEAN}"})
    write_feed("old.jsonl", {"id": "a", "text": CLEAN}, {"id": "c", "text": CLEAN})
    for name in ("old", "new"):
        run("audit", f"{name}.jsonl", "--out", f"{name}-run", "-q")
    for old, new in (("old.jsonl", "new.jsonl"), ("old-run", "new-run"), ("old-run", "new.jsonl")):
        told = run("compare", old, new).stdout
        assert "\n2 articles in both; the text of 1 has changed\n" in told
        assert "\nNo verdict, score or finding has changed; the text has changed in 1: a.\n" in told
    older = json.loads(Path("old-run/audits.jsonl").read_text(encoding="utf-8").splitlines()[0])
    del older["text_digest"]
    Path("older.jsonl").write_text(json.dumps(older), encoding="utf-8")
    told = run("compare", "older.jsonl", "new.jsonl").stdout
    assert "1 article in both; whether the text of 1 has changed is not known\n" in told


def test_what_is_new_stands_article_by_article_in_the_order_of_the_text() -> None:
    both = "Nobody was hurt in the the storm. The court [elle] considered the appeal on Monday."
    write_feed("old.jsonl", {"id": "a", "text": CLEAN}, {"id": "b", "text": CLEAN})
    write_feed("new.jsonl", {"id": "a", "text": both}, {"id": "b", "text": both})
    lines = run("compare", "old.jsonl", "new.jsonl").stdout.splitlines()
    told = [line.split(",")[0].strip() for line in lines if ", sentence " in line]
    assert told == [f"{fault} {article}" for article in "ab" for fault in ("MT304 ● minor", "MT101 ◆ major")]


def test_other_limits_change_verdicts_and_are_no_reason_to_refuse() -> None:
    run("audit", "old.jsonl", "--out", "old-run", "-q")
    Path("mtcheck.toml").write_text("hold_score = 1\nleast_words = 0\n", encoding="utf-8")
    done = run("compare", "old-run", "new.jsonl", "--strict")
    assert done.stdout.startswith("Findings and the scores of articles were measured alike; the runs differ")
    assert done.exit_code == 0


def test_where_a_report_would_name_failures_an_error_names_them_in_its_place() -> None:
    session = Session(("none.jsonl", "new.jsonl"), Config(), ReadOptions())
    said: list[str] = []
    with pytest.raises(IncompleteError) as caught:
        compare_sides(open_sides(session, None, ()), None, Progress(said.append), names_failures=False)
    assert said == []
    assert [failure.where for failure in caught.value.failures] == ["none.jsonl", "compare"]


def test_what_cannot_be_read_is_told_and_makes_the_comparison_incomplete() -> None:
    Path("new.jsonl").write_text(Path("new.jsonl").read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    done = run("compare", "old.jsonl", "new.jsonl", "--jobs", "2")
    assert done.exit_code == 3
    assert done.stderr.startswith("mtcheck: new.jsonl:4: broken JSON")
    assert done.stderr.count("\n") == 1
    assert done.stdout.startswith(
        "Not fully examined (1), so that this comparison is incomplete\n  new.jsonl:4: broken JSON"
    )


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("old.jsonl", "none.jsonl"), 3, "mtcheck: none.jsonl: no such file or folder; "),
        (
            ("old.jsonl", "none.jsonl"),
            3,
            "mtcheck: compare: there is nothing to compare: no article of none.jsonl could be",
        ),
        (
            ("old.jsonl", "bad.jsonl"),
            3,
            'compare: no article is in both: old.jsonl has 3 ("a", "b", "c"), bad.jsonl has 1 ("bad")',
        ),
        (("-", "-"), 2, "mtcheck: OLD, NEW: both are standard input, which can be read once; "),
        (("old.jsonl",), 2, "Error: Missing argument 'NEW'."),
        (("run.jsonl", "run.jsonl", "--source", "good.jsonl"), 2, "mtcheck: --source: goes with an article, but "),
        (("run.jsonl", "run.jsonl", "--reference", "good.jsonl"), 2, "mtcheck: --reference: goes with an article, "),
        (("-", "old.jsonl", "--source", "good.jsonl"), 2, "mtcheck: -: standard input takes no --source"),
        (("old.jsonl", "new.jsonl", "--select", "MT999"), 2, 'mtcheck: --select: no check is called "MT999"'),
        (("old.jsonl", "new.jsonl", "--out", "old.jsonl"), 2, "mtcheck: old.jsonl: is a file, not a folder"),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_line(args: tuple[str, ...], code: int, said: str) -> None:
    Path("run.jsonl").write_text(run("audit", "old.jsonl", "--out", "-", "--format", "jsonl").stdout, encoding="utf-8")
    done = run("compare", *args, stdin="Rain fell.")
    assert (done.stdout, done.exit_code) == ("", code)
    assert said in done.stderr
