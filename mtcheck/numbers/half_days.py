"""Whether a time of day in a text is twelve hours off that of its source: 18:00 and 6 a.m.

Only where both say beyond doubt which half of the day they mean: the source by an hour after noon or a nought before
the hour, the text by a.m. or p.m.
"""

from __future__ import annotations

import regex

from mtcheck.model import Document
from mtcheck.numbers.model import Quantity

NOON, MIDNIGHT = 12, 24
_HUNDRED = 100
_HALF = regex.compile(
    r"(?:\s?[:.]\s?[0-5][0-9])?\s?(?:(?P<morning>a\.?\s?m\b|in\sthe\smorning)"
    r"|(?P<later>p\.?\s?m\b|in\sthe\s(?:afternoon|evening)|at\snight))",
    regex.IGNORECASE,
)


def is_half_a_day_off(source: Quantity, text: Quantity, *, there: Document, here: Document) -> bool:
    """Whether a time of the text, `here`, is in the other half of the day than that of the source, `there`."""
    half = _HALF.match(here.text, text.span.end)
    if half is None or source.role not in {"clock", "number"}:
        return False
    hour = source.value // _HUNDRED if source.role == "clock" else source.value // 1
    told = text.value // _HUNDRED if text.role == "clock" else text.value // 1
    if (hour - told) % NOON or NOON in {hour, told}:
        return False
    if half["morning"]:
        return NOON < hour < MIDNIGHT
    is_morning = source.role == "clock" and there.text[source.span.start] == "0"
    return is_morning and 0 < hour < NOON
