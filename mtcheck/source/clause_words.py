"""A sentence, or a part of one, in; its words that could be known again in its translation out, and what each says.

Numbers, names, things of the news that every language has a word for, and long words that two languages may share. How
often one of them stands in a translation made by people, and how often in any other sentence, was counted; what follows
for a part of a sentence is left to `clauses`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from math import log
from typing import Literal, NamedTuple

import regex

import mtcheck.late_re as re
from mtcheck.language import UNSPACED
from mtcheck.lexicon import Lexicon
from mtcheck.names.native_names import english_words, find_native, is_english_place
from mtcheck.names.persons import is_first_name
from mtcheck.names.romanisation import share_letters, sound_frame
from mtcheck.numbers.han_numbers import HAN_LANGUAGES, find_han_numbers
from mtcheck.numbers.numerals import normalise, numerals
from mtcheck.source.concepts import VAGUE, find_concepts, list_concepts
from mtcheck.source.glosses import list_stems, read_glosses, stem_english
from mtcheck.source.readings import read_latin, read_names

LEAST_IN_WORDS = 10
HALF_DAY = 12
"""Hours that one clock counts twice."""
REPEATED = 0.3
"""What a missing name counts for right behind another: the three words of an office are one thing."""

_Kind = Literal["concept", "number", "scaled", "name", "word", "latin"]
_KEPT: Mapping[_Kind, float] = {
    "concept": 0.74, "number": 0.93, "scaled": 0.9, "name": 0.92, "word": 0.1, "latin": 0.87,
}  # fmt: skip
"""How often one of the source stands in its human translation, counted likewise."""
_CHANCE: Mapping[_Kind, float] = {
    "concept": 0.04, "number": 0.012, "scaled": 0.02, "name": 0.03, "word": 0.003, "latin": 0.03,
}  # fmt: skip
"""The same in any other sentence."""
_KEPT_CONCEPTS: Mapping[str, float] = {"ha": 0.5, "is": 0.7, "ja": 0.55, "ko": 0.55, "zh": 0.55}
_KEPT_VAGUE = 0.5
_KEPT_NAMES: Mapping[str, float] = {
    "ar": 0.4, "fa": 0.5, "he": 0.6, "id": 0.8, "is": 0.88, "ja": 0.05, "ko": 0.3, "ru": 0.8, "th": 0.5, "zh": 0.8,
}  # fmt: skip
"""A name is known again by its sound, which vowels that are not written, and characters, tell less well."""
MEANT, UNMEANT, UNMEANT_HERE = -2.0, 0.5, 0.5
"""Nats by which a word is missing of which a meaning stands in the other sentence, of which none does, and the second
of an English word. Of some 45,000 listed words six in ten have one there, and 2 in 100 in any other sentence; but what
is said freely is said so for several words in a row, so that each counts for some half of what follows from that."""
_LIKE_NAME, _LIKE_WORD = 0.45, 0.6
"""How alike the letters of a name, of another word, must be in two languages."""
_LONG_WORD, _NAME_LETTERS = 7, 3
_LINK_LETTERS = 3
"""A word so short does not end a name: Ministry of Health, Bank für Tirol."""

_COUNTED = regex.compile(r"[\p{L}\p{N}]")
_SCALE = regex.compile(
    r"\s?(?:тыс|млн|млрд|трлн|мільйон|мільярд|миллион|миллиард|тысяч|тисяч|mln|mld|mrd|mio|mil\b|tys|tis[ií]c|tuhat"
    r"|thousand|million|billion|trillion|milion|miliard|miljoen|miljard|millón|millones|mil[hl]|bin\b|elfu|dubu"
    r"|ألف|آلاف|مليون|مليار|(?:k|m|mn|bn|tn|trn|tril\p{L}*)\b)",
    regex.IGNORECASE,
)
"""Behind a figure that the other language writes with other digits, or not: 15 тыс. is 15,000."""
_MONEY: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dollar", re.compile(r"[$]")),
    ("euro", re.compile(r"€|\bEUR\b")),
    ("pound", re.compile("£")),
    ("million", re.compile(r"\d\s?(?:m|mn|mln|mio)\b", re.IGNORECASE)),
    ("billion", re.compile(r"\d\s?(?:bn|mld|mrd)\b", re.IGNORECASE)),
    ("thousand", re.compile(r"\d\s?k\b|\d[.,\s]000\b", re.IGNORECASE)),
)
"""Marks and letters of which another language makes words."""
_CLOCK = re.compile(
    r"(?<![\d.:])(?:(?P<hour>[01]?\d|2[0-4])\s?[:.hH时時点點]\s?(?P<minute>[0-5]\d)(?![\d.])"
    r"|(?P<full>1?\d)(?=\s?(?:[ap]\.?m\b|[hH点點时時시](?!\w)|Uhr|uur)))"
)
"""A time: 23:00, 3.12am, 15 h 30, 9 Uhr."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_TOKEN = regex.compile(
    r"\p{N}{1,2}:\p{N}{2}|\p{N}{1,2}\s?[hH](?:\s?\p{N}{2})?(?!\w)"
    r"|\p{N}+[만억]|\p{N}+(?:[.,’'\u00a0\u202f ]\p{N}{3})*(?:[.,]\p{N}+)?"
    r"|[\p{L}\p{M}]+(?:['’ʼ\-][\p{L}\p{M}]+)*"
)
_PIECE = regex.compile(r"(?:[^，。；：、！？,;:!?（）()“”「」『』《》…—\-\s]|(?<=\d)[,:](?=\d))+")
_FIGURE = re.compile(r"\d[\d.,]*")
_WHOLE_FIGURE = re.compile(rf"{_FIGURE.pattern}(?:\s?[万亿萬億만억割成할]|:\d\d)?")
_REWRITTEN = re.compile(r"[万亿萬億만억割成할:hH]")
"""In a figure that English writes with other digits: 200亿 is 20 billion, 3割 30 per cent, 20:00 and 20 h are 8 p.m."""
_TENTHS = re.compile(r"([1-9一二三四五六七八九])\s?[割成할]")
_POSSESSIVE = re.compile("['’]s$")
_ELIDED = re.compile(r"^\w{1,5}['’ʼ](?=\w{3})")
"""An article or a preposition before a name: l'Ademe, dell'Adige."""
_OPENING = regex.compile(r"(?:\p{L}{3}\.|[!?…:“„«\"]|^)\s?[“„«\"‘'•–—-]?\s?\Z")
"""Before a word that has a capital whatever it is."""
_OPENING_REACH = 8
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_LATIN = re.compile(r"[A-Za-z]{2,}")


