"""Page furniture in a Document: the lines and sentences that stood round the article on its page.

A Document goes in; out come the stretches that are menus, share buttons, cookie and subscription notes, pointers to
other articles, labels and credits, each with its kinds. Phrases of twenty-one languages lie in
`data/furniture_*.tsv`; all are used for any text, since what an engine leaves in the source language is furniture too.
Chinese and Japanese, written without spaces, are found where a label stands by itself. Appeals to the reader are
known by `mtcheck.appeals`. How to report all this is left to the check.
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

from mtcheck.appeals import LONGEST_APPEAL, LONGEST_PHRASE, find_appeal, first_words, may_begin_appeal
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.phrases import compile_forms, expand_form, find_anchors, fold_word, is_spelled_as_lists, join_words

LANGUAGES = tuple("ar cs de el en es fr hu id it ja ko nl pl pt ro ru sv tr uk zh".split())
_LONGEST_BAR = 40
"""Words in the longest line that is taken for a row of buttons."""
_LONGEST_NOTE = 60
_LONGEST_CREDIT = 8
_LONGEST_POINTER = 24
"""Words of the longest line, of several sentences, that is one pointer: "See also: He was to guard it. He lost it"."""
_LONGEST_HEADLINE = 15
_MOST_HEADLINES = 4
"""Lines without a stop below a bare "Read also" that are the headlines it points to."""
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
_APPEALS = frozenset({"share", "subscription", "comment"})
"""Kinds that ask the reader for something, as people in the news do: "Follow us on Telegram, the mayor told them"."""
_TOLD = re.compile(r", (?:\w+ ){1,5}?(?:said|says|told|tells|wrote|writes|added|urged|asked)\b")
_COPYRIGHT = re.compile(r"(?:©|ⓒ|\([cC]\)) ?(?:\d{4}|[A-Z])")
_LONGEST_COPYRIGHT = 15
_COLON = re.compile(r"\s*[:\uff1a>»|]")
_DASH = re.compile(r"\s+[-\u2013\u2014]\s")
"""After a label in capitals: VIDEO - The last fire."""
_BRACKET = re.compile(r"\s*[]\u3011)]")
"""After a label that an opening one stands before: [Photo] The baker at work."""
_BYLINE = re.compile(r"\(?(?:(?:[A-Z][\w.'’-]*|[|/·=,]|and) ){1,6}\(?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?\.?")
"""Reporter Kim Tae-yul taeyul@example.org"""
_AGE_MARK = re.compile(r"\(?(?:1[268]|[06])\s?\+\)?")
"""The age that Russian sites must print below each article: 18+"""
_LONGEST_AGE = len("(18 +)")
_QUOTES = frozenset("\"'“‘„«")
_FINAL = (".", "。", "…", ":", ";", ",")


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
    is_bare: bool = False
    """Whether it points to other articles without naming one."""


def find_furniture(doc: Document) -> tuple[Furniture, ...]:
    """Every stretch of furniture, ascending; neighbouring lines are one."""
    lines: list[_Part | None] = []
    pieces: list[Furniture] = []
    headlines = 0
    for number, group in groupby(doc.sentences, key=attrgetter("block")):
        sentences = tuple(group)
        words = doc.words[sentences[0].first : sentences[-1].last]
        block = doc.blocks[number]
        line = _judge_line(doc, sentences, words, block) if words else _judge_mark(doc, block)
        if not words and line is None:  # a rule or a bullet; menus go on behind it
            continue
        if line is None and headlines and _is_headline(doc, words, block):
            headlines -= 1
            lines.append(_Part(block, ("related",), is_weak=False))
            continue
        headlines = _MOST_HEADLINES if line is not None and line.is_bare else 0
        if line is None:
            found = list(_find_sentences(doc, sentences))
            if len(lines) < _GLUED_LINES and not found:
                found.extend(_find_glued(words))
            pieces.extend(found)
        lines.append(line)
    pieces.extend(_join_lines(lines))
    return tuple(sorted(_show(doc, pieces), key=attrgetter("span")))


def may_be_phrases(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether words begin with a phrase or a number, or may be a footer: found out before all of them are folded."""
    if fold_word(words[0]) not in _openings():
        return False
    begin = tuple(map(fold_word, words[: _longest()]))
    if begin[0] == "N" or any(begin[:end] in _phrases() for end in range(1, len(begin) + 1)):
        return True
    return not _footer_anchors().isdisjoint(doc.vocabulary) or not is_spelled_as_lists(doc.text)


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
    return compile_forms(_footer_forms())


