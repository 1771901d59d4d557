"""Which words, runs of words and sentences of a Document are not in its language.

`witnesses` speaks for each word alone and `innocence` for names and words shown as foreign. Here they are weighed with
what stands around: neighbours, the source text where there is one, what the rest of the text says of its source
language, and langdetect for whole sentences. What is reported of this is said by the checks MT102 to MT104.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mtcheck.borrowed import find_borrowed, find_introduced, is_shown_as_foreign
from mtcheck.innocence import (
    WELL_KNOWN,
    are_particles,
    follows_initial,
    follows_name,
    is_name,
    is_part_of_name,
    next_is_capitalised,
    starts_sentence,
)
from mtcheck.language import identify, language_name
from mtcheck.lexicon import Lexicon, latin_languages
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.tags import primary_subtag
from mtcheck.witnesses import INNOCENT, OWN_MARGIN, Witness, ask, is_german_noun

MIN_LETTERS = 3
"""Two letters are an abbreviation in any language."""
RARE_ZIPF = 1.7
"""Below this the list of the text's own language holds words of others, seen in quotations and names."""
FAMILIAR_MARGIN = 2.6
"""Such a word is foreign in an article that shows its source language, when that language uses it so much more:
`caisses`; `aperitivo` and `jamón` are nearer to English and stay."""
KNOWN_ZIPF, KNOWN_MARGIN = 3.0, 3.0
"""The same for a word that English meets now and then, in quotations and names of its own: `gobierno`, `soll`."""
SHOWN_MARGIN = 2.5
"""A word that another language uses so much more speaks for that language as the source, even alone."""
SHOWN_NOUNS = 3
"""So many different German nouns behind an English article speak for German, though each may be a name."""
CAPITAL_MARGIN = 4.0
"""A capitalised word that English does not know, not even as a name, but another language uses daily."""
COMPOUND_MARGIN = 3.2
"""The same for a hyphenated one whose parts English knows."""
SENTENCE_WORDS = 3
"""Fewer words make a run, not a sentence."""
SENTENCE_SHARE = 0.5
"""Share of the words of a sentence that are claimed or unknown when the sentence was left as it was."""
SURE_SHARE = 0.8
"""With more of it foreign, and one language for it, langdetect (0.2 s to load) need not be asked."""
OWN_SHARE = 0.2
"""More words that only the text's own language has make it a sentence about something foreign: a film called La vie."""
OWN_ZIPF = 4.3
RUN_MARGIN = 4.0
"""Sum of margins that makes neighbours foreign though each might be English: `mit der`, `auch wenn`."""

SHOWN_BONUS = 2.0
"""Margin that the source language, once known, has before its neighbours: Spanish words are Catalan, too."""
BRIDGE_ZIPF = 3.5
BRIDGE_LOSS = 0.7
"""A word between foreign ones is theirs if their language uses it often, and hardly less often than this one."""

COPIED, CLAIMED, MARKED, REPEATED, CAPITALISED, FAMILIAR, UNKNOWN = 0.98, 0.95, 0.93, 0.85, 0.8, 0.75, 0.7
"""How sure a word is foreign: stands in the source text; claimed by another language; has letters that the text's
language does not write; seen elsewhere in lower case; capitalised, yet no name; rare here, common in the source
language; unknown, and nothing more."""
RUN, SENTENCE = 0.85, 0.97

_NOUN_CAPITALS = frozenset(("de",))
"""Languages whose names are capitalised word by word, so that a word in lower case is no part of one."""
_MUCH_TRANSLATED = frozenset(("de", "es", "fr", "it", "nl", "pl", "pt", "tr"))
"""Languages that most news comes from, among those whose words many neighbours share."""
_NAME_LIKE = re.compile(r"[A-Z]{2,}|\d|_")
_SOURCE_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENING = frozenset('“"«„')
_SAID_END = re.compile(r"(?:\s\w{1,4})?[.!?,…]?[”\"»“]")  # a short last word may be English, too: nie my
_PLACE_END = re.compile(r"(?:allee|bach|berg|brücke|burg|dorf|heim|platz|stra(?:ß|ss)e|tal)s?$")
"""Names of streets and places stand behind an article, too: the Wilhelmsplatz."""
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|dell|nell|all|dall|sull|un)'")
_DETERMINERS = frozenset("a an the this that these those no some any every each its his her their our".split())


