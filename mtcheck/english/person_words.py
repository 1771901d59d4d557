"""What one word says of a person: first names and nouns in, a man or a woman and the kind of noun out.

The lists are read when first asked for. Where a person is spoken of is found by `people`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple, cast

import mtcheck.late_re as re
from mtcheck.lexicon import read_table

Sex = Literal["m", "f"]


class PersonNoun(NamedTuple):
    """What one row of the list of nouns for people says."""

    kind: Literal["role", "other", "group"]
    """A role may be said of the person just named; a wife is somebody else; the parents are a man and a woman."""
    sex: Sex | None


_LIKE_PERSON = re.compile(r"..(?:er|or|ist|ian|ee|man|woman)$")
"""How many nouns for people end that no list has: a jogger."""
UNLISTED = PersonNoun("role", None)
"""A noun that only ends as those for people do."""


@lru_cache(maxsize=1)
def read_first_names() -> Mapping[str, Sex]:
    """First names that tell a man from a woman, lower-cased."""
    return {form: cast("Sex", sex) for form, sex in read_table("first_names")}


@lru_cache(maxsize=10_000)
def read_first_name(form: str) -> Sex | None:
    """What a first name says, also where the list has it without its accents, or has the first half of it.

    >>> read_first_name("júlia"), read_first_name("pierre-alain"), read_first_name("andrea")
    ('f', 'm', None)
    """
    names = read_first_names()
    known = names.get(form)
    if known is not None:
        return known
    plain = "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))
    is_french = form.endswith(("èle", "ée"))  # Michèle is a woman, and Michele a man
    return names.get(form.partition("-")[0]) if plain == form or is_french else names.get(plain)


@lru_cache(maxsize=1)
def read_person_nouns() -> Mapping[str, PersonNoun]:
    """The nouns for one person, lower-cased."""
    return {
        form: PersonNoun(cast("Literal['role', 'other', 'group']", kind), None if sex == "-" else cast("Sex", sex))
        for form, kind, sex in read_table("people_en")
        if kind != "thing"
    }


@lru_cache(maxsize=1)
def things() -> frozenset[str]:
    """Words that end as nouns for persons do and are none."""
    return frozenset(form for form, kind, _ in read_table("people_en") if kind == "thing")


def is_like_person(lower: str) -> bool:
    """Whether a word ends as nouns for people do, and is not known to be of a thing."""
    return _LIKE_PERSON.search(lower) is not None and lower not in things()
