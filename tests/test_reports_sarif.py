from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_audits import FAILURES, PAGE, SCORE, SETTING, make_audits, make_ferry, make_market
from report_runs import SARIF, Decided, read_run, render
from report_values import SIGNATURE, audit, finding, locate

from mtcheck.check import load_declarations
from mtcheck.explain import page_checks
from mtcheck.model import Article, Audit, SetAside, Span
from mtcheck.reports.setting import Setting


def put_aside(made: Audit, *asides: tuple[int, str, str]) -> Audit:
    """The audit with some of its findings, by number, set aside."""
    taken = {number for number, _, _ in asides}
    return replace(
        made,
        findings=tuple(found for number, found in enumerate(made.findings) if number not in taken),
        set_aside=tuple(SetAside(made.findings[number], how, reason) for number, how, reason in asides),  # type: ignore[arg-type]  # how is one of two words
    )


def test_the_published_schema_allows_what_reports_could_stumble_over() -> None:
    run = read_run(render("sarif", *make_audits(), failures=FAILURES, setting=SETTING, score=SCORE))
    assert len(run["results"]) == sum(len(made.findings) for made in make_audits())
    verdicts = [
        {"id": made.article.id, "verdict": made.verdict, "reasons": list(made.reasons)}
        for made in make_audits()
        if made.reasons
    ]
    assert run["properties"] == {"verdicts": verdicts, "signature": SCORE.signature}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["originalUriBaseIds"]["%SRCROOT%"]["description"]["text"] == "the folder that mtcheck was run in"


def test_the_published_schema_refuses_what_is_wrong() -> None:
    document = json.loads(render("sarif", make_ferry()))
    document["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert [error.validator for error in SARIF.iter_errors(document)] == ["minimum"]


def test_an_empty_run_is_a_document() -> None:
    run = read_run(render("sarif"))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_every_result_has_a_file_and_a_line_since_github_refuses_all_for_one_that_has_none() -> None:
    run = read_run(render("sarif", *make_audits()))
    for result in run["results"]:
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1


def test_a_finding_in_a_file_has_its_place_its_text_and_its_fix() -> None:
    run = read_run(render("sarif", make_ferry()))
    (result,) = [each for each in run["results"] if each["ruleId"] == "MT311"]
    file = {"uri": "news/ferry.txt", "uriBaseId": "%SRCROOT%"}
    lines = {"startLine": 2, "startColumn": 37, "endLine": 2, "endColumn": 44}
    region = {**lines, "charOffset": 52, "charLength": 7}
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": file, "region": {**region, "snippet": {"text": "two two"}}}}
    ]
    replacement = {"deletedRegion": region, "insertedContent": {"text": "two"}}
    assert result["fixes"] == [
        {
            "description": {"text": "suggested fix: two"},
            "artifactChanges": [{"artifactLocation": file, "replacements": [replacement]}],
        }
    ]
    assert (result["level"], result["partialFingerprints"]) == ("warning", {"mtcheck/v1": "mt311-text-52"})


def test_applying_the_fix_of_a_result_by_its_lines_or_its_characters_is_the_same() -> None:
    text = make_ferry().article.text
    run = read_run(render("sarif", make_ferry()))
    changes = [fix["artifactChanges"][0]["replacements"][0] for each in run["results"] for fix in each.get("fixes", ())]
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    assert len(changes) == 3
    for change in changes:
        region = change["deletedRegion"]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        assert (start, end - start) == (region["charOffset"], region["charLength"])


def test_an_article_that_is_no_file_is_named_and_its_fix_is_not_applied_to_the_file() -> None:
    text = "It was the the first."
    found = finding(text, locate(text, "the the"), "MT304", "it is twice", suggestion="the", is_safe=True)
    article = Article("a17", text, origin="feed.jsonl", title="First", line=3)
    run = read_run(render("sarif", audit(article, findings=(found,))))
    (result,) = run["results"]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "feed.jsonl", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 3},
            },
            "logicalLocations": [{"fullyQualifiedName": "a17", "kind": "article", "name": "First"}],
        }
    ]
    assert "fixes" not in result
    assert result["message"]["text"] == "a17: it is twice; safe fix: the"
    assert result["properties"] == {
        "article": "a17",
        "field": "text",
        "start": 7,
        "end": 14,
        "text": "the the",
        "mqmSeverity": "minor",
        "confidence": 0.95,
        "suggestion": "the",
        "fix": "safe",
    }


@pytest.mark.parametrize(("length", "is_told"), [(1000, True), (1001, False)])
def test_a_passage_as_long_as_a_page_is_not_told_again(length: int, *, is_told: bool) -> None:
    text = "x" * length
    found = finding(text, Span(0, length), "MT104", "it is French", has_line=True)
    article = Article("a.txt", text, origin="a.txt", has_lines=True)
    (result,) = read_run(render("sarif", audit(article, findings=(found,))))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert ("snippet" in region, result["properties"]["text"]) == (is_told, text if is_told else None)
    assert region["charLength"] == length


def test_a_finding_at_an_address_has_neither_lines_nor_a_fix() -> None:
    made = make_ferry()
    page = replace(made.article, origin="https://example.org/ferry.md")
    for result in read_run(render("sarif", replace(made, article=page)))["results"]:
        assert [place["physicalLocation"] for place in result["locations"]] == [
            {"artifactLocation": {"uri": "https://example.org/ferry.md"}}
        ]
        assert "fixes" not in result


