"""A place that a program should have filled: `{0}`, `%s`, `__NAME1__`, `[DATE]`, "undefined".

Programs put names, numbers and tags out of the engine's reach before translating and fill them in again afterwards;
templates do the same with titles and dates. Where that fails, the place is empty, or says "undefined" or "NaN".

Something that the reader was to be told is missing, mostly a name or a number.

Wrong in an article about programming. What an editor puts into brackets ("[he]", "[name withheld]") is left alone,
and "null" and "undefined" count only where no word can stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.remnants import report


@check(
    code="MT714",
    slug="placeholder",
    category=Category.PLACEHOLDER,
    severity=Severity.MAJOR,
    confidence=0.96,
    reads_markup=True,
    bad=(
        Example("The statement by ⟦__NAME1__⟧ and ⟦{0}⟧ came at noon."),
        Example("Welcome ⟦%s⟧, you have ⟦%1$s⟧ of ⟦${total}⟧ left."),
        Example('The mayor of ⟦[CITY]⟧ paid ⟦<ph id="1"/>⟧ to ⟦XXNUM1XX⟧ people.'),
        Example("By ⟦undefined⟧\n\nThe vote was put off. ⟦Lorem ipsum dolor sit amet, consectetur.⟧"),
    ),
    good=(
        Example(
            "Turnout was 50 % so far, 5%d up; “[he] said [sic] that [name withheld] left,” and { sic, so } it was."
        ),
        Example("The vote was null and void, its terms undefined by law; Nan Goldin came by null alleles."),
    ),
)
def placeholder(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every place that was left empty."""
    yield from report(doc, ctx.remnants, "placeholder")
