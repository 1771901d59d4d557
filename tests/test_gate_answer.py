"""What the answer of a gate says by itself: which articles must not be published, and what was found in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED, write_feed
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args], prog_name="mtcheck", catch_exceptions=False)


def refuse(*args: str) -> list[str]:
    """What a gate says of the articles that it refuses."""
    return [line for line in run("gate", *args).stdout.splitlines() if line.startswith("refused ")]


def test_a_refusal_names_what_was_found_and_where_it_stands() -> None:
    Path("posts/port.md").write_text(f"---\ntitle: The port\n---\n{CLEAN}\n\n{DOUBLED}\n", encoding="utf-8")
    found = 'MT304 doubled-word "the the" (minor, line 6)'
    told = f"{found}; 1 minor finding, at most 0 allowed"
    assert refuse("posts", "--max", "minor=0") == [f"refused posts/port.md: {told}"]
    reports = {name: run("gate", "posts", "--max", "minor=0", "--format", name).stdout for name in ("junit", "github")}
    assert f'message="{told.replace(chr(34), "&quot;")}" type="refused"' in reports["junit"]
    assert f"%0Aposts/port.md: {told}\n" in reports["github"]
    held = run("gate", "posts", "--max", "minor=0", "--format", "json").stdout
    article, *_ = json.loads(held)["articles"]
    assert article["reasons"] == ["1 minor finding, at most 0 allowed"]


def test_the_gravest_two_are_named_and_the_others_counted() -> None:
    gloss = "The bridge stays closed because [elle] considered[e] it unsafe."
    write_feed(
        "feed.jsonl", {"id": "a", "title": "The the port", "text": f"{DOUBLED} {gloss} The crew saw the the ship."}
    )
    grave = 'MT101 bracketed-gloss "[elle] considered[e]" (major, sentence 2)'
    title = 'MT304 doubled-word "The the" (minor, in the title)'
    (line,) = refuse("feed.jsonl", "--fail-on", "review")
    assert line.startswith(f"refused a (feed.jsonl): {grave}, {title} and 2 more; ")
    (line,) = refuse("feed.jsonl", "--hold-on", "MT304")
    first = 'MT304 doubled-word "the the" (minor, sentence 1)'
    assert line.startswith(f"refused a (feed.jsonl): {title}, {first} and 2 more; ")


def test_of_equally_grave_faults_those_of_different_checks_are_named_first() -> None:
    write_feed("feed.jsonl", {"id": "a", "text": "The port opened , he said . It was the the first time , in in May."})
    spaced, doubled = 'MT302 space-before-punctuation ","', 'MT304 doubled-word "the the"'
    (line,) = refuse("feed.jsonl", "--max", "minor=0")
    named = f"{spaced} (minor, sentence 1), {doubled} (minor, sentence 2) and 3 more"
    assert line.startswith(f"refused a (feed.jsonl): {named}; ")


def test_what_was_not_examined_is_listed_beside_what_is_refused() -> None:
    """Whoever publishes all but these publishes no empty record and no post that may hide a part of its text."""
    write_feed(
        "feed.jsonl",
        {"id": "fine", "text": CLEAN},
        {"id": "bad", "text": DOUBLED},
        {"id": "empty", "text": ""},
        {"id": 7, "text": None},
        {"text": " "},
        {"id": "number", "text": 5},
        {"id": "other", "body": CLEAN},
    )
    Path("posts/broken.md").write_text(f'---\ntitle: "A port\n---\n{CLEAN}\n', encoding="utf-8")
    Path("posts/open.md").write_text(f"{CLEAN}\n\n```\n{CLEAN}\n", encoding="utf-8")
    done = run("gate", "feed.jsonl", "posts", "--max", "minor=0", "--format", "json")
    gate = json.loads(done.stdout)["gate"]
    assert (done.exit_code, gate["refused"]) == (3, ["bad"])
    assert gate["unexamined"] == ["empty", "7", "feed.jsonl:5", "number", "other", "posts/broken.md", "posts/open.md"]


def test_an_article_that_was_examined_in_part_is_listed_too() -> None:
    write_feed("feed.jsonl", {"id": "fine", "text": CLEAN}, {"id": "bad", "text": DOUBLED, "language": "fr"})
    done = run("gate", "feed.jsonl", "--select", "MT401", "--format", "json")
    gate = json.loads(done.stdout)["gate"]
    assert (done.exit_code, gate["refused"], gate["unexamined"]) == (3, ["bad"], ["bad"])


def test_the_help_names_the_most_that_confidence_may_be() -> None:
    assert "--min-confidence 0..0.99" in " ".join(run("gate", "--help").output.split())
