"""What `mtcheck explain` says of checks, and of names that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import prepare_folder
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_folder(tmp_path, monkeypatch)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args, prog_name="mtcheck", catch_exceptions=False)


@pytest.mark.parametrize("name", ["MT304", "mt304", "Doubled-Word"])
def test_a_check_is_explained_by_code_or_name(name: str) -> None:
    page = run("explain", name).stdout
    assert page.startswith("MT304 doubled-word\n\nA word")
    assert "Severity:  minor, 1 penalty point: " in page
    assert "Category:  linguistic-conventions/repetition (MQM)\n" in page
    assert "⟦" in page
    assert "fixed: " in page
    assert page.index("It reports what stands between") < page.index("It leaves alone:")


def test_the_beginning_of_codes_lists_their_checks() -> None:
    done = run("explain", "mt1")
    rows = [line.split()[:2] for line in done.stdout.splitlines()]
    assert rows[0] == ["CODE", "NAME"]
    assert [code for code, _ in rows[1:4]] == ["MT101", "MT102", "MT103"]
    assert {code[:3] for code, _ in rows[1:]} == {"MT1"}
    assert done.exit_code == 0


def test_several_checks_are_explained_each_once() -> None:
    pages = [run("explain", code).stdout.rstrip("\n") for code in ("MT304", "MT8", "MT305")]
    assert run("explain", "MT304", "MT8", "MT305", "doubled-word").stdout == "\n\n\n".join(pages) + "\n"
    done = run("explain", "MT304", "MT999", "MT30X")
    told = "mtcheck: MT999: no check is called so; mtcheck checks lists them\nmtcheck: MT30X: no check is called so, "
    assert (done.stdout, done.stderr.startswith(told), done.exit_code) == ("", True, 2)


def test_a_check_says_that_a_finding_may_weigh_otherwise() -> None:
    assert "; a single finding may be milder or graver, and then says so\n" in run("explain", "MT102").stdout


def test_an_unknown_check_names_the_nearest() -> None:
    done = run("explain", "doubled-wrod")
    expected = 'mtcheck: doubled-wrod: no check is called so, did you mean "doubled-word"?; mtcheck checks lists them\n'
    assert (done.stdout, done.stderr, done.exit_code) == ("", expected, 2)


def test_the_beginning_of_several_names_lists_them() -> None:
    done = run("explain", "Untranslated")
    names = '"untranslated-word", "untranslated-run", "untranslated-sentence", "untranslated-headline"'
    begun = f"several begin so: {names}; write one of these in full"
    told = f"mtcheck: Untranslated: no check is called so, {begun}\n"
    assert (done.stdout, done.stderr, done.exit_code) == ("", told, 2)
    assert "several begin so" not in run("explain", "m").stderr


@pytest.mark.parametrize(("code", "guess"), [("MT999", ""), ("MT9X1", ""), ("MT30X", ', did you mean "MT30')])
def test_a_code_is_guessed_only_where_one_sign_differs(code: str, guess: str) -> None:
    advice = guess or "; mtcheck checks lists them\n"
    assert f"{code}: no check is called so{advice}" in run("explain", code).stderr
    assert f'no check is called "{code}"{advice}' in run("gate", "good.jsonl", "--ignore", code).stderr
