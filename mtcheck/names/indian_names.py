"""Spellings of a Document in, pairs out that are one Indian name through two scripts: Srivastava and Shrivastav.

Indian scripts have an a behind each consonant that is heard or not, two kinds of t, d and s, and breathed consonants;
English writes a short a as u in old names: Cuttack, Katak. It is thought of only in an article that tells of India,
Nepal or Bangladesh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import combinations

import mtcheck.late_re as re
from mtcheck.model import Document
from mtcheck.names.forms import Form, FormPair, are_told_apart
from mtcheck.names.romanisation import fold_marks

_COUNTRIES = frozenset(
    "assam bangladesh bangladeshi bengal bengali bengaluru bihar bhopal chennai delhi dhaka goa gujarat hindi "
    "hyderabad india indian indians jharkhand karnataka kashmir kathmandu kerala kolkata lucknow maharashtra mumbai "
    "nepal nepalese nepali odisha pradesh punjab rajasthan tamil telangana uttar uttarakhand islamabad karachi lahore "
    "pakistan pakistani pakistanis punjabi sindh sylhet".split()
)
_LETTERS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<=...)sh[ae]h[ae]?r$", "sar"),
        (r"(?<=...)(?:garh|gadh?|ghar)$", "gar"),
        (r"(?<=...)(?:pore|poor)$", "pur"),
        (r"(?<=...)gong$", "gaon"),
        (r"(?<=...)(?:nagger|nuggur|naggar)$", "nagar"),
        (r"(?<=...)g[au]nge?$", "ganj"),
        (r"ow(?=[^aeiou])", "O"),
        (r"u(?=(?P<twice>[^aeiou])(?P=twice)|ck)", "a"),
        (r"ckk?|q|c(?![hiey])", "k"),
        (r"chh?", "C"),
        (r"sh|s", "s"),
        (r"x", "ks"),
        (r"ph|f", "p"),
        (r"z", "j"),
        (r"([kgtdbj])h", r"\1"),
        (r"w", "v"),
        (r"(?<=[aeiou])y(?=[aeiou])", "Y"),
        (r"au|ow|ou(?=[^aeiou])", "O"),
        (r"a[iy]|e[iy]", "e"),
        (r"ee|y", "i"),
        (r"oo", "u"),
        (r"er(?=ji)", "ar"),
        (r"(?<=Od)[au](?=ri)", ""),
        (r"(\w)\1+", r"\1"),
        (r"(?<=[^aeiouO])a$", ""),
    )
)
_SHORTEST, _FEWEST = 5, 3
"""So many letters both have, and so many consonants."""
_FEWEST_OF_BOTH = 6
_VOWELS = frozenset("aeiouOY")


def find_indian(doc: Document, forms: Collection[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs that need not begin alike, by their keys; none where the article tells of no country that they are from."""
    if _COUNTRIES.isdisjoint(doc.vocabulary):
        return
    by_reading: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.key) >= _SHORTEST and form.key.isalpha() and not form.is_word:
            by_reading[read_indian(form.key)].append(form)
    for members in by_reading.values():
        for one, other in combinations(sorted(members, key=lambda form: form.key), 2):
            pair = FormPair(one, other)
            if pair.known <= 1 and not pair.are_two_people and not are_told_apart(one, other) and _differ(one, other):
                yield one, other


def are_one_indian(one: tuple[str, str], other: tuple[str, str], words: frozenset[str]) -> bool:
    """Whether two full names of which both halves differ are one, read loosely: Nozrul Choudhuri, Nazrul Chowdhury.

    >>> are_one_indian(("nozrul", "choudhuri"), ("nazrul", "chowdhury"), frozenset(["dhaka"]))
    True
    >>> are_one_indian(("ravi", "kumar"), ("rabi", "kumari"), frozenset(["dhaka"]))
    False
    """
    if _COUNTRIES.isdisjoint(words) or any(fold_marks(a) == fold_marks(b) for a, b in zip(one, other, strict=True)):
        return False
    readings = [_read_loosely(name) for name in (*one, *other)]
    consonants = sum(letter not in _VOWELS for reading in readings[:2] for letter in reading)
    return readings[:2] == readings[2:] and consonants >= _FEWEST_OF_BOTH


@lru_cache(maxsize=4096)
def _read_loosely(name: str) -> str:
    """The same as Bengali may have it: o for a, b for v, and another vowel at the end, or none."""
    reading = read_indian(name).replace("o", "a").replace("v", "b")
    return re.sub(r"(?<=[^aeiouOY])[aeu]$", "", re.sub(r"Sh?", "s", reading))


def _differ(one: Form, other: Form) -> bool:
    """Whether more than marks tell two apart, and enough is alike."""
    consonants = sum(letter not in _VOWELS for letter in read_indian(one.key))
    return consonants >= _FEWEST and fold_marks(one.key) != fold_marks(other.key)


@lru_cache(maxsize=4096)
def read_indian(name: str) -> str:
    """A name by what an Indian script tells apart for certain.

    >>> read_indian("srivastava") == read_indian("shrivastav"), read_indian("cuttack") == read_indian("katak")
    (True, True)
    >>> read_indian("krishna") == read_indian("krishnan"), read_indian("sharma") == read_indian("verma")
    (False, False)
    """
    letters = fold_marks(name)
    for pattern, reading in _LETTERS:
        letters = pattern.sub(reading, letters)
    return letters
