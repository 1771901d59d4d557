"""A currency sign behind its sum, or apart from it: 500 €, 20$, 500 $ million, € 500.

Most languages set the sign behind the sum, as they say it, and Dutch or Austrian papers in front with a space; engines
copy both as they stand.

An English desk would move each one: €500. The reader is held up most where million stands between: 500 $ million.

Wrong where the sign belongs to the next sum (five €20 notes) or to code and formulas, which are left alone; so is a sum
with a code or a name (EUR 500, 500 euros). A space behind the sign is only mentioned. A figure with the marks of
another language (4,50 €) is part of the same fault, and not MT502's.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.numbers.told_writing import speaks_of_writing


@check(
    code="MT507",
    slug="currency-placement",
    category=Category.CURRENCY_FORMAT,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example("The ticket costs ⟦500 €⟧ or ⟦20$⟧.", fixed="The ticket costs €500 or $20."),
        Example("They paid ⟦3.5 million €⟧ and ⟦500 $ million⟧.", fixed="They paid €3.5 million and $500 million."),
        Example("They gave ⟦one million $⟧ each.", fixed="They gave one million dollars each."),
        Example("A kilo is ⟦€ 12⟧ today.", fixed="A kilo is €12 today."),
    ),
    good=(
        Example("He paid with five €20 notes, 10 $5 bills, US$7 million, £3.50 and 500 euros, or EUR 500."),
        Example("The formula $n=5$ and the variable 5${x} cost nothing; a coin of 50¢."),
    ),
)
def currency_placement(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every sum whose currency sign is not right in front of it."""
    for one in ctx.signed_sums:
        if speaks_of_writing(doc.text, one.span):
            continue
        text = doc.text[one.span.start : one.span.end]
        message = (
            f'the sign stands behind its sum in "{text}"' if one.is_behind else f'a space parts the sign in "{text}"'
        )
        for figure in one.figures:
            message += f", and {doc.text[figure.span.start : figure.span.end]} is {figure.english} in English"
        fix = None if one.is_partial else Fix(one.span, one.english, safe=True)
        severity = None if one.is_behind or one.figures else Severity.NEUTRAL
        yield Hit(one.span, message, fix, suggestion=None if fix else one.english, severity=severity)
