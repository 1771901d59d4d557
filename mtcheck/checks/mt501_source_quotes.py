"""A quotation in the marks of the source language: „so“, «so» or ``so''.

Engines translate what is said and copy the marks around it, or take one of the two for an English one: „so”. French
sets spaces inside its marks, which come along.

The reader understands, and sees that the text was not made for them; an English desk would mark each one.

Wrong where the quotation itself is in another script («Три сестры»), whose marks are its own. A mark without a
partner is MT303's, and one that faces the wrong way, such as a low one at the end, is MT301's. The fix is not safe
where the house wants straight or single marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import regex

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_FOREIGN_OPENING = frozenset({"„", "‟", "«", "»", ",,", "``", "‘‘"})
_FOREIGN_CLOSING = frozenset({"»", "«", "''", "’’"})
_LONGEST = 400
"""Characters of the longest quotation that is shown and mended as a whole.

Of a longer one, and of one that goes on in the next paragraph, only the first mark is shown.
"""
_MESSAGE = "{}…{} are not the quotation marks of English"
_SINGLE = re.compile(r"(?<!\w)(?:‚(?=\w)[^‚‘’\n]{1,200}[‘’]|‹\s?[^‹›\n]{1,200}?\s?›)(?!\w)")
_DOUBLED = re.compile(r"(?<![<\w])<<\s?(?=\w)[^<>\n]{1,200}?\s?>>(?![>\w])")
_LATIN = regex.compile(r"\p{Latin}|\d")
_OTHER = regex.compile(r"[^\P{L}\p{Latin}]")


@check(
    code="MT501",
    slug="source-quotes",
    category=Category.QUOTES,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example("He called it ⟦„completely unexpected“⟧.", fixed="He called it “completely unexpected”."),
        Example("The mayor speaks of ⟦« a shock »⟧.", fixed="The mayor speaks of “a shock”.", source_language="fr"),
        Example("It was a ⟦‚small‘⟧ step.", fixed="It was a ‘small’ step."),
    ),
    good=(
        Example("He called it “completely unexpected”, 'small' and \"new\"."),
        Example("The play, «Три сестры» (Three Sisters), toured Europe.", source_language="ru"),
        Example("The arrow » leads to the next page, and in 5,,6 a comma is doubled."),
    ),
)
def source_quotes(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every quotation with a mark that English does not have."""
    opening_marks = [mark for mark in ctx.quotation_marks if mark.opens and mark.partner is not None]
    reach = 0  # how far the quotations go that have begun
    for mark, following in zip_longest(opening_marks, opening_marks[1:]):
        if mark.partner is None:
            continue
        outer, reach = reach, max(reach, mark.partner.end)
        opening = doc.text[mark.span.start : mark.span.end]
        closing = doc.text[mark.partner.start : mark.partner.end]
        if opening not in _FOREIGN_OPENING and closing not in _FOREIGN_CLOSING:
            continue
        inside = doc.text[mark.span.end : mark.partner.start]
        if _is_of_other_script(inside):
            continue
        span = Span(mark.span.start, mark.partner.end)
        is_whole = span.end <= min(doc.blocks[mark.block].end, span.start + _LONGEST) and not doc.is_hidden(span)
        shown = span if is_whole else mark.span
        holds_other = following is not None and following.span.start < span.end
        opened, closed = "‘’" if outer > span.end else "“”"
        fix = Fix(span, f"{opened}{inside.strip()}{closed}") if is_whole and not holds_other else None
        yield Hit(
            shown, _MESSAGE.format(opening, closing), fix, suggestion=None if fix else f"write {opened} and {closed}"
        )
    yield from _find_doubled(doc, ctx)
    for match in _SINGLE.finditer(doc.text):
        span = Span(*match.span())
        if not _is_of_other_script(match[0]) and not doc.is_hidden(span):
            fix = Fix(span, f"‘{match[0][1:-1].strip()}’")
            yield Hit(span, _MESSAGE.format(match[0][0], match[0][-1]), fix)


def _find_doubled(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Guillemets made of two signs each: <<so>>."""
    for match in _DOUBLED.finditer(doc.text) if "<<" in doc.text else ():
        span = Span(*match.span())
        if not any(mark.overlaps(span) for remnant in ctx.remnants for mark in remnant.marks):
            yield Hit(span, _MESSAGE.format("<<", ">>"), Fix(span, f"“{match[0][2:-2].strip()}”"))


def _is_of_other_script(inside: str) -> bool:
    """Whether a quotation is in letters of another script, and in no others."""
    return _OTHER.search(inside) is not None and _LATIN.search(inside) is None
