"""Units of time, length, weight and area behind a number, in any language; names are CLDR's."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from mtcheck.language import unit_names
from mtcheck.numbers.numerals import normalise

QUINTAL, ZENTNER = "mass-quintal", "mass-zentner"
DUNAM, FEDDAN, MU, TSUBO, RAI, ARE = "area-dunam", "area-feddan", "area-mu", "area-tsubo", "area-rai", "area-are"
_UNNAMED = frozenset((QUINTAL, ZENTNER, DUNAM, FEDDAN, MU, TSUBO, RAI, ARE))
"""Units that CLDR has no name for, or not by which newspapers know it."""
SIZES = MappingProxyType(
    {
        name: Decimal(size)
        for name, size in {
            "duration-second": "1",
            "duration-minute": "60",
            "duration-hour": "3600",
            "duration-day": "86400",
            "duration-week": "604800",
            "duration-month": "2629800",
            "duration-year": "31557600",
            "duration-decade": "315576000",
            "duration-century": "3155760000",
            "length-millimeter": "0.001",
            "length-centimeter": "0.01",
            "length-meter": "1",
            "length-kilometer": "1000",
            "length-mile": "1609.344",
            "length-foot": "0.3048",
            "length-mile-scandinavian": "10000",
            "mass-gram": "0.001",
            "mass-kilogram": "1",
            "mass-tonne": "1000",
            QUINTAL: "100",
            ZENTNER: "50",
            "volume-liter": "1",
            "volume-hectoliter": "100",
            "area-hectare": "10000",
            "area-square-kilometer": "1000000",
            "area-square-meter": "1",
            "area-square-mile": "2589988",
            "area-acre": "4047",
            DUNAM: "1000",
            FEDDAN: "4200",
            MU: "667",
            TSUBO: "3.306",
            RAI: "1600",
            ARE: "100",
        }.items()
    }
)
"""CLDR's name of each unit, with its size in the unit of its kind."""
LONGEST_ENDING, SHORTEST_STEM = 2, 3
_POOR_IN_ENDINGS = frozenset("en fr es it pt ca gl id ms vi th und".split())
_SHORTEST = 2
"""Single letters are too many things: m is also million, г also a town."""
_KILO = {"kilo": "mass-kilogram", "kilos": "mass-kilogram", "кило": "mass-kilogram", "kilo's": "mass-kilogram"}
_MORE = {
    "en": {
        "metre": "length-meter",
        "metres": "length-meter",
        "kilometre": "length-kilometer",
        "kilometres": "length-kilometer",
        "centimetre": "length-centimeter",
        "centimetres": "length-centimeter",
        "millimetres": "length-millimeter",
        "tonne": "mass-tonne",
        "tonnes": "mass-tonne",
        "ton": "mass-tonne",
        "tons": "mass-tonne",
        "litres": "volume-liter",
        "litre": "volume-liter",
        "hrs": "duration-hour",
        "mins": "duration-minute",
    },
}
"""What CLDR's American English does not have."""


_DAYS_AND_NIGHTS = {
    "be": "суткі сутак суткаў сутках",
    "bg": "денонощие денонощия денонощието",
    "da": "døgn døgnet døgns",
    "et": "ööpäev ööpäeva ööpäevas ööpäevaga",
    "fi": "vuorokausi vuorokautta vuorokauden vuorokaudessa vuorokaudeksi vuorokausien",
    "lt": "para paros parą parų paras paroms",
    "lv": "diennakts diennakti diennaktis diennaktīs diennaktīm diennakšu",
    "mk": "деноноќие деноноќија",
    "nb": "døgn døgnet døgns",
    "nl": "etmaal etmalen",
    "nn": "døgn døgnet",
    "pl": "doba doby dób dobę dobie dobą dobach",
    "ru": "сутки суток сутках сутками суткам",
    "sv": "dygn dygnet dygns",
    "uk": "доба доби добу діб добою добі добах",
}
"""What languages call 24 hours, from noon to noon as well."""
_SHORT_END = str.maketrans("áé", "ae")


def kind_of(measure: str) -> str:
    """What a measure is of: duration, length, mass, volume, area, money, or per cent itself."""
    return measure if measure == "%" else measure.partition("-")[0] if measure.islower() else "money"


def square(unit: str) -> str:
    """The area that has a length for its side; any other unit itself."""
    area = f"area-square-{unit.removeprefix('length-')}"
    return area if area in SIZES else unit


def find_unit(word: str, language: str) -> str | None:
    """The unit that a normalised word means in a language, also with an ending that CLDR has not: Jahren, месяцам."""
    units = _read_units(language)
    found = units.get(word)
    if found is not None or language in _POOR_IN_ENDINGS:
        return found
    stems = [word[:-ending] for ending in range(1, LONGEST_ENDING + 1)]
    if language == "hu":
        stems += [stem.translate(_SHORT_END) for stem in stems if stem.endswith(("á", "é"))]  # órán, of óra
    return next((units[stem] for stem in stems if len(stem) >= SHORTEST_STEM and stem in units), None)


@lru_cache(maxsize=64)
def _read_units(language: str) -> Mapping[str, str]:
    names = unit_names(language, tuple(name for name in SIZES if name not in _UNNAMED))
    return (
        {normalise(form): unit for form, unit in names.items() if len(form) >= _SHORTEST}
        | _KILO
        | dict.fromkeys(_DAYS_AND_NIGHTS.get({"no": "nb"}.get(language, language), "").split(), "duration-day")
        | _MORE.get(language, {})
    )
