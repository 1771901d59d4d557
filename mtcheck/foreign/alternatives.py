"""Two words, or a word and a phrase, with a stroke between, of which a translator did not choose one.

Prices would fall/come down, bought in/at the market, he will/would resign. Each is given as a `Gloss`. Two single words
of one meaning are found by `stroke_synonyms`, those in brackets by `bracketed_synonyms`, both numbers, both sexes and
pronouns by `undecided`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.bracket_places import BracketPlaces, find_on_lines
from mtcheck.foreign.glosses import Gloss
from mtcheck.model import Document, Span
from mtcheck.source.glosses import stem_english

_PARTICLES = "away|back|down|for|in|off|on|out|over|part|place|up"
_PHRASES = {
    "ask for": "demand request seek", "blow up": "explode", "break down": "collapse fail", "break off": "interrupt",
    "break out": "begin erupt start", "bring back": "return", "call for": "demand urge", "call off": "cancel",
    "carry on": "continue", "carry out": "commit conduct execute make perform", "close down": "close shut",
    "come back": "return", "come down": "decline descend drop fall", "cut down": "fell reduce",
    "find out": "discover learn", "give back": "return", "give up": "abandon surrender", "go back": "return",
    "go down": "decline decrease descend drop fall", "go on": "continue", "go up": "climb increase rise",
    "hand over": "deliver give surrender transfer", "keep on": "continue", "knock down": "demolish",
    "lay off": "dismiss", "leave out": "omit", "look for": "search seek", "pick up": "collect lift",
    "point out": "indicate note stress", "pull down": "demolish", "put off": "delay postpone",
    "put out": "extinguish", "put up": "build erect", "run away": "escape flee", "send back": "return",
    "set up": "create establish founded", "shut down": "close", "slow down": "brake", "speed up": "accelerate",
    "step down": "resign", "take away": "remove", "take over": "assume", "take part": "participate",
    "take place": "happen occur", "tear down": "demolish", "throw out": "expel reject", "turn back": "return",
    "turn down": "refuse reject", "wipe out": "destroy",
}  # fmt: skip
"""Verbs of two words, and single ones that say the same."""
_VERB_PAIR = re.compile(
    rf"""(?<![\w/'’-])(?:(?P<verb>[a-z]{{3,}})/(?P<phrase>[a-z]{{2,}}\ (?:{_PARTICLES}))
                       |(?P<before>[a-z]{{2,}}\ (?:{_PARTICLES}))/(?P<behind>[a-z]{{3,}}))
        (?![\w/'’-])(?:\ \([a-z]+\))?""",
    re.VERBOSE,
)
_SMALL = re.compile(r"(?<=[a-z,] )(?P<one>[a-z]+)/(?P<other>[a-z]+)(?= [a-z\d])")
_PREPOSITIONS = frozenset("in/at in/on to/at to/in of/from from/by about/on of/about".split())
_OTHERS = frozenset(
    "that/which who/which because/since a/the will/would has/had says/said this/that but/however his/its her/its "
    "its/their".split()
)
"""Two small words that translate one word of the source."""
_VERB_BEFORE = re.compile(
    r"\b(?:[a-z]{2,}ed|bought|brought|built|came|caught|done|fell|found|given|gone|held|kept|left|lost|made|met|paid|put"
    r"|sat|seen|sent|sold|spent|stood|taken|went|won|written) \Z"
)
"""Behind a noun both prepositions may be meant: voters in/on the island."""


def find_alternatives(doc: Document, places: BracketPlaces) -> Iterator[Gloss]:
    """Where one document leaves the choice to the reader, by kind, then by position."""
    if not places.has_stroke:
        return
    found = [match for match in find_on_lines("/", _VERB_PAIR, doc.text) if _is_phrase_for(match)]
    found += [match for match in find_on_lines("/", _SMALL, doc.text) if _is_choice(match)]
    for match in found:
        span = Span(*match.span())
        if places.is_own_prose(span):
            yield Gloss(span, "variants", match[0], None, None)


def _is_choice(match: re.Match[str]) -> bool:
    """Whether only one of two small words fits; prepositions have to follow a verb."""
    pairs = {match[0], f"{match['other']}/{match['one']}"}
    before = match.string[max(0, match.start() - 20) : match.start()]
    return not pairs.isdisjoint(_OTHERS) or (
        not pairs.isdisjoint(_PREPOSITIONS) and _VERB_BEFORE.search(before) is not None
    )


def _is_phrase_for(match: re.Match[str]) -> bool:
    """Whether a verb of two words stands beside a single one for it."""
    phrase, verb = match["phrase"] or match["before"], match["verb"] or match["behind"]
    first, _, particle = phrase.rpartition(" ")
    others = _read_phrases().get(f"{stem_english(first)} {particle}", frozenset())
    return stem_english(verb) in others


@lru_cache(maxsize=1)
def _read_phrases() -> Mapping[str, frozenset[str]]:
    """The same by the stem of the verb, with stems."""
    pairs = ((phrase.rpartition(" "), others.split()) for phrase, others in _PHRASES.items())
    return {f"{stem_english(verb)} {last}": frozenset(map(stem_english, others)) for (verb, _, last), others in pairs}
