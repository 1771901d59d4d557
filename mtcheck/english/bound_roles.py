"""A pronoun in, the named person out whom the role right before it can only mean: the author with his mother.

The novelist Grace Pemberton is "she" throughout; a photograph of the author with "his" mother shows her. Silent where
anybody else in the article has the same calling, or is spoken of by it without a name, and where the article does not
say often enough what the person is. What is a fault, and how to say so, is left to the check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import mtcheck.late_re as re
from mtcheck.english.antecedents import Met, Person
from mtcheck.english.bound_pronouns import has_stranger
from mtcheck.english.elsewhere import is_elsewhere
from mtcheck.model import Document

_CALLINGS = tuple(
    frozenset(line.split())
    for line in (
        "author novelist writer poet playwright essayist",
        "artist painter sculptor illustrator photographer",
        "musician composer singer pianist violinist cellist guitarist conductor songwriter soprano tenor",
        "player champion swimmer runner sprinter cyclist athlete skier boxer gymnast climber goalkeeper striker",
        "scientist physicist chemist biologist researcher professor historian astronomer engineer",
        "mayor minister president chancellor senator governor candidate",
        "director film-maker filmmaker producer",
        "astronaut cosmonaut pilot",
        "doctor surgeon physician",
        "chef cook baker",
    )
)
"""What people are, each line one calling by several names."""
_BOUND = re.compile(
    r"\b[Tt]he (?P<role>[a-z-]+)(?: (?:sits|sitting|stands|standing|poses|posing|walking|seen|shown|pictured))?"
    r" (?:with|and|beside|between|holding|in|at|on|near|outside|among|hugging|carrying) (?:one of |both |all )?\Z"
)
"""Before the pronoun: the author with (his mother)."""
_ROLE_BEFORE = re.compile(r"(?:\A|[^\w’'-])(?P<role>[a-z]+(?:-[a-z]+)?|[A-Z][a-z]+) \Z")
_ROLE_BEHIND = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,3}?(?P<role>[a-z-]+)\b")
_OTHER = (
    r"\b(?:another|other|his|her|their|whose|its|every|each|one|no|fellow|late|former|first|second) (?:{words})\b"
    r"|(?<!\b{own}, )(?<!\b{own} is )(?<!\b{own} was )\ban? (?:[\w-]+ )?(?:{words})\b"
)
"""Somebody of the calling who need not be the one who is named: another painter; Holm was an author, too."""
_LEAST = 2
"""Pronouns that must have told what the person is."""
_REACH = 60


def find_bound_role(doc: Document, met: Sequence[Met], at: int) -> Person | None:
    """The only person of a calling, where a pronoun of the other sex belongs to the words for it."""
    pronoun = met[at].mention
    if pronoun.key not in {"his", "her"}:
        return None
    before = _BOUND.search(doc.text, max(0, pronoun.start - _REACH), pronoun.start)
    calling = next((calling for calling in _CALLINGS if before is not None and before["role"] in calling), None)
    if before is None or calling is None or is_elsewhere(doc, pronoun.sentence, before.start()):
        return None
    people = {one.person.first.key: one.person for one in met if one.person is not None and one.mention.kind == "name"}
    bearers = [person for person in people.values() if _has_calling(doc, met, person, calling)]
    are_many = any(f"{word}s" in doc.vocabulary for word in calling)
    if len(bearers) != 1 or are_many or _has_another(doc, met, at, bearers[0], calling):
        return None
    person = bearers[0]
    sexes = Counter(mention.sex for mention in person.pronouns if mention is not pronoun)
    is_sure = sexes[person.sex] >= _LEAST and len(sexes) == 1 if person.sex is not None else False
    return person if is_sure and person.sex != pronoun.sex else None


def _has_calling(doc: Document, met: Sequence[Met], person: Person, calling: frozenset[str]) -> bool:
    """Whether the words for a calling stand right before, or in apposition behind, one of the names of a person."""
    names = (one.mention for one in met if one.person is person and one.mention.kind == "name")
    return any(
        match is not None and match["role"].lower() in calling
        for name in names
        for match in (
            _ROLE_BEFORE.search(doc.text, max(0, name.opening - _REACH), name.opening),
            _ROLE_BEHIND.match(doc.text, name.end),
        )
    )


def _has_another(doc: Document, met: Sequence[Met], at: int, bearer: Person, calling: frozenset[str]) -> bool:
    """Whether somebody else may be meant: another painter, a man who is an author too, who was named just before."""
    pronoun = met[at].mention
    near = [one for one in met[:at] if one.mention.kind == "name" and one.mention.sentence >= pronoun.sentence - 1]
    own, before = doc.sentences[pronoun.sentence], doc.sentences[max(0, pronoun.sentence - 1)]
    start = before.start if before.block == own.block else own.start
    if any(one.person is not bearer and one.mention.start >= start for one in near):
        return True
    if has_stranger(doc, start, pronoun.start, [one.mention for one in near]):
        return True
    surname = re.escape(doc.text[bearer.first.start : bearer.first.end].split()[-1])
    told = re.compile(_OTHER.format(own=surname, words="|".join(sorted(calling))), re.IGNORECASE)
    return told.search(doc.text) is not None
