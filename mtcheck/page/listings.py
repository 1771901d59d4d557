"""Whether a Document is a table or a bare list from end to end, without a sentence: results, prices, headlines.

A Document goes in; out comes which of the two it is, or None. What reads as a sentence (it ends with a stop, or is long
and full of the commonest words) makes an article of a text, and so does verse. Texts in scripts that part no words, and
in languages whose commonest words are not known, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import mtcheck.late_re as re
from mtcheck.foreign.whole_language import FRAME_ZIPF
from mtcheck.language import UNSPACED
from mtcheck.lexicon import frequent_words
from mtcheck.model import Document, Word
from mtcheck.quotation_marks import CLOSING_MARKS
from mtcheck.tags import listed_tag, primary_subtag

PROSE_SHARE = 0.1
"""So many of the words of a page may stand in sentences: "Here you find all news about the war"."""
PROSE_WORDS, LONG_WORDS, LONG_FRAME = 5, 16, 0.25
"""Words of the shortest sentence with a stop, of the shortest one without, and how many of the latter's are common."""
LONG_QUESTION = 9
"""Words of a question that no headline is."""
LIST_LINES = 6
LIST_FRAME, MOST_FRAME = 0.27, 0.5
"""How many of the words of a list are of the commonest. Verse has 0.4 and more, and so have headlines that were
translated word for word: with more than the first, a heading must say what they are, or they themselves."""
LOWER_STARTS = 0.1
"""With more lines that begin in lower case a text is verse or wrapped prose."""
HEADLINES, HEADLINE_WORDS, HEADLINE_NAMES, BACKWARD_SHARE = 8, 12, 0.6, 0.3
"""Lines of the shortest list of headlines without a heading, words of one on the mean, capitals inside one on the mean,
and how many of them may look back."""
_BACKWARD = frozenset(
    "he she it they we i you him them his her its their my our your this these also but then so".split()
)
"""What makes of lines one text; a headline has it seldom."""
ENDED_SHARE = 0.2
"""With more lines that end in a comma, a colon or a stop, they are verse or speech and no list."""
ROW_CELLS, CELL_ROWS, FIGURE_ROWS = 3, 3, 4
"""Cells of a row, and rows of a table with cells and of one without: Arsenal 2-1 Chelsea."""
TABLE_SHARE = 0.8
"""How many of the words of a table stand in its rows and its headings."""
ROW_NUMBERS, NUMBERS, MANY_NUMBERS = 0.3, 0.35, 0.5
"""How many of the words of a row are numbers, and of a table in one line with few words in lower case, with more."""
LOWER_SHARE = 0.15
FIGURES_WORDS, CLAUSE_WORDS = 20, 5
"""Words of the shortest table in one line, and words in lower case, side by side, of none."""

