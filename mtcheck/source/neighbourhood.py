"""What one of two texts seems to lack, in; what the sentences around say for it, out.

Translators move things: a clause goes into the sentence before, two sentences become one, an age stands with the name.
What a sentence lacks is then told next to it, and taken together the sentences there are as long as they should be.
What a length, a name or a number is worth was counted in `clauses`; what follows is left to `omissions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from mtcheck.model import Document, Pair, Span
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.quantities import find_quantities
from mtcheck.source.clause_words import count_letters
from mtcheck.source.clauses import expect_lengths, weigh_part
from mtcheck.source.comparison import Comparison
from mtcheck.tags import primary_subtag

LEAST_PAIR = 0.5
"""How sure an alignment must be of sentences by which lengths are measured."""
REACH = 1
"""So many pairs before and behind are the surroundings; more, as far as none of those is sure: a sentence that went
elsewhere leaves the pairs between unsure."""
FARTHEST = 4
"""So many at most."""
TOLD = 4.0
"""Nats that a number of a part costs it which stands on the other side there, and not in what is left."""


class Neighbourhood:
    """A text and its source, and what speaks for one of them lacking a part of the other."""

    def __init__(self, comparison: Comparison, *, of_source: bool) -> None:
        self.comparison = comparison
        self._of_source = of_source
        sides = (comparison.source, comparison.doc) if of_source else (comparison.doc, comparison.source)
        self.doc, self._other = sides
        self.languages = primary_subtag(self.doc.language), primary_subtag(self._other.language)

    @cached_property
    def expected(self) -> float | None:
        """Logarithm of the letters that the other side has for one; None where nothing tells."""
        if self.languages[0] == self.languages[1]:
            return None
        source, text = self.languages if self._of_source else self.languages[::-1]
        both = [pair for pair in self.comparison.pairs if pair.source and pair.text and pair.confidence >= LEAST_PAIR]
        expected = expect_lengths((self._count(pair) for pair in both), source, text)
        return expected if expected is None or self._of_source else -expected

    def weigh(self, part: Span, number: int, *, is_sentence: bool = False) -> float | None:
        """Nats by which the pairs about one say that the other side lacks a part; None: they have nothing to tell.

        `is_sentence`: the part is a whole one, which may speak of what those about it speak of.
        """
        pairs = self._find_around(number)
        full = _cover(self.doc, pairs, is_source=self._of_source)
        there = _cover(self._other, pairs, is_source=not self._of_source)
        if full is None or there is None or self.expected is None:
            return None
        inside = Span(part.start - full.start, part.end - full.start)
        texts = self.doc.text[full.start : full.end], self._other.text[there.start : there.end]
        nats = weigh_part(*texts, inside, expected=self.expected, languages=self.languages, is_sentence=is_sentence)
        return nats - TOLD * self._count_told(part, full, there)

    def _find_around(self, number: int) -> tuple[Pair, ...]:
        """The pairs about one, on both sides on to the first that is sure."""
        pairs = self.comparison.pairs
        first, last = max(0, number - REACH), min(len(pairs) - 1, number + REACH)
        while first > max(0, number - FARTHEST) and pairs[first].confidence < LEAST_PAIR:
            first -= 1
        while last < min(len(pairs) - 1, number + FARTHEST) and pairs[last].confidence < LEAST_PAIR:
            last += 1
        return pairs[first : last + 1]

    def _count(self, pair: Pair) -> tuple[int, int]:
        """The letters of both sides of a pair."""
        there, here = self.comparison.source_span(pair), self.comparison.text_span(pair)
        source = self.comparison.source.text[there.start : there.end] if there else ""
        text = self.comparison.doc.text[here.start : here.end] if here else ""
        return count_letters(source), count_letters(text)

    def _count_told(self, part: Span, full: Span, there: Span) -> int:
        """How many numbers of a part stand on the other side, and not in the rest of what surrounds it."""
        told = set(_list_values(self._numbers_there, there))
        rest = {
            *_list_values(self._numbers, Span(full.start, part.start)),
            *_list_values(self._numbers, Span(part.end, full.end)),
        }
        numbers = [set(one.values) for one in self._numbers if part.start <= one.span.start < part.end]
        return sum(bool(values & told) and not values & rest for values in numbers)

    @cached_property
    def _numbers(self) -> tuple[Quantity, ...]:
        return tuple(find_quantities(self.doc))

    @cached_property
    def _numbers_there(self) -> tuple[Quantity, ...]:
        return tuple(find_quantities(self._other))


def _cover(doc: Document, pairs: tuple[Pair, ...], *, is_source: bool) -> Span | None:
    numbers = [number for pair in pairs for number in (pair.source if is_source else pair.text)]
    return Span(doc.sentences[min(numbers)].start, doc.sentences[max(numbers)].end) if numbers else None


def _list_values(numbers: tuple[Quantity, ...], span: Span) -> Iterator[Decimal]:
    for number in numbers:
        if span.start <= number.span.start < span.end:
            yield from number.values
