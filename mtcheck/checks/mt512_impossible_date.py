"""A day that no calendar has: 31 April, 30 February, 29 February 2021.

An engine turns digits round, reads 3.1 April as 31 April, or takes the month of the next date; sometimes the source was
wrong already.

The reader cannot know which day is meant, and an editor must ask.

Wrong where the day is spoken of because it does not exist, which is left alone where the text says so, and in Sweden in
1712, which had a 30 February. A number before a month may also count something (31 April births), so it needs a word
that leads a date, or a year, or the end of a clause behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.spans import Spans

_GAP = "[ \u00a0\u202f]"
_SHORT_MONTH = r"(?:April|June|September|November|Apr\.?|Sept?\.?|Nov\.?)"
_TOO_LATE = (
    rf"(?:(?P<day>31)(?:st)?{_GAP}(?:of{_GAP})?{_SHORT_MONTH}|3[01](?:st|th)?{_GAP}(?:of{_GAP})?Feb(?:ruary|\.)?)"
)
_TOO_LATE_US = rf"(?:{_SHORT_MONTH}{_GAP}31(?:st)?|Feb(?:ruary|\.)?{_GAP}3[01](?:st|th)?)"
_LED = (
    rf"\b(?:[Oo]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|to|dated|born|of|the|(?:Mon|Tues|Wednes|Thurs|Fri"
    rf"|Satur|Sun)day,?){_GAP}"
)
_YEAR = rf"(?:,?{_GAP}(?:of{_GAP})?(?:19|20)[0-9]{{2}})"
_CLOSED = (
    r"(?=[.,;:)!?”\"’]|$|\n| (?:and|or|to|until|at|in|when|as|for|after|before|he|she|they|it|the|this|last|next)\b)"
)
_NOT_COUNTED = r"(?![\w%-]|[.,:]?[0-9]|['’]s)"
_ON = rf"(?:\b(?:[Oo]n|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?){_GAP})"
_DAYS = (
    re.compile(rf"{_ON}(?:the{_GAP})?(?P<date>(?:{_TOO_LATE}|{_TOO_LATE_US}){_NOT_COUNTED}{_YEAR}?)"),
    re.compile(rf"(?:{_LED}(?:the{_GAP})?)(?P<date>{_TOO_LATE}{_NOT_COUNTED}{_YEAR}?){_CLOSED}"),
    re.compile(rf"(?<![\w.,-])(?P<date>{_TOO_LATE}{_YEAR})(?![\w-])"),
    re.compile(rf"(?:{_LED})(?P<date>{_TOO_LATE_US}{_NOT_COUNTED}{_YEAR}?){_CLOSED}"),
    re.compile(rf"\b(?P<date>{_TOO_LATE_US}{_YEAR})(?![\w-])"),
)
_LEAP = re.compile(
    rf"(?<![\w.,-])(?P<date>29(?:th)?{_GAP}(?:of{_GAP})?Feb(?:ruary|\.)?,?{_GAP}(?P<year>(?:1[6-9]|20)[0-9]{{2}})"
    rf"|Feb(?:ruary|\.){_GAP}29(?:th)?,{_GAP}(?P<american>(?:1[6-9]|20)[0-9]{{2}}))(?![\w-])"
)
_SPOKEN_OF = re.compile(
    r"\b(?:not exist|n[o']t exist|non-?existent|impossible|no such (?:day|date)|no 3[01]|imaginary|fictitious|invalid"
    r"|1712|calendar|leap|joke[sd]?|joking|typo|error)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:(?:no such|not a (?:real|possible)) (?:day|date)|(?:day|date|that|it) (?:that )?never (?:was|existed|came)"
    r"|(?:day|date) (?:does|did|do) ?n[o’']t exist|(?:was|is)(?: not|n['’]t)? (?:no|a) leap year|leap years?"
    r"|(?:has|had|have|only) (?:just |only )?(?:28|29|30|twenty-eight|thirty) days|n(?:o|ot in any) calendar"
    r"|never (?:been|had) (?:a|any) (?:29|30|31))",
    re.IGNORECASE,
)
"""What the sentence before, or the two behind, may say of it: there was no such date that year."""
_HINTS = (
    re.compile(rf"[23][019](?:st|th)?{_GAP}(?:of{_GAP})?[AFJNS]"),
    re.compile(rf"[AFJNS][a-z]+\.?{_GAP}(?:29|3[01])"),
)
_FOUR, _HUNDRED = 4, 100


@check(
    code="MT512",
    slug="impossible-date",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=0.93,
    languages=("en",),
    bad=(
        Example("The vote was held on ⟦31 April⟧, and the count ended on ⟦February 30, 2021⟧."),
        Example("He was born on ⟦29 February 2021⟧ and left on the ⟦31st of June⟧."),
    ),
    good=(
        Example("On 30 April and 29 February 2020, by June 30, 31 of them; in April 31 people died, 31 April births."),
        Example("There is no such day as 31 April, the clerk said; Sweden had a 30 February 1712."),
    ),
)
def impossible_date(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every day that its month does not have."""
    if all(hint.search(doc.text) is None for hint in _HINTS):
        return
    done = Spans()
    for pattern in (*_DAYS, _LEAP):
        for match in pattern.finditer(doc.text):
            span = Span(*match.span("date"))
            if done.overlaps(span) or _exists(match) or _is_spoken_of(doc, span):
                continue
            done.add(span)
            yield Hit(span, f"{doc.text[span.start : span.end]} is a day that no calendar has")


def _exists(match: re.Match[str]) -> bool:
    """Whether a 29 February is one of a leap year."""
    parts = match.groupdict()
    text = parts.get("year") or parts.get("american")
    if text is None:
        return False
    year = int(text)
    return year % _FOUR == 0 and (year % _HUNDRED != 0 or year % (_FOUR * _HUNDRED) == 0)


def _is_spoken_of(doc: Document, span: Span) -> bool:
    """Whether the sentence, or one beside it, says that there is no such day."""
    at = doc.sentence_at(span.start)
    if at is None:
        return False
    sentence, near = doc.sentences[at], doc.sentences[max(0, at - 1) : at + 3]
    is_denied = _DENIED.search(doc.text, near[0].start, near[-1].end) is not None
    return is_denied or _SPOKEN_OF.search(doc.text, sentence.start, sentence.end) is not None
