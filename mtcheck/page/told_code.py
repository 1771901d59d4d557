"""A piece of markup in, whether the article shows it as an example out: menus full of stray code, “Fish &amp; chips”.

Who writes about garbled pages, web code or translating machines quotes what such a page says. What is shown stands in
a short quotation, and the paragraph speaks of code, of machines or of translation outside of it. All else is left over
from a page, also where it stands in somebody's words.
"""

from __future__ import annotations

import re

from mtcheck.model import Document, Span

_REACH = 60
"""Characters to each side within which the quotation ends that shows a piece of code."""
_OPENS = re.compile(r"(?<!\w)(?P<mark>[“„«‘\"'])[^“”„«»‘\"\n]{0,60}\Z")
_CLOSES = re.compile(r"[^“”„«»‘\"\n]{0,60}?(?P<mark>[”“»’\"'])(?!\w)")
_PAIRS = frozenset({"“”", "„“", "„”", "«»", "‘’", '""', "''"})
_SPEAKS_OF_CODE = re.compile(
    r"\b(?:html|xml|markup|(?:stray|source|computer|web|raw|leftover|broken|bits of|lines of|scraps of) code|tokens?"
    r"|placeholders?|character codes?|encoding|unicode|ampersands?|glitch(?:es)?|gibberish|garbled"
    r"|gobbledegook|chatbots?|language models?|mis-?translat\w+|(?:machine|automatic(?:ally)?|computer)[ -]translat\w+"
    r"|translation (?:software|tools?|apps?|engines?|programs?|errors?)|translat(?:e|es|ed|ing) itself)\b",
    re.IGNORECASE,
)
"""Words of a paragraph that tells of garbled text."""


def is_shown(doc: Document, span: Span) -> bool:
    """Whether a piece of markup is quoted in a paragraph that speaks of such pieces."""
    before = doc.text[max(0, span.start - _REACH) : span.start]
    opening, closing = _OPENS.search(before), _CLOSES.match(doc.text, span.end)
    if opening is None or closing is None or opening["mark"] + closing["mark"] not in _PAIRS:
        return False
    start = doc.text.rfind("\n", 0, span.start) + 1
    end = doc.text.find("\n", span.end)
    around = doc.text[start : span.start] + " " + doc.text[closing.end() : None if end < 0 else end]
    return _SPEAKS_OF_CODE.search(around) is not None
