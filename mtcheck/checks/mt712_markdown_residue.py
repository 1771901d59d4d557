"""Markdown, wiki markup or shortcodes in text that should be plain.

An article kept as Markdown, or written by a language model, comes with `**bold**`, `## Heading` and `[link](address)`;
where the next program takes it for plain text the marks stay, and an engine may even put spaces into them. Shortcodes
such as `[caption id="1"]` are what a web site was to fill in itself.

The marks break the line for the eye and are spoken by a screen reader; half of a link leads nowhere.

Wrong where an asterisk stands for a footnote, a bullet, a swear word or a break between scenes, and where square
brackets are an editor's: `[t]he`. Only pairs and forms that nothing but markup has are taken. Single marks round a
title or a foreign word (*Aurora*) are how many set them off in plain text; they count only beside other Markdown, as
list marks do. A Markdown file is read as Markdown, and its own marks are no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.remnants import report


@check(
    code="MT712",
    slug="markdown-residue",
    category=Category.MARKUP,
    severity=Severity.MINOR,
    confidence=0.95,
    reads_markup=True,
    bad=(
        Example("The ban is ⟦**final**⟧, the court said.", fixed="The ban is final, the court said."),
        Example(
            "⟦##⟧ A long night\n\nSee the ⟦[full report](https://example.org/r)⟧ of the fire service.",
            fixed="A long night\n\nSee the full report of the fire service.",
        ),
        Example("The ⟦* * strike * *⟧ goes on.", fixed="The strike goes on."),
        Example('⟦[caption id="1" align="left"]⟧The port⟦[/caption]⟧ is closed.', fixed="The port is closed."),
        Example("He was born in ⟦[[Lviv Oblast|the Lviv region]]⟧.", fixed="He was born in the Lviv region."),
    ),
    good=(
        Example("He called it “a f**k-up” and a s**tshow, and gave the film four stars: ****"),
        Example("“[T]he law [of 2019] is dead [sic],” she said [PDF] (page 3).\n\n* * *\n\nThe end."),
        Example("* Shares fall 3%\n* Bank warns of losses\n\nPrices* rose in May.\n\n*not adjusted"),
        Example("The #1 song in the #MeToo years, # 5 in Spain; snake_case_name and @some_user_ are names."),
    ),
)
def markdown_residue(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every mark of Markdown and its like."""
    yield from report(doc, ctx.remnants, "markdown")
