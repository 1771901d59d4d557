"""A bracket that is opened and never closed, or closed and never opened.

Engines drop a bracket with the piece of the sentence it stood at, or keep one of a source that had two; a page leaves
one where a link or a caption was cut out.

The reader looks for the other half and does not know what belongs inside.

Wrong for list marks (`a)`, `2)`), faces made of marks (`:-)`), intervals, and an aside that runs over several
sentences or into the next paragraph; a bracket counts only where no partner stands near. Where a round bracket is
closed by a square one, the closing one is shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_PARTNERS = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"[()\[\]{}]")
_LIST_MARK = re.compile(r"(?:(?:^|[\s(;:,.])(?:\w|\d{1,3}|[ivxIVX]{1,5}|\*|\#)\.?)\Z")
_SMILE = re.compile(r"(?:(?<![^\s(“])[:;=xX8]['’]?[-^o]?|[:;]\s)\Z")
"""The eyes of a face before its mouth: :) ;-) : )"""
_UPTURNED = re.compile(r"[-^o]?[:;=](?!\w)")
_INTERVAL = re.compile(r"[(\[][^\s,;]{1,12}[,;]\s?[^\s,;]{1,12}[)\]]")
_CONTEXT = 12
_SHOWN = 30
_READ = 200
"""Characters beside a bracket of which so many are shown, however wide the spaces between them."""
_FARTHEST = 1
"""Paragraphs that an aside may run on into."""
_FARTHEST_SENTENCE = 3
"""The same in sentences, where paragraphs are unknown."""


@dataclass(frozen=True, slots=True)
class _Bracket:
    """One bracket of the text."""

    at: int
    char: str
    block: int

    @property
    def opens(self) -> bool:
        return self.char not in _PARTNERS


@check(
    code="MT309",
    slug="stray-bracket",
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=0.94,
    bad=(
        Example("The union ⟦(⟧founded in 1890 called a strike."),
        Example("The union founded in 1890⟦)⟧ called a strike."),
        Example("The union (founded in 1890⟦]⟧ struck.", fixed="The union (founded in 1890) struck."),
    ),
    good=(
        Example("a) The union (founded in 1890) called a strike; b) nobody came.\n\n2) The end :)"),
        Example("(The port was closed. It opened in May [or June].) The range is [0, 1)."),
    ),
)
def stray_bracket(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every bracket without a partner near it."""
    farthest = _FARTHEST_SENTENCE if doc.is_presegmented else _FARTHEST
    waiting = deque[_Bracket]()
    numbers = Counter[str]()  # of each bracket that waits
    for bracket in _find_brackets(doc):
        while waiting and bracket.block - waiting[0].block > farthest:
            numbers[waiting[0].char] -= 1
            yield _describe(doc, waiting.popleft())
        if bracket.opens:
            waiting.append(bracket)
            numbers[bracket.char] += 1
        elif waiting and _INTERVAL.fullmatch(doc.text, waiting[-1].at, bracket.at + 1):
            numbers[waiting.pop().char] -= 1
        elif numbers[_PARTNERS[bracket.char]]:
            while waiting[-1].char != _PARTNERS[bracket.char]:
                numbers[waiting[-1].char] -= 1
                yield _describe(doc, waiting.pop())
            numbers[waiting.pop().char] -= 1
        elif not _is_list_mark(doc, bracket):
            if waiting and waiting[-1].block == bracket.block:
                numbers[waiting[-1].char] -= 1
                yield _describe_clash(waiting.pop(), bracket)
            else:
                yield _describe(doc, bracket)
    yield from (_describe(doc, one) for one in waiting)


def _find_brackets(doc: Document) -> Iterator[_Bracket]:
    if not any(char in doc.text for char in "()[]{}"):
        return
    starts = [block.start for block in doc.blocks]
    for match in _BRACKET.finditer(doc.text):
        span = Span(*match.span())
        before = doc.text[max(0, span.start - _CONTEXT) : span.start]
        after = doc.text[span.end : span.end + _CONTEXT]
        is_smile = _SMILE.search(before) is not None and not after[:1].isalnum()
        if doc.is_hidden(span) or is_smile or (match[0] == "(" and _UPTURNED.match(after)):
            continue
        yield _Bracket(span.start, match[0], bisect_right(starts, span.start) - 1)


def _is_list_mark(doc: Document, bracket: _Bracket) -> bool:
    """Whether a bracket closes the letter or number of a list item: a), 2), iv)."""
    before = doc.text[max(0, bracket.at - _CONTEXT) : bracket.at]
    return bracket.char == ")" and _LIST_MARK.search(before) is not None


def _describe(doc: Document, bracket: _Bracket) -> Hit:
    span = Span(bracket.at, bracket.at + 1)
    block = doc.blocks[max(0, bracket.block)]
    if bracket.opens:
        words = " ".join(doc.text[span.end : min(block.end, span.end + _READ)].split())[:_SHOWN]
        what = f'{bracket.char} before "{words}" is never closed' if words else f"{bracket.char} is never closed"
        return Hit(span, what, suggestion="close the bracket, or take it out")
    words = " ".join(doc.text[max(block.start, span.start - _READ) : span.start].split())[-_SHOWN:]
    what = f'{bracket.char} after "{words}" was never opened' if words else f"{bracket.char} was never opened"
    return Hit(span, what, suggestion="open the bracket, or take it out")


def _describe_clash(opening: _Bracket, closing: _Bracket) -> Hit:
    partner = next(close for close, open_ in _PARTNERS.items() if open_ == opening.char)
    message = f"{closing.char} closes what {opening.char} opened"
    return Hit(Span(closing.at, closing.at + 1), message, Fix(Span(closing.at, closing.at + 1), partner))
