"""Page furniture in a Document: the lines and sentences that stood round the article on its page.

A Document goes in; out come the stretches that are menus, share buttons, cookie and subscription notes, pointers to
other articles, labels and credits, each with its kinds. Phrases of fifteen languages lie in `data/furniture_*.tsv`;
all are used for any text, since what an engine leaves in the source language is furniture too. How to report it is
left to the check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.lexicon import read_table
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.phrases import compile_forms, expand_form, fold_word, join_words

LANGUAGES = ("ar", "cs", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk")
_LONGEST_BAR = 40
"""Words in the longest line that is taken for a row of buttons."""
_LONGEST_NOTE = 60
_LONGEST_CREDIT = 8
_EDGE = 8
"""Lines from either end of the text within which a run of single words is taken for a menu."""
_FEWEST_ITEMS = 3
_FEWEST_BUTTONS = 2
_FEWEST_GLUED = 3
"""Words of a phrase that is found even where the text goes on behind it without a stop."""
_GLUED_LINES = 3
_NOTES = frozenset({"cookie", "subscription", "copyright", "share", "comment"})
"""Kinds that run over several sentences, each of which need not be known."""
_CONTAGIOUS = frozenset({"navigation", "share", "comment"})
"""Kinds beside which a single word is furniture anywhere in a text."""
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)) ?(?:\d{4}|[A-Z])")
_LONGEST_COPYRIGHT = 15
_COLON = re.compile(r"\s*[:>»|]")
_QUOTES = frozenset("\"'“‘„«")


@dataclass(frozen=True, slots=True)
class Furniture:
    """One stretch of text that is not of the article."""

    span: Span
    kinds: tuple[str, ...]
    """What it is made of, in the order met: navigation, share, cookie, subscription, related, advertisement,
    comment, copyright."""


class _Phrase(NamedTuple):
    kind: str
    use: str
    """start: a sentence that begins with it is furniture; block: a line made of it is; lead: a line is that goes on
    after it with a colon; credit: the same, in a short line; item: only beside others."""


class _Tiling(NamedTuple):
    """How well a line is covered by phrases, best last when sorted."""

    strong: int
    buttons: int
    items: int
    kinds: tuple[str, ...]


class _Part(NamedTuple):
    """A line and what it was taken for."""

    span: Span
    kinds: tuple[str, ...]
    is_weak: bool
    """Whether it is only a word or two that may as well be a heading."""


def find_furniture(doc: Document) -> tuple[Furniture, ...]:
    """Every stretch of furniture, ascending; neighbouring lines are one."""
    lines: list[_Part | None] = []
    pieces: list[Furniture] = []
    for number, group in groupby(doc.sentences, key=attrgetter("block")):
        sentences = tuple(group)
        words = doc.words[sentences[0].first : sentences[-1].last]
        if not words:  # a rule or a bullet; menus go on behind it
            continue
        line = _judge_line(doc, words, doc.blocks[number])
        if line is None:
            pieces.extend(_find_sentences(doc, sentences))
            if len(lines) < _GLUED_LINES:
                pieces.extend(_find_glued(words))
        lines.append(line)
    pieces.extend(_join_lines(lines))
    return tuple(sorted(_show(doc, pieces), key=attrgetter("span")))


@lru_cache(maxsize=1)
def _phrases() -> MappingProxyType[tuple[str, ...], _Phrase]:
    phrases: dict[tuple[str, ...], _Phrase] = {}
    strength = ("item", "credit", "lead", "block", "start")
    for language in LANGUAGES:
        for form, kind, use in read_table(f"furniture_{language}"):
            if "…" in form:
                continue
            for words in expand_form(form):
                known = phrases.get(words)
                if known is None or strength.index(known.use) < strength.index(use):
                    phrases[words] = _Phrase(kind, use)
    return MappingProxyType(phrases)


@lru_cache(maxsize=1)
def _footers() -> re.Pattern[str]:
    """What feeds write below an item, with its title in the middle: "The post ... appeared first on"."""
    rows = [row for language in LANGUAGES for row in read_table(f"furniture_{language}")]
    return compile_forms([form for form, _, _ in rows if "…" in form])


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The words that any phrase begins with."""
    starts = {
        form.split()[0] for language in LANGUAGES for form, _, _ in read_table(f"furniture_{language}") if "…" in form
    }
    return frozenset(words[0] for words in _phrases()) | starts


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(words) for words in _phrases())


def _judge_line(doc: Document, words: tuple[Word, ...], block: Span) -> _Part | None:
    """What a whole line is, where it is furniture or may be."""
    if len(words) <= _LONGEST_COPYRIGHT and _COPYRIGHT.match(doc.text, block.start):
        return _Part(block, ("copyright",), is_weak=False)
    folded = tuple(fold_word(word) for word in words)
    if folded[0] not in _openings() or _is_quoted(doc, words[0]):
        return None
    span = Span(words[0].start, block.end)
    tiling = _tile(folded)
    if tiling is not None:
        text = doc.text[block.start : block.end]
        is_list = "," in text
        if tiling.strong or tiling.buttons >= _FEWEST_BUTTONS or (tiling.items >= _FEWEST_ITEMS and not is_list):
            return _Part(span, tiling.kinds, is_weak=False)
        if not text.rstrip().endswith((".", "!", "?")):
            return _Part(span, tiling.kinds, is_weak=True)
    kind = _find_start(doc, words, folded)
    is_single = words[0].sentence == words[-1].sentence
    if kind is not None and (is_single or kind in _NOTES):
        return _Part(span, (kind,), is_weak=False)
    return None


