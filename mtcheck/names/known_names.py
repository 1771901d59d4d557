"""A spelling in, the name out that the tables of places and of people know it by: Pékin and Peking are Beijing.

Two spellings of one name may sound far apart; what the tables say of both joins them.
"""

from __future__ import annotations

from functools import lru_cache

from mtcheck.names.persons import find_foreign_person
from mtcheck.names.places import find_foreign_place, find_twin
from mtcheck.names.romanisation import fold_marks


@lru_cache(maxsize=65536)
def identify_place(word: str) -> str:
    """The plain English name of the town that a lower-cased word is, one for both twins; the word itself where unknown.

    >>> identify_place("pékin"), identify_place("köln"), identify_place("gdańsk"), identify_place("ardez")
    ('beijing', 'cologne', 'danzig', 'ardez')
    """
    place = find_foreign_place(word)
    english = fold_marks(place.english.lower() if place is not None else word)
    twin = find_twin(english)
    return english if twin is None else min(english, fold_marks(twin.lower()))


@lru_cache(maxsize=65536)
def identify_person(word: str) -> str:
    """The plain English spelling of a lower-cased first name or surname; the word itself where unknown.

    >>> identify_person("poutine"), identify_person("sergueï"), identify_person("smith")
    ('putin', 'sergei', 'smith')
    """
    person = find_foreign_person(word)
    return fold_marks(person.english.lower() if person is not None else word)
