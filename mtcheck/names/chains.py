"""Document in, runs of capitalised words out: "Foreign Minister Sergei Lavrov", with where each stands.

One pattern reads the whole text, so that it costs little where every article of a feed is read. `mentions` looks at
single words much more closely, for one article; which runs are names of a feed is said by `sightings`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document
from mtcheck.names.mentions import PARTICLES

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_UPPER = "".join(char for char in _LETTERS if char.isupper())
_TAIL = r"[^\W\d_]*(?:['’](?!(?:s|m|d|t|ll|re|ve)\b)[^\W\d_]+)?(?:[-\u2010\u2011][^\W\d_]+)*"  # Sana'a, Jong-un
_JOINED = r"[dDlLO]['’]|(?:al|el|ul|a[dhnrstz]|e[dnrst]|ash|esh)[-\u2010\u2011]"  # d'Arc, al-Sharafi
_PARTICLES = "|".join(sorted(PARTICLES))
_SHORTENED = (
    rf"(?:(?<=\b[{_UPPER}])|(?<=\b(?:Mr|Ms|Dr|St|Lt))|(?<=\b(?:Mrs|Gen|Col|Sgt|Sen|Rep|Gov|Rev|Hon))"
    r"|(?<=\b(?:Prof|Capt)))\."
)
_CHAIN = re.compile(
    # a set of letters comes first, without a look behind, so that the text in between is skipped quickly
    rf"[{_UPPER}]{_TAIL}"
    rf"(?:(?:{_SHORTENED})?[ \u00a0](?:(?:{_PARTICLES})[ \u00a0]){{0,2}}(?:{_JOINED})?[{_UPPER}]{_TAIL})*"
)
_JOINED_BEFORE = re.compile(rf"(?<![\w'’-])(?:{_JOINED})$")
_JOINED_REACH = 4
_JOINTS = frozenset("-'’\u2010\u2011")
_OPENING = frozenset(":;.!?…\"“”„«»‘'([*>•\N{EN DASH}\N{EM DASH}\n")
_ENDS = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_ENDING_REACH = 3
FIRST_WORDS = frozenset(
    "A After All Although An And Another Any Are As At Because Before Both But By Can Did Do Even For From Had Has "
    "Have He Her Here His How However If In Instead Is It Its Just Like Many More Most My No Nor Not Now Of On Once "
    "One Only Or Other Our Since So Some Still Such Than That The Their Then There These They This Those Though To "
    "Until Was We Were What When Where Which While Who Why Will With Yet You Your".split()
)
"""Words that open sentences, and are no part of a name there."""


class Chain(NamedTuple):
    """One run of capitalised words, particles and initials between them."""

    text: str
    start: int
    end: int
    opens: bool
    """Whether it stands where any word would have its capital: at the start of a sentence or quotation."""
    is_running: bool
    """Whether it stands in a sentence that ends as one does; a headline does not, and its capitals prove nothing."""


def find_chains(doc: Document) -> Iterator[Chain]:
    """Every run of capitalised words of one field, by position, but for The, In and their like alone."""
    text = doc.text
    starts = [sentence.start for sentence in doc.sentences]
    running: dict[int, bool] = {}
    for match in _CHAIN.finditer(text):
        found = match[0]
        if found in FIRST_WORDS:
            continue
        start, end = match.span()
        at = bisect_right(starts, start) - 1
        if at < 0:
            continue
        if start > starts[at] and text[start - 1] in _JOINTS:
            joined = _JOINED_BEFORE.search(text, max(starts[at], start - _JOINED_REACH), start)
            start = joined.start() if joined else start
            found = text[start:end]
        before = text[start - 1] if start > starts[at] else " "
        if before != " " and not (before.isspace() or before in _OPENING):
            continue  # iPhone, pro-Russian
        opens = start == starts[at] or before in _OPENING or text[start - 2] in _OPENING
        if at not in running:
            running[at] = _is_running(doc, doc.sentences[at].end)
        yield Chain(found, start, end, opens, running[at])


def _is_running(doc: Document, end: int) -> bool:
    return doc.field != "title" and _ENDS.search(doc.text, max(0, end - _ENDING_REACH), end) is not None
