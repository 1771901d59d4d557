"""People of a source for whom its text says "he" or "the minister" in, those out of whom two could be meant.

A translator who says "she" for a name is right as long as nobody else can be meant. Where the sentences before name
somebody else whom the same word fits, the reader takes one for the other. Only people are looked at whom the text names
in full, with a first name that tells a man's or a woman's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Pair, Span
from mtcheck.source.name_hearing import hear, stand_for_one
from mtcheck.source.name_lists import Dropped
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.person_runs import find_runs, fold_word
from mtcheck.source.sureness import LIKELY_PAIR

_LEAST = 4
_PRONOUN = re.compile(r"\b(?:(?P<m>he|him|his|himself)|(?P<f>she|hers?|herself))\b", re.IGNORECASE)
_TITLE = re.compile(r"\b[Tt]he (?P<title>[a-z]+)(?! of\b)\b(?=,? [a-z])")


@dataclass(frozen=True)
class _People:
    matches: NameMatches

    @cached_property
    def sexes(self) -> dict[str, str]:
        """The surnames of those whom the text names in full, each with a sex; two of one surname are left out."""
        doc = self.matches.comparison.doc
        firsts: dict[str, set[str]] = {}
        for run in find_runs(doc, range(len(doc.sentences))):
            at = next((at for at, part in enumerate(run[:-1]) if part.key in read_sexes()), None)
            if at is not None and len(run[-1].key) >= _LEAST:
                firsts.setdefault(run[-1].key, set()).add(run[at].key)
        return {surname: read_sexes()[next(iter(names))] for surname, names in firsts.items() if len(names) == 1}

    @cached_property
    def _named(self) -> tuple[frozenset[str], ...]:
        """Whom each sentence of the text names."""
        doc = self.matches.comparison.doc
        return tuple(
            frozenset(
                key for word in doc.words_of(one) if word.text[0].isupper() and (key := fold_word(word)) in self.sexes
            )
            for one in doc.sentences
        )

    def find(self) -> Iterator[Dropped]:
        if len(self.sexes) < 2 or not self.matches.words.has_capitals:  # noqa: PLR2004 - one and another
            return
        for pair in self.matches.comparison.pairs:
            if pair.confidence < LIKELY_PAIR or len(pair.text) != 1 or not pair.source or not pair.text[0]:
                continue
            at = pair.text[0]
            if self._named[at] or not self._named[at - 1]:
                continue
            around = frozenset[str]().union(*self._named[at + 1 : at + 2])
            there = self._find_in_source(pair)
            if len(there) != 1:
                continue
            surname, span = next(iter(there.items()))
            if surname not in around and self._is_unclear(at, surname):
                yield Dropped(pair, span)

    def _find_in_source(self, pair: Pair) -> dict[str, Span]:
        """Whom the sentences of the source name."""
        found: dict[str, Span] = {}
        source, language = self.matches.words.doc, self.matches.words.language
        for number in pair.source:
            for word in self.matches.words.sentences[number]:
                if not source.text[word.span.start].isupper() or len(word.lower) < _LEAST:
                    continue
                heard = hear(word)
                for surname in self.sexes:
                    if stand_for_one(surname, heard, language):
                        found.setdefault(surname, word.span)
        return found

    def _is_unclear(self, at: int, surname: str) -> bool:
        """Whether the word that stands for somebody in a sentence fits somebody else of the sentences before."""
        doc = self.matches.comparison.doc
        before = doc.sentences[max(0, at - 2) : at]
        last = self._named[at - 1]
        others = {other for other in last if other != surname}
        text = doc.text[doc.sentences[at].start : doc.sentences[at].end]
        pronoun = _PRONOUN.search(text)
        title = next((one for one in _TITLE.finditer(text) if one["title"] in _read_titles()), None)
        if title is not None and (pronoun is None or title.start() < pronoun.start()):
            context = doc.text[before[0].start : before[-1].end].lower()
            return len(re.findall(rf"\b{title['title']}\b", context)) > 1 and bool(others)
        sex = None if pronoun is None else "m" if pronoun["m"] else "f"
        if sex is not None and surname not in last and self._is_meant_before(at - 1, surname, sex):
            return False
        return self.sexes[surname] == sex and any(self.sexes[other] == sex for other in others)

    def _is_meant_before(self, at: int, surname: str, sex: str) -> bool:
        """Whether a sentence already says "she" of whom the one before it names: she got past Moen."""
        doc = self.matches.comparison.doc
        told = _PRONOUN.search(doc.text, doc.sentences[at].start, doc.sentences[at].end)
        return told is not None and told[sex] is not None and at > 0 and surname in self._named[at - 1]


def find_unclear(matches: NameMatches) -> Iterator[Dropped]:
    """Everybody of whom it is unclear in the text whether another one is meant, by position."""
    return _People(matches).find()


def read_people(matches: NameMatches) -> dict[str, str]:
    """The surnames of those whom a text names in full, each with m or f."""
    return _People(matches).sexes


@lru_cache(maxsize=1)
def read_sexes() -> dict[str, str]:
    """First names, each with m or f, in lower case."""
    return {row[0]: row[1] for row in read_table("first_names")}


@lru_cache(maxsize=1)
def _read_titles() -> frozenset[str]:
    return frozenset(form for form, kind, _ in read_table("people_en") if kind == "role")
