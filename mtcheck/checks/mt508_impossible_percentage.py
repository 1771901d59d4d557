"""A share of a whole that is more than the whole: 120% of voters said yes, a fall of prices by 130%.

A decimal comma that was dropped (12,0% becomes 120%), a per mille sign read as per cent, or a figure from the next
clause makes it.

The reader knows that the figure is wrong, and not what is right, and trusts the others less.

Wrong for growth and for comparisons, which may be any size (up 120%, 150% of the average), for doses and places that
are counted against people (beds for 120% of patients), and for profits, which fall below nothing. So a share counts
only where people say, want or do something, or where votes are won; and a fall only where no profit is near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity, Span

_GAP = "[ \u00a0\u202f]"
_PERCENT = rf"{_GAP}?(?:%|per{_GAP}?cent\b)"
_OVER = rf"(?P<shown>(?P<share>(?:[1-9][0-9]{{2,3}}|[1-9](?:,[0-9]{{3}})+)(?:\.[0-9]+)?){_PERCENT})"
_PEOPLE = (
    "(?:voters|respondents|people|those|adults|men|women|children|residents|inhabitants|citizens|households|families"
    "|students|pupils|teachers|workers|employees|companies|firms|businesses|patients|parents|participants|members"
    "|Americans|Britons|Germans|French|Spaniards|Italians|Poles|Russians|Ukrainians|Europeans|population|electorate"
    "|users|customers|consumers|drivers|farmers|doctors|deputies|lawmakers|delegates|refugees|migrants|victims|cases)"
)
_DO = (
    "(?:say|says|said|think|thinks|thought|believe[sd]?|vote|voted|votes|want|wants|wanted|support(?:s|ed)?|oppose[sd]?"
    "|back(?:s|ed)?|agree[sd]?|disagree[sd]?|favou?r(?:s|ed)?|prefer(?:s|red)?|chose|choose|cast|turned|took|live|lives"
    "|lived|answered|expect(?:s|ed)?|trust(?:s|ed)?|fear(?:s|ed)?|know|knew|own|owns|use|used|speak|spoke|are|is|were"
    "|was|have|has|had|do|did|would|will|cannot|can|could|died|suffer(?:s|ed)?)"
)
_WON = "(?:won|wins?|got|gets|received|receives|took|takes|secured|gained|garnered|polled|collected|obtained|with|had)"
_WORDS = rf"(?:{_GAP}[A-Za-z’'-]+){{0,3}}?"
_SAYING = re.compile(
    rf"(?<![\w.,-])(?<!for )(?<!at )(?<!than )(?<!to ){_OVER}{_GAP}of{_WORDS}{_GAP}"
    rf"(?:(?:voters|respondents|electorate|those{_GAP}(?:surveyed|polled|asked|questioned))\b(?!['’]|{_GAP}(?:needs|votes))"
    rf"|{_PEOPLE}{_GAP}{_DO}\b)"
)
_WINNING = re.compile(
    rf"\b{_WON}{_GAP}(?:about{_GAP}|over{_GAP}|more{_GAP}than{_GAP}|some{_GAP})?{_OVER}{_GAP}of{_WORDS}{_GAP}votes?\b"
)
_TURNOUT = re.compile(rf"\b[Tt]urnout{_GAP}(?:was|is|of|at|stood{_GAP}at|reached|hit)(?:{_GAP}[a-z]+)?{_GAP}{_OVER}")
_FALL = re.compile(
    rf"\b(?:fell|falls?|fallen|dropped|drops?|decreased?|declined?|declines|shrank|plunged|reduced|diminished)"
    rf"(?:{_GAP}(?:by|of|about|almost|some|nearly|more{_GAP}than|over)){{0,2}}{_GAP}{_OVER}(?!{_GAP}(?:of|to)\b)"
)
_OUT_OF = re.compile(
    rf"\b(?P<part>[0-9]{{1,3}}){_GAP}(?:out{_GAP}of|in){_GAP}(?:every{_GAP})?(?P<share>[0-9]{{1,3}}){_GAP}(?:[a-z]+{_GAP})?"
    rf"{_PEOPLE}\b"
)
_SHARES = re.compile(
    rf"(?<![\w.,-])(?P<first>[0-9]{{1,3}}(?:\.[0-9]+)?){_PERCENT}{_GAP}(?:of{_WORDS}{_GAP}{_PEOPLE}{_GAP})?"
    rf"(?:(?:voted|were|are|is|in){_GAP}){{0,2}}(?:for|favou?r|yes|supported|support)\b[^.;%]{{0,60}}?"
    rf"(?<![\w.,-])(?P<shown>(?P<share>[0-9]{{1,3}}(?:\.[0-9]+)?){_PERCENT}){_GAP}"
    rf"(?:voted{_GAP}|were{_GAP}|are{_GAP}|is{_GAP})?(?:against|opposed|no|oppose)\b"
)
_MAY_TURN_NEGATIVE = re.compile(
    r"\b(?:profits?|earnings?|incomes?|margins?|balances?|surplus|cash|results?|growth|oil|crude|inflation|yields?|rates?)\b",
    re.IGNORECASE,
)
_WHOLE, _ROUNDED = 100, 101.5
_SURE, _LIKELY = 0.95, 0.85


@check(
    code="MT508",
    slug="impossible-percentage",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=_SURE,
    languages=("en",),
    bad=(
        Example("According to the poll, ⟦120%⟧ of voters want new elections."),
        Example("He won with ⟦352 per cent⟧ of the votes, and the number of crimes fell by ⟦130%⟧."),
        Example("Some 65% voted for the law and ⟦45%⟧ against."),
    ),
    good=(
        Example("Turnout rose to 98%, up 120%, and rents are at 150% of the average; beds exist for 110% of patients."),
        Example("Profits fell by 130% and 100% of voters said yes; 55% voted for the law and 45% against."),
    ),
)
def impossible_percentage(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every share that is larger than its whole, each once."""
    if "%" not in doc.text and "cent" not in doc.text and " of every " not in doc.text and " out of " not in doc.text:
        return
    done: list[Span] = []
    for pattern, says, confidence in _KINDS:
        for match in pattern.finditer(doc.text):
            span = _read_span(match)
            if span is None or any(span.overlaps(other) for other in done) or _is_loss(doc, pattern, span):
                continue
            done.append(span)
            yield Hit(span, says.format(doc.text[span.start : span.end]), confidence=confidence)


