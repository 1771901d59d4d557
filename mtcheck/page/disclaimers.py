"""Disclaimers in a Document: what a site says of its own translation, or that it answers for nothing in the text.

A Document goes in; out come the sentences or lines in which the site speaks of itself, each with its kind. Phrases of
eighteen languages lie in `data/disclaimers_*.tsv`. How to report them is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.page.engine_credits import is_engine_credit
from mtcheck.phrases import compile_forms, find_anchors, fold_word, is_spelled_as_lists, join_words

LANGUAGES = tuple("ar cs de el en es fr hu id it nl pl pt ro ru sv tr uk".split())
_EDGE = 3
"""Sentences from either end of the text among which a site speaks for itself."""
_LONGEST = 80
"""Words in the longest sentence that is looked at."""
_TOLD = re.compile(r"\b(?:said|says|told|according|court|heard|announced|claimed|wrote|argued|explained) ")
_TOPICAL = re.compile(r"\b(?:million|billion|company|companies|users|researchers|study|languages|reported|how) ")
_LONGEST_ADVICE = 15
"""Words that may follow a label in its line and still belong to it."""
_MOST_BESIDE = 3
"""Sentences behind a note that may go on with it."""
_SHORTEST_HEAD, _LONGEST_HEAD = 3, 8
"""Words of a label that the rest of its sentence may follow; "Machine translation: a boon or a curse?" is a heading."""
_WITH_ADDRESS = re.compile(
    r"Translat(?:ed|ion) (?:with|by|using|via) (?:https?://)?(?:www\.)?(?:\w+\.)*(?i:deepl|google|bing|yandex)\.\w+\S*"
    r"(?: \(free version\))?"
)
"""Translated with www.DeepL.com/Translator (free version)"""
_SETS_OFF = re.compile(r"\s*(?:[;|\u2013\u2014]|-\s)")
_QUOTES = '"“„«'
_ENGLISH_STEM = "translat"
_THIS = re.compile(r"(?:(?:note|please note|please note that|disclaimer|attention) )?(?:this|our) ")
"""How a site begins that speaks of itself anywhere in the text."""
_TOPIC = 3
"""So many sentences that speak of translation make an article about it."""


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """One place where a site speaks of itself."""

    span: Span
    kind: Literal["label", "made", "speaks", "views"]
    """label: nothing but a label; made: says how this text was made; speaks: of its automatic translation in its own
    words; views: denies its responsibility."""


def find_disclaimers(doc: Document) -> Iterator[Disclaimer]:
    """Every sentence in which a site speaks of its own translation or denies its responsibility, by position."""
    sentences = [sentence for sentence in doc.sentences if sentence.first < sentence.last]
    has_inside = not _anchors(at_edge=False).isdisjoint(doc.vocabulary) or not is_spelled_as_lists(doc.text)
    has_inside = has_inside or f" {_ENGLISH_STEM}" in f" {' '.join(doc.vocabulary)}"
    if "ranslat" in doc.text:
        yield from (Disclaimer(Span(*match.span()), "label") for match in _WITH_ADDRESS.finditer(doc.text))
    end = 0
    for number, sentence in enumerate(sentences):
        if sentence.start < end or sentence.last - sentence.first > _LONGEST:
            continue
        at_edge = number < _EDGE or number >= len(sentences) - _EDGE
        if is_engine_credit(doc.text[sentence.start : sentence.end]):
            note = _find_note(doc, sentence, at_edge=at_edge)
            if note is not None or at_edge:
                end = (note or sentence.span).end
                yield Disclaimer(note or sentence.span, "label")
                continue
        if not (at_edge or has_inside) or not may_be_disclaimer(doc.words_of(sentence), at_edge=at_edge):
            continue
        disclaimer = _judge(doc, sentence, at_edge=at_edge)
        if disclaimer is not None:
            disclaimer = _extend(doc, disclaimer, sentences[number + 1 :])
            end = disclaimer.span.end
            yield disclaimer


def _extend(doc: Document, disclaimer: Disclaimer, behind: list[Sentence]) -> Disclaimer:
    """With the sentences right behind it that belong to it: "We apologise for any errors"."""
    end = disclaimer.span.end
    for sentence in behind[:_MOST_BESIDE]:
        if sentence.start >= end:
            text = join_words(doc.words_of(sentence))
            is_near = "\n\n" not in doc.text[end : sentence.start]
            if not is_near or text.count(" ") > _LONGEST_ADVICE or not _pattern("beside").match(text):
                break
            end = sentence.end
    return disclaimer if end == disclaimer.span.end else replace(disclaimer, span=Span(disclaimer.span.start, end))


def may_be_disclaimer(words: tuple[Word, ...], *, at_edge: bool) -> bool:
    """Whether a word stands there without which none of the lists has anything to say."""
    lowers = [word.lower for word in words]
    text = " ".join(lowers)
    if not _anchors(at_edge=at_edge).isdisjoint(lowers if text.isascii() else map(fold_word, words)):
        return True
    return any(f" {stem}" in f" {text}" for stem in (_stems() if at_edge else (_ENGLISH_STEM,)))


def _judge(doc: Document, sentence: Sentence, *, at_edge: bool) -> Disclaimer | None:
    """What a site says of itself in a sentence, and as far as the note goes that the sentence begins."""
    words = doc.words_of(sentence)
    text = join_words(words)
    note = _find_note(doc, sentence, at_edge=at_edge)
    is_label = _pattern("label").fullmatch(text) is not None or (at_edge and _is_headed_by_label(doc, words))
    if is_label and (note is not None or (len(words) > _SHORTEST_HEAD and not _TOLD.search(text))):
        return Disclaimer(note or sentence.span, "label")
    if _TOLD.search(text) is not None or doc.text[sentence.start] in _QUOTES:
        return None
    if _pattern("made").search(text):
        return Disclaimer(note or sentence.span, "made")
    is_ours = at_edge or _THIS.match(text) is not None
    if is_ours and _speaks_of_itself(text) and not _is_topic(doc):
        return Disclaimer(sentence.span, "speaks")
    return Disclaimer(sentence.span, "views") if at_edge and _pattern("views").search(text) else None


def _speaks_of_itself(text: str) -> bool:
    """Whether a sentence, as folded words, has translation, automation and the site in it, and no news."""
    kinds = ("translation", "automation", "self")
    return not _TOPICAL.search(text) and all(_pattern(kind).search(text) for kind in kinds)


@lru_cache(maxsize=8)
def _pattern(kind: str) -> re.Pattern[str]:
    """What any list knows of this kind."""
    return compile_forms(sorted(_forms(kind)))


@lru_cache(maxsize=2)
def _anchors(*, at_edge: bool) -> frozenset[str]:
    """Words without which a sentence is no disclaimer but one that speaks of translation."""
    return find_anchors(_forms("label") | _forms("made") | (_forms("views") if at_edge else set()))


@lru_cache(maxsize=1)
def _stems() -> tuple[str, ...]:
    """How words begin that speak of translation."""
    return tuple(form.removesuffix("*") for form in _forms("translation"))


def _forms(kind: str) -> set[str]:
    rows = (row for language in LANGUAGES for row in read_table(f"disclaimers_{language}"))
    return {form for form, row_kind in rows if row_kind == kind}


def _is_headed_by_label(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether a sentence begins with a label that a mark sets off: "Machine-translated from Greek; consult ...".

    What a site says beside such a label may follow without a mark, or behind a colon.
    """
    for length in range(1, min(_LONGEST_HEAD, len(words) - 1) + 1):
        is_set_off = length >= _SHORTEST_HEAD and _SETS_OFF.match(doc.text, words[length - 1].end) is not None
        is_apart = is_set_off or _pattern("beside").match(join_words(words[length:])) is not None
        if is_apart and _pattern("label").fullmatch(join_words(words[:length])):
            return True
    return False


def _find_note(doc: Document, sentence: Sentence, *, at_edge: bool) -> Span | None:
    """The line that a note makes up or, at the edge of the text, heads: "Translated by DeepL. See the original"."""
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
