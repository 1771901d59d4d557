"""Names that a source joins by "and" in, those out of which a text keeps all but one.

Where of two towns or people the text has one, and beside it nothing that could stand for the other, half was lost,
whatever the rest of the article has. What is the name of one thing, or of a country, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import NOUN_CAPITALS, read_table
from mtcheck.model import Pair, Span, Word
from mtcheck.names.native_names import is_listed_name
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.name_endings import find_stems
from mtcheck.source.name_hearing import hear, stand_for_one
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.sureness import SUREST_PAIR
from mtcheck.source.words import SourceWord

_LEAST = 4
_LONGEST = 4
"""Words of the longest run of capitals that is one name."""
_AND = {
    "ca": "i", "cs": "a", "da": "og", "de": "und", "el": "και", "es": "y e", "fi": "ja", "fr": "et", "hu": "és",
    "hr": "i", "is": "og", "it": "e ed", "nb": "og", "nl": "en", "no": "og", "pl": "i oraz", "pt": "e", "ro": "și şi",
    "ru": "и", "sk": "a", "sr": "i и", "sv": "och", "tr": "ve ile", "uk": "і й та",
}  # fmt: skip
_LINK = re.compile(r"(?:, | (?P<word>\w+) (?:(?:à|en|im|in|a|w|v|ve|в|у|på|di|de|la) )?)")
_JOINED_BEHIND = re.compile(
    r"(?:['’]s?)?(?: ?[-\u2010\u2011\u2013/&+,(]| (?:and|or|with|plus|nor|as|along|but|to|area)\b)"
)
_JOINED_BEFORE = re.compile(
    r"(?:[-\u2010\u2011\u2013/&+,]|\b(?:and|or|with|both|between|from|near|outside|around|two|nor))"
    r" ?(?:(?:the|in|at|of|its|near|city|town) |[A-Z][\w.’']+ ){0,3}$"
)
_INSTEAD = frozenset(
    "both two couple pair they their them together each other others neighbouring neighboring elsewhere country "
    "countries region regions area areas capital cities towns sides".split()
)


class Dropped(NamedTuple):
    """A name that the text has elsewhere alone: it was joined to another one here, or "he" stands for it."""

    pair: Pair
    span: Span
    """In the source."""


def find_dropped(matches: NameMatches) -> Iterator[Dropped]:
    """Every such name, by position; one a pair of sentences."""
    joins = frozenset(_AND.get(matches.words.language, "").split())
    for pair in matches.comparison.pairs if joins and matches.words.has_capitals else ():
        if pair.confidence < SUREST_PAIR or len(pair.text) != 1 or not pair.source:
            continue
        for number in pair.source:
            span = next(_find_in(matches, pair, number, joins), None)
            if span is not None:
                yield Dropped(pair, span)
                break


def _find_in(matches: NameMatches, pair: Pair, number: int, joins: frozenset[str]) -> Iterator[Span]:
    text = matches.words.doc.text
    runs = list(_cut_runs(matches, number))
    for one, other in pairwise(runs):
        link = _LINK.fullmatch(text, one[-1].span.end, other[0].span.start)
        if link is None or link["word"] not in joins or any(map(_is_of_country, (one[-1], other[0]))):
            continue
        rendered = [[word for word in run if matches.is_rendered(word, pair.text)] for run in (one, other)]
        if bool(rendered[0]) == bool(rendered[1]):
            continue
        lost, sister = (other, rendered[0]) if rendered[0] else (one, rendered[1])
        is_certain = _is_certain(matches, lost, number) and _fit(lost, other if lost is one else one)
        if is_certain and _stands_alone(matches, pair, sister, is_known=any(word.kinds for word in lost)):
            yield Span(lost[0].span.start, lost[-1].span.end)


def _is_of_country(word: SourceWord) -> bool:
    """Whether a word is the name of a country or half of it: Trinidad and Tobago."""
    return "country" in word.kinds or not _halves().isdisjoint(word.sounds)


@lru_cache(maxsize=1)
def _halves() -> frozenset[str]:
    """The names of which two are that of one country."""
    doubles = (english.lower().split(" & ") for _, _, english in read_table("countries"))
    return frozenset(fold_marks(name) for names in doubles for name in names if len(names) > 1)


def _cut_runs(matches: NameMatches, number: int) -> Iterator[tuple[SourceWord, ...]]:
    """Words with capitals in a row, of a sentence."""
    text = matches.words.doc.text
    run: tuple[SourceWord, ...] = ()
    for word in matches.words.sentences[number]:
        is_high = text[word.span.start].isupper()
        if run and not (is_high and text[run[-1].span.end : word.span.start] == " "):
            yield run
            run = ()
        if len(run) == 1 and run[0].opens and not run[0].kinds:  # Лікарні Полтави
            run = ()
        if is_high:
            run = (*run, word)
    if run:
        yield run


def _is_certain(matches: NameMatches, run: tuple[SourceWord, ...], number: int) -> bool:
    """Whether it can be nothing but the name of a place or of a person."""
    words, doc = matches.words, matches.words.doc
    if len(run) > _LONGEST or any(doc.text[word.span.start : word.span.end].isupper() for word in run):
        return False
    if any(len(word.lower) < _LEAST and len(run) == 1 for word in run) or any(find_stems(run[-1].sounds[0])):
        return False
    end = doc.text[run[-1].span.end : run[-1].span.end + 1]
    if end in {"-", "\u2010", "\u2011", "\u2013"} or len(doc.sentences) <= number:
        return False
    if words.language in NOUN_CAPITALS and not all(word.is_name for word in run):
        return False
    if all(word.is_name and not word.opens for word in run):
        return True
    is_told = any(word.kinds or is_listed_name(fold_marks(word.sounds[-1])) for word in run)
    return is_told and all(word.kinds or words.is_uncommon(word) for word in run)


def _fit(one: tuple[SourceWord, ...], other: tuple[SourceWord, ...]) -> bool:
    """Whether two names may be of one kind."""
    kinds = [frozenset(kind for word in run for kind in word.kinds) for run in (one, other)]
    return not (kinds[0] and kinds[1]) or bool(kinds[0] & kinds[1])


def _stands_alone(matches: NameMatches, pair: Pair, sister: list[SourceWord], *, is_known: bool) -> bool:
    """Whether nothing is beside the name that the text kept, which must be a sure one if the lost one is not known."""
    doc, language = matches.comparison.doc, matches.words.language
    sentence = doc.sentences[pair.text[0]]
    words = doc.words_of(sentence)
    if not _INSTEAD.isdisjoint(word.lower for word in words) or any(
        not matches.is_accounted(name, pair.source) for name in matches.names if name.sentence in pair.text
    ):
        return False
    heard = [hear(word) for word in sister]
    kept = [word for word in words if any(stand_for_one(_fold(word), one, language) for one in heard)]
    kept = [word for word in kept if word.text[0].isupper()]
    names = {name.span.start for name in matches.names}
    is_known = is_known or any(word.start in names for word in kept)
    return (
        bool(kept)
        and is_known
        and all(_is_alone(doc.text[sentence.start : sentence.end], sentence.start, word) for word in kept)
    )


def _is_alone(text: str, offset: int, word: Word) -> bool:
    start, end = word.start - offset, word.end - offset
    is_family = text[:start].endswith(("The ", "the "))  # the Girards
    return not is_family and not _JOINED_BEHIND.match(text, end) and not _JOINED_BEFORE.search(text[:start])


def _fold(word: Word) -> str:
    return fold_marks(word.lower.removesuffix("'s").removesuffix("’s"))
