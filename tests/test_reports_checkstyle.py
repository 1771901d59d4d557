from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from report_audits import FAILURES, make_audits
from report_runs import render
from report_values import audit, finding

from mtcheck.model import Article, Audit, Severity, Span


def read_errors(text: str) -> list[tuple[str | None, dict[str, str]]]:
    """File and attributes of each error; every one has what readers ask for."""
    root = etree.fromstring(text.encode())
    assert (root.tag, set(root.attrib)) == ("checkstyle", {"version"})
    errors = [(file.get("name"), dict(error.attrib)) for file in root for error in file]
    for _, error in errors:
        assert set(error) - {"column"} == {"line", "severity", "message", "source"}
        assert error["severity"] in {"error", "warning", "info"}
    return errors


def find_fault(name: str, origin: str, severity: Severity = Severity.MINOR) -> Audit:
    return audit(
        Article(name, "x", origin=origin), findings=(finding("x", Span(0, 1), "MT304", "wrong", severity=severity),)
    )


def test_all_findings_and_failures_are_errors() -> None:
    errors = read_errors(render("checkstyle", *make_audits(), failures=FAILURES))
    assert len(errors) == sum(len(made.findings) for made in make_audits()) + 3
    assert errors[-2][1] == {
        "line": "3",
        "severity": "error",
        "message": str(FAILURES[0]),
        "source": "mtcheck.not-examined",
    }


def test_an_empty_run_is_a_document() -> None:
    assert read_errors(render("checkstyle")) == []


def test_articles_of_one_file_share_its_element_and_are_named() -> None:
    text = render("checkstyle", find_fault("a", "f.jsonl"), find_fault("b", "f.jsonl"), find_fault("c", "g.jsonl"))
    assert text.count("<file ") == 2
    assert [(file, error["message"]) for file, error in read_errors(text)] == [
        ("f.jsonl", "a: wrong"),
        ("f.jsonl", "b: wrong"),
        ("g.jsonl", "c: wrong"),
    ]


def test_severities_are_those_of_checkstyle() -> None:
    errors = read_errors(render("checkstyle", *(find_fault("a", "f.jsonl", severity) for severity in Severity)))
    assert [error["severity"] for _, error in errors] == ["info", "warning", "error", "error"]


@given(st.text(), st.text(min_size=1))
def test_whatever_an_article_holds_the_document_is_well_formed(message: str, name: str) -> None:
    found = finding("x", Span(0, 1), "MT304", f"{message}\ud83d\uffff")
    assert len(read_errors(render("checkstyle", audit(Article(name, "x", origin=name), findings=(found,))))) == 1
