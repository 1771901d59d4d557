"""Captions and credits without a stop that run on into the first sentence of their paragraph.

A Document in English goes in; out come the stretches before the sentence: "Reporter Li Xu, photos by Wang Fang It has
rained", "Rescuers on the bank of the Aare, Sunday morning Residents said". A caption of this kind has no verb that
tells, and ends in a day or a date; the names of those who made the article end in one who took its pictures. Names that
stand behind "By" alone are found by `bylines`, captions with a label by `credits`.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH
from mtcheck.english.function_words import AUXILIARIES, SAID
from mtcheck.model import Document, Span
from mtcheck.tags import primary_subtag

_NAME = r"[A-Z][\w’'-]+(?:\ (?:[A-Z]\.\ )?[A-Z][\w’'-]+){1,2}?"
_PICTURES = r"(?:[Pp]hotos?|[Pp]hotographs?|[Pp]hotography|[Pp]ictures?|[Vv]ideo|[Ii]llustrations?|[Tt]ext)"
_REPORTER = r"(?:[A-Z][\w-]+\ )?(?:[Ss]taff\ )?[Rr]eporters?|(?:[Bb]y\ )?[Oo]ur\ (?:reporter|correspondent)"
_MAKERS = re.compile(
    rf"""
    (?:{_REPORTER}|[Cc]orrespondent|[Tt]ext|[Ss]tory|[Ww]ords|[Bb]y|[Ww]ritten\ by|[Rr]eport(?:ed|ing)?\ by)
        (?:\ ?:)?(?:\ by)?\ {_NAME},?\ (?:and\ )?(?:{_PICTURES}|[Ee]ditor)(?:\ ?:|\ (?:taken\ )?by:?)\ {_NAME}
  | (?:{_PICTURES}\ and\ )?{_PICTURES}(?:\ ?:|\ by:?)\ {_NAME}
    """,
    re.VERBOSE,
)
_REPORTED = re.compile(rf"(?:{_REPORTER}|[Rr]eport\ by)(?:\ ?:)?\ {_NAME}")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATED = re.compile(
    rf"(?P<caption>(?:(?:The|A|An) )?[A-Z]?[a-z][\w’'-]+ [^.!?:;“”\"\n]{{10,140}}?[ ,]"
    rf"(?:{_DAY}(?: (?:morning|afternoon|evening|night))?|\d{{1,2}} (?:{ANY_MONTH}) \d{{4}}"
    rf"|(?:{ANY_MONTH}) \d{{1,2}}, \d{{4}}"
    rf"|in (?:(?:{ANY_MONTH}) )?\d{{4}}))(?= )"
)
_TELLS = (
    r"(?:said|say|says|told|believe|believes|fear|feared|complained|want|wanted|claim|claimed|reported|had|have|has"
    r"|is|are|was"
    r"|were|will|would|found|cost|costs)"
)
_OPENING = r"(?:The|A|An|It|He|She|They|We|There|This|These|More|Some|Many) [a-z]"
_OPENS = re.compile(f" {_OPENING}")
_SENTENCE = re.compile(rf" (?:{_OPENING}|[A-Z][a-z]{{3,}}s {_TELLS}\b)")
_RUNS_ON = re.compile(r" (?:[A-Z][\w’'-]+|It|A) [a-z]")
_VERBS = (AUXILIARIES | SAID) - {"may"}
"""Words of a sentence; May is a month here."""
_NO_CAPTION = frozenset("on in at after before during while when if as since for according by from with".split())
_TOLD = re.compile(r"[a-z]{3,}ed\b|\bwho\b|\bthat\b")
_TOP_LINES = 3
"""Lines at the head of the text among which the makers of it are named."""


def find_captions(doc: Document) -> Iterator[Span]:
    """Every such stretch, in order."""
    if primary_subtag(doc.language) != "en":
        return
    for number, block in enumerate(doc.blocks):
        makers = _find_makers(doc, block) if number < _TOP_LINES else None
        caption = _DATED.match(doc.text, block.start, block.end)
        if makers is not None:
            yield makers
        elif caption is not None and _is_caption(doc, caption, block):
            yield Span(*caption.span("caption"))


def _find_makers(doc: Document, block: Span) -> Span | None:
    """Those who made the article, named at the head of a line, where its first sentence follows at once."""
    for pattern, follows in ((_MAKERS, _RUNS_ON), (_REPORTED, _OPENS)):
        match = pattern.match(doc.text, block.start, block.end)
        if match is not None and follows.match(doc.text, match.end(), block.end):
            return Span(*match.span())
    return None


def _is_caption(doc: Document, match: re.Match[str], block: Span) -> bool:
    """Whether no verb tells anything in what goes before the sentence that follows at once."""
    words = match["caption"].lower().split()
    if words[0] in _NO_CAPTION or not _VERBS.isdisjoint(words) or _TOLD.search(match["caption"]):
        return False
    return _SENTENCE.match(doc.text, match.end(), block.end) is not None
