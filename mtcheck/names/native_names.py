"""A name of a country, town or person as another language writes it in, its English names out.

Who comes from where is told, too. Names in other scripts are those of `data/native_names.tsv`, those in Latin letters
of the tables of countries and towns. What the words of a language for a country and its people begin with is in
`data/peoples.tsv`. Names that are only spelled by their sound are left to `romanisation`; where a name stands in a text
is left to `source.words`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from mtcheck.lexicon import read_table, read_words
from mtcheck.names.places import twin_spellings
from mtcheck.names.romanisation import fold_marks
from mtcheck.tags import listed_tag

Kind = Literal["country", "place", "person"]

KNOWN_START = 3
"""So many letters of a name must begin a word that is one of its cases."""
LONGEST_ENDING = 3
"""So many letters at the end of a name, or of a word, may be of its case: Польша, Польшей; Niemcy, Niemczech."""
LONGEST_FORM = 8
"""Characters of the longest names that are looked for in scripts without gaps."""
_STEM = 3
"""Of so many letters of a name one may be its ending."""
_SHORTEST_START = 2
"""Beginnings no longer than this are acronyms: us, eu."""
_PLACE_LIKE = frozenset(("country", "place"))


class NativeName(NamedTuple):
    """What English makes of a name."""

    form: str
    """As the other language writes it, lower-cased."""
    english: tuple[str, ...]
    """All that English calls it."""
    kind: Kind


def find_native(form: str, language: str) -> tuple[NativeName, ...]:
    """What a lower-cased form is the name of in a language, or in its script.

    >>> [(name.english, name.kind) for name in find_native("默克尔", "zh")]
    [(('merkel',), 'person')]
    >>> [name.english for name in find_native("frakkland", "is")], find_native("frakkland", "fr")
    ([('France',)], ())
    """
    return (*_natives().get(form, ()), *_latin_names(listed_tag(language)).get(form, ()))


@lru_cache(maxsize=20_000)
def find_case(word: str, language: str, *, with_people: bool = False) -> tuple[NativeName, ...]:
    """The names of countries and towns, or people too, that a lower-cased word may be in a case or an adjective of.

    >>> {name.english for name in find_case("германии", "ru")}
    {('Germany',)}
    """
    found: list[NativeName] = []
    start = word[:KNOWN_START]
    for name in (*_natives_by_start().get(start, ()), *_latin_by_start(listed_tag(language)).get(start, ())):
        shared = _count_shared(word, name.form)
        ending = min(LONGEST_ENDING, max(1, len(name.form) // _STEM))
        if name.kind == "person" and not with_people:
            continue
        if shared >= KNOWN_START and len(name.form) - shared <= ending and len(word) - shared <= LONGEST_ENDING:
            found.append(name)
    return tuple(found)


def find_within(run: str) -> Iterator[tuple[int, NativeName]]:
    """The names in a run of characters without gaps, the longest at each place, with where they begin.

    >>> [(at, name.english[0]) for at, name in find_within("他访问了北京和德国")]
    [(4, 'Beijing'), (7, 'Germany')]
    """
    at = 0
    while at < len(run):
        for size in range(min(LONGEST_FORM, len(run) - at), 1, -1):
            names = _natives().get(run[at : at + size])
            if names:
                yield from ((at, name) for name in names)
                at += size - 1
                break
        at += 1


def is_frontier_name(form: str) -> bool:
    """Whether Chinese characters are a first name or surname of Tibetans, Uyghurs, Kazakhs or Mongols.

    >>> is_frontier_name("扎西"), is_frontier_name("北京")
    (True, False)
    """
    return form in _frontier_names()


def english_words(name: NativeName) -> frozenset[str]:
    """The words of the English names, lower-cased, without accents."""
    return frozenset(fold_marks(word) for english in name.english for word in english.split())


def is_english_place(word: str) -> bool:
    """Whether a lower-cased word is the name of a country or of a large town of the world in English.

    >>> is_english_place("germany"), is_english_place("cologne"), is_english_place("merkel")
    (True, True, False)
    """
    return word in _english_places()


def is_person_name(word: str) -> bool:
    """Whether lists of first names have a lower-cased word."""
    return word in _first_names()


def find_first_names(words: frozenset[str]) -> frozenset[str]:
    """Those of some lower-cased words that lists of first names have.

    >>> sorted(find_first_names(frozenset(("anna", "window"))))
    ['anna']
    """
    return words & _first_names()


def is_surname(word: str) -> bool:
    """Whether people who are known to English texts have a lower-cased word for their name.

    >>> is_surname("wagner"), is_surname("window")
    (True, False)
    """
    return word in _surnames()


def is_listed_name(word: str) -> bool:
    """Whether lists of names of any kind have a lower-cased word."""
    return word in read_words("names")


def write_in_characters(word: str) -> frozenset[str]:
    """How languages without letters, and Korean, write the place that a lower-cased English word is the name of.

    >>> "名古屋" in write_in_characters("nagoya")
    True
    """
    return _in_characters().get(word, frozenset())


def countries_of(word: str) -> frozenset[str]:
    """The countries that a lower-cased English word is the name, the adjective or the people of.

    >>> sorted(countries_of("dutch")), sorted(countries_of("france"))
    (['Holland', 'Netherlands'], ['France'])
    """
    return _countries().get(word, frozenset())


def is_people(word: str) -> bool:
    """Whether a lower-cased English word says where somebody or something comes from: French, Dutch."""
    return word in _peoples()


def seats_of(word: str) -> frozenset[str]:
    """The countries of which a lower-cased English word is the seat of the government.

    >>> seats_of("kremlin")
    frozenset({'Russia'})
    """
    return _seats().get(word, frozenset())


def begins_as_seat(word: str, countries: frozenset[str]) -> bool:
    """Whether a lower-cased word of any language begins as those for the seats of some countries do.

    >>> begins_as_seat("москвы", frozenset(("Russia",))), begins_as_seat("romantik", frozenset(("Italy",)))
    (True, False)
    """
    starts = (start for country in countries for start in _seat_beginnings().get(country, ()))
    return any(word.startswith(start) and len(word) - len(start) < LONGEST_ENDING for start in starts)


def begins_as_country(word: str, countries: frozenset[str]) -> bool:
    """Whether a lower-cased word of any language begins as those for some countries and their people do.

    >>> begins_as_country("немецкого", frozenset(("Germany",))), begins_as_country("франкфурт", frozenset(("Germany",)))
    (True, False)
    """
    beginnings = (beginning for country in countries for beginning in _beginnings().get(country, ()))
    return any(word.startswith(start) if len(start) > _SHORTEST_START else word == start for start in beginnings)


def holds_country(run: str, countries: frozenset[str]) -> bool:
    """Whether a run without gaps holds a sign for one of some countries: 中美 has those of China and the US."""
    signs = (sign for country in countries for sign in _beginnings().get(country, ()) if not sign[0].isascii())
    return any(sign in run for sign in signs if ord(sign[0]) > _FIRST_HAN)


_FIRST_HAN = 0x3000


def _count_shared(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


@lru_cache(maxsize=1)
def _natives() -> Mapping[str, tuple[NativeName, ...]]:
    found = defaultdict[str, list[NativeName]](list)
    for form, english, kind in read_table("native_names"):
        found[form].append(NativeName(form, tuple(english.split("|")), cast("Kind", kind)))
    for form, english in read_table("frontier_names"):
        others = [name for name in found[form] if name.kind == "person"]
        spellings = dict.fromkeys((*english.split(), *(word for name in others for word in name.english)))
        found[form] = [
            *(name for name in found[form] if name not in others),
            NativeName(form, tuple(spellings), "person"),
        ]
    return {form: tuple(names) for form, names in found.items()}


@lru_cache(maxsize=1)
def _frontier_names() -> frozenset[str]:
    return frozenset(form for form, _ in read_table("frontier_names"))


@lru_cache(maxsize=1)
def _in_characters() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for form, english, kind in read_table("native_names"):
        if ord(form[0]) > _FIRST_HAN and kind in _PLACE_LIKE:
            for name in english.split("|"):
                found[fold_marks(name.lower())].add(form)
    return {english: frozenset(forms) for english, forms in found.items()}


@lru_cache(maxsize=64)
def _latin_names(language: str) -> Mapping[str, tuple[NativeName, ...]]:
    """The names in Latin letters that one language writes otherwise than English."""
    found = defaultdict[str, list[NativeName]](list)
    for form, languages, english in read_table("countries"):
        if language in languages.split():
            found[form].append(NativeName(form, (english,), "country"))
    for form, languages, english, _ in read_table("places"):
        if language in languages.split():
            found[form].append(NativeName(form, (english,), "place"))
    for form, languages, english, _ in read_table("persons"):
        if language in languages.split():
            found[form].append(NativeName(form, (english.lower(),), "person"))
    return {form: tuple(names) for form, names in found.items()}


@lru_cache(maxsize=1)
def _natives_by_start() -> Mapping[str, tuple[NativeName, ...]]:
    return _group_by_start(_natives())


@lru_cache(maxsize=64)
def _latin_by_start(language: str) -> Mapping[str, tuple[NativeName, ...]]:
    return _group_by_start(_latin_names(language))


def _group_by_start(named: Mapping[str, tuple[NativeName, ...]]) -> Mapping[str, tuple[NativeName, ...]]:
    """The names of one word by their first letters."""
    found = defaultdict[str, list[NativeName]](list)
    for names in named.values():
        for name in names:
            if " " not in name.form:
                found[name.form[:KNOWN_START]].append(name)
    return {start: tuple(names) for start, names in found.items()}


@lru_cache(maxsize=1)
def _english_places() -> frozenset[str]:
    found = set[str]()
    for names in _natives().values():
        for name in names:
            if name.kind in _PLACE_LIKE:
                found |= {english for english in name.english if " " not in english}
    found |= {english for _, _, english, _ in read_table("places") if " " not in english}
    found |= {english for _, _, english in read_table("countries") if " " not in english}
    return frozenset(map(fold_marks, found | set(twin_spellings())))


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    """What English makes of the names of people in other scripts, and the surnames that are a father's name."""
    people = (name for names in _natives().values() for name in names if name.kind == "person")
    return frozenset(word for name in people for word in name.english)


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(form for form, _ in read_table("first_names"))


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for country, words, _ in read_table("peoples"):
        for word in (*words.split(), country.lower()):
            found[word].add(country)
    return {word: frozenset(countries) for word, countries in found.items()}


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    return frozenset(word for _, words, _ in read_table("peoples") for word in words.split())


@lru_cache(maxsize=1)
def _beginnings() -> Mapping[str, tuple[str, ...]]:
    return {country: tuple(beginnings.split()) for country, _, beginnings in read_table("peoples")}


@lru_cache(maxsize=1)
def _seats() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for country, words, _ in read_table("seats"):
        for word in words.split():
            found[word].add(country)
    return {word: frozenset(countries) for word, countries in found.items()}


@lru_cache(maxsize=1)
def _seat_beginnings() -> Mapping[str, tuple[str, ...]]:
    return {country: tuple(beginnings.split()) for country, _, beginnings in read_table("seats")}
