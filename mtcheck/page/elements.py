"""A text in, the elements of HTML out that are written in it, and which cuts would take one of their two tags only.

Tags may stand as they are or as HTML writes them, and of any name: for whoever must not part what belongs together.
Which tags are a fault is left to `remnants_html`, what a browser shows of them to `shown_html`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.html_elements import BLOCKS, INLINE
from mtcheck.model import Span
from mtcheck.page.remnant_model import CLOSE, OPEN

MARK = r"&(?:amp;)?(?:quot|apos|\#0?3[49]|\#x2[27]);"
"""A quotation mark around the value of an attribute, as HTML writes it."""
_VALUE = rf"""
    = \s*+ (?: "[^"<]{{0,600}}+" | '[^'<]{{0,600}}+' | {MARK} (?:(?!{MARK})[^<]){{0,600}}+ {MARK} )
"""
_OTHER = rf"(?!{OPEN}|{CLOSE})[^<>]"
_TAG = re.compile(
    rf"""
    {OPEN} \s? (?P<slash>/?) \s? (?P<name>[a-z][\w:.-]*+)
    (?: (?P<said>(?:{_VALUE}|{_OTHER}){{0,600}}+) {CLOSE}       # <div title="1 > 0">
      | (?P<plain>(?:{_OTHER}){{0,600}}+) {CLOSE} )             # <div title="1>
    """,
    re.IGNORECASE | re.VERBOSE,
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""What holds nothing, so that nothing closes it."""


class Tag(NamedTuple):
    """One tag."""

    name: str
    """In small letters."""
    span: Span
    said: str
    """What stands behind the name."""
    closes: bool


class Element(NamedTuple):
    """An element: the tag that opens it, and the one that closes it; None where it goes on to the end."""

    opening: Tag
    closing: Tag | None


def find_tags(text: str) -> Iterator[Tag]:
    """Every tag, in order."""
    for match in _TAG.finditer(text):
        yield Tag(
            match["name"].lower(), Span(*match.span()), match["said"] or match["plain"] or "", bool(match["slash"])
        )


def find_elements(text: str) -> Iterator[Element]:
    """Those that hold something, in the order in which they are closed; then those that nothing closes.

    >>> [(each.opening.span, each.closing and each.closing.span) for each in find_elements("<p><b>No</b><br>")]
    [(Span(start=3, end=6), Span(start=8, end=12)), (Span(start=0, end=3), None)]
    """
    begun: dict[str, list[Tag]] = {}
    for tag in find_tags(text):
        same = begun.setdefault(tag.name, [])
        if not tag.closes:
            same += [] if _is_whole(tag) else [tag]
        elif same:
            yield Element(same.pop(), tag)
    for same in begun.values():
        for tag in same:
            yield Element(tag, None)


def _is_whole(tag: Tag) -> bool:
    """Whether a tag is all of its element; where HTML knows the name, a browser passes over the slash at its end."""
    return tag.name in _VOID or (tag.said.rstrip().endswith("/") and tag.name not in BLOCKS | INLINE)


def find_parting_cuts(text: str, cuts: Sequence[Span]) -> set[int]:
    """The numbers of the cuts that cannot be made if no element is to lose one of its tags and keep the other.

    One that is not made leaves its tags where they are, so that neither can those be that take their other halves.

    >>> find_parting_cuts("<p>One.</p><q>Two.</q>", [Span(0, 3), Span(7, 11)])
    set()
    >>> find_parting_cuts("<p>One.</p><q>Two.</q>", [Span(0, 3), Span(7, 14)])
    {0, 1}
    """
    others: dict[Span, Span] = {}
    for opening, closing in find_elements(text):
        if closing is not None:
            others |= {opening.span: closing.span, closing.span: opening.span}
    tags = sorted(others)
    starts, ends = [tag.start for tag in tags], [tag.end for tag in tags]
    cut = [tags[bisect_right(ends, span.start) : bisect_left(starts, span.end)] for span in cuts]
    takers: dict[Span, list[int]] = {}
    parting: list[int] = []
    for number, (span, found) in enumerate(zip(cuts, cut, strict=True)):
        for tag in found:
            takers.setdefault(tag, []).append(number)
            if not (span.start <= tag.start and tag.end <= span.end):
                parting.append(number)
    parting += [number for number, found in enumerate(cut) if any(others[tag] not in takers for tag in found)]
    left: set[int] = set()
    while parting:
        left.add(number := parting.pop())
        for tag in cut[number]:
            parting += (*takers.pop(tag, ()), *takers.pop(others[tag], ()))
    return left
