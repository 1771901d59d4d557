"""What capitals and neighbours in a Document say for a foreign word: it is a name, or part of one.

How foreign a word is by itself is said by `witnesses`; what is foreign on purpose by `borrowed`.
"""

from __future__ import annotations

from collections.abc import Sequence

import mtcheck.late_re as re
from mtcheck.lexicon import NOUN_CAPITALS, Lexicon
from mtcheck.model import Document, Word

PARTICLE_ZIPF = 5.5
"""Words so frequent in their language (der, nad, dello) prove nothing beside a capital: they are parts of names."""
PARTICLE_LETTERS = 5
"""Longer words as frequent are no particles: de acordo com."""
NAME_WORDS = 3
"""A run of so few words that begins with a capital inside a sentence is a name: `Lietuvos rytas`; a longer one is the
title of a work, but in languages whose nouns are capitalised."""
SHORT_LETTERS = 3
"""Particles of names are hardly longer: der, van, del."""

WELL_KNOWN = frozenset(("ca", "de", "es", "fr", "it", "nl", "pt"))
"""Languages whose names English lists hold, so that a capitalised word missing there is hardly a name. English
knows too few Czech, Icelandic or Lithuanian names for that."""
_INITIAL = re.compile(
    r"""(?<![^\W_])[A-Z]\.\ $
      | (?<![\w.])(?!(?:a\.[dm]|b\.c|d\.[hi]|e\.g|i\.e|n\.p|o\.[aä]|p\.m|s\.o|t\.[jz]|u\.a|z\.b)\.)[a-z]\.[a-z]\.\ $""",
    re.VERBOSE,
)
_ENDED = re.compile(r"[a-z][.!?…:][”\"’)]?\s\Z")
_ELIDED = re.compile(r"[dl]['’][^\W\d_a-zß-öø-ÿ]")
"""Banca d'Italia, Fratelli d’Italia"""
_STREETS = frozenset(
    "rue avenue boulevard quai place impasse allée chemin passage faubourg esplanade cours montée sentier square gare "
    "château via viale piazza piazzale corso largo vicolo lungotevere calle avenida plaza paseo ronda carretera "
    "glorieta rua praça travessa rodovia alameda carrer plaça passeig avinguda strada bulevardul piața ulica "
    "aleja plac ulitsa prospekt ploshchad naberezhnaya vulytsia".split()
)
"""In small letters, as their languages write them."""
_VON, _VON_BEFORE, _VON_SIZE = frozenset(("van", "von")), frozenset(("van ", "von ")), 4
_BEHIND_VON = frozenset(("de", "dem", "den", "der", "het"))
_NOT_NAMES = frozenset(("I", "The", "A", "An"))


def is_name(words: Sequence[Word]) -> bool:
    """Whether a run is capitalised as names are: `Médecins sans Frontières`, `Theater der Stadt Aalen`."""
    if not (_is_capitalised(words[0]) and _is_capitalised(words[-1])):
        return False
    if all(_is_capitalised(word) for word in words):
        return len(words) > 1
    long = [word for word in words if len(word.text) > SHORT_LETTERS]
    return sum(_is_capitalised(word) for word in long) * 2 > len(long)


def is_part_of_name(doc: Document, words: Sequence[Word], language: str | None) -> bool:
    """Whether a capital and what belongs to it: `Lietuvos rytas`, `Gazzetta dello` Sport, Ursula `von der` Leyen.

    A kind of street before its own name belongs to it as well: the `rue de la` Paix.
    """
    if words[0].text in _STREETS and next_is_capitalised(doc, words[-1]):
        return are_particles(words[1:], language, Lexicon(doc.language))
    is_inside = _is_capitalised(words[0]) and not _begins_clause(doc, words)
    if is_inside and (len(words) <= NAME_WORDS or language not in NOUN_CAPITALS):
        return True
    is_short = len(words) < NAME_WORDS and len(words[0].text) > 1
    if _is_capitalised(words[0]) and is_short and language not in WELL_KNOWN:
        return True
    if not are_particles([word for word in words if not _is_capitalised(word)], language, Lexicon(doc.language)):
        return False
    return (
        any(_is_capitalised(word) for word in words)
        or next_is_capitalised(doc, words[-1])
        or follows_name(doc, words[0])
    )


def is_of_noble_name(doc: Document, words: Sequence[Word]) -> bool:
    """Whether all are particles of a surname before a capital, with what they lead to: von der `Heyden`."""
    before = doc.text[max(0, words[0].start - _VON_SIZE) : words[0].start]
    is_led = words[0].lower in _VON or (words[0].lower in _BEHIND_VON and before.lower() in _VON_BEFORE)
    if not is_led or len(words) > NAME_WORDS:
        return False
    rest = [word for word in words if word.lower not in _VON | _BEHIND_VON]
    return next_is_capitalised(doc, words[-1]) if not rest else rest == [words[-1]] and _is_capitalised(rest[0])


def are_particles(words: Sequence[Word], language: str | None, lexicon: Lexicon) -> bool:
    """Whether all words are among the commonest of a language, as `der` and `nad` are."""
    return all(
        language
        and len(word.text) <= PARTICLE_LETTERS
        and lexicon.zipf(word.lower, language, small=True) >= PARTICLE_ZIPF
        for word in words
    )


def starts_sentence(doc: Document, word: Word) -> bool:
    """Whether it is the first word of its sentence."""
    return doc.words[doc.sentences[word.sentence].first] is word


def _begins_clause(doc: Document, words: Sequence[Word]) -> bool:
    """Whether words begin a sentence, or, three or more with one capital, stand behind the end of one: p.m. To."""
    if starts_sentence(doc, words[0]):
        return True
    is_clause = len(words) >= NAME_WORDS and not any(_is_capitalised(word) for word in words[1:])
    return is_clause and _ENDED.search(doc.text, max(0, words[0].start - 4), words[0].start) is not None


def next_is_capitalised(doc: Document, word: Word) -> bool:
    """Whether a capital follows after one space."""
    rest = doc.text[word.end : word.end + 2]
    return rest[:1] == " " and rest[1:].isupper()


def follows_name(doc: Document, word: Word) -> bool:
    """Whether the word before is a capitalised one inside the sentence: `Karel sedláček`."""
    text, first = doc.text, doc.sentences[word.sentence].start
    end = start = word.start - (2 if text[max(0, word.start - 2) : word.start] == " \n" else 1)
    if text[end : end + 1] != " ":
        return False
    while start > first and text[start - 1].isalnum() and not text[start - 1].isdecimal():
        start -= 1
    return first < start < end and text[start].isupper() and text[start:end] not in _NOT_NAMES


def follows_initial(doc: Document, word: Word) -> bool:
    """Whether an initial stands right before, as in the name of a species, or small ones: H. whitmaei, k.d. lang."""
    return _INITIAL.search(doc.text, max(0, word.start - 6), word.start) is not None


def _is_capitalised(word: Word) -> bool:
    return word.text[0].isupper() or _ELIDED.match(word.text) is not None
