"""Phrases of another language by which news tells who said it, or goes on: some traders, in ji shi, sell at a loss.

An engine that takes such a phrase for a name leaves it between its commas. Many are made of words so short, or of a
language so seldom listed, that no list of words shows what they are; but no English sentence has them there. They are
read from a list, accents undone, as texts in Yoruba or Vietnamese write them in many ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.borrowed import is_shown_as_foreign
from mtcheck.foreign.counterparts import find_listed, fold
from mtcheck.foreign.innocence import starts_sentence
from mtcheck.lexicon import frequencies, read_table
from mtcheck.model import Document, Span

NAME_WORDS = 3
"""So many words at most are the name behind a phrase: in ji Musa Bello Sani."""
_BEFORE = re.compile(r"(?:[a-z\d)’'%][,;]|[a-z\d)]\ [–—]|[,.!?…][”\"’»])\s\Z", re.VERBOSE)
_BEHIND = re.compile(r"[,;](?:\s|\Z)|\.(?:\s|\Z)| [–—] ")
_CLAUSE_BEHIND = re.compile(
    r",\ (?:(?:he|she|it|they|we|there|nobody|no|some|many|most|all|this|these|those|his|her|its|their|our|only|not"
    r"|three|two|four|five|six|at|in|on|by|with|as|if|when|what|because)\b|\d|(?:the|an?)\ [^,.;:\n]{12,}[.;:\n])",
    re.VERBOSE,
)
"""What follows a single word that begins a sentence: no apposition, as a name has it (Lakin, the mayor, left)."""

_SPOKEN_ABOUT = re.compile(r"\b(?:expression|idiom|phrase|saying|term|word)s?,\s\Z")
_REACH = 14


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    languages: tuple[str, ...]
    has_name: bool
    """Whether the name of who said it follows."""
    rarest: int
    """Index of the word that is rarest in English."""


@dataclass(frozen=True, slots=True)
class LeftPhrase:
    """A phrase left in a document."""

    words: range
    """Indices into `Document.words`."""
    languages: tuple[str, ...]
    """Those that have it, the likeliest first."""
    name: int = 0
    """How many of the words are the name behind it."""

    def __len__(self) -> int:
        return len(self.words) - self.name


def find_connecting_phrases(doc: Document) -> Iterator[LeftPhrase]:
    """The phrases of an English document, by position."""
    phrases = _read_phrases()
    rare = find_listed(doc.vocabulary, frozenset(phrases))
    if not rare:
        return
    stop = 0
    for at, found in sorted(_match_all(doc, rare).items()):
        if at >= stop and not _is_shown(doc, found):
            yield found
            stop = found.words.stop


def _match_all(doc: Document, rare: frozenset[str]) -> dict[int, LeftPhrase]:
    """The longest phrase that begins at a word, by the word's index."""
    phrases = _read_phrases()
    matches: dict[int, LeftPhrase] = {}
    for place in (index for index, lower in enumerate(doc.lowers) if lower in rare):
        for phrase in phrases[fold(doc.lowers[place])]:
            match = _match(doc, place - phrase.rarest, phrase)
            if match is not None and (match.words.start not in matches or len(match) > len(matches[match.words.start])):
                matches[match.words.start] = match
    return matches


def _match(doc: Document, at: int, phrase: _Phrase) -> LeftPhrase | None:
    """The phrase where it stands at a word, between commas or at the start of its sentence."""
    stop = at + len(phrase.words)
    if at < 0 or tuple(map(fold, doc.lowers[at:stop])) != phrase.words:
        return None
    if not all(_is_beside(doc, index) and doc.words[index].text.islower() for index in range(at + 1, stop)):
        return None
    end = _end_of_name(doc, stop) if phrase.has_name else stop
    return (
        LeftPhrase(range(at, end), phrase.languages, end - stop)
        if end is not None and _is_placed(doc, at, end)
        else None
    )


def _is_placed(doc: Document, at: int, stop: int) -> bool:
    """Whether words stand between commas, at the start of their sentence, or behind a quotation."""
    text, first, last = doc.text, doc.words[at], doc.words[stop - 1]
    if first.text.islower():
        is_behind = _BEFORE.search(text, max(0, first.start - 4), first.start) is not None
        return is_behind and _BEHIND.match(text, last.end) is not None
    if not starts_sentence(doc, first) or not text.startswith(", ", last.end):
        return False
    return stop - at > 1 or _CLAUSE_BEHIND.match(text, last.end) is not None


def _end_of_name(doc: Document, start: int) -> int | None:
    """The index behind the capitals that begin at a word; None where there are none, or too many."""
    stop = start
    while stop < len(doc.words) and doc.words[stop].text[0].isupper() and _is_beside(doc, stop):
        stop += 1
    return stop if 0 < stop - start <= NAME_WORDS else None


def _is_beside(doc: Document, index: int) -> bool:
    return doc.text[doc.words[index - 1].end : doc.words[index].start] in {" ", "\u00a0"}


def _is_shown(doc: Document, phrase: LeftPhrase) -> bool:
    """Whether the words of a phrase, without the name behind it, are shown as foreign or spoken about."""
    first, last = doc.words[phrase.words.start], doc.words[phrase.words.stop - 1 - phrase.name]
    if _SPOKEN_ABOUT.search(doc.text, max(0, first.start - _REACH), first.start):
        return True
    return is_shown_as_foreign(doc, Span(first.start, last.end), phrase.languages[0])


@lru_cache(maxsize=1)
def _read_phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """By the word of each that is rarest in English, so that common ones such as "a" and "in" ask for nothing."""
    known = frequencies("en")
    index: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for form, languages, use in read_table("connecting_phrases"):
        words = tuple(form.split())
        rarest = min(range(len(words)), key=lambda at: known.get(words[at], 0.0))
        index[words[rarest]].append(_Phrase(words, tuple(languages.split()), use == "name", rarest))
    return {word: tuple(rows) for word, rows in index.items()}
