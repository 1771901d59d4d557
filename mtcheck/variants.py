"""Two spellings with what stands beside them in, whether they are one name out.

Evidence is how alike they sound, how well the language knows each, the names beside them, and what an ending means.
Silent where these do not agree. The limits were set on half of the documents of a labelled set of real translations
from Russian, Icelandic, French, German and Chinese, and on text written by people.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mtcheck.endings import Endings, compare_endings, is_other_adjective
from mtcheck.equivalents import are_one_given_name, are_twins, follow_conventions
from mtcheck.mentions import NameMention, is_compound
from mtcheck.romanisation import differ_by_marks, fold_marks, read_units, sound_distance

KNOWN = 3.0
"""Zipf frequency from which a spelling is a name or word of its own, so that likeness alone proves nothing."""
STRANGE = 1.5
"""Zipf frequency below which the language does not write a name so, and an ending may have been left on it."""
FAMILIAR = 3.3
"""Zipf frequency up to which an unknown spelling may be a case of a name: Ragnar 2.8, Elisa 3.1."""
FAMOUS = 4.0
"""The same where the names beside the two say so too: Igor 3.4."""
SAME_SOUND = 0.2
"""Distance that some romanisation explains."""

SURE, LIKELY, FAIR = 0.97, 0.9, 0.85

TITLES = frozenset(
    "adm admiral ambassador archbishop bishop captain chairman chancellor chief city coach col colonel commissioner "
    "corporal count cpl deputy director district doctor dr duke emperor father foreign former gen general governor hon "
    "island judge justice king lady lake lawyer lieutenant lord lt madam madame maj major marshal mayor minister miss "
    "monsieur mother mount mr mrs ms mx oblast officer patriarch pope premier president prime prince princess prof "
    "professor province queen rabbi region rep representative republic rev reverend river saint sea secretary sen "
    "senator sergeant sgt sheikh sheriff singer sir sister spokesman spokeswoman st street sultan town vice village "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that stand beside a name with a capital without being one, so that two different ones tell nothing apart."""


class _Limit(NamedTuple):
    """The distance up to which two spellings are one name: in all, and for each unit of the longer one."""

    total: float
    per_unit: float


