"""A text and its source in, what of each sentence can be known again in the other out: numbers, names, marks.

An anchor is something that stands on both sides: a number in digits, a name by its sound in Latin letters, a word
that two languages share, an acronym or address that was copied, a question mark. What one side only has says nothing,
since no dictionary is asked. Which sentences belong together is left to `alignment`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

from mtcheck.concepts import find_concepts
from mtcheck.model import Document
from mtcheck.romanisation import share_letters, sound_frame
from mtcheck.source_readings import read_latin, read_names, is_spaced
from mtcheck.tags import primary_subtag

KEPT = 0.85
"""So often an anchor of one side stands on the other, too, where it always has as many."""
UNSEEN = 15
"""Sentences without an anchor that are taken to have been seen before: in three sentences nothing is frequent."""
_NUMBER = re.compile(r"\d+(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_SCALED = re.compile(
    r"\s?(?:万|億|亿|만|억|тыс|млн|млрд|мільй|million|milli|billion|billi|thousand|tis[ií]c|mili[oó]n|miliard|Mrd|Mio|mln|mld)"
)
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = {
    "question": re.compile("[?？؟]"),
    "exclamation": re.compile("[!！]"),
    "quotation": re.compile("[\"“”„«»「」『』《》]"),
    "bracket": re.compile("[(（\\[【]"),
    "colon": re.compile("[:：](?!//)"),
    "semicolon": re.compile("[;；]"),
    "percent": re.compile("[%％]|per ?cent"),
    "dash": re.compile(r"\s[-–—]\s|——"),
}
_LONG_FRAME = 4
_LEAST_FRAME = 3
_MANTISSA = 5


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of the sentences of both sides, and what each weighs."""

    source: tuple[frozenset[int], ...]
    text: tuple[frozenset[int], ...]
    gains: tuple[float, ...]
    """Log odds for two sentences that share an anchor."""
    losses: tuple[float, ...]
    """The same, negative, where only one of the two has it."""


def find_anchors(doc: Document, source: Document) -> Anchors:
    """The anchors of a text and its source."""
    language = primary_subtag(source.language)
    there = [_read_forms(source, n, language) for n in range(len(source.sentences))]
    here = [_read_forms(doc, n, primary_subtag(doc.language)) for n in range(len(doc.sentences))]
    matches = _match_forms({f for forms in there for f in forms}, {f for forms in here for f in forms})
    classes: dict[str, int] = {}
    for form in sorted(set(matches.values())):
        classes[form] = len(classes)
    left = tuple(frozenset(classes[matches[form]] for form in forms if form in matches) for forms in there)
    right = tuple(frozenset(classes[form[0:]] for form in forms if form in classes) for forms in here)
    return weigh(left, right, len(classes))


def weigh(source: tuple[frozenset[int], ...], text: tuple[frozenset[int], ...], number: int) -> Anchors:
    """What each anchor says, by how many sentences have it."""
    of_source, of_text = Counter(k for keys in source for k in keys), Counter(k for keys in text for k in keys)
    gains, losses = [], []
    for key in range(number):
        few, many = sorted((of_source[key], of_text[key]))
        kept = KEPT * 2 * few / (few + many) if many else 0.0
        share = max(of_source[key] / (len(source) + UNSEEN), of_text[key] / (len(text) + UNSEEN))
        gains.append(max(log(kept / share), 0.0) if kept else 0.0)
        losses.append(min(log((1 - kept) / (1 - share)), 0.0))
    return Anchors(source, text, tuple(gains), tuple(losses))


def _read_forms(doc: Document, number: int, language: str) -> frozenset[str]:
    """What may be an anchor in one sentence; the first character says of what kind it is."""
    sentence = doc.sentences[number]
    text = doc.text[sentence.start : sentence.end]
    return frozenset(_read(text, language))


def _read(text: str, language: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0]).lstrip("0") or "0"
        yield f"#{digits}"
        if len(digits) >= _MANTISSA or _SCALED.match(text, match.end()):
            yield f"~{digits.rstrip('0')}"
    for name, pattern in _MARKS.items():
        if pattern.search(text):
            yield f"!{name}"
    yield from (f"#{c}" if c.isdigit() else f"={c}" for c in find_concepts(text, language))
    for match in _WORD.finditer(text):
        word = match[0]
        if not is_spaced(language) and not word.isascii():
            continue
        latin = read_latin(word.lower(), language)
        if len(latin) > 3 or (len(latin) > 1 and word[0].isupper()):
            yield f"{'N' if word[0].isupper() and language != 'en' else 'w'}{latin}"
    if not is_spaced(language) or language == "ja":
        yield from (f"w{name.sound}" for name in read_names(text, language) if len(name.sound) > 3)


def _match_forms(source: Iterable[str], text: Iterable[str]) -> dict[str, str]:
    """For each form of the source the one of the text that is the same."""
    exact = set(text)
    frames: dict[str, list[str]] = defaultdict(list)
    for form in sorted(exact):
        if form[0] == "w":
            frame = sound_frame(form[1:])
            for size in range(2, len(frame) + 1):
                frames[frame[:size]].append(form)
    found = {}
    for form in sorted(source):
        same = f"w{form[1:]}" if form[0] == "N" else form
        if same in exact:
            found[form] = same
        elif form[0] in "Nw":
            other = _match_word(form, frames)
            if other is not None:
                found[form] = other
    return found


def _match_word(form: str, frames: Mapping[str, list[str]]) -> str | None:
    word = form[1:]
    frame = sound_frame(word)
    best: tuple[float, str] | None = None
    least = 2 if form[0] == "N" else _LEAST_FRAME
    for size in range(len(frame), max(len(frame) - 3, least - 1), -1):
        for other in frames.get(frame[:size], ()):
            rest = len(sound_frame(other[1:])) - size
            if rest > (1 if size == len(frame) else 0) and size < _LONG_FRAME:
                continue
            distance = 1 - share_letters(word, other[1:])
            if distance <= 0.45 and (best is None or (distance, other) < best):
                best = distance, other
        if best is not None:
            return best[1]
    return None
