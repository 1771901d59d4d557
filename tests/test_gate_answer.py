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
