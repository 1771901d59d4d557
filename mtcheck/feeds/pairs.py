"""Two names of a feed in, how surely they are one name spelled two ways out.

Stricter than `variants` is within one article, since a feed has thousands of people in it: full names are compared
word by word, and what is alike in both must be rare enough for two people not to share it; a word that stands alone
is compared only where English does not know one of its spellings. Without a full name nothing else proves anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mtcheck.feeds.keys import compact
from mtcheck.lexicon import Lexicon
from mtcheck.model import NameKind
from mtcheck.names.endings import compare_endings, is_other_adjective
from mtcheck.names.equivalents import are_one_given_name, are_twins
from mtcheck.names.forms import KNOWN, STRANGE
from mtcheck.names.known_names import identify_person, identify_place
from mtcheck.names.mentions import SHORT_SYLLABLE
from mtcheck.names.name_words import iter_words
from mtcheck.names.persons import find_foreign_person
from mtcheck.names.places import are_twin_places, find_foreign_place
from mtcheck.names.romanisation import differ_by_marks, read_units, sound_distance
from mtcheck.names.variants import SAME_SOUND

SHARED_BY_MANY = 3.3
"""Zipf frequency from which two people may share a surname: Peskov 1.9, Palin 3.3, Jones 4.9."""
FIRST_NAME_APART = 0.1
"""Dmitry, Dmitri 0; Sergei, Serguei 0.05; Anna, Hanna 0.2 are two women."""
SURNAME_APART = 0.3
SURNAME_APART_PER_UNIT = 0.05
"""Krychowiak, Krykhovyak 0.1 of 9 units; Petrov, Petrow 0.05 of 6."""
ALONE_APART = 0.1
"""Bucha, Boutcha 0.05; Minsk, Mins 1. From LONG units on, SAME_SOUND: Janukowitsch, Yanukovych 0.18."""
LONG = 8
FAR_APART = 0.5
"""Two spellings so far apart are never joined over a third."""
SHORTEST_ALONE = 4
"""Units: Rut, Ruth; Lee, Li are each many people."""

SYLLABLES = 3
"""So many has the name of a Korean, or of most Chinese: Kim Jong-un."""
_SPLIT = re.compile("[- ]")
MARKS, BY_SOUND, BY_CONVENTION = 0.95, 0.9, 0.85
_SLACK = 1e-9


@dataclass(frozen=True)
class FeedForm:
    """One spelling of a feed, with what the comparison asks of it."""

    key: str
    language: str
    kind: NameKind | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Without initials and particles."""
        return tuple(iter_words(self.key))

    @cached_property
    def initials(self) -> tuple[str, ...]:
        """George W. Bush has one."""
        return tuple(word for word in self.key.split(" ") if len(word) == 1)

    @cached_property
    def is_full(self) -> bool:
        """Whether it has several words."""
        return len(self.words) > 1

    @cached_property
    def zipfs(self) -> tuple[float, ...]:
        """How common each of its words is in the language of the text."""
        lexicon = Lexicon(self.language)
        return tuple(map(lexicon.zipf, self.words))


def judge_forms(one: FeedForm, other: FeedForm) -> float | None:
    """How surely two spellings of the same number of words, or of the same letters, are one name; None where not."""
    if _differ_by_initials(one, other) or _is_style(one, other):
        return None
    if one.is_full != other.is_full or len(one.words) != len(other.words):
        is_one = compact(one.key) == compact(other.key) and not (one.initials or other.initials)
        return MARKS if is_one and min(len(one.words), len(other.words)) else None
    if one.is_full:
        return _judge_full(one, other)
    return BY_CONVENTION if _are_one_famous(one, other) else _judge_bare(one, other)


def judge_surname(bare: FeedForm, full: FeedForm) -> float | None:
    """How surely a word that stands alone is the surname of a full name, spelled otherwise."""
    surname = FeedForm(full.words[-1], full.language, full.kind)
    if surname.key == bare.key or "place" in (bare.kind, full.kind) or "organisation" in (bare.kind, full.kind):
        return None
    if max(surname.zipfs[0], bare.zipfs[0]) >= KNOWN or _count_units(bare.key, surname.key) <= SHORTEST_ALONE:
        return None
    return _judge_bare(bare, surname)


def are_apart(one: FeedForm, other: FeedForm) -> bool:
    """Whether two spellings must not come together over a third: two people, or the start of a chain of small steps."""
    if _differ_by_initials(one, other):
        return True
    if len(one.words) != len(other.words):
        return False
    return any(
        not _is_one_anyhow(a, b) and (_is_other_name(a, b) or sound_distance(a, b) > FAR_APART)
        for a, b in zip(one.words, other.words, strict=True)
    )


def _differ_by_initials(one: FeedForm, other: FeedForm) -> bool:
    """George H. Bush, George W. Bush; an initial that only one of them has tells nothing apart."""
    return bool(one.initials and other.initials) and one.initials != other.initials


def _is_style(one: FeedForm, other: FeedForm) -> bool:
    """Whether only hyphens and spaces between well-known words differ: African-American, African American.

    Not so of Korean and Chinese names: Kim Jong-un, Kim Jong Un.
    """
    pieces = [_SPLIT.split(form.key) for form in (one, other)]
    if "".join(pieces[0]) != "".join(pieces[1]):
        return False
    lexicon = Lexicon(one.language)
    longest = max(pieces, key=len)
    is_korean = (
        len(longest) == SYLLABLES and max(map(len, longest)) <= SHORT_SYLLABLE and not lexicon.has_entry(longest[0])
    )
    return not is_korean and all(lexicon.zipf(piece) >= KNOWN for piece in longest)


