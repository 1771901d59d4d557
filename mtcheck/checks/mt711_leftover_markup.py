r"""HTML that a reader should never see: entities, tags, attributes, pieces of a script.

Whatever takes an article out of a page must turn `&amp;` into & and drop `<p>` and `</b>`; where it does so only once,
or not at all, the engine copies the rest or takes it apart (`& quot ;`, `R & amp ; D`). Escaped quotation marks
(`\"`) and line breaks (`\n`) of program text come the same way.

It looks broken in print, is read aloud by a screen reader, and shows that nobody looked at the page.

Wrong where an article is about HTML and names a tag; a name before "tag" or "element" is left alone, and so is what a
paragraph about garbled pages, chatbots or machine translation shows in quotation marks. So are signs
that only look alike: R&D, AT&T, "x < y", <3, an address in angle brackets. In Markdown and HTML files what their
reader takes as markup is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.remnants import report


@check(
    code="MT711",
    slug="leftover-markup",
    category=Category.MARKUP,
    severity=Severity.MINOR,
    confidence=0.97,
    reads_markup=True,
    bad=(
        Example(
            "The firm spent more on R⟦&amp;⟧D and called it ⟦&quot;⟧our future⟦&quot;⟧.",
            fixed='The firm spent more on R&D and called it "our future".',
        ),
        Example("The mayor⟦& apos ;⟧s office said ⟦& quot ;⟧no⟦& quot ;⟧.", fixed='The mayor\'s office said "no".'),
        Example("⟦<p>⟧The bridge is ⟦<b>closed</b>⟧ until May.⟦</p>⟧", fixed="The bridge is closed until May."),
        Example("He left⟦&nbsp;⟧at noon.⟦<br />⟧She stayed.", fixed="He left at noon. She stayed."),
        Example("⟦&lt;p&gt;⟧The port reopens.⟦&lt;/p&gt;⟧", fixed="The port reopens."),
    ),
    good=(
        Example("R&D at AT&T and H&M; a Q&A; Johnson & Johnson; if x < y and y > z, then x <3 z."),
        Example("Write to the desk <desk@example.org>. Fans sent hearts <3 and laughed <laughs>."),
        Example('The <b> tag makes text bold, and "nbsp" stands for a space that does not break.'),
        Example("See https://example.org/list?a=1&lt=5&copy=2 and example.org/x?q=1&amp=2."),
    ),
)
def leftover_markup(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every entity, tag, attribute and piece of a script."""
    yield from report(doc, ctx.remnants, "html")
