"""A text, or a paragraph, that breaks off in the middle of a sentence: the minister said that the.

Services cut what is longer than they take, a feed carries only the first lines of an article, and an engine that
loses its thread stops in mid-sentence.

The reader does not learn how it ends, and cannot know how much is missing.

Wrong for what needs no full stop: headings, captions, bylines, items of a list, tables, verse. Only a paragraph that
looks like prose is asked for its end: one that stops at a word or a comma that cannot be the last, one whose earlier
sentences do have their stops, or a last one that no headline is as long as. An ellipsis alone may be style; it counts
behind a word that must go on, and so does the `[…]` of a feed.

Milder than declared: a text that ends at a word which may well be its last, and only lacks the stop, is neutral; it is
minor where it tells of the past and each of several paragraphs before it has its stop, or where the last of two
participles lacks what the first one has (killing three people and leaving).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mtcheck.check import Context, Example, check
from mtcheck.english.unfinished import may_go_on, must_go_on
from mtcheck.lexicon import frequent_words
from mtcheck.model import Category, Document, Hit, Sentence, Severity, Span, Word

_STOPPED = re.compile(r"""[.!?…:;][\s"'”’»)\]*_]*$|[)\]"”»|>]\s*$""")
_TEASER = re.compile(r"(?:\[(?:…|\.\.\.|&hellip;)\]|\((?:more|continued|continues)\))\s*$", re.IGNORECASE)
_PROSE_OPENS = re.compile(r"""["“‘'«(]*[A-Z0-9]""")
_NO_PROSE = re.compile(
    r"(?:photo|foto|image|picture|video|source|read|see also|by|copyright|©|via|credit|tags?|editor|written|edited|"
    r"translat\w*|published|updated|follow|subscribe|click|contact|tel|phone|email|e-mail|share|sign up|with reporting|"
    r"reporting|additional reporting|the (?:author|writer)s? (?:is|are)|in the (?:photo|picture|image)|"
    r"(?:\w+ ){1,5}contributed|how|what|why|where|who|when|everything|all|here|more|also|watch|listen)\b",
    re.IGNORECASE,
)
"""How credits, invitations and headlines begin."""
_FEWEST = 4
_FEWEST_AFTER_SENTENCE = 2
"""The same where other sentences stand before it in its paragraph."""
_FEWEST_IN_PROSE = 6
"""Words of a paragraph that may be cut at a word that could also end a headline."""
_FEWEST_BESIDE_HEADLINES = 10
_LONG = 17
"""Words that no headline, caption or byline has."""
_LEAST_LOWER = 0.55
"""Share of the words of prose that have no capital; headlines of some papers and lists of names have fewer."""
_LEAST_STOPPED = 0.6
"""Share of the other paragraphs that end in a stop, where this one should."""
_ARTICLES = frozenset("the a an his her their its".split())
"""Words that headlines save: one may have one."""
_MOST_CUT, _MOST_CUT_SHARE = 2, 0.15
"""So many paragraphs may break off before it is the way the text was wrapped."""
_LONG_WORD = 7
"""Letters of a word from which on an "s" at its end makes a plural of another."""
_OPEN_END = re.compile(r"(?:[-–—,(\[/€$£¥]|\d,)$")
"""What no text ends with: a long-, 12,."""
_FEW_PARAGRAPHS = 2
"""Paragraphs before the last that show how the text is written."""
_SURE, _LESS_SURE = 0.8, 0.65
"""Confidence that an end without a stop is none: of what must be a sentence, and of what a headline could say."""
_PROSE_STARTS = frozenset(
    "he she it they we i however according meanwhile earlier later but and previously moreover therefore thus".split()
)
"""How a sentence begins that goes on from another, and a headline does not."""
_TELLS = frozenset("was were had said told would did could added".split())
"""What a sentence of an article says of the past, and a headline or a credit does not."""
_ALL_STOPPED = 3
"""Paragraphs of prose before the last of which each ends in a stop, so that this one should."""
_OF_ITSELF = re.compile(
    r"(?:this|these|the)\s(?:\w+\s)?(?:article|author|interview|piece|report|story|text|translation|version)\b",
    re.IGNORECASE,
)
"""How a line about the article begins, which often has no stop."""
_PARTICIPLES = re.compile(
    r",\s\w{2,}ing\s(?:a|an|the|his|her|its|their|at|some|many|several|two|three|four|five|six|\d+)\s[^,]+\sand\s\w{2,}ing$"
)
"""killing three people in Brest and leaving"""
_FREQUENT = 3.5
"""Zipf value of the words of which a fragment may be the beginning."""
_ATTRIBUTED = re.compile(r"(?:^|\s)[-–—]\s*[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}$|/[A-Z][\w ]*$|\([^)]+$")


