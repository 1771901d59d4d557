"""A sentence and its source in, a word out that says the opposite of one there: fell, of a source that says rose.

News say of things, over and over, that they rise or fall, are approved or rejected, won or lost, open or closed,
allowed or banned, and how many spoke for or against. Where a sentence has the one and its source the other, and neither
has both, they contradict each other: translators do turn a sentence round, but not such a word. `data/antonyms.tsv` has
the words; those that may say something else as well ("perhaps") are no ground, but speak against one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtcheck.language import UNSPACED
from mtcheck.lexicon import NOUN_CAPITALS, read_table
from mtcheck.model import Span
from mtcheck.source.counterparts_in_meaning import blank_counterparts
from mtcheck.source.denials import LostDenial
from mtcheck.source.glosses import list_stems, stem_english
from mtcheck.source.negations import Negatives, compile_forms, level_apostrophes

_BOUNDS = ("more than", "less than")
"""What "no more than" may stand for as well."""
PAIRS = (
    ("rise", "fall"),
    ("approve", "reject"),
    ("win", "lose"),
    ("open", "close"),
    ("for", "against"),
    ("allow", "ban"),
    _BOUNDS,
)
_ENGLISH = "en"
_UNTIL = re.compile(r"\b(?:before|until|till)\b[^.,;]*\Z", re.IGNORECASE)
"""What stands before "reopened" that tells how long it stayed closed."""
_DENIED = re.compile(r"\b(?:no|not)\s\Z", re.IGNORECASE)
"""What stands before "less than" that says as much as "at least"."""


def find_antonym(source: str, text: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """The first word of a sentence that is told as its opposite; None where either negates anything.

    >>> from mtcheck.source.negations import read_negatives
    >>> own, other = read_negatives("en"), read_negatives("fr")
    >>> find_antonym("Les prix ont augmenté.", "Prices fell.", own, other)
    LostDenial(source=Span(start=13, end=21), text=Span(start=7, end=11))
    >>> find_antonym("Les prix ont augmenté.", "Prices rose, and sales fell.", own, other)
    """
    if own.language != _ENGLISH or own.find_clear(text) or other.find_clear(source):
        return None
    there, here = level_apostrophes(source), level_apostrophes(text)
    for pair in PAIRS if not own.denies(text) and not other.denies(source) else (_BOUNDS,):
        for said, opposite in (pair, pair[::-1]):
            found = _find(there, here, said, opposite, other.language)
            if found is not None:
                return found
    return None


def _find(there: str, here: str, said: str, opposite: str, language: str) -> LostDenial | None:
    grounds = _compile(language, said).finditer(there)
    ground = next((one for one in grounds if not _says_another_thing(one, language, said)), None)
    if ground is None or _compile(language, opposite, f"perhaps {opposite}").search(there):
        return None
    if _compile(_ENGLISH, said, f"perhaps {said}").search(here):
        return None
    left = blank_counterparts(here, _ENGLISH, other=there, other_language=language)
    for told in _compile(_ENGLISH, opposite).finditer(here):
        is_turned = _DENIED.search(here, 0, told.start()) or _UNTIL.search(here, 0, told.start())
        is_own = bool(left[told.start() : told.end()].strip()) and is_turned is None
        if is_own and (told[0][0].islower() or opposite == _BOUNDS[1]):
            return LostDenial(Span(*ground.span()), Span(*told.span()))
    return None


def _says_another_thing(ground: re.Match[str], language: str, said: str) -> bool:
    """Whether a word is a name, or is listed with English words of which none says so: bajo, under; Vietnam."""
    word = ground[0]
    if said in _BOUNDS or " " in word or language in UNSPACED:
        return False
    is_inside = ground.string[: ground.start()].rstrip()[-1:].isalpha()
    if word[0].isupper() and is_inside and language not in NOUN_CAPITALS:
        return True
    stems = list_stems(word.lower(), language)
    return bool(stems) and stems.isdisjoint(_read_stems(said))


@lru_cache(maxsize=32)
def _read_stems(sense: str) -> frozenset[str]:
    """The stems of the English words that say a thing, or may; of phrases none, whose words say it only together."""
    senses = (sense, f"perhaps {sense}")
    forms = (form for form, of, one in read_table("antonyms") if of == _ENGLISH and one in senses)
    return frozenset(stem_english(form.rstrip("*")) for form in forms if " " not in form)


@lru_cache(maxsize=512)
def _compile(language: str, *senses: str) -> re.Pattern[str]:
    forms = [form for form, of, sense in read_table("antonyms") if of == language and sense in senses]
    return compile_forms(forms, language)
