from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_audits import FAILURES, make_audits, make_ferry
from report_runs import Decided, render
from report_values import audit, finding, locate

from mtcheck.model import Article, Audit, Failure, Severity, Span
from mtcheck.reports import open_summary
from mtcheck.reports.github_summary import CUT, LONGEST
from mtcheck.reports.setting import Setting
from mtcheck.visible import flatten

COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:\n]*)::(?P<message>[^\r\n]*)\n")


def unescape(text: str) -> str:
    """As the runner does; properties escape more."""
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def read_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Kind, properties and message of each command; there is nothing but commands."""
    matches = list(COMMAND.finditer(text))
    assert "".join(match[0] for match in matches) == text
    return [
        (
            match["kind"],
            {name: unescape(value) for name, _, value in (p.partition("=") for p in match["properties"].split(","))},
            unescape(match["message"]),
        )
        for match in matches
    ]


def find_many(number: int, severity: Severity) -> Audit:
    """An article with so many findings, the first the least likely."""
    text = "x" * number
    found = [
        replace(finding(text, Span(at, at + 1), f"MT{at:03}", "it is wrong", severity=severity), confidence=at / number)
        for at in range(number)
    ]
    return audit(Article("a", text, origin="a.txt", has_lines=True), findings=tuple(found))


def test_standard_output_holds_nothing_but_commands() -> None:
    commands = read_commands(render("github", *make_audits(), failures=FAILURES))
    assert len(commands) == sum(len(made.findings) for made in make_audits()) + 3


def test_an_empty_run_says_nothing() -> None:
    assert render("github") == ""


def test_the_gravest_come_first_and_none_is_lost() -> None:
    kinds = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL, Severity.NEUTRAL)
    commands = read_commands(render("github", *(find_many(12, severity) for severity in kinds)))
    shown = [re.split(r"[(), ]+", properties["title"])[2] for _, properties, _ in commands]
    assert shown[:10] == ["critical"] * 10
    assert shown[10:30] == ["minor"] * 10 + ["neutral"] * 10
    assert sorted(shown) == sorted(str(severity) for severity in kinds for _ in range(12))
    assert [properties["title"][:5] for _, properties, _ in commands[:3]] == ["MT011", "MT010", "MT009"]


def test_what_the_gate_says_and_what_was_not_examined_come_before_all() -> None:
    noted = replace(make_ferry(), notes=("news/ferry.txt:3: it suppresses nothing; take it out",))
    commands = read_commands(render("github", noted, failures=FAILURES[:1], setting=Setting(decide=Decided)))
    assert commands[:3] == [
        ("error", {"title": "mtcheck gate"}, f"gate: no, 50% of all\n{noted.article.id}: {'; '.join(noted.reasons)}"),
        ("error", {"file": "feeds/broken.jsonl", "line": "3", "title": "mtcheck: not examined"}, str(FAILURES[0])),
        ("warning", {"file": "news/ferry.txt", "line": "3", "title": "mtcheck: note"}, noted.notes[0]),
    ]
    passed = Setting(decide=lambda: Decided(0))
    assert render("github", setting=passed) == ""


def test_ten_of_the_articles_that_are_refused_are_named_with_their_reasons_in_one_annotation() -> None:
    named = [Article(f"a{number}", "x", origin="feed.jsonl") for number in range(12)]
    refused = Setting(refuse=lambda made: (f"{made.article.id} is bad", "100%"), decide=lambda: Decided(0))
    ((kind, properties, told),) = read_commands(render("github", *map(audit, named), setting=refused))
    lines = [f"a{number} (feed.jsonl): a{number} is bad; 100%" for number in range(10)]
    assert (kind, properties) == ("warning", {"title": "mtcheck gate"})
    assert told.splitlines() == ["gate: yes", *lines, "and 2 more"]


def test_columns_are_given_only_within_one_line_since_github_refuses_others() -> None:
    text = "One two.\nThree."
    inside, across = locate(text, "two"), locate(text, "two.\nThree")
    found = [finding(text, span, "MT304", "wrong", has_line=True) for span in (inside, across)]
    article = Article("a.txt", text, origin="a.txt", has_lines=True)
    places = [properties for _, properties, _ in read_commands(render("github", audit(article, findings=tuple(found))))]
    title = "MT304 some-fault (minor)"
    assert places == [
        {"file": "a.txt", "line": "1", "endLine": "1", "col": "5", "endColumn": "8", "title": title},
        {"file": "a.txt", "line": "1", "endLine": "2", "title": title},
    ]


def test_an_address_is_no_file_of_the_commit() -> None:
    article = Article("https://example.org/a", "x x", origin="https://example.org/a")
    made = audit(article, findings=(finding("x x", Span(0, 3), "MT304", "it is twice"),))
    (command,) = read_commands(render("github", made))
    assert command == ("warning", {"title": "MT304 some-fault (minor)"}, "https://example.org/a: it is twice")
    failure = Failure("https://example.org/b", "is not there", "look again")
    ((_, properties, message),) = read_commands(render("github", failures=(failure,)))
    assert (properties, message) == ({"title": "mtcheck: not examined"}, str(failure))


def test_files_are_named_from_the_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    commands = read_commands(render("github", find_many(1, Severity.MINOR), setting=Setting(workspace=tmp_path)))
    assert commands[0][1]["file"] == "site/a.txt"


@given(st.text(min_size=1), st.text())
def test_whatever_an_article_holds_no_command_breaks_out(origin: str, message: str) -> None:
    made = audit(
        Article("a", "x", origin=f"f/{origin}", has_lines=True),
        findings=(finding("x", Span(0, 1), "MT304", f"{message}\n::error::", has_line=True),),
    )
    ((kind, properties, told),) = read_commands(render("github", made))
    assert (kind, told) == ("warning", flatten(f"{message}\n::error::"))
    assert properties["title"] == "MT304 some-fault (minor)"


def summarise(file: Path, *audits: Audit, setting: Setting | None = None) -> list[str]:
    """Write the summary; gives what was said."""
    said: list[str] = []
    report = open_summary(file, say=said.append, setting=setting or Setting())
    for made in audits:
        report.add(made)
    report.close(FAILURES)
    return said


def test_the_summary_is_added_to_what_other_steps_wrote(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    assert summarise(file, make_ferry(), setting=Setting(decide=Decided)) == []
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n**gate: no, 50% of all**\n\n# mtcheck report\n\n## Not fully examined (2)\n")
    assert "| 41.2 | hold | 97 |" in text


def test_a_summary_ends_before_github_would_refuse_it(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    before = "b" * (LONGEST - 2000)
    file.write_text(before, encoding="utf-8")
    assert summarise(file, make_ferry()) == []
    text = file.read_text(encoding="utf-8")
    assert text.startswith(before + "# mtcheck report\n")
    assert text.endswith("\n" + CUT)
    assert LONGEST - 500 < len(text.encode()) <= LONGEST


def test_a_summary_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "none" / "summary.md"
    said = f"mtcheck: {file}: the summary of the job cannot be written (No such file or directory)"
    assert summarise(file, make_ferry()) == [said]
