"""A text beside its source: what the checks of accuracy are given."""

from __future__ import annotations

import pytest

import mtcheck
from mtcheck.context import Context
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Document, Pair, Span
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


def test_an_audit_has_the_text_beside_its_source() -> None:
    audit = mtcheck.check_text(
        "The minister left on Monday. Two ships came.", source="Министр ушёл в понедельник. Пришли два корабля."
    )
    assert [pair[:2] for pair in audit.pairs] == [(range(1), range(1)), (range(1, 2), range(1, 2))]
    assert audit.source_sentences == (Span(0, 27), Span(28, 47))


def test_an_audit_without_a_source_has_no_pairs() -> None:
    audit = mtcheck.check_text("The minister left on Monday.")
    assert (audit.pairs, audit.source_sentences) == ((), ())


def test_an_alignment_that_crashes_is_named_and_costs_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(doc: Document, source: Document) -> tuple[Pair, ...]:
        message = f"{doc.field} {source.field}"
        raise ValueError(message)

    monkeypatch.setattr("mtcheck.source.comparison.align", crash)
    audit = mtcheck.check_text("He left , she came.", source="Er ging, sie kam.")
    assert audit.pairs == ()
    assert "aligning the text with its source crashed with ValueError: text source" in [
        failure.what for failure in audit.failures
    ]
    assert [finding.code for finding in audit.findings] == ["MT302"]


def test_what_is_no_article_is_not_laid_beside_its_source() -> None:
    page = "404\nPage not found\nThe page you are looking for does not exist."
    audit = mtcheck.check_text(page, source="Страница не найдена.")
    assert audit.score.unscored is not None
    assert audit.pairs == ()
