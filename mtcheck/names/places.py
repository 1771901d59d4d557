"""A spelling of a town in, its English name and the languages that spell it so out; and which spellings are twins.

Foreign spellings (Boutcha, Pékin) are those that some language writes and English does not. Twins are two spellings of
one town that English texts both use (Kiev, Kyiv): neither is wrong, and a house chooses. The tables are made by
`tests/makers/places.py` from GeoNames, CLDR and the frequency lists, and read when first asked for. Where a name stands
in a text, and whether it means the town there, is left to `place_mentions`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.names.romanisation import fold_marks


@dataclass(frozen=True, slots=True)
class ForeignPlace:
    """A town as another language spells it."""

    english: str
    languages: tuple[str, ...]
    """Those that spell it so, BCP 47, the likeliest first."""
    is_exonym: bool = False
    """Whether it is known for nothing else: neither the town's own name nor a spelling that hardly anyone needs."""
    is_second: bool = False
    """Whether English texts have it as well, so that it is a fault beside the English name only: Göteborg."""
    is_case: bool = False
    """Whether it has the ending of a case, as no ship and no hotel is called: Krakowie."""
    has_the: bool = False
    """Whether English puts "the" before its name: the Donau."""
    is_land: bool = False
    """Whether texts also leave "the" out where it is meant, as of no river and no club: in Cisjordanie."""
    is_namesake: bool = False
    """Whether people, clubs or other towns are called so too, so that words must make it the place: in Milán."""
    is_in_new_world: bool = False
    """Whether a town of the New World may be called so: Berlín."""


def find_foreign_place(form: str) -> ForeignPlace | None:
    """The town that a lower-cased spelling is in another language; None for what English writes too.

    >>> boutcha = find_foreign_place("boutcha")
    >>> boutcha.english, boutcha.languages, boutcha.is_exonym
    ('Bucha', ('fr',), True)
    >>> find_foreign_place("lyon"), find_foreign_place("kiev")
    (None, None)
    """
    row = _places().get(form)
    if row is None:
        return None
    languages, english, kind = row
    return ForeignPlace(english, tuple(languages.split(" ")), is_exonym=kind == "exonym")


def is_english_name(form: str) -> bool:
    """Whether a lower-cased word is the English name of a town that other languages spell otherwise.

    >>> is_english_name("zaporizhzhia"), is_english_name("saporischschja")
    (True, False)
    """
    return form in _english_names()


def find_twin(form: str) -> str | None:
    """The other spelling of a town that English texts both use, for a lower-cased or plain one; None where it has none.

    >>> find_twin("Kiev"), find_twin("gdansk"), find_twin("London")
    ('Kyiv', 'Danzig', None)
    """
    return _twins().get(fold_marks(form))


def are_twin_places(one: str, other: str) -> bool:
    """Whether two spellings, in lower case or not, are one town and English texts use both.

    >>> are_twin_places("kiev", "kyiv"), are_twin_places("Calcutta", "Kolkata"), are_twin_places("Kiev", "Kolkata")
    (True, True, False)
    """
    twin = find_twin(one)
    return twin is not None and fold_marks(twin) == fold_marks(other)


def find_todays(forms: Iterable[str]) -> str | None:
    """Which of some spellings is the twin that news writes today where another is its twin; None where none is one.

    >>> find_todays(["danzig", "gdańsk"]), find_todays(["Peking", "Beijing"]), find_todays(["london", "londres"])
    ('gdańsk', 'Beijing', None)
    """
    plain = {fold_marks(form): form for form in forms}
    rows = ((fold_marks(one), fold_marks(other)) for one, other in read_table("place_twins"))
    return next((plain[one] for one, other in rows if one in plain and other in plain), None)


def first_words() -> Mapping[str, int]:
    """The first words of foreign spellings of several words, each with how many words the longest has."""
    return _first_words()


def reject_spellings(preferred: Iterable[str]) -> dict[str, str]:
    """The spellings that a house does not want, lower-cased, each with the one that it prefers.

    >>> reject_spellings(["Kyiv", "odesa"])
    {'kiev': 'Kyiv', 'odessa': 'Odesa'}
    """
    twins = filter(None, map(find_twin, preferred))
    return {twin.lower(): _twins()[fold_marks(twin)] for twin in twins}


def twin_spellings() -> tuple[str, ...]:
    """Every spelling that has a twin, as English writes it."""
    return tuple(spelling for pair in read_table("place_twins") for spelling in pair)


@lru_cache(maxsize=1)
def _places() -> Mapping[str, tuple[str, str, str]]:
    return {form: (languages, english, kind) for form, languages, english, kind in read_table("places")}


@lru_cache(maxsize=1)
def _english_names() -> frozenset[str]:
    return frozenset(english.lower() for _, english, _ in _places().values())


@lru_cache(maxsize=1)
def _twins() -> Mapping[str, str]:
    pairs = read_table("place_twins")
    return {fold_marks(one): other for one, other in pairs} | {fold_marks(other): one for one, other in pairs}


@lru_cache(maxsize=1)
def _first_words() -> Mapping[str, int]:
    longest: defaultdict[str, int] = defaultdict(int)
    for form in (*_places(), *(row[0] for row in read_table("places_abroad"))):
        first, *rest = form.split(" ")
        if rest:
            longest[first] = max(longest[first], 1 + len(rest))
    return longest
