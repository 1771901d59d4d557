"""A place in a Document in, whether its sentence tells of another time, or of how a town is written.

Zbigniew Herbert was born in 1924 in Lwów; what Soviet maps called Lvov; signs that print Kiev. Where a town is said to
have been renamed is read in `beside`.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_REACH = 40
_PAST = re.compile(
    r"""\b(?:1[0-8]\d\d|19[0-4]\d)(?:s\b|\b)
      | \b(?:Austro-Hungarian|Habsburg|Hapsburg|Ottoman|Prussian|Byzantine|tsarist|czarist|colonial|medieval)\b
      | \bSoviet\ (?:army|authorities|days|decades|era|maps?|officials|period|rule|times|troops|years)\b
      | \b(?:Austrian|British|French|German|Hungarian|Italian|Polish|Russian|Turkish)\ (?:empire|Empire|rule)\b
      | \bbetween\ the\ wars\b | \binterwar\b | \bpre-?war\b
      | \bbefore\ the\ (?:(?:[Ff]irst|[Ss]econd)\ [Ww]orld\ )?[Ww]ar\b
      | \bin\ those\ (?:days|years)\b | \b(?:sixteenth|seventeenth|eighteenth|nineteenth|1[5-9]th)[ -]century\b
      | \b(?:belonged|was\ part|still\ part)\ (?:to|of)\ [A-Z] | ,\ then\ (?:part\ of|in|under)\ (?:the\ )?[A-Z]""",
    re.VERBOSE,
)
"""Another time, in which other people ruled; years after the war are those of the living."""
_WRITTEN = re.compile(
    r"""\b(?:(?:print|spell|write)(?:s|ing)?|printed|spelled|spelt|wrote|written|calls?
        |call(?:s|ed)?\ (?:it|them|the\ (?:city|town)))\ (?:as\ )?[“"‘']?\Z""",
    re.VERBOSE,
)


def is_told_of_past(doc: Document, span: Span) -> bool:
    """Whether the sentence around a place tells of another time."""
    number = doc.sentence_at(span.start)
    sentence = doc.sentences[number] if number is not None else span
    return _PAST.search(doc.text, sentence.start, sentence.end) is not None


def is_written_so(doc: Document, span: Span) -> bool:
    """Whether what stands before a name says that somebody writes or calls it so: the airline prints Kiev."""
    return _WRITTEN.search(doc.text, max(0, span.start - _REACH), span.start) is not None
