"""Spellings of a document with the evidence around them, and the evidence between two of them.

Mentions come in from `mentions`, gathered by `names`; what the evidence is worth is judged in `variants`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import mtcheck.late_re as re
from mtcheck.english.calendar import WEEKDAYS
from mtcheck.lexicon import UNKNOWN
from mtcheck.model import FieldName
from mtcheck.names.endings import Endings, compare_endings
from mtcheck.names.mentions import NameMention, is_compound, is_model
from mtcheck.names.romanisation import count_slips, fold_marks, may_sound_within, read_units, sound_distance

KNOWN = 3.0
"""Zipf frequency from which a spelling is a name or word of its own, so that likeness alone proves nothing."""
STRANGE = 1.5
"""Zipf frequency below which the language does not write a name so, and an ending may have been left on it."""
FAMILIAR = 3.3
"""Zipf frequency up to which an unknown spelling may be a case of a name: Ragnar 2.8, Elisa 3.1."""
FAMOUS = 4.0
"""The same where the names beside the two say so too: Igor 3.4."""
SAME_NEIGHBOUR = 0.3
"""Distance up to which two names beside are taken for one: Valur, Val 0.6."""

TITLES = frozenset(
    "adm admiral ambassador archbishop bishop captain chairman chancellor chief city coach col colonel commissioner "
    "corporal count cpl deputy director district doctor dr duke emperor father foreign former gen general governor hon "
    "island judge justice king lady lake lawyer lieutenant lord lt madam madame maj major marshal mayor minister miss "
    "monsieur mother mount mr mrs ms mx oblast officer patriarch pope premier president prime prince princess prof "
    "professor province queen rabbi region rep representative republic rev reverend river saint sea secretary sen "
    "senator sergeant sgt sheikh sheriff singer sir sister spokesman spokeswoman st street sultan town vice "
    "village".split()
) | frozenset(day.lower() for day in WEEKDAYS)
"""Words that stand beside a name with a capital without being one, so that two different ones tell nothing apart."""

SURE_STEM = 4
_SHORTEST_STEM = 3
_PATRONYMIC = re.compile(r"s?(?:son|dottir)")
_SHORTEST_UNDOUBTED = 4
"""Shorter names, in units, are not compared where one may be an ordinary word."""
_LONG_GIVEN_NAME = 5
"""Two people of one family name may both be Min or Jun; hardly both Weiguo."""
_FRAME = 2
"""So many letters at the start and at the end must be the same where a letter between them is lost."""


@dataclass(frozen=True)  # without slots: what is asked of each pair that it is in is kept
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

    @cached_property
    def is_proven(self) -> bool:
        """Whether a capital, or being no word of the language, shows it to be a name."""
        return self.zipf < KNOWN or any(mention.is_proof for mention in self.mentions)

    @property
    def stands_alone(self) -> bool:
        """Whether no capitalised word but a title ever stands beside it."""
        return not self.has_full_name

    @cached_property
    def stands_free(self) -> bool:
        """Whether no capitalised word stands beside it at least once, so that it is not just part of a longer name."""
        return any(
            self.before.isdisjoint(mention.before) and self.after.isdisjoint(mention.after) for mention in self.mentions
        )

    @cached_property
    def is_hyphenated(self) -> bool:
        """Whether it is always a part of a name with a hyphen."""
        return all(mention.span.end - mention.span.start > len(mention.form) for mention in self.mentions)

    @cached_property
    def has_full_name(self) -> bool:
        """Whether another name stands beside it somewhere."""
        return bool((self.before | self.after) - TITLES)

    @cached_property
    def sentences(self) -> frozenset[tuple[FieldName, int]]:
        """Where it stands: the field and the number of the sentence."""
        return frozenset((mention.field, mention.sentence) for mention in self.mentions)

    @cached_property
    def is_compound(self) -> bool:
        """Whether it is several names in one."""
        return is_compound(self.shown)

    @cached_property
    def is_model(self) -> bool:
        """Whether it is a name with a letter, or a letter with a number, as weapons and machines have them."""
        return is_model(self.shown)


@dataclass(frozen=True)
class FormPair:
    """Two spellings and the evidence between them, worked out when asked for."""

    one: Form
    other: Form

    @property
    def distance(self) -> float:
        """How far apart the two sound."""
        return sound_distance(self.one.key, self.other.key)

    @property
    def slips(self) -> int:
        """How many letters were lost, added or changed between the two, accents undone."""
        return count_slips(self.one.key, self.other.key)

    @property
    def units(self) -> int:
        """How many units the longer one has."""
        return max(len(read_units(self.one.key)), len(read_units(self.other.key)))

    @property
    def known(self) -> int:
        """How many of the two the language knows."""
        return (self.one.zipf >= KNOWN) + (self.other.zipf >= KNOWN)

    @property
    def rarer(self) -> float:
        """The Zipf frequency of the one that the language knows less."""
        return min(self.one.zipf, self.other.zipf)

    @property
    def commoner(self) -> float:
        """The same of the other."""
        return max(self.one.zipf, self.other.zipf)

    @cached_property
    def endings(self) -> Endings:
        """Where the two part."""
        return compare_endings(self.one.key, self.other.key)

    @cached_property
    def share_neighbour(self) -> bool:
        """Whether one name or title stands beside both."""
        return _has_pair(self.one.before, self.other.before) or _has_pair(self.one.after, self.other.after)

    @property
    def share_spelled_neighbour(self) -> bool:
        """Whether one of these is spelled the same, but for accents, an ending or a father's name."""
        pairs = ((self.one.before, self.other.before), (self.one.after, self.other.after))
        return any(_is_form(name, other) for some, others in pairs for name in some for other in others)

    @property
    def share_surname(self) -> bool:
        """Whether one surname follows both."""
        return _has_pair(self.one.names_after, self.other.names_after)

    @property
    def share_spelled_surname(self) -> bool:
        """Whether one surname, spelled alike, follows both."""
        return not self.one.names_after.isdisjoint(self.other.names_after)

    @property
    def share_first_name(self) -> bool:
        """Whether one name, spelled alike, stands before both."""
        return not self.one.names_before.isdisjoint(self.other.names_before)

    @property
    def share_rare_given_name(self) -> bool:
        """Whether one given name of two syllables or more follows both, as it does a family name of China or Korea."""
        shared = self.one.names_after & self.other.names_after
        return any(len(name) >= _LONG_GIVEN_NAME for name in shared)

    @property
    def is_alias(self) -> bool:
        """Whether one is introduced by a full name and the other always stands alone."""
        full, bare = (self.one, self.other) if self.one.has_full_name else (self.other, self.one)
        return full.has_full_name and bare.stands_alone

    @property
    def is_unheard_alias(self) -> bool:
        """Whether a full name is introduced, and what stands alone elsewhere is no name that the language writes."""
        return self.is_alias and (self.one if self.one.stands_alone else self.other).zipf == UNKNOWN

    @property
    def is_namesake(self) -> bool:
        """Whether one is known all over, without a first name, and the other has one: Houston, Robert Huston."""
        common, rare = sorted((self.one, self.other), key=lambda form: -form.zipf)
        return common.zipf >= FAMOUS and not common.names_before and bool(rare.names_before)

    @property
    def are_rare_surnames(self) -> bool:
        """Whether both are surnames that nobody writes, so that two people who share one are of one family."""
        is_last = all(form.names_before and not form.names_after for form in (self.one, self.other))
        return is_last and self.commoner == UNKNOWN

    @property
    def share_given_name(self) -> bool:
        """Whether one first name stands before both, so that neither is an ordinary word."""
        return not (self.one.is_word or self.other.is_word) and _has_pair(
            self.one.names_before, self.other.names_before
        )

    @property
    def share_frame(self) -> bool:
        """Whether the two begin and end alike, so that what differs is inside: Monteith, Moneith."""
        return self.ends_alike and fold_marks(self.one.key)[:_FRAME] == fold_marks(self.other.key)[:_FRAME]

    @property
    def ends_alike(self) -> bool:
        """Whether the two end alike; where they do not, that may be a case, a plural, or a woman's name."""
        return fold_marks(self.one.key)[-_FRAME:] == fold_marks(self.other.key)[-_FRAME:]

    @property
    def are_two_people(self) -> bool:
        """Whether other names beside the two tell them apart: Sarah Palin, Sara Bareilles.

        Surnames do, whatever stands before; first names do unless the surname is one, as titles are taken for them.
        """
        if self.one.names_after and self.other.names_after:
            return not self.share_surname
        return bool(self.one.names_before and self.other.names_before) and not self.share_neighbour

    @property
    def are_both_introduced(self) -> bool:
        """Whether each of two surnames stands with a first name, and elsewhere without one.

        A slip hardly comes in both ways: Mykola Hryshchenko spoke, Hryshchenko said; Mykola Hrytsenko came, Hrytsenko.
        """
        return all(form.names_before and not form.names_after and form.stands_free for form in (self.one, self.other))

    @property
    def are_side_by_side(self) -> bool:
        """Whether one sentence has both behind first names that are not spelled alike: Anna Malá and Ana Mala."""
        return any(
            (one.field, one.sentence) == (other.field, other.sentence) and one.before[0] != other.before[0]
            for one in self.one.mentions
            for other in self.other.mentions
            if _is_behind_name(self.one, one) and _is_behind_name(self.other, other)
        )

    @property
    def is_in_doubt(self) -> bool:
        """Whether one may be an ordinary word at the start of a sentence: Turing, Touring."""
        is_surname_beside = not self.one.names_after.isdisjoint(self.other.names_after)
        if is_surname_beside or (self.one.is_proven and self.other.is_proven):
            return False
        return self.units < _SHORTEST_UNDOUBTED or self.one.is_word or self.other.is_word


