"""A text and its source in, names that stand on one side of a pair of sentences and have no match on the other out.

A name of the text is accounted for by a word of the source that sounds like it by any convention, that a list has for
it, or that begins as the words of its language for that country and its people do; and the other way round.
Whatever may account for a name does. What is made of the names without a match is left to the checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.calendar import CALENDAR
from mtcheck.language import scripts_of, territory_names
from mtcheck.lexicon import Lexicon
from mtcheck.model import Pair, Span, Word
from mtcheck.names.capitals import Capitals, opens_sentence
from mtcheck.names.equivalents import are_one_given_name
from mtcheck.names.forms import TITLES
from mtcheck.names.mentions import NameMention, find_mentions
from mtcheck.names.native_names import (
    Kind,
    countries_of,
    holds_country,
    is_english_place,
    is_listed_name,
    is_people,
    is_person_name,
    is_surname,
)
from mtcheck.names.romanisation import fold_marks, read_units, sound_distance
from mtcheck.source.comparison import Comparison
from mtcheck.source.indic_names import INDIC
from mtcheck.source.name_hearing import (
    SHORTEST,
    ByStart,
    Heard,
    are_cases,
    find_starts,
    hear,
    hear_starts,
    measure_heard,
    stand_for_one,
)
from mtcheck.source.pinyin_names import SURNAMES
from mtcheck.source.readings import read_names
from mtcheck.source.sureness import LIKELY_PAIR
from mtcheck.source.words import VOWELLESS, SourceWord, SourceWords

RUN_ALIKE = 0.2
"""Distance for each unit up to which characters in a row may be the name."""
SLIP, SLIP_ALIKE, LONG = 0.9, 0.34, 6
"""A name that nobody knows is misspelt where a consonant is another (1.0), up to so much for each unit."""
RARE = 2.5
"""Zipf frequency in English below which a capital makes a name of a word that no list knows."""
_DERIVED = re.compile("(?:i[ae]ns?|ese|ish|ics?|ical|ists?|isms?|ly|tion|ness|wear|ing|ed|ers?)$")
"""Words that English makes itself: Silesian, Hydrometeorological, Instagrammers."""
_JOINTS = re.compile("['’\\-]")
_OFFICES = frozenset(
    "admiral ambassador captain chairman chancellor colonel dr father general governor justice king lieutenant major "
    "mayor minister mr mrs ms officer pope premier president prince princess prof professor queen senator sir".split()
)
LANDSCAPE = frozenset(
    "basin bay bridge canyon cape cliff creek dale delta desert falls forest glacier gorge gulf harbour heath "
    "heights hill hills island islands lagoon lake marsh mount mountain mountains pass peak peninsula plain "
    "plains plateau point pond port range reef reservoir ridge river shore sound square spring springs strait "
    "valley wells wood woods".split()
)
"""What stands behind the name of a place in it."""
_NO_NAME = re.compile("[0-9]|[-\u2010\u2011][a-z]")
"""What is in models and in what English makes of names: T-72, Buyan-class; Jong-un is spelled in too many ways."""
_SCALE = re.compile("(?:-[A-Z]\\w+)? [Ss]cale\\b")
_UNITS = frozenset("beaufort celsius fahrenheit".split())
"""Names of people in English, and common words elsewhere: 8 μποφόρ."""
_SYLLABLES = SURNAMES | frozenset("kim lee park choi jung cho yoon jang lim shin seo kwon moon".split())
"""Surnames of one syllable, which sound like too much."""


class TextName(NamedTuple):
    """A name of the text, or a word of one."""

    span: Span
    form: str
    key: str
    """In lower case, without accents."""
    sentence: int
    kinds: frozenset[Kind]
    """What it may be the name of; empty where nothing tells."""
    before: str | None
    """The word before it in the same name, likewise, where one stands there."""
    after: str | None
    """The same of the word after it."""


class Unmatched(NamedTuple):
    """The names of a pair without a match."""

    pair: Pair
    texts: tuple[TextName, ...]
    scarce: tuple[SourceWord, ...]
    """Those of the source that the text has less often than it."""
    sources: tuple[SourceWord, ...]


@dataclass(frozen=True)
class NameMatches:
    """The names of a text asked for those of its source."""

    comparison: Comparison

    @cached_property
    def words(self) -> SourceWords:
        """The words of the source."""
        return SourceWords(self.comparison.source)

    @cached_property
    def names(self) -> tuple[TextName, ...]:
        """The names of the text that are surely none but names."""
        doc, lexicon = self.comparison.doc, self.comparison.lexicon
        capitals = Capitals(doc)
        found = []
        for mention in find_mentions(doc):
            if mention.sentence in capitals.shouted or mention.sentence in capitals.headlines:
                continue
            if mention.form.isupper() or _NO_NAME.search(mention.form):
                continue
            key = fold_marks(mention.key)
            if len(key) < SHORTEST or key in CALENDAR or key in TITLES or is_people(key) or is_people(f"{key}s"):
                continue
            if key in LANDSCAPE and mention.before:
                continue  # the Konya Plain
            if key in _UNITS or _SCALE.match(doc.text, mention.span.end):
                continue
            kinds = _find_kinds(key, mention, lexicon)
            if not _is_name(mention, key, kinds, lexicon):
                continue
            before, after = (_read_near(near) for near in (mention.before, mention.after))
            found.append(TextName(mention.span, mention.form, key, mention.sentence, kinds, before, after))
        return tuple(found)

    def find_unmatched(self) -> Iterator[Unmatched]:
        """The names of each pair without a match, by pair."""
        by_sentence: dict[int, list[TextName]] = {}
        for name in self.names:
            by_sentence.setdefault(name.sentence, []).append(name)
        for pair in self.comparison.pairs:
            if not pair.text or not pair.source or pair.confidence < LIKELY_PAIR:
                continue
            names = [name for number in pair.text for name in by_sentence.get(number, ())]
            texts = tuple(name for name in names if not self.is_accounted(name, pair.source))
            words = [word for number in pair.source for word in self.words.sentences[number] if word.is_name]
            sources = tuple(word for word in words if not self.is_rendered(word, pair.text))
            is_counted = self.words.is_spaced and bool(texts)
            scarce = tuple(w for w in words if is_counted and w not in sources and self._is_left_over(w, pair))
            if texts or sources:
                yield Unmatched(pair, texts, scarce, sources)

    def _is_left_over(self, word: SourceWord, pair: Pair) -> bool:
        """Whether a name stands more often in the source of a pair than what may stand for it in its text."""
        spans = {
            other.span
            for number in pair.source
            for other in self.words.sentences[number]
            if other.is_name and (other.sounds[:1] == word.sounds[:1] or (word.names and other.names == word.names))
        }
        heard = hear(word)
        keys = [key for number in pair.text for key in self._text_words[number] if self._stand_for_one(key, heard)]
        return len(spans) > len(keys)

    def is_accounted(self, name: TextName, sentences: Iterable[int]) -> bool:
        """Whether something in some sentences of the source accounts for a name."""
        return self._is_half_known(name, sentences) or any(self._accounts(name.key, number) for number in sentences)

    def is_in_source(self, name: TextName) -> bool:
        """Whether a name of the whole source accounts for a name."""
        return self._is_half_known(name) or self._ask_source(name.key, is_elsewhere=True)

    def is_heard_of(self, name: TextName) -> bool:
        """Whether any word of the whole source does, be it a name or not."""
        return self._is_half_known(name) or self._ask_source(name.key, is_elsewhere=False)

    def _is_half_known(self, name: TextName, sentences: Iterable[int] | None = None) -> bool:
        """Whether the other half of a name is known, so that this one may be in characters of another sound."""
        near = () if self.words.is_spaced else filter(None, (name.before, name.after))
        if sentences is None:
            return any(self._ask_source(key, is_elsewhere=False) for key in near)
        return any(self._accounts(key, number) for key in near for number in sentences)

    @cached_property
    def _ask_source(self) -> Callable[..., bool]:
        """Whether anything in the source accounts for a key: each is looked for once."""
        return cache(self._is_anywhere)

    def _is_anywhere(self, key: str, *, is_elsewhere: bool) -> bool:
        if any(key in text for text in self._text_strings):
            return True
        words = self._heard.find(None if self.words.language in VOWELLESS | INDIC else find_starts(key))
        if any(self._stand_for_one(key, word) for word in words if word.is_name or not is_elsewhere):
            return True
        return not self.words.is_spaced and any(self._holds(key, number) for number in range(len(self.words.sentences)))

    @cached_property
    def _heard(self) -> ByStart[Heard]:
        """The words of the source, each once."""
        return ByStart({word: hear_starts(word) for sentence in self._heard_by_sentence for word in sentence})

    @cached_property
    def _heard_by_sentence(self) -> tuple[tuple[Heard, ...], ...]:
        return tuple(tuple(map(hear, sentence)) for sentence in self.words.sentences)

    def find_slips(self, pair: Pair) -> Iterator[tuple[TextName, SourceWord]]:
        """Names of a pair that are near one of its source, but farther than any convention.

        One that people have may stand for another spelling, unless both sides have the same first name before it.
        """
        words = [word for number in pair.source for word in self.words.sentences[number] if word.is_name]
        is_asked = self.words.has_capitals and pair.confidence >= LIKELY_PAIR
        for name in self.names if is_asked else ():
            if name.sentence not in pair.text or len(name.key) < LONG:
                continue
            asked = words if self._is_unheard_of(name.key) else self._find_behind_same(name, words)
            measured = [(measure_heard(name.key, sound), word) for word in asked for sound in word.sounds]
            best = min(measured, key=itemgetter(0), default=None)
            if best is None or not SLIP <= best[0] <= SLIP_ALIKE * len(read_units(name.key)):
                continue
            if not any(are_cases(name.key, sound) for sound in best[1].sounds) and not self._is_spelled(best[1], pair):
                yield name, best[1]

    def _find_behind_same(self, name: TextName, words: Iterable[SourceWord]) -> list[SourceWord]:
        """Surnames behind the first name of another, in a source whose names English spells as it does."""
        if name.before is None or not is_person_name(name.before) or not self._is_latin:
            return []
        return [word for word in words if word.before == name.before and name.after is None and word.after is None]

    @cached_property
    def _is_latin(self) -> bool:
        return scripts_of(self.words.language)[0] == "Latn"

    def find_first_names(self) -> Iterator[tuple[TextName, SourceWord]]:
        """First names that are not what the source has before the same surname, and that it has nowhere."""
        firsts = [name for name in self.names if is_person_name(name.key) and name.after]
        by_surname: dict[str, set[SourceWord]] = {}
        for sentence in self.words.sentences:
            for word in sentence:
                if word.after is not None and "person" in word.kinds:
                    by_surname.setdefault(fold_marks(word.after), set()).add(word)
        everything = {fold_marks(word.lower) for sentence in self.words.sentences for word in sentence}
        keys = {key for sentence in self._text_words for key in sentence}
        for name in firsts:
            words = by_surname.get(name.after or "", set())
            own = {fold_marks(word.lower) for word in words}
            if len(own) != 1 or name.key in everything or not own.isdisjoint(keys):
                continue
            lower, word = own.pop(), min(words)
            if is_person_name(lower) and not are_one_given_name(name.key, lower):
                yield name, word

    def _is_spelled(self, word: SourceWord, pair: Pair) -> bool:
        """Whether the text of a pair has a name as any convention spells it."""
        keys = {key for number in pair.text for key in self._text_words[number]}
        return any(measure_heard(key, sound) < SLIP for key in keys for sound in word.sounds)

    def _is_unheard_of(self, key: str) -> bool:
        """Whether no list has a name and English texts never write it."""
        return not self.comparison.lexicon.zipf(key) and not is_listed_name(key) and not is_surname(key)

    def is_rendered(self, word: SourceWord, sentences: Iterable[int] | None = None) -> bool:
        """Whether something in some sentences of the text stands for a name of the source; in any, without them."""
        heard = hear(word)
        if sentences is None:
            return self._ask_text(heard)
        return any(self._stand_for_one(key, heard) for number in sentences for key in self._text_words[number])

    @cached_property
    def _ask_text(self) -> Callable[[Heard], bool]:
        """Whether anything in the text stands for a word of the source: each is looked for once."""
        return cache(self._stands_anywhere)

    def _stands_anywhere(self, word: Heard) -> bool:
        keys = self._keys.find(None if self.words.language in VOWELLESS | INDIC else hear_starts(word))
        return any(self._stand_for_one(key, word) for key in keys)

    @cached_property
    def _keys(self) -> ByStart[str]:
        """The words of the text that may stand for a name, each once."""
        return ByStart({key: find_starts(key) for keys in self._text_words for key in keys})

    @cached_property
    def _text_words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence of the text that may stand for a name, lower-cased, without accents."""
        doc = self.comparison.doc
        return tuple(tuple(self._cut_words(doc.words_of(sentence))) for sentence in doc.sentences)

    def _cut_words(self, words: Iterable[Word]) -> Iterator[str]:
        for word in words:
            whole = word.lower.removesuffix("'s")
            is_high = word.text[0].isupper() and (
                not opens_sentence(self.comparison.doc, word) or len(whole) > SHORTEST
            )
            if is_high or not self.comparison.lexicon.has_entry(whole):
                yield from {fold_marks(part) for part in (whole, *_JOINTS.split(whole)) if part}

    @cached_property
    def _text_strings(self) -> tuple[str, ...]:
        return tuple(map(fold_marks, self._cut_sentences()))

    def _cut_sentences(self) -> Iterator[str]:
        source = self.words.doc
        return (source.text[sentence.start : sentence.end] for sentence in source.sentences)

    def _accounts(self, key: str, number: int) -> bool:
        """Whether a sentence of the source accounts for a name."""
        if key in self._text_strings[number]:
            return True
        if any(self._stand_for_one(key, word) for word in self._heard_by_sentence[number]):
            return True
        return not self.words.is_spaced and self._holds(key, number)

    def _holds(self, key: str, number: int) -> bool:
        """Whether a sentence without gaps may hold a name among its characters."""
        if len(key) <= SHORTEST or (key in _SYLLABLES and not is_english_place(key)):
            return True
        sentence = self.words.doc.sentences[number]
        text = self.words.doc.text[sentence.start : sentence.end]
        if holds_country(text, countries_of(key)):
            return True
        limit = RUN_ALIKE * len(read_units(key))
        return any(sound_distance(sound, key) <= limit for sound in self._run_sounds[number])

    @cached_property
    def _run_sounds(self) -> tuple[frozenset[str], ...]:
        """What the characters of each sentence of the source may sound like."""
        language = self.words.language
        return tuple(
            frozenset(form for name in read_names(text, language) for form in _read_korean(name.sound))
            for text in self._cut_sentences()
        )

    def _stand_for_one(self, key: str, word: Heard) -> bool:
        return stand_for_one(key, word, self.words.language)


