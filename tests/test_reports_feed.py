"""What reports make of a whole feed, and the inventory of its names, byte for byte against fixtures/expected/names/.

Remade by one command, and read before they are committed:

    MTCHECK_REMAKE=1 python -m pytest tests/test_reports_feed.py
"""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from signed import mask_signatures

from mtcheck.cli.commands import main
from mtcheck.feeds.model import ArticleCount, FeedFinding, FeedName, FeedReport, FeedSpelling, Place
from mtcheck.model import Category, Severity, Span
from mtcheck.report_model import FeedReporter
from mtcheck.reports import open_folder, open_report
from mtcheck.reports.inventory import render_names

FIXTURES = Path(__file__).parent.parent / "fixtures"
FEED = FIXTURES / "names" / "feed.jsonl"
GOLDEN = FIXTURES / "expected" / "names"
EVIL = "=cmd|'x'!<script>\u202e\nevil"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    Path("feed.jsonl").write_bytes(FEED.read_bytes())
    return tmp_path


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, prog_name="mtcheck", catch_exceptions=False)


def compare_or_remake(name: str, made: str) -> None:
    if "MTCHECK_REMAKE" in os.environ:
        (GOLDEN / name).write_bytes(mask_signatures(made).encode())
    assert mask_signatures(made) == (GOLDEN / name).read_bytes().decode()


@pytest.mark.parametrize("name", ["text", "csv", "json"])
def test_the_inventory_is_as_expected(name: str) -> None:
    done = run("names", "feed.jsonl", "--format", name)
    assert (done.exit_code, done.stderr) == (0, "")
    compare_or_remake(f"inventory.{name.replace('text', 'txt')}", done.stdout)


def test_reports_show_the_feed_as_expected() -> None:
    done = run("audit", "feed.jsonl", "--out", "report", "-q")
    assert done.exit_code == 0
    compare_or_remake("console.txt", done.stdout)
    for name in ("report.md", "index.html", "feed.json", "names.csv"):
        compare_or_remake(name, (Path("report") / name).read_bytes().decode())


def test_articles_are_neither_scored_nor_held_for_it() -> None:
    with_it, without = (
        run("audit", "feed.jsonl", "--format", "jsonl", "--out", "-", *more) for more in ((), ("--ignore", "MT801"))
    )
    assert with_it.stdout == without.stdout
    assert "MT801" not in with_it.stdout
    assert len(with_it.stdout.splitlines()) == len(FEED.read_text(encoding="utf-8").splitlines())


def test_what_is_ignored_is_neither_shown_nor_written() -> None:
    done = run("audit", "feed.jsonl", "--ignore", "MT8", "--out", "report")
    assert "whole feed" not in done.stdout
    assert not Path("report/feed.json").exists()
    assert 'href="feed.json"' not in Path("report/index.html").read_text(encoding="utf-8")


def test_it_can_be_all_that_is_selected() -> None:
    done = run("audit", "feed.jsonl", "--select", "feed-inconsistent-name", "--out", "-")
    assert done.exit_code == 0
    assert '"Tchornivka" in 1 article' in done.stdout


def test_a_feed_of_one_spelling_each_has_files_and_nothing_to_say() -> None:
    Path("one.jsonl").write_text('{"id": "a", "text": "They left Minsk."}\n', encoding="utf-8")
    done = run("audit", "one.jsonl", "--out", "report")
    assert "whole feed" not in done.stdout
    assert json.loads(Path("report/feed.json").read_text(encoding="utf-8")) == {
        "schema": "mtcheck.feed/1",
        "findings": [],
    }
    assert len(Path("report/names.csv").read_text(encoding="utf-8").splitlines()) == 1


def test_an_older_report_with_a_feed_is_replaced_whole() -> None:
    run("audit", "feed.jsonl", "--out", "report")
    run("audit", "feed.jsonl", "--out", "report", "--ignore", "MT8")
    assert not {"feed.json", "names.csv"} & {path.name for path in Path("report").iterdir()}


def test_the_inventory_can_be_narrowed() -> None:
    names = json.loads(run("names", "feed.jsonl", "--format", "json").stdout)["names"]
    often = json.loads(run("names", "feed.jsonl", "--format", "json", "--min-count", "3").stdout)["names"]
    several = json.loads(run("names", "feed.jsonl", "--format", "json", "--inconsistent").stdout)["names"]
    assert often == [name for name in names if name["mentions"] >= 3]
    assert several == [name for name in names if len(name["spellings"]) > 1]
    assert 0 < len(several) < len(names)
    assert 0 < len(often) < len(names)


def test_the_inventory_is_written_to_a_file() -> None:
    done = run("names", "feed.jsonl", "--format", "csv", "--out", "names.csv")
    assert (done.stdout, done.exit_code) == ("", 0)
    assert Path("names.csv").read_bytes() == (GOLDEN / "inventory.csv").read_bytes()


