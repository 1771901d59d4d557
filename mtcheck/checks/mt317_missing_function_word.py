"""A small word that is missing where English needs it: after the departure Russian forces.

Languages with cases, such as Russian and Polish, need no "of"; languages without articles need no "the"; infinitives
elsewhere stand without "to", and their verbs lead to others without "of", "for" or "at"; Spanish, Italian and Polish
need no "it" or "he". A weak engine leaves the word out where its source had none: accused him hiding it, allow farmers
sell, after judge ruled, Is not the first time.

The reader has to guess which of two words depends on the other, and takes a subject for an object.

Wrong where the two words belong to different phrases ("in the end the party won", "the attack Russian troops
repelled") and in the style of telegrams and headlines: only sentences that end in a stop are looked at, and only
pairs of words that English never sets side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.bare_nouns import BARE_NOUNS
from mtcheck.english.bare_passives import find_bare_passives
from mtcheck.english.bare_places import find_bare_places
from mtcheck.english.bare_verbs import BareVerb, find_bare_verbs
from mtcheck.english.complements import COMPLEMENTS
from mtcheck.english.frames import FRAMES
from mtcheck.english.gap_model import Gap
from mtcheck.english.gaps import GAPS
from mtcheck.english.leads import LEADS
from mtcheck.english.lost_be import LOST_BE
from mtcheck.english.missing_of import find_missing_of
from mtcheck.english.missing_subjects import find_missing_subjects
from mtcheck.english.word_pairs import PairMatch, find_pairs
from mtcheck.foreign.source_evidence import describe_languages
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_STOPPED = re.compile(r"""[.!?…:;,"'”’»)\]]$""")
_LESS_SURE = 0.9
"""Confidence where only what stands around them tells that two nouns are no two phrases."""
_PARTITIVE = "fr"
_ARTICLES = ("the", "a", "an")
_WITHOUT_ARTICLES = frozenset("be cs et fi hr id ja ko lt lv pl ru sk sl sr tr uk zh".split())
"""Languages of which an engine has to guess the articles."""
_ALL = (*GAPS, *FRAMES, *LEADS, *BARE_NOUNS, *COMPLEMENTS, *LOST_BE)
_PAIRS = tuple(gap.pair for gap in _ALL)


@check(
    code="MT317",
    slug="missing-function-word",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    fields=("text",),
    bad=(
        Example(
            "The town was empty after ⟦the departure Russian forces⟧.",
            fixed="The town was empty after the departure of Russian forces.",
        ),
        Example("It is ⟦one the best⟧ clubs in Europe.", fixed="It is one of the best clubs in Europe."),
        Example("They acted ⟦in order prevent⟧ a war.", fixed="They acted in order to prevent a war."),
        Example(
            "He ⟦accused the ministry hiding⟧ the figures.", fixed="He accused the ministry of hiding the figures."
        ),
        Example("The dam broke. ⟦Is not the first⟧ time that the valley is under water."),
        Example("Nobody moved ⟦before judge⟧ spoke.", fixed="Nobody moved before the judge spoke."),
    ),
    good=(
        Example("In the end the party won. The attack Russian troops repelled was one of many."),
        Example("According to experts, they want change, and part of the money is due the city."),
        Example("They accused the company running the plant of negligence. He rose from soldier to general."),
        Example("Is the dam safe, he asked. “Was born in May,” a stone says. Had he come, she would go."),
        Example("Each one the same price, as soon as possible, and if necessary take a break."),
    ),
)
def missing_function_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every pair of words that only a third, which is missing, could join."""
    found: list[Span] = []
    for match in find_pairs(doc, _PAIRS):
        if not _is_prose(doc, match.span):
            continue
        found.append(match.span)
        yield _describe(match, _ALL[match.pair], ctx)
    for gap in find_missing_of(doc):
        if _is_prose(doc, gap.span) and not any(map(gap.span.overlaps, found)):
            left, right = doc.text[gap.span.start : gap.place], doc.text[gap.place : gap.span.end].strip()
            message = f'"of" is missing between "{left}" and "{right}"'
            yield Hit(gap.span, message, Fix(gap.span, f"{left} of {right}"), confidence=_LESS_SURE)
    for start in find_missing_subjects(doc, lambda: ctx.quotations):
        words = doc.text[start.span.start : start.span.end]
        yield Hit(start.span, f'{start.subjects} is missing before "{words}"', confidence=_LESS_SURE)
    for verb in chain(find_bare_verbs(doc), find_bare_places(doc), find_bare_passives(doc)):
        if _is_prose(doc, verb.span) and not any(map(verb.span.overlaps, found)):
            yield _describe_verb(doc, verb)


def _describe_verb(doc: Document, verb: BareVerb) -> Hit:
    """What lacks behind a verb, with a fix where only one word can."""
    left, right = doc.text[verb.span.start : verb.place], doc.text[verb.place : verb.span.end].strip()
    shown = " or ".join(f'"{word}"' for word in verb.prepositions)
    message = f'{shown} is missing between "{left}" and "{right}"'
    if len(verb.prepositions) > 1:
        return Hit(verb.span, message, confidence=_LESS_SURE)
    return Hit(verb.span, message, Fix(verb.span, f"{left} {verb.prepositions[0]} {right}"), confidence=_LESS_SURE)


def _describe(match: PairMatch, gap: Gap, ctx: Context) -> Hit:
    """What lacks between two neighbours, with a fix where only one word can."""
    if not gap.missing:
        message = f'a noun is missing between "{match.left}" and "{match.right}", or one of the two is too many'
        if ctx.source_language == _PARTITIVE and match.right == "of":
            message += ', as in French "avec d\'autres"'
        return Hit(match.span, message, suggestion=match.left if match.right == "of" else match.right)
    missing = tuple("an" if word == "a" and match.right[0] in "aeiou" else word for word in gap.missing)
    shown = " or ".join(f'"{word}"' for word in missing)
    message = f'{shown} is missing between "{match.left}" and "{match.right}"'
    if missing[0] in _ARTICLES and ctx.source_language in _WITHOUT_ARTICLES:
        message += f"; {describe_languages((ctx.source_language,))} has no articles"
    if len(missing) > 1:
        return Hit(match.span, message)
    return Hit(match.span, message, Fix(match.span, f"{match.left} {missing[0]} {match.right}"))


def _is_prose(doc: Document, span: Span) -> bool:
    """Whether a span lies in one sentence that ends in a stop, as headlines and captions do not."""
    number = doc.sentence_at(span.start)
    if number is None:
        return False
    sentence = doc.sentences[number]
    return span.end <= sentence.end and _STOPPED.search(doc.text, sentence.end - 1, sentence.end) is not None
