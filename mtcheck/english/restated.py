"""Sentences of an English Document that say again, in nearly the same words, what an earlier one of it says.

A Document goes in, pairs of sentences come out, by the later one. Compared are the words that say something, by their
beginnings. A sentence alone must hold nearly all words of the earlier; two in a row, as where a paragraph comes twice,
most of many. Neither may have a number or a name that the other lacks, names in another order, or a word that is
opposed to one of the other. What stands at the top, where a page has its headline and teaser, and what people say is
left alone. A sentence that comes back word for word is such a pair, too.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from mtcheck.english.calendar import CALENDAR
from mtcheck.english.function_words import FUNCTION_WORDS
from mtcheck.model import Document, Span, Word
from mtcheck.spans import Spans

_STEM = 5
"""Letters by which two forms of a word are one."""
_SHORTEST = 3
_NOT = frozenset("not no never nobody nothing without cannot".split())
_EMPTY = frozenset("been being did very".split())
_ADDING = frozenset("also too another other others again instead however still either".split())
"""What a sentence has that speaks of something else."""
_CALENDAR = frozenset(name[:_STEM] for name in CALENDAR)
_OPPOSED = (
    "rise rises rose risen fall falls fell fallen grow increased decreased declined dropped|import imports export"
    " exports|men women boys girls adults children|first second third last next|left right|more less fewer"
    "|before after"
    "|north south east west northern southern eastern western|won lost|wins loses|opened closed|open close"
    "|old new young|bought sold buy sell|summer winter spring autumn|morning afternoon evening night|lower upper"
    "|inside outside|support oppose supported opposed backed|mother father|son daughter|brother sister|wife husband"
    "|higher lower|highest lowest|home away|home visiting|began ended start end|start finish|domestic foreign"
    "|approved rejected|arrived departed left|boy girl man woman|large small|largest smallest|best worst"
    "|public private|former current"
)
_SAME = (
    "adjourned postponed deferred delayed|hearing session trial proceedings|killed died dead|injured wounded hurt"
    "|company firm|town city|lawmakers deputies legislators|purchase buy|bought purchased acquired|begin start commence"
    "|began started commenced|ended finished concluded|employees workers staff|pupils students schoolchildren"
    "|residents inhabitants|shut closed|arrested detained|hospital clinic|vehicle car|demanded called asked requested"
    "|announced said declared stated reported|approved adopted passed|rejected refused declined|fire blaze|ship vessel"
    "|plane aircraft|road street|money funds|help aid assistance|children kids|soldiers servicemen|doctors medics"
    "|chairman president head|increased rose grew|decreased fell dropped|about around approximately some roughly"
    "|build construct|built constructed erected|houses homes|damage harm|search look|received got|took place held"
    "|reached hit|repair renovation|repaired renovated|needs requires|cost price|agreement deal treaty"
    "|talks negotiations|hiring hired hire recruited|crew staff|lacking missing lack"
)
_GROUPS, _CANONICAL = (
    MappingProxyType({word[:_STEM]: number for number, group in enumerate(groups.split("|")) for word in group.split()})
    for groups in (_OPPOSED, _SAME)
)
"""Words of which one sentence may have the one and the next its opposite, by their group; and words for the same."""
_TOP = 3
"""So many sentences of an article may be its headline, teaser and caption."""
_STOPS = (".", "!", "?", "…")
_SILENT = FUNCTION_WORDS | _EMPTY
_FEWEST_SAME = 4
"""Words and numbers of two such sentences."""
_FEWEST_SHARED = 2
"""Words that a pair of sentences shares for it to be looked at."""
_NEAR = 2
"""Sentences between which one that only adds to, or takes from, the other is said twice."""
_LONG, _ALIKE = 9, 0.8
"""Shared words, and the share of all words that they are, of a sentence said again wherever it stands."""
_NEAR_LONG, _NEAR_ALIKE = 9, 0.7
"""The same where it is near."""
_FEWEST_WITHIN, _NEAR_WITHIN = 5, 0.6
"""Shared words, and their share of all, where one sentence has no word that the other lacks."""
_MANY, _MOST, _COVERED = 14, 0.6, 0.75
"""Shared words of two sentences in a row, their share of all words, and of those of the shorter two."""
_MOST_PLACES = 60
"""Sentences with one word that are remembered, the last ones, so that a text of a million characters ends, too."""


@dataclass(frozen=True, slots=True)
class Restated:
    """That a sentence says what an earlier one says; both by their index."""

    earlier: int
    later: int


@dataclass(frozen=True, slots=True)
class _Content:
    """What a sentence says."""

    stems: frozenset[str]
    numbers: frozenset[str]
    names: tuple[str, ...]
    """The beginnings of its words with a capital, but for the first, in order."""
    is_denied: bool
    adding: frozenset[str]

    def join(self, other: _Content) -> _Content:
        """Both as one."""
        return _Content(
            self.stems | other.stems,
            self.numbers | other.numbers,
            self.names + other.names,
            self.is_denied or other.is_denied,
            self.adding | other.adding,
        )

    def is_kin(self, other: _Content) -> bool:
        """Whether neither has a number or a name that the other lacks, and both deny something, or none."""
        is_named = other.stems.issuperset(self.names) and self.stems.issuperset(other.names)
        is_alike = is_named and (self.numbers, self.is_denied, self.adding) == (
            other.numbers,
            other.is_denied,
            other.adding,
        )
        return is_alike and _follow(self.names, other.names) and not _are_opposed(self.stems, other.stems)


def _follow(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the names of both, but for months and days, stand in one order, each where it is first."""
    shared = frozenset(one) & frozenset(other) - _CALENDAR
    first, second = (list(dict.fromkeys(name for name in names if name in shared)) for names in (one, other))
    return first == second


