"""Numbers that only a text has: which were made up, and which its source may tell without a number."""

from __future__ import annotations

import pytest
from two_sides import read_both

from mtcheck.model import Article
from mtcheck.numbers.added_numbers import find_made_up
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment


def list_made_up(source: str, text: str, language: str = "de", *, near: str = "") -> list[tuple[float, float | None]]:
    """The numbers made up, each with the one of the source that it must stand for."""
    sides = read_both(source, text, language)
    around = [*sides.source, *find_quantities(segment(Article("b", near, language=language)))]
    found = find_made_up(
        sides.lost, sides.added, (sides.source, around), doc=sides.here, told=sides.there.text, language=language
    )
    return [(float(text.value), float(source.value) if source else None) for text, source in found]


def list_numbers(source: str, text: str, language: str = "de", *, near: str = "") -> list[float]:
    """The numbers made up."""
    return [value for value, _ in list_made_up(source, text, language, near=near)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He came with 17 guests.", [17]),
        ("He came with 17 old tired guests.", [17]),
        ("He came with 17 old and tired guests.", []),
        ("He came with 17 old tired loud guests.", []),
        ("He came with 17 of his friends.", []),
        ("He came with 17 across the bridge.", []),
        ("He came with 17 women.", [17]),
        ("He came with 17.", []),
        ("He came with 17 euros.", [17]),
        ("He came with 100 guests.", []),
        ("He came with 1 guest.", []),
        ("He came with seven guests.", [7]),
        ("He came with Seven guests.", []),
        ("Seven guests came.", [7]),
        ("They won 17-3 guests.", []),
        ("He came at 17 p.m. alone.", [17]),
        ("He came with the F-17 guests.", []),
        ("He came in the seventh round.", []),
        ("He came with 2,345 guests.", [2345]),
        ("He came with 1.5 euros.", []),
        ("They won 4:7 games.", []),
        ("He came with the A17 guests.", []),
        ("He paid many or PLN 17.", []),
        ("He paid PLN 17.", [17]),
    ],
)
def test_a_number_is_made_up_that_counts_things_and_no_round_one_and_no_name(text: str, found: list[float]) -> None:
    assert list_numbers("Er kam.", text) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("He came with two guests.", "de", [2]),
        ("He came with 2 guests.", "de", [2]),
        ("He came with both guests.", "de", []),
        ("He came with a couple of guests.", "de", []),
        ("He came with the two guests.", "de", []),
        ("He came with the old two guests.", "de", []),
        ("He came with her two guests.", "de", []),
        ("He came with all two guests.", "de", []),
        ("He came into two guests.", "de", []),
        ("He came with two knees.", "de", []),
        ("He came with two old parents.", "de", []),
        ("He came with two more guests.", "de", []),
        ("He came with two guests.", "ar", []),
        ("He came with two guests.", "zh", []),
        ("He came with seven guests.", "zh", [7]),
        ("He came with two euros.", "de", []),
        ("He came with three euros.", "de", [3]),
    ],
)
def test_two_are_made_up_where_no_dual_and_no_pair_may_tell_them(text: str, language: str, found: list[float]) -> None:
    assert list_numbers({"ar": "جاء.", "zh": "他来了。"}.get(language, "Er kam."), text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("He came with 12 guests.", "vi", []),
        ("He came with 13 guests.", "vi", [13]),
        ("He came on 15 June.", "vi", []),
    ],
)
def test_small_numbers_of_a_language_whose_words_are_not_known_are_not_made_up(
    text: str, language: str, found: list[float]
) -> None:
    assert list_numbers("Ông ấy đã đến.", text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It took 48 hours.", []),
        ("It took 47 hours.", [47]),
        ("It took 14 days.", []),
        ("It took 13 days.", [13]),
        ("It took 52 weeks.", []),
        ("It took 45 minutes.", []),
        ("It took 18 months.", []),
        ("It took 18 years.", []),
        ("It took 18 weeks.", [18]),
    ],
)
def test_a_period_that_has_a_word_of_its_own_is_not_made_up(text: str, found: list[float]) -> None:
    assert list_numbers("Es dauerte.", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He came in round of 16 games.",
        "He came with his top 17 guests.",
        "He came with the final 17 guests.",
        "He came on page 17 years later.",
        "He came to chapter 17 guests.",
        "He came at half past seven hours.",
        "He came with 340 (17 guests).",
        "He came with many (about 17 guests).",
        "He came with many or 17 guests.",
        "He came with 17 (guests).",
        "He came with 17/guests.",
        "He came with 17+ guests.",
        "He came with 17-odd guests.",
        "He came 17 times with guests.",
        "He came with 17 in ten guests.",
        "He came with 17 thirds of guests.",
        "He came with 17 of the oldest guests.",
    ],
)
def test_a_number_that_names_or_restates_something_is_not_made_up(text: str) -> None:
    assert [value for value in list_numbers("Er kam.", text) if value in {7, 16, 17}] == []


def test_a_number_with_a_hyphen_before_its_unit_is_made_up() -> None:
    assert list_numbers("Er kam.", "He came on a 17-day tour.") == [17]
    assert list_numbers("Er kam.", "He came on a 17-stop tour.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three countries, Spain, Portugal and Italy, came.", []),
        ("Three countries, Spain and Italy, came.", [3]),
        ("Three countries: the United States, Ivory Coast and Italy, came.", []),
    ],
)
def test_a_number_that_counts_the_names_behind_it_is_not_made_up(text: str, found: list[float]) -> None:
    assert list_numbers("Sie kamen.", text) == found


