"""The words of a text or of its source in, the regions that they name out.

A region is a state, province, prefecture, county or island: `data/regions.tsv` has what English calls each, how the
words of other languages for it begin, and how those do that only tell of it, as its people or its chief town. What
follows from a region on one side is left to `source.name_regions`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from mtcheck.lexicon import read_table
from mtcheck.names.romanisation import fold_marks

_FIRST_HAN = 0x3000
LONGEST_ENDING = 4
"""So many letters may follow the beginning of a name; what tells of a region may end in any way."""
_LEAST, _ENDING = 4, 2
"""Of a name in English so many letters at least, and all but so many at the end, begin what is made of it: Silesian."""
_EXACT = "="
_SIDES = frozenset("central east lower new north south upper west".split())
"""Words of names of regions that have no ending cut."""


_NOUNS = frozenset("community county krai oblast province region republic territory".split())
"""Words of them that say only what it is."""


class Region(NamedTuple):
    """A region as both sides may tell of it."""

    name: str
    english: tuple[tuple[str, ...], ...]
    """All that English calls it, as lower-cased words without accents."""
    is_doubtful: bool
    """Whether its English name is often something else: Mie, Hesse."""
    beginnings: tuple[tuple[str, ...], ...]
    """How the words of its names in other languages begin; a name in characters, or of a whole word, as it is."""
    others: tuple[tuple[str, ...], ...]
    """The same of what only tells of it."""
    kin: frozenset[str]
    """The names of those that it is part of, or that are part of it, its own among them."""


class Named(NamedTuple):
    """Words in a row that name a region, counted from the first of the words that were asked for."""

    region: Region
    first: int
    last: int


def find_english_regions(words: Sequence[str]) -> Iterator[Named]:
    """The regions that folded English words name, the longest at each place.

    >>> [(named.region.name, named.last) for named in find_english_regions(["in", "south", "moravia"])]
    [('South Moravia|South Moravian Region', 2)]
    """
    at = 0
    while at < len(words):
        found = next((one for one in _by_english().get(words[at], ()) if _stands(one.words, words, at)), None)
        if found is not None:
            last = at + len(found.words) - 1
            yield Named(found.region, at, last)
            at = last
        at += 1


def find_regions(words: Sequence[str]) -> Iterator[Named]:
    """The regions that the folded words of a source name, the longest beginning at each place.

    >>> [named.region.name for named in find_regions(["v", "malopolske"])]
    ['Lesser Poland|Małopolska|Malopolska']
    """
    at = 0
    while at < len(words):
        found = [
            one
            for size in range(len(words[at]), 0, -1)
            for one in _by_beginning().get(words[at][:size], ())
            if _begins(one.words, words, at, LONGEST_ENDING)
        ]
        if found:
            best = max(found, key=lambda one: sum(map(len, one.words)))
            last = at + len(best.words) - 1
            yield Named(best.region, at, last)
            at = last
        at += 1


def find_regions_in_run(run: str) -> Iterator[tuple[int, str, Region]]:
    """The regions that characters without gaps name, the longest at each place, with where and how.

    >>> [(at, form, region.name) for at, form, region in find_regions_in_run("台风在广东登陆")]
    [(3, '广东', 'Guangdong')]
    """
    at = 0
    while at < len(run):
        found = next((one for one in _by_sign().get(run[at], ()) if run.startswith(one.words[0], at)), None)
        if found is not None:
            yield at, found.words[0], found.region
            at += len(found.words[0]) - 1
        at += 1


def tells_of(words: Sequence[str], region: Region) -> bool:
    """Whether any folded words, of whatever language, name a region or are made of a name of it.

    >>> silesia = next(find_english_regions(["silesia"])).region
    >>> tells_of(["the", "silesian", "capital"], silesia), tells_of(["the", "capital"], silesia)
    (True, False)
    """
    english = (tuple(_cut(word) for word in name if word not in _NOUNS) for name in region.english)
    starts = (*region.beginnings, *region.others, *english)
    return any(_begins(start, words, at, None) for start in starts for at in range(len(words)))


def tells_of_in_run(run: str, region: Region) -> bool:
    """The same of characters without gaps.

    >>> guangdong = next(find_english_regions(["guangdong"])).region
    >>> tells_of_in_run("粤港两地", guangdong), tells_of_in_run("浙江", guangdong)
    (True, False)
    """
    return any(start[0] in run for start in (*region.beginnings, *region.others) if ord(start[0][0]) > _FIRST_HAN)


def regions_named(names: frozenset[str]) -> Iterator[Region]:
    """The regions of some names."""
    return (region for region in _regions() if region.name in names)


def _cut(word: str) -> str:
    """What of a word of an English name is in what is made of it: Siles|ian, South|ern."""
    return word if word in _SIDES else word[: max(_LEAST, len(word) - _ENDING)]


def regions_called(word: str) -> tuple[Region, ...]:
    """The regions that a lower-cased English word without accents is the whole name of.

    >>> [region.name for region in regions_called("puglia")]
    ['Apulia|Puglia']
    """
    return tuple(start.region for start in _by_english().get(word, ()) if len(start.words) == 1)


class _Start(NamedTuple):
    words: tuple[str, ...]
    region: Region


def _stands(name: tuple[str, ...], words: Sequence[str], at: int) -> bool:
    return tuple(words[at : at + len(name)]) == name


def _begins(start: tuple[str, ...], words: Sequence[str], at: int, ending: int | None) -> bool:
    """Whether words begin as those of a name, with no more letters behind than its endings have."""
    row = words[at : at + len(start)]
    return len(row) == len(start) and all(_is_case(one, word, ending) for one, word in zip(start, row, strict=True))


def _is_case(start: str, word: str, ending: int | None) -> bool:
    bare = start.removesuffix(_EXACT)
    if bare != start:
        return word == bare
    return word.startswith(start) and (ending is None or len(word) - len(start) <= ending)


@lru_cache(maxsize=1)
def _by_english() -> Mapping[str, tuple[_Start, ...]]:
    found = defaultdict[str, list[_Start]](list)
    for region in _regions():
        for name in region.english:
            found[name[0]].append(_Start(name, region))
    return {first: tuple(sorted(starts, key=lambda one: -len(one.words))) for first, starts in found.items()}


@lru_cache(maxsize=1)
def _by_beginning() -> Mapping[str, tuple[_Start, ...]]:
    found = defaultdict[str, list[_Start]](list)
    for region in _regions():
        names = (tuple(f"{word}{_EXACT}" for word in name) for name in region.english if not region.is_doubtful)
        for start in (*region.beginnings, *names):
            found[start[0].removesuffix(_EXACT)].append(_Start(start, region))
    return {first: tuple(starts) for first, starts in found.items()}


@lru_cache(maxsize=1)
def _by_sign() -> Mapping[str, tuple[_Start, ...]]:
    found = defaultdict[str, list[_Start]](list)
    for region in _regions():
        for start in region.beginnings:
            if ord(start[0][0]) > _FIRST_HAN:
                found[start[0][0]].append(_Start(start, region))
    return {sign: tuple(sorted(starts, key=lambda one: -len(one.words[0]))) for sign, starts in found.items()}


@lru_cache(maxsize=1)
def _regions() -> tuple[Region, ...]:
    rows = read_table("regions")
    within = {name: {name, *(_split(holders, "|"))} for name, holders, _, _, _ in rows}
    return tuple(
        Region(
            name,
            tuple(tuple(fold_marks(word) for word in english.split()) for english in name.split("|")),
            certainty == "doubtful",
            tuple(tuple(start.split("_")) for start in _split(beginnings, " ")),
            tuple(tuple(start.split("_")) for start in _split(others, " ")),
            _find_kin(name, within),
        )
        for name, _, certainty, beginnings, others in rows
    )


def _find_kin(name: str, within: Mapping[str, set[str]]) -> frozenset[str]:
    """The rows that hold a region or are held by it; a holder is told by the first of its names."""
    firsts = {part.partition("|")[0]: part for part in within}
    own = {firsts.get(part, part) for part in within[name]}
    return frozenset({*own, *(part for part, holders in within.items() if name.partition("|")[0] in holders)})


def _split(cell: str, mark: str) -> list[str]:
    return [] if cell == "-" else cell.split(mark)
