"""English words and runs of words that were left in an article of another language with a long list of words.

Texts in French, German or Polish go in that should hold no English. The lists of every language hold English, since
people quote it, at about a two-hundredth of what English itself has: a word that stands there no oftener is none of the
language's own. Newspapers borrow English nouns all the same, and the lists do not know the newest; so a noun alone is
sure in German only, which would write it with a capital, and elsewhere needs a source that is English, or other
leftovers. What is hardly ever borrowed needs neither: a form of a verb, a conjunction, `the` before a word in lower
case. Titles, slogans, compounds of two English words, and what stands in quotation marks or brackets are left alone.
Dates are left to `english_dates`, whole sentences to `sentences`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.innocence import starts_sentence
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.lexicon import NOUN_CAPITALS, UNKNOWN, Lexicon, read_table
from mtcheck.model import Document, Span, Word
from mtcheck.tags import primary_subtag

ENGLISH = "en"
LANGUAGES = frozenset("ca cs de es fi fr it nb nl pl pt sv".split())
"""Languages in Latin letters whose lists reach down to words that hardly anybody uses, so that what they lack tells."""
LEAKED, LEAKED_NOUN, LEAKED_TOLD, LEAKED_LOW = 1.7, 2.0, 1.7, 1.4
"""English has a word of its own so much oftener: one that is hardly borrowed; any other; the same where the source is
English; and one in lower case in a language that capitalises its nouns. English that people quote has 2.0 to 2.6; what
is borrowed for good 0 to 1.6; `spread`, `screening` and `deal` are between."""
LEANING, LITTLE = 1.2, 0.3
"""With so much a neighbour makes an English phrase of two words, which is a term as often as a leftover: soft skills. A
borrowed word needs no more than the second."""
DAILY_ZIPF, RARE_ZIPF = 3.7, 2.5
"""How often English has a word that another language hardly has, and one that it does not have at all."""
COPIED_GAP = 1.2
"""What the source sentence has, too, needs no more than this."""
OWN_ZIPF, OWN_DAILY = 3.0, 3.7
LEAST_LETTERS = 3
PARTICIPLE_LETTERS, ADVERB_LETTERS = 6, 7
QUOTED_WORDS = 8
"""A quotation of so few words may be a title or a term; in a longer one somebody speaks the article's language."""
REACH = 80

SURE, RUN, LIKELY, COPIED = 0.85, 0.9, 0.7, 0.95

