"""Sentences that stand one to one in; those of the text that have nothing of their source out.

Where a sentence was put in the place of another, neither has a number, a name or a word of the news that could be known
again on the other side, though both have some. How much each of them says is counted in `clauses`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import Pair
from mtcheck.numbers.quantities import find_quantities
from mtcheck.source.addresses import find_addresses
from mtcheck.source.clause_words import count_letters
from mtcheck.source.clauses import expect_lengths, weigh_strangers
from mtcheck.source.comparison import Comparison
from mtcheck.tags import primary_subtag

LEAST_WORDS = 5
LEAST_ODDS = 7.5
"""Nats: 1 of 5,071 sentences translated by people (de, fr, ru, cs, is, zh) had more, and two in five of those that were
put in the place of others of nearly their length."""
LARGE = 12
"""Up to that a number may be of anything."""
LEAST_PAIR = 0.6
SURE_PAIR = 0.9
"""How sure the alignment must be of a pair, or else of the one before and the one behind it."""


def find_invented(comparison: Comparison) -> Iterator[Pair]:
    """The pairs whose text has nothing of their source."""
    languages = primary_subtag(comparison.source.language), primary_subtag(comparison.doc.language)
    pairs = comparison.pairs
    both = [(pair, texts) for pair in pairs if (texts := _read(comparison, pair)) is not None]
    lengths = [(count_letters(source), count_letters(text)) for _, (source, text) in both]
    expected = expect_lengths(lengths, *languages) if languages[0] != languages[1] else None
    between = {
        pair for before, pair, after in zip(pairs, pairs[1:], pairs[2:], strict=False) if _are_sure(before, after)
    }
    for pair, texts in both if expected is not None else ():
        if (pair.confidence < LEAST_PAIR and pair not in between) or len(texts[1].split()) < LEAST_WORDS:
            continue
        found = weigh_strangers(texts, expected=expected or 0.0, languages=languages)
        if found is None or found.odds < LEAST_ODDS or found.shared or not all(found.lacking):
            continue
        if not _have_like_addresses(comparison, pair) and not _share_a_number(comparison, pair):
            yield pair


def _share_a_number(comparison: Comparison, pair: Pair) -> bool:
    """Whether a number of both is the same, as the languages write it: от 300 до 400 тысяч, 300,000 to 400,000."""
    there, here = (
        {value for one in find_quantities(doc) if one.sentence in numbers for value in one.values if value > LARGE}
        for doc, numbers in ((comparison.source, pair.source), (comparison.doc, pair.text))
    )
    return not there.isdisjoint(here)


def _have_like_addresses(comparison: Comparison, pair: Pair) -> bool:
    """Whether both sides have a hashtag, or both an account, or the like: a changed one is the same one changed."""
    source, text = comparison.source_span(pair), comparison.text_span(pair)
    there = {one.kind for one in find_addresses(comparison.source) if source is not None and source.overlaps(one.span)}
    here = {one.kind for one in find_addresses(comparison.doc) if text is not None and text.overlaps(one.span)}
    return not there.isdisjoint(here)


def _are_sure(before: Pair, after: Pair) -> bool:
    """Whether what stands between two pairs can have no other counterpart."""
    return min(before.confidence, after.confidence) >= SURE_PAIR


def _read(comparison: Comparison, pair: Pair) -> tuple[str, str] | None:
    """Both sides of a pair of one sentence each."""
    source, text = comparison.source_span(pair), comparison.text_span(pair)
    if source is None or text is None or not len(pair.source) == len(pair.text) == 1:
        return None
    return comparison.source.text[source.start : source.end], comparison.doc.text[text.start : text.end]
