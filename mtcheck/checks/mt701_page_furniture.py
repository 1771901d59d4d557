"""What stood round the article on its page: menus, share buttons, cookie notes, "read also".

A program that takes the article out of a page takes along what stands beside it, and the engine translates it like
everything else, or leaves it in the source language.

Nobody wrote it for the reader of the article; it says at first sight that the text was copied by a machine.

Wrong in running prose that only mentions such things ("asked people to share on Facebook any pictures"): a line or
a sentence counts only where it is made of such phrases from end to end, begins with one that prose does not begin
with, or speaks to "you" in hardly any words but those of pages. In the middle of an English sentence a phrase counts
where it begins with a capital that nothing explains, and the article ends before it or goes on behind it. Single words
("Comments", "Politics") may be headings and count only beside others of their kind, or as the last line. Lines without
a full stop right below a bare "Read also" are taken for the headlines it points to.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.residue import quote_residue, remove_residue

_NAMES = {
    "navigation": "navigation of the page",
    "share": "a share button",
    "cookie": "a cookie note",
    "subscription": "a subscription note",
    "related": "a pointer to another article",
    "advertisement": "an advertisement label",
    "comment": "part of the comment section",
    "copyright": "a copyright line",
    "credit": "a credit",
    "tags": "a list of tags",
    "byline": "a byline",
    "author": "a byline",
}


@check(
    code="MT701",
    slug="page-furniture",
    category=Category.RESIDUE,
    severity=Severity.MINOR,
    confidence=0.97,
    fields=("text",),
    bad=(
        Example(
            "⟦Skip to content⟧\nMoscow rejects the blame\nThe Kremlin denied on Monday that its troops were there.",
            fixed="Moscow rejects the blame\nThe Kremlin denied on Monday that its troops were there.",
        ),
        Example(
            "The vote was put off until May.\n⟦Share on Facebook Twitter WhatsApp⟧\n",
            fixed="The vote was put off until May.\n",
        ),
        Example(
            "The port is closed. ⟦Lire aussi : Les marins en grève⟧",
            fixed="The port is closed.",
            source_language="fr",
        ),
        Example(
            "The port is closed.\n\n⟦Читайте также: Порт закрыт⟧\n\nIt opens in May.",
            fixed="The port is closed.\n\nIt opens in May.",
            source_language="ru",
        ),
    ),
    good=(
        Example("Follow the money, the analyst wrote on Facebook. Support for our channel tunnel fell."),
        Example("Police asked people to share on Facebook any pictures of the car."),
        Example("The regulator told the site to explain that it uses cookies, and to let readers accept all or none."),
        Example("“Follow us on Twitter,” the singer told her fans.\n\nPolitics\n\nThe minister did not follow."),
    ),
)
def page_furniture(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every stretch of lines, and every sentence, that belongs to the page and not to the article."""
    for furniture in ctx.residue:
        if furniture.family == "page":
            *others, last = (_NAMES[kind] for kind in furniture.kinds)
            names = f"{', '.join(others)} and {last}" if others else last
            yield Hit(
                furniture.span,
                f'"{quote_residue(doc, furniture.span)}" is {names}, not of the article',
                remove_residue(doc, furniture.span),
                suggestion="take it out",
            )
