"""A pronoun in, the same form of the other one out: his for her, and him where "her" is whom a verb is about.

Which of the two "her" is, is told by what follows it, or by the verb before it. Whether a pronoun is wrong is left to
the check.
"""

from __future__ import annotations

from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.english.people import PersonMention
from mtcheck.model import Document

_COUNTERPARTS = MappingProxyType(
    {"he": "she", "she": "he", "himself": "herself", "herself": "himself", "his": "her", "him": "her", "hers": "his"}
)
_FOLLOWS_OBJECT = re.compile(
    r"\s*(?:$|[^\w\s'’\"“‘(]|(?:a|an|the|to|in|on|at|for|from|with|by|of|as|and|but|or|that|when|while|who|which|because"
    r"|before|after|if|into|about|over|out|up|down|off|not|is|was|his|their|its|how|what|why|again|away|back|so|during|himself"
    r"|herself|once|twice|there|here|too|alone|today|yesterday|tomorrow|until|since|through|under|without|against|where|whether|than|then"
    r"|(?:every|each) (?:\w+day|day|week|month|year|morning|evening|night|time|summer|winter))\b(?!-))"
)
_REACH = 20
_OBJECT_VERBS = (
    (
        re.compile(
            r"\b(?:lets?|letting|made|makes?|making|saw|sees?|seen|watch(?:ed|es)?|hears?|heard|help(?:ed|s)?) $"
        ),
        re.compile(
            r" (?:be|become|come|cry|die|do|drive|fall|feel|find|get|give|go|have|keep|know|laugh|leave|look|lose|make"
            r"|pass|pay|play|read|return|run|say|sing|sit|speak|stand|stay|take|talk|think|understand|use|wait|walk|win"
            r"|work|write)\b"
        ),
    ),
    (
        re.compile(r"\b(?:told|tells?|asked|asks?|gave|gives?|given|promised|offered|paid|sent|showed|cost|owed?) $"),
        re.compile(r" (?:(?:it|they|we|he|she|i|you|there|nobody|nothing|something|anything|everything|more)\b|[0-9])"),
    ),
    (
        re.compile(r"\b(?:call(?:ed|s)?|named?|elect(?:ed|s)?) $"),
        re.compile(r" (?:[\"“‘]|(?:president|mayor|leader)\b)"),
    ),
)
"""Verbs before "her", and what shows behind it that it is whom they are about."""


def find_counterpart(doc: Document, pronoun: PersonMention) -> str:
    """The same form of the other pronoun."""
    if pronoun.key == "her":
        return "him" if _is_object(doc, pronoun) else "his"
    if pronoun.key == "his" and stands_alone(doc, pronoun):
        return "hers"
    return _COUNTERPARTS[pronoun.key]


def stands_alone(doc: Document, pronoun: PersonMention) -> bool:
    """Whether what follows "his" or "her" shows that nothing is owned by it: she saw her on Monday."""
    return _FOLLOWS_OBJECT.match(doc.text, pronoun.end) is not None


def _is_object(doc: Document, pronoun: PersonMention) -> bool:
    """Whether "her" is him and not his: by what follows, or by the verb before ("saw her leave", "told her it was")."""
    if stands_alone(doc, pronoun):
        return True
    before = doc.text[max(0, pronoun.start - _REACH) : pronoun.start]
    return any(
        verb.search(before) is not None and behind.match(doc.text, pronoun.end) for verb, behind in _OBJECT_VERBS
    )
