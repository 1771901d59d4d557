"""Acronyms of a source that English keeps in, those in whose place the text has another one out.

SPD is not CDU. Acronyms that English turns into its own, ONU or BIP, are left alone: only those that English texts have
as often as names of their own count, and none that a list has an English one for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Span
from mtcheck.names.native_names import is_person_name
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.sureness import SURE_PAIR

_USUAL = 2.7
"""Zipf frequency in English from which an acronym is one of English texts: CDU 2.8, SPD 3.3; but EZB 0, IWF 2.0."""
_ACRONYM = re.compile(r"(?<![\w.&@#/-])[A-Z]{3,5}(?![\w&/]|\.\w|-\d)")
_COUNTRIES = frozenset("usa uae ussr drc cis gdr fsb gdp ceo phd vat gmt cet est pst edt utc tv".upper().split())
"""What English shortens where others write it out, or the other way round."""


class OtherAcronym(NamedTuple):
    """An acronym of the text and that of the source which it stands in the place of."""

    span: Span
    source_span: Span


def find_other_acronyms(matches: NameMatches) -> Iterator[OtherAcronym]:
    """Every pair of sentences that has one acronym more, and lacks one, is asked."""
    doc, source = matches.comparison.doc, matches.comparison.source
    lexicon = matches.comparison.lexicon
    for pair in matches.comparison.pairs:
        span, there = matches.comparison.text_span(pair), matches.comparison.source_span(pair)
        if span is None or there is None or pair.confidence < SURE_PAIR:
            continue
        texts = [match for match in _ACRONYM.finditer(doc.text, span.start, span.end) if match[0] not in source.text]
        sources = list(_ACRONYM.finditer(source.text, there.start, there.end))
        missing = [match for match in sources if match[0] not in doc.text]
        if len(texts) != 1 or len(missing) != 1 or _is_shouted(doc.text[span.start : span.end]):
            continue
        one, other = texts[0], missing[0]
        if {one[0], other[0]} & _COUNTRIES or not _is_kept(one[0], other[0], lexicon):
            continue
        if set(one[0]) <= set(other[0]) or set(other[0]) <= set(one[0]):
            continue
        yield OtherAcronym(Span(*one.span()), Span(*other.span()))


def _is_kept(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether English would have kept an acronym of the source: it is usual in English, and no list has another."""
    lowers = one.lower(), other.lower()
    is_word = any(lexicon.has_entry(lower) or is_person_name(lower) for lower in lowers)
    is_usual = not is_word and all(lexicon.zipf(lower) >= _USUAL for lower in lowers)
    return is_usual and other not in _translated()


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


@lru_cache(maxsize=1)
def _translated() -> frozenset[str]:
    """Acronyms for which English has its own."""
    return frozenset(form for form, *_ in read_table("source_acronyms"))
