"""The JSON Schemas of whole documents: what real runs write keeps to them, has no other keys, and leaves none out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_runs import DOUBLED, write_feed
from click.testing import CliRunner
from schema_faults import close, find_faults, list_keys, list_paths
from scorer_package import installed

from mtcheck.cli.commands import main
from mtcheck.schemas import DOCUMENTS, document_schema

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOLDEN = {
    "names": "names/inventory.json",
    "feed": "names/feed.json",
    "comparison": "comparison/comparison.json",
    "report": "reports/stdout.json",
    "run": "reports/folder/run.json",
}
PORT = {
    "id": "port",
    "title": "The the port",
    "text": ["Dmitri Kolosov said the port was closed.", "Nobody was was hurt <b>today</b>."],
    "source": ["Dmitri Kolosov a dit que le port était fermé.", "Nul n’a été blessé aujourd’hui."],
    "source_language": "fr",
    "reference": ["Dmitri Kolosov told us that the port was shut.", "Nobody was injured today."],
}
QUAY = {
    "id": "quay",
    "text": ["Dmitry Kolosov said the quay was closed."],
    "reference": ["The quay was shut."],
}
OLD = {"id": "old", "text": f"{DOUBLED} Dmitri Kolosov saw it."}
COMMENTED = f"{DOUBLED} <!-- mtcheck: ignore MT304 -- so -->\n\nIt was late. <!-- mtcheck: ignore MT305 -- so -->\n"
STORIES = (
    "The council will vote on Thursday.",
    "Snow fell on the hills all night.",
    "A ship ran aground off the cape.",
    "The club lost at home once more.",
)
SLOGAN = "The Evening Lamp, a light in every house"
SITUATION = """
least_words = 0
[[suppress]]
code = "MT304"
text = "was was"
reason = "so it was said"
[[suppress]]
code = "MT801"
text = "Dmitry Kolosov"
reason = "two people"
"""


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Articles with all that an article can have; a baseline has one of their faults."""
    monkeypatch.chdir(tmp_path)
    Path("mtcheck.toml").write_text(SITUATION, encoding="utf-8")
    Path("feed").mkdir()
    write_feed("feed/old.jsonl", OLD)
    assert run("audit", "feed", "--out", "-", "--write-baseline", "old.json")[0] == 0
    names = [{"id": f"{name}-{n}", "text": f"Olaf {name} saw it."} for name in ("Scholz", "Sholz") for n in range(3)]
    lines = [
        {"id": f"s{n}", "text": f"{story}\n\n{SLOGAN}", "url": f"https://lamp.example/{n}"}
        for n, story in enumerate(STORIES)
    ]
    write_feed("feed/port.jsonl", PORT, QUAY, *names, *lines, {"id": "none", "text": "404 Not Found"})
    Path("feed/post.md").write_text(COMMENTED, encoding="utf-8")
    Path("package").mkdir()
    with installed(tmp_path / "package"):
        yield


def run(*args: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*args], prog_name="mtcheck")
    return done.exit_code, done.stdout


def report(*args: str, command: str = "gate") -> Any:  # noqa: ANN401 - a document
    """The whole report of a run with everything, in which something cannot be read."""
    Path("feed/broken.jsonl").write_text("{\n", encoding="utf-8")
    sources = ("feed", "--baseline", "old.json", "--scorer", "closeness", "--format", "json")
    out = ("--out", "-") if command == "audit" else ()
    code, text = run(command, *sources, *out, *args)
    assert code == 3
    return json.loads(text)


def find_all_faults(name: str, *values: object) -> list[str]:
    """What breaks the schema, with the keys that it does not know, and the keys of it that are in none of them."""
    schema = document_schema(name)
    faults = [fault for value in values for fault in find_faults(close(schema), value)]
    written = {path.rpartition(".")[2] for value in values for path in list_paths(value)}
    return faults + sorted(list_keys(schema) - written)


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_document_keeps_to_its_schema(name: str) -> None:
    value = json.loads((FIXTURES / "expected" / GOLDEN[name]).read_text(encoding="utf-8"))
    assert find_faults(close(document_schema(name)), value) == []
    assert find_faults(document_schema(name), {**value, "newer": 1}) == []
    del value["schema"]
    assert find_faults(document_schema(name), value) == ["$: 'schema' is a required property"]


def test_a_report_with_failures_findings_set_aside_references_and_estimates_keeps_to_its_schema() -> None:
    made = report()
    articles = {article["id"]: article for article in made["articles"]}
    assert made["gate"]["passed"] is False
    assert [failure["where"] for failure in made["failures"]] == ["feed/broken.jsonl:1"]
    asides = [(each, aside["how"], aside["by"]) for each in articles for aside in articles[each].get("set_aside", ())]
    assert asides == [
        ("old", "carried", "baseline"),
        ("port", "suppressed", "configuration"),
        ("feed/post.md", "suppressed", "comment"),
    ]
    assert articles["port"]["estimates"]["closeness"]["mean"] is not None
    assert articles["port"]["reference_scores"]["chrf"] > 0
    assert made["run"]["carried"] == 1
    assert made["run"]["suppressed"] == 3
    assert made["feed"]["suppressed"]
    audited = report(command="audit")
    assert audited["gate"] is None
    assert find_all_faults("report", made, audited) == []
    assert find_all_faults("run", made["run"]) == []


def test_what_a_whole_feed_shows_and_its_names_keep_to_their_schemas() -> None:
    assert run("audit", "feed", "--out", "report")[0] == 0
    shown = json.loads(Path("report/feed.json").read_text(encoding="utf-8"))
    assert {found["code"] for found in (*shown["findings"], *shown["suppressed"])} == {"MT801", "MT811"}
    assert find_all_faults("feed", shown) == []
    assert find_all_faults("run", json.loads(Path("report/run.json").read_text(encoding="utf-8"))) == []
    assert find_all_faults("names", json.loads(run("names", "feed", "--format", "json")[1])) == []


def test_a_comparison_keeps_to_its_schema() -> None:
    write_feed("older.jsonl", PORT, QUAY, OLD, {"id": "gone", "text": "It rained."})
    mended = {**PORT, "title": "The port", "text": ["Dmitri Kolosov said it was shut.", "Nobody was was was hurt."]}
    write_feed("newer.jsonl", mended, QUAY, OLD, {"id": "new", "text": "It snowed."})
    first = json.loads(run("compare", "older.jsonl", "newer.jsonl", "--format", "json", "--scorer", "closeness")[1])
    assert [(change["scorer"], change["articles"]) for change in first["estimates"]] == [("closeness", 1)]
    Path("line.jsonl").write_text(
        run("audit", "older.jsonl", "--format", "jsonl", "--out", "-")[1] + "{\n", encoding="utf-8"
    )
    code, text = run("compare", "line.jsonl", "newer.jsonl", "--format", "json", "--set", "source_language='fr'")
    assert code == 3
    assert find_all_faults("comparison", first, json.loads(text)) == []


def test_a_baseline_keeps_to_its_schema() -> None:
    assert run("audit", "feed", "--out", "-", "--write-baseline", "all.json", "--no-suppress")[0] == 0
    assert find_all_faults("baseline", json.loads(Path("all.json").read_text(encoding="utf-8"))) == []


def test_the_settings_in_force_keep_to_their_schema() -> None:
    told = json.loads(run("config", "--format", "json", "--for", "feed/old.jsonl", "--set", "hold_score=90")[1])
    assert find_all_faults("settings", told) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_schema_of_each_document_is_printed(name: str) -> None:
    code, text = run("config", "--schema", name)
    assert (code, json.loads(text)) == (0, document_schema(name))