@check(
    code="MT311",
    slug="truncated-text",
    category=Category.UNINTELLIGIBLE,
    severity=Severity.MAJOR,
    confidence=0.95,
    languages=("en",),
    fields=("text",),
    bad=(
        Example("The talks failed on Monday.\n\nThe minister said that ⟦the⟧"),
        Example("He was arrested ⟦and⟧\n\nThe trial begins in May."),
        Example("Nobody was hurt. The firm wants to open the mine again in spring and then to sell ⟦it⟧"),
        Example("The mayor left the hall. He later told a reporter that the city had no money, and ⟦[…]⟧"),
    ),
    good=(
        Example(
            "Moscow rejects the blame\n\nThe Kremlin denied it.\n\nThe man everybody is looking for\n\nHe is gone."
        ),
        Example("The talks failed.\n\nJohn Smith, Berlin\nPhoto: Maria Weiss\n- bread and\n- butter"),
        Example("The rain never stopped…\n\nSo they said: “Perhaps tomorrow”"),
    ),
)
def truncated_text(doc: Document, ctx: Context) -> Iterator[Hit]:
    """The end of the last paragraph where it is no end; that of any other where its last word cannot be one."""
    single = _find_single(doc)
    if single is not None:
        yield _describe(single, "the text", confidence=0.9)
        return
    ends = [end for end in _find_ends(doc) if not doc.is_hidden(Span(end.span.end - 1, end.span.end))]
    if not ends:
        return
    furniture = [part.span for part in ctx.residue] if any(not end.is_stopped for end in ends) else []
    last = ends[-1]
    is_last = last.span.end == doc.sentences[-1].end
    inside = [end for end in ends if end is not last or not is_last]
    cut = [end for end in inside if _is_cut_inside(doc, end) or _is_left_open(doc, end, ends)]
    if len(cut) + (is_last and last.must_go_on) > max(
        _MOST_CUT, len(ends) * _MOST_CUT_SHARE
    ):  # verse, or lines wrapped by hand
        return
    if any(loop.ends_text for loop in ctx.loops):  # one fault: the text does not break off, it goes round
        return
    for end in cut:
        yield _describe(end.words[-1], "the paragraph", confidence=0.95)
    if not is_last or any(span.overlaps(Span(last.opens, last.span.end)) for span in furniture):
        return
    hit = _judge_tail(doc, last) or _judge_end(doc, ctx, ends) or _judge_stub(doc, ctx, last)
    if hit is not None:
        yield hit


@dataclass(frozen=True, slots=True)
class _End:
    """How one paragraph ends."""

    span: Span
    """The paragraph."""
    words: tuple[Word, ...]
    """Those of its last sentence."""
    opens: int
    """Where its last sentence begins."""
    tail: str
    """What stands behind its last word."""
    is_stopped: bool
    goes_before: bool
    """Whether the next paragraph begins as a sentence does, so that this one should have ended."""

    @property
    def follows_sentence(self) -> bool:
        """Whether its last sentence is not its only one."""
        return self.opens > self.span.start

    @property
    def must_go_on(self) -> bool:
        """Whether the last word cannot be the last."""
        last, before = self.words[-1], self.words[-2]
        return not self.tail and last.text.islower() and must_go_on(last.lower, before.lower)


def _find_single(doc: Document) -> Word | None:
    """The one word that is left of a last sentence, where none ends so: He was tired. He (and no more)."""
    if len(doc.sentences) <= _ALL_STOPPED or doc.sentences[-1].last - doc.sentences[-1].first != 1:
        return None
    word = doc.words[-1]
    *before, last = doc.sentences
    is_behind = doc.is_presegmented or before[-1].block == last.block
    is_prose = all(_STOPPED.search(doc.text, one.start, one.end) for one in before[-_ALL_STOPPED:])
    is_bare = doc.text[last.start : last.end].strip() == word.text
    is_open = must_go_on(word.lower, "") or may_go_on(word.lower)
    return word if is_behind and is_prose and is_bare and is_open else None


