"""More neighbours whose forms do not fit: one and many, and verbs that meet: patterns, and the form that belongs.

"Several house were", "This houses were", "each students", "the city must to pay", "the minister did went". Nouns are
named, as words that end in -s may be verbs ("this houses the archive"); subjects stand where a sentence begins, so that
no clause ends before ("what they did went unseen"). Told as those of `clashes` are.
"""

from __future__ import annotations

from collections.abc import Mapping

from mtcheck.english.clashes import Clash
from mtcheck.english.plain_verbs import PLAIN_VERB
from mtcheck.english.verb_forms import BASES
from mtcheck.english.word_pairs import compile_pair

_OPENS = r"(?<![^.!?\n] )(?<!‘)"
_SUBJECT = rf"{_OPENS}(?:He|She|They|We|(?:The|His|Her|Its|Their|This) [a-z]+)"
"""A subject of one word with which a sentence begins, before which no clause can end."""
_NUMBERS = "two three four five six seven eight nine ten"
_MANY = f"(?:{_NUMBERS} {_NUMBERS.title()} several Several many Many few both)".replace(" ", "|")
_THINGS = (
    "house car building school village company town bridge road street shop hospital factory ship train plane "
    "tree dog animal bank club team law project problem region island hotel restaurant museum book film letter "
    "flight vehicle tank drone rocket missile flat apartment suspect victim driver player passenger soldier "
    "officer worker minister student teacher attacker resident candidate expert"
).split()
_ODD = {
    "man": "men", "woman": "women", "child": "children", "country": "countries", "city": "cities", "party": "parties",
    "church": "churches", "bus": "buses", "family": "families",
}  # fmt: skip
_PLURALS = {one: f"{one}s" for one in _THINGS} | _ODD
_SINGULARS = {many: one for one, many in _PLURALS.items()}
_WENT = {form: plain for form, plain in BASES.items() if form not in {"has", "had", "lost", "thought"}}
_GOES = "goes comes knows makes gives becomes thinks believes wants says lives works takes"


def _clash(triggers: str, left: str, right: str, why: str, forms: Mapping[str, str] | None = None) -> Clash:
    return Clash(compile_pair(triggers, left, right), why, forms or {}, is_spoken=True)


NUMBER_CLASHES = (
    _clash(
        " ".join(_PLURALS),
        rf"{_MANY}(?: (?:more|other|big|new|old|young|former))?",
        rf"(?:{'|'.join(_PLURALS)})(?= (?:were|are|have)\b)",
        "needs the plural",
        _PLURALS,
    ),
    _clash(
        "this",
        rf"{_OPENS}This(?: (?:new|old))?",
        rf"(?:{'|'.join(_SINGULARS)})(?= (?:were|are|have|will|must|can)\b)",
        "needs the singular",
        _SINGULARS,
    ),
    _clash(
        "each every",
        r"[Ee]ach|[Ee]very",
        rf"(?!(?:parties|men|women|tanks|ships|books|houses|films|schools|flats|banks|teams|cars)\b)"
        rf"(?:{'|'.join(_SINGULARS)})(?=[.,;]| (?:of|in|at|was|is|has|had|were|are|have|will|who|must|can|received|got"
        r"|gets|knows|should|could)\b)",
        "needs the singular",
        _SINGULARS,
    ),
    _clash(
        "did",
        rf"(?:{_SUBJECT}|{_OPENS}[A-Z][\w’-]+) did",
        "|".join(_WENT),
        "needs the plain form of the verb",
        _WENT,
    ),
    _clash(
        "must",
        r"(?<!\ba )(?<!\bA )(?<!the )(?<!is )(?<!this )must",
        f"to (?:{PLAIN_VERB}|be|have|pay|go|leave|stop|do)",
        'has no "to" behind it',
    ),
    _clash(
        "can should could may might will would",
        rf"{_SUBJECT} (?:can|should|could|may|might|will|would|cannot)",
        rf"to (?:{PLAIN_VERB}|be|have|pay|go|leave|stop|do|swim|play|visit|open|close|travel|help|vote|start|use|work)",
        'has no "to" behind it',
    ),
    _clash(
        _GOES,
        rf"(?:{_SUBJECT}|{_OPENS}[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) (?:is|was)",
        rf"(?:{_GOES.replace(' ', '|')})(?= (?:in|at|to|with|as|for|that|the|an?|his|her|from|about)\b)",
        "are two verbs for one subject",
    ),
)
"""What people say in places, so that it is let pass where somebody is quoted."""
