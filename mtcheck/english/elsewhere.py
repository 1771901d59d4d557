"""A noun such as "the mayor" in, whether its sentence speaks of another place or time, or of anybody, out.

In France, the mayor and his team; at Noma, the chef; by law the president and his ministers; in those days the painter.
Of whom the noun is said is left to others.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.calendar import CALENDAR
from mtcheck.model import Document

_OPENING = re.compile(
    r"[\s\"“‘(–—-]*(?:(?:And|But|Yet|So) )?(?:In|At|Across|Under|By|On|Over|Like|Near|Unlike|For"
    r"|The (?:constitution|law|play|rules?|tradition)|[A-Z][\w-]+['’]s?) [^;:!?]{2,80}? \Z"
)
"""An opening phrase up to the noun, which it may describe: in France, (the mayor)."""
_ANYBODY = re.compile(
    r"\b(?:another|next|other|elsewhere|abroad|normally|usually|often|always|most|every|each|law|laws|rules?|constitution"
    r"|custom|tradition|opera|play|fable|legend|tale|comedy|drama|theory|century|1[0-8]\d\d|19[0-4]\d)\b"
)
"""Where any of a calling is meant, or one of another time: by law (the mayor and his deputies)."""
_NAME = re.compile(r"(?<=[\w,“\"] )[“\"]?[A-Z][\w-]+|\b[A-Z][\w-]+(?=['’]s?\s)")
"""A capital that opens no sentence, or owns something."""
_CAPITAL = re.compile(r"\b[A-Z][\w-]+")
_REACH = 300


def opens_elsewhere(doc: Document, at: int, start: int) -> bool:
    """Whether the sentence `at` opens, up to a noun, with a phrase about another place or time, or about anybody."""
    is_opening = _OPENING.fullmatch(doc.text, doc.sentences[at].start, start) is not None
    return is_opening and is_elsewhere(doc, at, start)


def is_elsewhere(doc: Document, at: int, start: int) -> bool:
    """Whether words of the sentence `at` before a noun are about anybody, or name what was not named before."""
    sentence = doc.sentences[at].start
    near = max(sentence, start - _REACH)
    if _ANYBODY.search(doc.text, near, start) is not None:
        return True
    names = (name[0] for name in _NAME.finditer(doc.text, near, start))
    first = _find_first_places(doc.text)
    return any(name.lower() not in CALENDAR and first.get(name.strip('“"'), sentence) >= sentence for name in names)


@lru_cache(maxsize=2)
def _find_first_places(text: str) -> Mapping[str, int]:
    """Where each word with a capital stands first."""
    places: dict[str, int] = {}
    for match in _CAPITAL.finditer(text):
        places.setdefault(match[0], match.start())
    return places
