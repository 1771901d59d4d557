"""Names of a source without a match in, those out that the text has lost.

A translator says "she" for a name, or leaves a first name out. So a name counts as lost only where it is a certain one,
of a person in full, of a surname or of a place, and the text has it nowhere; or, of a person in full, where the text
has it elsewhere but in this sentence no word that could stand for somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.foreign.witnesses import is_german_noun
from mtcheck.language import month_and_weekday_names
from mtcheck.lexicon import NOUN_CAPITALS, read_table
from mtcheck.model import Document, Pair, Span
from mtcheck.names.native_names import english_words, is_english_place
from mtcheck.source.concepts import find_concepts
from mtcheck.source.eastern_people import EasternPeople
from mtcheck.source.glosses import list_stems, stem_english
from mtcheck.source.institution_forms import names_ministry
from mtcheck.source.name_endings import find_stems
from mtcheck.source.name_lists import find_dropped
from mtcheck.source.name_matches import NameMatches, TextName
from mtcheck.source.sureness import LIKELY_PAIR, SUREST_PAIR
from mtcheck.source.unclear_people import find_unclear, read_people
from mtcheck.source.words import UNBENT, VOWELLESS, SourceWord

NOWHERE, NOT_HERE, DROPPED = 0.65, 0.6, 0.7
_LONG = 5
_REACH = 20
"""So far before a country the acronym may begin that belongs to it."""
_STAND_INS = frozenset(
    "he him his himself she her hers herself they them their theirs who whom whose i me my we us our you your it its "
    "one someone somebody former latter this that these those".split()
)

_OFFICES = frozenset(
    "archbishop bishop chairman chairwoman chancellor chief commissioner governor king leader mayor minister monarch "
    "pontiff pope premier president prince princess queen secretary senator".split()
)
"""Whom everybody knows by their office: the chancellor met the French president."""
_INDEFINITE = frozenset("a an another one".split())
_DETERMINERS = frozenset("the his her its their our my this".split())
_PHRASE = 4
"""So many words before an office its article may stand: a former finance minister."""
_INSTEAD_OF_COUNTRY = frozenset(
    "country country's domestic federal government homeland nation nation's national nationwide republic state".split()
)
_PERSONAL = frozenset("he him his himself she her hers herself they them their theirs who whom whose".split())


class _Meant(NamedTuple):
    """Words that stand for whom a sentence begins with, where one of them does."""

    sex: str
    forms: frozenset[str]


_MEANT = {
    "he": _Meant("m", frozenset(("he", "his", "himself"))),
    "she": _Meant("f", frozenset(("she", "herself"))),
    "they": _Meant("", frozenset(("they", "their", "themselves"))),
}

_SAYS = re.compile(rf"\s(?:\w+ly\s)?(?:{SAYING})\b")
_WHO = re.compile(r",? who(?:m|se)?\b")
_PRESS = re.compile(r"[-\s](?:برس|بریس|پرس|[Пп]ресс|[Пп]рес|[Pp]resse?)\b")
_NICKNAME = re.compile(r"\s?[\"«“„‘'‚»(](?P<name>\w{2,20})[\"»”“’'‘«)]\s\w")
"""Straight, curved and angled marks, or brackets."""


class Loss(NamedTuple):
    """A name of a source that the text has not."""

    span: Span
    """The sentence of the text that it should stand in."""
    source_span: Span
    source_form: str
    confidence: float
    is_elsewhere: bool
    """Whether the text has it in another place."""


def find_losses(matches: NameMatches, exchanged: Iterable[Span]) -> Iterator[Loss]:
    """Every lost name, by position; those that another name stands for in the text are given and left out."""
    taken = tuple(exchanged)
    source, doc = matches.words.doc, matches.comparison.doc
    seen = set[str]()
    for unmatched in matches.find_unmatched():
        for group in _join(unmatched.sources, source.text):
            if unmatched.pair.confidence < (LIKELY_PAIR if _opens_in_full(group) else SUREST_PAIR):
                continue
            span = Span(group[0].span.start, group[-1].span.end)
            form = source.text[span.start : span.end]
            if any(other.overlaps(span) for other in taken) or form in seen:
                continue
            is_elsewhere = any(matches.is_rendered(word) for word in group)
            if (
                not _is_certain(group, unmatched.pair, matches)
                or _is_told_otherwise(group, unmatched.pair, matches)
                or _has_nickname(span, matches)
                or (is_elsewhere and not _must_stand_here(group, unmatched.pair, matches))
            ):
                continue
            seen.add(form)
            sentence = doc.sentences[unmatched.pair.text[0]]
            yield Loss(sentence.span, span, form, NOT_HERE if is_elsewhere else NOWHERE, is_elsewhere)
    for dropped in (*find_dropped(matches), *find_unclear(matches)):
        form = source.text[dropped.span.start : dropped.span.end]
        if not any(other.overlaps(dropped.span) for other in taken) and form not in seen:
            seen.add(form)
            sentence = doc.sentences[dropped.pair.text[0]]
            yield Loss(sentence.span, dropped.span, form, DROPPED, is_elsewhere=True)
    for pair, person in EasternPeople(matches).find_lost():
        form = source.text[person.span.start : person.span.end]
        is_taken = any(other.overlaps(person.span) for other in taken) or form in seen
        if not is_taken and not _has_known_office(matches, pair):
            seen.add(form)
            yield Loss(doc.sentences[pair.text[0]].span, person.span, form, NOWHERE, is_elsewhere=False)


def _join(words: Iterable[SourceWord], text: str) -> Iterator[tuple[SourceWord, ...]]:
    """The words, those in a row as one name."""
    group: tuple[SourceWord, ...] = ()
    for word in words:
        if group and text[group[-1].span.end : word.span.start] != " ":
            yield group
            group = ()
        group = (*group, word)
    if group:
        yield group


def _is_certain(group: tuple[SourceWord, ...], pair: Pair, matches: NameMatches) -> bool:
    """Whether lost words are a person in full, a surname behind a first name, or a place."""
    if (any(word.opens for word in group) and not _opens_in_full(group)) or not matches.words.is_spaced:
        return False
    if any(_count_capitals(matches.words.doc, word) > 1 or word.lower in _calendar(matches) for word in group):
        return False
    if len(group) > 1:
        is_person = any(word.kinds == {"person"} for word in group) or _may_be_person(group, pair, matches)
        is_person = is_person or _has_role(group, matches)
        return is_person and all(word.is_sure for word in group)
    is_second = _is_second_surname(group[0], pair, matches)
    return (_is_certain_person(group[0]) and not is_second) or _is_certain_place(group[0], matches)


def _opens_in_full(group: tuple[SourceWord, ...]) -> bool:
    """Whether the words at the beginning of a sentence are a listed first name with a name behind: Martine Delorme."""
    return len(group) > 1 and all(word.kinds == {"person"} and word.is_sure for word in group)


def _may_be_person(group: tuple[SourceWord, ...], pair: Pair, matches: NameMatches) -> bool:
    """Whether two words that no list has are a person, of whom the text says "a woman" or "one senator"."""
    is_full = len(group) == 2 and all(word.is_name and not word.kinds for word in group)  # noqa: PLR2004 - both names
    language = matches.words.language
    if names_ministry(" ".join(word.lower for word in group), language):
        return False
    if all(list_stems(word.lower, language) for word in group):  # Puchar Świata, the World Cup
        return False
    if any(find_concepts(group[0].lower, language)):  # Spitalul Județean, the county hospital
        return False
    return is_full and matches.words.language not in NOUN_CAPITALS and _names_somebody(matches, pair)


def _has_role(group: tuple[SourceWord, ...], matches: NameMatches) -> bool:
    """Whether what a person does stands right before two words that no list has: el ingeniero Damià Rovira.

    Where nouns are bent, they may be another noun behind it: formaður Verslunarmannafélags Reykjavíkur, of a union.
    """
    words = matches.words
    is_full = len(group) == 2 and words.language in UNBENT - NOUN_CAPITALS  # noqa: PLR2004 - first name and surname
    if not is_full or all(list_stems(word.lower, words.language) for word in group):
        return False
    before = words.doc.text[max(0, group[0].span.start - _REACH) : group[0].span.start]
    role = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    return role.islower() and not _role_stems().isdisjoint(list_stems(role, words.language))


def _is_told_otherwise(group: tuple[SourceWord, ...], pair: Pair, matches: NameMatches) -> bool:
    """Whether the sentences of a pair may say in place of a name what it means, somebody's office, or the country's."""
    words = _list_words(matches, pair)
    language = matches.words.language
    stems = list_stems(" ".join(words), "en")
    if all(not stems.isdisjoint(list_stems(word.lower, language)) for word in group):
        return True  # Røde Kors, the Red Cross
    if "country" in group[0].kinds:
        names = (group[0].sounds[0], *(name for one in group[0].names for name in english_words(one)))
        starts = tuple(name[: max(_LONG - 1, len(name) - 1)] for name in names)
        return not words.isdisjoint(_INSTEAD_OF_COUNTRY) or any(word.startswith(starts) for word in words)
    return group[0].kinds == {"person"} and not words.isdisjoint(_OFFICES) and _has_known_office(matches, pair)


def _has_nickname(span: Span, matches: NameMatches) -> bool:
    """Whether the source has another first name in quotation marks behind, and the text that: Luis «Pepe» Ruiz."""
    match = _NICKNAME.match(matches.words.doc.text, span.end)
    names = {word.text for word in matches.comparison.doc.words} if match else set()
    return match is not None and match["name"] in names


def _has_known_office(matches: NameMatches, pair: Pair) -> bool:
    """Whether an office is told as somebody's whom readers know, and not as "one senator"."""
    return any(word in _OFFICES and not is_one for word, is_one in _find_articles(matches, pair))


