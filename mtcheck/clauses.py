"""A sentence and its translation in, the part of the one out that the other has nothing of.

No dictionary tells what was left out, but three things together do: the translation is far too short, by what these two
languages and this article usually give; a stretch of words in a row holds numbers, names and things of the news that
stand nowhere in the translation; and without that stretch the length is right. What each is worth, in nats, was
counted in translations made by people (see the constants). How to report it is left to the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import exp, log, sqrt
from typing import Literal, NamedTuple

import regex

from mtcheck.concepts import UNSPACED, VAGUE, find_concepts, list_concepts
from mtcheck.model import Span
from mtcheck.romanisation import share_letters, sound_frame
from mtcheck.source_readings import read_latin, read_names

LETTERS: Mapping[str, float] = {
    "ar": 0.25, "bg": 0.0, "cs": 0.13, "da": -0.03, "de": -0.08, "el": -0.08, "es": -0.1, "fa": 0.2, "fi": -0.02,
    "fr": -0.16, "ha": -0.02, "he": 0.3, "hu": -0.02, "is": 0.05, "it": -0.11, "ja": 0.85, "ko": 0.85, "nb": 0.0,
    "nl": -0.07, "pl": 0.02, "pt": -0.06, "ro": -0.06, "ru": 0.03, "sk": 0.1, "sr": 0.03, "sv": 0.0, "tr": 0.02,
    "uk": 0.06, "zh": 1.3, "en": 0.0,
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
LEAST_SHORTFALL = 0.8
"""A sentence that lacks fewer standard deviations in length is not looked at."""
LEAST_ODDS = 4.5
"""Nats that a part must reach to be missing: 2 of 2,944 sentences translated by people had one, and 69% of those from
which a clause of six words or more had been cut (ru, is, de, cs)."""
LEAST_WORDS = 4
LEAST_SHARE, MOST_SHARE = 0.12, 0.92
"""How much of a sentence's letters a part has."""
SHORTEST, SHORTEST_OTHER, LONGEST = 20, 5, 1500
"""Letters of the shortest sentence that is compared, of its translation, and of the longest: each part is weighed."""
UNMARKED_START, UNMARKED_END = 2.2, 1.0
"""What it costs a part that no mark stands before it, and behind it: what is left out is a clause, which begins with a
mark or a word that joins it."""
SWALLOWED = 2.2
"""What it is worth to a part that it is one whole sentence of several: an aligner gives what was left out to its
neighbour nearly as readily as to none."""
JOINED_EDGE = 0.2
"""So much of it where the word behind the edge is one that joins clauses: and, qui, но."""
REPEATED = 0.3
"""What a missing name counts for right behind another: the three words of an office are one thing."""
LACKING = 0.25
"""Nats from which a word is one that the other sentence lacks; as many below nothing, and it has it."""
UNLIKE, BEST_FIT, WORST_FIT = 0.4, 2.0, -3.0
"""How far apart the lengths of two sentences are that have nothing to do with each other; nats that lengths may add."""
_DEGREES = 8
"""Of Student's t: lengths stray farther than normal ones do."""

_Kind = Literal["concept", "number", "name", "word", "latin"]
_KEPT: Mapping[_Kind, float] = {"concept": 0.74, "number": 0.93, "name": 0.8, "word": 0.1, "latin": 0.87}
"""How often one of the source stands in its human translation, counted likewise."""
_CHANCE: Mapping[_Kind, float] = {"concept": 0.04, "number": 0.012, "name": 0.03, "word": 0.003, "latin": 0.03}
"""The same in any other sentence."""
_KEPT_CONCEPTS: Mapping[str, float] = {"ha": 0.5, "is": 0.7, "ja": 0.55, "ko": 0.55, "zh": 0.55}
_KEPT_VAGUE = 0.5
_LIKE_NAME, _LIKE_WORD = 0.45, 0.6
"""How alike the letters of a name, of another word, must be in two languages."""
_LONG_WORD, _NAME_LETTERS = 7, 3
_LINK_LETTERS = 3
"""A word so short does not end a name: Ministry of Health, Bank für Tirol."""

