"""Click's completion for shells, as the README has it set up."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
TOLD = re.compile(r"^\| (bash|zsh|fish) \| `([^`]+)` \| `([^`]+)` \|$", re.MULTILINE)
PROGRAM = (sys.executable, "-c", "from mtcheck.cli.commands import main; main(prog_name='mtcheck')")


def complete(words: str, shell: str = "bash") -> list[str]:
    """What a shell is given for the last of some words."""
    count = len(words.split(" ")) - 1
    env = {"_MTCHECK_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    done = subprocess.run(PROGRAM, env={**os.environ, **env}, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.split()


def test_the_readme_tells_it_for_each_shell() -> None:
    assert [row[0] for row in TOLD.findall(README)] == ["bash", "zsh", "fish"]


@pytest.mark.parametrize(("shell", "command"), [row[:2] for row in TOLD.findall(README)])
def test_the_script_is_printed_for_each_shell(shell: str, command: str) -> None:
    variable = re.search(r"(_MTCHECK_COMPLETE)=(\w+)", command)
    assert variable is not None
    env = {**os.environ, variable[1]: variable[2]}
    done = subprocess.run(PROGRAM, env=env, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    assert f"{shell}_complete" in done.stdout
    assert "_mtcheck_completion" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.stdout, text=True, check=True, timeout=60)


def test_commands_options_and_choices_are_completed() -> None:
    assert complete("mtcheck ga") == ["plain,gate"]
    assert "plain,--changed-since" in complete("mtcheck gate --ch")
    assert complete("mtcheck audit --format js") == ["plain,jsonl", "plain,json"]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("explain MT30", [f"MT30{number}" for number in range(1, 10)]),
        ("explain MT304 doubled-w", ["doubled-word"]),
        ("gate --hold-on mt301,mt30", [f"mt301,MT30{number}" for number in range(1, 10)]),
        ("audit --select untranslated-s", ["untranslated-sentence"]),
        ("fix --ignore MT811", ["MT811"]),
        ("config --extend-select MT222", ["MT222"]),
        ("audit --write js", ["jsonl=", "json="]),
        ("gate --write te", ["text="]),
        ("audit --write te", []),
    ],
)
def test_checks_and_reports_are_completed(words: str, items: list[str]) -> None:
    assert complete(f"mtcheck {words}") == [f"plain,{item}" for item in items]


def test_a_file_is_left_to_the_shell_behind_the_format_of_its_report() -> None:
    assert complete("mtcheck audit --write json=po") == ["file,json=po"]


@pytest.mark.parametrize(
    "words",
    ["gate po", "audit po", "fix po", "names po", "compare po", "compare old po", "audit --out po", "gate --source po"],
)
def test_names_of_files_are_left_to_the_shell(words: str) -> None:
    assert complete(f"mtcheck {words}") == ["file,po"]
