"""Appeals to the reader in a Document: the line in which a page asks to be followed, shared, paid or rated.

The sentences of one line go in; whether the whole line is such an appeal comes out. "Follow the latest news on our
WhatsApp channel!" is put together anew by every site, so that no list of phrases holds it. Words are known by the
slot they fill instead: what is asked for, what is the page's own, where or how it happens. A line must begin with what
is asked for and consist of slots almost entirely; prose ("Follow the money on Facebook, the minister said") does not.
Which lines are looked at, and what else is furniture, is left to `mtcheck.page.furniture`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.lexicon import read_table
from mtcheck.phrases import expand_form

LONGEST_APPEAL = 32
"""Words of the longest line that is taken for an appeal."""
LONGEST_PHRASE = 4
_OPENING_SLOTS = frozenset(("ask", "opener", "lead"))
_STRANGE = 0.34
"""Share of words outside all slots that a sentence with an own thing and a place may have."""


class Appeal(NamedTuple):
    """What a line asks for."""

    kind: str
    """subscription, share or comment, as the kinds of furniture are called."""


class _Filled(NamedTuple):
    """The slots of one sentence."""

    first: str | None
    """The slot that it begins with."""
    kind: str | None
    """What its first asking word asks for."""
    slots: frozenset[str]
    strange: int
    """Words that fill no slot."""


def find_appeal(sentences: tuple[tuple[str, ...], ...], ends: tuple[str, ...]) -> Appeal | None:
    """What a line asks for, given the folded words of each of its sentences and the mark each ends with.

    >>> find_appeal((("support", "us", "on", "patreon"),), ("",))
    Appeal(kind='subscription')
    >>> find_appeal((("support", "for", "facebook", "fell"),), ("",)) is None
    True
    """
    if sum(map(len, sentences)) > LONGEST_APPEAL:
        return None
    kinds = []
    for words, end in zip(sentences, ends, strict=True):
        if end != "?" and not may_begin_appeal(words):
            return None
        filled = _fill(words)
        if _is_appeal(filled, len(words)):
            kinds.append(filled.kind or "share")
        elif end != "?" and (filled.first != "ask" or filled.strange):  # "Was this worth reading? Tip us: 71717"
            return None
    return Appeal(kinds[-1]) if kinds else None


@lru_cache(maxsize=1)
def opening_words() -> frozenset[str]:
    """The words that a phrase begins with that an appeal may begin with."""
    return frozenset(words[0] for words, (slot, _) in _slots().items() if slot in _OPENING_SLOTS)


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The words that any phrase begins with."""
    return frozenset(words[0] for words in _slots())


def may_begin_appeal(words: tuple[str, ...]) -> bool:
    """Whether folded words begin with something asked for, or with what may lead to it."""
    length = _measure_phrase(words, 0)
    return length > 0 and _slots()[words[:length]][0] in _OPENING_SLOTS


def _is_appeal(filled: _Filled, words: int) -> bool:
    if filled.first not in {"ask", "opener"} or filled.kind is None or words < len(("support", "us")):
        return False
    has_own, has_place = "own" in filled.slots, "place" in filled.slots
    if not filled.strange:
        return has_own or (has_place and filled.first == "ask")
    is_ours = has_own or "we" in filled.slots
    return is_ours and (has_place or filled.first == "opener") and filled.strange <= _STRANGE * words


@lru_cache(maxsize=1)
def _slots() -> MappingProxyType[tuple[str, ...], tuple[str, str]]:
    """Slot and kind by phrase."""
    slots: dict[tuple[str, ...], tuple[str, str]] = {}
    for form, slot, kind in read_table("appeals_en"):
        for words in expand_form(form):
            slots[words] = (slot, kind)
    return MappingProxyType(slots)


def _measure_phrase(words: tuple[str, ...], at: int) -> int:
    """How many words the longest phrase has that begins here; 0 where none does."""
    if words[at] not in _first_words():
        return 0
    return next((n for n in range(LONGEST_PHRASE, 0, -1) if words[at : at + n] in _slots()), 0)


def _fill(words: tuple[str, ...]) -> _Filled:
    """The slots that a sentence fills, the longest phrase first."""
    found: dict[str, list[str]] = defaultdict(list)
    first = None
    strange = at = 0
    while at < len(words):
        length = _measure_phrase(words, at)
        if not length:
            strange += words[at] != "N"
            at += 1
            continue
        slot, kind = _slots()[words[at : at + length]]
        if at == 0 or (first == "lead" and slot != "link" and not strange):
            first = slot
        found[slot].append(kind)
        at += length
    asked = [kind for slot in ("ask", "opener") for kind in found[slot] if kind != "any"]
    return _Filled(first, asked[0] if asked else None, frozenset(slot for slot in found if found[slot]), strange)
