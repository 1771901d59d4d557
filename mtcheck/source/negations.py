"""A sentence in one language in, whether it negates and how: for a sentence and its source that must agree in that.

`data/negations.tsv` has words that negate a clause (`clear`: not, kein, нельзя), those that do where no such word is
beside them (`alone`: nessuno, nadie), those that go along with one (`concord`: никто, nor), phrases that hold such a
word and say no such thing (`seeming`: not only, не менее, nicht zuletzt), words that say no in another way (`faint`:
without, refuse, un-), words that only look like these (`plain`: uncle, Nepal), words that affirm what another
language denies (`instead`: closed for не работает, go on for n'a pas cessé) and what nobody likes to have (`misgiving`:
fear, doubt, complain, regret), which one language denies and the next one tells by its opposite: safe, sure, pleased.
What differs between two sentences is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import mtcheck.late_re as re
from mtcheck.language import UNSPACED
from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.tags import listed_tag, primary_subtag

_Kind = Literal["clear", "alone", "concord", "seeming", "faint", "plain", "instead", "misgiving"]

_LISTED_AS = {"sh": "sr", "nn": "nb", "ms": "id"}
"""Languages that negate with the words of another."""
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")
_PREFIXING = frozenset(("fa", "sk"))
_TWICE = frozenset(("af",))
"""Languages that say each negation twice, het nie geteken nie: only the first word is known to be one, and none where
that is part of a turn."""
_ENDS_SOMETHING = re.compile(r"\s(?:be(?:en)? )?(?:clos|shut|stop|end|fail|ceas)\w*")
_TURKISH = "tr"
_ALTERNATIVE = re.compile(r"\b(?P<stem>\w{2,})\w{0,3}[ıiuü]p\s(?P=stem)\w*$", re.IGNORECASE)
_FIRST_NAMES = frozenset(("inga",))
_NO_MATCH = "(?!)"
_LETTER = r"[\w\u0900-\u0963\u0970-\u0dff]"
"""Vowel signs of Indian scripts are none for `re`; the danda, between them and the digits, ends a sentence."""


@dataclass(frozen=True)
class Negatives:
    """How one language negates."""

    language: str
    """As the list has it."""
    knows_faint: bool
    """Whether the list has words that say no in another way, so that a sentence without any affirms."""

    @property
    def is_prefixing(self) -> bool:
        """Whether it negates with a letter before any verb, so that no list has them all."""
        return self.language in _PREFIXING

    def find_clear(self, text: str) -> tuple[Span, ...]:
        """Where a text negates a clause, beyond doubt; a word that holds a plain one, 尚未, is none of them.

        >>> read_negatives("zh").find_clear("尚未决定")
        (Span(start=0, end=2),)
        """
        plain = level_apostrophes(text)
        found = self._find("clear", plain) or self._find("alone", plain)
        if self.language not in _TWICE:
            return found
        return tuple(one for one in found[:1] if one == self.find_first(text))

    def find_seeming(self, text: str) -> tuple[Span, ...]:
        """Where a text has a turn that holds a word that negates, and is often told without one: не первый."""
        return tuple(Span(*match.span()) for match in self._pattern("seeming").finditer(level_apostrophes(text)))

    def find_each(self, text: str) -> tuple[Span, ...]:
        """Where a text has a word that negates, whatever turn it is a part of."""
        return tuple(Span(*match.span()) for match in self._pattern("clear").finditer(level_apostrophes(text)))

    def find_faint(self, text: str) -> tuple[Span, ...]:
        """Where a text says no in another way: without, un-."""
        left = blank(self._pattern("plain"), level_apostrophes(text))
        return tuple(Span(*match.span()) for match in self._pattern("faint").finditer(left))

    def find_misgivings(self, text: str) -> tuple[Span, ...]:
        """Where a text has a word for fear, doubt, complaint or regret."""
        return tuple(Span(*match.span()) for match in self._pattern("misgiving").finditer(level_apostrophes(text)))

    def find_first(self, text: str) -> Span | None:
        """The first word of a text that negates, whatever turn it is a part of."""
        match = self._pattern("clear").search(level_apostrophes(text))
        return None if match is None else Span(*match.span())

    def find_reversed(self, text: str) -> tuple[Span, ...]:
        """Where a text in English denies a verb that ends something, so that it may affirm: did not close."""
        plain = level_apostrophes(text)
        return tuple(
            Span(*match.span())
            for match in self._pattern("clear").finditer(plain)
            if _ENDS_SOMETHING.match(plain, match.end())
        )

    def _find(self, kind: _Kind, text: str) -> tuple[Span, ...]:
        clear = self._pattern(kind)
        whole = [Span(*match.span()) for match in clear.finditer(text)]
        if not whole:
            return ()

        plain = self._pattern("plain")

        def keep(match: re.Match[str]) -> str:
            longer = clear.match(text, match.start())
            is_longer = longer is not None and longer.end() > match.end()
            is_inside = any(span.start < match.start() < span.end for span in whole) and plain.fullmatch(match[0])
            return match[0] if is_longer or is_inside else " " * len(match[0])

        left = self._pattern("seeming", "plain").sub(keep, text)
        found = (Span(*match.span()) for match in clear.finditer(left))
        return tuple(span for span in found if not (self._is_name(text, span) or self._is_alternative(text, span)))

    def _is_alternative(self, text: str, span: Span) -> bool:
        """Whether a Turkish verb behind itself only says that it is open: gidilip gidilmeyeceği, whether it will be."""
        match = _ALTERNATIVE.search(text, 0, span.end) if self.language == _TURKISH else None
        return match is not None and match.end() == span.end

    def _is_name(self, text: str, span: Span) -> bool:
        """Whether a form that is a first name as well stands where a name would: Inga Westman."""
        word = text[span.start : span.end]
        if word.lower() not in _FIRST_NAMES or not word.istitle():
            return False
        behind = text[span.end :].lstrip()[:1]
        return text[: span.start].rstrip()[-1:].isalpha() or behind.isupper()

    def says_no(self, text: str) -> bool:
        """Whether there is anything in a text that might be a negation, however faint."""
        return self._pattern("clear").search(level_apostrophes(text)) is not None or self.says_more(text)

    def says_more(self, text: str) -> bool:
        """The same of a text in which the clear negations do not count."""
        return self._pattern("alone", "concord", "seeming", "faint").search(self._read(text)) is not None

    def denies(self, text: str) -> bool:
        """Whether a text has a word that may carry the negation of a clause: all but what says no in another way."""
        return self._pattern("clear", "alone", "concord", "seeming").search(self._read(text)) is not None

    def count_denials(self, text: str) -> int:
        """How many such words there are."""
        return sum(1 for _ in self._pattern("clear", "alone", "concord", "seeming").finditer(self._read(text)))

    def count_faint(self, text: str) -> int:
        """How many words say no in another way."""
        left = blank(self._pattern("clear", "seeming"), self._read(text))
        return sum(1 for _ in self._pattern("faint").finditer(left))

    def count_instead(self, text: str) -> int:
        """How many words may stand for the denial of their opposite: closed, for free, wait."""
        return sum(1 for _ in self._pattern("instead").finditer(level_apostrophes(text)))

    def _read(self, text: str) -> str:
        """A text without the words that only look like negations, but for those in a turn: the first in years."""
        plain = level_apostrophes(text)
        if self._pattern("plain").search(plain) is None:
            return plain
        turns = [match.span() for match in self._pattern("concord", "seeming").finditer(plain)]

        def keep(match: re.Match[str]) -> str:
            is_inside = any(start <= match.start() < match.end() < end for start, end in turns)
            return match[0] if is_inside else " " * len(match[0])

        return self._pattern("plain").sub(keep, plain)

    def _pattern(self, *kinds: _Kind) -> re.Pattern[str]:
        return _compile(self.language, kinds)


@lru_cache(maxsize=64)
def read_negatives(language: str) -> Negatives | None:
    """How a language negates, given as a BCP 47 tag; None where that is not known.

    >>> read_negatives("ru").find_clear("Он не только пел, он не танцевал.")
    (Span(start=21, end=23),)
    """
    subtag = primary_subtag(language)
    listed = next((tag for tag in (subtag, _LISTED_AS.get(listed_tag(subtag), listed_tag(subtag))) if _has(tag)), None)
    return None if listed is None else Negatives(listed, knows_faint="faint" in _read_forms(listed))


def compile_forms(forms: list[str], language: str) -> re.Pattern[str]:
    """Any of some forms of a list, as whole words where the language has spaces; nothing where there are none."""
    if not forms:
        return re.compile(_NO_MATCH)
    any_form = "|".join(_to_patterns(forms))
    whole = rf"(?:(?<!{_LETTER})|(?=,))(?:{any_form})(?!{_LETTER})"
    return re.compile(any_form if language in UNSPACED else whole, re.IGNORECASE)


def blank(pattern: re.Pattern[str], text: str) -> str:
    """A text with what a pattern matches made white, in the same places."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def level_apostrophes(text: str) -> str:
    """A text with straight apostrophes, as the lists have them, in the same places."""
    return text.translate(_APOSTROPHES)


def _has(language: str) -> bool:
    return bool(_read_forms(language))


@lru_cache(maxsize=64)
def _read_forms(language: str) -> dict[str, list[str]]:
    """The forms of a language by kind."""
    forms: dict[str, list[str]] = {}
    for form, of_language, kind in read_table("negations"):
        if of_language == language:
            forms.setdefault(kind, []).append(form)
    return forms


@lru_cache(maxsize=256)
def _compile(language: str, kinds: tuple[_Kind, ...]) -> re.Pattern[str]:
    return compile_forms([form for kind in kinds for form in _read_forms(language).get(kind, ())], language)


def _to_patterns(forms: list[str]) -> Iterator[str]:
    """Each form as a pattern, longer ones first: `*` is any letters, `…` up to six words without a mark after them."""
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        pattern = re.escape(form).replace(r"\ …\ ", r"\s+(?:[^\s,;.:!?]+\s+){0,6}?")
        yield pattern.replace(r"\*", f"{_LETTER}*").replace(r"\ ", r"\s+")
