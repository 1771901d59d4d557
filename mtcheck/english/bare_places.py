"""Places that no preposition leads to: a text in, where "based" or "arrived" meets the name of a town at once, out.

"The bank is listed Shanghai", "a painter living Oslo", "she arrived Prague": in many languages a case says where, and
a weak engine drops "in" before a name it has not seen. A name of several words, a person's and an object that is only
called after a town ("a living Berlin legend", "they located Troy", "born Florence Hill") are no such place. How the
fault is told to the reader is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.english.bare_verbs import BareVerb
from mtcheck.model import Document, Span
from mtcheck.names.countries import stands_without_article
from mtcheck.names.native_names import is_english_place, is_person_name
from mtcheck.names.romanisation import fold_marks

_BE = frozenset("is are was were be been being 's 're".split())
_BETWEEN = frozenset(
    "also now currently still originally then both already not officially mainly dually partly previously once "
    "reportedly again today last permanently".split()
)
"""Words that may stand between a form of "be" and its participle."""
_PASSIVE = frozenset(
    "listed held located situated stationed registered buried filmed staged traded jailed imprisoned hospitalised "
    "hospitalized detained arrested educated quoted moved transferred deported".split()
)
"""Participles that would have an object, were no form of "be" before them."""
_REDUCED = frozenset("based headquartered born domiciled living residing".split())
"""Those that stand behind a noun as well: a firm based Berlin."""
_VERBS = frozenset("lives lived live resides resided arrived arrives arriving emigrated immigrated went flew".split())
_LEADS_TO = MappingProxyType(
    dict.fromkeys("emigrated immigrated went flew moved transferred deported".split(), ("to",))
)
_STYLES = frozenset({"hollywood", "bollywood", "vegas"})
"""Places that one may go in manner only."""
_NO_NOUNS = frozenset(
    "a an the this that these those his her its their our my your any every no some each and or but to of in at on for "
    "with from by as he she they we i it who".split()
)
"""Behind these a participle is an adjective, or has an object."""
_SUBJECTS = frozenset("he she they we i it who have has had and recently just finally also later then first".split())
"""Words before a verb that show it to be one."""
_TWO_WORDS = frozenset(
    (
        *("abu dhabi", "buenos aires", "cape town", "hong kong", "kuala lumpur", "los angeles"),
        *("mexico city", "new delhi", "new york", "san francisco", "são paulo", "sao paulo", "tel aviv"),
    )
)
_GOES_ON = re.compile(
    r"""["”’')\]]*[.,;:!?)]|\s(?:airport|and|but|or|since|for|from|until|on|in|at|with|where|who|which|when|while
    |after|before|as|by|last|early|late|this|yesterday|today|has|have|had|is|was|are|were|will|said|says|told)\b""",
    re.VERBOSE,
)
"""What stands behind a place, and not behind the first word of a longer name."""
_MEANS_OTHER = re.compile(r"\son\b")
"""What follows an object: they based Gotham on New York."""


def find_bare_places(doc: Document) -> Iterator[BareVerb]:
    """Every verb of being or getting somewhere that meets the name of a place without a preposition."""
    if doc.vocabulary.isdisjoint(_PASSIVE | _REDUCED | _VERBS):
        return
    for index, lower in enumerate(doc.lowers[:-1]):
        if lower not in _PASSIVE and lower not in _REDUCED and lower not in _VERBS:
            continue
        verb = doc.words[index]
        end = _find_end(doc, index)
        if end is not None and _leads(doc, index):
            yield BareVerb(Span(verb.start, end), verb.end, _LEADS_TO.get(lower, ("in",)))


def _find_end(doc: Document, index: int) -> int | None:
    """Where the town or country ends that a verb meets at once; None where there is none, or a longer name goes on."""
    verb, name, *more = doc.words[index : index + 3]
    if not verb.text.islower() or doc.text[verb.end : name.start] != " ":
        return None
    folded = fold_marks(name.lower)
    if not name.text[0].isupper() or _is_idiom(verb.lower, folded):
        return None
    two = f"{name.lower} {more[0].lower}" if more and doc.text[name.end : more[0].start] == " " else ""
    last = more[0] if two in _TWO_WORDS or stands_without_article(two) else name
    is_known = last is not name or is_english_place(folded)
    return last.end if is_known and _GOES_ON.match(doc.text, last.end) is not None else None


def _is_idiom(verb: str, folded: str) -> bool:
    """Whether a name behind a verb is no place: born Florence Hill, she went Hollywood."""
    return (verb == "born" and is_person_name(folded)) or (verb == "went" and folded in _STYLES)


def _leads(doc: Document, index: int) -> bool:
    """Whether a verb is used in the sense that wants a place."""
    verb = doc.words[index]
    before = [word.lower for word in doc.words[max(0, index - 3) : index]]
    if not before:
        return False
    while len(before) > 1 and before[-1] in _BETWEEN:
        before.pop()
    if before[-1] in _BE:
        return True
    if verb.lower in _PASSIVE:
        return False
    if verb.lower in _REDUCED:
        is_object = verb.lower == "based" and _MEANS_OTHER.match(doc.text, doc.words[index + 1].end) is not None
        return before[-1] not in _NO_NOUNS and not is_object
    return before[-1] in _SUBJECTS or verb.lower.startswith("arriv")
