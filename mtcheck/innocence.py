"""What speaks for a foreign word in a Document: it is part of a name, or shown as foreign on purpose, or borrowed.

Capitals, neighbours, quotation marks, emphasis and glosses are read here; how foreign a word is by itself is said by
`witnesses`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document, Span, Word

PARTICLE_ZIPF = 5.5
"""Words so frequent in their language (der, nad, dello) prove nothing beside a capital: they are parts of names."""
NAME_WORDS = 3
"""A run of so few words that begins with a capital inside a sentence is a name: `Lietuvos rytas`."""
TITLE_WORDS = 6
"""A quotation of so few words that nobody says is a title or a term: “Ne me quitte pas” became a hit."""
REACH = 25
"""So far before a foreign run its quotation may open: “Non, je ne regrette rien”."""
MOST = 0.5
SHORT_LETTERS = 3
"""Particles of names are hardly longer: der, van, del."""
PHRASE_WORDS = 5
"""The longest phrases of data/loan_phrases.tsv."""

WELL_KNOWN = frozenset(("ca", "de", "es", "fr", "it", "nl", "pt"))
"""Languages whose names English lists hold, so that a capitalised word missing there is hardly a name. English
knows too few Czech, Icelandic or Lithuanian names for that."""
_LAST_WORD = re.compile(r"([^\W\d_]+)\ $")
_INITIAL = re.compile(r"(?<![^\W_])[A-Z]\.\ $")
_NOT_NAMES = frozenset(("I", "The", "A", "An"))
_CLOSING = {"“": "”", '"': '"', "«": "»", "„": "“”", "‘": "’", "”": "”", "*": "*", "_": "_", "(": ")"}
_EMPHASIS = frozenset("*_(")
_GLOSS = re.compile(
    r"""["”’*_]*\s*(?:
        [(\[]                       # “Heimat” (home)
      | ,?\ (?:or|meaning|means|which\ means|literally|i\.e\.|that\ is|translated|in\ English|a\ word|the\ word)\b
      | \s*[-–—]\s
    )""",
    re.VERBOSE,
)
_CALLED = re.compile(
    r"""(?:called|known\ as|so-called|dubbed|named|titled|entitled|nicknamed|the\ words?|the\ terms?|the\ slogan|
         the\ phrase|the\ expression|hashtag|song|film|book|novel|album|magazine|newspaper|in\ \w+)[:,]?\s*["“‘«„]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:called|known\ as|dubbed|termed|the\ (?:word|term)s?|nicknamed)\ (?:an?\ |the\ )?[“\"‘«*_]*"
    r"([^\W\d_]{3,}(?:-[^\W\d_]+)*)(?=[\s.,;:”\"’»*_)])"
)  # a traditional closure called rahui; the so-called menningardeilur says nothing of the kind
_EXPLAINED = re.compile(
    r"([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”\"’»*_]*\ (?:\([a-z][^()]{3,40}\)|[–—]\ [a-z][^–—]{3,40}\ [–—])"
)  # holothurians – sea cucumbers –
_SAID = re.compile(
    r"\b(?:says?|said|saying|tells?|told|asks?|asked|adds?|added|writes?|wrote|shouts?|shouted|replie[sd]|according|"
    r"declare[sd]?|explain(?:s|ed)?|insist(?:s|ed)?|comment(?:s|ed)?|joke[sd]?|warn(?:s|ed)?|quote[sd]?)\b",
    re.IGNORECASE,
)


def is_name(words: Sequence[Word]) -> bool:
    """Whether a run is capitalised as names are: `Médecins sans Frontières`, `Theater der Stadt Aalen`."""
    if not (_is_capitalised(words[0]) and _is_capitalised(words[-1])):
        return False
    if all(_is_capitalised(word) for word in words):
        return len(words) > 1
    long = [word for word in words if len(word.text) > SHORT_LETTERS]
    return sum(_is_capitalised(word) for word in long) * 2 > len(long)


def is_part_of_name(doc: Document, words: Sequence[Word], language: str | None) -> bool:
    """Whether a capital and what belongs to it: `Lietuvos rytas`, `Gazzetta dello` Sport, Ursula `von der` Leyen."""
    if _is_capitalised(words[0]) and len(words) <= NAME_WORDS:
        if not starts_sentence(doc, words[0]):
            return True
        if len(words) < NAME_WORDS and len(words[0].text) > 1 and language not in WELL_KNOWN:
            return True
    if not are_particles([word for word in words if not _is_capitalised(word)], language, Lexicon(doc.language)):
        return False
    return (
        any(_is_capitalised(word) for word in words)
        or next_is_capitalised(doc, words[-1])
        or follows_name(doc, words[0])
    )


def are_particles(words: Sequence[Word], language: str | None, lexicon: Lexicon) -> bool:
    """Whether all words are among the commonest of a language, as `der` and `nad` are."""
    return all(language and lexicon.zipf(word.lower, language, small=True) >= PARTICLE_ZIPF for word in words)


def is_shown_as_foreign(doc: Document, span: Span) -> bool:
    """Whether the words fill quotation marks, emphasis or brackets of their own, as a gloss, a title or a term.

    Somebody's words left in the source language stand in quotation marks, too; then a verb of saying is near.
    """
    text = doc.text
    inside = _fill_marks(text, span)
    if inside is None:
        return False
    mark = text[inside.start - 1]
    if mark in _EMPHASIS or _GLOSS.match(text, inside.end + 1):
        return True
    before = text[max(0, inside.start - 40) : inside.start - 1]
    if _CALLED.search(before):
        return True
    after = text[inside.end + 1 : inside.end + 30]
    is_short = len(text[inside.start : inside.end].split()) <= TITLE_WORDS
    return is_short and not _SAID.search(before) and not _SAID.search(after) and text[inside.end - 1].isalnum()


def find_introduced(doc: Document) -> frozenset[str]:
    """Lower-cased words that the document itself introduces: “gezelligheid” (cosiness), a closure called rahui.

    Once a word was introduced, the rest of the article may use it.
    """
    spans = (
        Span(*match.span(1))
        for pattern in (_INTRODUCED, _EXPLAINED)
        for match in pattern.finditer(doc.text)
        if match[1][0].islower()
    )
    return frozenset(doc.text[span.start : span.end].lower().replace("’", "'") for span in spans)


def is_borrowed(doc: Document, indices: Sequence[int]) -> bool:
    """Whether a run is a phrase that English writes without translating it, or stands inside one: fait accompli."""
    for first in range(max(0, indices[0] - PHRASE_WORDS), indices[0] + 1):
        for last in range(indices[-1] + 1, min(len(doc.words), first + PHRASE_WORDS) + 1):
            if is_loan_phrase(" ".join(word.lower for word in doc.words[first:last])):
                return True
    return False


def is_loan_phrase(phrase: str) -> bool:
    """Whether English writes this lower-cased phrase without translating it."""
    return phrase.replace("-", " ") in _loan_phrases()


def starts_sentence(doc: Document, word: Word) -> bool:
    """Whether it is the first word of its sentence."""
    return doc.words[doc.sentences[word.sentence].first] is word


def next_is_capitalised(doc: Document, word: Word) -> bool:
    """Whether a capital follows after one space."""
    rest = doc.text[word.end : word.end + 2]
    return rest[:1] == " " and rest[1:].isupper()


def follows_name(doc: Document, word: Word) -> bool:
    """Whether the word before is a capitalised one inside the sentence: `Karel sedláček`."""
    before = doc.text[doc.sentences[word.sentence].start : word.start]
    match = _LAST_WORD.search(before)
    return bool(match and match.start() > 0 and match[1][0].isupper() and match[1] not in _NOT_NAMES)


def follows_initial(doc: Document, word: Word) -> bool:
    """Whether an initial stands right before, as in the name of a species: H. whitmaei."""
    return _INITIAL.search(doc.text, max(0, word.start - 4), word.start) is not None


def _is_capitalised(word: Word) -> bool:
    return word.text[0].isupper()


def _fill_marks(text: str, span: Span) -> Span | None:
    """What stands between the marks around a span, where the span is most of it."""
    end = span.end
    while text[end : end + 1] and text[end] in ",.!?…":
        end += 1
    for start in range(span.start, max(0, span.start - REACH), -1):
        closing = _CLOSING.get(text[start - 1])
        if closing is not None:
            is_most = span.end - span.start >= MOST * (end - start)
            return Span(start, end) if text[end : end + 1] and text[end] in closing and is_most else None
    return None


@lru_cache(maxsize=1)
def _loan_phrases() -> frozenset[str]:
    return frozenset(row[0].replace("’", "'").replace("-", " ") for row in read_table("loan_phrases"))
