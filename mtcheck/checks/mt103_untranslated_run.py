"""Several words in a row left in the source language.

The engine lost its way inside a sentence, or took a phrase for a name or a quotation, and copied it.

The reader cannot skip a phrase as one skips a word: the sentence is lost.

The name of a country is put right: Estados Unidos. What mtcheck is less than 0.6 sure of is neutral: dishes, often, and
what fills a quotation of at most five words (“Che bello,” she said), unless more was left in the article.

Where `mtcheck explain MT102` names the language of the text, English counts that has its grammar (by the police, he did
not know), and neither terms (machine learning) nor phrases that newspapers keep (click and collect, over the counter).

False alarms: names of works, institutions and squares, which are capitalised in most languages and left alone;
quotations given in the original with their meaning beside them.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.leftovers import describe, grade
from mtcheck.model import Category, Document, Fix, Hit, Severity


@check(
    code="MT103",
    slug="untranslated-run",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.9,
    bad=(
        Example("The treaty holds, ⟦auch wenn⟧ nobody has signed it."),
        Example("He flew to ⟦Estados Unidos⟧ on Monday.", fixed="He flew to the United States on Monday."),
        Example("⟦The mayor⟧ a signé le contrat, selon l’enquête menée ⟦by the⟧ police.", language="fr"),
        Example("The minister spoke of ⟦une grève générale⟧ that nobody had announced."),
    ),
    good=(
        Example("The prize of Médecins sans Frontières went to the Theater der Stadt Aalen."),
        Example("El machine learning y el click and collect llegan al barrio, off the record.", language="es"),
        Example("She read Le Monde in the Rue de la Paix, vis-à-vis the café."),
    ),
)
def untranslated_run(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a run of two words or more that is not its whole sentence."""
    for run in ctx.foreign:
        if not run.is_sentence and len(run.words) > 1:
            message = f"{len(run.words)} words in a row {describe(run, doc)}"
            fix = Fix(run.span, run.english, safe=False) if run.english else None
            yield Hit(run.span, message, fix, severity=grade(run), confidence=run.confidence)
