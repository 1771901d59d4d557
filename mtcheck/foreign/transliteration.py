"""A word in Latin letters in, the common word in Cyrillic or Greek that it transliterates out, if there is one.

A machine that cannot translate a Russian word spells it in Latin letters: `spetsoperatsiya`, `gosuslugi`. No list of
a language written in Latin letters holds such words. Here they are read back along the words that the frequency lists
hold, by the romanisations of English, French, German and scholarly texts in `data/romanisations.tsv`. Only words that
the text's own language does not know should be asked about; whether one is a name, or stands there on purpose, shows
in what stands around it and is left to others. Spellings of names are compared in `romanisation`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import UNKNOWN, Lexicon, frequencies, latin_languages, read_table
from mtcheck.tags import primary_subtag

LANGUAGES = ("ru", "uk", "bg", "mk", "el")
"""Languages whose words are read back; where two use a word equally often the first is given."""
MIN_LETTERS = 4
"""Fewer letters, in either script, are a word of some language by chance."""
LONGEST_WORD = 40
NEEDED_ZIPF = {4: 4.5, 5: 3.8, 6: 3.3}
"""How common a word of so few letters must be: with 3.0 for all, 37 of 35,000 misspellings of English are read as
Cyrillic words, with these 22."""
NEEDED_ZIPF_LONG = 3.0
NEEDED_ZIPF_GREEK = {4: 5.5, 5: 5.0, 6: 4.5, 7: 4.0}
"""Greek has six ways to write i, so that many more spellings are a word of it by chance."""
NEEDED_ZIPF_GREEK_LONG = 3.5
SOURCE_ZIPF, SOURCE_ZIPF_SHORT = 2.0, 3.0
"""The same where the text is known to come from that language; the second up to five letters."""
SHORT = 5
RIVAL_MARGIN = 1.0
"""A language in Latin letters has the word if it is no more than so much rarer there: it needs no transliteration."""
SLIP_MARGIN = 0.5
"""The same for a misspelling of a word of the text's own language."""
SLIP_ZIPF = 3.0
"""Rarer words are seldom misspelled into words of other languages, because they are seldom written."""
NAME_LISTS = 2
"""So many unrelated languages that write the word as it stands have it as a name, or as a word of the world."""