_NEVER_BORROWED = frozenset(
    "about according across against ahead almost along already although among anybody anyone because been "
    "before behind being below between beyond but cannot could despite did does during each either else enough "
    "even everybody everyone from further had has have having hence her hers him himself his however itself "
    "least many much neither nobody nor nothing often otherwise ours perhaps quite rather same several shall "
    "she should since somebody someone something such than that their them themselves then there therefore "
    "these they this those though thus together towards unless until upon very was were what when whenever "
    "where whereas wherever whether which while who whom whose why with within without would yet your three "
    "five six seven eight nine eleven twelve twenty thirty forty fifty hundred thousand became began begun "
    "bought brought built came caught chosen dealt drawn driven drove fallen fell felt flown forgotten fought "
    "found gave given gone got grew grown heard held hidden kept knew known laid led lent lost meant met paid "
    "said sang seen sent shown slept sought spent spoken stolen stood struck swept taken taught thought threw "
    "thrown told took understood went woken won worn written wrote".split()
)
"""Words of grammar, numerals and forms of verbs."""
_PREPOSITIONS = frozenset(
    "about across after against among around at before behind between beyond by during for from in inside into near of "
    "on outside over since through to towards under upon with within without".split()
)
_DETERMINERS = frozenset("the a an his her their its this these those".split())
_SUBJECTS = frozenset("he she they it we you i there who".split())
_AUXILIARIES = frozenset(
    "is was are were has had have did does will would could can should must may might do not said says told".split()
)
_CLOSING = {
    "“": "”",
    '"': '"',
    "«": "»",
    "„": "“”",
    "‘": "’",
    "‚": "‘",
    "(": ")",
    "[": "]",
    "*": "*",
    "_": "_",
    "»": "«",
    "”": "”",
}
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class LeftEnglish:
    """One document in another language, and what English was left in it."""

    doc: Document
    allow: frozenset[str]

    @property
    def runs(self) -> tuple[ForeignRun, ...]:
        """The words and runs, by position; none where the source is said to be in another language than English."""
        told = self.doc.article.source_language
        if told is not None and primary_subtag(told) != ENGLISH:
            return ()
        found = {run.words[0]: run for run in self._find_phrases()}
        taken = {index for run in found.values() for index in run.words}
        sure = dict(self._find_certain(taken))
        found |= {i: self._make(i, strength) for i, strength in sure.items()}
        is_shown = self._is_told or bool(found)
        if is_shown or self._has_noun_capitals:
            nouns = (i for i in self._candidates if i not in taken and i not in sure and self._is_left(i))
            found |= {i: self._make(i, self._grade(i, others=len(found))) for i in nouns}
        return tuple(run for _, run in sorted(found.items()))

    def _find_phrases(self) -> Iterator[ForeignRun]:
        """Runs that have the grammar of English: by the police, The mayor, he did not know."""
        words = self.doc.words
        at = 0
        while at + 1 < len(words):
            end = self._end_of_phrase(at)
            if end > at:
                yield ForeignRun(Span(words[at].start, words[end - 1].end), tuple(range(at, end)), ENGLISH, RUN)
            at = max(end, at + 1)

    def _end_of_phrase(self, at: int) -> int:
        """Behind the last word of the phrase that begins with a word; `at` where none does."""
        first, second = self.doc.words[at], self.doc.words[at + 1]
        low = first.lower
        if (
            low not in _DETERMINERS | _PREPOSITIONS | _SUBJECTS
            or not self._joins(at + 1)
            or second.text != second.lower
        ):
            return at
        if first.text != low and not starts_sentence(self.doc, first):
            return at
        is_the = low == "the" and (self._leans(at + 1) or self._is_own(second))
        is_with = low in _PREPOSITIONS and second.lower in _DETERMINERS - {"a", "an"} and self._is_leaked(second)
        is_said = low in _SUBJECTS and second.lower in _AUXILIARIES and self._is_leaked(second)
        if not (is_the or is_with or is_said) or not (self._is_leaked(first) or self._is_leaked(second)):
            return at
        end = at + 2
        if is_the and not self._leans(at + 1):
            return at + 1 if self._is_alone(at, end) else at
        while end < len(self.doc.words) and self._joins(end) and (self._leans(end) or self._links(end)):
            end += 1
        return end if self._is_alone(at, end) else at

    def _find_certain(self, taken: set[int]) -> Iterator[tuple[int, float]]:
        """Words that no language borrows, alone among its own."""
        for index in self._candidates:
            word = self.doc.words[index]
            if (
                index not in taken
                and _is_grammar(word.lower)
                and self._gap(word.lower) >= LEAKED
                and self._is_alone(index, index + 1)
            ):
                yield index, SURE

    @cached_property
    def _candidates(self) -> tuple[int, ...]:
        """Words in lower case that English has much oftener than the language of the text."""
        return tuple(
            index
            for index, word in enumerate(self.doc.words)
            if word.text.islower()
            and word.text.isascii()
            and word.text.isalpha()
            and len(word.text) >= LEAST_LETTERS
            and self._gap(word.lower) >= COPIED_GAP
            and self._own.language not in _homographs().get(word.lower, ())
        )

    def _is_left(self, index: int) -> bool:
        """Whether a word that might be borrowed is rather a leftover."""
        lower = self.doc.words[index].lower
        zipf, own = Lexicon(ENGLISH).zipf(lower), self._own.zipf(lower)
        is_copied = self._is_copied(index)
        has_entry = Lexicon(ENGLISH).has_entry(_singular(lower)) or (is_copied and own == UNKNOWN)
        if lower in _borrowed_words() or lower.endswith("ing") or not has_entry:
            return False
        if is_copied:
            return (zipf >= DAILY_ZIPF or own == UNKNOWN) and self._is_alone(index, index + 1)
        needed = LEAKED_LOW if self._has_noun_capitals else LEAKED_TOLD if self._is_told else LEAKED_NOUN
        is_foreign = zipf - own >= needed and (zipf >= DAILY_ZIPF or (own == UNKNOWN and zipf >= RARE_ZIPF))
        return is_foreign and self._is_alone(index, index + 1)

    def _grade(self, index: int, *, others: int) -> float:
        """How sure a word is left over that might be borrowed."""
        if self._is_copied(index):
            return COPIED
        return SURE if self._has_noun_capitals or others else LIKELY

    def _is_copied(self, index: int) -> bool:
        """Whether the source text has the word in lower case."""
        return self.doc.words[index].lower in self._source_words

    @cached_property
    def _source_words(self) -> frozenset[str]:
        items = self.doc.article.source or () if self._is_told and self.doc.field == "text" else ()
        return frozenset(word for item in items for word in _WORD.findall(item) if word.islower())

    def _make(self, index: int, confidence: float) -> ForeignRun:
        return ForeignRun(self.doc.words[index].span, (index,), ENGLISH, confidence)

    def _is_alone(self, first: int, end: int) -> bool:
        """Whether words stand among those of the text's own language, and not as a title or a term does."""
        is_behind = self._touches(first) and self._is_beside_english(first - 1)
        is_before = self._touches(end) and self._is_beside_english(end)
        return not (is_behind or is_before or self._is_innocent(first, end))

    def _is_beside_english(self, index: int) -> bool:
        """Whether a word may belong to an English one beside it: another English word, a name, a number's unit."""
        word = self.doc.words[index]
        if not word.text[0].isalpha():
            return False
        if word.text.islower():
            return self._is_borrowed_or_english(word.lower)
        own = self._own.zipf(word.lower)
        return not (starts_sentence(self.doc, word) or self._has_noun_capitals) or own < max(
            OWN_ZIPF, Lexicon(ENGLISH).zipf(word.lower)
        )

    def _is_borrowed_or_english(self, lower: str) -> bool:
        """Whether a word in lower case is English, or one that the text's own language has from there: think tank."""
        if not lower.isascii():
            return False
        own = self._own.zipf(lower)
        is_borrowed = (lower in _borrowed_words() or lower.endswith("ing")) and self._gap(lower) > LITTLE
        return self._gap(lower) >= LEANING or is_borrowed or (own == UNKNOWN and Lexicon(ENGLISH).zipf(lower) > UNKNOWN)

    def is_set_apart(self, span: Span) -> bool:
        """Whether a date stands beside another English word or a name, or in a title: Black Friday."""
        words = [i for i, word in enumerate(self.doc.words) if word.start < span.end and span.start < word.end]
        return not words or not self._is_alone(words[0], words[-1] + 1)

    def _is_innocent(self, first: int, end: int) -> bool:
        """Whether words are allowed, borrowed as a phrase, or set apart from the sentence they stand in."""
        words = self.doc.words[first:end]
        lowers = [word.lower for word in words]
        if not self.allow.isdisjoint([*lowers, " ".join(lowers)]):
            return True
        span = Span(words[0].start, words[-1].end)
        text = self.doc.text
        if text[span.start - 1 : span.start] in {"#", "@", "-", "/", ".", "'", "’"} or re.match(
            r"[-/’'@]\w|\.\w", text[span.end : span.end + 2]
        ):
            return True
        return _is_phrase(
            text[max(0, span.start - REACH) : span.end + REACH].lower(), " ".join(lowers)
        ) or _is_set_apart(text, span)

    def _gap(self, lower: str) -> float:
        return _gap(lower, self._own.language)

    def _leans(self, index: int) -> bool:
        word = self.doc.words[index]
        return word.text.islower() and word.text.isascii() and self._gap(word.lower) >= LEANING

    def _links(self, index: int) -> bool:
        """Whether a word of English grammar that the text's own language has as well stands between English ones."""
        is_grammar = self.doc.words[index].lower in _PREPOSITIONS | _DETERMINERS | _AUXILIARIES
        return is_grammar and index + 1 < len(self.doc.words) and self._joins(index + 1) and self._leans(index + 1)

    def _is_own(self, word: Word) -> bool:
        """Whether the text's own language uses a word daily, so that `the` before it is no part of a title."""
        return self._own.zipf(word.lower) >= OWN_DAILY and self._gap(word.lower) < LITTLE

    def _is_leaked(self, word: Word) -> bool:
        return self._gap(word.lower) >= LEAKED

    def _joins(self, index: int) -> bool:
        """Whether one space parts a word from the one before."""
        before, word = self.doc.words[index - 1 : index + 1]
        return before.sentence == word.sentence and self.doc.text[before.end : word.start] in {" ", "\n"}

    def _touches(self, index: int) -> bool:
        return 0 < index < len(self.doc.words) and self._joins(index)

    @cached_property
    def _own(self) -> Lexicon:
        return Lexicon(self.doc.language)

    @property
    def _has_noun_capitals(self) -> bool:
        return self._own.language in NOUN_CAPITALS

    @property
    def _is_told(self) -> bool:
        return self.doc.article.source_language is not None


