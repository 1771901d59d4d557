"""A sentence that begins with a small letter.

An engine that was trained on text in lower case forgets to put capitals back; one that is given halves of sentences
begins the second half as it stood; and a full stop where the source had a comma cuts one sentence in two.

The reader takes the stop for an abbreviation, reads on, and has to go back.

Wrong behind abbreviations (approx. five, Gen. v. Moltke), ordinal numbers (24. february), a name with a mark of its own
(Yahoo! said), a question that somebody asks ("Why?" she asked), in lists, and for names that have a small letter
(iPhone, de Gaulle), and where a word is spoken of in quotation marks ("van der" is Dutch). A paragraph, or a text, that
is in lower case throughout is one finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.abbreviations import is_abbreviation
from mtcheck.english.calendar import SHORT_MONTHS, SHORT_WEEKDAYS
from mtcheck.english.function_words import SENTENCE_OPENERS
from mtcheck.english.quotation_places import SAYING
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.names.mentions import PARTICLES
from mtcheck.quotation_marks import CLOSING_MARKS

_INSIDE = re.compile(r"""[.!?][ \u00a0]+["“‘«(]?(?=[a-z])""")
_WORD = re.compile(r"(?P<word>[a-z]+(?:['’][a-z]+)?)\b(?![-.&/'’@)\]:=_])")
_SPOKEN_OF = re.compile(
    r"""["“‘«][a-z'’-]+(?:[ ][a-z'’-]+){0,2}["”’»][ ]
    (?:is|are|was|were|means|meant|has|had|can|may|should|must|would|stands|comes|came|goes|became|sounds)\b""",
    re.VERBOSE,
)
"""A word that is spoken of, and has no other letters for that: "van der" is lower case."""
_OPENING = re.compile(r"""["“‘«(]?""")
_BEFORE = re.compile(r"(?<![^\W_])(?<!\.)(?:(?P<word>[^\W\d_]+)|\d{3,}|[\d.,]+\s?%|.*[)\]])$")
"""What may stand before a stop at the end of a sentence: a word, a year, a share, a bracket."""
_VOWEL = re.compile("[aeiouy\u00c0-\uffff]", re.IGNORECASE)
"""A vowel, or a letter that may be one."""
_STOP = re.compile(r"(?<!\.)[.!?]\s*$")
_ENDS = re.compile(rf"[.!?][{CLOSING_MARKS})\]]*\s*$")
_STARTERS = SENTENCE_OPENERS | frozenset(
    "although during meanwhile more moreover most my one since so therefore three today yesterday your".split()
)
"""Words with which sentences begin, and which no abbreviation is parted from; behind ! and ? only these count."""
_SAFE = frozenset("the a an he she it they we i this these those there his her their our its however".split())
_BETWEEN = frozenset("and but or so that".split())
"""Behind ! and ? a sentence may go on with these: "is it true? and why?"."""
_TITLES = frozenset(
    "Gen Sen Rep Gov Prof Capt Col Maj Sgt Cpl Lieut Cmdr Adm Rev Hon Art Cap Alex Chr Ger Engl Lat Supt Ste Mgr Insp "
    "Const Fig Vol".split()
) | frozenset(name.title() for name in SHORT_MONTHS | SHORT_WEEKDAYS)
"""Abbreviations with a capital; without it, most of these are words."""
_SHORT_ENDS = frozenset("it up me us so do be is to go on we he by at my ago".split())
"""Words of two letters that are no abbreviations."""
_PARTICLES = PARTICLES | frozenset("das della den e y".split())
_LEAST_ZIPF = 3.3
"""Words that are rarer may be names with a small letter (adidas, easyjet), or of another language."""
_SAYING = re.compile(rf"(?:(?:he|she|they|it|i|we|one|the [\w-]+(?: [\w-]+)?) )?(?:{SAYING})\b")
_THROUGHOUT = 3
"""So many sentences of one paragraph, or paragraphs of one text, make it one in lower case."""
_FEWEST = 4
_MOST_OF_TEXT = 0.5
_ASKING = frozenset("he she they i we it".split())
_NOT_BEHIND_QUESTION = _BETWEEN | _ASKING
_REACH = 40
"""Characters before a stop in which the word before it is looked for."""
_SHORTEST = 2
_ADDRESSES = frozenset("com org net info html www http https ru uk de fr eu".split())


class _Start(NamedTuple):
    """A small letter where a sentence begins."""

    offset: int
    word: str
    block: int


