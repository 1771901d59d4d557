"""A pair of sentences in, how many times as much each tells in a word out, where they differ: verdoppelt and tripled.

Doubling, tripling, quadrupling and halving; only where either side has one of them and no other. What many languages
say of both (вдвое less is halved) is not compared with halving.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from mtcheck.language import UNSPACED
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.numbers.model import Quantity
from mtcheck.tags import primary_subtag

HALVED, DOUBLED = 0, 2
"""How halving stands in the table, and what may be told as it."""
_ENGLISH = {
    HALVED: regex.compile(r"\b(?:halv(?:ed|es|ing)|(?:cut|reduced) (?:in|by) half)\b", regex.IGNORECASE),
    DOUBLED: regex.compile(
        r"\b(?:doubled|doubling|two-?fold|twice (?:as|the)|(?:to|will|would|could|may|might) (?:more than )?double)\b",
        regex.IGNORECASE,
    ),
    3: regex.compile(
        r"\b(?:tripled|tripling|trebled|trebling|three-?fold|(?:to|will|would|could|may|might) (?:triple|treble))\b",
        regex.IGNORECASE,
    ),
    4: regex.compile(
        r"\b(?:quadrupled|quadrupling|four-?fold|(?:to|will|would|could|may|might) quadruple)\b", regex.IGNORECASE
    ),
}
_REDOUBLED = regex.compile(r"\bdoubl(?:ed|ing) (?:down|over|back|up|as)\b", regex.IGNORECASE)


def find_other_multiple(doc: Document, there: Document, place: Span, source: Span) -> tuple[Quantity, Quantity] | None:
    """What the source and the text tell in a word, where both tell one multiple, and not the same."""
    if primary_subtag(doc.language) != "en" or _REDOUBLED.search(doc.text, place.start, place.end):
        return None
    told = _find(_ENGLISH, doc.text, place)
    meant = _find(_read_patterns(primary_subtag(there.language)), there.text, source) if len(told) == 1 else {}
    if len(meant) != 1 or meant.keys() == told.keys() or {*meant, *told} == {HALVED, DOUBLED}:
        return None
    return _make_multiple(*meant.popitem()), _make_multiple(*told.popitem())


def _find(patterns: Mapping[int, regex.Pattern[str]], text: str, place: Span) -> dict[int, Span]:
    return {
        times: Span(*match.span())
        for times, pattern in patterns.items()
        for match in pattern.finditer(text, place.start, place.end)
    }


def _make_multiple(times: int, span: Span) -> Quantity:
    value = Decimal(times) if times else Decimal("0.5")
    return Quantity(span, (value,), "number", is_sure=False, measure=f"times-{times}")


@lru_cache(maxsize=32)
def _read_patterns(language: str) -> Mapping[int, regex.Pattern[str]]:
    """What doubles, triples, quadruples and halves in a language, each as one pattern."""
    forms: dict[int, list[str]] = {}
    for form, languages, times in read_table("multiple_words"):
        if language in languages.split(","):
            ending = r"\p{L}*" if form.endswith("*") else ""
            forms.setdefault(int(times), []).append(form.removesuffix("*").replace(" ", r"\s") + ending)
    around = "(?:{})" if language in UNSPACED else r"\b(?:{})\b"
    return {times: regex.compile(around.format("|".join(some)), regex.IGNORECASE) for times, some in forms.items()}
