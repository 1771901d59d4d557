"""Divisions of a league by their own word, and clubs beside a result: five years in the Tercera; Mirandés 1-0 Oviedo.

English has no other name for them. The words are ordinals and classes in their language, so that only the article
around them, where clubs go up and down, tells that a division is meant.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document

_DIVISIONS = frozenset(
    "damallsvenskan derde división divisie divisione divizia divize eccellenza elitettan elitserien erste "
    "ettan extraliga honor juvenil kakkonen klasa kolmonen nacional nationale nemzeti "
    "preferente primavera primeira primera prima première promoción promozione prva prvaliga quarta segona "
    "seconda segunda serie superettan tercera terceira terza toppserien třetí treća tvåan tweede ykkönen "
    "úrvalsdeild zweite".split()
)
"""What divisions are called, lower-cased."""
_DIVISION_END = re.compile(
    r"..(?:liga|ligaen|ligan|klasse|klasa|klassen|divisie|serien|divisjon|divisionen|deild|deildin|meisterschaft|pokal"
    r"|cupen|cupa|přebor)\Z"
)
_OF_SPORT = frozenset(
    "aggregate coach club clubs cup defender division divisions fixture fixtures football footballer footballers "
    "forward goalkeeper goals goalless handball hockey league leagues match matches midfielder penalty pitch play-off "
    "play-offs playoff playoffs promoted promotion relegated relegation scored season seasons side striker team teams "
    "tier top-flight volleyball".split()
)
_LEAST = 2
"""So many words of sport make an article of it."""
_THE = re.compile(r"\b(?:[Tt]he|in|from|to) \Z")
_SCORE = r"\d{1,3} ?[-–:] ?\d{1,3}"
_SCORE_BEHIND = re.compile(rf" {_SCORE} [A-ZÀ-Þ]")
_SCORE_BEFORE = re.compile(rf"[A-ZÀ-Þ][\w’'.-]+ {_SCORE} (?:[A-ZÀ-Þ][\w’'.-]+ )?\Z")
_REACH = 40


def is_division(doc: Document, index: int) -> bool:
    """Whether a capital behind "the" is a division by its own word, in an article on sport."""
    word = doc.words[index]
    if not word.text[0].isupper() or _THE.search(doc.text, max(0, word.start - _REACH), word.start) is None:
        return False
    if not _is_called_so(word.lower):
        return False
    others = sum(_is_called_so(lower) for lower in doc.vocabulary - {word.lower})
    return len(_OF_SPORT & doc.vocabulary) + others >= _LEAST


def is_beside_score(doc: Document, index: int) -> bool:
    """Whether a capital stands before or behind a result, with the other club: Mirandés 1-0 Oviedo."""
    word = doc.words[index]
    if not word.text[0].isupper():
        return False
    is_first = _SCORE_BEHIND.match(doc.text, word.end) is not None
    return is_first or _SCORE_BEFORE.search(doc.text, max(0, word.start - _REACH), word.start) is not None


def _is_called_so(lower: str) -> bool:
    return lower in _DIVISIONS or _DIVISION_END.search(lower) is not None
