from __future__ import annotations

import json

from report_audits import FAILURES, SCORE, make_audits, make_market
from report_runs import Decided, render

from mtcheck.reports.setting import Setting


def test_the_articles_are_those_of_the_json_lines() -> None:
    document = json.loads(render("json", *make_audits()))
    lines = render("jsonl", *make_audits()).splitlines()
    assert document["articles"] == [json.loads(line) for line in lines]
    assert render("json", *make_audits()).splitlines()[1:-1] == [line + "," for line in lines[:-1]] + lines[-1:]


def test_what_all_come_to_what_was_not_examined_and_what_the_gate_says_follow() -> None:
    failures = (*FAILURES, *make_market().failures)
    document = json.loads(
        render("json", *make_audits(), failures=FAILURES, score=SCORE, setting=Setting(decide=Decided))
    )
    assert list(document) == ["schema", "articles", "failures", "feed", "run", "gate"]
    assert document["schema"] == "mtcheck.report/1"
    assert document["failures"] == [{"where": f.where, "what": f.what, "advice": f.advice} for f in failures]
    assert (document["run"]["schema"], document["run"]["articles"], document["run"]["failures"]) == (
        "mtcheck.run/1",
        5,
        3,
    )
    assert document["run"]["signature"] == SCORE.signature
    assert document["gate"] == {
        "passed": False,
        "exit_code": 1,
        "decision": "gate: no, 50% of all",
        "reasons": ["50% of all"],
        "refused": ["a"],
        "unexamined": ["b"],
    }


def test_an_empty_run_is_a_document() -> None:
    assert json.loads(render("json")) == {
        "schema": "mtcheck.report/1",
        "articles": [],
        "failures": [],
        "feed": None,
        "run": None,
        "gate": None,
    }
