"""A sentence in, the things out that it speaks of and that every language has a word for: a year, Germany, Monday.

Some hundred words of the news stand in `data/news_words.tsv` for the languages that news most often comes from; names
of countries, months and weekdays are those of CLDR, for any language. Words are known by how they begin, so that their
cases are known, too; that now and then another word begins alike is for the caller to bear. This is no dictionary: it
says which sentence may be the translation of which, not how a word should be translated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

import mtcheck.late_re as re
from mtcheck.language import UNSPACED, name_places_and_dates
from mtcheck.lexicon import read_table

LONGEST_FORM = 8
"""Characters of a word of such a language that are looked at."""
LONGEST_STEM = 24
"""Letters of a word that are looked at."""
SHORTEST_STEM = 4
"""So much of a name is left where the vowel at its end, which cases change, is cut off."""
LONGEST_ENDING, SHORT_ENDING = 5, 3
"""So much longer may a word be than the name of a country that it begins with, and than one of four letters: Polish for
Poland, Indian for India; individual is neither."""
COUNTRIES = {
    "CN": "china",
    "DE": "germany",
    "FR": "france",
    "GB": "britain",
    "RU": "russia",
    "UA": "ukraine",
    "US": "usa",
}
"""Countries for whose words there are rows in the list."""
VAGUE = frozenset(
    (
        "accident after against age already arrive authorities because before begin big car change collect crime day "
        "decrease destroy director disease double emergency end expect factory finance find foreign former garden goal "
        "gold good heat high hour house how increase internet kill last learn lesson life lose low many media member "
        "money more most now number open organisation other park pay photo plan play postpone public question record "
        "refuse remember report request research return shoot short show stop strike strong surgery think time travel "
        "virus when without work worker"
    ).split()
)
"""What translators often say otherwise: half of these stand on the other side, three in four of the others."""

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*")
_UNCUT = re.compile(r"\w+")
_AMERICA = re.compile(r"\bU\.?S\.?(?:A\b\.?)?(?!\w)")
_PERCENT = re.compile(r"[%％٪]|\bper cent\b", re.IGNORECASE)
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s?[月월](?!間)")
_CLINGING: Mapping[str, re.Pattern[str]] = {
    "ar": re.compile(r"^(?:[وفبك]?ال|لل|[وفبلك](?=\w{4}))"),
    "he": re.compile(r"^(?:[וש]?[הבלמכ]|[וש])(?=\w{3})"),
}
"""And, in, the, which Arabic and Hebrew write before a word without a gap."""
_END = re.compile(r"(?<=\w{4})(?:[aeiouyаеиіоуыьэюяїйа́áéíóúýě]|[аеиоуыя]й)$")


@dataclass(frozen=True, slots=True)
class _Forms:
    """The words of one language by what they mean."""

    whole: Mapping[str, str]
    begun: Mapping[str, str]
    dates: Mapping[str, str]
    """Months and weekdays, which English writes with a capital: May, March."""
    places: Mapping[str, str]
    """Countries, by what cases leave of their names."""


def find_concepts(text: str, language: str) -> Iterator[str]:
    """What a text in a language, given as a primary subtag, speaks of; the same words in every language.

    >>> sorted(find_concepts("Los dos ministros alemanes", "es")), sorted(find_concepts("Both German ministers", "en"))
    (['2', 'germany', 'minister'], ['germany', 'minister'])
    """
    forms = _read_forms(language)
    if _PERCENT.search(text):
        yield "percent"
    if language in UNSPACED or language == "ko":
        yield from (f"month {int(match[1])}" for match in _DAY_MONTH.finditer(text))
    if language in UNSPACED:
        for match in _UNCUT.finditer(text):
            yield from _find_inside(match[0], forms.whole)
        return
    if language == "en" and _AMERICA.search(text):
        yield COUNTRIES["US"]
    for token in _WORD.finditer(text):
        word = token[0].lower().replace("’", "'").replace("ʼ", "'")
        found = _find_word(word, forms, is_capital=token[0][0].isupper())
        if found is None and language in _CLINGING:
            found = _find_word(_CLINGING[language].sub("", word), forms, is_capital=True)
        if found is not None:
            yield found


@lru_cache(maxsize=16)
def list_concepts(language: str) -> frozenset[str]:
    """All that could be known in a text of a language: what is not among it, no text can be said to lack."""
    forms = _read_forms(language)
    return frozenset(forms.whole.values()).union(*(part.values() for part in (forms.begun, forms.dates, forms.places)))


def _find_inside(run: str, forms: Mapping[str, str]) -> Iterator[str]:
    for start in range(len(run)):
        for end in range(min(len(run), start + LONGEST_FORM), start, -1):
            if run[start:end] in forms:
                yield forms[run[start:end]]
                break


def _find_word(word: str, forms: _Forms, *, is_capital: bool) -> str | None:
    if is_capital and word.removesuffix("s") in forms.dates:
        return forms.dates[word.removesuffix("s")]
    if word in forms.whole:
        return forms.whole[word]
    starts = [word[:size] for size in range(min(len(word), LONGEST_STEM), 0, -1)]
    found = next((forms.begun[start] for start in starts if start in forms.begun), None)
    if found is not None:
        return found
    place = next((start for start in starts if start in forms.places), None)
    if place is None:
        return None
    is_short = len(place) <= SHORTEST_STEM
    is_like = len(word) - len(place) <= (SHORT_ENDING if is_short else LONGEST_ENDING) and (is_capital or not is_short)
    return forms.places[place] if is_like else None


@lru_cache(maxsize=16)
def _read_forms(language: str) -> _Forms:
    whole: dict[str, str] = {}
    begun: dict[str, str] = {}
    dates: dict[str, str] = {}
    places: dict[str, str] = {}
    for name, meaning in name_places_and_dates(language).items():
        low = name.lower()
        if language in UNSPACED:
            whole[low] = COUNTRIES.get(meaning, meaning)
        elif meaning.isupper():
            stem = low if language == "en" else _END.sub("", low)
            if " " not in low and len(low) >= SHORTEST_STEM:
                places[stem if len(stem) >= SHORTEST_STEM else low] = COUNTRIES.get(meaning, meaning)
        elif language == "en":
            dates[low] = meaning
        elif " " not in low:
            (begun if len(low) > SHORTEST_STEM else whole)[low] = meaning
    for concept, of, forms in read_table("news_words"):
        if of == language:
            for form in forms.split():
                (begun if form.endswith("*") else whole)[form.removesuffix("*")] = concept
    return _Forms(whole, begun, dates, places)
