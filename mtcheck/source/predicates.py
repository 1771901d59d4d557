"""A negation and its sentence in, whether the other language affirms or denies the same thing: pay, be hurt, be open.

That a text has no "not" where its source has one proves little: translators write "opposes" for "does not support" and
"is still waiting" for "has not been paid". It proves much where the text also has the very word that is negated.
`data/predicates.tsv` has what news often deny, by what it means, in English and the languages it is translated from;
in a Latin script a word of both languages is told by its letters. What follows from it is left to the checks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from mtcheck.language import UNSPACED
from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.negations import compile_forms, level_apostrophes

Judgement = Literal["same", "other", "unknown"]

_CLAUSE_END = re.compile(r"[,;:.!?…()«»„“”\"、，。；：？！「」]|[–—] |\s(?:but|because|while|although)\s")
_REACH, _UNSPACED_REACH = 60, 10
"""How many letters after a negation its predicate may stand, and as many before it where it may."""
_VERB_LAST = frozenset("de nl sv tr ja ko ar".split())
"""Languages that may negate behind the predicate, or with it; in the others it follows."""
_AUXILIARIES = frozenset(("allow", "begin", "exist", "have to", "intend", "need", "possible"))
"""What helps to say what is denied, which stands behind it: have to pay."""
_ENGLISH = "en"
"""What negates in it is no part of the predicate: won't."""
_LETTERS = re.compile(r"[^\W\d_]{6,}")
_SAME = 5
"""So many first letters make a word the same in two languages: confirmé, confirmed."""


def judge_predicate(denying: str, negation: Span, language: str, *, affirming: str, other: str) -> Judgement:
    """Whether what is negated somewhere in a sentence stands in the other, too; "other": it is known, and does not.

    >>> judge_predicate("Мэр не подписал договор.", Span(4, 6), "ru", affirming="The mayor signed it.", other="en")
    'same'
    >>> judge_predicate("Мэр не подписал договор.", Span(4, 6), "ru", affirming="The mayor balked.", other="en")
    'other'
    >>> judge_predicate("Мэр не унывал.", Span(4, 6), "ru", affirming="The mayor whistled.", other="en")
    'unknown'
    """
    text, answer = level_apostrophes(denying), level_apostrophes(affirming)
    concepts = _find_concepts(_find_reach(text, negation, language), language)
    if any(_compile(other, concept).search(answer) for concept in concepts):
        return "same"
    if language not in UNSPACED and _has_cognate(text[negation.end :], answer):
        return "same"
    return "other" if concepts else "unknown"


def _find_concepts(reach: str, language: str) -> list[str]:
    """What may be negated: where the predicate follows, the first that is known, and what it helps to say."""
    found = [(match.start(), one) for one in _concepts() if (match := _compile(language, one).search(reach))]
    if language in _VERB_LAST:
        return [one for _, one in found]
    heads = [at for at, one in found if one not in _AUXILIARIES]
    return [one for at, one in found if not heads or at <= min(heads)]


def _find_reach(text: str, negation: Span, language: str) -> str:
    """The part of a sentence in which the predicate of a negation stands."""
    reach = _UNSPACED_REACH if language in UNSPACED else _REACH
    ends = _CLAUSE_END.search(text, negation.end)
    last = min(ends.start() if ends else len(text), negation.end + reach)
    if language not in _VERB_LAST:
        return text[negation.end if language == _ENGLISH else negation.start : last]
    starts = [match.end() for match in _CLAUSE_END.finditer(text, 0, negation.start)]
    return text[max(starts[-1] if starts else 0, negation.start - reach) : last]


def _has_cognate(behind: str, answer: str) -> bool:
    """Whether the first long word behind a negation begins as a word of the other sentence does."""
    first = _LETTERS.search(behind[: _REACH // 2])
    if first is None or not first[0].islower():
        return False
    stem = fold_marks(first[0])[:_SAME]
    return any(fold_marks(word[0]).startswith(stem) for word in _LETTERS.finditer(answer) if word[0].islower())


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
