"""A verb, a comparison or a number in a form that does not fit: did not went, more better.

Where an engine changes one word of a translation after it has formed the next, or knows a form only from another
place, two words meet that do not fit: the past behind "did not", "will" or "has", a doubled comparison, a plural of
"information", a verb in another number than its subject ("they was", "the ministers has").

Nothing is misunderstood, but this is what readers quote when they make fun of machine translation.

Wrong where the two words belong to different clauses ("what they had went to charity", "more older people"), and where
somebody is quoted as he speaks: what some people do say ("they was", "more better") is let pass between quotation
marks. "He have" and "it were" are right behind a wish, a condition or a question ("should he have"), so that they
count only where a sentence begins and behind words like "because". Only pairs that do not meet elsewhere are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.active_passives import ActivePassive, find_active_passives
from mtcheck.english.clashes import CLASHES
from mtcheck.english.misplaced_forms import MisplacedForm, find_misplaced_forms
from mtcheck.english.number_clashes import NUMBER_CLASHES
from mtcheck.english.past_times import find_past_times
from mtcheck.english.word_pairs import find_pairs
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.spans import Spans

_LESS_SURE = 0.9
_YEARS_OLD = "-years-old"
_HYPHENATED_AGE = re.compile(
    r"(?<![\w-])(?P<age>(?P<years>\d{1,3}|[a-z]+(?:-[a-z]+)?)-years-old)(?!-)\b"
    r"(?P<noun> (?!(?:and|or|but|when|in|on|at|the|as|with|this|today|to|who|from|was|is|has|had|will)\b)[a-z])?"
)
_ALL = (*CLASHES, *NUMBER_CLASHES)
_PAIRS = tuple(clash.pair for clash in _ALL)


@check(
    code="MT319",
    slug="verb-form",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("They did not ⟦went⟧ home.", fixed="They did not go home."),
        Example("The coach can ⟦resigned⟧ in May.", fixed="The coach can resign in May."),
        Example("The road is ⟦more better⟧ than before. They will ⟦been⟧ informed."),
        Example("He asked these ⟦man⟧, two ⟦year⟧ ago.", fixed="He asked these men, two years ago."),
    ),
    good=(
        Example("They did not need it, did not succeed, and what they had went to charity."),
        Example("The few who did not had left before the vote."),
        Example("There are more older people. The man he wanted to see had been told that he did not embed them."),
        Example("This men's team and these man-made lakes: two years ago a three-year deal was more than better."),
    ),
)
def verb_form(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every pair of forms that do not fit."""
    shown = Spans()
    if _YEARS_OLD in doc.text:
        yield from _find_years_old(doc)
    for misplaced in find_misplaced_forms(doc, ctx.lexicon, ctx.quotations):
        shown.add(misplaced.span)
        yield _describe(doc, misplaced)
    for passive in find_active_passives(doc, ctx.quotations):
        shown.add(passive.span)
        yield _describe_passive(doc, passive)
    for span, time in find_past_times(doc):
        verb = doc.text[span.start : span.end]
        yield Hit(
            span,
            f'"{verb}" does not go with "{time}", which is over: English has the simple past',
            confidence=_LESS_SURE,
        )
    for match in find_pairs(doc, _PAIRS):
        clash = _ALL[match.pair]
        is_said = clash.is_spoken and any(match.span.overlaps(quotation) for quotation in ctx.quotations)
        if is_said or shown.overlaps(match.right_span):
            continue
        form = clash.forms.get(match.right)
        span = match.span if form is None and match.right != "been" else match.right_span
        fix = None if form is None else Fix(span, form)
        if clash.why.startswith("needs"):
            message = f'"{match.left}" {clash.why}, not "{match.right}"'
        else:
            message = f'"{match.left} {match.right}" {clash.why}'
        yield Hit(span, message, fix)


def _find_years_old(doc: Document) -> Iterator[Hit]:
    """Every age in the plural that is hyphenated: 34-years-old."""
    for match in _HYPHENATED_AGE.finditer(doc.text):
        span, years = Span(*match.span("age")), match["years"]
        right = f"{years}-year-old" if match["noun"] is not None else f"{years} years old"
        yield Hit(span, f'"{match["age"]}" is neither "{years} years old" nor "{years}-year-old"', Fix(span, right))


def _describe(doc: Document, misplaced: MisplacedForm) -> Hit:
    """What a verb needs behind it, with a fix where only one form can be meant."""
    span, right = misplaced.span, misplaced.right
    message = f'"{misplaced.before}" needs {misplaced.needs} of the verb, not "{doc.text[span.start : span.end]}"'
    return Hit(span, message, None if right is None else Fix(span, right), suggestion=misplaced.suggestion)


def _describe_passive(doc: Document, passive: ActivePassive) -> Hit:
    """What a passive needs, with a fix where it is one."""
    message = (
        f'"{passive.be}" needs the participle of the verb, not "{doc.text[passive.span.start : passive.span.end]}"'
    )
    return Hit(passive.span, message, None if passive.participle is None else Fix(passive.span, passive.participle))
