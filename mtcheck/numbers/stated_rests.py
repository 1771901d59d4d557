"""What is left of a whole that a Document counts: of the 142 plants, 89 bore fruit; the remaining 63 died.

Gives the places where the rest is not what the parts leave. Every number between the whole and the rest may be a part,
so that only a rest counts that no choice of them leaves. Numbers that are about, or a share of something, count not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.numbers.stated_tolls import NUMBER_WORDS, read_count

_NUMBER = rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|[1-9][0-9]{{0,5}}|{'|'.join(NUMBER_WORDS)})"
_DETERMINER = "(?:the|its|their|his|her|these|those)"
_WHOLE = re.compile(
    rf"\b(?:[Oo]f (?:{_DETERMINER} |all |a total of )*|(?P<part>(?i:{_NUMBER})) (?:out )?of {_DETERMINER} )"
    rf"(?P<whole>(?i:{_NUMBER})) (?P<noun>[a-z][\w-]*)"
)
_TOLD_WHOLE = re.compile(  # the museum owns 300 paintings; of these, 120 are on show
    rf"(?<![\w.,€$£:/-])(?P<whole>(?i:{_NUMBER})) (?P<noun>[a-z][\w-]*)[^.;:!?0-9]{{0,80}}[.;,]?"
    r" [Oo]f (?:these|them|those|which|whom)\b"
)
_REST = re.compile(
    rf"\b[Tt]he (?:remaining|other) (?P<rest>{_NUMBER})\b(?![.,]?[0-9]|%|-| (?:per ?cent|and a half|times|million"
    r"|billion|thousand|days|weeks|months|years|hours|minutes))"
)
_ANY = re.compile(rf"(?<![\w.,€$£:/-])(?i:{_NUMBER})(?![\w%:/]|[.,-][0-9]|-)")
_VAGUE = re.compile(
    r"\b(?:about|around|some|roughly|nearly|almost|over|under|than|least|most|half|third|quarter|per cent|percent"
    r"|dozens?|several|many|few|a couple|both|each|another|more|fewer|up to|no one|none|nobody|all|million|billion"
    r"|thousand|hundreds?|an?\s(?:[a-z-]+\s)?(?:man|woman|boy|girl|child|person|member|further|single))\b|%|[0-9]/[0-9]",
    re.IGNORECASE,
)
"""What makes a part that no number tells."""
_REACH = 330
_MOST_PARTS = 6
_BEHIND = re.compile(r" (?P<noun>(?!was\b|is\b|has\b)(?:[a-z-]+s|people|men|women|children))\b")


@dataclass(frozen=True, slots=True)
class RestContradiction:
    """A rest that the parts told do not leave."""

    whole: Span
    rest: Span
    left: int
    """What the last part leaves, or all parts together."""


def find_rest_contradictions(doc: Document) -> Iterator[RestContradiction]:
    """Each rest that is not what is left of the whole told before it."""
    for rest in _REST.finditer(doc.text):
        low = max(0, rest.start() - _REACH, doc.text.rfind("\n", 0, rest.start()) + 1)
        wholes = [match for pattern in (_WHOLE, _TOLD_WHOLE) for match in pattern.finditer(doc.text, low, rest.start())]
        whole = max(wholes, key=lambda match: match.start(), default=None)
        if whole is not None and _VAGUE.search(doc.text, whole.start(), rest.start()) is None:
            yield from _compare(doc.text, whole, rest)


def _compare(text: str, whole: re.Match[str], rest: re.Match[str]) -> Iterator[RestContradiction]:
    """The rest of one whole, where it is not what some of the numbers between leave."""
    behind = _BEHIND.match(text, rest.end())
    if behind is not None and behind["noun"] != whole["noun"]:
        return
    parts = [read_count(match[0]) for match in _ANY.finditer(text, whole.end(), rest.start())]
    parts += [read_count(part)] if (part := whole.groupdict().get("part")) else []
    total, stated = read_count(whole["whole"]), read_count(rest["rest"])
    is_told = 0 < len(parts) <= _MOST_PARTS and sum(parts) < total
    if is_told and stated < total and stated not in _list_rests(total, parts):
        yield RestContradiction(Span(*whole.span("whole")), Span(*rest.span("rest")), total - sum(parts))


def _list_rests(total: int, parts: list[int]) -> frozenset[int]:
    """What each choice of parts leaves of the whole, or of one another."""
    sums = {sum(chosen) for size in range(1, len(parts) + 1) for chosen in combinations(parts, size)}
    return frozenset({total - one for one in sums} | {part - one for part in parts for one in sums})
