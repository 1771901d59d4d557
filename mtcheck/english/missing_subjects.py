"""Sentences without a subject, as languages have them that need no pronoun: Is not the first time that the dam broke.

A Document goes in, the words with which such sentences begin come out, by position. Spanish, Italian, Polish, Turkish
and their like leave out "it" and "he", and an engine may forget to put them in. Headlines, notes, diaries and lists do
so, too, and questions begin with the same words: only whole sentences among others are told, outside quotations, that
end in a full stop and go on as no question does. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Sentence, Span
from mtcheck.spans import Spans

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|last|only|latest|largest|biggest|oldest|same|one"
    r"|\d+(?:st|nd|rd|th))"
)
_DONE = (
    "born|made|built|found|held|sent|shot|sentenced|taken|given|seen|known|set|put|sold|brought|left|hit|won"
    r"|written|chosen|driven|stolen|forced|[a-z]{3,}ed"
)
_JUDGED = (
    "expected|known|possible|impossible|likely|unlikely|necessary|estimated|planned|believed|feared|thought|important"
    "|clear|unclear|certain|obvious|evident|probable|true|said|considered|assumed|recommended|foreseen|hoped"
)
_BARE = re.compile(
    rf"""
      (?P<be>(?:Is|Was)(?:\ (?:not|also|now|already|still|perhaps|probably))*\ (?:about\ |among\ )?the\ {_ORDINAL})\b
    | (?P<that>(?:Is|Was)(?:\ (?:not|also|now|already|still|well|widely))*\ (?:{_JUDGED}))\ (?:that|to)\b
    | (?P<about>(?:Is|Was)\ about)\ (?:an?|the|two|three|some|\d)
    | (?P<kind>(?:Is|Was)(?:\ not)?\ an?)\ (?:[a-z-]+\ ){{1,4}}(?:that|which|who|for|of|with|in)\b
    | (?P<passive>(?:Was|Were|Is|Are)(?:\ (?:also|already|then|later|soon|recently|not|still))*\ (?:{_DONE}))
        \ (?:in|on|at|by|to|for|from|with|after|as|near|about|over|more|some
        |three|two|several|\d)\b
    | (?P<many>(?:Are|Were))\ (?:more|about|around|almost|nearly|over)
        \ (?:than\ )?(?:\d|[a-z]+\ (?:hundred|thousand|million))
    | (?P<has>(?:Has|Have)(?:\ (?:also|already|never|always|not|since|now))*\ been)\ [a-z]+
    | (?P<did>Has(?:\ (?:also|already|never|always|not|since|now))*\ (?:won|lost|lived|worked|played|written|made|led
        |held|had|taken|become|served|spent|published|received|studied|taught|three|two|four|five|an?))\ [a-z\d]
    | (?P<will>Will(?:\ (?:also|not|now|then|soon|probably))*
        \ (?:be|have|take|begin|start|become|continue|remain|last))\ [a-z\d]
    | (?P<told>(?:Said|Says|Added|Explained|Stated|Claimed|Admitted|Believes|Thinks|Stressed|Recalled|Noted)\ that)
        \ (?:will|would|is|was|has|had|he|she|they|it|the|his|her)\b
    | (?P<does>(?:Does|Did)\ not\ [a-z]+)\ (?:to|the|an?|know|any|in|that|his|her|its|their)\b
    """,
    re.VERBOSE,
)
_FIRST = frozenset(
    (word,)
    for word in (
        *("is", "was", "are", "were", "has", "have", "will", "does", "did", "said", "says", "added", "explained"),
        *("stated", "claimed", "admitted", "believes", "thinks", "stressed", "recalled", "noted"),
    )
)
_PLURAL = ("Are", "Were", "Have")
_OF_IT = frozenset("about be kind that".split())
_STOPS = re.compile(r"[.]['”\"’»)]?\s*$")
_QUESTION = re.compile(r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|question|answer|whether|or not)\b|\?")
_CONDITION = re.compile(r"(?:Were|Was)\b(?:[^,.;]* to [a-z]+[^,.;]*,|.*\b(?:would|could|might)\b)", re.DOTALL)
"""What would be: were more than 300 people to come."""
_NOTED = re.compile(
    r"\b(?:diar(?:y|ies)|journal|logbook|notebook|profiles?|(?:re)?tweet(?:s|ed|ing)?|twitter|caption|telegram|bio)\b"
    r"|\banswers?:",
    re.IGNORECASE,
)
"""What is written in notes without a subject."""
_COLON = re.compile(r":[\s\"'“”‘’»«–—-]*$")
_BEFORE = 3
"""Sentences before, in which such notes may be announced."""
_RAISED = re.compile(
    r"(?:Is|Was) (?:.* )?(?:assumed|believed|certain|considered|estimated|expected|feared|known|likely|said|thought"
    r"|unlikely)$"
)
"""What may be said of anybody: is expected to resign."""
_FEWEST = 6
"""Words of a whole sentence; a shorter one may be a note: Is married."""
_NOTES = 3
"""So many of them make notes of a text, or a list of what somebody did."""


class BareStart(NamedTuple):
    """The words with which a sentence begins that has no subject."""

    span: Span
    subjects: str
    """What may be missing, as a message says it."""


def find_missing_subjects(doc: Document, ask: Callable[[], Iterable[Span]]) -> Iterator[BareStart]:
    """Every start of a sentence that has no subject; the quotations of the document are asked for only where needed."""
    begun = (sentence for sentence in doc.sentences if doc.lowers[sentence.first : sentence.first + 1] in _FIRST)
    found = [start for sentence in begun if (start := _read_start(doc, sentence)) is not None]
    if not 0 < len(found) < _NOTES:
        return
    quoted = Spans(ask())
    yield from (start for start in found if not quoted.overlaps(start.span))


def _read_start(doc: Document, sentence: Sentence) -> BareStart | None:
    if sentence.last - sentence.first < _FEWEST or _STOPS.search(doc.text, sentence.start, sentence.end) is None:
        return None
    match = _BARE.match(doc.text, sentence.start, sentence.end)
    if match is None or _QUESTION.search(doc.text, sentence.start, sentence.end):
        return None
    if _CONDITION.match(doc.text, sentence.start, sentence.end) or _is_note(doc, sentence):
        return None
    span = Span(*match.span(match.lastgroup or 0))
    if doc.text.startswith(_PLURAL, span.start):
        return BareStart(span, '"they" or "there"')
    words = doc.text[span.start : span.end]
    if match.lastgroup == "that" and doc.text.startswith(" to ", span.end) and _RAISED.match(words):
        return BareStart(span, "the subject (he, she, it or they)")
    return BareStart(span, '"it"' if match.lastgroup in _OF_IT else '"he", "she" or "it"')


def _is_note(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence follows a colon, or the sentences before speak of a diary, a profile or a tweet."""
    number = doc.sentence_at(sentence.start)
    start = doc.sentences[max(0, (number or 0) - _BEFORE)].start
    return any(pattern.search(doc.text, start, sentence.start) is not None for pattern in (_COLON, _NOTED))
