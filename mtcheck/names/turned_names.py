"""Documents in, full names out that stand in both orders: Hiroshi Tanaka, and Tanaka Hiroshi elsewhere.

Japan, Hungary, China, Korea and Vietnam put the family name first, and a machine turns it in one sentence and leaves it
in the next. It is thought of only in an article that tells of one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Mention, Span
from mtcheck.names.capitals import opens_sentence
from mtcheck.names.family_names import stands_first
from mtcheck.names.forms import TITLES
from mtcheck.names.introduced import is_of_thing, is_set_apart, is_told_of
from mtcheck.names.native_names import is_english_place, is_person_name
from mtcheck.names.romanisation import fold_marks

_COUNTRIES = frozenset(
    "beijing budapest busan china chinese debrecen fukuoka guangdong guangzhou hanoi hiroshima hungarian hungarians "
    "hungary japan japanese korea korean koreans kyoto nagoya nanjing osaka pyongyang saigon sapporo seoul shanghai "
    "shenzhen szeged taipei taiwan taiwanese tokyo vietnam vietnamese wuhan yokohama".split()
)
_NAME = re.compile(r"(?<![\w'’.-])(?=(?P<one>[^\W\d_a-z][\w-]*[a-zà-ž]) (?P<other>[^\W\d_a-z][\w-]*[a-zà-ž])(?![\w-]))")
_GOES_ON = re.compile(r" [^\W\d_a-z]")
_WORD_BEFORE = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]+)\.? \Z")
_ORDER = re.compile(
    r"\b(?:(?:family|last|given|first)\ names?|surnames?)\ (?:\w+\ ){0,3}(?:first|last|before|after|precedes?|order)\b"
    r"|\b(?:another|different|second|other)\ (?:man|woman|person|one)\b|\bnamesakes?\b"
    r"|\b(?:Asian|Chinese|Eastern|Hungarian|Japanese|Korean|Vietnamese|Western|native|reverse[d]?|name)\ order\b",
    re.VERBOSE,
)
"""Says of the order itself, or of two who are called so."""
_REACH = 30
_SHORTEST = _HALVES = 2


def group_turned(parts: Sequence[Document]) -> Iterator[tuple[list[Mention], ...]]:
    """The mentions of each name in lists, one for each order."""
    if all(_COUNTRIES.isdisjoint(part.vocabulary) for part in parts):
        return
    by_name: defaultdict[tuple[str, str], list[tuple[Mention, int]]] = defaultdict(list)
    apart: set[tuple[str, str]] = set()
    for part in parts:
        if _ORDER.search(part.text):
            return
        for one, other, mention, sentence in _find_names(part):
            by_name[one, other].append((mention, sentence))
            if is_set_apart(part, mention.span):
                apart.add((one, other))
    for (one, other), found in by_name.items():
        turned = by_name.get((other, one), [])
        if one > other or not turned or {(one, other), (other, one)} <= apart:
            continue
        if not {at for _, at in found} & {at for _, at in turned}:
            yield [mention for mention, _ in found], [mention for mention, _ in turned]


def is_usual_order(name: str) -> bool:
    """Whether English news writes a full name in this order: Chinese, Korean and Vietnamese family names stand first.

    >>> is_usual_order("Zhang Weiguo"), is_usual_order("Ferenc Puskás"), is_usual_order("Puskás Ferenc")
    (True, True, False)
    """
    words = name.lower().split(" ")
    if len(words) != _HALVES:
        return False
    first, last = words
    if stands_first(first) != stands_first(last):
        return stands_first(first)
    return is_person_name(fold_marks(first)) and not is_person_name(fold_marks(last))


def _find_names(doc: Document) -> Iterator[tuple[str, str, Mention, int]]:
    """Every two words with capitals that may be a full name, each with its halves and the number of its sentence."""
    lexicon = Lexicon(doc.language)
    for match in _NAME.finditer(doc.text):
        one, other = match["one"], match["other"]
        span = Span(match.start("one"), match.end("other"))
        number = doc.sentence_at(span.start)
        if is_of_thing(doc, span) or is_told_of(doc, span):
            continue
        if number is None or _GOES_ON.match(doc.text, span.end) or not _begins(doc, span.start, number):
            continue
        if _are_halves(one.lower(), other.lower(), lexicon):
            yield one, other, Mention(span, doc.text[span.start : span.end], doc.field), number


def _begins(doc: Document, start: int, number: int) -> bool:
    """Whether no longer name leads on to a place: only a title, or a word that opens the sentence."""
    before = _WORD_BEFORE.search(doc.text, max(doc.sentences[number].start, start - _REACH), start)
    if before is None or before["word"][0].islower() or before["word"].lower() in TITLES:
        return True
    word = next((word for word in doc.words if word.start == before.start("word")), None)
    return word is not None and opens_sentence(doc, word) and Lexicon(doc.language).has_entry(word.lower)


def _are_halves(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two lower-cased words may be a first name and a surname, and not two first names, or words."""
    if one == other or min(len(one), len(other)) < _SHORTEST:
        return False
    if stands_first(one) and stands_first(other):
        return False  # Li Wei and Wei Li, too
    if is_person_name(fold_marks(one)) and is_person_name(fold_marks(other)):
        return False  # László Péter and Péter László are two people
    return not any(
        is_english_place(word) or (lexicon.has_entry(word) and not stands_first(word)) for word in (one, other)
    )
