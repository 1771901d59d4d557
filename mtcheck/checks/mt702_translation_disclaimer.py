"""A site's own note that the text was machine-translated, or that it answers for nothing in it.

An aggregator that translates automatically says so somewhere on the page, in its own garbled words, or says that the
views are not its own; the program that takes out the article takes this along.

It tells the reader that nobody has read what they are reading, and it is not the author's.

Wrong for news about machine translation ("Google said its machine translation now covers 200 languages") and for
texts that people translated. The note must speak of itself ("this article", "our site", "we translate"), at the
beginning or end of the text, or be nothing but a label; what is quoted or told by somebody is left alone.

Milder than declared: a note that only denies responsibility for views is a minor fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity

_MESSAGES = {
    "label": "the site labels its text as a machine translation",
    "made": "the site says that this text was machine-translated",
    "speaks": "the site speaks of its own automatic translation",
    "views": "the site denies its responsibility for the text",
}
_GARBLED = 0.9
"""Confidence where no phrase is known and words of three kinds agree."""


@check(
    code="MT702",
    slug="translation-disclaimer",
    category=Category.RESIDUE,
    severity=Severity.MAJOR,
    confidence=0.95,
    fields=("text",),
    bad=(
        Example(
            "The bridge will be closed until June, the mayor said.\n\n"
            "⟦This article was translated automatically and may contain errors.⟧"
        ),
        Example(
            "The bridge is closed.\n\n⟦Not every item on the portal shows the position of the portal; we take this "
            "news over by program and translate it by machine, without an editor.⟧"
        ),
        Example("⟦Traduit automatiquement de l'anglais⟧\n\nThe bridge is closed.", source_language="fr"),
        Example(
            "The bridge is closed.\n\n⟦Мнение редакции может не совпадать с мнением автора.⟧", source_language="ru"
        ),
    ),
    good=(
        Example("Google said its machine translation now covers 200 languages. The company showed it on Monday."),
        Example("The court heard that the statement had been translated automatically."),
        Example("The novel, translated by Jane Smith, is out now. This article is part of a series on new books."),
    ),
)
def translation_disclaimer(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a place where the site speaks of itself."""
    for disclaimer in ctx.disclaimers:
        yield Hit(
            disclaimer.span,
            _MESSAGES[disclaimer.kind],
            suggestion="take it out",
            severity=Severity.MINOR if disclaimer.kind == "views" else None,
            confidence=_GARBLED if disclaimer.kind == "speaks" else None,
        )
