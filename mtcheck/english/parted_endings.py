"""The endings with an apostrophe that a space parts from their word: the mayor 's office, they do n't, we 're.

A Document goes in, the spaces come out. Systems take these endings off words before they translate, and do not always
join them again. Left alone are an ’s that opens a name (’s-Hertogenbosch, in 's Gravenzande), the letter itself (an
's'), and an apostrophe behind a plural where it may open or close a quotation. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_SPACE = re.compile("[ \u00a0\u202f](?=n?['’])")
_ENDING = re.compile(
    r"""
      (?P<own>['’]s(?![\w'’-]))                     # the mayor 's office
    | (?P<not>n['’]t\b)                             # they do n't
    | (?P<verb>['’](?:re|ve|ll|m|d)\b(?!’))         # we 're
    | (?P<plural>['’][ ](?=[a-z]))                  # the workers ' union
    """,
    re.VERBOSE,
)
_BEFORE = {
    "own": re.compile(r"[^\W_]$"),
    "not": re.compile(r"\b(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|ai|might)$"),
    "verb": re.compile(r"\b(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Ww]ho|[Ww]hat)$"),
    "plural": re.compile(r"[a-z]s$"),
}
"""What stands before each of them."""
_SPOKEN_OF = re.compile(r"\b(?:apostrophe|article|ending|form|letter|letters|particle|prefix|suffix|word|with|of|an) $")
"""What stands before an 's that is spoken of."""
_OPENS_NAME = re.compile("['’]s [A-Z]")
_BEFORE_NAME = re.compile(r"(?:\b(?:and|at|between|by|for|from|in|near|of|or|the|through|to|via|with))$", re.IGNORECASE)
"""What never owns anything and so stands before an 's that opens a name of the Low Countries: to 's Gravenzande."""
_SINGLE = re.compile(r"(?<!\w)['’‘]|['’](?!\w)")
"""A mark that may open or close a quotation."""
_REACH = 12


def find_parted_endings(doc: Document) -> Iterator[Span]:
    """Every space before such an ending, by position."""
    for space in _SPACE.finditer(doc.text):
        ending = _ENDING.match(doc.text, space.end())
        start, at = max(0, space.start() - _REACH), space.start()
        kind = ending.lastgroup if ending is not None else None
        if kind is None or _BEFORE[kind].search(doc.text, start, at) is None:
            continue
        if kind == "own" and _OPENS_NAME.match(doc.text, space.end()) and _BEFORE_NAME.search(doc.text, start, at):
            continue
        is_spoken_of = kind == "own" and _SPOKEN_OF.search(doc.text, start, space.end()) is not None
        if not is_spoken_of and (kind != "plural" or _is_alone(doc, space.end())):
            yield Span(at, space.end())


def _is_alone(doc: Document, at: int) -> bool:
    """Whether no other mark of its sentence may be one of a quotation."""
    number = doc.sentence_at(at)
    if number is None:
        return False
    sentence = doc.sentences[number]
    return sum(1 for _ in _SINGLE.finditer(doc.text, sentence.start, sentence.end)) == 1
