"""What the words of a line or a sentence are by the phrases of furniture that they consist of, or begin with.

Words of a Document go in; out come how well phrases cover them, and the kind of the one that they begin with. Which
stretches of a text are furniture is left to `mtcheck.page.furniture`, the phrases are in `furniture_phrases`.
"""

from __future__ import annotations

from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Word
from mtcheck.page.furniture_phrases import (
    footer_anchors,
    footers,
    longest_phrase,
    may_open_phrase,
    openings,
    phrases,
)
from mtcheck.phrases import fold_word, is_spelled_as_lists, join_words

STOPS = (".", "!", "?")
_LONGEST_BAR = 40
"""Words in the longest line that is taken for a row of buttons."""
_LONGEST_NOTE = 60
_LONGEST_CREDIT = 8
_COLON = re.compile(r"\s*[:\uff1a>»|]")
_DASH = re.compile(r"\s+[-\u2013\u2014]\s")
"""After a label in capitals: VIDEO - The last fire."""
_BRACKET = re.compile(r"\s*[]\u3011)]")
"""After a label that an opening one stands before: [Photo] The baker at work."""


class Tiling(NamedTuple):
    """How well a line is covered by phrases, best last when sorted."""

    strong: int
    buttons: int
    items: int
    kinds: tuple[str, ...]


def may_be_phrases(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether words begin with a phrase or a number, or may be a footer: found out before all of them are folded."""
    first = fold_word(words[0])
    if first not in openings():
        return False
    if first == "N" or _begin_with_phrase(words):
        return True
    return not footer_anchors().isdisjoint(doc.vocabulary) or not is_spelled_as_lists(doc.text)


def _begin_with_phrase(words: tuple[Word, ...]) -> bool:
    if not may_open_phrase(tuple(map(fold_word, words[:2]))):
        return False
    begin = tuple(map(fold_word, words[: longest_phrase()]))
    return any(begin[:end] in phrases() for end in range(1, len(begin) + 1))


def tile(folded: tuple[str, ...]) -> Tiling | None:
    """The best way to cover all words with phrases and numbers; None where there is none."""
    if len(folded) > _LONGEST_BAR:
        return None
    best: list[Tiling | None] = [Tiling(0, 0, 0, ()), *(None for _ in folded)]
    farthest = 0
    for at, word in enumerate(folded):
        so_far = best[at]
        if at > farthest:
            return None
        if so_far is None:
            continue
        if word == "N" and (best[at + 1] is None):
            best[at + 1] = so_far
            farthest = max(farthest, at + 1)
        if word not in openings():
            continue
        for end in range(at + 1, min(at + longest_phrase(), len(folded)) + 1):
            phrase = phrases().get(folded[at:end])
            if phrase is None:
                continue
            is_strong = phrase.use in {"block", "start"}
            longer = Tiling(
                so_far.strong + is_strong,
                so_far.buttons + (phrase.kind == "share"),
                so_far.items + 1,
                so_far.kinds if phrase.kind in so_far.kinds else (*so_far.kinds, phrase.kind),
            )
            known = best[end]
            if known is None or longer[:2] > known[:2]:
                best[end] = longer
                farthest = max(farthest, end)
    tiling = best[-1]
    return tiling if tiling is not None and tiling.items else None


def find_start(doc: Document, words: tuple[Word, ...], folded: tuple[str, ...], *, is_line: bool) -> str | None:
    """The kind of the phrase that a sentence or line begins with, where that makes it furniture."""
    if len(words) > _LONGEST_NOTE:
        return None
    for end in range(min(longest_phrase(), len(folded)), 0, -1):
        phrase = phrases().get(folded[:end])
        if phrase is None:
            continue
        if phrase.use == "start":
            return phrase.kind
        has_colon = is_label(doc, words[:end])
        is_pointer = phrase.use == "lead" or (phrase.use == "block" and phrase.kind in {"related", "comment"})
        is_credit = phrase.use == "credit" and _is_credit(doc, words, end, is_line=is_line and phrase.kind == "credit")
        if has_colon and (is_pointer or is_credit):
            return phrase.kind
    if footer_anchors().isdisjoint(folded):
        return None
    return "related" if footers().match(join_words(words)) else None


def is_label(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether words are set off from what follows: by a colon, by brackets, or by capitals and a dash."""
    end = words[-1].end
    if _COLON.match(doc.text, end) is not None or _is_bracketed(doc, words):
        return True
    return all(word.text.isupper() for word in words) and _DASH.match(doc.text, end) is not None


def _is_credit(doc: Document, words: tuple[Word, ...], end: int, *, is_line: bool) -> bool:
    """Whether what stands behind a label is short enough; within a paragraph it also has to be a name."""
    if _is_bracketed(doc, words[:end]):
        return True
    if len(words) > _LONGEST_CREDIT or end == len(words):
        return len(words) <= _LONGEST_CREDIT and is_line
    is_sentence = doc.text[words[-1].end :].startswith(STOPS)
    is_sentence = is_sentence and sum(word.text[0].islower() for word in words[end:]) > 1
    return not is_sentence and (is_line or not words[end].text[:1].islower())


def _is_bracketed(doc: Document, words: tuple[Word, ...]) -> bool:
    before = doc.text[max(0, words[0].start - 1) : words[0].start]
    return before in {"[", "\u3010"} and _BRACKET.match(doc.text, words[-1].end) is not None
