"""Two surnames in, whether one is Belarusian and the other the same in Russian: Shapavalau, Shapovalov.

Belarusian writes an a where Russian has an unstressed o or e, h for g, and -au or -ou for -ov. Which evidence it takes
besides is left to `detours` and `full_names`.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.romanisation import fold_marks

_BELARUSIAN_END, _RUSSIAN_END = re.compile("[aeio]u$"), re.compile("[oe]v$")
_BELARUSIAN_WOMAN, _RUSSIAN_WOMAN = re.compile("(?<![ckpstz])h.*[aoe]va$"), re.compile("^(?!.*(?<![ckpstz])h).*[oe]va$")
_BELARUSIAN = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<![ckpstz])h", "g"),
        (r"ts(?=[ie])", "t"),
        (r"dz(?=[iemvy])", "d"),
        (r"(?<=[aeio])u(?=[^aeiou]|$)", "v"),
        (r"[yi](?=[aeo])", ""),
        (r"[oe]", "a"),
        (r"y", "i"),
        (r"(\w)\1+", r"\1"),
    )
)
_SHORTEST = 6
"""Malou is French."""


@lru_cache(maxsize=4096)
def are_belarusian_kin(one: str, other: str) -> bool:
    """Whether one of two surnames is Belarusian and the other the same in Russian, whatever their vowels.

    >>> are_belarusian_kin("Shapavalau", "Shapovalov"), are_belarusian_kin("Kavaliou", "Kovalev")
    (True, True)
    >>> are_belarusian_kin("Harbachova", "Gorbacheva"), are_belarusian_kin("Moreau", "Morozov")
    (True, False)
    """
    for own, like in ((fold_marks(one), fold_marks(other)), (fold_marks(other), fold_marks(one))):
        if len(own) < _SHORTEST:
            return False
        is_man = _BELARUSIAN_END.search(own) is not None and _RUSSIAN_END.search(like) is not None
        is_woman = _BELARUSIAN_WOMAN.search(own) is not None and _RUSSIAN_WOMAN.search(like) is not None
        if (is_man or is_woman) and _read_belarusian(own) == _read_belarusian(like):
            return True
    return False


@lru_cache(maxsize=4096)
def _read_belarusian(form: str) -> str:
    """A surname with the consonants of Russian, and one vowel for a, o and e."""
    for pattern, letters in _BELARUSIAN:
        form = pattern.sub(letters, form)
    return form
