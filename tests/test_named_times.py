"""Times told by a word: what each means, where a form is another word, and how it is told in English."""

from __future__ import annotations

import pytest

from mtcheck.lexicon import read_table
from mtcheck.model import Article
from mtcheck.numbers.named_times import MEANINGS, find_named_times, tell_named_time
from mtcheck.numbers.told_numbers import tell_in_english
from mtcheck.segment import segment


def _tell(text: str, language: str) -> list[tuple[str, str]]:
    found = find_named_times(segment(Article("a", text, language=language)))
    return [(text[one.span.start : one.span.end], tell_named_time(one)) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Today the council meets; the Today programme did not.", [("Today", "today")]),
        ("en", "It grew last year, in the last year.", [("last year", "last year")]),
        (
            "de",
            "Morgen kommt er. Am Morgen ging er, übermorgen.",
            [("Morgen", "tomorrow"), ("übermorgen", "the day after tomorrow")],
        ),
        (
            "es",
            "Esta mañana, por la mañana, mañana y pasado mañana",
            [("mañana", "tomorrow"), ("pasado mañana", "the day after tomorrow")],
        ),
        ("fr", "Aujourd’hui, la loi a été votée en été.", [("Aujourd’hui", "today"), ("en été", "summer")]),
        ("ko", "오늘은 내일부터", [("오늘은", "today"), ("내일부터", "tomorrow")]),
        ("ja", "今日本では明日、きょうだいが", [("明日", "tomorrow")]),
        ("zh", "去年，上周", [("去年", "last year"), ("上周", "last week")]),
        ("he", "ומחר, סדר היום", [("ומחר", "tomorrow")]),
        ("is", "sumar konur, sumarið", [("sumarið", "summer")]),
        ("no", "før jul", [("jul", "Christmas")]),
        ("tr", "haftalarca", [("haftalarca", "for weeks")]),
        ("tlh", "wa'leS", []),
    ],
)
def test_a_time_is_read_by_its_word(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert _tell(text, language) == found


def test_a_form_of_two_meanings_has_both() -> None:
    (kal,) = find_named_times(segment(Article("a", "कल", language="hi")))
    assert [MEANINGS[kal.role][int(value)] for value in kal.values] == ["yesterday", "tomorrow"]


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        ("Im Winter.", "In summer.", "winter"),
        ("Im Winter.", "In the spring.", "In the spring"),
        ("Heute.", "Tomorrow.", "Today"),
        ("Morgen.", "Come tonight.", "tonight"),
    ],
)
def test_a_named_time_is_told_in_english_where_it_fits(source: str, text: str, told: str) -> None:
    (there,) = find_named_times(segment(Article("a", source, language="de")))
    (here,) = find_named_times(segment(Article("a", text, language="en")))
    assert tell_in_english(there, here, text) == told


def test_every_meaning_of_the_list_is_known() -> None:
    known = {meaning for of_role in MEANINGS.values() for meaning in of_role} | {"other"}
    listed = {part for _, _, meaning in read_table("named_times") for part in meaning.split("/")}
    assert listed == known


def test_an_other_form_holds_one_that_means_a_time() -> None:
    rows = read_table("named_times")
    forms = {(form.rstrip("*").lower(), language) for form, language, meaning in rows if meaning != "other"}
    idle = [
        (form, language)
        for form, language, meaning in rows
        if meaning == "other" and not any(tongue == language and part in form.lower() for part, tongue in forms)
    ]
    assert idle == []
