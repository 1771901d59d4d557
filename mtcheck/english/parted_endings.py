"""The endings with an apostrophe that a space parts from their word: the mayor 's office, they do n't, we 're.

A Document goes in, the spaces come out. Systems take these endings off words before they translate, and do not always
join them again. Left alone are an ’s that opens a name (’s-Hertogenbosch), the letter itself (an 's'), and an
apostrophe behind a plural where it may open or close a quotation. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_SPACE = "[ \u00a0\u202f]"
_PARTED = re.compile(
    rf"""
      (?<=[^\W_])(?P<own>{_SPACE})(?=['’]s(?![\w'’-]))                                           # the mayor 's office
    | \b(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|ai|might)
        (?P<not>{_SPACE})(?=n['’]t\b)                                                           # they do n't
    | \b(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Ww]ho|[Ww]hat)
        (?P<verb>{_SPACE})(?=['’](?:re|ve|ll|m|d)\b(?![’']))                                     # we 're
    | (?<=[a-z]s)(?P<plural>{_SPACE})(?=['’]{_SPACE}[a-z])                                      # the workers ' union
    """,
    re.VERBOSE,
)
_SPOKEN_OF = re.compile(r"\b(?:apostrophe|article|ending|form|letter|letters|particle|prefix|suffix|word|with|of|an) $")
"""What stands before an 's that is spoken of."""
_SINGLE = re.compile(r"(?<!\w)['’‘]|['’](?!\w)")
"""A mark that may open or close a quotation."""
_REACH = 12


def find_parted_endings(doc: Document) -> Iterator[Span]:
    """Every space before such an ending, by position."""
    for match in _PARTED.finditer(doc.text):
        at = match.start(match.lastgroup or 0)
        if match["own"] and _SPOKEN_OF.search(doc.text, max(0, at - _REACH), at + 1):
            continue
        if not match["plural"] or _is_alone(doc, at + 1):
            yield Span(at, at + 1)


def _is_alone(doc: Document, at: int) -> bool:
    """Whether no other mark of its sentence may be one of a quotation."""
    number = doc.sentence_at(at)
    if number is None:
        return False
    sentence = doc.sentences[number]
    return sum(1 for _ in _SINGLE.finditer(doc.text, sentence.start, sentence.end)) == 1
