"""The perfect beside a time that is over: an English Document in, each "has won … yesterday", out.

German, French, Italian and others tell the past with "have", and an engine keeps it: "the team has won yesterday",
"last year the company has sold". English says so only of what lasts until now. A time that belongs to a noun ("has
condemned the attack last week") or to a comparison ("has risen since last year") is no such thing, so that the time has
to stand beside the verb, or before a plain subject. How it is told is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_WEEKDAY
from mtcheck.english.verb_forms import ANY_PARTICIPLE
from mtcheck.model import Document, Span

_LAST = rf"[Ll]ast (?:week|month|year|night|summer|winter|spring|autumn|{ANY_WEEKDAY})"
_AGO = r"(?:\d+|two|three|four|five|six|several|a few|many) (?:days|weeks|months|years) ago"
_ENDS = r"(?=[.,;]| (?:against|after|when)\b)"
_PERFECT = rf"(?P<verb>(?:has|have)(?: also| not| already| again)? {ANY_PARTICIPLE})"
_BEHIND = re.compile(
    rf"\b{_PERFECT}(?: (?:it|him|her|them|us|here|there|home|out|off|back|(?:against|in|to|from|at"
    rf"|with) [A-Z][\w’-]+))? (?P<time>yesterday|{_LAST}|{_AGO}){_ENDS}"
)
_BEFORE = re.compile(
    rf"(?P<time>Yesterday|{_LAST}|(?i:{_AGO})),? (?:(?:the|an?|his|her|its|their|our)(?: (?!(?:that|who|which|he|she"
    rf"|it|they|we|you)\b)[a-z’'-]+){{1,3}}?|he|she|it|they|we|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) {_PERFECT}\b"
)
_WORDS = frozenset(("yesterday", "last", "ago"))


def find_past_times(doc: Document) -> Iterator[tuple[Span, str]]:
    """Every perfect beside a time that is over: where the verb stands, and the time."""
    if doc.vocabulary.isdisjoint(_WORDS) or doc.vocabulary.isdisjoint(("has", "have")):
        return
    for match in _BEHIND.finditer(doc.text):
        yield Span(*match.span("verb")), match["time"]
    for sentence in doc.sentences:
        start = _BEFORE.match(doc.text, sentence.start, sentence.end)
        if start is not None:
            yield Span(*start.span("verb")), start["time"]
