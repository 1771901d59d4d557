"""Checks of quotation marks, spacing, repetition and residue: what one text shows all of them, or no example can."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck
from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine, select_checks
from mtcheck.foreign.glosses import Gloss, find_glosses
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Document, Finding, Severity, Span
from mtcheck.page.appeals import Appeal, find_appeal
from mtcheck.page.furniture import Furniture, find_furniture
from mtcheck.phrases import compile_forms
from mtcheck.segment import segment

CODES = ("MT301", "MT302", "MT303", "MT304", "MT305", "MT307", "MT501", "MT701", "MT702")
CHECKS = select_checks(load_checks(), Config(select=CODES))


def cut(text: str, **about: object) -> Document:
    return segment(Article("a", text, **about))  # type: ignore[arg-type]  # tests name fields by keyword


def find(text: str, **about: object) -> tuple[Finding, ...]:
    examination = examine(cut(text, **about), CHECKS, Config())
    assert examination.failures == ()
    return examination.findings


def told(text: str, **about: object) -> list[tuple[str, str]]:
    return [(finding.code, finding.text) for finding in find(text, **about)]


def fix_safely(text: str) -> str:
    fixes = [finding.fix for finding in find(text) if finding.fix is not None and finding.fix.safe]
    for fix in sorted(fixes, key=lambda fix: fix.span, reverse=True):
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text


def test_one_fault_is_one_finding_whichever_check_sees_it() -> None:
    assert told("The office spoke of “possible abuses “.") == [("MT301", " “")]
    assert told("The envoy called it “a first step” .") == [("MT302", " .")]
    assert told("The envoy called it “a first step.") == [("MT303", "“")]
    assert told("The envoy called it „a first step“.") == [("MT501", "„a first step“")]
    assert told("The envoy called it “a first step„.") == [("MT301", "„")]
    assert told("The envoy called it 「a first step」 ،") == [("MT307", "「"), ("MT307", "」"), ("MT307", " ،")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{< quote >}}It was a long night .{{< /quote >}}", [" ."]),
        ("{{< quote >}}It was a long night .{{< /quote >}}\n\n**No** , he said.", [" .", " ,"]),
        ("It was *a long night ,* he said, in <q>the port .</q>", [" ,", " ."]),
        ("It runs on .**NET** and on .{{< x >}}com, says a note .[1]", []),
        ("He left .\\* It rained .* and .{port}", []),
    ],
)
def test_a_space_before_a_mark_is_found_where_markup_follows_that_ends_there(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    (audit,) = mtcheck.audit(path)
    assert [finding.text for finding in audit.findings if finding.code == "MT302"] == expected


def test_the_faults_of_a_page_are_found_each_in_its_place() -> None:
    text = (
        "Skip to content\n"
        "Harbour to reopen in May\n\n"
        "The the harbour will reopen in May, the the mayor said .\n\n"
        "He spoke of “a long winter “ and left.\n\n"
        "The harbour was closed after the storm in January.\n\n"
        "Read also: The storm in pictures\n\n"
        "The harbour was closed after the storm in January.\n\n"
        "This article was translated automatically."
    )
    assert told(text) == [
        ("MT701", "Skip to content"),
        ("MT304", "The the"),
        ("MT304", "the the"),
        ("MT302", " ."),
        ("MT301", " “"),
        ("MT701", "Read also: The storm in pictures"),
        ("MT305", "The harbour was closed after the storm in January."),
        ("MT702", "This article was translated automatically."),
    ]


def test_safe_fixes_change_nothing_more_the_second_time() -> None:
    text = 'He said : "We shall go, "and left the the town , ( alone ) . They spoke of “a trap “ and don‘t mind .'
    once = fix_safely(text)
    assert once == 'He said: "We shall go," and left the town, (alone). They spoke of “a trap” and don’t mind.'
    assert fix_safely(once) == once


def test_a_fix_in_a_paragraph_with_a_lone_mark_is_only_suggested() -> None:
    fixes = [finding.fix for finding in find('The " Star " wrote it,” he said.') if finding.fix is not None]
    assert [fix.safe for fix in fixes] == [False, False]


def test_the_message_about_a_no_break_space_names_the_habit() -> None:
    assert [finding.message for finding in find("Who pays\u00a0?")] == [
        'a no-break space, as French sets it, stands before "?"'
    ]


def test_a_repetition_points_to_where_the_text_first_stood() -> None:
    text = "The old bridge is closed to traffic.\n\nNobody was hurt.\n\nThe old bridge is closed to traffic."
    (finding,) = find(text)
    assert [(mention.span, mention.text) for mention in finding.related] == [
        (Span(0, 36), "The old bridge is closed to traffic.")
    ]
    assert finding.severity is Severity.MAJOR


def test_the_message_about_a_repeated_run_quotes_its_first_sentence_alone() -> None:
    run = "The port is shut. The old bridge above the harbour is closed to traffic until the end of May or even June."
    (finding,) = find(f"{run}\n\nNobody was hurt.\n\n{run}")
    assert finding.message == 'these 2 sentences stand in the article already ("The port is shut.")'
    long = run.removeprefix("The port is shut. ")
    (finding,) = find(f"{long}\n\nNobody was hurt.\n\n{long}")
    assert finding.message == 'this sentence stands in the article already ("The old bridge above the…")'


def test_a_repeated_heading_is_minor() -> None:
    text = "Where the water comes from today\n\nHills.\n\nRain fell.\n\nWhere the water comes from today\n\nLakes."
    assert [finding.severity for finding in find(text)] == [Severity.MINOR]


def test_a_site_that_denies_its_responsibility_is_minor_and_a_translation_note_major() -> None:
    views = "The views expressed in this article are those of the author and do not reflect those of the editors."
    assert [finding.severity for finding in find(f"The bridge is closed.\n\n{views}")] == [Severity.MINOR]
    note = "Translated by Google"
    assert [finding.severity for finding in find(f"The bridge is closed.\n\n{note}")] == [Severity.MAJOR]


def test_a_title_is_checked_as_well() -> None:
    findings = find("Nobody was hurt.", title="Mayor says bridge is is safe")
    assert [(finding.field, finding.text) for finding in findings] == [("title", "is is")]


def test_neighbouring_lines_of_furniture_are_one_stretch_with_all_its_kinds() -> None:
    text = "The bridge is closed.\n\nShare\nFacebook\nLeave a comment\n\nIt opens in May."
    assert find_furniture(cut(text)) == (Furniture(Span(23, 53), ("share", "comment")),)


def test_four_headlines_at_most_belong_to_a_bare_pointer() -> None:
    lines = ["Bridge opens", "Ferry stops", "Rain falls", "Fish return", "Boats leave"]
    text = "The bridge is closed.\n\nRead also\n" + "\n".join(lines) + "\nIt opens in May, the mayor said."
    assert told(text) == [("MT701", "Read also\n" + "\n".join(lines[:4]))]


def test_an_appeal_may_stand_beside_a_question_but_not_beside_prose() -> None:
    ask, question = ("share", "this", "story"), ("is", "it", "late")
    assert find_appeal((question, ask), ("?", "")) == Appeal("share")
    assert find_appeal((question, ask), (".", "")) is None
    assert find_appeal((question,), ("?",)) is None


def test_a_line_longer_than_any_appeal_is_none() -> None:
    ask = ("share", "this", "story")
    assert find_appeal((ask,) * 10, ("!",) * 10) == Appeal("share")
    assert find_appeal((ask,) * 11, ("!",) * 11) is None


def test_a_long_quotation_in_source_marks_shows_its_first_mark_and_has_no_fix() -> None:
    long = " ".join(f"ferry {number} is late," for number in range(30))
    (finding,) = find(f"He wrote „{long} and more“.")
    assert (finding.code, finding.text, finding.fix) == ("MT501", "„", None)
    assert finding.suggestion == "write “ and ”"


def test_furniture_in_a_link_is_reported_without_its_markup() -> None:
    text = "[Skip to content](#main)\n\nThe bridge is closed."
    hidden = (Span(0, 1), Span(16, 24))
    assert told(text, hidden=hidden) == [("MT701", "Skip to content")]
    assert [finding.fix for finding in find(text, hidden=hidden)] == [None]


def test_a_longer_form_is_preferred_and_a_gap_is_bounded() -> None:
    pattern = compile_forms(["translated by *", "translated by google translate", "this … text"])
    matches = [pattern.match(words) for words in ("translated by google translate ", "this a b c d e f text ")]
    assert [match[0] for match in matches if match] == ["translated by google translate ", "this a b c d e f text "]
    assert pattern.match("this a b c d e f g text ") is None


def test_an_ending_is_taken_off_a_word_of_english_only() -> None:
    glosses = [gloss for text in ("The candidate(e)s met.", "The salarié(e)s met.") for gloss in find_glosses_of(text)]
    assert [(gloss.mark, gloss.replacement) for gloss in glosses] == [("(e)s", "candidates"), ("(e)s", None)]


def find_glosses_of(text: str) -> list[Gloss]:
    return list(find_glosses(cut(text), Lexicon("en"), frozenset()))


def test_a_footer_is_found_in_a_text_that_a_program_lower_cased_from_turkish() -> None:
    footer = "l'arti\u0307cle big big est apparu en premier sur?"
    assert told(footer) == [("MT701", footer)]
