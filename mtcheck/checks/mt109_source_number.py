"""A word or an abbreviation for thousands, millions or more as the source language writes it.

Most languages count by the long scale, and their words look like English ones of another size: a milliard is a
billion, a German Billion a trillion. Engines copy them (`30 milliards`, `5 Mrd.`) or translate half (`a demi-billion`).

The reader is wrong by a factor of a thousand, or has no idea of the sum.

False alarms: British papers once wrote milliard, and it misleads readers there, too. What is also English or a name
(mil, bin, Mio, mln in the style of news agencies) counts only behind a number and in an article from that language.
Crore and lakh are English.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.source_evidence import describe_languages
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.numbers.told_writing import speaks_of_writing

SHORT_LETTERS = 5
"""So few letters are an abbreviation, which readers skip without harm: mln, Mrd."""


@check(
    code="MT109",
    slug="source-number",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("The plan costs 30 ⟦milliards⟧ a year.", fixed="The plan costs 30 billion a year."),
        Example("They lost 12 ⟦millones de dólares⟧.", fixed="They lost 12 million dollars."),
        Example("It earned ⟦a demi-billion⟧ euros.", fixed="It earned half a billion euros."),
        Example("The bank lent 5 ⟦Mrd.⟧ euros.", fixed="The bank lent 5 billion euros."),
    ),
    good=(
        Example("The fund holds 3 lakh crore rupees and 4 mln dollars, said Mila Bin Mil."),
        Example("A demi-god of billiards made millions of dollars."),
        Example("In “Qui veut gagner des millions” a million was won."),
    ),
)
def source_number(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a number word."""
    for term in ctx.source_terms:
        if term.kind == "number" and not speaks_of_writing(doc.text, term.span):
            text = doc.text[term.span.start : term.span.end]
            message = f'"{text}" is {describe_languages(term.languages)} for "{term.english}"'
            if term.meaning is not None:
                message += f" ({term.meaning})"
            severity = Severity.MINOR if len(text) <= SHORT_LETTERS else None
            yield Hit(term.span, message, term.fix, term.english, severity=severity, confidence=term.confidence)