class Anchor(NamedTuple):
    """What can be known again."""

    kind: _Kind
    form: str


_YEARS = Anchor("concept", "year")


class Unit(NamedTuple):
    """A word, or what stands between two marks where a language sets no spaces."""

    start: int
    end: int
    letters: int
    anchors: tuple[Anchor, ...]
    is_capital: bool = False
    meanings: tuple[frozenset[str], ...] = ()
    """The English stems of the word, or of each listed word of a language without spaces (see `glosses`); the digits
    of a number that is told in a word."""


def count_letters(text: str) -> int:
    """Letters and digits."""
    return len(_COUNTED.findall(text))


class Other:
    """The sentence in which the anchors of another are looked for."""

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self._text = text
        self.known = list_concepts(language)
        self.concepts = Counter((*find_concepts(text, language), *_read_money(text)))
        self.has_year = _YEAR.search(text) is not None
        tenths = (tenth.translate(_DIGITS) + "0" for tenth in _TENTHS.findall(text))
        self.numbers = frozenset((*map(_digits, _FIGURE.findall(text)), *tenths, *_read_clock(text)))
        words = {
            piece
            for match in _TOKEN.findall(text)
            for piece in {match, *match.split("-"), _ELIDED.sub("", match)}
            if not match[0].isdigit()
        }
        if language in HAN_LANGUAGES:
            values = (value for one in find_han_numbers(text, language) for value in one.values)
            self.numbers |= {_digits(str(int(value))) for value in values if value == int(value)}
        else:
            self.numbers |= set(_read_number_words(text, language))
        if language in UNSPACED:
            self.words = {name.sound for name in read_names(text, language)}
            self.words |= {match.lower() for match in _LATIN.findall(text)}
        else:
            self.words = {read_latin(_POSSESSIVE.sub("", word).lower(), language) for word in words}
            self.words |= {form for word in words for form in _read_place(word.lower(), language)}

    @cached_property
    def _stems(self) -> frozenset[str]:
        """The English stems of all its words: its own, or those they may be translated by."""
        return list_stems(self._text, self.language)

    @cached_property
    def frames(self) -> Mapping[str, list[tuple[str, str]]]:
        """The words by the first sound of their frames, each with its frame."""
        frames: dict[str, list[tuple[str, str]]] = {}
        for word in sorted(self.words):
            frame = sound_frame(word)
            if frame:
                frames.setdefault(frame[0], []).append((word, frame))
        return frames

    def has(self, anchor: Anchor) -> bool:
        """Whether an anchor stands here, too."""
        if anchor.kind in {"concept", "number", "scaled"}:
            return anchor.form in self.concepts or anchor.form in self.numbers
        return anchor.form in self.words or self._sounds(
            anchor.form, _LIKE_NAME if anchor.kind == "name" else _LIKE_WORD
        )

    def means(self, stems: frozenset[str]) -> bool:
        """Whether a word here is one of some English stems, or may be translated by one; or a number is one of them."""
        return not self._stems.isdisjoint(stems) or not self.numbers.isdisjoint(stems)

    def can_mean(self, stems: frozenset[str], language: str) -> bool:
        """Whether that could be known, if the stems are those of a word of a language."""
        if "en" not in (language, self.language) or language == self.language:
            return False
        if any(map(str.isdigit, stems)):
            return True
        glosses = read_glosses(self.language) if language == "en" else None
        return not stems.isdisjoint(glosses.known) if glosses else language != "en"

    def has_fewer(self, anchor: Anchor, often: int) -> bool:
        """Whether a thing of the news stands here, but not as often: then it is another time's."""
        return anchor.kind == "concept" and 0 < self.concepts[anchor.form] < often

    def _sounds(self, word: str, least: float) -> bool:
        frame = sound_frame(word)
        return any(
            _begin_alike(frame, other_frame) and share_letters(word, other) >= least
            for other, other_frame in self.frames.get(frame[:1], ())
        )


