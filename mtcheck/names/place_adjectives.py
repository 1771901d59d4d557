"""A word of any language in, the towns out that it may be an adjective of, as English calls them.

Of large towns and those whose adjective is made out of turn `data/place_adjectives.tsv` has the beginnings; others are
found where German, Dutch or a Slavic language puts an ending behind a name that lists have.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.names.native_names import NativeName, english_words, find_case, find_native, is_english_place
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.readings import spell_sound
from mtcheck.source.words import VOWELLESS, SourceWord

_SHORTEST, _LONGEST = 4, 14
_LONGEST_ENDING = 7
_ENDINGS = {
    "cs": ("sk\\w{1,4}$", ("", "o", "a", "y")),
    "de": ("er$", ("", "en", "e")),
    "nl": ("se?$", ("",)),
    "hu": ("i$", ("",)),
    "pl": ("sk\\w{1,4}$", ("", "a", "o", "y")),
    "ru": ("ск\\w{1,4}$", ("", "а", "ь", "ы", "о")),
    "sk": ("sk\\w{1,4}$", ("", "o", "a", "y")),
    "uk": ("(?:ськ|зьк|цьк)\\w{1,4}$", ("", "а", "ь", "и", "о")),
}
"""What ends an adjective made of a town, and what ends the town in its place."""


def find_towns(word: SourceWord, language: str) -> frozenset[str]:
    """The towns that a word of a language may be an adjective of, as lower-cased English words.

    >>> from mtcheck.model import Span
    >>> sorted(find_towns(SourceWord(Span(0, 8), "пражский", ("prazhskii",), (), False, frozenset()), "ru"))
    ['prague']
    """
    lower = word.lower
    for size in range(min(len(lower), _LONGEST), _SHORTEST - 1, -1):
        if lower[:size] in _beginnings() and len(lower) - size <= _LONGEST_ENDING:
            return _beginnings()[lower[:size]]
    cases = find_case(lower, language) if word.is_name or language in _ENDINGS else ()
    listed = (name for name in (*word.names, *cases) if name.kind == "place" and _may_be_made(word, name, language))
    found = frozenset(english for name in listed for english in english_words(name))
    return found or _strip(lower, language)


def _may_be_made(word: SourceWord, name: NativeName, language: str) -> bool:
    """Whether an adjective may begin as a word does: танкер, a tanker, is not from Тан, nor روستایی from Rostock."""
    if language in VOWELLESS:
        return word.lower.startswith(name.form.rstrip("ةه"))
    ending = _ENDINGS.get(language)
    is_made = ending is None or re.search(ending[0], word.lower) is not None
    return word.is_name or is_made or word.lower[:_SHORTEST] == name.form[:_SHORTEST]


@lru_cache(maxsize=50_000)
def _strip(lower: str, language: str) -> frozenset[str]:
    """The towns that a word without the ending of an adjective is the name of."""
    ending, others = _ENDINGS.get(language, ("", ()))
    match = re.search(ending, lower) if ending else None
    if match is None or match.start() < _SHORTEST:
        return frozenset()
    for other in others:
        town = lower[: match.start()] + other
        names = [name for name in find_native(town, language) if name.kind == "place"]
        if names:
            return frozenset(english for name in names for english in english_words(name))
        sound = fold_marks(spell_sound(town, language))
        if len(town) >= _SHORTEST + (language != "hu") and is_english_place(sound):
            return frozenset((sound,))
    return frozenset()


@lru_cache(maxsize=1)
def _beginnings() -> Mapping[str, frozenset[str]]:
    return {form: frozenset(fold_marks(english).split("|")) for form, english in read_table("place_adjectives")}
