"""Words of one meaning in brackets behind another, between which a translator did not choose.

The agent (officer/inspector), it was rejected (dismissed), a big (large) house, the nurse (sister), never any trouble
(trouble, nuisance). Each is given as a `Gloss`. Writers explain a rare word by a common one, and give a word of
another country: the aubergine (eggplant).
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.foreign.bracket_places import BracketPlaces, find_on_lines
from mtcheck.foreign.bracketed_notes import ABOUT_LANGUAGE
from mtcheck.foreign.glosses import Gloss
from mtcheck.foreign.stroke_synonyms import BEFORE_ADJECTIVE, IRREGULAR_PASTS
from mtcheck.foreign.synonyms import KINDS, are_of_two_countries, are_synonyms
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span

PLAIN_ZIPF = 4.0
"""How common an English word is that no writer explains by another."""

_LISTED = re.compile(r"(?<![\w'’-])(?P<head>[a-z]{3,}) \((?P<one>[a-z]{3,})/(?P<other>[a-z]{3,})\)(?![\w(])")
_LINED = re.compile(r"(?<![\w'’-])(?P<head>[a-z]{3,}) \((?P<one>[a-z]{3,}), (?P<other>[a-z]{3,})\)(?![\w(])")
_AGAIN = {
    mark: re.compile(
        rf"""(?<![\w'’“\"-])(?P<head>[a-z]{{3,}})\ \{mark}
            (?P<words>(?:[a-z]{{3,}}(?:,\ |/|\ or\ )){{0,3}}(?P=head)(?:(?:,\ |/|\ or\ )[a-z]{{3,}}){{0,3}})
            [)\]](?![\w(])""",
        re.VERBOSE,
    )
    for mark in "(["
}
"""A word with itself in brackets."""
_WORDS = re.compile("[a-z]+")
_VERB = re.compile(
    r"""\b(?:(?P<lead>to|would|will|can|could|may|might|must|should|shall|was|were|been|has|have|had)\ (?:[a-z]+ly\ )?)?
        (?P<head>[a-z]{3,})\ \((?P<other>[a-z]{3,})\)(?=[.,;]|\ [a-z])""",
    re.VERBOSE,
)
_GOES_ON = r"(?=[.,;:!?”\"]|\ [a-z]|\n|\Z)"
_NOUN = re.compile(rf"(?<=[A-Za-z]\ )(?P<head>[a-z]{{3,}})\ \((?P<other>[a-z]{{3,}})\){_GOES_ON}", re.VERBOSE)
_ADJECTIVE = re.compile(
    rf"(?i:{BEFORE_ADJECTIVE})(?P<head>[a-z]{{3,}})\ \((?P<other>[a-z]{{3,}})\){_GOES_ON}", re.VERBOSE
)
_NAMING = frozenset("called named dubbed titled entitled termed".split())
"""Words of which one tells how the other is meant."""


def find_bracketed_synonyms(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """The brackets of one document, by kind, then by position."""
    if not any(content[:1].isalpha() for content in places.contents) or not ABOUT_LANGUAGE.isdisjoint(doc.vocabulary):
        return
    found = [
        *filter(_lists_one_meaning, find_on_lines(" (", _LISTED, doc.text)),
        *filter(_lines_up_one_meaning, find_on_lines(" (", _LINED, doc.text)),
        *(match for match in _find_again(doc.text) if lexicon.has_entry(match["head"]) and _tells_again(match)),
    ]
    for match in found:
        yield _give(doc, match)
    for kind, pattern in (("verb", _VERB), ("noun", _NOUN), ("adjective", _ADJECTIVE)):
        for match in find_on_lines(" (", pattern, doc.text):
            gloss = _give(doc, match)
            if _is_pair(match, kind, lexicon) and (places.is_own_prose(gloss.span) or places.is_spoken(gloss.span)):
                yield gloss


def _find_again(text: str) -> Iterator[re.Match[str]]:
    for mark, pattern in _AGAIN.items():
        yield from find_on_lines(f" {mark}", pattern, text)


def _give(doc: Document, match: re.Match[str]) -> Gloss:
    span = Span(match.start("head"), match.end())
    return Gloss(span, "variants", doc.text[span.start : span.end], None, None)


def _is_pair(match: re.Match[str], kind: str, lexicon: Lexicon) -> bool:
    """Whether a word has another of its kind and meaning in brackets behind it, and needs no explanation."""
    head, other = match["head"], match["other"]
    if head in _NAMING or are_of_two_countries(head, other) or not are_synonyms(head, other, kind):
        return False
    if kind != "verb":
        return lexicon.zipf(head) >= PLAIN_ZIPF
    is_past = head in IRREGULAR_PASTS and (other.endswith("ed") or other in IRREGULAR_PASTS)
    return match["lead"] is not None or head.endswith("ed") or is_past


def _tells_again(match: re.Match[str]) -> bool:
    """Whether a word stands in its brackets alone or beside one that means the same, and heads no list of parts."""
    others = [word for word in _WORDS.findall(match["words"]) if word not in {match["head"], "or"}]
    return not others or any(_mean_alike(match["head"], word) for word in others)


def _lists_one_meaning(match: re.Match[str]) -> bool:
    """Whether one of two words in brackets means what the word before does; both do where they may be kinds of it."""
    head, one, other = match["head"], match["one"], match["other"]
    are_plural = {word.endswith("s") and not word.endswith("ss") for word in (head, one, other)}
    means = (_mean_alike(head, one), _mean_alike(head, other))
    return len(are_plural) == 1 and (all(means) if True in are_plural else any(means))


def _lines_up_one_meaning(match: re.Match[str]) -> bool:
    """Whether both words in brackets mean what the word before does."""
    return all(_mean_alike(match["head"], match[name]) for name in ("one", "other"))


def _mean_alike(first: str, second: str) -> bool:
    return any(are_synonyms(first, second, kind) for kind in KINDS)
