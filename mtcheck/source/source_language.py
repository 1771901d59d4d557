"""A source text, and the language that it is told to be in, in; the language that it is in, out.

A language that is told wrong is put right where the source tells enough. Letters and the frequencies of words know even
Danish from Norwegian and Spanish from Portuguese in two or three sentences; langdetect names what no list holds, where
the source is long. Where nothing is told, the words name the language of a sentence or two, or else nothing does.
Indonesian and Malay are not told apart, and what is told of a language that no list holds is believed of short sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import regex

from mtcheck.foreign.scripts import script_of
from mtcheck.foreign.whole_language import (
    FRAME_SHARE,
    FRAME_ZIPF,
    LISTED,
    NAMED_BY_SCRIPT,
    TWO_SCRIPTS,
    find_other_language,
)
from mtcheck.language import identify, is_known_to_identify, scripts_of
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document
from mtcheck.tags import listed_tag

LEAST_LETTERS = 200
"""In a shorter source langdetect is not asked: only words and letters contradict what is told of it."""
LOOKED_AT = 600
"""Characters of the beginning, and of the second half, that are looked at."""
LEAST_ZIPF = 2.5
"""What a word counts that a list does not hold; the small ones reach down to 3."""
LEAD, LEAD_OVER_TOLD = 4.0, 5.0
"""By how much the Zipf frequencies of its words, added up, must be higher in the language of a source than in all
others, and than in the one told. In 4,700 single sentences of 27 languages none leads the right one by more than 1.0;
nine in ten sentences have the lead of 4, and all beginnings of three sentences that of 5."""
LEAD_OVER_OTHERS = 2.0
"""By how much higher than in any third language they must be for the one found to be named instead of the one told."""
MOST_WORDS = 200
"""So many words of the beginning are enough."""
MUCH_COMMONER, MOST_COMMONER = 1.5, 0.15
"""Where more of the words than that are so much commoner in the language told, the source is in two languages."""
LEAST_KANA, KANA_SHARE, LEAST_HAN = 4, 0.15, 16
"""Japanese has kana among its characters; so many characters without any are Chinese, fewer may be a headline."""
SCRIPT_SHARE = 0.8
"""How many letters of a text are of its script; the rest are names and brands."""

_LISTED = {**LISTED, "Arabic": ("ar", "fa", "ur")}
"""Languages of wordfreq, by script; of a whole text in Arabic letters langdetect is asked."""
_NAMED_BY_SCRIPT = {**NAMED_BY_SCRIPT, "Greek": "el", "Hebrew": "he", "Thai": "th"}
_ONE_LIST = frozenset(("id", "ms"))
"""Languages whose words are nearly the same."""
_NEEDED_LETTERS = {"sv": frozenset("äö")}
"""Letters of which a source has one: Nynorsk, for which there is no list, has words of Swedish, and none of these."""
_LETTER, _KANA, _HAN = (
    regex.compile(rf"[{letters}]") for letters in (r"\p{L}", r"\p{Hiragana}\p{Katakana}", r"\p{Han}")
)
_AKIN = tuple(
    map(
        frozenset,
        (
            ("cs", "sk"),
            ("da", "nb", "nn", "no", "sv"),
            ("sh", "hr", "sr", "bs", "sl"),
            ("bg", "mk", "ru", "uk", "be", "sr", "sh"),
            ("es", "pt", "gl", "ca", "it"),
            ("id", "ms", "fil", "tl"),
            ("zh", "yue", "ja", "ko"),
            ("ar", "fa", "ur"),
            ("hi", "mr", "ne"),
            ("af", "nl"),
        ),
    )
)
"""Languages that langdetect takes for each other."""


UNTOLD = "nothing tells which language the source text is in, and little but its figures was compared"
"""What is said of a source whose language is neither told nor known."""


class SourceLanguage(NamedTuple):
    """What is known of the language of a source."""

    read_in: str | None
    """The one to read it in: as told, unless the source contradicts that clearly; None where nothing tells."""
    found: str | None
    """The one that the source itself shows; None where it shows none clearly."""


def tell_source_language(source: Document, told: str | None) -> SourceLanguage:
    """The language of a source text, which was cut as one in the language that is told, or in none.

    Its words are asked where langdetect and the commonest of them do not say what was told.
    """
    found = _identify_halves(source.text)
    if told is None:
        found = guess_by_words(source) or found
        return SourceLanguage(listed_tag(found) if found else None, found)
    if found is not None and listed_tag(found) == listed_tag(told) and _has_frame(source, listed_tag(told)):
        return SourceLanguage(told, found)
    other = contradict_by_words(source, told)
    if other is not None:
        return SourceLanguage(other, other)
    found = found or _contradict_as_a_whole(source)
    return SourceLanguage(correct_language(told, found), found)


def correct_language(told: str | None, found: str | None) -> str | None:
    """The language to read a source in: as told, unless what was found in it contradicts that clearly.

    >>> correct_language("ru", "de"), correct_language("uk", "ru"), correct_language("is", "da")
    ('de', 'uk', 'is')
    """
    if told is None or found is None:
        return told
    one, other = listed_tag(told), listed_tag(found)
    if one == other or any({one, other} <= group for group in _AKIN):
        return told
    is_possible = not is_known_to_identify(one) and set(scripts_of(one)) & set(scripts_of(other))
    return told if is_possible else found


def guess_by_words(source: Document) -> str | None:
    """The language that the words or letters of a source are of, and of no other; None where they may be of two."""
    script = _find_script(source.text)
    if script is None or script not in _LISTED:
        return _NAMED_BY_SCRIPT.get(script or "")
    sums = _add_up(_take_words(source, script, with_names=True), _LISTED[script])
    best = max(sums, key=sums.__getitem__)
    if sums[best] < LEAD + max(total for language, total in sums.items() if not _is_one(language, best)):
        return None
    if not _has_letters_of(best, source.text):
        return None
    by_letters = identify(source.text)  # of Estonian, which no list holds, the words look Finnish
    return best if by_letters is None or listed_tag(by_letters) in sums else None


def contradict_by_words(source: Document, told: str) -> str | None:
    """The language that the words or letters of a source are of, where they are not of the one told; else None."""
    own, script = listed_tag(told), _find_script(source.text)
    if script is None:
        return None
    is_at_home = _is_at_home(source.text, own)
    listed = _LISTED.get(script, tuple(_NAMED_BY_SCRIPT.values()))
    if (is_at_home and own not in listed) or (not is_at_home and own in TWO_SCRIPTS):
        return None
    if script not in _LISTED:
        named = _NAMED_BY_SCRIPT.get(script)
        return None if named == own else named
    words = _take_words(source, script, with_names=False)
    sums = {own: LEAST_ZIPF * len(words)} | _add_up(words, listed)
    best = max(sums, key=sums.__getitem__)
    others = [total for language, total in sums.items() if language != own and not _is_one(language, best)]
    leads = sums[best] >= sums[own] + LEAD_OVER_TOLD and sums[best] >= max(others) + LEAD_OVER_OTHERS
    leads = leads and _has_letters_of(best, source.text)
    return best if leads and not _is_one(own, best) and not _are_mixed(words, own, best) else None


def _identify_halves(text: str) -> str | None:
    """The language of a text that is long enough, if langdetect says the same of both its halves."""
    if sum(map(str.isalpha, text)) < LEAST_LETTERS:
        return None
    text = text.replace("\n", " ")
    middle = len(text) // 2
    first, second = identify(text[: min(middle, LOOKED_AT)]), identify(text[middle : middle + LOOKED_AT])
    return first if first == second else None


def _has_frame(source: Document, language: str) -> bool:
    """Whether a fifth of the words are the commonest of a language, by its small list."""
    common = sum(_zipf(lower, language) >= FRAME_ZIPF for lower in source.lowers)
    return common >= FRAME_SHARE * max(1, len(source.lowers))


def _contradict_as_a_whole(source: Document) -> str | None:
    """The language of a source text that has hardly a word or letter of the one it is told to be in."""
    other = find_other_language(source, Lexicon(source.language))
    return None if other is None else other.language


def _find_script(text: str) -> str | None:
    """The script of nearly all letters, in English; None where there are two, or too few characters to tell."""
    letters = _LETTER.findall(text[: 10 * LOOKED_AT])
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    if kana >= LEAST_KANA and kana >= KANA_SHARE * (kana + han):
        return "Japanese"
    counts = Counter(map(script_of, letters))
    script, number = next(iter(counts.most_common(1)), ("", 0))
    is_enough = script != "Han" or (kana == 0 and han >= LEAST_HAN)
    return script if letters and number >= SCRIPT_SHARE * len(letters) and is_enough else None


def _is_at_home(text: str, language: str) -> bool:
    """Whether half of the letters are of a script that a language is written in."""
    own = regex.compile("[" + "".join(rf"\p{{Script={script}}}" for script in scripts_of(language)) + "]")
    return 2 * len(own.findall(text)) >= len(_LETTER.findall(text))


def _take_words(source: Document, script: str, *, with_names: bool) -> tuple[str, ...]:
    """The different words of the beginning, in the script of the source.

    Those with a capital inside a sentence may be names, which are the same in many languages.
    """
    starts = {sentence.first for sentence in source.sentences}
    taken: dict[str, None] = {}
    for number, word in enumerate(source.words[:MOST_WORDS]):
        if with_names or number in starts or word.text[0].islower() or script == "Arabic":
            parts = word.lower.split("'")
            taken.update(dict.fromkeys(part for part in parts if part.isalpha() and script_of(part[0]) == script))
    return tuple(taken)


def _add_up(words: Sequence[str], languages: Sequence[str]) -> dict[str, float]:
    """How common words are in languages, all together."""
    return {language: sum(max(_zipf(word, language), LEAST_ZIPF) for word in words) for language in languages}


def _zipf(word: str, language: str) -> float:
    return Lexicon(language).zipf(word, small=True)


def _has_letters_of(language: str, text: str) -> bool:
    """Whether a text has a letter that it has in a language, or needs none."""
    needed = _NEEDED_LETTERS.get(language)
    return needed is None or not needed.isdisjoint(text.lower())


def _is_one(language: str, other: str) -> bool:
    return language == other or {language, other} <= _ONE_LIST


def _are_mixed(words: Sequence[str], own: str, other: str) -> bool:
    """Whether more than a few words are those of one language and hardly of the other."""
    own_words = sum(
        max(_zipf(word, own), LEAST_ZIPF) >= max(_zipf(word, other), LEAST_ZIPF) + MUCH_COMMONER for word in words
    )
    return own_words > MOST_COMMONER * len(words)