_JOINS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        ("bg", "и а но който която което които"), ("ca", "i però que qui"),
        ("cs", "a ale i který která které kteří že"),
        ("da", "og men som"), ("de", "und aber sondern"), ("el", "και αλλά που"),
        ("en", "and but who which while because after before when where as with until although since in"),
        ("es", "y e pero que quien donde aunque porque"), ("fa", "و اما که"), ("fi", "ja mutta"),
        ("fr", "et mais qui dont où lorsque parce"), ("ha", "da kuma amma wanda"), ("hr", "i a ali koji koja koje"),
        ("hu", "és de hogy"), ("is", "og en sem"), ("it", "e ed ma che mentre dove perché"), ("nb", "og men som"),
        ("nl", "en maar die omdat terwijl"), ("pl", "i oraz a ale że który która które którzy"),
        ("pt", "e mas que enquanto onde porque"), ("ro", "și dar iar care"), ("ru", "и а но который которая которые"),
        ("sk", "a ale i ktorý ktorá ktoré že"), ("sr", "и а али који i a ali koji"), ("sv", "och men som"),
        ("tr", "ve ama ancak fakat"), ("uk", "і й та а але який яка які"),
    )
}  # fmt: skip
_ARABIC_AND = re.compile(r"و\w{3}")
_COUNTED = regex.compile(r"[\p{L}\p{N}]")
_SCALE = regex.compile(
    r"\s?(?:тыс|млн|млрд|трлн|мільйон|мільярд|миллион|миллиард|тысяч|тисяч|mln|mld|mrd|mio|mil\b|tys|tis[ií]c|tuhat"
    r"|thousand|million|billion|trillion|milion|miliard|miljoen|miljard|millón|millones|mil[hl]|bin\b|elfu|dubu"
    r"|ألف|آلاف|مليون|مليار|[k]\b)",
    regex.IGNORECASE,
)
"""Behind a figure that the other language writes with other digits: 15 тыс. is 15,000."""
_TOKEN = regex.compile(
    r"\p{N}{1,2}:\p{N}{2}|\p{N}+[만억]|\p{N}+(?:[.,’'\u00a0\u202f ]\p{N}{3})*(?:[.,]\p{N}+)?"
    r"|[\p{L}\p{M}]+(?:['’ʼ\-][\p{L}\p{M}]+)*"
)
_PIECE = regex.compile(r"(?:[^，。；：、！？,;:!?（）()“”「」『』《》…—\-\s]|(?<=\d)[,:](?=\d))+")
_FIGURE = re.compile(r"\d[\d.,]*")
_WHOLE_FIGURE = re.compile(rf"{_FIGURE.pattern}(?:\s?[万亿萬億만억]|:\d\d)?")
_REWRITTEN = re.compile(r"[万亿萬億만억:]")
"""In a figure that English writes with other digits: 200亿 is 20 billion, 20:00 is 8 p.m."""
_LATIN = re.compile(r"[A-Za-z]{2,}")
_MARK = re.compile(r"[^\s\w]")


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


class _Anchor(NamedTuple):
    kind: _Kind
    form: str


class _Unit(NamedTuple):
    """A word, or what stands between two marks where a language sets no spaces."""

    start: int
    end: int
    letters: int
    anchors: tuple[_Anchor, ...]
    is_capital: bool = False


