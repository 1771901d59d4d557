"""Make `mtcheck/data/number_words.tsv`: numbers in words, in all cases and genders that CLDR has rules for.

The rules (RBNF) are spelled out by ICU, through its C library: that of the system, or of the package icu-rbnf.
Written are the numbers to 99, the hundreds, and words for powers of ten, with what they count in each form; a number
whose words are those of its tens and of its ones is left out, since it is put together when read.

    python -m tests.makers.number_words [/usr/lib/x86_64-linux-gnu/libicui18n.so.78]
"""

from __future__ import annotations

import ctypes
import hashlib
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from ctypes.util import find_library
from pathlib import Path

from mtcheck.numbers.numerals import LINKS, normalise

OUT = Path("mtcheck/data/number_words.tsv")
LANGUAGES = (
    "af ar az be bg bs ca cs da de el en es et fa fi fr fr_CH he hi hr hu hy id is it ka kk ky lb lt lv mk ms nl nn no"
    " pl pt pt_PT ro ru sk sl sq sr sr_Latn sv sw tr uk vi"
).split()
SPELLOUT, DEFAULT_RULESET, PUBLIC_RULESETS = 5, 6, 7
ORDINALS_TO = 31
POWERS = (3, 6, 9, 12)
VERSIONS = range(60, 100)
BUFFER = 20_000


class Speller:
    """ICU's rules for one language."""

    def __init__(self, icu: ctypes.CDLL, suffix: str, locale: str) -> None:
        """Open the rules; ICU falls back to its root where it has none."""
        self._icu, self._suffix = icu, suffix
        opening = getattr(icu, f"unum_open{suffix}")
        opening.restype = ctypes.c_void_p
        self._handle = ctypes.c_void_p(opening(SPELLOUT, None, 0, locale.encode(), None, ctypes.byref(ctypes.c_int())))

    def rulesets(self) -> list[str]:
        """The names of those that give words."""
        buffer = (ctypes.c_uint16 * BUFFER)()
        error = ctypes.c_int()
        size = self._function("unum_getTextAttribute")(
            self._handle, PUBLIC_RULESETS, buffer, BUFFER, ctypes.byref(error)
        )
        names = bytes(buffer)[: 2 * size].decode("utf-16le").split(";")
        return [name for name in names if "cardinal" in name or "ordinal" in name]

    def spell(self, number: int, ruleset: str) -> str:
        """A number in words."""
        name = ctypes.create_string_buffer(ruleset.encode("utf-16le"))
        error = ctypes.c_int()
        self._function("unum_setTextAttribute")(self._handle, DEFAULT_RULESET, name, len(ruleset), ctypes.byref(error))
        buffer = (ctypes.c_uint16 * BUFFER)()
        size = self._function("unum_formatInt64")(
            self._handle, ctypes.c_int64(number), buffer, BUFFER, None, ctypes.byref(error)
        )
        return bytes(buffer)[: 2 * size].decode("utf-16le")

    def _function(self, name: str) -> Callable[..., int]:
        function: Callable[..., int] = getattr(self._icu, name + self._suffix)
        return function


def main() -> None:
    """Spell the numbers of all languages and write them by form."""
    icu = ctypes.CDLL(sys.argv[1] if len(sys.argv) > 1 else find_library("icui18n") or "")
    suffix = next(f"_{n}" for n in VERSIONS if hasattr(icu, f"unum_open_{n}"))
    found: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for locale in LANGUAGES:
        language = {"no": "nb"}.get(locale, locale.partition("_")[0])
        speller = Speller(icu, suffix, locale)
        for form, value, use in spell_language(speller):
            found[form, value, use].add(language)
    rows = sorted(f"{form}\t{','.join(sorted(tags))}\t{value}\t{use}" for (form, value, use), tags in found.items())
    body = "".join(f"{row}\n" for row in rows)
    header = (
        "# name: number_words        lang: mul        columns: form, languages, value, use\n"
        "# what: numbers in words; use: a count, an ordinal, or a scale, whose value is a power of ten\n"
        "# source: CLDR rule-based number formats, through ICU   licence: Unicode-3.0\n"
        "# made-by: python -m tests.makers.number_words\n"
        f"# rows: {len(rows)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")
    print(f"{len(rows)} forms")


def spell_language(speller: Speller) -> Iterator[tuple[str, str, str]]:
    """Form, value and use of each word of one language."""
    for ruleset in speller.rulesets():
        use = "ordinal" if "ordinal" in ruleset else "count"
        low = {n: words for n in range(1, 100) if (words := _split(speller.spell(n, ruleset)))}
        for n, words in low.items():
            is_far = use == "ordinal" and n > ORDINALS_TO and n % 10
            if not is_far and not _is_put_together(words, n, low):
                yield " ".join(words), str(n), use
        if use == "count":
            yield from spell_scales(speller, ruleset, low)


def spell_scales(speller: Speller, ruleset: str, low: dict[int, list[str]]) -> Iterator[tuple[str, str, str]]:
    """The hundreds that are one word, and words for powers of ten as they stand behind different counts."""
    for power in (2, *POWERS):
        for n in range(1, 10) if power == len("00") else (1, 2, 3, 5, 11, 21):
            words = _split(speller.spell(n * 10**power, ruleset))
            if len(words) > 1 and words[:-1] == low.get(n):
                yield words[-1], str(power), "scale"
            elif len(words) == 1 and power == len("00"):
                yield words[0], str(n * 10**power), "count"
            elif len(words) == 1 and n == 1:
                yield words[0], str(power), "scale"


def _split(spelled: str) -> list[str]:
    """The words of a number; none where ICU gives digits."""
    form = normalise(unicodedata.normalize("NFC", spelled))
    return [] if re.search(r"\d", form) else re.split(r"[\s-]+", form)


def _is_put_together(words: list[str], number: int, low: dict[int, list[str]]) -> bool:
    """Whether the words of a number are those of its tens and its ones, in this order, with or without a link."""
    tens, ones = number // 10 * 10, number % 10
    if not ones or tens not in low or ones not in low or len(words) == 1:
        return False
    rest = words[len(low[tens]) :]
    return words[: len(low[tens])] == low[tens] and [word for word in rest if word not in LINKS] == low[ones]


if __name__ == "__main__":
    main()
