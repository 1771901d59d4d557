"""What the gate says to people at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli.commands import main

TEXT = "The mayor resigned on Tuesday, and the council met in the evening."
NOTE = "no article had a source text: MT131 of hold_on was not looked for"


@pytest.mark.parametrize(
    ("source", "limit", "is_noted"), [("", "MT131", True), ("", "MT101", False), ("Le maire.", "MT131", False)]
)
def test_a_limit_on_what_only_a_source_shows_is_noted_where_no_article_has_one(
    tmp_path: Path, source: str, limit: str, *, is_noted: bool
) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "source.txt").write_text(source, encoding="utf-8")
    beside = ["--source", str(tmp_path / "source.txt")] if source else []
    done = CliRunner().invoke(main, ["gate", str(tmp_path / "story.txt"), *beside, "--hold-on", limit])
    assert (NOTE in done.output.splitlines()) == is_noted
