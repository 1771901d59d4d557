"""Quotation marks of a Document: which opens, which closes, which two belong together and which stand alone.

A Document goes in, its double quotation marks come out in order, each with the part it plays. Shape (“ or ”) and
spacing are only evidence, because both are what translation damages: of all readings of the whole text the one is
taken that needs the fewest faults. A quotation may run over several sentences or paragraphs; a mark of inches or
seconds is no quotation mark. Single marks are left alone, most of them being apostrophes. What of this is a fault,
and how to say so, is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.english.quotation_places import MOVABLE, OPENING_SHAPES, Place, find_places
from mtcheck.model import Document, Span

_ALONE = 3.0
"""Cost of a mark without a partner. All other costs are to be read against this one."""
_ALONE_MIXED = 1.0
"""The same where a single mark stands at the other end: "The revolution is back '."""
_NESTED = 1.0
_PER_SENTENCE = 0.25
"""Cost of a quotation that runs on into the next sentence, where paragraphs are unknown."""
_PER_PARAGRAPH = 1.5
"""Cost of a quotation that runs on into the next paragraph without a new opening mark."""
_RESUMED_IN_SENTENCES = 1.5
"""Cost of a new opening mark inside a quotation, at the start of a sentence, where paragraphs are unknown."""
_RESUMED_AFTER_ATTRIBUTION = 4.0
"""The same where the sentence or paragraph before ends in "..., he said", outside the quotation."""
_SKIPPED = 2.0
"""The same where a paragraph between has no new opening mark."""
_FRAGMENT_ACROSS_PARAGRAPHS = 3.5
"""Cost of a quotation that begins inside a clause ("to be “understanding of ...") going on in another paragraph."""
_BOTH_FLIPPED = -1.5
"""What two marks with their spaces on the wrong sides cost less than each alone: the" Star "wrote."""
_BOTH_TURNED = -1.5
"""The same for two marks with their spaces on the right sides, each of which has the shape of the other: ”nothing“."""
_MEASURE = 0.6
"""Cost of reading a mark after a digit as inches or seconds."""
_PER_CHARACTER = 0.0004
"""Cost of the length of a quotation, so that of two readings the one with the shorter quotations is taken."""
_CUT_OFF = 0.5
"""Cost of a quotation that is open where the text breaks off with an ellipsis."""
_BEAM = 12
"""Readings kept at a time."""

_BREAKS_OFF = re.compile(r"(?:\.\.\.|…)[\])]?\s*$")


@dataclass(frozen=True, slots=True)
class QuotationMark:
    """One double quotation mark and the part it plays."""

    span: Span
    block: int
    """Number of the paragraph, or of the sentence where paragraphs are unknown, that it stands in."""
    opens: bool
    """Whether it opens a quotation; otherwise it closes one."""
    partner: Span | None
    """The mark at the other end of the quotation; None where it stands alone.

    Of a quotation that is opened again in each paragraph and never closed, the next opening mark.
    """


_Part = Literal["opens", "closes", "resumes", "measures"]


class _Step(NamedTuple):
    """What a reading takes one mark to be; with the steps before, the whole reading."""

    mark: int
    part: _Part
    partner: int | None
    before: _Step | None


class _Reading(NamedTuple):
    """One way to read the marks so far."""

    cost: float
    waiting: tuple[int, ...]
    """Numbers of the opening marks without a closing one yet, outermost first."""
    last: _Step | None


_Best = dict[tuple[int, ...], _Reading]
"""The cheapest reading for each row of waiting marks."""


def pair_quotation_marks(doc: Document, ignored: tuple[Span, ...] = ()) -> tuple[QuotationMark, ...]:
    """All double quotation marks of a document, in order, each with its part and its partner.

    Those in `ignored` spans are none: `â€“` is a dash that was read in the wrong encoding.
    """
    places = tuple(find_places(doc, ignored))
    readings = [_Reading(0.0, (), None)]
    is_presegmented = doc.is_presegmented
    per_block = _PER_SENTENCE if is_presegmented else _PER_PARAGRAPH
    block = 0
    for number, place in enumerate(places):
        gap = per_block * (place.block - block)
        block = place.block
        best: _Best = {}
        for reading in readings:
            _read_on(places, number, reading, gap, best, is_presegmented=is_presegmented)
        readings = sorted(best.values(), key=_rank)[:_BEAM]
        if () in best and best[()] not in readings:  # any mark may stand alone, so this one can always be chosen
            readings.append(best[()])
    return tuple(_settle(places, _choose(doc, readings)))


def find_quotations(marks: Iterable[QuotationMark]) -> tuple[Span, ...]:
    """The stretches of a document in quotation marks, marks included, ascending; one may lie in another."""
    return tuple(Span(mark.span.start, mark.partner.end) for mark in marks if mark.opens and mark.partner is not None)


def _rank(reading: _Reading) -> tuple[float, tuple[int, ...]]:
    return reading.cost, reading.waiting


