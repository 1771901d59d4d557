"""A pair of sentences in, the number inside a word out where the text has another: двухлетний, ten-year-old.

Ages and storeys: how adjectives for them end in a language, with the number that stands before, is compared with
English compounds (five-storey); only where either side has one of a kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import regex

from mtcheck.model import Document, Span
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.numerals import normalise, numerals
from mtcheck.tags import primary_subtag

_ENGLISH = MappingProxyType(
    {
        "age": regex.compile(r"\b(?P<number>\d+|[a-z]+(?:-[a-z]+)?)[\s-]years?[\s-]old\b", regex.IGNORECASE),
        "storey": regex.compile(
            r"\b(?P<number>\d+|[a-z]+(?:-[a-z]+)?)[\s-](?:storeys?|stor(?:ied|ey(?:ed)?)|story|floor)\b",
            regex.IGNORECASE,
        ),
    }
)
_ENDINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "be": {"age": "гадов", "storey": "павярхов"},
        "bg": {"age": "годиш", "storey": "етаж"},
        "cs": {"age": "let(?:ý|á|é|ého|ou|ém|ým|ých)$", "storey": "(?:patrov|podlaž)"},
        "da": {"age": "årig", "storey": "etages"},
        "de": {"age": "jährig", "storey": "(?:stöckig|geschossig)"},
        "nb": {"age": "åri(?:g|ng)", "storey": "etasjes"},
        "nl": {"age": "jarige?$"},
        "pl": {"age": "letni", "storey": "piętrow"},
        "ru": {"age": "летн", "storey": "этажн"},
        "sk": {"age": "roč(?:n|iac)", "storey": "(?:poschodov|podlaž)"},
        "sv": {"age": "åri(?:g|ng)", "storey": "vånings"},
        "uk": {"age": "(?:річн|літн)", "storey": "поверхов"},
    }
)
"""What stands behind the number in such words; Polish and Czech floors are counted from the first one above ground."""
_NEXT_FLOOR = frozenset(("cs", "pl", "sk"))
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*")
_FORMS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "cs": {"jedno": 1, "dvou": 2, "tří": 3, "čtyř": 4, "pěti": 5, "šesti": 6, "sedmi": 7, "osmi": 8, "devíti": 9,
               "deseti": 10},
        "pl": {"jedno": 1, "dwu": 2, "trzy": 3, "cztero": 4, "pięcio": 5, "sześcio": 6, "siedmio": 7, "ośmio": 8,
               "dziewięcio": 9, "dziesięcio": 10},
        "sk": {"jedno": 1, "dvoj": 2, "troj": 3, "štvor": 4, "päť": 5, "šesť": 6, "sedem": 7, "osem": 8, "deväť": 9,
               "desať": 10},
        "ru": {"одно": 1, "двух": 2, "трех": 3, "четырех": 4},
        "uk": {"одно": 1, "дво": 2, "трьох": 3, "три": 3, "чотири": 4, "чотирьох": 4},
        "bg": {"едно": 1, "дву": 2, "три": 3, "четири": 4},
    }
)  # fmt: skip
"""How numbers begin such a word where they are in no list."""


_CENTURY = 100
"""From here on it is no age of somebody: столетний юбилей, a centenary."""


class _Compound(NamedTuple):
    value: int
    span: Span


def find_other_compound(doc: Document, there: Document, place: Span, source: Span) -> tuple[Quantity, Quantity] | None:
    """The number inside a word of the source and that of the text, where both have one of a kind, not the same."""
    language = primary_subtag(there.language)
    if primary_subtag(doc.language) != "en":
        return None
    for kind, ending in _ENDINGS.get({"no": "nb"}.get(language, language), {}).items():
        meant = list(_find_inside(there.text, source, language, ending))
        told = list(_find_english(doc.text, place, kind)) if meant else []
        if len(meant) != 1 or len(told) != 1 or meant[0].value == told[0].value:
            continue
        if kind == "age" or language not in _NEXT_FLOOR or meant[0].value + 1 != told[0].value:
            return _make(meant[0], kind), _make(told[0], kind)
    return None


def _find_english(text: str, place: Span, kind: str) -> Iterator[_Compound]:
    for match in _ENGLISH[kind].finditer(text, place.start, place.end):
        shown = match["number"]
        value = Decimal(shown) if shown.isdecimal() else _read_count(normalise(shown).replace("-", " "), "en")
        if value is not None:
            yield _Compound(int(value), Span(*match.span("number")))


def _find_inside(text: str, place: Span, language: str, ending: str) -> Iterator[_Compound]:
    pattern = _compile(ending)
    for match in _WORD.finditer(text, place.start, place.end):
        word = normalise(match[0])
        found = pattern.search(word)
        value = None if found is None else _read_count(word[: found.start()], language)
        if value is not None and value < _CENTURY:
            yield _Compound(int(value), Span(*match.span()))


@lru_cache(maxsize=4096)
def _read_count(word: str, language: str) -> Decimal | None:
    """The number that begins a word: девяти, neun, dwu."""
    own = _FORMS.get(language, {}).get(word)
    return Decimal(own) if own is not None else numerals(language).find_count(word)


@lru_cache(maxsize=64)
def _compile(ending: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<=\p{{L}}{{2}}){ending}")


def _make(one: _Compound, kind: str) -> Quantity:
    return Quantity(one.span, (Decimal(one.value),), "number", is_sure=False, measure=f"compound-{kind}", in_words=True)