def are_two_people(one: Form, other: Form) -> bool:
    """Whether other names beside two spellings tell them apart."""
    return FormPair(one, other).are_two_people


def are_told_apart(one: Form, other: Form) -> bool:
    """Whether one sentence has both, as where two names of one town or two people are set side by side."""
    return not one.sentences.isdisjoint(other.sentences)


def are_always_together(one: Form, other: Form) -> bool:
    """Whether one of them stands only in sentences with the other: Kyiv, which the Russians call Kiev."""
    return one.sentences <= other.sentences or other.sentences <= one.sentences


def find_woman(forms: Sequence[Form]) -> Form | None:
    """The woman's form of a surname that follows a first name, where another is the man's; not one of Kirova Street."""
    for form in forms:
        is_hers = any(compare_endings(form.key, other.key).is_feminine for other in forms)
        if is_hers and form.names_before and fold_marks(form.key).endswith("a"):
            return form
    return None


def _is_behind_name(form: Form, mention: NameMention) -> bool:
    return bool(mention.before) and mention.before[0] in form.names_before


def _has_pair(some: frozenset[str], others: frozenset[str]) -> bool:
    if not some or not others:
        return False
    return not some.isdisjoint(others) or any(_is_same_neighbour(name, other) for name in some for other in others)


@lru_cache(maxsize=65536)
def _is_same_neighbour(name: str, other: str) -> bool:
    """Whether two neighbours are one name by their sound, or by what was left of one."""
    is_heard = may_sound_within(name, other, SAME_NEIGHBOUR) and sound_distance(name, other) <= SAME_NEIGHBOUR
    return is_heard or _is_form(name, other)


def _is_form(name: str, other: str) -> bool:
    """Whether two neighbours are one name, inflected or longer: Valur, Vals; Jean, Jean-Luc; Viðar, Viðarsdóttir."""
    if name in other.split("-") or other in name.split("-"):
        return True
    short, long = sorted((fold_marks(name), fold_marks(other)), key=len)
    if long == short or (long.startswith(short) and _PATRONYMIC.fullmatch(long, len(short))):
        return True
    endings = compare_endings(name, other)
    return len(endings.stem) >= _SHORTEST_STEM and endings.may_be_cases
