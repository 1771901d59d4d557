"""Acronyms of a source that English keeps in, those in whose place the text has another one out.

SPD is not CDU. Acronyms that English turns into its own, ONU or BIP, are left alone: none counts that a list has an
English one for, and only those that English texts have as often as names of their own, or those that are told for one
which the language of the source has much more often than English: CGT for CFDT. Where both sides have both elsewhere,
they are names of the article, and nothing else need be known of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Span
from mtcheck.names.native_names import is_person_name
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.sureness import SURE_PAIR
from mtcheck.tags import listed_tag

_USUAL = 2.7
"""Zipf frequency in English from which an acronym is one of English texts: CDU 2.8, SPD 3.3; but EZB 0, IWF 2.0."""
_MORE_ABROAD = 1.0
"""By so much an acronym is more usual in the language of the source, so that it is no English one: CGT 4.0 and 2.5."""
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
    for pair in matches.comparison.pairs:
        span, there = matches.comparison.text_span(pair), matches.comparison.source_span(pair)
        if span is None or there is None or pair.confidence < SURE_PAIR:
            continue
        here, theirs = doc.text[span.start : span.end], source.text[there.start : there.end]
        texts = [match for match in _ACRONYM.finditer(doc.text, span.start, span.end) if match[0] not in theirs]
        sources = _ACRONYM.finditer(source.text, there.start, there.end)
        missing = [match for match in sources if match[0] not in here]
        if len(texts) != 1 or len(missing) != 1 or _is_shouted(here):
            continue
        one, other = texts[0], missing[0]
        if {one[0], other[0]} & _COUNTRIES or not _is_kept(one[0], other[0], matches):
            continue
        if set(one[0]) <= set(other[0]) or set(other[0]) <= set(one[0]):
            continue
        yield OtherAcronym(Span(*one.span()), Span(*other.span()))


def _is_kept(one: str, other: str, matches: NameMatches) -> bool:
    """Whether English would have kept an acronym of the source: the other one is none that stands for it in English."""
    lexicon, doc, source = matches.comparison.lexicon, matches.comparison.doc, matches.comparison.source
    lowers = one.lower(), other.lower()
    if any(lexicon.has_entry(lower) or is_person_name(lower) for lower in lowers) or other in _translated():
        return False
    is_there, is_told = one in _find_all(source.text), other in _find_all(doc.text)
    if is_there or is_told:
        return is_there and is_told
    abroad = Lexicon(listed_tag(matches.words.language)).zipf(one.lower())
    is_foreign = abroad >= _USUAL and abroad - lexicon.zipf(one.lower()) >= _MORE_ABROAD
    return is_foreign or all(lexicon.zipf(lower) >= _USUAL for lower in lowers)


def _find_all(text: str) -> frozenset[str]:
    return frozenset(match[0] for match in _ACRONYM.finditer(text))


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


@lru_cache(maxsize=1)
def _translated() -> frozenset[str]:
    """Acronyms for which English has its own."""
    return frozenset(form for form, *_ in read_table("source_acronyms"))
