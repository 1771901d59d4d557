"""Which words, runs of words and sentences of a Document are not in its language.

`weighed` says how sure each word is foreign, `sentences` which sentences are. Here neighbours are joined to
runs; names, and words shown as foreign, are left out. What is reported of this is said by the checks MT102 to MT104
and MT110.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import mtcheck.late_re as re
from mtcheck.foreign.borrowed import is_glossed, is_shown_as_foreign
from mtcheck.foreign.cited import speaks_of_words
from mtcheck.foreign.connecting_phrases import find_connecting_phrases
from mtcheck.foreign.english_sentences import find_english_sentences
from mtcheck.foreign.evidence import COUNTRY, DOUBT, Evidence, gather
from mtcheck.foreign.glossary import is_run_told
from mtcheck.foreign.half_translated import find_half_translated
from mtcheck.foreign.innocence import (
    PARTICLE_LETTERS,
    are_particles,
    follows_name,
    is_name,
    is_of_noble_name,
    is_part_of_name,
    next_is_capitalised,
    starts_sentence,
)
from mtcheck.foreign.joining_words import find_joining_words
from mtcheck.foreign.left_english import ENGLISH, find_left_english
from mtcheck.foreign.left_english import LANGUAGES as LISTED
from mtcheck.foreign.namehood import WORD_MARGIN
from mtcheck.foreign.official_names import is_end_of_body
from mtcheck.foreign.originals import is_put_into_english
from mtcheck.foreign.quoted import doubt_short_quotations
from mtcheck.foreign.sentences import SENTENCE_WORDS, find_copied_sentence, is_reviewed, judge_capitals, judge_sentence
from mtcheck.foreign.small_words import SURE, find_small_words
from mtcheck.foreign.surroundings import is_capitalised
from mtcheck.foreign.translated import is_translated_behind, is_verse_with_translation
from mtcheck.foreign.weighed import MUCH_TRANSLATED, ForeignRun, Weighed, read_back_suspect, vote
from mtcheck.lexicon import NOUN_CAPITALS, Lexicon, latin_languages
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.names.countries import country_beginnings, english_country, find_country, name_in_text
from mtcheck.names.native_names import is_english_place
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

RUN_MARGIN = 4.0
"""Sum of margins that makes neighbours foreign though each might be English: `mit der`, `auch wenn`."""

BRIDGE_ZIPF = 3.5
BRIDGE_LOSS = 0.7
"""A word between foreign ones is theirs if their language uses it often, and hardly less often than this one."""
DISH_WORDS = 4
"""So few words in a sentence about food and drink are dishes as often as leftovers."""
TERM_WORDS = 4
"""No longer is a term in an article that keeps terms of another country."""
CHANT_WORDS = 4
"""So many words, each twice on average, are sung or shouted: bella ciao, bella ciao."""
SPELLED_SO = 8.0
"""So many nats of spelling, alone, are enough to name the language of a word."""
LANGUAGE_LEAD, LITTLE_LEAD = 1.0, 0.25
"""A word is said to be of a language that uses it ten times as often as any other does, or twice where much news comes
from it."""
LEFT_IN_QUOTES = 0.9
"""How sure a word must be foreign by itself to be reported though it fills quotation marks as a term does."""
RUN = 0.9
"""How sure several words in a row are foreign."""

PLACE_WORDS = 2
"""More words than these a run has that begins with a place."""
LONGEST_PREPOSITION = 6
_BEFORE_PLACE = re.compile(r"\b(?:[Ii]n|from|near|to) \Z")
_LINKS = frozenset("a al alla con d da de del della di do dos du".split())
"""What links the two nouns of a term."""
_OPENING = frozenset('“"«„')
_SAID_END = re.compile(r"(?:\s\w{1,4})?[.!?,…]?[”\"»“]")  # a short last word may be English, too: nie my
_PREPOSITIONS = frozenset(
    "am aus bei beim bis durch für gegen im mit nach ohne seit unter vom wegen zum zur über".split()
)
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|dell|nell|all|dall|sull|un)'")


def find_foreign(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> tuple[ForeignRun, ...]:
    """The runs of one document, by position."""
    if lexicon.language not in latin_languages():
        return tuple(find_english_sentences(doc))
    weighed = Weighed(gather(doc, lexicon, allow), doc, lexicon)
    runs: list[ForeignRun] = []
    at = 0
    suspects = tuple(weighed.suspects)
    while at < len(suspects):
        sentence = doc.sentences[doc.words[suspects[at]].sentence]
        end = at
        while end < len(suspects) and suspects[end] < sentence.last:
            end += 1
        here = suspects[at:end]
        whole = find_copied_sentence(weighed, sentence) or judge_sentence(weighed, sentence, here)
        whole = whole or judge_capitals(weighed, sentence)
        if whole is None:
            runs.extend(_find_runs(weighed, here, sentence))
        elif not (is_translated_behind(doc, whole.span) or is_reviewed(doc, sentence)):
            runs.append(whole)
        at = end
    runs = [run for run in runs if not is_verse_with_translation(doc, run.span)]
    runs = [run for run in runs if not is_put_into_english(doc, run.span)]
    if lexicon.language in LISTED:
        others = [] if weighed.evidence.around.told == ENGLISH else [run for run in runs if run.language != ENGLISH]
        return _join(others, [run for run in runs if run.is_sentence], find_left_english(doc, allow))
    source = weighed.evidence.around.source
    return doubt_short_quotations(
        doc,
        lexicon,
        _add_small_words(weighed, _add_countries(weighed, runs)),
        lambda run: source.is_there and all(source.find(doc.words[index]) for index in run.words),
    )


def _join(*parts: Sequence[ForeignRun]) -> tuple[ForeignRun, ...]:
    """All runs by position; of two that overlap the one of the earlier part."""
    joined: list[ForeignRun] = []
    for part in parts:
        taken = Spans(run.span for run in joined)
        joined += [run for run in part if not taken.overlaps(run.span)]
    return tuple(sorted(joined, key=lambda run: run.span))


def stands_apart(run: ForeignRun, doc: Document, faults: Spans) -> bool:
    """Whether a run is more than other faults: it has nothing of one, or is a sentence with enough words beside them.

    A link or an emphasised word inside a sentence that was left as it was is the lesser fault of the two.
    """
    if not faults.overlaps(run.span):
        return True
    beside = sum(not faults.overlaps(Span(doc.words[i].start, doc.words[i].end)) for i in run.words)
    return run.is_sentence and beside >= SENTENCE_WORDS


def _add_countries(weighed: Weighed, runs: Sequence[ForeignRun]) -> tuple[ForeignRun, ...]:
    """The runs with the countries of several words, whose capitals make names of them: Estados Unidos."""
    doc = weighed.doc
    found: list[ForeignRun] = []
    if weighed.lexicon.language == "en":
        first = country_beginnings()
        taken = Spans(run.span for run in runs)
        for index in weighed.evidence.witnesses:
            words = find_country(doc, index) if doc.words[index].lower in first else None
            if words is None:
                continue
            span = Span(doc.words[words.start].start, doc.words[words.stop - 1].end)
            if taken.overlaps(span) or is_shown_as_foreign(doc, span, None):
                continue
            language = vote(weighed, words)
            english = name_in_text(doc, words)
            found.append(ForeignRun(span, tuple(words), language, COUNTRY, english=english))
    return tuple(sorted([*runs, *found], key=lambda run: run.span)) if found else tuple(runs)


def _add_small_words(weighed: Weighed, runs: Sequence[ForeignRun]) -> tuple[ForeignRun, ...]:
    """The runs with the words that only their place shows to be foreign: they refused, car it was late; it även is."""
    doc, around = weighed.doc, weighed.evidence.around
    if primary_subtag(doc.language) != ENGLISH:
        return tuple(runs)
    small = {**dict(find_joining_words(doc, around.witnesses, around.guess)), **dict(find_small_words(doc))}
    likely = Spans(run.span for run in runs if len(run.words) > 1 or run.confidence >= SURE)
    small |= dict.fromkeys(find_half_translated(doc, around.witnesses))
    found = (ForeignRun(doc.words[index].span, (index,), language, SURE) for index, language in small.items())
    found = (run for run in found if not is_of_noble_name(doc, [doc.words[run.words[0]]]))
    kept = [run for run in found if not likely.overlaps(run.span)]
    kept += _find_phrases(weighed, [run for run in runs if run.is_sentence])
    surer = Spans(run.span for run in kept)
    return tuple(sorted([*(run for run in runs if not surer.overlaps(run.span)), *kept], key=lambda run: run.span))


def _find_phrases(weighed: Weighed, whole: Sequence[ForeignRun]) -> Iterator[ForeignRun]:
    """The phrases that tell who said it or join sentences, outside sentences that were left as a whole."""
    doc, guess = weighed.doc, weighed.evidence.around.guess
    taken = Spans(run.span for run in whole)
    for phrase in find_connecting_phrases(doc):
        span = Span(doc.words[phrase.words.start].start, doc.words[phrase.words.stop - 1].end)
        language = guess if guess in phrase.languages else phrase.languages[0]
        if not taken.overlaps(span):
            yield ForeignRun(span, tuple(phrase.words), language, RUN)


def _find_runs(weighed: Weighed, suspects: Sequence[int], sentence: Sentence) -> Iterator[ForeignRun]:
    at = 0
    for start in suspects:
        if start < at:
            continue
        end = start + 1
        while end < sentence.last:
            if _joins(weighed, end):
                end += 1
            elif end + 1 < sentence.last and _bridges(weighed, range(start, end), end):
                end += 2
            else:
                break
        at = end
        if end - start > 1 or weighed.strength(start):
            run = _judge_run(weighed, range(start, end))
            if run is not None:
                yield run


def _joins(weighed: Weighed, index: int) -> bool:
    """Whether a suspect word stands beside the one before it; a comma may part words in lower case."""
    if not weighed.is_suspect(index):
        return False
    words = weighed.doc.words
    gap = weighed.doc.text[words[index - 1].end : words[index].start].strip(" \u00a0\n")
    is_list = gap == "," and words[index - 1].text[0].islower() and words[index].text[0].islower()
    return not gap or is_list


def _bridges(weighed: Weighed, run: range, index: int) -> bool:
    """Whether a word common in both languages stands between suspects: malgré `l'inflation` des dernières années."""
    if not _joins(weighed, index + 1):
        return False
    words = weighed.doc.words
    language = vote(weighed, run)
    if language is None or not weighed.margin(index + 1, language):
        return False
    if weighed.doc.text[words[index - 1].end : words[index].start].strip(" \u00a0\n"):
        return False
    word = _ELISION.sub("", words[index].lower)
    zipf = weighed.lexicon.zipf(word, language, small=True)
    return zipf >= BRIDGE_ZIPF and zipf >= weighed.lexicon.zipf(word) - BRIDGE_LOSS


def _judge_run(weighed: Weighed, indices: range) -> ForeignRun | None:
    """What of these neighbours is foreign, if anything is; names and what is shown as foreign are not."""
    doc = weighed.doc
    language = vote(weighed, indices)
    kept = [i for i in indices if weighed.strength(i) or weighed.margin(i, language)]
    if not kept or is_of_noble_name(doc, doc.words[kept[0] : kept[-1] + 1]):
        return None
    while len(kept) > 1 and (_is_name_at_end(weighed, kept[-1]) or _links_to_name(doc, kept)):
        kept.pop()
    if _begins_behind_place(weighed, kept):
        kept.pop(0)
    indices = range(kept[0], kept[-1] + 1)
    words = doc.words[indices.start : indices.stop]
    margins = {doc.words[i].lower: weighed.margin(i, language) for i in indices}  # boda boda is one word twice
    is_chant = len(words) >= CHANT_WORDS and 2 * len(margins) <= len(words)
    is_run = len(words) > 1 and sum(margins.values()) >= RUN_MARGIN
    if is_run and is_part_of_name(doc, words, language):
        is_run = _is_behind_preposition(doc, words, language)
        left = indices if is_run else _leave_name(weighed, indices, language)
        if left is None:
            return None
        indices = left
    if not is_run:
        strong = [i for i in indices if weighed.strength(i)]
        if not strong:
            return None
        indices = range(strong[0], strong[-1] + 1)
        words = doc.words[indices.start : indices.stop]
    span = Span(words[0].start, words[-1].end)
    is_copied = len(words) == 1 and (
        weighed.evidence.copies.is_copied(indices.start) or _is_left_in_quotes(weighed, indices.start)
    )
    is_shown = is_glossed(doc, span, language) if is_copied else is_shown_as_foreign(doc, span, language)
    is_nouns = language in NOUN_CAPITALS and all(weighed.strength(i) for i in indices)
    is_shown = is_shown or (len(words) == 1 and not is_copied and speaks_of_words(doc))
    is_shown = is_shown or (weighed.terms is not None and _is_term(weighed, words, language))
    is_shown = is_shown or (len(words) > 1 and is_run_told(doc.text, span))
    if is_shown or is_chant or is_end_of_body(doc, span) or (is_name(words) and not is_nouns):
        return None
    confidence = max(RUN if is_run else 0.0, *(weighed.strength(i) for i in indices))
    if len(words) == 1:
        named = _name_language(weighed, indices.start, language)
        return _add_meaning(weighed.evidence, ForeignRun(span, tuple(indices), named, confidence))
    is_dishes = len(words) <= DISH_WORDS and weighed.evidence.namehood.is_in_kitchen(words[0])
    confidence = min(confidence, DOUBT) if is_dishes else confidence
    is_sentence = _is_quoted_sentence(doc, span, words)
    return ForeignRun(span, tuple(indices), language, confidence, is_sentence=is_sentence)


def _is_term(weighed: Weighed, words: Sequence[Word], language: str | None) -> bool:
    """Whether a few words are put together as a term is, in an article that keeps terms: sal de gusano; herri kirolak.

    The first word may be one that English has, too.
    """
    ends = words[1 if words[0].text in _LINKS else 0 :][:1], words[-1:]
    return 1 < len(words) <= TERM_WORDS and not any(are_particles(end, language, weighed.lexicon) for end in ends)


def _name_language(weighed: Weighed, index: int, language: str | None) -> str | None:
    """What is said of the language of a single word, likeliest `language`: the given source before any other."""
    told = weighed.evidence.around.told
    if told is None or language == told:
        return language if _shows_language(weighed, index, language) else None
    return told if weighed.evidence.copies.weigh(index) else None


def _shows_language(weighed: Weighed, index: int, language: str | None) -> bool:
    """Whether a single word is enough to name its language: the likely source, or one that claims it far more."""
    around, witness = weighed.evidence.around, weighed.evidence.witness(index)
    claims = witness.claims
    if language is None or language == around.shown or (claims and len(claims) < 2):  # noqa: PLR2004 - and its rival
        return True
    if not claims or (language == around.guess and witness.margin(language)):
        return bool(witness.margin(language)) or witness.shape.margins.get(language, 0.0) >= SPELLED_SO
    lead = claims[0][1] - claims[1][1]
    return claims[0][0] == language and lead >= (LITTLE_LEAD if language in MUCH_TRANSLATED else LANGUAGE_LEAD)


def _is_left_in_quotes(weighed: Weighed, index: int) -> bool:
    """Whether a word in lower case is so foreign, among other leftovers, that quotation marks excuse nothing.

    He earned the name "hjólahvíslarinn", says the article, and leaves the reader there.
    """
    around, word = weighed.evidence.around, weighed.doc.words[index]
    is_surer = weighed.strength(index) >= LEFT_IN_QUOTES and not is_capitalised(word.text)
    return is_surer and around.guess is not None and len(around.leftovers - {word.lower}) > 0


def _stands_in_name(doc: Document, indices: range) -> bool:
    """Whether capitals stand on both sides: Theater `der Stadt` Aalen."""
    first, last = doc.words[indices.start], doc.words[indices.stop - 1]
    return next_is_capitalised(doc, last) and follows_name(doc, first)


def _leave_name(weighed: Weighed, indices: range, language: str | None) -> range | None:
    """What of a run may be foreign though it looks like a name: the word that begins the sentence, or all but that."""
    doc, first = weighed.doc, weighed.doc.words[indices.start]
    is_word = weighed.evidence.witness(indices.start).word_margin >= WORD_MARGIN
    if (is_word and starts_sentence(doc, first)) or weighed.evidence.is_left_noun(indices.start):
        return range(indices.start, indices.start + 1)
    if language in NOUN_CAPITALS and not _stands_in_name(doc, indices):
        return range(indices.start + first.text[0].isupper(), indices.stop)
    return None


def _is_behind_preposition(doc: Document, words: Sequence[Word], language: str | None) -> bool:
    """Whether a preposition of German begins a run that is no end of a name: im Laufe des Jahres, Frankfurt am Main."""
    return language == "de" and words[0].text in _PREPOSITIONS and not follows_name(doc, words[0])


def _add_meaning(evidence: Evidence, run: ForeignRun) -> ForeignRun:
    """A run of one word with what is known of it."""
    (index,) = run.words
    country = english_country(evidence.doc.words[index].lower.removesuffix("'s"))
    if country is not None and evidence.lexicon.language == "en":
        ending = "'s" if evidence.doc.words[index].lower.endswith("'s") else ""
        return replace(run, english=country + ending)
    reading = read_back_suspect(evidence, index) if index in evidence.witnesses else None
    if reading is None or evidence.witnesses[index].claims:
        return run
    return replace(run, language=reading.language, native=reading.native)


def _is_name_at_end(weighed: Weighed, index: int) -> bool:
    """Whether a run ends in a name that both languages write: président `Macron`."""
    return weighed.doc.words[index].text[0].isupper() and not weighed.strength(index)


def _begins_behind_place(weighed: Weighed, indices: Sequence[int]) -> bool:
    """Whether a run begins with a place that English has, and goes on in lower case: in Kielce w stanie ciężkim."""
    doc, first = weighed.doc, weighed.doc.words[indices[0]]
    are_low = len(indices) > PLACE_WORDS and all(doc.words[index].text[0].islower() for index in indices[1:])
    if not (are_low and first.text[0].isupper() and is_english_place(first.lower)) or weighed.strength(indices[0]):
        return False
    is_behind = _BEFORE_PLACE.search(doc.text, max(0, first.start - LONGEST_PREPOSITION), first.start) is not None
    return is_behind and doc.text[first.end : doc.words[indices[1]].start] == " "


def _links_to_name(doc: Document, indices: Sequence[int]) -> bool:
    """Whether a run ends in a particle between two capitals, of which it has the first: bloco `Galo da` Madrugada."""
    last, before = doc.words[indices[-1]], doc.words[indices[-2]]
    is_particle = last.text.islower() and len(last.text) <= PARTICLE_LETTERS
    is_low = doc.words[indices[0]].text[0].islower()
    return is_low and is_particle and before.text[0].isupper() and next_is_capitalised(doc, last)


def _is_quoted_sentence(doc: Document, span: Span, words: Sequence[Word]) -> bool:
    """Whether a run fills a quotation as a sentence does: “Wszyscy kradną, tylko nie my.”."""
    if len(words) <= SENTENCE_WORDS or not words[0].text[0].isupper():
        return False
    return doc.text[span.start - 1 : span.start] in _OPENING and _SAID_END.match(doc.text, span.end) is not None
