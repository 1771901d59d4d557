"""Document in, runs of capitalised words out: "Foreign Minister Sergei Lavrov", with where each stands.

One pattern reads the whole text, so that it costs little where every article of a feed is read. `mentions` looks at
single words much more closely, for one article; which runs are names of a feed is said by `sightings`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_UPPER = "".join(char for char in _LETTERS if char.isupper())
_WORD = (
    r"(?:(?:[dDlLO]['’]|(?:al|el|ul|a[dhnrstz]|e[dnrst]|ash|esh)[-\u2010\u2011])?"  # d'Arc, al-Sharafi
    rf"[{_UPPER}][^\W\d_]*(?:['’](?!(?:s|m|d|t|ll|re|ve)\b)[^\W\d_]+)?(?:[-\u2010\u2011][^\W\d_]+)*)"  # Sana'a, Jong-un
)
_SHORT_TITLES = "Mrs?|Ms|Dr|St|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Rev|Hon"
_TOKEN = rf"(?:(?:{_SHORT_TITLES}|[{_UPPER}])\.|{_WORD})"
_PARTICLES = "al|ben|bin|da|de|del|der|di|dos|du|el|ibn|la|le|van|von|zu"
_CHAIN = re.compile(rf"(?<![\w'’-]){_TOKEN}(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0]){{0,2}}{_TOKEN})*")
_OPENS = re.compile(r"""[:;.!?…"“”„«»‘'(\[*•|\N{EN DASH}\N{EM DASH}]\s*$""")
_ENDS = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_ENDING_REACH = 3
_BEFORE_REACH = 3


class Chain(NamedTuple):
    """One run of capitalised words, particles and initials between them."""

    start: int
    end: int
    words: tuple[str, ...]
    opens: bool
    """Whether it stands where any word would have its capital: at the start of a sentence or quotation."""
    is_running: bool
    """Whether it stands in a sentence that ends as one does; a headline does not, and its capitals prove nothing."""


def find_chains(doc: Document) -> Iterator[Chain]:
    """Every run of capitalised words of one field, by position; none that a line or sentence ends within."""
    starts = [sentence.start for sentence in doc.sentences]
    running = [_is_running(doc, sentence.end) for sentence in doc.sentences]
    text = doc.text
    for match in _CHAIN.finditer(text):
        start = match.start()
        at = bisect_right(starts, start) - 1
        if at < 0:
            continue
        opens = start == starts[at] or _OPENS.search(text, max(starts[at], start - _BEFORE_REACH), start) is not None
        yield Chain(start, match.end(), tuple(match[0].split()), opens, running[at])


def _is_running(doc: Document, end: int) -> bool:
    return doc.field != "title" and _ENDS.search(doc.text, max(0, end - _ENDING_REACH), end) is not None
