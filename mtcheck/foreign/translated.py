"""What a Document gives in the original with its English beside it: a quotation, a saying, the lines of a poem.

“Una catedral,” he said. A cathedral. Words that are explained inside their sentence are left to `appositions`.
"""

from __future__ import annotations

from difflib import SequenceMatcher

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.foreign.counterparts import fold
from mtcheck.foreign.whole_language import is_mostly_in
from mtcheck.model import Document, Span

_REACH_BEFORE, _REACH_BEHIND = 60, 90
_OPENING = '"“„«'
_QUOTATION_END = re.compile(r"[.!?…,][”\"»“](?= )|[”\"»“][.!?,](?= )")
_CALLING = "sang|shouted|cried|chanted|called|whispered|murmured|joked|sighed"
_TOLD = re.compile(rf" (?:[A-Z]?[\w’'-]+ ){{0,3}}(?:{SAYING}|{_CALLING})(?: [\w’'-]+){{0,4}}\.")
"""Who said it, behind the quotation: the mayor said at last."""
_SAID_AGAIN = re.compile(r" (?:I|[Yy]ou|We|Let['’]s|Don['’]t|Do not|My|Your|Our)\b[^.!?\"“”«»\n]{2,80}[.!?]")
"""What a sentence in English behind it begins with, which speaks for somebody as the quotation does."""
_BEHIND = re.compile(r" (?P<again>[A-Z][^.!?\"“”«»\n]{2,120}[.!?])")
_RESUMED = re.compile(
    rf" (?:[A-Z]?[\w’'-]+ ){{0,3}}(?:{SAYING}|{_CALLING})[^.!?\"“”\n]{{0,60}}\. "
    r"[\"“](?P<again>[A-Z][^.!?…\"“”\n]{1,60})[.!?…]"
)
"""Who said it, and what he says next: said the coach, shaking his head. “Madness.”"""
_THANKS = re.compile(
    r"(?:[\"“„«]|[.!] )(?:Many thanks|Thanks|Thank you(?: (?:all|very much))?|Welcome|Good(?:bye| (?:day|evening|luck"
    r"|morning|night))|Cheers|Congratulations)[.!,]"
)
_SENTENCE_END = re.compile(r"[^\W\d_ ]{0,12}(?: [^\W\d_]{1,8})?[.!]")
_BREAK = re.compile(r"[\"”»\n]")
_MORE_WORDS = 4
"""English takes so many words more to say it, and twice as many as there are."""
_PHRASE_WORDS = 4
"""A sentence of so few words behind a quotation is no sentence, and says it again: A cathedral. Never again."""
_CLAUSE = re.compile(
    r"\b(?:he|she|it|they|nobody|no one|everyone|everybody|somebody|who|is|are|was|were|has|had|have|did|does|do|can|"
    r"could|will|would|said|says|came|went|left|fell|took|made|knew|knows|laughed|wept|silence|applause|laughter|"
    r"[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
"""What tells that it goes on with a clause, or with who applauded."""
_NOW = re.compile(r"\b(?:is|are|am|isn['’]t|aren['’]t|can|cannot|can['’]t|must|will|won['’]t)\b|\w['’](?:s|re|ll|m)\b")
_THEN = re.compile(r"\b(?:was|were|had|did|[a-z]{3,}ed|said|came|went|left|took|made|knew)\b")
_NEAR, _SAYING_WORDS = 2, 8
"""A saying of at most so many words is told again in the present, with so many words more or less."""
_COGNATE, _COGNATE_LETTERS = 0.75, 5
"""How alike two words of so many letters are that say the same: silêncio, silence."""
_VERSE_LINES = 2
_WORD = re.compile(r"[^\W\d_]+")


def is_translated_behind(doc: Document, span: Span) -> bool:
    """Whether these words stand in a quotation, behind which somebody says the same in English.

    “Du musst nichts.” You do not have to do anything. “Una catedral,” he said at last. A cathedral.
    """
    text = doc.text
    start = max(text.rfind(mark, max(0, span.start - _REACH_BEFORE), span.start + 1) for mark in _OPENING)
    if start >= 0 and _is_among_thanks(text, start, span):
        return True
    end = _QUOTATION_END.search(text, span.end - 2, span.end + _REACH_BEHIND) if start >= 0 else None
    if end is None or _BREAK.search(text, start + 1, span.start):
        return False
    said = text[start + 1 : end.start()]
    again = _SAID_AGAIN.match(text, end.end())
    if again is not None and len(again[0].split()) <= _MORE_WORDS + 2 * len(said.split()):
        return True
    resumed = _RESUMED.match(text, end.end())
    if (
        resumed is not None
        and not is_mostly_in(said, doc.language)
        and _is_phrase(resumed["again"], len(said.split()) + 1)
    ):
        return True
    told = _TOLD.match(text, end.end())
    behind = _BEHIND.match(text, told.end() if told else end.end())
    return behind is not None and not is_mostly_in(said, doc.language) and _says_again(said, behind["again"])


def is_verse_with_translation(doc: Document, span: Span) -> bool:
    """Whether lines stand above or below as many lines in English, as a poem does with its translation."""
    if "\n\n" not in doc.text:
        return False
    above, below = doc.text[: span.start].split("\n\n"), doc.text[span.start :].split("\n\n")
    lines = (above[-1] + below[0]).strip().count("\n") + 1
    beside = [part.strip() for part in (*above[-2:-1], *below[1:2])]
    return lines >= _VERSE_LINES and any(
        part.count("\n") + 1 == lines and is_mostly_in(part, doc.language) for part in beside
    )


def _says_again(said: str, behind: str) -> bool:
    """Whether a sentence is a phrase no longer than what was said, or as long with a word that both languages share."""
    count, words = len(said.split()), behind.split()
    if _is_phrase(behind, min(_PHRASE_WORDS, count + 2)):
        return True
    is_near = abs(len(words) - count) <= _NEAR and len(words) <= _SAYING_WORDS
    if is_near and _NOW.search(behind) and _THEN.search(behind) is None:
        return True
    if not count <= 2 * len(words) <= _MORE_WORDS + 4 * count:
        return False
    low = [fold(word.lower()) for word in _WORD.findall(said)]
    english = [word.lower() for number, word in enumerate(_WORD.findall(behind)) if number == 0 or word.islower()]
    return any(_are_cognates(one, other) for one in low for other in english)


def _is_phrase(text: str, most: int) -> bool:
    """Whether a text has at most so many words, and is no clause: A cathedral. Madness."""
    return len(text.split()) <= most and _CLAUSE.search(text) is None


def _is_among_thanks(text: str, start: int, span: Span) -> bool:
    """Whether words are a sentence of a quotation that says thanks, or a greeting, in English, too."""
    is_sentence = text[max(start + 1, span.start - 2) : span.start].strip() in {"", ".", "!"}
    if not is_sentence or _SENTENCE_END.match(text, span.end) is None:
        return False
    closing = _BREAK.search(text, span.end)
    return _THANKS.search(text, start, closing.start() if closing else len(text)) is not None


def _are_cognates(one: str, other: str) -> bool:
    """Whether two long words of two languages are nearly the same."""
    if min(len(one), len(other)) < _COGNATE_LETTERS or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _COGNATE
