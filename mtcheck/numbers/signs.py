"""Whether degrees of frost in a source are degrees above nought in a text: -15 градусов, 15 degrees.

Only a number with degrees on both sides counts, right behind a minus or a word for it in the source, where nothing in
the text says that it is freezing.
"""

from __future__ import annotations

from dataclasses import replace

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.numbers.model import Quantity
from mtcheck.tags import primary_subtag

_REACH = 8
_MINUS = re.compile(
    r"(?:(?<![\w\d])[-\u2212\u2013]|\b(?:minus|moins|menos|meno|mínusz|mínus|miinus|eksi|âm)\s"
    r"|\b(?:минус|мінус|μείον|πλην)\s|マイナス|零下|영하\s?|(?:منفی|ناقص|تحت الصفر|माइनस|शून्य से)\s)$",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"\s?(?:°|º|℃|℉|degr|grad|graus|grau\b|градус|stop(?:ni|ień)|stup|fok\b|derece|βαθμ|度|도(?!\w)|درج|astet|gráð|độ\b"
    r"|डिग्री|מעלות|derajat)",
    re.IGNORECASE,
)
_FREEZING = re.compile(
    r"[-\u2212\u2013]\s?\d"
    r"|\b(?:minus|below|sub-?zero|freez\w*|frost\w*|cold\w*|under|of zero|fell by|rose by|drop of)\b",
    re.IGNORECASE,
)


def find_lost_sign(
    source: Quantity, text: Quantity, *, there: Document, here: Document, place: Span
) -> Quantity | None:
    """A number of a source, `there`, with its minus, if that of the text, `here`, in sentences at a place, lacks it."""
    if primary_subtag(here.language) != "en" or not 0 < source.value == text.value:
        return None
    if any(_DEGREES.match(doc.text, one.span.end) is None for doc, one in ((there, source), (here, text))):
        return None
    minus = _MINUS.search(there.text, max(0, source.span.start - _REACH), source.span.start)
    if minus is None or _FREEZING.search(here.text, place.start, place.end) is not None:
        return None
    return replace(source, span=Span(minus.start(), source.span.end))