@lru_cache(maxsize=1)
def _footer_anchors() -> frozenset[str]:
    """Words without which a line is no such footer."""
    return find_anchors(_footer_forms())


def _footer_forms() -> list[str]:
    rows = [row for language in LANGUAGES for row in read_table(f"furniture_{language}")]
    return [form for form, _, _ in rows if "…" in form]


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


def _judge_mark(doc: Document, block: Span) -> _Part | None:
    """What a line without words is: an age, or nothing."""
    is_age = _AGE_MARK.fullmatch(doc.text[block.start : block.end].strip()) is not None
    return _Part(block, ("navigation",), is_weak=False) if is_age else None


def _is_headline(doc: Document, words: tuple[Word, ...], block: Span) -> bool:
    """Whether a line below a bare pointer is a headline rather than the article going on."""
    text = doc.text[block.start : block.end].rstrip()
    return len(words) <= _LONGEST_HEADLINE and not text.endswith(_FINAL) and not _is_quoted(doc, words[0])


def _judge_line(doc: Document, sentences: tuple[Sentence, ...], words: tuple[Word, ...], block: Span) -> _Part | None:
    """What a whole line is, where it is furniture or may be."""
    text = doc.text[block.start : block.end].strip()
    if len(words) <= _LONGEST_COPYRIGHT and (_COPYRIGHT.match(text) or ("@" in text and _BYLINE.fullmatch(text))):
        return _Part(block, ("copyright",), is_weak=False)
    if len(text) <= _LONGEST_AGE and _AGE_MARK.fullmatch(text):
        return _Part(block, ("navigation",), is_weak=False)
    if _is_quoted(doc, words[0]):
        return None
    is_bracketed = text[0] in "[(\u3010" and not doc.is_hidden(Span(block.start, block.start + 1))
    span = Span(block.start if is_bracketed else words[0].start, block.end)
    if may_be_phrases(doc, words):
        part = _judge_phrases(doc, words, tuple(map(fold_word, words)), span)
        if part is not None:
            return part
    appeal = _find_appeal(doc, sentences) if len(words) <= LONGEST_APPEAL else None
    return None if appeal is None else _Part(span, (appeal,), is_weak=False)


def _judge_phrases(doc: Document, words: tuple[Word, ...], folded: tuple[str, ...], span: Span) -> _Part | None:
    """What a line is by the phrases that it consists of, or begins with."""
    tiling = _tile(folded)
    text = doc.text[span.start : span.end]
    if tiling is not None:
        is_list = "," in text
        if tiling.strong or tiling.buttons >= _FEWEST_BUTTONS or (tiling.items >= _FEWEST_ITEMS and not is_list):
            return _Part(span, tiling.kinds, is_weak=False, is_bare=tiling.kinds == ("related",))
    kind = _find_start(doc, words, folded, is_line=True)
    is_single = words[0].sentence == words[-1].sentence or (kind == "related" and len(words) <= _LONGEST_POINTER)
    if kind is not None and (is_single or kind in _NOTES):
        return _Part(span, (kind,), is_weak=False)
    if tiling is not None and not text.rstrip().endswith((".", "!", "?")):
        return _Part(span, tiling.kinds, is_weak=True)
    return None


def _find_appeal(doc: Document, sentences: tuple[Sentence, ...]) -> str | None:
    """The kind of an appeal to the reader that a whole line is."""
    spoken = [sentence for sentence in sentences if sentence.first < sentence.last]
    first, last, end = spoken[0].first, spoken[0].last, spoken[0].end
    if doc.text[end - 1] != "?":
        if fold_word(doc.words[first]) not in first_words():
            return None
        if not may_begin_appeal(tuple(map(fold_word, doc.words[first : min(first + LONGEST_PHRASE, last)]))):
            return None
    folded = tuple(tuple(fold_word(word) for word in doc.words_of(sentence)) for sentence in spoken)
    appeal = find_appeal(folded, tuple(doc.text[sentence.end - 1] for sentence in spoken))
    return None if appeal is None else appeal.kind


