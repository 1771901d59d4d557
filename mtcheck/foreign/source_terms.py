"""Acronyms, dates, centuries and numbers in an English Document as the source language writes them.

Each kind is found by its own module; here they are gathered, so that one shows the source language for the next, and
where two overlap the longer stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from mtcheck.foreign.english_dates import find_english_dates
from mtcheck.foreign.german_dates import GERMAN_MONTHS, find_german_dates
from mtcheck.foreign.source_acronyms import acronym_triggers, find_acronyms
from mtcheck.foreign.source_centuries import CENTURY_TRIGGERS, find_centuries
from mtcheck.foreign.source_dates import date_triggers, find_dates
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm, is_within
from mtcheck.foreign.source_numbers import find_numbers, number_triggers
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document
from mtcheck.tags import primary_subtag

COMMON_ZIPF = 4.0
"""So common an English word beside a term joins it to a run by chance: ONU `met on` lundi."""


def find_source_terms(evidence: SourceEvidence) -> tuple[SourceTerm, ...]:
    """The terms of one document, by position; in another language than English, the English dates."""
    if primary_subtag(evidence.doc.language) != "en":
        return tuple(find_english_dates(evidence))
    if not evidence.holds_any(_triggers()):
        return ()
    found = [*find_dates(evidence), *find_german_dates(evidence), *find_centuries(evidence), *find_numbers(evidence)]
    found += find_acronyms(replace(evidence, terms=tuple(found)) if found else evidence)
    return tuple(_drop_overlaps(found))


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    """What a text without any such term does not hold."""
    return date_triggers() | GERMAN_MONTHS | CENTURY_TRIGGERS | number_triggers() | acronym_triggers()


def consists_of_terms(run: ForeignRun, terms: Sequence[SourceTerm], doc: Document) -> bool:
    """Whether a foreign run is nothing but terms and common English words around them, so that they say it all."""
    near = [term.span for term in terms if term.span.overlaps(run.span)]
    if not near:
        return False
    words = [doc.words[i] for i in run.words]
    others = [word.lower for word in words if not any(is_within(word.span, span) for span in near)]
    lexicon = Lexicon(doc.language)
    return not others or (
        not run.is_sentence and all(word.isdigit() or lexicon.zipf(word) >= COMMON_ZIPF for word in others)
    )


def _drop_overlaps(found: list[SourceTerm]) -> list[SourceTerm]:
    """Of terms that share words only the one that begins first, the longest of them."""
    kept: list[SourceTerm] = []
    for term in sorted(found, key=lambda term: (term.span.start, -term.span.end)):
        if not kept or term.span.start >= kept[-1].span.end:
            kept.append(term)
    return kept
