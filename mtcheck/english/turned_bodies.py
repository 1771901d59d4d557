"""Names of bodies whose adjective stands behind its noun, as in French, Spanish or Portuguese: the Council Regional.

An English Document in, each such name with its English order out. An engine that takes the words of a name one by one
leaves them in their order. Left alone are English names of that order (Consulate General), bodies whose name goes on
with a noun (the Army National Guard, the Council regional offices), and whatever has no article or the like before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_BODIES = (
    "Academy Agency Army Assembly Assemblies Association Bank Chamber Committee Confederation Congress Corporation"
    " Council Councils Court Courts Federation Government Guard Institute Library Ministry Museum Office Parliament"
    " Party Police Rally Registry Service Tribunal Union University"
)
_ADJECTIVES = (
    "agrarian autonomous cantonal central civic civil communist conservative constitutional criminal democratic"
    " departmental economic electoral european federal general international judicial legislative liberal municipal"
    " national olympic popular presidential provincial public radical regional republican social socialist superior"
    " supreme"
)
_EITHER_CASE = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _ADJECTIVES.split())
_NAME = re.compile(
    r"(?<![\w’'-])(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Oo]ur|[Oo]f|[Bb]y|[Ff]rom|[Tt]o|[Ii]n|[Aa]t|[Ww]ith"
    r"|[Ff]ormer) (?:[A-Z][a-z]+(?:an|ish|ese|ch) )?"
    rf"(?P<body>{_BODIES.replace(' ', '|')}) (?P<adjective>{_EITHER_CASE})"
    r"(?=[.,;:!?)”\"]|\s(?:of|in|on|at|for|to|from|by|with|as|but|has|had|have|is|are|was|were|will|would|can|could"
    r"|may|might|must|should|did|does|said|says|met|meets|told|held|gave|took|began|won|lost|that|which|who|whose|also"
    r"|after|before|during|since|when|while|until|against|about|where|because|if|yesterday|today|[a-z]{2,}ed)\b|$)"
)
"""A name that ends with its adjective; where a noun may follow, nothing is said."""
_WORDS = frozenset(_ADJECTIVES.split())
_BETTER = {("ministry", "public"): "public prosecutor's office"}
"""What English calls some bodies that it does not have."""
_ONLY = {
    "general": frozenset("Assembly Council Councils".split()),
    "international": frozenset("Committee Court Federation".split()),
    "superior": frozenset("Council Court Institute Tribunal".split()),
}
"""Adjectives that stand behind other bodies in English as well: the Consulate General, Service Civil International."""
_PARTIES = frozenset("communist conservative democratic liberal radical republican socialist".split())
"""Adjectives that are also people in a parliament: an Assembly Republican said."""
_WITH_MEMBERS = frozenset("Assembly Congress Council Councils Parliament".split())
_LISTED = re.compile(r", [A-Za-z]+(?:,| and\b| or\b)")
"""Adjectives in a row before a noun: the Party national, regional and local bodies."""


class TurnedName(NamedTuple):
    """One such name."""

    span: Span
    english: str


def find_turned_names(doc: Document) -> Iterator[TurnedName]:
    """Every such name, by position."""
    if doc.vocabulary.isdisjoint(_WORDS):
        return
    for match in _NAME.finditer(doc.text):
        body, adjective = match["body"], match["adjective"]
        if _is_english(body, adjective.lower()) or _LISTED.match(doc.text, match.end()) is not None:
            continue
        english = _BETTER.get((body.lower(), adjective.lower()), f"{adjective.capitalize()} {body}")
        yield TurnedName(Span(match.start("body"), match.end("adjective")), english)


def _is_english(body: str, adjective: str) -> bool:
    """Whether English has such names, or such people."""
    return (adjective in _PARTIES and body in _WITH_MEMBERS) or body not in _ONLY.get(adjective, {body})
