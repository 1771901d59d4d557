"""A sentence of the source, or a part of one, that the text has left out.

Engines skip what they cannot manage: the second half of a long sentence, a sentence in brackets, a whole paragraph
where the page was cut into pieces. A sentence is shown in the source, a part of one where it is missing.

What was left out nobody misses: the reader takes the rest for the whole.

The source is needed: running texts are laid side by side, and where they do not surely fit nothing is said.

False alarms: translations that are meant to be shorter; what an editor left out because readers elsewhere know it.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.source.omissions import find_left_out, find_left_out_parts, quote
from mtcheck.spans import Spans

MOST = 0.97
"""An aligner is never surer than this."""


@check(
    code="MT131",
    slug="omission",
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    confidence=0.9,
    fields=("text", "source"),
    bad=(
        Example(
            "The ferry left at noon.\n\nIt arrived in the evening.",
            source="Паром вышел в полдень.\n⟦На борту было сорок пассажиров.⟧\nОн прибыл вечером.",
            source_language="ru",
            aligned=True,
        ),
        Example(
            "⟦Mayor Ivan Petrenko asked drivers to use the tunnel.⟧",
            source="Мэр Иван Петренко просит ездить через туннель, который в 1987 году построила фирма из Швейцарии.",
            source_language="ru",
        ),
        Example(
            "Der Damm hielt.\n\n\nDas Dorf blieb trocken.",
            language="de",
            source="The dam held.\n⟦Firefighters worked all night.\nThe mayor thanked them.⟧\nThe village stayed dry.",
            source_language="en",
            aligned=True,
        ),
    ),
    good=(
        Example(
            "The bridge is closed for repairs until Friday.",
            source="Die Brücke bleibt wegen der laufenden Reparaturarbeiten noch bis einschließlich Freitag gesperrt.",
            source_language="de",
        ),
        Example(
            "The ferry left at noon.\n\nIt arrived in the evening.",
            source="Паром вышел в полдень.\n***\nОн прибыл вечером.",
            source_language="ru",
            aligned=True,
        ),
        Example(
            "The ferry left at noon.\n\nIt arrived in the evening.",
            source="Le ferry est parti à midi.\nLire aussi : le port en chiffres\nIl est arrivé le soir.",
            source_language="fr",
            aligned=True,
        ),
    ),
)
def omission(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a stretch of sentences, in the source; one a sentence that lacks a part, in the text."""
    comparison = ctx.comparison
    if comparison is None:
        return
    if doc.field == "source":
        ignored = Spans(part.span for parts in (ctx.residue, ctx.disclaimers) for part in parts)
        for stretch in find_left_out(comparison, ignored):
            what = "this sentence is" if stretch.sentences == 1 else f"these {stretch.sentences} sentences are"
            yield Hit(stretch.span, f"{what} left out of the text", confidence=min(MOST, stretch.confidence))
        return
    parts = list(find_left_out_parts(comparison))
    if not parts:
        return
    untranslated = Spans(
        (*(run.span for run in ctx.foreign if len(run.words) > 1), *(run.span for run in ctx.strange_scripts))
    )
    for part in parts:
        if untranslated.overlaps(part.counterpart):
            continue
        message = f"nothing here stands for {quote(comparison.source, part.span)} of the source"
        yield Hit(part.counterpart, message, related_in_source=(part.span,), confidence=part.confidence)
