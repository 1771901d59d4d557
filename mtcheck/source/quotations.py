"""A source Document in, its quotations out, each with what shows that somebody is quoted and nothing merely named.

Languages put names of clubs, papers and ships between quotation marks, and words that they keep at a distance; English
does so less. So a quotation counts here as somebody's words only where it is long enough, and is set off as speech is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.quotation import find_quotations, pair_quotation_marks
from mtcheck.english.quotation_places import GERSHAYIM
from mtcheck.model import Document, Span

FEWEST_WORDS, FEWEST_IN_PHRASE, FEWEST_CHARACTERS = 4, 3, 9
"""So many words, or characters in a script without gaps, are more than a name."""
SHORTEST_WORDS, SHORTEST_CHARACTERS = 2, 4
"""Fewer are no judgement: he called it "a small miracle"."""
LONG_WORDS, LONG_CHARACTERS = 8, 20
"""So many are somebody's words whatever stands beside them."""

_MARK = re.compile(rf"(?!{GERSHAYIM})[\"“”„‟«»\uff02「」『』]|``|\'\'|(?<!\w)['‘](?=\w)|(?<=[.,!?…])['’](?!\w)")
_CORNERS = re.compile("「[^「」]*」|『[^『』]*』|﹁[^﹁﹂]*﹂")
_SINGLE = re.compile(
    "‘(?!s[\\s-])(?:[^‘’\\n]|(?<=\\w)’(?=\\w)){8,}’(?!\\w)|›[^‹›\\n]{8,}‹|‹[^‹›\\n]{8,}›|»[^«»\\n]{8,}«"
    "|(?<![\\w'])'(?!s[\\s-]|[nt] )(?:[^'\\n]|(?<=\\w)'(?=\\w)){8,}(?:(?<=[.,!?])'(?!\\w)|'(?=,))"
)
"""Quotation marks of one stroke; 's avonds opens nothing, and what ends before a full stop may be a title."""
_SAYS = (
    "säger|sade|sa|berättar|menar|tycker|sanoo|sanoi|kertoo|kertoi|toteaa|totesi|sier|siger|sagde|forteller|dit|a dit"
    "|déclare|a déclaré|explique|raconte|affirme|souligne|confie|lance|se souvient"
)
_DASHED = re.compile(
    rf"[\u2013\u2014\u2015]\s?(?=\w)[^\n]*?(?:(?=\s?[\u2013\u2014\u2015]\s?\w)|(?<=[,!?])(?=\s(?:{_SAYS})\b)|$)",
    re.MULTILINE,
)
"""What somebody says behind a dash that opens a sentence, up to the one that closes it, or to "he said"."""
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_DENSE = re.compile("[\uac00-\ud7af]")
"""A script whose words hold the particles that are words of their own elsewhere."""
_ENDS_INSIDE = re.compile(r"[.!?…,。！？，؟]\W?$")
_SAID_BEFORE = re.compile(r"[:：]\s*$")
_SAID_AFTER = re.compile(r"^(?:\s*[,，]\s*|\s*[,.]?\s*[-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}]\s+)(?=\w)")
_SAYS_IN_CHINESE = re.compile(r"(?:说|說|称|稱|表示|指出|道|强调|強調)[:：，]?\s*$")
_SAYS_IN_JAPANESE = re.compile(
    r"^(?:と|など)(?:[^。、「」]{1,12}[はがも])?(?:語|述|話|説明|強調|訴|主張|コメント|し[てた]|発言|明)"
)
_BEFORE, _AFTER = 12, 12


class SourceQuotation(NamedTuple):
    """Somebody's words in a source."""

    span: Span
    """With the marks; of what is left of a quotation in its last sentence, with the mark behind it."""
    is_long: bool
    is_speech: bool
    """Whether it is set off as what somebody says."""
    is_phrase: bool
    """Whether it goes on with the sentence before it, in lower case: what was called "a threat to all"."""
    is_whole: bool
    """Whether sentences are in it to their ends, so that nobody else speaks in them."""
    is_tail: bool
    """Whether it began in an earlier sentence."""
    is_dashed: bool = False
    """Whether dashes stand for the marks."""
    is_short: bool = False
    """Whether it may be a name, but for what is said beside it."""


