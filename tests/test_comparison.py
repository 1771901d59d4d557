"""A text beside its source: what the checks of accuracy are given."""

from __future__ import annotations

import mtcheck
from mtcheck.context import Context
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Pair, Span
from mtcheck.segment import segment

RUSSIAN = "Премьер-министр заявил, что правительство рассмотрит этот законопроект на следующей неделе."


def context_of(article: Article) -> Context:
    return Context(segment(article), Lexicon(article.language))


def test_lists_of_the_same_length_are_paired_one_to_one() -> None:
    article = Article(
        "a", "He left.\nShe came.", segments=(Span(0, 8), Span(9, 18)), source=("Он ушёл.", ""), source_language="ru"
    )
    comparison = context_of(article).comparison
    assert comparison is not None
    assert comparison.pairs == (Pair(range(1), range(1), 1.0), Pair(range(1, 2), range(1, 2), 1.0))
    assert comparison.source.text == "Он ушёл.\n"
    assert comparison.text_span(comparison.pairs[1]) == Span(9, 18)
    assert comparison.source_span(comparison.pairs[1]) == Span(9, 9)


def test_an_article_without_a_source_has_no_comparison() -> None:
    context = context_of(Article("a", "He left."))
    assert (context.comparison, context.source) == (None, None)


def test_the_source_is_a_document_in_its_own_language() -> None:
    source = context_of(Article("a", "He left.", source=("Il est parti.",), source_language="fr")).source
    assert source is not None
    assert (source.doc.field, source.doc.language, source.doc.lowers) == ("source", "fr", ("il", "est", "parti"))


def test_the_language_of_a_source_text_is_the_source_language_where_none_is_told() -> None:
    audit = mtcheck.check_text("The prime minister said the bill would be examined next week.", source=RUSSIAN)
    assert audit.source_language == "ru"