def _is_quoted(doc: Document, first: Word) -> bool:
    """Whether a quotation begins right before a word: what is said in it is said by somebody."""
    return doc.text[max(0, first.start - 1) : first.start] in _QUOTES


def _tile(folded: tuple[str, ...]) -> _Tiling | None:
    """The best way to cover all words with phrases and numbers; None where there is none."""
    if len(folded) > _LONGEST_BAR:
        return None
    best: list[_Tiling | None] = [_Tiling(0, 0, 0, ()), *(None for _ in folded)]
    farthest = 0
    for at, word in enumerate(folded):
        so_far = best[at]
        if at > farthest:
            return None
        if so_far is None:
            continue
        if word == "N" and (best[at + 1] is None):
            best[at + 1] = so_far
            farthest = max(farthest, at + 1)
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
                farthest = max(farthest, end)
    tiling = best[-1]
    return tiling if tiling is not None and tiling.items else None


def _find_start(doc: Document, words: tuple[Word, ...], folded: tuple[str, ...], *, is_line: bool) -> str | None:
    """The kind of the phrase that a sentence or line begins with, where that makes it furniture."""
    if len(words) > _LONGEST_NOTE:
        return None
    for end in range(min(_longest(), len(folded)), 0, -1):
        phrase = _phrases().get(folded[:end])
        if phrase is None:
            continue
        if phrase.use == "start":
            return None if phrase.kind in _APPEALS and _is_told(doc, words) else phrase.kind
        has_colon = _is_label(doc, words[:end])
        is_pointer = phrase.use == "lead" or (phrase.use == "block" and phrase.kind == "related")
        is_credit = phrase.use == "credit" and _is_credit(doc, words, end, is_line=is_line)
        if has_colon and (is_pointer or is_credit):
            return phrase.kind
    if _footer_anchors().isdisjoint(folded):
        return None
    return "related" if _footers().match(join_words(words)) else None


def _is_told(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether somebody is named as saying what a line says."""
    return _TOLD.search(doc.text, words[0].start, words[-1].end) is not None


def _is_label(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether words are set off from what follows: by a colon, by brackets, or by capitals and a dash."""
    end = words[-1].end
    if _COLON.match(doc.text, end) is not None or _is_bracketed(doc, words):
        return True
    return all(word.text.isupper() for word in words) and _DASH.match(doc.text, end) is not None


def _is_credit(doc: Document, words: tuple[Word, ...], end: int, *, is_line: bool) -> bool:
    """Whether what stands behind a label is short enough; within a paragraph it also has to be a name."""
    if _is_bracketed(doc, words[:end]):
        return True
    is_name = end < len(words) and not words[end].text[:1].islower()
    return len(words) <= _LONGEST_CREDIT and (is_line or is_name)


def _is_bracketed(doc: Document, words: tuple[Word, ...]) -> bool:
    before = doc.text[max(0, words[0].start - 1) : words[0].start]
    return before in {"[", "\u3010"} and _BRACKET.match(doc.text, words[-1].end) is not None


def _find_sentences(doc: Document, sentences: tuple[Sentence, ...]) -> Iterator[Furniture]:
    """Sentences of a paragraph of prose that are furniture by themselves."""
    for sentence in sentences if len(sentences) > 1 else ():
        words = doc.words_of(sentence)
        if not words or not may_be_phrases(doc, words) or _is_quoted(doc, words[0]):
            continue
        folded = tuple(map(fold_word, words))
        tiling = _tile(folded)
        if tiling is not None and tiling.strong:
            yield Furniture(Span(words[0].start, sentence.end), tiling.kinds)
        elif (kind := _find_start(doc, words, folded, is_line=False)) is not None:
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
