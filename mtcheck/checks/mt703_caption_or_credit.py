"""A caption, or the credit of a picture, that runs into the text.

The line below a picture says who took it and what it shows. The program that takes the article out of its page takes
this along, often without the line break, so that it ends up in the middle of a sentence.

The reader sees no picture and stumbles over a name that has nothing to do with the story: "the minister said Photo:
dpa".

Wrong where a picture is itself the subject ("photo: a picture of ...") and where an agency is named as a source
("BERLIN (Reuters) -", "AFP reported", "told Reuters"). A label must have a colon or brackets, or stand beside the name
of an agency; an agency alone counts only where it is all there is in a line or sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.residue import quote_residue, remove_residue


@check(
    code="MT703",
    slug="caption-or-credit",
    category=Category.RESIDUE,
    severity=Severity.MINOR,
    confidence=0.95,
    fields=("text",),
    bad=(
        Example("⟦Photo: Harbour Press⟧\n\nThe port is closed.", fixed="The port is closed."),
        Example(
            "The port stays closed, the minister said ⟦Photo: dpa/Kay Lehmann⟧ The government did not agree.",
            fixed="The port stays closed, the minister said The government did not agree.",
        ),
        Example("The port is closed. ⟦Фото: ТАСС⟧", fixed="The port is closed.", source_language="ru"),
        Example(
            "Ships wait off the port. ⟦(Photo by Jane Doe/Getty Images)⟧ It opens in May.",
            fixed="Ships wait off the port. It opens in May.",
        ),
        Example("⟦REUTERS/Jane Doe⟧\nThe port is closed.", fixed="The port is closed."),
    ),
    good=(
        Example("BERLIN (Reuters) - The port is closed, the minister told AFP."),
        Example("She showed the court one photo: a picture of the bridge, taken by a Reuters reporter."),
        Example("A Reuters/Ipsos poll found that most people want the port to open."),
        Example("The firm sued Getty Images over a photo. Getty Images did not comment."),
    ),
)
def caption_or_credit(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every line that is a caption or credit, and every credit inside a line."""
    for credit in ctx.residue:
        if credit.family == "credit":
            yield Hit(
                credit.span,
                f'"{quote_residue(doc, credit.span)}" is the caption or credit of a picture, not of the article',
                remove_residue(doc, credit.span),
                suggestion="take it out",
            )
