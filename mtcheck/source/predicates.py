"""A negation and its sentence in, whether the other language affirms or denies the same thing: pay, be hurt, be open.

That a text has no "not" where its source has one proves little: translators write "opposes" for "does not support" and
"is still waiting" for "has not been paid". It proves much where the text also has the very word that is negated.
`data/predicates.tsv` has what news often deny, by what it means, in English and the languages it is translated from;
in a Latin script a word of both languages is told by its letters. What follows from it is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.language import UNSPACED
from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.glosses import find_meanings, says_nothing
from mtcheck.source.negations import blank, compile_forms, level_apostrophes


class Predicate(NamedTuple):
    """What a negation denies, in the other sentence."""

    told: Literal["same", "other", "unknown"]
    """"other": it is known, and stands not there, so that it may be told in other words."""
    spans: tuple[Span, ...] = ()
    """Where it stands there."""
    is_sure: bool = True
    """Whether it stands behind the negation, as it does in most languages: before it may stand what is spoken of."""


_CLAUSE_END = re.compile(r"[,;:.!?…()«»„“”\"、，。；：？！「」]|[–—] |\s(?:but|because|while|although)\s")
_PHRASE_END = re.compile(rf"{_CLAUSE_END.pattern}|\b(?:at|by|during|for|from|in|into|of|on|out|over|to|with|within)\b")
"""What ends that of English, so far as it must hold what is denied: not been | to a cinema."""
_AND = {
    language: re.compile(rf"\s(?:{words})\s")
    for language, words in {
        "bg": "и", "cs": "a", "da": "og", "de": "und", "el": "και", "es": "y|e", "fr": "et", "hu": "és", "is": "og",
        "it": "e|ed", "nb": "og", "nl": "en", "pl": "i|oraz", "pt": "e", "ro": "și|şi", "ru": "и", "sv": "och",
        "tr": "ve", "uk": "і|й|та",
    }.items()
}  # fmt: skip
"""What begins a clause that the negation does not reach: he made no fuss and banned it."""
_REACH, _UNSPACED_REACH = 60, 10
"""How many letters after a negation its predicate may stand, and as many before it where it may."""
_SHORT_TAIL = 2
"""Of so few words behind a negation the predicate may stand before it: школы закрывать не будут, voda závadná není."""
_VERB_LAST = frozenset("da de nb nl sv is tr ja ko fa hi ur".split())
"""Languages that may negate behind the predicate, or with it; in the others it follows."""
_SUFFIXING = frozenset(("ja", "ko"))
"""Those of them that only negate so: 削減しない, what is not cut."""
_AUXILIARIES = frozenset(("allow", "begin", "exist", "have to", "intend", "need", "possible"))
"""What helps to say what is denied, which stands behind it: have to pay."""
_WILLED = frozenset(("intend",))
"""What is denied itself where that stands before it: обжаловать не намерен."""
_PASSIVE = {"pl": re.compile(r"\bzosta[łln]\w*(?=\s(?:\w+\s){0,2}?\w+[nt][aeyo]\b)")}
"""What only tells that something was done: nie zostały zakończone, which is nothing that stays."""
_ENGLISH = "en"
"""What negates in it is no part of the predicate: won't."""
_LETTERS = re.compile(r"[^\W\d_]{6,}")
_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED_GAP = 3
"""Characters that may stand between the two in a language without gaps."""
_SAME = 5
"""So many first letters make a word the same in two languages: confirmé, confirmed."""


def find_predicate(denying: str, negation: Span, language: str, *, affirming: str, other: str) -> Predicate:
    """Whether what is negated somewhere in a sentence stands in the other, too.

    >>> find_predicate("Мэр не подписал договор.", Span(4, 6), "ru", affirming="The mayor signed it.", other="en")
    Predicate(told='same', spans=(Span(start=10, end=16),), is_sure=True)
    >>> find_predicate("Мэр не подписал договор.", Span(4, 6), "ru", affirming="The mayor balked.", other="en").told
    'other'
    >>> find_predicate("Мэр не унывал.", Span(4, 6), "ru", affirming="The mayor whistled.", other="en").told
    'unknown'
    """
    text, answer = level_apostrophes(denying), level_apostrophes(affirming)
    if language in _PASSIVE:
        text = blank(_PASSIVE[language], text)
    concepts, is_sure = _find_concepts(text, negation, language)
    found = {Span(*match.span()) for concept in concepts for match in _compile(other, concept).finditer(answer)}
    if language not in UNSPACED:
        found.update(_find_cognates(text[negation.end :], answer))
    if found:
        return Predicate("same", tuple(sorted(found)), is_sure)
    meant = _find_meant(text, negation, language, answer, other)
    if meant:
        return Predicate("same", meant, is_sure=False)
    return Predicate("other" if is_sure and not _AUXILIARIES.issuperset(concepts) else "unknown")


