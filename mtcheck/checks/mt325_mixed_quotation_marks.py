"""Straight quotation marks beside curly ones in one article, or in one pair.

Engines write the marks that their training texts had, by turns; a sentence pasted in, or translated again, brings its
own. “The gate is open" has one of each.

Nobody misunderstands; whoever sets the text has to make them all alike, and a pair of two shapes looks like a slip.

Wrong where a house wants straight marks in one place, as in code. Straight apostrophes beside curly marks are left
alone, and so are single marks beside double ones, which many use for a quotation inside another. Marks of another
language are MT501's, those that face the wrong way MT301's, and those without a partner MT303's.

Milder than declared: whole quotations in the rarer shape are neutral, one finding an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.check import Context, Example, check
from mtcheck.english.quotation import QuotationMark
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_STRAIGHT = '"'
_OPENING, _CLOSING = "“", "”"
_LONGEST = 400
"""Characters of the longest quotation that is shown as a whole; of a longer one only the odd mark is."""


class _Shape(NamedTuple):
    """The two marks of a pair."""

    opening: str
    closing: str


_ALL_STRAIGHT = _Shape(_STRAIGHT, _STRAIGHT)
_ALL_CURLY = _Shape(_OPENING, _CLOSING)
_ODD = frozenset({_Shape(_OPENING, _STRAIGHT), _Shape(_STRAIGHT, _CLOSING)})


@check(
    code="MT325",
    slug="mixed-quotation-marks",
    category=Category.QUOTES,
    severity=Severity.MINOR,
    confidence=0.9,
    languages=("en",),
    bad=(
        Example('“The gate is open⟦"⟧, he said.', fixed="“The gate is open”, he said."),
        Example(
            'She called it "a trap" and ⟦“a shame”⟧. He said "no".',
            fixed='She called it "a trap" and "a shame". He said "no".',
        ),
    ),
    good=(
        Example("“The gate is open”, he said. It's the workers' gate, a 27\" screen beside it."),
        Example("He called it \"a trap\" and 'a shame'."),
        Example("He called it „a trap“ and “a shame”."),
    ),
)
def mixed_quotation_marks(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every pair of two shapes; then the first quotation in the shape that the article uses less."""
    text = doc.text
    if _STRAIGHT not in text or (_OPENING not in text and _CLOSING not in text):
        return
    pairs = [mark for mark in ctx.quotation_marks if mark.opens and mark.partner is not None]
    straight = [mark for mark in pairs if _read_shape(doc, mark) == _ALL_STRAIGHT]
    curly = [mark for mark in pairs if _read_shape(doc, mark) == _ALL_CURLY]
    is_straight = len(straight) > len(curly)
    for mark in pairs:
        if _read_shape(doc, mark) in _ODD:
            yield _describe_odd(doc, mark, is_straight=is_straight)
    if straight and curly:
        first, second = sorted((straight, curly), key=lambda marks: marks[0].span)
        rarer, usual = (first, second) if len(first) < len(second) else (second, first)
        yield _describe(doc, rarer, usual)


def _read_shape(doc: Document, mark: QuotationMark) -> _Shape:
    partner = mark.partner or mark.span
    return _Shape(doc.text[mark.span.start : mark.span.end], doc.text[partner.start : partner.end])


def _describe_odd(doc: Document, mark: QuotationMark, *, is_straight: bool) -> Hit:
    """A pair of one straight and one curly mark: the one that is not as most of the article's are."""
    opening, closing = _read_shape(doc, mark)
    partner = mark.partner or mark.span
    wrong_opens = (opening == _STRAIGHT) != is_straight
    span = mark.span if wrong_opens else partner
    right = _STRAIGHT if is_straight else (_OPENING if wrong_opens else _CLOSING)
    what = f"opens a quotation that {closing} closes" if wrong_opens else f"closes a quotation that {opening} opens"
    return Hit(span, f"{doc.text[span.start : span.end]} {what}", Fix(span, right))


def _describe(doc: Document, rarer: Sequence[QuotationMark], usual: Sequence[QuotationMark]) -> Hit:
    first, other = rarer[0], usual[0]
    partner = first.partner or first.span
    span = Span(first.span.start, partner.end)
    is_whole = span.end <= min(doc.blocks[first.block].end, span.start + _LONGEST)
    opening, closing = _read_shape(doc, other)
    fix = Fix(span, f"{opening}{doc.text[first.span.end : partner.start]}{closing}") if is_whole else None
    here = _read_shape(doc, first)
    times = "1 other place" if len(usual) == 1 else f"{len(usual)} other places"
    return Hit(
        span if is_whole else first.span,
        f"{here.opening}…{here.closing} stand here, {opening}…{closing} in {times}",
        fix,
        suggestion=None if fix else f"write {opening} and {closing}",
        related=tuple(mark.span for mark in (*rarer[1:], other)),
        severity=Severity.NEUTRAL,
    )
