"""What is left of an article's last sentence where it has no stop and those before it have theirs.

A Document, its quotation marks and its Lexicon go in; out comes the place where the text was cut off, and how plain
that is. A sentence is "cut" at what cannot be the last of one: an article, half a word, a comma, a dash, a currency
sign, an open bracket or quotation. It is "unstopped" where only the stop is missing: behind other sentences in their
paragraph, or in a paragraph of its own that goes on from what was told before. Headlines, captions, credits, addresses,
items of a list and verse have no stops, and stand below articles, too: of a paragraph of its own more is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.english.function_words import AUXILIARIES, SAID
from mtcheck.english.page_lines import is_page_line
from mtcheck.english.quotation import QuotationMark
from mtcheck.english.unfinished import may_end, may_go_on, must_go_on
from mtcheck.lexicon import Lexicon, frequent_words, is_unabridged
from mtcheck.model import Document, Sentence, Span, Word

_STOPPED = re.compile(r"""[.!?…:;][\s"'”’»)\]*_“„«‘]*$|(?:[)\]"”»|>*]|\w“)\s*$""")
_ENDED = re.compile(r"""[.!?…][\s"'”’»)\]*_“„«‘]*$""")
"""The same without a colon, behind which a quotation may begin; marks that stand the wrong way are another fault."""
_LEAST_BEFORE = 3
"""Sentences before the last that show that the text has its stops."""
_HEADING = 12
"""Words of the longest heading."""
_MOST_BARE = 0.25
"""Share of the paragraphs before that may lack a stop, as headings do, the first apart."""
_OPEN_MARK = re.compile(r"(?:\w[-–—/,]|\s[-–—&]|[(\[]|[€$£¥]|\s[\"‘“„«]|\d[:,])$")
"""What no text ends with: a long-, and he –, the fine was €, at 10:"""
_BROKEN_ADDRESS = re.compile(r"\b(?:https?:/{0,2}(?:[\w-]*|www\.[\w-]*)|www\.[\w-]*)$")
"""The beginning of an address, before any dot of its host: https://exa."""
_ADDRESS = re.compile(r"://|www\.|@|#\w+$")
_LISTED = re.compile(r"\s*(?:[-–—*•+·#|>]|\d{1,3}[.)]\s)")
_OPEN_BRACKET = re.compile(r"(?:\w+\W+){2,}[(\[](?:[a-z][^()\[\]]*)?$")
_NO_PROSE = re.compile(
    r"(?:photo|foto|image|picture|video|source|read|see|by|copyright|©|via|credit|tags?|editor|written|edited|"
    r"translat\w*|published|updated|follow|subscribe|click|contact|tel|phone|email|e-mail|share|sign up|"
    r"with reporting|reporting|additional reporting|posted|filed|(?:the|this|our|your)\s(?:own\s)?(?:author|writer|"
    r"article|correspondent|reporter|staff|text|story|translation|interview)s?|more|also|watch|listen|own report|"
    r"staff|to be continued|(?:best|kind|warm) (?:wishes|regards)|sincerely|yours|your editor\w*|thanks?|next)\b",
    re.IGNORECASE,
)
"""How credits, invitations and signatures begin."""
_SIGNED = re.compile(
    r"\w+(?:\s\w+)?:\s(?![\"“„‘])|.*[-–—]\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}$|.*/[A-Z][\w ]*$", re.IGNORECASE
)
"""A label, and what it names; the agency behind a text: "(...) – Reuters"."""
_STUBS = frozenset(
    "mr mrs ms dr he she it we they in at of to for from with by on as when while where if this that".split()
)
"""Words that are no sentence alone, beside those that must go on."""
_PARTICLES = frozenset(
    "le la de du del della di da van von der den ten ter el al bin ibn saint san st mac mr mrs dr".split()
)
"""Words in a name behind which the rest of it follows."""
_BEFORE_NOUN = frozenset("new former previous upcoming various several numerous so-called".split())
_DETERMINERS = frozenset("the a an his her its their our my this that".split())
_GOES_ON = frozenset(
    "he she they we however meanwhile earlier later but previously moreover therefore thus according nevertheless "
    "then afterwards these those".split()
)
"""How a sentence begins that goes on from another, and a headline does not."""
_FINITE = AUXILIARIES | SAID | {"says"}
"""Not "called": a film called Home is no sentence, and may be a caption."""
_PERSONS = frozenset("he she they we".split())
_SPOKEN = re.compile(r"(?<! be)(?<! is)(?<! are)(?<! was)(?<! also) (?:said|explained|stressed) (?!to )")
_FEWEST, _LONG = 4, 20
"""Words of a sentence, and of one that no headline is as long as."""
_SUBJECT = 3
"""Words behind "the" in which a thing may be named that was told of before."""
_LEAST_LOWER = 0.55
_DAILY = 5.3
"""Zipf value of what any article may name: week, people."""
_FREQUENT, _UNUSED, _SHORTEST_HALF = 3.5, 2.9, 3
"""Zipf values of the words of which half may be left, and of what is none; letters of such a half."""

