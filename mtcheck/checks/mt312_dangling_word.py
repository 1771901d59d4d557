"""A sentence that ends, or stops for a comma, at a word that cannot end it: he arrived at the.

An engine that does not know a name or a word may drop it and keep what stood before; a name that was taken out before
translation and could not be put back leaves the same hole, and so does a lost link.

What the sentence was about is missing, and no reader can guess it.

Wrong where English lets a word stand last: the man he spoke to, come in, what it is for, for a while; where the word
is a name or spoken of as a word (The The, vitamin A, no "but"); and where a speaker interrupts himself ("the, well,
the truth"). Those are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.unfinished import LAST_WORDS, lacks_agent, lacks_object, must_go_on
from mtcheck.model import Category, Document, Hit, Severity, Word

_ENDS = re.compile(r"""[ \u00a0\u202f]?(?:[!;]|(?P<stop>[.?])(?!\w|\s?[.…]))["'”’»)\]]*(?=\s|$)""")
_PAUSES = re.compile(r"[ ]?(?:[,:](?=\s(?!\w\b))|\))")
_MARK = re.compile("[ \u00a0\u202f]?[!;.?,:)]")
"""What either begins with."""
_INTERRUPTS = re.compile(
    r",\s+(?:(?:er|erm|uh|um|uhm|ah|oh|well|shall|let|how|what|dare|like|you know|i mean|i think|i guess)\b"
    r"|(?:as|in|to|if|for|by|so|now|then|some|sometimes|often|at|even|albeit|perhaps|maybe|admittedly|frankly|quite"
    r"|apparently|supposedly|still|very|once|one|always|yes|no|thank|it|they|he|she|we|say|says|\w+ly)\b[^,.;]{0,40},\s[a-z])",
    re.IGNORECASE,
)
"""Behind a comma, how a speaker breaks in upon himself: the, well, oldest; the, as he put it, oldest."""
_BEFORE_PAUSE = frozenset("the a an our their every".split())
_FEWEST = 4
"""Words of a sentence below which it may be an exclamation or an answer: "Because." "Such as?" """
_LESS_SURE = 0.9
"""Confidence where the word could end another sentence."""
_QUOTE_OPENS = re.compile(r"""[\s(—–“‘"']["'“‘]\Z""")
_QUOTING = re.compile(r"""["“”‘’'«(*_]$""")


@check(
    code="MT312",
    slug="dangling-word",
    category=Category.GRAMMAR,
    severity=Severity.MAJOR,
    confidence=0.95,
    languages=("en",),
    fields=("text",),
    bad=(
        Example("The minister arrived late at ⟦the⟧."),
        Example("The match was put off because ⟦of⟧. Nobody was told ⟦and⟧."),
        Example("He drove on to ⟦the⟧, but nobody was there."),
    ),
    good=(
        Example("That is the man he spoke to. Come in. Nobody knew what it was for, or where it came from."),
        Example("He takes vitamin A. The band is called The The. There is no “but”. He wanted to."),
        Example("It is the, well, the oldest of all. They waited for a while, and he talked on and on."),
    ),
)
def dangling_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every word before a stop, or a comma and a new clause, that leaves its phrase without an end."""
    for sentence in doc.sentences:
        words = doc.words_of(sentence)
        if len(words) < _FEWEST:
            continue
        for index, word in enumerate(words[1:], start=1):
            before = words[index - 1]
            if word.lower in LAST_WORDS and word.text.islower() and must_go_on(word.lower, before.lower):
                is_late = index + 1 >= _FEWEST and _count_quoted(doc, words, index) >= _FEWEST
                mark = _find_mark(doc, before, word, is_late=is_late)
                if mark is not None:
                    yield Hit(word.span, f'a word is missing between "{word.text}" and "{mark}"')
        last = words[-1]
        lowers = doc.lowers[sentence.first : sentence.last]
        if (
            not must_go_on(last.lower, words[-2].lower)
            and last.text.islower()
            and (lacks_object(lowers) or lacks_agent(lowers))
        ):
            mark = _find_mark(doc, words[-2], last, is_late=True)
            if mark is not None:
                message = f'a word is missing between "{last.text}" and "{mark}", and none before completes it'
                yield Hit(last.span, message, confidence=_LESS_SURE)


def _count_quoted(doc: Document, words: Sequence[Word], index: int) -> int:
    """How many words a phrase has up to this one, from the last mark on that opens a quotation; no more than matter."""
    for at in range(index, max(0, index - _FEWEST), -1):
        start = words[at].start
        if _QUOTE_OPENS.search(doc.text, start - 2, start) is not None:
            return index + 1 - at
    return index + 1


def _find_mark(doc: Document, before: Word, word: Word, *, is_late: bool) -> str | None:
    """The mark at which the phrase breaks off; None where it goes on, or the word is only spoken of."""
    if _MARK.match(doc.text, word.end) is None:
        return None
    if _QUOTING.search(doc.text, max(0, word.start - 1), word.start) or doc.text[before.end : word.start].strip(
        " \n\u00a0"
    ):
        return None
    ends = _ENDS.match(doc.text, word.end)
    if ends is not None and is_late:
        if word.lower == "a" and doc.text[ends.end() :].lstrip()[:1].islower():  # choose a. or b.
            return None
        is_question = ends["stop"] == "?" and word.lower not in _BEFORE_PAUSE
        return None if is_question else ends[0].strip()[0]
    pauses = _PAUSES.match(doc.text, word.end) if word.lower in _BEFORE_PAUSE else None
    return None if pauses is None or _INTERRUPTS.match(doc.text, word.end) else pauses[0].strip()