def count_letters(text: str) -> int:
    """Letters and digits."""
    return len(_COUNTED.findall(text))


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
    if shortfall > -LEAST_SHORTFALL * deviation:
        return None
    language, of_other = languages
    units = list(_cut(full, language))
    values = list(_weigh(units, _Other(other, of_other), _KEPT_CONCEPTS.get(language, _KEPT["concept"])))
    worth = list(accumulate(values, initial=0.0))
    reach = list(accumulate((unit.letters for unit in units), initial=0))
    edges = [_measure_edge(full, units, at, language) for at in range(len(units) + 1)]
    least = 1 if language in UNSPACED else LEAST_WORDS
    whole = _likelihood(shortfall, deviation)
    swallowed = frozenset(_number_units(units, sentences))
    best: Missing | None = None
    for first in range(len(units)):
        for last in range(first + least, len(units) + 1):
            share = (reach[last] - reach[first]) / reach[-1]
            if not LEAST_SHARE <= share <= MOST_SHARE:
                continue
            left = letters * (1 - share) * exp(expected)
            odds = _likelihood(shortfall - log(1 - share), measure_spread(left)) - whole
            odds += worth[last] - worth[first] - edges[first] * UNMARKED_START - edges[last] * UNMARKED_END
            is_sentence = (first, last) in swallowed
            odds += SWALLOWED if is_sentence else 0.0
            if odds >= LEAST_ODDS and (best is None or odds > best.odds):
                bond = worth[last] - worth[first] - worth[-1]
                best = Missing(Span(units[first].start, units[last - 1].end), odds, bond, is_sentence)
    return best


def weigh_strangers(texts: tuple[str, str], *, expected: float, languages: tuple[str, str]) -> Strangers | None:
    """How sure it is that a text has nothing to do with what stands for its source; None where too little is said.

    Both are one sentence; `expected` is the logarithm of the letters of the second for one of the first.
    """
    letters = [count_letters(text) for text in texts]
    if not all(SHORTEST <= count <= LONGEST for count in letters):
        return None
    kept = _KEPT_CONCEPTS.get(languages[0], _KEPT_CONCEPTS.get(languages[1], _KEPT["concept"]))
    (source, text), (language, of_text) = texts, languages
    there = list(_weigh(_cut(source, language), _Other(text, of_text), kept))
    here = list(_weigh(_cut(text, of_text), _Other(source, language), kept))
    fit = _likelihood(log(letters[1] / letters[0]) - expected, measure_spread(letters[0] * exp(expected))) - log(UNLIKE)
    counts = [sum(value > LACKING for value in side) for side in (there, here)]
    shared = sum(value < -LACKING for value in (*there, *here))
    odds = sum(there) + sum(here) - max(min(fit, BEST_FIT), WORST_FIT)
    return Strangers(odds, (counts[0], counts[1]), shared)


def _number_units(units: Sequence[_Unit], sentences: Sequence[Span]) -> Iterable[tuple[int, int]]:
    """The first unit of each sentence, where there are several, and the one behind its last."""
    for sentence in sentences if len(sentences) > 1 else ():
        inside = [n for n, unit in enumerate(units) if sentence.start <= unit.start < sentence.end]
        if inside:
            yield inside[0], inside[-1] + 1


class _Other:
    """The sentence in which the anchors of another are looked for."""

    def __init__(self, text: str, language: str) -> None:
        self.known = list_concepts(language)
        self.concepts = frozenset(find_concepts(text, language))
        self.numbers = frozenset(_digits(match) for match in _FIGURE.findall(text))
        words = {
            piece for match in _TOKEN.findall(text) for piece in {match, *match.split("-")} if not match[0].isdigit()
        }
        if language in UNSPACED:
            self.words = {name.sound for name in read_names(text, language)}
            self.words |= {match.lower() for match in _LATIN.findall(text)}
        else:
            self.words = {read_latin(re.sub("['’]s$", "", word).lower(), language) for word in words}

    @cached_property
    def frames(self) -> Mapping[str, list[tuple[str, str]]]:
        """The words by the first sound of their frames, each with its frame."""
        frames: dict[str, list[tuple[str, str]]] = {}
        for word in sorted(self.words):
            frame = sound_frame(word)
            if frame:
                frames.setdefault(frame[0], []).append((word, frame))
        return frames

    def has(self, anchor: _Anchor) -> bool:
        """Whether an anchor stands here, too."""
        if anchor.kind in {"concept", "number"}:
            return anchor.form in self.concepts or anchor.form in self.numbers
        return anchor.form in self.words or self._sounds(
            anchor.form, _LIKE_NAME if anchor.kind == "name" else _LIKE_WORD
        )

    def _sounds(self, word: str, least: float) -> bool:
        frame = sound_frame(word)
        return any(
            _begin_alike(frame, other_frame) and share_letters(word, other) >= least
            for other, other_frame in self.frames.get(frame[:1], ())
        )


