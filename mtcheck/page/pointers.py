"""Pointers to other articles: the label with which a page says that there is more to read on the subject.

The folded words of a label go in; whether it is such a pointer comes out. "To read also", "Read on the topic", "See
also on the subject", "To go further": each language says it in its own way, and each engine renders that in several,
so that no list of phrases holds them. Words are known by the slot they fill instead: what the reader is to do, what
it is about, what there is more of. A label must consist of slots entirely and fill those that belong together; prose
("Read books, the teacher told them") does not. Where a label ends, and what else is furniture, is left to
`mtcheck.page.furniture`.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from mtcheck.lexicon import read_table
from mtcheck.phrases import expand_form

LONGEST_POINTER = 9
"""Words of the longest label that is taken for a pointer."""
_LONGEST_PHRASE = 3
_FEWEST_WORDS = 2
_TOGETHER = tuple(
    frozenset(pair.split("+"))
    for pair in "verb+also verb+topic topic+thing topic+also topic+same kind+thing recommend+verb".split()
)
"""Slots that make a pointer where they are filled together."""
_ORDER = frozenset({"verb", "thing"})
"""The same, where the label begins with what the reader is to do: "Watch the video"."""


def may_begin_pointer(word: str) -> bool:
    """Whether a folded word begins any phrase of a pointer."""
    return word in _first_words()


def may_be_of_pointer(word: str) -> bool:
    """Whether a folded word stands in any phrase of a pointer."""
    return word in _all_words()


def is_pointer(words: tuple[str, ...]) -> bool:
    """Whether the folded words of a label point to other articles.

    >>> is_pointer(("to", "read", "also")), is_pointer(("read", "books"))
    (True, False)
    """
    if not _FEWEST_WORDS <= len(words) <= LONGEST_POINTER:
        return False
    found: list[str] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(_LONGEST_PHRASE, 0, -1) if words[at : at + n] in _slots()), 0)
        if not length:
            return False
        found.append(_slots()[words[at : at + length]])
        at += length
    filled = frozenset(found)
    is_order = found[0] == "verb" and filled >= _ORDER
    return is_order or any(needed <= filled for needed in _TOGETHER)


@lru_cache(maxsize=1)
def _slots() -> MappingProxyType[tuple[str, ...], str]:
    """Slot by phrase."""
    return MappingProxyType({words: slot for form, slot in read_table("pointers_en") for words in expand_form(form)})


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _slots())


@lru_cache(maxsize=1)
def _all_words() -> frozenset[str]:
    return frozenset(word for words in _slots() for word in words)
