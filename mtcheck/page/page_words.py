"""Lines in which a page speaks to its reader in words that no list of phrases holds.

The words of one line go in; out comes what it speaks of. "This content is blocked because you have not accepted
cookies", "You have read all your free articles": each site says it otherwise, but all with the same few words, to
"you", about "our" page. A line counts where so many of its words are of that kind that news would hardly put them
together; names and numbers are those of news. Which lines are looked at is left to `mtcheck.page.furniture`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.model import Word

SHORTEST_LINE, LONGEST_LINE = 3, 22
_READER = frozenset("you your our us we".split())
_ORDERS = frozenset(
    "accept activate add allow become buy choose click comment continue create download enable enter follow get install"
    " join leave listen log open order read receive register reply save see send share sign subscribe support tap to"
    " try turn unlock use view watch write".split()
)
"""Words with which a line begins that asks for something."""
_OF_NEWS = frozenset("said says told he she his her they their was were had court police government minister".split())
_WEIGHTS = {"strong": 2, "weak": 1}
_LEAST = 4
"""Two strong words, or a strong and two weak ones."""
_SHARE = 0.45
"""Weight for each word of the line."""


def judge_words(words: tuple[Word, ...], *, is_sentence: bool) -> str | None:
    """What of the page a line speaks of, by the kinds of furniture; None where it does not.

    `is_sentence` says that it ends with a stop, as people who speak of their articles end.
    """
    if not SHORTEST_LINE <= len(words) <= LONGEST_LINE:
        return None
    lowers = [word.lower for word in words]
    if not _OF_NEWS.isdisjoint(lowers):
        return None
    is_order = lowers[0] in _ORDERS
    if _READER.isdisjoint(lowers) and not is_order:
        return None
    weights = Counter[str]()
    for lower in dict.fromkeys(lowers):
        kind, weight = _weights().get(lower, ("", 0))
        weights[kind] += weight
    total = weights.total()
    least = _LEAST + (is_sentence and not is_order)
    if total < max(least, _SHARE * len(words)):
        return None
    named = sum(word.text[0].isupper() and word.lower not in _weights() and word.text != "I" for word in words[1:])
    return None if named else weights.most_common(1)[0][0]


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[str, int]]:
    return {form: (kind, _WEIGHTS[weight]) for form, kind, weight in read_table("page_words_en")}