def find_left_english(doc: Document, allow: frozenset[str]) -> tuple[ForeignRun, ...]:
    """The words and runs of English left in a document of one of LANGUAGES, by position."""
    return LeftEnglish(doc, allow).runs


def _is_grammar(lower: str) -> bool:
    """Whether an English word is a form that other languages do not borrow: a pronoun, a past tense, an adverb."""
    if lower in _NEVER_BORROWED:
        return True
    if lower in _borrowed_words():
        return False
    lexicon = Lexicon(ENGLISH)
    if lower.endswith("ed") and len(lower) >= PARTICIPLE_LETTERS:
        return any(
            lexicon.zipf(stem) >= RARE_ZIPF and lexicon.has_entry(stem) for stem in (lower[:-2], lower[:-1], lower[:-3])
        )
    is_adverb = lower.endswith("ly") and len(lower) >= ADVERB_LETTERS
    return is_adverb and (lexicon.has_entry(lower[:-2]) or lexicon.has_entry(lower[:-2] + "e"))


@lru_cache(maxsize=30_000)
def _gap(lower: str, language: str) -> float:
    """How many times more English has a word, as a power of ten; 0 where it hardly has it."""
    zipf = Lexicon(ENGLISH).zipf(lower)
    return zipf - Lexicon(language).zipf(lower) if zipf >= RARE_ZIPF else 0.0


