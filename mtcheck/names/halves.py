"""Two full names of two words in, whether they are one person's by the rules of one convention.

The halves are lower-cased, in the order in which they stand, whichever is the family name. Where they stand is said by
`whole_names`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import UNKNOWN
from mtcheck.names.cantonese import are_one_cantonese
from mtcheck.names.echoes import is_whole_echo
from mtcheck.names.family_names import are_one_family_name, stands_first
from mtcheck.names.full_names import are_one_eastern_name
from mtcheck.names.indian_names import are_one_indian
from mtcheck.names.kana import sound_japanese
from mtcheck.names.known_variants import are_one_first_name
from mtcheck.names.left_cases import are_left_cases
from mtcheck.names.native_names import is_person_name
from mtcheck.names.romanisation import fold_marks, sound_distance


class Halves(NamedTuple):
    """A full name."""

    first: str
    second: str
    zipf: float
    """How often English has the second half."""


_ALIKE = 0.3
"""Distance up to which two listed first names are one: Sergei, Sergey."""
_FEWEST = 5
"""So many consonants both halves have together at least."""
_ARABIC_COUNTRIES = frozenset(
    "afghan afghanistan aleppo algeria algerian algiers amman ankara arab arabia arabic baghdad bahrain basra beirut "
    "benghazi cairo damascus doha dubai egypt egyptian emirates gaza gulf iran iranian iraq iraqi islamabad istanbul "
    "jeddah jordan kabul karachi kurdish kuwait kuwaiti lahore lebanese lebanon libya libyan mauritania mecca morocco "
    "moroccan mosul nile oman omani pakistan pakistani palestinian peshawar qatar qatari rabat ramallah riyadh saudi "
    "somali somalia sudan sudanese syria syrian tehran tripoli tunis tunisia tunisian turk turkey turkish turks uae "
    "yemen yemeni".split()
)
_ARABIC_CONSONANTS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"abd[aeiou]?[lrnsdz]?[ -]?(?=[a-z]{3})", "abd"),
        (r"['’ʼ‘` -]", ""),
        (r"yo?u?ss?[eou]+f", "yusuf"),
        (r"[ae][vw](?![aeiou])", "O"),
        (r"v", "w"),
        (r"sch|sh|ş|š", "S"),
        (r"tch|č|ç", "S"),
        (r"kh", "x"),
        (r"ch", "C"),
        (r"ph", "f"),
        (r"[dt]h", "D"),
        (r"gh|dj|dsch|j|g|c(?=[aeiou])", "G"),
        (r"(?:^|(?<=a))ou(?=[aei])", "w"),
        (r"ou|oo", "u"),
        (r"ee|iyy|iy|ii", "i"),
        (r"[ae][iy](?![aeou])", "E"),
        (r"a[uw](?![aeou])", "O"),
        (r"y(?=[aeiou])", "Y"),
        (r"aa", "a"),
        (r"h$", ""),
        (r"q|ck|c|k", "k"),
        (r"([^aeiou])\1+", r"\1"),
    )
)
_ARTICLE = re.compile(r"^(?:al|el|ul|a[dhnrstz]|e[dnrst]|ash|esh)[-‐‑](?=[^\W\d_]{3})")
_ARABIC_UNIT = re.compile(r"[aeiouyEO]+|[^aeiouyEO]")
_ARABIC_KIN = tuple(map(frozenset, ("ae", "eiyE", "ouO", "xhkC", "CS", "Gk", "Ddz", "Dts", "sS")))
"""What Arabic, Persian, Turkish and Urdu names have for each other when they are written by another ear."""
_LAST_KIN = tuple(map(frozenset, ("td", "bp")))
"""What Turkish changes at the end of a name: Murad, Murat."""
_ARABIC_VOWELS = frozenset("aeiouyEO")
_THAI = frozenset("bangkok thai thailand".split())
_THAI_UNITS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<=[aeiou])r(?=[nmt]|$)", ""),
        (r"([bdkptcgs])h(?=[aeiou])|(?<=[kpt])h", r"\1"),
        (r"(?<=s)r", ""),
        (r"[aeiou]+y|ai|ay|ei|ej|aj", "Y"),
        (r"ee", "i"),
        (r"oo|ou", "u"),
        (r"aa", "a"),
        (r"[vw]", "w"),
        (r"[dt]", "t"),
        (r"[bp]", "p"),
        (r"[gk]", "k"),
        (r"[jc]", "c"),
        (r"[lrn](?=$|[^aeiouY])", "n"),
        (r"(\w)\1+", r"\1"),
    )
)


def are_one_whole(one: Halves, other: Halves, words: frozenset[str]) -> bool:
    """Whether two full names are one; `words` are those of the text, some of which tell of a country."""
    if _is_case(one, other, words) or _is_case(other, one, words):
        return True
    if are_one_indian((one.first, one.second), (other.first, other.second), words):
        return True
    if one.first != other.first and is_other_first_name(one.first, other.first):
        return False
    if _is_eastern(one, other) or _is_eastern(other, one):
        return True
    if any(stands_first(name) for half in (one, other) for name in (half.first, half.second)):
        return False
    return _is_arabic(one, other, words) or _is_thai(one, other, words) or _is_changed(one, other, words)


def is_other_first_name(one: str, other: str) -> bool:
    """Whether lists of first names have both, and they are two names: Hassan, Hussein.

    >>> is_other_first_name("hassan", "hussein"), is_other_first_name("faisal", "feysal")
    (True, False)
    """
    if are_one_first_name(one, other) or not (is_person_name(one) and is_person_name(other)):
        return False
    return sound_distance(one, other) > _ALIKE and not is_one_arabic_name(one, other)


def _is_case(name: Halves, case: Halves, words: frozenset[str]) -> bool:
    return case.zipf == UNKNOWN and are_left_cases((name.first, name.second), (case.first, case.second), words)


def _is_changed(one: Halves, other: Halves, words: frozenset[str]) -> bool:
    """Whether the one that nobody writes is the other that has been in another script."""
    pairs = [(name, echo) for name, echo in ((one, other), (other, one)) if echo.zipf == UNKNOWN]
    return any(is_whole_echo((a.first, a.second), (b.first, b.second), words) for a, b in pairs)


def _is_eastern(one: Halves, other: Halves) -> bool:
    """Whether two names are one by two romanisations of Chinese, Cantonese, Korean or Japanese."""
    if are_one_cantonese(one.first, one.second, other.first, other.second):
        return True
    if one.first == other.first or are_one_family_name(one.first, other.first):
        is_joined = one.first != other.first and _strip(one.second) == _strip(other.second)
        return stands_first(one.first) and (is_joined or are_one_eastern_name(one.second, other.second))
    return sound_japanese(_strip(one.first), _strip(other.first)) and sound_japanese(
        _strip(one.second), _strip(other.second)
    )


@lru_cache(maxsize=4096)
def _strip(name: str) -> str:
    return re.sub("['’ʼ‘-]", "", name)


def _is_arabic(one: Halves, other: Halves, words: frozenset[str]) -> bool:
    if one.first == other.first or not tells_of_arabs(words):
        return False
    is_first = are_one_first_name(one.first, other.first) or is_one_arabic_name(one.first, other.first)
    if not is_first or not is_one_arabic_name(one.second, other.second):
        return False
    consonants = [unit for name in (one.first, one.second) for unit in _read_arabic(name) if unit not in _ARABIC_VOWELS]
    return len(consonants) >= _FEWEST


@lru_cache(maxsize=8)
def tells_of_arabs(words: frozenset[str]) -> bool:
    """Whether some lower-cased words have a country or town where names are Arabic, Persian, Turkish or Urdu."""
    return not _ARABIC_COUNTRIES.isdisjoint(words)


@lru_cache(maxsize=4096)
def is_one_arabic_name(one: str, other: str) -> bool:
    """Whether two names are one Arabic, Persian or Turkish name by what each language writes for its sounds.

    >>> is_one_arabic_name("khatib", "hatip"), is_one_arabic_name("otaibi", "uteybi")
    (True, True)
    >>> is_one_arabic_name("hassan", "hussein"), is_one_arabic_name("salman", "salmani")
    (False, False)
    """
    first, second = _read_arabic(one), _read_arabic(other)
    if len(first) != len(second):
        return False
    changed = [(at, {a, b}) for at, (a, b) in enumerate(zip(first, second, strict=True), 1) if a != b]
    return all(
        any(pair <= kin for kin in (_ARABIC_KIN + _LAST_KIN if at == len(first) else _ARABIC_KIN))
        for at, pair in changed
    )


@lru_cache(maxsize=4096)
def _read_arabic(name: str) -> tuple[str, ...]:
    """A name as consonants and vowels, each vowel by the letter that tells it."""
    letters = fold_marks(_ARTICLE.sub("", name))
    for pattern, reading in _ARABIC_CONSONANTS:
        letters = pattern.sub(reading, letters)
    return tuple(unit[0] for unit in _ARABIC_UNIT.findall(letters))


def _is_thai(one: Halves, other: Halves, words: frozenset[str]) -> bool:
    if _THAI.isdisjoint(words):
        return False
    return all(_read_thai(a) == _read_thai(b) for a, b in ((one.first, other.first), (one.second, other.second)))


@lru_cache(maxsize=4096)
def _read_thai(name: str) -> str:
    """A name by what is heard of it: no aspirates, no r behind s, one sound for the letters that end alike."""
    letters = fold_marks(name)
    for pattern, reading in _THAI_UNITS:
        letters = pattern.sub(reading, letters)
    return letters
