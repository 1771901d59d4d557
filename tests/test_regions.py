"""Regions as English and other languages name them, and as either tells of them."""

from __future__ import annotations

from collections import defaultdict

import pytest

from mtcheck.lexicon import read_table
from mtcheck.names.regions import (
    find_english_regions,
    find_regions,
    find_regions_in_run,
    regions_named,
    tells_of,
    tells_of_in_run,
)
from mtcheck.names.romanisation import fold_marks

ROWS = read_table("regions")
FIRST_HAN = 0x3000


def list_starts(row: tuple[str, ...]) -> list[str]:
    return [start for cell in row[3:] if cell != "-" for start in cell.split(" ")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["in", "south", "moravia"], [("South Moravia|South Moravian Region", 1, 2)]),
        (["bavaria", "and", "hesse"], [("Bavaria", 0, 0), ("Hesse", 2, 2)]),
        (["the", "bavarian", "forest"], []),
    ],
)
def test_the_longest_english_name_of_a_region_is_found(words: list[str], found: list[tuple[str, int, int]]) -> None:
    assert [(one.region.name, one.first, one.last) for one in find_english_regions(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["na", "dolnym", "slasku"], ["Lower Silesia"]),
        (["w", "malopolsce"], ["Lesser Poland|Małopolska|Malopolska"]),
        (["στη", "μυκονο"], ["Mykonos"]),
        (["in", "saxe"], ["Saxony"]),
        (["saxenburg", "hessisch"], []),
    ],
)
def test_a_region_of_a_source_is_known_in_its_cases(words: list[str], found: list[str]) -> None:
    assert [one.region.name for one in find_regions(words)] == found


def test_a_region_is_found_among_characters_by_its_longest_name() -> None:
    assert [(at, form, one.name) for at, form, one in find_regions_in_run("静岡県と北海道")] == [
        (0, "静岡県", "Shizuoka"),
        (4, "北海道", "Hokkaido"),
    ]


def test_what_is_made_of_the_name_of_a_region_tells_of_it() -> None:
    brittany, guangdong = (next(find_english_regions([word])).region for word in ("brittany", "guangdong"))
    assert [tells_of([word], brittany) for word in ("bretonne", "breton", "brest", "normandy")] == [
        True,
        True,
        False,
        False,
    ]
    assert [tells_of_in_run(run, guangdong) for run in ("粤港", "广东省", "浙江")] == [True, True, False]


def test_a_region_is_kin_to_what_holds_it_and_to_what_it_holds() -> None:
    brittany = next(find_english_regions(["brittany"])).region
    assert {"Brittany", "Morbihan", "Finistère|Finistere"} <= {one.name for one in regions_named(brittany.kin)}
    assert next(find_english_regions(["morbihan"])).region.kin == {"Brittany", "Morbihan"}


def test_the_words_of_regions_are_written_as_they_are_asked_for() -> None:
    starts = [start for row in ROWS for start in list_starts(row) if ord(start[0]) < FIRST_HAN]
    assert [start for start in starts if any(fold_marks(part) != part for part in start.split("_"))] == []


def test_what_holds_a_region_is_the_first_name_of_a_row() -> None:
    names = {row[0].partition("|")[0] for row in ROWS}
    assert {part for row in ROWS if row[1] != "-" for part in row[1].split("|")} - names == set()
    assert {row[2] for row in ROWS} == {"sure", "doubtful"}


def test_no_name_of_a_region_is_that_of_another() -> None:
    found = defaultdict[str, set[str]](set)
    for name, _, _, beginnings, _ in ROWS:
        for start in beginnings.split(" ") if beginnings != "-" else ():
            found[start.removesuffix("=")].add(name)
    assert {start: names for start, names in found.items() if len(names) > 1} == {}
