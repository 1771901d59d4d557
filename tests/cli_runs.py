"""What the tests of the command line share: a folder with a good and a bad article, and mtcheck in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

CLEAN = "It was the first time in ten years."
DOUBLED = "It was the the first time in ten years."
FOUND = 'MT304 doubled-word "the the" (minor, sentence 1)'
"""How a gate names what is wrong in that."""
MTCHECK = (sys.executable, "-m", "mtcheck")


def prepare_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with a good and a bad article, where short ones are judged by their own score."""
    monkeypatch.chdir(folder)
    Path("mtcheck.toml").write_text("least_words = 0\n", encoding="utf-8")
    write_feed("good.jsonl", {"id": "good", "text": CLEAN})
    write_feed("bad.jsonl", {"id": "bad", "text": DOUBLED})


def write_feed(name: str, *records: Mapping[str, object]) -> None:
    Path(name).write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def shell(*args: str, env: dict[str, str] | None = None, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run as a user does, in a process of its own."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run([*MTCHECK, *args], capture_output=True, check=False, timeout=60, env=environment, input=stdin)
