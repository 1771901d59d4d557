"""Numbers that only a source has: what no translator leaves out, and what a text may tell in words."""

from __future__ import annotations

import pytest
from two_sides import read_both

from mtcheck.numbers.lost_numbers import find_missed


def list_missed(source: str, text: str, language: str = "de") -> list[float]:
    """The numbers of a source that its text leaves out."""
    sides = read_both(source, text, language)
    missed = find_missed(sides.lost, sides.matched, sides.text, there=sides.there, here=sides.here.text)
    return [float(one.value) for one in missed]


@pytest.mark.parametrize(
    ("source", "missed"),
    [
        ("Er kam mit 17 Gästen.", [17]),
        ("Er kam mit 17 Gästen und 23 Kindern.", []),
        ("Er kam um 18.15 Uhr mit 17 Gästen.", [17]),
        ("Er kam mit 17 Gästen in einer F-16.", [17]),
        ("Er kam mit 17 Gästen und einer Frau.", [17]),
        ("Er kam mit 99 Gästen und 23 Kindern.", []),
        ("Er kam mit 100 Gästen und 23 Kindern.", [100, 23]),
        ("Er kam mit 17 Gästen und 23 Euro.", [17, 23]),
        ("Er kam mit 17 Gästen und 23 Prozent.", [17, 23]),
        ("Er kam mit 17 Gästen und 23 Kilo.", []),
    ],
)
def test_of_several_numbers_one_at_least_is_money_a_share_or_large(source: str, missed: list[float]) -> None:
    assert list_missed(source, "He came with them.") == missed


@pytest.mark.parametrize(
    ("source", "text", "language", "missed"),
    [
        ("Am 5. Mai kam er mit 17 Gästen.", "In May he came with guests.", "de", [5, 17]),
        ("Am 5. Mai kam er.", "He came.", "de", []),
        ("Am 5. Mai kam er.", "He came on 6 August, not in May.", "de", []),
        ("7日に来た人は17人で、5月に帰った。", "The guests who came left in May.", "ja", []),
        ("Május 5-én 17 vendéggel jött.", "In May he came with guests.", "hu", [5, 17]),
        ("5月に来た人は17人で、7日に帰った。", "The guests who came in May left again.", "ja", []),
        ("17人が5日に来た。", "17 guests came.", "ja", []),
        ("5月に17人が来た。", "They came.", "ja", [17]),
        ("2014年に17人が来た。", "Guests came.", "ja", [2014, 17]),
        ("2014年5月に17人が来た。", "Guests came in May.", "ja", []),
        ("2014年5日に17人が来た。", "Guests came on the 5th.", "ja", []),
    ],
)
def test_a_day_or_a_year_is_missed_where_the_rest_of_its_date_is_told_or_was_never_there(
    source: str, text: str, language: str, missed: list[float]
) -> None:
    assert list_missed(source, text, language) == missed


@pytest.mark.parametrize(
    ("source", "missed"),
    [
        ("Er kam mit 2 Gästen.", []),
        ("Er kam mit 3 Gästen.", [3]),
        ("Er kam mit 2 Euro.", [2]),
        ("Er kam mit 1 Euro.", []),
        ("Sie wurde 7. im Ziel.", [7]),
        ("Sie wurde siebte im Ziel.", []),
        ("Er kam mit einer F-16.", []),
        ("Sie kam auf den 340. Platz.", [340]),
        ("Er kam um 18.15 Uhr.", []),
    ],
)
def test_a_few_things_a_time_and_a_name_are_often_left_out(source: str, missed: list[float]) -> None:
    assert list_missed(source, "He came with them.") == missed


def test_a_place_in_a_row_is_often_left_out() -> None:
    assert list_missed("他第78个进球。", "He scored.", "zh") == []