def _find_ends(doc: Document) -> Iterator[_End]:
    """The ends of all paragraphs whose last sentence has enough words."""
    lasts: dict[int, Sentence] = {sentence.block: sentence for sentence in doc.sentences}
    for number, sentence in lasts.items():
        words = doc.words_of(sentence)
        block = doc.blocks[number]
        is_stub = len(words) == 2 and must_go_on(words[1].lower, words[0].lower)  # noqa: PLR2004 - "At the", and no more
        fewest = _FEWEST if sentence.start == block.start else _FEWEST_AFTER_SENTENCE
        if len(words) < fewest and not (is_stub and sentence.start > block.start):
            continue
        end = sentence.end
        tail = doc.text[words[-1].end : end].strip()
        following = doc.text[end : end + 80].lstrip()
        is_stopped = _STOPPED.search(doc.text, words[-1].end, end) is not None
        goes_before = not following or _PROSE_OPENS.match(following) is not None
        yield _End(Span(block.start, end), words, sentence.start, tail, is_stopped, goes_before)


def _is_cut_inside(doc: Document, end: _End) -> bool:
    """Whether a paragraph that is not the last breaks off, at a word that cannot be the last."""
    return end.must_go_on and end.goes_before and _PROSE_OPENS.match(doc.text, end.span.start) is not None


def _is_left_open(doc: Document, end: _End, ends: Sequence[_End]) -> bool:
    """Whether a paragraph of prose inside the text lacks its stop, as no other does, behind a word that goes on."""
    word = end.words[-1]
    if end.is_stopped or end.tail or not end.goes_before or not (word.text.islower() and may_go_on(word.lower)):
        return False
    text = doc.text[end.opens : end.span.end]
    others = [other for other in ends if other is not end and len(other.words) >= _FEWEST_IN_PROSE]
    is_only = len(others) >= _ALL_STOPPED and all(other.is_stopped for other in others)
    is_told = any(word.lower in _ARTICLES for word in end.words) and _NO_PROSE.match(text) is None
    return is_only and is_told and len(end.words) >= _FEWEST_BESIDE_HEADLINES and _PROSE_OPENS.match(text) is not None


def _judge_tail(doc: Document, last: _End) -> Hit | None:
    """Where the text ends in the marks of a feed that cut it, or in an ellipsis behind a word that must go on."""
    teaser = _TEASER.search(doc.text, last.opens, last.span.end)
    if teaser is not None:
        span = Span(teaser.start(), teaser.start() + len(teaser[0].rstrip()))
        return Hit(span, f'the text ends in "{teaser[0].strip()}", where something cut it off', severity=Severity.MINOR)
    if len(last.words) > 1 and last.tail in {"…", "..."}:
        word = last.words[-1]
        if word.text.islower() and must_go_on(word.lower, last.words[-2].lower):
            return replace(_describe(word, "the text", confidence=0.85), severity=Severity.MINOR)
    return None


def _judge_end(doc: Document, ctx: Context, ends: Sequence[_End]) -> Hit | None:
    """Where the last paragraph has no stop and should have one."""
    last = ends[-1]
    word = last.words[-1]
    if last.is_stopped or _PROSE_OPENS.match(doc.text, last.span.start) is None:
        return None
    if last.must_go_on:
        return _describe(word, "the text", confidence=0.97)
    opens = last.words[0].lower
    is_short = not last.follows_sentence and len(last.words) < _FEWEST_IN_PROSE
    if is_short and not may_go_on(word.lower) and opens not in _PROSE_STARTS and not _is_beginning(word, ctx):
        return None
    if not _is_prose(doc, ends):
        return None
    if last.tail:
        return _describe(word, "the text", confidence=0.9) if last.tail[-1:] in {",", "(", "["} else None
    return _judge_last_word(doc, ctx, ends)


def _judge_stub(doc: Document, ctx: Context, last: _End) -> Hit | None:
    """What is left of a last sentence behind others that all have their stops: He was tired. The prosecu."""
    before = [sentence for sentence in doc.sentences if sentence.end <= last.opens]
    is_prose = len(before) >= _ALL_STOPPED and all(
        _STOPPED.search(doc.text, sentence.start, sentence.end) for sentence in before[-_ALL_STOPPED:]
    )
    text = doc.text[last.opens : last.span.end].strip()
    goes_on_there = last.follows_sentence or doc.is_presegmented
    if last.is_stopped or not is_prose or not goes_on_there or _NO_PROSE.match(text) or _ATTRIBUTED.search(text):
        return None
    word = last.words[-1]
    if _OPEN_END.search(text):
        return _describe(word, "the text", confidence=0.9)
    is_open = must_go_on(word.lower, last.words[-2].lower if len(last.words) > 1 else "") or may_go_on(word.lower)
    if is_open or (word.text.islower() and _is_fragment(word, ctx)):
        return _describe(word, "the text", confidence=0.9)
    lowers = sum(one.text.islower() for one in last.words)
    if not lowers or not last.follows_sentence or "://" in text or "@" in text:
        return None
    message = f'the text ends at "{word.text}" without a stop, and may have been cut off'
    return Hit(word.span, message, severity=Severity.MINOR, confidence=_SURE)