@dataclass(frozen=True, slots=True)
class ForeignRun:
    """Neighbouring words that are not in the language of the document."""

    span: Span
    words: tuple[int, ...]
    """Indices into `Document.words`."""
    language: str | None
    """The likeliest language, BCP 47; None where nothing tells."""
    confidence: float
    is_sentence: bool = False
    """Whether it is all, or nearly all, of its sentence."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A document with what speaks for each of its words being foreign."""

    doc: Document
    lexicon: Lexicon
    witnesses: tuple[Witness, ...]
    strengths: tuple[float, ...]
    """How sure each word is foreign by itself and its place: 0 to 1."""
    shown: str | None
    """The source language, as given or as the words agree on."""

    def is_suspect(self, index: int) -> bool:
        """Whether a word is foreign by itself or claimed by another language."""
        return bool(self.strengths[index] or self.witnesses[index].claims)


def find_foreign(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> tuple[ForeignRun, ...]:
    """The runs of one document, by position."""
    if lexicon.language not in latin_languages():
        return ()
    borrowed = find_borrowed(doc, allow)
    witnesses = tuple(
        INNOCENT if i in borrowed else ask(word.lower, lexicon.language) for i, word in enumerate(doc.words)
    )
    shown = _shown_language(doc, witnesses)
    evidence = _Evidence(doc, lexicon, witnesses, _weigh_words(doc, witnesses, shown), shown)
    runs: list[ForeignRun] = []
    for sentence in doc.sentences:
        whole = _judge_sentence(evidence, sentence)
        runs.extend([whole] if whole else _find_runs(evidence, sentence))
    return tuple(runs)


def describe_language(run: ForeignRun, doc: Document) -> str:
    """How a message says what a run is: `French, not English`, or `not English`."""
    own = language_name(doc.language)
    return f"{language_name(run.language)}, not {own}" if run.language else f"not {own}"


def _weigh_words(doc: Document, witnesses: Sequence[Witness], shown: str | None) -> tuple[float, ...]:
    capitalised = {word.lower for word in doc.words if word.text[0].isupper() and not starts_sentence(doc, word)}
    copied = _words_of_source(doc)
    introduced = find_introduced(doc)
    strengths = [0.0] * len(doc.words)
    for i, (word, witness) in enumerate(zip(doc.words, witnesses, strict=True)):
        if len(word.text) < MIN_LETTERS or _NAME_LIKE.search(word.text) or word.lower in introduced:
            continue
        if not witness.is_latin:
            continue
        if word.text[0].isupper():
            strengths[i] = _weigh_capitalised(doc, i, witness, shown)
        elif word.lower not in capitalised:
            strengths[i] = _weigh_lower(doc, word, witness, shown)
        if copied.get(word.lower) and (strengths[i] or not witness.is_known):
            strengths[i] = COPIED
    lower = {word.lower for word, strength in zip(doc.words, strengths, strict=True) if strength}
    return tuple(
        REPEATED if not strength and word.lower in lower and starts_sentence(doc, word) else strength
        for word, strength in zip(doc.words, strengths, strict=True)
    )


def _weigh_lower(doc: Document, word: Word, witness: Witness, shown: str | None) -> float:
    if any(part[:1].isupper() for part in re.split("[-'’]", word.text)):
        return 0.0
    if witness.is_known:
        return _weigh_known(doc, word, witness, shown)
    if follows_initial(doc, word):
        return 0.0
    if not any(witness.margin(language) for language in WELL_KNOWN) and follows_name(doc, word):
        return 0.0
    return CLAIMED if witness.claims else MARKED if witness.is_marked else UNKNOWN


def _weigh_known(doc: Document, word: Word, witness: Witness, shown: str | None) -> float:
    """A lower-case word that the text's language has, or could have formed."""
    if not witness.own and "-" not in word.lower and witness.best_margin:
        return REPEATED  # English could have formed it, but only another language did: intelligents
    is_told = doc.article.source_language is not None
    if witness.own >= KNOWN_ZIPF or not (is_told or shown in WELL_KNOWN):
        return 0.0
    needed = FAMILIAR_MARGIN if witness.own < RARE_ZIPF else KNOWN_MARGIN
    return FAMILIAR if witness.margin(shown) >= needed else 0.0


def _weigh_capitalised(doc: Document, index: int, witness: Witness, shown: str | None) -> float:
    """Names are spelled with a capital, so only what daily language claims and English never saw counts."""
    word = doc.words[index]
    starts = starts_sentence(doc, word)
    if witness.own or (witness.is_known and "-" not in word.lower) or next_is_capitalised(doc, word):
        return 0.0
    is_noun = shown == "de" and not starts and not witness.is_known and _could_be_noun(doc, index)
    if is_noun and is_german_noun(word.lower):
        return FAMILIAR
    if not witness.claims or witness.claims[0][0] not in WELL_KNOWN:
        return 0.0
    needed = COMPOUND_MARGIN if witness.is_known else OWN_MARGIN if starts else CAPITAL_MARGIN
    return CAPITALISED if witness.best_margin >= needed else 0.0


def _shown_language(doc: Document, witnesses: Sequence[Witness]) -> str | None:
    """The source language, as given, or that claims most lower-case words, two or more, or shows by its nouns."""
    if doc.article.source_language:
        return primary_subtag(doc.article.source_language)
    votes: Counter[str] = Counter()
    for word, witness in zip(doc.words, witnesses, strict=True):
        if word.text[0].islower() and not next_is_capitalised(doc, word):
            votes.update(language for language, margin in witness.claims if margin >= SHOWN_MARGIN)
    ranked = votes.most_common(2)
    is_shown = bool(ranked) and ranked[0][1] > 1 and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    if is_shown:
        return ranked[0][0]
    nouns = {
        word.lower
        for i, (word, witness) in enumerate(zip(doc.words, witnesses, strict=True))
        if witness.is_latin and not witness.is_known and _could_be_noun(doc, i)
    }
    return "de" if len(nouns) >= SHOWN_NOUNS and sum(map(is_german_noun, nouns)) >= SHOWN_NOUNS else None


def _could_be_noun(doc: Document, index: int) -> bool:
    """Whether a capitalised word inside a sentence follows a determiner, as names seldom do: a Warnstreik."""
    word = doc.words[index]
    follows_determiner = index > 0 and doc.words[index - 1].lower in _DETERMINERS
    is_place = _PLACE_END.search(word.lower) is not None
    return word.text.istitle() and follows_determiner and not is_place and not next_is_capitalised(doc, word)


def _words_of_source(doc: Document) -> Mapping[str, bool]:
    """The words of the source text, lower-cased, and whether they stand there in lower case, so are no names."""
    found: dict[str, bool] = {}
    for item in doc.article.source or ():
        for match in _SOURCE_WORD.finditer(item):
            lower = match[0].lower().replace("’", "'")
            found[lower] = found.get(lower, False) or match[0][0].islower()
    return found


def _judge_sentence(evidence: _Evidence, sentence: Sentence) -> ForeignRun | None:
    """The whole sentence as one run, where most of it is foreign."""
    doc = evidence.doc
    plain = [i for i in range(sentence.first, sentence.last) if not _NAME_LIKE.search(doc.words[i].text)]
    if len(plain) < SENTENCE_WORDS:
        return None
    language = _vote(evidence, plain)
    foreign = [i for i in plain if evidence.strengths[i] or evidence.witnesses[i].margin(language)]
    if len(foreign) < SENTENCE_WORDS or len(foreign) < SENTENCE_SHARE * len(plain):
        return None
    own = sum(_is_own(evidence, i, language) for i in plain)
    if own > OWN_SHARE * len(plain):
        return None
    lower = [doc.words[i] for i in foreign if doc.words[i].text[0].islower()]
    if len(lower) < SENTENCE_WORDS and are_particles(lower, language, evidence.lexicon):
        return None
    is_sure = language is not None and len(foreign) >= SURE_SHARE * len(plain)
    said = None if is_sure else identify(doc.text[sentence.start : sentence.end])
    if said == evidence.lexicon.language:
        return None
    indices = tuple(range(sentence.first, sentence.last))
    return ForeignRun(sentence.span, indices, language or said, SENTENCE, is_sentence=True)


def _is_own(evidence: _Evidence, index: int, language: str | None) -> bool:
    """Whether a word is common in the text's own language and not in the foreign one."""
    word = evidence.doc.words[index].lower
    own = evidence.lexicon.zipf(word)
    return own >= OWN_ZIPF and (
        language is None or evidence.lexicon.zipf(word, language, small=True) < own - OWN_MARGIN
    )


def _vote(evidence: _Evidence, indices: Iterable[int]) -> str | None:
    """The language that claims these words most."""
    votes: dict[str, float] = {}
    for i in indices:
        for language, margin in evidence.witnesses[i].claims:
            votes[language] = votes.get(language, 0.0) + margin
    for language in votes:
        votes[language] += (language == evidence.shown) * SHOWN_BONUS + (language in _MUCH_TRANSLATED)
    return max(votes, key=lambda language: (votes[language], language), default=None)


def _find_runs(evidence: _Evidence, sentence: Sentence) -> Iterator[ForeignRun]:
    at = sentence.first
    while at < sentence.last:
        if not evidence.is_suspect(at):
            at += 1
            continue
        end = at + 1
        while end < sentence.last:
            if _joins(evidence, end):
                end += 1
            elif end + 1 < sentence.last and _bridges(evidence, range(at, end), end):
                end += 2
            else:
                break
        run = _judge_run(evidence, range(at, end))
        if run is not None:
            yield run
        at = end


def _joins(evidence: _Evidence, index: int) -> bool:
    """Whether a suspect word stands beside the one before it; a comma may part words in lower case."""
    words = evidence.doc.words
    gap = evidence.doc.text[words[index - 1].end : words[index].start].strip(" \u00a0\n")
    is_list = gap == "," and words[index - 1].text[0].islower() and words[index].text[0].islower()
    return evidence.is_suspect(index) and (not gap or is_list)


def _bridges(evidence: _Evidence, run: range, index: int) -> bool:
    """Whether a word common in both languages stands between suspects: malgré `l'inflation` des dernières années."""
    words = evidence.doc.words
    language = _vote(evidence, run)
    if language is None or not _joins(evidence, index + 1) or not evidence.witnesses[index + 1].margin(language):
        return False
    if evidence.doc.text[words[index - 1].end : words[index].start].strip(" \u00a0\n"):
        return False
    word = _ELISION.sub("", words[index].lower)
    zipf = evidence.lexicon.zipf(word, language, small=True)
    return zipf >= BRIDGE_ZIPF and zipf >= evidence.lexicon.zipf(word) - BRIDGE_LOSS


def _judge_run(evidence: _Evidence, indices: range) -> ForeignRun | None:
    """What of these neighbours is foreign, if anything is; names and what is shown as foreign are not."""
    doc = evidence.doc
    language = _vote(evidence, indices)
    kept = [i for i in indices if evidence.strengths[i] or evidence.witnesses[i].margin(language)]
    while len(kept) > 1 and _is_name_at_end(evidence, kept[-1]):
        kept.pop()
    indices = range(kept[0], kept[-1] + 1)
    words = doc.words[indices.start : indices.stop]
    is_run = len(words) > 1 and sum(evidence.witnesses[i].margin(language) for i in indices) >= RUN_MARGIN
    if is_run and is_part_of_name(doc, words, language):
        if language not in _NOUN_CAPITALS:
            return None
        is_run = False
        indices = range(indices.start + words[0].text[0].isupper(), indices.stop)
    if not is_run:
        strong = [i for i in indices if evidence.strengths[i]]
        if not strong:
            return None
        indices = range(strong[0], strong[-1] + 1)
        words = doc.words[indices.start : indices.stop]
    span = Span(words[0].start, words[-1].end)
    if is_name(words) or is_shown_as_foreign(doc, span, language):
        return None
    confidence = max(RUN if is_run else 0.0, *(evidence.strengths[i] for i in indices))
    return ForeignRun(span, tuple(indices), language, confidence, is_sentence=_is_quoted_sentence(doc, span, words))


def _is_name_at_end(evidence: _Evidence, index: int) -> bool:
    """Whether a run ends in a name that both languages write: président `Macron`."""
    return evidence.doc.words[index].text[0].isupper() and not evidence.strengths[index]


def _is_quoted_sentence(doc: Document, span: Span, words: Sequence[Word]) -> bool:
    """Whether a run fills a quotation as a sentence does: “Wszyscy kradną, tylko nie my.”."""
    if len(words) <= SENTENCE_WORDS or not words[0].text[0].isupper():
        return False
    return doc.text[span.start - 1 : span.start] in _OPENING and _SAID_END.match(doc.text, span.end) is not None
