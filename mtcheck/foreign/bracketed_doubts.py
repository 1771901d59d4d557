"""What a translator was not sure of, and left in brackets in the text for somebody to settle.

A word with a question mark, `the weir (dam?)`, `the bishop [?]`; another word or form, `[or: owners]`, `[he/she]`;
what the words say literally, `put on the brakes (lit. laid the hand)`; a remark on what is missing or was not clear,
`[word missing]`, `(check name)`; the form of a word, `the decision [fem. sg.]`. Each is given as a `Gloss`. Asides of
the writer, who doubts or explains in round brackets what is in the news, `the coup (or revolution?)`, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.foreign.bracket_places import BracketPlaces
from mtcheck.foreign.bracketed_notes import ABOUT_LANGUAGE
from mtcheck.foreign.glosses import Gloss
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span
from mtcheck.source.glosses import mean_one_thing

PLAIN_ZIPF = 4.3
"""How common an English word is that is no loan of which a writer tells the literal meaning."""
SHORTEST_PAIR = 6
"""Shorter ones in square brackets may be a unit or a code: [km/h]."""
NAME_LENGTHS = 3
"""By how many letters two spellings of a name differ at most."""

_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{1,40})[)\]]")
_PRONOUN = r"(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself)"
_SMALL = tuple(
    map(
        frozenset,
        (
            "he she it they him her them his hers its their theirs who which that".split(),
            "a an the this that".split(),
            "in at on to of from by with into for about".split(),
            "will would can could may might shall should must".split(),
            "is are was were has have had be been".split(),
        ),
    )
)
"""Small words between which a translator chooses."""
_HEAD = re.compile(r"(?P<word>[^\W_][\w’'-]*) \Z")
_CLAUSE_REACH = 90
_GOES_ON = re.compile(r" [a-z\d]|[,.;:!]|\n|\Z")

_QUERY = re.compile(r"\?*\ ?(?P<core>[^?]*?)\ ?\?+")
_LEAD = re.compile(r"(?:or:? |i\.e\. |e\.g\. |the |an? )+")
_NOUN_PHRASE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z]+ )?[a-z]+ \Z")
_VERB_BEHIND = re.compile(r" (?:is|was|are|were|has|had|have|will|would|can|could|from|of|who|which|that)\b")
_ASIDE = re.compile(
    r"\w+ly|who|what|why|when|where|how|which|yes|no|not|ok|okay|right|again|remember|maybe|perhaps|coincidence|surprise"
    r"|irony|still|yet|now|then|today|too|also|ever|never|else|huh|eh|sure|good|bad|true|false|more|less|new|old"
)
"""What a writer asks or wonders."""
_ON_NAME = frozenset("sp spelling name date gender sex meaning translation sic unclear title check correct".split())
"""What is asked of the word before, whichever it is."""

_OTHER = re.compile(
    r"(?:or|alt\w*|var\w*|otherwise)\.?:\ ?(?:(?:an?|the)\ )?[a-z][\w’'-]+(?:\ [a-z][\w’'-]+)?",
    re.VERBOSE,
)
_EITHER = re.compile(r"(?!and/or|n/a|on/off|.*\bper\b)[a-z][a-z’' -]{0,18}(?: ?[/|] ?[a-z][a-z’' -]{0,18})+")
_EITHER_PRONOUN = re.compile(rf"{_PRONOUN}/{_PRONOUN}")
_THAT = re.compile(r"\b(?:that|whether|because) \Z")
_EQUALS = re.compile(r"= ?(?P<core>[a-z][a-z’' -]+)")
_MEDIA = re.compile(r"\b(?:photos?|videos?|audio|pictures?|maps?|graphics?|updated?|live|link)\b")
"""What websites put in square brackets."""

_PART = (
    r"(?:words?|phrases?|text|subject|verb|object|name|noun|lines?|part|sentences?|passage|gender|sex|meaning|sense"
    r"|translation|spelling|reference|number|tense|context|original|term|pronoun|ending|date|quote|quotation|title)"
)
_LEFT_OUT = r"(?:object|pronoun|subject|verb)\ (?:is\ )?(?:dropped|implied|inferred|omitted|supplied|understood)"
"""What no speaker and no editor notes, also inside a quotation."""
_REMARK = re.compile(
    rf"""(?:{_PART}|some\ words|one\ word|rest)\ (?:is\ |are\ )?(?:missing|unclear|illegible|uncertain|ambiguous|garbled
            |not\ (?:clear|given|specified|translated|in\ the\ original)|unspecified|cut\ off
            |to\ be\ (?:checked|verified))
      | {_LEFT_OUT}
      | (?:missing|unknown|illegible|unclear|untranslated|untranslatable)\ {_PART}
      | untranslated | untranslatable | not\ translat(?:ed|able) | no\ (?:translation|equivalent)(?:\ in\ English)?
      | (?:check|verify|confirm)(?:\ (?:the\ )?(?:{_PART}|figures?|this|source))?
      | to\ be\ (?:checked|verified|translated)
      | (?:unclear|illegible|ambiguous|garbled|missing)\ in\ (?:the\ )?(?:original|source|text)
      | unclear\ (?:who|which|what|whether|if)\b[a-z\ ]*""",
    re.VERBOSE | re.IGNORECASE,
)
"""What says in either kind of brackets that something is not as it should be."""
_OF_OBJECTS = re.compile(
    r"(?:name|date|part|title|rest|lines?|number|ending|some words|one word) .*|.*illegible.*|missing .*|confirm.*",
    re.IGNORECASE,
)
"""In round brackets writers say so of stones, coins and programmes."""
_UNCLEAR = re.compile(r"(?:unclear|uncertain|ambiguous|illegible)[.!]?", re.IGNORECASE)
_WEIGHED = re.compile(r"\b(?:or|whether|either|likely|probable|cause)\b", re.IGNORECASE)
"""Where a writer weighs what may have happened."""
_ON_STYLE = re.compile(
    r"(?:idiom(?:atic)?|slang|colloquial|proverb|saying|wordplay|play\ on\ words|pun|dialect|archaic|literal(?:ly)?"
    r"|figurative(?:ly)?|derogatory|pejorative|honorific|diminutive|tb[cd]|to\ be\ confirmed|missing)",
    re.IGNORECASE,
)
_FORM = (
    r"(?:fem(?:inine|\.)?|masc(?:uline|\.)?|neut(?:er|\.)|[mf]\.|[mf]/[mf]|sg\.?|sing\.|singular|pl\.|plural|inf\.|infinitive"
    r"|imperf(?:ective|ect|\.)|perf(?:ective|\.)|subjunctive|subj\.|conditional|cond\.|imperative|imp\.|passive|pass\."
    r"|reflexive|refl\.|acc(?:usative|\.)|dat(?:ive|\.)|gen(?:itive|\.)|nom(?:inative|\.)|dim\.|past\ tense"
    r"|(?:1st|2nd|3rd|first|second|third)\ person)"
)
_GRAMMAR = re.compile(rf"{_FORM}(?:(?:, ?| |/)?{_FORM}){{0,2}}")

_LITERAL = re.compile(r"lit(?:\.:?|:)\ ?[a-z][a-z’' -]+|literal(?:ly)?:\ ?[a-z][a-z’' -]+")
_NAMING = re.compile(
    r"\b(?:call\w*|known|names?|named|mean\w*|words?|terms?|expressions?|idioms?|sayings?|proverbs?|phrases?|dubbed|"
    r"nicknam\w+|slogans?|titles?|titled|motto|translat\w+)\b",
    re.IGNORECASE,
)
"""Where a writer speaks of a word."""


@dataclass(frozen=True, slots=True)
class _Bracket:
    """One bracket with what stands around it."""

    inside: str
    is_square: bool
    head: str
    """The word right before it; empty where none is."""
    before: str
    """The sentence before it, or its end."""
    behind: str
    """The sentence behind it."""


def find_bracketed_doubts(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """The doubts of one document, by position."""
    is_about_language = not ABOUT_LANGUAGE.isdisjoint(doc.vocabulary)
    for match in _BRACKET.finditer(doc.text):
        bracket = _read(doc, match)
        if not bracket.head or _GOES_ON.match(doc.text, match.end()) is None:
            continue
        is_doubt = (
            _is_query(bracket)
            or _is_other_word(bracket)
            or _is_remark(bracket)
            or (bracket.is_square and not is_about_language and _is_on_form(bracket))
            or (not is_about_language and _is_literal(bracket, lexicon))
        )
        span = Span(*match.span())
        if is_doubt and (places.is_own_prose(span) or re.fullmatch(_LEFT_OUT, bracket.inside)):
            yield Gloss(span, "doubt", match[0], None, None)


def _read(doc: Document, match: re.Match[str]) -> _Bracket:
    at = doc.sentence_at(match.start())
    sentence = doc.sentences[at] if at is not None else Span(*match.span())
    before = doc.text[max(sentence.start, match.start() - _CLAUSE_REACH) : match.start()]
    head = _HEAD.search(before)
    behind = doc.text[match.end() : max(sentence.end, match.end())]
    return _Bracket(match["inside"].strip(), match[0][0] == "[", head["word"] if head else "", before, behind)


def _is_query(bracket: _Bracket) -> bool:
    """Whether a bracket asks whether it, or what stands before it, is right: nothing else is asked there."""
    query = _QUERY.fullmatch(bracket.inside)
    if query is None or bracket.head[0].isdigit() or bracket.behind.rstrip("”\" '’").endswith("?"):
        return False
    core = query["core"]
    if not core:
        return bracket.is_square or bracket.head.islower()
    return bracket.is_square or core.lower() in _ON_NAME or _stands_for(bracket.head, core) or _is_rival(bracket, core)


def _stands_for(head: str, core: str) -> bool:
    """Whether one word might be meant where another stands."""
    if core.startswith("or "):
        return False
    other = _LEAD.sub("", core) or core
    if other[0].isupper() and head[0] == other[0]:
        return head != other and abs(len(head) - len(other)) <= NAME_LENGTHS and " " not in other
    if any(head in words and (other in words or core in words) for words in _SMALL):
        return True
    return mean_one_thing(head, other) or _are_offices(head, core)


def _is_rival(bracket: _Bracket, core: str) -> bool:
    """Whether a lone noun in the middle of a sentence may stand for the noun before it: The weir (dam?) was closed."""
    is_noun = core.isalpha() and core.islower() and _ASIDE.fullmatch(core) is None
    has_number = core.endswith("s") == bracket.head.endswith("s")
    return is_noun and has_number and bool(_NOUN_PHRASE.search(bracket.before) and _VERB_BEHIND.match(bracket.behind))


def _are_offices(head: str, core: str) -> bool:
    nouns = [read_person_nouns().get(word) for word in (head, core)]
    return all(noun is not None and noun.kind == "role" for noun in nouns)


def _is_other_word(bracket: _Bracket) -> bool:
    """Whether a bracket holds another word for the one before it, or two to choose from."""
    inside = bracket.inside
    if _OTHER.fullmatch(inside):
        return bracket.is_square or bracket.head.islower()
    equals = _EQUALS.fullmatch(inside)
    if equals:
        return bracket.is_square or _stands_for(bracket.head, equals["core"])
    if bracket.is_square:
        is_unit = bracket.head[0].isdigit() or (len(inside) < SHORTEST_PAIR and "he" not in inside)
        return _EITHER.fullmatch(inside) is not None and _MEDIA.search(inside) is None and not is_unit
    return _EITHER_PRONOUN.fullmatch(inside) is not None and _THAT.search(bracket.before) is not None


def _is_remark(bracket: _Bracket) -> bool:
    """Whether a bracket says that a word is missing, is not clear or was not translated."""
    if _REMARK.fullmatch(bracket.inside):
        return bracket.is_square or _OF_OBJECTS.fullmatch(bracket.inside) is None
    if _UNCLEAR.fullmatch(bracket.inside) and (bracket.is_square or bracket.inside.lower() != "illegible"):
        return _WEIGHED.search(bracket.before + bracket.behind) is None
    return False


def _is_on_form(bracket: _Bracket) -> bool:
    """Whether a bracket notes the form or the style of the word of the source."""
    return bracket.head.islower() and bool(_GRAMMAR.fullmatch(bracket.inside) or _ON_STYLE.fullmatch(bracket.inside))


def _is_literal(bracket: _Bracket, lexicon: Lexicon) -> bool:
    """Whether a bracket gives the literal meaning of plain English."""
    if _LITERAL.fullmatch(bracket.inside) is None or _NAMING.search(bracket.before):
        return False
    return bracket.head.islower() and lexicon.zipf(bracket.head) >= PLAIN_ZIPF
