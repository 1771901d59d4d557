"""What an article is called: by its id, else by its file, wherever mtcheck is run and however paths are spelled."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from cli_runs import DOUBLED
from click.testing import CliRunner, Result
from git_checkout import commit, git, start_site, write
from report_runs import read_run

from mtcheck.cli.commands import main
from mtcheck.model import Article
from mtcheck.subjects import Subject, name_file, name_subject


def test_an_article_without_an_id_is_named_by_its_file_and_there_by_what_it_says_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "posts").mkdir()
    for name in ("a.md", "b.jsonl"):
        (tmp_path / "posts" / name).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(article_id: str, origin: str, title: str | None = None, url: str | None = None) -> Subject:
        return name_subject(Article(article_id, "It  rained.", origin=origin, title=title, url=url), str(tmp_path))

    assert call("posts/a.md", "posts/a.md") == Subject("posts/a.md", None)
    assert call("posts/b.jsonl:3", "posts/b.jsonl") == Subject("posts/b.jsonl", "It rained.")
    assert call("posts/b.jsonl:3", "posts/b.jsonl", "Rain") == Subject("posts/b.jsonl", "Rain")
    assert call("posts/b.jsonl:3", "posts/b.jsonl", "Rain", "https://n.org/1") == Subject(
        "posts/b.jsonl", "https://n.org/1"
    )
    assert call("posts/b.jsonl#guid-9", "posts/b.jsonl", "Rain") == Subject("posts/b.jsonl", "guid-9")
    assert call("a17", "posts/b.jsonl", "Rain") == Subject(None, "a17")
    assert call("posts/b.jsonlines", "posts/b.jsonl") == Subject(None, "posts/b.jsonlines")
    assert call("https://n.org/feed#1x", "https://n.org/feed") == Subject("https://n.org/feed", "1x")
    assert call("stdin:2", "stdin", "Rain") == Subject(None, "Rain")
    assert call("stdin", "stdin") == Subject(None, "stdin")
    assert call("note", "") == Subject(None, "note")
    whole = str(tmp_path / "posts" / "a.md")
    assert call(whole, whole) == Subject("posts/a.md", None)
    monkeypatch.chdir("posts")
    assert call("a.md", "a.md") == Subject("posts/a.md", None)


def test_a_folder_that_is_reached_by_a_link_is_the_same_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path / "real")
    assert name_subject(Article("a.md", "", origin="a.md"), str(tmp_path / "link")) == Subject("a.md", None)


def test_a_file_is_seen_from_the_nearest_folder_with_a_configuration_or_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = write("news/site/posts/a.md").as_posix()
    assert name_file(name) == "news/site/posts/a.md"
    (tmp_path / "news" / ".git").mkdir()
    assert name_file(name) == "site/posts/a.md"
    write("news/site/pyproject.toml", '[tool.other]\nname = "[tool.mtcheck]"')
    assert name_file(name) == "site/posts/a.md"
    write("news/site/pyproject.toml", "[tool.mtcheck]")
    assert name_file(name) == "posts/a.md"
    write("news/site/posts/mtcheck.toml", "")
    assert name_file(name) == "a.md"
    monkeypatch.chdir("/")
    assert name_file(str(tmp_path / name)) == "a.md"


def test_a_link_to_a_folder_leads_home_and_a_link_to_a_file_keeps_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("site/mtcheck.toml", "")
    write("site/posts/a.md")
    write("store/b.md")
    (tmp_path / "short").symlink_to(tmp_path / "site" / "posts")
    (tmp_path / "site" / "old").symlink_to(tmp_path / "store")
    (tmp_path / "site" / "c.md").symlink_to(tmp_path / "store" / "b.md")
    assert name_file("short/a.md") == "posts/a.md"
    assert name_file("site/old/b.md") == "old/b.md"
    assert name_file("site/c.md") == "c.md"


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


class Seen:
    """What one run of the gate calls its findings, in every report that does."""

    def __init__(self, folder: Path, *sources: str) -> None:
        out = folder / "out"
        names = ("jsonl", "sarif", "gitlab", "csv")
        self.code = run("gate", *sources, *(f"--write={name}={out}.{name}" for name in names)).exit_code
        texts = {name: Path(f"{out}.{name}").read_text(encoding="utf-8") for name in names}
        found = [found for line in texts["jsonl"].splitlines() for found in json.loads(line)["findings"]]
        self.lines = sorted(each["fingerprint"] for each in found)
        self.sarif = sorted(each["partialFingerprints"]["mtcheck/v1"] for each in read_run(texts["sarif"])["results"])
        self.gitlab = sorted(each["fingerprint"] for each in json.loads(texts["gitlab"]))
        self.csv = sorted(row["fingerprint"] for row in csv.DictReader(texts["csv"].splitlines()))

    def all(self) -> tuple[int, list[str], list[str], list[str], list[str]]:
        return self.code, self.lines, self.sarif, self.gitlab, self.csv


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with posts, one of them named twice over by its title, and a feed without ids."""
    folder = start_site(tmp_path, monkeypatch)
    write("posts/fr/a.md", f"---\ntitle: The the port\n---\n\n{DOUBLED}")
    write("posts/b.md", DOUBLED)
    write("posts/feed.jsonl", "\n".join(json.dumps({"title": t, "text": DOUBLED}) for t in ("Rain", "Wind", "Wind")))
    write("posts/broken.jsonl", '{"text": 1}\n{"text": 1}')
    commit()
    return folder