def _read_clock(text: str) -> Iterable[str]:
    """The hours and minutes of the times of a text, by both clocks: 3.12 p.m. has 3, 15 and 12, 312 and 1512."""
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"] or match["full"])
        later = (hour + HALF_DAY) % (2 * HALF_DAY)
        yield from (str(hour), str(later), _digits(match["minute"] or "0"))
        if match["minute"]:
            yield from (_digits(f"{one}{match['minute']}") for one in (hour, later))


def _read_money(text: str) -> Iterable[str]:
    return (concept for concept, mark in _MONEY if mark.search(text))


def _begin_alike(one: str, other: str) -> bool:
    """Whether two frames are the same but for what cases and endings change: the last sound of the shorter."""
    shorter = min(len(one), len(other))
    needed = min(shorter, max(2, shorter - 1))
    return shorter > 1 and one[:needed] == other[:needed]


def cut_words(text: str, language: str) -> Iterable[Unit]:
    """The words of a text, or what stands between two marks where a language sets no spaces."""
    if language in UNSPACED:
        for match in _PIECE.finditer(text):
            meanings = _read_meanings(match[0], language)
            anchors = tuple(_read_piece(match[0], language, frozenset[str]().union(*meanings)))
            yield Unit(match.start(), match.end(), count_letters(match[0]), anchors, meanings=meanings)
        return
    for match in _TOKEN.finditer(text):
        is_scaled = match[0][0].isdigit() and _SCALE.match(text, match.end()) is not None
        before = text[max(0, match.start() - _OPENING_REACH) : match.start()]
        is_first = _OPENING.search(before) is not None
        anchors = tuple(_read_word(match[0], language, is_first=is_first))
        anchors = tuple(anchor._replace(kind="scaled") for anchor in anchors) if is_scaled else anchors
        is_name = any(anchor.kind in {"name", "number", "scaled"} for anchor in anchors)
        meanings = () if is_name else _read_meanings(match[0], language)
        yield Unit(match.start(), match.end(), count_letters(match[0]), anchors, match[0][0].isupper(), meanings)