def test_the_name_of_the_file_says_the_format_unless_it_is_given() -> None:
    for name, golden in (("names.csv", "inventory.csv"), ("names.json", "inventory.json"), ("names", "inventory.txt")):
        assert run("names", "feed.jsonl", "--out", name).exit_code == 0
        assert Path(name).read_bytes() == (GOLDEN / golden).read_bytes()
    run("names", "feed.jsonl", "--out", "odd.csv", "--format", "json")
    assert Path("odd.csv").read_bytes() == (GOLDEN / "inventory.json").read_bytes()


def test_a_dash_is_standard_output() -> None:
    assert run("names", "feed.jsonl", "--out", "-").stdout == (GOLDEN / "inventory.txt").read_text(encoding="utf-8")
    assert not Path("-").exists()


def test_a_file_that_fails_while_it_is_written_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_path: Path, _text: str, **_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", fail)
    done = run("names", "feed.jsonl", "--out", "names.csv")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr == (
        "mtcheck: names.csv: cannot be written (No space left on device); "
        "name another file for the inventory or make room\n"
    )


@pytest.mark.parametrize("out", [".", "none/names.csv"])
def test_a_file_that_cannot_be_written_is_refused_before_anything_is_read(out: str) -> None:
    done = run("names", "missing.jsonl", "--out", out)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"mtcheck: {out}: ")
    assert done.stderr.count("\n") == 1


def test_what_cannot_be_read_is_said_and_the_rest_is_listed() -> None:
    done = run("names", "missing.jsonl", "feed.jsonl")
    assert done.exit_code == 3
    assert done.stderr.startswith("mtcheck: missing.jsonl: ")
    assert done.stdout == (GOLDEN / "inventory.txt").read_text(encoding="utf-8")


def test_articles_in_a_language_without_names_are_named() -> None:
    done = run("names", "-", stdin='{"id": "a", "text": "Sie kamen nach Minsk.", "language": "de"}\n')
    assert (done.exit_code, done.stdout) == (3, "No names were found.\n")
    assert done.stderr.startswith("mtcheck: a: its text is in de, and names are looked for in en, es, ")


def test_names_are_read_from_any_input_with_the_options_of_an_audit() -> None:
    record = {"body": {"plain": "They left Minsk."}}
    done = run("names", "-", "--field", "text=body.plain", "--format", "json", stdin=json.dumps(record) + "\n")
    assert [name["name"] for name in json.loads(done.stdout)["names"]] == ["Minsk"]


def test_a_configuration_that_ignores_the_check_does_not_empty_the_inventory() -> None:
    Path("mtcheck.toml").write_text('ignore = ["MT801"]\nallow = ["Rovers"]\n', encoding="utf-8")
    done = run("names", "feed.jsonl")
    assert "Chornivka" in done.stdout
    assert "Rovers" not in done.stdout


def make_feed(number: int = 1) -> FeedReport:
    spellings = tuple(
        FeedSpelling(form, 2, 1, (ArticleCount(EVIL, 2),), Place(EVIL, "text", Span(0, 4))) for form in (EVIL, "Evyl")
    )
    name = FeedName("en", None, spellings, "has 2 of 4 mentions", 0.9)
    finding = FeedFinding(
        "MT801", "some-fault", Category.NAME, Severity.MINOR, 0.9, f"{EVIL} here", EVIL, name, "0123456789abcdef"
    )
    return FeedReport((finding,) * number)


def test_hostile_names_stay_harmless_in_every_report() -> None:
    report = open_folder(Path("report"))
    assert isinstance(report, FeedReporter)
    report.add_feed(make_feed())
    report.close(())
    page = Path("report/index.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "\u202e" not in page
    assert "<script>" not in Path("report/report.md").read_text(encoding="utf-8").replace("\\<", "")
    rows = list(csv.DictReader(io.StringIO(Path("report/names.csv").read_text(encoding="utf-8"))))
    assert [row["spelling"][:5] for row in rows] == ["'=cmd", "Evyl"]
    names = [finding.found for finding in make_feed().findings if isinstance(finding.found, FeedName)]
    assert all(ord(char) >= 32 for line in render_names(names).splitlines() for char in line)


def test_very_many_findings_are_cut_short_and_counted() -> None:
    for name in ("console", "markdown"):
        stream = io.StringIO()
        report = open_report(name, stream=stream)
        assert isinstance(report, FeedReporter)
        report.add_feed(make_feed(1000))
        report.close(())
        shown = stream.getvalue().count("some-fault")
        assert 0 < shown < 1000
        assert f"and {1000 - shown} findings more" in stream.getvalue()


def test_formats_of_one_line_an_article_do_not_show_the_feed() -> None:
    for name in ("jsonl", "csv"):
        assert not isinstance(open_report(name, stream=io.StringIO()), FeedReporter)
