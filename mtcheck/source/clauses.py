"""A sentence and its translation in, the part of the one out that the other has nothing of.

Three things together tell what was left out: the translation is far too short, by what these two languages and this
article usually give; a stretch of words in a row holds numbers, names and words that by no meaning listed stand in the
translation; and without that stretch the length is right. What each is worth, in nats, was counted in translations
made by people (see the constants). How to report it is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import exp, log, sqrt
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.language import UNSPACED
from mtcheck.model import Span
from mtcheck.source.clause_frames import is_bare, opens_aside
from mtcheck.source.clause_words import Other, Unit, count_anchors, count_letters, count_told, cut_words, weigh_words
from mtcheck.source.glosses import has_glosses

LETTERS: Mapping[str, float] = {
    "ar": 0.25, "bg": 0.0, "cs": 0.13, "da": -0.03, "de": -0.08, "el": -0.08, "es": -0.1, "fa": 0.2, "fi": -0.02,
    "fr": -0.16, "ha": -0.02, "he": 0.35, "hi": 0.55, "hr": 0.03, "hu": 0.0, "id": -0.04, "is": 0.05,
    "it": -0.11, "ja": 0.85, "ko": 0.85, "nb": 0.0,
    "nl": -0.07, "pl": 0.02, "pt": -0.06, "ro": -0.06, "ru": 0.03, "sk": 0.1, "sr": 0.03, "sv": 0.0, "tr": 0.02,
    "uk": 0.06, "vi": 0.25, "zh": 1.3, "en": 0.0,
}  # fmt: skip
"""Natural logarithm of the letters of English for one of another language. Those of cs, de, fr, ha, is, ru and zh are
medians of human translations of news (../shared/data/dev: 100 to 3,200 sentences each); the others are estimates, which
the pairs of the article itself soon outweigh."""
PRIOR_PAIRS = 4
"""So many pairs of the article weigh as much as the table."""
LEAST_PAIRS = 6
"""So many an article must have whose languages are not in the table."""
SPREAD, SPREAD_OF_LETTERS = 0.0032, 1.44
"""Variance of that logarithm around the article's median: the first, and the second by the letters of a sentence;
fitted to 7,000 human translations out of the same folder, where it holds for 15 to 300 letters in each language."""
LEAST_SHORTFALL, LEAST_KNOWN_SHORTFALL = 0.8, 0.3
"""A sentence that lacks fewer standard deviations in length is not looked at; the second for what English has of its
own, where the words of the other language are listed."""
LEAST_ODDS = 4.0
"""Nats from which a part may be missing: what surrounds it says whether it is."""
LEAST_WORDS = 4
SHORTEST_PART = 7
"""Letters of a part: five Chinese ones are "a record"."""
LEAST_SHARE, MOST_SHARE = 0.12, 0.92
"""How much of a sentence's letters a part has."""
SHORTEST, SHORTEST_OTHER, LONGEST = 20, 5, 1500
"""Letters of the shortest sentence that is compared, of its translation, and of the longest: each part is weighed."""
UNMARKED_START, UNMARKED_END = 2.2, 1.7
"""What it costs a part that no mark stands before it, and behind it: what is left out is a clause, which begins with a
mark or a word that joins it."""
SWALLOWED = 3.5
"""What it is worth to a part that it is one whole sentence of several: an aligner gives what was left out to its
neighbour nearly as readily as to none."""
PLACED_EDGE = 0.4
"""So much of it before English "in", "after" or "with", with which no clause begins, but what is said where and how."""
JOINT = 0.3
"""What it is worth to a part that the whole has one mark or joining word more than the other: a clause more."""
BARE, ASIDE = 0.6, 2.4
"""What it is worth to a part behind a mark that the other sentence is one clause alone, where that is English, and to
one that begins as a clause about what stands before it: 11 of 21 such clauses that were added stand for such a
sentence, and 9 of 360 that translators made."""
MIDDLE = 1.4
"""What it is worth to such a clause to stand between two marks: half of what a clause at the end is."""
SHAPE = 2.8
"""What it is worth to a part to be a clause at the end, and what it costs it to be the beginning of its sentence, which
translators turn round, or to end amid one."""
HIDDEN_EDGE = 0.5
"""So much of it in Korean and Turkish, whose clauses stand before what they tell of, without a mark."""
JOINED_EDGE = 0.2
"""So much of it where the word behind the edge is one that joins clauses: and, qui, но."""
TOLD_BESIDE = 2.0
"""What it is worth to a part that the other sentence has a meaning of all listed words beside it; as much less as it
has of fewer: the closer a translation, the more says a part of which nothing stands there."""
UNTOLD_WITHIN, MOST_WITHIN = 0.3, 6
"""What each listed word of a part is worth of which it has none, and how many count."""
SHORT, LEAST_SHORT, MOST_SHORT = 0.7, -2.0, 5.0
"""What each standard deviation is worth that the other is too short, where words are listed, and what count at least
and most."""
INNER_EDGE = 2.0
"""So much of it where it would cut a number in two: three hundred."""
LACKING = 0.25
"""Nats from which a word is one that the other sentence lacks; as many below nothing, and it has it."""
UNLIKE, BEST_FIT, WORST_FIT = 0.4, 2.0, -3.0
"""How far apart the lengths of two sentences are that have nothing to do with each other; nats that lengths may add."""
_DEGREES = 8
"""Of Student's t: lengths stray farther than normal ones do."""

