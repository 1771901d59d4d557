"""All that is not of the article's text, in one list: furniture of the page, glued or not, credits, tags and bylines.

A Document goes in; out come stretches that do not overlap, ascending, each with its family, which the checks MT701 to
MT705 share out among them. Here too is how such a stretch is quoted and taken out. Sites' notes on their translation
are left to `mtcheck.page.disclaimers`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

import mtcheck.late_re as re
from mtcheck.model import Document, Fix, Span
from mtcheck.page.bylines import find_asides
from mtcheck.page.captions import find_captions
from mtcheck.page.consent import find_consent
from mtcheck.page.credits import find_credits
from mtcheck.page.furniture import Furniture, find_furniture
from mtcheck.page.glued import find_glued
from mtcheck.page.reported import is_reported
from mtcheck.plain_text import shorten
from mtcheck.spans import Spans

_SHOWN = 40
_APPEALS = frozenset({"related", "share", "subscription", "comment"})
"""Kinds that ask the reader for something, as people in the news do."""
_STOPS = (".", "!", "?")
_OF_CLAUSES = frozenset(
    "he she they we i it you them him us me nobody everybody everyone somebody someone there is are was were has have"
    " had does did will would can could should must".split()
)
"""Words that show that a line which ends in a stop is a sentence."""
_WORKS = re.compile(
    r"(?:Photographs|Photography|Pictures|Illustrations) by (?:[A-Z][\w'’.-]* )*(?P<name>[A-Z][\w'’-]*)"
)


def find_residue(doc: Document) -> tuple[Furniture, ...]:
    """Every stretch, ascending; where two overlap the longer one is kept."""
    inside = [Furniture(span, ("credit",)) for span in find_credits(doc)]
    inside.extend(Furniture(span, ("credit",)) for span in find_captions(doc))
    inside.extend(Furniture(span, ("cookie",)) for span in find_consent(doc))
    inside.extend(Furniture(aside.span, (aside.kind,)) for aside in find_asides(doc))
    inside.extend(Furniture(glued.span, (glued.kind,)) for glued in find_glued(doc))
    pieces = [*find_furniture(doc), *(piece for piece in inside if not doc.is_hidden(piece.span))]
    pieces = [piece for piece in pieces if not (piece.kinds[0] == "credit" and _is_work(doc, piece.span))]
    pieces = [piece for piece in pieces if not (piece.kinds == ("tags",) and _is_told(doc, piece.span))]
    pieces = [left for piece in pieces for left in _leave_out_reported(doc, piece)]
    return tuple(sorted(_drop_overlapping(pieces), key=lambda piece: piece.span))


def quote_residue(doc: Document, span: Span) -> str:
    """What a stretch says, on one line and cut short."""
    return shorten(doc.text[span.start : span.end], _SHOWN)


def remove_residue(doc: Document, span: Span) -> Fix | None:
    """A removal together with the white space on one side; None where markup stands in between."""
    start, end = span.start, span.end
    before, after = doc.text[:start], doc.text[end:]
    is_on_own_line = before.rstrip(" \t\u00a0")[-1:] in {"", "\n", "\r"}
    if is_on_own_line and after.strip():
        end += len(after) - len(after.lstrip())
    else:
        start = len(before.rstrip())
    touches_markup = doc.is_hidden(Span(max(0, start - 1), end + 1))
    return None if touches_markup else Fix(Span(start, end), "")


def _is_work(doc: Document, span: Span) -> bool:
    """Whether what looks as a credit names an artist of whom the article speaks: "Photographs by Ansel Adams"."""
    match = _WORKS.match(doc.text, span.start, span.end)
    return match is not None and doc.lowers.count(match["name"].lower()) > 1


def _is_told(doc: Document, span: Span) -> bool:
    """Whether what looks as a list of tags says something: "Tags: he hated them."."""
    text = doc.text[span.start : span.end]
    return text.endswith(_STOPS) and not _OF_CLAUSES.isdisjoint(re.findall(r"[a-z]+", text.partition(":")[2].lower()))


def _leave_out_reported(doc: Document, piece: Furniture) -> Iterator[Furniture]:
    """What of a stretch nobody in the news is told to have said, line by line."""
    if not _APPEALS.issuperset(piece.kinds):
        yield piece
        return
    first = bisect_right(doc.blocks, piece.span.start, key=attrgetter("start")) - 1
    lines = takewhile(lambda block: block.start < piece.span.end, doc.blocks[max(0, first) :])
    spans = [Span(max(line.start, piece.span.start), min(line.end, piece.span.end)) for line in lines]
    left = [span for span in spans if not is_reported(doc, span)]
    if len(left) == len(spans):
        yield piece
    else:
        yield from (replace(piece, span=span) for span in left)


def _drop_overlapping(pieces: Iterable[Furniture]) -> Iterator[Furniture]:
    taken = Spans()
    for piece in sorted(pieces, key=lambda piece: (piece.span.start - piece.span.end, piece.span)):
        if not taken.overlaps(piece.span):
            taken.add(piece.span)
            yield piece
