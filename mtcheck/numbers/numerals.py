"""Words for numbers in any language: what each means, and how they are put together.

Gives, for one language, the words that count, the powers of ten (миллионов, Mrd., करोड़), the halves, and those for per
cent and money. Forms are CLDR's, in all cases it has, and a list made by hand; they are looked up as `normalise` gives
them. Numbers that are written as one word (dreihundertfünfundvierzig, tvåhundrafyrtiotre) are taken apart. Digits, and
languages that do not put spaces between words, are left to `quantities` and `han_numbers`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.numbers.compounds import JOINING, LONGEST_NUMBER, THOUSANDS_POWER, Words, take_apart, take_ordinal_apart
from mtcheck.numbers.declined import read_declined
from mtcheck.tags import primary_subtag

MOST_WORDS = 4
"""No phrase of the lists has more: quatre vingt dix sept."""
LONGEST_ENDING, LONGEST_CHAIN = 3, 6
"""Letters behind a power of ten that are no other word; the second in languages that put ending to ending."""
LINKS = frozenset("and y e i og och en und ja va va' et и і а u a na da dan si și şi και و ו და và lẻ linh".split())
"""Words that stand between the parts of a number: thirty *and* five, dreihundert *und* zwei."""

_Value = TypeVar("_Value")

_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u064b-\u0652\u0640]")
_PLAIN = str.maketrans(
    {
        "ё": "е",
        "״": '"',
        "ʼ": "'",
        "’": "'",
        "‘": "'",
        "`": "'",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ی": "ي",
        "ک": "ك",
        "ş": "ș",
        "ţ": "ț",
        "\u095b": "\u091c\u093c",
        "\u095d": "\u0922\u093c",
        "\u09dc": "\u09a1\u09bc",
        "\u09df": "\u09af\u09bc",
    }
)
_PREFIXES = {"ar": ("وال", "بال", "ال", "و", "ب", "ل", "لل", "ف"), "he": ("ו", "ב", "ל", "ה", "כ", "מ", "ש")}
"""What Arabic and Hebrew write as one with the word behind it: and, with, to, the."""
_ALIASES = {"no": "nb", "sh": "hr", "tl": "fil"}
_CHAINING = frozenset("az et fi hu kk ky tr uz".split())
_FROM = {
    "az": re.compile("d[aə]n$"),
    "et": re.compile("st$"),
    "fi": re.compile("st[aä]$"),
    "hu": re.compile("[brt][óő]l$"),
    "kk": re.compile("[дтн][ае]н$"),
    "ky": re.compile("[дт][аеоө]н$"),
    "tr": re.compile("d[ae]n$"),
    "uz": re.compile("dan$|дан$"),
}
_OBLIQUE = re.compile("ون(?= |$)")
"""The ending of tens that Arabic has another for in most places: والثلاثون, والثلاثين."""
_MEASURES = ("percent", "currency", "unit")
_PERSONS = ("ar", "er", "aš", "ář", "är", "ār", "ер", "єр", "аш")
_INFLECTING = "hu"
"""The language whose compounds of a count and a power of ten are short, and have cases: tízezret, kétezren."""
_NO_SCALES = ("ezred", "milliomod", "milliárdod", "ezrek", "milliók", "milliárdok")
"""Parts, and the plural of so many that nobody counted: tízezrek."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """The words for numbers of one language, by normalised form; forms of several words are joined by a space."""

    language: str
    counts: Mapping[str, Decimal] = field(default_factory=dict)
    groups: Mapping[str, Decimal] = field(default_factory=dict)
    """Nouns for so many: dozen, десяток; they multiply what is before them."""
    ordinals: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    """Powers of ten that stand behind what they count."""
    prefixed: Mapping[str, int] = field(default_factory=dict)
    """Powers of ten that stand before it: Hausa dubu 30 is 30,000."""
    leads: Mapping[str, Decimal] = field(default_factory=dict)
    """What adds a half or a quarter to the count behind it, or takes one off: साढ़े, पौने."""
    halves: frozenset[str] = frozenset()
    """What adds a half: "and a half", с половиной."""
    fractions: Mapping[str, int] = field(default_factory=dict)
    """Nouns for parts: three *quarters* may be told as 75 percent. Tenths, hundredths and thousandths with how many of
    them are one; the others with 0."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """% and codes of money, by form."""
    stems: tuple[tuple[str, str, str], ...] = ()
    """Beginnings of words with role and value: миллион*."""

    def find_count(self, word: str) -> Decimal | None:
        """The number that a phrase counts, also of one word that is several put together."""
        if self.language == _INFLECTING and word.endswith(_NO_SCALES):
            return None
        found: Decimal | None = self.counts.get(word)
        if found is None and self.language in JOINING and " " not in word:
            found = take_apart(self._words(), word)
        if found is None and self.language == _INFLECTING and len(word) <= LONGEST_NUMBER:
            found = self._multiply_inflected(word)
        return self._without_prefix(self.counts, word) if found is None else found

    def find_ordinal(self, word: str) -> Decimal | None:
        """The place that an ordinal gives."""
        found = self._without_prefix(self.ordinals, word)
        if found is not None or " " in word:
            return found
        value = self._by_stem(word, "ordinal")
        if value:
            return Decimal(value)
        return take_ordinal_apart(self._words(), word) if self.language in JOINING else None

    def find_scale(self, word: str) -> int | None:
        """The power of ten that a word stands for."""
        found = self._without_prefix(self.scales, word)
        if found is not None:
            return found
        value = self._by_stem(word, "scale")
        return int(value) if value and not self._is_person(word) else None

    def _words(self) -> Words:
        return Words(self.language, self.counts, self.scales, self._find_simple_ordinal)

    def _find_simple_ordinal(self, word: str) -> Decimal | None:
        """The place that an ordinal gives that is not taken apart."""
        value = self.ordinals.get(word) or self._by_stem(word, "ordinal")
        return None if value is None else Decimal(value)

    def _is_person(self, word: str) -> bool:
        """Whether a word that begins with a power of ten is a millionaire or a millennium: миллионер, тысячелетие."""
        stem = next(stem for stem, role, _ in self.stems if role == "scale" and word.startswith(stem))
        rest = word[len(stem) :]
        longest = LONGEST_CHAIN if self.language in _CHAINING else LONGEST_ENDING
        return len(rest) > longest or rest.startswith(_PERSONS)

    def leaves(self, word: str) -> bool:
        """Whether a power of ten ends in "from", so that the next number is another: 3 milyondan 500 bine."""
        ending = _FROM.get(self.language)
        return ending is not None and ending.search(word) is not None

    def find_measure(self, phrase: str) -> str | None:
        """% or the code of the money that a phrase means."""
        found = self._without_prefix(self.measures, phrase)
        return found or next((value for role in _MEASURES if (value := self._by_stem(phrase, role))), None)

    def _by_stem(self, word: str, role: str) -> str | None:
        return _find_stem(self.language, word, role)

    def _without_prefix(self, table: Mapping[str, _Value], word: str) -> _Value | None:
        found = table.get(word)
        if found is not None or self.language not in _PREFIXES:
            return found
        cut = (word.removeprefix(prefix) for prefix in _PREFIXES[self.language] if word.startswith(prefix))
        return next((table[rest] for rest in cut if rest in table), None)

    def _multiply_inflected(self, word: str) -> Decimal | None:
        """The value of a count and a power of ten in one word that may be in any case."""
        for at in range(len(word) - 2, 1, -1):
            rest = word[at:]
            power = self.find_scale(rest)
            if power is None:
                continue
            value = self.counts.get(word[:at])
            if value is None and power == THOUSANDS_POWER:
                value = take_apart(self._words(), word[:at])
            if value is not None:
                return value * Decimal(10) ** power
        return None


@lru_cache(maxsize=65536)
def may_begin_number(word: str, language: str) -> bool:
    """Whether a number may begin with a normalised word, in the language of some `Numerals`: most words are none."""
    words = numerals(language)
    known: tuple[Collection[str], ...] = (words.groups, words.prefixed, words.leads, _read_first_words(language))
    if any(word in forms for forms in known):
        return True
    finders = (words.find_count, words.find_ordinal, words.find_scale)
    return any(find(word) is not None for find in finders)


@lru_cache(maxsize=64)
def _read_first_words(language: str) -> frozenset[str]:
    """The first words of all numbers of several words."""
    words = numerals(language)
    return frozenset(form.partition(" ")[0] for form in (*words.counts, *words.ordinals) if " " in form)


def normalise(word: str) -> str:
    """A form as it is looked up: lower-cased, without marks that do not change the word.

    >>> normalise("Drei\u00adhundert"), normalise("трёх"), normalise("п’ять")
    ('dreihundert', 'трех', "п'ять")
    """
    return _DROPPED.sub("", word).lower().translate(_PLAIN)


@lru_cache(maxsize=64)
def numerals(language: str) -> Numerals:
    """The words for numbers of a language, BCP 47; only words for money that all languages use where none are known."""
    tag = primary_subtag(language)
    tag = _ALIASES.get(tag, tag)
    own = [(form, use, value) for form, languages, value, use in _read_words() if tag in languages]
    own += [(normalise(one.form), one.role, one.value) for one in read_declined() if tag in one.languages]
    own += [(form, role, value) for form, languages, role, value in _read_quantity_words() if languages & {tag, "mul"}]
    if tag == "ar":
        own += [(_OBLIQUE.sub("ين", form), use, value) for form, use, value in own if _OBLIQUE.search(form)]
    scales = {form: int(value) for form, role, value in own if role == "scale"}
    groups = {form: Decimal(value) for form, role, value in own if role == "group"}
    taken = scales.keys() | groups.keys()
    stems = [(form[:-1], role, value) for form, role, value in own if form.endswith("*")]
    return Numerals(
        tag,
        {form: Decimal(value) for form, role, value in own if role == "count" and form not in taken},
        groups,
        {form: Decimal(value) for form, role, value in own if role == "ordinal"},
        scales,
        {form: int(value) for form, role, value in own if role == "prefix"},
        {form: Decimal(value) for form, role, value in own if role == "lead"},
        frozenset(form for form, role, _ in own if role == "half"),
        {form: 0 if value == "part" else int(value) for form, role, value in own if role == "fraction"},
        {form: value for form, role, value in own if role in _MEASURES},
        tuple(sorted(stems, key=lambda stem: (-len(stem[0]), stem))),
    )


@lru_cache(maxsize=65536)
def _find_stem(language: str, word: str, role: str) -> str | None:
    """The value of the longest stem that a word begins with: the same words are asked for over and over.

    Of several words at once the first alone would be meant: no stem has two.
    """
    if " " in word:
        return None
    stems = numerals(language).stems
    return next((value for stem, of, value in stems if of == role and word.startswith(stem)), None)


@lru_cache(maxsize=1)
def _read_words() -> tuple[tuple[str, frozenset[str], str, str], ...]:
    rows = read_table("number_words")
    return tuple((normalise(form), frozenset(tags.split(",")), value, use) for form, tags, value, use in rows)


@lru_cache(maxsize=1)
def _read_quantity_words() -> tuple[tuple[str, frozenset[str], str, str], ...]:
    rows = read_table("quantity_words")
    return tuple((normalise(form), frozenset(tags.split(",")), role, value) for form, tags, role, value in rows)
