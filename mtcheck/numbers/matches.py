"""The quantities of a text and of its source in, those that differ out.

Each is matched with one of the other side in the same pair of sentences, or beside it (`agreement`). What is
left on both sides of a pair is compared: the likeliest `partners` differ. What is left of the source alone is lost,
what is left of the text alone is added.
Sentences are paired by `alignment`; what quantities are is left to `quantities`, how to tell the reader to the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from mtcheck.model import Document, Pair, Span
from mtcheck.numbers.added_numbers import find_made_up
from mtcheck.numbers.agreement import agree
from mtcheck.numbers.derivations import Sides, find_told, follows, is_minute_left
from mtcheck.numbers.exchanged import find_exchanged
from mtcheck.numbers.half_days import is_half_a_day_off
from mtcheck.numbers.lost_numbers import find_missed
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.money import may_be_one_money
from mtcheck.numbers.named_times import find_named_times, may_compare
from mtcheck.numbers.partners import ALIKE, CHOSEN, SMALL, is_reckoned, is_year, pair_up
from mtcheck.numbers.quantities import find_quantities
from mtcheck.numbers.signs import find_lost_sign
from mtcheck.numbers.telephones import find_same_telephones
from mtcheck.numbers.told_compounds import find_other_compound
from mtcheck.numbers.told_fractions import find_other_fraction, find_parts
from mtcheck.numbers.told_multiples import find_other_multiple
from mtcheck.numbers.units import kind_of

SURE_PAIR, FAIR_PAIR, LEAST_PAIR = 0.9, 0.6, 0.5
"""From here on sentences are taken to belong together, and only their neighbours may hold what is missing; from here on
a number may be missed at all; and from here on one may be made up, as a part that is makes a pair less sure."""
NEAR, FAR = 1, 3
"""So many pairs before and behind are looked at for a number that moved; more where pairs are unsure."""
LOST, ADDED, EXCHANGED = 0.8, 0.8, 0.85
"""How sure a difference is where nothing stands there instead, in the text or in the source; and of small numbers of
which one is no sure one (a, both)."""
LARGEST = 250_000
"""Tables of so many quantities without an equal, by so many, in one pair are not compared: it would take minutes."""
MOST_ALIKE = 40
"""So many quantities of one value are looked at for the nearest."""
MOST_APART = 12
"""Where more sentences stand beside none, what they tell is no sign that one moved."""

DifferenceKind = Literal["number", "date", "measure", "lost", "added"]
"""What differs: a value; a day, month, year or weekday; the money or the unit of one value. Or nothing is there, in the
text or in the source."""

_CALENDAR = frozenset(("day", "month", "year", "weekday"))


@dataclass(frozen=True, slots=True)
class Difference:
    """A quantity of the text that is another one in the source, or one that only one side has."""

    kind: DifferenceKind
    source: Quantity | None
    """None where the source has nothing instead."""
    text: Quantity | None
    """None where the text has nothing instead."""
    place: Span
    """Where in the text: the quantity, or the sentences that should hold it."""
    confidence: float
    others: tuple[Span, ...] = ()
    """Where other numbers of the source stand that are lost from the same place; where one that is added should."""

    @property
    def related(self) -> Span:
        """Where in the source, its measure included."""
        return self.others[0] if self.source is None else self.source.measured or self.source.span


class _Sides:
    """The quantities of one pair, and which of them the other side has not."""

    def __init__(self, pair: Pair, source: list[Quantity], text: list[Quantity], doc: Document) -> None:
        """Match each quantity with one of the other side; a time of day holds hours and minutes, and matches twice."""
        self.pair, self.source, self.text = pair, source, text
        self.matched: list[tuple[Quantity, Quantity]] = []
        self.lost: list[Quantity] = []
        self.repeated: list[Quantity] = []
        """What the text has more often than the source."""
        self.added: list[Quantity] = []
        self._match(doc)

    def _match(self, doc: Document) -> None:
        """Match equal values first: what is left makes a small table, or is not compared."""
        source, text = self.source, self.text
        free = dict(enumerate(text))
        by_value: defaultdict[Decimal, list[int]] = defaultdict(list)
        for n, one in free.items():
            by_value[one.value].append(n)
        partners: dict[int, int] = {}

        def match(number: int, among: dict[int, Quantity]) -> None:
            partner = _find_partner(source[number], among, number / len(source) * len(text), doc)
            if partner is not None:
                partners[number] = partner
                if text[partner].role != "clock":
                    del free[partner]
                    by_value[text[partner].value].remove(partner)

        for number, quantity in enumerate(source):
            alike = (n for value in quantity.values for n in by_value.get(value, ())[:MOST_ALIKE])
            match(number, {n: text[n] for n in alike})
        left = [number for number in range(len(source)) if number not in partners]
        if len(left) * len(free) > LARGEST:
            return
        for number in left:
            match(number, free)
        self.matched = [(quantity, text[partners[n]]) for n, quantity in enumerate(source) if n in partners]
        self.lost = [quantity for n, quantity in enumerate(source) if n not in partners]
        used = set(partners.values())
        remaining = [one for n, one in enumerate(text) if n not in used]
        told = source if len(source) * len(remaining) <= LARGEST else self.lost
        self.repeated = [one for one in remaining if any(agree(quantity, one, doc) for quantity in told)]
        self.added = [one for one in remaining if all(one is not other for other in self.repeated)]

    def place(self, doc: Document) -> Span:
        """The sentences of the text."""
        return _cover(doc, self.pair.text)


def _cover(doc: Document, sentences: range) -> Span:
    return Span(doc.sentences[sentences[0]].start, doc.sentences[sentences[-1]].end)


def find_differences(doc: Document, source: Document, pairs: Sequence[Pair]) -> tuple[Difference, ...]:
    """The quantities that differ, by place in the text."""
    dialled_there, dialled = find_same_telephones(source, doc)
    in_text = _by_sentence(one for one in find_quantities(doc) if not dialled.overlaps(one.span))
    in_source = _by_sentence(one for one in find_quantities(source) if not dialled_there.overlaps(one.span))
    sides = _divide(pairs, in_source, in_text, doc)
    found = [difference for at in range(len(sides)) for difference in _compare(sides, at, doc, source)]
    named = _divide(pairs, _by_sentence(find_named_times(source)), _by_sentence(find_named_times(doc)), doc)
    found += [difference for at in range(len(named)) for difference in _compare_named(named, at, doc)]
    return tuple(sorted(found, key=lambda difference: difference.place))


def _divide(
    pairs: Sequence[Pair], source: dict[int, list[Quantity]], text: dict[int, list[Quantity]], doc: Document
) -> list[_Sides]:
    """The quantities of each sentence by pair."""
    return [
        _Sides(
            pair,
            [quantity for number in pair.source for quantity in source.get(number, ())],
            [quantity for number in pair.text for quantity in text.get(number, ())],
            doc,
        )
        for pair in pairs
    ]


def _by_sentence(quantities: Iterable[Quantity]) -> dict[int, list[Quantity]]:
    found: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        found.setdefault(quantity.sentence, []).append(quantity)
    return found


def _find_partner(source: Quantity, text: dict[int, Quantity], place: float, doc: Document) -> int | None:
    """Which quantity of the text that is free tells one of the source best: its like, and nearest to the same place."""
    return min(
        (n for n, one in text.items() if agree(source, one, doc)),
        key=lambda n: (
            text[n].role != source.role,
            text[n].measure != source.measure,
            not text[n].is_sure,
            abs(n - place),
        ),
        default=None,
    )


def _compare(sides: list[_Sides], at: int, doc: Document, there: Document) -> Iterator[Difference]:
    """What differs in one pair, where its neighbours do not hold it."""
    side = sides[at]
    if not side.pair.source or not side.pair.text:
        return
    lost, added = _leave_out_moved(sides, at, doc)
    parts = frozenset(find_parts(there, _cover(there, side.pair.source)))
    told = list(find_told(lost, added, Sides(side.source, side.text, side.place(doc), parts), doc))
    retold = [one for one in told if one.text is not None]
    lost = [one for one in lost if not any(one is source for part in retold for source in part.sources)]
    added = [one for one in added if not any(one is part.text for part in retold)]
    added = [one for one in added if not is_minute_left(one, side.source, there)]
    changed = list(pair_up(lost, added))
    left = [quantity for quantity in lost if all(quantity is not source for source, _, _ in changed)]
    changed += pair_up([quantity for quantity in left if not quantity.in_words], side.repeated, least=ALIKE)
    beside = [other for other in sides[max(0, at - NEAR) : at + NEAR + 1] if other is not side]
    near = [one for other in beside for one in other.source]
    place = side.place(doc)
    for source, text, confidence in changed:
        if not is_reckoned(source, text, near, doc.text[place.start : place.end]):
            yield Difference("date" if _is_date(source, text) else "number", source, text, text.span, confidence)
    yield from _compare_matched(side, doc, there)
    others = list(_find_other_words(side, doc, there)) if side.pair.confidence >= SURE_PAIR else []
    for source, text in others:
        yield Difference("number", source, text, text.span, CHOSEN)
    added = [one for one in added if not any(one.span.overlaps(text.span) for _, text in others)]
    left = [one for one in left if not any(one is source for part in told for source in part.sources)]
    used = [part for source, text, _ in changed for part in (source, text)]
    free = [one for one in added if one.is_sure and one.role != "vague" and one not in used]
    untold = [one for one in left if one not in used and not _may_be_told(one, free)]
    told_near = [source for other in sides[max(0, at - NEAR) : at + NEAR + 1] for source, _ in other.matched]
    untold = [one for one in untold if not follows(one, told_near)]
    missed = list(_find_lost(untold, side, doc, there))
    yield from missed
    if not missed and side.pair.confidence >= LEAST_PAIR:
        reach = NEAR if side.pair.confidence >= SURE_PAIR else FAR
        first = max(0, at - FAR)
        beside = [
            other
            for n, other in enumerate(sides[first : at + FAR + 1], first)
            if abs(n - at) <= reach or not other.pair.text  # what has no counterpart may be told here
        ]
        near = [quantity for other in beside for quantity in other.source]
        alone = [one for one in left if one not in used], [one for one in added if one not in used]
        yield from _find_added(alone, side, near, doc=doc, there=there)


def _find_other_words(side: _Sides, doc: Document, there: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """What differs in fractions, in multiples and in numbers inside words, where the pair tells neither elsewhere."""
    place, source = side.place(doc), _cover(there, side.pair.source)
    for find in (find_other_fraction, find_other_multiple, find_other_compound):
        other = find(doc, there, place, source)
        if other is not None:
            meant, told = other
            is_told = any(meant.value in one.values and not one.span.overlaps(told.span) for one in side.text)
            if not is_told and not any(told.value in one.values for one in side.source):
                yield other


def _compare_matched(side: _Sides, doc: Document, there: Document) -> Iterator[Difference]:
    """What differs where both sides of a pair have a value: its minus, half of the day, measure or place."""
    place = side.place(doc)
    for source, text in side.matched:
        signed = find_lost_sign(source, text, there=there, here=doc, place=place)
        if signed is not None:
            yield Difference("number", signed, text, text.span, CHOSEN)
        if is_half_a_day_off(source, text, there=there, here=doc):
            yield Difference("number", source, text, text.span, CHOSEN)
        if _differ_in_measure(source, text, side) and not may_be_one_money(source, text, there=there, here=doc):
            yield Difference("measure", source, text, text.measured or text.span, CHOSEN)
    exchanged = find_exchanged(side.matched, there, doc) if side.pair.confidence >= SURE_PAIR else None
    if exchanged is not None:
        source, text = exchanged
        yield Difference("date" if _is_date(source, text) else "number", source, text, text.span, EXCHANGED)


def _compare_named(sides: list[_Sides], at: int, doc: Document) -> Iterator[Difference]:
    """What differs in the times that one pair tells by words, where its neighbours do not hold it."""
    side = sides[at]
    if side.pair.confidence < FAIR_PAIR or not side.lost or not side.added:
        return
    place = side.place(doc)
    for source, text, confidence in pair_up(*_leave_out_moved(sides, at, doc)):
        if not may_compare(source, text, doc.text[place.start : place.end], doc.language):
            yield Difference("date", source, text, text.span, confidence)


def _is_date(source: Quantity, text: Quantity) -> bool:
    """Whether a day, a month, a year or a weekday differs, also a year that stands alone."""
    return source.role in _CALENDAR or all(is_year(one) for one in (source, text))


def _leave_out_moved(sides: list[_Sides], at: int, doc: Document) -> tuple[list[Quantity], list[Quantity]]:
    """What each side of a pair has alone, but for what the pairs around it, or any of one side only, may have of it."""
    side = sides[at]
    reach = NEAR if side.pair.confidence >= SURE_PAIR else FAR
    sources: list[Quantity] = []
    texts: list[Quantity] = []
    for other in (*sides[max(0, at - reach) : at], *sides[at + 1 : at + reach + 1]):
        is_sure = min(other.pair.confidence, side.pair.confidence) >= SURE_PAIR
        sources += other.lost if is_sure else other.source
        texts += other.added if is_sure else other.text
    apart = [other for other in sides if not (other.pair.source and other.pair.text)]
    if len(apart) <= MOST_APART:
        sources += [one for other in apart for one in other.source if one.is_sure and one.value > SMALL]
        texts += [one for other in apart for one in other.text if one.is_sure and one.value > SMALL]
    lost = [one for one in side.lost if not any(agree(one, told, doc) for told in texts)]
    return lost, [one for one in side.added if not any(agree(told, one, doc) for told in sources)]


def _find_lost(left: list[Quantity], side: _Sides, doc: Document, source: Document) -> Iterator[Difference]:
    """One difference for all numbers of the source that the text of a pair leaves out."""
    untold = [one for one in left if not any(agree(one, told, doc) for told in side.text)]
    place = side.place(doc)
    here = doc.text[place.start : place.end]
    missed = find_missed(untold, side.matched, side.text, there=source, here=here)
    if missed and side.pair.confidence >= FAIR_PAIR:
        yield Difference("lost", missed[0], None, place, LOST, tuple(one.span for one in missed[1:]))


def _find_added(
    alone: tuple[list[Quantity], list[Quantity]], side: _Sides, near: list[Quantity], *, doc: Document, there: Document
) -> Iterator[Difference]:
    """One difference for each number of a pair's text that nothing in its source, or near it, accounts for."""
    pair = side.pair
    reach = NEAR if pair.confidence >= SURE_PAIR else FAR
    first, last = max(0, pair.source[0] - reach), min(len(there.sentences) - 1, pair.source[-1] + reach)
    told = there.text[there.sentences[first].start : there.sentences[last].end]
    for one, instead_of in find_made_up(*alone, (side.source, near), doc=doc, told=told, language=there.language):
        if instead_of is None:
            yield Difference(
                "added", None, one, one.measured or one.span, min(ADDED, pair.confidence), (_cover(there, pair.source),)
            )
        else:
            yield Difference("number", instead_of, one, one.span, EXCHANGED)


def _may_be_told(source: Quantity, free: list[Quantity]) -> bool:
    """Whether a number that only the text has may tell this one: a sum in the money of its readers."""
    measures = [(source.measure, one.measure) for one in free if one.role != "month"]
    return any(one is None or other is None or kind_of(one) == kind_of(other) for one, other in measures)


def _differ_in_measure(source: Quantity, text: Quantity, side: _Sides) -> bool:
    """Whether one value has another money or unit, which the source has nowhere; nor has the text the other unit."""
    if source.measure is None or text.measure is None or source.measure == text.measure:
        return False
    kinds = {kind_of(source.measure), kind_of(text.measure)}
    if text.value not in source.values or (len(kinds) > 1 and kinds != {"%", "money"}):
        return False
    in_source, in_text = ({one.measure for one in part} for part in (side.source, side.text))
    return text.measure not in in_source and ("money" in kinds or source.measure not in in_text)
