"""A unit that is not written as English writes it: 5 kms, 3 Kg, 5 Kilometers, 80 km / h.

Short forms of units take no plural in English and have their capitals by rule; Spanish and Italian add an s (kms),
German writes nouns with a capital (Kilometer), French and Spanish set the square behind (mètres carrés), and tokenised
text comes back with spaces around its slashes.

The reader understands; an editor would mend each one, and 500 Km beside 500 km looks like two hands.

Wrong in titles of works and in headlines, which have capitals: so a unit in full counts only between words without any.
Names of units that may be other things (KM, the Bosnian mark; KG, a firm) are left alone, and so is kmh, as papers of
Australia write.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_GAP = "[ \u00a0\u2009\u202f]"
_COUNT = r"(?<![\w.,€$£-])[0-9]+(?:[.,][0-9]+)*"
_SHORT = dict(
    pair.split("=")
    for pair in (
        "kms=km Kms=km Km=km KMs=km kmts=km mts=m mtrs=m cms=cm Cm=cm kgs=kg Kgs=kg Kg=kg grs=g gms=g lts=litres Kw=kW "
        "KW=kW Kwh=kWh KWh=kWh KWH=kWh Mhz=MHz Ghz=GHz"
    ).split()
)
_ABBREVIATED = re.compile(
    rf"{_COUNT}{_GAP}?(?P<unit>{'|'.join(sorted(_SHORT, key=len, reverse=True))})(?P<square>[²³])?\b(?!{_GAP}?/|['’&-])"
)
_SPEED = re.compile(
    rf"{_COUNT}{_GAP}?(?P<unit>(?:[Kk]ms?{_GAP}/{_GAP}?|[Kk]ms?/{_GAP}|K[Mm]s?/|kms/)[hH]|m{_GAP}/{_GAP}s)\b"
)
_IN_FULL = re.compile(
    rf"\b[a-z]+{_GAP}{_COUNT}{_GAP}(?:(?:[Ss]quare|million|thousand|billion){_GAP})?(?P<unit>Kilomet(?:er|re)s?"
    r"|Centimet(?:er|re)s?|Millimet(?:er|re)s?|Kilogram(?:me)?s?|Hectares|Tonnes|Lit(?:er|re)s|Megawatts?|Kilowatts?"
    rf"|Percent|Million|Billion)(?=[,.;:)]|{_GAP}[a-z])"
)
_SQUARE = re.compile(
    rf"{_COUNT}(?:{_GAP}(?:thousand|million))?{_GAP}(?P<unit>(?P<size>(?:kilo|centi)?met(?:er|re)s){_GAP}"
    r"(?P<kind>squares?|cubics?))\b"
)
_ORDINAL_SIGN = re.compile(rf"[0-9]{_GAP}?(?P<unit>[º˚]{_GAP}?[CF])\b")
_HINTS = MappingProxyType(
    {
        _ABBREVIATED: re.compile(rf"[0-9]{_GAP}?(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})"),
        _SPEED: re.compile(rf"[0-9]{_GAP}?[Kkm][Mm]?s?{_GAP}?/"),
        _IN_FULL: re.compile(
            rf"[0-9]{_GAP}(?:(?:[Ss]quare|million|thousand|billion){_GAP})?(?:Kilo|Centi|Milli|Hecta|Tonn|Lit|Mega|Per|Bill)"
        ),
        _SQUARE: re.compile(rf"met(?:er|re)s{_GAP}(?:square|cubic)"),
    }
)
"""What each unit of a pattern holds, so that most texts are read once."""
_HINT = re.compile(rf"[0-9]{_GAP}?(?:[KMCkmcgl]|[º˚])|[0-9]{_GAP}[A-Z]|met(?:er|re)s{_GAP}[sc]")


@check(
    code="MT511",
    slug="unit-form",
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=0.92,
    languages=("en",),
    bad=(
        Example("They walked 5 ⟦kms⟧ with 3 ⟦Kg⟧ of rice.", fixed="They walked 5 km with 3 kg of rice."),
        Example("It drove at 80 ⟦km / h⟧ for 5 ⟦Kilometers⟧.", fixed="It drove at 80 km/h for 5 kilometers."),
        Example("A flat of 300 ⟦meters square⟧ at 25 ⟦ºC⟧.", fixed="A flat of 300 square meters at 25 °C."),
    ),
    good=(
        Example("They walked 5 km with 3 kg of rice at 80 km/h; it cost 500 KM, and Meyer & Sohn 24 KG paid."),
        Example("In 21 Grams and Run 100 Kilometers, the films, a square 30 meters wide is shown at 25 °C."),
    ),
)
def unit_form(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every unit behind its figure that English writes otherwise."""
    if _HINT.search(doc.text) is None:
        return
    for pattern in (_ABBREVIATED, _SPEED, _IN_FULL, _SQUARE, _ORDINAL_SIGN):
        hint = _HINTS.get(pattern, pattern)
        for match in pattern.finditer(doc.text) if hint.search(doc.text) is not None else ():
            span = Span(*match.span("unit"))
            if pattern is _IN_FULL and doc.field == "title":
                continue
            english = _write_english(match)
            yield Hit(span, f"{match['unit']} is {english} in English", Fix(span, english))


def _write_english(match: re.Match[str]) -> str:
    """A unit with the letters and in the order that English has."""
    unit, parts = match["unit"], match.groupdict()
    if parts.get("kind"):
        return f"{parts['kind'].rstrip('s')} {parts['size']}"
    if "/" in unit:
        return "m/s" if unit.endswith("s") else "km/h"
    if unit[0] in {"º", "˚"}:
        return f"°{unit[-1]}"
    return _SHORT.get(unit, unit.lower() if unit.endswith(("s", "n", "t")) else f"{unit.lower()}s")
