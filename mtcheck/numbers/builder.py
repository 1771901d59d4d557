"""Tokens in, the number that they spell out: двадцать три, 2 млрд. 300 млн, dreiundfünfzig Millionen, dubu 30.

Digits and words are put together as the languages do: tens and ones in either order, hundreds, powers of ten behind or
before what they count, halves. What the number is of is left to `quantities`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.numbers.compounds import HUNDRED, ONES, TENS, THOUSAND
from mtcheck.numbers.digits import read_digits
from mtcheck.numbers.numerals import LINKS, MOST_WORDS, Numerals, may_begin_number
from mtcheck.numbers.ordinals import read_ordinal
from mtcheck.numbers.reads import SMALL, Read
from mtcheck.numbers.soft_words import SOFT_WORDS
from mtcheck.numbers.tokens import MOST_DIGITS, Token, joins, phrase_at

HALF = Decimal("0.5")
LONGEST_ABBREVIATION = 4
"""Letters of one that a full stop stands behind, inside a number: 5 млрд. 300 тыс."""
HUNDREDS_POWER, MILLIONS_POWER = 2, 6
LETTERS = 2
"""A power of ten in so few letters is none by itself: k, mn."""

_ONES_FIRST = frozenset("af ar da de fo he lb nb nl sl".split())
"""Languages that say the ones before the tens: ثلاثة وعشرون."""
_TEN_FIRST = frozenset("az fr kk ky sw tr uz vi".split())
"""Languages that put the ones behind ten: dix-sept, on yedi, kumi na saba."""
_LETTERS = {"en": {"b": 9, "k": 3, "m": 6, "t": 12}, "nl": {"ton": 5}}
"""What may be a power of ten, and may be a unit."""
_YEARS = {"vi": ("năm", Decimal(5))}
"""The word for a number that is that for years, too: hai mươi năm, twenty years, or twenty-five."""
_LINK_INSIDE = frozenset(("ar", "fa", "he"))
"""Languages that write "and" as one with the word behind it."""
_SIGNS = frozenset("$€£¥₽₴₹₺₩₦")


def read_number(tokens: list[Token], first: int, words: Numerals) -> Read | None:
    """The longest number that begins at a token."""
    token = tokens[first]
    if token.kind in {"number", "fraction"}:
        return _Builder(tokens, first, words).build()
    if token.kind != "word" or not may_begin_number(token.text, words.language):
        return None
    prefixed = words.prefixed.get(token.text)
    if prefixed is not None:
        return _read_prefixed(tokens, first, words)
    ordinal = read_ordinal(tokens, first, words)
    if ordinal is not None:
        return ordinal
    return _Builder(tokens, first, words).build()


def _read_prefixed(tokens: list[Token], first: int, words: Numerals) -> Read:
    """Powers of ten before what they count, one or several: miliyan biyar da dubu ɗari biyu is 5,200,000."""
    total, at, is_bare, in_words = Decimal(0), first, False, True
    parts: list[Decimal] = []
    power: int | None = None
    while power is None or (at < len(tokens) and words.prefixed.get(tokens[at].text, power) < power):
        power = words.prefixed[tokens[at].text]
        part = _read_power(tokens, at, words)
        parts.append(part.values[0])
        total += part.values[0]
        at, is_bare, in_words = part.last, is_bare or part.is_vague, in_words and part.in_words
        if phrase_at(tokens, at, 2) in words.halves:
            total += HALF * 10**power
            at += 2
        if joins(tokens, at + 1) and tokens[at].text in LINKS and tokens[at + 1].text in words.prefixed:
            at += words.prefixed[tokens[at + 1].text] < power
    covers = frozenset(parts)
    return Read(
        (total,), first, at, is_sure=not is_bare, in_words=in_words, is_vague=is_bare, power=power, covers=covers
    )


def _read_power(tokens: list[Token], first: int, words: Numerals) -> Read:
    """One power of ten with what it counts behind it, which may be a lesser one; a vague one counts nothing."""
    power = words.prefixed[tokens[first].text]
    inner = None
    if joins(tokens, first + 1):
        lesser = words.prefixed.get(tokens[first + 1].text)
        if lesser is None:
            inner = _Builder(tokens, first + 1, words).build()
        elif lesser < power:
            inner = _read_power(tokens, first + 1, words)
    if inner is None:
        return Read((Decimal(10**power),), first, first + 1, is_sure=False, in_words=True, is_vague=True)
    value = inner.values[0] * 10**power
    if power == HUNDREDS_POWER and joins(tokens, inner.last + 1) and tokens[inner.last].text in LINKS:
        rest = _Builder(tokens, inner.last + 1, words).build()  # ɗari biyu da saba'in da biyar
        if rest is not None and rest.values[0] < HUNDRED:
            return Read((value + rest.values[0],), first, rest.last, is_sure=True, in_words=inner.in_words)
    return Read((value,), first, inner.last, is_sure=True, in_words=inner.in_words, is_vague=inner.is_vague)


class _Builder:
    """Puts one number together, token by token."""

    def __init__(self, tokens: list[Token], first: int, words: Numerals) -> None:
        self.tokens, self.first, self.words = tokens, first, words
        self.at = first
        self.total: tuple[Decimal, ...] = ()
        self.current: tuple[Decimal, ...] = ()
        self.lead = Decimal(0)
        """What a word before the first count adds to it."""
        self.power: int | None = None
        self.parts = 0
        self.part = first
        """Where the last figure stands."""
        self.has_digits = self.is_soft = self.is_word = self.is_vague = self.is_left = False
        self.covers: frozenset[Decimal] = frozenset()

    def build(self) -> Read | None:
        """The number; None where none begins here."""
        while self.at < len(self.tokens) and (self.at == self.first or self.tokens[self.at].joins or self._is_scaled()):
            if not self._step():
                break
        values = _add(self.total, self.current) if self.current else self.total
        if not self.parts:
            return None
        values = (*values, *self._scale_apart(values), *self._leave_years(values))
        value = values[0]
        parts = self.words.fractions.get(self.tokens[self.at].text) if self.at < len(self.tokens) else None
        is_part = parts is not None and parts < HUNDRED
        if parts:  # four hundredths of a second, told as 0.04
            values = (*values, *(value / parts for value in values))
        is_small = not self.has_digits and self.parts == 1 and (value < SMALL or value != int(value))
        return Read(
            tuple(dict.fromkeys(values)),
            self.first,
            self.at,
            is_sure=not (is_small or is_part or self.is_soft or self.is_word or self.is_vague),
            in_words=not self.has_digits,
            is_vague=self.is_vague,
            covers=self.covers if self.power is None else frozenset(),
            power=self.power or 0,
        )

    def _leave_years(self, values: tuple[Decimal, ...]) -> Iterator[Decimal]:
        """The number without its last word, where that may be the one for years."""
        word, value = _YEARS.get(self.words.language, ("", Decimal(0)))
        if self.tokens[self.at - 1].text == word:
            yield from (whole - value for whole in values if whole > value)

    def _scale_apart(self, values: tuple[Decimal, ...]) -> Iterator[Decimal]:
        """What else it may mean where a word stands before its scale or half: 98 autres milliards, 6 ans et demi.

        Or where a letter stands behind it, which may be a scale or a unit: 1.2m people, a 10k run.
        """
        if self.power is not None or not joins(self.tokens, self.at) or self.tokens[self.at].kind != "word":
            return
        scale = self.tokens[self.at].text
        letter = _LETTERS.get(self.words.language, {}).get(scale)
        if letter is not None and (self.has_digits or len(scale) > LETTERS):
            yield from (value * 10**letter for value in values)
        if any(phrase_at(self.tokens, self.at + 1, size) in self.words.halves for size in (2, 3)):
            yield from (value + HALF for value in values)
        if self.has_digits and joins(self.tokens, self.at + 1) and self.tokens[self.at + 1].kind == "word":
            power = self.words.find_scale(self.tokens[self.at + 1].text)
            if power is not None and power > HUNDREDS_POWER:
                yield from (value * 10**power for value in values)

    def _is_scaled(self) -> bool:
        """Whether a power of ten stands before a full stop, and goes on: 2 млрд. 300 млн."""
        is_behind = self.power is not None and not self.current and self.has_digits
        is_abbreviated = len(self.tokens[self.at - 1].text) <= LONGEST_ABBREVIATION
        return is_behind and is_abbreviated and self.tokens[self.at].follows

    def _step(self) -> bool:
        """Take in the token that is next; whether it belongs to the number."""
        token = self.tokens[self.at]
        if token.kind == "number":
            return self._take_digits(token)
        if token.kind == "fraction":
            value = _read_fraction(token.text)
            self.is_soft = not self.parts
            self.current = tuple(part + value for part in self.current) or (value,)
            return self._advance(1, digits=True)
        if token.kind != "word":
            return False
        return (
            self._take_lead(token)
            or self._take_half()
            or self._take_count()
            or self._take_scale(token)
            or self._take_link(token)
        )

    def _take_lead(self, token: Token) -> bool:
        """A word that adds a half or a quarter to the count behind it, or takes one off: साढ़े चार is 4.5."""
        lead = self.words.leads.get(token.text)
        if lead is None or self.parts or not joins(self.tokens, self.at + 1):
            return False
        behind = self.tokens[self.at + 1]
        if behind.kind != "number" and self.words.counts.get(behind.text) is None:
            return False
        self.lead = lead
        self.at += 1
        return True

    def _take_digits(self, token: Token) -> bool:
        if self.current or (self.parts and (self.power is None or not self.has_digits)):
            return False
        if self.is_left or len(token.text) > MOST_DIGITS:
            return False
        digits = read_digits(token.text, self.words.language)
        self.part = self.at
        if self.parts and any(value >= THOUSAND for value in digits.values):
            return False
        self.current, self.covers = tuple(value + self.lead for value in digits.values), digits.covers
        self.lead = Decimal(0)
        return self._advance(1, digits=True)

    def _take_half(self) -> bool:
        for size in range(MOST_WORDS, 0, -1):
            phrase = phrase_at(self.tokens, self.at, size)
            if phrase and phrase in self.words.halves and self.parts:
                if self.current:
                    self.current = tuple(value + HALF for value in self.current)
                else:
                    self.total = tuple(value + HALF * 10 ** (self.power or 0) for value in self.total)
                return self._advance(size)
        return False

    def _take_count(self) -> bool:
        for size in range(MOST_WORDS, 0, -1):
            phrase = phrase_at(self.tokens, self.at, size)
            if not phrase:
                continue
            value = self.words.groups.get(phrase)
            if value is not None:
                self.is_soft = self.is_soft or not self.current
                self.current = tuple(count * value for count in self.current) or (value,)
                return self._advance(size)
            value = self.words.find_count(phrase)
            if value is None:
                continue
            if not self.current:
                self.is_word = phrase in SOFT_WORDS.get(self.words.language, ())
                self.current, self.lead = (value + self.lead,), Decimal(0)
                return self._advance(size)
            is_linked = self.tokens[self.at - 1].text in LINKS or self.words.language in _LINK_INSIDE
            joined = self._combine(value, is_linked=is_linked)
            if joined is None or self.has_digits:
                return False
            self.current, self.is_word = (joined,), self.is_word and self.words.language in _YEARS
            return self._advance(size)
        return False

    def _combine(self, value: Decimal, *, is_linked: bool) -> Decimal | None:
        """A number with the next part of it; None where it is another number."""
        base = self.current[0]
        is_ten = base % HUNDRED == ONES.stop and self.words.language in _TEN_FIRST
        if base == 1 and value == HUNDRED and not is_linked:
            return value  # vienas šimtas
        below_hundred = (base % HUNDRED in TENS or is_ten) and value in ONES
        below_thousand = base >= HUNDRED and base % HUNDRED == 0 and 0 < value < HUNDRED
        thousands = base % THOUSAND == 0 and base > 0 and 0 < value < THOUSAND
        turned = is_linked and self.words.language in _ONES_FIRST and base % HUNDRED in ONES and value in TENS
        return base + value if below_hundred or below_thousand or thousands or turned else None

    def _take_scale(self, token: Token) -> bool:
        power = self.words.find_scale(token.text)
        if token.text == "m" and self._is_money():
            power = MILLIONS_POWER
        if power is None or self._give_back(power):
            return False
        is_letter = len(token.text) <= LETTERS
        if is_letter and (not self.parts or (not self.has_digits and power > HUNDREDS_POWER)):
            return False
        if not self.parts:
            self.is_vague = True
            self.current = (Decimal(1),)
        if power == HUNDREDS_POWER:
            is_coin = self.has_digits and self.words.language != "en"  # 80 cents
            ones = self.current[0] % THOUSAND if self.current else 0
            if not 0 < ones < HUNDRED or (ones != self.current[0] and ones not in ONES) or is_coin:
                return False
            self.current = tuple(value + ones * (HUNDRED - 1) for value in self.current)  # אלפיים וחמש מאות
        elif self.total and self.total[0] < 10**power:
            self.total = tuple(value * 10**power for value in _add(self.total, self.current))
            self.current, power = (), power + (self.power or 0 if self.power != HUNDREDS_POWER else 0)  # mil millones
        elif self.current:
            self.total = _add(self.total, tuple(value * 10**power for value in self.current))
            self.current = ()
        else:
            return False
        self.power, self.is_word = power, self.is_word and self.words.language in _YEARS
        self.is_vague = self.is_vague and self.parts == 0
        self.is_left = self.words.leaves(token.text)
        return self._advance(1)

    def _give_back(self, power: int) -> bool:
        """Give back digits behind a power of ten that are another number: 3 milyondan 4,2 milyona; whether they are."""
        is_next = bool(self.total and self.current) and self.has_digits
        if not is_next or power != self.power or power <= HUNDREDS_POWER:
            return False
        self.current, self.at = (), self.part
        return True

    def _is_money(self) -> bool:
        """Whether the sign of some money stands before the number, or behind the letter that is next: $3m, 3 M€."""
        around = (self.first - 1, self.at + 1)
        return any(0 <= at < len(self.tokens) and self.tokens[at].text in _SIGNS for at in around)

    def _take_link(self, token: Token) -> bool:
        """A word between two parts, where the next one goes on with the number; "of" before a power of ten as well."""
        if self.words.language == "ro" and token.text == "de" and self._is_power_next():
            self.at += 1
            return True
        if token.text not in LINKS or not self.parts or not joins(self.tokens, self.at + 1):
            return False
        behind = self.tokens[self.at + 1]
        is_word = behind.kind == "word"
        is_half = self.current == (HALF,) and self.words.find_scale(behind.text) is not None
        if is_word and (is_half or (not self.has_digits and self._goes_on())):
            self.at += 1
            return True
        return False

    def _is_power_next(self) -> bool:
        """Whether 20 and more stand before "of" and a power of ten: douăzeci de mii."""
        if self.is_vague or not self.current or self.current[0] < TENS.start or not joins(self.tokens, self.at + 1):
            return False
        return self.words.find_scale(self.tokens[self.at + 1].text) is not None

    def _goes_on(self) -> bool:
        """Whether what stands behind a link adds to the number."""
        phrases = (phrase_at(self.tokens, self.at + 1, size) for size in range(MOST_WORDS, 0, -1))
        found = (self.words.find_count(phrase) for phrase in phrases if phrase)
        value = next((count for count in found if count is not None), None)
        if value is None:
            return False
        if self.current:
            is_two = self.words.language in _WRITTEN_AS_ONE and self.current[0] in ONES and value in TENS
            return not is_two and self._combine(value, is_linked=True) is not None
        return self.power is not None and value < 10**self.power and bool(self.total) and self.total[0] >= THOUSAND

    def _advance(self, size: int, *, digits: bool = False) -> bool:
        if self.is_vague and self.parts:
            self.is_vague = False
        self.at += size
        self.parts += 1
        self.has_digits = self.has_digits or digits
        return True


_WRITTEN_AS_ONE = frozenset(("de", "nl", "lb", "af", "fy"))
"""Languages that write eight and twenty as one word, so that two words are two numbers: zwischen acht und zwanzig."""


def _read_fraction(text: str) -> Decimal:
    """The value of ½ or 1/2."""
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(str(unicodedata.numeric(text)))


def _add(left: tuple[Decimal, ...], right: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    if not left or not right:
        return left or right
    return tuple(one + other for one in left for other in right)