def _judge_last_word(doc: Document, ctx: Context, ends: Sequence[_End]) -> Hit | None:
    """Whether prose without a stop is cut off at a word that may be the last one."""
    last, others = ends[-1], len(ends) - 1
    word = last.words[-1]
    stopped = [end.is_stopped for end in ends[:-1] if len(end.words) >= _FEWEST_IN_PROSE]
    others_stopped = len(stopped) if all(stopped) else 0
    quotes = (mark for mark in ctx.quotation_marks if last.opens <= mark.span.start < last.span.end)
    if any(mark.opens and mark.partner is None for mark in quotes):
        return Hit(word.span, f'the text breaks off behind "{word.text}", inside a quotation', confidence=0.93)
    if word.text.islower() and may_go_on(word.lower):
        return _describe(word, "the text", confidence=0.93)
    if _is_fragment(word, ctx):
        return Hit(word.span, f'the text breaks off in the middle of a word, "{word.text}"', confidence=0.9)
    opens = last.words[0].lower
    articles = sum(word.lower in _ARTICLES for word in last.words)
    is_long = articles > 0 and len(last.words) >= _LONG
    is_likely = articles > 1 and len(last.words) >= _FEWEST_BESIDE_HEADLINES
    is_certain = articles > 0 and not doc.is_presegmented  # where paragraphs are known, headlines seldom come last
    goes_on = others >= _FEW_PARAGRAPHS and (opens in _PROSE_STARTS or is_likely or is_certain)
    tells = opens in _ARTICLES | _PROSE_STARTS or any(other.lower in _TELLS for other in last.words)
    if last.follows_sentence or is_long or (goes_on and tells):
        message = f'the text ends at "{word.text}" without a stop, and may have been cut off'
        is_cut = _lacks_object(doc, last) or (_tells_on(doc, last) and others_stopped >= _ALL_STOPPED)
        confidence = _SURE if is_long or is_cut or (tells and last.follows_sentence) else _LESS_SURE
        severity = Severity.MINOR if is_cut else Severity.NEUTRAL
        return Hit(word.span, message, severity=severity, confidence=confidence)
    return None


def _tells_on(doc: Document, last: _End) -> bool:
    """Whether the last sentence tells something of the past, and not of the article itself."""
    return _OF_ITSELF.match(doc.text, last.opens) is None and any(word.lower in _TELLS for word in last.words)


def _lacks_object(doc: Document, last: _End) -> bool:
    """Whether the last of two participles stands bare where the first one has an object."""
    return _PARTICIPLES.search(doc.text, last.opens, last.words[-1].end) is not None


def _is_prose(doc: Document, ends: Sequence[_End]) -> bool:
    """Whether the last paragraph is running text among paragraphs that end in stops."""
    last = ends[-1]
    text = doc.text[last.opens : last.span.end]
    lowers = sum(word.text.islower() for word in last.words)
    if lowers < _LEAST_LOWER * len(last.words) or _NO_PROSE.match(text) or _ATTRIBUTED.search(text):
        return False
    others = [end.is_stopped for end in ends[:-1] if len(end.words) >= _FEWEST_IN_PROSE]
    return sum(others) >= _LEAST_STOPPED * len(others)


def _is_fragment(word: Word, ctx: Context) -> bool:
    """Whether a word is none, and looks like the beginning of one."""
    is_plain = word.text.isascii() and word.text.isalpha() and word.text.islower()
    plural = word.lower.removesuffix("s") if len(word.lower) > _LONG_WORD else word.lower
    return is_plain and not (ctx.lexicon.has_entry(word.lower) or ctx.lexicon.has_entry(plural))


def _is_beginning(word: Word, ctx: Context) -> bool:
    """Whether a word is none, and a word that is often used begins so."""
    if not _is_fragment(word, ctx):
        return False
    return any(other.startswith(word.lower) for other in frequent_words(ctx.lexicon.language, _FREQUENT))


def _describe(word: Word, part: str, *, confidence: float) -> Hit:
    return Hit(word.span, f'{part} breaks off behind "{word.text}"', confidence=confidence)
