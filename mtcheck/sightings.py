"""Document in, its names as small values out: how each is spelled, how often, where first, what the words beside say.

A full name is kept with all its words (Sergei Lavrov), and a surname that stands alone counts for the full name that
the article has given it. What is surely a name stands with a capital inside a sentence; a headline or the start of a
sentence counts only for names shown so elsewhere. Titles before a name are no part of it. Which spellings of a whole
feed are one name is left to `feed_names`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from mtcheck.chains import Chain, find_chains
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.mentions import SHORTEST_NAME, is_compound
from mtcheck.model import Document, NameKind, Sighting, Span
from mtcheck.names import NameGroup
from mtcheck.variants import TITLES

LONGEST_NAME = 5
"""Words; a longer run of capitals is a headline or a list."""
COMMON = 4.0
"""Zipf frequency from which a capital at the start of a sentence is a word's, not that of a name: Russian, After."""

_OF_PLACES = frozenset(
    "bay canyon city county desert district forest gulf hill hills island islands lake mount mountains oblast ocean "
    "park peninsula port province raion region river sea square st street town valley village".split()
)
"""Words beside a name that are part of it and show it to be a place."""
_OF_ORGANISATIONS = frozenset(
    "academy agency airlines association authority bank broadcasting bureau club commission committee company "
    "confederation corporation council court department federation foundation fund group inc institute ltd ministry "
    "office organisation organization parliament party service society union university".split()
)
"""Last words of the names of bodies."""
_PERSONAL = TITLES - _OF_PLACES - frozenset("chief foreign former republic saint mother".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_CUTS = (TITLES - _OF_PLACES - {"saint"}) | _CALENDAR
"""A name begins after these."""
_CUT_FORMS = frozenset(form for word in _CUTS for form in (word.title(), word.upper(), f"{word.title()}."))
"""The same as they stand with a capital."""
_AGE = re.compile(r",? (?:aged )?\d\d[,)]|, (?:a|an|the) \w+-year-old\b")  # Anna Weiss, 41, said
_INSIDE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|towards) $")
_NAMED_PLACE = re.compile(r"\b(?:city|town|village|suburb|island|port|region|province|hamlet) of $")
_REACH = 12
_APOSTROPHES = str.maketrans("’ʼ‘‐‑", "'''--")


@dataclass(slots=True)
class _Seen:
    """What is known so far of one spelling."""

    form: str
    places: list[tuple[bool, Span]] = field(default_factory=list)
    """Whether it stands in the text rather than in the title, and where."""
    clues: list[NameKind] = field(default_factory=list)


class _Name(NamedTuple):
    """A run of capitals without the titles before it."""

    words: tuple[str, ...]
    key: str
    start: int
    end: int
    opens: bool
    is_proof: bool
    has_title: bool


def find_sightings(
    doc: Document,
    lexicon: Lexicon,
    *,
    allow: frozenset[str],
    groups: Iterable[NameGroup],
    foreign: Iterable[Span],
) -> tuple[Sighting, ...]:
    """The names of one article, by first place; none that is in another language (`foreign`) or declared innocent.

    `groups` are the names that the article by itself is known to spell in several ways.
    """
    seen = _collect(doc, lexicon, sorted(foreign))
    for key in [key for key in seen if _is_excused(key, allow) or _is_ordinary(key, doc, lexicon)]:
        del seen[key]
    _give_to_full_names(seen)
    same = _find_same(seen, groups)
    sightings = (_describe(key, spelling, same[key]) for key, spelling in seen.items())
    return tuple(sorted(sightings, key=lambda sighting: (sighting.field != "title", sighting.span, sighting.key)))


def make_name_key(words: Iterable[str]) -> str:
    """What the sightings of one spelling have in common.

    >>> make_name_key(("Sinéad", "M.", "O’Connor"))
    "sinéad m o'connor"
    """
    return " ".join(words).replace(".", "").casefold().translate(_APOSTROPHES)


def _collect(doc: Document, lexicon: Lexicon, foreign: Sequence[Span]) -> dict[str, _Seen]:
    """What stands inside sentences first; then other places of the same spellings are counted for them."""
    seen: dict[str, _Seen] = {}
    doubtful: list[tuple[Document, _Name]] = []
    for part in (doc.title, doc) if doc.title is not None else (doc,):
        blocked = foreign if part is doc else ()
        for chain in find_chains(part):
            name = _read_name(chain, lexicon)
            if name is None:
                continue
            if not name.is_proof:
                doubtful.append((part, name))
            elif not _is_blocked(part, Span(name.start, name.end), blocked):
                _note(seen, part, name)
    surnames = {key.rpartition(" ")[2] for key in seen}
    for part, name in doubtful:
        if name.key in seen or name.key in surnames:
            _note(seen, part, name)
        elif name.opens and len(name.words) > 1:
            later = name.words[1:]
            key = make_name_key(later)
            if key in seen:
                start = name.start + len(name.words[0]) + 1
                _note(seen, part, name._replace(words=later, key=key, start=start))
    return seen


def _read_name(chain: Chain, lexicon: Lexicon) -> _Name | None:
    """The name in a run of capitals; None where none could be there."""
    words, start, opens, has_title = chain.words, chain.start, chain.opens, False
    if not _CUT_FORMS.isdisjoint(words):
        cut = max(at + 1 for at, word in enumerate(words) if word in _CUT_FORMS)
        if cut == len(words):
            return None
        has_title = words[cut - 1].rstrip(".").lower() in _PERSONAL
        start += sum(len(word) + 1 for word in words[:cut])
        words, opens = words[cut:], False
    if not _may_be_name(words):
        return None
    is_certain = not opens or (len(words) > 1 and lexicon.zipf(words[0].lower()) < COMMON)
    return _Name(words, make_name_key(words), start, chain.end, opens, is_certain and chain.is_running, has_title)


