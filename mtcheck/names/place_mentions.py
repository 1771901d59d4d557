"""Document in, towns that it spells as another language does out: where each stands, and what English calls it.

Silent about what only looks like one: a part of a longer name (Journal de Genève), a person, a ship, a small town in
America, a spelling that is quoted or explained. Which spelling is which town is in `places`; what is reported, and how,
is said by the check.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Mention, Span
from mtcheck.names.beside import POSSESSIVE, is_renamed, read_before
from mtcheck.names.declined_places import find_declined_place, speaks_of_cases
from mtcheck.names.exonyms import find_exonym
from mtcheck.names.misspelt import Misspelling, MisspeltName, find_spelled
from mtcheck.names.place_standing import Standing, judge_standing
from mtcheck.names.places import ForeignPlace, find_foreign_place, find_twin, first_words
from mtcheck.names.romanisation import strip_marks
from mtcheck.names.second_names import find_second_name, find_second_words, is_used_on_purpose
from mtcheck.names.told_towns import is_told_of_past
from mtcheck.tags import listed_tag

WELL_USED = 3.0
"""Zipf frequency from which a word is none of another language: the table has no such spelling."""
_FINDERS = (find_foreign_place, find_declined_place, find_exonym)
_THE = re.compile(r"\bthe\s(?P<between>[a-z][\w-]*\s)?$", re.IGNORECASE)
"""The article before a name, and what may stand between: the occupied Westjordanland."""
_OWN = re.compile(
    r"\s(?:(?:Central|City|International|State)\s)?(?:Airport|Castle|Cathedral|Council|Court|Hospital|Museum|Police|Port"
    r"|Station|University)\b"
)
"""What a town has, so that a longer name says nothing against it: Halep University, but not Talleres Milán."""
_FREE = frozenset((Standing.BARE, Standing.TOWARDS, Standing.PLACED))


class _Candidate(NamedTuple):
    """One mention of what may be a town."""

    mention: Mention
    key: str
    """As the table has it."""
    place: ForeignPlace
    standing: Standing
    is_past: bool
    """Whether its sentence tells of another time."""
    is_called: bool
    """Whether it is a part of the name of a club, a firm or a person, as nothing that a town has."""
    article: str
    """What the English name needs before it, and the text has not: the."""


def find_misspelt_places(
    doc: Document, lexicon: Lexicon, allow: frozenset[str], rejected: Mapping[str, str]
) -> tuple[MisspeltName, ...]:
    """Towns that a document, its title included, does not name as English does, by first mention.

    Rejected are lower-cased spellings that the house does not want, each with the one that it does.
    """
    parts = [part for part in (doc.title, doc) if part is not None]
    source = listed_tag(doc.article.source_language) if doc.article.source_language else None
    by_name: defaultdict[str, list[_Candidate]] = defaultdict(list)
    for part in parts:
        for candidate in _find_candidates(part, lexicon, rejected):
            if candidate.key not in allow:
                by_name[candidate.place.english].append(candidate)
    right = {
        english: _find_right(parts, english, is_case=all(item.place.is_case for item in candidates))
        for english, candidates in by_name.items()
    }
    return tuple(
        MisspeltName(
            tuple(dict.fromkeys(language for candidate in free for language in candidate.place.languages)),
            tuple(
                Misspelling(
                    candidate.mention, candidate.article + (right[english][0].text if right[english] else english)
                )
                for candidate in free
            ),
            right[english],
            is_case=free[0].place.is_case,
        )
        for english, candidates in by_name.items()
        if (free := _choose_free(candidates, source, is_told=bool(right[english])))
    )


def _find_right(parts: Sequence[Document], english: str, *, is_case: bool) -> tuple[Mention, ...]:
    """Where an article has the English name of a town; beside its cases also without marks, or the twin: Cracow."""
    spellings = dict.fromkeys((english, strip_marks(english), find_twin(english) or english)) if is_case else (english,)
    found = (tuple(mention for part in parts for mention in find_spelled(part, form)) for form in spellings)
    return next(filter(None, found), ())


def _choose_free(candidates: Sequence[_Candidate], source: str | None, *, is_told: bool) -> list[_Candidate]:
    """The mentions that stand for the town; none where nothing shows that it is meant, or something that it is not.

    `is_told`: the article speaks of the town by its English name, too.
    """
    named = {item.key for item in candidates if item.place.is_namesake and item.is_called}
    candidates = [item for item in candidates if item.key not in named]  # FC Südtirol ... in Südtirol
    standings = {item.standing for item in candidates}
    if any(item.place.is_second for item in candidates):
        is_shown = is_told and not standings.isdisjoint((Standing.PLACED, Standing.TOWARDS))
        candidates = [item for item in candidates if is_shown or not item.place.is_second]
    if Standing.PLACED not in standings:
        candidates = [item for item in candidates if not item.place.is_namesake]
    free = [item for item in candidates if item.standing in _FREE]
    is_past = is_told and all(item.is_past for item in candidates)
    if is_past or not standings.isdisjoint((Standing.ELSEWHERE, Standing.RENAMED)):
        return []
    if Standing.PLACED in standings:
        return free
    if Standing.IN_NAME in standings:
        return []  # Emil Florenz ... from Florenz
    is_known = any(not item.place.languages or _is_exonym(item.place, source) for item in free)
    return free if is_known or is_told or Standing.TOWARDS in standings else []


def _is_exonym(place: ForeignPlace, source: str | None) -> bool:
    """Whether a spelling is known for nothing but the town, and may have come with the text."""
    return place.is_exonym and (source is None or source in place.languages)


def _find_candidates(doc: Document, lexicon: Lexicon, rejected: Mapping[str, str]) -> Iterator[_Candidate]:
    """Every capitalised spelling in one field that the table, or the house, has something to say of."""
    after = 0
    opening = _find_opening(doc, lexicon, rejected)
    preferred = frozenset(spelling.lower() for spelling in rejected.values())
    for index, word in enumerate(doc.words) if opening else ():
        if index < after or word.lower not in opening or not word.text[0].isupper():
            continue
        for words, span in _read_names(doc, index):
            form = doc.text[span.start : span.end]
            key = form.lower().replace("’", "'").replace("ʼ", "'")
            place = _find_place(key, rejected) if key not in preferred else None
            the = _THE.search(read_before(doc, span)) if place is not None and place.has_the else None
            if place is not None and _has_its_the(place, the):
                standing = (
                    Standing.RENAMED
                    if _is_meant(doc, span, place)
                    else judge_standing(doc, words, span, place, lexicon)
                )
                mention, is_past = Mention(span, form, doc.field), is_told_of_past(doc, span)
                article = "the " if place.has_the and the is None else ""
                is_called = standing is Standing.IN_NAME and _OWN.match(doc.text, span.end) is None
                yield _Candidate(mention, key, place, standing, is_past, is_called, article)
                after = words.stop
                break


def _has_its_the(place: ForeignPlace, the: re.Match[str] | None) -> bool:
    """Whether a river or a range stands right behind "the", as no university and no club does: at Dicle."""
    return not place.has_the or place.is_land or (the is not None and the["between"] is None)


def _find_opening(doc: Document, lexicon: Lexicon, rejected: Mapping[str, str]) -> frozenset[str]:
    """The lower-cased words of a document that may begin such a spelling.

    None where each capitalised word is one that English uses, so that the table need not be read.
    """
    if rejected:
        return doc.vocabulary
    seconds = find_second_words(doc)
    strange = lexicon.find_seldom(doc.vocabulary, WELL_USED)
    if not any(word.lower in strange and word.text[0].isupper() for word in doc.words):
        return seconds
    return seconds | frozenset(doc.vocabulary & first_words().keys()) | frozenset(filter(_may_be_place, strange))


@lru_cache(maxsize=30_000)
def _may_be_place(word: str) -> bool:
    """Whether a lower-cased word is a foreign spelling of a town, or is put together with one: boutcha-based."""
    bare = POSSESSIVE.sub("", word)
    return any(find(form) is not None for form in (bare, bare.partition("-")[0]) for find in _FINDERS)


def _read_names(doc: Document, index: int) -> Iterator[tuple[range, Span]]:
    """What may be a name from one word on, the longest first, each with its words; without the possessive."""
    word = doc.words[index]
    for length in range(first_words().get(word.lower, 1), 1, -1):
        last = doc.words[min(index + length, len(doc.words)) - 1]
        for bare in dict.fromkeys((POSSESSIVE.sub("", last.text), _cut_hyphen(POSSESSIVE.sub("", last.text)))):
            yield range(index, index + length), Span(word.start, last.start + len(bare))
    bare = POSSESSIVE.sub("", word.text)
    yield range(index, index + 1), Span(word.start, word.start + len(bare))
    if (first := _cut_hyphen(bare)) != bare:
        yield range(index, index + 1), Span(word.start, word.start + len(first))


def _cut_hyphen(word: str) -> str:
    """A word without what is joined to a name: Boutcha-based."""
    first, _, rest = word.partition("-")
    return first if rest.islower() else word


def _find_place(key: str, rejected: Mapping[str, str]) -> ForeignPlace | None:
    if key in rejected:
        return ForeignPlace(rejected[key], ())
    place = find_foreign_place(key) or find_second_name(key) or find_declined_place(key) or find_exonym(key)
    if place is None:
        return None
    return replace(place, english=rejected.get(place.english.lower(), place.english))


def _is_meant(doc: Document, span: Span, place: ForeignPlace) -> bool:
    """Whether an article spells a town so on purpose."""
    if is_renamed(doc, span, place.english):
        return True
    if place.is_second and is_used_on_purpose(doc, span):
        return True
    return place.is_case and speaks_of_cases(doc, span)
