"""A Document in, its sentences out, those cut once more that the segmenter left in one: a speech in quotation marks.

Where two segmenters do not agree, one sentence stands beside a page. So sentences are laid side by side in pieces,
and pieces are joined again to sentences when their places are known. No check sees them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mtcheck.model import Document

LONG = 160
"""A sentence so long may be several."""
LONG_UNSPACED = 50
"""The same of one in Chinese or Japanese."""

_INNER_END = regex.compile(
    r"""
        (?<=[\p{L}\p{N})]{3}[.!?…]["'”’»“)\]]{0,2})\s+(?=["'“„«(•·–—-]*\s?\p{Lu})     # went home. “He said. • Then
      | (?<=[。！？][”」』"]?)(?=[^”」』"\s])
    """,
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of all sentences of one text, in order."""

    texts: tuple[str, ...]
    sentences: tuple[int, ...]
    """For each piece the sentence that it is of; each sentence has one at least."""
    starts: frozenset[int]
    """Those that begin a paragraph; empty where paragraphs say nothing: there is one, or one for each sentence."""
    rests: frozenset[int]
    """Those that begin in lower case inside a paragraph, so that the segmenter may have cut off what is before."""


def cut_sentences(doc: Document) -> Pieces:
    """All sentences of a document in pieces."""
    texts: list[str] = []
    numbers: list[int] = []
    starts: set[int] = set()
    rests: set[int] = set()
    block = None
    for number, sentence in enumerate(doc.sentences):
        text = doc.text[sentence.start : sentence.end]
        if sentence.block != block:
            starts.add(len(texts))
        elif text[:1].islower():
            rests.add(len(texts))
        block = sentence.block
        pieces = _cut(text)
        texts.extend(pieces)
        numbers.extend([number] * len(pieces))
    has_blocks = not doc.is_presegmented and 1 < len(starts) < len(doc.sentences)
    return Pieces(tuple(texts), tuple(numbers), frozenset(starts if has_blocks else ()), frozenset(rests))


def _cut(text: str) -> Sequence[str]:
    """A sentence in pieces, without the white space between them.

    >>> _cut("“I saw it all from the window and could not move. The smoke was everywhere, it came under the door and "
    ... "through the floor. Then the firemen came up the stairs with lamps,” said Anna.")
    ['“I saw it all from the window and could not move.', \
'The smoke was everywhere, it came under the door and through the floor.', \
'Then the firemen came up the stairs with lamps,” said Anna.']
    """
    if len(text) < (LONG if " " in text else LONG_UNSPACED):
        return [text]
    return [piece for piece in _INNER_END.split(text) if piece] or [text]
