"""Passives with the past of a verb in place of its participle: an English Document in, each such form out.

Two schoolgirls were took to hospital; the thief has been gave a fine. An engine that forms its words one by one takes
the past it has met most. Silent where "was" may end a clause whose verb this is (what it was took years; the man he was
became a saint), and inside quotation marks, as some people speak so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.verb_forms import PARTICIPLE_OF_PAST
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_OF_NOBODY = frozenset("went came became fell arose".split())
"""What somebody does to nobody: the "was" is one too many, or "has" is meant."""
_PARTICIPLES = {past: participle for past, participle in PARTICIPLE_OF_PAST.items() if past not in _OF_NOBODY}
_PASTS = PARTICIPLE_OF_PAST.keys() | _OF_NOBODY
_SMALL = (
    "(?: (?:also|then|later|soon|immediately|again|finally|never|not|already|often|only|first|both|all|quickly|still))?"
)
_BE = r"was|were|is|are|been|(?:(?<=is )|(?<=are )|(?<=was )|(?<=were ))being|(?<!to )be"
"""Not a human being, nor the place to be."""
_PASSIVE = re.compile(rf"(?<![\w’'-])(?P<be>{_BE}){_SMALL} (?P<form>{'|'.join(sorted(_PASTS))})(?![\w’'-])")
_CLAUSE = re.compile(r"[^.;:!?,()—–“”\"\n]*\Z")
_ENDS = re.compile(
    r"\b(?:what|whatever|whoever|where|wherever|how|however|why|who|whom|whose|which|that|than|as|all|everything|everyone"
    r"|anything|nothing|way|thing|when|if|whether|like|there|here|those|in|on|out|over|up|off|away|home)\b",
    re.IGNORECASE,
)
"""Where one of these goes before, "was" may end its clause: all it was went."""
_PRONOUN = re.compile(
    r"(?P<before>[\w’'-]+ )?\b(?:he|she|it|they|we|you|I)"
    r"(?: (?:has|have|had|may|might|could|would|will|once|now|really|still|always|never))* \Z",
    re.IGNORECASE,
)
_JOINS = frozenset("and but or because while although though so said says".split())
_REACH = 120


class ActivePassive(NamedTuple):
    """A past behind a form of "be"."""

    span: Span
    be: str
    participle: str | None
    """What belongs there, where that is sure."""


def find_active_passives(doc: Document, quotations: Sequence[Span]) -> Iterator[ActivePassive]:
    """Every past behind "was", "were" or "been" that needs the participle."""
    if doc.vocabulary.isdisjoint(_PASTS):
        return
    quoted = Spans(quotations)
    for match in _PASSIVE.finditer(doc.text):
        if quoted.overlaps(Span(*match.span())) or _may_end_clause(doc.text, match.start()):
            continue
        yield ActivePassive(Span(*match.span("form")), match["be"], _PARTICIPLES.get(match["form"]))


def _may_end_clause(text: str, start: int) -> bool:
    """Whether a form of "be" may have a subject that is another clause with it: the man he was became a saint."""
    clause = _CLAUSE.search(text, max(0, start - _REACH), start)
    before = clause[0] if clause is not None else ""
    if not before.strip() or _ENDS.search(before):
        return True
    pronoun = _PRONOUN.search(before)
    return pronoun is not None and (pronoun["before"] or "").strip().lower() not in {"", *_JOINS}
