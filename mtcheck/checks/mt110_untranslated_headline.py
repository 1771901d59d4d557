"""The headline left in the source language.

Engines are given the text and not the title, or take a title for a name; pages keep the headline of the original above
the translation.

The headline is the title of an article, or the first line of its text where that stands alone and has no full stop. It
is what readers see first, and often all they see. In capitals throughout, it must have four words, and is major only:
the name of an institution or a film looks no different then.

False alarms: an English article about a song or a book may have its title, and nothing else, for a headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.leftovers import SURE, describe, is_headline
from mtcheck.model import Category, Document, Hit, Severity


@check(
    code="MT110",
    slug="untranslated-headline",
    category=Category.UNTRANSLATED,
    severity=Severity.CRITICAL,
    confidence=0.97,
    bad=(
        Example(
            "⟦Le gouvernement reporte la réforme des retraites⟧\n\nThe government has put off its reform, it said."
        ),
        Example("⟦La grève continue à Paris⟧\n\nThe strike in Paris goes on, the unions said."),
        Example("⟦Die Polizei sucht nach weiteren Zeugen⟧\n\nThe police look for more witnesses."),
        Example("⟦EL GOBIERNO ANUNCIA NUEVAS MEDIDAS⟧\n\nThe government has announced new measures, it said."),
    ),
    good=(
        Example("Macron visits Clermont-Ferrand\n\nThe president came by train."),
        Example("MÉDECINS SANS FRONTIÈRES LEAVES SUDAN\n\nThe organisation said on Monday that it had no choice."),
        Example("Juventus, Real Madrid and Bayern München in the draw\n\nThe draw was held on Monday."),
    ),
)
def untranslated_headline(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit, for the title or for the first line of a text that stands alone above it."""
    for run in ctx.foreign:
        if run.is_sentence and is_headline(doc, run):
            severity = None if run.confidence >= SURE else Severity.MAJOR
            yield Hit(run.span, f"the headline {describe(run, doc)}", severity=severity, confidence=run.confidence)
