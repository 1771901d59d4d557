"""Tags, keywords, hashtags or the path through the site, left above or below the article.

Below an article a page lists what it is filed under ("Tags: Ukraine, war"), and above it where on the site one is
("Home > News > World"). The program that takes the article out of its page takes these lines along, and the engine
translates them.

The words make no sentence, and show that nobody has looked at the text.

Wrong where a list is part of the story. A line counts where it begins with such a label and a colon, consists of
hashtags or of a path, or is the last of the text, a bare list whose words the article itself uses.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.residue import quote_residue, remove_residue


@check(
    code="MT704",
    slug="tag-list",
    category=Category.RESIDUE,
    severity=Severity.MINOR,
    confidence=0.95,
    fields=("text",),
    bad=(
        Example("The port is closed.\n\n⟦Tags: port, strike, Odessa⟧", fixed="The port is closed."),
        Example("⟦Home > News > World⟧\nThe port is closed.", fixed="The port is closed."),
        Example("The port is closed.\n⟦#port #strike⟧", fixed="The port is closed."),
        Example(
            "The port is closed because of a strike. The minister spoke of sabotage.\n\n"
            "⟦port, strike, minister, sabotage⟧",
            fixed="The port is closed because of a strike. The minister spoke of sabotage.",
        ),
        Example("The port is closed.\n\n⟦Теги: порт, забастовка⟧", fixed="The port is closed.", source_language="ru"),
    ),
    good=(
        Example("The ministers of four countries met:\n\nPoland, Latvia, Estonia, Lithuania"),
        Example("Under the hashtag #port hundreds wrote about the strike. One wrote: #strike now!"),
        Example("The topics: trade, the strike and the port. They talked for an hour."),
    ),
)
def tag_list(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every line of tags, and hashtags at the end of a text."""
    for tags in ctx.residue:
        if tags.family == "tags":
            yield Hit(
                tags.span,
                f'"{quote_residue(doc, tags.span)}" is what the page is filed under, not of the article',
                remove_residue(doc, tags.span),
                suggestion="take it out",
            )
