"""A sentence of a text or of its source in; how sure it is that the other of the two has nothing of it, out.

An aligner gives a short sentence to its neighbour as readily as to none, and where one was left out and another added
not far from it, lays the two side by side. So it is not asked what the likeliest pair of a sentence is, but what all
pairs that it could be in leave for its having none; and what lengths and names about it say, where a sentence of the
other side has none either, and how long it is, is added to that. What each is worth was fitted to some 1,400 sentences
that were taken out of translations of some thirty languages, and to 9,300 of whole ones. What is reported is left to
`omissions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import exp, inf, log

from mtcheck.model import Pair
from mtcheck.source.clause_words import count_letters
from mtcheck.source.neighbourhood import Neighbourhood

ALONE, MOST_ALONE = 1.2, 5.0
"""What a nat is worth for having no counterpart among all pairs, and the most nats of that that count."""
LEAST_LIKELY = 0.02
"""Where it is less likely, nothing makes up for it."""
LIKELY = 0.5
"""Where it is less likely, it is the surest of those near it or none: what all pairs leave is shared among them."""
AROUND, LEAST_AROUND, MOST_AROUND = 0.5, -4.0, 8.0
"""The same of what lengths and names about it say."""
OTHERS, LEAST_OTHERS, MOST_OTHERS = -0.6, -4.0, 2.0
"""The same of a sentence of the other side near it having none: the two may be one that is told in other words."""
NEAR = 2
"""So many pairs, and sentences, before and behind are near."""
LETTERS, USUAL_LETTERS = 0.7, 50
"""What the logarithm of its letters is worth, by which it is longer than a short sentence: one that is shorter goes
into another sooner."""
SWALLOWED = 1.2
"""What it is worth that it stands in its pair beside others, where it would be but one way to cut one sentence."""
USUAL = -1.7
"""Nats for any sentence."""


class Solitude:
    """A text and its source that were laid side by side, and what of one of them stands nowhere in the other."""

    def __init__(self, around: Neighbourhood, *, of_source: bool) -> None:
        self._around = around
        self._of_source = of_source
        alignment = around.comparison.alignment
        sides = (alignment.source_alone, alignment.text_alone)
        self._alone, self._others = sides if of_source else sides[::-1]

    def weigh(self, sentence: int) -> float:
        """Nats by which a sentence has no counterpart; less than any where it surely has, or one beside it sooner."""
        odds = self._odds.get(sentence, -inf)
        beside = (self._odds.get(n, -inf) for n in range(sentence - NEAR, sentence + NEAR + 1))
        return odds if odds == max(beside) or self._alone[sentence] >= LIKELY else -inf

    @cached_property
    def _odds(self) -> dict[int, float]:
        """The nats of each sentence that may have no counterpart."""
        pairs = self._around.comparison.pairs if self._alone else ()
        return {
            n: self._add_up(n, number)
            for number, pair in enumerate(pairs)
            for n in self._pick(pair, is_own=True)
            if self._alone[n] >= LEAST_LIKELY
        }

    def _add_up(self, sentence: int, number: int) -> float:
        """What all that is asked says of a sentence, in the pair of that number."""
        pairs = self._around.comparison.pairs
        span = self._around.doc.sentences[sentence].span
        around = self._around.weigh(span, number, is_sentence=True) or 0.0
        letters = max(count_letters(self._around.doc.text[span.start : span.end]), 1)
        return (
            USUAL
            + ALONE * _read_odds(self._alone[sentence], -MOST_ALONE, MOST_ALONE)
            + AROUND * min(max(around, LEAST_AROUND), MOST_AROUND)
            + OTHERS * _read_odds(self._find_others(pairs, number), LEAST_OTHERS, MOST_OTHERS)
            + LETTERS * log(letters / USUAL_LETTERS)
            + SWALLOWED * (len(self._pick(pairs[number], is_own=True)) > 1)
        )

    def _find_others(self, pairs: Sequence[Pair], number: int) -> float:
        """How likely it is that a sentence of the other side near a pair has no counterpart."""
        near = pairs[max(0, number - NEAR) : number + NEAR + 1]
        return max((self._others[n] for pair in near for n in self._pick(pair, is_own=False)), default=0.0)

    def _pick(self, pair: Pair, *, is_own: bool) -> range:
        return pair.source if self._of_source == is_own else pair.text


def trust(odds: float) -> float:
    """How sure nats are."""
    return 1 / (1 + exp(-odds))


def _read_odds(share: float, least: float, most: float) -> float:
    if not 0 < share < 1:
        return least if share <= 0 else most
    return min(max(log(share / (1 - share)), least), most)
