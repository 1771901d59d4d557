"""Whether a number is one side of a result, as sports and votes have them: 3:2, 1-4, 52 to 48."""

from __future__ import annotations

import regex

from mtcheck.model import Span

_SCORE = regex.compile(
    r"""
    (?<![\p{Nd}\p{Latin}\p{Cyrillic}.,:/$€£+-])
    (?P<left>\p{Nd}{1,3})(?:\s?[:：∶]\s?|(?P<dash>[-\u2011\u2013])|\s?比\s?|\s(?:to|a|к|до|zu)\s|\svotes?\sto\s)(?P<right>\p{Nd}{1,3})
    (?![\p{Nd}\p{Latin}\p{Cyrillic}:/-]|[.,]\p{Nd})
    """,
    regex.VERBOSE,
)
_REACH = 14


def is_in_score(text: str, span: Span) -> bool:
    """Whether a stretch is one of two numbers that stand against each other."""
    first = max(0, span.start - _REACH)
    return any(
        match.start() <= span.start and span.end <= match.end() and not _is_range(match)
        for match in _SCORE.finditer(text, first, min(len(text), span.end + _REACH))
    )


def _is_range(match: regex.Match[str]) -> bool:
    """Whether two numbers with a dash are rather the ends of a range: 5-10."""
    return match["dash"] is not None and int(match["left"]) < int(match["right"]) and len(match["right"]) > 1
