"""A sentence and its source in, a word out that lost the negation before it: "did not rule out" became "ruled out".

English words that negate by themselves, to rule out, deny, refuse, and "known", which other languages deny with one
word, unbekannt, неизвестно, 不明, cannot be counted as `negations` counts a "not": "did not rule out" may also be
"left open". `data/denials.tsv` has, by kind, how a source says "not excluded", how English says so, and the bare word;
and, likewise, words that say by themselves the opposite of a bare one: refused for agreed, out of order for working.
"Did not survive", "is not over", "does not change" and the like are told with no negation at all, died, more to come,
stays: such a turn loses its own negation alone, and the others of its sentence count. "No longer" must not be "still".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.source.clause_denials import find_clause
from mtcheck.source.counterparts_in_meaning import blank_counterparts
from mtcheck.source.double_denials import find_double_denials
from mtcheck.source.negations import Negatives, blank, compile_forms, level_apostrophes
from mtcheck.source.predicates import has_predicate
from mtcheck.source.rewordings import is_reworded

_EXCLUDED = "excluded"
_NOT_EXCLUDED = re.compile(
    r"(?:\bnot|n't|\bnever)\s(?:\w+ly\s)?(?:rul(?:e|ed|ing)\s(?:\w+\s)?out|exclud(?:e|ed|ing))\b"
)
_NEEDED = (_EXCLUDED, "known", "denied", "refused", "longer")
"""What a source must deny by a word of its own."""
_MORE = "more"
"""What is denied by so common words that nothing in the text may stand for it."""
TURNS: Mapping[str, str | None] = {"alive": "die"} | dict.fromkeys(("over", "same", "last", "live", "long", _MORE))
"""What is denied by turns that others tell without any negation, by the predicate that tells it: не стало, died; not
since 1998, last in 1998; does not live there, lives abroad; long not, took a long time; no longer than an hour, within
one; two minutes had not passed, inside two."""
KINDS = (*_NEEDED, *(kind for kind in TURNS if kind not in {"last", "live", "long"}))
"""What a source denies and a text must not have bare."""
OPPOSITES = tuple(
    "able admitted agreed allowed approved armed clear complete convicted employed enough fair healthy hurt legal "
    "likely popular possible present ready safe satisfied supported true working".split()
)
"""What a source denies by one word that says the opposite: refused, banned, unsafe, out of order."""


_ENDS = re.compile(r"^\S+|\S+$")
"""The words of a form: yetersiz, sprach … frei; those between its first and its last are not its own."""
_ENGLISH = "en"


class LostDenial(NamedTuple):
    """A word that the source denies and the text affirms."""

    source: Span
    text: Span


def find_lost_denial(source: str, text: str, language: str, own: Negatives) -> LostDenial | None:
    """The first word that is denied in a sentence, whose language is given as lists have it, and bare in the text.

    >>> from mtcheck.source.negations import read_negatives
    >>> find_lost_denial("Мэр не исключил забастовку.", "The mayor ruled out a strike.", "ru", read_negatives("en"))
    LostDenial(source=Span(start=4, end=15), text=Span(start=10, end=19))
    """
    return next(_find_lost(level_apostrophes(source), level_apostrophes(text), language, own), None)


def find_gained_denial(source: str, text: str, language: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """The first word that is bare in a sentence and denied in its text: ruled out, and did not rule out.

    >>> from mtcheck.source.negations import read_negatives
    >>> own, other = read_negatives("en"), read_negatives("es")
    >>> told = "The minister did not rule out new culls."
    >>> find_gained_denial("La ministra descartó nuevas batidas.", told, "es", own, other)
    LostDenial(source=Span(start=12, end=20), text=Span(start=17, end=29))
    """
    if own.language != _ENGLISH or other.denies(source) or other.count_faint(source) > 1:
        return None
    there, here = level_apostrophes(source), level_apostrophes(text)
    bare, denied = _compile(language, _EXCLUDED, is_denied=False).search(there), _NOT_EXCLUDED.search(here)
    if bare is None or denied is None or _compile(language, _EXCLUDED, is_denied=True).search(there):
        return None
    return LostDenial(Span(*bare.span()), Span(*denied.span()))


def find_opposite(source: str, text: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """The first word of a sentence that says the opposite of a bare word of the text: refused, and agreed.

    None where anything in either says no besides, and where the bare word stands for another one of the source.

    >>> from mtcheck.source.negations import read_negatives
    >>> own, other = read_negatives("en"), read_negatives("ru")
    >>> find_opposite("Оба отказались переезжать.", "Both agreed to move.", own, other)
    LostDenial(source=Span(start=4, end=14), text=Span(start=5, end=11))
    >>> find_opposite("Оба отказались переезжать.", "Both declined to move.", own, other)
    """
    if own.language != _ENGLISH or own.denies(text) or other.find_first(source) is not None:
        return None
    there, here = level_apostrophes(source), level_apostrophes(text)
    for kind in OPPOSITES:
        said = _compile(other.language, kind, is_denied=True).search(there)
        if said is None or _compile(own.language, kind, is_denied=True).search(here):
            continue
        besides = blank(_ENDS, said[0])
        besides = there[: said.start()] + besides + there[said.end() :]
        left = blank_counterparts(here, own.language, other=besides, other_language=other.language)
        bare = _compile(own.language, kind, is_denied=False).search(left)
        if bare is None:
            continue
        clause = find_clause(here, bare.start())
        told = left[clause.start : clause.end]
        if not own.count_faint(told) and not own.count_instead(told):
            return LostDenial(Span(*said.span()), Span(*bare.span()))
    return None


def find_told_misgiving(source: str, text: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """The first fear, doubt, complaint or regret that is denied in a sentence and that its text has, or None.

    None where anything in the text may say no besides, and where it may have another misgiving of the source.

    >>> from mtcheck.source.negations import read_negatives
    >>> own, other = read_negatives("en"), read_negatives("ru")
    >>> find_told_misgiving("Он не сомневается в вратаре.", "He doubts his goalkeeper.", own, other)
    LostDenial(source=Span(start=3, end=17), text=Span(start=3, end=9))
    >>> find_told_misgiving("Он не сомневается в вратаре.", "He trusts his goalkeeper.", own, other)
    """
    told = own.find_misgivings(text)
    if own.language != _ENGLISH or len(told) != 1 or len(other.find_each(source)) != 1:
        return None
    doubles = [one for one in find_double_denials(source, other) if one.is_misgiving]
    if len(doubles) != 1 or len(other.find_misgivings(source)) != 1:
        return None
    left = text[: told[0].start] + " " * (told[0].end - told[0].start) + text[told[0].end :]
    if own.denies(left) or is_reworded(left, own):
        return None
    negation, within, _ = doubles[0]
    return LostDenial(Span(min(negation.start, within.start), max(negation.end, within.end)), told[0])


def tells_denial(source: str, text: str, language: str, own: Negatives) -> bool:
    """Whether a word that is denied in a sentence is told otherwise in the text: "did not deny" as "admitted"."""
    return any(
        _compile(language, kind, is_denied=True).search(level_apostrophes(source))
        and _compile(own.language, kind, is_denied=True).search(level_apostrophes(text))
        for kind in _NEEDED
    )


def is_told_by_turn(denying: str, negation: Span, language: str, *, affirming: str, other: str) -> bool:
    """Whether a negation of a sentence is part of a turn that the other sentence tells without one: has died.

    >>> is_told_by_turn("Не стало актёра.", Span(0, 2), "ru", affirming="The actor has died.", other="en")
    True
    >>> is_told_by_turn("Не стало актёра.", Span(0, 2), "ru", affirming="The actor has sung.", other="en")
    False
    """
    there, here = level_apostrophes(denying), level_apostrophes(affirming)
    for kind, predicate in TURNS.items():
        turns = _compile(language, kind, is_denied=True).finditer(there)
        if not any(turn.start() <= negation.start < turn.end() for turn in turns):
            continue
        is_told = predicate is not None and has_predicate(here, other, predicate)
        if is_told or _compile(other, kind, is_denied=True).search(here) is not None:
            return True
    return False


def denies_bare(denying: str, clause: Span, language: str, *, affirming: str, other: str) -> bool:
    """Whether a clause that denies, in English, has what the other sentence says the opposite of: safe, of gefährlich.

    The apostrophes of both are straight.
    """
    return language == _ENGLISH and any(
        _compile(language, kind, is_denied=False).search(denying, clause.start, clause.end) is not None
        and _compile(other, kind, is_denied=True).search(affirming) is not None
        for kind in OPPOSITES
    )


def _find_lost(source: str, text: str, language: str, own: Negatives) -> Iterator[LostDenial]:
    for kind in KINDS:
        denied = _compile(language, kind, is_denied=True).search(source)
        if denied is None or _compile(own.language, kind, is_denied=True).search(text):
            continue
        bare = _compile(own.language, kind, is_denied=False)
        here = bare.search(text)
        left = blank(bare, text)
        if here is None or own.denies(left):
            continue
        if kind != _MORE or not is_reworded(left, own):
            yield LostDenial(Span(*denied.span()), Span(*here.span()))


@lru_cache(maxsize=4096)
def _compile(language: str, kind: str, *, is_denied: bool) -> re.Pattern[str]:
    wanted = f"not {kind}" if is_denied else kind
    return compile_forms(_read_forms().get((language, wanted), []), language)


@lru_cache(maxsize=1)
def _read_forms() -> Mapping[tuple[str, str], list[str]]:
    """The forms of the list by language and kind."""
    forms = defaultdict[tuple[str, str], list[str]](list)
    for form, language, kind in read_table("denials"):
        forms[language, kind].append(form)
    return dict(forms)
