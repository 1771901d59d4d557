"""Credits and captions of pictures inside the text of a Document, where no line of their own shows them.

A Document goes in; out come the stretches that name who took a picture, or label one: "Photo: dpa/Kay Lehmann",
"(Photo by Jane Doe/AFP)", "REUTERS/Jane Doe", "File photo". Labels are those of kind credit in `furniture_*.tsv`, the
names of agencies lie in `agencies.tsv`. Whole lines that begin with a label are found by `mtcheck.page.furniture`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

import mtcheck.late_re as re
from mtcheck.english.function_words import SENTENCE_OPENERS
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.page.furniture_phrases import credit_labels
from mtcheck.phrases import fold_word

_LIBRARY = "library"
_PICTURE = frozenset(
    "photo photos foto fotos фото photograph photographs picture image images bild photography".split()
)
_AMBIGUOUS = frozenset(
    "image images picture credit credits illustration illustrations graphic graphics caption captions legend collage"
    " kuva beeld imagen immagine imagem kép görsel dok reprodução divulgação crédito crédit courtesy handout".split()
)
"""Labels that also open a sentence: they need an agency, or the end of the line."""
_OPENERS = SENTENCE_OPENERS | frozenset(
    "although both despite dr during even five four most mr mrs ms of only or over since three to under without".split()
)
"""Words with which the sentence goes on behind a credit."""
_JOINING = frozenset("via by for de van von der den al el la and courtesy of from zu zum da di".split())
_PHOTO_WORDS = _PICTURE | frozenset("file pool handout archive archives via stock pictures".split())
_CAPTION = re.compile(
    r"(?:This |File )?(?:[Pp]hoto|[Ii]mage|[Pp]icture) (?:taken|released|provided|shot) (?:on|by|in) \S.* shows? "
)
"""Photo taken on March 17, 2022 shows the bridge. (Xinhua/Li Xu)"""
_IN_PICTURE = re.compile(
    r"(?:In|On) (?:the|this|our) (?:picture|photo|photograph|image)[,:] [^.!?\n]{10,150}"
    r" \((?:archive|file|file photo|archive photo)\)"
)
"""In the picture: the burning warehouse (archive)"""
_RIGHTS = re.compile(r"\((?:[A-Z][\w.]*\s?[/|,&]?\s?){1,4}[—–-]\s?[Aa]ll rights reserved\.?\)")
_BBC = frozenset({("image", "source"), ("image", "caption"), ("image", "copyright")})
"""What the BBC says to readers who cannot see: Image source, Reuters"""
_POLLS = frozenset("ipsos norc ssrs yougov abc cnn cbs nbc poll survey index".split())
"""What stands behind the stroke in "a Reuters/Ipsos poll"."""
_NOT_BEFORE = frozenset(
    "the a an to told by of for from with via at in and or per said than as cites cited quoting".split()
)
"""Words behind which an agency is part of the sentence."""
_GAP = re.compile(r"\s?[/|,·&+–-]?\s?|\s?/\s?|\.\s?/?\s?|\s?\(|\s?©\s?")
_BESIDE = re.compile(r",?[ \u00a0]")
_PLAIN_GAP = re.compile(r"[ \u00a0]")
_SEPARATOR = re.compile(
    r"\s?[:\uff1a]\s?(?:©\s?)?|\s+(?:taken )?by:?\s+|\s?/\s?|\s+(?:courtesy of|provided (?:by|to)|via|from)\s+|\s?©\s?"
)
_COLON = re.compile(r"\s?[:\uff1a]")
_STOPS = (".", "!", "?")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?|@\w+")
_STOP = re.compile(r"[.;]?[)\]]?")
_OPENING = {"(": ")", "[": "]"}
_SIGN_OFF = re.compile(r"[\w-]{2,12}(?:(?:, ?|/| )[\w-]{1,12}){0,4}")
"""Agencies, and the initials of who edited their text: čtk, rv; dpa/lsw."""
_LONGEST_BRACKET = 16
"""Words in the longest bracket that is taken for a credit."""
_BRACKET = 120
"""Characters."""
_LONGEST_NAME = 3
_LONGEST_CREDIT = 12
_LONGEST_CAPTION = 40


def find_credits(doc: Document) -> Iterator[Span]:
    """Every credit inside a line, in no order; they may overlap."""
    yield from _find_forms(doc)
    first = _first_words()
    if "©" not in doc.text and first.isdisjoint(doc.vocabulary):
        return
    for at in [at for at, lower in enumerate(doc.lowers) if lower in first]:
        word = doc.words[at]
        length = _measure_label(doc.words, at)
        span = _judge_label(doc, at, at + length) if length else None
        if span is None and word.text in _agencies():
            span = _judge_agency(doc, at)
        if span is None and word.lower in _lower_agencies():
            bracket = _find_bracket(doc, word.start)
            span = bracket if bracket is not None and _is_sign_off(doc, bracket) else None
        if span is not None:
            yield span
    for match in re.finditer("©", doc.text):
        span = _judge_sign(doc, match.start())
        if span is not None:
            yield span


def _find_forms(doc: Document) -> Iterator[Span]:
    """Credits and captions that are known by their whole form."""
    for block in doc.blocks:
        if _CAPTION.match(doc.text, block.start, block.end):
            yield block
    for hints, pattern in (({"rights"}, _RIGHTS), ({"archive", "file"}, _IN_PICTURE)):
        if not hints.isdisjoint(doc.vocabulary):
            yield from (Span(*match.span()) for match in pattern.finditer(doc.text))


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("agencies")}


@lru_cache(maxsize=1)
def _lower_agencies() -> frozenset[str]:
    return frozenset(form.lower() for form in _agencies())


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in credit_labels()) | _lower_agencies()


@lru_cache(maxsize=1)
def _longest_label() -> int:
    return max(map(len, credit_labels()))


def _measure_label(words: tuple[Word, ...], at: int) -> int:
    """How many words the longest label has that begins here; 0 where none does."""
    folded = tuple(map(fold_word, words[at : at + _longest_label()]))
    return next((n for n in range(len(folded), 0, -1) if folded[:n] in credit_labels()), 0)


@dataclass(frozen=True, slots=True)
class _Credit:
    """Names and agencies that stand together."""

    end: int
    words: tuple[Word, ...]
    goes_on: bool
    """Whether a word in lower case follows, so that they are part of a sentence."""

    @property
    def has_agency(self) -> bool:
        return any(word.text in _agencies() for word in self.words)

    @property
    def has_library(self) -> bool:
        return any(_agencies().get(word.text) == _LIBRARY for word in self.words)

    @property
    def has_name(self) -> bool:
        """Whether somebody stands beside the agency with a first name and a surname."""
        named = [word for word in self.words if word.text not in _agencies() and word.lower not in _PHOTO_WORDS]
        return sum(word.text[0].isupper() for word in named) > 1 and not any(word.lower in _POLLS for word in named)


def _judge_label(doc: Document, first: int, last: int) -> Span | None:
    """What belongs to a label that the words from `first` up to `last` are, where it is one."""
    label = doc.words[first:last]
    bracket = _find_bracket(doc, label[0].start)
    if bracket is not None:
        return bracket if _is_credit_bracket(doc, bracket, label) else None
    sentence = doc.sentences[label[0].sentence]
    block = doc.blocks[sentence.block]
    if tuple(word.lower for word in label) in _BBC and doc.text.startswith(",", label[-1].end):
        credit = _measure_credit(doc, last, label[-1].end + 1, block) if label[-1].lower != "caption" else None
        return Span(label[0].start, sentence.end if credit is None else credit.end)
    separator = _SEPARATOR.match(doc.text, label[-1].end, block.end)
    if separator is None:
        return _judge_bare_label(doc, first, last, block)
    credit = _measure_credit(doc, _find_word(doc, separator.end()), separator.end(), block)
    has_colon = _COLON.match(separator[0]) is not None
    address = _ADDRESS.match(doc.text, separator.end(), block.end)
    if address is not None and has_colon and _is_strong(label):
        return Span(label[0].start, address.end())
    if credit is None:
        is_caption = has_colon or not doc.text.startswith(_STOPS, block.end - 1)
        return block if is_caption and _is_strong(label) and _is_whole(label, sentence, block) else None
    is_owned = credit.has_agency and _is_strong(label)
    is_at_end = _STOP.sub("", doc.text[credit.end : block.end].strip(), count=1) == ""
    is_credit = credit.has_agency or (has_colon and _is_strong(label)) or is_at_end
    if label[0].text[0].islower() or credit.goes_on:
        is_credit = has_colon and is_owned
    return Span(label[0].start, _include_stop(doc, credit.end, block)) if is_credit else None


def _is_whole(label: tuple[Word, ...], sentence: Sentence, block: Span) -> bool:
    """Whether a label begins a line that is a single sentence, as captions are."""
    is_short = sentence.last - sentence.first <= _LONGEST_CAPTION
    return is_short and label[0].start == block.start and sentence.end == block.end


def _judge_bare_label(doc: Document, first: int, last: int, block: Span) -> Span | None:
    """A label without colon: beside an agency ("Photo AFP"), or all there is in a sentence ("File photo.")."""
    label = doc.words[first:last]
    if label[0].text[0].islower():
        return None
    following = doc.words[last : last + 1]
    is_beside = bool(following) and _BESIDE.fullmatch(doc.text, label[-1].end, following[0].start) is not None
    if is_beside and following[0].text in _agencies() and _is_strong(label):
        credit = _measure_credit(doc, last, following[0].start, block)
        return None if credit is None or credit.goes_on else Span(label[0].start, credit.end)
    is_long = len(label) > 1 and not _PICTURE.isdisjoint(word.lower for word in label)
    sentence = doc.sentences[label[0].sentence]
    is_alone = (sentence.first, sentence.last) == (first, last)
    if is_long and is_alone:
        return sentence.span
    is_glued = is_long and label[-1].end == block.end and first > sentence.first
    return Span(label[0].start, label[-1].end) if is_glued and _ends_sentence(doc.words[first - 1]) else None


def _ends_sentence(word: Word) -> bool:
    """Whether a label may be glued to a word: "on Monday File photo", and not "the File photo"."""
    return word.lower not in _NOT_BEFORE and (not word.text[0].isupper() or word.lower.endswith("day"))


def _judge_agency(doc: Document, at: int) -> Span | None:
    """What belongs to an agency that is named as the owner of a picture, where it is."""
    word = doc.words[at]
    bracket = _find_bracket(doc, word.start)
    if bracket is not None:
        return bracket if _is_credit_bracket(doc, bracket, ()) or _is_sign_off(doc, bracket) else None
    sentence = doc.sentences[word.sentence]
    block = doc.blocks[sentence.block]
    whole = _measure_credit(doc, sentence.first, doc.words[sentence.first].start, block)
    if whole is not None and len(whole.words) == sentence.last - sentence.first:
        is_last = sentence.end == block.end and all(w.text in _agencies() for w in whole.words)
        is_stroked = "/" in doc.text[sentence.start : sentence.end] or (sentence.span == block and whole.has_name)
        if is_last or whole.has_library or (is_stroked and whole.has_name):
            return sentence.span
    is_glued = word.end == block.end and doc.text[block.start : word.start].rstrip().endswith(_STOPS)
    if is_glued and doc.text[word.start - 1 : word.start].isspace():
        return word.span
    if doc.text[word.end : word.end + 1] != "/" and not doc.text.startswith(" Photo/", word.end):
        return None
    before = doc.words[at - 1] if at > sentence.first else None
    credit = _measure_credit(doc, at, word.start, block)
    if credit is None or credit.goes_on or not credit.has_name or (before and before.lower in _NOT_BEFORE):
        return None
    return Span(word.start, credit.end)


def _judge_sign(doc: Document, at: int) -> Span | None:
    """A copyright sign and the names behind it, inside a line."""
    number = doc.sentence_at(at)
    if number is None:
        return None
    block = doc.blocks[doc.sentences[number].block]
    first = _find_word(doc, at)
    if at == block.start or first == len(doc.words):
        return None
    bracket = _find_bracket(doc, at)
    credit = _measure_credit(doc, first, at + 1, block)
    if bracket is not None:
        return bracket if credit is not None and credit.end >= bracket.end - 1 else None
    return None if credit is None else Span(at, credit.end)


def _find_bracket(doc: Document, at: int) -> Span | None:
    """The bracket around a place, in its line."""
    start = max(doc.text.rfind(mark, max(0, at - _BRACKET), at) for mark in _OPENING)
    if start < 0 or any(mark in doc.text[start:at] for mark in ")]\n"):
        return None
    end = doc.text.find(_OPENING[doc.text[start]], at, at + _BRACKET)
    return None if end < 0 or "\n" in doc.text[start:end] else Span(start, end + 1)


def _is_credit_bracket(doc: Document, bracket: Span, label: tuple[Word, ...]) -> bool:
    """Whether a bracket holds the credit of a picture, and nothing that belongs to the sentence."""
    inside = doc.text[bracket.start + 1 : bracket.end - 1].strip()
    first = _find_word(doc, bracket.start)
    words = tuple(word for word in doc.words[first : first + _LONGEST_BRACKET + 1] if word.end < bracket.end)
    if len(words) > _LONGEST_BRACKET:
        return False
    is_led = bool(label) and label[0].start == words[0].start
    if is_led and _COLON.match(doc.text, label[-1].end) and (_is_strong(label) or words[-1].text[0].isupper()):
        return True
    if is_led and label == words:
        return len(label) > 1 or (label[0].lower in _PHOTO_WORDS | {"illustration"} and label[0].text[0].isupper())
    if not all(
        _may_be_in_credit(word) or word.lower in _JOINING | _PHOTO_WORDS | {"by", "to", "provided"} for word in words
    ):
        return False
    credit = _Credit(bracket.end, words, goes_on=False)
    has_picture = any(word.lower in _PICTURE for word in words)
    is_joined = any(mark in inside for mark in "/:|©") or any(
        word.lower in {"by", "via", "courtesy", "provided"} for word in words
    )
    return credit.has_library or (has_picture and (is_joined or credit.has_agency)) or (is_joined and _is_owned(credit))


def _find_word(doc: Document, at: int) -> int:
    """The first word that begins at a place or behind it."""
    return bisect_left(doc.words, at, key=attrgetter("start"))


def _is_sign_off(doc: Document, bracket: Span) -> bool:
    """Whether an agency signs with its name what stands before: "He did not agree. (dpa/abc)", "(čtk, rv)"."""
    items = _SIGN_OFF.fullmatch(doc.text, bracket.start + 1, bracket.end - 1)
    signs = [] if items is None else re.split(r"[ ,/]+", items[0])
    is_at_end = bracket.end == len(doc.text) or doc.text[bracket.end] == "\n"
    is_behind_stop = doc.text[: bracket.start].rstrip().endswith((".", "!", "?", "”", '"'))
    agencies = [sign for sign in signs if sign.lower() in _lower_agencies()]
    is_signed = all(sign.lower() in _lower_agencies() or sign.islower() for sign in signs)
    return is_at_end and is_behind_stop and bool(agencies) and is_signed


def _is_owned(credit: _Credit) -> bool:
    return credit.has_agency and credit.has_name


def _is_strong(label: tuple[Word, ...]) -> bool:
    """Whether a label says by itself that a picture is meant."""
    return not (len(label) == 1 and label[0].lower in _AMBIGUOUS)


def _measure_credit(doc: Document, first: int, start: int, block: Span) -> _Credit | None:
    """The names and agencies that stand together from a word on, which begins at `start` or right behind it."""
    words: list[Word] = []
    run = 0
    for at in range(first, min(first + _LONGEST_CREDIT, len(doc.words))):
        word = doc.words[at]
        gap = doc.text[words[-1].end if words else start : word.start]
        if word.start >= block.end or _GAP.fullmatch(gap) is None or (words and _is_full_stop(gap, words[-1])):
            break
        run = run + 1 if _PLAIN_GAP.fullmatch(gap) else 1
        if word.lower in _JOINING and words and at + 1 < len(doc.words) and doc.words[at + 1].text[0].isupper():
            words.append(word)
            run = 0
            continue
        if not _may_be_in_credit(word) or (run > _LONGEST_NAME and word.text not in _agencies()):
            break
        if words and run > 1 and _opens_sentence(doc, at, block):
            break
        words.append(word)
    while words and words[-1].lower in _JOINING:
        words.pop()
    if not words:
        return None
    end = words[-1].end
    return _Credit(end, tuple(words), goes_on=re.match(r" [^\W\dA-Z_]", doc.text[end : end + 2]) is not None)


def _is_full_stop(gap: str, before: Word) -> bool:
    """Whether a stop ends a sentence, and is not that of an initial."""
    return gap.startswith(".") and len(before.text) > 1


def _may_be_in_credit(word: Word) -> bool:
    if word.text in _agencies():
        return True
    return word.lower not in _OPENERS and (not word.text[0].islower() or word.lower in {"picture", "alliance"})


def _opens_sentence(doc: Document, at: int, block: Span) -> bool:
    """Whether a word in capitals is followed by one that is not, so that a sentence begins with it."""
    word = doc.words[at]
    if word.text in _agencies() or at + 1 >= len(doc.words) or doc.words[at + 1].start >= block.end:
        return False
    following = doc.words[at + 1]
    gap = doc.text[word.end : following.start]
    return _PLAIN_GAP.fullmatch(gap) is not None and following.text[0].islower() and following.lower not in _JOINING


def _include_stop(doc: Document, end: int, block: Span) -> int:
    """Up to behind a full stop that belongs to the credit."""
    return end + 1 if end < block.end and doc.text[end] == "." else end