def find_source_quotations(doc: Document) -> Iterator[SourceQuotation]:
    """Every quotation of a source that is more than a name, by position; of those in one another, the outer one.

    Of one that ends in a later sentence, before "he said", that part comes again.
    """
    marks = pair_quotation_marks(doc)
    spans = {*find_quotations(marks), *_find_others(doc)}
    outer: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    for span in sorted({*outer, *_find_tails(doc)}):
        quotation = _read(doc, span, is_tail=span not in outer)
        if quotation is not None:
            yield quotation


def _find_others(doc: Document) -> Iterator[Span]:
    """What stands between corners, single marks or dashes."""
    for pattern in (_CORNERS, _SINGLE):
        yield from (Span(*match.span()) for match in pattern.finditer(doc.text))
    for sentence in doc.sentences:
        match = _DASHED.match(doc.text, sentence.start, sentence.end)
        if match is not None:
            yield Span(*match.span())


def starts_with_dash(text: str, span: Span) -> bool:
    """Whether a passage opens with a dash, as what somebody says does in some languages."""
    return _DASHED.match(text, span.start) is not None


def _find_tails(doc: Document) -> Iterator[Span]:
    """The last sentences of longer quotations: up to their first mark, where it closes, and "he said" follows."""
    for sentence in doc.sentences:
        mark = _MARK.search(doc.text, sentence.start, sentence.end)
        if mark is None or doc.text[mark.start() - 1 : mark.start()].isspace():
            continue
        if _SAID_AFTER.match(doc.text[mark.end() : mark.end() + _AFTER]) is not None:
            yield Span(sentence.start, mark.end())


def find_mark(text: str) -> re.Match[str] | None:
    """The first quotation mark in a text, of whatever language; single ones too, where they are no apostrophes."""
    return _MARK.search(text)


def count_marks(text: str) -> int:
    """How many quotation marks a text has."""
    return len(_MARK.findall(text))


def _read(doc: Document, span: Span, *, is_tail: bool) -> SourceQuotation | None:
    text = doc.text[span.start + (not is_tail) : span.end - 1].strip()
    is_unspaced = _UNSPACED.search(text) is not None
    is_dense = _DENSE.search(text) is not None
    size = len(text) if is_unspaced else len(text.split()) + is_dense
    is_name = size < FEWEST_WORDS and all(word[:1].isupper() for word in text.split())
    before = doc.text[max(0, span.start - _BEFORE) : span.start]
    is_inside = before.strip()[-1:].isalpha() and "(" not in before
    is_phrase = is_inside and (text[:1].islower() or (is_unspaced and doc.text[span.end : span.end + 1] in "。！？"))
    is_long = size >= (LONG_CHARACTERS if is_unspaced else LONG_WORDS)
    fewest = FEWEST_CHARACTERS if is_unspaced else FEWEST_IN_PHRASE if is_phrase else FEWEST_WORDS
    if is_name or size < (SHORTEST_CHARACTERS if is_unspaced else SHORTEST_WORDS):
        return None
    is_dashed = not is_tail and doc.text[span.start] in "\u2013\u2014\u2015"
    is_speech, is_whole = is_dashed or _is_speech(doc, span, text), not is_dashed and _is_whole(doc, span, text)
    is_cut_off = is_dashed and doc.text[span.end : span.end + _AFTER].strip()[:1] not in {"", "\n"}
    is_short = size < (SHORTEST_WORDS if is_cut_off else fewest)
    return SourceQuotation(span, is_long, is_speech, is_phrase, is_whole, is_tail, is_dashed, is_short)


def says_behind(text: str) -> bool:
    """Whether what stands behind the mark that closes a Japanese quotation says that somebody said it.

    >>> says_behind("と語った。"), says_behind("を見た。")
    (True, False)
    """
    return _SAYS_IN_JAPANESE.match(text) is not None


def _is_whole(doc: Document, span: Span, inside: str) -> bool:
    number = doc.sentence_at(span.start)
    if number is None or doc.text[doc.sentences[number].start : span.start].strip(" -\u2013\u2014"):
        return False
    sentence = doc.sentences[number]
    return sentence.end < span.end or (sentence.end <= span.end + 1 and _ENDS_INSIDE.search(inside) is not None)


def _is_speech(doc: Document, span: Span, inside: str) -> bool:
    before, after = doc.text[max(0, span.start - _BEFORE) : span.start], doc.text[span.end : span.end + _AFTER]
    if _ENDS_INSIDE.search(inside) or _SAID_BEFORE.search(before) or _SAID_AFTER.match(after):
        return True
    return _SAYS_IN_CHINESE.search(before) is not None or _SAYS_IN_JAPANESE.match(after) is not None
