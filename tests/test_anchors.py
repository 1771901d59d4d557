"""What is known again on the other side, and what it says; the words of the news that many languages have."""

from __future__ import annotations

import pytest

from mtcheck.lexicon import read_table
from mtcheck.source.anchor_forms import Form, read_forms
from mtcheck.source.anchors import find_anchors
from mtcheck.source.concepts import find_concepts, list_concepts


def share_forms(text: str, source: str, language: str) -> set[Form]:
    return set(read_forms(text, "en") & read_forms(source, language))


def count_shared(text: str, source: str, language: str) -> int:
    anchors = find_anchors([read_forms(source, language)], [read_forms(text, "en")])
    return len(anchors.text[0] & anchors.source[0])


@pytest.mark.parametrize(
    ("text", "source", "language", "form"),
    [
        ("1,200,000 came", "1.200.000 kamen", "de", Form("number", "1200000")),
        ("3.5 per cent", "3,5 %", "fr", Form("number", "35")),
        ("350 million yuan", "3.5亿元", "zh", Form("mantissa", "35")),
        ("1.2 million", "120万", "zh", Form("mantissa", "12")),
        ("44,000 people", "44 тыс. человек", "ru", Form("mantissa", "44")),
        ("15 people", "١٥ شخصا", "ar", Form("number", "15")),
        ("seven ships", "7 Schiffe", "de", Form("number", "7")),
        ("Is it true?", "是真的吗？", "zh", Form("mark", "question")),
        ("He said “no”.", "Er sagte „nein“.", "de", Form("mark", "quotation")),
        ("in Poland", "в Польше", "ru", Form("concept", "PL")),
        ("In May", "5月に", "ja", Form("concept", "month 5")),
        ("on Monday", "poniedziałek", "pl", Form("concept", "day 0")),
    ],
)
def test_a_form_is_the_same_in_both_languages(text: str, source: str, language: str, form: Form) -> None:
    assert form in share_forms(text, source, language)


def test_a_month_is_written_with_a_capital_in_english() -> None:
    assert "month 5" not in set(find_concepts("it may march on", "en"))
    assert {"month 5", "month 3"} <= set(find_concepts("in May or March", "en"))


def test_a_language_that_nothing_is_known_of_has_no_concepts() -> None:
    assert list(find_concepts("sukupuoli vuosi", "und")) == []


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("Zelensky", "Зеленскому", "ru"),
        ("Butcha", "Бучу", "uk"),
        ("Nikos Papadakis", "Νίκο Παπαδάκη", "el"),
        ("Wang Liming", "王立明", "zh"),
        ("prezident", "президентами", "ru"),
        ("OPEC+", "ОПЕК", "ru"),
        ("https://example.org/x", "https://example.org/x", "tr"),
    ],
)
def test_a_name_or_a_shared_word_is_known_by_its_sound(text: str, source: str, language: str) -> None:
    assert count_shared(text, source, language) >= 1


@pytest.mark.parametrize(("text", "source"), [("Gretel", "Grenada"), ("a tiger sleeps", "ein Auto fuhr"), ("12", "13")])
def test_what_does_not_sound_alike_is_no_anchor(text: str, source: str) -> None:
    assert count_shared(text, source, "de") == 0


def test_a_rare_anchor_says_more_than_a_frequent_one() -> None:
    forms = [read_forms(text, "en") for text in ("Kovalenko met Petrova.", "Kovalenko left.", "Kovalenko slept.")]
    anchors = find_anchors(forms, forms)
    often = frozenset.intersection(*anchors.text)
    (seldom,) = anchors.text[0] - frozenset.union(*anchors.text[1:])
    assert often
    assert all(anchors.gains[seldom] > anchors.gains[key] for key in often)
    assert all(loss <= 0 for loss in anchors.losses)


def test_each_concept_has_english_words_and_each_word_one_concept() -> None:
    rows = read_table("news_words")
    assert {concept for concept, *_ in rows} == {concept for concept, language, _ in rows if language == "en"}
    assert all(forms.split() == sorted(set(forms.split())) for _, _, forms in rows)


def test_a_word_that_no_other_sentence_has_speaks_against_any_counterpart() -> None:
    source = [read_forms(text, "de") for text in ("Am Samstag brannte ein Museum.", "Es quietschte nicht.")]
    text = [read_forms(text, "en") for text in ("The museum was rebuilt.", "It squeaked on Sunday.")]
    assert find_anchors(source[1:], text[1:]).text_lacks[0] < 0
    assert find_anchors(source, text).source_lacks[0] == 0.0  # the museum is in both


@pytest.mark.parametrize(
    ("text", "language", "concepts"),
    [
        ("individual grenades", "en", set[str]()),
        ("Indians", "en", {"IN"}),
        ("того", "ru", set[str]()),
        ("Польше", "ru", {"PL"}),
        ("v Německu", "cs", {"germany"}),
        ("the U.S. and a tenth per cent", "en", {"usa", "percent"}),
        ("la main", "fr", set[str]()),
    ],
)
def test_a_country_is_known_by_its_name_and_not_by_what_begins_like_it(
    text: str, language: str, concepts: set[str]
) -> None:
    assert set(find_concepts(text, language)) == concepts


def test_what_a_language_has_no_words_for_it_cannot_lack() -> None:
    assert "museum" in list_concepts("de")
    assert "museum" not in list_concepts("lv")
