"""A quotation that is opened and never closed, or closed and never opened.

Engines translate sentence by sentence: the mark that closes a quotation of three sentences stands alone in the last
one, and is dropped, doubled or turned into something else; a mark used for a missing apostrophe does the same.

The reader does not know where the speaker ends and the journalist begins, which in news is a question of who is
responsible for a claim.

Wrong for a quotation that runs over several sentences or paragraphs, with a new opening mark at the head of each;
for inches and seconds; and where a teaser breaks off with an ellipsis inside a quotation. Single marks are left
alone, since most are apostrophes, unless a ‘ opens what nothing closes, not even an apostrophe, or a ' inside a
quotation stands where no apostrophe can. A mark that only faces the wrong way is MT301's.

Where one speaker is named behind the opening mark (“We shall return, the minister said.), the fix closes the quotation
before him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.attribution import CLAUSE
from mtcheck.english.quotation import QuotationMark
from mtcheck.english.single_marks import find_lone_nested, find_unclosed_singles
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.spans import Spans

_SHOWN = 30
_CLOSING = {"“": "”", '"': '"'}
_BEGINS = re.compile(r"(?:^|[.!?…:,]\s+|\n\s*)$")
"""What stands before speech that begins; a title or a few words stand in the middle of a sentence."""
_SPEAKERS_DEED = re.compile(r"\b(?:is|are|was|were|has|had|will|would)\b")


@check(
    code="MT303",
    slug="unbalanced-quotation",
    category=Category.QUOTES,
    severity=Severity.MINOR,
    confidence=0.93,
    bad=(
        Example(
            "⟦“⟧We shall return, the minister said. He added that “all of us” will.",
            fixed="“We shall return,” the minister said. He added that “all of us” will.",
        ),
        Example("My day begins at eight,⟦”⟧ says Elisa."),
        Example("He called it “a tractor, not ⟦‘⟧a car”, and left."),
        Example('"A guard shouted, ⟦\'⟧Come quickly, and I ran," he said.'),
        Example('"My doctor told me, you will walk again,⟦\'⟧ and he was right," he said.'),
        Example('The ⟦"⟧Golden Horn ferry was late.\n\nPassengers waited for an hour.'),
    ),
    good=(
        Example("“We shall return.\n\n“We shall never leave,” the minister said."),
        Example('He bought a 27" screen and said it was "big enough".'),
        Example("“We heard them say ‘go’,” he said, “and we went.”"),
        Example("\"The workers' mayor told us, 'Go home,' in the '90s, and they did,\" she said."),
        Example("In the ‘90s they told ‘em so, and ‘Abd al-Karim ‘knew the boys’ names."),
    ),
)
def unbalanced_quotation(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every double quotation mark without a partner, and every ‘ that nothing closes."""
    singles = tuple(find_unclosed_singles(doc, ctx.quotation_marks)) if "‘" in doc.text and doc.language == "en" else ()
    for span in singles:
        words = " ".join(doc.text[span.start + 1 : span.start + 1 + _SHOWN].split())
        yield Hit(
            span, f'‘ before "{words}" opens a quotation that no ’ closes', suggestion="close it, or take the mark out"
        )
    for span in find_lone_nested(doc, ctx.quotation_marks) if doc.language == "en" else ():
        words = " ".join(doc.text[max(0, span.start - _SHOWN) : span.start].split())
        message = f'\' behind "{words}" has no partner inside the quotation'
        yield Hit(span, message, suggestion="open and close the inner quotation, or take the mark out")
    told = Spans(singles)
    for mark in ctx.quotation_marks:
        if mark.partner is None and not told.overlaps(mark.span):
            closing = _CLOSING.get(doc.text[mark.span.start]) if mark.opens and doc.language == "en" else None
            end = _find_end(doc, mark, ctx.quotation_marks) if closing is not None else None
            if end is None:
                yield Hit(mark.span, _describe(doc, mark), suggestion=_suggest(mark))
            else:
                closed = f"{doc.text[end.start : end.end]}{closing}"
                yield Hit(mark.span, _describe(doc, mark), Fix(end, closed), related=(end,))


def _find_end(doc: Document, mark: QuotationMark, marks: Sequence[QuotationMark]) -> Span | None:
    """The comma or stop behind which speech ended, where one speaker alone is named before the next mark.

    Only at the end of a sentence: behind “When I came in, she said, the room was dark” more is said by her.
    """
    start = mark.span.end
    if _BEGINS.search(doc.text[doc.blocks[mark.block].start : mark.span.start]) is None:
        return None
    end = min([doc.blocks[mark.block].end, *(other.span.start for other in marks if other.span.start > start)])
    clauses = tuple(CLAUSE.finditer(doc.text[start:end]))
    if len(clauses) != 1 or not _ends_sentence(clauses[0]):
        return None
    return Span(start + clauses[0].start("before"), start + clauses[0].end("before"))


def _ends_sentence(clause: re.Match[str]) -> bool:
    """Whether a speaker ends the sentence, or goes on with who he is."""
    is_last = clause["after"] == "." or clause.string.startswith((" who ", " whose "), clause.end())
    return is_last and _SPEAKERS_DEED.search(clause["subject"] or clause["inverted"]) is None


def _describe(doc: Document, mark: QuotationMark) -> str:
    char = doc.text[mark.span.start : mark.span.end]
    block = doc.blocks[mark.block]
    if mark.opens:
        words = " ".join(doc.text[mark.span.end : block.end].split())[:_SHOWN]
        return f'{char} before "{words}" opens a quotation that is never closed'
    words = " ".join(doc.text[block.start : mark.span.start].split())[-_SHOWN:]
    return f'{char} after "{words}" closes a quotation that was never opened'


def _suggest(mark: QuotationMark) -> str:
    return "close the quotation, or take the mark out" if mark.opens else "open the quotation, or take the mark out"
