"""A place in a Document where a name stands in, what its bearer is said to be out: an age, a town, a calling, a side.

Two who differ in one of these are two people. Nobody is asked here whether a name is spelled right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.model import Document, Span

REACH = 60
"""So many characters before a name are looked at."""

PARTS_BEHIND = r"(?:['’]s)?(?:\ (?:[a-z]{2,3}\ )?[^\W\d_a-z][\w.'’-]*){0,3}"
"""What else a full name may have behind one of its words."""
_PARTS_BEFORE = r"(?:[^\W\d_a-z][\w.'’-]*\ ){0,2}\Z"
_AGE_BEHIND = re.compile(
    rf"""{PARTS_BEHIND}(?:,\ (?:aged\ )?(?P<age>\d{{1,3}})(?=[,.;)\n]|\ and\b|\Z)
        |\ \((?:aged\ )?(?P<bracketed>\d{{1,3}})\))""",
    re.VERBOSE,
)
_AGE_BEFORE = re.compile(rf"\b(?P<age>\d{{1,3}})-year-old\ (?:[a-z-]+\ ){{0,3}}{_PARTS_BEFORE}")
_TOWN_BEHIND = re.compile(
    rf"{PARTS_BEHIND},?\ (?:of|from)\ (?P<town>[A-Z][\w-]+)(?![\w ]*\ (?:University|Bank|Institute))"
)
_WALKS: tuple[Sequence[str], ...] = tuple(
    row.replace("_", " ").split()
    for row in (
        "baker barista barman brewer butcher chef cook grocer waiter waitress",
        "barber builder carpenter electrician florist gardener hairdresser jeweller joiner mechanic plumber potter",
        "cobbler mason seamstress shoemaker smith tailor tanner weaver",
        "farmer fisherman miner sailor seaman shepherd",
        "caretaker janitor postman",
        "dentist midwife nurse pharmacist surgeon vet",
        "boy girl pupil schoolboy schoolgirl teenager",
        "choirmaster librarian teacher tutor",
        "actor artist composer dancer film-maker musician novelist painter photographer pianist poet sculptor singer",
        "blogger collector",
        "cricketer footballer goalkeeper jockey judoka midfielder skier striker swimmer winger",
        "choirboy monk nun priest",
        "landlady landlord tenant",
    )
)
"""What people are who are asked for no opinion; one of a row may be another of it as well."""
_ROW_OF = {calling: at for at, row in enumerate(_WALKS) for calling in row}
_CALLING = rf"(?P<calling>{'|'.join(sorted(_ROW_OF, key=len, reverse=True))})\b"
_CALLING_BEHIND = re.compile(rf"{PARTS_BEHIND},\ (?:an?|the|his|her)\ (?:[\w-]+\ ){{0,3}}?{_CALLING}")
_CALLING_BEFORE = re.compile(rf"\b(?i:{_CALLING})\ {_PARTS_BEFORE}")
_CALLING_APART = re.compile(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\ (?:[\w-]+\ ){{0,2}}{_CALLING},\ {_PARTS_BEFORE}")
_NEW = re.compile(rf"{PARTS_BEHIND},\ an?\ (?:[\w-]+\ ){{0,3}}?(?:{_CALLING}|(?P<birth>[A-Z]\w+\ by\ birth\b))")
"""How somebody is brought in: Emre Kozan, a Turkish baker."""
_ROLE_BEFORE = re.compile(
    rf"\b(?P<role>[A-Za-z]+)(?:\ (?:of|for|from|in)\ [\w ]{{2,20}})?,?\ {_PARTS_BEFORE}",
)
_SIDES: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(side.split()) for side in sides.split("|"))
    for sides in (
        "defendant accused suspect plaintiff|prosecutor judge magistrate|lawyer barrister|victim witness",
        "driver motorist rider pilot|passenger pedestrian cyclist",
        "referee umpire linesman|player|coach manager",
        "referee umpire linesman|striker forward winger midfielder defender|goalkeeper keeper|coach manager",
        "teacher tutor|pupil student",
        "husband groom|wife bride",
        "tenant|landlord landlady|lawyer solicitor",
        "patient|surgeon doctor nurse",
    )
)
"""What one person is not at a time."""

_CALLED_BEFORE = re.compile(
    r"\b(?P<noun>constable|councillor|defender|detective|goalkeeper|judge|lawyer|member|midfielder|officer|prosecutor"
    r"|sergeant|striker|witness)\ \Z",
    re.IGNORECASE,
)
"""What stands before a surname alone, of somebody who is not the one with the full name."""
_APPOSED = re.compile(
    r",\ (?:(?P<age>\d\d)[,.]|(?:an?|the)\ (?:[\w’'-]+\ ){0,4}?(?P<noun>[a-z]{3,})"
    r"(?:\ (?:of|from|for|at|in|who)\b[^,.\n]*)?[,.])"
)
"""Age or calling behind a name between commas: Hossein, a cleric from Basra, denied it."""


def find_ages(doc: Document, span: Span) -> Iterator[str]:
    """How old somebody is: Mohammed Khan, 31; the 31-year-old Mohammed Khan."""
    behind, before = _AGE_BEHIND.match(doc.text, span.end), _search_before(_AGE_BEFORE, doc, span)
    if behind is not None:
        yield behind["age"] or behind["bracketed"]
    if before is not None:
        yield before["age"]


def find_towns(doc: Document, span: Span) -> Iterator[str]:
    """Where somebody is from: Kamal Hossain of Dhaka."""
    behind = _TOWN_BEHIND.match(doc.text, span.end)
    if behind is not None:
        yield behind["town"]


def find_walks(doc: Document, span: Span) -> Iterator[str]:
    """The walk of life that somebody is said to be in, by its number: the nurse, Anna Berg."""
    found = (
        _CALLING_BEHIND.match(doc.text, span.end),
        _search_before(_CALLING_BEFORE, doc, span),
        _search_before(_CALLING_APART, doc, span),
    )
    yield from (str(_ROW_OF[match["calling"].lower()]) for match in found if match is not None)


def find_sides(doc: Document, span: Span) -> Iterator[tuple[int, int]]:
    """On which side of which matter somebody is: the driver, Lars Eriksen."""
    before = _search_before(_ROLE_BEFORE, doc, span)
    role = before["role"].lower() if before is not None else ""
    yield from ((at, nth) for at, sides in enumerate(_SIDES) for nth, side in enumerate(sides) if role in side)


def is_brought_in(doc: Document, span: Span) -> bool:
    """Whether somebody is introduced with a calling, or a nation, of which it was not spoken: Emre Kozan, a baker."""
    new = _NEW.match(doc.text, span.end)
    return new is not None and re.search(rf"\b{new['calling'] or new['birth']}\b", doc.text[: span.start]) is None


def is_brought_in_alone(doc: Document, span: Span) -> bool:
    """Whether a surname alone has an age, or says what somebody is, of which it was not spoken: Witness Hossein."""
    behind, before = _APPOSED.match(doc.text, span.end), _search_before(_CALLED_BEFORE, doc, span)
    told = [before["noun"]] if before is not None else []
    if behind is not None and (behind["age"] or behind["noun"] in read_person_nouns()):
        told.append(behind["age"] or behind["noun"])
    earlier = doc.text[: before.start() if before is not None else span.start]
    return any(re.search(rf"\b{word}\b", earlier, re.IGNORECASE) is None for word in told)


def _search_before(pattern: re.Pattern[str], doc: Document, span: Span) -> re.Match[str] | None:
    return pattern.search(doc.text, max(0, span.start - REACH), span.start)
