"""The ages that a Document states of people by name: Ivan Petrov, 45; the 54-year-old Petrov.

Gives pairs of places that contradict each other. An age of another time (then 45, at the time, in 1999) is none; people
who share a surname are told apart by their first names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.model import Document, Span

OLDEST = 120

_NAME = r"(?P<name>[A-Z][\w’'-]+(?: (?:(?:de|van|von|der|al|bin|el|la|di|da)[ -])?[A-Z][\w’'.-]+){0,3})"
_AGE = "(?P<age>[1-9][0-9]{0,2})"
_STATED = (
    # Ivan Petrov, 45, said; but not the last of a table: Barcelona, 44, Sevilla, 40.
    re.compile(rf"(?<![0-9], ){_NAME}, (?:aged? )?{_AGE}(?=,”? [^A-Z]|\.(?![0-9])|;|\)| and [a-z]| years old)"),
    re.compile(rf"(?P<shown>{_AGE}-year-old) (?:[a-z’'-]+ ){{0,3}}?{_NAME}"),  # the 54-year-old singer Petrov
    re.compile(rf"{_NAME}, an? (?P<shown>{_AGE}-year-old)\b"),  # Petrov, a 54-year-old singer
    re.compile(rf"{_NAME},? (?:who )?is (?P<shown>{_AGE})(?: years old|(?=, ))"),  # Petrov is 54 years old
    re.compile(rf"{_NAME} \((?:aged? )(?P<shown>{_AGE})\)"),
)
_HINTS = (
    re.compile(r", (?:aged? )?[1-9][0-9]{0,2}[,.;) ]"),
    *(re.compile("-year-old "), re.compile("-year-old")),
    *(re.compile("is [1-9]"), re.compile(r"\(age")),
)
"""What each age of a pattern holds, so that most texts are read once."""
_THE = re.compile(rf"\b[Tt]he (?P<shown>{_AGE}-year-old) (?:said|says|added|told|was|is|has|had|will|who|also|wrote)\b")
_ANY_HINT = (
    re.compile("-year-old"),
    re.compile(r", (?<=[a-z], )(?:aged? )?[1-9][0-9]?[,.;) ]"),
    re.compile(r"is (?<=\bis )[1-9][0-9]"),
)
"""Each begins with letters, so that `re` skips to them."""
_EARLIER = re.compile(
    r"\b(?:(?:in|by|since|until) (?:1[89]|20)\d\d|years? (?:ago|later|earlier)|once)\b", re.IGNORECASE
)
_OTHER_TIME = re.compile(
    r"\b(?:then|when s?he was|birthday|turn(?:s|ed|ing)?|at th(?:e|at) time|aged? \d+ (?:at|when|in)|by the age)\b",
    re.IGNORECASE,
)
_TITLES = frozenset(
    "a an and as bishop but by captain chancellor coach colonel director doctor dr father for from general governor if "
    "judge king lady lord mayor minister miss mr mrs ms of pope premier president prince princess prof professor queen "
    "said senator sir the to when while with".split()
)


@dataclass(frozen=True, slots=True)
class StatedAge:
    """That one place gives one person an age."""

    first: str | None
    """The first name; None where only the surname is given."""
    middle: tuple[str, ...]
    """What stands between the two."""
    surname: str
    age: int
    span: Span


@dataclass(frozen=True, slots=True)
class AgeContradiction:
    """Two places that give one person two ages."""

    name: str
    earlier: StatedAge
    later: StatedAge


def find_age_contradictions(doc: Document) -> Iterator[AgeContradiction]:
    """Each later age of a person that is not the first one, by position."""
    if not any(hint.search(doc.text) for hint in _ANY_HINT):
        return
    stated = sorted(_find_ages(doc), key=lambda age: age.span)
    by_surname = defaultdict[str, list[StatedAge]](list)
    for age in stated:
        by_surname[age.surname].append(age)
    for surname, ages in by_surname.items():
        shares = len(_first_names(doc, surname)) > 1 or _is_of_couple(doc, surname)
        for n, later in enumerate(ages):
            earlier = next((age for age in ages[:n] if _is_same(age, later, shares=shares)), None)
            if earlier is not None and earlier.age != later.age:
                yield AgeContradiction(surname, earlier, later)
    yield from _find_transposed(doc, stated)


def _find_ages(doc: Document) -> Iterator[StatedAge]:
    """Every age of a person by name that is told of today."""
    taken: set[int] = set()
    for hint, pattern in zip(_HINTS, _STATED, strict=True):
        for match in pattern.finditer(doc.text) if hint.search(doc.text) is not None else ():
            at = doc.sentence_at(match.start())
            name = match["name"].removesuffix("'s").removesuffix("’s").split()
            while name and name[0].lower().rstrip(".") in _TITLES:
                name = name[1:]
            age, start = int(match["age"]), match.start("age")
            if at is None or not name or age > OLDEST or start in taken or _is_of_other_time(doc, at, start):
                continue
            taken.add(start)
            shown = "shown" if "shown" in match.groupdict() else "age"
            first = name[0] if len(name) > 1 else None
            yield StatedAge(first, tuple(name[1:-1]), name[-1], age, Span(*match.span(shown)))


def _is_of_other_time(doc: Document, at: int, start: int) -> bool:
    """Whether a sentence speaks of another time, or leads an age with one, when people had another age."""
    sentence = doc.sentences[at]
    is_earlier = _EARLIER.search(doc.text, sentence.start, start) is not None
    return is_earlier or _OTHER_TIME.search(doc.text, sentence.start, sentence.end) is not None


def _first_names(doc: Document, surname: str) -> frozenset[str]:
    """The words with a capital before a surname that are no titles: the first names of all who are called so."""
    names = re.findall(rf"\b([A-Z][\w’'-]+) {re.escape(surname)}\b", doc.text)
    return frozenset(name for name in names if name.lower() not in _TITLES)


def _is_of_couple(doc: Document, surname: str) -> bool:
    """Whether a text speaks of a man and of a woman by one surname: Mrs Kessler, 81, and Mr Kessler, 84."""
    man, woman = (rf"\b{title}\.? (?:and \w+\.? )?{re.escape(surname)}\b" for title in ("Mr", "(?:Mrs|Ms|Miss)"))
    return re.search(man, doc.text) is not None and re.search(woman, doc.text) is not None


def _is_same(one: StatedAge, other: StatedAge, *, shares: bool) -> bool:
    """Whether two ages are of one person, for all that their names say."""
    if one.first is not None and other.first is not None:
        return one.first == other.first and not _are_other_names(one.middle, other.middle)
    return not shares


def _are_other_names(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two people have other middle names, in full or by a letter: John Robert and John B. Hill."""
    pairs = [(one.rstrip("."), other.rstrip(".")) for one, other in zip(some, others, strict=False)]
    return any(not one.startswith(other) and not other.startswith(one) for one, other in pairs)


def _find_transposed(doc: Document, stated: list[StatedAge]) -> Iterator[AgeContradiction]:
    """Where the age of the only person with one is turned round beside no name: 45, and then the 54-year-old said."""
    if len({age.surname for age in stated}) != 1:
        return
    known = stated[0]
    for match in _THE.finditer(doc.text, known.span.end):
        age, at = int(match["age"]), doc.sentence_at(match.start())
        is_turned = age != known.age and sorted(str(age)) == sorted(str(known.age))
        if at is not None and is_turned and not _is_of_other_time(doc, at, match.start()):
            later = StatedAge(None, (), known.surname, age, Span(*match.span("shown")))
            yield AgeContradiction(known.surname, known, later)
