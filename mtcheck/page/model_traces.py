"""Traces of a language model in a Document: what it said round the translation, to the person who had asked for it.

A Document goes in; out come introductions, refusals, summaries, offers, notes, echoes of the prompt, labels, thoughts
and fences, each as one stretch. Such a phrase, one of `mtcheck.page.model_phrases`, must begin its sentence, stand
outside quotation marks and where a model puts it: before the article, behind it, or in a paragraph of its own. Where
the article is about such models, what one says in it is left alone. How to report all this is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import mtcheck.late_re as re
from mtcheck.model import Document, Sentence, Span
from mtcheck.page.model_comments import find_comments
from mtcheck.page.model_notes import drop_openers, find_begun_notes, find_notes, fold, is_note, judge_note
from mtcheck.page.model_omissions import find_omissions
from mtcheck.page.model_phrases import (
    anchors,
    anchors_behind,
    match_phrase,
    may_be_phrase,
    may_begin_phrase,
    pattern,
)
from mtcheck.page.model_remarks import find_remarks
from mtcheck.page.model_speech import first_words, judge_speech, may_be_speech
from mtcheck.phrases import is_spelled_as_lists, join_words
from mtcheck.spans import Spans

Kind = Literal[
    "refusal", "introduction", "summary", "echo", "offer", "label", "part", "note", "comment", "fence", "tag",
    "thought", "failure", "setting", "choice",
]  # fmt: skip

_GRAVER_FIRST: tuple[Kind, ...] = (
    "failure", "refusal", "thought", "choice", "setting", "introduction", "summary", "echo", "tag",
    "offer", "label", "note", "comment", "part", "fence",
)  # fmt: skip
_FIRST_BLOCKS, _FIRST_SENTENCES, _LAST_SENTENCES = 2, 4, 5
_LONGEST_HEAD = 6
"""Spaces in the longest label before a colon."""
_PERSONAL = 5
"""So many of the word "I" make an interview or an essay."""
_TOPIC = 3
"""So many words about chatbots make an article about them."""
_ABOUT_MODELS = frozenset(
    "chatgpt gpt chatbot chatbots openai copilot anthropic deepseek llm llms chatgpt's chatbot's".split()
)
_TOLD = re.compile(
    r"(?<!\byou )\b(?:said|says|told|wrote|writes|asked|replied|answered|responded|quoted|according|joked|recalled) "
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|i'm|i've|my|me|i'd|i'll) |\W(?:ich|je|j'ai|yo|io|eu|ik|mi|me|no|ne|nie|ne|не|я) |[^\x00-\u024f]"
)
_TASK = re.compile(r"\b(?:text|article|passage|content|provided|requested|following|continuation|paragraphs?|request) ")
_OF_TRANSLATION = re.compile(
    r"\b(?:translat\w*|request|tradu\w*|traduz\w*|übersetz\w*|перев\w*|перек\w*) |[\u3040-\u9fff]"
)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_ARTICLE_BEHIND = re.compile(r"(?P<introduction>[^:\n]+:)\s(?:\S+\s+){3,}")
"""A colon inside the sentence of an introduction, and enough words of the article behind it."""
_OPENING_QUOTES, _LONGEST = "\"“„«‘'‹「", 70

_HEAD = re.compile(r"[ \t#>*_~\-•(\[（【]*(?P<head>[^:：\n]{1,60}?)[*_ \u00a0]*[:：][*_]*")
_OPENER = re.compile(r"\A\s*(?:Sure|Certainly|Of course|Absolutely|No problem)!\s*\n")
"""What goes on with the article instead of an introduction."""
_WHOLE_BRACKET = re.compile(r"[(\[][^()\[\]\n]*[.!?][\"'”’]?[)\]](?=\s+[A-Z“\"])")
"""Sentences in brackets, before others."""
_FENCE = re.compile(r"\A\s*(?P<open>```+|~~~+|\"\"\"|'''|<<<)[ ]?\w*[ \t]*\n")
_FENCE_END = re.compile(r"(?:\n|(?<=\S))[ \t]*(?P<close>```+|~~~+|\"\"\"|'''|>>>)\s*\Z")
_JSON = re.compile(
    r"\A\s*(?P<open>\{\s*[\"“](?:translation|translated_text|translated|text|output|result|content|article)[\"”]\s*:\s*[\"“])"
)
_SPEAKERS = ("Assistant", "Human", "User", "AI", "ChatGPT", "Model")
_MACHINE_HINTS = ("<", "##", *(speaker + colon for speaker in _SPEAKERS for colon in (":", " :")))
_MACHINE = re.compile(
    rf"""
    <(?P<tag>think|thinking|reasoning|thought|scratchpad|reflection)>(?:.{{0,20000}}?</(?P=tag)>)?
  | </?(?:think|thinking|reasoning|answer|output|translation|translated_text|target|response|result|translated|english)>
  | ^\#{{2,4}}\s?(?:Response|Instructions?|Input|Output|Answer|Translation|Assistant|User|Human|System)\b[ \t]*:?
  | ^[ \t]*(?:{"|".join(_SPEAKERS)})[ ]?:
        (?=[ \t]*(?:\n|Here\b|Sure\b|Certainly\b|Translat|I['’]m\b|I\ can))
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Trace:
    """One stretch that a language model said for itself."""

    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands."""

    opens: bool
    """Whether it is the first of all."""
    is_first: bool
    is_last: bool
    is_block: bool
    """Whether it is a paragraph of its own."""
    begins: bool
    """Whether it begins a paragraph, or follows another trace."""
    is_alone: bool
    """Whether nothing else is in the text."""


def find_traces(doc: Document, quotations: tuple[Span, ...]) -> tuple[Trace, ...]:
    """Every trace outside the quotations, by position; what touches within one paragraph is one."""
    notes = [Trace(*note) for note in find_notes(doc)]
    found = [*_find_machinery(doc), *(Trace(*remark) for remark in find_remarks(doc))]
    found += (Trace(span, "failure") for span in find_omissions(doc))
    if _may_hold_traces(doc):
        found += [*_find_heads(doc), *_find_sentences(doc, quotations)]
        found += (Trace(*note) for note in find_begun_notes(doc, Spans(quotations)))
    found += (Trace(*comment) for comment in find_comments(doc, quotations))
    found = [*notes, *(_end_with_bracket(doc, trace, notes) for trace in found)]
    found.sort(key=lambda trace: (trace.span.start, -trace.span.end))
    joined: list[Trace] = []
    for trace in found:
        if joined and _are_one(doc, joined[-1], trace):
            kind = min(joined[-1].kind, trace.kind, key=_GRAVER_FIRST.index)
            end = max(joined[-1].span.end, trace.span.end)
            joined[-1] = Trace(Span(joined[-1].span.start, end), kind)
        else:
            joined.append(trace)
    return tuple(_add_openers(doc, trace) for trace in joined)


def _end_with_bracket(doc: Document, trace: Trace, notes: Sequence[Trace]) -> Trace:
    """A sentence that begins with a bracket, without what stands behind that."""
    span = trace.span
    note = next((note.span for note in notes if note.span.start <= span.start < note.span.end < span.end), None)
    bracket = _WHOLE_BRACKET.match(doc.text, span.start, span.end)
    if note is None and bracket is not None:
        note = Span(*bracket.span())
    return trace if note is None else replace(trace, span=note)


def _may_hold_traces(doc: Document) -> bool:
    """Whether any word is there without which no phrase is."""
    return not anchors().isdisjoint(doc.vocabulary) or _is_eastern(doc)


def _find_machinery(doc: Document) -> Iterator[Trace]:
    """Fences, wrappers and tags round the whole text."""
    text = doc.text
    opener = _OPENER.match(text)
    if opener is not None and doc.field == "text":
        yield Trace(_trim(text, opener.span()), "introduction")
    opening = _FENCE.match(text) or _JSON.match(text)
    if opening is not None and doc.field == "text":
        yield Trace(Span(*opening.span("open")) if "{" in opening["open"] else _trim(text, opening.span()), "fence")
        closing = _FENCE_END.search(text, max(opening.end(), len(text) - 20))
        if closing is not None:
            yield Trace(Span(*closing.span("close")), "fence")
    if any(hint in text for hint in _MACHINE_HINTS):
        for match in _MACHINE.finditer(text):
            yield Trace(_trim(text, match.span()), "thought" if match["tag"] else "tag")


def _find_heads(doc: Document) -> Iterator[Trace]:
    """Labels before a colon at the beginning of a paragraph: "Translation:", "Title:", "Translator's note:"."""
    for number, block in enumerate(doc.blocks):
        has_colon = any(doc.text.find(colon, block.start, block.end) >= 0 for colon in ":：")
        match = _HEAD.match(doc.text, block.start, block.end) if has_colon else None
        if match is None or match["head"].count(" ") > _LONGEST_HEAD:
            continue
        folded = fold(match["head"])
        rest = doc.text[match.end() : block.end]
        label = _trim(doc.text, match.span())
        is_first = number < _FIRST_BLOCKS
        if is_note(match["head"], rest):
            if doc.text[match.start() : match.start("head")].strip(" \t#>*_~-•") == "":
                yield Trace(block, judge_note(rest))
        elif doc.field == "title":
            if pattern("part").fullmatch(folded):
                yield Trace(label, "part")
        elif (
            pattern("label").fullmatch(drop_openers(folded))
            and (is_first or not rest.strip())
            and not rest[1:2].islower()
        ):
            yield Trace(label, "label")
        elif is_first and pattern("part").fullmatch(folded) and rest.strip():
            yield Trace(label, "part")
        elif is_first and pattern("prompt").fullmatch(folded):
            is_whole = rest.count(" ") <= _LONGEST_HEAD and "\n" not in rest
            yield Trace(_trim(doc.text, (block.start, block.end)) if is_whole else label, "echo")


def _find_sentences(doc: Document, quotations: tuple[Span, ...]) -> Iterator[Trace]:
    sentences = [sentence for sentence in doc.sentences if sentence.first < sentence.last]
    quoted = Spans(quotations)
    is_personal = "i" in doc.vocabulary and doc.lowers.count("i") >= _PERSONAL
    is_topic = not _ABOUT_MODELS.isdisjoint(doc.vocabulary)
    is_topic = is_topic and sum(lower in _ABOUT_MODELS for lower in doc.lowers) >= _TOPIC
    is_plain, is_eastern = is_spelled_as_lists(doc.text), _is_eastern(doc)
    has_firsts = is_plain and not is_eastern and anchors_behind().isdisjoint(doc.vocabulary)
    last: int | None = None
    for number, sentence in enumerate(sentences):
        if sentence.last - sentence.first > _LONGEST:
            continue
        if has_firsts and not (may_begin_phrase(first := doc.lowers[sentence.first]) or first in first_words()):
            continue
        if not _may_be_trace(doc, sentence, is_plain=is_plain, is_eastern=is_eastern) or _is_quoted(
            doc, sentence, quoted
        ):
            continue
        block = doc.blocks[sentence.block]
        rest = doc.text[block.start : sentence.start] + doc.text[sentence.end : block.end]
        place = _Place(
            number == 0,
            number < _FIRST_SENTENCES and (sentence.block < _FIRST_BLOCKS or doc.is_presegmented),
            number >= len(sentences) - _LAST_SENTENCES and sentence.block >= len(doc.blocks) - _LAST_SENTENCES,
            not any(char.isalnum() for char in rest),
            last == number - 1 or not any(char.isalnum() for char in doc.text[block.start : sentence.start]),
            len(sentences) <= _FIRST_BLOCKS,
        )
        kind = _judge(doc, sentence, place, is_personal=is_personal)
        if kind is not None and not (is_topic and kind in {"refusal", "offer", "echo"} and not place.is_alone):
            last = number
            yield Trace(_end_at_colon(doc, sentence) if kind == "introduction" else sentence.span, kind)


def _end_at_colon(doc: Document, sentence: Sentence) -> Span:
    """An introduction without the beginning of the article that stands behind it on its line."""
    match = _ARTICLE_BEHIND.match(doc.text, sentence.start, sentence.end)
    return Span(sentence.start, sentence.end if match is None else match.end("introduction"))


def _is_eastern(doc: Document) -> bool:
    """Whether any of it is Chinese or Japanese."""
    return not doc.text.isascii() and _EAST_ASIAN.search(doc.text) is not None


def _may_be_trace(doc: Document, sentence: Sentence, *, is_plain: bool, is_eastern: bool) -> bool:
    lowers = doc.lowers[sentence.first : sentence.last]
    may_be = may_be_phrase(lowers, is_plain=is_plain) or may_be_speech(lowers[0], lowers)
    return may_be or (is_eastern and _EAST_ASIAN.search(doc.text, sentence.start, sentence.end) is not None)


def _is_quoted(doc: Document, sentence: Sentence, quoted: Spans) -> bool:
    begin = Span(sentence.start, sentence.start + 1)
    return quoted.overlaps(begin) or doc.text[sentence.start] in _OPENING_QUOTES


def _judge(doc: Document, sentence: Sentence, place: _Place, *, is_personal: bool) -> Kind | None:
    """What a model says with a sentence; None where nobody but a writer speaks."""
    text = drop_openers(join_words(doc.words_of(sentence)))
    kind = _judge_words(doc, sentence, place, text, is_personal=is_personal)
    return None if kind is None or _TOLD.search(text) is not None else kind


def _judge_words(doc: Document, sentence: Sentence, place: _Place, text: str, *, is_personal: bool) -> Kind | None:
    """What a model would say with the words of a sentence, were it not told of."""
    if match_phrase("self", text) and _FIRST_PERSON.search(f" {text}"):
        return "refusal"
    if match_phrase("refusal", text):
        is_sure = _OF_TRANSLATION.search(text) is not None or place.is_first or place.is_last or place.is_block
        return "refusal" if is_sure else None
    if match_phrase("weak", text) and place.opens and (place.is_block or place.is_alone):
        return "refusal"
    if place.opens and match_phrase("summary", text):
        return "summary"
    is_heading = place.is_first and doc.text[sentence.end - 1] == ":"
    is_own = place.is_block and _TASK.search(text) is not None
    may_stand: dict[str, bool] = {
        "echo": place.is_first or place.is_last or place.is_block,
        "introduction": place.is_first or is_own or (place.is_block and _EAST_ASIAN.search(text) is not None),
        "comment": place.is_last,
        "offer": place.is_last and (place.begins or _OF_TRANSLATION.search(text) is not None),
    }
    kind = next((kind for kind in _GRAVER_FIRST if may_stand.get(kind) and match_phrase(kind, text)), None)
    return kind or judge_speech(text, is_own=place.is_block or place.opens or is_heading, is_personal=is_personal)


def _are_one(doc: Document, trace: Trace, other: Trace) -> bool:
    """Whether two overlap, or only white space within one paragraph is between them."""
    if other.span.start < trace.span.end:
        return True
    gap = doc.text[trace.span.end : other.span.start]
    is_opener = _OPENER.match(doc.text, 0, other.span.start) is not None and "\n" not in doc.text[: trace.span.end]
    return "fence" not in {trace.kind, other.kind} and not gap.strip(" *_\n") and ("\n" not in gap or is_opener)


def _add_openers(doc: Document, trace: Trace) -> Trace:
    """With the "Sure!" before it."""
    at = doc.sentence_at(trace.span.start)
    if at is None or at == 0 or doc.sentences[at].start != trace.span.start or trace.kind == "note":
        return trace
    before = doc.sentences[at - 1]
    is_opener = before.first < before.last and not drop_openers(join_words(doc.words_of(before)))
    return replace(trace, span=Span(before.start, trace.span.end)) if is_opener else trace


def _trim(text: str, place: tuple[int, int]) -> Span:
    piece = text[place[0] : place[1]]
    start = place[0] + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))
