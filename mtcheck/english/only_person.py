"""The people of an English Document in, the one whom all its he or she must mean out: an article about one woman.

Where an article names one person alone, calls that person "she" time and again, and speaks of no man at all, a "he" is
hers however far the name is. Silent where anybody else is near whom the pronoun may mean: a driver, a friend of hers, a
dog, a capital of which nothing is known. What is a fault, and how to say so, is left to the check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.english.antecedents import MOST_MENTIONS, Met, Person
from mtcheck.english.bound_pronouns import has_stranger
from mtcheck.english.mindless import MINDLESS
from mtcheck.english.person_words import Sex, read_person_nouns
from mtcheck.model import Document

_MOST = 3
"""Pronouns of one kind by which the only person is known."""
_FEW = 2
"""Pronouns of the other kind, of which more are no slip."""
_NEAR = 2
"""Sentences in which nobody else may be spoken of."""
_FAR = 5
"""The same where more than one pronoun is of the other kind."""
_OTHER: MappingProxyType[Sex, Sex] = MappingProxyType({"m": "f", "f": "m"})
BEINGS = frozenset(
    "allah ape bear bears bird bull calf cat cats character christ chimpanzee cow dog dogs doll dolphin donkey elephant"
    " foal fox god goddess goat gorilla hero heroine horse horses jesus kitten lion lioness mare monkey orca panda"
    " parrot penguin pony protagonist puppy robot stallion tiger tigress whale wolf".split()
)
"""Others that are he or she: animals, gods, and those who live in books."""
_AS = re.compile(
    r"\b(?:as|is|was|be|been|being|become|became|becoming|remains|remained) (?:also |still |now |once )?$",
    re.IGNORECASE,
)
"""What stands before a noun that says what the person is."""
_REACH = 30


def find_only_person(doc: Document, met: Sequence[Met], title: Sequence[Met]) -> Person | None:
    """The one named person of an article that speaks of nobody of the other sex; None where there is more to it."""
    shown = Counter(one.mention.sex for one in met if one.mention.kind == "pronoun" and not one.is_quoted)
    if not _FEW >= min(shown["m"], shown["f"]) > 0 or max(shown["m"], shown["f"]) < _MOST:
        return None
    sex: Sex = "m" if shown["m"] > shown["f"] else "f"
    named = [one.person for one in (*met, *title) if one.mention.kind == "name" and one.person is not None]
    beings = BEINGS if sex == "f" else BEINGS | MINDLESS | {"country"}
    if len({person.first.key for person in named}) != 1 or named[0].sex == _OTHER[sex] or doc.vocabulary & beings:
        return None
    if any(_is_of(one, _OTHER[sex]) for one in (*met, *title)):
        return None
    own = tuple(one.mention for one in met if one.mention.kind == "pronoun" and one.mention.sex == sex)
    return replace(named[0], sex=sex, pronouns=own)


def is_theirs(doc: Document, met: Sequence[Met], at: int, person: Person) -> bool:
    """Whether a pronoun can be nobody's but the only person's."""
    pronoun = met[at].mention
    slips = sum(one.mention.kind == "pronoun" and one.mention.sex == pronoun.sex for one in met)
    reach = _NEAR if slips < _FEW else _FAR
    near = [one for one in met[max(0, at - MOST_MENTIONS) : at + MOST_MENTIONS] if _is_near(one, met[at], reach)]
    if any(not _is_person(one, person) and not _is_said_of_person(doc, one) for one in near):
        return False
    if not any(_is_person(one, person) for one in met[:at]):
        return False
    start = doc.sentences[max(0, pronoun.sentence - _NEAR)].start
    return not has_stranger(doc, start, doc.sentences[pronoun.sentence].end, [one.mention for one in near])


def _is_person(one: Met, person: Person) -> bool:
    return one.person is not None and one.person.first == person.first


def _is_of(one: Met, sex: Sex) -> bool:
    """Whether somebody else of this sex is spoken of."""
    if one.mention.kind == "pronoun":
        return one.is_quoted and one.mention.sex == sex
    noun = read_person_nouns().get(one.mention.key) if one.mention.kind == "noun" else None
    return one.mention.sex == sex or (noun is not None and noun.sex == sex)


def _is_near(one: Met, pronoun: Met, reach: int) -> bool:
    """Whether somebody is spoken of in the sentence of a pronoun or in those just before."""
    distance = pronoun.mention.sentence - one.mention.sentence
    may_be = one.mention.sex in {None, pronoun.mention.sex}
    return one.mention.kind != "pronoun" and 0 <= distance <= reach and may_be


def _is_said_of_person(doc: Document, one: Met) -> bool:
    """Whether a noun says what the person is, without naming anybody: as a member of the group."""
    return _AS.search(doc.text, max(0, one.mention.opening - _REACH), one.mention.opening) is not None