def _is_quoted(doc: Document, first: Word) -> bool:
    """Whether a quotation begins right before a word: what is said in it is said by somebody."""
    return doc.text[max(0, first.start - 1) : first.start] in _QUOTES


def _tile(folded: tuple[str, ...]) -> _Tiling | None:
    """The best way to cover all words with phrases and numbers; None where there is none."""
    if len(folded) > _LONGEST_BAR:
        return None
    best: list[_Tiling | None] = [_Tiling(0, 0, 0, ()), *(None for _ in folded)]
    for at, word in enumerate(folded):
        so_far = best[at]
        if so_far is None:
            continue
        if word == "N" and (best[at + 1] is None):
            best[at + 1] = so_far
        if word not in _openings():
            continue
        for end in range(at + 1, min(at + _longest(), len(folded)) + 1):
            phrase = _phrases().get(folded[at:end])
            if phrase is None:
                continue
            is_strong = phrase.use in {"block", "start"}
            longer = _Tiling(
                so_far.strong + is_strong,
                so_far.buttons + (phrase.kind == "share"),
                so_far.items + 1,
                so_far.kinds if phrase.kind in so_far.kinds else (*so_far.kinds, phrase.kind),
            )
            known = best[end]
            if known is None or longer[:2] > known[:2]:
                best[end] = longer
    tiling = best[-1]
    return tiling if tiling is not None and tiling.items else None


def _find_start(doc: Document, words: tuple[Word, ...], folded: tuple[str, ...]) -> str | None:
    """The kind of the phrase that a sentence or line begins with, where that makes it furniture."""
    if len(words) > _LONGEST_NOTE:
        return None
    for end in range(min(_longest(), len(folded)), 0, -1):
        phrase = _phrases().get(folded[:end])
        if phrase is None:
            continue
        if phrase.use == "start":
            return phrase.kind
        has_colon = _COLON.match(doc.text, words[end - 1].end) is not None
        is_pointer = phrase.use == "lead" or (phrase.use == "block" and phrase.kind == "related")
        if has_colon and (is_pointer or (phrase.use == "credit" and len(words) <= _LONGEST_CREDIT)):
            return phrase.kind
    return "related" if _footers().match(join_words(words)) else None


def _find_sentences(doc: Document, sentences: tuple[Sentence, ...]) -> Iterator[Furniture]:
    """Sentences of a paragraph of prose that are furniture by themselves."""
    for sentence in sentences if len(sentences) > 1 else ():
        words = doc.words_of(sentence)
        folded = tuple(fold_word(word) for word in words)
        if not words or folded[0] not in _openings() or _is_quoted(doc, words[0]):
            continue
        tiling = _tile(folded)
        if tiling is not None and tiling.strong:
            yield Furniture(Span(words[0].start, sentence.end), tiling.kinds)
        elif (kind := _find_start(doc, words, folded)) is not None:
            yield Furniture(Span(words[0].start, sentence.end), (kind,))


def _find_glued(words: tuple[Word, ...]) -> Iterator[Furniture]:
    """Navigation at the head of a line that goes on with the article: "Skip to content Moscow rejects ..."."""
    folded = tuple(fold_word(word) for word in words[: _longest() + 1])
    for end in range(min(_longest(), len(folded) - 1), _FEWEST_GLUED - 1, -1):
        phrase = _phrases().get(folded[:end])
        if phrase is not None and phrase.use == "block" and phrase.kind == "navigation":
            if words[end].text[:1].isupper():
                yield Furniture(Span(words[0].start, words[end - 1].end), (phrase.kind,))
            return


def _join_lines(lines: list[_Part | None]) -> Iterator[Furniture]:
    """Runs of lines that are furniture together."""
    run: list[_Part] = []
    first = 0
    for number, line in enumerate([*lines, None]):
        if line is not None:
            first = first if run else number
            run.append(line)
            continue
        if run:
            yield from _judge_run(run, is_at_edge=first < _EDGE or number > len(lines) - _EDGE)
        run = []


def _judge_run(run: list[_Part], *, is_at_edge: bool) -> Iterator[Furniture]:
    strong = [part for part in run if not part.is_weak]
    spreads = is_at_edge or any(not _CONTAGIOUS.isdisjoint(part.kinds) for part in strong)
    if strong and not spreads:
        for part in strong:
            yield Furniture(part.span, part.kinds)
    elif strong or (len(run) >= _FEWEST_ITEMS and is_at_edge):
        kinds = tuple(dict.fromkeys(kind for part in run for kind in part.kinds))
        yield Furniture(Span(run[0].span.start, run[-1].span.end), kinds)


def _show(doc: Document, pieces: list[Furniture]) -> Iterator[Furniture]:
    """The pieces, each cut to what is prose up to the first markup inside it."""
    for piece in pieces:
        span = piece.span
        for hidden in doc.hidden:
            if hidden.overlaps(span):
                span = Span(span.start, min(span.end, max(span.start, hidden.start)))
        visible = doc.text[span.start : span.end].rstrip()
        if visible:
            yield replace(piece, span=Span(span.start, span.start + len(visible)))
