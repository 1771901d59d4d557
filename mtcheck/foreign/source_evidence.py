"""What a Document shows of the language it was translated from, for terms that are written alike in several.

`source_acronyms`, `source_dates` and `source_numbers` find the terms, each given as a `SourceTerm`; whether one is
foreign is weighed with the evidence here. Who reports which words is left to `check.Context`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import filterfalse
from typing import Literal

import mtcheck.late_re as re
from mtcheck.foreign.borrowed import is_shown_as_foreign
from mtcheck.foreign.introduced import find_introduced
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.language import language_name
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Fix, Span
from mtcheck.tags import primary_subtag

SHOWN_WORDS = 2
"""So many words left in one language, beside the term itself, show that the article comes from it."""

NAMED_OFTEN = 2
"""So often a country is named where an article is about it."""
_PIECE = re.compile(r"[^\W_]+")
_MOST_READ = tuple("fr es de it pt nl pl ru".split())
"""Languages that most news comes from, which a message names first."""
_ALSO_CALLED = {"hr": "sh", "sr": "sh", "nb": "no"}
"""Codes under which an article or a word list may have the same language."""

SourceTermKind = Literal["acronym", "date", "century", "number"]


@dataclass(frozen=True, slots=True)
class SourceTerm:
    """An acronym, a date or a number written as another language writes it."""

    span: Span
    kind: SourceTermKind
    languages: tuple[str, ...]
    """Languages it may be in, BCP 47; one where the article shows which."""
    english: str
    """What English writes for it."""
    confidence: float
    fix: Fix | None
    """None where the English form does not fit without changing the words around."""
    meaning: str | None = None
    """What it stands for, where English says it in other words, too: United Nations, 10^9."""


@dataclass(frozen=True)
class SourceEvidence:
    """One document, and what is asked about its source language while its terms are found."""

    doc: Document
    allow: frozenset[str]
    find_runs: Callable[[], tuple[ForeignRun, ...]]
    """Gives the foreign runs of the document; called only when a term needs them."""
    terms: tuple[SourceTerm, ...] = ()
    """Terms found before, which show their language, too."""

    def holds_any(self, pieces: frozenset[str]) -> bool:
        """Whether a run of letters and digits in the words of the document, lower-cased, is one of these."""
        return not (pieces.isdisjoint(self.doc.vocabulary) and pieces.isdisjoint(self._parts))

    def find_pieces(self, pieces: frozenset[str]) -> frozenset[str]:
        """Which of these the words of the document hold, lower-cased."""
        return (pieces & self.doc.vocabulary) | (pieces & self._parts)

    @cached_property
    def _parts(self) -> frozenset[str]:
        """The parts of words such as l'ONU and mi-avril, lower-cased."""
        return frozenset(_PIECE.findall(" ".join(filterfalse(str.isalnum, self.doc.vocabulary))))

    def choose(self, languages: Iterable[str]) -> tuple[str, ...]:
        """The languages a term may be in, narrowed to the given or shown one where that is among them."""
        ordered = sorted(languages, key=lambda tag: _MOST_READ.index(tag) if tag in _MOST_READ else len(_MOST_READ))
        shown = [tag for tag in ordered if self.is_source(tag)]
        return tuple(shown[:1] or ordered)

    def contradicts(self, languages: Iterable[str]) -> bool:
        """Whether the source language is given and is none of these."""
        return bool(self._given) and not any(tag == self._given for tag in languages)

    def is_source(self, language: str, beside: Span | None = None) -> bool:
        """Whether the article is said to come from this language, or words left in it elsewhere show it."""
        if self._given:
            return self._given == language
        names = {language, _ALSO_CALLED.get(language, language)}
        if any(len(term.languages) == 1 and term.languages[0] in names for term in self.terms):
            return True
        return self._count_left(language, beside) >= SHOWN_WORDS

    def shows_any(self, languages: Iterable[str], beside: Span) -> bool:
        """Whether one of these languages is the source language, by anything but the words at `beside`."""
        return any(self.is_source(tag, beside) for tag in languages)

    def speaks_of_country(self, languages: Iterable[str], beside: Span) -> bool:
        """Whether the article names a country of one of these languages, or towns there, and no source is known.

        It does so more than once, or has a word of that language left beside, other than those at `beside`.
        """
        if self._given:
            return False
        lands = _read_lands()
        named = Counter(word.removesuffix("'s") for word in self.doc.lowers)
        for tag in languages:
            count = sum(named[word] for word in lands.get(tag, ()))
            if count >= NAMED_OFTEN or (count and self._count_left(tag, beside)):
                return True
        return False

    def _count_left(self, language: str, beside: Span | None) -> int:
        """How many words were left in a language, other than those at `beside`."""
        names = (language, _ALSO_CALLED.get(language, language))
        runs = [run for run in self.find_runs() if beside is None or not run.span.overlaps(beside)]
        return max(sum(len(run.words) for run in runs if run.language == name) for name in names)

    def is_copied(self, form: str, languages: Iterable[str]) -> bool:
        """Whether a form stands in the source text, and that may be in one of these languages."""
        return not self.contradicts(languages) and form in self._source_pieces

    def is_innocent(self, span: Span) -> bool:
        """Whether the words are allowed, introduced by the article, or shown as foreign on purpose."""
        lower = self.doc.text[span.start : span.end].lower()
        if self.allow and (lower in self.allow or not self.allow.isdisjoint(lower.split())):
            return True
        return lower in find_introduced(self.doc, [lower]) or is_shown_as_foreign(self.doc, span, None)

    def capitalise(self, span: Span, english: str) -> str:
        """What English writes for a span, with a capital where that begins a sentence."""
        at = self.doc.sentence_at(span.start)
        starts = at is not None and self.doc.sentences[at].start == span.start
        return english[:1].upper() + english[1:] if starts else english

    @cached_property
    def _given(self) -> str | None:
        given = self.doc.article.source_language
        tag = primary_subtag(given) if given else None
        return {"no": "nb", "sh": "hr"}.get(tag, tag) if tag else None

    @cached_property
    def _source_pieces(self) -> frozenset[str]:
        return frozenset(piece for item in self.doc.article.source or () for piece in _PIECE.findall(item))


def describe_languages(languages: Iterable[str]) -> str:
    """How a message names the languages a term may be in.

    >>> describe_languages(["fr", "es"]), describe_languages(["es", "ca", "gl"])
    ('French or Spanish', 'Spanish or another language')
    """
    first, *others = languages
    if not others:
        return language_name(first)
    return f"{language_name(first)} or {language_name(others[0]) if len(others) == 1 else 'another language'}"


@lru_cache(maxsize=1)
def _read_lands() -> Mapping[str, tuple[str, ...]]:
    """What names a country where a language is spoken, or a town there, by language."""
    return {language: tuple(words.split()) for language, words in read_table("lands")}


def is_within(span: Span, outer: Span) -> bool:
    """Whether a span lies inside another, or is it."""
    return outer.start <= span.start and span.end <= outer.end


def starts_name(text: str, end: int) -> bool:
    """Whether a capitalised word that is not all capitals follows after one space."""
    rest = text[end : end + 3]
    return len(rest) > 1 and rest[0] == " " and rest[1].isupper() and not rest[2:].isupper()
