"""Two given names and the words of a text in, whether they are two by the syllables of the language it tells of.

Xu Jianhua and Xu Jianguo are brothers perhaps, and Yuichi and Yuji Kondo; a slip hardly makes another name of a name.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.lexicon import UNKNOWN
from mtcheck.names.echoes import CHINA, JAPAN
from mtcheck.names.family_names import stands_first
from mtcheck.names.forms import Form
from mtcheck.names.kana import is_japanese, sound_japanese
from mtcheck.names.romanisation import fold_marks

_VIETNAM = frozenset("danang hanoi saigon vietnam vietnamese".split())
_PINYIN = re.compile(
    r"""(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?
        (?:iang|iong|uang|uai|ian|iao|ang|eng|ing|ong|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou]))+""",
    re.VERBOSE,
)
_VIETNAMESE = re.compile(r"(?:ngh?|[cgkpt]h|tr|qu|gi|[bcdghklmnprstvx])?(?P<vowels>[aeiouy]{1,3})(?:ng|nh|ch|[cmnpt])?")
_SLIPS = (("ng", "n"), ("zh", "z"), ("ch", "c"), ("sh", "s"))
"""What Chinese ears and hands take for each other."""


def are_two_by_syllables(one: Form, other: Form, words: frozenset[str]) -> bool:
    """Whether two given names beside one family name are spelled rightly, each, and are not one."""
    if any(stands_first(name) for name in one.before & other.before):
        if not CHINA.isdisjoint(words):
            return _are_two_chinese(one.key, other.key)
        return not _VIETNAM.isdisjoint(words) and _are_two_vietnamese(one.key, other.key)
    if JAPAN.isdisjoint(words) or one.names_after.isdisjoint(other.names_after):
        return False
    are_both = all(is_japanese(form.key) and form.zipf != UNKNOWN for form in (one, other))  # Funio is nobody
    return are_both and not sound_japanese(one.key, other.key)


def _are_two_chinese(one: str, other: str) -> bool:
    """Whether two names of Chinese syllables differ by more than what is easily taken for each other.

    >>> _are_two_chinese("jianhua", "jianguo"), _are_two_chinese("wenbin", "wenbing")
    (True, False)
    """
    if not (_PINYIN.fullmatch(one) and _PINYIN.fullmatch(other)):
        return False
    for long, short in _SLIPS:
        one, other = one.replace(long, short), other.replace(long, short)
    return one != other


def _are_two_vietnamese(one: str, other: str) -> bool:
    """Whether two Vietnamese syllables have other vowels.

    >>> _are_two_vietnamese("hung", "hong"), _are_two_vietnamese("hung", "hùng"), _are_two_vietnamese("thang", "tang")
    (True, False, False)
    """
    first, second = _VIETNAMESE.fullmatch(fold_marks(one)), _VIETNAMESE.fullmatch(fold_marks(other))
    return first is not None and second is not None and first["vowels"] != second["vowels"]