_HEADING = re.compile(
    r"""
    (?:(?:all|latest|main|top|breaking|recent|other|more|today['’]s|popular|last|most\ read)\s+
       (?:\w+\s+)?(?:news|stories|headlines|articles|topics|posts|publications|materials)\b  # Main news of the day
    |  (?:news|stories|headlines|articles)\s+(?:feed|list|archive|of\ the\ day|by\ tag)\b      # News of the day
    |  (?:tag|tags|category|section|archive|rubric|topic)s?\s*[:\u2013-]                     # Tag: Ukraine
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FINAL = re.compile(rf"[.!?…؟。]+[{CLOSING_MARKS})\]]*$")
_ENDED = re.compile(rf"[.!?…,;:\u2013\u2014-][{CLOSING_MARKS})\]]*$")
_CELLS = re.compile(r"\s*[|\t]\s*|\s{2,}|\s*;\s+")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that holds words."""

    text: str
    words: tuple[Word, ...]
    frame: int
    """How many of them are of the commonest of the language."""

    @property
    def numbers(self) -> int:
        """How many of them begin with a digit."""
        return sum(word.text[0].isdigit() for word in self.words)

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a sentence."""
        length = len(self.words)
        if self.text.endswith("?") and length < LONG_QUESTION:  # Quiz: How well do you know Chopin?
            return False
        if _FINAL.search(self.text):
            return length >= PROSE_WORDS and (self.frame > 0 or self.lower > length // 2)
        return length >= LONG_WORDS and self.frame >= LONG_FRAME * length

    @property
    def lower(self) -> int:
        """How many of them are letters without a capital, which many scripts do not have."""
        return sum(not word.text[0].isupper() and not word.text[0].isdigit() for word in self.words)

    @property
    def has_cells(self) -> bool:
        """Whether it is cut into cells, by bars, tabs, semicolons or wide gaps."""
        cells = [cell for cell in _CELLS.split(self.text.strip(" |\t")) if cell.strip()]
        return len(cells) >= ROW_CELLS

    @property
    def is_row(self) -> bool:
        """Whether it is cells side by side, or a name with its numbers."""
        is_ended = _FINAL.search(self.text) is not None  # Dead: 12. Injured: 45.
        is_figures = self.numbers >= ROW_NUMBERS * len(self.words) and self.frame <= 1 and not is_ended
        return self.has_cells or is_figures


def find_listing(doc: Document) -> Literal["table", "list"] | None:
    """Which of the two the text of a document is; None for an article."""
    frame = _find_frame(listed_tag(doc.language))
    if not frame or not doc.words or primary_subtag(doc.language) in UNSPACED:
        return None
    common = sum(map(frame.__contains__, doc.lowers))
    if common >= MOST_FRAME * len(doc.words):
        return None
    lines: list[_Line] = []
    prose = 0
    for line in _cut_lines(doc, frame):
        lines.append(line)
        prose += len(line.words) if line.is_prose else 0
        if prose > PROSE_SHARE * len(doc.words):
            return None
    if _is_table(lines, len(doc.words)) or _is_figures(lines, common):
        return "table"
    return "list" if _is_list(lines, common / len(doc.words)) else None


@lru_cache(maxsize=4)
def _find_frame(language: str) -> frozenset[str]:
    """The commonest words of a language; numbers, which word lists hold as well, are none."""
    return frozenset(word for word in frequent_words(language, FRAME_ZIPF) if word.isalpha())


def _cut_lines(doc: Document, frame: frozenset[str]) -> Iterator[_Line]:
    """The sentences of the text, each line of one that has several by itself."""
    for sentence in doc.sentences:
        at = sentence.start
        words = doc.words_of(sentence)
        for piece in doc.text[sentence.start : sentence.end].splitlines(keepends=True):
            end = at + len(piece)
            here = tuple(word for word in words if at <= word.start < end)
            if here:
                yield _Line(piece.strip(), here, sum(word.lower in frame for word in here))
            at = end


def _is_table(lines: Sequence[_Line], words: int) -> bool:
    """Whether rows of cells, and headings of a few words, are nearly all of the text."""
    rows = sum(line.is_row for line in lines)
    inside = sum(len(line.words) for line in lines if line.is_row or len(line.words) < ROW_CELLS)
    is_cut = sum(line.has_cells for line in lines) >= CELL_ROWS
    return rows >= (CELL_ROWS if is_cut else FIGURE_ROWS) and inside >= TABLE_SHARE * words


def _is_figures(lines: Sequence[_Line], common: int) -> bool:
    """Whether the text is names with numbers, in one line or with each cell on its own: USD 89.45 EUR 97.12."""
    words = sum(len(line.words) for line in lines)
    numbers, lower = sum(line.numbers for line in lines), sum(line.lower for line in lines)
    if (
        any(_has_clause(line) for line in lines)
        or words < FIGURES_WORDS
        or common > PROSE_SHARE * words
        or any(line.is_prose for line in lines)
        or sum(bool(_FINAL.search(line.text)) for line in lines) > ENDED_SHARE * len(lines)
    ):
        return False
    return numbers >= MANY_NUMBERS * words or (numbers >= NUMBERS * words and lower <= LOWER_SHARE * words)


def _has_clause(line: _Line) -> bool:
    """Whether so many words in a row are in lower case as only sentences have: had never seen so many of."""
    run = 0
    for word in line.words:
        run = 0 if word.text[0].isupper() or word.text[0].isdigit() else run + 1
        if run >= CLAUSE_WORDS:
            return True
    return False


def _is_list(lines: Sequence[_Line], frame: float) -> bool:
    """Whether short lines without a stop are all that there is."""
    if len(lines) < LIST_LINES or sum(bool(_ENDED.search(line.text)) for line in lines) > ENDED_SHARE * len(lines):
        return False
    if frame <= LIST_FRAME:
        return True
    if sum(line.words[0].text[0].islower() for line in lines) > LOWER_STARTS * len(lines):
        return False
    return _HEADING.match(lines[0].text) is not None or _are_headlines(lines)


def _are_headlines(lines: Sequence[_Line]) -> bool:
    """Whether lines without a stop are each by itself: short, full of names, and hardly one looks back at another."""
    words = [word for line in lines for word in line.words[1:]]
    names = sum(word.text[0].isupper() for word in words)
    backward = sum(not _BACKWARD.isdisjoint(word.lower for word in line.words) for line in lines)
    is_timed = sum(line.words[0].text[0].isdigit() for line in lines) > ENDED_SHARE * len(lines)
    return (
        len(lines) >= HEADLINES
        and not is_timed
        and len(words) <= HEADLINE_WORDS * len(lines)
        and names >= HEADLINE_NAMES * len(lines)
        and backward <= BACKWARD_SHARE * len(lines)
    )
