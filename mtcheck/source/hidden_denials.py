"""A sentence and its source in, what the text affirms out that the source denies with a turn or within a word.

"It is not the first", "pas facile", "недостаточно" and "sans consulter" are often told without a "not": earlier ones,
hard, too little, on one's own. So they count as no negation, unless the text has the very word that is denied, first,
easy, enough, consult, and nothing else that says no.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.source.clause_denials import find_clause
from mtcheck.source.denials import LostDenial
from mtcheck.source.double_denials import find_double_denials
from mtcheck.source.glosses import Meaning, find_meanings, list_stems
from mtcheck.source.negations import Negatives
from mtcheck.source.rewordings import is_reworded

LEAST_BASE = 4
"""Letters of what is left of a word without its negative prefix."""
_TURN = 2
"""A turn of more words is an idiom, whose words mean something else: não tem mãos a medir, to have one's hands full."""
_BEFORE_WORDS = frozenset(
    "avant antes prima vor bevor voor przed före innan før до ранее раньше раніше inainte înainte".split()
)
"""What ends a turn that is no idiom, but is often told as "after": n'ont pas été prévenus avant."""
_LEAST = frozenset(("littl",))
"""The stem of "least", which tells what is not less."""
_PREFIXES: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?:{prefixes})(?=\w{{{LEAST_BASE}}})", re.IGNORECASE)
    for language, prefixes in {
        "bg": "не",
        "cs": "ne",
        "da": "u",
        "de": "un",
        "es": "in|im|des",
        "fr": "in|im",
        "is": "ó",
        "it": "in|im",
        "nb": "u",
        "nl": "on",
        "pl": "nie",
        "pt": "in|im|des",
        "ro": "ne|in|im",
        "ru": "не",
        "sv": "o",
        "uk": "не",
    }.items()
}
"""What makes a word its opposite: unbekannt, недостаточно, ófundinn."""


_NO_OPPOSITES = frozenset("невзирая несмотря незважаючи невважаючи niezależnie nezávisle".split())
"""What begins like a negative word and denies nothing: in spite of."""
_BEFORE, _BEHIND = 5, 3
"""Words near another that may tell its opposite."""
_REACH = 30
"""So far behind "without" its word begins."""
_SET_WITHOUT = (
    r"(?:embargo|duda|más|doute|cesse|plus|dubbio|altro|sosta|dúvida|mais|zweifel|weiteres|twijfel|meer|wątpienia"
    r"|сомнени\w+|сумнів\w+|малого|преувеличени\w+|перебільшен\w+)"
)
"""What without something says of nothing that did not happen: sin embargo, however."""
_WITHOUT: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<!\w)(?:{words})\s(?!{_SET_WITHOUT}\b)", re.IGNORECASE)
    for language, words in {
        "bg": "без(?: да)?",
        "cs": "bez|aniž",
        "da": "uden(?: at)?",
        "de": "ohne",
        "el": "χωρίς(?: να)?|δίχως",
        "es": "sin(?: que)?",
        "fr": "sans(?: que)?(?: avoir| être)?",
        "it": "senza(?: che)?",
        "nb": "uten(?: å)?",
        "nl": "zonder",
        "pl": "bez",
        "pt": "sem(?: que)?",
        "ro": "fără(?: să| a)?",
        "ru": "без",
        "sv": "utan att",
        "uk": "без",
    }.items()
}


_NOT_BEFORE: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for language, words in {
        "cs": r"ne\w+ (?:\w+ ){0,3}(?:dříve než|před)",
        "de": r"nicht (?:\w+ ){0,3}(?:vor|bevor)",
        "es": r"no (?:\w+ ){1,6}antes de(?:l| que)?",
        "fr": r"n['’e]\s?(?:\w+ ){1,4}pas (?:\w+ ){0,3}avant",
        "it": r"non (?:\w+ ){1,6}prima d(?:i|el|ella|ell|ei)",
        "nl": r"niet (?:\w+ ){0,3}(?:voor|voordat)",
        "pl": r"nie (?:\w+ ){0,3}(?:przed|wcześniej niż)",
        "pt": r"não (?:\w+ ){1,6}antes d(?:e|o|a)",
        "ru": r"не (?:\w+ ){0,3}(?:ранее|раньше|до)",
        "uk": r"не (?:\w+ ){0,3}(?:раніше|до)",
    }.items()
}
_TOLD_BEFORE = re.compile(
    r"\b(?:before|by) (?:the (?:end|middle|beginning|start) of |mid-?|early |late |next )?"
    r"(?:[A-Z]\w+|\d{4}|spring|summer|autumn|winter|week|month|year)"
)
_FROM = re.compile(
    r"\b(?:until|after|later|from|earliest|only|at least|delay\w*|postpon\w*|wait\w*|unlikely|remain\w*|stay\w*)\b",
    re.IGNORECASE,
)


