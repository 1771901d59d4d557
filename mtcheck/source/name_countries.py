"""Countries that a text says something is from, or in, and its source does not, each with the one that the source has.

A country counts as that of the source however its language names it, its people or what comes from it. One of the text
is taken for an exchanged one only where nothing in the whole source has to do with it, while another of the source has
nothing in the sentences of the text to do with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Pair, Span, Word
from mtcheck.names.native_names import (
    begins_as_country,
    begins_as_seat,
    countries_of,
    english_words,
    holds_country,
    is_english_place,
    seats_of,
)
from mtcheck.names.place_adjectives import find_towns
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.name_matches import NameMatches, TextName
from mtcheck.source.sureness import SURE_PAIR
from mtcheck.source.words import SourceWord

_SHORTEST = 5
"""Letters of a word of the source that must begin as a country does."""
_LEAST, _LONGEST_ENDING = 4, 7
"""So many of them must at least, and so many may follow."""
_REGIONS = frozenset(
    "Africa|Alps|Andalusia|Arctic|Asia|Atlantic|Balkans|Baltic Sea|Basque Country|Bavaria|Black Sea|Bohemia"
    "|Brittany|Brussels|Burgundy|Catalonia|Caucasus|Christmas|Congress|Crimea|Danube|Europe|European Union|Flanders"
    "|Greenland|Hesse|Islam|Judaism|Korea|Lapland|Lombardy|Lower Saxony|Mediterranean|Middle East|Moravia|Neva"
    "|Normandy|North Rhine-Westphalia|North Sea|Pacific|Palestine|Rhine|Saxony|Scandinavia|Siberia|Sicily|Silesia|Slavs"
    "|Soviet Union|Thuringia|Tuscany|Urals|West|Georgia|Chile|Jordan".split("|")
)
"""No countries, or names of other things besides."""
_HALVES = frozenset(("united", "great", "black", "west", "us"))
"""Words of names of countries that are ordinary ones."""
_KIN = (
    frozenset(("Britain", "England", "Scotland", "Wales", "Ireland", "United Kingdom")),
    frozenset(("United States", "America")),
    frozenset(("North Korea", "South Korea", "Korea")),
    frozenset(("Czech Republic", "Bohemia", "Moravia")),
    frozenset(("Slovakia", "Slovenia")),
    frozenset(("Australia", "Austria")),
    frozenset(("China", "Taiwan")),
    frozenset(("Russia", "Belarus", "Soviet Union")),
    frozenset(("Iran", "Iraq")),
    frozenset(("Romania", "Italy")),
)
"""Countries whose words begin alike somewhere, or that are said for each other."""
_ORDINARY = re.compile(
    r"gran(?!\w*-)|gro[sß]|wiel[kc]|velk|velik|verein|vereni|spojen|zjednocz|birleş|unid|unit[ei]|royaum|reino|regn"
    r"|[ée]tat|estad(?!oun)|estati|stat[eioul]|staten|штат|serve|serv(?:i[cdrtsz]|et|u)|service|serbest|lett?(?:er|r|[eou])"
    r"|indi[cqvrfgz]|indem|inde[rx]|indep|indir|indiet|hind?[rt]|hinter|arm(?:é[es]?|e[eslr]?|ar|ad)\w?$|armée|gal[eé]r|galle|gale[nt]|taill"
    r"|taylor|philipp|filip|franch|frank(?!reich|rijk|rike)|frang|franci|franti|argent(?!in)|angle$|pay?[ií]?s(?!\w*-)|pays|paes|malas"
    r"|venezi|catarin|allema?a|allem$|niema|niemo|niemn|niederlag|nederlaa|spann|spán|daneb|dan[ey]|дан[иі]|szko[łldę]"
    r"|włos|burmi|cinay|belge\w|dinam|güney|zuid|finn(?:s|as|er|a)$|skott|hungrig|enskild|letterl|inderd|beyaz|macar"
    r"|ciprian|portul|afri[ck]|check|individ|statu|statist|station|holly",
)
"""Words of the languages that news are translated from that only begin as those for a country do: indiqué, galería."""

_DAYS = re.compile(
    "[\\d一二三四五六七八九十今昨明当當近每往翌次平整生节節假周]日|日(?:前|子|益|常|期|夜|程|均)|(?<!日)本"
)
"""Days and ordinary words in Chinese, of whose characters one is that for Japan."""


class ForeignCountry(NamedTuple):
    """A word of the text for a country, and the word of the source that it stands in the place of."""

    span: Span
    source_span: Span


def find_foreign_countries(matches: NameMatches) -> Iterator[ForeignCountry]:
    """Every country that the source has not, with one of the source that the text has not there."""
    for pair in matches.comparison.pairs:
        if pair.text and pair.source and pair.confidence >= SURE_PAIR:
            yield from _compare(matches, pair)
            yield from _compare_openings(matches, pair)


def _compare_openings(matches: NameMatches, pair: Pair) -> Iterator[ForeignCountry]:
    """A capital that opens a sentence in the place of another, as either does for its government: Berlin hofft."""
    doc = matches.comparison.doc
    words = [word for number in pair.text for word in doc.words_of(doc.sentences[number])]
    theirs = matches.words.sentences[pair.source[0]]
    first, other = words[0] if words else None, theirs[0] if theirs else None
    if first is None or other is None:
        return
    own = seats_of(fold_marks(first.lower))
    if not own or any(_is_in(matches, country) for country in own) or "place" not in other.kinds:
        return
    english = {fold_marks(other.lower), *(part for name in other.names for part in english_words(name))}
    lost = frozenset(country for part in english for country in seats_of(part))
    told = frozenset(c for word in words for c in (*_read(word), *seats_of(fold_marks(word.lower.removesuffix("'s")))))
    if lost and lost.isdisjoint(told | own):
        yield ForeignCountry(Span(first.start, first.end), other.span)


def _compare(matches: NameMatches, pair: Pair) -> Iterator[ForeignCountry]:
    doc = matches.comparison.doc
    words = [word for number in pair.text for word in doc.words_of(doc.sentences[number])]
    held = frozenset(country for word in words for country in _read(word))
    for word in words:
        countries = _read(word)
        if not countries or countries & _REGIONS or any(_is_in(matches, country) for country in countries):
            continue
        if any(_is_strange_town(matches, other, pair) for other in words):
            return
        for number in pair.source:
            for span, others in _find_countries(matches, number):
                if not others & held and not _are_kin(others, held):
                    yield ForeignCountry(Span(word.start, word.start + len(word.text.removesuffix("'s"))), span)
                    return


def _are_kin(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(some & kin and others & kin for kin in _KIN)


def list_strange(matches: NameMatches, pair: Pair) -> list[Word]:
    """The words of the text of a pair for a country that nothing in the whole source has to do with."""
    doc = matches.comparison.doc
    words = [word for number in pair.text for word in doc.words_of(doc.sentences[number])]
    read = ((word, _read(word)) for word in words)
    return [w for w, found in read if found and not found & _REGIONS and not any(_is_in(matches, c) for c in found)]


def find_lost(matches: NameMatches, pair: Pair) -> list[Span]:
    """The words of the source of a pair for countries that the text of the pair has nothing to do with."""
    doc = matches.comparison.doc
    words = [word for number in pair.text for word in doc.words_of(doc.sentences[number])]
    held = frozenset(country for word in words for country in (*_read(word), *seats_of(fold_marks(word.lower))))
    found = (one for number in pair.source for one in _find_countries(matches, number))
    return [span for span, countries in found if not countries & held and not _are_kin(countries, held)]


def _is_strange_town(matches: NameMatches, word: Word, pair: Pair) -> bool:
    """Whether a town of the text is not in the source of its pair, so that it may be there for a country."""
    key = fold_marks(word.lower.removesuffix("'s"))
    if not is_english_place(key) or not word.text[0].isupper() or _read(word):
        return False
    name = TextName(word.span, word.text, key, word.sentence, frozenset(("place",)), None, None)
    if seats_of(key):
        return True
    theirs = (word for number in pair.source for word in matches.words.sentences[number])
    is_told = any(key in find_towns(word, matches.words.language) for word in theirs)
    return not is_told and not matches.is_accounted(name, pair.source)


def _read(word: Word) -> frozenset[str]:
    lower = word.lower.removesuffix("'s")
    return countries_of(lower) if word.text[0].isupper() and lower not in _HALVES else frozenset()


def _is_in(matches: NameMatches, country: str) -> bool:
    """Whether anything in the whole source has to do with a country."""
    one = frozenset((country,))
    words = (word for sentence in matches.words.sentences for word in sentence)
    if any(_says(word, country) or begins_as_seat(word.lower, one) for word in words):
        return True
    text = _DAYS.sub("", matches.words.doc.text) if matches.words.language == "zh" else matches.words.doc.text
    return not matches.words.is_spaced and holds_country(text, one)


def _says(word: SourceWord, country: str) -> bool:
    return begins_as_country(word.lower, frozenset((country,))) or country in _name(word)


def _find_countries(matches: NameMatches, number: int) -> Iterator[tuple[Span, frozenset[str]]]:
    """The words of a sentence of the source that are for certain a country's, each with what it may be."""
    for word in matches.words.sentences[number]:
        found = _name(word)
        is_long = len(word.lower) >= _SHORTEST and matches.words.is_spaced
        if not found and is_long and not _ORDINARY.match(word.lower) and not find_towns(word, matches.words.language):
            found = _begin(word.lower)
        if found and not found & _REGIONS:
            yield word.span, found


def _name(word: SourceWord) -> frozenset[str]:
    """The countries that lists have for a word."""
    names = (english for name in word.names if name.kind == "country" for english in name.english)
    return frozenset(country for name in names for country in countries_of(name.lower()))


@lru_cache(maxsize=50_000)
def _begin(lower: str) -> frozenset[str]:
    """The countries whose words begin as a word does, those with the longest beginning."""
    for size in range(len(lower), max(_LEAST, len(lower) - _LONGEST_ENDING) - 1, -1):
        if lower[:size] in _beginnings():
            return _beginnings()[lower[:size]]
    return frozenset()


@lru_cache(maxsize=1)
def _beginnings() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for country, _, beginnings in read_table("peoples"):
        for beginning in beginnings.split():
            found[beginning].add(country)
    return {beginning: frozenset(countries) for beginning, countries in found.items()}
