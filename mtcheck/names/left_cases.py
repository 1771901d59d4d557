"""Two full names in, whether the second is the first in a case of its language: Nikos Vardalas, Nikou Vardala.

Which endings there are depends on the language, which the words of the text tell. A wife or a sister has other endings
than a case has, or a first name of her own; where that does not show, nothing is said.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.names.case_languages import CaseLanguage, changes, find_told
from mtcheck.names.romanisation import fold_marks

_WOMANS = re.compile(r"(?:[oe]v|in|ski)$")
"""Behind these an a makes a woman's surname in some country next door."""
HIS = frozenset(("he", "him", "himself", "his"))
HERS = frozenset("actress daughter female her hers herself lady miss mother mrs ms she sister wife woman women".split())
_SHORTEST = 4


def are_left_cases(name: tuple[str, str], case: tuple[str, str], words: frozenset[str]) -> bool:
    """Whether the second of two full names is a case of the first; `words` are those of the text.

    >>> are_left_cases(("nikos", "vardalas"), ("nikou", "vardala"), frozenset(["greece"]))
    True
    >>> are_left_cases(("maria", "papadopoulos"), ("maria", "papadopoulou"), frozenset(["greece"]))
    False
    """
    is_his = words.isdisjoint(HERS) and not words.isdisjoint(HIS)
    return any(_is_case(name, case, language, is_his=is_his) for language in find_told(words))


def _is_case(name: tuple[str, str], case: tuple[str, str], language: CaseLanguage, *, is_his: bool) -> bool:
    (first, second), (first_case, second_case) = ((fold_marks(half) for half in names) for names in (name, case))
    is_hers = second_case.endswith("a") and _WOMANS.search(second) is not None
    is_hers = is_hers or (language.is_hers and not is_his and changes(second, second_case, language.hers))
    if not changes(second, second_case, language.second) or is_hers or len(second) < _SHORTEST:
        return False
    if first == first_case:
        return language.keeps_first is not None and language.keeps_first.search(second) is not None
    return changes(first, first_case, language.first)
