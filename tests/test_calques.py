"""Calques: which of them are found, with what confidence, beside which source text, and that they cost nothing."""

from __future__ import annotations

import re

import pytest

from mtcheck.check import Check, Example, load_checks
from mtcheck.config.model import Config
from mtcheck.context import Context
from mtcheck.english.calque_forms import find_anchors
from mtcheck.english.calques import LANGUAGES, Calque, Habit, find_calques, read_habits
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Article, Hit, Severity, Span, Verdict
from mtcheck.run import audit_article
from mtcheck.segment import segment

CHECKS = tuple(check for check in load_checks() if check.code.startswith("MT4"))
UNLISTED = "is"
"""A language without a list."""


def find(
    text: str, language: str | None, *, source: str | None = None, is_given: bool = True, aligned: bool = True
) -> list[Calque]:
    article = Article(
        "a",
        text,
        source_language=language,
        source=None if source is None else (source,),
        segments=(Span(0, len(text)),) if source is not None and aligned else None,
    )
    return list(find_calques(segment(article), language, is_given=is_given))


def rows(language: str) -> list[tuple[Habit, Example]]:
    examples = [Example(row[-1]) for row in read_table(f"calques_{language}")]
    return list(zip(read_habits(language), examples, strict=True))


def make_source(trigger: str) -> str:
    """A source text that has the first variant of a trigger."""
    words = trigger.split(" | ", maxsplit=1)[0].split()
    return " ".join(word.split("/")[0].replace("*", "").replace("…", "xx") for word in words)


def read_texts(language: str) -> list[str]:
    return [example.text for _, example in rows(language)]


def hits_of(check: Check, text: str, language: str) -> list[Hit]:
    doc = segment(Article("a", text, source_language=language))
    return list(check.find(doc, Context(doc, Lexicon("en"))))


