"""Files written in place: whole, with their permissions, behind their links, or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mtcheck.errors import InputError
from mtcheck.runs.rewriting import rewrite_file


def test_a_file_keeps_its_permissions_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o754)
    rewrite_file(path, "a.md", old=b"old", new=b"new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o754
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_the_file_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    target, link = tmp_path / "posts" / "a.md", tmp_path / "a.md"
    target.write_bytes(b"old")
    link.symlink_to("posts/a.md")
    rewrite_file(link, "a.md", old=b"old", new=b"new")
    assert (link.readlink(), target.read_bytes()) == (Path("posts/a.md"), b"new")


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"an editor saved it")
    assert refuse(path) == "a.md: was changed by somebody else meanwhile, nothing was written; run mtcheck fix again"
    assert path.read_bytes() == b"an editor saved it"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_gone_or_protected_or_has_two_names_is_left_alone(tmp_path: Path) -> None:
    path, other = tmp_path / "a.md", tmp_path / "b.md"
    assert refuse(path) == (
        "a.md: cannot be written (No such file or directory); check that you may write into its folder, and make room"
    )
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert refuse(path) == "a.md: is write-protected, nothing was written; make it writable, or leave it out"
    path.chmod(0o644)
    os.link(path, other)
    assert refuse(path) == (
        "a.md: has 2 names (hard links), which a new file would part; nothing was written; "
        "apply the diff with patch or git apply"
    )
    assert other.read_bytes() == b"old"


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    assert refuse(path).startswith("a.md: cannot be written (No space left on device); ")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def refuse(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        rewrite_file(path, path.name, old=b"old", new=b"new")
    return str(refused.value)
