"""A sentence that affirms what its source denies, or denies what it affirms.

Engines lose a "not", and find one where there is none: the sentence reads well and says the opposite.

A reader has no way to notice. It is the worst of the faults that only the source shows.

The source is needed, and only near-certain cases are reported, in short sentences that surely belong together: in a
long one much is missed. One side must negate a clause beyond doubt, the other have no word that might stand for it: no
"without", no "refuse", no "closed" for what "does not work", and no more of "un-" and the like than its source has.
Words that negate by themselves are found bare: "did not rule out" that became "ruled out". That a "not" is missing
proves little, since translators write "opposes" for "does not support": it is called a fault where both sides also have
what is denied, to pay, to be hurt, and where the text has them not for sure, but is short and without any word that
might say it differently, no "at most", "still" or "healthy"; a word that the source has, too, says nothing differently.
Found as well: "any" where nothing is denied, turns and prefixes (pas facile, told as easy), what happened "without" and
was told to have happened, and opposites: refused, told as agreed; rose, as fell; for, as against; east, as west. Of
the several negations of a sentence one is called lost where a clause with a subject of its own, "and schools may ask",
says nothing of it.

In a text of another language than English no opposite, no turn, no prefix and no clause of several is looked for, only
a "not" that was lost or made up beside the very word that is denied: about half of what is found in English texts.

It knows how these languages of a source negate: Arabic, Bulgarian, Catalan, Chinese, Czech, Danish, Dutch, English,
Finnish, French, German, Greek, Hebrew, Hindi, Hungarian, Icelandic, Indonesian, Italian, Japanese, Korean, Norwegian
Bokmål, Persian, Polish, Portuguese, Romanian, Russian, Serbian, Slovak, Spanish, Swedish, Turkish, Ukrainian,
Vietnamese. In these it knows the words that negate, but none that say no in another way, so that only a lost negation
is found: Afrikaans, Albanian, Armenian, Azerbaijani, Bangla, Basque, Belarusian, Estonian, Galician, Georgian, Hausa,
Kazakh, Latvian, Lithuanian, Macedonian, Slovenian, Swahili, Tagalog, Thai, Urdu. Beside a source in any other
language nothing is looked for.

False alarms: what another language says with a negation and English without one: "not to be overlooked" is "obvious".
What has a turn of its own, "did not survive" told as "died", is known by a list, and so is what "not" may deny twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.language import UNSPACED
from mtcheck.model import Category, Document, Hit, Pair, Severity, Span
from mtcheck.source.alignment import usual_ratio
from mtcheck.source.antonyms import find_antonym, is_told_by_opposite
from mtcheck.source.clause_denials import find_affirmed_clause, find_clause, is_clause_short_of_denial
from mtcheck.source.comparison import Comparison
from mtcheck.source.counterparts_in_meaning import blank_counterparts
from mtcheck.source.denials import (
    LostDenial,
    find_gained_denial,
    find_lost_denial,
    find_opposite,
    find_told_misgiving,
    is_told_by_turn,
    tells_denial,
)
from mtcheck.source.double_denials import affirms_doubly, blank_without, find_double_denials
from mtcheck.source.glosses import find_meanings
from mtcheck.source.hidden_denials import find_hidden_denial
from mtcheck.source.negations import Negatives, read_negatives
from mtcheck.source.omissions import cover_left_out
from mtcheck.source.predicates import Predicate, find_predicate
from mtcheck.source.rewordings import affirms_strongly, has_orphan, is_reworded
from mtcheck.source.sureness import LIKELY_PAIR
from mtcheck.spans import Spans

MOST_WORDS = 45
"""In a longer sentence a negation has too many places to go. In 3,000 sentences translated by people one finding was
wrong."""
SHORT = 0.65
"""A text shorter by so much than its source usually makes it lacks more than a negation: MT131 looks at that."""
SHORT_AND_SURE = 0.55
"""The same of one that has what is denied."""
LEAST_LACK = 14
"""Letters that a short text must lack at least: a negation has as many, with what goes along with it."""
LOST, DENIED, ADDED, PLAIN = 0.9, 0.88, 0.85, 0.75
"""The last where what is denied is not known, and nothing tells that it is said in other words."""

_QUESTION_MARKS = frozenset("?？؟;")
_GREEK = "el"
_WARNED = re.compile(r"\bnot to\b")
"""What people were warned against is what they are told not to do."""
_OPPOSITE = re.compile(
    r"(?:not|n['’]t|never)\s(?:\w+ly\s)?(?:care|mind|matter|bother(?:ed)?|know|remember|reali[sz]e|regret|miss|changed?|leave|left"
    r"|moved?|budged?|go(?:ne)? away|let up|last|enough|far"
    r"|easy|well|sure|certain|alone|aware|guilty|allowed|available|true|right|fair|clear|there|open|at home)\b"
)
"""What others say with one word that affirms, to be unlike, to ignore, egal: nothing was added."""
_PAUSE = re.compile("[,;:.،؛，；。、]")
_REPEATING = frozenset(("ca", "es", "gl", "it", "pt", "ro"))
"""Languages that deny a verb on both sides: no ha venido nunca."""
_NEAR = 2
"""Negations with a pause, or more words than so many, between them stand in two clauses."""
_DOUBLED = re.compile(r"\s*(?:\w+\s+)?(?:ne\s+|n')?")
"""Between two negations of one clause, which make it affirm: ne peut pas ne pas, не может не."""


class _Affirmed(NamedTuple):
    """What a source denies and its text affirms."""

    source: Span
    """What negates, in the sentence."""
    message: str
    confidence: float


@check(
    code="MT134",
    slug="negation-lost",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=LOST,
    fields=("text",),
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
        Example(
            "⟦The minister ruled out early elections.⟧",
            source="Le ministre n'a pas exclu des élections anticipées.",
            source_language="fr",
        ),
        Example("⟦The cause of the fire is known.⟧", source="Причина пожара неизвестна.", source_language="ru"),
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
    if comparison is None or comparison.language is None:
        return
    own, other = read_negatives(doc.language), read_negatives(comparison.language)
    if own is None or other is None or own.language == other.language:
        return
    hits = [
        hit
        for at, pair in enumerate(comparison.pairs)
        if (hit := _judge(comparison, pair, own, other)) is not None
        and (hit.confidence != PLAIN or not _is_moved(comparison, at, own, other))
    ]
    if not hits:
        return
    untranslated = Spans(
        (*(run.span for run in ctx.foreign if len(run.words) > 1), *(run.span for run in ctx.strange_scripts))
    )
    left_out = cover_left_out(comparison)
    for hit in hits:
        if not untranslated.overlaps(hit.span) and not any(map(left_out.overlaps, hit.related_in_source)):
            yield hit


def _judge(comparison: Comparison, pair: Pair, own: Negatives, other: Negatives) -> Hit | None:
    """What is wrong with the negation of a pair; None where nothing is, or it cannot be told."""
    here, there = comparison.text_span(pair), comparison.source_span(pair)
    if here is None or there is None or pair.confidence < LIKELY_PAIR:
        return None
    doc = comparison.doc
    words = doc.sentences[pair.text[-1]].last - doc.sentences[pair.text[0]].first
    source = comparison.source.text[there.start : there.end]
    if not 0 < words <= MOST_WORDS or _asks(source, other):
        return None
    text = doc.text[here.start : here.end]
    is_clear = bool(other.find_clear(source))
    lost = find_lost_denial(source, text, other.language, own) or find_told_misgiving(source, text, own, other)
    if lost is None and not is_clear:
        lost = _find_turned(source, text, own, other)
    if lost is not None:
        return _report_bare(source, text, lost, here=here, there=there)
    if not is_clear:
        return _judge_affirmed(text, source, own, other, at=here.start)
    found = _judge_denied(text, source, own, other)
    if found is None:
        return None
    first = Span(there.start + found.source.start, there.start + found.source.end)
    return Hit(here, found.message, related_in_source=(first,), confidence=found.confidence)


def _find_turned(source: str, text: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """What a text says the opposite of, in a sentence that negates nothing beyond doubt."""
    return (
        find_hidden_denial(source, text, own, other)
        or find_opposite(source, text, own, other)
        or find_antonym(source, text, own, other)
        or find_gained_denial(source, text, other.language, own, other)
    )


def _report_bare(source: str, text: str, denial: LostDenial, *, here: Span, there: Span) -> Hit:
    """That a word is denied in the source and stands bare in the text, which are the sentences at these places."""
    shown, bare = (side[span.start : span.end] for side, span in zip((source, text), denial, strict=True))
    first = Span(there.start + denial.source.start, there.start + denial.source.end)
    return Hit(here, f'"{shown}" in the source is "{bare}" here', related_in_source=(first,), confidence=DENIED)


def _judge_denied(text: str, source: str, own: Negatives, other: Negatives) -> _Affirmed | None:
    """The first of the negations of a sentence, of which it has some, that its text affirms."""
    clear, negated = other.find_clear(source), list(_find_needed(text, source, own, other))
    if other.language in _REPEATING:
        negated = list(_find_apart(source, negated, other))
    if not negated or any(_DOUBLED.fullmatch(source, one.end, later.start) for one, later in pairwise(clear)):
        return None
    told = [find_predicate(source, one, other.language, affirming=text, other=own.language) for one in negated]
    clause = find_affirmed_clause(text, own, denied=list(zip(negated, told, strict=True))) if len(negated) > 1 else None
    if clause is not None:
        shown = text[clause.text.start : clause.text.end]
        return _Affirmed(clause.source, f'"{shown}" is denied in the source, not here', DENIED)
    meant = blank_counterparts(text, own.language, other=source, other_language=other.language)
    sure = [one for one in told if one.told == "same" and one.is_sure]
    usual = len(source) * usual_ratio(other.language, own.language)
    is_short = len(text) < (SHORT_AND_SURE if sure else SHORT) * usual and usual - len(text) > LEAST_LACK
    apart = len(list(_find_apart(source, negated, other)))
    if apart > 1 and not is_short and is_clause_short_of_denial(text, own, denials=apart):
        return _Affirmed(negated[-1], f"the source negates {apart} times, the text {apart - 1}", PLAIN)
    if is_short or _may_deny(text, source, own, other, left=_blank(meant, told), sure=sure):
        return None
    shown = source[negated[0].start : negated[0].end]
    confidence = _weigh_lost(text, meant, told, own)
    message = f'"{shown}" in the source negates, nothing here does'
    return None if confidence is None else _Affirmed(negated[0], message, confidence)


def _find_needed(text: str, source: str, own: Negatives, other: Negatives) -> Iterator[Span]:
    """The negations of a sentence without those that its text tells by a word that affirms: died, controversial."""
    doubled = {
        double.negation
        for double in find_double_denials(source, other)
        if affirms_doubly(double, source, other, told=text, own=own)
    }
    for one in other.find_clear(source):
        if one not in doubled and not any(
            is_told(source, one, other.language, affirming=text, other=own.language)
            for is_told in (is_told_by_turn, is_told_by_opposite)
        ):
            yield one


def _find_apart(source: str, negated: Sequence[Span], other: Negatives) -> Iterator[Span]:
    """The negations of a sentence without those that stand too near to the one before to be in another clause."""
    before: Span | None = None
    for span in negated:
        between = "" if before is None else source[before.end : span.start]
        is_apart = _PAUSE.search(between) is not None or (
            other.language not in UNSPACED and len(between.split()) > _NEAR
        )
        if before is None or is_apart:
            yield span
            before = span


def _is_moved(comparison: Comparison, at: int, own: Negatives, other: Negatives) -> bool:
    """Whether a sentence beside a pair has no counterpart, or negates in one language alone: a clause may be there."""
    for pair in comparison.pairs[max(0, at - 1) : at] + comparison.pairs[at + 1 : at + 2]:
        here, there = comparison.text_span(pair), comparison.source_span(pair)
        if here is None or there is None or here.start == here.end or there.start == there.end:
            is_empty = here is None or here.start == here.end
            if pair.is_given and is_empty:
                continue  # nothing can have gone where there is nothing
            return True
        text, source = comparison.doc.text[here.start : here.end], comparison.source.text[there.start : there.end]
        if own.denies(text) != other.denies(source) and not (own.denies(text) and other.says_no(source)):
            return True
    return False


def _weigh_lost(text: str, meant: str, predicates: Sequence[Predicate], own: Negatives) -> float | None:
    """How sure it is that a text affirms what its source denies; None where it may say so in other words.

    `meant`: the text without what means the same as another word of its source.
    """
    same = [predicate for predicate in predicates if predicate.told == "same"]
    if any(predicate.is_sure for predicate in same) or has_orphan(text):
        return LOST
    left = _blank(meant, same)
    clauses = [find_clause(text, span.start) for predicate in same for span in predicate.spans]
    if same and not any(is_reworded(left[clause.start : clause.end], own) for clause in clauses):
        return LOST
    is_said_otherwise = any(one.told == "other" for one in predicates) and _has_word(left, own)
    is_plain = len(predicates) == 1 and not is_said_otherwise and not is_reworded(meant, own)
    return PLAIN if is_plain or affirms_strongly(text) else None


def _has_word(text: str, own: Negatives) -> bool:
    """Whether what is left of a text has a word, no name, that may say what its source denies."""
    return any(text[word.span.start].islower() for word in find_meanings(text, own.language))


def _may_deny(
    text: str, source: str, own: Negatives, other: Negatives, *, left: str, sure: Sequence[Predicate]
) -> bool:
    """Whether a text has anything that may stand for the negation of its source.

    `left`: the text without what is denied there, and without what means the same as another word there; `sure`: what
    is denied there and surely stands in the text, so that only its clause may say so in other words.
    """
    bare = blank_without(text, source, other) if sure else text
    if not own.knows_faint or own.denies(bare) or tells_denial(source, text, other.language, own):
        return True
    source = blank_counterparts(source, other.language, other=text, other_language=own.language)
    told = [find_clause(text, span.start) for one in sure for span in one.spans]
    near = [left[clause.start : clause.end] for clause in told] or [left]
    if max(map(own.count_instead, near)) > other.count_instead(source):
        return True
    return own.count_faint(left) > other.count_faint(source)


def _blank(text: str, predicates: Sequence[Predicate]) -> str:
    """A text without what is denied in its source, in the same places."""
    for predicate in predicates:
        for span in predicate.spans:
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _judge_affirmed(text: str, source: str, own: Negatives, other: Negatives, *, at: int) -> Hit | None:
    """The same of a text, which stands at some place, whose source negates no clause beyond doubt."""
    clear = own.find_clear(text)
    found = clear or own.find_reversed(text)
    if len(found) != 1 or not other.knows_faint or (clear and not any(_find_needed(source, text, other, own))):
        return None
    left = blank_counterparts(source, other.language, other=text, other_language=own.language)
    if other.denies(source) or other.says_more(left) or other.find_misgivings(left):
        return None
    if other.count_instead(source) > own.count_instead(text):
        return None
    predicate = find_predicate(text, found[0], own.language, affirming=source, other=other.language)
    is_same = predicate.told == "same" and (predicate.is_sure or not other.is_prefixing)
    if not is_same and (not clear or own.count_instead(text)):  # not survive: collapse
        return None
    if not is_same and (own.says_more(text) or other.is_prefixing or _WARNED.search(text) or _OPPOSITE.search(text)):
        return None
    shown = text[found[0].start : found[0].end]
    return Hit(
        Span(at, at + len(text)),
        f'"{shown}" negates here, nothing in the source does',
        confidence=ADDED if is_same else PLAIN,
    )


def _asks(source: str, other: Negatives) -> bool:
    """Whether a question is among the sentences: those negate to no effect."""
    marks = _QUESTION_MARKS if other.language == _GREEK else _QUESTION_MARKS - {";"}
    return not marks.isdisjoint(source)
