"""Page furniture in a Document: the lines and sentences that stood round the article on its page.

A Document goes in; out come the stretches that are menus, share buttons, cookie and subscription notes, pointers to
other articles, labels and credits, each with its kinds. Phrases of twenty-one languages lie in
`data/furniture_*.tsv`; all are used for any text, since what an engine leaves in the source language is furniture too.
Chinese and Japanese, written without spaces, are found where a label stands by itself. Appeals to the reader are
known by `mtcheck.page.appeals`. How to report all this is left to the check.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.page.appeals import LONGEST_APPEAL, LONGEST_PHRASE, find_appeal, may_begin_appeal, opening_words
from mtcheck.page.furniture_words import STOPS, find_start, is_label, may_be_phrases, tile
from mtcheck.page.glued import find_glued_end, has_buttons
from mtcheck.page.line_forms import AUTHOR, judge_form
from mtcheck.page.page_words import judge_words
from mtcheck.page.pointers import LONGEST_POINTER, is_pointer, may_be_of_pointer, may_begin_pointer
from mtcheck.phrases import fold_word
from mtcheck.quotation_marks import OPENING_MARKS

Family = Literal["page", "credit", "tags", "byline"]
"""What was of the page, and what was of the article but not of its text."""
_LONGEST_POINTING = 24
"""Words of the longest line, of several sentences, that is one pointer: "See also: He was to guard it. He lost it"."""
_LONGEST_HEADLINE = 15
_MOST_HEADLINES = 4
"""Lines without a stop below a bare "Read also" that are the headlines it points to."""
_EDGE = 8
"""Lines from either end of the text within which a run of single words is taken for a menu."""
_FEWEST_ITEMS = 3
_FEWEST_BUTTONS = 2
_NOTES = frozenset({"cookie", "subscription", "copyright", "share", "comment"})
"""Kinds that run over several sentences, each of which need not be known."""
_CONTAGIOUS = frozenset({"navigation", "share", "comment"})
"""Kinds beside which a single word is furniture anywhere in a text."""
_OPENING_QUOTES = frozenset(OPENING_MARKS)
_BRACKETS = frozenset("[(\u3010")
_POINTING = re.compile(r"[>»►▶▸→●■◆☛👉📌\s]+")
"""Marks before a pointer: >> Read also"""
_FINAL = (".", "。", "…", ":", ";", ",")
_ENDS = (*STOPS, "…", "”", '"', "»")
"""How the last line of an article ends; a list goes on after others."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """One stretch of text that is not of the article."""

    span: Span
    kinds: tuple[str, ...]
    """What it is made of, in the order met: navigation, share, cookie, subscription, related, advertisement,
    comment, copyright; credit, tags, byline, author."""

    @property
    def is_plain(self) -> bool:
        """Whether it says nothing but who wrote the article."""
        return self.kinds == (AUTHOR,)

    @property
    def family(self) -> Family:
        """What an editor would call it."""
        return _find_family(self.kinds)


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
            pieces.extend(_find_sentences(doc, sentences))
        lines.append(line)
    pieces.extend(_join_lines(doc, lines))
    return tuple(sorted(_show(doc, pieces), key=attrgetter("span")))


def _judge_mark(doc: Document, block: Span) -> _Part | None:
    """What a line without words is: an age, a date, hashtags, or nothing."""
    form = judge_form(doc.text[block.start : block.end].strip(), 0)
    return None if form is None else _Part(block, (form,), is_weak=False)


def _is_headline(doc: Document, words: tuple[Word, ...], block: Span) -> bool:
    """Whether a line below a bare pointer is a headline rather than the article going on."""
    text = doc.text[block.start : block.end].rstrip()
    if len(words) > _LONGEST_HEADLINE or words[0].sentence != words[-1].sentence:
        return False
    return not text.endswith(_FINAL) and not _is_quoted(doc, words[0])


def _judge_line(doc: Document, sentences: tuple[Sentence, ...], words: tuple[Word, ...], block: Span) -> _Part | None:
    """What a whole line is, where it is furniture or may be."""
    text = doc.text[block.start : block.end].strip()
    form = judge_form(text, len(words))
    if form is not None:
        return _Part(block, (form,), is_weak=False)
    if _is_quoted(doc, words[0]):
        return None
    folded = tuple(map(fold_word, words)) if may_be_phrases(doc, words) else ()
    part = _judge_phrases(doc, words, folded, _begin_line(doc, block, words[0])) if folded else None
    if part is not None and not part.is_weak:
        return part
    is_stopped = doc.text.startswith(STOPS, block.end - 1)
    pointer = _find_pointer(doc, words)
    if pointer is not None and (pointer < len(words) or not is_stopped):
        is_single = words[0].sentence == words[-1].sentence or len(words) <= _LONGEST_POINTING
        span, is_bare = _begin_line(doc, block, words[0]), pointer == len(words)
        return _Part(span, ("related",), is_weak=False, is_bare=is_bare) if is_single else None
    if part is not None:
        return part
    appeal = _find_appeal(doc, sentences) if len(words) <= LONGEST_APPEAL else None
    appeal = appeal or judge_words(words, is_sentence=is_stopped)
    return None if appeal is None else _Part(_begin_line(doc, block, words[0]), (appeal,), is_weak=False)


def _begin_line(doc: Document, block: Span, first: Word) -> Span:
    """A line from its first word on, or from a mark that stands before it."""
    return Span(block.start if _is_marked(doc, block, first) else first.start, block.end)


def _is_marked(doc: Document, block: Span, first: Word) -> bool:
    """Whether a line has a bracket or a pointing mark before its first word."""
    if first.start == block.start:
        return False
    is_bracket = doc.text[block.start : block.end].lstrip()[0] in _BRACKETS
    is_marked = is_bracket or _POINTING.fullmatch(doc.text, block.start, first.start) is not None
    return is_marked and not doc.is_hidden(Span(block.start, block.start + 1))


def _judge_phrases(doc: Document, words: tuple[Word, ...], folded: tuple[str, ...], span: Span) -> _Part | None:
    """What a line is by the phrases that it consists of, or begins with."""
    tiling = tile(folded)
    text = doc.text[span.start : span.end]
    if tiling is not None:
        is_list = "," in text
        if tiling.strong or tiling.buttons >= _FEWEST_BUTTONS or (tiling.items >= _FEWEST_ITEMS and not is_list):
            return _Part(span, tiling.kinds, is_weak=False, is_bare=tiling.kinds == ("related",))
    kind = find_start(doc, words, folded, is_line=True)
    if kind in _NOTES and _goes_on(doc, words):
        return None
    is_single = words[0].sentence == words[-1].sentence or (kind == "related" and len(words) <= _LONGEST_POINTING)
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
        if fold_word(doc.words[first]) not in opening_words():
            return None
        if not may_begin_appeal(tuple(map(fold_word, doc.words[first : min(first + LONGEST_PHRASE, last)]))):
            return None
    folded = tuple(tuple(fold_word(word) for word in doc.words_of(sentence)) for sentence in spoken)
    appeal = find_appeal(folded, tuple(doc.text[sentence.end - 1] for sentence in spoken))
    return None if appeal is None else appeal.kind


def _find_pointer(doc: Document, words: tuple[Word, ...]) -> int | None:
    """How many words a line or sentence has before its colon, or in all, that point to other articles."""
    if not may_begin_pointer(fold_word(words[0])) or not all(may_be_of_pointer(fold_word(word)) for word in words[1:2]):
        return None
    within = words[: LONGEST_POINTER + 1]
    known = next((n for n, word in enumerate(within) if not may_be_of_pointer(fold_word(word))), len(within))
    ends = range(1, min(LONGEST_POINTER, known) + 1)
    end = next((end for end in ends if end == len(words) or is_label(doc, words[:end])), 0)
    return end if end and is_pointer(tuple(map(fold_word, words[:end]))) else None


def _is_quoted(doc: Document, first: Word) -> bool:
    """Whether a quotation begins right before a word: what is said in it is said by somebody."""
    return doc.text[max(0, first.start - 1) : first.start] in _OPENING_QUOTES


def _find_sentences(doc: Document, sentences: tuple[Sentence, ...]) -> Iterator[Furniture]:
    """Sentences of a paragraph of prose that are furniture by themselves."""
    for sentence in sentences if len(sentences) > 1 else ():
        words = doc.words_of(sentence)
        if not words or _is_quoted(doc, words[0]):
            continue
        start = sentence.start if doc.text[sentence.start] in _BRACKETS else words[0].start
        pointer = _find_pointer(doc, words)
        if pointer is not None and pointer < len(words):
            yield Furniture(Span(start, _find_end(doc, start, sentence)), ("related",))
            continue
        form = judge_form(doc.text[sentence.start : sentence.end].strip(), len(words))
        if form in {"byline", "share"}:
            yield Furniture(sentence.span, (form,))
            continue
        if not may_be_phrases(doc, words) or has_buttons(doc, sentence.first):
            continue
        folded = tuple(map(fold_word, words))
        tiling = tile(folded)
        if tiling is not None and tiling.strong:
            yield Furniture(Span(start, sentence.end), tiling.kinds)
            continue
        kind = find_start(doc, words, folded, is_line=False)
        if kind is not None and not (kind in _NOTES and _goes_on(doc, words)):
            yield Furniture(Span(start, _find_end(doc, start, sentence)), (kind,))


def _goes_on(doc: Document, words: tuple[Word, ...]) -> bool:
    """Whether the article goes on behind a note, without a stop; that is for `mtcheck.page.glued`."""
    first = bisect_left(doc.words, words[0].start, key=attrgetter("start"))
    return find_glued_end(doc, first, first + len(words)) < words[-1].end


def _find_end(doc: Document, start: int, sentence: Sentence) -> int:
    """The end of a sentence, or of the bracket that it begins with."""
    if doc.text[start] not in _BRACKETS:
        return sentence.end
    end = next((at for at in range(start, sentence.end) if doc.text[at] in "])\u3011"), None)
    return sentence.end if end is None else end + 1


def _find_family(kinds: tuple[str, ...]) -> Family:
    families: tuple[Family, ...] = ("credit", "tags", "byline")
    return next((family for family in families if family == kinds[0]), "byline" if kinds[0] == AUTHOR else "page")


def _join_lines(doc: Document, lines: list[_Part | None]) -> Iterator[Furniture]:
    """Runs of lines that are furniture together."""
    run: list[_Part] = []
    first = 0
    for number, line in enumerate([*lines, None]):
        if line is not None:
            first = first if run else number
            run.append(line)
            continue
        if run:
            is_at_edge = first < _EDGE or number > len(lines) - _EDGE
            above = doc.text[: run[0].span.start].rstrip()
            is_last = number == len(lines) and above.endswith(_ENDS)
            yield from _judge_run(run, is_at_edge=is_at_edge, is_last=is_last)
        run = []


def _judge_run(run: list[_Part], *, is_at_edge: bool, is_last: bool) -> Iterator[Furniture]:
    """Lines without any other between them; the last of a text are no headings, since nothing stands below them."""
    strong = [part for part in run if not part.is_weak]
    spreads = is_at_edge or any(not _CONTAGIOUS.isdisjoint(part.kinds) for part in strong)
    if strong and not spreads:
        for part in strong:
            yield Furniture(part.span, part.kinds)
    elif strong or is_last or (len(run) >= _FEWEST_ITEMS and is_at_edge):
        for _, group in groupby(run, key=lambda part: _find_family(part.kinds)):
            parts = tuple(group)
            kinds = tuple(dict.fromkeys(kind for part in parts for kind in part.kinds))
            yield Furniture(Span(parts[0].span.start, parts[-1].span.end), kinds)


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
