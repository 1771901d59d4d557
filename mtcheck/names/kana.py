"""Two spellings in, whether both are one Japanese name in two romanisations: Tsuchiya, Tutiya; Kōno, Kohno.

Which evidence it takes besides is left to `variants`.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.romanisation import fold_marks

_MORAE = re.compile(
    r"(?:(?:[kgnhbpmrstz]y|sh|ch|ts|[kgsztdnhbpmyrwfj])?[aeiou]h?|[nm](?![aeiouy])|([kpst])(?=\1)|t(?=ch))+"
)
_UNITS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<=o)[uoh](?![aeiouy])|(?<=u)u", ""),
        (r"m(?=[bpm])", "n"),
        (r"si", "shi"),
        (r"ti", "chi"),
        (r"tu", "tsu"),
        (r"hu", "fu"),
        (r"zi|di", "ji"),
        (r"sy(?=[aou])", "sh"),
        (r"ty(?=[aou])", "ch"),
        (r"zy(?=[aou])", "j"),
    )
)


def sound_japanese(one: str, other: str) -> bool:
    """Whether two names, which differ, are one by the rules of Hepburn and of Kunrei.

    >>> sound_japanese("tsuchiya", "tutiya"), sound_japanese("fujita", "hujita"), sound_japanese("kōno", "kohno")
    (True, True, True)
    >>> sound_japanese("fujita", "fujiya"), sound_japanese("miller", "millar")
    (False, False)
    """
    first = hear_japanese(one)
    return first is not None and one != other and first == hear_japanese(other)


@lru_cache(maxsize=4096)
def hear_japanese(name: str) -> str | None:
    """What is heard in a name of Japanese syllables, however it is written; None of another.

    >>> hear_japanese("chieko") == hear_japanese("tieko"), hear_japanese("miller")
    (True, None)
    """
    plain = fold_marks(name)
    if _MORAE.fullmatch(plain) is None:
        return None
    for pattern, letters in _UNITS:
        plain = pattern.sub(letters, plain)
    return plain


def is_japanese(name: str) -> bool:
    """Whether a name is made of Japanese syllables, as some Western ones are.

    >>> is_japanese("yuichi"), is_japanese("helena"), is_japanese("miller")
    (True, False, False)
    """
    return hear_japanese(name) is not None