_SHORT = {1: 0.1, 2: 0.1, 3: 0.1, 4: 0.3}
"""The limit for names of so few units, whatever speaks for them: Rut, Ruth are 0 apart, San, Sean 0.6."""
_BOTH_KNOWN = _Limit(0.2, 0.05)  # Hurricane Hanna, Hurricane Hannah 0.2; Harry, Larry 1.2
_ONE_KNOWN = _Limit(0.25, 0.081)  # Camilla, Kamilla 0.08; Gran, Gräfin 2
_ONE_KNOWN_LONG = _Limit(0.3, 0.05)  # Hezbollah, Hizbollah 0.3
_ONE_KNOWN_ALIAS = _Limit(0.4, 0.081)  # Eliza Viðar ... Elisha 0.4
_SAME_SURNAME = _Limit(0.65, 0.067)  # Khalid Omar, Khaled Omar 0.3 of 5 units; Julian Hart, Julien Hart 0.5 of 6
_SAME_NEIGHBOUR = _Limit(0.65, 0.131)  # Ollanta Humala, Ollante Humala 0.5
_SAME_NEIGHBOUR_RARE = _Limit(0.9, 0.131)  # Paulina Gagarina, Polina Gagarina 0.9
_LAST_VOWEL = _Limit(0.25, 0.081)  # Mario, Maria 0.9; Trifid, Trifide 0.6
_RARE_ALIAS = _Limit(2.0, 0.13)  # Andrei Kuzminov ... Kuzyminov 0.6; at 0.16 Teleskope and Telescopio are one
_RARE = _Limit(0.5, 0.081)  # Stálskip, Steelskip 0.5; Minya, Mena 0.45 of 5 units
_RARE_AND_LONG = _Limit(2.0, 0.065)  # Pfannenstil, Pfannenestil 0.6
_BOTH = 2
_LONG = 6
_LONGER = 7
_LONGEST = 9
_SHORTEST_STEM = 3
_SURE_STEM = 4


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling in one document, with the evidence around its mentions."""

    key: str
    shown: str
    """As it mostly stands in running text."""
    zipf: float
    is_word: bool
    """Whether it is an ordinary word too, so that a capital at the start of a sentence proves nothing."""
    mentions: tuple[NameMention, ...]
    before: frozenset[str]
    """What stands before it with a capital in one name: a first name, a title."""
    after: frozenset[str]
    names_before: frozenset[str]
    """Of these, the ones that are surely names."""
    names_after: frozenset[str]

    @property
    def is_proven(self) -> bool:
        """Whether a capital, or being no word of the language, shows it to be a name."""
        return self.zipf < KNOWN or any(mention.is_proof for mention in self.mentions)

    @property
    def stands_alone(self) -> bool:
        """Whether no capitalised word ever stands beside it."""
        return not self.before and not self.after

    @property
    def has_full_name(self) -> bool:
        """Whether another name stands beside it somewhere."""
        return bool((self.before | self.after) - TITLES)


@dataclass(frozen=True)
class _Pair:
    """Two spellings and the evidence between them, worked out when asked for."""

    one: Form
    other: Form

    @cached_property
    def distance(self) -> float:
        return sound_distance(self.one.key, self.other.key)

    @cached_property
    def units(self) -> int:
        return max(len(read_units(self.one.key)), len(read_units(self.other.key)))

    @cached_property
    def known(self) -> int:
        """How many of the two the language knows."""
        return (self.one.zipf >= KNOWN) + (self.other.zipf >= KNOWN)

    @cached_property
    def rarer(self) -> float:
        return min(self.one.zipf, self.other.zipf)

    @cached_property
    def commoner(self) -> float:
        return max(self.one.zipf, self.other.zipf)

    @cached_property
    def endings(self) -> Endings:
        return compare_endings(self.one.key, self.other.key)

    @cached_property
    def share_neighbour(self) -> bool:
        return _has_pair(self.one.before, self.other.before) or _has_pair(self.one.after, self.other.after)

    @cached_property
    def share_surname(self) -> bool:
        return _has_pair(self.one.names_after, self.other.names_after)

    @cached_property
    def stand_together(self) -> bool:
        """Whether one sentence has both, as where two people are told apart."""
        return are_told_apart(self.one, self.other)

    @cached_property
    def is_alias(self) -> bool:
        """Whether one is introduced by a full name and the other always stands alone, in other sentences."""
        full, bare = (self.one, self.other) if self.one.has_full_name else (self.other, self.one)
        return full.has_full_name and bare.stands_alone and not self.stand_together

    @cached_property
    def is_in_doubt(self) -> bool:
        """Whether one may be an ordinary word at the start of a sentence: Turing, Touring."""
        if self.one.is_proven and self.other.is_proven:
            return False
        return self.units < max(_SHORT) or self.one.is_word or self.other.is_word


def judge_pair(one: Form, other: Form, *, case_endings: frozenset[str], source_language: str | None) -> float | None:
    """How surely two spellings are one name, from 0 to 1; None where they are not, or nothing proves it."""
    pair = _Pair(one, other)
    if not (one.is_proven or other.is_proven) or are_two_people(one, other):
        return None
    if one.key.casefold() == other.key.casefold():  # YouTube, Youtube; but Operation Legend for the boy LeGend
        return None if one.is_word or other.is_word else SURE
    if differ_by_marks(one.key, other.key):
        return SURE
    if _is_part(one, other) or pair.is_in_doubt or is_other_adjective(one.key, other.key):
        return None
    judgements = (_judge_cases(pair, case_endings), _judge_sound(pair), _judge_conventions(pair, source_language))
    return next((judgement for judgement in judgements if judgement is not None), None)


def are_two_people(one: Form, other: Form) -> bool:
    """Whether other names beside two spellings tell them apart: Sarah Palin, Sara Bareilles.

    Surnames do, whatever stands before; first names do unless the surname is one, as titles are taken for them.
    """
    pair = _Pair(one, other)
    if one.names_after and other.names_after:
        return not pair.share_surname
    return bool(one.names_before and other.names_before) and not pair.share_neighbour


def are_told_apart(one: Form, other: Form) -> bool:
    """Whether one sentence has both, as where two names of one town or two people are set side by side."""
    places = {(mention.field, mention.sentence) for mention in one.mentions}
    return any((mention.field, mention.sentence) in places for mention in other.mentions)


def _is_part(one: Form, other: Form) -> bool:
    """Whether one is several names, whose parts are compared by themselves, or holds the other: Jong, Jong-ae."""
    if is_compound(one.shown) or is_compound(other.shown):
        return True
    return one.key in other.key.split("-") or other.key in one.key.split("-")


def _judge_cases(pair: _Pair, case_endings: frozenset[str]) -> float | None:
    """The judgement on two that differ by case endings of the source language: Bjartmar, Bjartmari; Salsk, Salska."""
    endings = pair.endings
    if not endings.tails <= case_endings or len(endings.stem) < _SHORTEST_STEM or endings.is_feminine:
        return None
    if pair.stand_together or pair.rarer >= STRANGE:
        return None
    if pair.share_neighbour or pair.is_alias:
        return FAIR if pair.commoner < FAMOUS else None
    return FAIR if pair.commoner < FAMILIAR and len(endings.stem) >= _SURE_STEM else None


def _judge_sound(pair: _Pair) -> float | None:
    if pair.endings.is_derived or (pair.endings.is_brand and not pair.share_neighbour):
        return None
    limit = _choose_limit(pair)
    if (
        limit is None
        or pair.distance > min(limit.total, limit.per_unit * pair.units, _SHORT.get(pair.units, limit.total)) + 1e-9
    ):
        return None
    return SURE if pair.distance <= SAME_SOUND else LIKELY


def _judge_conventions(pair: _Pair, source_language: str | None) -> float | None:
    """The judgement on two that sound apart, and that two conventions may explain."""
    if pair.stand_together:
        return None
    one, other = pair.one.key, pair.other.key
    is_one = are_twins(one, other) or (pair.share_surname and are_one_given_name(one, other))
    if not is_one and follow_conventions(one, other, source_language):
        is_one = pair.share_neighbour or pair.is_alias or (pair.known < _BOTH and pair.units > max(_SHORT))
    return LIKELY if is_one else None


def _choose_limit(pair: _Pair) -> _Limit | None:
    if not pair.share_neighbour:
        return _choose_bare_limit(pair)
    if pair.known and pair.stand_together:
        return _BOTH_KNOWN
    if pair.known == _BOTH:
        return _SAME_SURNAME if pair.share_surname else _BOTH_KNOWN
    return _SAME_NEIGHBOUR_RARE if not pair.known and pair.units >= _LONG else _SAME_NEIGHBOUR


def _choose_bare_limit(pair: _Pair) -> _Limit | None:
    if pair.known:
        return _choose_known_limit(pair)
    if pair.endings.are_vowels:
        return _LAST_VOWEL
    if pair.is_alias and pair.commoner < STRANGE and pair.units >= _LONGER:
        return _RARE_ALIAS
    return _RARE_AND_LONG if pair.units >= _LONGEST else _RARE


def _choose_known_limit(pair: _Pair) -> _Limit | None:
    if pair.known == _BOTH:
        return None
    if pair.is_alias and pair.commoner < FAMOUS:
        return _ONE_KNOWN_ALIAS
    return _ONE_KNOWN_LONG if pair.units >= _LONG else _ONE_KNOWN


def _has_pair(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(_is_same_neighbour(name, other) for name in some for other in others)


def _is_same_neighbour(name: str, other: str) -> bool:
    """Whether two neighbours are one name, also cut short or inflected: Valur, Vals; Viðar, Viðarsdóttir."""
    if sound_distance(name, other) <= _SAME_NEIGHBOUR.total:
        return True
    short, long = sorted((fold_marks(name), fold_marks(other)), key=len)
    if len(short) >= _SURE_STEM and long.startswith(short):
        return True
    endings = compare_endings(name, other)
    return len(endings.stem) >= _SHORTEST_STEM and endings.may_be_cases
