"""What can be measured of each sentence without knowing a fault in it: a Document in, traits of its sentences out.

A trait is one number. Those that begin with `OF_ARTICLE` are the same for all sentences of an article: how a system
writes shows in many sentences, not in one. Long words and few "of" and "is" speak for a translation that found the
wording of the language, as weak systems fall back on what is most frequent (Vanmassenhove, Shterionov and Way, Lost in
Translation: Loss and Decay of Linguistic Richness in Machine Translation, 2019). What a trait is worth is left to
`sentences`; nothing is measured in texts that are not English, for which no weights are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from mtcheck.lexicon import UNKNOWN, Lexicon
from mtcheck.model import Document
from mtcheck.score_model import Basis
from mtcheck.source.alignment import usual_ratio
from mtcheck.source.comparison import Comparison

CERTAIN_PAIR = 0.5
"""Sentences that are paired with less confidence are measured as if they had no source."""
OF_ARTICLE = "article_"
"""How the names of traits begin that all sentences of an article have in common."""
FUNCTION_ZIPF = 6.0
"""Words as frequent as this hold a sentence together."""
RARE_ZIPF = 4.0
"""Words below this carry what only this sentence says."""
ENOUGH_WORDS = 200
"""Of so many words it is plain how an article is worded; of half of them half as plain."""
SMOOTHING = 8
"""Characters added to two lengths before they are divided: two words more say little in a headline."""
_STEM_FROM = 5

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBER = re.compile(r"\d+")
_FINAL_MARK = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ENDING = re.compile(r"(?:'s|s|ed|ing|ly|e)$")
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


@dataclass(frozen=True, slots=True)
class SentenceTraits:
    """What was measured of one sentence."""

    basis: Basis
    values: Mapping[str, float]
    article_share: float = 1.0
    """How far the article is long enough for what is the same in all its sentences to say something, from 0 to 1."""
    is_missing: bool = False
    """Whether it is empty beside something that is not."""


def measure_sentences(doc: Document, lexicon: Lexicon, comparison: Comparison | None) -> tuple[SentenceTraits, ...]:
    """The traits of every sentence, in order; empty where the text is not English.

    Beside a human translation where one runs item by item beside the sentences; else beside the source, where a
    sentence is paired with certainty.
    """
    if lexicon.language != "en" or not doc.sentences:
        return ()
    own = _measure_text(doc, lexicon)
    references = [one for one in doc.article.references if doc.is_presegmented and len(one) == len(doc.sentences)]
    basis: Basis = "reference" if references else "source"
    beside = _measure_references(doc, lexicon, references) if references else _measure_sources(doc, comparison)
    empty = frozenset(_find_empty(doc, references, comparison))
    share = min(1.0, len(doc.words) / ENOUGH_WORDS)
    return tuple(
        SentenceTraits(basis, {**mine, **beside[number]}, share, is_missing=number in empty)
        if number in beside
        else SentenceTraits("text", mine, share, is_missing=bool(references) and number in empty)
        for number, mine in enumerate(own)
    )


def _find_empty(doc: Document, references: Sequence[Sequence[str]], comparison: Comparison | None) -> Iterator[int]:
    """Sentences without a character, where a reference or the source has some."""
    blank = [number for number, sentence in enumerate(doc.sentences) if sentence.start == sentence.end]
    for number in blank:
        if any(one[number].strip() for one in references):
            yield number
    if blank and comparison is not None:
        for pair in comparison.pairs:
            if pair.source and _take(comparison.source, pair.source).strip():
                yield from (number for number in blank if pair.text == range(number, number + 1))


def _measure_text(doc: Document, lexicon: Lexicon) -> list[dict[str, float]]:
    """What the text shows by itself."""
    rows = [_measure_sentence(doc.text[sentence.start : sentence.end], lexicon) for sentence in doc.sentences]
    means = _average(rows, ("word_length", "of", "be", "final_mark"))
    return [{**row, **means} for row in rows]


def _measure_sentence(text: str, lexicon: Lexicon) -> dict[str, float]:
    """Of one sentence."""
    words = _LETTERS.findall(text.lower().replace("’", "'"))
    known = [_look_up(word, lexicon.language) for word in words]
    tokens = max(1, len(text.split()))
    return {
        "length": log(tokens + 1),
        "final_mark": float(_FINAL_MARK.search(text) is not None),
        "numbers": len(_NUMBER.findall(text)) / tokens,
        "unknown": known.count(UNKNOWN) / tokens,
        "function": len([zipf for zipf in known if zipf > FUNCTION_ZIPF]) / tokens,
        "word_length": sum(map(len, words)) / max(1, len(words)),
        "of": words.count("of") / tokens,
        "be": len([word for word in words if word in _BE]) / tokens,
    }


@lru_cache(maxsize=1 << 14)
def _look_up(word: str, language: str) -> float:
    """Remembered, since most words stand in many articles."""
    return Lexicon(language).zipf(word)


def _measure_sources(doc: Document, comparison: Comparison | None) -> dict[int, dict[str, float]]:
    """What stands beside the source, by the number of the sentence, where it is paired with certainty."""
    if comparison is None:
        return {}
    source = comparison.source
    sure = [pair for pair in comparison.pairs if pair.source and pair.text and pair.confidence >= CERTAIN_PAIR]
    texts = [_take(doc, pair.text) for pair in sure]
    sources = [_take(source, pair.source) for pair in sure]
    written, given = (sum(map(len, each)) for each in (texts, sources))
    if not written or not given:
        return {}
    here, usual = written / given, usual_ratio(source.language, doc.language)
    word = written / max(1, sum(len(text.split()) for text in texts))
    rows = [
        {
            "source_length": log(len(there) * here / word + 1),
            "short_for_source": max(0.0, -_deviate(text, len(there) * here)),
            "long_for_pair": max(0.0, _deviate(text, len(there) * usual)),
        }
        for text, there in zip(texts, sources, strict=True)
    ]
    means = _average(rows, ("short_for_source", "long_for_pair"))
    return {number: {**row, **means} for pair, row in zip(sure, rows, strict=True) for number in pair.text}


def _measure_references(
    doc: Document, lexicon: Lexicon, references: Sequence[Sequence[str]]
) -> dict[int, dict[str, float]]:
    """Likewise beside the human translations: of several, beside that which shares most words with a sentence.

    A sentence for which all of them are empty is beside none.
    """
    rows = {}
    for number, (sentence, *items) in enumerate(zip(doc.sentences, *references, strict=True)):
        text, given = doc.text[sentence.start : sentence.end], [item for item in items if item.strip()]
        if given:
            nearest = max(given, key=lambda one: _count_shared(text, one))
            rows[number] = _compare_reference(text, nearest, lexicon)
    means = _average([*rows.values()], ("rare_lost", "against_reference")) if rows else {}
    return {number: {**row, **means} for number, row in rows.items()}


def _compare_reference(text: str, reference: str, lexicon: Lexicon) -> dict[str, float]:
    words, wanted = _LETTERS.findall(text), _LETTERS.findall(reference)
    stems, wanted_stems = ({_stem(word) for word in each} for each in (words, wanted))
    deviation = _deviate(text, len(reference))
    return {
        "rare_lost": float(sum(lexicon.zipf(stem) < RARE_ZIPF for stem in wanted_stems - stems)),
        "names_lost": float(len({word for word in wanted if word[0].isupper()} - set(words))),
        "short_for_reference": max(0.0, -deviation),
        "long_for_reference": max(0.0, deviation),
        "against_reference": deviation,
    }


def _count_shared(text: str, reference: str) -> int:
    one, other = (Counter(_LETTERS.findall(each.lower())) for each in (text, reference))
    return (one & other).total()


def _stem(word: str) -> str:
    """A word without the ending that a translator may choose otherwise: "closed" and "closing" are one."""
    lower = word.lower().replace("’", "'")
    return _ENDING.sub("", lower) if len(lower) >= _STEM_FROM else lower


def _deviate(text: str, expected: float) -> float:
    """How much longer a text is than expected, as a logarithm of characters; negative where it is shorter."""
    return log((len(text) + SMOOTHING) / (expected + SMOOTHING))


def _take(doc: Document, sentences: range) -> str:
    return doc.text[doc.sentences[sentences[0]].start : doc.sentences[sentences[-1]].end]


def _average(rows: Sequence[Mapping[str, float]], names: Iterable[str]) -> dict[str, float]:
    return {OF_ARTICLE + name: sum(row[name] for row in rows) / len(rows) for name in names}
