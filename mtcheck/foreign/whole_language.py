"""Which language a Document is in as a whole, where that is another than it should be: nothing of it was translated.

A Document goes in; out comes the other language, or None where the text is in its own, where half of it is, or where
it is too short to tell. Words of all languages that wordfreq lists are looked up, a text in another script is known by
its letters; langdetect is asked only for the name of a language that the lists do not hold. Single sentences are left
to `sentences`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex

from mtcheck.foreign.scripts import script_of
from mtcheck.language import identify, scripts_of
from mtcheck.lexicon import Lexicon, frequent_words, latin_languages
from mtcheck.model import Document
from mtcheck.tags import listed_tag, primary_subtag

LEAST_WORDS, LEAST_LETTERS = 20, 60
"""A shorter text is left to the checks of words and sentences; letters are counted in scripts that part no words."""
FRAME_ZIPF = 6.0
"""So common are some hundred words of a language: the, and, of."""
FRAME_SHARE = 0.2
"""With so many of them a text is in its own language: the least among 1,965 translated articles is 0.25, the most in
148 articles in French, German, Czech, Icelandic and Hausa 0.05."""
LEAST_MEAN, LEAD = 3.0, 1.5
"""Mean Zipf frequency of the words in the language found, and by how much it leads the text's own: in the same articles
4.6 or more, and 2.9 or more."""
UNKNOWN_MEAN, LOWER_SHARE = 2.2, 0.6
"""Mean frequency in the text's own language below which a running text is in none that we list: Hausa has 1.7. Tables
and lists of names are capitalised."""
UNKNOWN_WORDS = 40
CLEAR_WORDS, CLEAR_LEAD = 8, 0.8
"""The shortest text that is known by its words alone, and the lead in mean frequency that it needs: in Danish, Dutch
and German sentences with English words English never leads."""
OWN_SHARE, OWN_ZIPF = 0.12, 4.0
"""With more of its words as common as this in its own language, and not in the other, a text is a mixture."""
SHORT_ZIPF, SHORT_SHARE = 4.4, 0.5
"""So common are so many words of a short text in its language: here the honest citizen; but va 4.3, piano 4.3."""
SCRIPT_SHARE = 0.8
"""How many letters of a text in another script are of that script; the rest are names and brands."""

LISTED = MappingProxyType({"Latin": latin_languages(), "Cyrillic": ("bg", "mk", "ru", "uk")})
"""Languages of wordfreq, by script."""
_TOLD_APART = ("af", "cy", "et", "sq")
"""Languages of no list that langdetect knows from their neighbours; Hausa it takes for Somali."""
NAMED_BY_SCRIPT = MappingProxyType({"Han": "zh", "Japanese": "ja", "Hangul": "ko"})
TWO_SCRIPTS = frozenset("az bs kk ku mn pa sh sr tk uz".split())
"""Languages that are at home in more than one script."""
_WORD = regex.compile(r"[^\W\d_]+")
_LETTER = regex.compile(r"\p{L}")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """What a text is in that should be in another language."""

    language: str | None
    """BCP 47; None where it cannot be named."""
    script: str
    """The script of its letters, in English: Latin, Cyrillic, Han."""


def find_other_language(doc: Document, lexicon: Lexicon) -> OtherLanguage | None:
    """The other language that the text of a document is in as a whole."""
    own = lexicon.language
    if has_frame(doc.lowers, own):
        return None
    script = None if own in TWO_SCRIPTS else _find_other_script(doc.text, own)
    if script is not None:
        language = _name_by_script(doc, script, lexicon)
        return None if _is_mixed(doc, lexicon, language) else OtherLanguage(language, script)
    if len(doc.words) < LEAST_WORDS:
        return None
    if own in latin_languages():
        return _find_by_words(doc, lexicon, "Latin")
    return _find_by_words(doc, lexicon, "Cyrillic") if own in LISTED["Cyrillic"] else None


def has_frame(words: Iterable[str], language: str) -> bool:
    """Whether so many of these lower-cased words are the commonest of a language that they are a text in it."""
    frame, given = frequent_words(listed_tag(language), FRAME_ZIPF), tuple(words)
    return sum(map(frame.__contains__, given)) >= FRAME_SHARE * max(1, len(given))


def is_mostly_in(text: str, language: str) -> bool:
    """Whether most words of a short text, a saying or a line of verse, are common in a language."""
    words, lexicon = _WORD.findall(text.lower()), Lexicon(language)
    return sum(lexicon.zipf(word) >= SHORT_ZIPF for word in words) >= SHORT_SHARE * len(words)


def is_clearly_in(doc: Document, language: str) -> bool:
    """Whether the words of a short text are those of a language that we list, and hardly of any other one."""
    own = listed_tag(language)
    listed = next((languages for languages in LISTED.values() if own in languages), ())
    if not listed or len(doc.words) < CLEAR_WORDS or not has_frame(doc.lowers, own):
        return False
    best, second = _rank(doc, Lexicon(own), listed)[:2]
    return best.language == own and best.mean >= second.mean + CLEAR_LEAD


def _find_other_script(text: str, own: str) -> str | None:
    """The script that nearly all letters of a text are of, where its language is not written in it."""
    if text.isascii() and "Latn" in scripts_of(own):
        return None
    letters = _LETTER.findall(text)
    right = sum(1 for letter in letters if _own_letter(own).match(letter))
    if len(letters) < LEAST_LETTERS or right > (1 - SCRIPT_SHARE) * len(letters):
        return None
    counts = Counter(map(script_of, letters))
    script, number = counts.most_common(1)[0]
    if script in {"Hiragana", "Katakana"} or (script == "Han" and _KANA.search(text)):
        return "Japanese"
    return script if number >= SCRIPT_SHARE * (len(letters) - right) else None


@lru_cache(maxsize=64)
def _own_letter(language: str) -> regex.Pattern[str]:
    return regex.compile("[" + "".join(rf"\p{{Script={script}}}" for script in scripts_of(language)) + "]")


def _name_by_script(doc: Document, script: str, lexicon: Lexicon) -> str | None:
    if script in NAMED_BY_SCRIPT:
        return NAMED_BY_SCRIPT[script]
    ranked = _rank(doc, lexicon, LISTED.get(script, ()))
    return ranked[0].language if ranked and ranked[0].mean >= LEAST_MEAN else identify(doc.text)


@dataclass(frozen=True, slots=True)
class _Ranked:
    language: str
    mean: float
    """Mean Zipf frequency of the words of a text."""


def _find_by_words(doc: Document, lexicon: Lexicon, script: str) -> OtherLanguage | None:
    """The language that the words of a text are of, where hardly any sentence is of its own."""
    ranked = _rank(doc, lexicon, LISTED[script])
    own = next(each.mean for each in ranked if each.language == listed_tag(lexicon.language))
    best = ranked[0]
    is_listed = best.mean >= LEAST_MEAN and best.mean >= own + LEAD
    if (not is_listed and not _is_unlisted(doc, own)) or _is_mixed(doc, lexicon, best.language):
        return None
    if is_listed:
        return OtherLanguage(best.language, script)
    told = doc.article.source_language
    said = told if told and primary_subtag(told) not in LISTED[script] else identify(doc.text)
    return OtherLanguage(said if said == told or said in _TOLD_APART else None, script)


def _is_unlisted(doc: Document, own: float) -> bool:
    """Whether a text is running text in a language that no list holds."""
    lower = sum(word.text.islower() for word in doc.words)
    return len(doc.words) >= UNKNOWN_WORDS and own < UNKNOWN_MEAN and lower >= LOWER_SHARE * len(doc.words)


def _rank(doc: Document, lexicon: Lexicon, languages: tuple[str, ...]) -> list[_Ranked]:
    """The languages by how common the words of a text are in them, on the mean; the likeliest first."""
    words = Counter(lower for lower in doc.lowers if not lower.isdigit())
    total = max(1, sum(words.values()))
    means = {
        language: sum(number * lexicon.zipf(word, language, small=True) for word, number in words.items()) / total
        for language in languages
    }
    return [_Ranked(*item) for item in sorted(means.items(), key=lambda item: (-item[1], item[0]))]


def _is_mixed(doc: Document, lexicon: Lexicon, other: str | None) -> bool:
    """Whether more than a few words are those of the text's own language and hardly of the other."""
    own = 0
    for lower in doc.lowers:
        there = lexicon.zipf(lower, other, small=True) if other else 0.0
        own += lexicon.zipf(lower, small=True) >= max(OWN_ZIPF, there + LEAD)
    return own > OWN_SHARE * len(doc.words)
