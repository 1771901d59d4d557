"""Bylines glued to the text, hashtags behind it and bare lists of keywords below it.

A Document goes in; out come the stretches with what they are. Lines of their own that are bylines, and lists with a
label, are found by `mtcheck.furniture`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document, Span

_TOP_BLOCKS = 3
_NAME_WORD = r"(?:[A-Z][\w'’-]+|[A-Z]\.)"
_ROLE = r"(?:(?:special|staff|senior|chief|political|foreign)\s)?(?:correspondent|reporter|writer|editor|journalist)"
_GLUED = re.compile(
    rf"""
    (?:By|BY|(?:Author|Text|Editor|Written\ by|Posted\ by)\ ?:?)\ (?P<name>{_NAME_WORD}(?:\ {_NAME_WORD}){{1,2}}?)
    (?:,?\ (?i:{_ROLE}))?
    (?=\ (?:The|A|An|In|On|At|It|He|She|They|We|There|This|That|These|After|When|While|As|For|But|More|Two|Three|One
          |Many|Some|Most|No|Thousands|Hundreds|Police|President|Prime|Mr|Mrs)\ [\w'’-]+(?:\ |,))
    """,
    re.VERBOSE,
)
_SIGNED = re.compile(
    r"\(?(?:Reporting|Additional reporting|Writing|Editing|Compiled) by (?=[A-Z])"
    r"(?:(?:[A-Z][\w'’.-]*|and|in|by|editing|reporting|writing|additional|the)(?:[,;]? |(?=[).])|\Z)){2,24}\)?\.?"
)
"""Reuters signs its articles so."""
_REPORTER = re.compile(
    r"[\[(\u3010](?:[A-Z][\w'’.-]* ){0,4}(?:[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?|[Ii]nterns?),?:?"
    r"(?! Without)(?: [A-Z][\w'’.-]*)+(?:(?:,| and) [A-Z][\w'’. -]*)*[\])\u3011]"
)
"""[Harbour Times reporter Li Xu], as Chinese agencies begin"""
_LABELLED = re.compile(r"[\[(](?:Source|Sources|Editor|Author|Text)\s?: ?[A-Z][^)\]\n]{1,50}[)\]]")
_TRAILING_HASHTAGS = re.compile(r"#[^\W_][\w-]*(?:[ ,]+#[^\W_][\w-]*)+\s*\Z")
_REPORTERS = frozenset("reporter reporters correspondent correspondents journalist journalists intern interns".split())
_LABELS = frozenset("source sources editor author text".split())
_HASHTAG_BEFORE = (".", "!", "?", "”", '"', "…")
_ITEM = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.&-]+){0,3}")
_FEWEST_KEYWORDS = 4
_MOST_KEYWORDS = 25
_USED = 0.5
"""Share of the keywords that the article has to use."""
_STEM = 5
"""Letters that two forms of one word share."""
_FUNCTION_WORDS = frozenset("the a an is are was were has have said and or but that which who will would not".split())


class Aside(NamedTuple):
    """A stretch that is not of the text."""

    span: Span
    kind: str
    """byline or tags, as the kinds of furniture are called."""


def find_asides(doc: Document) -> Iterator[Aside]:
    """Everything of this kind, in no order."""
    for block in doc.blocks[:_TOP_BLOCKS]:
        match = _GLUED.match(doc.text, block.start, block.end)
        if match is not None:
            yield Aside(Span(*match.span()), "byline")
    for pattern, words in ((_REPORTER, _REPORTERS), (_LABELLED, _LABELS)):
        for match in pattern.finditer(doc.text) if not doc.vocabulary.isdisjoint(words) else ():
            yield Aside(Span(*match.span()), "byline")
    if doc.blocks:
        last = doc.blocks[-1]
        yield from _find_signatures(doc)
        yield from _find_hashtags(doc, last)
        if len(doc.blocks) > 1 and _is_keyword_list(doc, last):
            yield Aside(last, "tags")


def _find_signatures(doc: Document) -> Iterator[Aside]:
    if "by" not in doc.vocabulary:
        return
    for sentence in doc.sentences:
        match = _SIGNED.fullmatch(doc.text, sentence.start, sentence.end)
        if match is not None:
            yield Aside(sentence.span, "byline")


def _find_hashtags(doc: Document, last: Span) -> Iterator[Aside]:
    match = _TRAILING_HASHTAGS.search(doc.text, last.start)
    if match is not None and doc.text[: match.start()].rstrip().endswith(_HASHTAG_BEFORE):
        yield Aside(Span(match.start(), match.start() + len(match[0].rstrip())), "tags")


def _is_keyword_list(doc: Document, block: Span) -> bool:
    """Whether the last line is a bare list of words that the text above uses."""
    text = doc.text[block.start : block.end].rstrip(" ,;|")
    marks = [mark for mark in (",", "|", ";", "•", "·", "/") if mark in text]
    if len(marks) != 1 or text.endswith((".", "!", "?", ":")) or doc.text[: block.start].rstrip().endswith(":"):
        return False
    items = [item.strip() for item in text.split(marks[0])]
    if not _FEWEST_KEYWORDS <= len(items) <= _MOST_KEYWORDS or any(_ITEM.fullmatch(item) is None for item in items):
        return False
    lowered = [item.lower().split() for item in items]
    if any(not _FUNCTION_WORDS.isdisjoint(words) for words in lowered):
        return False
    stems = {word.lower[:_STEM] for word in doc.words if word.end <= block.start}
    used = sum(any(word[:_STEM] in stems for word in words) for words in lowered)
    return used >= _USED * len(items)
