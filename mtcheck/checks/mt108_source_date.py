"""A month, a weekday, a date or a century as the source language writes it.

Engines take the words of the calendar for names, above all where they stand with a capital or beside a number: `on
lundi 4 avril`, `since 3 de mayo de 2020`, `am Montag`, `the XIXe century`.

The reader cannot tell when it happened, and when is half of the news.

In texts in Dutch, French, German, Italian, Polish, Portuguese, Spanish or Swedish it is English dates that are found
(le 4 April 2026, on Tuesday), but for what the two spell alike; a weekday without `on` only where the source is said to
be English.

False alarms: months and weekdays are names, too (Domingo, Avril, Mars, the newspaper Marca), so such a word counts only
with a day, a year or a preposition that makes it a date. A date that something is called after is left alone: Place du
8 mai 1945, Club 25 de Mayo, Bild am Sonntag.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.english_dates import LANGUAGES
from mtcheck.foreign.source_evidence import describe_languages
from mtcheck.model import Category, Document, Hit, Severity


@check(
    code="MT108",
    slug="source-date",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.95,
    languages=("en", *LANGUAGES),
    bad=(
        Example("The strike began on ⟦lundi 4 avril⟧.", fixed="The strike began on Monday 4 April."),
        Example("It has been closed since ⟦3 de mayo de 2020⟧.", fixed="It has been closed since 3 May 2020."),
        Example("The talks resume ⟦am Dienstag⟧ in Bonn.", fixed="The talks resume on Tuesday in Bonn."),
        Example("The mill dates from the ⟦XIXe⟧ century.", fixed="The mill dates from the 19th century."),
        Example(
            "Le ⟦4 April 2026⟧, le maire a signé l’arrêté.",
            language="fr",
            fixed="Le 4 avril 2026, le maire a signé l’arrêté.",
        ),
        Example(
            "El alcalde firmó el decreto ⟦on Tuesday⟧.", language="es", fixed="El alcalde firmó el decreto el martes."
        ),
    ),
    good=(
        Example("Le Black Friday aura lieu en novembre, a dit Theresa May.", language="fr"),
        Example("Plácido Domingo sang on Mars, Avril Lavigne in County Mayo, Bad Bunny on Abril 5."),
        Example("They met at the Place du 8 mai 1945 and played Club 25 de Mayo."),
        Example("He told Bild am Sonntag that the XIXe arrondissement would vote in April 2022."),
    ),
)
def source_date(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a date or a century."""
    for term in ctx.source_terms:
        if term.kind in {"date", "century"}:
            text = doc.text[term.span.start : term.span.end]
            message = f'"{text}" is {describe_languages(term.languages)} for "{term.english}"'
            severity = Severity.MINOR if term.kind == "century" else None
            yield Hit(term.span, message, term.fix, severity=severity, confidence=term.confidence)
