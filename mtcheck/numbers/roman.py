"""A token of a line in, the number that it writes in Roman digits out: XII, and XIXe, XX-lea of a century.

Kings have them, too, and translations may tell those otherwise; only of a century such a number is sure.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import regex

from mtcheck.model import Span
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.tokens import Token

CENTURY = "duration-century"
MOST_CENTURIES = 21
_REACH = 12
_DIGITS = {"I": 1, "V": 5, "X": 10, "І": 1, "Х": 10}
_DIGITS_ALONE = regex.compile(r"(?P<number>[IVXІХ]+)(?![\p{L}\p{M}\p{Nd}])")
_OF_CENTURY = regex.compile(
    r"""
    (?P<number>[IVXІХ]+)(?:[-\u2011]?(?:e|è|er|ème|eme|ième|го|й|ый|ой|ом|м|ого|ому|st[oe])\b|[.º°])?
    [ \u00a0\u202f](?:
        век\p{L}*|вв?\.|вік\p{L}*|віц\p{L}+|століт\p{L}+|стол[еі]т\p{L}+|ст\.|стагоддз\p{L}+|сторіч\p{L}+
      | [Ss]i[eè]cles?\b|s\.|wie[kc]\p{L}*|w\.|stol\p{L}+|storoč\p{L}+|század\p{L}*|yüzyıl\p{L}*|eeuw\p{L}*
      | [Jj]ahrhundert\p{L}*|Jh\.|αιών\p{L}+|vek\p{L}*|amžiu\p{L}*|gadsimt\p{L}*|sajand\p{L}*|secol\p{L}*
    )
    """,
    regex.VERBOSE,
)
"""XII века, XIXe siècle, XVI w., XX. század."""
_CENTURY_BEFORE = regex.compile(r"\b(?:[Ss]iglos?|[Ss]éculos?|[Ss]ecol[oi]|[Ss]ecolul(?:\sal)?|[Ss]egles?)[ \u00a0]$")
"""El siglo XIV, secolul al XX-lea."""


def read_roman(text: str, token: Token) -> Quantity | None:
    """The number that a token is; None where it is none."""
    of = _OF_CENTURY.match(text, token.start)
    match = of or _DIGITS_ALONE.match(text, token.start)
    if match is None:
        return None
    span = Span(*match.span("number"))
    value = _evaluate(match["number"])
    is_led = _CENTURY_BEFORE.search(text, max(0, token.start - _REACH), token.start) is not None
    if of is not None or is_led:
        return Quantity(span, (value,), "ordinal", is_sure=value <= MOST_CENTURIES, measure=CENTURY)
    return Quantity(span, (value,), "ordinal", is_sure=False) if span.end - span.start > 1 else None


def _evaluate(shown: str) -> Decimal:
    """The value of a number such as XVII; centuries and kings need no larger digits."""
    digits = [_DIGITS[char] for char in shown]
    smaller = sum(2 * one for one, after in pairwise(digits) if one < after)
    return Decimal(sum(digits) - smaller)
