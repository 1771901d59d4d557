"""Article in, Document out: blocks, sentences and words as spans of the text as read.

Sentences and words never overlap, and what lies between them is white space, marks or hidden text; nothing is
copied, cleaned or moved, so that every offset is one of the article's text. What a word means is left to others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex
import sentencex

from mtcheck.model import Article, Document, FieldName, Sentence, Shown, Span, Word
from mtcheck.page.shown_html import show_html
from mtcheck.sentence_ends import cut_behind_words, give_back_marks
from mtcheck.tags import primary_subtag

UNDETERMINED = "und"
"""The tag of a language that nobody told and nothing shows."""
NARROWEST_WRAP, WIDEST_WRAP = 50, 100
"""A text whose longest line is outside these was not wrapped by hand or by an e-mail program."""

_TOKEN = regex.compile(
    r"""
    (?P<other>
        (?:https?://|www\.)[^\s<>"“”»\])]+            # https://www.example.org/a?b=c
      | (?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+)++    # desk@example.org
      | (?<!\w)[@\#][\w]+                             # @handle, #hashtag
      | (?<![\w.-])[a-z0-9-]{1,63}+(?:\.[a-z0-9-]{1,63}+){0,4}\.[a-z]{2,6}\b   # stopcoronavirus.rf
        (?:/[^\s<>"“”»\])]*)?                         # example.org/path
    )
  | (?P<word>
        (?:\p{Lu}\.){2,}                              # U.S., E.U.
      | [\p{L}\p{N}\p{M}]+(?:['’ʼ‘\-\u2010\u2011][\p{L}\p{N}\p{M}]+)*   # weren’t, so-called, 23-year-old
    )
    """,
    regex.VERBOSE,
)
_PLAIN_WORD = re.compile(r"[^\W_]+(?:['’ʼ‘\-\u2010\u2011][^\W_]+)*")
"""The same words where a sentence has no other tokens, no initials and only letters that `re` knows as `regex` does."""
_STRANGE = re.compile("[^\0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20ac]")
_RARE = re.compile(r"\.[^\W_]|@|#|://|www\.")
"""Without one of these there is no such token: an address, a handle, U.S."""
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u2010": "-", "\u2011": "-"})
_PLAIN |= {ord(ligature): letters for ligature, letters in {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"}.items()}
_SHORT_END = regex.compile(r"(?<!\p{L})\p{L}{1,5}\.[ \xa0]$")
"""The end of a piece that may be an abbreviation."""
_SENTENCE_END = re.compile(r"""[.!?…:;]["'”’»)\]]*\s*$""")


def segment(article: Article) -> Document:
    """Cut an article into blocks, sentences and words; its title, where it has one, likewise.

    Where it holds HTML they are those that a browser shows.
    """
    shown = show_html(article)
    return segment_as_read(article) if shown is None else restore(segment_as_read(shown.article), article, shown)


def segment_as_read(article: Article) -> Document:
    """The same of an article whose every character is shown."""
    title = _segment_field(article, "title", article.title) if article.title else None
    return _segment_field(article, "text", article.text, title)


def restore(doc: Document, article: Article, shown: Shown) -> Document:
    """A document of what is shown as that of the article as it was read."""

    def place(span: Span) -> Span:
        return shown.restore(span, doc.field)

    text = {"text": article.text, "title": article.title or "", "source": "\n".join(article.source or ())}[doc.field]
    return Document(
        article=article if doc.field != "source" else replace(article, language=doc.language),
        field=doc.field,
        text=text,
        blocks=tuple(map(place, doc.blocks)),
        sentences=tuple(_move_sentence(each, place(each.span)) for each in doc.sentences),
        words=tuple(_move_word(each, place(each.span)) for each in doc.words),
        title=None if doc.title is None else restore(doc.title, article, shown),
        shown=shown,
    )


def _move_sentence(sentence: Sentence, span: Span) -> Sentence:
    return sentence._replace(start=span.start, end=span.end)


def _move_word(word: Word, span: Span) -> Word:
    return word._replace(start=span.start, end=span.end)


def segment_source(article: Article, language: str | None) -> Document:
    """Cut the source text of an article likewise, by the rules of its language; the article must have one.

    Items that run beside the sentences of the text are sentences, even where they are empty.
    """
    items = article.source or ()
    text = "\n".join(items)
    is_aligned = article.segments is not None and len(items) == len(article.segments)
    spans: list[Span] = []
    for item in items:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(item)))
    of_source = replace(article, language=language or UNDETERMINED, segments=tuple(spans) if is_aligned else None)
    return _segment_field(of_source, "source", text)


def split_words(text: str) -> tuple[Word, ...]:
    """The words of a phrase, cut and lower-cased as those of a document.

    >>> [word.lower for word in split_words("St. Petersburg’s mayor")]
    ['st', "petersburg's", 'mayor']
    """
    return tuple(_find_words(text, [Span(0, len(text))], ()))


def straighten(word: str) -> str:
    """A word, composed, with straight apostrophes and plain hyphens, in the case that it has.

    >>> straighten("Côte d’Ivoire")
    "Côte d'Ivoire"
    """
    return word if word.isascii() else unicodedata.normalize("NFC", word).translate(_PLAIN)


def find_blocks(text: str) -> Iterator[Span]:
    r"""The paragraphs of a running text: lines, unless the text is wrapped, then what blank lines part.

    >>> [(b.start, b.end) for b in find_blocks("Skip to content\nMoscow rejects blame\n\nThe end.")]
    [(0, 15), (16, 36), (38, 46)]
    """
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\r\n\u2028\u2029]+", text) if m[0].strip()]
    widest = max((line.end - line.start for line in lines), default=0)
    current: Span | None = None
    for line in lines:
        if current is not None and _continues(text, current, line, widest):
            current = Span(current.start, line.end)
            continue
        if current is not None:
            yield _strip(text, current)
        current = line
    if current is not None:
        yield _strip(text, current)


def _continues(text: str, block: Span, line: Span, widest: int) -> bool:
    """Whether a line goes on with the paragraph before it.

    It does when it begins in lower case and the sentence before is not at its end; and in a text wrapped by hand,
    where a line is broken only when the next word would not have fitted.
    """
    gap = text[block.end : line.start]
    if "\u2029" in gap or gap.count("\n") + gap.count("\r") - gap.count("\r\n") > 1:
        return False
    last = text[max(block.start, text.rfind("\n", 0, block.end) + 1) : block.end].rstrip()
    next_word = text[line.start : line.end].split(maxsplit=1)[0]
    if next_word[0].islower() and not _SENTENCE_END.search(last):
        return True
    is_full = len(last) + 1 + len(next_word) > widest - 2
    return is_full and NARROWEST_WRAP <= widest <= WIDEST_WRAP


def _segment_field(article: Article, field: FieldName, text: str, title: Document | None = None) -> Document:
    is_text = field == "text"
    hidden = article.hidden if is_text else ()
    if field != "title" and article.segments is not None:
        blocks = article.segments
        spans = [(n, _strip(text, span)) for n, span in enumerate(blocks)]
    else:
        given = article.blocks if is_text else None
        blocks = tuple(given if given is not None else find_blocks(text))
        spans = [
            (n, s)
            for n, block in enumerate(blocks)
            for s in _split_sentences(text, block, article.language, is_source=field == "source")
        ]
    words = tuple(_find_words(text, (span for _, span in spans), hidden))
    return Document(article, field, text, blocks, tuple(_count_words(spans, words)), words, hidden, title)


def _split_sentences(text: str, block: Span, language: str, *, is_source: bool) -> Iterator[Span]:
    """The sentences of one block, by sentencex, whose pieces tile the text they were cut from."""
    at = block.start
    tag = primary_subtag(language)
    cut = list(cut_behind_words(sentencex.segment(tag, text[block.start : block.end]), tag))
    pieces = list(give_back_marks(cut))
    if sum(map(len, pieces)) != block.end - block.start:  # pieces that do not tile would shift every later offset
        pieces = [text[block.start : block.end]]
    for piece in _join_abbreviated(pieces) if is_source else pieces:
        span = _strip(text, Span(at, at + len(piece)))
        at += len(piece)
        if span.start < span.end:
            yield span


def _join_abbreviated(pieces: list[str]) -> list[str]:
    """Pieces again, where one goes on in lower case behind a short word and a full stop: 39 proc. głosów.

    >>> _join_abbreviated(["Wynik to 39 proc. ", "głosów. ", "To rekord."])
    ['Wynik to 39 proc. głosów. ', 'To rekord.']
    """
    joined: list[str] = []
    for piece in pieces:
        if joined and piece[:1].islower() and _SHORT_END.search(joined[-1]):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _find_words(text: str, sentences: Iterable[Span], hidden: tuple[Span, ...]) -> Iterator[Word]:
    gaps = iter(hidden)
    gap = next(gaps, None)
    for number, sentence in enumerate(sentences):
        for match in _find_tokens(text, sentence):
            start, end = match.span()
            if gap is not None:
                while gap is not None and gap.end <= start:
                    gap = next(gaps, None)
                if gap is not None and gap.start < end:
                    continue
            word = match[0]
            lower = word.lower()
            yield Word(start, end, word, lower if lower.isascii() else straighten(lower), number)


def _find_tokens(text: str, sentence: Span) -> Iterable[re.Match[str] | regex.Match[str]]:
    """The words of a sentence, by the quickest pattern that tells them."""
    start, end = sentence.start, sentence.end
    if _RARE.search(text, start, end) or _STRANGE.search(text, start, end):
        return (match for match in _TOKEN.finditer(text, start, end) if match.lastgroup == "word")
    return _PLAIN_WORD.finditer(text, start, end)


def _count_words(spans: list[tuple[int, Span]], words: tuple[Word, ...]) -> Iterator[Sentence]:
    first = 0
    for number, (block, span) in enumerate(spans):
        last = first
        while last < len(words) and words[last].sentence == number:
            last += 1
        yield Sentence(span.start, span.end, block, first, last)
        first = last


def _strip(text: str, span: Span) -> Span:
    """The span without the white space at its ends; an empty span stays where it was."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip())) if piece.strip() else Span(span.start, span.start)
