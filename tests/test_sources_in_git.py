"""Posts and their source texts in a git repository: a post whose source has changed has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from git_checkout import commit, git, start_site, write

from mtcheck.cli.commands import main

POST = "---\ntitle: The dam\n---\n\nThe dam was closed on Monday by 30 engineers. The mayor said nothing about it."
FRENCH = "Le barrage a été fermé lundi par 40 ingénieurs. La maire n’en a rien dit."
GERMAN = "Der Damm wurde am Montag von 40 Ingenieuren geschlossen. Die Bürgermeisterin sagte dazu nichts."


def start_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkout with posts and their sources, on a branch that has just left main."""
    start_site(folder, monkeypatch)
    for name in ("der Damm", "die Brücke"):
        write(f"posts/2026/{name}.md", POST)
        write(f"sources/2026/{name}.md", FRENCH.replace("40", "30"))
        write(f"sources/{name}.md", GERMAN)
    write("posts/port.md", POST.replace("title: The dam", "title: The port\nsource_file: ../wire/port.txt"))
    write("wire/port.txt", FRENCH.replace("40", "30"))
    write("posts/feed.jsonl", '{"id": "feed", "text": "The the dam."}')
    write("mtcheck.toml", 'source_folder = "sources"\nrequire_source = true')
    commit("Posts and sources")
    git("switch", "--quiet", "--create", "topic")


def list_refused(*args: str) -> tuple[int, list[str]]:
    done = CliRunner().invoke(main, ["gate", "posts", "--changed-since", "main", "--hold-on", "MT121", *args])
    lines = [line.partition(": ")[0] for line in done.stdout.splitlines() if line.startswith("refused ")]
    return done.exit_code, [*lines, *done.stderr.splitlines()]


def test_a_post_whose_source_has_changed_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start_repository(tmp_path, monkeypatch)
    assert list_refused() == (0, ["mtcheck: nothing in posts has changed since main"])
    write("sources/der Damm.md", GERMAN + " Ende.")
    write("sources/feed.txt", FRENCH)
    assert list_refused() == (0, ["mtcheck: nothing in posts has changed since main"])
    write("sources/2026/die Brücke.md", FRENCH)
    commit("Another number")
    assert list_refused() == (1, ["refused posts/2026/die Brücke.md"])
    assert list_refused("--source", "sources") == (1, ["refused posts/2026/die Brücke.md"])
    write("wire/port.txt", FRENCH)
    assert list_refused() == (1, ["refused posts/2026/die Brücke.md", "refused posts/port.md"])


def test_a_link_to_a_source_that_has_changed_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start_repository(tmp_path, monkeypatch)
    Path("sources/2026/der Damm.md").unlink()
    Path("sources/2026/der Damm.md").symlink_to(os.path.relpath("wire/dam.txt", "sources/2026"))
    write("wire/dam.txt", FRENCH.replace("40", "30"))
    commit("A link")
    git("branch", "--force", "main")
    write("wire/dam.txt", FRENCH)
    assert list_refused() == (1, ["refused posts/2026/der Damm.md"])


def test_that_git_cannot_tell_what_changed_in_the_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_repository(tmp_path, monkeypatch)
    write("../agency/2026/der Damm.md", FRENCH)
    code, said = list_refused("--source", "../agency")
    what = "so that articles of which only the source text changed are not read; leave --changed-since out to read all"
    checkout = os.path.realpath(tmp_path / "site")
    assert (code, said[0]) == (0, f'mtcheck: "../agency" is not in the checkout {checkout}, {what}')