@pytest.mark.parametrize(
    ("source", "text", "language", "found"),
    [
        ("Er kam.", "He came in 2011.", "de", [2011]),
        ("Er kam.", "He came in 2012.", "de", []),
        ("2020年他来了。", "He came in 2020, not in 2016.", "zh", [2016]),
        ("2020年他来了。", "He came in 2020, not in 2017.", "zh", []),
        ("2009年他来了。", "He came in 2009, not in 2007.", "zh", []),
    ],
)
def test_a_year_is_made_up_that_is_not_the_last_ones(source: str, text: str, language: str, found: list[float]) -> None:
    assert list_numbers(source, text, language) == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("Er kam.", "He came on 5 June.", [5]),
        ("Er kam am Mittwoch.", "He came on 5 June.", []),
        ("Er kam.", "He came on 6 June.", []),
        ("Er kam am Mittwoch.", "He came in June 17 days long.", []),
        ("Er kam am Mittwoch.", "He came with 17 guests.", [17]),
        ("Er kam.", "He came at 5:30 p.m.", [530]),
        ("Er kam.", "He came at 17:45.", [1745]),
        ("Er kam mit drei Gästen.", "He came with three guests at 5:30 p.m.", []),
        ("Er kam um 18:15 Uhr.", "He came at 18:15, not at 17:45.", []),
        ("Er kam am Mittwoch.", "He came on Wednesday at 5:30 p.m.", [530]),
        ("Er kam.", "He came at 12:00.", []),
    ],
)
def test_a_day_or_a_time_is_made_up_where_no_word_may_tell_it(source: str, text: str, found: list[float]) -> None:
    assert list_numbers(source, text) == found


@pytest.mark.parametrize(
    ("source", "text", "language", "found"),
    [
        ("Przyszło kilkanaście osób.", "Fewer than 17 guests came.", "pl", []),
        ("Przyszło kilkanaście osób.", "Just 17 guests came.", "pl", [17]),
        ("Przyszło wiele osób.", "Fewer than 17 guests came.", "pl", [17]),
        ("Kosztuje kilkanaście.", "It costs under PLN 17.", "pl", []),
        ("来了十几个人。", "Fewer than 17 guests came.", "zh", []),
    ],
)
def test_a_number_may_bound_a_vague_one(source: str, text: str, language: str, found: list[float]) -> None:
    assert list_numbers(source, text, language) == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("Sieben Gäste kamen.", "Nine guests came.", [(9, 7)]),
        ("Sieben Gäste kamen.", "Nine euros came.", [(9, 7)]),
        ("Sieben Euro kamen.", "Nine years came.", [(9, None)]),
        ("Sieben Gäste, acht Hunde kamen.", "Nine guests came.", []),
        ("Sieben Gäste kamen.", "Nine guests, three dogs came.", []),
        ("Sieben Gäste und ein Hund kamen.", "Nine guests came.", [(9, 7)]),
        ("Zwölf Gäste kamen.", "Nine guests came.", [(9, 12)]),
        ("Dreizehn Gäste kamen.", "Nine guests came.", []),
        ("Zwölf Gäste kamen.", "Thirteen guests came.", []),
        ("7,5 Gäste kamen.", "Nine guests came.", []),
        ("Sieben Gäste kamen.", "He came at 9:45 with guests.", []),
        ("Der fünfte Sieg kam.", "The seventh came.", [(7, 5)]),
        ("Der fünfte Sieg kam.", "A seventh came.", []),
    ],
)
def test_a_small_number_stands_for_the_one_small_number_of_the_source(
    source: str, text: str, found: list[tuple[float, float | None]]
) -> None:
    assert list_made_up(source, text) == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("Es waren 340 Euro.", "It took 17 years.", [17]),
        ("Es waren 340 Euro.", "It was 17 dollars.", []),
        ("Es waren 340 Euro.", "It was 17 guests.", []),
        ("Es waren 340 Gäste.", "It was 17 dollars.", []),
        ("Er kam um 18.15 Uhr.", "It was 17 dollars.", [17]),
        ("Eine Frau kam.", "It was 17 dollars.", [17]),
        ("Tausende kamen.", "It was 17 dollars.", []),
    ],
)
def test_a_number_may_tell_another_of_its_kind(source: str, text: str, found: list[float]) -> None:
    assert list_numbers(source, text) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Sie zahlten 8 Euro und 9 Euro.", []),
        ("Sie zahlten 8 Euro und 25 Euro.", []),
        ("Sie zahlten 3,4 Euro für 5 Euro.", []),
        ("Sie zahlten 34 Euro und 2 Euro.", []),
        ("Sie zahlten 20 Euro und 4 Euro.", []),
        ("Sie zahlten 8 Euro und 30 Euro.", [17]),
        ("Sie zahlten 8 Euro.", [17]),
        (", ".join(f"{n} Euro" for n in range(4, 16)), []),
        (", ".join(f"{n} Euro" for n in range(4, 17)), [17]),
        (", ".join(f"{n} Euro" for n in range(4, 18)), []),
    ],
)
def test_a_number_may_be_reckoned_from_those_of_the_source(source: str, found: list[float]) -> None:
    assert list_numbers(source, "It took 17 years.") == found


def test_a_number_that_is_told_near_by_or_held_by_a_word_is_not_made_up() -> None:
    assert list_numbers("Er kam.", "He came with 17 guests.", near="Es waren 17.") == []
    assert list_numbers("Er kam.", "He came with 17 guests.", near="Es waren 18.") == [17]
    assert list_numbers("Er kam.", "He came in 2011.", near="Es waren 340.") == [2011]
    assert list_numbers("Ein Siebzehnjähriger kam.", "He came after 17 years.") == []
