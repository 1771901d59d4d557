"""A text and what is given as its source, in; whether the one can be a translation of the other, out.

A source in the language of the text, or that of another article, is no source: whatever a check finds by it is wrong.
So is a copy of the text, if that is in its own language: one that was never translated has the right source.
A language that is told wrong is put right where the source is long enough to tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import StatisticsError, correlation

from mtcheck.foreign.whole_language import find_other_language, has_frame
from mtcheck.language import identify, is_known_to_identify, language_name, scripts_of
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Pair
from mtcheck.source.anchor_forms import Form, read_forms
from mtcheck.source.anchors import find_anchors
from mtcheck.tags import listed_tag, primary_subtag

LEAST_LETTERS = 200
"""In a shorter source langdetect is not asked: only words and letters contradict what is told of it."""
LEAST_WORDS = 8
"""A shorter text may be the same in two languages: a score, names, a title."""
LOOKED_AT = 600
"""Characters of the beginning, and of the second half, that are looked at."""
LEAST_SENTENCES = 4
"""Fewer may share nothing by chance."""
UNRELATED = 1.0
"""Nats: what sentences beside each other share, on the mean. In 381 articles beside their sources 2.1 and more, in nine
of ten beside the source of another one 0.8 and less."""
OF_A_LENGTH = 0.85
"""Lengths of sentences beside each other that go together so well are those of a translation, of whose words hardly one
could be known again: one in a hundred articles beside the source of another one has them."""
LEAST_SURE = 0.5
"""So sure is hardly ever a pair of two running texts that have nothing to do with each other; one of 125 articles and
their sources is 0.99."""

_AKIN = tuple(
    map(
        frozenset,
        (
            ("cs", "sk"),
            ("da", "nb", "nn", "no", "sv"),
            ("sh", "hr", "sr", "bs", "sl"),
            ("bg", "mk", "ru", "uk", "be", "sr", "sh"),
            ("es", "pt", "gl", "ca", "it"),
            ("id", "ms", "fil", "tl"),
            ("zh", "yue", "ja", "ko"),
            ("ar", "fa", "ur"),
            ("hi", "mr", "ne"),
            ("af", "nl"),
        ),
    )
)
"""Languages that langdetect takes for each other."""


def tell_language(items: Sequence[str]) -> str | None:
    """The language of a source text that is long enough, if both its halves say the same."""
    text = " ".join(items)
    if sum(map(str.isalpha, text)) < LEAST_LETTERS:
        return None
    middle = len(text) // 2
    first, second = identify(text[: min(middle, LOOKED_AT)]), identify(text[middle : middle + LOOKED_AT])
    return first if first == second else None


def contradict_language(source: Document) -> str | None:
    """The language of a source text that has hardly a word or letter of the one it is told to be in."""
    other = find_other_language(source, Lexicon(source.language))
    return None if other is None else other.language


def correct_language(told: str | None, found: str | None) -> str | None:
    """The language to read a source in: as told, unless what was found in it contradicts that clearly.

    >>> correct_language("ru", "de"), correct_language("uk", "ru"), correct_language("is", "da")
    ('de', 'uk', 'is')
    """
    if told is None or found is None:
        return told
    one, other = listed_tag(told), listed_tag(found)
    if one == other or any({one, other} <= group for group in _AKIN):
        return told
    is_possible = not is_known_to_identify(one) and set(scripts_of(one)) & set(scripts_of(other))
    return told if is_possible else found


def find_mismatch(doc: Document, source: Document, pairs: Sequence[Pair], found: str | None) -> str | None:
    """Why a text cannot be a translation of what is given as its source, in a language that was found; None: it can."""
    if found is not None and primary_subtag(found) == primary_subtag(doc.language):
        return f"the source text is in {language_name(found)}, as the text is"
    if _is_copy(doc, source):
        return f"the source text is the text itself, in {language_name(doc.language)}"
    beside = [pair for pair in pairs if pair.source and pair.text]
    if min(len(doc.sentences), len(source.sentences)) < LEAST_SENTENCES or not beside:
        return None
    if all(pair.is_given for pair in pairs):
        is_unrelated = _share(doc, source) < UNRELATED and not _are_of_a_length(doc, source)
    else:
        is_unrelated = max(pair.confidence for pair in beside) < LEAST_SURE
    return "the source text does not seem to belong to this text" if is_unrelated else None


def _is_copy(doc: Document, source: Document) -> bool:
    """Whether a text in its own language is given as its own source."""
    is_long = len(doc.words) >= LEAST_WORDS
    return is_long and doc.text.split() == source.text.split() and has_frame(doc.lowers, primary_subtag(doc.language))


def _share(doc: Document, source: Document) -> float:
    """What sentences one to one share, in nats, on the mean."""
    there, here = _read(source), _read(doc)
    pairs = [n for n in range(len(here)) if here[n] and there[n]]
    if len({here[n] for n in pairs}) < LEAST_SENTENCES:  # the same few over and over say no more than these few
        return UNRELATED
    anchors = find_anchors(there, here)
    return sum(anchors.gains[key] for n in pairs for key in anchors.source[n] & anchors.text[n]) / len(pairs)


def _are_of_a_length(doc: Document, source: Document) -> bool:
    """Whether long sentences stand beside long ones, and short beside short ones."""
    here, there = ([one.end - one.start for one in document.sentences] for document in (doc, source))
    try:
        return correlation(here, there) > OF_A_LENGTH
    except StatisticsError:  # all of one length
        return False


def _read(doc: Document) -> list[frozenset[Form]]:
    """The forms of each sentence but for its marks."""
    language = primary_subtag(doc.language)
    texts = (doc.text[sentence.start : sentence.end] for sentence in doc.sentences)
    return [frozenset(form for form in read_forms(text, language) if form.kind != "mark") for text in texts]