def _read_piece(piece: str, language: str, meant: frozenset[str]) -> Iterable[Anchor]:
    """`meant`: the English stems of its listed words, which are no anchors once more."""
    concepts = (one for one in sorted(set(find_concepts(piece, language))) if stem_english(one) not in meant)
    yield from (Anchor("concept", concept) for concept in concepts)
    figures = (figure for figure in _WHOLE_FIGURE.findall(piece) if not _REWRITTEN.search(figure))
    yield from (Anchor("number", _digits(figure)) for figure in figures)
    yield from (Anchor("latin", word.lower()) for word in _LATIN.findall(piece))


def _read_word(word: str, language: str, *, is_first: bool) -> Iterable[Anchor]:
    if word[0].isdigit():
        if not _REWRITTEN.search(word):
            yield Anchor("number", _digits(word))
        return
    word = _POSSESSIVE.sub("", word) if language == "en" else word
    concepts = sorted(set(find_concepts(word, language)))
    if concepts:
        yield from (Anchor("concept", concept) for concept in concepts)
        return
    latin = read_latin(word.lower(), language)
    if word[0].isupper() and not is_first and language != "de" and not _is_common(word, language):
        place = _read_place(word.lower(), language)
        if place:
            latin = max(sorted(place), key=len)
        if len(latin) >= _NAME_LETTERS:
            yield Anchor("name", latin)
    elif len(latin) >= _LONG_WORD:
        yield Anchor("word", latin)


@lru_cache(maxsize=20_000)
def _read_place(word: str, language: str) -> frozenset[str]:
    """The English words for a town or a country that a lower-cased word of another language is: anvers, antwerp."""
    if language == "en":
        return frozenset()
    places = (name for name in find_native(word, language) if name.kind != "person")
    return frozenset[str]().union(*map(english_words, places))


def _read_meanings(text: str, language: str) -> tuple[frozenset[str], ...]:
    """The English stems of a word, or of each listed one in what stands between two marks; of a number its digits."""
    number = None if language in UNSPACED else _read_number_word(text, language)
    if number is not None:
        return (frozenset((number,)),)
    if language == "en":
        return (frozenset((stem_english(text.lower()),)),)
    glosses = read_glosses(language)
    if glosses is None:
        return ()
    if language in UNSPACED:
        return tuple(glosses.find_inside(text))
    low = text.lower()
    stems = frozenset[str]().union(*(glosses.translate(part) for part in (low, *low.split("-")[1:])))
    return (stems,) if stems else ()


def _is_common(word: str, language: str) -> bool:
    """Whether a word with a capital may be one that is translated: the Republic of the Oasis."""
    low = word.lower()
    return language == "en" and Lexicon("en").has_entry(low) and not (is_english_place(low) or is_first_name(low))


