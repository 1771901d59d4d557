"""The lines of verse in a Document: songs and poems, which say a thing again and again, and spell as they are sung.

A Document goes in, stretches come out, by position. Lines of verse are short and stand right below each other in a text
whose paragraphs are parted by empty lines; a list has marks or stops. What is let pass there is left to the checks.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_LONGEST = 60
"""Characters of a line."""
_LINES = re.compile(rf"(?<![^\n])(?:[^\n]{{2,{_LONGEST}}}\n){{2,}}[^\n]{{2,{_LONGEST}}}(?![^\n])")
"""At least three lines that touch."""
_LISTED = re.compile(r"^\s*(?:[-*•–—·▪>|#]|\d+[.):]|\w\))|\t|[:|]", re.MULTILINE)
_STOPPED = re.compile(r"[.!?]['”\"’»)]?\s*$", re.MULTILINE)
_PARTED = re.compile(r"\n[ \t]*\n")


def find_verse(doc: Document) -> tuple[Span, ...]:
    """Every run of lines that reads as verse."""
    if doc.is_presegmented or _PARTED.search(doc.text) is None:
        return ()
    return tuple(Span(*match.span()) for match in _LINES.finditer(doc.text) if _is_verse(match[0]))


def _is_verse(lines: str) -> bool:
    count = lines.count("\n") + 1
    return _LISTED.search(lines) is None and 2 * len(_STOPPED.findall(lines)) < count
