"""Two spellings with what stands beside them in, whether both halves are one full name by the rules of one language.

Park Seung-hee is Pak Sung-hui by another romanisation, Chiang Wei-kuo is Jiang Weiguo, Mohamed Trabelsi is Muhammad
Tarabulsi, and Oleh Hryhorov is Oleg Grigorov in Russian. No half alone would say so, and each half differs, so that the
two would pass for two people. That one is nobody's name elsewhere is asked in `variants`.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.belarusian_names import are_belarusian_kin
from mtcheck.names.equivalents import are_one_given_name, sound_chinese, sound_korean
from mtcheck.names.family_names import are_one_family_name, stands_first
from mtcheck.names.forms import STRANGE, Form
from mtcheck.names.known_variants import are_one_first_name
from mtcheck.names.romanisation import fold_marks, sound_distance

_SYLLABLES = re.compile(r"\w[\w'’ʼ]{1,5}[-‐‑]['’ʼ]?\w[\w'’ʼ]{1,5}")
"""How one of the two is written, at least: Wei-kuo, Seung-hee."""
_FEWEST_CONSONANTS = 4
"""Salem is not Salim, Hassan is not Hussein: short names of other vowels are other names."""
_ALIKE = 0.3
"""Distance up to which two are one where the letters of Ukrainian are read as those of Russian."""
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ul|a[dhnrstz]|e[dnrst]|ash|esh)[-‐‑]")
_ARABIC = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<=[^aeiouyw])e$", ""),
        (r"ph", "f"),
        (r"kh", "x"),
        (r"sh|ch", "S"),
        (r"dh|th", "d"),
        (r"gh|dj|j|g", "g"),
        (r"q|ck|c", "k"),
        (r"[aeiouyw]+", "-"),
        (r"(\w)\1+", r"\1"),
        (r"h$|-(?!$)", ""),
    )
)
_UKRAINIAN_H = re.compile(r"(?<![ckpstz])h")


def are_one_full_name(one: Form, other: Form) -> bool:
    """Whether what stands beside two spellings is one name as the two themselves are, by one convention."""
    return _is_eastern(one, other) or _is_arabic(one, other) or _is_slavic(one, other)


def _is_eastern(one: Form, other: Form) -> bool:
    """Whether one is a family name and the other its like, and the given names beside both are one; or the reverse."""
    is_family = are_one_family_name(one.key, other.key)
    if not is_family and not are_one_eastern_name(one.key, other.key):
        return False
    beside = [(name, like) for name in _find_beside(one) for like in _find_beside(other)]
    if is_family:
        return any(are_one_eastern_name(name, like) for name, like in beside)
    return any(name == like or are_one_family_name(name, like) for name, like in beside)


def _find_beside(form: Form) -> frozenset[str]:
    """The words right beside a spelling; Park and Long are no names only."""
    return frozenset(word for mention in form.mentions for word in (*mention.before[:1], *mention.after[:1]))


@lru_cache(maxsize=4096)
def are_one_eastern_name(one: str, other: str) -> bool:
    """Whether two given names of two syllables are one in two romanisations of Korean or of Chinese.

    >>> are_one_eastern_name("seung-hee", "sung-hui"), are_one_eastern_name("wei-kuo", "weiguo")
    (True, True)
    >>> are_one_eastern_name("seung-hee", "seung-ho"), are_one_eastern_name("minju", "myinju")
    (False, False)
    """
    if fold_marks(one) == fold_marks(other) or not (_SYLLABLES.fullmatch(one) or _SYLLABLES.fullmatch(other)):
        return False
    return sound_korean(one, other) or sound_chinese(one, other)


def are_other_given_names(one: Form, other: Form) -> bool:
    """Whether two hyphenated given names behind one Korean or Chinese family name are two: Lee Sang-hoon, Sang-hyun."""
    if not (_SYLLABLES.fullmatch(one.key) and _SYLLABLES.fullmatch(other.key)):
        return False
    is_one_family = any(stands_first(name) for name in one.names_before & other.names_before)
    is_one = sound_korean(one.key, other.key) or sound_chinese(one.key, other.key)
    return is_one_family and not is_one


def _is_arabic(one: Form, other: Form) -> bool:
    """Whether two first names are one Arabic name, and what follows has the same consonants; or the reverse."""
    if _is_arabic_pair(one.key, other.key):
        return any(are_one_by_consonants(name, like) for name in one.names_after for like in other.names_after)
    is_strange = min(one.zipf, other.zipf) < STRANGE and are_one_by_consonants(one.key, other.key)
    return is_strange and any(_is_arabic_pair(name, like) for name in one.names_before for like in other.names_before)


def _is_arabic_pair(one: str, other: str) -> bool:
    return are_one_first_name(one, other) or (are_one_given_name(one, other) and one.startswith("m"))


@lru_cache(maxsize=4096)
def are_one_by_consonants(one: str, other: str) -> bool:
    """Whether two surnames have the same consonants as Arabic has them, four or more, and both end in a vowel or none.

    >>> are_one_by_consonants("trabelsi", "tarabulsi"), are_one_by_consonants("bouteflika", "butafliqa")
    (True, True)
    >>> are_one_by_consonants("hassan", "hussein"), are_one_by_consonants("mansour", "mansouri")
    (False, False)
    """
    first, second = _read_arabic(one), _read_arabic(other)
    return one != other and first == second and len(first.rstrip("-")) >= _FEWEST_CONSONANTS


@lru_cache(maxsize=4096)
def _read_arabic(name: str) -> str:
    letters = _ARABIC_ARTICLE.sub("", fold_marks(name) if "-" not in name else name)
    for pattern, reading in _ARABIC:
        letters = pattern.sub(reading, letters)
    return letters


def _is_slavic(one: Form, other: Form) -> bool:
    """Whether two surnames behind one first name are Ukrainian or Belarusian, and Russian: Hryhorov, Grigorov."""
    is_kin = are_ukrainian_kin(one.key, other.key) or are_belarusian_kin(one.key, other.key)
    is_strange = min(one.zipf, other.zipf) < STRANGE and is_kin
    return is_strange and any(
        are_one_given_name(name, like) for name in one.names_before for like in other.names_before
    )


@lru_cache(maxsize=4096)
def are_ukrainian_kin(one: str, other: str) -> bool:
    """Whether one of two surnames has the h and y of Ukrainian where the other has the g and i of Russian.

    >>> are_ukrainian_kin("hryhorov", "grigorov"), are_ukrainian_kin("holovko", "golovko")
    (True, True)
    >>> are_ukrainian_kin("hryhorov", "gregory"), are_ukrainian_kin("petrov", "petrova")
    (False, False)
    """
    first, second = fold_marks(one), fold_marks(other)
    pairs = ((first, second), (second, first))
    return any(
        _UKRAINIAN_H.search(own) is not None
        and _UKRAINIAN_H.search(like) is None
        and own[-1] == like[-1]
        and sound_distance(_UKRAINIAN_H.sub("g", own).replace("y", "i"), like.replace("y", "i")) <= _ALIKE
        for own, like in pairs
    )
