"""A sentence of the text, a part of one, or a number in it, that its source does not have.

Language models explain and embroider; engines repeat what they have said, or complete what they take for unfinished.

The reader takes it for the reporter's word. Nobody has said it.

A number counts as added where neither a number nor a word of the source there may tell it (полгода is six months, a
quinquennat five years), in languages whose words for numbers are known; one is left alone, and so are names.

False alarms: notes and explanations that an editor added on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.source.answered_questions import find_answer
from mtcheck.source.comparison import Comparison
from mtcheck.source.invented import find_invented
from mtcheck.source.omissions import find_added, find_added_parts, quote
from mtcheck.source.restated_questions import find_restatement
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

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
            "The factory employs ⟦340⟧ people and makes tractors.",
            source="Завод выпускает тракторы.",
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
            "Over the past 24 hours a four-year-old child fell ill.",
            source="За последние сутки заболел четырёхлетний ребёнок.",
            source_language="ru",
        ),
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
    """One hit a stretch of sentences, a part of one, or a number in what else the source has."""
    comparison = ctx.comparison
    if comparison is None:
        return
    ignored = [part.span for parts in (ctx.residue, ctx.disclaimers) for part in parts]
    ignored += [run.span for run in ctx.foreign if run.is_sentence]
    passages = list(_find_passages(comparison, ctx, ignored))
    yield from passages
    told = Spans((*ignored, *(loop.span for loop in ctx.loops), *(hit.span for hit in passages)))
    for number in comparison.differences:
        if number.kind == "added" and not told.overlaps(number.place):
            message = f"nothing in the source accounts for {quote(doc, number.place)}"
            yield Hit(number.place, message, related_in_source=(number.related,), confidence=number.confidence)


def _find_passages(comparison: Comparison, ctx: Context, ignored: list[Span]) -> Iterator[Hit]:
    """The sentences, and the parts of sentences, that the source does not have."""
    subtag = primary_subtag(comparison.source.language)
    places = range(len(comparison.pairs))
    both = ((find_restatement(comparison, at, subtag), find_answer(comparison, at, subtag)) for at in places)
    restated = [span for spans in both for span in spans if span is not None]
    for stretch in find_added(comparison, Spans((*ignored, *restated))):
        if not ctx.is_loop(stretch.span):
            what = "this sentence has" if stretch.sentences == 1 else f"these {stretch.sentences} sentences have"
            yield Hit(stretch.span, f"{what} no counterpart in the source", confidence=min(MOST, stretch.confidence))
    for pair in find_invented(comparison):
        here, there = comparison.text_span(pair), comparison.source_span(pair)
        if here is not None and there is not None and not Spans(ignored).overlaps(here):
            message = "nothing of the source stands in this sentence"
            yield Hit(here, message, related_in_source=(there,), confidence=INVENTED)
    loops = Spans(loop.span for loop in ctx.loops)
    for part in find_added_parts(comparison):
        if not loops.overlaps(part.span):
            message = f"nothing in the source stands for {quote(comparison.doc, part.span)}"
            yield Hit(part.span, message, related_in_source=(part.counterpart,), confidence=part.confidence)
