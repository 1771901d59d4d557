"""A quotation mark that faces the wrong way, or has its space on the wrong side.

Engines guess the direction of a mark from the words around it and learn from text in which other languages close
with what English opens with (German „…“, Swedish ”…”); systems that take marks off words put the space back on the
wrong side: `vessels of all classes, "he said`.

The reader is told that speech begins where it ends, and reads on with the wrong speaker in mind.

Wrong for apostrophes (’90s, ’tis), inches and seconds, which are no quotation marks, and for „low marks“, which are a
matter of locale (MT501), unless a low one closes, as it does nowhere. A mark without a partner is MT303's, so that one
fault is one finding; and so the space before a closing mark belongs here, not to MT302.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.quotation import QuotationMark
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_FACING = {"“": "”", "”": "“", "„": "”", "‟": "”"}
_LOW = frozenset({"„", ",,", "‟"})
_TOUCHES = frozenset(".,;:!?…)]}-\u2010\u2013\u2014/'’\"”")
"""What may follow a closing mark without a space."""
_SINGLE = "‘"
"""What each of the next three holds."""
_TURNED_SINGLES = re.compile(
    r"(?<!\w)(?P<opens>’)(?=\w)[^‘’\n]{1,200}?(?<=[\w.,!?…])(?P<closes>‘)(?=$|[\s.,;:!?)”\"])", re.MULTILINE
)
_WRONG_APOSTROPHE = re.compile(r"(?<=[A-Za-z])‘(?=(?:s|t|re|ve|ll|d|m)\b)")
_WRONG_SINGLE = re.compile(
    r"(?<![\w‘])‘(?=\w)[^‘’\n]{1,200}?(?<=[\w.,!?…])(?P<wrong>‘)(?=$|[\s.,;:!?)”\"])", re.MULTILINE
)


@check(
    code="MT301",
    slug="wrong-way-quote",
    category=Category.QUOTES,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example("He spoke of “grave crimes⟦ “⟧.", fixed="He spoke of “grave crimes”."),
        Example("She said: ⟦”⟧Yes, we will.”", fixed="She said: “Yes, we will.”"),
        Example('The ⟦" ⟧Mirror⟦ "⟧ reported it.', fixed='The "Mirror" reported it.'),
        Example('"It will have forty ships,⟦ "⟧he said.', fixed='"It will have forty ships," he said.'),
        Example("They called it ‘a trap⟦‘⟧.", fixed="They called it ‘a trap’."),
        Example("“The halls must be heated,⟦ „⟧ he explained.", fixed="“The halls must be heated,” he explained."),
    ),
    good=(
        Example('The "hawks" and the "doves" met in the ’90s, when a 27" screen was large.'),
        Example("“We heard ‘never again’,” she said. “It was ’tis true, or ‘so they say’.”"),
        Example("The paper „Die Zeit“ wrote about it."),
    ),
)
def wrong_way_quote(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every paired mark whose shape or spacing says the opposite of the part it plays."""
    marks = ctx.quotation_marks
    unsure = {mark.block for mark in marks if mark.partner is None}
    for mark in marks:
        hit = _judge(doc, mark, is_sure=mark.block not in unsure)
        if hit is not None:
            yield hit
    if _SINGLE not in doc.text:
        return
    for match in _WRONG_APOSTROPHE.finditer(doc.text):
        span = Span(*match.span())
        yield Hit(span, "‘ opens a quotation, but here it stands for an apostrophe", Fix(span, "’", safe=True))
    for match in _WRONG_SINGLE.finditer(doc.text):
        span = Span(*match.span("wrong"))
        yield Hit(span, "‘ opens a quotation, but here it closes one", Fix(span, "’"))
    for match in _TURNED_SINGLES.finditer(doc.text):
        opens, closes = Span(*match.span("opens")), Span(*match.span("closes"))
        yield Hit(opens, "’ closes a quotation, but here it opens one", Fix(opens, "‘"))
        yield Hit(closes, "‘ opens a quotation, but here it closes one", Fix(closes, "’"))


def _judge(doc: Document, mark: QuotationMark, *, is_sure: bool) -> Hit | None:
    char = doc.text[mark.span.start : mark.span.end]
    if mark.partner is None or char not in {'"', "“", "”", "„", "‟"}:
        return None
    if char in _LOW and mark.opens:  # the habit of another language, for MT501
        return None
    span = _with_space(doc, mark)
    is_turned = char == "”" if mark.opens else char in {"“", "„", "‟"}
    if is_turned and doc.text[mark.partner.start : mark.partner.end] in _LOW:
        is_turned = False
    if not is_turned and span == mark.span:
        return None
    right = _FACING[char] if is_turned else char
    fix = Fix(span, _set_apart(doc, mark, span, right), safe=is_sure)
    if is_turned:
        part = "opens" if mark.opens else "closes"
        other = "closing" if mark.opens else "opening"
        return Hit(span, f"{char} is the {other} mark, but here it {part} a quotation", fix)
    side = "after the opening" if mark.opens else "before the closing"
    return Hit(span, f"a space stands {side} quotation mark", fix)


def _with_space(doc: Document, mark: QuotationMark) -> Span:
    """The mark and the space between it and the words it belongs to, within its block."""
    block = doc.blocks[mark.block]
    if mark.opens:
        inside = doc.text[mark.span.end : block.end]
        return Span(mark.span.start, mark.span.end + len(inside) - len(inside.lstrip()))
    inside = doc.text[block.start : mark.span.start]
    return Span(mark.span.start - (len(inside) - len(inside.rstrip())), mark.span.end)


def _set_apart(doc: Document, mark: QuotationMark, span: Span, char: str) -> str:
    """The mark with a space on its outer side where it was taken for one on the inner side."""
    if span == mark.span:
        return char
    if mark.opens:
        before = doc.text[mark.span.start - 1 : mark.span.start]
        return f" {char}" if before.isalnum() or before in {",", ".", ":", ";"} else char
    after = doc.text[mark.span.end : mark.span.end + 1]
    return char if not after or after.isspace() or after in _TOUCHES else f"{char} "
