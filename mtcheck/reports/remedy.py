"""Article and finding in, what could be done about it out, in words that stand by themselves.

A replacement made of words explains itself beside the marked place: `Bucha`. One that is only marks and spaces does
not, so it is shown with the words on either side, as they stand and as they should: `meeting” . → meeting”.`
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mtcheck.model import Article, Finding, Span
from mtcheck.reports.excerpt import describe_place_inside, read_field
from mtcheck.visible import flatten
from mtcheck.wording import TAKE_OUT, describe_fix

_ROOM = 20
_END_OF_WORDS = re.compile(r"(?:\S+[^\S\r\n]+|\S+)\Z")
"""The word that a place touches, or that a space parts from it; not one of another line."""
_START_OF_WORDS = re.compile(r"[^\S\r\n]*\S+")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Remedy:
    """What could stand in place of a finding."""

    trust: str
    """How far it may be trusted: `safe fix`, `suggested fix`, `perhaps`."""
    old: str | None
    """What stands there now, with the words around it; None where `new` is clear without it."""
    new: str

    def __str__(self) -> str:
        """`safe fix: meeting” . → meeting”.`."""
        change = self.new if self.old is None else f"{self.old} → {self.new}"
        return f"{self.trust}: {change}"


def find_remedy(article: Article, finding: Finding) -> Remedy | None:
    """What could be done about a finding; None where nothing is known."""
    if finding.suggestion is None:
        return None
    trust = describe_fix(finding.fix)
    span, new = (finding.fix.span, finding.fix.replacement) if finding.fix else (finding.span, finding.suggestion)
    text = read_field(article, finding.field)
    if _WORD.search(new):
        return Remedy(trust, None, flatten(new))
    if not new and _WORD.search(text[span.start : span.end]):
        return Remedy(trust, None, TAKE_OUT)
    before, after = _find_words_around(text, span)
    return Remedy(trust, flatten(f"{before}{text[span.start : span.end]}{after}"), flatten(f"{before}{new}{after}"))


def tell_finding(article: Article, finding: Finding, *, names_place: bool = False) -> str:
    """The message of a finding with what could be done about it, on one line.

    `names_place` is for those that show a file and a line beside it: it says first which article of a file is meant,
    and where in it the finding stands if not in the text.
    """
    remedy = find_remedy(article, finding)
    told = flatten(finding.message if remedy is None else f"{finding.message}; {remedy}")
    place = [] if article.has_lines else [flatten(article.id)]
    place += [] if finding.field == "text" else [describe_place_inside(finding)]
    return f"{', '.join(place)}: {told}" if names_place and place else told


def _find_words_around(text: str, span: Span) -> tuple[str, str]:
    before = _END_OF_WORDS.search(text[max(0, span.start - _ROOM) : span.start])
    after = _START_OF_WORDS.match(text[span.end : span.end + _ROOM])
    return before[0] if before else "", after[0] if after else ""
