"""A Document in, people known all over the world whom it spells by ear or with a foreign ending, with all places, out.

Silent where the spelling is quoted or explained, or is a part of a longer name. Who is meant is said by `heard_names`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Mention, Span, Word
from mtcheck.names.abroad import is_called_after
from mtcheck.names.beside import POSSESSIVE, find_beside, is_explained
from mtcheck.names.capitals import opens_sentence
from mtcheck.names.forms import TITLES
from mtcheck.names.heard_names import (
    HeardPerson,
    find_heard,
    find_heard_surname,
    guess_languages,
    has_mark,
    is_case_of,
    is_plain,
    may_begin,
)
from mtcheck.names.introduced import is_of_thing, is_stranger, tells_of
from mtcheck.names.mentions import PARTICLES
from mtcheck.names.misspelt import Misspelling, MisspeltName, find_spelled

LONGEST = 4
"""Words of the longest of these names."""
_SHORTEST = 5
HARDLY_USED = 1.2
"""Zipf frequency below which English has no such surname."""
_SLAVIC = frozenset(
    "belarus belarusian kremlin kyiv minsk moscow russia russian russians soviet ukraine ukrainian ukrainians".split()
)
"""What an article has that tells of the Putin whom all know."""


class _Found(NamedTuple):
    words: range
    person: HeardPerson
    is_whole: bool
    """Whether the first name stands there, too."""


def find_heard_people(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> Iterator[MisspeltName]:
    """The people, each once, by first mention."""
    parts = [part for part in (doc.title, doc) if part is not None]
    by_name: defaultdict[str, list[tuple[Document, _Found]]] = defaultdict(list)
    for part in parts:
        for found in _find_all(part, lexicon):
            if not allow & {word.lower for word in part.words[found.words.start : found.words.stop]}:
                by_name[found.person.english].append((part, found))
    for english, places in by_name.items():
        surname = english.split(" ")[-1]
        if any(_is_elsewhere(*place) for place in places) or not any(_is_shown(*place) for place in places):
            continue
        right = tuple(mention for part in parts for mention in find_spelled(part, english))
        if not right and not any(_is_sure(part, found, parts) for part, found in places):
            continue
        wrong = [
            Misspelling(_mention(part, found.words), english if found.is_whole else surname) for part, found in places
        ]
        languages = places[0][1].person.languages or guess_languages(wrong[0].mention.text.lower())
        yield MisspeltName(languages, tuple(wrong), right)


def _find_all(doc: Document, lexicon: Lexicon) -> Iterator[_Found]:
    """Full names first, then their surnames alone, by position within each."""
    wholes = tuple(_find_wholes(doc))
    taken = {at for found in wholes for at in found.words}
    yield from wholes
    surnames = {_read(doc.words[found.words[-1]]): found.person for found in wholes}
    seldom = lexicon.find_seldom(doc.vocabulary, HARDLY_USED)
    for index, word in enumerate(doc.words):
        if index in taken or not word.text[0].isupper() or not (surnames or word.lower in seldom):
            continue
        key = _read(word)
        person = next((who for name, who in surnames.items() if key[:2] == name[:2] and is_case_of(key, name)), None)
        if person is None and word.lower in seldom and len(key) >= _SHORTEST:
            person = find_heard_surname(key)
        if person is not None and _fits(doc, range(index, index + 1)):
            yield _Found(range(index, index + 1), person, is_whole=False)


def _find_wholes(doc: Document) -> Iterator[_Found]:
    after = 0
    for index, word in enumerate(doc.words):
        if index < after or not word.text[0].isupper() or not may_begin(word.lower):
            continue
        for words in _read_runs(doc, index):
            person = find_heard([_read(doc.words[at]) for at in words])
            is_told = person is not None and (person.kind != "slavic" or not _SLAVIC.isdisjoint(doc.vocabulary))
            if person is not None and is_told and _fits(doc, words):
                yield _Found(words, person, is_whole=True)
                after = words.stop
                break


def _read_runs(doc: Document, index: int) -> Iterator[range]:
    """What may be a full name from one word on, the longest first."""
    last = index
    while last - index < LONGEST - 1:
        after = find_beside(doc, last, step=1)
        if after is None or POSSESSIVE.search(doc.words[last].text) or not _may_be_part(after):
            break
        last += 1
    for stop in range(last, index, -1):
        if not doc.words[stop].text.islower():
            yield range(index, stop + 1)


def _may_be_part(word: Word) -> bool:
    return not word.text.islower() or word.lower in PARTICLES or word.lower == "fon"  # Bachar el-Assad


def _fits(doc: Document, words: range) -> bool:
    """Whether no longer name goes on before or behind."""
    before, after = find_beside(doc, words.start, step=-1), find_beside(doc, words.stop - 1, step=1)
    if after is not None and after.text[0].isupper() and not POSSESSIVE.search(doc.words[words.stop - 1].text):
        return False
    if before is None or before.text[0].islower() or POSSESSIVE.search(before.text):
        return before is None or before.lower not in PARTICLES
    return before.lower in TITLES or opens_sentence(doc, before)


def _is_elsewhere(doc: Document, found: _Found) -> bool:
    span = _span(doc, found.words)
    if is_explained(doc, span) or is_of_thing(doc, span) or is_called_after(doc, span):
        return True
    is_known = bool(found.person.languages) and doc.text.startswith(", the ", span.end)
    return not is_known and is_stranger(doc, span, found.person.field)


def _is_sure(doc: Document, found: _Found, parts: Sequence[Document]) -> bool:
    """Whether nobody else can be meant: by the spelling, or by what the article tells of."""
    if found.person.kind != "full" or not is_plain([_read(doc.words[at]) for at in found.words]):
        return True
    return any(tells_of(part, found.person.field) for part in parts)


def _is_shown(doc: Document, found: _Found) -> bool:
    """Whether a surname alone shows who is meant, by its letters or a title before it."""
    before = find_beside(doc, found.words.start, step=-1)
    is_titled = before is not None and before.lower in TITLES and before.text[0].isupper()
    return found.is_whole or is_titled or has_mark(_read(doc.words[found.words.start]))


def _read(word: Word) -> str:
    return POSSESSIVE.sub("", word.lower)


def _span(doc: Document, words: Sequence[int]) -> Span:
    last = doc.words[words[-1]]
    return Span(doc.words[words[0]].start, last.start + len(POSSESSIVE.sub("", last.text)))


def _mention(doc: Document, words: Sequence[int]) -> Mention:
    span = _span(doc, words)
    return Mention(span, doc.text[span.start : span.end], doc.field)
