"""Tokens in, the ordinal that they spell out: двадцать третий, décimo terceiro, tuttugasti og fimmti."""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.numbers.compounds import ONES, TENS
from mtcheck.numbers.numerals import LINKS, MOST_WORDS, Numerals
from mtcheck.numbers.reads import SMALL, Read
from mtcheck.numbers.soft_words import SOFT_WORDS
from mtcheck.numbers.tokens import Token, joins, phrase_at
from mtcheck.numbers.units import find_unit

_TENTH_FIRST = frozenset("es gl it pt".split())
"""Languages that may put the ones behind the tenth: décimo terceiro."""
_NO_ARTICLE = frozenset("be bg bs cs et fa fi hr lt lv mk pl ru sk sl sr uk".split())
"""Languages whose word for one is no article: یک چهارم is a quarter, un cinquième homme is the fifth."""
_PART = re.compile("daļ|dal[iy]|част|hlut|częś|část|čas[tť]|dijel|חלק")
"""What begins a word for a part: piektā daļa, a fifth."""
_ICELANDIC = "is"
"""It links the tens and the ones of an ordinal: tuttugasti og fimmti."""


def read_ordinal(tokens: list[Token], first: int, words: Numerals) -> Read | None:
    """An ordinal in words, with the tens before it: двадцать третий, dwudziestym trzecim."""
    for size in range(MOST_WORDS, 0, -1):
        phrase = phrase_at(tokens, first, size)
        value = words.find_ordinal(phrase) if phrase else None
        if phrase and size > 1 and value is None and words.find_count(phrase) is not None:
            break  # השלושים ושניים
        if phrase and value is not None and words.find_count(phrase) is None:
            at = first + size
            is_ten = value in TENS or (value == ONES.stop and words.language in _TENTH_FIRST)
            ones = words.find_ordinal(tokens[at].text) if is_ten and joins(tokens, at) else None
            if is_ten and words.language == _ICELANDIC and joins(tokens, at + 1) and tokens[at].text in LINKS:
                ones = words.find_ordinal(tokens[at + 1].text)
                at += ones is not None
            if ones is not None and ones in ONES:
                value, at = value + ones, at + 1
            is_soft = phrase in SOFT_WORDS.get(words.language, ()) or _is_part(tokens, first, at, words)
            return Read((value,), first, at, value > SMALL and not is_soft, in_words=True, is_ordinal=True)
    tens = words.counts.get(tokens[first].text)
    if tens is not None and int(tens) in TENS and tens == int(tens) and joins(tokens, first + 1):
        at = first + 1
        if tokens[at].text in LINKS and joins(tokens, at + 1):
            at += 1
        ones = words.find_ordinal(tokens[at].text)
        is_unit = words.language != "en" and find_unit(tokens[at].text, words.language) is not None  # cuarenta segundos
        if ones is not None and ones in ONES and words.counts.get(tokens[at].text) is None and not is_unit:
            return Read((tens + ones,), first, at + 1, is_sure=True, in_words=True, is_ordinal=True)
    return None


def _is_part(tokens: list[Token], first: int, last: int, words: Numerals) -> bool:
    """Whether an ordinal behind a count, or before a word for a part, may be so many parts: دو سوم, две пятых."""
    if joins(tokens, last) and _PART.match(tokens[last].text):
        return True
    count = words.counts.get(tokens[first - 1].text) if first and joins(tokens, first) else None
    return count is not None and (count > 1 or words.language in _NO_ARTICLE)
