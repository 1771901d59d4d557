"""What a language model says of text that it left out: [Remaining text not translated], (rest omitted for brevity).

A Document goes in; out comes each bracket, or paragraph, in which somebody says that a part of the text is missing.
Such remarks are put together anew each time, so none is listed: what counts is that all their words but few are those
with which one speaks of a text and of its limits, and that one of them says what became of it. "[…]" says nothing, nor
does a sentence among others: what is told of a book or of a letter has other words, too. How to report it is left to
the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.segment import split_words

_THINGS = frozenset(
    "text article content section sections portion portions passage passages paragraph paragraphs part parts line "
    "lines story translation output response message sentence sentences rest remainder remaining chunk segment "
    "segments quote quotes table tables list document".split()
)
_LOST = frozenset("omitted skipped truncated abridged shortened untranslated untranslatable condensed missing".split())
"""What became of it, in one word."""
_LOST_PHRASE = re.compile(
    r"""\b(?:not\s(?:been\s)?(?:translated|included|shown|provided|displayed|processed|rendered)
      | left\sout | cut\soff | cut\sshort | left\suntranslated
      | (?:continues|goes\son|continued)\s(?:in|here|as|similarly|unchanged)\b
      | (?:content|text|translation|rest)\scontinues
      | rest\sof\s(?:the\s)?(?:text|article|translation)\sunchanged
      | (?:to\sbe\scontinued|continued?s?)\sin\s(?:the\s|my\s)?(?:next|following)
      | continue\stranslating | partial\stranslation | max(?:imum)?\stokens | token\slimit
      | (?:due\sto|because\sof|reached|exceeded)\s(?:\w+\s){0,3}limits? )\b""",
    re.VERBOSE,
)
"""The same in several."""
_REASONS = frozenset(
    "due length limit limits limitation limitations constraint constraints brevity requested request token tokens "
    "note partial rest remaining remainder last previous i i've".split()
)
"""Of which one has to stand in a remark without brackets."""
_OTHERS = frozenset(
    "the this that these following below next my a an of in to for by with and as at it its is was were are be "
    "been has have had not left out off cut short some all most other several two three four five six first "
    "second final from here more further above original source same way similarly on because reasons reached "
    "exceeded maximum max length word character space only full please see continue continues continued "
    "continuing unchanged translated translate translating included shown provided displayed processed rendered "
    "english version pun wordplay idiom phrase term joke per your we note nb n.b error partial goes message part "
    "ok".split()
)
_VOCABULARY = _THINGS | _LOST | _REASONS | _OTHERS
_BRACKET = re.compile(r"(?P<open>[\[(<{]{1,2})[*_…. ]*(?P<body>[^\[\](){}<>\n]{6,160}?)[*_…. ]*[\])>}]{1,2}")
_TODO = re.compile(
    r"^[ \t]*(?:TODO|FIXME|XXX)\b\s?[:–—-]\s?\S[^\n]{0,80}$|[\[(](?:TODO|FIXME|TBD)(?:\s?:[^\[\]()\n]{0,60})?[\])]",
    re.MULTILINE,
)
_TODO_MARKS = ("TODO", "FIXME", "XXX", "TBD")
_HINTS = _LOST | frozenset(
    "rest remaining remainder limit tokens translated translate translating included shown provided displayed "
    "processed rendered cut left continue continues continued unchanged partial todo fixme tbd".split()
)
_ALONE = (["abridged"], ["shortened"], ["untranslated"], ["truncated"], ["omitted"])
_LONGEST = 192
"""Characters of a remark."""
_MOST_WORDS, _LEAST_KNOWN, _LEAST_KNOWN_ALONE = 24, 0.8, 1
"""Words of a remark, and how many of them are of its vocabulary: in brackets, and without, where all must be."""


def find_omissions(doc: Document) -> Iterator[Span]:
    """Every remark that text was left out, by position within each kind."""
    if _HINTS.isdisjoint(doc.vocabulary):
        return
    if any(mark in doc.text for mark in _TODO_MARKS):
        yield from (Span(*match.span()) for match in _TODO.finditer(doc.text))
    for match in _BRACKET.finditer(doc.text):
        is_alone = doc.text[match.end() : match.end() + 1] in {"", "\n"} or "[" in match["open"]
        if is_alone and _says_so(match["body"], least=_LEAST_KNOWN):
            yield Span(*match.span())
    spans = [Span(one.start, one.end) for one in doc.sentences] if doc.is_presegmented else doc.blocks
    for block in spans:
        text = doc.text[block.start : block.end].strip()
        if text[:1] not in "[(<{" and _is_of_vocabulary(text) and not _REASONS.isdisjoint(_list_words(text)):
            start = doc.text.index(text, block.start)
            if _says_so(text, least=_LEAST_KNOWN_ALONE):
                yield Span(start, start + len(text))


def _says_so(text: str, *, least: float) -> bool:
    """Whether words say that text is missing, and hardly anything else."""
    words = _list_words(text)
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    known = sum(map(_is_known, words))
    if known < least * len(words):
        return False
    is_of_text = not _THINGS.isdisjoint(words) or not _REASONS.isdisjoint(words)
    is_wordplay = "untranslatable" in words or words in _ALONE
    is_pointing = "below" in words and _LOST.isdisjoint(words)  # the story continues below
    is_lost = not _LOST.isdisjoint(words) or _LOST_PHRASE.search(" ".join(words)) is not None
    return is_wordplay or (is_lost and is_of_text and not is_pointing)


def _is_of_vocabulary(text: str) -> bool:
    """Whether a short text has no word beside those of remarks; most have a plain one at once."""
    if len(text) >= _LONGEST:
        return False
    plain = (piece for piece in text.split(" ") if piece.isascii() and piece.isalpha())
    return all(piece.lower() in _VOCABULARY for piece in plain) and all(map(_is_known, _list_words(text)))


def _is_known(word: str) -> bool:
    return word in _VOCABULARY or word[0].isdigit()


def _list_words(text: str) -> list[str]:
    """Words and figures, lower-cased."""
    return [word.lower for word in split_words(text)] if len(text) < _LONGEST else []
