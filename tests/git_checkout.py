"""A git checkout that a test makes, for tests of what git is asked."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

_WHO = {
    f"GIT_{role}_{key}": value
    for role in ("AUTHOR", "COMMITTER")
    for key, value in (("NAME", "A Desk"), ("EMAIL", "desk@example.org"), ("DATE", "2024-03-01T12:00:00Z"))
}


def isolate_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have git know neither the settings of this machine nor that a hook may be running the tests."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in {**_WHO, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)


def git(*args: str, folder: Path | str = ".") -> str:
    """What git says to a command that must succeed; submodules may come from a folder of this machine."""
    command = ["git", "-c", "protocol.file.allow=always", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def write(name: str, text: str = "It was the first time in ten years.") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return path


def commit(message: str = "More posts", folder: Path | str = ".") -> None:
    """Commit all there is in a checkout."""
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--message", message, folder=folder)


def start_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a new, empty repository in a folder, on the branch main."""
    isolate_git(monkeypatch)
    site = folder / "site"
    site.mkdir()
    monkeypatch.chdir(site)
    git("init", "--quiet", "--initial-branch", "main")
    return site