def test_a_check_that_found_something_is_told_with_its_help() -> None:
    rules = read_run(render("sarif", make_ferry(), setting=SETTING))["tool"]["driver"]["rules"]
    results = read_run(render("sarif", make_ferry(), setting=SETTING))["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    (told,) = [rule for rule in rules if rule["id"] == "MT101"]
    assert told == {
        "id": "MT101",
        "name": "bracketed-gloss",
        "shortDescription": {"text": PAGE.summary},
        "fullDescription": {"text": PAGE.doc},
        "help": {"text": PAGE.text, "markdown": PAGE.markdown},
        "defaultConfiguration": {"enabled": True, "level": "error"},
        "properties": {
            "category": "accuracy/untranslated",
            "mqmSeverity": "major",
            "problem.severity": "error",
            "tags": ["translation", "accuracy", "untranslated"],
        },
    }


def test_the_page_of_every_check_is_allowed() -> None:
    pages = page_checks(load_declarations())
    found = [finding("x", Span(0, 1), page.code, "it is wrong", name=page.name) for page in pages]
    article = Article("a", "x", origin="a.jsonl")
    run = read_run(render("sarif", audit(article, findings=tuple(found)), setting=Setting(lambda: pages)))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [page.code for page in pages]
    assert all(rule["help"]["markdown"].startswith(f"## {rule['id']} ") for rule in run["tool"]["driver"]["rules"])


def test_without_a_baseline_nothing_is_new_or_unchanged() -> None:
    run = read_run(render("sarif", make_ferry()))
    assert not any("baselineState" in result for result in run["results"])


@pytest.mark.parametrize("setting", [Setting(), Setting(has_baseline=True)])
def test_what_a_baseline_carries_is_unchanged_and_the_rest_is_new(setting: Setting) -> None:
    made = put_aside(make_ferry(), (2, "carried", "since 2026-11-01"))
    results = read_run(render("sarif", made, setting=setting))["results"]
    carried = [result for result in results if result["baselineState"] == "unchanged"]
    assert [(result["ruleId"], result["properties"]["carried"]) for result in carried] == [
        ("MT311", "since 2026-11-01")
    ]
    assert {result["baselineState"] for result in results if result not in carried} == {"new"}


def test_with_a_baseline_that_carries_nothing_all_are_new() -> None:
    results = read_run(render("sarif", make_ferry(), setting=Setting(has_baseline=True)))["results"]
    assert {result["baselineState"] for result in results} == {"new"}


def test_what_was_suppressed_says_where_and_why() -> None:
    made = put_aside(
        make_ferry(), (1, "suppressed", "[sic]"), (2, "suppressed", "as he said it"), (3, "suppressed", "house style")
    )
    asides = zip(made.set_aside, ("sic", "comment", "configuration"), strict=True)
    made = replace(made, set_aside=tuple(aside._replace(by=by) for aside, by in asides))  # type: ignore[arg-type]  # one of four words
    results = read_run(render("sarif", made))["results"]
    none = [result["suppressions"] for result in results if not result["suppressions"]]
    assert none == [[] for _ in made.findings] != []  # all of a run have them, or none, as the standard says
    assert [result["suppressions"] for result in results if result["suppressions"]] == [
        [{"kind": "inSource", "status": "accepted", "justification": "[sic]"}],
        [{"kind": "inSource", "status": "accepted", "justification": "as he said it"}],
        [{"kind": "external", "status": "accepted", "justification": "house style"}],
    ]


def test_what_was_not_examined_is_told_and_the_run_was_no_success() -> None:
    noted = replace(make_market(), notes=("news/market.md:3: it suppresses nothing; take it out",))
    (invocation,) = read_run(render("sarif", noted, failures=FAILURES))["invocations"]
    told = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert [(each["level"], each["message"]["text"]) for each in told] == [
        ("error", str(failure)) for failure in (*FAILURES, *noted.failures)
    ]
    assert told[0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "feeds/broken.jsonl", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3},
    }
    assert [each["message"]["text"] for each in invocation["toolConfigurationNotifications"]] == list(noted.notes)
    (where,) = invocation["toolConfigurationNotifications"][0]["locations"]
    assert where["physicalLocation"]["region"] == {"startLine": 3}


def test_what_the_gate_leaves_with_is_told() -> None:
    (invocation,) = read_run(render("sarif", setting=Setting(decide=Decided)))["invocations"]
    assert (invocation["exitCode"], invocation["exitCodeDescription"]) == (1, "gate: no, 50% of all")


def test_the_signature_is_that_of_the_articles() -> None:
    assert read_run(render("sarif", make_ferry(), score=SCORE))["properties"]["signature"].startswith(SIGNATURE)


@given(st.text(), st.text(min_size=1))
def test_whatever_an_article_holds_the_document_is_allowed(message: str, name: str) -> None:
    text = f"{message}\U0001f600 \ud83d"
    found = finding(text, Span(0, len(text)), "MT304", message, suggestion=name, is_safe=True, has_line=True)
    article = Article(name, text, origin=name, has_lines=True)
    (result,) = read_run(render("sarif", audit(article, findings=(found,))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == text


def test_text_that_looks_like_a_link_is_none() -> None:
    text = "See [here](javascript:x)."
    found = finding(text, locate(text, "[here](javascript:x)"), "MT711", "[here](javascript:x) is left over")
    (result,) = read_run(render("sarif", audit(Article("a", text, has_lines=True), findings=(found,))))["results"]
    assert result["message"]["text"] == "[here\\](javascript:x) is left over"
