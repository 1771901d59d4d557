"""A run of capitalised words in, the name in it out: "Foreign Minister Sergei Lavrov" holds "Sergei Lavrov", a person.

Only the words are looked at, so that each run is read once for a whole feed; what stands beside it in a text is left
to `sightings`. Titles and days before a name are no part of it; a city, a lake or a ministry is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.english.calendar import CALENDAR
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import NameKind
from mtcheck.names.chains import FIRST_WORDS
from mtcheck.names.forms import TITLES
from mtcheck.names.mentions import PARTICLES, SHORTEST_NAME, is_compound

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
_PARTS = _OF_PLACES | {"saint"}
_NO_ONES = frozenset("chief foreign former mother republic".split()) | CALENDAR
"""Of the words that a name begins after, those that do not say that it is a person's."""
_CUTS = frozenset(
    form for word in (TITLES - _PARTS) | CALENDAR for form in (word.title(), word.upper(), f"{word.title()}.")
)
"""Words that a name begins after, as they stand."""
_APOSTROPHES = str.maketrans("’ʼ‘‐‑", "'''--")


class NameWords(NamedTuple):
    """The name in a run of capitalised words."""

    form: str
    key: str
    offset: int
    """Where it begins in the run."""
    is_certain: bool
    """Whether its first word has its capital as a name, also where the run opens a sentence."""
    kind: NameKind | None
    """What its own words and the title before it say."""
    later: str | None
    """What is left without its first word, which may be one that only opens the sentence; None where none does."""
    later_offset: int


@lru_cache(maxsize=32768)
def read_name(run: str, *, opens: bool, language: str) -> NameWords | None:
    """The name in a run; None where none could be there. `opens` says that any word would have its capital there.

    >>> found = read_name("Foreign Minister Sergei Lavrov", opens=True, language="en")
    >>> found.form, found.kind, found.offset
    ('Sergei Lavrov', 'person', 17)
    >>> read_name("NATO", opens=False, language="en")
    """
    words = tuple(run.split())
    offset, title = 0, None
    if not _CUTS.isdisjoint(words):
        cut = max(at + 1 for at, word in enumerate(words) if word in _CUTS)
        if cut == len(words):
            return None
        title = words[cut - 1].rstrip(".").lower()
        offset = sum(len(word) + 1 for word in words[:cut])
        words = words[cut:]
    elif opens and len(words) > 1 and words[0] in FIRST_WORDS:  # The Kremlin said: its own capital shows a name
        offset, words = len(words[0]) + 1, words[1:]
    if not _may_be_name(words):
        return None
    key = make_name_key(words)
    is_certain = not opens or offset > 0 or (len(words) > 1 and Lexicon(language).zipf(words[0].lower()) < COMMON)
    later = " ".join(words[1:]) if opens and not offset and len(words) > 1 else None
    kind = _find_kind(key) if title is None or title in _NO_ONES else "person"
    return NameWords(" ".join(words), key, offset, is_certain, kind, later, len(words[0]) + 1)


def make_name_key(words: Iterable[str]) -> str:
    """What the sightings of one spelling have in common.

    >>> make_name_key(("Sinéad", "M.", "O’Connor"))
    "sinéad m o'connor"
    """
    key = " ".join(words).casefold().replace(".", "")
    return key if key.isascii() else key.translate(_APOSTROPHES)


def iter_words(key: str) -> Iterator[str]:
    """The words of a name that count where two are compared: without initials and particles.

    >>> list(iter_words("ursula g von der leyen"))
    ['ursula', 'leyen']
    """
    words = key.split(" ")
    for at, word in enumerate(words):
        if len(word) == 1 or (0 < at < len(words) - 1 and word in PARTICLES):
            continue
        yield word


def _may_be_name(words: tuple[str, ...]) -> bool:
    """Whether a run is not too short, too long, shouted, an acronym or more than a name."""
    if len(words) > LONGEST_NAME or (len(words) == 1 and len(words[0]) < SHORTEST_NAME):
        return False
    return not any(_is_acronym(word) or _is_compound(word) for word in words)


def _is_acronym(word: str) -> bool:
    """NATO, IMF, and shouted names; an initial is part of a name."""
    return word.isupper() and len(word.rstrip(".")) > 1


def _is_compound(word: str) -> bool:
    """Kyiv-based, Ivanov-era; but Jong-un, Saint-Denis, al-Sharafi."""
    return "-" in word and word.rpartition("-")[2].islower() and is_compound(word)


def _find_kind(key: str) -> NameKind | None:
    first, _, rest = key.partition(" ")
    last = rest.rpartition(" ")[2]
    if last in _OF_ORGANISATIONS:
        return "organisation"
    if key in _countries() or last in _OF_PLACES or (last and first in _OF_PLACES):
        return "place"
    return None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The English names of countries, case-folded."""
    return frozenset(english.casefold() for _, _, english in read_table("countries"))