_SYSTEMS = {"english": 1, "french": 2, "german": 4, "scholarly": 8, "any": 15}
_LEFT_OUT = "∅"
_NOT_AFTER_CONSONANT = "-"
_LONGEST_SPELLING = 7
_SLAVIC = frozenset("cs pl sh sk sl".split())
_VOWELS = "aeiou"
_ACCENTED = {"a": "áàâäãåąă", "c": "çčć", "e": "éèêëęě", "i": "íìîï", "n": "ñńň", "o": "óòôöõøő", "s": "šśş"}
_ACCENTED |= {"u": "úùûüůű", "y": "ýÿ", "z": "žźż"}
_OPENS_SYLLABLE = re.compile(r"(?:^|[аеёиоуыэюяіїєъь'])$")
_AGENTS_OF = "ru"
LONG = 9
_OF_MANY = re.compile(r"(?:sh?chik|[^aeiou]nik|vik|tel)s$")
_PERSON_END = re.compile(r"[ое]вич(?:[ауеі]|ем)?$|енко$|шв[иі]л[иі]$|дзе$")
"""Ivanovich, Shevchenko, Saakashvili; cases that common words share are left out: otsenku."""
_DAUGHTER_END = re.compile(r"...[ое]вна$")
"""Petrovna; elsewhere than in Russian adjectives end so."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The word that a Latin spelling transliterates."""

    language: str
    native: str
    """The word in the letters of its language."""
    zipf: float
    """Its Zipf frequency in that language."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """What a row of Latin letters may stand for."""

    native: str
    systems: int
    """The systems that write it so, as bits."""
    opens_syllable: bool
    """Whether it is written so only at the start of a word and after vowels and signs."""


def read_back(word: str, lexicon: Lexicon, *, source: str | None = None) -> Reading | None:
    """The most frequent word that a lower-cased word transliterates, in a text that should be in `lexicon.language`.

    `source` is the language that the text came from (BCP 47), if known: its rarer words are read, too, from the large
    list. Misspellings of the text's own words, names and words of other languages in Latin letters give None.

    >>> read_back("predprinimatel", Lexicon("en"))
    Reading(language='ru', native='предприниматель', zipf=3.98)
    >>> read_back("gosuslugi", Lexicon("en"), source="ru")
    Reading(language='ru', native='госуслуги', zipf=2.61)
    """
    known = primary_subtag(source) if source else None
    return _read_back(word, lexicon.language, known if known in LANGUAGES else None)


def is_of_many(word: str) -> bool:
    """Whether a lower-cased word ends as Russian names those who do something, with the plural of English.

    >>> is_of_many("kommunalshchiks"), is_of_many("beatniks")
    (True, False)
    """
    return len(word) >= LONG and _OF_MANY.search(word) is not None


def romanise(word: str, language: str) -> str:
    """A lower-cased word in Latin letters, as English texts write it; letters of other scripts are left out.

    >>> romanise("дебошир", "ru"), romanise("fesses", "fr")
    ('deboshir', 'fesses')
    """
    table = _english_letters(language)
    return "".join(table.get(char, char if char.isascii() else "") for char in word) if table else word


@lru_cache(maxsize=8)
def _english_letters(language: str) -> Mapping[str, str]:
    """How English writes each letter of a language of another script; empty where no table has it."""
    found: dict[str, str] = {}
    for languages, native, system, spellings in read_table("romanisations"):
        letter = native.removeprefix(_NOT_AFTER_CONSONANT)
        is_wanted = language in languages.split() and len(letter) == 1
        if is_wanted and (system == "any" or (system == "english" and letter not in found)):
            found[letter] = spellings.split()[0].replace(_LEFT_OUT, "")
    return found


@lru_cache(maxsize=20_000)
def _read_back(word: str, own: str, source: str | None) -> Reading | None:
    if not MIN_LETTERS <= len(word) <= LONGEST_WORD:
        return None
    lexicon = Lexicon(own)
    best = _best_reading(word, lexicon, source)
    if best is None and source and word.endswith("s"):
        stem = _best_reading(word[:-1], lexicon, source)  # koloboks, khabarovchans
        best = stem if stem and stem.language == source and len(stem.native) > SHORT else None
    if best is None and is_of_many(word):
        readings = (_best_reading(form, lexicon, _AGENTS_OF) for form in (word[:-1], f"{word[:-1]}i"))
        best, source = next(filter(None, readings), None), _AGENTS_OF
    if best is None or _is_person(best):
        return None
    if best.language != source and _has_rival(word, best.zipf, lexicon):
        return None
    return None if _is_slip(word, best.zipf - SLIP_MARGIN, lexicon) else best


def _best_reading(word: str, lexicon: Lexicon, source: str | None) -> Reading | None:
    """The most frequent reading that is frequent enough for its length; one in the source language comes first."""
    readings = []
    for language in LANGUAGES:
        is_source = language == source
        for native in _spell_natively(word, language, small=not is_source):
            zipf = round(lexicon.zipf(native, language, small=not is_source), 2)
            if zipf >= _needed_zipf(native, language, is_source=is_source):
                readings.append(Reading(language, native, zipf))
    return max(readings, key=lambda reading: (reading.language == source, reading.zipf), default=None)


def _needed_zipf(native: str, language: str, *, is_source: bool) -> float:
    letters = len(native)
    if letters < MIN_LETTERS:
        return float("inf")
    if is_source:
        return SOURCE_ZIPF_SHORT if letters <= SHORT else SOURCE_ZIPF
    if language == "el":
        return NEEDED_ZIPF_GREEK.get(letters, NEEDED_ZIPF_GREEK_LONG)
    return NEEDED_ZIPF.get(letters, NEEDED_ZIPF_LONG)


def _spell_natively(word: str, language: str, *, small: bool) -> Iterator[str]:
    """The words in the list of a language that a Latin word may stand for, one system at a time being used in it."""
    words = _sorted_words(language, small=small)
    letters = _letters(language)
    found: dict[str, None] = {}
    paths = [(0, "", _SYSTEMS["any"])]
    while paths:
        at, start, systems = paths.pop()
        place = bisect_left(words, start)
        if place == len(words) or not words[place].startswith(start):
            continue
        if at == len(word) and words[place] == start:
            found[start] = None
        for end in range(at, min(len(word), at + _LONGEST_SPELLING) + 1):
            for letter in letters.get(word[at:end], ()):
                shared = systems & letter.systems
                if shared and (not letter.opens_syllable or _OPENS_SYLLABLE.search(start)):
                    paths.append((end, start + letter.native, shared))
    yield from sorted(found)


@lru_cache(maxsize=16)
def _sorted_words(language: str, *, small: bool) -> tuple[str, ...]:
    """The words of a list in order, so that those that begin alike are neighbours."""
    least = 10 ** (SOURCE_ZIPF - 9)
    words = frequencies(language, small=small)
    return tuple(sorted(word for word, frequency in words.items() if frequency >= least and not word.isascii()))


@lru_cache(maxsize=16)
def _letters(language: str) -> Mapping[str, tuple[_Letter, ...]]:
    """What each row of Latin letters may stand for in a language."""
    found: dict[str, list[_Letter]] = {}
    for languages, native, system, spellings in read_table("romanisations"):
        if language in languages.split():
            opens = native.startswith(_NOT_AFTER_CONSONANT)
            letter = _Letter(native.removeprefix(_NOT_AFTER_CONSONANT), _SYSTEMS[system], opens)
            for spelling in spellings.split():
                found.setdefault(spelling.replace(_LEFT_OUT, ""), []).append(letter)
    return {spelling: tuple(letters) for spelling, letters in found.items()}


def _is_person(reading: Reading) -> bool:
    """Whether the word is a patronymic or a surname by its ending."""
    if _PERSON_END.search(reading.native):
        return True
    return reading.language == "ru" and _DAUGHTER_END.search(reading.native) is not None


def _has_rival(word: str, zipf: float, lexicon: Lexicon) -> bool:
    """Whether a language in Latin letters has the word, with or without an accent, or many have it as a name."""
    others = [language for language in latin_languages() if language != lexicon.language]
    zipfs = {language: lexicon.zipf(word, language, small=True) for language in others}
    if sum(map(bool, (zipfs[language] for language in others if language not in _SLAVIC))) >= NAME_LISTS:
        return True
    least = max(zipf - RIVAL_MARGIN, UNKNOWN)
    if any(value and value >= least for value in zipfs.values()):
        return True
    return any(
        lexicon.zipf(form, language, small=True) >= least
        for language in others
        if language not in _SLAVIC
        for form in _accent(word)
    )


def _accent(word: str) -> Iterator[str]:
    """A word with one of its letters accented: breche, brèche."""
    for i, char in enumerate(word):
        for accented in _ACCENTED.get(char, ""):
            yield word[:i] + accented + word[i + 1 :]


def _is_slip(word: str, least: float, lexicon: Lexicon) -> bool:
    """Whether the word may be a misspelling of one of the text's own language that is at least so frequent."""
    return any(lexicon.zipf(form) >= max(least, SLIP_ZIPF) for form in _undo_slips(word))


def _undo_slips(word: str) -> Iterator[str]:
    """What was meant if one letter after the first was left out, put in, swapped with the next, or is another vowel."""
    for i in range(1, len(word) + 1):
        for char in "abcdefghijklmnopqrstuvwxyz":
            yield word[:i] + char + word[i:]
    for i, char in enumerate(word[1:], 1):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + word[i + 1 : i + 2] + char + word[i + 2 :]
        if char in _VOWELS:
            for vowel in _VOWELS:
                yield word[:i] + vowel + word[i + 1 :]
