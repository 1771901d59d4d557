"""Days of the month with the preposition and the point of German, before a month that is English too: am 3. November.

Months that are spelled otherwise are found by `source_dates`.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm
from mtcheck.model import Fix, Span

SURE = 0.95
"""How sure such a date is left over."""
GERMAN_MONTHS = frozenset(("april", "august", "september", "november"))
_LEADS = {
    "ab dem": "from",
    "am": "on",
    "bis zum": "by",
    "bis": "until",
    "seit dem": "since",
    "vom": "from",
    "zum": "by",
}
_DATE = re.compile(
    rf"(?<![\w’'-])(?<!I )(?<!\d )(?P<lead>{'|'.join(_LEADS)}) (?P<day>[12]\d|3[01]|0?[1-9])\. ?"
    r"(?P<month>April|August|September|November)\b",
    re.IGNORECASE,
)


def find_german_dates(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The dates of one document, by position."""
    if evidence.doc.vocabulary.isdisjoint(GERMAN_MONTHS):
        return
    for match in _DATE.finditer(evidence.doc.text):
        span = Span(*match.span())
        english = evidence.capitalise(span, f"{_LEADS[match['lead'].lower()]} {match['day']} {match['month']}")
        if not evidence.is_innocent(span):
            yield SourceTerm(span, "date", ("de",), english, SURE, Fix(span, english))
