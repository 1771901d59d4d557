"""A sentence that affirms what its source denies, or denies what it affirms.

Engines lose a "not", and find one where there is none: the sentence reads well and says the opposite.

A reader has no way to notice. It is the worst of the faults that only the source shows.

Looked at are short sentences only. One side must negate a clause beyond doubt, the other have no word that might stand
for it: no "without", no "refuse", no "un-", no "only".

False alarms: what another language says with a negation and English without one: "not to be overlooked" is "obvious".
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.comparison import Comparison
from mtcheck.model import Category, Document, Hit, Pair, Severity, Span
from mtcheck.negations import Negatives, read_negatives
from mtcheck.spans import Spans

LEAST_PAIR = 0.75
"""How sure it must be that two sentences belong together."""
MOST_WORDS = 45
"""In a longer sentence a negation has too many places to go: of 3,000 sentences translated by people, so short ones held
two false alarms, and longer ones as many more in a fifth of the number."""
LOST, ADDED = 0.9, 0.85

_QUESTION_MARKS = frozenset("?？؟;")
_GREEK = "el"


@check(
    code="MT134",
    slug="negation-lost",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=LOST,
    bad=(
        Example(
            "⟦The mayor signed the contract with the builders.⟧",
            source="Мэр не подписал договор со строителями.",
            source_language="ru",
        ),
        Example(
            "⟦The bridge will not be closed on Sunday.⟧",
            source="Die Brücke wird am Sonntag gesperrt.",
            source_language="de",
        ),
    ),
    good=(
        Example(
            "The mayor refused to sign the contract.",
            source="Мэр не стал подписывать договор.",
            source_language="ru",
        ),
        Example(
            "The storm hit the coast and the islands alike.",
            source="La tempête n'a pas seulement touché la côte, mais aussi les îles.",
            source_language="fr",
        ),
        Example(
            "He has won the race at least three times.",
            source="Er hat das Rennen nicht weniger als dreimal gewonnen.",
            source_language="de",
        ),
    ),
)
def negation_lost(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a sentence, or sentences in a row, that negates where its source does not, or the reverse."""
    comparison = ctx.comparison
    if comparison is None or doc.field != "text" or comparison.language is None:
        return
    own, other = read_negatives(doc.language), read_negatives(comparison.language)
    if own is None or other is None or own.language == other.language:
        return
    foreign: Spans | None = None
    for pair in comparison.pairs:
        hit = _judge(comparison, pair, own, other)
        if hit is None:
            continue
        foreign = foreign or Spans(run.span for run in ctx.foreign if len(run.words) > 1)
        if not foreign.overlaps(hit.span):
            yield hit


def _judge(comparison: Comparison, pair: Pair, own: Negatives, other: Negatives) -> Hit | None:
    """What is wrong with the negation of a pair; None where nothing is, or it cannot be told."""
    here, there = comparison.text_span(pair), comparison.source_span(pair)
    if here is None or there is None or pair.confidence < LEAST_PAIR:
        return None
    doc = comparison.doc
    if not 0 < doc.sentences[pair.text[-1]].last - doc.sentences[pair.text[0]].first <= MOST_WORDS:
        return None
    text, source = doc.text[here.start : here.end], comparison.source.text[there.start : there.end]
    if _asks(source, other):
        return None
    negated = other.find_clear(source)
    if negated:
        if not own.knows_faint or own.says_no(text):
            return None
        first = Span(there.start + negated[0].start, there.start + negated[0].end)
        shown = comparison.source.text[first.start : first.end]
        return Hit(here, f'"{shown}" in the source negates, nothing here does', related_in_source=(first,))
    found = own.find_clear(text)
    if len(found) != 1 or own.says_more(text) or not other.knows_faint or other.says_no(source):
        return None
    shown = text[found[0].start : found[0].end]
    return Hit(here, f'"{shown}" negates here, nothing in the source does', related_in_source=(there,), confidence=ADDED)


def _asks(source: str, other: Negatives) -> bool:
    """Whether a question is among the sentences: those negate to no effect."""
    marks = _QUESTION_MARKS if other.language == _GREEK else _QUESTION_MARKS - {";"}
    return not marks.isdisjoint(source)
