"""A stretch of a source in, whether it says a day by a word and not by a date out: hier, послезавтра, am Montag.

Agencies put the date for it, since readers may meet the article later. Weekdays are those of CLDR; the other words
stand in `data/day_words.tsv`.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from mtcheck.language import UNSPACED, month_and_weekday_names
from mtcheck.lexicon import read_table

_WORD = regex.compile(r"[\p{L}\p{M}\u200c]+(?:['’-][\p{L}\p{M}]+)*")


def tells_day(source: str, language: str) -> bool:
    """Whether a text has such a word, in the language of a primary subtag.

    >>> tells_day("La medida regirá desde pasado mañana.", "es"), tells_day("La medida regirá.", "es")
    (True, False)
    """
    words = _read_words(language)
    if language in UNSPACED:
        return any(word in source for word in words)
    return any(match[0].lower().replace("’", "'") in words for match in _WORD.finditer(source))


@lru_cache(maxsize=32)
def _read_words(language: str) -> frozenset[str]:
    words = {form for form, tag in read_table("day_words") if tag == language}
    return frozenset(words | {form for form, name in month_and_weekday_names(language).items() if name.endswith("day")})