def _names_somebody(matches: NameMatches, pair: Pair) -> bool:
    """Whether the text of a pair has "a woman" or "one senator"."""
    return any(word in _roles() and is_one for word, is_one in _find_articles(matches, pair))


def _find_articles(matches: NameMatches, pair: Pair) -> Iterator[tuple[str, bool]]:
    """The words of the text of a pair, each with whether "a" or "one" is the nearest article before it."""
    doc = matches.comparison.doc
    for number in pair.text:
        words = [word.lower for word in doc.words_of(doc.sentences[number])]
        for at, word in enumerate(words):
            before = reversed(words[max(0, at - _PHRASE) : at])
            yield word, next((one for one in before if one in _INDEFINITE | _DETERMINERS), None) in _INDEFINITE


def _is_certain_person(word: SourceWord) -> bool:
    """Whether it is a surname behind a first name."""
    return word.kinds == {"person"} and word.is_sure and word.is_behind_name and len(word.lower) >= _LONG - 1


def _is_second_surname(word: SourceWord, pair: Pair, matches: NameMatches) -> bool:
    """Whether it stands behind a first name and a surname that the text both has: Carmen Ruiz Delgado."""
    words = [other for number in pair.source for other in matches.words.sentences[number]]
    earlier = words[max(0, words.index(word) - 2) : words.index(word)] if word in words else []
    is_full = len(earlier) == 2 and earlier[1].before is not None and word.before is not None  # noqa: PLR2004 - both
    return is_full and all(matches.is_rendered(other, pair.text) for other in earlier)