def _are_opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each has a word of its own that is the opposite of one of the other."""
    groups = [{_GROUPS[stem] for stem in stems if stem in _GROUPS} for stems in (one - other, other - one)]
    return not groups[0].isdisjoint(groups[1])


def find_restated(doc: Document, quotations: Iterable[Span]) -> Iterator[Restated]:
    """Every sentence that nearly says again what an earlier one says, each once."""
    quoted = Spans(quotations)
    told = {
        number: _read(doc.words_of(sentence))
        for number, sentence in enumerate(doc.sentences)
        if not quoted.overlaps(sentence.span) and _ends_in_stop(doc.text[sentence.start : sentence.end])
    }
    found: dict[int, int] = {}
    for earlier, later in _find_kin(told):
        is_in_one_block = not doc.is_presegmented and doc.sentences[earlier].block == doc.sentences[later].block
        if earlier < _TOP and not is_in_one_block:
            continue
        if _is_said_again(told[earlier], told[later], is_near=later - earlier <= _NEAR):
            found.setdefault(later, earlier)
        for one, other in ((earlier, later), (earlier - 1, later - 1)):
            if one + 1 < other and {one, one + 1, other, other + 1} <= told.keys() and _are_same(told, one, other):
                found.setdefault(other, one)
                found.setdefault(other + 1, one + 1)
    yield from (Restated(found[later], later) for later in sorted(found))


def _read(words: Iterable[Word]) -> _Content:
    """What the words of one sentence say."""
    words = tuple(words)
    digits = frozenset(word.text for word in words if word.text[0].isdigit())
    spoken = [word for word in words if len(word.lower) >= _SHORTEST and word.lower not in _SILENT]
    names = tuple(_stem(word) for word in spoken if word is not words[0] and word.text[0].isupper())
    return _Content(
        frozenset(_stem(word) for word in spoken if not word.text[0].isdigit()) | digits,
        digits,
        names,
        any(word.lower in _NOT or word.lower.endswith("n't") for word in words),
        frozenset(word.lower for word in words) & _ADDING,
    )


def _stem(word: Word) -> str:
    """The beginning of a word, by which its forms are one."""
    return word.lower.removesuffix("'s")[:_STEM]


def _ends_in_stop(text: str) -> bool:
    return text.rstrip(")]").endswith(_STOPS)


def _find_kin(told: dict[int, _Content]) -> Iterator[tuple[int, int]]:
    """The pairs of sentences that share some words, by the later one."""
    places = defaultdict[str, deque[int]](lambda: deque(maxlen=_MOST_PLACES))
    for later, content in told.items():
        shared = Counter(earlier for stem in content.stems for earlier in places[stem])
        for earlier, count in sorted(shared.items()):
            if count >= (_FEWEST_SHARED if later - earlier <= _NEAR else _FEWEST_WITHIN):
                yield earlier, later
        for stem in content.stems:
            places[stem].append(later)


def _is_said_again(one: _Content, other: _Content, *, is_near: bool) -> bool:
    """Whether one sentence says what another says."""
    if not one.is_kin(other):
        return False
    shared, every = len(one.stems & other.stems), len(one.stems | other.stems)
    alike = shared / every
    if not is_near:
        return shared >= _LONG and alike >= _ALIKE
    is_within = one.stems <= other.stems or other.stems <= one.stems
    if _say_same(one, other):
        return True
    is_contrast = len(one.stems - other.stems) == len(other.stems - one.stems) == 1
    is_reworded = shared >= _NEAR_LONG and alike >= _NEAR_ALIKE and not is_contrast
    is_within = is_within and shared >= _FEWEST_WITHIN
    return (is_within and alike >= _NEAR_WITHIN) or is_reworded


def _say_same(one: _Content, other: _Content) -> bool:
    """Whether two sentences with a number say the same in words for the same: adjourned, postponed until 14 October."""
    first, second = (
        {str(_CANONICAL.get(stem, stem)) for stem in content.stems - content.numbers} for content in (one, other)
    )
    return first == second and bool(one.numbers) and len(first | one.numbers) >= _FEWEST_SAME


def _are_same(told: dict[int, _Content], one: int, other: int) -> bool:
    """Whether two sentences in a row say what two others say."""
    first, second = (told[number].join(told[number + 1]) for number in (one, other))
    if not first.is_kin(second):
        return False
    shared = len(first.stems & second.stems)
    fewer = min(len(first.stems), len(second.stems))
    return shared >= _MANY and shared >= _MOST * len(first.stems | second.stems) and shared >= _COVERED * fewer
