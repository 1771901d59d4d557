"""Diffs: what git and patch make of them is the new version, byte for byte."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.runs.patch import make_patch

VERSIONS = {
    "a line in the middle": (b"a\nb\nc\n", b"a\nB\nc\n"),
    "no end of line at the end of either": (b"a\nb", b"a\nB"),
    "no end of line, and the last line stays": (b"a\nb\nc", b"A\nb\nc"),
    "line ends of Windows": (b"a\r\nb\r\nc", b"a\r\nB\r\nc"),
    "line ends of both kinds, and a lone carriage return": (b"a\r\nb\nc\rd\n", b"a\r\nB\nc\rd\n"),
    "a byte order mark": (b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfA\nb\n"),
    "UTF-16": ("\ufeffa\nthe the\n".encode("utf-16-le"), "\ufeffa\nthe\n".encode("utf-16-le")),
    "one line less": (b"1\n2\n3\n4\n5\n6\n7\n8\n9\n", b"1\n2\n3\n5\n6\n7\n8\nn\n"),
    "changes far apart": (b"".join(b"%d\n" % n for n in range(40)), b"".join(b"%d\n" % (n or 7) for n in range(39))),
    "all gone": (b"a\nb\n", b""),
}


@pytest.mark.parametrize("command", [("git", "apply"), ("patch", "-p1", "-s")], ids=lambda command: command[0])
@pytest.mark.parametrize("name", ["a.txt", "a b.txt", "ä/ö.md", 'say "a".txt', "tab\tand\\.txt"])
@pytest.mark.parametrize(("old", "new"), [VERSIONS["no end of line at the end of either"]])
def test_any_name_is_understood(tmp_path: Path, name: str, old: bytes, new: bytes, command: tuple[str, ...]) -> None:
    assert apply(tmp_path, name, old, new, command) == new


@pytest.mark.parametrize("command", [("git", "apply"), ("patch", "-p1", "-s")], ids=lambda command: command[0])
@pytest.mark.parametrize(("old", "new"), VERSIONS.values(), ids=VERSIONS)
def test_applied_it_gives_the_new_version(tmp_path: Path, old: bytes, new: bytes, command: tuple[str, ...]) -> None:
    if new or command[0] == "git":  # patch removes what is left empty
        assert apply(tmp_path, "a.txt", old, new, command) == new


def test_it_reads_as_diffs_do() -> None:
    old, new = VERSIONS["a line in the middle"]
    assert make_patch(b"a b.txt", old, new) == (b"--- a/a b.txt\t\n+++ b/a b.txt\t\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n")
    assert make_patch(b"a.txt", b"a\nb", b"A\nB") == (
        b"--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n-a\n-b\n\\ No newline at end of file\n"
        b"+A\n+B\n\\ No newline at end of file\n"
    )
    assert make_patch(b"a.txt", old, old) == b""


LINES = st.lists(st.sampled_from([b"a\n", b"b\n", b"c\r\n", b"\n", b"d"]), max_size=24).map(b"".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=LINES.filter(bool), new=LINES.filter(bool))
def test_whatever_the_versions_are_git_makes_the_one_of_the_other(tmp_path: Path, old: bytes, new: bytes) -> None:
    assert apply(tmp_path, "a.txt", old, new, ("git", "apply")) == new


def apply(folder: Path, name: str, old: bytes, new: bytes, command: tuple[str, ...]) -> bytes:
    """What a tool makes of the old version with our diff."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(old)
    patch = make_patch(name.encode(), old, new)
    if patch:
        subprocess.run(command, cwd=folder, input=patch, check=True, capture_output=True)
    return path.read_bytes()
