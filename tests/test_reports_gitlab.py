from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from report_audits import FAILURES, make_audits, make_ferry
from report_runs import render
from report_values import audit, finding, locate

from mtcheck.model import Article, SetAside, Severity, Span

Entry = dict[str, Any]


def read_entries(text: str) -> list[Entry]:
    """The entries, each with all that GitLab's documentation asks for, and none with the fingerprint of another."""
    entries: list[Entry] = json.loads(text)
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["path"]
        assert not entry["location"]["path"].startswith("./")
        assert entry["location"]["lines"]["begin"] >= 1
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    return entries


def test_all_findings_and_failures_are_entries() -> None:
    entries = read_entries(render("gitlab", *make_audits(), failures=FAILURES))
    assert len(entries) == sum(len(made.findings) for made in make_audits()) + 3
    assert [entry["description"] for entry in entries[-2:]] == [str(failure) for failure in FAILURES]
    assert [entry["severity"] for entry in entries[-2:]] == ["blocker", "blocker"]


def test_an_empty_run_is_an_empty_array() -> None:
    assert read_entries(render("gitlab")) == []


def test_an_entry_has_the_lines_of_its_finding() -> None:
    text = "One.\nTwo two.\nThree."
    found = finding(
        text, locate(text, "Two two.\nThree"), "MT304", "it is wrong", severity=Severity.NEUTRAL, has_line=True
    )
    article = Article("a.txt", text, origin="./a.txt", has_lines=True)
    (entry,) = read_entries(render("gitlab", audit(article, findings=(found,))))
    del entry["fingerprint"]
    assert entry == {
        "description": "it is wrong",
        "check_name": "MT304/some-fault",
        "severity": "info",
        "location": {"path": "a.txt", "lines": {"begin": 2, "end": 3}},
    }


def test_an_entry_keeps_its_fingerprint_when_lines_are_added_before_it() -> None:
    first, later = ("x x", Span(0, 3)), ("One.\nx x", Span(5, 8))
    prints = []
    for text, span in (first, later):
        found = replace(finding(text, span, "MT304", "it is wrong", has_line=True), fingerprint="f00")
        article = Article("a.txt", text, origin="a.txt", has_lines=True)
        (entry,) = read_entries(render("gitlab", audit(article, findings=(found,))))
        prints.append(entry["fingerprint"])
    assert prints[0] == prints[1]


def test_an_article_that_a_feed_has_twice_has_entries_of_its_own_each_time() -> None:
    made = make_ferry()
    assert len(read_entries(render("gitlab", made, made))) == 2 * len(made.findings)


def test_what_was_set_aside_is_no_entry() -> None:
    made = make_ferry()
    aside = replace(made, findings=(), set_aside=(SetAside(made.findings[0], "carried", "since May"),))
    assert read_entries(render("gitlab", aside)) == []


@given(st.text(), st.text(min_size=1))
def test_whatever_an_article_holds_the_report_is_json(message: str, name: str) -> None:
    found = finding("x", Span(0, 1), "MT304", f"{message}\ud83d")
    assert len(json.loads(render("gitlab", audit(Article(name, "x"), findings=(found,))))) == 1
