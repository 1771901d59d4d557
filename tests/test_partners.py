"""Numbers of one side only that are taken for each other, and those that stand for nothing on the other side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from two_sides import read_both

from mtcheck.model import Span
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.named_times import find_named_times
from mtcheck.numbers.partners import ALIKE, CHOSEN, LONE, WEAK, is_reckoned, is_year, pair_up

NUMBER = Quantity(Span(0, 1), (Decimal(32),), "number", is_sure=True)


def pair(source: str, text: str, language: str = "de", *, least: int = 0) -> list[tuple[float, float, float]]:
    """What is taken for what, and how sure that is."""
    sides = read_both(source, text, language)
    found = pair_up(sides.source, sides.text, least=least)
    return [(float(one.value), float(other.value), sure) for one, other, sure in found]


@pytest.mark.parametrize(
    ("source", "text", "other"),
    [
        ("im Juli", "in June", "on Monday"),
        ("im Juli", "in June", "6 of them"),
        ("am Dienstag", "on Monday", "3 of them"),
        ("eine F-16", "an F-18", "18 of them"),
        ("16 Jets", "18 jets", "the F-18"),
        ("eine F-16", "an F-18", "9 p.m."),
        ("Tausende", "a million", "the seventh round"),
        ("9 Häuser", "4 houses", "one house"),
        ("70 Gäste", "90 euros", "nobody"),
        ("70 Euro", "90 guests", "nobody"),
        ("Es stand 3:1.", "It was 3-2.", "It was 4 men."),
        ("Es kostet 70 Euro.", "It costs 12 euros.", "It costs 12 percent."),
        ("Es kostet 70 Euro.", "It costs 700 percent.", "It costs 600 percent."),
        ("Es hat 3 Sterne.", "It has 2,999 stars.", "It has 3,001 stars."),
        ("Es hat 3 Sterne.", "It has 3,000 stars.", "It has 3,100 stars."),
        ("Es hat 45 Sterne.", "It has 44,999 stars.", "It has 45,999 stars."),
        ("Es hat 12 Sterne.", "It has 21,000 stars.", "It has 34,000 stars."),
        ("Es ist 1 Haus.", "It is 20 houses.", "It is 21 houses."),
        ("Es ist 1 Haus.", "It is 100 houses.", "It is 120 houses."),
        ("Es sind 2 Häuser.", "It is 21 houses.", "a house"),
        ("70 Kilometer", "53 miles", "52 miles"),
        ("70 Kilometer", "4 miles", "3 miles"),
        ("5000 Kilogramm", "6 tonnes", "5.5 tonnes"),
        ("5000 Kilogramm", "60 tonnes", "61 tonnes"),
        ("70 Hektar", "90 acres", "190 acres"),
        ("5 Kilometer", "5 miles", "0 miles"),
        ("5 Stunden", "6 hours", "7 minutes"),
        ("5 Stunden", "50 minutes", "60 minutes"),
        ("12 Kilometer", "5 miles", "5 acres"),
        ("Es sind 20 Häuser.", "It is three houses.", "nobody"),
        ("Es sind 21 Häuser.", "It is thirteen houses.", "It is twelve houses."),
        ("Es kostet 30 Euro.", "It costs twelve euros.", "It costs twelve lives."),
        ("der fünfte Sieg", "7th place", "seven wins"),
        ("um 14:30 Uhr", "three in the afternoon", "three days"),
        ("um 14:30 Uhr", "9 p.m.", "9 points"),
        ("um 14:30 Uhr", "9 in the evening", "$9 in the evening"),
        ("um 14:30 Uhr", "nine in the evening", "the 9th in the evening"),
        ("um 14:30 Uhr", "half past nine", "nine stars"),
        ("Er fuhr 14.30 ab.", "It left at 16:30.", "It was an F-16."),
        ("Es hat 1978 Plätze.", "It opened in 1998.", "It opened in May."),
    ],
)
def test_what_is_alike_is_taken_for_the_other_and_what_is_not_is_not(source: str, text: str, other: str) -> None:
    assert [sure for *_, sure in pair(source, text)][:1] in ([LONE], [CHOSEN])
    assert pair(source, other) == []


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("Er fuhr 14.59 ab.", "It left at 16:30.", True),
        ("Er fuhr 23.59 ab.", "It left at 16:30.", True),
        ("Er fuhr 14.60 ab.", "It left at 16:30.", False),
        ("Er fuhr 24.00 ab.", "It left at 16:30.", False),
        ("Er fuhr 14.3 Meilen.", "It left at 16:30.", False),
        ("eine DIN-14.30", "It left at 16:30.", False),
        ("der fünfte Sieg", "It left at 16:30.", False),
        ("1988 gebaut", "340 seats", False),
        ("1988 Plätze", "built in 1899", False),
        ("1988 gebaut", "1889 seats", True),
        ("1988 gebaut", "198 seats", True),
        ("1988 gebaut", "199 seats", False),
        ("1988 gebaut", "988 seats", False),
        ("19 Plätze", "built in 1998", False),
        ("2200 Plätze", "built in 1998", False),
    ],
)
def test_a_year_or_a_time_of_day_is_only_taken_for_what_looks_like_it(
    source: str, text: str, *, expected: bool
) -> None:
    assert bool(pair(source, text)) is expected


@pytest.mark.parametrize(
    ("source", "text", "language", "expected"),
    [
        ("тысяча человек", "10,000 people", "ru", [(1000, 10000, LONE)]),
        ("тысяча человек", "34,000 people", "ru", []),
        ("tausend Leute", "a million people", "de", [(1000, 1000000, LONE)]),
        ("zehntausend Leute", "a thousand people", "de", [(10000, 1000, LONE)]),
        ("zwei Millionen Leute", "a million people", "de", [(2000000, 1000000, LONE)]),
        ("10 тысяч человек", "a thousand people", "ru", [(10000, 1000, LONE)]),
        ("1500 тысяч человек", "a million people", "ru", []),
        ("10.000 Leute", "a thousand people", "de", []),
        ("dreihundert Leute", "a hundred people", "de", [(300, 100, LONE)]),
        ("dreihundert Leute", "hundreds of people", "de", []),
    ],
)
def test_a_power_of_ten_is_taken_for_another_and_for_what_is_far_from_it(
    source: str, text: str, language: str, expected: list[tuple[float, float, float]]
) -> None:
    assert pair(source, text, language) == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("45 Gäste", "54 guests", [(45, 54, LONE)]),
        ("45 Gäste", "sixty guests", [(45, 60, LONE)]),
        ("45 Gäste, eine Frau", "54 guests, one woman", [(45, 54, LONE)]),
        ("45 Gäste, 30 Kinder", "54 guests", [(45, 54, CHOSEN)]),
        ("45 Gäste", "54 guests, 81 children", [(45, 54, CHOSEN)]),
        ("45 Gäste, 30 Kinder", "81 children, 54 guests", [(45, 54, CHOSEN), (30, 81, WEAK)]),
        ("45 Gäste, 30 Euro", "81 euros, 17 guests", [(30, 81, CHOSEN), (45, 17, WEAK)]),
        ("45 Gäste, 30 Euro", "81 guests, 76 euros", [(30, 76, CHOSEN), (45, 81, WEAK)]),
        ("45 Euro, 30 Kinder", "81 children, 54 euros", [(45, 54, LONE), (30, 81, WEAK)]),
        ("um 14:30 Uhr, 24.10 Gäste", "at 16:45, 99 guests", [(1430, 1645, CHOSEN), (24.1, 99, WEAK)]),
        ("45 Gäste, zwanzig Kinder", "sixty children, 99 guests", [(20, 60, CHOSEN), (45, 99, WEAK)]),
    ],
)
def test_the_likeliest_are_paired_first_and_surely_where_nothing_else_is_left(
    source: str, text: str, expected: list[tuple[float, float, float]]
) -> None:
    assert pair(source, text) == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("im Juli", "in June", [(7, 6, LONE)]),
        ("im Juli und im Mai", "in June", []),
        ("im Juli", "in June and August", []),
        ("im Juli, 45 Gäste", "54 guests", [(45, 54, LONE)]),
        ("am Dienstag, 45 Gäste", "54 guests", [(45, 54, LONE)]),
        ("im Juli, am Dienstag", "in June, on Monday", [(7, 6, LONE), (1, 0, LONE)]),
    ],
)
def test_a_month_is_only_taken_for_the_one_other_month(
    source: str, text: str, expected: list[tuple[float, float, float]]
) -> None:
    assert pair(source, text) == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("45 Gäste, 9 Kinder", "54 guests, three children", [(45, 54, CHOSEN)]),
        ("45 Gäste, 19 Kinder", "54 guests, twelve children", [(45, 54, CHOSEN)]),
        ("45 Gäste, 19 Kinder", "54 guests, thirteen children", [(45, 54, CHOSEN), (19, 13, CHOSEN)]),
        ("45 Gäste, 9 Kinder", "54 guests, 3 children", [(45, 54, CHOSEN), (9, 3, WEAK)]),
        ("45 Gäste, 9 Euro", "54 guests, three euros", [(45, 54, CHOSEN), (9, 3, CHOSEN)]),
        ("9 Kinder", "three children", [(9, 3, LONE)]),
    ],
)
def test_a_small_number_in_words_is_taken_for_one_where_nothing_else_is_left(
    source: str, text: str, expected: list[tuple[float, float, float]]
) -> None:
    assert pair(source, text) == expected


def test_a_time_told_by_a_word_is_only_taken_for_its_like() -> None:
    sides = read_both("Sie kam gestern im Winter.", "She came in summer.")
    day, winter = find_named_times(sides.there)
    (summer,) = find_named_times(sides.here)
    assert list(pair_up([day, winter], [summer])) == [(winter, summer, LONE)]
    assert list(pair_up([day], [summer])) == []


def test_only_what_is_alike_enough_is_taken_where_more_is_asked_for() -> None:
    assert pair("45 Gäste, 30 Kinder", "54 guests, 81 children", least=ALIKE) == [(45, 54, CHOSEN)]


@pytest.mark.parametrize(
    ("near", "told", "expected"),
    [
        (["11.4"], "compared with 14.6", True),
        (["17.8"], "down from 14.6", True),
        (["11.4"], "with 14.6", False),
        (["11.5"], "compared with 14.6", False),
        (["11.4"] * 12, "up from 14.6", True),
        (["11.4"] * 13, "up from 14.6", False),
        (["11.4"], "as against 14.6", True),
        (["11.4"], "14.6 the year before", True),
        (["11.4"], "14.6 a year earlier", True),
    ],
)
def test_a_number_that_is_compared_may_be_reckoned_from_those_around(
    near: list[str], told: str, *, expected: bool
) -> None:
    source, text, *others = (replace(NUMBER, values=(Decimal(value),)) for value in ("3.2", "14.6", *near))
    assert is_reckoned(source, text, others, told) is expected


@pytest.mark.parametrize(("source", "text", "near"), [("3", "14.6", "11.6"), ("3.2", "8", "4.8"), ("3.2", "8.2", "5")])
def test_nothing_is_reckoned_from_round_numbers(source: str, text: str, near: str) -> None:
    one, other, beside = (replace(NUMBER, values=(Decimal(value),)) for value in (source, text, near))
    assert not is_reckoned(one, other, [beside], "compared with")


def test_nothing_is_reckoned_from_a_number_in_a_row() -> None:
    near, text = (replace(NUMBER, values=(Decimal(value),)) for value in (46, 14))
    assert [is_reckoned(replace(NUMBER, role=role), text, [near], "up from") for role in ("number", "ordinal")] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (replace(NUMBER, values=(Decimal(1999),)), True),
        (replace(NUMBER, values=(Decimal(1899),)), False),
        (replace(NUMBER, values=(Decimal(1999),), measure="duration-year"), True),
        (replace(NUMBER, values=(Decimal(1999),), measure="RUB"), False),
        (replace(NUMBER, values=(Decimal(1999),), in_words=True), False),
        (replace(NUMBER, values=(Decimal(1999),), role="clock"), False),
        (replace(NUMBER, role="year"), True),
    ],
)
def test_a_number_is_a_year_by_its_role_or_its_size(number: Quantity, *, expected: bool) -> None:
    assert is_year(number) is expected
