from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_runs import write_feed
from click.testing import CliRunner, Result
from scorer_package import installed, read_calls

from mtcheck.cli.commands import main

PORT = {
    "id": "port",
    "text": ["The port is closed.", "Nobody was hurt."],
    "source": ["Le port est fermé.", "Nul n’a été blessé."],
    "source_language": "fr",
}
LONE = {"id": "lone", "text": ["The library opens at nine."]}
SIGNATURE = "closeness 1.0|scale:1"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    write_feed("feed.jsonl", PORT, LONE)
    package = tmp_path / "package"
    package.mkdir()
    with installed(package):
        yield


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args)


def audit(*args: str) -> Result:
    return run("audit", "feed.jsonl", "--scorer", "closeness", *args)


def test_json_lines_have_a_number_for_each_sentence_and_the_signature() -> None:
    result = audit("--format", "jsonl", "--out", "-")
    assert result.exit_code == 0
    port, lone = map(json.loads, result.stdout.splitlines())
    assert [sentence["estimates"] for sentence in port["sentences"]] == [{"closeness": 0.9474}, {"closeness": 0.8421}]
    assert "estimates" in port
    assert port["estimates"] == {
        "closeness": {"mean": 0.8947, "sentences": 2, "gap": None, "signature": SIGNATURE},
    }
    assert [sentence["estimates"] for sentence in lone["sentences"]] == [{"closeness": None}]
    assert lone["estimates"] == {
        "closeness": {"mean": None, "sentences": 0, "gap": "it has no source text", "signature": SIGNATURE}
    }


def test_the_rest_of_the_json_lines_is_the_same_without_a_scorer() -> None:
    with_scorer = audit("--format", "jsonl", "--out", "-").stdout.splitlines()
    for line, plain in zip(
        with_scorer, run("audit", "feed.jsonl", "--format", "jsonl", "--out", "-").stdout.splitlines(), strict=True
    ):
        value = json.loads(line)
        del value["estimates"]
        for sentence in value["sentences"]:
            del sentence["estimates"]
        assert value == json.loads(plain)


def test_scores_with_and_without_a_scorer_can_be_compared() -> None:
    plain = run("audit", "feed.jsonl", "--format", "jsonl", "--out", "-").stdout.splitlines()
    for line, other in zip(audit("--format", "jsonl", "--out", "-").stdout.splitlines(), plain, strict=True):
        assert json.loads(line)["signature"] == json.loads(other)["signature"]


def test_the_index_has_a_column_for_the_estimates_only_where_a_scorer_was_asked() -> None:
    audit()
    index = Path("mtcheck-report/index.html").read_text("utf-8")
    (heading,) = [line for line in index.splitlines() if line.startswith("<thead>") and ">Calibrated<" in line]
    assert '>closeness</th><th scope="col">Verdict</th>' in heading
    rows = [line for line in index.splitlines() if line.startswith("<tr><td") and 'class="name"' in line]
    assert ['<td class="number">0.8947</td>' in row for row in rows] == [True, False]
    assert ['<td class="number">–</td>' in row for row in rows] == [False, True]
    run("audit", "feed.jsonl")
    assert "closeness" not in Path("mtcheck-report/index.html").read_text("utf-8")


def test_estimates_of_two_runs_are_compared() -> None:
    write_feed("later.jsonl", {**PORT, "text": ["The port is shut.", "Nobody was hurt."]})
    write_feed("feed.jsonl", PORT)
    audit()
    line = "closeness (1 article): 0.8947 → 0.8933 (−0.0014): too few articles to tell whether by chance"
    for old in ("feed.jsonl", "mtcheck-report"):
        told = run("compare", old, "later.jsonl", "--scorer", "closeness").stdout
        assert f"\n{line}\n" in told
        assert f"\ncloseness: {SIGNATURE}\n" in told