@pytest.mark.parametrize(
    ("source", "text", "missed"),
    [
        ("Er kam mit drei Euro.", "He came with money.", [3]),
        ("Er kam mit drei Gästen.", "He came with guests.", []),
        ("Er kam mit drei Euro.", "He came with money for 7 of us.", []),
        ("Er kam mit zwei Euro.", "He came with money.", []),
        ("Er kam mit zweieinhalb Euro.", "He came with money.", []),
        ("Er kam am siebten Tag.", "He came.", []),
    ],
)
def test_an_amount_in_words_is_missed_where_the_text_has_no_number(source: str, text: str, missed: list[float]) -> None:
    assert list_missed(source, text) == missed


@pytest.mark.parametrize(
    ("source", "text", "language", "missed"),
    [
        ("Er siegte mit 3:0.", "He won.", "de", []),
        ("Er siegte vor 340 Gästen mit 4:3.", "He won.", "de", [340]),
        ("Самолёт вылетел в 17 часов 20 секунд.", "The plane left at 17:00.", "ru", []),
        ("Ha finito con 4 euro e 12 ore.", "He finished with 4 euros.", "it", [12]),
        ("Er siegte nach 17 Minuten.", "He won.", "de", []),
        ("Er siegte nach 17 Sekunden.", "He won.", "de", []),
        ("Er siegte nach 17 Stunden.", "He won.", "de", [17]),
        ("Er siegte in 17' heute.", "He won.", "de", []),
        ("Er siegte in 17 heute.", "He won.", "de", [17]),
        ("Er siegte mit 340 Punkten, bei 90+7.", "He won.", "de", [340, 7]),
        ("Ha finito in 4 giorni e 12 ore.", "He finished in 4 days.", "it", []),
        ("Ha finito in 4 giorni e 12 euro.", "He finished in 4 days.", "it", [12]),
        ("Ha finito in 4 giorni e dopo altre 12 ore.", "He finished in 4 days.", "it", [12]),
        ("Ha finito con 4 amici in 12 ore.", "He finished with 4 friends.", "it", [12]),
        ("In 12 ore e 4 giorni ha finito.", "He finished in 4 days.", "it", [12]),
        ("Самолёт вылетел в 17 часов 47 минут.", "The plane left at 17:00.", "ru", [47]),
        ("Самолёт вылетел в 17 часов 47 минут.", "The plane left at 5 p.m.", "ru", []),
        ("Самолёт вылетел в 17 часов с 47 людьми и 23 детьми.", "The plane left at 17:00.", "ru", []),
        ("Самолёт вылетел в 17 часов 47 минут с 23 детьми.", "The plane left at 17:00.", "ru", [47, 23]),
    ],
)
def test_a_side_of_a_result_and_the_lesser_part_of_a_time_are_left_out_but_not_of_a_time_of_day(
    source: str, text: str, language: str, missed: list[float]
) -> None:
    assert list_missed(source, text, language) == missed


@pytest.mark.parametrize(
    ("source", "text", "missed"),
    [
        ("31 Prozent kamen.", "A quarter of them came.", []),
        ("32 Prozent kamen.", "A quarter of them came.", [32]),
        ("18 Prozent kamen.", "A quarter of them came.", [18]),
        ("32 Prozent kamen.", "A quarter, then a third of them came.", []),
        ("41 Prozent kamen.", "A third of them came.", []),
        ("42 Prozent kamen.", "A third of them came.", [42]),
        ("24 Prozent kamen.", "A third of them came.", [24]),
        ("15 Prozent kamen.", "A fifth of them came.", []),
        ("26 Prozent kamen.", "A fifth of them came.", [26]),
        ("14 Prozent kamen.", "A fifth of them came.", [14]),
        ("12,5 Prozent kamen.", "A tenth of them came.", []),
        ("13 Prozent kamen.", "A tenth of them came.", [13]),
        ("7 Prozent kamen.", "A tenth of them came.", [7]),
        ("340 Gäste kamen.", "A quarter of them came.", []),
        ("Nach 50 Prozent des Wegs ging er.", "He left halfway.", []),
        ("Nach 60 Prozent des Wegs ging er.", "He left halfway.", [60]),
        ("Nach 50 Prozent des Wegs ging er.", "He left early.", [50]),
        ("Nach 50 Kilometern ging er.", "He left halfway.", [50]),
    ],
)
def test_a_share_may_be_told_as_a_part_that_is_near_it(source: str, text: str, missed: list[float]) -> None:
    assert list_missed(source, text) == missed