def _is_certain_place(word: SourceWord, matches: NameMatches) -> bool:
    if "country" in word.kinds:
        return not (_is_behind_institution(word, matches) or _is_of_agency(word, matches))
    if "place" not in word.kinds or word.before is not None or word.after is not None or len(word.lower) < _LONG:
        return False
    if matches.words.language in NOUN_CAPITALS and is_german_noun(word.lower):
        return False
    forms = {word.lower, matches.words.doc.text[word.span.start : word.span.end]}
    if not matches.words.has_capitals and not all(map(matches.words.is_uncommon_form, forms)):
        return False  # السلطات, the authorities, not Settat
    is_listed = any(name.kind == "place" for name in word.names)
    if matches.words.language in VOWELLESS and not any(n.kind == "place" and n.form in forms for n in word.names):
        return False  # كوليرا, cholera, is no case of كولن
    return not any(find_stems(word.sounds[0])) and (is_listed or _is_plain_place(word, matches))


def _is_behind_institution(word: SourceWord, matches: NameMatches) -> bool:
    """Whether a country only says whose an institution is: МЧС России."""
    before = matches.words.doc.text[max(0, word.span.start - _REACH) : word.span.start].split()
    return bool(before) and before[-1].isupper() and len(before[-1]) > 1


def _is_of_agency(word: SourceWord, matches: NameMatches) -> bool:
    """Whether a country is half the name of a news agency, which English gives by its letters: فرانس برس, AFP."""
    return _PRESS.match(matches.words.doc.text, word.span.end) is not None


