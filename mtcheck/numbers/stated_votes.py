"""Votes that a Document counts twice with their digits turned round: 178 votes for it; the 187 senators who backed it.

Gives pairs of places. Votes and those who cast them are one count, whatever they are called, where the sentence is of a
vote; the later must stand nowhere else and in another sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH
from mtcheck.model import Document, Span

_NUMBER = r"(?<![\w.,€$£-])(?P<number>[1-9][0-9]{1,2}|[1-9],[0-9]{3})(?![\w%]|[.,-][0-9])"
_VOTERS = (
    "votes?|senators?|deputies|lawmakers|legislators|parliamentarians|MPs|MEPs|members|delegates|councillors"
    "|representatives|congress(?:wo)?men|ballots?|abstentions?"
)
_COUNTED = re.compile(
    rf"{_NUMBER}(?= (?:[A-Za-z-]+ )?(?:{_VOTERS})\b| to [0-9]| (?:against|in favou?r|voted|abstained|abstaining)\b"
    r"| for and )"
    rf"|(?:\bvotes to|[0-9] to|\bagainst) {_NUMBER.replace('number', 'other')}"
)
_VOTE = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|ballots?|carried|passed|approved?|adopted|back(?:s|ed|ing)|support(?:s|ed|ing)?|reject(?:s|ed)"
    r"|oppos(?:es?|ed|ing)|in favou?r|against|abstain\w*|abstentions?)\b"
)
_OTHER = re.compile(
    rf"\b(?:last|previous(?:ly)?|earlier|ago|another|other|second|initial(?:ly)?|first|seats?|needed|required|necessary"
    rf"|majority of|out of|would|could|short|rose|fell|{ANY_MONTH}|(?:19|20)[0-9][0-9])\b",
    re.IGNORECASE,
)
"""What may make a number that of another vote, or none of votes cast."""
_MARK = re.compile(r"[,;:](?![0-9])")
_HINT = re.compile(r"\b[Vv]ot(?:e|ing)")


@dataclass(frozen=True, slots=True)
class StatedVotes:
    """That one place counts votes."""

    digits: str
    span: Span
    at: int
    """Its sentence, counted from the first."""
    field: str = "text"


@dataclass(frozen=True, slots=True)
class VoteContradiction:
    """Two places that count the votes for or against one thing."""

    earlier: StatedVotes
    later: StatedVotes


def find_vote_contradictions(doc: Document) -> Iterator[VoteContradiction]:
    """Each later count of votes that is one before with its digits turned round."""
    if _HINT.search(doc.text) is None:
        return
    counts = sorted(_find_votes(doc), key=lambda count: count.span)
    times = Counter(count.digits for count in counts)
    for number, later in enumerate(counts):
        turned = [count for count in counts[:number] if sorted(count.digits) == sorted(later.digits)]
        if times[later.digits] > 1 or not turned or _speaks_of_other(doc, later):
            continue
        earlier = turned[0]
        is_one = {count.digits for count in turned} == {earlier.digits} and earlier.digits != later.digits
        if is_one and earlier.at != later.at and len(set(later.digits)) > 1 and not _speaks_of_other(doc, earlier):
            yield VoteContradiction(earlier, later)


def _find_votes(doc: Document) -> Iterator[StatedVotes]:
    """Every count of votes, or of those who voted, in a sentence of a vote."""
    for match in _COUNTED.finditer(doc.text):
        at = doc.sentence_at(match.start())
        if at is None:
            continue
        sentence = doc.sentences[at]
        if _VOTE.search(doc.text, sentence.start, sentence.end) is not None:
            group = "number" if match["number"] else "other"
            yield StatedVotes(match[group].replace(",", ""), Span(*match.span(group)), at)


def _speaks_of_other(doc: Document, count: StatedVotes) -> bool:
    """Whether the marks around a count, or the first of its sentence, part off what makes it one of another vote."""
    sentence = doc.sentences[count.at]
    marks = [match.start() for match in _MARK.finditer(doc.text, sentence.start, sentence.end)]
    start = max((mark for mark in marks if mark < count.span.start), default=sentence.start)
    end = min((mark for mark in marks if mark >= count.span.end), default=sentence.end)
    lead = min(marks, default=sentence.start)
    return any(_OTHER.search(doc.text, *stretch) is not None for stretch in ((start, end), (sentence.start, lead)))