def is_found(habit: Habit, example: Example, language: str | None, source: str | None) -> bool:
    spans = {one.span for one in find(example.text, language, source=source) if one.habit.form == habit.form}
    return spans == set(example.spans)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_habit_is_found_in_its_example_beside_the_expression_it_follows(language: str) -> None:
    missed = [
        habit.form
        for habit, example in rows(language)
        if not is_found(habit, example, language, make_source(habit.trigger))
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_habit_is_found_without_a_source_text_unless_it_needs_one(language: str) -> None:
    found = {habit.form for habit, example in rows(language) if is_found(habit, example, language, None)}
    assert found == {habit.form for habit, _ in rows(language) if habit.weight != "source"}


def list_free(language: str, source_language: str | None, *weights: str) -> list[str]:
    """The habits of these weights that are found in their examples though these come from elsewhere."""
    return [
        habit.form
        for habit, example in rows(language)
        if habit.weight in weights and any(one.habit == habit for one in find(example.text, source_language))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source_language", [None, UNLISTED])
def test_what_is_no_english_is_found_wherever_the_article_comes_from(
    language: str, source_language: str | None
) -> None:
    found = {habit.form for habit, example in rows(language) if find(example.text, source_language)}
    assert {habit.form for habit, _ in rows(language) if habit.weight == "always"} <= found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_else_is_found_where_the_article_comes_from_elsewhere(language: str) -> None:
    assert list_free(language, UNLISTED, "likely", "hint", "source") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_likely_is_found_as_well_where_nothing_tells_the_source(language: str) -> None:
    assert list_free(language, None, "hint", "source") == []
    found = {habit.form for habit, example in rows(language) if find(example.text, None)}
    assert {habit.form for habit, _ in rows(language) if habit.weight == "likely"} <= found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_text_without_the_expression_speaks_against_all_that_may_be_english(language: str) -> None:
    left = [
        habit.form
        for habit, example in rows(language)
        if habit.weight != "always"
        for one in find(example.text, language, source="zzz")
        if one.habit == habit
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_list_suggests_is_not_found_by_it(language: str) -> None:
    wrong = []
    for habit, example in rows(language):
        text = example.text
        for span in reversed(example.spans):
            text = text[: span.start] + habit.suggestion + text[span.end :]
        if any(one.habit == habit for one in find(text, language, source=make_source(habit.trigger))):
            wrong.append(text)
    assert wrong == []


def test_the_source_sentence_makes_a_finding_surer() -> None:
    text = "In the process, the premier called for an inquiry."
    alone, beside = find(text, "fr"), find(text, "fr", source="Dans la foulée, le premier ministre a demandé.")
    assert [one.confidence for one in (*alone, *beside)] == [0.4, 0.6]


def test_a_source_text_that_is_not_aligned_only_speaks_against() -> None:
    text = "In the process, the premier called for an inquiry."
    assert [one.confidence for one in find(text, "fr", source="Dans la foulée.", aligned=False)] == [0.4]
    assert find(text, "fr", source="Dans le processus.", aligned=False) == []


def test_a_word_that_is_mostly_right_needs_the_source_sentence() -> None:
    text, source = "The library in the main street will close.", "La librairie va fermer."
    assert [one.confidence for one in find(text, "fr", source=source)] == [0.7]
    assert find(text, "fr", source=source, aligned=False) == []


def test_a_source_language_that_is_guessed_or_unknown_makes_a_finding_less_sure() -> None:
    text = "The premier took up the term again."
    assert [one.confidence for one in find(text, "fr")] == [0.6]
    assert [one.confidence for one in find(text, "fr", is_given=False)] == [0.5]
    assert [one.confidence for one in find(text, None)] == [0.4]
    assert find(text, UNLISTED) == []


def test_what_no_english_has_is_as_sure_without_a_source_language() -> None:
    assert [one.confidence for one in find("In a first time, the road will be closed.", None)] == [0.7]


def test_the_habit_of_the_source_language_is_named_before_that_of_another() -> None:
    assert [one.habit.language for one in find("They met by casualty.", "pt")] == ["pt"]
    text = "Three people were hurt, and it is not excluded that more will follow."
    assert [one.habit.language for one in find(text, "cs")] == ["cs"]
    assert [(one.habit.language, one.is_told) for one in find(text, None)] == [("fr", False)]


def test_of_two_as_long_that_of_the_source_language_is_taken_though_another_is_surer() -> None:
    text = "She sustained that the law is clear."
    own = [(one.habit.weight, one.is_told) for one in find(text, "es")]
    elsewhere = [(one.habit.weight, one.is_told) for one in find(text, None)]
    assert [own, elsewhere] == [[("likely", True)], [("always", False)]]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("The thief was taken fixed at the station.", None, 'is built like German "festgenommen";'),
        ("The mayor, lets the ministry know, is ill.", None, 'is built like German "lässt wissen", or one in Dutch;'),
        ("A 30-year-old inhabitant of Lublin was held.", None, "is built like an expression of several languages ("),
        ("A 30-year-old inhabitant of Lublin was held.", "de", 'follows German "Einwohner";'),
        ("The Russian occupants left the town.", None, "looks like an expression of several languages ("),
    ],
)
def test_one_language_is_named_as_the_source_only_where_it_is_known(text: str, language: str | None, told: str) -> None:
    (finding,) = audit_article(Article("a", text, source_language=language), Config(select=("MT4",))).findings
    assert told in finding.message


def test_a_number_is_told_in_words_up_to_ninety_nine() -> None:
    texts = ("The terminal counts with nineteen cranes.", "The terminal counts with ninety-two cranes.")
    assert [len(find(text, None)) for text in texts] == [1, 1]


def test_the_longer_of_two_phrases_at_one_place_is_taken() -> None:
    text = "She lives here, and according to him it is her house."
    assert [text[one.span.start : one.span.end] for one in find(text, "fr")] == ["according to him it"]


def test_a_title_is_read_with_the_language_of_its_article() -> None:
    doc = segment(Article("a", "Rain fell.", title="Premier evoked a possible strike", source_language="fr"))
    title = Context(doc, Lexicon("en")).title
    assert title is not None
    assert [one.habit.origin for one in title.calques] == ["évoquer"]


def test_texts_in_other_languages_are_left_alone() -> None:
    doc = segment(Article("a", "In a first time, dit-il.", language="fr", source_language="en"))
    assert Context(doc, Lexicon("fr")).calques == ()


@pytest.mark.parametrize("check", CHECKS, ids=[check.code for check in CHECKS])
def test_what_these_checks_find_is_neutral(check: Check) -> None:
    assert check.severity is Severity.NEUTRAL
    hits = [hit for language in LANGUAGES for text in read_texts(language) for hit in hits_of(check, text, language)]
    assert hits
    assert {(hit.severity, hit.fix) for hit in hits} == {(None, None)}
    assert max(hit.confidence or 0 for hit in hits) <= 0.8


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_of_calques_keeps_an_article_from_being_published(language: str) -> None:
    examples = [example for habit, example in rows(language) if habit.weight != "source"]
    text = "\n\n".join(example.text for example in examples)
    article = Article("a", text, source_language=language)
    audit = audit_article(article, Config(select=("MT4",), least_words=0))
    found = len(audit.findings)
    assert found > 10 * audit.score.words / 100
    assert (audit.verdict, audit.score.value, audit.reasons) == (Verdict.PUBLISH, 100.0, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reading_of_a_form_has_a_word_by_which_it_is_looked_up(language: str) -> None:
    for habit in read_habits(language):
        for reading in habit.form.split(" | "):
            assert all(re.fullmatch(r"[\w'-]+", word) for word in find_anchors(reading)), habit.form


@pytest.mark.parametrize("language", ["fr", "es", "it", "pt", "ro"])
def test_a_preposition_with_of_too_many_is_explained_by_its_own_counterpart(language: str) -> None:
    """Not by that of "near": despite of the rain is no près de."""
    rows = [habit for habit in read_habits(language) if habit.form.endswith(" of] the/a/his/her/their/its/this")]
    assert {habit.suggestion for habit in rows} >= {"against", "despite", "behind", "under", "towards", "within"}
    assert len({habit.origin for habit in rows}) == len(rows)
    assert all(habit.form[1:].startswith(habit.suggestion) or habit.suggestion == "under" for habit in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_of_the_example_is_suggested_for_that_of_the_text(language: str) -> None:
    """Unless two of them show that they are examples; and what had a number in it keeps a place for one."""
    faulty = [
        (habit.form, habit.suggestion)
        for habit in read_habits(language)
        if re.search(r"\[[^\]]*NUMBER[^\]]*\]", habit.form)
        and (re.search(r"^\D*\d+\D*$", habit.suggestion) or habit.suggestion.startswith(("years", "days", "hours")))
    ]
    assert faulty == []
