"""A site's own note that the text was machine-translated, or that it answers for nothing in it.

An aggregator that translates automatically says so somewhere on the page, in its own garbled words, or says that the
views are not its own; the program that takes out the article takes this along.

It tells the reader that nobody has read what they are reading, and it is not the author's.

Wrong for news about machine translation ("Google said its machine translation now covers 200 languages") and for
texts that people translated. The note must speak of itself ("this article", "our site", "we translate"), at the
beginning or end of the text, or be nothing but a label; what is quoted or told by somebody is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtcheck.check import Context, Example, check
from mtcheck.lexicon import read_table
from mtcheck.model import Category, Document, Hit, Sentence, Severity, Span
from mtcheck.phrases import compile_forms, join_words

LANGUAGES = ("ar", "cs", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk")
_EDGE = 3
"""Sentences from either end of the text among which a site speaks for itself."""
_LONGEST = 80
"""Words in the longest sentence that is looked at."""
_TOLD = re.compile(r"\b(?:said|says|told|according|court|heard|announced|claimed|wrote|argued|explained) ")
_TOPICAL = re.compile(r"\b(?:million|billion|company|companies|users|researchers|study|languages|reported|how) ")
_LONGEST_ADVICE = 15
"""Words that may follow a label in its line and still belong to it."""
_QUOTES = '"“„«'
_TOPIC = 3
"""So many sentences that speak of translation make an article about it."""


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
    """Every sentence in which a site speaks of its own translation or denies its responsibility."""
    sentences = [sentence for sentence in doc.sentences if sentence.first < sentence.last]
    is_topic: bool | None = None
    for number, sentence in enumerate(sentences):
        if sentence.last - sentence.first > _LONGEST:
            continue
        text = join_words(doc.words_of(sentence))
        told = _TOLD.search(text) is not None or doc.text[sentence.start] in _QUOTES
        at_edge = number < _EDGE or number >= len(sentences) - _EDGE
        if _pattern("label").fullmatch(text) and (note := _find_note(doc, sentence, at_edge=at_edge)) is not None:
            yield Hit(note, "the site labels its text as a machine translation", suggestion="take it out")
        elif told:
            continue
        elif _pattern("made").search(text):
            yield Hit(sentence.span, "the site says that this text was machine-translated", suggestion="take it out")
        elif (
            at_edge
            and not _TOPICAL.search(text)
            and all(_pattern(kind).search(text) for kind in ("translation", "automation", "self"))
        ):
            is_topic = _is_topic(doc) if is_topic is None else is_topic
            if not is_topic:
                yield Hit(
                    sentence.span,
                    "the site speaks of its own automatic translation",
                    suggestion="take it out",
                    confidence=0.9,
                )
        elif at_edge and _pattern("views").search(text):
            yield Hit(
                sentence.span,
                "the site denies its responsibility for the text",
                suggestion="take it out",
                severity=Severity.MINOR,
            )


@lru_cache(maxsize=8)
def _pattern(kind: str) -> re.Pattern[str]:
    """What any list knows of this kind."""
    rows = [row for language in LANGUAGES for row in read_table(f"disclaimers_{language}")]
    return compile_forms(sorted({form for form, row_kind in rows if row_kind == kind}))


def _find_note(doc: Document, sentence: Sentence, *, at_edge: bool) -> Span | None:
    """The line that a label makes up or, at the edge of the text, heads: "Translated by DeepL. See the original"."""
    block = doc.blocks[sentence.block]
    before = doc.text[block.start : sentence.start]
    after = doc.text[sentence.end : block.end]
    if any(char.isalnum() for char in before):
        return None
    if not any(char.isalnum() for char in after):
        return sentence.span
    span = Span(sentence.start, block.end)
    return span if at_edge and len(after.split()) <= _LONGEST_ADVICE and not doc.is_hidden(span) else None


def _is_topic(doc: Document) -> bool:
    """Whether the article is about translation."""
    return sum(word.lower.startswith("translat") for word in doc.words) >= _TOPIC
