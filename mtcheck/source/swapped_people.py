"""People of an article in, those whose surname a text has where its source has that of another one of them out.

Somebody who is told in full on both sides is known for certain to be a person, and by what surname. A sentence that has
that surname more often than its source, and lacks the one that the source has there, says of one what was said of
another; but where "she" may stand for the one, and the other be told for a word of the source, it may be right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Pair, Span, Word
from mtcheck.names.native_names import countries_of, is_english_place, is_listed_name, is_person_name, is_surname
from mtcheck.source.abjad_names import may_be_read
from mtcheck.source.glosses import list_stems
from mtcheck.source.name_hearing import hear, stand_for_one
from mtcheck.source.name_matches import LANDSCAPE, NameMatches
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.person_runs import find_runs, fold_word, strip_possessive
from mtcheck.source.stand_ins import may_be_told_for, may_be_told_otherwise
from mtcheck.source.sureness import SUREST_PAIR
from mtcheck.source.unclear_people import read_sexes
from mtcheck.source.words import VOWELLESS, SourceWord

SWAPPED = 0.8
_LEAST = 3
_BETWEEN = 3
"""So far apart at most are the halves of a name: Mohammed bin Zayed."""


_ENGLISH = "en"
_VERB = re.compile(r"(?:, who)? (?:(?:also|then|later|has|had) |\w+ly )?(?P<verb>[a-z]{3,})")
_BESIDE = 3
"""Words behind a name among which its verb stands."""


class _Person(NamedTuple):
    """Somebody whom both sides name in full."""

    first: str
    last: str
    """Both in lower case, without accents."""
    sex: str
    forms: frozenset[str]
    """How the source writes the surname beside the first name."""


@dataclass(frozen=True)
class _SwappedPeople:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs if len(self._people) > 1 else ():
            if pair.confidence >= SUREST_PAIR and pair.text and pair.source:
                yield from self._compare(pair)

    def _compare(self, pair: Pair) -> Iterator[Stranger]:
        words = self._list_text(pair)
        keys = Counter(map(fold_word, words))
        theirs = {person: self._find_there(person, pair) for person in self._people}
        extra = [p for p in self._people if keys[p.last] > len(theirs[p]) and not self._is_half_there(p, pair)]
        lost = [
            p
            for p in self._people
            if theirs[p] and not keys[p.last] and not keys[p.first] and not self._is_read(p, pair)
        ]
        if len(extra) != 1 or len(lost) != 1:
            return
        name = next(word for word in reversed(words) if fold_word(word) == extra[0].last)
        bound = [
            (word.span, p.sex) for p in self._people if p != extra[0] for word in words if fold_word(word) == p.last
        ]
        does_the_same = self._does_the_same(name, theirs[lost[0]][0])
        if (
            not does_the_same
            and may_be_told_otherwise(self.matches, pair, lost[0].sex, bound)
            and may_be_told_for(self.matches, pair, name)
        ):
            return
        yield Stranger(Span(name.start, name.start + len(strip_possessive(name))), theirs[lost[0]][0].span, SWAPPED)

    def _does_the_same(self, name: Word, source: SourceWord) -> bool:
        """Whether a verb right behind a name of the text means one beside a name of the source: Krupa přiznal."""
        verb = _VERB.match(self.matches.comparison.doc.text, name.end)
        if verb is None:
            return False
        there, language = self.matches.words.doc, self.matches.words.language
        sentence = there.sentences[there.sentence_at(source.span.start) or 0]
        before = there.text[sentence.start : source.span.start].split()[-1:]
        behind = there.text[source.span.end : sentence.end].split()[:_BESIDE]
        told = list_stems(verb["verb"], _ENGLISH)
        return any(not told.isdisjoint(list_stems(word, language)) for word in (*before, *behind) if word[:1].islower())

    @cached_property
    def _people(self) -> tuple[_Person, ...]:
        doc = self.matches.comparison.doc
        named: dict[str, set[str]] = {}
        for run in find_runs(doc, range(len(doc.sentences))):
            first = next((part.key for part in run[:-1] if is_person_name(part.key)), run[-2].key)
            last = run[-1].key
            if self._is_person(first, last):
                named.setdefault(last, set()).add(first)
        people = []
        for last, firsts in named.items():
            first = min(firsts)
            forms = self._find_forms(first, last) if len(firsts) == 1 else frozenset()
            if forms:
                people.append(_Person(first, last, read_sexes().get(first, ""), forms))
        alike = {
            person
            for one, other in combinations(people, 2)
            if one.forms & other.forms or any(map(self._is_one, (one, other), (other, one)))
            for person in (one, other)
        }
        return tuple(person for person in people if person not in alike)

    def _is_person(self, first: str, last: str) -> bool:
        is_place = countries_of(last) or last in LANDSCAPE or is_english_place(f"{first} {last}")
        is_word = self.matches.comparison.lexicon.has_entry(last) and not is_surname(last)
        is_first = is_person_name(first) or is_listed_name(first)
        is_named = is_first or (is_surname(last) and not is_english_place(last))
        return not is_place and not is_word and len(last) >= _LEAST and is_named

    def _is_one(self, person: _Person, other: _Person) -> bool:
        words = (
            word for sentence in self.matches.words.sentences for word in sentence if self._form(word) in other.forms
        )
        return any(self._stand_for_one(person.last, word) for word in words)

    def _find_forms(self, first: str, last: str) -> frozenset[str]:
        found = set[str]()
        for words in self.matches.words.sentences:
            firsts = [at for at, word in enumerate(words) if self._is_high(word) and self._stand_for_one(first, word)]
            lasts = [at for at, word in enumerate(words) if self._is_high(word) and self._stand_for_one(last, word)]
            found |= {self._form(words[b]) for a in firsts for b in lasts if 0 < abs(b - a) <= _BETWEEN}
        return frozenset(found)

    def _form(self, word: SourceWord) -> str:
        """A word with whatever clings to it: the first letter of ليلى is none of these."""
        return self.matches.words.doc.text[word.span.start : word.span.end].lower()

    def _is_high(self, word: SourceWord) -> bool:
        return not self.matches.words.has_capitals or self.matches.words.doc.text[word.span.start].isupper()

    def _find_there(self, person: _Person, pair: Pair) -> list[SourceWord]:
        """Where the source of a pair has the surname."""
        words = [word for number in pair.source for word in self.matches.words.sentences[number]]
        if self.matches.words.has_capitals:
            return [word for word in words if self._is_high(word) and self._stand_for_one(person.last, word)]
        return [word for word in words if any(_is_form(self._form(word), form) for form in person.forms)]

    def _is_half_there(self, person: _Person, pair: Pair) -> bool:
        """Whether the source of a pair has the first name, or in any way the surname, without counting it."""
        words = [word for number in pair.source for word in self.matches.words.sentences[number]]
        counted = self._find_there(person, pair)
        return any(
            self._stand_for_one(half, word)
            for half in (person.first, person.last)
            for word in words
            if self._is_high(word) and word not in counted
        )

    def _is_read(self, person: _Person, pair: Pair) -> bool:
        """Whether a word of the text of a pair may be the surname, spelled otherwise."""
        theirs = self._find_there(person, pair)
        return any(self.matches.is_rendered(word, pair.text) for word in theirs)

    def _stand_for_one(self, key: str, word: SourceWord) -> bool:
        language = self.matches.words.language
        if language in VOWELLESS:
            return may_be_read(key, self._form(word), language)
        return stand_for_one(key, hear(word), language)

    def _list_text(self, pair: Pair) -> Sequence[Word]:
        doc = self.matches.comparison.doc
        words = [word for number in pair.text for word in doc.words_of(doc.sentences[number])]
        return [word for word in words if word.text[0].isupper()]


def _is_form(word: str, form: str) -> bool:
    """Whether a word of a script without capitals is a name as it stands elsewhere, whatever clings to it."""
    return word == form or (len(form) > _LEAST and (word.startswith(form) or word.endswith(form)))


def find_swapped_people(matches: NameMatches) -> Iterator[Stranger]:
    """Everybody of the text who stands so for another."""
    if matches.words.is_spaced:
        yield from _SwappedPeople(matches).find()
