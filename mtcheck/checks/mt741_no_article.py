"""No article: an error page, a log-in wall, a table, a bare list, or another language throughout.

A program that collects news saves whatever the address answers: "404 Not Found", "Please enable JavaScript", the list
of headlines above the articles; where "502 Bad Gateway" became the title, its text is the one word "nginx". And an
engine that fails gives back what it was given, so that nothing is translated, or its error: "context length exceeded".

Published, it is an empty or unreadable page under a headline. Nothing in it can be mended, and a score would say
nothing: the article is held, it has no score, and no other finding in its text is told.

Wrong for an article that mentions such a notice, or has a table or a list in it: one sentence of news is enough for an
article. Verse, interviews and short reports are articles; a text that is half in another language is one, too, and its
sentences are MT104. In fewer than twenty words another language is left to that check. Least sure of lists: some news
is nothing but a list. Up to three words count where no stop ends them.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.page.no_article import NoArticle
from mtcheck.plain_text import shorten

_NOTICES = {
    "gone": "the page says that there is nothing at its address",
    "unavailable": "the page says that its content is not available",
    "denied": "the page says that the reader may not see it",
    "members": "the page asks the reader to subscribe or to log in",
    "robot": "the page asks for a person with a browser",
    "error": "the page says that something went wrong",
    "filler": "filler stands where the text should be",
}
_OTHERS = {
    "empty": "it holds no words",
    "numbers": "it holds numbers and no words",
    "furniture": "it holds nothing but what stands round the article on a page",
    "table": "it is a table without a sentence",
    "list": "it is a bare list without a sentence",
    "headline": "it holds the headline once more and nothing else",
}
_CONFIDENCE = {
    "empty": 0.99,
    "numbers": 0.98,
    "furniture": 0.95,
    "notice": 0.97,
    "language": 0.98,
    "table": 0.95,
    "list": 0.9,
    "headline": 0.95,
    "words": 0.95,
}
_SHOWN = 60


@check(
    code="MT741",
    slug="no-article",
    category=Category.PLACEHOLDER,
    severity=Severity.CRITICAL,
    confidence=0.97,
    fields=("text",),
    voids=True,
    bad=(
        Example("⟦404 Not Found\n\nThe page you are looking for does not exist.⟧"),
        Example("⟦Just a moment...\nEnable JavaScript and cookies to continue⟧"),
        Example("⟦Dieser Inhalt ist in Ihrem Land nicht verfügbar.⟧", source_language="de"),
        Example("⟦12345 67890⟧"),
        Example("⟦translation⟧"),
        Example("⟦Team\tP\tPts\nArsenal\t38\t84\nChelsea\t38\t69\nFulham\t38\t55⟧"),
        Example(
            "⟦Le maire a annoncé hier soir que le pont serait fermé jusqu'au mois de juin. Les habitants devront faire "
            "un détour de dix kilomètres pour aller à la gare.⟧"
        ),
    ),
    good=(
        Example("Access denied: the court keeps its files shut\n\nThe court refused on Monday to open its files."),
        Example("The bank raised its main rate to 5 percent on Thursday."),
        Example("He resigned."),
        Example("Arsenal lead again after the last round.\nArsenal\t38\t84\nChelsea\t38\t69\nFulham\t38\t55"),
        Example(
            "The mayor said that the bridge would be shut until June, and that nobody knew why. Les habitants devront "
            "faire un détour de dix kilomètres pour aller à la gare."
        ),
    ),
)
def no_article(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit, for the whole text."""
    found = ctx.no_article
    if found is not None:
        words = [Span(sentence.start, sentence.end) for sentence in doc.sentences if sentence.first < sentence.last]
        span = Span(words[0].start, words[-1].end) if words else Span(0, len(doc.text))
        yield Hit(span, _describe(doc, found), confidence=_CONFIDENCE[found.kind])


def _describe(doc: Document, found: NoArticle) -> str:
    """What stands there instead, with what shows it."""
    if found.notice is not None:
        text = doc.title.text if found.notice.in_title and doc.title is not None else doc.text
        shown = shorten(text[found.notice.span.start : found.notice.span.end], _SHOWN)
        return f'{_NOTICES[found.notice.kind]} ("{shown}")'
    if found.other is not None:
        own = language_name(doc.language)
        if found.other.language is None:
            return f"the whole text is in another language than {own}, in {found.other.script} letters"
        return f"the whole text is in {language_name(found.other.language)}, not {own}"
    if found.kind == "words":
        return f'it holds no sentence, only "{shorten(doc.text.strip(), _SHOWN)}"'
    return _OTHERS[found.kind]
