"""A sentence with several negations and its source in, the clause out that has lost its own.

"Parents need not register and schools may ask" has one "not" for the two of its source, so that counting words that
might stand for a negation proves nothing. A clause is affirmed where it has what its source denies, a subject of its
own, and nothing in it says no in whatever way, while the whole sentence says so less often than its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.source.negations import Negatives
from mtcheck.source.predicates import Predicate
from mtcheck.source.rewordings import has_rewording

_ENGLISH = "en"
_BOUNDARY = re.compile(
    r"""
    [,;:.!?()\u2013\u2014"“”]
    | \b(?P<joins>and|but)\b
    | \b(?P<opens>that|whether|while|because|although|though|whereas|so|if|when|since|who|which)\b
    """,
    re.VERBOSE,
)
"""Between clauses of English: "or" shares the negation before it, and so may "and"."""
_SUBJECT = re.compile(
    r"""
    \s*(?:(?:also|then|now|yet|instead|meanwhile)\s)?
    (?:(?:the|a|an|its?|their|his|her|our|my|these|those|this|that|all|some|many|most|both|several|other|each|every|people
        |[hs]?he|they|we|you|I|there)\b
     |[A-Z]\w+\b|(?!(?:is|was|has|does|as|thus|besides|always|perhaps)\b)[a-z]+s\b)
    """,
    re.VERBOSE,
)
"""What tells that a clause has a subject of its own: schools may, the union signed."""
_VERB = re.compile(r"\s*(?:(?:also|then|now|yet|instead)\s)?(?:will|would|must|should|has|have|had|was|were|is|are)\s")
"""What tells that the negation before "and" does not reach a clause: did not attend and will sign."""
_AUXILIARY = 2
"""So many words it may have before what it says: will be signed."""
_INTENDS = re.compile(r"\s*(?:wants?|intends?|plans?|wishes|hopes|wanted|intended|planned|wished|hoped)\sto\s")
"""The same behind "but"."""

_SHARES = re.compile(r"\b(?:n?or|neither)\b", re.IGNORECASE)
"""What lets one negation stand for two."""
_CONTRACTED = re.compile("n?['’]t\\b")
_CONDITION = re.compile(r"\b(?:needs?|requires?|required|only|unless|until|without|before|once)\b", re.IGNORECASE)
"""What is not to be had without something needs it."""
_SURELY = re.compile(
    r"\b(?:may|can|could|will|would|must|should|ha(?:s|ve|d) to|(?:are|is|was|were) being|do|does|did)\b"
)
"""What a clause has that lost its "not", and one that tells it in other words hardly: they slept on benches."""


class AffirmedClause(NamedTuple):
    """A clause that says what its source denies."""

    source: Span
    """What negates there."""
    text: Span
    """What is denied, as the clause has it."""


class _Clause(NamedTuple):
    span: Span
    has_subject: bool
    has_verb: bool = False
    """Whether it goes on behind "and" or "but" with a verb of its own."""


def find_affirmed_clause(
    text: str, own: Negatives, *, denied: Sequence[tuple[Span, Predicate]]
) -> AffirmedClause | None:
    """The first clause of a text in English that affirms one of what its source denies, each with what negates it.

    >>> from mtcheck.source.negations import read_negatives
    >>> text = "Parents need not register, and schools may charge fees."
    >>> charge, register = Predicate("same", (Span(39, 45),)), Predicate("same", (Span(17, 25),))
    >>> find_affirmed_clause(text, read_negatives("en"), denied=[(Span(7, 12), register), (Span(30, 33), charge)])
    AffirmedClause(source=Span(start=30, end=33), text=Span(start=39, end=45))
    """
    told = (span for _, predicate in denied for span in predicate.spans)
    spans = [span for span in told if _CONTRACTED.match(text, span.end) is None]
    left = text
    for span in spans:
        left = left[: span.start] + " " * (span.end - span.start) + left[span.end :]
    if own.language != _ENGLISH or own.count_denials(left) + own.count_faint(left) >= len(denied):
        return None
    for negation, predicate in denied:
        if predicate.told != "same" or not predicate.is_sure:
            continue
        if all(_is_affirmed(left, span, own, whole=text) for span in predicate.spans):
            return AffirmedClause(negation, predicate.spans[0])
    return None


def is_clause_short_of_denial(text: str, own: Negatives, *, denials: int) -> bool:
    """Whether a sentence denies in one clause less than its source does, and the others are told without any turn.

    >>> from mtcheck.source.negations import read_negatives
    >>> english = read_negatives("en")
    >>> is_clause_short_of_denial("Parents need not register, and schools may sue.", english, denials=2)
    True
    >>> is_clause_short_of_denial("Parents need not register, and schools refuse to.", english, denials=2)
    False
    """
    if own.language != _ENGLISH or own.count_denials(text) != denials - 1 or _SHARES.search(text):
        return False
    clauses = _cut(text)
    left = [clause for clause in clauses if not own.denies(text[clause.span.start : clause.span.end])]
    told = [(clause, text[clause.span.start : clause.span.end]) for clause in left]
    is_told = any(clause.has_subject and _SURELY.search(inside) for clause, inside in told)
    return is_told and not any(_says_no(text, clause.span, own) or has_rewording(inside) for clause, inside in told)


def find_clause(text: str, at: int) -> Span:
    """The clause of an English sentence in which some place of it is; the whole where it is between two.

    >>> find_clause("They came, and the bridge was closed.", 20)
    Span(start=14, end=36)
    """
    return next((one.span for one in _cut(text) if one.span.start <= at < one.span.end), Span(0, len(text)))


def _is_affirmed(text: str, span: Span, own: Negatives, *, whole: str) -> bool:
    """Whether a clause has a subject of its own before some part of it, and affirms that part.

    `whole`: the text with what is denied in its source.
    """
    clause = next((clause for clause in _cut(text, whole) if clause.span.start <= span.start < clause.span.end), None)
    if clause is None:
        return False
    before = text[clause.span.start : span.start]
    is_apart = bool(before.strip()) if clause.has_subject else clause.has_verb and len(before.split()) <= _AUXILIARY
    return is_apart and not has_rewording(before) and not _says_no(text, clause.span, own)


def _says_no(text: str, clause: Span, own: Negatives) -> bool:
    """Whether anything in a clause may stand for a negation."""
    inside = text[clause.start : clause.end]
    return (
        _CONDITION.search(inside) is not None
        or own.denies(inside)
        or own.count_instead(inside) > 0
        or own.count_faint(inside) > 0
    )


def _cut(text: str, whole: str = "") -> list[_Clause]:
    """The clauses of a text, with what is cut off by a comma; `whole`: the text with all its verbs."""
    bounds = [*_BOUNDARY.finditer(text), None]
    clauses: list[_Clause] = []
    start, is_opened, joint = 0, True, None
    for bound in bounds:
        end = len(text) if bound is None else bound.start()
        inside = text[start:end]
        if inside.strip():
            told = (whole or text)[start:end]
            has_verb = joint is not None and (
                _VERB.match(told) is not None or (joint == "but" and _INTENDS.match(told) is not None)
            )
            clauses.append(_Clause(Span(start, end), is_opened or _SUBJECT.match(inside) is not None, has_verb))
        if bound is not None:
            is_opened = bool(bound["opens"]) or (is_opened and not inside.strip())
            joint = bound["joins"]
            start = bound.end()
    return clauses
