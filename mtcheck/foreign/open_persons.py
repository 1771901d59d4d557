"""Where a translator did not settle who is meant: both sexes of one person, or a pronoun with its noun in brackets.

With her brother/sister (adik), the uncle/aunt had left, the firm's spokesman/spokeswoman declined; aware of it
(himself/herself), with (his/her) mother; He/she [the mill] is modern, and any two words before one of the source: the
cow/cattle (inek). Each is given as a `Gloss`. He/she for somebody with a name is found by `undecided`.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.foreign.bracket_places import BracketPlaces, find_on_lines
from mtcheck.foreign.bracketed_notes import ABOUT_LANGUAGE
from mtcheck.foreign.glosses import Gloss
from mtcheck.foreign.stroke_synonyms import BEHIND_NOUN
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span

_RULE = re.compile(
    r"\b(?:if|whether|whoever|anyone|anybody|everyone|everybody|someone|somebody|nobody|any|each|every|or|unless|must"
    r"|shall|may|should|can|could|would|might|who)\b",
    re.IGNORECASE,
)
"""What is said for anybody."""
_TOLD = re.compile(r"\b(?:was|were|had|is|are|has|have|will|did|said|told|went|came|left|lost|[a-z]{2,}ed)\b")

_KEPT_BACK = re.compile(
    r"\b(?:anonymity|binary|disclosed?|embryo|foetus|fetus|gender|juvenile|newborn|nonbinary|pronouns?|sex|transgender"
    r"|unborn|undisclosed|unidentified|unnamed|withheld)\b"
    r"|(?:\b(?:not|never)|n['’]t)(?: (?:be|been|yet|publicly))*"
    r" (?:name[ds]?|identif(?:y|ied)|sa(?:y|id) (?:if|whether))\b",
    re.IGNORECASE,
)
"""Words near a choice that may keep to themselves whether somebody is a man or a woman."""
_NEAR = 400
_PROFILE = frozenset("badge bio biography profile signature".split())
"""Where people write by which pronouns they are called."""
_OF_ANYBODY = re.compile(r" of (?:the|an?|any|each|every)\b")

_PAIRS = (
    "brother/sister son/daughter uncle/aunt nephew/niece husband/wife boyfriend/girlfriend father/mother boy/girl "
    "man/woman grandfather/grandmother grandson/granddaughter stepson/stepdaughter godson/goddaughter"
)
_KIN = "|".join(f"{one}/{other}|{other}/{one}" for one, other in (pair.split("/") for pair in _PAIRS.split()))
_ONE_PERSON = re.compile(
    rf"""\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Ii]ts|[\w’']+['’]s)
        \ (?:(?:elder|older|younger|little|big|late|eldest|youngest|only|dead|former)\ )?
        (?P<pair>(?:{_KIN}|(?P<stem>[a-z]+)man/(?P=stem)woman)(?:\ [(\[][^()\[\]\n]{{2,20}}[)\]])?)
        (?!/){BEHIND_NOUN}""",
    re.VERBOSE,
)
_IN_BRACKETS = re.compile(
    r"""[(\[](?:himself/herself|herself/himself)[)\]]
       |(?<=[a-z;,]\ )[(\[](?:(?:his|her|its)/){1,2}(?:his|her|its)[)\]](?=\ [a-z])
       |(?<=[a-z]\ )[(\[](?:him/her|her/him)[)\]](?=[.,]|\ [a-z])""",
    re.VERBOSE,
)
_PRONOUN = r"(?:he|she|it|we|they|him|her|us|them)"
_WITH_NOUN = re.compile(
    rf"\b(?i:{_PRONOUN}/{_PRONOUN})\ [(\[](?:the|his|her|its|my|our|their|this|that)\ "
    r"(?:[a-z-]+\ ){0,2}[a-z-]+[)\]]"
)
_WITH_SOURCE = re.compile(r"(?<![\w/.’'-])[A-Za-z][a-z]{2,}/[a-z]{3,}\ [(\[](?P<form>[^\W\d_]{2,20})[)\]](?![\w(])")


def find_open_persons(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """The places of one document, by kind, then by position."""
    if not places.has_stroke:
        return
    spans = [*_find_both_sexes(doc), *_find_with_source(doc, lexicon)]
    spans = [span for span in spans if places.is_own_prose(span) or places.is_spoken(span)]
    for span in [*spans, *_find_with_noun(doc)]:
        if _KEPT_BACK.search(doc.text, max(0, span.start - _NEAR), span.end + _NEAR) is None:
            yield Gloss(span, "choice", doc.text[span.start : span.end], None, None)


def _find_both_sexes(doc: Document) -> Iterator[Span]:
    for match in find_on_lines("/", _ONE_PERSON, doc.text):
        is_anybody = match[0].startswith(("the ", "The ")) and _OF_ANYBODY.match(doc.text, match.end()) is not None
        if not is_anybody and _is_of_one(doc, match):
            yield Span(*match.span("pair"))
    for match in find_on_lines("/", _IN_BRACKETS, doc.text):
        if _is_of_one(doc, match):
            yield Span(*match.span())


def _find_with_noun(doc: Document) -> Iterator[Span]:
    """Two pronouns with what they stand for, of which something is told."""
    if not _PROFILE.isdisjoint(doc.vocabulary):
        return
    for match in find_on_lines("/", _WITH_NOUN, doc.text):
        if _is_of_one(doc, match):
            yield Span(*match.span())


def _find_with_source(doc: Document, lexicon: Lexicon) -> Iterator[Span]:
    """Two words of English with a word of the source in brackets, which is no English."""
    if not ABOUT_LANGUAGE.isdisjoint(doc.vocabulary):
        return
    for match in find_on_lines("/", _WITH_SOURCE, doc.text):
        if match["form"].islower() and not lexicon.has_entry(match["form"]):
            yield Span(*match.span())


def _is_of_one(doc: Document, match: re.Match[str]) -> bool:
    """Whether a sentence tells what happened or is so, and lays down nothing for anybody."""
    at = doc.sentence_at(match.start())
    if at is None:
        return False
    sentence = doc.sentences[at]
    before, behind = doc.text[sentence.start : match.start()], doc.text[match.end() : sentence.end]
    return _RULE.search(before) is None and _TOLD.search(before + behind) is not None