def has_predicate(text: str, language: str, concept: str) -> bool:
    """Whether a sentence says something of the list, by what it means, whose apostrophes are straight.

    >>> has_predicate("The actor has died.", "en", "die"), has_predicate("The actor lives.", "en", "die")
    (True, False)
    """
    return _compile(language, concept).search(text) is not None


def _find_meant(text: str, negation: Span, language: str, answer: str, other: str) -> tuple[Span, ...]:
    """Where the other sentence has a word that means the first one that is known behind a negation."""
    phrase = _PHRASE_END.search(text, negation.end) if language == _ENGLISH else None
    end = phrase.start() if phrase else _find_end(text, negation.end, language)
    is_behind = language not in _SUFFIXING
    heads = list(find_meanings(text[negation.end : end], language)) if is_behind else []
    if not heads and language in _VERB_LAST:
        starts = [match.end() for match in _CLAUSE_END.finditer(text, 0, negation.start)]
        heads = list(find_meanings(text[starts[-1] if starts else 0 : negation.start], language))[::-1]
    elif heads and not _is_next(text[negation.end : negation.end + heads[0].span.start], language):
        return ()
    if not heads:
        return ()
    wanted = heads[0].stems
    return tuple(word.span for word in find_meanings(answer, other) if word.stems & wanted)


def _find_end(text: str, start: int, language: str) -> int:
    """Where what may be denied ends: at a mark, at another clause, or at "and" behind the first word."""
    ends = _CLAUSE_END.search(text, start)
    joins = _AND.get(language)
    joint = joins.search(text, start + 1) if joins is not None else None
    return min(ends.start() if ends else len(text), joint.start() if joint else len(text))


def _is_next(gap: str, language: str) -> bool:
    """Whether nothing that might be denied itself stands between a negation and the first word that is known."""
    if language in UNSPACED:
        return len(gap) <= _UNSPACED_GAP
    return all(says_nothing(word.lower(), language) for word in _WORD.findall(gap))


class _Concepts(NamedTuple):
    """What may be negated."""

    names: list[str]
    is_sure: bool = True


def _find_concepts(text: str, negation: Span, language: str) -> _Concepts:
    """What may be negated: where the predicate follows, the first that is known, and what it helps to say."""
    reach = _UNSPACED_REACH if language in UNSPACED else _REACH
    last = min(_find_end(text, negation.end, language), negation.end + reach)
    starts = [match.end() for match in _CLAUSE_END.finditer(text, 0, negation.start)]
    first = max(starts[-1] if starts else 0, negation.start - reach)
    if language in _VERB_LAST:
        return _Concepts([one for _, one in _search_concepts(text[first:last], language)])
    behind = text[negation.end if language == _ENGLISH else negation.start : last]
    found = _search_concepts(behind, language)
    heads = [at for at, one in found if one not in _AUXILIARIES]
    is_bare = not heads and language != _ENGLISH and len(text[negation.end : last].split()) <= _SHORT_TAIL
    if is_bare and any(one in _WILLED for _, one in found):
        return _Concepts([one for _, one in found])  # обжаловать не намерен
    if is_bare:
        return _Concepts([one for _, one in _search_concepts(text[first:last], language)], is_sure=False)
    return _Concepts([one for at, one in found if not heads or at <= min(heads)])


def _search_concepts(text: str, language: str) -> list[tuple[int, str]]:
    """Where in a part of a sentence what stands that is known."""
    return [(match.start(), one) for one in _concepts() if (match := _compile(language, one).search(text))]


def _find_cognates(behind: str, answer: str) -> Iterator[Span]:
    """Words of the other sentence that begin as the first long word behind a negation does."""
    first = _LETTERS.search(behind[: _REACH // 2])
    if first is None or not first[0].islower():
        return
    stem = fold_marks(first[0])[:_SAME]
    for word in _LETTERS.finditer(answer):
        if word[0].islower() and fold_marks(word[0]).startswith(stem):
            yield Span(*word.span())


@lru_cache(maxsize=1)
def _concepts() -> tuple[str, ...]:
    return tuple(sorted({concept for _, _, concept in read_table("predicates")}))


@lru_cache(maxsize=4096)
def _compile(language: str, concept: str) -> re.Pattern[str]:
    return compile_forms(_forms(language).get(concept, []), language)


@lru_cache(maxsize=64)
def _forms(language: str) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for form, of_language, concept in read_table("predicates"):
        if of_language == language:
            forms.setdefault(concept, []).extend((form, f"ne{form}") if language == "cs" else (form,))
    return forms