_CONTRARY = "although though whereas unless once"
_JOINS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        ("bg", "и а но който която което които"), ("ca", "i però que qui"),
        ("cs", "a ale i který která které kteří že"),
        ("da", "og men som"), ("de", "und aber sondern"), ("el", "και αλλά που"),
        ("en", f"and but who which while because after before when where as with until since {_CONTRARY}"),
        ("es", "y e pero que quien donde aunque porque"), ("fa", "و اما که"), ("fi", "ja mutta"),
        ("fr", "et mais qui dont où lorsque parce"), ("ha", "da kuma amma wanda"), ("hr", "i a ali koji koja koje"),
        ("hi", "और लेकिन जो कि जबकि"), ("hu", "és de hogy"),
        ("id", "dan tetapi yang sedangkan karena"), ("is", "og en sem"),
        ("it", "e ed ma che mentre dove perché"), ("nb", "og men som"),
        ("nl", "en maar die omdat terwijl"), ("pl", "i oraz a ale że który która które którzy"),
        ("pt", "e mas que enquanto onde porque"), ("ro", "și dar iar care"), ("ru", "и а но который которая которые"),
        ("sk", "a ale i ktorý ktorá ktoré že"), ("sr", "и а али који i a ali koji"), ("sv", "och men som"),
        ("tr", "ve ama ancak fakat"), ("uk", "і й та а але який яка які"), ("vi", "và nhưng mà khi do vì"),
    )
}  # fmt: skip
_PLACING = frozenset(
    "after alongside amid at before by despite during following for from in since thanks to under until with "
    "without".split()
)
_SCALES = frozenset("billion dozen hundred million percent thousand trillion".split())
_RELATIVE = re.compile(r"(?<!if )(?<!whether )that (?:was|were)\b", re.IGNORECASE)
"""What begins an English clause about something without a mark: a petition that was started by a schoolgirl."""
_VERB_LAST = frozenset(("ko", "tr"))
_ARABIC_AND = re.compile(r"و\w{3}")
_MARK = re.compile(r"[^\s\w]")
_CLAUSE_MARK = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[;،；、，；؛–—()（）]|(?<=\s)-(?=\s)")


class Missing(NamedTuple):
    """A part of a sentence that the other language's has nothing of."""

    part: Span
    """In offsets of the text that was given."""
    odds: float
    """Nats."""
    bond: float
    """Nats by which the rest shows that the two sentences belong together."""
    is_sentence: bool = False
    """Whether the part is one whole sentence of several."""


class Strangers(NamedTuple):
    """What speaks for two sentences, in two languages, being no translations of each other."""

    odds: float
    """Nats; what they have in common and lengths that fit speak against it."""
    lacking: tuple[int, int]
    """How many words of each have anchors, of which the other has none."""
    shared: int
    """How many words of either have anchors that the other has."""


