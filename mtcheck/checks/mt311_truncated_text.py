"""A text, or a paragraph, that breaks off in the middle of a sentence: the minister said that the.

Services cut what is longer than they take, a feed carries only the first lines of an article, and an engine that
loses its thread stops in mid-sentence.

The reader does not learn how it ends, and cannot know how much is missing.

Wrong for what needs no full stop: headings, captions, bylines, items of a list, tables, verse. Only a paragraph that
looks like prose is asked for its end: one that stops at a word or a mark that cannot be the last, one whose earlier
sentences do have their stops, or one that goes on from them as no headline does. An ellipsis alone may be style; it
counts behind a word that must go on, and so does the `[…]` of a feed.

Milder than declared: a text that ends at a word which may well be its last, and only lacks the stop, is minor behind
three sentences that have theirs, and neutral, with less confidence than a limit asks for, where it may be a headline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.cut_ends import find_cut_end, is_half
from mtcheck.english.page_lines import follows_sentence, is_page_line
from mtcheck.english.unfinished import may_end, may_go_on, must_go_on
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
_FEW_PARAGRAPHS = 2
"""Other paragraphs that show how the text is written."""
_SURE, _LESS_SURE = 0.8, 0.45
"""Confidence that an end without a stop is none: of what must be a sentence, and of what a headline could say."""
_PROSE_STARTS = frozenset(
    "he she it they we i however according meanwhile earlier later but and previously moreover therefore thus".split()
)
"""How a sentence begins that goes on from another, and a headline does not."""
_TELLS = frozenset("was were had said told would did could added".split())
"""What a sentence of an article says of the past, and a headline or a credit does not."""
_ALL_STOPPED = 3
"""Paragraphs of prose before the last of which each ends in a stop, so that this one should."""
_PARTICIPLES = re.compile(
    r",\s\w{2,}ing\s(?:a|an|the|his|her|its|their|at|some|many|several|two|three|four|five|six|\d+)\s[^,]+\sand\s\w{2,}ing$"
)
"""killing three people in Brest and leaving"""
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
    ends = [end for end in _find_ends(doc) if not doc.is_hidden(Span(end.span.end - 1, end.span.end))]
    if not doc.sentences:
        return
    furniture = [part.span for part in ctx.residue] if any(not end.is_stopped for end in ends) else []
    last = ends[-1] if ends and ends[-1].span.end == doc.sentences[-1].end else None
    inside = [end for end in ends if end is not last]
    cut = [end for end in inside if _is_cut_inside(doc, end) or _is_left_open(doc, end, ends)]
    is_open = last is not None and last.must_go_on
    if len(cut) + is_open > max(_MOST_CUT, len(ends) * _MOST_CUT_SHARE):  # verse, or lines wrapped by hand
        return
    if any(loop.ends_text for loop in ctx.loops):  # one fault: the text does not break off, it goes round
        return
    for end in cut:
        yield _describe(end.words[-1], "the paragraph", confidence=0.95)
    final = Span(doc.sentences[-1].start, doc.sentences[-1].end)
    if any(span.overlaps(final) for span in furniture):
        return
    hit = _judge_tail(doc, last) or _judge_end(doc, ctx, ends) if last is not None else None
    if hit is None or hit.severity is Severity.NEUTRAL:
        hit = _judge_rest(doc, ctx) or hit
    if hit is not None:
        yield hit


@dataclass(frozen=True, slots=True)
class _End:
    """How one paragraph ends."""

    span: Span
    """The paragraph."""
    words: tuple[Word, ...]
    """Those of its last sentence."""
    sentence: Sentence
    tail: str
    """What stands behind its last word."""
    is_stopped: bool
    goes_before: bool
    """Whether the next paragraph begins as a sentence does, so that this one should have ended."""

    @property
    def opens(self) -> int:
        """Where its last sentence begins."""
        return self.sentence.start

    @property
    def follows_sentence(self) -> bool:
        """Whether its last sentence is not its only one."""
        return self.opens > self.span.start

    @property
    def must_go_on(self) -> bool:
        """Whether the last word cannot be the last."""
        last, before = self.words[-1], self.words[-2]
        return not self.tail and last.text.islower() and must_go_on(last.lower, before.lower)


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
        yield _End(Span(block.start, end), words, sentence, tail, is_stopped, goes_before)


def _is_cut_inside(doc: Document, end: _End) -> bool:
    """Whether a paragraph that is not the last breaks off, at a word that cannot be the last."""
    return end.must_go_on and end.goes_before and _PROSE_OPENS.match(doc.text, end.span.start) is not None


def _is_left_open(doc: Document, end: _End, ends: Sequence[_End]) -> bool:
    """Whether a paragraph of prose inside the text lacks its stop, as no other does, behind a word that goes on.

    Fewer others have to show it where a finished sentence stands before, on the same line: no heading does so.
    """
    word = end.words[-1]
    if end.is_stopped or end.tail or not end.goes_before or not (word.text.islower() and may_go_on(word.lower)):
        return False
    if _PROSE_OPENS.match(doc.text, end.opens) is None or _is_line(doc, end):
        return False
    others = [other for other in ends if other is not end and len(other.words) >= _FEWEST_IN_PROSE]
    if any(not other.is_stopped for other in others):
        return False
    if follows_sentence(doc, end.sentence) and len(end.words) >= _FEWEST:
        stopped = sum(other.is_stopped for other in ends)
        return stopped >= _FEW_PARAGRAPHS and not may_end([one.lower for one in end.words])
    is_told = any(word.lower in _ARTICLES for word in end.words)
    return len(others) >= _ALL_STOPPED and is_told and len(end.words) >= _FEWEST_BESIDE_HEADLINES


def _judge_tail(doc: Document, last: _End) -> Hit | None:
    """Where the text ends in the marks of a feed that cut it, or in an ellipsis behind a word that must go on."""
    teaser = _TEASER.search(doc.text, last.opens, last.span.end)
    if teaser is not None:
        span = Span(teaser.start(), teaser.start() + len(teaser[0].rstrip()))
        return Hit(span, f'the text ends in "{teaser[0].strip()}", where something cut it off', severity=Severity.MINOR)
    if len(last.words) > 1 and last.tail in {"…", "..."}:
        word = last.words[-1]
        is_pointing = word.lower == "that"  # If a princess says that...
        if word.text.islower() and must_go_on(word.lower, last.words[-2].lower) and not is_pointing:
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
    if is_short and not may_go_on(word.lower) and opens not in _PROSE_STARTS and not is_half(word, ctx.lexicon):
        return None
    if not _is_prose(doc, ends):
        return None
    if last.tail:
        return _describe(word, "the text", confidence=0.9) if last.tail[-1:] in {",", "(", "["} else None
    return _judge_last_word(doc, ctx, ends)


def _judge_rest(doc: Document, ctx: Context) -> Hit | None:
    """What is left of a last sentence behind others that have their stops: He was tired. The prosecu."""
    end = find_cut_end(doc, ctx.quotation_marks, ctx.lexicon)
    if end is None:
        return None
    text = doc.text[end.span.start : end.span.end]
    if end.kind == "unstopped":
        message = f'the text ends at "{text}" without a stop, and may have been cut off'
        return Hit(end.span, message, severity=Severity.MINOR, confidence=_SURE)
    where = "in the middle of a word," if end.kind == "half" else "behind"
    return Hit(end.span, f'the text breaks off {where} "{text}"', confidence=0.9)


def _judge_last_word(doc: Document, ctx: Context, ends: Sequence[_End]) -> Hit | None:
    """Whether prose without a stop is cut off at a word that may be the last one."""
    last, others = ends[-1], len(ends) - 1
    word = last.words[-1]
    quotes = (mark for mark in ctx.quotation_marks if last.opens <= mark.span.start < last.span.end)
    if any(mark.opens and mark.partner is None for mark in quotes):
        return Hit(word.span, f'the text breaks off behind "{word.text}", inside a quotation', confidence=0.93)
    if word.text.islower() and may_go_on(word.lower) and not may_end([one.lower for one in last.words]):
        return _describe(word, "the text", confidence=0.93)
    if is_half(word, ctx.lexicon):
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
        is_cut = _lacks_object(doc, last)
        confidence = _SURE if is_cut or (tells and last.follows_sentence) else _LESS_SURE
        severity = Severity.MINOR if is_cut else Severity.NEUTRAL
        return Hit(word.span, message, severity=severity, confidence=confidence)
    return None


def _lacks_object(doc: Document, last: _End) -> bool:
    """Whether the last of two participles stands bare where the first one has an object."""
    return _PARTICIPLES.search(doc.text, last.opens, last.words[-1].end) is not None


def _is_prose(doc: Document, ends: Sequence[_End]) -> bool:
    """Whether the last paragraph is running text among paragraphs that end in stops."""
    last = ends[-1]
    text = doc.text[last.opens : last.span.end]
    lowers = sum(word.text.islower() for word in last.words)
    if lowers < _LEAST_LOWER * len(last.words) or _is_line(doc, last) or _ATTRIBUTED.search(text):
        return False
    others = [end.is_stopped for end in ends[:-1] if len(end.words) >= _FEWEST_IN_PROSE]
    return sum(others) >= _LEAST_STOPPED * len(others)


def _is_line(doc: Document, end: _End) -> bool:
    """Whether a last sentence is a credit, an invitation or a headline."""
    return _NO_PROSE.match(doc.text, end.opens, end.span.end) is not None and is_page_line(doc, end.sentence)


def _describe(word: Word, part: str, *, confidence: float) -> Hit:
    return Hit(word.span, f'{part} breaks off behind "{word.text}"', confidence=confidence)
