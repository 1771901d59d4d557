"""Two words of one meaning with a stroke between, of which a translator was to choose one.

The court rejected/dismissed it, he left/departed for Berlin, the trip/journey took a week, full of smoke/fumes, a
big/large house. Each is given as a `Gloss`. Before another noun, and for a trade or a form, writers give two nouns on
purpose: the film/movie industry.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.foreign.bracket_places import BracketPlaces, find_on_lines
from mtcheck.foreign.glosses import Gloss
from mtcheck.foreign.synonyms import are_of_two_countries, are_synonyms
from mtcheck.model import Document, Span

IRREGULAR_PASTS = frozenset(
    "began bought brought built came caught chose cut did drew fell fought found gave got grew held hit kept knew led "
    "left lent lost made met paid put ran rose said sang saw sent slew sold spent spoke stood stole struck taught "
    "threw told took understood went wept withdrew woke won wore wrote".split()
)
BEHIND_NOUN = (
    r"(?=[.,;:!?”\"’)]|\n|\Z|\ (?:and|or|but|of|in|on|at|to|for|from|by|with|when|while|that|which|who|whose|where|is"
    r"|was|are|were|has|had|have|will|would|can|could|may|might|must|should|did|does|do|as|after|before|because|near|until"
    r"|since|outside|inside|behind|under|over|without|against|between|during|like|than|if|so|yet|there|here|last|this"
    rf"|again|[a-z]{{2,}}ed|{'|'.join(sorted(IRREGULAR_PASTS))})\b)"
)
"""What stands behind a noun that is no part of another."""

_VARIANTS = re.compile(r"(?<![\w/.’'-])(?<!/ )(?P<first>[a-z]{3,}) ?/ ?(?P<second>[a-z]{3,})(?![\w’'-]| ?/)")
_OF_VERB = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|shall|did|does|not|(?P<to>to)) (?:[a-z]+ly )?\Z"
)
"""Before a verb; "to" before a noun as well."""
_OF_ANYBODY = re.compile(r"\b(?:you|users?|players?|customers?|visitors?|people|press|click)\b", re.IGNORECASE)
"""Before what they can do, and the names of what they press."""
_OBJECT = re.compile(r" (?:an?|the|his|her|its|our|my|your|their|this|that|these|those|all|it|them|him|us)\b")
_DETERMINED = re.compile(
    r"\b(?:an?|the|his|her|its|my|our|their|this|that|these|those) (?P<adjective>[a-z]+ly )?\Z", re.IGNORECASE
)
_BEFORE_NOUN = re.compile(r"\b(?:of|for|with|in|on|at|from|by|about|between) \Z")
"""Behind these and a determiner a participle belongs to a noun: sales of repaired/mended tyres."""
_FINITE = re.compile(
    r" (?:is|are|was|were|has|have|had|will|would|can|could|began|came|fell|held|led|left|lost|made|rose|said|took|went"
    r"|won|[a-z]{2,}ed)\b"
)
"""A verb behind a noun that is the whole subject; behind a trade or a form stands another noun."""
_ENDS_NOUN = re.compile(BEHIND_NOUN, re.VERBOSE)
BEFORE_ADJECTIVE = (
    r"\b(?:an?|the|his|her|its|my|our|your|their|this|that|very|so|too|quite|rather|really|more|is|was|are|were|am|be|been"
    r"|feel|felt|looks?|looked|seems?|seemed|became|not)\ "
)
_OF_ADJECTIVE = re.compile(BEFORE_ADJECTIVE + r"\Z", re.VERBOSE | re.IGNORECASE)
_REACH = 30


def find_stroke_synonyms(doc: Document, places: BracketPlaces) -> Iterator[Gloss]:
    """The pairs of one document, by position."""
    for match in find_on_lines("/", _VARIANTS, doc.text):
        span = Span(*match.span())
        if _is_pair(match) and (places.is_own_prose(span) or places.is_spoken(span)):
            yield Gloss(span, "variants", match[0], None, None)


def _is_pair(match: re.Match[str]) -> bool:
    """Whether two words are of one kind and one meaning, and not those in brackets, which are taken together."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    first, second = match.group("first", "second")
    is_bracketed = before.endswith("(") and match.string.startswith(")", match.end())
    if is_bracketed or are_of_two_countries(first, second):
        return False
    if _is_of_verbs(match, before):
        return are_synonyms(first, second, "verb")
    if _is_of_noun(match, before) and are_synonyms(first, second, "noun"):
        return True
    return _OF_ADJECTIVE.search(before) is not None and are_synonyms(first, second, "adjective")


def _is_of_verbs(match: re.Match[str], before: str) -> bool:
    """Whether two words with a stroke between are verbs."""
    if all(word.endswith("ed") or word in IRREGULAR_PASTS for word in match.group("first", "second")):
        return _DETERMINED.search(before) is None and _BEFORE_NOUN.search(before) is None
    verb = None if _OF_ANYBODY.search(before) else _OF_VERB.search(before)
    return verb is not None and (verb["to"] is None or _OBJECT.match(match.string, match.end()) is not None)


def _is_of_noun(match: re.Match[str], before: str) -> bool:
    """Whether two nouns are the whole subject of a verb, or end a phrase: the trip/journey took a week."""
    if _DETERMINED.search(before) is not None and _FINITE.match(match.string, match.end()) is not None:
        return True
    return _ENDS_NOUN.match(match.string, match.end()) is not None
