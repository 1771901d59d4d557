"""Measures that a Document gives one thing with their digits turned round: it weighs 4.5 tonnes; 5.4 tonnes of it.

Gives pairs of places. The two are the only ones by their unit, and one of them hangs on a noun that the other is told
of (a 245-metre bridge; the bridge is 254 metres long), or both are of the same, and the later speaks of it as known
(36 tonnes of rubbish; the 63 tonnes of rubbish). Where one speaks of change, of a part or of another, neither counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.numbers.stated_counts import CLAUSE_END, is_bounded, is_of_other, stem_words

_UNITS = MappingProxyType(
    {
        "tonne": "tonnes?|tons?",
        "kilogram": "kilograms?|kilogrammes?|kilos?|kg",
        "gram": "grams?|grammes?",
        "kilometre": "kilomet(?:re|er)s?|km",
        "metre": "met(?:re|er)s?",
        "centimetre": "centimet(?:re|er)s?|cm",
        "mile": "miles?",
        "foot": "f(?:ee|oo)t",
        "litre": "lit(?:re|er)s?",
        "hectare": "hectares?",
        "acre": "acres?",
        "square kilometre": "square kilomet(?:re|er)s?|km²",
        "square metre": "square met(?:re|er)s?|m²",
        "cubic metre": "cubic met(?:re|er)s?|m³",
        "megawatt": "megawatts?|MW",
    }
)
_NAME_OF = tuple((name, re.compile(pattern)) for name, pattern in _UNITS.items())
_ANY_UNIT = "|".join(_UNITS.values())
_MEASURE = re.compile(
    r"(?<![\w.,:/€$£-])(?P<number>[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,3}(?:\.[0-9]{1,2})?)"
    rf"[ \u00a0-](?P<unit>{_ANY_UNIT})(?![\w/])(?! (?:per|an|a) )"
)
_ATTACHED = re.compile(
    r"(?:(?P<joined>-(?:long|high|tall|wide|deep))? (?P<noun>[a-z]{4,})|(?P<of> of (?:the |its |their )?(?:[a-z]+ )??"
    r"(?P<stuff>[a-z]{4,})))\b"
)
_BACK = re.compile(r"\b(?:[Tt]he|[Aa]ll(?: of)?(?: the)?|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir) $")
_NEW = re.compile(r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Nn]o) (?:[a-z]+ )?$")
_HINT = re.compile(rf"[0-9][ \u00a0-](?:{_ANY_UNIT})\b")


@dataclass(frozen=True, slots=True)
class StatedMeasure:
    """That one place measures something."""

    unit: str
    digits: str
    span: Span
    at: int
    """Its sentence, counted from the first."""
    clause: str
    """What its sentence says up to the next mark behind it."""
    before: str
    noun: str | None
    """What it hangs on: the 254-metre bridge."""
    stuff: str | None
    """What it is of: 63 tonnes of rubbish."""
    field: str = "text"


@dataclass(frozen=True, slots=True)
class MeasureContradiction:
    """Two places that measure one thing in two ways."""

    earlier: StatedMeasure
    later: StatedMeasure


def find_measure_contradictions(doc: Document) -> Iterator[MeasureContradiction]:
    """Each measure that is the one before, by the same unit, with its digits turned round."""
    if _HINT.search(doc.text) is None:
        return
    by_unit = defaultdict[str, list[StatedMeasure]](list)
    for measure in _find_measures(doc):
        by_unit[measure.unit].append(measure)
    for measures in by_unit.values():
        later = next((measure for measure in measures if measure.digits != measures[0].digits), None)
        if later is None or len({measure.digits for measure in measures}) != len("ab"):
            continue
        before = [measure for measure in measures[: measures.index(later)] if _are_of_one(measure, later)]
        if before and _is_turned(before[0].digits, later.digits):
            yield MeasureContradiction(before[0], later)


def _find_measures(doc: Document) -> Iterator[StatedMeasure]:
    """Every measure of a document, by position."""
    for match in _MEASURE.finditer(doc.text):
        at = doc.sentence_at(match.start())
        if at is None:
            continue
        sentence = doc.sentences[at]
        rest = doc.text[match.end() : max(match.end(), sentence.end)]
        end, attached = CLAUSE_END.search(rest), _ATTACHED.match(rest)
        is_led = match[0][len(match["number"])] == "-" or (attached is not None and attached["joined"] is not None)
        yield StatedMeasure(
            next(name for name, pattern in _NAME_OF if pattern.fullmatch(match["unit"])),
            match["number"].replace(",", ""),
            Span(match.start("number"), match.end("number")),
            at,
            doc.text[sentence.start : match.end()] + rest[: end.start() if end is not None else None],
            doc.text[sentence.start : match.start()],
            attached["noun"] if attached is not None and is_led else None,
            attached["stuff"] if attached is not None else None,
        )


def _is_turned(one: str, other: str) -> bool:
    """Whether two figures are as precise as each other and of the same digits: 4.5 and 5.4, 245 and 254."""
    is_alike = len(one) == len(other) and one.find(".") == other.find(".")
    digits = one.replace(".", "")
    return is_alike and sorted(one) == sorted(other) and len(digits.strip("0")) > 1


def _are_of_one(earlier: StatedMeasure, later: StatedMeasure) -> bool:
    """Whether two measures can only be of one thing, as far as their sentences say."""
    if earlier.at == later.at or any(is_bounded(measure.before) for measure in (earlier, later)):
        return False
    if is_of_other(earlier.clause, later.clause) or (later.noun is not None and _NEW.search(later.before)):
        return False
    if later.stuff is not None and later.stuff == earlier.stuff:
        return _BACK.search(later.before) is not None
    return any(
        not stem_words(noun).isdisjoint(stem_words(other.clause))
        for one, other in ((earlier, later), (later, earlier))
        for noun in (one.noun, one.stuff)
        if noun is not None
    )
