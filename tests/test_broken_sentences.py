"""Checks of broken sentences: what one text shows all of them, or no example can."""

from __future__ import annotations

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine, select_checks
from mtcheck.english.word_pairs import PairMatch, compile_pair, find_pairs
from mtcheck.model import Article, Finding, Severity, Span
from mtcheck.segment import segment

CODES = ("MT304", "MT311", "MT312", "MT313", "MT314", "MT315", "MT316", "MT317", "MT319")
CHECKS = select_checks(load_checks(), Config(select=CODES))


def find(text: str, **about: object) -> tuple[Finding, ...]:
    article = Article("a", text, **about)  # type: ignore[arg-type]  # tests name fields by keyword
    examination = examine(segment(article), CHECKS, Config())
    assert examination.failures == ()
    return examination.findings


def told(text: str, **about: object) -> list[tuple[str, str]]:
    return [(finding.code, finding.text) for finding in find(text, **about)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister arrived late at the.", [("MT312", "the")]),
        ("The minister arrived late at the", [("MT311", "the")]),
        ("He thanked the the wife of the mayor.", [("MT304", "the the")]),
        ("He thanked the his wife.", [("MT315", "the his")]),
        ("The talks failed. an hour later he left.", [("MT313", "an")]),
        ("They waited for a hour.", [("MT314", "a")]),
        ("It cost 5 millions euros.", [("MT316", "millions")]),
        ("It is one of most famous clubs.", [("MT317", "one of most")]),
        ("It could have be sold.", [("MT319", "be")]),
        ("He had cancel it, and they will been told.", [("MT317", "had cancel"), ("MT319", "been")]),
    ],
)
def test_one_fault_is_one_finding_whichever_check_sees_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "severity", "confidence"),
    [
        ("The talks failed.\n\nThe minister said that the", Severity.MAJOR, 0.97),
        ("The talks failed. The firm says that the harbour can now be", Severity.MAJOR, 0.93),
        ("The talks failed. The firm wants to sell the harbour", Severity.NEUTRAL, 0.8),
        ("The talks failed. The firm wants to sell the…", Severity.MINOR, 0.85),
        ("The talks failed. The firm wants to sell […]", Severity.MINOR, 0.95),
    ],
)
def test_the_surer_a_text_was_cut_the_graver_it_is(text: str, severity: Severity, confidence: float) -> None:
    assert [(finding.severity, finding.confidence) for finding in find(text)] == [(severity, confidence)]


@pytest.mark.parametrize(
    ("last", "severities"),
    [
        ("A storm hit the coast on Friday, killing three people in Brest and leaving", [Severity.MINOR]),
        ("The mayor, however, was called to the houses by the harbour when the water had risen", [Severity.MINOR]),
        ("The fire brigade of the town was called to three houses", [Severity.NEUTRAL]),
        ("The storm, seen from the old lighthouse of Brest", [Severity.NEUTRAL]),
        ("This article was translated from French for the paper", [Severity.NEUTRAL]),
        ("Fishermen mend their nets in the harbour of Brest on Friday", []),
        ("Maria Weiss in Berlin contributed to this report", []),
        ("- a storm that was seen from the lighthouse of the town", []),
    ],
)
def test_a_text_whose_other_paragraphs_have_their_stops_was_cut_where_its_last_has_none(
    last: str, severities: list[Severity]
) -> None:
    before = (
        "The ferry was late on Friday, the harbour master said.",
        "Nobody was hurt, and the port opened again at noon.",
        "The mayor said that the damage was small.",
    )
    found = find("\n\n".join((*before, last)))
    assert [finding.severity for finding in found if finding.code == "MT311"] == severities


def test_a_headline_may_break_off_and_save_words_where_a_text_may_not() -> None:
    title = "minister one of best in Europe and"
    assert told("The talks failed.", title=title) == []
    assert told("The talks failed.", title="A hour of talks") == [("MT314", "A")]


def test_code_and_other_hidden_text_is_no_prose() -> None:
    text = "The talks failed.\n\nreturn a if an else the"
    assert told(text, hidden=(Span(19, len(text)),)) == []


def test_what_stands_behind_the_article_on_its_page_is_not_its_end() -> None:
    assert told("The talks failed on Monday.\n\nShare on Facebook Twitter WhatsApp") == []


def test_a_habit_of_the_source_language_is_named_where_it_is_the_cause() -> None:
    def message(text: str, language: str) -> str:
        (finding,) = find(text, source_language=language)
        return finding.message

    assert message("It cost 5 millions euros.", "fr").endswith(", as French sets it")
    assert message("He thanked the his wife.", "it").endswith("; Italian sets both")
    assert message("He left at same time.", "ru").endswith("; Russian has no articles")
    assert message("They work with of other firms.", "fr").endswith(""", as in French "avec d'autres\"""")
    assert message("They work with of other firms.", "ru").endswith("is too many")
    assert message("It cost 5 millions euros.", "ja").endswith('"5"')


def test_other_languages_are_left_alone() -> None:
    assert told("Il a mangé. le pain, a hour, the his, 5 millions", language="fr") == []


def test_of_two_pairs_that_overlap_the_first_is_found() -> None:
    pairs = (compile_pair("one", "is one", "the best"), compile_pair("best", "the best", "of of"))
    doc = segment(Article("a", "It is one the best of of them. The best of of all."))
    assert list(find_pairs(doc, pairs)) == [PairMatch(0, Span(3, 18), "is one", "the best", Span(10, 18))]


def test_a_pair_is_found_as_often_as_it_stands() -> None:
    doc = segment(Article("a", "It is one the best and one the best, someone the best."))
    found = list(find_pairs(doc, (compile_pair("one", "one", "the best"),)))
    assert [match.span for match in found] == [Span(6, 18), Span(23, 35)]


def test_a_pair_sees_what_stands_behind_it_wherever_its_trigger_stands_before() -> None:
    pair = compile_pair("based", "is based", "the(?! same)")
    doc = segment(Article("a", "It was based on a book of hers, it is based the same way."))
    assert list(find_pairs(doc, (pair,))) == []


def test_a_missing_of_is_less_sure_than_a_pair_that_english_never_sets() -> None:
    found = find("He left by car in order prevent a war. They met the mayor the city.", source_language="ru")
    assert [(finding.text, finding.confidence) for finding in found] == [
        ("in order prevent", 0.95),
        ("mayor the", 0.9),
    ]


def test_a_sentence_that_begins_with_hidden_code_does_not_begin_with_a_small_letter() -> None:
    text = "`git log` and `git diff` show what has changed.\n\nand the port is shut until May."
    code, blocks = Span(0, 9), (Span(9, 47), Span(49, len(text)))
    assert told(text, hidden=(code, Span(14, 24)), blocks=blocks) == [("MT313", "and")]
    assert [finding.span.start for finding in find(text, hidden=(code, Span(14, 24)), blocks=blocks)] == [49]
