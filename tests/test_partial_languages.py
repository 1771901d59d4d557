"""Languages that few checks are made for, as the audit and the gate tell them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN, write_feed
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(command: str, *languages: str) -> Result:
    articles = ({"id": f"{n}", "text": CLEAN, "language": tag} for n, tag in enumerate(languages))
    write_feed("feed.jsonl", *articles)
    return CliRunner().invoke(main, [command, "feed.jsonl", "--out", "-", "--select", "MT105,MT314"])


def test_an_audit_says_as_the_gate_does_how_few_checks_hold() -> None:
    said = "2 articles in de: 1 of 2 checks hold there; 1 article in fr: 1 of 2 checks hold there"
    audit, gate = (run(command, "en", "de", "fr", "de-AT") for command in ("audit", "gate"))
    assert (audit.exit_code, audit.stderr) == (0, f"mtcheck: {said}\n")
    assert (gate.stderr, gate.stdout.splitlines()[-1].endswith(f"; {said}")) == ("", True)
    assert run("audit", "en").stderr == ""


def test_of_many_languages_three_are_named() -> None:
    languages = ("de", "fr", "es", "it", "nl", "nl")
    shown = run("gate", *languages).stdout.splitlines()[-1]
    assert shown.endswith("1 article in es: 1 of 2 checks hold there; not all hold for 3 articles in 2 more languages")
    assert "; not all hold for 3 articles in 2 more languages" in run("audit", *languages).stderr
