"""Furniture and dates of publication that are glued to a sentence of a Document, without a stop or a line break.

A Document in English goes in; out come the stretches with what they are: "Share this article The council will vote",
"the bridge is closed Advertisement". What is looked for are the phrases of `mtcheck.page.furniture_phrases` that make a
line by themselves. In the middle of a sentence they betray themselves by the capital they begin with.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span, Word
from mtcheck.page.furniture_phrases import Phrase, longest_phrase, may_open_phrase, openings, phrases
from mtcheck.page.line_forms import is_stamp, stamp_words
from mtcheck.phrases import fold_word
from mtcheck.tags import primary_subtag

_SENTENCE_STARTS = frozenset(
    "The A An In On At It He She They We There This That These After When While As For But More Two Three One Many"
    " Some Most No Thousands Hundreds Police President Prime Mr Mrs According Earlier During Since By From His Her Its"
    "".split()
)
"""Words with which the article goes on."""
_NOT_BEFORE = frozenset(
    "the a an to of by for from with via at in on and or as is was are were be it its his her their our your this that"
    " not app film book song called titled named sign word words title button link order rule slogan heading campaign"
    " wrote writes posted read reads said says pressed clicked tapped shouted chanted".split()
)
"""Words behind which a capital is that of a name."""
_ACTIONS = frozenset(
    "share tweet print save comment comments send subscribe like follow copy reply report email e-mail bookmark"
    " download".split()
)
"""What a row of buttons begins with."""
_BUTTONS = frozenset({"share", "comment", "navigation", "subscription"})
"""Kinds of what stands in such a row."""
_LONGEST_BUTTON = 4
_BETWEEN = re.compile(r"[ \u00a0]?(?:[·|•/][ \u00a0])?")
_ALONE = frozenset({"advertisement"})
"""Kinds of which a single word is enough."""
_FEWEST_WORDS = 2
_SHORTEST_LABEL = 6
"""Letters of a label in capitals that is no acronym."""
_TOP_LINES = 3
"""Lines in which the headline may stand, behind navigation."""
_LONGEST_STAMP = 14
_SHORTEST_SENTENCE = 3
_TAILS = {"related": 15, "tags": 15, "byline": 4, "share": 12, "subscription": 14, "cookie": 14}
"""Words of the longest tail that belongs to a label, by its kind."""
_LABELS = frozenset({"related", "tags", "byline"})
"""Kinds that need a colon behind them."""
_COLON = re.compile(r"\s?[:\uff1a]")
_GLUE = re.compile(r"\)?[ \u00a0]")
_BEHIND = re.compile(r"[.…]?[ \u00a0]")
"""What stands before a phrase; a stop where it is taken for that of an abbreviation: "in May. Read more"."""
_END = re.compile(r"[\s.…:>»]*")


class Glued(NamedTuple):
    """A stretch that is not of the sentence it stands in."""

    span: Span
    kind: str


def find_glued(doc: Document) -> Iterator[Glued]:
    """Every stretch, ascending."""
    if primary_subtag(doc.language) != "en":  # German has capitals inside sentences
        return
    after = -1
    starts = {doc.lowers[sentence.first] for sentence in doc.sentences if sentence.first < sentence.last}
    wanted = (doc.vocabulary & _first_words()) | {lower for lower in starts if lower[0].isdigit()}
    words = doc.words
    for at in [at for at, lower in enumerate(doc.lowers) if lower in wanted and not words[at].text[0].islower()]:
        word = words[at]
        is_count = word.text[0].isdigit() and at == doc.sentences[word.sentence].first
        if at < after or not (is_count or word.text[0].isupper()):
            continue
        found = _find_buttons(doc, at) or _find_phrase(doc, at)
        if found is None and word.lower in stamp_words():
            found = _find_stamp(doc, at)
        if found is not None:
            yield found
            after = next((n for n in range(at, len(doc.words)) if doc.words[n].start >= found.span.end), len(doc.words))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The words that anything glued begins with."""
    return openings() | stamp_words()


def has_buttons(doc: Document, at: int) -> bool:
    """Whether a row of buttons that begins with a word is glued to the sentence behind it."""
    return _find_buttons(doc, at) is not None


