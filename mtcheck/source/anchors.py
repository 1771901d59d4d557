"""The forms of two rows of sentences in, what of each is known again on the other side out, and what that says.

An anchor is something that both sides have: a number in digits, a name or another word that sounds alike, an acronym
or address that was copied, a question mark, a word of the news that `concepts` knows. What one side only has is no
anchor. One that few sentences have says much, one that is often lost says little. Which sentences belong together is
left to `alignment`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from mtcheck.names.romanisation import share_letters, sound_frame
from mtcheck.source.anchor_forms import Form, FormKind
from mtcheck.source.concepts import VAGUE

KEPT = 0.85
"""So often an anchor of one side stands on the other, too, where both sides have as many."""
MEANT, UNMEANT = 0.4, 0.3
"""What counts of that for a meaning: a word has several, and may be translated by none of those that are listed."""
UNSEEN = 15
"""Sentences without an anchor that are taken to have been seen before: in three sentences nothing is rare."""
ALIKE = 0.55
"""Two words of one frame share so many letters if they are one: rodrigez and rodriguez, prezidenta and president."""
SHORTEST_FRAME, SHORTEST_NAME_FRAME = 3, 2
"""Consonants by which a word, and a name, is known."""
ENDING = 2
"""Consonants by which one frame may be longer than the other: a word and its case."""
LACKED: Mapping[FormKind, float] = {"number": 1.0, "concept": 1.0, "name": 0.3}
MOST_LACKED = 4.0
"""What it costs a sentence to be the translation of another if no sentence there has its form, and all of them."""
TELLING = 1.0
"""What a form must be worth to show by itself that a sentence was translated, if a part of it was left out."""

MOST_AKIN = 60
"""Words of one frame that are compared: in a book there may be thousands."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of the sentences of both sides, and what each of them says."""

    source: tuple[frozenset[int], ...]
    text: tuple[frozenset[int], ...]
    gains: tuple[float, ...]
    """For each anchor the log odds that two sentences belong together that have it."""
    losses: tuple[float, ...]
    """The same, negative, where only one of the two has it."""
    source_lacks: tuple[float, ...] = ()
    """For each sentence of the source what speaks against any counterpart: no sentence of the text has it."""
    text_lacks: tuple[float, ...] = ()


class Known(NamedTuple):
    """What each of two texts has that stands in the other, too."""

    source: frozenset[Form]
    text: frozenset[Form]


def find_anchors(source: Sequence[frozenset[Form]], text: Sequence[frozenset[Form]]) -> Anchors:
    """The anchors of a source and a text, from the forms of their sentences."""
    known = frozenset(_join_kinds(form) for forms in text for form in forms)
    matches = _match_forms(frozenset(form for forms in source for form in forms), known)
    numbers = {form: number for number, form in enumerate(sorted(set(matches.values())))}
    of_source = tuple(frozenset(numbers[matches[form]] for form in forms if form in matches) for forms in source)
    joined = (frozenset(map(_join_kinds, forms)) for forms in text)
    of_text = tuple(frozenset(numbers[form] for form in forms if form in numbers) for forms in joined)
    meanings = frozenset(number for form, number in numbers.items() if form.kind == "meaning")
    weights = _weigh(of_source, of_text, len(numbers), meanings)
    gains, losses = tuple(gain for gain, _ in weights), tuple(loss for _, loss in weights)
    lacks = (
        tuple(_weigh_lack(forms, matches.keys()) for forms in source),
        tuple(_weigh_lack(forms, numbers.keys()) for forms in text),
    )
    return Anchors(of_source, of_text, gains, losses, *lacks)


def find_known(source: Iterable[Form], text: Iterable[Form]) -> Known:
    """The forms of two whole texts that are the same on the other side, or sound like one there."""
    joined = {form: _join_kinds(form) for form in text}
    matches = _match_forms(source, frozenset(joined.values()))
    found = frozenset(matches.values())
    return Known(frozenset(matches), frozenset(form for form, same in joined.items() if same in found))


def _weigh_lack(forms: Iterable[Form], found: Container[Form]) -> float:
    """What the forms of a sentence say if no sentence of the other side has any of them."""
    worth = {form: LACKED.get(form.kind, 0.0) for form in forms if form.text not in VAGUE}
    if any(value >= TELLING and form in found for form, value in worth.items()):
        return 0.0
    return max(-MOST_LACKED, -sum(value for form, value in worth.items() if form not in found))


def _join_kinds(form: Form) -> Form:
    """The form as a text has it: a capital says nothing there, since headlines have many."""
    return Form("word", form.text) if form.kind == "name" else form


def _match_forms(source: Iterable[Form], text: frozenset[Form]) -> dict[Form, Form]:
    """For each form of the source the one of the text that is the same or sounds most alike; others are left out."""
    frames: dict[str, list[str]] = defaultdict(list)
    for form in sorted(text):
        if form.kind == "word":
            frame = sound_frame(form.text)
            for cut in range(min(ENDING, len(frame) - 1) + 1):
                akin = frames[frame[: len(frame) - cut]]
                if len(akin) < MOST_AKIN:
                    akin.append(form.text)
    found = {}
    for form in sorted(source):
        same = _join_kinds(form)
        if same in text:
            found[form] = same
        elif same.kind == "word":
            other = _find_alike(form, frames)
            if other is not None:
                found[form] = Form("word", other)
    return found


def _find_alike(form: Form, frames: Mapping[str, Sequence[str]]) -> str | None:
    """The word that shares the most letters with this one, among those whose frame begins like its or goes on."""
    frame = sound_frame(form.text)
    shortest = SHORTEST_NAME_FRAME if form.kind == "name" else SHORTEST_FRAME
    best, alike = None, ALIKE
    for size in range(len(frame), max(len(frame) - ENDING, shortest) - 1, -1):
        for other in frames.get(frame[:size], ()):
            if size < len(frame) and len(sound_frame(other)) > size:
                continue
            share = share_letters(form.text, other)
            if share > alike:
                best, alike = other, share
    return best


def _weigh(
    source: Sequence[frozenset[int]], text: Sequence[frozenset[int]], number: int, meanings: Container[int]
) -> list[tuple[float, float]]:
    """What each anchor says where both have it, and where one has, by how many sentences of either side have it.

    `meanings` are those anchors that a word may stand for, of which it means but one.
    """
    of_source, of_text = (Counter(key for keys in side for key in keys) for side in (source, text))
    weights = []
    for key in range(number):
        few, many = sorted((of_source[key], of_text[key]))
        kept = KEPT * 2 * few / (few + many)
        share = max(of_source[key] / (len(source) + UNSEEN), of_text[key] / (len(text) + UNSEEN))
        gain, loss = max(log(kept / share), 0.0), min(log((1 - kept) / (1 - share)), 0.0)
        weights.append((gain * MEANT, loss * UNMEANT) if key in meanings else (gain, loss))
    return weights
