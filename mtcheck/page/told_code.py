"""A piece of markup in, whether the article shows it as an example out: menus full of stray code, “Fish &amp; chips”.

Who writes about garbled pages, web code or translating machines quotes what such a page says. What is shown stands in
a short quotation, and the paragraph speaks of code, of machines or of translation outside of it; or the article tells
of a letter or a screen that nobody had filled in ("Hello, %s," began the email). All else is left over from a page,
also where it stands in somebody's words.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_REACH = 60
"""Characters to each side within which the quotation ends that shows a piece of code."""
_OPENS = re.compile(r"(?<!\w)(?P<mark>[“„«‘\"'])[^“”„«»‘\"\n]{0,60}\Z")
_CLOSES = re.compile(r"[^“”„«»‘\"\n]{0,60}?(?P<mark>[”“»’\"'])(?!\w)")
_PAIRS = frozenset({"“”", "„“", "„”", "«»", "‘’", '""', "''"})
_SPEAKS_OF_CODE = re.compile(
    r"\b(?:html|xml|markup|(?:stray|source|computer|web|raw|leftover|broken|bits of|lines of|scraps of) code"
    r"|placeholders?|character codes?|encoding|unicode|ampersands?|glitch(?:es)?|gibberish|garbled"
    r"|gobbledegook|chatbots? (?:\w+ed|wrote|said|began|put)"
    r"|language models?|mis-?translat\w+|(?:machine|automatic(?:ally)?|computer)[ -]translat\w+"
    r"|translation (?:software|tools?|apps?|engines?|programs?|errors?)|translat(?:e|es|ed|ing) itself)\b",
    re.IGNORECASE,
)
"""Words of a paragraph that tells of garbled text."""
_UNFILLED = re.compile(
    r"\b(?:(?:missing|blank|empty|first) (?:names?|fields?|greetings?|signatures?)|names? (?:was|were|went)"
    r" missing"
    r"|(?:insert|fill(?:ed|s|ing)? in|add|put in) (?:the|each|every|all|a|your|his|her|their"
    r"|people['’]s) (?:[\w'’]+ )?names?|first-name terms|mail[- ]?merge|placeholders?|templates?|percentage signs?"
    r"|brackets|curly braces|glitch(?:es)?|bungled|botched|(?:sent|went|gone) (?:out )?(?:by mistake|in error|unedited)"
    r"|test run|dummy text|auto-?fill\w*)\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:e-?mails?|newsletters?|letters?|text messages?|messages?|mailings?|mailshots?|leaflets?|invitations?"
    r"|websites?|apps?|screens?|displays?|posters?|tickets?|labels?|signs?|certificates?|push notifications?)\b",
    re.IGNORECASE,
)
"""What an article speaks of that tells of a text with an empty place: the fault, and where it was to be read."""


def is_shown(doc: Document, span: Span) -> bool:
    """Whether a piece of markup is quoted in a paragraph, or an article, that speaks of such pieces."""
    before = doc.text[max(0, span.start - _REACH) : span.start]
    opening, closing = _OPENS.search(before), _CLOSES.match(doc.text, span.end)
    if opening is None or closing is None or opening["mark"] + closing["mark"] not in _PAIRS:
        return False
    start = doc.text.rfind("\n", 0, span.start) + 1
    end = doc.text.find("\n", span.end)
    around = doc.text[start : span.start] + " " + doc.text[closing.end() : None if end < 0 else end]
    return _SPEAKS_OF_CODE.search(around) is not None or _tells_of_empty_place(doc)


def _tells_of_empty_place(doc: Document) -> bool:
    told = doc.article.text
    return _UNFILLED.search(told) is not None and _WRITTEN.search(told) is not None