def test_every_report_shows_the_mean_and_the_signature() -> None:
    console = audit().stdout
    port, lone = (path.read_text("utf-8") for path in sorted(Path("mtcheck-report/articles").iterdir()))
    markdown = Path("mtcheck-report/report.md").read_text("utf-8").replace("\\", "")
    for text in (console, port, markdown):
        assert "closeness: 0.8947, the mean of 2 sentences" in text
        assert text.count(f"closeness: {SIGNATURE}") == 1
    for text in (console, lone, markdown):
        assert "closeness: no estimate; it has no source text" in text
    assert SIGNATURE not in lone


def read_column(table: str, column: str) -> list[str]:
    with Path("mtcheck-report", table).open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file)]


def test_tables_have_a_column_more() -> None:
    audit()
    assert read_column("sentences.csv", "estimate") == ["0.9474", "0.8421", ""]
    assert read_column("articles.csv", "estimate") == ["0.8947", ""]
    run("audit", "feed.jsonl")
    assert "estimate" not in Path("mtcheck-report/sentences.csv").read_text("utf-8")


def test_a_scorer_of_the_configuration_is_used_and_options_of_the_command_line_add_to_its_own() -> None:
    Path("mtcheck.toml").write_text('scorer = "closeness"\nscorer_options = ["scale=10"]\n', encoding="utf-8")
    for options, mean in (((), 8.9474), (("--scorer-option", "scale=100"), 89.4737)):
        line = run("audit", "feed.jsonl", "--format", "jsonl", "--out", "-", *options).stdout.splitlines()[0]
        assert json.loads(line)["estimates"]["closeness"]["mean"] == mean


def test_options_of_one_scorer_are_not_handed_to_another() -> None:
    Path("mtcheck.toml").write_text('scorer = "hungry"\nscorer_options = ["model=x"]\n', encoding="utf-8")
    assert audit("--out", "-").exit_code == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--scorer", "closenes"), 'mtcheck: scorer: no scorer is called "closenes", did you mean "closeness"?'),
        (
            ("--scorer-option", "scale=2"),
            "mtcheck: --scorer-option: scorer_options are given, but no scorer; see --help",
        ),
        (
            ("--scorer", "closeness", "--scorer-option", "scale"),
            'mtcheck: --scorer-option: "scale" in scorer_options is not',
        ),
        (("--scorer", "hungry"), 'mtcheck: scorer hungry (example-scorer 1.0): it needs the option "model"'),
    ],
)
def test_a_scorer_that_cannot_be_had_ends_the_run_before_an_older_report_is_replaced(
    args: tuple[str, ...], message: str
) -> None:
    run("audit", "feed.jsonl")
    before = {path: path.read_bytes() for path in Path("mtcheck-report").rglob("*") if path.is_file()}
    result = run("audit", "feed.jsonl", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert {path: path.read_bytes() for path in Path("mtcheck-report").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_scorer_that_fails_makes_audit_and_gate_incomplete_and_loses_nothing_else(jobs: str) -> None:
    write_feed("feed.jsonl", PORT, {**PORT, "id": "crash", "text": ["A crash.", "Nobody."]}, LONE)
    result = audit("--format", "jsonl", "--out", "-", "--jobs", jobs)
    assert result.exit_code == 3
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["port", "crash", "lone"]
    assert 'mtcheck: crash: scorer "closeness" (example-scorer 1.0) crashed with ValueError: ' in result.stderr
    assert run("gate", "feed.jsonl", "--scorer", "closeness", "--jobs", jobs).exit_code == 3


def test_the_gate_decides_as_it_does_without_a_scorer() -> None:
    assert run("gate", "feed.jsonl", "--scorer", "closeness").stdout == run("gate", "feed.jsonl").stdout
    assert len(read_calls()) == 1


def test_names_are_listed_without_the_scorer_of_the_configuration() -> None:
    Path("mtcheck.toml").write_text('scorer = "nobody"\n', encoding="utf-8")
    assert run("names", "feed.jsonl").exit_code == 0
    assert run("audit", "feed.jsonl").exit_code == 2