@check(
    code="MT313",
    slug="lower-case-start",
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    fields=("text",),
    bad=(
        Example("The talks failed. ⟦the⟧ minister left.", fixed="The talks failed. The minister left."),
        Example(
            "Prices rose.\n\n⟦he⟧ did not say why.\n\nNobody did.",
            fixed="Prices rose.\n\nHe did not say why.\n\nNobody did.",
        ),
        Example(
            "The port is closed by 5%. ⟦ships⟧ wait outside.", fixed="The port is closed by 5%. Ships wait outside."
        ),
    ),
    good=(
        Example("It cost approx. five euros, wrote Gen. v. Moltke. iPhones cost more. “Why?” she asked."),
        Example(
            "Who are they? he wondered. Yahoo! said no. The U.S. government left. van Gogh’s house, No. 3. de Gaulle"
        ),
        Example("He has:\n- bread.\n- butter.\n\nThe end... of the affair."),
    ),
)
def lower_case_start(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every sentence, in a paragraph or at the head of one, whose first word has a small letter by mistake."""
    starts = sorted({*_find_inside(doc, ctx), *_find_at_heads(doc, ctx)})
    blocks = {start.block for start in starts}
    if len(blocks) >= _THROUGHOUT and len(starts) > _MOST_OF_TEXT * len(doc.sentences):
        yield from _describe(starts[:1], "the text", len(starts))
        return
    for block in sorted(blocks):
        here = [start for start in starts if start.block == block]
        if len(here) >= _THROUGHOUT:
            yield from _describe(here[:1], "the paragraph", len(here))
        else:
            yield from _describe(here, "", 1)


def _find_inside(doc: Document, ctx: Context) -> Iterator[_Start]:
    """Behind a stop inside a paragraph."""
    for match in _INSIDE.finditer(doc.text):
        number = doc.sentence_at(match.end())
        if number is None:
            continue
        block = doc.sentences[number].block
        head = doc.text[max(doc.blocks[block].start, match.start() - _REACH) : match.start() + 1]
        word = _read_word(doc, ctx, match.end())
        if word is None or match.start() <= doc.blocks[block].start or _SPOKEN_OF.match(doc.text, match.end() - 1):
            continue
        if _ends_sentence(ctx, head, word, match.end()):
            yield _Start(match.end(), word, block)


def _find_at_heads(doc: Document, ctx: Context) -> Iterator[_Start]:
    """At the head of a paragraph, or of a sentence where paragraphs are unknown."""
    is_in_list = False
    before = ""
    for number, block in enumerate(doc.blocks):
        text = doc.text[block.start : block.end].strip()
        if not text:
            continue
        offset = _OPENING.match(doc.text, block.start).end()  # type: ignore[union-attr]  # it matches anything
        opens_small = doc.text[offset : offset + 1].islower()
        is_in_list = opens_small and (is_in_list or before.endswith((":", ";", ",")))
        if opens_small and not is_in_list and _ENDS.search(text[-4:]) and len(text.split()) >= _FEWEST:
            word = None if _is_behind_code(doc, offset) else _read_word(doc, ctx, offset)
            if word is not None and (not before or _ends_sentence(ctx, before[-_REACH:], word, offset, is_head=True)):
                yield _Start(offset, word, number)
        before = text


def _is_behind_code(doc: Document, offset: int) -> bool:
    """Whether hidden text stands before it on its line, as a sentence of a post that begins with `code` has it."""
    line = doc.text.rfind("\n", 0, offset) + 1
    code = doc.text.find("`", line, offset)
    return code >= 0 and doc.is_hidden(Span(code, code + 1))


def _ends_sentence(ctx: Context, head: str, word: str, offset: int, *, is_head: bool = False) -> bool:
    """Whether the stop at the end of some text ends a sentence, so that this word begins another."""
    stop = _STOP.search(head)
    match = _BEFORE.search(head[: stop.start()]) if stop is not None else None
    if stop is None or match is None:
        return False
    before = match["word"]
    if stop[0][0] != ".":
        is_name = not is_head and not (before or "").islower()  # Yahoo! the firm
        is_told = word not in _STARTERS or word in _NOT_BEHIND_QUESTION
        if is_name or is_told or _SAYING.match(ctx.doc.text, offset):
            return False
    return before is None or _is_word_at_end(before, ctx)


def _is_word_at_end(before: str, ctx: Context) -> bool:
    """Whether what stands before a stop is a word or a name rather than an abbreviation."""
    if is_abbreviation(before.lower(), "letter") or before in _TITLES or (before.isupper() and len(before) < _FEWEST):
        return False
    if len(before) <= _SHORTEST:
        return before in _SHORT_ENDS
    if _VOWEL.search(before) is None:  # 5 Mrd. euros
        return False
    return len(before) > _FEWEST or not before.islower() or ctx.lexicon.has_entry(before)  # Samherji hf., GmbH & co.


def _read_word(doc: Document, ctx: Context, offset: int) -> str | None:
    """The small word that begins here; None where it is, or may be, a name or no English."""
    match = _WORD.match(doc.text, offset)
    if match is None:
        return None
    word = match["word"].replace("’", "'")
    following = doc.text[match.end() : match.end() + 2].strip()
    if word in _STARTERS:
        return None if word == "i" and following[:1] in {"", ",", "n"} else word
    if (word in _PARTICLES and following[:1].isupper()) or word in _ADDRESSES or len(word) == 1:
        return None
    plain = word.removesuffix("'s")
    is_word = ctx.lexicon.zipf(plain) >= _LEAST_ZIPF and ctx.lexicon.has_entry(plain)
    span = Span(offset, match.end())
    return word if is_word and not any(run.span.overlaps(span) for run in ctx.foreign) else None


def _describe(starts: Sequence[_Start], part: str, count: int) -> Iterator[Hit]:
    """One hit a start; where a whole part of the text is in lower case, the first stands for all."""
    for start in starts:
        span = Span(start.offset, start.offset + len(start.word))
        capital = start.word[0].upper() + start.word[1:]
        if part:
            message = f'{part} begins {count} sentences with a small letter, first with "{start.word}"'
            yield Hit(span, message, suggestion=capital)
        else:
            message = f'"{start.word}" begins a sentence with a small letter'
            yield Hit(span, message, Fix(span, capital, safe=start.word in _SAFE))
