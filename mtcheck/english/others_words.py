"""A Document in, the stretches out that are, or may be, somebody else's words: to be shown, and not to be changed.

Wider than `quotation`, which says how marks pair: single marks, marks that stand alone, passages that Markdown sets
off, dialogue behind a dash, marks that are written as HTML writes them, and what stands in an element that quotes.
Where an apostrophe is taken for a mark here, a fix is left to a person, no more. What may be changed there all the same
is left to `fixes`.
"""

from __future__ import annotations

import html
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import mtcheck.late_re as re
from mtcheck.english.quotation import find_quotations, pair_quotation_marks
from mtcheck.english.quote_containers import find_quote_containers
from mtcheck.english.quoting_elements import find_quoting_elements, find_quoting_tags
from mtcheck.html_elements import BLOCKS, INLINE
from mtcheck.model import Document, Span
from mtcheck.offsets import Offsets, Piece
from mtcheck.page.remnant_model import CLOSE, OPEN

_SINGLE_QUOTATIONS = re.compile(
    r"""
      (?<!\w)‘[^‘\n]+’(?!\w)                            # ‘the the company’s plan’
    | (?<![\w'])'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)    # 'the the company's plan'
    | (?<!\w)‚(?=\S)[^‚\n]+[‘’](?!\w)                   # ‚the the plan‘, as German sets it
    | ‹[^‹›\n]+› | ›[^‹›\n]+‹ | 「[^「」]*」 | 『[^『』]*』
    """,
    re.VERBOSE,
)
"""What `quotation` leaves alone."""
_SET_OFF = re.compile(r"(?<![^\r\n])(?:[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])*>[^\r\n]*")
"""A line of a passage that Markdown sets off as quoted, in an item of a list, too."""
_REST_OF_TAG = rf"(?![\w:-])(?:(?!{CLOSE})[^<>]){{0,600}}{CLOSE}"
_ANY_TAG = rf"{OPEN}\s?/?\s?[a-z][a-z0-9]*+{_REST_OF_TAG}"
_LINE_TAG = rf"{OPEN}\s?/?\s?(?:{'|'.join(sorted(BLOCKS | {'br'}))}){_REST_OF_TAG}"
"""A tag behind which a browser begins a line."""
_INLINE_TAG = rf"{OPEN}\s?(?:{'|'.join(sorted(INLINE - {'br'}))}){_REST_OF_TAG}"
_DASH = r"(?:[\u2013-\u2015]|--(?!-)|&(?:[mn]dash|horbar|\#821[123]|\#x201[345]);)"
_DIALOGUE = re.compile(
    rf"""
    (?: (?<![^\r\n]) | {_LINE_TAG} )                                              # it begins a line,
    (?: [ \t\u00a0>*_+\#•]++ | (?:-|\d{{1,9}}[.)])[ \t] | {_ANY_TAG} ){{0,12}}+     # perhaps an item of a list
    {_DASH} (?: [ \t\u00a0\u2009\u202f*_]++ | {_INLINE_TAG} ){{0,12}}+
    (?= [^\W\d_] | ["“„«‘'¿¡…(\[]
      | (?<=[ \t\u00a0\u2009\u202f\u2014\u2015]) [\d$€£¥] )                           # and no number: –5 degrees
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A dash behind which somebody speaks, as many languages set dialogue: "— The port is shut, said the mayor."."""
_DIALOGUE_TAG = re.compile(rf"(?<=[^\r\n]){_LINE_TAG}(?=(?:\s|{_ANY_TAG}){{0,12}}{_DASH})", re.IGNORECASE)
"""A tag in a line without which the dash would not begin one."""
_CHARACTER = re.compile(r"& ?(?:amp ?; ?)*(?P<name>[A-Za-z]{2,31}|# ?\d{2,7}|# ?[xX][0-9a-fA-F]{2,6}) ?;")
"""What HTML writes for a character, also escaped twice, and with the spaces that translation puts in."""
_MARKS = frozenset("\"'“”„‟«»‘’‚‛‹›「」『』")
_LINE_END = re.compile(r"[\r\n]")
_APART = re.compile(r"[ \t|]")
"""What parts words, and cells of a table."""
_REACH = 200
"""Characters of markup between a mark and the paragraph that it belongs to; with more it belongs to none."""


def find_others_words(doc: Document) -> Iterator[Span]:
    """The stretches in marks or set off; a mark that stands alone takes its whole paragraph.

    Elements of HTML are not looked at: what a browser shows of a text has none.
    """
    spans = [Span(*match.span()) for match in _CHARACTER.finditer(doc.text) if _name_mark(match)]
    if not spans:
        yield from _find_quoted(doc)
        return
    offsets = Offsets(tuple(_list_pieces(doc.text, spans)))
    for span in _find_quoted(_show_marks(doc, spans)):
        yield offsets.restore(span)


def find_telling_tags(text: str) -> Iterator[Span]:
    """The tags of HTML, as they are or as HTML writes them, without which nobody would see that words are quoted."""
    yield from find_quoting_tags(text)
    for match in _DIALOGUE_TAG.finditer(text):
        yield Span(*match.span())


def find_set_off(text: str) -> Iterator[Span]:
    """The elements of HTML that quote, and the containers and tags that programs make such elements of."""
    yield from find_quote_containers(text)
    yield from find_quoting_elements(text)


def _find_quoted(doc: Document) -> Iterator[Span]:
    marks = pair_quotation_marks(doc)
    yield from find_quotations(marks)
    for mark in marks:
        if mark.partner is None or mark.partner == mark.span:
            block = doc.blocks[mark.block]
            yield Span(mark.span.start, block.end) if mark.opens else Span(block.start, mark.span.end)
    for match in _SINGLE_QUOTATIONS.finditer(doc.text):
        yield Span(*match.span())
    starts = [block.start for block in doc.blocks]
    for match in _SET_OFF.finditer(doc.text):
        last = bisect_left(starts, match.end()) - 1  # its paragraph goes on in lines that are not set off again
        yield Span(match.start(), max(match.end(), doc.blocks[last].end if last >= 0 else 0))
    for match in _DIALOGUE.finditer(doc.text):  # who speaks, and where that begins, only a reader could tell
        last = bisect_right(starts, match.end()) - 1
        yield Span(match.start(), max(match.end(), doc.blocks[last].end if last >= 0 else 0))


def _name_mark(match: re.Match[str]) -> str | None:
    """The quotation mark that this stands for; None where it is another character."""
    shown = html.unescape(f"&{match['name'].replace(' ', '')};")
    return shown if shown in _MARKS else None


def _list_pieces(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    at = 0
    for span in spans:
        match = _CHARACTER.match(text, span.start)
        yield Piece(text[at : span.start], Span(at, span.start))
        yield Piece((match and _name_mark(match)) or "", span)
        at = span.end
    yield Piece(text[at:], Span(at, len(text)))


def _show_marks(doc: Document, spans: Sequence[Span]) -> Document:
    """The same with the marks in these spans as they are shown, for whoever looks for marks in its blocks."""
    starts = [span.start for span in spans]
    shorter = [0]
    for span in spans:
        shorter.append(shorter[-1] + span.end - span.start - 1)

    def move(start: int, end: int) -> Span:
        return Span(start - shorter[bisect_left(starts, start)], end - shorter[bisect_left(starts, end)])

    hidden: list[Span] = []
    for span in doc.hidden:
        inside = spans[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        edges = [span.start, *(edge for mark in inside for edge in (mark.start, mark.end)), span.end]
        hidden += [move(*pair) for pair in zip(edges[::2], edges[1::2], strict=True) if pair[0] < pair[1]]
    blocks = _widen_blocks(doc, spans)
    return replace(
        doc,
        text="".join(piece.shown for piece in _list_pieces(doc.text, spans)),
        blocks=tuple(move(block.start, block.end) for block in blocks),
        hidden=tuple(hidden),
    )


def _widen_blocks(doc: Document, spans: Sequence[Span]) -> list[Span]:
    """Its blocks, with the marks at their ends, which are hidden in Markdown."""
    starts = [block.start for block in doc.blocks]
    blocks = list(doc.blocks)
    for span in spans:
        number = bisect_right(starts, span.start)
        before = _read_between(doc.text, blocks[number - 1].end, span.start) if number else None
        after = _read_between(doc.text, span.end, blocks[number].start) if number < len(blocks) else None
        touches = before is not None and not _APART.search(before)
        if before is not None and (touches or after is None):
            blocks[number - 1] = replace(blocks[number - 1], end=max(blocks[number - 1].end, span.end))
        elif after is not None:
            blocks[number] = replace(blocks[number], start=min(blocks[number].start, span.start))
    return blocks


def _read_between(text: str, start: int, end: int) -> str | None:
    """What stands between a mark and a block; None where they are not in one line."""
    between = text[start:end] if end - start <= _REACH else "\n"
    return None if _LINE_END.search(between) else between