def expect_lengths(pairs: Iterable[tuple[int, int]], source: str, language: str) -> float | None:
    """Natural logarithm of the letters of a text for one of its source; None where nothing tells.

    `pairs` are letters of source and text of sentences that belong together, `source` and `language` primary subtags.
    """
    ratios = sorted(log(text / there) for there, text in pairs if there >= SHORTEST and text >= SHORTEST_OTHER)
    known = source in LETTERS and language in LETTERS
    if not known:
        return _median(ratios) if len(ratios) >= LEAST_PAIRS else None
    prior = LETTERS[source] - LETTERS[language]
    if not ratios:
        return prior
    return (_median(ratios) * len(ratios) + prior * PRIOR_PAIRS) / (len(ratios) + PRIOR_PAIRS)


def measure_spread(letters: float) -> float:
    """Standard deviation of the logarithm of a length, where so many letters are expected."""
    return sqrt(SPREAD + SPREAD_OF_LETTERS / max(letters, SHORTEST_OTHER))


def find_missing(
    full: str, other: str, *, expected: float, languages: tuple[str, str], sentences: Sequence[Span] = ()
) -> Missing | None:
    """The part of `full` that `other`, a sentence in the second of two languages, has nothing of; None: it has all.

    `expected` is the logarithm of the letters that the other should have for one of the first; `sentences` are those
    of `full` where it has several.
    """
    letters, others = count_letters(full), count_letters(other)
    if not SHORTEST <= letters <= LONGEST or others < SHORTEST_OTHER:
        return None
    shortfall = log(others / letters) - expected
    deviation = measure_spread(letters * exp(expected))
    language, of_other = languages
    is_known = has_glosses(languages)
    if shortfall > -(LEAST_KNOWN_SHORTFALL if is_known and language == "en" else LEAST_SHORTFALL) * deviation:
        return None
    units, there = list(cut_words(full, language)), Other(other, of_other)
    values = list(weigh_words(units, there, language))
    told, untold = count_told(units, there, language)
    worth = list(accumulate(values, initial=0.0))
    reach = list(accumulate((unit.letters for unit in units), initial=0))
    edges = [_measure_edge(full, units, at, language) for at in range(len(units) + 1)]
    least = 1 if language in UNSPACED else LEAST_WORDS
    whole = _likelihood(shortfall, deviation)
    joints = JOINT * (_count_joints(full, units, language) - _count_joints(other, cut_words(other, of_other), of_other))
    alone = is_bare(other, of_other, _JOINS.get(of_other, frozenset()))
    asides = [_weigh_aside(full, units, at, language) if alone else 0.0 for at in range(len(units))]
    swallowed = frozenset(_number_units(units, sentences))
    if is_known:
        joints += SHORT * max(LEAST_SHORT, min(MOST_SHORT, -shortfall / deviation))
    best: Missing | None = None
    for first in range(len(units)):
        for last in range(first + least, len(units) + 1):
            share = (reach[last] - reach[first]) / reach[-1]
            if not LEAST_SHARE <= share <= MOST_SHARE or reach[last] - reach[first] < SHORTEST_PART:
                continue
            left = letters * (1 - share) * exp(expected)
            odds = _likelihood(shortfall - log(1 - share), measure_spread(left)) - whole + joints
            odds += worth[last] - worth[first] - edges[first] * UNMARKED_START - edges[last] * UNMARKED_END
            beside, lacking = told[-1] - told[last] + told[first], untold[last] - untold[first]
            odds += TOLD_BESIDE * beside / max(beside + untold[-1] - lacking, 1)
            odds += UNTOLD_WITHIN * min(lacking, MOST_WITHIN)
            is_sentence = (first, last) in swallowed
            odds += SWALLOWED if is_sentence else SHAPE * _read_shape(first, last, edges)
            if asides[first] and not edges[last]:
                odds += asides[first] + MIDDLE * (asides[first] >= ASIDE and last < len(units))
            if odds >= LEAST_ODDS and (best is None or odds > best.odds):
                bond = worth[last] - worth[first] - worth[-1]
                best = Missing(Span(units[first].start, units[last - 1].end), odds, bond, is_sentence)
    return best