_KINDS = (
    (_SAYING, "{} is a share of more than all", _SURE),
    (_WINNING, "{} is a share of more than all votes", _SURE),
    (_TURNOUT, "{} is a turnout of more than all voters", _LIKELY),
    (_FALL, "nothing falls by {}", _LIKELY),
    (_OUT_OF, "{} are more than there are", _SURE),
    (_SHARES, "{} and the share before it add up to more than all", _LIKELY),
)


def _read_span(match: re.Match[str]) -> Span | None:
    """Where the impossible figure stands; None where it is possible."""
    parts = match.groupdict()
    share = float(parts["share"].replace(",", ""))
    if parts.get("part") is not None:
        return Span(match.start("part"), match.end("share")) if int(parts["part"]) > share else None
    first = parts.get("first")
    is_possible = share <= _WHOLE if first is None else float(first) + share <= _ROUNDED
    return None if is_possible else Span(*match.span("shown"))


def _is_loss(doc: Document, pattern: re.Pattern[str], span: Span) -> bool:
    """Whether what falls may fall below nothing, as profits do."""
    at = doc.sentence_at(span.start)
    if pattern is not _FALL or at is None:
        return False
    sentence = doc.sentences[at]
    return _MAY_TURN_NEGATIVE.search(doc.text, sentence.start, sentence.end) is not None