def _judge_full(one: FeedForm, other: FeedForm) -> float | None:
    differing = [at for at, (a, b) in enumerate(zip(one.words, other.words, strict=True)) if a != b]
    if not differing or one.initials != other.initials:
        return None
    if all(differ_by_marks(one.words[at], other.words[at]) for at in differing):
        return MARKS
    judgements = [_judge_word(one, other, at, tuple(differing)) for at in differing]
    return None if None in judgements else min(judgement for judgement in judgements if judgement is not None)


def _judge_word(one: FeedForm, other: FeedForm, at: int, differing: tuple[int, ...]) -> float | None:
    """The judgement on two words in the same place of two full names."""
    a, b = one.words[at], other.words[at]
    shared = _shared_zipf(one, other, differing)
    if differ_by_marks(a, b):
        return MARKS
    if at == 0 and len(differing) == 1 and shared < SHARED_BY_MANY and are_one_given_name(a, b):
        return BY_CONVENTION
    if at and identify_person(a) == identify_person(b) and (shared < SHARED_BY_MANY or _is_any_famous(a, b)):
        return BY_CONVENTION
    if are_twins(a, b) and "person" not in (one.kind, other.kind) and not (at and are_one_given_name(one.words[0], "")):
        return BY_CONVENTION
    if _are_words(one, other, at):
        return None
    limit = FIRST_NAME_APART if at == 0 else min(SURNAME_APART, SURNAME_APART_PER_UNIT * _count_units(a, b))
    if shared >= SHARED_BY_MANY:
        limit = FIRST_NAME_APART if min(one.zipfs[at], other.zipfs[at]) < STRANGE else -1.0
    if _count_units(a, b) < SHORTEST_ALONE:
        limit = min(limit, 0.0)
    return BY_SOUND if sound_distance(a, b) <= limit + _SLACK else None


def _judge_bare(one: FeedForm, other: FeedForm) -> float | None:
    a, b = one.key, other.key
    rarer, commoner = sorted((one.zipfs[0], other.zipfs[0]))
    if are_twins(a, b) or _are_one_town(one, other):
        is_slight = differ_by_marks(a, b)
        return (MARKS if is_slight else BY_CONVENTION) if "person" not in (one.kind, other.kind) else None
    if rarer >= STRANGE or _are_words(one, other, 0):
        return None
    if commoner >= KNOWN and ("person" in (one.kind, other.kind) or "place" not in (one.kind, other.kind)):
        return None  # Carolina, Karolína
    if differ_by_marks(a, b):
        return MARKS
    units = _count_units(a, b)
    limit = SAME_SOUND if units >= LONG else ALONE_APART
    return BY_SOUND if units >= SHORTEST_ALONE and sound_distance(a, b) <= limit + _SLACK else None


def _are_one_town(one: FeedForm, other: FeedForm) -> bool:
    """Whether two words alone are one town: Pékin, Beijing; what may be something else is said of a place: Köln."""
    if identify_place(one.key) != identify_place(other.key):
        return False
    known = [place for place in map(find_foreign_place, (one.key, other.key)) if place is not None]
    return (
        "place" in (one.kind, other.kind)
        or any(place.is_exonym for place in known)
        or are_twin_places(one.key, other.key)
    )


def _are_one_famous(one: FeedForm, other: FeedForm) -> bool:
    """Whether two words alone are one person known all over the world, Poutine and Putin, and none is a place."""
    if "place" in (one.kind, other.kind) or identify_person(one.key) != identify_person(other.key):
        return False
    return _is_any_famous(one.key, other.key)


def _is_any_famous(*words: str) -> bool:
    """Whether another language spells one of the words so, and the person is known all over the world."""
    known = map(find_foreign_person, words)
    return any(person is not None and person.kind == "famous" for person in known)


def _is_other_name(a: str, b: str) -> bool:
    """Whether an ending makes another name of it: a plural, a people, a woman's form, a village."""
    return compare_endings(a, b).is_derived or is_other_adjective(a, b)


def _are_words(one: FeedForm, other: FeedForm, at: int) -> bool:
    """Whether one of the two is an ordinary word as well: Labour, Labor; Marks, Marx."""
    lexicon = Lexicon(one.language)
    return lexicon.has_entry(one.words[at]) or lexicon.has_entry(other.words[at])


def _is_one_anyhow(a: str, b: str) -> bool:
    """Whether two words may be one that sound apart: Nováčková, Novackova; Kharkiv, Kharkov; Volodymyr, Vladimir."""
    if differ_by_marks(a, b) or are_twins(a, b) or are_one_given_name(a, b):
        return True
    return identify_place(a) == identify_place(b) or identify_person(a) == identify_person(b)


def _shared_zipf(one: FeedForm, other: FeedForm, differing: tuple[int, ...]) -> float:
    """How common the rarest word is that both have; where they share none, the rarest of all."""
    shared = [zipf for at, zipf in enumerate(one.zipfs) if at not in differing]
    return min(shared or (*one.zipfs, *other.zipfs))


def _count_units(a: str, b: str) -> int:
    return max(len(read_units(a)), len(read_units(b)))
