"""The name of a country in another language in, its English name out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document

_NEEDS_ARTICLE = re.compile(
    r"^United |Republic$|Islands$|^(?:Netherlands|Philippines|Bahamas|Maldives|Gambia|Seychelles)$"
)
_MAY_TAKE_ARTICLE = frozenset("congo lebanon sudan ukraine vatican yemen".split())
_NO_COUNTRIES = frozenset("africa america asia britain crimea england europe scotland siberia wales".split())
"""Parts of the world that are no countries of the table and stand without an article, too."""
_LINKS = frozenset("da das de del della di do dos du van von".split())
"""Behind these a country is part of another name: Universidade dos Estados Unidos."""


def english_country(word: str) -> str | None:
    """The English name of a country, from its name in another language, lower-cased.

    >>> english_country("frakkland"), english_country("estados unidos"), english_country("france")
    ('France', 'United States', None)
    """
    return _countries().get(word)


def stands_without_article(name: str) -> bool:
    """Whether a lower-cased name is that of a country, or part of the world, which English never puts "the" before.

    >>> [stands_without_article(name) for name in ("russia", "saudi arabia", "netherlands", "ukraine", "moscow")]
    [True, True, False, False, False]
    """
    return name in _bare_countries() or name in _NO_COUNTRIES


def name_in_text(doc: Document, words: range) -> str | None:
    """The English name of the country that these words are in another language, with its article where it needs one."""
    first = doc.words[words.start]
    english = english_country(" ".join(word.lower for word in doc.words[words.start : words.stop]))
    before = doc.words[words.start - 1] if words.start else None
    has_article = before is not None and before.lower == "the" and before.sentence == first.sentence
    if english is None or has_article or not _NEEDS_ARTICLE.search(english):
        return english
    return f"the {english}"


def find_country(doc: Document, index: int) -> range | None:
    """The words of a country's name in another language that begin here, each after one space; two words or more."""
    words = doc.words
    for length, names in country_beginnings().get(words[index].lower, {}).items():
        found = words[index : index + length]
        if " ".join(word.lower for word in found) not in names or not found[-1].text[0].isupper():
            continue
        text = doc.text[found[0].start : found[-1].end]
        before = words[index - 1] if index else None
        is_linked = before is not None and before.sentence == found[0].sentence and before.lower in _LINKS
        is_longer = doc.text[found[-1].end : found[-1].end + 2].strip()[:1].isupper()
        if text.count(" ") == length - 1 and text[0].isupper() and not (is_linked or is_longer):
            return range(index, index + length)
    return None


@lru_cache(maxsize=1)
def country_beginnings() -> Mapping[str, Mapping[int, frozenset[str]]]:
    """Names of several words by their first, then by how many they are, longest first."""
    found: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for form in _countries():
        words = form.split(" ")
        if len(words) > 1:
            found[words[0]][len(words)].add(form)
    return {
        first: {length: frozenset(names[length]) for length in sorted(names, reverse=True)}
        for first, names in found.items()
    }


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    return {form: english for form, _, english in read_table("countries")}


@lru_cache(maxsize=1)
def _bare_countries() -> frozenset[str]:
    names = {english for english in _countries().values() if not _NEEDS_ARTICLE.search(english)}
    return frozenset(name.lower() for name in names) - _MAY_TAKE_ARTICLE
