"""A piece of the translation system's own machinery: `<unk>`, `▁`, `@@`, `</s>`, `⁇`.

A system cuts text into pieces of words and joins them again afterwards; it writes a token of its own for a character
or a word that it does not know and for the end of a sentence. Where the joining fails, these stay in the text.

No reader knows what they mean. Behind `<unk>`, `[UNK]` and `⁇` a word of the source is lost, which is a major fault;
the others stand between words that are all there.

Wrong in an article about such systems that shows their tokens: what stands in quotation marks in a paragraph about
machine translation, chatbots or garbled pages is left alone. A row of block characters (▁▂▃), a Maltese name
with Ġ and a handle are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.remnants import report


@check(
    code="MT713",
    slug="system-token",
    category=Category.MARKUP,
    severity=Severity.MINOR,
    confidence=0.97,
    reads_markup=True,
    bad=(
        Example("The minister of ⟦<unk>⟧ left, and the ⟦⁇⟧ stayed."),
        Example("The wor⟦@@⟧ ds of his mother ⟦@-@⟧ in ⟦@-@⟧ law", fixed="The words of his mother-in-law"),
        Example("⟦▁⟧The vote was put off.⟦</s>⟧", fixed="The vote was put off."),
        Example("The mayor of ⟦&lt;unk&gt;⟧ resigned."),
    ),
    good=(
        Example("Sales ▁▂▃▅ rose; Ġorġ Preca and Ġużè Ellul of Ċirkewwa wrote to @desk ## today."),
        Example("Prices rose by 3% @ $5 a share; the unknown < 5 stayed."),
    ),
)
def system_token(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every token that a system left."""
    yield from report(doc, ctx.remnants, "token")