def _read_on(
    places: tuple[Place, ...], number: int, reading: _Reading, gap: float, best: _Best, *, is_presegmented: bool
) -> None:
    """Take one more mark after a reading in every way, and keep what is the best for its waiting marks so far."""
    place = places[number]
    cost, waiting, last = reading
    if waiting:
        cost += gap
    opening, closing = cost + place.cost_opening, cost + place.cost_closing
    _keep(
        best, opening + (_ALONE_MIXED if place.is_closed_by_single else _ALONE), waiting, (number, "opens", None, last)
    )
    _keep(
        best, closing + (_ALONE_MIXED if place.is_opened_by_single else _ALONE), waiting, (number, "closes", None, last)
    )
    if place.is_measured and place.text in MOVABLE:
        _keep(best, cost + _MEASURE, waiting, (number, "measures", None, last))
    if len(waiting) <= 1:
        _keep(best, opening + (_NESTED if waiting else 0.0), (*waiting, number), (number, "opens", None, last))
    if waiting:
        _read_on_inside(places, number, reading, gap, best, is_presegmented=is_presegmented)


def _read_on_inside(
    places: tuple[Place, ...], number: int, reading: _Reading, gap: float, best: _Best, *, is_presegmented: bool
) -> None:
    """The same in the ways that only a quotation which is open has: closed, opened again, or left behind."""
    place = places[number]
    _, waiting, last = reading
    cost = reading.cost + gap
    partner = places[waiting[-1]]
    is_later_block = place.block > partner.block
    if is_later_block and not is_presegmented:
        if len(waiting) == 1 and _is_resumed(reading):
            left = reading._replace(cost=reading.cost + _ALONE, waiting=())
            _read_on(places, number, left, gap, best, is_presegmented=is_presegmented)
        if partner.is_fragment:
            cost += _FRAGMENT_ACROSS_PARAGRAPHS
    pair = _cost_pairing(partner, place)
    _keep(best, cost + place.cost_closing + pair, waiting[:-1], (number, "closes", waiting[-1], last))
    if is_later_block and not place.left:
        again = _RESUMED_IN_SENTENCES if is_presegmented else -_PER_PARAGRAPH
        again += _RESUMED_AFTER_ATTRIBUTION if partner.block_attributes else 0.0
        again += _SKIPPED if place.block > partner.block + 1 and not is_presegmented else 0.0
        resumed = (*waiting[:-1], number)
        _keep(best, cost + place.cost_opening + again, resumed, (number, "resumes", waiting[-1], last))


def _keep(
    best: _Best, cost: float, waiting: tuple[int, ...], step: tuple[int, _Part, int | None, _Step | None]
) -> None:
    """A reading, where it is the first or the cheapest with these marks waiting."""
    known = best.get(waiting)
    if known is None or cost < known.cost:
        best[waiting] = _Reading(cost, waiting, _Step(*step))


def _is_resumed(reading: _Reading) -> bool:
    """Whether the quotation that a reading is in has had a new opening mark in a later paragraph."""
    return reading.last is not None and reading.last.part == "resumes" and reading.last.mark in reading.waiting


def _cost_pairing(opening: Place, closing: Place) -> float:
    """How ill two marks fit together, beyond what each costs alone."""
    pair = opening.text + closing.text
    length = _PER_CHARACTER * min(closing.start - opening.start, 1000)
    if opening.is_flipped_opening and closing.is_flipped_closing:
        length += _BOTH_FLIPPED
    if pair == "”“" and not (opening.is_flipped_opening or closing.is_flipped_closing):
        length += _BOTH_TURNED
    if pair in {"„“", "»«", ",,“", ",,``"}:  # German, Czech and Danish habits: a fault of locale, not of direction
        return length - (2.0 if closing.text in OPENING_SHAPES else 0.0)
    if opening.text in {"«", "»"} or closing.text in {"«", "»"}:
        return length if pair == "«»" else length + 1.5
    return length if pair in {'""', "“”", "„”", "``''", "‘‘’’"} else length + 0.5


def _choose(doc: Document, readings: list[_Reading]) -> _Reading:
    """The cheapest reading; it ends inside a quotation only where the text breaks off, or where that was resumed."""
    is_cut_off = _BREAKS_OFF.search(doc.text) is not None
    ended = []
    for reading in readings:
        if not reading.waiting:
            ended.append(reading)
        elif is_cut_off and len(reading.waiting) == 1:
            ended.append(reading._replace(cost=reading.cost + _CUT_OFF))
        elif len(reading.waiting) == 1 and not doc.is_presegmented and _is_resumed(reading):
            ended.append(reading._replace(cost=reading.cost + _ALONE, waiting=()))
    return min(ended, key=_rank)


def _settle(places: tuple[Place, ...], reading: _Reading) -> list[QuotationMark]:
    """The marks as a reading takes them; a mark that was resumed closes where the resuming one does.

    Where that one is never closed, it alone is without a partner.
    """
    steps = []
    step = reading.last
    while step is not None:
        steps.append(step)
        step = step.before
    partners: dict[int, int] = {}
    resumed = {step.mark: step.partner for step in steps if step.part == "resumes" and step.partner is not None}
    for step in steps:
        if step.part != "closes" or step.partner is None:
            continue
        partners[step.mark] = opening = step.partner
        partners[opening] = step.mark
        while opening in resumed:
            opening = resumed[opening]
            partners[opening] = step.mark
    partners |= {waiting: waiting for waiting in reading.waiting}
    for mark, earlier in resumed.items():
        partners.setdefault(earlier, mark)
    return [
        QuotationMark(
            span=_span(places[step.mark]),
            block=places[step.mark].block,
            opens=step.part != "closes",
            partner=_span(places[partners[step.mark]]) if step.mark in partners else None,
        )
        for step in reversed(steps)
        if step.part != "measures"
    ]


def _span(place: Place) -> Span:
    return Span(place.start, place.start + len(place.text))
