"""Consent walls in a Document: what a page says of cookies, partners and personal data before it shows an article.

A Document goes in; out come the stretches, from the first such sentence to the last button. "We and our 214 partners
store and access information on a device. You can accept or refuse.": each site words it anew, so that sentences are
weighed by their words. A stretch counts where several of them stand together and speak to the reader; an article about
privacy speaks of companies and users, and names who said what. How to report it is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.model import Document, Sentence, Span

_LEAST, _LEAST_OF_CORE = 7, 2
"""Weight of a stretch, and how many different words of it only such walls have."""
_MOST_BETWEEN = 1
"""Sentences inside a stretch that are not of its kind."""
_LONGEST_LEAD = 9
"""Words of the heading above: "Your data, your choice"."""
_LONGEST_BUTTONS = 14
"""Words of the longest row of buttons."""


def find_consent(doc: Document) -> Iterator[Span]:
    """Every stretch in which a page asks for consent, ascending."""
    if len(doc.vocabulary & _slot("core")) < _LEAST_OF_CORE or doc.vocabulary.isdisjoint(_slot("reader")):
        return
    run: list[Sentence] = []
    lead: Sentence | None = None
    skipped = 0
    for sentence in doc.sentences:
        if sentence.first == sentence.last:
            continue
        if _is_of_wall(doc, sentence):
            run.extend((lead, sentence) if lead is not None and not run else (sentence,))
            skipped = 0
        elif run and skipped < _MOST_BETWEEN and _speaks_to_reader(doc, sentence):
            skipped += 1
        else:
            yield from _judge_run(doc, run)
            run, skipped = [], 0
        is_short = sentence.last - sentence.first <= _LONGEST_LEAD
        lead = sentence if is_short and _speaks_to_reader(doc, sentence) else None
    yield from _judge_run(doc, run)


def _judge_run(doc: Document, run: list[Sentence]) -> Iterator[Span]:
    words = {lower for sentence in run for lower in doc.lowers[sentence.first : sentence.last]}
    core = words & _slot("core")
    weight = len(core) + len(words & (_slot("task") | _slot("button") | _slot("reader")))
    spoken = sum(_speaks_to_reader(doc, sentence) for sentence in run)
    if len(core) >= _LEAST_OF_CORE and weight >= _LEAST and spoken > 1:
        yield Span(run[0].start, run[-1].end)


def _is_of_wall(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks of consent and data, or is a row of buttons."""
    words = set(doc.lowers[sentence.first : sentence.last])
    if not words.isdisjoint(_slot("news")):
        return False
    about = words & (_slot("core") | _slot("task"))
    if sentence.last - sentence.first <= _LONGEST_BUTTONS and words <= _slot("button"):
        return True
    return len(about) > 1


def _speaks_to_reader(doc: Document, sentence: Sentence) -> bool:
    lowers = doc.lowers[sentence.first : sentence.last]
    return not _slot("reader").isdisjoint(lowers) and _slot("news").isdisjoint(lowers)


@lru_cache(maxsize=8)
def _slot(name: str) -> frozenset[str]:
    return frozenset(form for form, slot in read_table("consent_en") if slot == name)
