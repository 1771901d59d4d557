"""Notes on a translation inside a Document: what a translator or a language model puts in brackets, or under "Note".

A Document goes in, notes come out: (Note: the original has a pun here), [Translator's note: ...], (a river -
translator's note), and a sentence of a paragraph that begins so. A note counts by its head alone where that names a
translator, and else by what it speaks of. What is no note but a refusal, or says that a part was not translated, says
so. How all this is joined with other traces is left to `mtcheck.page.model_traces`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.page.model_phrases import about, asides, beginnings, languages_of_head, match_phrase, pattern
from mtcheck.phrases import join_words
from mtcheck.segment import split_words
from mtcheck.spans import Spans

NoteKind = Literal["note", "label", "refusal", "failure"]

_BRACKETED = re.compile(
    r"[(\[（【][*_]?(?P<head>[^:：()\[\]\n–—]{1,45}?)[*_]?\s?[:：–—-]\s?"
    r"(?P<body>(?:[^()\[\]\n（）【】]|[(\[][^()\[\]\n]{0,60}[)\]]){3,700})[)\]）】]"
)
_SIGNED = re.compile(r"[(\[][^()\[\]\n]{3,300}[-–—,;]\s?(?P<head>[^()\[\]\n–—,;:]{2,30})[)\]]")
_BARE = re.compile(r"[(\[](?P<head>[^()\[\]\n]{2,40})[)\]]")
_ASIDE = re.compile(r"[(\[](?P<body>[^()\[\]\n]{12,200})[)\]]")
_BEFORE_HEAD = re.compile(r"^[\W_]+")
_BEGUN = re.compile(r"(?P<head>[^:\n()\[\]\"“”]{2,40}):(?= )")
"""How a sentence begins that is a note without brackets."""
_ENDS = re.compile(r"[.!?…][\"'”’]?\s+")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_INITIALS = 3
"""Letters of a head that may be a state or a party in a list as well: TN, PS."""
_UNDONE = re.compile(
    r"\b(?:rest|remainder|remaining|following|segment|paragraphs?|part|passage|text|article|section|sentences?)\b"
    r"[^.]{0,40}(?:could not|couldn['’]t|cannot|can['’]t|was not|wasn['’]t|were not|is not|has not been|not) (?:be )?"
    r"translated\b",
    re.IGNORECASE,
)
"""What says that some of the article is missing, and not that a pun cannot be translated."""


class Note(NamedTuple):
    """One note."""

    span: Span
    kind: NoteKind


def find_notes(doc: Document) -> Iterator[Note]:
    """(Note: the original has a pun here), (Anm. d. Übers.), (a river – translator's note)."""
    for match in _BRACKETED.finditer(doc.text):
        if may_be_head(match["head"]) and is_note(match["head"], match["body"]):
            yield Note(Span(*match.span()), judge_note(match["body"]))
    first = _BARE.match(doc.text, doc.blocks[0].start) if doc.blocks else None
    if first is not None and pattern("label").fullmatch(fold(first["head"])):
        yield Note(Span(*first.span()), "label")
    for match in _ASIDE.finditer(doc.text) if not asides().isdisjoint(doc.vocabulary) else ():
        if pattern("aside").match(fold(match["body"])):
            yield Note(Span(*match.span()), "note")
    for match in (*_SIGNED.finditer(doc.text), *_BARE.finditer(doc.text)):
        if may_be_head(match["head"]) and pattern("note").fullmatch(fold(match["head"])):
            yield Note(Span(*match.span()), "note")


def may_be_head(head: str) -> bool:
    """Whether a head begins as that of a note does in any language."""
    return _BEFORE_HEAD.sub("", head).lower().startswith(beginnings())


def is_note(head: str, body: str) -> bool:
    """Whether a translator speaks under a head: by the head alone, or by what is said under "Note"."""
    folded = fold(head)
    if not folded.startswith(beginnings()):
        return False
    if pattern("note").fullmatch(folded):
        return True
    said = "".join(f"{word.lower} " for word in split_words(body))
    languages = languages_of_head(folded)
    if languages and judge_note(body) != "note":
        return True
    return any(about(language).search(said) for language in languages)


def find_begun_notes(doc: Document, quoted: Spans) -> Iterator[Note]:
    """A sentence inside a paragraph that is a note: The council met. Note: the original says "village"."""
    for sentence in doc.sentences:
        if doc.text.find(":", sentence.start, sentence.end) < 0 or sentence.start == doc.blocks[sentence.block].start:
            continue
        match = _BEGUN.match(doc.text, sentence.start, sentence.end)
        if match is None or len(match["head"]) <= _INITIALS or not may_be_head(match["head"]):
            continue
        if quoted.overlaps(Span(*match.span())):
            continue
        said = doc.text[match.end() : sentence.end]
        if is_note(match["head"], said):
            yield Note(Span(sentence.start, sentence.end), judge_note(said))


def judge_note(body: str) -> NoteKind:
    """What a note says: that something is not translated, or how it is."""
    body = _QUOTED.sub(" ", body)
    if _UNDONE.search(body) is not None:
        return "failure"
    texts = [drop_openers(fold(piece)) for piece in _ENDS.split(body) if piece]
    is_refused = any(match_phrase("refusal", text) or match_phrase("self", text) for text in texts)
    return "refusal" if is_refused else "note"


def drop_openers(text: str) -> str:
    """Words without the "Sure" before them."""
    while (match := match_phrase("opener", text)) is not None:
        text = text[match.end() :]
    return text


def fold(text: str) -> str:
    """Words as the lists write them."""
    return join_words(split_words(text))
