"""Whether a translator may have hesitated between two English words.

From the words that many languages have one word for, and from a list of common ones that news has for one thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, combinations, permutations

from mtcheck.lexicon import read_table
from mtcheck.source.glosses import mean_one_thing, stem_english

KINDS = ("adjective", "noun", "verb")
_OF_COUNTRIES = frozenset(
    map(
        frozenset,
        (
            pair.split("/")
            for pair in (
                "film/movie shop/store house/home student/pupil car/auto land/ground flat/apartment lift/elevator "
                "lorry/truck autumn/fall holiday/vacation petrol/gas football/soccer chairman/president road/street "
                "district/county village/town city/town region/province company/firm job/work garbage/rubbish "
                "garden/yard jail/prison labour/labor neighbour/neighbor trousers/pants biscuit/cookie coach/manager "
                "share/stock attorney/lawyer match/game pitch/field post/mail railway/railroad"
            ).split()
        ),
    )
)
"""Nouns that writers give together, for two countries or for all kinds."""


def are_synonyms(first: str, second: str, kind: str) -> bool:
    """Whether two lower-cased words of a kind, in one form, may stand for each other.

    >>> are_synonyms("left", "departed", "verb"), are_synonyms("nurse", "sister", "noun")
    (True, True)
    >>> are_synonyms("killed", "injured", "verb"), are_synonyms("nurse", "sisters", "noun")
    (False, False)
    """
    has_one_form = kind != "noun" or _is_plural(first) == _is_plural(second)
    if not has_one_form and frozenset((first, second)) not in _read_pairs():
        return False
    one, other = stem_english(first), stem_english(second)
    listed = _read_synonyms()[kind]
    if other in listed.get(one, frozenset()):
        return True
    is_of_kind = kind != "adjective" or one in listed or other in listed
    return has_one_form and is_of_kind and mean_one_thing(first, second)


def are_of_two_countries(first: str, second: str) -> bool:
    """Whether writers give two nouns on purpose, so that readers of two countries understand.

    >>> are_of_two_countries("movies", "films"), are_of_two_countries("trip", "journey")
    (True, False)
    """
    return frozenset((first.removesuffix("s"), second.removesuffix("s"))) in _OF_COUNTRIES


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "is", "us"))


@lru_cache(maxsize=1)
def _read_pairs() -> frozenset[frozenset[str]]:
    """The pairs as they are listed, some of which have a plural for something single: smoke and fumes."""
    rows = (words.split() for _, words in read_table("synonyms_en"))
    return frozenset(map(frozenset, chain.from_iterable(combinations(row, 2) for row in rows)))


@lru_cache(maxsize=1)
def _read_synonyms() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """By kind, the stems that each stem may be meant by."""
    table: dict[str, dict[str, frozenset[str]]] = {kind: {} for kind in KINDS}
    for kind, words in read_table("synonyms_en"):
        for one, other in permutations(map(stem_english, words.split()), 2):
            table[kind][one] = table[kind].get(one, frozenset()) | {other}
    return table