def weigh_part(
    full: str, other: str, part: Span, *, expected: float, languages: tuple[str, str], is_sentence: bool = False
) -> float:
    """Nats by which lengths, and what a part of `full` names, say that `other` lacks it.

    `is_sentence`: it is a whole one, against which it does not speak that those about it speak of the same.
    """
    letters, others = max(count_letters(full), 1), max(count_letters(other), 1)
    left = max(letters - count_letters(full[part.start : part.end]), 1)
    shortfall = log(others / letters) - expected
    fit = _likelihood(shortfall - log(left / letters), measure_spread(left * exp(expected)))
    fit -= _likelihood(shortfall, measure_spread(letters * exp(expected)))
    units = list(cut_words(full[part.start : part.end], languages[0]))
    often = count_anchors(cut_words(full, languages[0]))
    worth = weigh_words(units, Other(other, languages[1]), languages[0], often)
    return fit + sum(max(value, 0.0) if is_sentence else value for value in worth)


def weigh_strangers(texts: tuple[str, str], *, expected: float, languages: tuple[str, str]) -> Strangers | None:
    """How sure it is that a text has nothing to do with what stands for its source; None where too little is said.

    Both are one sentence; `expected` is the logarithm of the letters of the second for one of the first.
    """
    letters = [count_letters(text) for text in texts]
    if not all(SHORTEST <= count <= LONGEST for count in letters):
        return None
    (source, text), (language, of_text) = texts, languages
    there = list(weigh_words(list(cut_words(source, language)), Other(text, of_text), language))
    here = list(weigh_words(list(cut_words(text, of_text)), Other(source, language), of_text))
    fit = _likelihood(log(letters[1] / letters[0]) - expected, measure_spread(letters[0] * exp(expected))) - log(UNLIKE)
    counts = [sum(value > LACKING for value in side) for side in (there, here)]
    shared = sum(value < -LACKING for value in (*there, *here))
    odds = sum(there) + sum(here) - max(min(fit, BEST_FIT), WORST_FIT)
    return Strangers(odds, (counts[0], counts[1]), shared)


def _number_units(units: Sequence[Unit], sentences: Sequence[Span]) -> Iterable[tuple[int, int]]:
    """The first unit of each sentence, where there are several, and the one behind its last."""
    for sentence in sentences if len(sentences) > 1 else ():
        inside = [n for n, unit in enumerate(units) if sentence.start <= unit.start < sentence.end]
        if inside:
            yield inside[0], inside[-1] + 1


def _measure_edge(text: str, units: list[Unit], at: int, language: str) -> float:
    """How far a part that begins or ends before a unit is from a clause: 0 for not at all."""
    if at in {0, len(units)} or _MARK.search(text[units[at - 1].end : units[at].start]):
        return 0.0
    word = text[units[at].start : units[at].end].lower()
    if language == "en" and (word in _PLACING or word in _SCALES):
        return PLACED_EDGE if word in _PLACING else INNER_EDGE
    if language == "en" and _RELATIVE.match(text, units[at].start):
        return JOINED_EDGE
    if word in _JOINS.get(language, ()) or (language == "ar" and _ARABIC_AND.match(word)):
        return JOINED_EDGE
    return HIDDEN_EDGE if language in _VERB_LAST else 1.0


def _weigh_aside(text: str, units: list[Unit], at: int, language: str) -> float:
    """What a part that begins with a unit gains by being one where the other sentence is one clause alone."""
    if not at or not _CLAUSE_MARK.search(text[units[at - 1].end : units[at].start]):
        return 0.0
    return BARE * (language != "en") + ASIDE * opens_aside(text[units[at].start :], language)


def _count_joints(text: str, units: Iterable[Unit], language: str) -> int:
    """The marks and the words that stand between the clauses of a sentence."""
    joins = _JOINS.get(language, frozenset[str]())
    words = sum(text[unit.start : unit.end].lower() in joins for unit in units)
    return words + len(_CLAUSE_MARK.findall(text))


def _read_shape(first: int, last: int, edges: Sequence[float]) -> float:
    """How like a part is to what is left out or added: 1 for a clause at the end, -1 where the sentence begins with it.

    It is as much less as its end is not the end of a clause.
    """
    is_end, is_start = last == len(edges) - 1 and edges[first] <= JOINED_EDGE, first == 0
    return is_end - is_start - edges[last]


def _likelihood(shortfall: float, deviation: float) -> float:
    """Logarithm of how likely a length is that falls short so much."""
    strays = shortfall / deviation
    return -(_DEGREES + 1) / 2 * log(1 + strays * strays / _DEGREES) - log(deviation)


def _median(ordered: list[float]) -> float:
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
