"""A line of text in, its tokens out, for those who read numbers: figures, words, signs, dates and times in digits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from mtcheck.numbers.numerals import normalise

_TOKEN = regex.compile(
    r"""
    (?P<date>(?<![\p{Nd}.,/-])(?:\p{Nd}{1,2}([./-])\p{Nd}{1,2}\2(?:\p{Nd}{4}|\p{Nd}{2})|\p{Nd}{4}([./-])\p{Nd}{1,2}\3\p{Nd}{1,2})(?![\p{Nd}/-]))
  | (?P<day>(?<![\p{Nd}.,/-])(?:0?[1-9]|[12][0-9]|3[01])/(?:0[1-9]|1[0-2])(?![\p{Nd}/-]))
  | (?P<clock>(?<![\p{Nd}.,:])(?:[01]?\p{Nd}|2[0-4])[:։hH][0-5]\p{Nd}(?![\p{Nd}:]))
  | (?P<fraction>[\u00bc-\u00be\u2150-\u215e]|(?<![\p{Nd}/.,])[1-9]/[2-9](?![\p{Nd}/]))
  | (?P<number>
        (?<![\p{Nd}.,])\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+(?!\p{Nd}))?
      | \p{Nd}{1,3}(?:,\ 000)+(?!\p{Nd})
      | \p{Nd}+(?:[.,'’\u066b\u066c·]\p{Nd}+)*
    )
  | (?P<elided>(?<!\p{L})\p{L}*(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant|cent|quattr)['’]
        (?=ann[io]|or[ae]\b))                        # sessant'anni
  | (?P<word>[\p{L}\p{M}](?:[\p{L}\p{M}\u200c\u00ad]|['’ʼ"״](?=\p{L}))*)
  | (?P<sign>[%％٪‰$€£¥₽₴₹₺₩₦₪₸₫฿₾№])
    """,
    regex.VERBOSE,
)
_ELIDED = {"vent": "i", "cent": "o", "attr": "o"}
"""What an Italian number lost before a vowel, by its last letters."""
MOST_DIGITS = 24
"""Longer figures are keys and accounts; no news counts so far."""
_JOINT = regex.compile(r"[\s\u200e\u200f]{0,3}[\-\u2010\u2011\u00ad]?|[\-\u2010\u2011\u00ad]\s{0,2}")
"""Not a dash between two spaces: Feb 6 - Thousands came."""
_ABBREVIATED = regex.compile(r"\.?\s{0,2}[\-\u2010\u2011]?\s{0,2}")


class Token(NamedTuple):
    """A stretch of a line."""

    kind: str
    """date (with its year), day (and month), clock, number, fraction, word or sign."""
    text: str
    start: int
    end: int
    joins: bool
    """Whether only a space or a hyphen stands before it."""
    follows: bool
    """Whether that may also be a full stop, as behind an abbreviation."""


def split_tokens(text: str) -> list[Token]:
    """The tokens of a line, in offsets of it; words are normalised."""
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        joins = bool(tokens) and _JOINT.fullmatch(gap) is not None
        follows = bool(tokens) and _ABBREVIATED.fullmatch(gap) is not None
        kind = match.lastgroup or ""
        shown = match[0] if kind in {"number", "clock", "date", "day"} else normalise(match[0])
        if kind == "elided":
            kind, shown = "word", shown[:-1] + _ELIDED.get(shown[-5:-1], "a")
        tokens.append(Token(kind, shown, match.start(), match.end(), joins, follows))
        end = match.end()
    return tokens


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether there is such a token, and nothing but a space or a hyphen before it."""
    return at < len(tokens) and tokens[at].joins


def phrase_at(tokens: Sequence[Token], first: int, size: int) -> str | None:
    """Some words in a row as one phrase; None where there are not so many."""
    part = tokens[first : first + size]
    if len(part) < size or any(token.kind != "word" for token in part) or not all(token.joins for token in part[1:]):
        return None
    return " ".join(token.text for token in part)