def test_fingerprints_are_the_same_from_wherever_the_gate_is_run_and_however_paths_are_spelled(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Seen(tmp_path, "posts")
    assert usual.code == 3
    assert [len(each) for each in (usual.lines, usual.sarif, usual.gitlab, usual.csv)] == [6, 6, 8, 6]
    assert len(set(usual.lines)) == 5  # two records have one title
    assert len(set(usual.gitlab)) == 8
    (tmp_path / "short").symlink_to(site / "posts")
    places = {
        site: ("./posts", str(site / "posts"), "posts/../posts", "posts/**", "posts/fr/../", f"../{site.name}/posts"),
        site / "posts": (".", "../posts", "**", str(site / "posts"), "fr/.."),
        site / "posts" / "fr": ("..", "../../posts"),
        tmp_path: ("site/posts", "site/p*", "short", str(site)),
        Path("/"): (str(site / "posts"), os.path.relpath(site / "posts", "/")),
    }
    for folder, spellings in places.items():
        monkeypatch.chdir(folder)
        for spelling in spellings:
            assert (folder, spelling, Seen(tmp_path, spelling).all()) == (folder, spelling, usual.all())


def test_a_suppressed_fingerprint_holds_from_wherever_the_gate_is_run(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fingerprint,) = Seen(tmp_path, "posts/b.md").lines
    config = write("mtcheck.toml", f'[[suppress]]\nfingerprint = "{fingerprint}"\nreason = "the poet\'s"').resolve()
    for folder, source in ((site, "posts/b.md"), (site / "posts", "./b.md"), (tmp_path, "site/posts/b.md")):
        monkeypatch.chdir(folder)
        (line,) = run("gate", source, "--config", str(config), "--format", "jsonl").stdout.splitlines()
        assert (folder, json.loads(line)["findings"]) == (folder, [])


@pytest.mark.usefixtures("site")
def test_a_post_that_git_has_moved_is_another_article(tmp_path: Path) -> None:
    strict = ("--max", "minor=0", "--baseline", "old.json")
    accept = ("audit", "posts", "--out", "-", "--write-baseline", "old.json", "--ignore", "MT8")
    git("rm", "--quiet", "posts/broken.jsonl", "posts/feed.jsonl", "posts/fr/a.md")
    assert run(*accept).exit_code == 0
    before = Seen(tmp_path, "posts/b.md").lines
    assert run("gate", "posts", *strict).exit_code == 0
    git("mv", "posts/b.md", "posts/c.md")
    assert Seen(tmp_path, "posts/c.md").lines != before
    moved = run("gate", "posts", *strict)
    assert moved.exit_code == 1
    assert moved.stderr.splitlines()[0] == (
        "mtcheck: baseline old.json: 0 findings let be; 1 no longer found (--prune-baseline takes them out)"
    )
    assert run(*accept).stderr == "mtcheck: baseline old.json: 1 finding in it, 1 added, 1 taken out\n"
    assert run("gate", "posts", *strict).exit_code == 0