def _may_be_name(words: tuple[str, ...]) -> bool:
    """Whether a run is not too short, too long, shouted, an acronym or more than a name."""
    if len(words) == 1:
        word = words[0]
        return len(word) >= SHORTEST_NAME and not word.isupper() and not ("-" in word and _is_compound(word))
    return len(words) <= LONGEST_NAME and not any(_is_acronym(word) or _is_compound(word) for word in words)


def _is_compound(word: str) -> bool:
    """Kyiv-based, Ivanov-era; but Jong-un, Saint-Denis, al-Sharafi."""
    return "-" in word and word.rpartition("-")[2].islower() and is_compound(word)


def _is_acronym(word: str) -> bool:
    """NATO, IMF, and shouted names; an initial is part of a name."""
    return word.isupper() and len(word.rstrip(".")) > 1


def _is_blocked(doc: Document, span: Span, foreign: Sequence[Span]) -> bool:
    if foreign:
        at = bisect_right(foreign, span)
        if any(run.overlaps(span) for run in foreign[max(0, at - 1) : at + 1]):
            return True
    return bool(doc.hidden) and doc.is_hidden(span)


def _note(seen: dict[str, _Seen], doc: Document, name: _Name) -> None:
    spelling = seen.setdefault(name.key, _Seen(" ".join(name.words)))
    spelling.places.append((doc.field == "text", Span(name.start, name.end)))
    clue = _find_clue(doc, name)
    if clue is not None:
        spelling.clues.append(clue)


def _find_clue(doc: Document, name: _Name) -> NameKind | None:
    """What the words beside one mention say of it."""
    first, last = name.words[0].lower().rstrip("."), name.words[-1].lower()
    if name.has_title or _AGE.match(doc.text, name.end):
        return "person"
    if len(name.words) > 1 and last in _OF_ORGANISATIONS:
        return "organisation"
    if len(name.words) > 1 and (first in _OF_PLACES or last in _OF_PLACES):
        return "place"
    before = doc.text[max(0, name.start - _REACH) : name.start]
    if name.key in _countries() or _INSIDE.search(before) or _NAMED_PLACE.search(before):
        return "place"
    return None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The English names of countries, case-folded."""
    return frozenset(english.casefold() for _, _, english in read_table("countries"))


def _is_excused(key: str, allow: frozenset[str]) -> bool:
    return bool(allow) and (key in allow or not allow.isdisjoint(key.split(" ")))


def _is_ordinary(key: str, doc: Document, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a word like others: the article has it in lower case, too."""
    if " " in key or not lexicon.has_entry(key):
        return False
    return any(word.text == key for word in doc.words) if key in doc.vocabulary else False


def _give_to_full_names(seen: dict[str, _Seen]) -> None:
    """Count a surname that stands alone for the one full name that ends with it, unless it is said of a place."""
    full = defaultdict[str, list[str]](list)
    for key, spelling in seen.items():
        words = key.split(" ")
        if len(words) > 1 and not set(spelling.clues) & {"place", "organisation"}:
            full[words[-1]].append(key)
    for surname, keys in full.items():
        bare = seen.get(surname)
        if bare is None or len(keys) > 1 or "place" in bare.clues:
            continue
        owner = seen[keys[0]]
        owner.places.extend(bare.places)
        owner.clues.extend(bare.clues)
        del seen[surname]


def _find_same(seen: Mapping[str, _Seen], groups: Iterable[NameGroup]) -> Mapping[str, tuple[str, ...]]:
    """Which other spellings of the article are the same name, by the words that it spells in several ways."""
    surnames = {
        key.split(" ")[-1]: key
        for key, spelling in seen.items()
        if " " in key and not {"place", "organisation"} & set(spelling.clues)
    }
    same: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for group in groups:
        words = [make_name_key((spelling.form,)) for spelling in group.spellings]
        for key in seen:
            parts = key.split(" ")
            if not set(parts) & set(words[1:]):
                continue
            respelled = " ".join(words[0] if part in words else part for part in parts)
            known = respelled if respelled in seen else surnames.get(respelled)
            if " " in key and known != respelled:
                continue
            if known is not None and known != key:
                same[key] += (known,)
    return same


def _describe(key: str, seen: _Seen, same_as: tuple[str, ...]) -> Sighting:
    in_text, span = min(seen.places)
    return Sighting(
        key,
        seen.form,
        len(seen.places),
        "text" if in_text else "title",
        span,
        _judge_kind(seen.clues, len(seen.places)),
        same_as,
    )


def _judge_kind(clues: Sequence[NameKind], mentions: int) -> NameKind | None:
    """What one article says that a name is; that it stands after "in" now and then says nothing."""
    kinds = set(clues)
    if "person" in kinds:
        return "person" if "organisation" not in kinds else None
    if "organisation" in kinds:
        return "organisation"
    return "place" if _is_mostly(clues.count("place"), mentions) else None


def _is_mostly(part: int, whole: int) -> bool:
    return part * 2 >= whole


def iter_words(key: str) -> Iterator[str]:
    """The words of a name that count where two are compared: without initials and particles.

    >>> list(iter_words("ursula g von der leyen"))
    ['ursula', 'leyen']
    """
    words = key.split(" ")
    for at, word in enumerate(words):
        if len(word) == 1 or (0 < at < len(words) - 1 and word in _PARTICLES):
            continue
        yield word


_PARTICLES = frozenset("al ben bin da de del der di dos du el ibn la le van von zu".split())