def _singular(lower: str) -> str:
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else lower


def _is_set_apart(text: str, span: Span) -> bool:
    """Whether a span stands in brackets or emphasis, or in a quotation so short that it may be a title or a term."""
    low, high = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    before, after = text[low : span.start], text[span.end : high if high >= 0 else len(text)]
    for opening, closing in _CLOSING.items():
        at = before.rfind(opening)
        if at < 0 or any(mark in before[at + 1 :] for mark in closing):
            continue
        end = min((n for mark in closing if (n := after.find(mark)) >= 0), default=-1)
        if end >= 0 and len((before[at + 1 :] + text[span.start : span.end] + after[:end]).split()) <= QUOTED_WORDS:
            return True
    return False


def _is_phrase(around: str, words: str) -> bool:
    """Whether words are part of an English phrase that other languages use as it is, and that stands there whole."""
    spaced = around.replace("-", " ")
    return any(phrase in spaced for phrase in _borrowed_phrases() if words in phrase)


@lru_cache(maxsize=1)
def _borrowed_words() -> frozenset[str]:
    return frozenset(form for (form,) in read_table("english_abroad") if " " not in form)


@lru_cache(maxsize=1)
def _homographs() -> Mapping[str, tuple[str, ...]]:
    """The languages whose dictionaries have a word of English, too, by that word."""
    return {form: tuple(languages.split(",")) for form, languages in read_table("english_homographs")}


@lru_cache(maxsize=1)
def _borrowed_phrases() -> tuple[str, ...]:
    return tuple(form for (form,) in read_table("english_abroad") if " " in form)