def count_anchors(units: Iterable[Unit]) -> Counter[Anchor]:
    """How often each anchor stands in some words."""
    return Counter(anchor for unit in units for anchor in unit.anchors)


def count_told(units: Sequence[Unit], other: Other, language: str) -> tuple[list[int], list[int]]:
    """How many listed words up to each unit have a meaning in the other sentence, and how many have none."""
    known = [[other.means(stems) for stems in unit.meanings if other.can_mean(stems, language)] for unit in units]
    told = accumulate((sum(one) for one in known), initial=0)
    return list(told), list(accumulate((len(one) - sum(one) for one in known), initial=0))


def weigh_words(
    units: Sequence[Unit], other: Other, language: str, often: Mapping[Anchor, int] | None = None
) -> Iterable[float]:
    """What each unit of a language says for being missing, in nats; less than nothing where the other has it."""
    often = often if often is not None else count_anchors(units)
    usual = {
        "concept": min(_KEPT_CONCEPTS.get(one, _KEPT["concept"]) for one in (language, other.language)),
        "name": min(_KEPT_NAMES.get(one, _KEPT["name"]) for one in (language, other.language)),
    }
    follows = in_name = False
    for number, unit in enumerate(units):
        value, is_missing = 0.0, False
        in_name = unit.is_capital or (in_name and unit.letters <= _LINK_LETTERS)
        meanings = [stems for stems in unit.meanings if other.can_mean(stems, language)]
        is_meant = language not in UNSPACED and any(map(other.means, meanings))
        has_concept = any(anchor.kind == "concept" and anchor.form in other.known for anchor in unit.anchors)
        if not has_concept or language in UNSPACED:
            value += sum(_weigh_meaning(stems, other, language) for stems in meanings)
        elif is_meant and not any(map(other.has, unit.anchors)):
            value += MEANT
        for anchor in unit.anchors:
            if anchor.kind == "concept" and anchor.form not in other.known:
                continue
            if anchor.kind == "concept" and is_meant and not other.has(anchor):
                continue
            kept = usual.get(anchor.kind, _KEPT[anchor.kind])
            kept = _KEPT_VAGUE if anchor.form in VAGUE else kept
            chance = _CHANCE[anchor.kind]
            if other.has_fewer(anchor, often.get(anchor, 0)):
                continue
            if other.has(anchor):
                value += log(chance / kept)
                continue
            if anchor.kind == "scaled" or (other.has_year and _counts_years(anchor, units[number : number + 2])):
                continue
            is_missing |= anchor.kind != "word"
            value += log((1 - chance) / (1 - kept)) * (REPEATED if follows and anchor.kind != "number" else 1.0)
        follows = is_missing or (follows and in_name)
        yield value


def _weigh_meaning(stems: frozenset[str], other: Other, language: str) -> float:
    if other.means(stems):
        return MEANT
    return UNMEANT_HERE if language == "en" else UNMEANT


def _counts_years(anchor: Anchor, units: Sequence[Unit]) -> bool:
    """Whether a number is one of years, for which another text gives the year: 40 years ago."""
    return anchor.kind == "number" and any(_YEARS in unit.anchors for unit in units)


def _read_number_words(text: str, language: str) -> Iterable[str]:
    """The digits of numbers of ten and more that are told in a word: tredici, forty-one, twelfth."""
    told = (_read_number_word(match, language) for match in _TOKEN.findall(text) if not match[0].isdigit())
    yield from (digits for digits in told if digits is not None)


@lru_cache(maxsize=20_000)
def _read_number_word(word: str, language: str) -> str | None:
    """The digits of a count or an ordinal of ten or more; None where a word is none."""
    words, form = numerals(language), normalise(word)
    value = words.find_count(form.replace("-", " ")) or words.find_ordinal(form)
    is_told = value is not None and value >= LEAST_IN_WORDS and value == int(value)
    return _digits(str(int(value))) if is_told and value is not None else None


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure).lstrip("0") or "0"
