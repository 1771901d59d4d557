"""Sums of an English Document that are counted as China, Japan and Korea count: 12 ten thousand, 3 hundred million.

These languages have words for 10,000 and for 100,000,000, and count both: an engine writes the figure and, for the
word, what it is worth. Gives each with its English form. In words alone "three hundred million" is English, and so are
lakh and crore in India; a date, a page or a size before such a sum is no count of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_GAP = "[ \u00a0\u202f]"
_FIGURE = r"(?P<figure>[1-9][0-9]{0,2}(?:,[0-9]{3})*(?:\.[0-9]{1,2})?|[1-9][0-9]{3}|0\.[0-9]{1,2})"
_PART = rf"(?P<of>{_GAP}of\b(?!{_GAP}(?:them|us|the|these|those|his|her|their|its|our)\b))?"
"""An "of" that goes with the word for many: tens of thousands of people, but not 80 million of them."""
_COUNTED = re.compile(
    rf"(?<![\w.,-]){_FIGURE}{_GAP}"
    r"(?:(?P<plain>(?:ten|hundred)[ -](?:thousand|million)s?)|(?P<tens>tens of (?:thousand|million)s))"
    rf"{_PART}(?![\w’'-]|{_GAP}(?:(?:dollar|euro|pound|volt|year|word)\b|met(?:re|er)))"
)
_SEVERAL = re.compile(
    rf"\b(?P<count>several|a few|many){_GAP}ten[ -](?P<scale>thousand|million)s?{_PART}(?![\w’'-])",
    re.IGNORECASE,
)
_BORROWED = re.compile(
    rf"(?<![\w.,-]){_FIGURE}{_GAP}"
    rf"(?:(?P<yuan>wan|yi)(?={_GAP}(?:yuan|renminbi|RMB)\b)|(?P<won>eok|jo)(?={_GAP}won\b)"
    rf"|(?P<yen>man|oku|cho)(?={_GAP}yen\b))"
)
_NOUN = re.compile(r"[ \u00a0](?!(?:of|in|on|at|by|to|for|from|were|was|are|is|have|had|more|and|or)\b)\w")
"""What is counted."""
_WORTH = MappingProxyType(
    {
        "ten thousand": 4, "hundred thousand": 5, "ten million": 7, "hundred million": 8, "tens of thousand": 4,
        "tens of million": 7, "wan": 4, "man": 4, "yi": 8, "oku": 8, "eok": 8, "cho": 12, "jo": 12,
    }
)  # fmt: skip
"""Noughts of each unit."""
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_HINTS = frozenset("hundred ten ten-thousand ten-thousands tens wan yi eok jo man oku cho".split())
_NO_COUNT = re.compile(
    r"\b(?:in|at|by|since|(?:he|she|who|they|I) (?:was|were|turned)) $"
    r"|\b(?:page|chapter|group|no\.?|number|day|article|room|gate|formula|version|phase|route|channel|season|part|stage"
    r"|act|team|class|january|february|march|april|may|june|july|august|september|october|november|december) $",
    re.IGNORECASE,
)
"""What stands before a figure that names something, a year or an age."""
_NAMED = re.compile(
    r"\b(?!(?:About|Almost|An?|And|Another|Around|But|Each|Every|For|From|Just|Nearly|Of|Only|Over|Roughly|Some"
    r"|The|With) )[A-Z][\w’'-]* $"
)
"""A name that goes on with the figure: Route 66, Windows 11."""
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_REACH = 14


class EasternCount(NamedTuple):
    """One such sum."""

    span: Span
    english: str


def find_eastern_counts(doc: Document) -> Iterator[EasternCount]:
    """Every such sum, those with a figure first."""
    if doc.vocabulary.isdisjoint(_HINTS):
        return
    for pattern in (_COUNTED, _BORROWED):
        for match in pattern.finditer(doc.text):
            before = doc.text[max(0, match.start() - _REACH) : match.start()]
            is_name = bool(_NO_COUNT.search(before) or _NAMED.search(before))
            if not is_name and not _YEAR.fullmatch(match["figure"]):
                yield EasternCount(Span(*match.span()), _count(match))
    for match in _SEVERAL.finditer(doc.text):
        tens = "Tens" if match["count"][0].isupper() else "tens"
        is_last = _NOUN.match(doc.text, match.end()) is None
        yield EasternCount(Span(*match.span()), f"{tens} of {match['scale']}s{'' if is_last else ' of'}")


def _count(match: re.Match[str]) -> str:
    """A sum in English: with two decimals at most, it is a whole number."""
    unit = (match[match.lastgroup or 0] if match.re is _BORROWED else match["plain"] or match["tens"]).replace("-", " ")
    amount = Decimal(match["figure"].replace(",", "")).scaleb(_WORTH[unit.removesuffix("s")])
    for noughts, scale in _SCALES:
        if amount >= 10**noughts:
            return f"{amount.scaleb(-noughts).normalize():f} {scale}"
    return f"{int(amount):,}"
