"""A sentence in, what of it could be known again in another language out: numbers, words by their sound, marks.

Each form is a kind and a text; two sentences share an anchor where their forms are the same, or two words sound alike.
Which do, and what that says, is left to `anchors`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

import mtcheck.late_re as re
from mtcheck.language import UNSPACED
from mtcheck.source.concepts import find_concepts
from mtcheck.source.glosses import list_stems
from mtcheck.source.readings import is_spaced, read_latin, read_names

FormKind: TypeAlias = Literal["number", "mantissa", "mark", "concept", "word", "name", "meaning"]
"""A mantissa is a number without its power of ten; a name is a word with a capital."""

SHORTEST_WORD, SHORTEST_NAME = 4, 2
"""Letters; Chinese characters that are read as a name have as many as a word."""
LONGEST_WORD = 40
"""Longer ones are no words, and take long to compare."""
MANTISSA_DIGITS = 5
"""A number so long may stand on the other side with a word for its thousands or millions."""

_NUMBER = re.compile(r"\d+(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_SCALE = re.compile(
    r"""\s?(?:
        万 | 億 | 亿 | 만 | 억 | ألف | مليون | مليار
      | тыс | млн | млрд | миль?[ия] | мільй
      | thousand | [mbtr]+illi[oóa] | mili[oó]n | milh | bilh | mill[oó]n | milj | milyo?n | miliyan
      | milliard | miliard | mil[ja]+rd | mrd | mio | mln | mld | mil\b | tis[ií]c | tys | tausend | mille\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = {
    "question": re.compile("[?？؟]"),
    "exclamation": re.compile("[!！]"),
    "quotation": re.compile('["“”„«»「」『』《》]'),
    "bracket": re.compile(r"[(（\[【]"),
    "colon": re.compile("[:：](?!//)"),
    "semicolon": re.compile("[;；؛]"),
    "percent": re.compile("[%％٪]|per ?cent|百分之"),
    "dash": re.compile(r"\s[-–—]\s|——"),
}


class Form(NamedTuple):
    """Something in a sentence that may stand in its translation, too."""

    kind: FormKind
    text: str


def read_meanings(text: str, language: str) -> frozenset[Form]:
    """The English stems that the words of a sentence, in English or another language, may stand for."""
    return frozenset(Form("meaning", stem) for stem in list_stems(text, language))


def read_forms(text: str, language: str) -> frozenset[Form]:
    """The forms of one sentence of a language, given as a primary subtag.

    >>> sorted(read_forms("1,5 млн. в Минске?", "ru"))
    [Form(kind='concept', text='million'), Form(kind='mantissa', text='15'), Form(kind='mark', text='question'), \
Form(kind='name', text='minske'), Form(kind='number', text='15')]
    """
    return frozenset(_read(text, language))


def _read(text: str, language: str) -> Iterator[Form]:
    yield from _read_numbers(text)
    for name, pattern in _MARKS.items():
        if pattern.search(text):
            yield Form("mark", name)
    for concept in find_concepts(text, language):
        yield Form("number" if concept.isdigit() else "concept", concept)
    has_gaps = language not in UNSPACED and is_spaced(language)
    for match in _WORD.finditer(text):
        word = match[0]
        if (not has_gaps and not word.isascii()) or len(word) > LONGEST_WORD:
            continue
        latin = read_latin(word.lower(), language)
        if word[0].isupper() and len(latin) >= SHORTEST_NAME:
            yield Form("name", latin)
        elif len(latin) >= SHORTEST_WORD:
            yield Form("word", latin)
    if not has_gaps:
        yield from (Form("word", name.sound) for name in read_names(text, language) if len(name.sound) >= SHORTEST_WORD)


def _read_numbers(text: str) -> Iterator[Form]:
    """Numbers by their digits, whatever stands between them: 1.200.000 is 1,200,000, and 3,5 is 3.5."""
    for match in _NUMBER.finditer(text):
        digits = "".join(str(unicodedata.digit(char)) for char in match[0] if char.isdecimal()).lstrip("0") or "0"
        yield Form("number", digits)
        if len(digits) >= MANTISSA_DIGITS or _SCALE.match(text, match.end()):
            yield Form("mantissa", digits.rstrip("0"))
