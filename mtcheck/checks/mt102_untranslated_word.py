"""A word left in the source language.

An engine that does not know a word, or takes it for a name, copies it: `the kórónuveiran`, `he was erlesensten`.
Half-translated words and transliterations (`vrio`, `covidu`) are the same fault.

The reader meets a word that nobody explains, and stops.

A word of which mtcheck is less than 0.8 sure is minor, less than 0.6 neutral: it costs nothing and is worth a look. So
is one that fills a quotation (“Schande!”), unless other words were left, too.

In a text that should be in Catalan, Czech, Dutch, Finnish, French, German, Italian, Norwegian, Polish, Portuguese,
Spanish or Swedish, English is looked for first. What no language borrows (closed, however, three) is found wherever it
stands alone among the text's own words. Newspapers borrow English nouns (le spread, il deal), so a noun is found in
German only, elsewhere where the source is said to be English, or where more was left; one that is borrowed often
(farmer, match) is not found at all, nor are two English words side by side: soft skills. Other languages in Latin
letters have shorter lists of words, and less is found there.

False alarms: names in lower case, brands, species and dishes; English words that no list holds. A word in quotation
marks with its meaning beside it is shown as foreign on purpose and left alone, and so are a greeting (“Skål!”), a word
by which all there call a thing, and what critics of music and the stage write (brisk tempi).
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.leftovers import describe, grade
from mtcheck.model import Category, Document, Fix, Hit, Severity


@check(
    code="MT102",
    slug="untranslated-word",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.9,
    bad=(
        Example("The victims were ⟦chuchoté⟧ in the corridor by two officers."),
        Example("The house ⟦brennt⟧ since the early morning, neighbours said."),
        Example("Parents worry about the ⟦kórónuveiran⟧ in the schools."),
        Example("The fans came from ⟦Frakkland⟧ by bus.", fixed="The fans came from France by bus."),
        Example("The ⟦predpriyatiye⟧ will close in spring."),
        Example("Le pont a été ⟦closed⟧ à cause de la tempête.", language="fr"),
        Example("Die ⟦workers⟧ des Werks streiken seit Montag.", language="de"),
    ),
    good=(
        Example("He felt a certain schadenfreude when skyr was sold out."),
        Example("The weren’t-so-bad news came from stopcoronavirus.rf on Monday."),
        Example("The reconvening deminers used electromobility and cockleshells."),
        Example("Le spread se creuse, le deal échoue et le week-end sera long pour les leaders.", language="fr"),
        Example("Germans call it “Lebensmüde” (tired of life)."),
    ),
)
def untranslated_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a single word."""
    for run in ctx.foreign:
        if run.is_sentence or len(run.words) != 1:
            continue
        word = doc.text[run.span.start : run.span.end]
        message = f'"{word}" {describe(run, doc)}'
        if run.native:
            message += f', and writes "{run.native}" in Latin letters'
        fix = Fix(run.span, run.english, safe=False) if run.english else None
        yield Hit(run.span, message, fix, severity=grade(run), confidence=run.confidence)
