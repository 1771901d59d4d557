"""A byline, an editor's name, a source or the date of publication, left in the text.

Above and below an article its page says who wrote it, when it was published and updated, and where it was taken from.
The program that takes the article out of its page takes this along, often without the line break: "By Anna Kolb The
mayor said ...".

An aggregator says these things in its own place, so that they stand there twice, and glued to the text they break its
first sentence.

Wrong where a sentence says when something was published, or begins with "By". A plain byline as first line ("By Anna
Kolb") is only noted, as neutral, since many sites print it there; a dateline such as "BERLIN (Reuters) -" is left
alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.residue import quote_residue, remove_residue

_TOP_LINES = 3
"""Among the first lines a plain byline is where readers expect it."""


@check(
    code="MT705",
    slug="byline-or-date",
    category=Category.RESIDUE,
    severity=Severity.MINOR,
    confidence=0.95,
    fields=("text",),
    bad=(
        Example(
            "⟦By Anna Kolb, Correspondent | 4 April 2022 | 14:30⟧\n\nThe port is closed.", fixed="The port is closed."
        ),
        Example("⟦Published on 4/4/2022 at 14:35⟧\nThe port is closed.", fixed="The port is closed."),
        Example(
            "⟦By Anna Kolb⟧ The mayor said that the port is closed.", fixed="The mayor said that the port is closed."
        ),
        Example("The port is closed.\n\n⟦Автор: Иван Петров⟧", fixed="The port is closed.", source_language="ru"),
        Example("⟦By Anna Kolb⟧\n\nThe port is closed.", fixed="The port is closed."),
    ),
    good=(
        Example("BERLIN (Reuters) - The port is closed."),
        Example("By Monday The Hague had an answer. The report, published on 4 April 2022, names nobody."),
        Example("4 April 2022\n\nThe port is closed.\n\n5 April 2022\n\nThe port is open."),
    ),
)
def byline_or_date(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every line that names author, editor, source or date, and every byline before a sentence."""
    for byline in ctx.residue:
        if byline.family == "byline":
            is_plain = byline.is_plain and doc.text.count("\n", 0, byline.span.start) < _TOP_LINES
            yield Hit(
                byline.span,
                f'"{quote_residue(doc, byline.span)}" is a byline or date, not of the article',
                remove_residue(doc, byline.span),
                suggestion="take it out",
                severity=Severity.NEUTRAL if is_plain else None,
            )
