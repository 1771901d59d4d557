"""An amount with another currency or another unit than in the source.

Engines know euros and dollars better than hryvnias and naira and put the one for the other; and months become years
where the number is small and the sentence long.

The number is right, so that nothing looks wrong, and the amount is another.

Needs the source. Silent where the value differs, too (then it is converted, or another number, which MT121 says), and
where either side has the other's currency or unit for any number of the sentence. Units are compared with units of
their kind only; currencies of one name (the dollars of Canada and of America) are one.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.numbers.told_numbers import show


@check(
    code="MT123",
    slug="measure-differs",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=0.9,
    fields=("text",),
    bad=(
        Example("The repair costs ⟦$5 million⟧.", source="Ремонт коштує 5 млн євро.", source_language="uk"),
        Example(
            "He was jailed for ⟦six months⟧.", source="Er wurde zu sechs Jahren Haft verurteilt.", source_language="de"
        ),
    ),
    good=(
        Example("The repair costs €5 million.", source="Ремонт коштує 5 млн євро.", source_language="uk"),
        Example("It costs 100 euros ($110).", source="Das kostet 100 Euro.", source_language="de"),
        Example("She waited 14 days.", source="Sie wartete zwei Wochen.", source_language="de"),
    ),
)
def measure_differs(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every amount whose value is the source's and whose money or unit is not."""
    comparison = ctx.comparison
    if comparison is None:
        return
    for difference in comparison.differences:
        if difference.kind == "measure":
            here, there = show(doc.text, difference.place), show(comparison.source.text, difference.related)
            yield Hit(
                difference.place,
                f'"{here}" here, "{there}" in the source',
                related_in_source=(difference.related,),
                confidence=difference.confidence,
            )
