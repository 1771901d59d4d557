"""A sentence of the text, or a part of one, that its source does not have.

Language models explain and embroider; engines repeat what they have said, or complete what they take for unfinished.

The reader takes it for the reporter's word. Nobody has said it.

False alarms: notes and explanations that an editor added on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.invented import find_invented
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.omissions import find_added, find_added_parts, quote
from mtcheck.spans import Spans

MOST = 0.97
"""An aligner is never surer than this."""
INVENTED = 0.75
"""How sure it is that a sentence stands in the place of another one with which it shares nothing."""


@check(
    code="MT132",
    slug="addition",
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    confidence=0.9,
    fields=("text",),
    bad=(
        Example(
            "The ferry left at noon.\n⟦Forty passengers were on board.⟧\nIt arrived in the evening.",
            source="Паром вышел в полдень.\n\nОн прибыл вечером.",
            source_language="ru",
            aligned=True,
        ),
        Example(
            "The repairs take until October, ⟦while the prime minister of Norway promised another 300 workers⟧.",
            source="Ремонт продлится до октября.",
            source_language="ru",
        ),
        Example(
            "The dam held.\n⟦Firefighters had worked all night.⟧\nThe village stayed dry.",
            source="Der Damm hielt.\n\nDas Dorf blieb trocken.",
            source_language="de",
            aligned=True,
        ),
    ),
    good=(
        Example(
            "The ferry left at noon.\n* * *\nIt arrived in the evening.",
            source="Паром вышел в полдень.\n\nОн прибыл вечером.",
            source_language="ru",
            aligned=True,
        ),
        Example(
            "The ferry left at noon.\nShare on Facebook\nIt arrived in the evening.",
            source="Le ferry est parti à midi.\n\nIl est arrivé le soir.",
            source_language="fr",
            aligned=True,
        ),
    ),
)
def addition(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a stretch of sentences."""
    comparison = ctx.comparison
    if comparison is None:
        return
    ignored = [part.span for parts in (ctx.residue, ctx.disclaimers) for part in parts]
    ignored += [run.span for run in ctx.foreign if run.is_sentence]
    for stretch in find_added(comparison, Spans(ignored)):
        if not ctx.is_loop(stretch.span):
            what = "this sentence has" if stretch.sentences == 1 else f"these {stretch.sentences} sentences have"
            yield Hit(stretch.span, f"{what} no counterpart in the source", confidence=min(MOST, stretch.confidence))
    for pair in find_invented(comparison):
        here, there = comparison.text_span(pair), comparison.source_span(pair)
        if here is not None and there is not None and not Spans(ignored).overlaps(here):
            message = "nothing of the source stands in this sentence"
            yield Hit(here, message, related_in_source=(there,), confidence=INVENTED)
    loops = Spans(loop.span for loop in ctx.loops)
    parts = list(find_added_parts(comparison))
    for part in parts:
        if not loops.overlaps(part.span):
            message = f"nothing in the source stands for {quote(doc, part.span)}"
            yield Hit(part.span, message, related_in_source=(part.counterpart,), confidence=part.confidence)
    told = Spans((*ignored, *(part.span for part in parts)))
    for number in comparison.differences:
        if number.kind == "added" and not told.overlaps(number.place) and not loops.overlaps(number.place):
            message = f"nothing in the source accounts for {quote(doc, number.place)}"
            yield Hit(number.place, message, related_in_source=(number.related,), confidence=number.confidence)