def find_glued_end(doc: Document, first: int, last: int) -> int:
    """Where the words from `first` up to `last` stop being what they begin as, and the article goes on: an offset.

    The end of the last word where it does not.
    """
    for at in range(first + _FEWEST_WORDS, last - _SHORTEST_SENTENCE):
        if _begins_sentence(doc, at) and doc.words[at - 1].lower not in _NOT_BEFORE:
            return doc.words[at - 1].end
    return doc.words[last - 1].end


def _find_buttons(doc: Document, at: int) -> Glued | None:
    """A row of buttons between two sentences: "Share Tweet Print", "Like 214 · Share · Save this article"."""
    if doc.words[at].lower not in _ACTIONS or not _may_follow(doc, at):
        return None
    last, buttons, actions = at, 0, 0
    while last < len(doc.words) and (
        last == at or _BETWEEN.fullmatch(doc.text, doc.words[last - 1].end, doc.words[last].start)
    ):
        length = _measure_button(doc, last)
        if not length:
            break
        buttons += doc.words[last].text[0].isalpha()
        actions += doc.words[last].lower in _ACTIONS
        last += length
    if actions < _FEWEST_WORDS:
        return None
    first, end = doc.sentences[doc.words[at].sentence], doc.words[last - 1].end
    is_end = last >= first.last and _END.fullmatch(doc.text, end, first.end) is not None
    is_next = last < first.last and (
        _begins_sentence(doc, last) or (buttons > _FEWEST_WORDS and doc.words[last].text[0].isupper())
    )
    return Glued(Span(doc.words[at].start, end), "share") if is_end or is_next else None


def _measure_button(doc: Document, at: int) -> int:
    """How many words the button or count has that begins here."""
    folded = tuple(map(fold_word, doc.words[at : at + _LONGEST_BUTTON]))
    if folded[0] == "N" or not doc.words[at].text[0].isupper():
        return int(folded[0] == "N")
    known = (phrases().get(folded[:length]) for length in range(len(folded), 0, -1))
    found = next(
        ((length, phrase) for length, phrase in zip(range(len(folded), 0, -1), known, strict=True) if phrase), None
    )
    if found is not None and found[1].kind in _BUTTONS:
        return found[0]
    return int(folded[0] in _ACTIONS)


def _find_phrase(doc: Document, at: int) -> Glued | None:
    """The longest phrase that begins with a word, where it is glued."""
    if not may_open_phrase(tuple(map(fold_word, doc.words[at : at + 2]))):
        return None
    folded = tuple(map(fold_word, doc.words[at : at + longest_phrase()]))
    for length in range(len(folded), 0, -1):
        phrase = phrases().get(folded[:length])
        words = doc.words[at : at + length]
        is_label = phrase is not None and (
            phrase.kind == "byline" or (phrase.kind in _ALONE and at == doc.sentences[words[0].sentence].first)
        )
        if phrase is None or not (is_label or _is_lone_capital(words)) or not _may_follow(doc, at):
            continue
        end = None
        if phrase.use in {"block", "start"} and (length >= _FEWEST_WORDS or phrase.kind in _ALONE):
            end = _find_end(doc, at, at + length, phrase.kind)
        if end is None:
            end = _find_tail(doc, at, at + length, phrase)
        if end is not None:
            return Glued(Span(words[0].start, end), phrase.kind)
    return None


def _find_end(doc: Document, first: int, last: int, kind: str) -> int | None:
    """Where a phrase ends that is glued before or behind a sentence; None where the sentence needs it."""
    sentence = doc.sentences[doc.words[first].sentence]
    block = doc.blocks[sentence.block]
    end = doc.words[last - 1].end
    if doc.text.startswith(")", end) and "(" in doc.text[doc.words[first].start : end]:  # Comments (12)
        end += 1
    if _END.fullmatch(doc.text, end, block.end):
        is_sure = last - first > _FEWEST_WORDS or not doc.text[end : block.end].strip()
        return end if first > sentence.first and is_sure else None
    if last >= sentence.last:
        return None
    is_at_top = first == sentence.first and sentence.block < _TOP_LINES and last - first > _FEWEST_WORDS
    if is_at_top and kind == "navigation" and doc.words[last].text[0].isupper():  # Skip to content Bridge opens in May
        return end
    if kind in _ALONE and _is_label_before_sentence(doc, first, last):
        return end
    return end if _begins_sentence(doc, last) else None


