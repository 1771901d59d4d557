"""`--source` and `--reference`: an article and the texts beside it, from the command line and from Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import CLEAN, prepare_folder, write_feed
from click.testing import CliRunner, Result

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.errors import ConfigError

TEXT = "The port was closed. The mairie said nothing.\n"
SOURCE = "Le port a été fermé. La mairie n’a rien dit.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare_folder(tmp_path, monkeypatch)
    Path("en.txt").write_text(TEXT, encoding="utf-8")
    Path("fr.txt").write_text(SOURCE, encoding="utf-8")
    Path("human.txt").write_text("The harbour was shut. The town hall was silent.\n", encoding="utf-8")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args, prog_name="mtcheck", catch_exceptions=False)


def audit(*args: str) -> dict[str, object]:
    done = run("audit", *args, "--format", "jsonl", "--out", "-")
    assert (done.stderr, done.exit_code) == ("", 0)
    (line,) = map(json.loads, done.stdout.splitlines())
    assert isinstance(line, dict)
    return line


def test_what_stands_in_the_source_was_not_translated() -> None:
    found = audit("en.txt", "--source", "fr.txt", "--source-language", "fr")["findings"]
    assert isinstance(found, list)
    assert '"mairie" is French, not English' in [finding["message"] for finding in found]
    assert run("gate", "en.txt", "--source", "fr.txt", "--source-language", "fr", "--fail-on", "review").exit_code == 1


def test_one_sentence_that_was_left_out_is_refused_only_where_a_review_is() -> None:
    Path("mtcheck.toml").unlink()
    Path("en.txt").write_text(
        "The mayor opened the new bridge on Monday. Three hundred people came to the ceremony.\n"
        "The work took four years. The old bridge will be pulled down in spring.\n",
        encoding="utf-8",
    )
    Path("fr.txt").write_text(
        "Le maire a inauguré le nouveau pont lundi. Trois cents personnes sont venues à la cérémonie. "
        "L’opposition demande une enquête sur les coûts du chantier, qui ont doublé depuis le début.\n"
        "Les travaux ont duré quatre ans. L’ancien pont sera démoli au printemps.\n",
        encoding="utf-8",
    )
    gate = ("gate", "en.txt", "--source", "fr.txt", "--source-language", "fr")
    *_, decision = run(*gate).stdout.splitlines()
    assert decision == "gate: yes, 1 article may be published, it is for review (--fail-on review refuses it)"
    done = run(*gate, "--fail-on", "review")
    assert (done.exit_code, done.stdout.startswith("refused en.txt: MT131 omission ")) == (1, True)
    assert "(major, in the source); 1 major finding; " in done.stdout
    assert {item["code"] for item in audit(*gate[1:])["findings"]} == {"MT131"}  # type: ignore[attr-defined]  # a list


def test_references_are_scored_against() -> None:
    assert audit("en.txt")["reference_scores"] is None
    one = audit("en.txt", "--source", "fr.txt", "--reference", "human.txt")["reference_scores"]
    two = audit("en.txt", "--reference", "human.txt", "--reference", "en.txt")["reference_scores"]
    assert isinstance(one, dict)
    assert isinstance(two, dict)
    assert one["chrf"] < 90
    assert two["chrf"] == 100


@pytest.mark.parametrize("command", ["audit", "gate"])
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("two.jsonl", "--source", "fr.txt"), 'mtcheck: --source: goes with one article, but after "a" comes "b"; '),
        (("own.jsonl", "--source", "fr.txt"), 'mtcheck: --source: article "c" brings a source itself; '),
        (("en.txt", "--source", "two.jsonl"), "mtcheck: two.jsonl: holds more than one text; "),
        (("en.txt", "--reference", "none.txt"), "mtcheck: none.txt: no such file or folder; "),
    ],
)
def test_texts_that_do_not_fit_are_refused_before_an_older_report_is_replaced(
    command: str, args: tuple[str, ...], message: str
) -> None:
    write_feed("two.jsonl", {"id": "a", "text": CLEAN}, {"id": "b", "text": CLEAN})
    write_feed("own.jsonl", {"id": "c", "text": CLEAN, "source": "Un."})
    run("audit", "good.jsonl", "--out", "there", "-q")
    before = Path("there/index.html").read_bytes()
    done = run(command, *args, "--out", "there")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1
    assert Path("there/index.html").read_bytes() == before


def test_a_text_that_cannot_be_read_is_incomplete() -> None:
    done = run("gate", "none.txt", "--source", "fr.txt")
    assert done.exit_code == 3
    assert "none.txt: no such file or folder" in done.stderr


def test_a_forced_language_holds_beside_a_source() -> None:
    assert audit("en.txt", "--source", "fr.txt", "--force-language", "en-GB")["language"] == "en-GB"


def test_python_puts_files_beside_an_article_too() -> None:
    (found,) = mtcheck.audit(Path("en.txt"), source_file=Path("fr.txt"), reference_files=["human.txt"])
    assert found.article.source == (SOURCE.strip(),)
    assert found.reference_scores is not None
    with pytest.raises(ConfigError, match="goes with one article"):
        mtcheck.audit(["good.jsonl", "bad.jsonl"], source_file="fr.txt")
