"""Tables [[paths]] that hold for no article are told where a run has read all that they can mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from git_checkout import commit, git, isolate_git

from mtcheck.cli.commands import main

TABLE = "[[paths]]\nmatch = {match}\nhold_score = 90\n"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("posts/en/a.md", "posts/fr/b.md"):
        Path(name).parent.mkdir(parents=True)
        Path(name).write_text("It was the first time in ten years.\n", encoding="utf-8")


def note(match: str, *args: str) -> str:
    """What is said beside the report."""
    Path("mtcheck.toml").write_text(TABLE.format(match=match), encoding="utf-8")
    return CliRunner().invoke(main, ["audit", *args, "--out", "-"], catch_exceptions=False).stderr


def tell(match: str, number: str = "2 articles") -> str:
    return (
        f"mtcheck: mtcheck.toml:1: this [[paths]] holds for none of {number} (match: {match}); "
        "correct what it matches, or take it out\n"
    )


@pytest.mark.parametrize("match", ["posts/de/", "posts/{de,it}/**", "posts/en/*.html"])
def test_a_table_that_holds_for_no_article_of_the_folder_it_is_about_is_told(match: str) -> None:
    assert note(f'"{match}"', "posts") == tell(match)
    assert note(f'"{match}"', ".") == tell(match)


def test_one_that_may_be_about_other_folders_is_told_only_where_all_were_read() -> None:
    assert note('"*-draft.md"', "posts") == ""
    assert note('"*-draft.md"', ".") == tell("*-draft.md")
    assert note('["posts/de/", "news/de/"]', "posts") == ""
    assert note('["posts/de/", "news/de/"]', "posts", ".") == tell("posts/de/, news/de/")
    assert note('"posts/de/"', "posts/en") == ""
    assert note('"posts/en/b.md"', "posts/en") == tell("posts/en/b.md", "one article")


@pytest.mark.parametrize("match", ["post/fr/", "Posts/**", "posts/fr/../../psots/*.md", "./post"])
def test_one_of_a_folder_that_is_misspelt_is_told_whatever_was_read(match: str) -> None:
    assert note(f'"{match}"', "posts") == tell(match)


def test_a_folder_that_is_not_there_may_be_elsewhere() -> None:
    Path("news-2026").mkdir()
    for match in ("news/en/", "news-2027/en/", "id:post/en", "https://post/en", "post"):
        assert note(f'"{match}"', "posts") == ""
    assert note('"post/"', "posts/fr/b.md") == ""


def test_one_that_holds_for_an_article_or_was_not_asked_is_not_told() -> None:
    assert note('"posts/fr/"', "posts") == ""
    assert note('["id:wire-*", "posts/de/"]', ".") == ""
    assert note('"https://example.org/"', ".") == ""
    assert note('"posts/de/"', "posts/en/a.md", "posts/fr/b.md") == ""


def test_nothing_is_told_where_something_could_not_be_read() -> None:
    Path("posts/en/c.md").write_bytes(b"\xff\xfe\xfa")
    assert "[[paths]]" not in note('"posts/de/"', "posts")


def test_nothing_is_told_where_only_what_has_changed_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    isolate_git(monkeypatch)
    git("init", "-q")
    commit()
    Path("posts/en/a.md").write_text("It was the second time in ten years.\n", encoding="utf-8")
    told = note('"posts/de/"', "posts", "--changed-since", "HEAD")
    assert "[[paths]]" not in told
    assert told.startswith("mtcheck: mtcheck.toml changed since HEAD")
