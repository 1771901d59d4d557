"""Telephone numbers of a source that a text writes in other groups: 089/123456-78 as +49 89 12345678.

A source and its text in, out where each has the numbers that both have, digit by digit.
"""

from __future__ import annotations

import regex

from mtcheck.model import Document, Span
from mtcheck.spans import Spans

LEAST_DIGITS = 7
MOST_ADDED = 4
"""Digits that go before the number abroad: + and the country, or 00 and the country."""

_NUMBER = regex.compile(r"(?<![\p{Nd}.,])\+?\(?\p{Nd}(?:[ \u00a0\u202f()/.\u2010-\u2013-]{0,3}\p{Nd}){6,15}(?!\p{Nd})")


def find_same_telephones(source: Document, text: Document) -> tuple[Spans, Spans]:
    """Where the source and where the text have the numbers that both have, in any groups."""
    sources, texts = ([(span, _read(doc, span)) for span in _find(doc)] for doc in (source, text))
    same = [(one, other) for one, digits in sources for other, told in texts if _are_same(digits, told)]
    return Spans(one for one, _ in same), Spans(other for _, other in same)


def _find(doc: Document) -> list[Span]:
    return [Span(*match.span()) for match in _NUMBER.finditer(doc.text)]


def _read(doc: Document, span: Span) -> str:
    return "".join(filter(str.isdecimal, doc.text[span.start : span.end]))


def _are_same(source: str, told: str) -> bool:
    """Whether one is the other, with the country before it, in place of the nought that is for calls at home."""
    short, long = sorted((source.lstrip("0"), told.lstrip("0")), key=len)
    return len(short) >= LEAST_DIGITS and long.endswith(short) and len(long) - len(short) <= MOST_ADDED
