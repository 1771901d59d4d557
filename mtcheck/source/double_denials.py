"""A sentence and its translation in, what denies there and affirms all the same out: nicht unumstritten, не без труда.

What is denied denies by itself, so that others tell it without any negation: controversial, has its risks. It counts as
a negation only where the translation has the word within as it stands, undisputed, closed, without. So it is with a
misgiving that nobody has: need not fear for their jobs, jobs that are safe; and, the other way round, with one that
somebody has: doubts, is not convinced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.language import UNSPACED
from mtcheck.model import Span
from mtcheck.source.glosses import find_meanings, list_stems
from mtcheck.source.negations import Negatives

_PAUSE = re.compile(r"[,;:.!?…()«»„“”\"–—،؛؟、。，；：？！「」]")
_JOINS = re.compile(r"\s(?:and|eller|en|et|és|ja|og|och|oder|oraz|und|ve|y|și|şi|και|и|или|або|і|та)\s")
"""Where what a negation reaches may end."""
_GAP, _UNSPACED_GAP = 1, 5
"""Words, or letters of a language without gaps, that may stand between the two."""
_FAR, _UNSPACED_FAR = 6, 12
"""The same of a misgiving: nie miała powodów do narzekań."""
_AFTER = {"fa": 1, "hi": 1, "ja": 0, "ko": 0, "tr": 0}
"""Languages that negate behind what is denied, and how many words may stand between them."""
_SLAVIC = ("be", "bg", "cs", "pl", "ru", "sk", "sr", "uk")
_FRONTING = frozenset("da de nb nl sv".split())
"""Languages that put it first where it matters: unumstritten ist das nicht."""
_VERB_SECOND = _FRONTING | {"is"}
"""Languages whose verb stands before what denies it: sie fürchtet nichts."""
_WITHOUT = re.compile(
    "án|bez|fără|ilman|ohne|sans|sem|sense|senza|sin|uden|utan|uten|zonder|без|δίχως|χωρίς", re.IGNORECASE
)
_TOLD_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
_ENGLISH = "en"
_PREFIXED = r"\b(?:be[zs]|бе[зс])\w{4,}"
_SUFFIXED: Mapping[str, str] = {
    "fi": r"\b\w{3,}(?:ton|tön|ttom\w+|ttöm\w+)\b",
    "hu": r"\b\w{3,}(?:telen|talan|tlen|tlan|mentes)\w{0,4}\b",
    "is": r"\b\w{3,}laus\w*",
    "tr": r"\b\w{3,}s[ıiuü]z\w*",
}
"""Words without something, by their endings: vaaraton, veszélytelen. What they are without is what a list knows."""
_FORMS: Mapping[str, re.Pattern[str]] = {
    language: re.compile(pattern, re.IGNORECASE)
    for language, pattern in (*_SUFFIXED.items(), *((language, _PREFIXED) for language in _SLAVIC))
}
"""What denies by itself and stands in no list: безопасный."""
_UNSURE = {"tr": re.compile(r"m[ae]|m[ıiuü]y")}
"""What may be no denial though it looks like one: gitmeyi, to go."""


_NOT_YET = frozenset(("henüz", "まだ", "未だ", "いまだ", "아직"))
"""What says with a negation that something has still to come, and is not denied by it."""


class DoubleDenial(NamedTuple):
    """What denies, and what that denies itself."""

    negation: Span
    within: Span
    is_misgiving: bool = False
    """Whether it is a fear, a doubt, a complaint or a regret that is denied."""


def find_double_denials(text: str, negatives: Negatives) -> tuple[DoubleDenial, ...]:
    """Where a sentence denies what denies by itself, in order.

    >>> from mtcheck.source.negations import read_negatives
    >>> find_double_denials("Der Plan ist nicht ganz unumstritten.", read_negatives("de"))
    (DoubleDenial(negation=Span(start=13, end=18), within=Span(start=24, end=36), is_misgiving=False),)
    """
    form = _FORMS.get(negatives.language)
    unsure = _UNSURE.get(negatives.language)
    listed = (
        span
        for span in negatives.find_faint(text)
        if text[span.start : span.end] not in _NOT_YET and not (unsure and unsure.search(text, span.start, span.end))
    )
    faint = {*listed, *(Span(*match.span()) for match in (form.finditer(text) if form else ()))}
    return tuple(
        DoubleDenial(negation, within, is_misgiving)
        for negation in negatives.find_each(text)
        for is_misgiving, spans in ((False, sorted(faint)), (True, negatives.find_misgivings(text)))
        for within in spans
        if (_is_far_denied if is_misgiving else _is_denied)(text, negation, within, negatives.language)
    )


def affirms_doubly(double: DoubleDenial, text: str, negatives: Negatives, *, told: str, own: Negatives) -> bool:
    """Whether such a pair of a sentence is told without the word within, so that nothing is lost.

    >>> from mtcheck.source.negations import read_negatives
    >>> text, german, english = "Das ist nicht unwichtig.", read_negatives("de"), read_negatives("en")
    >>> pair = find_double_denials(text, german)[0]
    >>> affirms_doubly(pair, text, german, told="That is important.", own=english)
    True
    >>> affirms_doubly(pair, text, german, told="That is unimportant.", own=english)
    False
    """
    if double.is_misgiving:
        return own.language == _ENGLISH and not own.find_misgivings(told)
    if own.language == _ENGLISH and _is_without(text, double):
        return _TOLD_WITHOUT.search(told) is None
    known = list(_find_meanings(text, double.within, negatives.language))
    if not known:
        return not own.count_faint(told) and not own.count_instead(told)
    stems = list_stems(told, own.language)
    return all(stems.isdisjoint(meaning) for meaning in known)


def blank_without(told: str, text: str, negatives: Negatives) -> str:
    """A sentence in English, in the same places, but for the "without" that another one has and denies.

    >>> from mtcheck.source.negations import read_negatives
    >>> blank_without("The town was left without power.", "Місто не лишилося без світла.", read_negatives("uk"))
    'The town was left         power.'
    """
    without = list(_TOLD_WITHOUT.finditer(told))
    if len(without) != 1 or not any(_is_without(text, one) for one in find_double_denials(text, negatives)):
        return told
    return told[: without[0].start()] + " " * len(without[0][0]) + told[without[0].end() :]


def _is_without(text: str, double: DoubleDenial) -> bool:
    return _WITHOUT.fullmatch(text[double.within.start : double.within.end]) is not None


def _find_meanings(text: str, within: Span, language: str) -> Iterator[frozenset[str]]:
    word = text[within.start : within.end]
    if language in UNSPACED:  # 辞, to decline, of 辞任, to resign
        around = [one for one in find_meanings(text, language) if one.span.start <= within.start < one.span.end]
        return (one.stems for one in around)
    ending = _SUFFIXED.get(language)
    if ending is not None and re.fullmatch(ending, word, re.IGNORECASE):
        return iter(())
    return (meaning.stems for meaning in find_meanings(word, language))


def _is_denied(text: str, negation: Span, within: Span, language: str) -> bool:
    """Whether a negation reaches a word: behind it at once, before it where the language negates so."""
    if within.start < negation.end and negation.start < within.end:
        return False
    if within.start >= negation.end:
        return language not in _AFTER and _is_near(text[negation.end : within.start], language, _GAP)
    between = text[within.end : negation.start]
    if language in _AFTER:
        return _is_near(between, language, _AFTER[language])
    if language not in _FRONTING or _PAUSE.search(between):
        return False
    before = _PAUSE.split(text[: within.start])[-1]
    return not before.strip()


def _is_far_denied(text: str, negation: Span, within: Span, language: str) -> bool:
    """Whether a negation may reach a misgiving: in its clause, on the side where the language negates, or in it."""
    if within.start < negation.end and negation.start < within.end:
        return True  # 의심하지 않는다, nelituje
    if within.start >= negation.end:
        return language not in _AFTER and _is_near(text[negation.end : within.start], language, _FAR)
    is_before = language in _AFTER or language in _VERB_SECOND
    return is_before and _is_near(text[within.end : negation.start], language, _FAR)


def _is_near(between: str, language: str, gap: int) -> bool:
    if _PAUSE.search(between) or _JOINS.search(between):
        return False
    most = _UNSPACED_GAP if gap < _FAR else _UNSPACED_FAR
    return len(between) <= most if language in UNSPACED else len(between.split()) <= gap