@pytest.mark.parametrize(
    ("source", "text", "missed"),
    [
        ("Es begann nach 45 Runden.", "It began at quarter to.", []),
        ("Es begann nach 46 Runden.", "It began at quarter to.", [46]),
        ("Es begann nach 45 Runden.", "It began at the quarter.", [45]),
        ("Es begann nach 30 Runden.", "It began at half past.", []),
        ("Es begann nach 15 Runden.", "It began after an half-hour.", []),
    ],
)
def test_minutes_may_be_told_as_parts_of_an_hour(source: str, text: str, missed: list[float]) -> None:
    assert list_missed(source, text) == missed


@pytest.mark.parametrize(
    ("source", "text", "missed"),
    [
        ("È attesa a Roma martedì 44.", "She is expected in Rome tomorrow.", []),
        ("È attesa a Roma martedì 44.", "She is expected in Rome.", [44]),
        ("È attesa a Roma martedì 44.", "She is expected in Rome tonight.", []),
        ("È attesa martedì a Roma con 44 amici.", "She is expected in Rome tomorrow.", [44]),
        ("È attesa a Roma con 44 o 45 euro.", "She is expected in Rome tomorrow.", [44, 45]),
        ("È attesa a Roma con 44 amici martedì.", "She is expected in Rome tomorrow.", [44]),
    ],
)
def test_the_day_of_the_month_behind_a_weekday_may_be_told_from_today(
    source: str, text: str, missed: list[float]
) -> None:
    assert list_missed(source, text, "it") == missed


@pytest.mark.parametrize(
    ("source", "text", "language", "missed"),
    [
        ("Er kam 2014.", "He came later.", "de", []),
        ("Er kam 2014.", "He came by car.", "de", [2014]),
        ("Er blieb 45 Jahre.", "He stayed for decades.", "de", []),
        ("Er blieb 45 Jahre.", "He stayed to the end.", "de", [45]),
        ("Er blieb 45 Jahre.", "He stayed to the end of it.", "de", []),
        ("Er blieb 45 Jahre.", "He left long ago.", "de", []),
        ("Er blieb 45 Jahre.", "He left this spring.", "de", []),
        ("Er blieb 45 Jahre.", "He left in the previous spring.", "de", []),
        ("Er blieb 45 Jahre.", "He left in mid-life.", "de", []),
        ("Er blieb 45 Jahre.", "He left in a time of world war.", "de", []),
        ("Er blieb 45 Jahre.", "He left during the show.", "de", []),
        ("Er blieb 45 Jahre.", "He left on the eve.", "de", []),
        ("Er blieb 45 Jahre.", "He paid per month.", "de", []),
        ("Er kam mit 45 Gästen.", "He came later.", "de", [45]),
        ("Er kam mit 45 Euro.", "He came later.", "de", [45]),
        ("Am 5. Mai kam er.", "He came in early May.", "de", []),
        ("1868年に来た。", "He came later.", "ja", []),
    ],
)
def test_a_date_or_how_long_something_lasts_may_be_told_by_a_word_of_time(
    source: str, text: str, language: str, missed: list[float]
) -> None:
    assert list_missed(source, text, language) == missed


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("About ten of them came.", []),
        ("Almost an army came.", []),
        ("A little army came.", []),
        ("Several of them came.", []),
        ("Twice as many came.", []),
        ("The number has doubled.", []),
        ("Hundreds came.", []),
        ("Over one army came.", []),
        ("Just the same came.", []),
        ("Fewer came.", []),
        ("All of them came.", []),
        ("All came, about May.", [340]),
    ],
)
def test_a_vague_amount_may_tell_any_number(text: str, missed: list[float]) -> None:
    assert list_missed("Es kamen 340 Gäste.", text) == missed
