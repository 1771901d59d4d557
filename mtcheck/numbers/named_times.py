"""Document in, the times out that it tells by a word: yesterday, nächstes Jahr, зимой, Navidad, haftalarca.

Each is a quantity of a role of its own, whose values are places in `MEANINGS`, so that texts of any two languages are
compared. `data/named_times.tsv` has the words, written as they stand within a sentence: a form in lower case may begin
with a capital at the start of one only, so that German morgen is no Morgen, and the Today programme no day.
Months and weekdays are left to `quantities`, whether two texts differ to `matches`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

import regex

from mtcheck.language import UNSPACED
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.numbers.model import Quantity, Role
from mtcheck.tags import primary_subtag

MEANINGS: Mapping[Role, tuple[str, ...]] = MappingProxyType(
    {
        "near day": ("the day before yesterday", "yesterday", "today", "tomorrow", "the day after tomorrow"),
        "period": tuple(f"{which} {unit}" for unit in ("week", "month", "year") for which in ("last", "this", "next")),
        "season": ("spring", "summer", "autumn", "winter"),
        "feast": ("Christmas", "Easter", "New Year", "Ramadan"),
        "while": tuple(f"for {unit}" for unit in ("hours", "days", "weeks", "months", "years")),
    }
)
"""What each word means, in English; a form that may mean two has both."""
_BETWEEN = "/"
_LETTER = r"[\p{L}\p{M}\p{Nd}]"
_START = r"(?:(?<=^\s*)|(?<=[.!?:…\n\"“„«»‘'(\[–—]\s*))"
_NO_WORD = regex.compile(r"(?!)")
_PREFIXES = {"he": "[ובלמשהכ]{0,2}", "ar": "[وفبل]{0,2}"}
"""What Hebrew and Arabic write as one with the word behind it: and, with, to."""
_ALIASES = {"no": "nb", "sh": "hr", "tl": "fil", "yue": "zh"}
_COMPARES = regex.compile(
    r"\b(?:than|compar\w+|versus|vs|same|against|as|since|from|over|earlier|previous)\b", regex.IGNORECASE
)
_COUNTS = regex.compile(r"\p{Nd}|\bper\s?cent\b|\b(?:than|compar\w+|versus)\b", regex.IGNORECASE)


def find_named_times(doc: Document) -> Iterator[Quantity]:
    """All of a document, by position; none is sure to stand in another text, too."""
    language = primary_subtag(doc.language)
    language = _ALIASES.get(language, language)
    known = _read_words(language)
    for match in _compile(language).finditer(doc.text):
        role, values = known[match.lastgroup or ""]
        sentence = doc.sentence_at(match.start())
        if role is not None and sentence is not None:
            yield Quantity(Span(*match.span()), values, role, is_sure=False, sentence=sentence)


def tell_named_time(named: Quantity) -> str:
    """What it means, in English; of two meanings the first."""
    return MEANINGS[named.role][int(named.value)]


def may_compare(source: Quantity, text: Quantity, told: str, language: str) -> bool:
    """Whether a text, `told`, may only set one year against the last, of which its source names the other.

    Others say "a year before" for it, or leave it out. In other languages than English any text may.
    """
    meanings = [tell_named_time(source), tell_named_time(text)]
    if source.role != "period" or any(meaning.startswith("next") for meaning in meanings):
        return False
    pattern = _COMPARES if meanings[1].startswith("last") else _COUNTS
    return primary_subtag(language) != "en" or pattern.search(told) is not None


@lru_cache(maxsize=1)
def _number_meanings() -> dict[str, tuple[Role, Decimal]]:
    return {meaning: (role, Decimal(n)) for role, all_of in MEANINGS.items() for n, meaning in enumerate(all_of)}


@lru_cache(maxsize=64)
def _read_forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """The forms of a language by meaning."""
    forms: dict[str, list[str]] = {}
    for form, of_language, meaning in read_table("named_times"):
        if of_language == language:
            forms.setdefault(meaning, []).append(form)
    return {meaning: tuple(of_one) for meaning, of_one in forms.items()}


@lru_cache(maxsize=64)
def _read_words(language: str) -> Mapping[str, tuple[Role | None, tuple[Decimal, ...]]]:
    """Role and values by the group of the pattern."""
    known: dict[str, tuple[Role | None, tuple[Decimal, ...]]] = {}
    numbers = _number_meanings()
    for n, meaning in enumerate(_read_forms(language)):
        found = [numbers[one] for one in meaning.split(_BETWEEN) if one in numbers]
        known[f"g{n}"] = (found[0][0] if found else None, tuple(value for _, value in found))
    return known


@lru_cache(maxsize=64)
def _compile(language: str) -> regex.Pattern[str]:
    """Any form of a language, the longest first, as whole words where the language has spaces."""
    forms = [(form, f"g{n}") for n, of_one in enumerate(_read_forms(language).values()) for form in of_one]
    if not forms:
        return _NO_WORD
    forms.sort(key=lambda one: (-len(one[0]), one))
    any_form = "|".join(f"(?P<{group}>{_to_pattern(form)})" for form, group in forms)
    if language in UNSPACED:
        return regex.compile(any_form)
    return regex.compile(rf"(?<!{_LETTER}){_PREFIXES.get(language, '')}(?:{any_form})(?!{_LETTER})")


def _to_pattern(form: str) -> str:
    first = form[0]
    upper = first.upper()
    begun = regex.escape(first) if upper == first or len(upper) > 1 else rf"(?:{first}|{_START}{upper})"
    rest = regex.escape(form[1:], literal_spaces=True)
    rest = rest.replace(r"\*", r"[\p{L}\p{M}\p{Nd}]*").replace("'", "['’]").replace(" ", r"\s")
    return begun + rest
