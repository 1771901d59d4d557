"""A part of one of two texts in; whether the other has it elsewhere, where nothing else stands for it, out.

A free translation takes what a later sentence says into the first one: what the prize is worth, how late the work is.
The numbers and the names of the part then stand in a sentence of the other side whose own counterpart has none of them.
Such a sentence is evidence that no length can give. Where a part is missing is left to `omissions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from mtcheck.model import Document, Pair, Span
from mtcheck.numbers.derivations import Sides, find_told
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.quantities import find_quantities
from mtcheck.source.clause_words import Anchor, Other, cut_words
from mtcheck.source.comparison import Comparison
from mtcheck.tags import primary_subtag

SMALL = 12
"""So small a number without a measure stands in any article."""
LEAST_NAMES = 2
"""So many words of names must stand together where no number does."""
NOON = 1200
"""The time, as clocks are read."""
CROSSED = 4
"""So far apart may two sentences stand that change places."""


class Moves:
    """Two texts side by side, and what of one of them the other tells in another place."""

    def __init__(self, comparison: Comparison, *, of_source: bool) -> None:
        self._comparison = comparison
        self._of_source = of_source
        sides = (comparison.source, comparison.doc) if of_source else (comparison.doc, comparison.source)
        self._doc, self._other = sides
        self._languages = primary_subtag(self._doc.language), primary_subtag(self._other.language)

    def has(self, part: Span, number: int) -> bool:
        """Whether a part, of the pair of that number, stands in another pair's other side, and only there.

        So it does where its numbers, or one of its names, stand in the other side of its own pair, and not in the rest
        of its own side.
        """
        numbers = [one for one in self._numbers if part.start <= one.span.start < part.end and _is_telling(one)]
        if numbers:
            open_ones = [*self._unclaimed, self._leave(part, number)]
            is_open = all(any(set(_read_values(one)) & values for values in open_ones) for one in numbers)
            return is_open and all(one.value > SMALL or self._measures_alike(one) for one in numbers)
        names = list(_list_names(self._doc.text[part.start : part.end], self._languages[0]))
        if self._keeps_name(names, part, self._comparison.pairs[number]):
            return True
        return len(names) >= LEAST_NAMES and any(self._tells_names(names, pair) for pair in self._comparison.pairs)

    def _measures_alike(self, one: Quantity) -> bool:
        """Whether the other side has a number with its measure: three days, not three quarters."""
        return any(
            one.measure == other.measure and set(one.values) & set(other.values) for other in self._numbers_there
        )

    def cuts_number(self, part: Span) -> bool:
        """Whether a part begins or ends inside a number of several words: a půl tisíce, of šest a půl tisíce."""
        return any(one.span.start < edge < one.span.end for one in self._numbers for edge in (part.start, part.end))

    def crosses(self, number: int) -> bool:
        """Whether a pair of one side only tells in words the number of another near, of the other side only."""
        pairs = self._comparison.pairs
        near = pairs[max(0, number - CROSSED) : number + CROSSED + 1]
        if pairs[number].is_given or (pairs[number].source and pairs[number].text):
            return False
        both = ((pairs[number], other) if pairs[number].source else (other, pairs[number]) for other in near)
        return any(self._tells(there, here) for there, here in both if not there.text and not here.source)

    def _tells(self, there: Pair, here: Pair) -> bool:
        """Whether a number of the one, in the source, is told in the other: 39 per cent as four in ten."""
        place, doc = self._comparison.text_span(here), self._comparison.doc
        numbers, told = (self._numbers, self._numbers_there)[:: 1 if self._of_source else -1]
        lost = [one for one in numbers if one.sentence in there.source]
        added = [one for one in told if one.sentence in here.text]
        return place is not None and any(one.sources for one in find_told(lost, added, Sides(lost, added, place), doc))

    def _leave(self, part: Span, number: int) -> set[Decimal]:
        """The numbers of the other side of a pair that its own side has in a part at most."""
        pair = self._comparison.pairs[number]
        own = [one for one in self._numbers if not part.start <= one.span.start < part.end]
        there = set(_list_values(self._numbers_there, self._pick(pair, of_source=not self._of_source)))
        return there - set(_list_values(own, self._pick(pair, of_source=self._of_source)))

    def _keeps_name(self, names: list[Anchor], part: Span, pair: Pair) -> bool:
        """Whether the other side of a pair has a name that its own side has in a part alone."""
        own, there = (self._pick(pair, of_source=of) for of in (self._of_source, not self._of_source))
        if not own or not there or not names:
            return False
        first, last = self._doc.sentences[own[0]].start, self._doc.sentences[own[-1]].end
        rest = f"{self._doc.text[first : part.start]} {self._doc.text[part.end : last]}"
        of_rest, of_there = Other(rest, self._languages[0]), Other(self._read(self._other, there), self._languages[1])
        return any(of_there.has(name) and not of_rest.has(name) for name in names)

    @cached_property
    def _unclaimed(self) -> list[set[Decimal]]:
        """The numbers of the other side of each pair that its own side does not have."""
        return [
            set(_list_values(self._numbers_there, self._pick(pair, of_source=not self._of_source)))
            - set(_list_values(self._numbers, self._pick(pair, of_source=self._of_source)))
            for pair in self._comparison.pairs
        ]

    @cached_property
    def _numbers(self) -> tuple[Quantity, ...]:
        return tuple(find_quantities(self._doc))

    @cached_property
    def _numbers_there(self) -> tuple[Quantity, ...]:
        return tuple(find_quantities(self._other))

    def _tells_names(self, names: list[Anchor], pair: Pair) -> bool:
        """Whether the other side of a pair has all of some names, and its own side none of them."""
        here = self._read(self._doc, self._pick(pair, of_source=self._of_source))
        there = self._read(self._other, self._pick(pair, of_source=not self._of_source))
        of_here, of_there = Other(here, self._languages[0]), Other(there, self._languages[1])
        return all(of_there.has(name) and not of_here.has(name) for name in names)

    @staticmethod
    def _pick(pair: Pair, *, of_source: bool) -> range:
        return pair.source if of_source else pair.text

    @staticmethod
    def _read(doc: Document, numbers: range) -> str:
        return doc.text[doc.sentences[numbers[0]].start : doc.sentences[numbers[-1]].end] if numbers else ""


def _is_telling(one: Quantity) -> bool:
    """Whether a number is one that does not stand in any sentence."""
    return one.role in {"number", "clock", "year"} and (one.value > SMALL or one.measure is not None)


def _list_values(numbers: Iterable[Quantity], sentences: range) -> Iterator[Decimal]:
    for one in numbers:
        if one.sentence in sentences:
            yield from _read_values(one)


def _read_values(one: Quantity) -> Iterator[Decimal]:
    """What a number may be; a time by both clocks: 2.20 p.m. is 14:20."""
    yield from one.values
    if one.role == "clock":
        yield from ((value + NOON) % (2 * NOON) for value in one.values)


def _list_names(text: str, language: str) -> Iterator[Anchor]:
    for unit in cut_words(text, language):
        yield from (anchor for anchor in unit.anchors if anchor.kind == "name")
