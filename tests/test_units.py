"""Units behind a number, as CLDR writes them out in each language: the same as those of English."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.units import format_unit

from mtcheck.model import Article
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment

LANGUAGES = (
    "ar az bg ca cs da de el es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl pl pt ro ru sk"
    " sl sq sr sv th tr uk vi zh"
).split()
UNITS = (
    "length-kilometer length-meter length-centimeter length-millimeter length-foot mass-kilogram mass-gram"
    " volume-liter area-hectare area-square-kilometer area-square-meter duration-hour duration-minute duration-second"
    " duration-day duration-week duration-month duration-year"
).split()
OTHERWISE = {
    ("ca", "length-millimeter"), ("zh", "mass-kilogram"), ("vi", "area-hectare"), ("ja", "duration-minute"),
    ("ko", "duration-minute"), ("ja", "duration-day"), ("ko", "duration-day"),
}  # fmt: skip
"""A word with a dot inside; 17千克, 17,000 g; héc-ta; what 17分 and 17日 say of a time and a date, too."""


def read_measures(text: str, language: str) -> list[str | None]:
    return [one.measure for one in find_quantities(segment(Article("a", text, language=language)))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_units_are_known_by_their_names(language: str) -> None:
    locale = Locale.parse(language)
    written = {unit: format_unit(17, unit, locale=locale, length="long") for unit in UNITS}
    read = {unit: read_measures(f"{words}.", language) for unit, words in written.items()}
    assert {unit for unit in UNITS if read[unit][:1] != [unit]} == {unit for tag, unit in OTHERWISE if tag == language}


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "It is 17 ft and 17 km² large.", ["length-foot", "area-square-kilometer"]),
        ("hu", "17 Ft; 17 ft", ["HUF", None]),
        ("de", "Es dauert 17 Sek. und kostet 17 SEK.", ["duration-second", "CROWN"]),
        ("sv", "17 sek", [None]),
        ("fr", "À 17 m d’ici, 17 m² de terrain.", ["length-meter", "area-square-meter"]),
        ("ru", "В 17 м от дома", ["length-meter"]),
        ("en", "It cost 17 m.", [None]),
        ("he", '17 ק״מ, 17 מ"ר', ["length-kilometer", "area-square-meter"]),
        ("it", "17 tonnellate", ["mass-tonne"]),
        ("ja", "高さ17m、幅17cm、17mi先", ["length-meter", "length-centimeter", None]),
    ],
)  # fmt: skip
def test_letters_that_may_be_another_unit_are_read_with_care(
    language: str, text: str, measures: list[str | None]
) -> None:
    assert read_measures(text, language) == measures
