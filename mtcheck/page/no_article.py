"""Whether what a Document holds is an article at all: words, sentences, and in the language that it should be in.

A Document, its Lexicon and the furniture of its page go in; out comes what stands there instead. What makes a notice,
a table, a list and a language is found by `notices`, `listings` and `whole_language`; how to say so is left to the
check.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mtcheck.foreign.whole_language import OtherLanguage, find_other_language
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document
from mtcheck.page.furniture import Furniture
from mtcheck.page.listings import find_listing
from mtcheck.page.notices import Notice, find_notice
from mtcheck.spans import Spans

FURNITURE_SHARE = 0.95
"""How many of the letters of a page are furniture where nothing else is on it."""


@dataclass(frozen=True, slots=True)
class NoArticle:
    """What stands in the place of an article."""

    kind: Literal["empty", "numbers", "furniture", "notice", "language", "table", "list"]
    notice: Notice | None = None
    """Where the page says that it has nothing to show."""
    other: OtherLanguage | None = None
    """Where the text is in another language."""


def find_no_article(doc: Document, lexicon: Lexicon, furniture: Sequence[Furniture]) -> NoArticle | None:
    """What a document holds in place of an article; None where it is one."""
    if not doc.words:
        return NoArticle("empty")
    if not any(char.isalpha() for word in doc.words for char in word.text):
        return NoArticle("numbers")
    notice = find_notice(doc, furniture)
    if notice is not None:
        return NoArticle("notice", notice)
    if _is_furniture(doc, furniture):
        return NoArticle("furniture")
    other = find_other_language(doc, lexicon)
    if other is not None:
        return NoArticle("language", other=other)
    listing = find_listing(doc)
    return NoArticle(listing) if listing else None


def _is_furniture(doc: Document, furniture: Sequence[Furniture]) -> bool:
    """Whether what stood round an article is all that there is."""
    taken = sum(piece.span.end - piece.span.start for piece in furniture)
    if 2 * taken < len(doc.text.strip()):  # most articles
        return False
    around = Spans(piece.span for piece in furniture)
    inside = sum(word.end - word.start for word in doc.words if around.overlaps(word.span))
    return inside >= FURNITURE_SHARE * sum(word.end - word.start for word in doc.words)