def _is_plain_place(word: SourceWord, matches: NameMatches) -> bool:
    """Whether a town that stands alone is no ordinary word besides."""
    return (
        is_english_place(word.sounds[0])
        and matches.words.language not in NOUN_CAPITALS
        and len(word.lower) >= _LONG
        and matches.words.is_uncommon(word)
    )


def _count_capitals(doc: Document, word: SourceWord) -> int:
    return sum(char.isupper() for char in doc.text[word.span.start : word.span.end])


def _calendar(matches: NameMatches) -> frozenset[str]:
    return frozenset(month_and_weekday_names(matches.words.language))


def _must_stand_here(group: tuple[SourceWord, ...], pair: Pair, matches: NameMatches) -> bool:
    """Whether no word of the sentences of a pair could stand for a person named there in full."""
    if any(word.kinds != {"person"} for word in group):
        return False
    if len(group) > 1 and _names_somebody(matches, pair):
        return True  # she beat a rival
    words = _list_words(matches, pair)
    return words.isdisjoint(_STAND_INS) and words.isdisjoint(_roles())


def may_stand_for_person(matches: NameMatches, pair: Pair, names: Sequence[TextName]) -> bool:
    """Whether a word of the text of a pair says he, she or they, or what somebody is, in the place of a name.

    A "who" behind one of some `names` is that one, and so is "he" where it says something: Carpentier said that he. A
    "him" is somebody else, and so is a "she" where the name is a man's.
    """
    doc = matches.comparison.doc
    sexes = read_people(matches)
    theirs = {match.end() for name in names if (match := _WHO.match(doc.text, name.span.end))}
    for number in pair.text:
        sentence = doc.sentences[number]
        says = [name for name in names if sentence.start == name.span.start and _SAYS.match(doc.text, name.span.end)]
        for name in says:
            words = doc.words_of(sentence)
            first = next((word.lower for word in words if word.lower in _MEANT), None)
            if first is not None and sexes.get(name.key) == _MEANT[first].sex:
                theirs |= {word.end for word in words if word.lower in _MEANT[first].forms}
    left = {w.lower for number in pair.text for w in doc.words_of(doc.sentences[number]) if w.end not in theirs}
    return not left.isdisjoint(_PERSONAL) or not left.isdisjoint(_roles())


def _list_words(matches: NameMatches, pair: Pair) -> frozenset[str]:
    doc = matches.comparison.doc
    return frozenset(word.lower for number in pair.text for word in doc.words_of(doc.sentences[number]))


@lru_cache(maxsize=1)
def _role_stems() -> frozenset[str]:
    return frozenset(stem_english(form) for form, kind, _ in read_table("people_en") if kind == "role")


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    return frozenset(form for form, kind, _ in read_table("people_en") if kind != "thing")
