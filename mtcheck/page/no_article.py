"""Whether what a Document holds is an article at all: words, sentences, and in the language that it should be in.

A Document, its Lexicon and the furniture of its page go in; out comes what stands there instead. What makes a notice,
a table, a list and a language is found by `notices`, `listings` and `whole_language`; how to say so is left to the
check.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import mtcheck.late_re as re
from mtcheck.foreign.whole_language import OtherLanguage, find_other_language
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document
from mtcheck.page.furniture import Furniture
from mtcheck.page.listings import find_listing
from mtcheck.page.notices import Notice, find_notice
from mtcheck.spans import Spans

FURNITURE_SHARE = 0.95
"""How many of the letters of a page are furniture where nothing else is on it."""

LONGEST_HEADLINE, MOST_WORDS = 30, 3
"""Words of the longest text that may be a headline, and of the longest that makes no sentence for its shortness."""
_STOP = re.compile(r"[.!?…。！？]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of languages that write no spaces, where a word may be a sentence."""


@dataclass(frozen=True, slots=True)
class NoArticle:
    """What stands in the place of an article."""

    kind: Literal["empty", "numbers", "furniture", "notice", "language", "table", "list", "headline", "words"]
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
    remainder = find_listing(doc) or _find_remainder(doc)
    return NoArticle(remainder) if remainder else None


def _find_remainder(doc: Document) -> Literal["headline", "words"] | None:
    """What is left of a page without its article: the headline once more, or a word or two; no stop ends them."""
    if len(doc.words) > LONGEST_HEADLINE or _STOP.search(doc.text) or _UNSPACED.search(doc.text):
        return None
    headline = () if doc.title is None else doc.title.lowers
    if headline and doc.lowers == headline * (len(doc.lowers) // len(headline)):
        return "headline"
    return "words" if len(doc.words) <= MOST_WORDS else None


def _is_furniture(doc: Document, furniture: Sequence[Furniture]) -> bool:
    """Whether what stood round an article is all that there is."""
    taken = sum(piece.span.end - piece.span.start for piece in furniture)
    if 2 * taken < len(doc.text.strip()):  # most articles
        return False
    around = Spans(piece.span for piece in furniture)
    inside = sum(word.end - word.start for word in doc.words if around.overlaps(word.span))
    return inside >= FURNITURE_SHARE * sum(word.end - word.start for word in doc.words)
