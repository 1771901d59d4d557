"""How a word is spelled: as English is, as another language is, or as names are.

Character models of some fifty languages and of the names of two dozen regions say how likely each makes a word. They
find what no list of words holds: an Icelandic compound, a Hausa noun. `data/shapes.bin.gz` is made by
`tests/makers/shapes.py`, which says from what.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from struct import unpack

ORDER = 4
"""Letters of the longest n-grams; the table holds all shorter ends of those that it holds."""
START, END = "^", "$"
NAME = "name:"
"""What the column of a region's names begins with."""
LONGEST = 60
"""So many letters are scored; a column of sixteen bits would hold the sum of 257."""
HINT_LEAST, HINT_MOST = -3.0, 10.0
"""A single word has so much to say of the language that an article comes from."""


@dataclass(frozen=True)
class Shape:
    """By how many nats each language, and the names of each region, make a word likelier than the text's own does."""

    margins: Mapping[str, float]
    """By BCP 47 tag; the text's own language, with 0, is not among them."""
    names: Mapping[str, float]
    """By the language most spoken where the names come from."""

    @cached_property
    def hints(self) -> tuple[float, ...]:
        """What the spelling says for each language of `margins`: a few nats at most, and as few against it."""
        return tuple(max(HINT_LEAST, min(HINT_MOST, margin)) for margin in self.margins.values())

    @cached_property
    def name_hints(self) -> tuple[float, ...]:
        """The same for each language of `names`, where the word has a capital."""
        return tuple(max(HINT_LEAST, min(HINT_MOST, margin)) for margin in self.names.values())

    @cached_property
    def language(self) -> str:
        """The likeliest language that is not the text's own."""
        return max(self.margins, key=lambda language: (self.margins[language], language))

    @cached_property
    def margin(self) -> float:
        """The margin of the likeliest language; below 0 where the text's own is likelier than all."""
        return max(self.margins.values())

    @cached_property
    def name_margin(self) -> float:
        """The margin of the names that the word is most like."""
        return max(self.names.values())


def find_likeliest(words: Sequence[Shape], names: Sequence[Shape]) -> str:
    """The language that words and names of one text, measured against one own language, are together spelled like.

    Names count as words, and as names.
    """
    shapes = (*words, *names)
    as_words = map(sum, zip(*(shape.hints for shape in shapes), strict=True))
    sums: dict[str, float] = dict(zip(shapes[0].margins, as_words, strict=True))
    if names:
        as_names = map(sum, zip(*(shape.name_hints for shape in names), strict=True))
        for language, hint in zip(names[0].names, as_names, strict=True):
            sums[language] = sums.get(language, 0.0) + hint
    return max(sums, key=lambda language: (sums[language], language))


@dataclass(frozen=True, slots=True)
class _Table:
    columns: tuple[str, ...]
    regions: Mapping[str, str]
    scale: int
    floor: int
    numbers: Mapping[str, int]
    """N-grams with a row, by its number."""
    rows: bytes
    """Differences from the row of the longest shorter end, modulo 256, one byte a column."""

    def unpack(self, gram: str) -> bytes:
        """Minus the logarithms of the probabilities of the last letter, one byte a column."""
        width = len(self.columns)
        number = self.numbers.get(gram)
        if not gram:
            return bytes([self.floor]) * width
        shorter = _row(gram[1:])
        if number is None:
            return shorter
        own = self.rows[number * width : (number + 1) * width]
        return bytes((new + old) & 255 for new, old in zip(own, shorter, strict=True))


@lru_cache(maxsize=2_000)
def measure_shape(word: str, own_language: str = "en") -> Shape:
    """The shape of a lower-cased word of letters, without hyphens and apostrophes.

    `own_language` is a primary subtag; a language without a column of its own is measured against English.

    >>> measure_shape("kórónuveiran").language, measure_shape("bottleneck").margin < 0
    ('is', True)
    """
    table = _read_table()
    text = START * (ORDER - 1) + word[:LONGEST] + END
    total = sum(_wide(text[at : at + ORDER]) for at in range(len(text) - ORDER + 1))
    sums = unpack(f"<{len(table.columns)}H", total.to_bytes(2 * len(table.columns), "little"))
    own = own_language if own_language in table.columns else "en"
    base = sums[table.columns.index(own)]
    margins, names = {}, {}
    for column, value in zip(table.columns, sums, strict=True):
        margin = (base - value) / table.scale
        if column in table.regions:
            names[table.regions[column]] = margin
        elif column != own:
            margins[column] = margin
    return Shape(margins, names)


@lru_cache(maxsize=30_000)
def _wide(gram: str) -> int:
    """The row of an n-gram as one number, sixteen bits a column, so that rows are added all columns at once."""
    row = _row(gram)
    wide = bytearray(2 * len(row))
    wide[::2] = row
    return int.from_bytes(wide, "little")


@lru_cache(maxsize=10_000)
def _row(gram: str) -> bytes:
    return _read_table().unpack(gram)


@lru_cache(maxsize=1)
def _read_table() -> _Table:
    content = gzip.decompress(files("mtcheck").joinpath("data", "shapes.bin.gz").read_bytes())
    first, second, rows = content.split(b"\n", 2)
    header = json.loads(first)
    grams = second.decode("utf-8").split("\t")
    numbers = {gram: number for number, gram in enumerate(grams)}
    return _Table(tuple(header["columns"]), header["regions"], header["scale"], header["floor"], numbers, rows)
