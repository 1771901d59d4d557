from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from report_audits import FAILURES, SCORE, make_audits, make_ferry, make_market
from report_runs import Decided, read_outcomes, read_suite, render
from report_values import audit, finding

from mtcheck.model import Article, Audit, Failure, SetAside, Span, Verdict
from mtcheck.reports.setting import Setting
from mtcheck.reports.xml_text import show_legible, write_attributes, write_text
from mtcheck.visible import show_controls

REFUSE_ALL = Setting(refuse=lambda made: (f"{made.article.id} is refused",), decide=Decided)


def test_the_published_schema_allows_what_reports_could_stumble_over() -> None:
    suite = read_suite(render("junit", *make_audits(), failures=FAILURES, score=SCORE))
    assert [each.attrib for each in suite.iter("property")] == [{"name": "signature", "value": SCORE.signature}]


def test_an_empty_run_is_a_document() -> None:
    assert read_outcomes(render("junit")) == {}


def test_an_audit_fails_what_is_held_and_passes_what_is_to_be_reviewed() -> None:
    ferry, market = make_ferry(), replace(make_market(), failures=())
    assert read_outcomes(render("junit", ferry, market)) == {
        ferry.article.id: "failure: 1 critical finding; score 41.2 is below 95",
        market.article.id: "pass",
    }


def test_a_gate_fails_what_it_refuses_for_its_own_reasons() -> None:
    assert read_outcomes(render("junit", audit(Article("a", "x")), setting=REFUSE_ALL)) == {
        "a": "failure: a is refused"
    }


def test_what_may_be_held_back_is_skipped_and_too_much_of_it_fails_by_itself() -> None:
    ferry = make_ferry()
    held = {ferry.article.id: "skipped: refused: 1 critical finding; score 41.2 is below 95"}
    passed = Setting(decide=lambda: Decided(0), holds_back=True)
    text = render("junit", ferry, setting=passed)
    assert read_outcomes(text) == held
    assert (read_suite(text).get("failures"), read_suite(text).get("skipped")) == ("0", "1")
    refused = Setting(decide=Decided, holds_back=True)
    assert read_outcomes(render("junit", ferry, setting=refused)) == held | {"gate": "failure: gate: no, 50% of all"}


def test_what_the_gate_refuses_all_together_fails_by_itself() -> None:
    setting = Setting(refuse=lambda _: (), decide=Decided)
    outcomes = read_outcomes(render("junit", audit(Article("a", "x")), setting=setting))
    assert outcomes == {"a": "pass", "gate": "failure: gate: no, 50% of all"}
    passed = Setting(refuse=lambda _: (), decide=lambda: Decided(0))
    assert read_outcomes(render("junit", audit(Article("a", "x")), setting=passed)) == {"a": "pass"}


def test_a_gate_that_nothing_had_to_pass_is_a_case_since_servers_take_a_suite_without_one_for_a_fault() -> None:
    passed = Setting(refuse=lambda _: (), decide=lambda: Decided(0))
    assert read_outcomes(render("junit", setting=passed)) == {"gate": "pass"}


def test_what_was_not_examined_is_an_error_before_all_else() -> None:
    crashed = replace(make_ferry(), failures=(Failure("news/ferry.txt", "a check crashed", "report it"),))
    assert read_outcomes(render("junit", crashed, failures=FAILURES)) == {
        "news/ferry.txt": "error: news/ferry.txt: a check crashed; report it",
        **{failure.where: f"error: {failure}" for failure in FAILURES},
    }


def test_the_output_of_a_case_has_the_findings_what_was_set_aside_and_the_notes() -> None:
    text = "a a b"
    found = finding(text, Span(0, 3), "MT304", "it is twice", sentence=0, suggestion="a", is_safe=True)
    aside = SetAside(replace(found, code="MT999", text="b"), "carried", "since 2026-01-01")
    made = replace(audit(Article("a", text), findings=(found,)), set_aside=(aside,), notes=("a: x; y",))
    (case,) = read_suite(render("junit", made)).iter("testcase")
    assert case.findtext("system-out") == (
        "publish (score 100.0, 3 words)\n"
        "sentence 1: minor MT304 some-fault: it is twice; safe fix: a\n"
        "set aside (carried: since 2026-01-01): MT999 b\n"
        "note: a: x; y"
    )


def test_a_case_that_fails_has_its_findings_in_the_failure_alone() -> None:
    text = "a a b"
    found = finding(text, Span(0, 3), "MT304", "it is twice", sentence=0, suggestion="a", is_safe=True)
    made = replace(audit(Article("a", text), findings=(found,)), notes=("a: x; y",))
    (case,) = read_suite(render("junit", made, setting=REFUSE_ALL)).iter("testcase")
    line = "sentence 1: minor MT304 some-fault: it is twice; safe fix: a"
    told = [(part.tag, part.text) for part in case]
    assert told == [("failure", line), ("system-out", "publish (score 100.0, 3 words)\nnote: a: x; y")]
    skipped = replace(REFUSE_ALL, decide=lambda: Decided(0), holds_back=True)
    (case,) = read_suite(render("junit", made, setting=skipped)).iter("testcase")
    assert case.findtext("system-out") == f"publish (score 100.0, 3 words)\n{line}\nnote: a: x; y"


def test_no_two_cases_have_one_name_since_gitlab_drops_the_second() -> None:
    made = audit(Article("a", "x", origin="f.jsonl"))
    other = audit(Article("a", "x", origin="g.jsonl"))
    cases = [
        (case.get("classname"), case.get("name"))
        for case in read_suite(render("junit", made, other, made)).iter("testcase")
    ]
    assert cases == [("f_jsonl", "a"), ("g_jsonl", "a"), ("f_jsonl", "a (2)")]


def hold(name: str, reason: str) -> Audit:
    return audit(Article(name, "x"), verdict=Verdict.HOLD, reasons=(reason,))


@given(st.text(), st.text())
def test_whatever_an_article_holds_the_document_is_allowed(name: str, reason: str) -> None:
    (case,) = read_suite(render("junit", hold(name, f"{reason}\ud83d"))).iter("testcase")
    assert case.get("name") == show_legible(name)


@given(st.text())
def test_text_in_xml_comes_back_as_it_was_but_for_signs_of_what_xml_cannot_hold(text: str) -> None:
    element = etree.fromstring(f"<a{write_attributes({'b': text})}>{write_text(text)}</a>")
    assert (element.get("b"), element.text or "") == (show_legible(text), show_legible(text))


@pytest.mark.parametrize("text", ["\ufffe", "\uffff", "\x0b", "\ud800"])
def test_what_xml_cannot_hold_is_shown(text: str) -> None:
    assert show_legible(text) != text
    assert show_legible(show_controls(text)) == show_legible(text)
