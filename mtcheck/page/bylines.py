"""Bylines glued to the text, hashtags behind it and bare lists of keywords below it.

A Document goes in; out come the stretches with what they are. Lines of their own that are bylines, and lists with a
label, are found by `mtcheck.page.furniture`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span

_TOP_BLOCKS = 3
_NAME_WORD = r"(?:[A-Z][\w'’-]+|[A-Z]\.)"
_ROLE = r"(?:(?:special|staff|senior|chief|political|foreign)\s)?(?:correspondent|reporter|writer|editor|journalist)"
_GLUED = re.compile(
    rf"""
    (?:By|BY|(?:Author|Text|Editor|Written\ by|Posted\ by)\ ?:?)\ (?P<name>{_NAME_WORD}(?:\ {_NAME_WORD}){{1,2}}?)
    (?:,?\ (?:{_NAME_WORD}\ )?(?i:{_ROLE}))?
    (?:,?\ (?:updated\ |published\ )?(?:at\ )?[012]?[0-9][:.][0-5][0-9])?
    (?!\ The\ (?:Hague|Gambia)\b)
    (?=\ (?:The|A|An|In|On|At|It|He|She|They|We|There|This|That|These|After|When|While|As|For|But|More|Two|Three|One
          |Many|Some|Most|No|Thousands|Hundreds|Police|President|Prime|Mr|Mrs)\ [\w'’-]+(?:\ |,))
    """,
    re.VERBOSE,
)
_PLACED = re.compile(
    rf"(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,2}}), {_NAME_WORD}(?:[ -]{_NAME_WORD})?(?:, {_NAME_WORD})?"
)
"""Anna Kolb, Kyiv"""
_WRITER = r"(?:journalist|reporter|correspondent|editor|columnist|writer|author|photographer|contributor)"
_AT_WORK = (
    r"(?=\ (?:at|for|of|with|from|covering|based|who\ (?:covers|writes|reports)|in|on|speciali[sz]ing|reporting"
    r"|writing)\b|[.,]|$)"
)
_LIFE = re.compile(
    rf"""
    (?P<name>{_NAME_WORD}(?:\ {_NAME_WORD}){{1,2}})\ (?:
        is\ (?:a|an|the|our)\ (?:[\w'’-]+\ ){{0,4}}?{_WRITER}{_AT_WORK}   # is a freelance journalist covering ...
      | has\ been\ (?:a|an|the|our)\ (?:[\w'’-]+\ ){{0,4}}?{_WRITER}{_AT_WORK}
      | has\ (?:been\ )?(?:worked|reported|written|covered|reporting|writing|covering)\ .*\b(?:since|for)\b
      | (?:covers|writes)\ .*\b(?:for|from|at|on|about)\b
      | (?:joined|works)\ .*\b(?:newspaper|magazine|newsroom|desk|editor|{_WRITER}|Post|Times|Herald|News)\b
    )
    """,
    re.VERBOSE,
)
"""Anna Kolb is a journalist covering the Balkans. Follow her on Twitter."""
_LONGEST_LIFE, _SHORTEST_PROSE = 60, 8
"""Words in the last line that says who the author is, and in one that is of the article."""
_WORK = ("Reporting", "Additional reporting", "Writing", "Editing", "Compiled")
_SIGNED = re.compile(
    rf"\(?(?:{'|'.join(_WORK)}) by (?=[A-Z])"
    r"(?:(?:[A-Z][\w'’.-]*|and|in|by|editing|reporting|writing|additional|the)(?:[,;]? |(?=[).])|\Z)){2,24}\)?\.?"
)
"""Reuters signs its articles so."""
_THANKED = "Additional reporting by "
"""A paper thanks so below its own articles, which is theirs; inside a paragraph it came with a page."""
_REPORTER = re.compile(
    r"[\[(\u3010](?:[A-Z][\w'’.-]* ){0,4}(?:[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?|[Ii]nterns?),?:?"
    r"(?! Without)(?: [A-Z][\w'’.-]*)+(?:(?:,| and) [A-Z][\w'’. -]*)*[\])\u3011]"
)
"""[Harbour Times reporter Li Xu], as Chinese agencies begin"""
_LABELLED = re.compile(r"[\[(](?:Source|Sources|Editor|Author|Text)\s?: ?[A-Z][^)\]\n]{1,50}[)\]]")
_TOLD = re.compile(r"\b(?:said|says|told|added|according)\b")
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
        if len(doc.blocks) > 1 and _is_about_author(doc, last):
            yield Aside(last, "byline")
        yield from _find_signatures(doc)
        yield from _find_hashtags(doc, last)
        if len(doc.blocks) > 1 and _is_keyword_list(doc, last):
            yield Aside(last, "tags")


def _is_about_author(doc: Document, last: Span) -> bool:
    """Whether the last line says who wrote the article, whom the article does not name."""
    line = doc.text[last.start : last.end].strip().strip("*_—– ")
    placed, life = _PLACED.fullmatch(line), _LIFE.match(line)
    above = doc.text[doc.blocks[-2].start : doc.blocks[-2].end].rstrip()
    if line.count(" ") > _LONGEST_LIFE or above.count(" ") < _SHORTEST_PROSE or not above.endswith(_HASHTAG_BEFORE):
        return False
    name = placed["name"] if placed is not None else life["name"] if life is not None else ""
    if not name or name.split()[0].lower() not in _first_names() or _TOLD.search(line) is not None:
        return False
    return name.split()[-1] not in doc.text[: last.start]


def _find_signatures(doc: Document) -> Iterator[Aside]:
    if "by" not in doc.vocabulary or not any(f"{work} by " in doc.text for work in _WORK):
        return
    for sentence in doc.sentences:
        match = _SIGNED.fullmatch(doc.text, sentence.start, sentence.end)
        is_below = sentence.span == doc.blocks[-1] and len(doc.blocks) > 1
        if match is not None and not (is_below and match[0].startswith(_THANKED) and ";" not in match[0]):
            yield Aside(sentence.span, "byline")


def _find_hashtags(doc: Document, last: Span) -> Iterator[Aside]:
    match = _TRAILING_HASHTAGS.search(doc.text, last.start)
    if match is not None and doc.text[: match.start()].rstrip().endswith(_HASHTAG_BEFORE):
        yield Aside(Span(match.start(), match.start() + len(match[0].rstrip())), "tags")


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(form.lower() for form, _ in read_table("first_names"))


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