def _begin_alike(one: str, other: str) -> bool:
    """Whether two frames are the same but for what cases and endings change: the last sound of the shorter."""
    shorter = min(len(one), len(other))
    needed = min(shorter, max(2, shorter - 1))
    return shorter > 1 and one[:needed] == other[:needed]


def _cut(text: str, language: str) -> Iterable[_Unit]:
    if language in UNSPACED:
        for match in _PIECE.finditer(text):
            yield _Unit(match.start(), match.end(), count_letters(match[0]), tuple(_read_piece(match[0], language)))
        return
    for number, match in enumerate(_TOKEN.finditer(text)):
        is_scaled = match[0][0].isdigit() and _SCALE.match(text, match.end()) is not None
        anchors = () if is_scaled else tuple(_read_word(match[0], language, is_first=number == 0))
        yield _Unit(match.start(), match.end(), count_letters(match[0]), anchors, match[0][0].isupper())


def _read_piece(piece: str, language: str) -> Iterable[_Anchor]:
    yield from (_Anchor("concept", concept) for concept in sorted(set(find_concepts(piece, language))))
    figures = (figure for figure in _WHOLE_FIGURE.findall(piece) if not _REWRITTEN.search(figure))
    yield from (_Anchor("number", _digits(figure)) for figure in figures)
    yield from (_Anchor("latin", word.lower()) for word in _LATIN.findall(piece))


def _read_word(word: str, language: str, *, is_first: bool) -> Iterable[_Anchor]:
    if word[0].isdigit():
        if not _REWRITTEN.search(word):
            yield _Anchor("number", _digits(word))
        return
    concepts = sorted(set(find_concepts(word, language)))
    if concepts:
        yield from (_Anchor("concept", concept) for concept in concepts)
        return
    latin = read_latin(word.lower(), language)
    if word[0].isupper() and not is_first and language != "de":
        if len(latin) >= _NAME_LETTERS:
            yield _Anchor("name", latin)
    elif len(latin) >= _LONG_WORD:
        yield _Anchor("word", latin)


def _weigh(units: Iterable[_Unit], other: _Other, kept_concepts: float) -> Iterable[float]:
    """What each unit says for being missing, in nats; less than nothing where the other has it."""
    follows = in_name = False
    for unit in units:
        value, is_missing = 0.0, False
        in_name = unit.is_capital or (in_name and unit.letters <= _LINK_LETTERS)
        for anchor in unit.anchors:
            if anchor.kind == "concept" and anchor.form not in other.known:
                continue
            kept = kept_concepts if anchor.kind == "concept" else _KEPT[anchor.kind]
            kept = _KEPT_VAGUE if anchor.form in VAGUE else kept
            chance = _CHANCE[anchor.kind]
            if other.has(anchor):
                value += log(chance / kept)
                continue
            is_missing |= anchor.kind != "word"
            value += log((1 - chance) / (1 - kept)) * (REPEATED if follows and anchor.kind != "number" else 1.0)
        follows = is_missing or (follows and in_name)
        yield value


def _measure_edge(text: str, units: list[_Unit], at: int, language: str) -> float:
    """How far a part that begins or ends before a unit is from a clause: 0 for not at all."""
    if at in {0, len(units)} or _MARK.search(text[units[at - 1].end : units[at].start]):
        return 0.0
    word = text[units[at].start : units[at].end].lower()
    if word in _JOINS.get(language, ()) or (language == "ar" and _ARABIC_AND.match(word)):
        return JOINED_EDGE
    return 1.0


def _likelihood(shortfall: float, deviation: float) -> float:
    """Logarithm of how likely a length is that falls short so much."""
    strays = shortfall / deviation
    return -(_DEGREES + 1) / 2 * log(1 + strays * strays / _DEGREES) - log(deviation)


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure).lstrip("0") or "0"


def _median(ordered: list[float]) -> float:
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
