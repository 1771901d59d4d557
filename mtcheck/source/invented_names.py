"""Names of a text that nothing in its whole source accounts for in, those out that no translator adds to explain.

Translators say which country a town is in, what a man is called whose office the source gives, or that a government
sits in its capital. A town that somebody left for, or a person in full, in a sentence that is longer than its source,
was made up with what stands around it. Whether it stands in the place of another name is left to `name_exchanges`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

import mtcheck.late_re as re
from mtcheck.model import Pair, Span
from mtcheck.names.native_names import is_person_name, seats_of, write_in_characters
from mtcheck.names.place_adjectives import find_towns
from mtcheck.source.clause_words import count_letters
from mtcheck.source.clauses import expect_lengths, measure_spread
from mtcheck.source.comparison import Comparison
from mtcheck.source.name_matches import NameMatches, TextName
from mtcheck.source.sureness import SURE_PAIR
from mtcheck.tags import primary_subtag

_LEAST_EXCESS, _LEAST_EXCESS_INSIDE = 0.5, 1.3
"""Standard deviations by which a sentence must be longer than its source, the second where a name is said with "in",
as in explanations."""
_AROUND = 40
_OFFICE = re.compile(
    r"\b(?:president|minister|premier|chancellor|king|queen|prince|princess|pope|emperor|secretary|leader|governor|mayor"
    r"|chair(?:man|woman)|ambassador|commissioner|chief|general|patriarch|archbishop|emir|sultan|sheikh|photo)\b",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"\b(?:to|for|from|at|with|into|towards?|outside|via|through|visited|visiting|left|leaving|toured?|reached|reaching"
    r"|in|as in|Radio|TV)\s$"
)
_ACTS = re.compile(r"\b(?:to|by|with|from|for|and|against|said|says|told|praised|thanked|called|met)\s$")
"""Before people who are not only another name of somebody: the coach, Markus Pfeil."""
_INSIDE = re.compile(r"\bin\s$")
_EXPLAINS = re.compile(
    r"\b(?:north|south|east|west|central|upper|lower|near|outside|coast|border|km|miles?|kilomet\w+|capital|city|town"
    r"|village|region|province|state|district|island|county|prefecture|suburb|port|resort|home|based)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:[A-Z]|region|province|state|district|islands?|county|prefecture|area|suburb|airport|river|oblast|valley|lake)"
    r"|['’\-\u2010\u2011)]|\s?\(|,\s[A-Z]"
)
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w.’'-]*|(?<=\s)[A-Z][\w.’'-]*\s[a-z]+(?=\sin\s))(?:\s(?:of|at|in|de|from))?\s$")
_MEDIUM = re.compile(r"\b(?:Radio|TV)\s$")
_ALONE = frozenset((None, "radio", "tv"))
"""What may stand before a town in its name."""
_SHORT_FORMS = {
    "shanghai": "沪滬申", "guangzhou": "穗", "chongqing": "渝", "tianjin": "津", "chengdu": "蓉", "nanjing": "宁寧",
    "macau": "澳", "macao": "澳", "taipei": "台臺", "jinan": "济濟", "kunming": "昆", "fuzhou": "榕",
}  # fmt: skip
"""What Chinese calls towns in one character that their names do not have."""


@dataclass(frozen=True)
class _Inventions:
    matches: NameMatches

    def find(self) -> Iterator[Span]:
        by_sentence: dict[int, list[TextName]] = {}
        for name in self.matches.names:
            by_sentence.setdefault(name.sentence, []).append(name)
        for pair in self.matches.comparison.pairs:
            if pair.source and pair.text and pair.confidence >= SURE_PAIR:
                names = [name for number in pair.text for name in by_sentence.get(number, ())]
                yield from self._find_in(pair, names)

    def _find_in(self, pair: Pair, names: list[TextName]) -> Iterator[Span]:
        strange = [name for name in names if self._is_strange(name)]
        if not strange or self._has_unmatched(pair):
            return
        excess = self._measure_excess(pair)
        for name in strange:
            before, behind = self._look_around(name)
            if "place" in name.kinds and name.before in _ALONE and self._is_place(name, before, behind, pair):
                if excess >= (_LEAST_EXCESS_INSIDE if _INSIDE.search(before) else _LEAST_EXCESS):
                    yield name.span
                    return
            elif is_person_name(name.key) and self.matches.words.is_spaced and excess >= _LEAST_EXCESS:
                last = next((other for other in strange if other.span.start == name.span.end + 1), None)
                is_whole = last is not None and name.before is None and last.after is None
                is_explained = _OFFICE.search(before) or _OFFICE.search(behind) or not _ACTS.search(before)
                if last is not None and is_whole and not is_explained:
                    yield Span(name.span.start, last.span.end)
                    return

    def _is_strange(self, name: TextName) -> bool:
        if "country" in name.kinds or name.key in self._source_towns:
            return False
        return not self.matches.is_heard_of(name)

    @cached_property
    def _source_towns(self) -> frozenset[str]:
        language = self.matches.words.language
        words = (word for sentence in self.matches.words.sentences for word in sentence)
        return frozenset(town for word in words for town in find_towns(word, language))

    def _has_unmatched(self, pair: Pair) -> bool:
        """Whether a name of the source of a pair is left for which a strange name may stand."""
        words = (word for number in pair.source for word in self.matches.words.sentences[number])
        return any(word.is_name and not self.matches.is_rendered(word, pair.text) for word in words)

    def _look_around(self, name: TextName) -> tuple[str, str]:
        """What stands before and behind a name in its sentence."""
        doc = self.matches.comparison.doc
        sentence = doc.sentences[name.sentence]
        before = doc.text[max(sentence.start, name.span.start - _AROUND) : name.span.start]
        return before, doc.text[name.span.end : min(sentence.end, name.span.end + _AROUND)]

    def _is_place(self, name: TextName, before: str, behind: str, pair: Pair) -> bool:
        """Whether a name is a town that somebody is, goes or speaks in, and that explains nothing."""
        if seats_of(name.key) or not _MOVE.search(before) or _BEHIND.match(behind):
            return False
        if (_NAME_BEFORE.search(before) and not _MEDIUM.search(before)) or _EXPLAINS.search(before):
            return False
        return self.matches.words.is_spaced or self._is_foreign_to_characters(name, pair)

    def _is_foreign_to_characters(self, name: TextName, pair: Pair) -> bool:
        """Whether lists have the characters for a town, and a source in characters has none of them there."""
        forms = _write(name.key)
        text = "".join(self._cut(pair))
        return bool(forms) and not any(character in text for form in forms for character in form)

    def _cut(self, pair: Pair) -> Iterator[str]:
        source = self.matches.words.doc
        for number in pair.source:
            yield source.text[source.sentences[number].start : source.sentences[number].end]

    def _measure_excess(self, pair: Pair) -> float:
        """Standard deviations by which the text of a pair is longer than its source lets expect."""
        comparison = self.matches.comparison
        expected = self._expected
        there, here = _count(comparison, pair)
        if expected is None or not there or not here:
            return 0.0
        return (log(here / there) - expected) / measure_spread(there * exp(expected))

    @cached_property
    def _expected(self) -> float | None:
        comparison = self.matches.comparison
        pairs = [pair for pair in comparison.pairs if pair.source and pair.text and pair.confidence >= SURE_PAIR]
        languages = primary_subtag(comparison.source.language), primary_subtag(comparison.doc.language)
        return expect_lengths((_count(comparison, pair) for pair in pairs), *languages)


def find_invented_names(matches: NameMatches, exchanged: Iterable[Span]) -> Iterator[Span]:
    """Every such name, by position, of each pair of sentences the first; those that stand for others left out."""
    taken = tuple(exchanged)
    for span in _Inventions(matches).find():
        if not any(other.overlaps(span) for other in taken):
            yield span


def _write(key: str) -> frozenset[str]:
    """How a town is written in characters, or Hangul."""
    return write_in_characters(key) | frozenset(_SHORT_FORMS.get(key, ""))


def _count(comparison: Comparison, pair: Pair) -> tuple[int, int]:
    source, text = comparison.source_span(pair), comparison.text_span(pair)
    there = comparison.source.text[source.start : source.end] if source else ""
    here = comparison.doc.text[text.start : text.end] if text else ""
    return count_letters(there), count_letters(here)
