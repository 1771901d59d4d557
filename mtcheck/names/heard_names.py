"""A full name in, the person known all over the world whom it spells by ear, or with the ending of a language, out.

Latvian, Lithuanian, Serbian, Albanian and Azerbaijani write foreign names as they hear them, and the first two give
each an ending: Donalds Tramps, Donaldas Trumpas, Džo Bajden, Xho Bajden. `data/world_people.tsv` has who is known and
how the name sounds. Where a name stands in a text is left to `heard_people`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.names.native_names import is_listed_name, is_person_name
from mtcheck.names.romanisation import fold_marks
from mtcheck.names.romanised_people import find_romanised, may_begin_romanised


class HeardPerson(NamedTuple):
    """Somebody known all over the world."""

    english: str
    """The full name."""
    sounds: tuple[tuple[str, ...], ...]
    """How its words sound, in the ways that there are."""
    kind: str
    """Whether nobody else has the surname (`alone`), or many a Slav (`slavic`)."""
    field: str
    """What the person is known for: `state`, `art`, `sport`, `science`, `money`."""
    languages: tuple[str, ...] = ()
    """Those that spell the name so, where they are known."""


_ALIKE = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dž|xh|đ|gj|ģ|dzh|dj", "J"),
        (r"š|ş|sch|sh", "S"),
        (r"ž|zh", "Z"),
        (r"č|ç|ć|tš|tch|ch", "C"),
        (r"ts", "c"),
        (r"ə|ë", "e"),
        (r"ı", "i"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"q", "k"),
    )
)
_FOLDED = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[ae][ijy]+", "A"),
        (r"y", "i"),
        (r"j(?![aeiou])|(?<=i)j(?=[aeou])", "i"),
        (r"i+(?=[aeou])", "i"),
        (r"([^\W\d_])\1+", r"\1"),
    )
)
_NOMINATIVE = ("as", "is", "us", "es", "s", "š", "e", "ė", "a")
_CASES = ("o", "u", "am", "ui", "io", "om", "em", "owi", "ovi", "i", "ja", "im")
_LITHUANIAN = ("as", "is", "us", "ė", "o", "ui", "io", "ą", "ai")
"""What Lithuanian adds to a name that it leaves as it is written elsewhere: Trumpas, Trumpo."""
_SLAVIC = ("a", "u", "om", "em", "owi", "ovi", "ova", "ovou", "ove", "owa")
"""What Slavic languages add to it, for a woman too: Donaldem Trumpem, Angela Merkelová."""
_MARK = re.compile(r"[čćçđģķļņšşžāēīūöəı]|xh")
_DOUBLED = re.compile(r"^(?=[a-z]+$).*([b-df-hj-np-tv-z])\1.")
"""Bob Dillan is a slip; who writes by ear doubles no letter."""
_AZERBAIJANI = re.compile(r"[əıöüşç]|c(?=[aeiou])")
_SHORTEST = 3
_ENDED = re.compile(r"(?:s|š|ė|em|om|ová|owi|ovi)$")
"""What two names in a row hardly end in but where a language has put it there."""


@lru_cache(maxsize=8192)
def read_heard(word: str) -> str:
    """A lower-cased word by its sounds.

    >>> read_heard("makron"), read_heard("çörçil") == read_heard("čerčil")
    ('makron', False)
    """
    for pattern, sound in _ALIKE:
        word = pattern.sub(sound, word)
    word = _fold(word)
    for pattern, sound in _FOLDED:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=8192)
def may_begin(word: str) -> bool:
    """Whether a lower-cased word may be the first name of one of them, so that few full names are looked at."""
    return may_begin_romanised(word) or not _by_start().keys().isdisjoint(_read_starts(word))


def find_heard(words: Sequence[str]) -> HeardPerson | None:
    """The person whom the lower-cased words of a full name spell otherwise than English does; None for all else.

    >>> find_heard(("donalds", "tramps")).english, find_heard(("donaldas", "trumpas")).english
    ('Donald Trump', 'Donald Trump')
    >>> find_heard(("donald", "trump")), find_heard(("donald", "tusk"))
    (None, None)
    """
    romanised = find_romanised(words)
    if romanised is not None:
        return HeardPerson(romanised.english, (), "alone", romanised.field, romanised.languages)
    for start in _read_starts(words[0]):
        for person in _by_start().get(start, ()):
            if _is_named_so(words, person):
                return person
    return None


def find_heard_surname(word: str) -> HeardPerson | None:
    """The person of whom a lower-cased surname is told by nobody else's: Çörçil; None where it is written in English.

    >>> find_heard_surname("čerčils").english, find_heard_surname("churchill")
    ('Winston Churchill', None)
    """
    for start in _read_starts(word):
        for person in _by_end().get(start, ()):
            if fold_marks(person.english.split(" ")[-1].lower()) != fold_marks(word):
                return person
    return None


def has_mark(word: str) -> bool:
    """Whether a lower-cased word has letters by which languages that write by ear are known."""
    return _MARK.search(word) is not None


def is_plain(words: Sequence[str]) -> bool:
    """Whether a lower-cased full name may be that of somebody who spells it so, by its letters and endings.

    >>> is_plain(("gordon", "braun")), is_plain(("olafas", "scholzas")), is_plain(("xho", "bajden"))
    (True, False, False)
    """
    return not any(has_mark(word) for word in words) and not all(_ENDED.search(word) for word in words)


def is_case_of(word: str, name: str) -> bool:
    """Whether a lower-cased word is a surname of a full name that is spelled by ear, in the same or another case."""
    return bool(_read_starts(word) & _read_starts(name))


def guess_languages(form: str) -> tuple[str, ...]:
    """Which languages may spell a lower-cased name so."""
    if re.search(r"(?:[aiu]s|ė|ą)$", form) and not re.search("[āēīūņļķģšž]", form):
        return ("lt", "lv")
    if re.search("[āēīūņļķģ]|s$", form):
        return ("lv", "lt")
    if re.search(r"(?:a|u|om|em|owi|ovi|ov[aáéo]u?|owa)$", form) and not re.search("xh|[ëqəışç]|dž", form):
        return ("pl", "cs", "sh")
    if re.search("xh|[ëq]", form):
        return ("sq",)
    if re.search("[əıöüşç]", form):
        return ("az", "tr")
    return ("sh", "sq")


def _fold(word: str) -> str:
    """A word without marks; the capitals that stand for sounds stay."""
    return "".join(char if char in "JSZC" else fold_marks(char) for char in word)


def _is_named_so(words: Sequence[str], person: HeardPerson) -> bool:
    english = [fold_marks(word) for word in person.english.lower().split(" ")]
    folded = [fold_marks(word) for word in words]
    if words[-1].count("-") != person.english.split(" ")[-1].count("-"):
        return False
    if folded in (english, [*english[:-1], f"{english[-1]}s"]):
        return False
    if any(_sounds_so(words, sounds) for sounds in person.sounds):
        return person.kind == "alone" or _is_strange(words, is_surname_english=folded[-1] == english[-1], person=person)
    return person.kind != "slavic" and _has_endings(words, english)


def _is_strange(words: Sequence[str], *, is_surname_english: bool, person: HeardPerson) -> bool:
    """Whether somebody else is hardly called so; a Slav whose surname English writes alike may be."""
    surname = fold_marks(person.english.split(" ")[-1].lower())
    if _DOUBLED.search(words[-1]) or (person.kind == "slavic" and not words[-1].endswith("s")):
        return False  # Zelenskyy, and what persons.tsv has
    if words[-1].startswith(surname) and len(words[-1]) > len(surname):
        return True
    is_first_strange = has_mark(words[0]) or not is_person_name(words[0])
    if is_surname_english:
        return is_first_strange and person.kind != "slavic"
    return is_first_strange or has_mark(words[-1]) or not is_listed_name(words[-1])


def _sounds_so(words: Sequence[str], sounds: tuple[str, ...]) -> bool:
    is_short = len(words) == len(sounds)
    return is_short and all(read_heard(sound) in _read_starts(word) for word, sound in zip(words, sounds, strict=True))


def _has_endings(words: Sequence[str], english: Sequence[str]) -> bool:
    """Whether a name written as in English has a foreign ending: Donaldas Trumpas, Angela Merkelová."""
    if len(words) != len(english) or [fold_marks(word) for word in words[1:-1]] != list(english[1:-1]):
        return False
    last, first = fold_marks(words[-1]), words[0]
    if any(last == english[-1] + ending for ending in _SLAVIC):
        return fold_marks(first) == english[0] or _is_ended(first, english[0], _SLAVIC)
    is_last = any(last == english[-1] + fold_marks(ending) for ending in _LITHUANIAN)
    return is_last and _is_ended(first, english[0], _LITHUANIAN)


def _is_ended(word: str, english: str, endings: Sequence[str]) -> bool:
    stems = {english, re.sub(r"(.)\1", r"\1", english), english[:-1]}
    return any(fold_marks(word) == fold_marks(stem + ending) for stem in stems for ending in endings)


@lru_cache(maxsize=8192)
def _read_starts(word: str) -> frozenset[str]:
    """The sounds of a word with and without what may be its ending."""
    forms = {word}
    for ending in (*_NOMINATIVE, *_CASES):
        stem = word.removesuffix(ending)
        if len(stem) >= _SHORTEST and stem != word:
            forms |= {stem, stem + "a"} if ending in {"as", "u", "o", "am", "i"} else {stem}
    readings = {read_heard(form) for form in forms}
    if _AZERBAIJANI.search(word):
        readings |= {read_heard(re.sub("c(?=[aeiouöü])", "dž", form).replace("ö", "e")) for form in forms}
    return frozenset(readings)


@lru_cache(maxsize=1)
def _people() -> tuple[HeardPerson, ...]:
    return tuple(
        HeardPerson(english, tuple(tuple(way.split(" ")) for way in sounds.split("|")), kind, field)
        for english, sounds, kind, field in read_table("world_people")
    )


@lru_cache(maxsize=1)
def _by_start() -> Mapping[str, tuple[HeardPerson, ...]]:
    """People by how the first name sounds, and by how it is written."""
    found = defaultdict[str, list[HeardPerson]](list)
    for person in _people():
        first = person.english.split(" ")[0].lower()
        for key in dict.fromkeys((*(read_heard(way[0]) for way in person.sounds), read_heard(first))):
            found[key].append(person)
    return {key: tuple(people) for key, people in found.items()}


@lru_cache(maxsize=1)
def _by_end() -> Mapping[str, tuple[HeardPerson, ...]]:
    """People whose surnames nobody else has, by how these sound."""
    found = defaultdict[str, list[HeardPerson]](list)
    for person in _people():
        if person.kind == "alone":
            for way in person.sounds:
                found[read_heard(way[-1])].append(person)
    return {key: tuple(people) for key, people in found.items()}
