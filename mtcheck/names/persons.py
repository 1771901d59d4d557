"""A spelling of a person's name in, what English makes of it and the languages that spell it so out.

Names in Cyrillic letters are written by the sounds of each language: Putin is Poutine in French and Poetin in Dutch.
The table is made by `tests/makers/persons.py` from Wikidata and the frequency lists, and read when first asked for.
Where a name stands in a text, and whether it means the person there, is left to `person_mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from mtcheck.lexicon import read_table
from mtcheck.names.equivalents import are_one_given_name

_ALSO_FIRST_NAMES = frozenset(
    "ali anwar ayatollah benjamin eduard fedor garry hassan hosni ilham josef joseph kassym-jomart leon mahmoud "
    "mikheil muammar nikita nikol nursultan pyotr ramzan rudolf ruhollah sergey shavkat".split()
)
"""First names of people in the table from where these are no Russian, Ukrainian or Belarusian ones, or are rarer."""


_WESTERN_FIRST_NAMES = frozenset(
    "andrew catherine eugene george helen julia michael mikhael nicholas paul peter victoria".split()
)
"""What English makes of first names from there, and what people from elsewhere are called."""


class ForeignPerson(NamedTuple):
    """A name as another language romanises it."""

    english: str
    languages: tuple[str, ...]
    """Those that spell it so, BCP 47, the likeliest first."""
    kind: Literal["famous", "surname", "first"]
    """A surname known all over the world; another one, or the father's name; or a first name."""


def find_foreign_person(form: str) -> ForeignPerson | None:
    """The name that a lower-cased spelling is in another language; None for what English writes too.

    >>> find_foreign_person("poutine")
    ForeignPerson(english='Putin', languages=('fr',), kind='famous')
    >>> find_foreign_person("putin"), find_foreign_person("smith")
    (None, None)
    """
    row = _persons().get(form)
    if row is None:
        return None
    languages, english, kind = row
    return ForeignPerson(english, tuple(languages.split(" ")), cast("Literal['famous', 'surname', 'first']", kind))


def is_first_name(form: str) -> bool:
    """Whether a lower-cased word is a first name, however spelled, of people whose names the table has.

    >>> is_first_name("vladimir"), is_first_name("wladimir"), is_first_name("walter")
    (True, True, False)
    """
    is_slavic = form not in _WESTERN_FIRST_NAMES and are_one_given_name(form, form)
    return is_slavic or form in _first_names() or form in _ALSO_FIRST_NAMES


def is_famous(form: str) -> bool:
    """Whether a lower-cased word is a surname known all over the world, as English spells it.

    >>> is_famous("putin"), is_famous("poutine"), is_famous("smith")
    (True, False, False)
    """
    return form in _famous()


@lru_cache(maxsize=1)
def _persons() -> Mapping[str, tuple[str, str, str]]:
    return {form: (languages, english, kind) for form, languages, english, kind in read_table("persons")}


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    rows = [(form, english.lower()) for form, (_, english, kind) in _persons().items() if kind == "first"]
    return frozenset(name for row in rows for name in row)


@lru_cache(maxsize=1)
def _famous() -> frozenset[str]:
    return frozenset(english.lower() for _, english, kind in _persons().values() if kind == "famous")