def _read_korean(sound: str) -> tuple[str, ...]:
    """A sound, without the vowel that Korean puts between consonants of foreign names, and with r for l."""
    bare = sound.replace("eu", "")
    return sound, bare, bare.replace("l", "r")


def _is_name(mention: NameMention, key: str, kinds: frozenset[Kind], lexicon: Lexicon) -> bool:
    """Whether a capitalised word of the text is a name, or part of one, and nothing else."""
    if lexicon.has_entry(mention.key.lower()) or lexicon.has_entry(key.removesuffix("s")):
        return bool(kinds) and (mention.is_proof or (bool(mention.after) and is_person_name(key)))
    if kinds or is_listed_name(key):
        return True
    return lexicon.zipf(key) < RARE and _DERIVED.search(key) is None


def _find_kinds(key: str, mention: NameMention, lexicon: Lexicon) -> frozenset[Kind]:
    kinds = set[Kind]()
    if countries_of(mention.key) or mention.form in territory_names():
        return frozenset(("country",))
    if is_english_place(key):
        kinds.add("place")
    is_behind_name = any(is_person_name(word) or word in _OFFICES for word in mention.before)
    is_word = lexicon.has_entry(mention.key.lower())
    is_last_name = is_surname(key) and (is_behind_name or not is_word)
    if is_person_name(key) or is_last_name or (is_listed_name(key) and is_behind_name):
        kinds.add("person")
    return frozenset(kinds)


def _read_near(words: tuple[str, ...]) -> str | None:
    """The nearest word beside a name that is part of it."""
    return fold_marks(words[0]) if words and words[0] not in TITLES else None
