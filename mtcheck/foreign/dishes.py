"""Dishes and drinks that a Document names as their own country does.

Those that English knows, what is listed beside them, and how they are cooked are found by index.
Spaghetti alle vongole, a tiramisù and a round of limoncello: a menu is not translated, and who reads of one known dish
takes the next for another. What else a sentence about food may hold is left to `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.counterparts import find_listed
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document

_LISTED = re.compile(r"(?:,|,?\ (?:and|or|with))\ (?:an?\ |some\ )?")
"""What stands between two dishes of a list: poffertjes and stroopwafels; spaghetti, a tiramisù."""
_COOKED = frozenset("a ai agli al all alla alle allo au aux com con de del della di e en et la las le les".split())
"""Small words by which a dish is told how, or with what, it is made: alla puttanesca, con carne, de mer."""
_MOST_COOKED = 5
"""So many words tell it at most: ai frutti di mare."""
_COMMON_ZIPF = 4.0
"""An English word as common as this is none of them."""
_ELIDED = re.compile(r"(?:all|dell|d|l)['’](?=\w)")


def find_dishes(doc: Document, asked: Iterable[int]) -> Iterator[int]:
    """Which words are dishes, or belong to one, by index: those `asked` about, and what follows them."""
    dishes = name_dishes(doc.vocabulary)
    if not dishes:
        return
    wanted = frozenset(asked)
    for index in sorted(wanted):
        if doc.lowers[index] in dishes or (doc.words[index].text.islower() and _is_listed(doc, index, dishes)):
            yield index
    for index, lower in enumerate(doc.lowers):
        if lower in dishes and not wanted.isdisjoint(range(index + 1, index + 1 + _MOST_COOKED)):
            yield from _find_cooked(doc, index)


def name_dishes(words: frozenset[str]) -> frozenset[str]:
    """By which of these lower-cased words English names a dish or a drink, with accents or without.

    >>> sorted(name_dishes(frozenset(("tiramisù", "stroopwafels", "kartoffeln"))))
    ['stroopwafels', 'tiramisù']
    """
    return find_listed(words, _dishes())


def _is_listed(doc: Document, index: int, dishes: frozenset[str]) -> bool:
    """Whether a known dish stands before or behind a word in a list, at most an article between."""
    near = (at for at in range(max(0, index - 2), min(len(doc.words), index + 3)) if at != index)
    return any(doc.lowers[at] in dishes and _are_listed(doc, min(at, index), max(at, index), index) for at in near)


def _are_listed(doc: Document, first: int, second: int, index: int) -> bool:
    """Whether two words are of one list; what is had with a dish need be none: trays reifem with Rakfisk."""
    between = _LISTED.fullmatch(doc.text, doc.words[first].end, doc.words[second].start)
    return between is not None and (index == second or "with" not in between[0])


def _find_cooked(doc: Document, index: int) -> Iterator[int]:
    """What tells how a dish is made, by index: a small word and the one that it brings, and so on."""
    at, last = index + 1, min(doc.sentences[doc.words[index].sentence].last, index + 1 + _MOST_COOKED)
    english = Lexicon(doc.language)
    while at < last and doc.text[doc.words[at - 1].end : doc.words[at].start] == " ":
        if _ELIDED.match(doc.lowers[at]):
            yield at
            at += 1
            continue
        if doc.words[at].text not in _COOKED or at + 1 >= last:
            return
        if doc.lowers[at + 1] not in _COOKED and english.zipf(doc.lowers[at + 1]) >= _COMMON_ZIPF:
            return
        is_small = doc.lowers[at + 1] in _COOKED
        yield from (at,) if is_small else (at, at + 1)
        at += 1 if is_small else 2


@lru_cache(maxsize=1)
def _dishes() -> frozenset[str]:
    """With their plurals."""
    return frozenset(form for (dish,) in read_table("dishes") for form in (dish, f"{dish}s"))