_NAMELESS, _SHORTEST_NAMELESS = 1.5, 5
"""The same of a half with a capital, which may be a name."""
_ENDINGS, _SHORTEST_STEM = ("s", "es", "ed", "d", "ing", "ly", "er"), 5


class CutEnd(NamedTuple):
    """Where the text stops."""

    span: Span
    """Its last word, or what stands for one."""
    kind: Literal["cut", "half", "unstopped"]


def find_cut_end(doc: Document, marks: Sequence[QuotationMark], lexicon: Lexicon) -> CutEnd | None:
    """What is left of the last sentence; None where it is whole, or where the text does not show that it should be.

    At least three sentences have to stand before it, and the last three of those that are no headings have their stop.
    """
    if len(doc.sentences) <= _LEAST_BEFORE:
        return None
    last = doc.sentences[-1]
    block = doc.blocks[last.block]
    text = doc.text[last.start : block.end].rstrip()
    words = doc.words_of(last)
    line = Span(doc.text.rfind("\n", block.start, last.start + len(text)) + 1, block.end)
    is_listed = any(_LISTED.match(doc.text, at) is not None for at in (block.start, max(block.start, line.start)))
    if not words or block != doc.blocks[-1] or not text or is_listed:
        return None
    if doc.is_hidden(Span(last.start + len(text) - 1, last.start + len(text))) or not _has_stops(doc):
        return None
    end = Span(words[-1].start, last.start + len(text)) if _ADDRESS.search(text) else words[-1].span
    if _BROKEN_ADDRESS.search(text) is not None:
        return CutEnd(end, "cut")
    is_line = _NO_PROSE.match(text) is not None and is_page_line(doc, last)
    if _ADDRESS.search(text) or _SIGNED.match(text) or is_line or _is_verse(doc, block):
        return None
    is_behind = last.start > block.start and not doc.is_presegmented
    return _judge(doc, last, marks, lexicon, is_behind=is_behind)


