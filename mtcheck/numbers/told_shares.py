"""Two shares of one vote that a sentence tells and that come to more than all: 58% were in favour and 47% voted no.

A Document in, the places of the second shares out. What voters of two kinds, two rounds or two years did are two votes,
and in a survey people may give several answers; these are left alone. Shares of a poll are left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_PERCENT = r"(?:%|\ per\ ?cent\b)"
_SHARE = re.compile(rf"(?<![\w.,-])(?P<share>[1-9][0-9]?(?:\.[0-9]+)?){_PERCENT}")
_VOTE = re.compile(r"\b(?:ballots?|referendum|plebiscite|run-?off|voted|of\ the\ votes?(?:\ cast)?|show\ of\ hands)\b")
_STANCE = re.compile(
    r"""(?:\ of\ (?:the\ )?(?:voters?|votes?(?:\ cast)?|members|ballots|them|those\ who\ voted))?,?
        \ (?:(?:were|was|are|had\ been|came\ out|had|have|went|cast\ (?:their\ |a\ )?(?:votes?|ballots?))\ )?
        (?:(?:in\ favou?r|for|against|opposed|yes|no)\b
          |(?:voted|votes|chose|backed|rejected|supported|opposed|wanted|preferred|favou?red|approved
             |said\ (?:yes|no))\b)""",
    re.VERBOSE,
)
_WON = re.compile(
    r"\b(?:won|wins|took|got|received|polled|secured|obtained|gained|elected|beat|defeated|ahead)\b"
    r"[^.;:%]{0,60}\Z"
)
_AGAINST = re.compile(
    r"(?:\ of\ the\ votes?(?:\ cast)?)?,?\ (?:and|against|to|ahead\ of|while|but)"
    r"(?:\ [a-z]+){0,3}\ [A-Z][^.;:%0-9]{0,40}\Z"
)
_TO = re.compile(r"\ (?:to|against)\ \Z")
_TWO_VOTES = re.compile(
    r"\b(?:than|compared|respectively|both|each|rounds?|turnout|last|previous(?:ly)?|earlier|ago|then|polls?|polled"
    r"|survey\w*|respondents|asked|also|too|question|questions|regions?|districts?|constituenc\w+|cantons?|province\w*|counted"
    r"|women|men|young\w*|old\w*|aged|up|down|rose|fell|increase\w*|share|likely"
    r"|said\ they|in\ the\ (?:north|south|east|west|city"
    r"|capital|countryside|towns?|villages?)|(?:19|20)[0-9][0-9])\b"
)
_ROUNDED, _TWO, _REACH = 101.5, 2, 90


def find_large_shares(doc: Document) -> Iterator[Span]:
    """The second of two shares of one vote that make more than all of it."""
    if "%" not in doc.text and "cent" not in doc.text:
        return
    for sentence in doc.sentences:
        shares = tuple(_SHARE.finditer(doc.text, sentence.start, sentence.end))
        if len(shares) != _TWO or sum(float(match["share"]) for match in shares) <= _ROUNDED:
            continue
        is_vote = _VOTE.search(doc.text, sentence.start, sentence.end) is not None
        if (
            is_vote
            and _TWO_VOTES.search(doc.text, sentence.start, sentence.end) is None
            and _are_parts(doc.text, shares)
        ):
            yield Span(*shares[1].span())


def _are_parts(text: str, shares: tuple[re.Match[str], ...]) -> bool:
    """Whether two shares are those who were for and against, or of two who stood."""
    first, second = shares
    if all(_STANCE.match(text, match.end()) for match in shares):
        return True
    between = text[first.end() : second.start()]
    if _TO.fullmatch(between):
        return True
    return (
        _WON.search(text, max(0, first.start() - _REACH), first.start()) is not None
        and _AGAINST.fullmatch(between) is not None
    )
