"""An acronym or a short form written in two ways in one article: US and U.S., NATO and Nato.

A machine writes each sentence as its source and its training suggest, so that full stops, capitals, hyphens and blanks
come and go: U.N. and UN, COVID-19 and Covid-19, 10 a.m. and 10 AM, per cent and percent, Mr. and Mr before a name.

Readers seldom stumble over it, so it is neutral and off by default; a house that keeps one form everywhere does better
with a glossary (MT221). What is found is two ways in one text, whichever of them is right: the one that is more
frequent is suggested.

False alarms: a name that keeps a form of its own and does not show it by a capital beside it. Quotations, headlines,
sentences in capitals and the names of organisations (U.S. Steel) are left alone; so are words that are another word in
lower case (us, who, aids), and different letters (US, USA).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.names.standing import describe_places


@check(
    code="MT222",
    slug="mixed-abbreviation",
    category=Category.NAME,
    severity=Severity.NEUTRAL,
    confidence=0.9,
    languages=("en",),
    fields=("text",),
    default=False,
    bad=(
        Example(
            "The US imposed a tariff. It was the US that began, he said, and the ⟦U.S.⟧ will end it.",
            fixed="The US imposed a tariff. It was the US that began, he said, and the US will end it.",
        ),
        Example(
            "Sweden joined NATO late. A spokesman for ⟦Nato⟧ said so.",
            fixed="Sweden joined NATO late. A spokesman for NATO said so.",
        ),
        Example(
            "He had COVID-19 in May. Many died of ⟦Covid 19⟧ there.",
            fixed="He had COVID-19 in May. Many died of COVID-19 there.",
        ),
        Example(
            "Doors open at 9 a.m. and the talk begins at 11 ⟦am⟧.",
            fixed="Doors open at 9 a.m. and the talk begins at 11 a.m.",
        ),
        Example(
            "Some 40 per cent agreed, 12 ⟦percent⟧ did not.", fixed="Some 40 per cent agreed, 12 per cent did not."
        ),
        Example(
            "The motion of Mr. Hale failed. Then ⟦Mr⟧ Hale left.",
            fixed="The motion of Mr. Hale failed. Then Mr. Hale left.",
        ),
    ),
    good=(
        Example("The US told us so, and the WHO knows who it was."),
        Example("The US will pay. “The U.S. never pays,” the minister said."),
        Example("The US fined the firm, a supplier of U.S. Steel, US$3m and banned it from the US."),
        Example("He chaired the Mars mission, not the MARS committee. The aids came late for those with AIDS."),
        Example("In the U.S. they met. TRUMP LEAVES THE US"),
    ),
)
def mixed_abbreviation(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One finding for each abbreviation, at the first place that deviates, with all others."""
    for mixed in ctx.mixed_abbreviations:
        here = mixed.deviating[0]
        counts = Counter(use.form for use in mixed.uses)
        more = counts.pop(here.form) - 1
        yield Hit(
            here.span,
            f"{describe_places(here.form, more=more, others=counts)}: one abbreviation, written in several ways",
            Fix(here.span, mixed.respell(doc, here)),
            related=tuple(use.span for use in mixed.uses if use is not here),
        )