def find_hidden_denial(source: str, text: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """The first of them; None where the text may say it in other words.

    >>> from mtcheck.source.negations import read_negatives
    >>> own, other = read_negatives("en"), read_negatives("ru")
    >>> find_hidden_denial("Этих средств недостаточно.", "The funds are enough.", own, other)
    LostDenial(source=Span(start=13, end=25), text=Span(start=14, end=20))
    >>> find_hidden_denial("Этих средств недостаточно.", "The funds are insufficient.", own, other)
    """
    if own.language != "en" or own.denies(text):
        return None
    before = _find_not_before(source, text, other.language)
    if before is not None:
        return before
    doubled = [double.within for double in find_double_denials(source, other)]
    inside = (*_find_prefixed(source, text, other), *_find_left_out(source, other))
    single = (one for one in inside if not any(within.start <= one[0].start < within.end for within in doubled))
    for span, head in (*_find_turns(source, other), *single):
        for word in find_meanings(text, own.language):
            if not word.stems & head.stems or word.stems & _LEAST:
                continue
            left = text[: word.span.start] + " " * (word.span.end - word.span.start) + text[word.span.end :]
            if (
                not own.count_faint(left)
                and not own.count_instead(left)
                and not is_reworded(_cut_near(left, word), own)
            ):
                return LostDenial(span, word.span)
    return None


def _find_not_before(source: str, text: str, language: str) -> LostDenial | None:
    """What must not happen before some time, and does in the text: will be lifted before mid-September."""
    turn = _NOT_BEFORE[language].search(source) if language in _NOT_BEFORE else None
    if turn is None or _FROM.search(text):
        return None
    told = _TOLD_BEFORE.search(text)
    return None if told is None else LostDenial(Span(*turn.span()), Span(*told.span()))


def _cut_near(text: str, word: Meaning) -> str:
    """What a clause has near a word: some words before it, and fewer behind it."""
    clause = find_clause(text, word.span.start)
    before = text[clause.start : word.span.start].split()[-_BEFORE:]
    return " ".join((*before, *text[word.span.end : clause.end].split()[:_BEHIND]))


def _find_turns(source: str, other: Negatives) -> Iterator[tuple[Span, Meaning]]:
    """What is denied inside a turn that only seems to negate: не первый."""
    for turn in other.find_seeming(source):
        told = source[turn.start : turn.end].split()
        if len(told) > _TURN and told[-1].lower() not in _BEFORE_WORDS:
            continue
        clear = other.find_first(source[turn.start : turn.end])
        words = () if clear is None else find_meanings(source[turn.start + clear.end : turn.end], other.language)
        yield from ((turn, word) for word in words)


def _find_left_out(source: str, other: Negatives) -> Iterator[tuple[Span, Meaning]]:
    """What "without" says did not happen, or was not there: sans avoir consulté les clubs."""
    without = _WITHOUT.get(other.language)
    for match in without.finditer(source) if without is not None else ():
        words = find_meanings(source[match.end() : match.end() + _REACH], other.language)
        yield from ((Span(*match.span()), word) for word in islice(words, 1))


def _find_prefixed(source: str, text: str, other: Negatives) -> Iterator[tuple[Span, Meaning]]:
    """What a negative prefix denies, where the text does not have the whole word, too."""
    prefix = _PREFIXES.get(other.language)
    if prefix is None:
        return
    told = list_stems(text, "en")
    for match in re.finditer(r"\w+", source):
        cut = prefix.match(match[0])
        if cut is None or match[0][0].isupper() or match[0] in _NO_OPPOSITES:
            continue
        if list_stems(match[0], other.language) & told:
            continue
        for base in find_meanings(match[0][cut.end() :], other.language):
            yield Span(*match.span()), base
