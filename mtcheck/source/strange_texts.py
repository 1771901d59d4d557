"""A text and what is given as its source in; whether the one, or half of it, has nothing to do with the other, out.

In three sentences of a translation some forty words are listed in `glosses`, and six in ten of them mean what a word on
the other side means; beside the source of another article it is 5 in 100, most of them words that stand in any text.
So two or three sentences are enough, however freely they are translated. Nothing is said of languages without such a
list, nor where the source may be in another language than it is read in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from mtcheck.foreign.whole_language import has_frame
from mtcheck.language import identify, is_known_to_identify
from mtcheck.model import Document, Pair
from mtcheck.source.anchors import find_known
from mtcheck.source.glosses import has_glosses, list_stems
from mtcheck.source.meanings_in_common import Common, count_common
from mtcheck.source.telling_forms import Part, keep_telling, read_all, take_whole
from mtcheck.tags import listed_tag, primary_subtag

LEAST_LISTED, LEAST_IN_ALL = 5, 15
"""So many words must be listed on either side, and on both: where there are fewer, what is said freely may lose all."""
MISSED, FOUND, FOUND_COMMON = 0.25, -1.8, -0.9
"""What a word says that has no meaning on the other side, one that has, and one that has but stands in many a text. Of
the second and third only those in English count, each for both sides."""
KEPT = -0.8
"""What a name or number says that stands on both sides, counted on either."""
LOST_NAME, LOST_NUMBER, MOST_LOST = 0.15, 0.4, 1.5
"""The same of one that stands on one side only, and the most of that: the sound of many a name is not known again."""
STRANGE, SURELY_STRANGE, HALF_STRANGE = 3.0, 4.5, 6.0
"""What must come of it: where hardly a sentence was found that belongs to one of the other side; where it was, or the
input says which do; and for a half where the input says so. In 5,600 pieces of one to ten sentences beside their
sources, in 26 languages, there was no more than 1.9 and 4.0; nine in ten of 30 words and more beside the source of
another article had so much."""
SHORTEST_NAME = 4
"""Letters of one that is counted: Le Havre has two words, of which one stands in any French text."""
UNSURE = 0.8
"""No pair is as sure as that where hardly a sentence was found that belongs to one of the other side."""
LEAST_SENTENCES, LEAST_SHARE = 2, 0.35
"""So many sentences a half must have on either side, and so much of it."""


def are_strangers(doc: Document, source: Document, pairs: Sequence[Pair]) -> bool:
    """Whether a text has nothing of what is given as its source, by words that are listed; False where none are."""
    sure = max((pair.confidence for pair in pairs if pair.source and pair.text), default=0.0)
    return _share_nothing(take_whole(doc), take_whole(source), STRANGE if sure < UNSURE else SURELY_STRANGE)


def are_half_strangers(doc: Document, source: Document, pairs: Sequence[Pair]) -> bool:
    """Whether the beginning or the end of a text has nothing of its source, nor that of the source of the text."""
    languages = primary_subtag(source.language), primary_subtag(doc.language)
    if min(len(doc.sentences), len(source.sentences)) <= LEAST_SENTENCES or not has_glosses(languages):
        return False
    least = HALF_STRANGE if all(pair.is_given for pair in pairs) else STRANGE
    for ordered in (pairs, pairs[::-1]):
        strange = tuple(takewhile(lambda pair: _is_strange(pair, doc, source), ordered))
        if len(strange) < len(ordered):
            here = Part(doc, tuple(doc.sentences[n] for n in sorted(n for pair in strange for n in pair.text)))
            there = Part(source, tuple(source.sentences[n] for n in sorted(n for pair in strange for n in pair.source)))
            if _is_half(here) and _is_half(there) and _share_nothing(here, there, least):
                return True
    return False


def _is_strange(pair: Pair, doc: Document, source: Document) -> bool:
    """Whether a pair may be in a half that is strange: it is not sure, or, where the input says so, shares no word."""
    if not pair.is_given:
        return pair.confidence < UNSURE
    here, there = (
        Part(side, tuple(side.sentences[n] for n in numbers))
        for side, numbers in ((doc, pair.text), (source, pair.source))
    )
    return list_stems(here.text, here.language).isdisjoint(list_stems(there.text, there.language))


def _is_half(part: Part) -> bool:
    return len(part.sentences) >= LEAST_SENTENCES and len(part.text) >= LEAST_SHARE * len(part.doc.text)


def _share_nothing(here: Part, there: Part, least: float) -> bool:
    """Whether two parts have so little of the other text that they are strange to it; the second is of the source."""
    common = count_common((here, there))
    if common is None or min(common.listed) < LEAST_LISTED or sum(common.listed) < LEAST_IN_ALL:
        return False
    if _weigh(common) + MOST_LOST < least:
        return False
    anchors = _weigh_anchors(here, there)
    if _weigh(common) + anchors < least or not has_frame(here.doc.lowers, here.language):
        return False
    found, told = identify(there.doc.text), listed_tag(there.language)
    if found is None or listed_tag(found) == told or not is_known_to_identify(told):
        return True
    other = count_common((here, there), primary_subtag(found))
    return other is not None and _weigh(other) + anchors >= least


def _weigh(common: Common) -> float:
    missed = sum(common.listed) - sum(common.found)
    return MISSED * missed + FOUND * common.rare + FOUND_COMMON * (common.found[0] - common.rare)


def _weigh_anchors(here: Part, there: Part) -> float:
    """What names and numbers say."""
    known = find_known(read_all(take_whole(there.doc), here.language), read_all(take_whole(here.doc), there.language))
    kept, lost = 0.0, 0.0
    for part, other, found in ((there, here, known.source), (here, there, known.text)):
        for form in keep_telling(read_all(part, other.language), part):
            if form.kind == "concept" or (form.kind == "name" and len(form.text) < SHORTEST_NAME):
                continue
            kept += KEPT * (form in found)
            lost += (LOST_NAME if form.kind == "name" else LOST_NUMBER) * (form not in found)
    return kept + min(lost, MOST_LOST)
