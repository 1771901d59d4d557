"""A number with the marks of another language: 39,9%, 13.435 cases, 1 200 000.

Half of the world sets a comma before decimals and a point, a space or (in Switzerland) an apostrophe between thousands;
Turkish sets the per cent sign first. Engines copy figures as they stand, most of all where a name or a bracket is near.

A reader of English takes 13.435 cases for thirteen and a half, and stops at 39,9.

Wrong where a comma stands in a list (pages 3,4), a verse or a name (1,2-dichloroethane), a point before three true
decimals (1.234 seconds, a rate of 1.345), a space in a telephone number. What could be English, too, counts only with
a noun that is counted behind it, or where other figures of the article or its source language show what the mark means.
In a sum that is mended as a whole (4,50 € by MT507, 10 000 million by MT509) a figure is no second fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.numbers.figures import FigureStyle
from mtcheck.numbers.sums import leave_out_summed
from mtcheck.numbers.told_writing import speaks_of_writing

_SAYS = MappingProxyType(
    {
        FigureStyle.DECIMAL_COMMA: "{} has a comma before its decimals",
        FigureStyle.THOUSANDS_POINT: "{} has a point between its thousands, which English reads as decimals",
        FigureStyle.THOUSANDS_SPACE: "{} has a space between its thousands",
        FigureStyle.THOUSANDS_APOSTROPHE: "{} has an apostrophe between its thousands, as Swiss papers write",
        FigureStyle.PERCENT_FIRST: "{} has its per cent sign in front",
    }
)

_BEFORE_PERCENT = re.compile("[ \u00a0\u2007\u2009\u200a\u202f]+(?=%)")
"""The space of 12,5 %, which goes with the comma: English has neither, and half a fix would be none."""


@check(
    code="MT502",
    slug="number-format",
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("Prices rose by ⟦3,5⟧% last year.", fixed="Prices rose by 3.5% last year.", source_language="fr"),
        Example(
            "The ministry counts ⟦13.435⟧ cases and ⟦1.200.000⟧ tests.",
            fixed="The ministry counts 13,435 cases and 1,200,000 tests.",
        ),
        Example(
            "Some ⟦10 000⟧ people left; it cost ⟦1'500'000⟧ francs.",
            fixed="Some 10,000 people left; it cost 1,500,000 francs.",
        ),
        Example("It fell by ⟦2,5⟧\u00a0% in May.", fixed="It fell by 2.5% in May.", source_language="de"),
        Example("Turnout was ⟦%62⟧ in the capital.", fixed="Turnout was 62% in the capital.", source_language="tr"),
    ),
    good=(
        Example("She ran the lap in 58.125 seconds and scored 14.633 points, 1.250 more than in version 2.100."),
        Example("See pages 3,4 and 7 and John 3,16; call 800 123 456 about 1,2-dichloroethane."),
        Example("In 2012 500 people earned 1,250.50 euros, 3.5% more than in 2011."),
    ),
)
def number_format(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every figure that English writes otherwise."""
    for figure in leave_out_summed(ctx.source_figures, (*ctx.signed_sums, *ctx.large_sums)):
        if speaks_of_writing(doc.text, figure.span):
            continue
        text = doc.text[figure.span.start : figure.span.end]
        message = _SAYS[figure.style].format(text)
        language = ctx.source_language
        if language is not None and figure.is_as_written(doc.text, language):
            message += f", as {language_name(language)} writes it"
        spaces = _BEFORE_PERCENT.match(doc.text, figure.span.end) if figure.is_safe else None
        span = Span(figure.span.start, spaces.end()) if spaces else figure.span
        fix = Fix(span, figure.english, safe=figure.is_safe)
        yield Hit(figure.span, message, fix, confidence=figure.confidence)
