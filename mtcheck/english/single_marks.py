"""The single marks of a Document that open a quotation which nothing closes: any ‘, and a ' in a double quotation.

Gives speech in single marks, too: what begins with a capital letter and ends behind a stop or comma.

A closing single mark looks like an apostrophe, so that any ’ behind a word may be one; an opening one is also written
for an apostrophe at the head of a word (‘90s, ‘em) and for a sound of Arabic (‘Abd). Silent therefore wherever one of
these may be meant. Double marks are left to `quotation`; what is a fault, and how to say so, is left to the checks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.english.quotation import QuotationMark, find_quotations
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_OPENS = re.compile(r"(?:^|(?<=[\s(“\"—–-]))‘(?=\w)", re.MULTILINE)
_CLOSES = re.compile(r"(?<=[\w.,!?…)\]}>%”\"])[’'‘‛](?!\w)|(?<=\s)[’'](?=[\s.,;:!?)”\"]|$)")
_STRAIGHT_OPENS = re.compile(r"(?<=[,:] )'(?=[A-Z])")
_STRAIGHT_CLOSES = re.compile(r"(?<=[a-z][,.!?])'(?!\w)")
_ANY_OPENS = re.compile(r"(?:^|(?<=[\s(“\"—–-]))['‘](?=[\w…])")
_APOSTROPHE = re.compile(
    r"‘(?:\d|n\b|s\b|t\b|d\b|m\b|r\b|re\b|ve\b|ll\b|e[mr]\b|im\b|is\b|un\b|ti(?:s|ll?)\b|tw(?:as|ere|ill)\b|ca?us(?:e)?\b"
    r"|cu?o?z\b|cos\b|bout\b|round\b|ere\b|neath\b|way\b|fraid\b|nuff\b|[aeiouh][’'a-z]{1,5}\b(?<=[’'])|ello\b|ow\b|sup\b"
    r"|kay\b|bye\b|tude\b|burbs\b|hood\b|net\b|phone\b|gainst\b|stead\b|cept\b|member\b)",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"(?:^|(?<=[\s(—–]))(?P<mark>['‘])(?P<words>[A-Z](?:[^'’‘\"“”\n]|(?<=\w)['’](?=\w)){1,1200})(?<=[.,!?…])['’](?!\w)",
    re.MULTILINE,
)
"""Speech with no other mark in it than apostrophes between letters."""
_SOUND = re.compile(r"‘[AEIOUÂĀÎÚ]\w*")

_FIRST_WORDS = frozenset(
    "a after all an and another are as at each ever every everyone everything i if in is it its on once one only"
    " or our us even enough earlier again anyone anything also always".split()
)
"""Words with the letters of such a sound that open a quotation."""


def find_unclosed_singles(doc: Document, marks: Sequence[QuotationMark]) -> Iterator[Span]:
    """Every opening single mark without a closing one up to the end of its text or of the quotation that it is in.

    Where a double mark without a partner closes it, the span goes up to that one.
    """
    found = [Span(*match.span()) for match in _OPENS.finditer(doc.text) if _is_quotation(doc, match.start())]
    quoted = find_quotations(marks)
    starts = [block.start for block in doc.blocks]
    for at, span in enumerate(found):
        block = doc.blocks[bisect_right(starts, span.start) - 1]
        around = [quotation.end for quotation in quoted if quotation.start < span.start < quotation.end]
        following = found[at + 1].start if at + 1 < len(found) else len(doc.text)
        if (
            following in starts or following - 1 in starts
        ):  # opened again at the head of a paragraph, as a long speech is
            continue
        end = min([*around, following])
        if _CLOSES.search(doc.text, span.end, end) is not None:
            continue
        closing = next((mark.span for mark in marks if mark.span.start > span.start), None)
        is_alone = any(mark.span == closing and mark.partner is None and not mark.opens for mark in marks)
        yield Span(span.start, closing.end) if closing is not None and is_alone and closing.end <= block.end else span


def find_lone_nested(doc: Document, marks: Sequence[QuotationMark]) -> Iterator[Span]:
    """Every straight single mark that opens what nothing closes, or closes what nothing opens, in a double quotation.

    A mark behind a full stop or comma is no apostrophe, nor is one before a capital letter: "He said, 'Go, and I went."
    """
    for quotation in find_quotations(marks):
        inside = Span(quotation.start + 1, quotation.end - 1)
        opening = next(_STRAIGHT_OPENS.finditer(doc.text, inside.start, inside.end), None)
        closing = next(_STRAIGHT_CLOSES.finditer(doc.text, inside.start, inside.end), None)
        if opening is not None and _CLOSES.search(doc.text, opening.end(), inside.end) is None:
            yield Span(*opening.span())
        opens = None if closing is None else _ANY_OPENS.search(doc.text, inside.start, closing.start())
        if closing is not None and opens is None:
            yield Span(*closing.span())


def find_single_speech(doc: Document, marks: Sequence[QuotationMark]) -> Iterator[Span]:
    """Every stretch of speech in single marks, marks included, that stands in no double quotation."""
    quoted = Spans(find_quotations(marks))
    for match in _SPEECH.finditer(doc.text):
        is_pair = (match["mark"] == "‘") == (doc.text[match.end() - 1] == "’")
        if is_pair and not _APOSTROPHE.match(doc.text, match.start()) and not quoted.overlaps(Span(*match.span())):
            yield Span(*match.span())


def _is_quotation(doc: Document, start: int) -> bool:
    """Whether a mark is no apostrophe, and not a sound at the head of a name that the text does not have without."""
    if _APOSTROPHE.match(doc.text, start) or doc.is_hidden(Span(start, start + 1)):
        return False
    sound = _SOUND.match(doc.text, start)
    return sound is None or sound[0][1:].lower() in _FIRST_WORDS or sound[0].isupper()
