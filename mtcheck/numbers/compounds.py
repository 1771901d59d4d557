"""A word in, the number out that is written as one word: zweihundertfünfzigtausend, petindvajset, trettiotredje.

Parts are looked up in the words of a language, which `numerals` gives; what is one of them itself is left to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import mtcheck.late_re as re

LONGEST_NUMBER = 60
"""Letters of the longest number in one word that is taken apart."""
SHORTEST_COMPOUND = 6
HUNDRED, THOUSAND = 100, 1000
THOUSANDS_POWER = 3
ONES, TENS = range(1, 10), range(20, 100, 10)

_COMPOUNDING = frozenset("af da de et fi fo hu is it lb lv nb nl nn sk sl sv".split())
_BARE_POWERS = (2, 3)
"""Powers of ten that may begin a number of one word with no count before them: honderdtwee, milleduecento."""
_INNER_LINKS = ("und", "en", "ën", "og", "och", "a", "")
_ONES_FIRST = {"da": "og", "nb": "og", "sl": "in"}
"""What stands between the ones and the tens where the lists do not have each such number."""
_LAST_ONES = {"de": ("eins",), "it": ("uno", "un")}
"""One at the end of a number of one word, where by itself it is no number, or a pronoun: centouno."""
_ST = {"af": re.compile("stes?$"), "de": re.compile("st(?:e[mnrs]?)?$"), "nl": re.compile("sten?$")}
"""What makes an ordinal of a count from 20 on: zweiunddreißigste."""
_ITALIAN_ORDINAL = re.compile("esim[oaie]$")
_CUT_OFF = ("", "e", "o", "i", "a")
"""What an Italian count may have lost before that."""
_ORDINAL_HEADS = {
    "es": {
        head: tens
        for tens, stem in ((10, "decim"), (20, "vigesim"), (30, "trigesim"))
        for head in (f"{stem}o", stem, f"{stem.replace('esim', 'ésim').replace('dec', 'déc')}o")
    }
}
"""What stands before the ones of an ordinal in one word, and is none by itself: decimotercero."""


JOINING = frozenset({*_COMPOUNDING, *_ST, *_ORDINAL_HEADS})
"""Languages with numbers in one word that no list has: in the others nothing need be taken apart."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a language calls its counts, its powers of ten and its ordinals."""

    language: str
    counts: Mapping[str, Decimal]
    scales: Mapping[str, int]
    find_ordinal: Callable[[str], Decimal | None]


def take_apart(words: Words, word: str) -> Decimal | None:
    """The value of hundreds or thousands, or of ones before tens, that are written as one word."""
    if words.language not in _COMPOUNDING or not SHORTEST_COMPOUND <= len(word) <= LONGEST_NUMBER:
        return None
    turned = _take_ones_first(words, word, words.counts.get)
    return _take_hundreds(words, word) if turned is None else turned


def take_ordinal_apart(words: Words, word: str) -> Decimal | None:
    """The place that an ordinal gives that is one word with the count before it: trettiotredje, harminckettedik."""
    language = words.language
    if language in _ST or language == "it":
        return _take_ending_off(words, word) if len(word) > SHORTEST_COMPOUND else None
    heads = _ORDINAL_HEADS.get(language, {})
    if not (language in _COMPOUNDING or heads) or not SHORTEST_COMPOUND <= len(word) <= LONGEST_NUMBER:
        return None
    turned = _take_ones_first(words, word, words.find_ordinal)
    if turned is not None:
        return turned
    for at in range(len(word) - 3, 3, -1):
        tail = words.find_ordinal(word[at:])
        if tail is None:
            continue
        head = heads.get(word[:at]) if heads else _find_head(words, word[:at])
        if head is not None and (head % HUNDRED == 0 or tail in ONES) and head % 10 == 0 < head and tail < HUNDRED:
            return head + tail
    return None


def _take_ending_off(words: Words, word: str) -> Decimal | None:
    """The place that a count from 20 on gives with the ending of an ordinal, in Italian from 11 on."""
    if words.language != "it":
        base = _ST[words.language].sub("", word)
        value = _find_head(words, base) if base != word else None
        return value if value is not None and value >= TENS.start else None
    base = _ITALIAN_ORDINAL.sub("", word)
    found = (_find_count(words, f"{base}{lost}") for lost in _CUT_OFF) if base != word else iter(())
    return next((value for value in found if value is not None and ONES.stop < value and value % HUNDRED), None)


def _find_count(words: Words, word: str) -> Decimal | None:
    found = words.counts.get(word)
    return take_apart(words, word) if found is None else found


def _find_head(words: Words, word: str) -> Decimal | None:
    """A count, or a power of ten that nothing counts: hundra-."""
    is_bare = words.scales.get(word) in _BARE_POWERS
    return Decimal(10) ** words.scales[word] if is_bare else _find_count(words, word)


def _take_ones_first(words: Words, word: str, find: Callable[[str], Decimal | None]) -> Decimal | None:
    """The value of ones with the tens behind them, which `find` gives: petindvajset, toogtredivte."""
    link = _ONES_FIRST.get(words.language)
    at = word.find(link) if link else -1
    while link and at > 0:
        ones, tens = words.counts.get(word[:at]), find(word[at + len(link) :])
        if ones is not None and ones in ONES and tens is not None and tens in TENS:
            return ones + tens
        at = word.find(link, at + 1)
    return None


def _take_hundreds(words: Words, word: str) -> Decimal | None:
    for at in range(len(word) - 2, 2, -1):
        head, rest = word[:at], word[at:]
        value = words.counts.get(head)
        if value is None and words.language == "it" and rest.startswith("o"):
            value = words.counts.get(f"{head}o")  # duecentotto
        if value is None and words.scales.get(head) in _BARE_POWERS:
            value = Decimal(10) ** words.scales[head]
        power = words.scales.get(rest)
        if value is None and power == THOUSANDS_POWER:
            value = _take_hundreds(words, head)
        if power is not None and value is not None and value < THOUSAND:
            return value * Decimal(10) ** power
        if value is None:
            value = _multiply(words, head)
        if value is None or value < HUNDRED:
            continue
        tail = _find_tail(words, rest, HUNDRED if value < THOUSAND else THOUSAND)
        if tail is not None:
            return value + tail
    return None


def _find_tail(words: Words, rest: str, limit: int) -> Decimal | None:
    """The value of what stands behind hundreds or thousands, which is less than the limit."""
    if rest in _LAST_ONES.get(words.language, ()):
        return Decimal(1)
    for link in _INNER_LINKS:
        tail = _find_count(words, rest.removeprefix(link)) if rest.startswith(link) else None
        if tail is not None and tail < limit:
            return tail
    return None


def _multiply(words: Words, word: str) -> Decimal | None:
    """The value of a count and a power of ten in one word: dreitausend, tvåhundra."""
    for at in range(len(word) - 2, 2, -1):
        power = words.scales.get(word[at:])
        if power is None:
            continue
        value = words.counts.get(word[:at])
        if value is None and power == THOUSANDS_POWER:
            value = _take_hundreds(words, word[:at])
        if value is not None and value < THOUSAND:
            return value * Decimal(10) ** power
    return None
