"""Loops: what one article shows of them that no example can, and what the other checks of repetition leave to them."""

from __future__ import annotations

from random import Random

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine, select_checks
from mtcheck.english.loops import Loop, find_loops
from mtcheck.model import Article, Finding, Severity, Span
from mtcheck.segment import segment

CHECKS = select_checks(load_checks(), Config(select=("MT304", "MT305", "MT310")))


def find(text: str) -> tuple[Finding, ...]:
    examination = examine(segment(Article("a", text)), CHECKS, Config())
    assert examination.failures == ()
    return examination.findings


def test_a_loop_says_what_is_repeated_how_often_and_where_it_stood_first() -> None:
    text = "He spoke of the port of Varna and the old bridge, and the old bridge, and the old bridge, and left."
    (finding,) = find(text)
    assert (finding.code, finding.text) == ("MT310", "and the old bridge, and the old bridge, and")
    assert finding.message == '"and the old bridge" stands here 3 times in a row'
    assert [mention.text for mention in finding.related] == ["and the old bridge"]
    assert finding.severity is Severity.MAJOR


def test_a_text_that_dissolves_into_a_loop_is_critical() -> None:
    (finding,) = find("The talks go on in Geneva." + " The port is closed and" * 6)
    assert finding.message == '"The port is closed and" stands here 6 times in a row, and the text dissolves into it'
    assert finding.severity is Severity.CRITICAL


def test_a_long_loop_is_critical_though_the_text_goes_on() -> None:
    (finding,) = find("He said" + " the port is closed and" * 9 + " nobody knows why. The talks go on in Geneva.")
    assert finding.severity is Severity.CRITICAL


def test_words_inside_a_loop_are_one_finding_and_what_stands_before_keeps_its_own() -> None:
    text = "He saw the the ferry. He came back" + " and he came back" * 5 + "."
    assert [(finding.code, finding.text[:12]) for finding in find(text)] == [
        ("MT304", "the the"),
        ("MT310", "he came back"),
    ]


def test_three_equal_sentences_are_a_repetition_and_four_are_a_loop() -> None:
    sentence = "The old bridge is closed to traffic."
    assert [finding.code for finding in find(" ".join([sentence] * 3))] == ["MT305"]
    assert [finding.code for finding in find(" ".join([sentence] * 4))] == ["MT310"]


def test_a_phrase_in_a_quotation_without_marks_between_is_no_chant() -> None:
    assert [
        finding.code for finding in find("“It has now been spent has now been spent has now been spent,” he said.")
    ] == ["MT310"]
    assert find("“No more war, no more war, no more war,” they sang.") == ()


def test_a_stretch_of_few_words_is_measured_from_where_they_begin() -> None:
    chance = Random(5)  # noqa: S311 - a seeded choice of words, nothing secret
    few = " ".join(" ".join(chance.sample("it is to be of the port".split(), 7)) for _ in range(16))
    before = "The council had waited since noon for a clerk from another town hall nearby; he came late. "
    loops = find_loops(segment(Article("a", before + few)))
    span = Span(len(before), len(before + few))
    assert loops == (Loop(span=span, first=span, times=None, words=112, ends_text=True),)


def test_a_text_of_numbers_and_one_of_no_words_have_no_loop() -> None:
    assert find_loops(segment(Article("a", "0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1"))) == ()
    assert find_loops(segment(Article("a", "..."))) == ()
    assert find_loops(segment(Article("a", "")), (Span(0, 0),)) == ()


def test_a_text_of_one_or_two_words_has_no_loop() -> None:
    assert [find_loops(segment(Article("a", text))) for text in ("No.", "No no.", "No no no.")] == [(), (), ()]
