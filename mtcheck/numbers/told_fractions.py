"""A pair of sentences in, the fraction of each out where they differ: un tiers and a quarter.

Halves, thirds, quarters, fifths and some smaller ones in words; only where either side has one of them and no other.
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

_ENGLISH = regex.compile(
    r"""
    \b(?:
        (?:an?|one|two|three)[\s-](?P<part>third|quarter)s?
        (?!\s(?:time|place|final|hour|\w+\sterm|consecutive|straight|successive|\d|of\sthe\s(?:year|match|game|season))|-)
      | (?:one|two|three|four|by\sa|almost\sa|nearly\sa)[\s-](?P<part>fifth|sixth|eighth|tenth)s?
        (?=\s(?:of|lower|less|more|higher|fewer|cheaper|compared)\b|[.,;])
      | (?:an?)\s(?P<part>fifth|sixth|eighth|tenth)(?=\sof\s(?!(?:an?|the\s(?:year|match|game|season))\b))
      | half\s(?=(?:of\s)?(?:the|all|his|her|its|their|those|these)\b(?!\s(?:time|way|year|season)\b))
    )\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def find_other_fraction(doc: Document, there: Document, place: Span, source: Span) -> tuple[Quantity, Quantity] | None:
    """The fraction of the source and that of the text where both places have one, and not the same."""
    told = {
        _PARTS.get((match["part"] or "").lower(), 2): Span(match.start(), match.start() + len(match[0].rstrip()))
        for match in _ENGLISH.finditer(doc.text, place.start, place.end)
    }
    if len(told) != 1:
        return None
    meant = find_parts(there, source)
    if len(meant) != 1 or meant.keys() == told.keys():
        return None
    return _make_part(*meant.popitem()), _make_part(*told.popitem())


def find_parts(there: Document, place: Span) -> dict[int, Span]:
    """Where a place of the source has a half (2), a third, a quarter or a smaller part."""
    return {
        parts: Span(*match.span())
        for parts, pattern in _read_patterns(primary_subtag(there.language)).items()
        for match in pattern.finditer(there.text, place.start, place.end)
    }


def _make_part(parts: int, span: Span) -> Quantity:
    return Quantity(span, (Decimal(1) / parts,), "number", is_sure=False, measure=f"part-{parts}")


@lru_cache(maxsize=32)
def _read_patterns(language: str) -> Mapping[int, regex.Pattern[str]]:
    """What a half, a third, a quarter and so on are called in a language, each as one pattern."""
    forms: dict[int, list[str]] = {}
    for form, languages, parts in read_table("fraction_words"):
        if language in languages.split(","):
            ending = r"\p{L}*" if form.endswith("*") else ""
            forms.setdefault(int(parts), []).append(form.removesuffix("*").replace(" ", r"\s") + ending)
    is_spaced = language not in UNSPACED and language != "ko"
    around = r"\b(?:{})\b" if is_spaced else "(?:{})"
    return {parts: regex.compile(around.format("|".join(some)), regex.IGNORECASE) for parts, some in forms.items()}