def _is_label_before_sentence(doc: Document, first: int, last: int) -> bool:
    """Whether a label stands between two sentences, in capitals, at the head of its line or as several words.

    "ADVERTISEMENT Admission is free", "Advertisement Continue reading below Farmers in the valley protest".
    """
    words, following = doc.words[first:last], doc.words[last : last + 2]
    is_shouted = all(word.text.isupper() and len(word.text) >= _SHORTEST_LABEL for word in words)
    is_first = first == doc.sentences[words[0].sentence].first
    opens = words[0].start == doc.blocks[doc.sentences[words[0].sentence].block].start
    is_label = is_first and (is_shouted or last - first >= _FEWEST_WORDS or opens)
    is_sure = opens and last - first > _FEWEST_WORDS
    is_sentence = len(following) > 1 and following[0].text.istitle() and (is_sure or following[1].text[0].islower())
    return is_label and is_sentence and doc.text[words[-1].end : following[0].start].isspace()


def _find_tail(doc: Document, first: int, last: int, phrase: Phrase) -> int | None:
    """Where that ends which goes on behind a label in the middle of a sentence: "Tags: bridge, port"."""
    sentence = doc.sentences[doc.words[first].sentence]
    block = doc.blocks[sentence.block]
    longest = _TAILS.get(phrase.kind, 0)
    has_colon = _COLON.match(doc.text, doc.words[last - 1].end) is not None
    if not longest or not (has_colon or (phrase.use == "start" and phrase.kind not in _LABELS)):
        return None
    end = find_glued_end(doc, last - _FEWEST_WORDS, sentence.last)
    tail = [word for word in doc.words[last : sentence.last] if word.end <= end]
    is_name = all(word.text[0].isupper() for word in tail)
    is_whole = end < doc.words[sentence.last - 1].end or end == block.end
    if first == sentence.first:  # what has a line or sentence to itself is for mtcheck.page.furniture
        is_whole = phrase.kind not in _LABELS and end < doc.words[sentence.last - 1].end
    is_tail = is_whole and len(tail) <= longest and (is_name or phrase.kind != "byline")
    return end if is_tail and tail else None


def _find_stamp(doc: Document, at: int) -> Glued | None:
    """A date of publication that begins with a word, where it is glued."""
    block = doc.blocks[doc.sentences[doc.words[at].sentence].block]
    for end in range(min(at + _LONGEST_STAMP, len(doc.words)), at, -1):
        start, stop = doc.words[at].start, doc.words[end - 1].end
        is_next = end < len(doc.words) and doc.words[end].text in _SENTENCE_STARTS
        if is_next and doc.words[end].start < block.end:
            stop = doc.words[end].start
        elif end == len(doc.words) or doc.words[end].start >= block.end:
            stop = block.end
        else:
            continue
        text = doc.text[start:stop].strip()
        if stop <= block.end and "\n" not in text and is_stamp(text) and _may_follow(doc, at):
            return Glued(Span(start, start + len(text)), "byline")
    return None


def _is_lone_capital(words: tuple[Word, ...]) -> bool:
    """Whether words begin with a capital as lines do, or are all capitals; names have more of them."""
    if all(word.text.isupper() for word in words):
        return len(words) > 1 or len(words[0].text) > _FEWEST_WORDS
    return len(words) == 1 or words[1].text[0].islower() or words[1].text[0].isdigit()


def _begins_sentence(doc: Document, at: int) -> bool:
    """Whether a word in capitals is the first of a sentence that nothing parts from the one before."""
    word = doc.words[at]
    if word.text not in _SENTENCE_STARTS or at + 1 >= len(doc.words):
        return False
    is_beside = _GLUE.fullmatch(doc.text, doc.words[at - 1].end, word.start) is not None
    return is_beside and doc.words[at + 1].text[0].islower()


def _may_follow(doc: Document, first: int) -> bool:
    """Whether the words before a word may be the end of a sentence."""
    if first == doc.sentences[doc.words[first].sentence].first:
        return True
    before = doc.words[first - 1]
    is_beside = _BEHIND.fullmatch(doc.text, before.end, doc.words[first].start) is not None
    return is_beside and before.lower not in _NOT_BEFORE
