"""A place in a Document in, what stands right beside it out: the next word, and words that explain or quote a name.

What this means for a name of a town or of a person is said in `place_mentions` and `person_mentions`.
"""

from __future__ import annotations

import re

from mtcheck.lexicon import Lexicon, find_uses
from mtcheck.model import Document, Span, Word

REACH = 60
"""So many characters before a name are looked at."""

POSSESSIVE = re.compile("['’ʼ]s?$")
_ONE_SPACE = re.compile("[ \u00a0]")
_OPENING_MARK = re.compile("[\"“”„«‘'(\\[/*_][ \u00a0]?$")
_CLOSING_MARK = re.compile("[ \u00a0]?[,.]?[\"“”»’')\\]/*_]")
_LANGUAGES = (
    "local|native|Czech|Danish|Dutch|Finnish|French|German|Hungarian|Italian|Polish|Portuguese|Russian|Spanish|Swedish"
)
_EXPLAINED_BEFORE = re.compile(
    rf"\b(?:called|named|renamed|known\sas|spelled|spelt|written|means|meaning|name|word|spelling|aka|{_LANGUAGES}),?\s$"
)
_EXPLAINED_AFTER = re.compile(
    rf",?\s(?:(?:which\s)?(?:means|meaning)|(?:is\s|was\s|as\s)?the\s(?:\w+\s)?(?:name|word|spelling)"
    rf"|as\s(?:\w+\s){{1,3}}(?:call|say|spell|write)s?"
    rf"|(?:in|as)\s(?:its\s|the\s)?(?:{_LANGUAGES}))\b"
)
_EXPLAINED_TOO = re.compile(r"\b(?:called|known\sas|spelled|spelt)\s[^.;:]{3,40}\b(?:and|or)\s$")
"""Called Bécs by the Hungarians and Wien by its own people."""
STRANGE, FAR_MORE = 1.0, 2.0
"""A word in lower case is none of English where its Zipf frequency is below the first, or so much less than abroad."""


def find_beside(doc: Document, index: int, *, step: int) -> Word | None:
    """The word before (`step` -1) or after (1) one, where nothing but a space lies between."""
    other = index + step
    if not 0 <= other < len(doc.words):
        return None
    first, second = doc.words[min(index, other)], doc.words[max(index, other)]
    is_beside = first.sentence == second.sentence and _ONE_SPACE.fullmatch(doc.text, first.end, second.start)
    return doc.words[other] if is_beside else None


def read_before(doc: Document, span: Span) -> str:
    """The text right before a place, as far as `REACH`."""
    return doc.text[max(0, span.start - REACH) : span.start]


def is_explained(doc: Document, span: Span) -> bool:
    """Whether a name is quoted, or spoken about as one: "Köln", as the Germans call it; the French spelling Pékin."""
    opening = read_before(doc, span)
    if _OPENING_MARK.search(opening) and _CLOSING_MARK.match(doc.text, span.end):
        return True
    is_told = _EXPLAINED_BEFORE.search(opening) or _EXPLAINED_TOO.search(opening)
    return bool(is_told or _EXPLAINED_AFTER.match(doc.text, span.end))


def is_in_foreign_words(doc: Document, words: range, lexicon: Lexicon) -> bool:
    """Whether a word of another language stands beside a name, so that it is a part of what that says.

    The headline was "Moskau schweigt".
    """
    beside = (find_beside(doc, words.start, step=-1), find_beside(doc, words.stop - 1, step=1))
    return any(word is not None and _is_foreign(word.text, lexicon) for word in beside)


def _is_foreign(text: str, lexicon: Lexicon) -> bool:
    if not (text.isalpha() and text.islower()) or lexicon.has_entry(text):
        return False
    known = lexicon.zipf(text)
    return known < STRANGE or any(use.zipf >= known + FAR_MORE for use in find_uses(text))
