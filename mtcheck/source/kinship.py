"""A text and what is given as its source, in; whether the one can be a translation of the other, out.

A source in the language of the text, or that of another article, is no source: whatever a check finds by it is wrong.
Nor is an address, what a page says without its article, or a headline beside a text of several sentences.
So is a copy of the text, if that is in its own language: one that was never translated has the right source.
Which language a source is in is told by `source_language`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import StatisticsError, correlation

import mtcheck.late_re as re
from mtcheck.foreign.whole_language import has_frame, is_clearly_in
from mtcheck.language import language_name
from mtcheck.model import Document, Pair
from mtcheck.page.notices import find_notice
from mtcheck.source.alignment import usual_ratio
from mtcheck.source.anchors import find_anchors, find_known
from mtcheck.source.strange_texts import are_half_strangers, are_strangers
from mtcheck.source.telling_forms import keep_telling, read_all, read_sentences, take_whole
from mtcheck.tags import primary_subtag

LEAST_WORDS, LEAST_WORDS_IN_LOWER_CASE = 8, 4
"""A shorter text may be the same in two languages: a score, names, a title. Mostly in lower case it is none."""
LEAST_SENTENCES = 4
"""Fewer may share nothing by chance."""
UNRELATED = 1.0
"""Nats: what sentences beside each other share, on the mean. In 381 articles beside their sources 2.1 and more, in nine
of ten beside the source of another one 0.8 and less."""
OF_A_LENGTH = 0.85
"""Lengths of sentences beside each other that go together so well are those of a translation, of whose words hardly one
could be known again: one in a hundred articles beside the source of another one has them."""
LEAST_TELLING, MOST_KNOWN = 6, 0.1
"""With so many numbers, names and known words on either side, and hardly one of the shorter side on the other, two
texts of which one is short are not related: one of 24,000 pieces of one to three sentences beside their sources has so
few in common, and three of ten beside the source of others."""
LEAST_TELLING_APART, APART = 3, 1.0
"""Where the logarithms of their lengths are so far apart, and nothing at all stands in both, fewer are enough."""
SCRAP = 2.5
"""A text so much longer, by the logarithms, that has nothing of its source has another: that is a word, or a line."""
FAR_SHORTER = 1.5
"""Beside a text of LEAST_SENTENCES and more, one line without a stop is a headline where the text is so much longer, by
the logarithms: four times and a half. One sentence with its stop may be the beginning of the article."""
LEAST_SURE = 0.5
"""So sure is hardly ever a pair of two running texts that have nothing to do with each other; one of 125 articles and
their sources is 0.99."""

_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)
_STOPPED = re.compile(r"[.!?…。！？।۔][^\w\s]*\s*\Z")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why a text cannot be a translation of what is given as its source."""

    what: str
    """What the source text is or does: "is an address"."""
    is_of_another: bool = False
    """Whether it is, as a whole, the source of another text."""

    def __str__(self) -> str:
        """A clause for people."""
        return f"the source text {self.what}"


def find_mismatch(doc: Document, source: Document, pairs: Sequence[Pair], found: str | None) -> Mismatch | None:
    """Why a text cannot be a translation of what is given as its source, in a language that was found; None: it can."""
    lack, own = _find_lack(doc, source), language_name(doc.language)
    if lack is not None:
        return Mismatch(f"is {lack}")
    if _is_copy(doc, source):
        return Mismatch("is the text itself" if _may_be_untranslated(doc, source) else f"is the text itself, in {own}")
    if found is not None and primary_subtag(found) == primary_subtag(doc.language):
        return Mismatch(f"is in {language_name(found)}, as the text is")
    if is_clearly_in(source, primary_subtag(doc.language)) and source.text.split() != doc.text.split():
        return Mismatch(f"is in {own}, as the text is")
    if _are_unrelated(doc, source, pairs) or are_strangers(doc, source, pairs):
        return Mismatch("does not seem to belong to this text", is_of_another=True)
    return Mismatch("seems to be in part that of another text") if are_half_strangers(doc, source, pairs) else None


def _find_lack(doc: Document, source: Document) -> str | None:
    """What stands in place of a source text; None where it is one."""
    if _ADDRESS.fullmatch(source.text):
        return "an address"
    notice = find_notice(source, ())
    if notice is not None and not notice.in_title and len(doc.sentences) > 1 and find_notice(doc, ()) is None:
        return "what a page says without its article"
    is_line = len(source.sentences) == 1 and _STOPPED.search(source.text) is None
    is_line = is_line and len(doc.sentences) >= LEAST_SENTENCES
    return "far shorter than the text" if is_line and _measure_excess(doc, source) >= FAR_SHORTER else None


def _measure_excess(doc: Document, source: Document) -> float:
    """How much longer a text is than is usual beside such a source, as a logarithm."""
    usual = usual_ratio(source.language, doc.language)
    return log(max(len(doc.text), 1) / max(len(source.text), 1) / usual)


def _are_unrelated(doc: Document, source: Document, pairs: Sequence[Pair]) -> bool:
    """Whether a text has nothing of what is given as its source."""
    if min(len(doc.sentences), len(source.sentences)) < LEAST_SENTENCES:
        return _share_nothing(doc, source)
    beside = [pair for pair in pairs if pair.source and pair.text]
    if not beside:
        return False
    if all(pair.is_given for pair in pairs):
        return _share(doc, source) < UNRELATED and not _are_of_a_length(doc, source)
    return max(pair.confidence for pair in beside) < LEAST_SURE


def _share_nothing(doc: Document, source: Document) -> bool:
    """Whether hardly a number, name or word that is known in both languages stands in two texts, one of them short."""
    of_source, of_text = take_whole(source), take_whole(doc)
    there, here = read_all(of_source, doc.language), read_all(of_text, source.language)
    known = find_known(there, here)
    telling, telling_here = keep_telling(there, of_source), keep_telling(here, of_text)
    fewer = min(telling, telling_here, key=len)
    found = len(fewer & (known.source if fewer is telling else known.text))
    if len(fewer) >= LEAST_TELLING and found < MOST_KNOWN * len(fewer):
        return True
    longer = _measure_excess(doc, source)
    is_apart = abs(longer) >= APART and len(fewer) >= LEAST_TELLING_APART
    return not known.source and (is_apart or longer >= SCRAP)


def _is_copy(doc: Document, source: Document) -> bool:
    """Whether a text in its own language is given as its own source."""
    if doc.text.split() != source.text.split() or not has_frame(doc.lowers, primary_subtag(doc.language)):
        return False
    lower = sum(word.text.islower() for word in doc.words)
    is_sentence = len(doc.words) >= LEAST_WORDS_IN_LOWER_CASE and 2 * lower > len(doc.words)
    return is_sentence or len(doc.words) >= LEAST_WORDS


def _may_be_untranslated(doc: Document, source: Document) -> bool:
    """Whether a text that is its own source may as well be in the language of that, and not in the one told of it."""
    own, other = primary_subtag(doc.language), primary_subtag(source.language)
    return other != own and has_frame(doc.lowers, other) and not is_clearly_in(doc, own)


def _share(doc: Document, source: Document) -> float:
    """What sentences one to one share, in nats, on the mean."""
    there, here = read_sentences(take_whole(source)), read_sentences(take_whole(doc))
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
