"""A text beside the source that it was translated from: what the checks of accuracy ask.

Which sentences belong together is found by `alignment`; what differs between them is left to the checks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mtcheck.foreign.counterparts import Counterparts
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Pair, Span
from mtcheck.numbers.matches import Difference, find_differences
from mtcheck.segment import segment_source
from mtcheck.source.alignment import Alignment, align, find_excess
from mtcheck.source.kinship import Mismatch, find_mismatch
from mtcheck.source.source_language import tell_source_language


@dataclass(frozen=True)
class Comparison:
    """The text of an article and its source, sentence by sentence."""

    doc: Document
    """The text."""
    lexicon: Lexicon
    language: str | None
    """The language of the source, as given or guessed; None where nothing tells."""
    found: str | None = None
    """The language that the source itself shows; None where it is too short to tell."""

    @cached_property
    def source(self) -> Document:
        """The source, cut into sentences and words; its article is in the language of the source."""
        return segment_source(self.doc.article, self.language)

    @property
    def is_untold(self) -> bool:
        """Whether nothing tells the language of words in the source, so that they cannot be compared."""
        return self.language is None and any(map(str.isalpha, self.source.text))

    @cached_property
    def alignment(self) -> Alignment:
        """Both side by side."""
        return align(self.doc, self.source)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Sentences that say the same, in order; each sentence of both sides is in one pair."""
        return self.alignment.pairs

    @property
    def excess(self) -> int | None:
        """How many sentences there are, where they are too many to be laid side by side: then no pair is sure."""
        return find_excess(self.doc, self.source, self.pairs)

    @cached_property
    def mismatch(self) -> Mismatch | None:
        """Why the source cannot be that of the text; None where it can."""
        try:
            pairs = self.pairs
        except Exception:  # noqa: BLE001 - it is named where the pairs are asked for, and must not cost other checks
            return None
        return find_mismatch(self.doc, self.source, pairs, self.found)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Numbers, dates and amounts of the text that are others in the source, by place."""
        return find_differences(self.doc, self.source, self.pairs)

    def text_span(self, pair: Pair) -> Span | None:
        """Where the sentences of a pair stand in the text; None where it has none there."""
        return _cover(self.doc, pair.text)

    def source_span(self, pair: Pair) -> Span | None:
        """The same in the source."""
        return _cover(self.source, pair.source)


def lay_beside(doc: Document, lexicon: Lexicon, language: str | None) -> Comparison | None:
    """A text beside what is given as its source, whose language is looked for where it is not told, or told wrong."""
    if not doc.article.source:
        return None
    known = tell_source_language(segment_source(doc.article, language), language)
    return Comparison(doc, lexicon, known.read_in or Counterparts(doc).language, known.found)


def _cover(doc: Document, sentences: range) -> Span | None:
    return Span(doc.sentences[sentences[0]].start, doc.sentences[sentences[-1]].end) if sentences else None