def is_half(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word without a capital is none, and a word that is often used begins so: "prosecu", "witn"."""
    return word.text.islower() and _is_half(word, lexicon, most=_UNUSED)


def _is_half(word: Word, lexicon: Lexicon, *, most: float) -> bool:
    plain = word.text.isascii() and word.text.isalpha() and len(word.text) >= _SHORTEST_HALF
    if not plain or lexicon.has_entry(word.lower) or is_unabridged(word.lower) or lexicon.zipf(word.lower) > most:
        return False
    if any(lexicon.has_entry(stem) for stem in map(word.lower.removesuffix, _ENDINGS) if len(stem) >= _SHORTEST_STEM):
        return False
    return any(other.startswith(word.lower) for other in frequent_words(lexicon.language, _FREQUENT))


def _has_stops(doc: Document) -> bool:
    """Whether the sentences before the last end in stops, save headings."""
    prose: list[bool] = []
    for sentence, following in pairwise(doc.sentences):
        is_stopped = _is_stopped(doc, sentence)
        is_heading = following.block != sentence.block and sentence.last - sentence.first <= _HEADING
        if is_stopped or not is_heading:
            prose.append(is_stopped)
    return len(prose) >= _LEAST_BEFORE and all(prose[-_LEAST_BEFORE:])


def _is_stopped(doc: Document, sentence: Sentence) -> bool:
    return _STOPPED.search(doc.text, sentence.start, sentence.end) is not None


def _is_verse(doc: Document, block: Span) -> bool:
    """Whether its lines begin with capitals and most lack stops."""
    lines = doc.text[block.start : block.end].splitlines()
    bare = sum(_STOPPED.search(line) is None for line in lines)
    return len(lines) > 1 and bare * 2 > len(lines) and all(line.strip()[:1].isupper() for line in lines)


def _judge(
    doc: Document, last: Sentence, marks: Sequence[QuotationMark], lexicon: Lexicon, *, is_behind: bool
) -> CutEnd | None:
    """How the last sentence stops, behind others of its paragraph or alone."""
    words = doc.words_of(last)
    text = doc.text[last.start : doc.blocks[last.block].end].rstrip()
    has_lower = any(word.text.islower() for word in words)
    is_open = _is_quotation(doc, marks) or _is_open(text, words, has_lower=has_lower)
    if is_open and _ENDED.search(text) is None:
        return CutEnd(words[-1].span, "cut")
    if _STOPPED.search(text) is not None:
        return None
    if _is_cut_word(words, is_behind=is_behind):
        return CutEnd(words[-1].span, "cut")
    if _is_half_word(doc, words, lexicon, is_behind=is_behind):
        return CutEnd(words[-1].span, "half")
    is_left = _goes_on_behind(words) if is_behind else _goes_on_alone(doc, words, lexicon)
    return CutEnd(words[-1].span, "unstopped") if is_left else None


def _is_half_word(doc: Document, words: Sequence[Word], lexicon: Lexicon, *, is_behind: bool) -> bool:
    """Whether the last word is half of one; with a capital only where it cannot well be a name."""
    word = words[-1]
    if is_half(word, lexicon) or _is_half_name(doc, words):
        return True
    if not word.text[1:].islower() or any(other.text == word.text for other in doc.words[: doc.sentences[-1].first]):
        return False
    if len(words) == 1:
        return is_behind and _is_half(word, lexicon, most=_UNUSED)
    return len(word.text) >= _SHORTEST_NAMELESS and _is_half(word, lexicon, most=_NAMELESS)


def _is_open(text: str, words: Sequence[Word], *, has_lower: bool) -> bool:
    is_mark = _OPEN_MARK.search(text) is not None and (len(words) > 1 or not words[0].text.isupper())
    return has_lower and (is_mark or _OPEN_BRACKET.match(text) is not None)


def _is_quotation(doc: Document, marks: Sequence[QuotationMark]) -> bool:
    """Whether a quotation begins in or right before the last sentence, and neither it nor the sentence ends."""
    before = doc.sentences[-2]
    opens = before.start + len(doc.text[before.start : before.end].rstrip('“„«"‘ '))
    lone = [mark.span.start for mark in marks if mark.opens and mark.partner is None]
    return any(at >= opens and not doc.text[at - 1 : at].isalnum() for at in lone)


def _is_cut_word(words: Sequence[Word], *, is_behind: bool) -> bool:
    """Whether a sentence cannot end in its last word."""
    last = words[-1].lower
    before = words[-2].lower if len(words) > 1 else ""
    if len(words) == 1:
        return must_go_on(last, None) or last in _STUBS or (is_behind and last in _GOES_ON)
    is_name = words[-1].text[0].isupper() and last in _PARTICLES
    if is_name and words[-2].text[0].isupper() and any(word.text.islower() for word in words):
        return True
    if not words[-1].text.islower():
        return False
    if must_go_on(last, before) or (last in _BEFORE_NOUN and before in _DETERMINERS):
        return True
    is_open = is_behind and may_go_on(last) and not may_end([word.lower for word in words])
    return is_open or (last == "then" and before == "and")


def _is_half_name(doc: Document, words: Sequence[Word]) -> bool:
    """Whether a name of the article begins so: Lef, where Lefèvre stood before, or Marie, where Marie Lefèvre did."""
    word = words[-1]
    if not word.text[0].isupper() or word.text.isupper() or min(len(word.text), len(words)) < _SHORTEST_HALF:
        return False
    before = doc.words[: doc.sentences[-1].first]
    if any(one.text == word.text for one in before):
        pairs = [(one, after) for one, after in pairwise(before) if one.text == word.text]
        is_first = all(after.text[0].isupper() and one.sentence == after.sentence for one, after in pairs)
        return is_first and bool(pairs) and any(one.lower in _FINITE for one in words)
    return any(one.text.startswith(word.text) and one.text[len(word.text) :].isalpha() for one in before)


def _goes_on_behind(words: Sequence[Word]) -> bool:
    """Whether words behind a sentence, in its paragraph, are the beginning of another and no signature."""
    lowers = sum(word.text.islower() for word in words)
    opens = words[0].lower
    is_told = any(word.lower in _FINITE for word in words)
    if len(words) < _FEWEST:
        is_begun = opens in _DETERMINERS | _GOES_ON | _STUBS or may_go_on(opens) or words[-1].text.islower()
        return len(words) > 1 and lowers > 0 and (is_told or is_begun)
    return lowers >= _LEAST_LOWER * len(words) or (lowers > 0 and (is_told or opens in _DETERMINERS))


def _goes_on_alone(doc: Document, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a paragraph of its own tells something of what was told before, as a headline or a caption does not."""
    lowers = [word.lower for word in words]
    share = sum(word.text.islower() for word in words)
    if _follows_list(doc) or len(words) < _FEWEST or share < _LEAST_LOWER * len(words):
        return False
    if lowers[0] in _PERSONS:
        return True
    verb = next((at for at, lower in enumerate(lowers) if lower in _FINITE), None)
    if verb is None:
        return False
    before = {word.lower for word in doc.words[: doc.sentences[-1].first] if word.text.islower()}
    subject = [lower for lower in lowers[1 : min(verb, 1 + _SUBJECT)] if lexicon.zipf(lower) < _DAILY]
    is_known = lowers[0] == "the" and not before.isdisjoint(subject)
    is_long = len(words) >= _LONG and not _DETERMINERS.isdisjoint(lowers)
    is_clause = is_long and "," in doc.text[words[0].start : words[-1].end]
    return lowers[0] in _GOES_ON or is_known or is_clause or _SPOKEN.search(" ".join(lowers[1:])) is not None


def _follows_list(doc: Document) -> bool:
    """Whether the paragraph before has no stop, or many have none."""
    bare = [block for block in doc.blocks[1:-1] if _STOPPED.search(doc.text, block.start, block.end) is None]
    return len(bare) > _MOST_BARE * len(doc.blocks) or doc.blocks[-2:-1] == tuple(bare[-1:])
