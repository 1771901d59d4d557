"""Results of the one match that a Document is about, given in two ways: Pirin beat Levski 3-1; the 3-0 victory.

Gives pairs of places. The first result is the one with which someone beats, loses or draws; where the text gives
another beside such a verb, it is about several matches, and gives none. A later one counts where it is called the
victory, defeat or draw, and stands nowhere else: a score at half-time, of a set or of another day does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.model import Document, FieldName, Span

_SCORE = r"(?P<left>[0-9]{1,3})[-–:](?P<right>[0-9]{1,3})(?![\w-]|[-–:][0-9])"
_PLAYED = re.compile(
    r"\b(?:beats?|beating|defeat(?:s|ed|ing)?|overcame|thrash(?:ed|es)|w[io]ns?|winning|los(?:t|es?|ing)(?: to)?"
    r"|dr[ea]ws?|drawn|drawing|tied|ended|finished|trounced|hammered|edged|saw off|victory|defeat|draw)\b"
    rf"[^.;:!?()\n0-9]{{0,70}}? (?<![\w.,-]){_SCORE}"
)
_CALLED = re.compile(
    rf"\b(?P<lead>[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Aa]fter|[Ww]ith) (?:[a-z]+ )?{_SCORE} "
    r"(?:[a-z]+ )?(?P<kind>victory|win|success|triumph|defeat|loss|draw|tie|result|thrashing|rout)\b"
    r"(?: (?:over|against|at|in|to|with) (?:the )?(?P<name>[\w’-]+))?"
)
_ANY_SCORE = re.compile(rf"(?<![\w.,:-]){_SCORE}")
_OTHER = re.compile(
    r"\b(?:(?:last|first|second|third|next|opening|final) (?:leg|round|half|set|quarter|period|match|game|win|meeting"
    rf"|time|week|weekend|month|season|year|night|{ANY_WEEKDAY}|{ANY_MONTH})"
    r"|(?:the|a|an|his|her|their|its) (?:last|final|next)|previous(?:ly)?|earlier|(?:quarter|semi)-final|return|away"
    r"|leg|ago|another|other|recent|since|half-time|aggregate"
    rf"|shoot-?out|penalt(?:y|ies)|extra|friendly|reverse|{ANY_MONTH}|(?:19|20)[0-9][0-9])\b",
    re.IGNORECASE,
)
"""What may make a result that of another match, or of a part."""
_DAY = re.compile(ANY_WEEKDAY)
_NEAR = 40
"""Characters behind a result that may say so."""
_HINT = re.compile(r"[0-9][-–:][0-9]{1,3}(?: [a-z]+)? (?:vict|win|succ|triu|def|loss|draw|tie|res|thr|rout)")


@dataclass(frozen=True, slots=True)
class StatedResult:
    """That one place says how a match ended."""

    text: str
    span: Span
    field: FieldName


@dataclass(frozen=True, slots=True)
class ResultContradiction:
    """Two places that give the result of one match."""

    earlier: StatedResult
    later: StatedResult


def find_result_contradictions(doc: Document) -> Iterator[ResultContradiction]:
    """Each later result of the text that is not that of its only match."""
    if _HINT.search(doc.text) is None:
        return
    parts = [doc] if doc.title is None else [doc.title, doc]
    played = [result for part in parts for result in _find_played(part)]
    if len({_fold(result.text) for result in played}) != 1:
        return
    times = [_fold(match[0]) for part in parts for match in _ANY_SCORE.finditer(part.text)]
    for match in _CALLED.finditer(doc.text):
        shown = doc.text[match.start("left") : match.end("right")]
        earlier = next(
            (result for result in played if result.field != doc.field or result.span.end < match.start()), None
        )
        if earlier is None or _fold(shown) == _fold(earlier.text) or times.count(_fold(shown)) > 1:
            continue
        if not _is_of_other(doc, match, earlier):
            yield ResultContradiction(
                earlier, StatedResult(shown, Span(match.start("left"), match.end("right")), doc.field)
            )


def _find_played(doc: Document) -> Iterator[StatedResult]:
    """Every result that stands behind how it came about, but for those that are called so later."""
    called = {match.start("left") for match in _CALLED.finditer(doc.text)}
    for match in _PLAYED.finditer(doc.text):
        if match.start("left") not in called:
            span = Span(match.start("left"), match.end("right"))
            yield StatedResult(doc.text[span.start : span.end], span, doc.field)


def _is_of_other(doc: Document, match: re.Match[str], earlier: StatedResult) -> bool:
    """Whether a sentence speaks of another match, or of a side that the first result does not name."""
    at = doc.sentence_at(match.start())
    if at is None:
        return True
    sentence = doc.sentences[at]
    part = doc.title if earlier.field == "title" and doc.title is not None else doc
    first_at = part.sentence_at(earlier.span.start)
    first = "" if first_at is None else part.text[part.sentences[first_at].start : part.sentences[first_at].end]
    end = match.end() + _NEAR
    near = doc.text[sentence.start : min(sentence.end, end)]
    is_named = match["name"] is None or match["name"] in first
    is_day = not set(_DAY.findall(near)) <= set(_DAY.findall(first))
    is_same_sentence = part is doc and at == first_at
    return is_same_sentence or not is_named or is_day or _OTHER.search(near) is not None


def _fold(text: str) -> tuple[int, ...]:
    """The two numbers of a result, the larger one first: 1-3 and 3:1 are one."""
    return tuple(sorted(map(int, re.findall(r"[0-9]+", text)), reverse=True))
