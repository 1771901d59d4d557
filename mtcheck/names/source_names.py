"""Names of a Document and its aligned source in, whether two spellings stand for one name of the source out.

A name is looked for in the source sentence of each mention, by its sound. Two spellings are one name where the source
has one word for both, or one word in two cases. How far the two may be apart then is said here, too, since the source
says nothing about a word that English has for itself: Russian and Russia, a town and what comes from there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import mtcheck.late_re as re
from mtcheck.foreign.counterparts import Counterparts
from mtcheck.model import Document
from mtcheck.names.endings import are_source_cases, is_oblique, knows_oblique, loses_vowel, may_be_source_cases
from mtcheck.names.mentions import NameMention
from mtcheck.names.romanisation import read_units, sound_distance
from mtcheck.source.readings import SourceName, is_spaced, read_names
from mtcheck.tags import primary_subtag

NEAR = 0.34
"""Distance for each unit up to which a name is its nearest word of the source: Remenia, Ременяко 0.3."""
TRUE = 0.13
"""The same for a spelling that is true to the source, an ending left out: Akhmedov, Ахмедовым 1 of 8."""
EXACT = 0.3
"""Distance up to which a spelling is one of a word of the source: Pushkino, Пушкино 0; Torbeyev, Торбеева 0.7."""
NO_W = 1.0
"""So much further is Uitcomb than Whitcombe from Уиткомб."""
NEAR_CHARACTERS = 0.2
"""The same where any row of characters may be meant: Chunsan, 春山 0.07."""

_WOMANS = re.compile(r"(?P<stem>.{3,}(?:ов|ев|ёв|ін|ин|ын))(?:а|ой|ою|у)|(?P<czech>.{3,}?)e?ov(?:[aá]|é|ou)")
"""A surname that may be a woman's: Гагарина, Гагариной, Гагарину, of which the last may be a man's; Nováková."""


@dataclass(frozen=True)
class SourceNames:
    """The names of an aligned source text, asked for those of its translation."""

    doc: Document

    @property
    def language(self) -> str | None:
        """The source language as the article gives it."""
        return self.doc.article.source_language

    @cached_property
    def is_there(self) -> bool:
        """Whether each sentence has a source of its own."""
        return self._counterparts.is_there and self._counterparts.is_aligned

    @property
    def is_in_latin(self) -> bool:
        """Whether the source is written in Latin letters, so that it has spellings of its own for foreign names."""
        return self._counterparts.is_in_latin

    @property
    def is_spaced(self) -> bool:
        """Whether its names stand apart, so that one is known even where the spelling is a word of the text's own."""
        return is_spaced(self._language)

    def find(self, key: str, mentions: Iterable[NameMention]) -> frozenset[SourceName]:
        """The words of the source that stand where a name is mentioned and sound like it."""
        limit = (NEAR if self.is_spaced else NEAR_CHARACTERS) * len(read_units(key))
        found = set[SourceName]()
        for mention in mentions:
            names = self._read_beside(mention)
            near = min(((sound_distance(name.sound, key), name) for name in names), default=None)
            if near is not None and near[0] <= limit:
                found.add(near[1])
        return frozenset(found)

    def read_whole(self) -> tuple[SourceName, ...]:
        """The names of a source text whose sentences are not those of the text one by one; none of another one."""
        if self._counterparts.is_aligned or not self._counterparts.is_there:
            return ()
        return read_names(" ".join(self.doc.article.source or ()), self._language)

    def find_again(self, names: frozenset[SourceName], mentions: Iterable[NameMention]) -> frozenset[SourceName]:
        """Those of some words of the source that stand in the source sentence of each of some mentions, too."""
        sentences = [{name.word for name in self._read_beside(mention)} for mention in mentions]
        return frozenset(name for name in names if sentences and all(name.word in words for words in sentences))

    def are_cases(self, some: frozenset[SourceName], others: frozenset[SourceName]) -> bool:
        """Whether two sets of words of the source hold the same name, as it stands or in two cases."""
        if not {name.word for name in some}.isdisjoint(name.word for name in others):
            return True
        return self.is_spaced and any(
            are_source_cases(one.sound, other.sound, self._language) for one in some for other in others
        )

    def may_be_cases(self, some: frozenset[SourceName], others: frozenset[SourceName]) -> bool:
        """Whether they may, by endings that are not known here too."""
        if not self.is_spaced:
            return self.are_cases(some, others)
        return any(may_be_source_cases(one.sound, other.sound, self._language) for one in some for other in others)

    def has_nominatives(
        self, key: str, names: Iterable[SourceName], other_key: str, others: Iterable[SourceName]
    ) -> bool:
        """Whether two spellings are two words of the source, neither of them in an oblique case: Евгений, Евгения."""
        near, other_near = self.measure(key, names), self.measure(other_key, others)
        if near is None or other_near is None or not knows_oblique(self._language):
            return False
        if loses_vowel(near[1].sound, other_near[1].sound):
            return False
        return near[1].word != other_near[1].word and max(near[0], other_near[0]) <= EXACT

    def has(self, key: str, names: Iterable[SourceName]) -> bool:
        """Whether one of some names of the source sounds as a spelling does, but for an ending."""
        limit = TRUE * len(read_units(key))
        return any(sound_distance(name.sound, key) <= limit for name in names)

    def is_copied(self, key: str, names: Iterable[SourceName]) -> bool:
        """Whether a spelling is a word of the source as it stands, in no oblique case."""
        return any(name.word == key and not is_oblique(name.sound, self._language) for name in names)

    def measure(self, key: str, names: Iterable[SourceName]) -> tuple[float, SourceName] | None:
        """How far a spelling sounds from the nearest of some names of the source, those in oblique cases left out."""
        plain = (name for name in names if not (name.is_governed or is_oblique(name.sound, self._language)))
        return min(((_measure_spelling(name.sound, key), name) for name in plain), default=None)

    def is_woman(self, names: frozenset[SourceName]) -> bool:
        """Whether a surname stands in the source only as a woman's does: Гагарина, and never Гагарин, Гагариным."""
        matches = [_WOMANS.fullmatch(name.word) for name in names]
        stems = {(match["stem"] or match["czech"]) if match else None for match in matches}
        stem = stems.pop() if len(stems) == 1 else None
        if stem is None or not any(name.word[-1] in "аaáé" for name in names):
            return False
        return all(_WOMANS.fullmatch(word) for word in self._everywhere if word.startswith(stem))

    def _read_beside(self, mention: NameMention) -> tuple[SourceName, ...]:
        """The names in the source sentence of a mention; none for one in the title."""
        if mention.field != self.doc.field:
            return ()
        source = self._counterparts.find_sentence(self.doc.sentences[mention.sentence])
        return read_names(source, self._language) if source is not None else ()

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        sources = map(self._counterparts.find_sentence, self.doc.sentences)
        return frozenset(name.word for source in sources if source for name in read_names(source, self._language))

    @cached_property
    def _language(self) -> str:
        return primary_subtag(self._counterparts.language or "und")

    @cached_property
    def _counterparts(self) -> Counterparts:
        return Counterparts(self.doc)


def _measure_spelling(sound: str, key: str) -> float:
    """How far a spelling is from a word of the source; one that has not the W of its English name further still."""
    return sound_distance(sound, key) + (NO_W if sound[0] == "w" != key[0] else 0.0)
