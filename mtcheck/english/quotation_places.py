"""Where double quotation marks stand in a Document, and what speaks against each opening or closing a quotation.

Which of them belong together is worked out by `quotation`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_CONTEXT = 60
_TAIL = 160
"""Characters at the end of a block in which an attribution is looked for."""

GERSHAYIM = '(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea](?![\u05d0-\u05ea]))'
"""No quotation mark, but that of an abbreviation: it stands before the last letter of a Hebrew word."""
_MARK = re.compile(
    '"(?!(?<=[\u05d0-\u05ea]")[\u05d0-\u05ea](?![\u05d0-\u05ea]))'  # no gershayim
    r"|“|”|„|‟|«|»|\uff02|``|''|‘‘(?=\w)|’’(?<=[\w.,!?…]’’)(?!\w)|,,(?<![^\s(],,)(?=\w)"
)
"""Each alternative begins with its mark, so that `re` skips what lies between."""
OPENING_SHAPES = frozenset({"“", "„", "‟", "``", ",,", "‘‘"})
MOVABLE = frozenset('"“”„‟\uff02')
"""Marks of which spacing tells the part; guillemets face both ways and stand with and without spaces."""
_BEFORE_OPENING = frozenset("([{-\u2010\u2013\u2014/'‘\"“„«¿¡")
_AFTER_CLOSING = frozenset(".,;:!?…)]}-\u2010\u2013\u2014/'’\"”»")
_STOPS = frozenset(".,;:!?)]}")
_ENDS_SPEECH = frozenset(",.!?…")
SAYING = (
    "said|says|say|told|tells|added|adds|explained|explains|stressed|noted|notes|wrote|writes|concluded|concludes"
    "|asked|asks|replied|continued|declared|announced|reported|reports|stated|insisted|admitted|recalled|emphasi[sz]ed"
    "|quoted|quotes|commented|comments|argued|argues|warned|warns|claimed|claims|according to"
)
"""What speakers do in English news, one pattern inside another."""
_ATTRIBUTION = re.compile(
    rf"(?:(?:he|she|they|it|[Tt]he [\w-]+(?: [\w-]+)?|[A-Z][\w.-]+(?: [A-Z][\w.-]+)?) )?(?:{SAYING})\b"
)
_ENDS_IN_ATTRIBUTION = re.compile(rf",[\s\"'”’]*{_ATTRIBUTION.pattern}[^,.!?]{{0,60}}[.:]$")
_SINGLE_OPENS = re.compile(r"(?:^|(?<=[\s(]))['‘](?=\w)(?!\w*['’](?:\s|$))")
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?])['’](?=[.,;:!?)]|$)|(?<=\s)['’](?=[\s.,;:!?)]|$)")
_NUMBER = re.compile(r"(?<![\w-])\d(?:[\d.,/]*\d)?$|(?<![A-Za-z])\d-\d+$")


_CLIPPED = re.compile(r"(?:^|(?<=[\s(]))'(?:[\w-]+ ){0,3}(?:[a-z]{2,}in|an|o|wi|th|ol|mo)\Z", re.IGNORECASE)
"""What stands before an apostrophe and the closing single mark behind it: 'goin'', 'a cup o''."""


class Place(NamedTuple):
    """A mark and what stands around it, within its block."""

    start: int
    text: str
    block: int
    left: str
    """The character before it, past white space; empty at the start of the block."""
    right: str
    """The character after it, past white space; empty at the end of the block."""
    is_spaced_left: bool
    is_spaced_right: bool
    is_measured: bool
    """Whether a number ends right before it: 27", but not Pantsir-C1"."""
    is_fragment: bool
    """Whether a quotation that it opens would go on with the clause before it."""
    is_attributed: bool
    """Whether a clause ends before it and words such as "he said" follow."""
    block_attributes: bool
    """Whether its block ends in such words."""
    is_closed_by_single: bool
    """Whether a single mark closes something after it, before the next double mark of its block."""
    is_opened_by_single: bool
    """Whether a single mark opens something before it, after the last double mark of its block."""
    cost_opening: float = 0.0
    """How much speaks against its opening a quotation; counted once, since many readings ask."""
    cost_closing: float = 0.0
    is_flipped_opening: bool = False
    """Whether it has its space on the wrong side, if it opens; also counted once."""
    is_flipped_closing: bool = False


def find_places(doc: Document, ignored: tuple[Span, ...]) -> Iterator[Place]:
    """Every double quotation mark outside the `ignored` spans, by position."""
    starts = [block.start for block in doc.blocks]
    found = [match for match in _MARK.finditer(doc.text) if not doc.is_hidden(Span(*match.span()))]
    if ignored:
        no_marks = Spans(ignored)
        found = [match for match in found if not no_marks.overlaps(Span(*match.span()))]
    for at, match in enumerate(found):
        number = bisect_right(starts, match.start()) - 1
        if number < 0 or match.end() > doc.blocks[number].end:
            continue
        block = doc.blocks[number]
        if match[0] == "''" and _CLIPPED.search(doc.text, max(block.start, match.start() - _CONTEXT), match.start()):
            continue
        since = max(block.start, found[at - 1].end() if at else 0)
        until = min(block.end, found[at + 1].start() if at + 1 < len(found) else block.end)
        before = doc.text[max(block.start, match.start() - _CONTEXT) : match.start()]
        after = doc.text[match.end() : min(block.end, match.end() + _CONTEXT)]
        left, right = before.rstrip()[-1:], after.lstrip()
        end_of_block = doc.text[max(block.start, block.end - _TAIL) : block.end]
        place = Place(
            start=match.start(),
            text=match[0],
            block=number,
            left=left,
            right=right[:1],
            is_spaced_left=not before or before[-1].isspace(),
            is_spaced_right=not after or after[0].isspace(),
            is_measured=_NUMBER.search(before) is not None,
            is_fragment=left.isalnum() and right[:1].islower(),
            is_attributed=left in _ENDS_SPEECH and _ATTRIBUTION.match(right) is not None,
            block_attributes=_ENDS_IN_ATTRIBUTION.search(end_of_block) is not None,
            is_closed_by_single=_count_openings(doc.text[match.end() : until]) < 0,
            is_opened_by_single=_count_openings(doc.text[since : match.start()]) > 0,
        )
        yield place._replace(
            cost_opening=_cost_opening(place),
            cost_closing=_cost_closing(place),
            is_flipped_opening=_is_flipped(place, opens=True),
            is_flipped_closing=_is_flipped(place, opens=False),
        )


def _count_openings(text: str) -> int:
    """How many more single marks open than close in a stretch without double ones."""
    if "'" not in text and "’" not in text and "‘" not in text:
        return 0
    return len(_SINGLE_OPENS.findall(text)) - len(_SINGLE_CLOSES.findall(text))


def _cost_opening(place: Place) -> float:
    """How much speaks against a mark opening a quotation."""
    cost = 2.0 if place.text in {"”", "''", "’’"} else 0.0
    if place.text in MOVABLE:
        if place.is_spaced_right and place.right:
            cost += 0.75 if place.is_spaced_left or place.left in _BEFORE_OPENING else 2.0
        elif not place.is_spaced_left and place.left not in _BEFORE_OPENING:
            cost += 1.0
    if not place.right:
        cost += 3.0
    elif place.right in _STOPS:
        cost += 2.0
    if place.is_attributed:
        cost += 4.0
    return cost


def _cost_closing(place: Place) -> float:
    """How much speaks against a mark closing a quotation."""
    cost = 2.0 if place.text in OPENING_SHAPES else 0.0
    if place.text in MOVABLE:
        if place.is_spaced_left and place.left:
            cost += 0.75 if place.is_spaced_right or place.right in _AFTER_CLOSING else 2.0
            if place.left in _ENDS_SPEECH:
                cost -= 0.5
            if place.is_attributed:
                cost -= 1.0
        elif not place.is_spaced_right and place.right not in _AFTER_CLOSING:
            cost += 1.0
    if not place.left:
        cost += 3.0
    elif place.left in "([{":
        cost += 2.0
    return cost


def _is_flipped(place: Place, *, opens: bool) -> bool:
    """Whether a mark has a space on its inner side and none on its outer one; of guillemets that says nothing."""
    if place.text in {"«", "»"}:
        return False
    if opens:
        return place.is_spaced_right and not place.is_spaced_left and place.right != ""
    return place.is_spaced_left and not place.is_spaced_right and place.left != ""
