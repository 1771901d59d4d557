"""People with the letters of a party or club in brackets behind them in, those out who have another's.

"Weber (CDU)" where the source has "Weber (SPD)", and Weber is never with the CDU there, though somebody else is. Where
English has letters of its own for a body, they are in no source, and nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.name_matches import NameMatches

_MEMBER = re.compile(r"(?P<name>[^\W\d_]{3,})(?:, \d\d)?,? \((?P<letters>[^\W\d_]{2,6})\)")


class Misplaced(NamedTuple):
    """The letters of another body behind a person."""

    span: Span
    source_span: Span
    """What the source has behind that person."""


def find_misplaced(matches: NameMatches) -> Iterator[Misplaced]:
    """Every such place, by position."""
    if not matches.words.has_capitals:
        return
    theirs = defaultdict[str, dict[str, Span]](dict)
    for name, letters, span in _find_members(matches.words.doc):
        theirs[name].setdefault(letters, span)
    listed = {letters for bodies in theirs.values() for letters in bodies}
    for name, letters, span in _find_members(matches.comparison.doc):
        own = theirs.get(name, {})
        if letters in listed and own and letters not in own:
            yield Misplaced(span, min(own.values()))


def _find_members(doc: Document) -> Iterator[tuple[str, str, Span]]:
    """Surnames in lower case, without accents, what is behind each, and where."""
    for match in _MEMBER.finditer(doc.text) if "(" in doc.text else ():
        if match["letters"].isupper() and match["name"][0].isupper():
            yield (
                fold_marks(match["name"].lower()),
                match["letters"],
                Span(match.start("letters"), match.end("letters")),
            )
