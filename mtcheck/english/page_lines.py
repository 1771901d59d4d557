"""Whether words that begin as credits, invitations or headlines do are one of those, or the beginning of a sentence.

A Document and one of its sentences that lacks its stop go in, a judgement comes out. By, more, also, source, follow and
what begin lines of a page and sentences of an article alike. A line of a page stands alone, has no verb that tells
something, and no comma at its end. Behind a finished sentence, on its line, it is one only by its shape: a label and
its colon (Photo: …), an invitation (Follow us on), names (By Anna Lee in Lyon), or a note on who wrote the article.
Which words are asked about is left to callers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.english.function_words import AUXILIARIES
from mtcheck.english.unfinished import may_end, may_go_on, must_go_on
from mtcheck.model import Document, Sentence, Word

_FINISHED = re.compile(r"""[.!?…]["'”’»)\]*_]*[^\S\n]+$""")
"""What stands before a sentence that follows another on its line."""
_SHAPED = re.compile(
    r"""
    (?:\w+\s){0,2}\w+:\s(?!["“„‘])                                                    # Photo: the mayor; Read more: …
    | (?:©|copyright|subscribe|sign\sup|phone|e-?mail)\b
    | (?:read|see|watch|listen|follow|click|share|contact|join)
      (?:$|\s(?:[@\#(«"“]|(?-i:[A-Z])|(?:us|me|our|your|my|more|also|here|live|now|this|these|the|all|it|on|to|at|via|
      for|about|how|what|why|where|who)\b))                                           # Follow us on, Share this
    | by\s(?:(?:our|a|the)\s)?(?:own\s|staff\s|special\s)?(?:staff|writers?|correspondents?|reporters?|editors?)\b
    | by(?:\s(?-i:[A-Z])[\w.’'-]*,?|\s(?:and|in|for|of|the|with))+$                    # By Anna Lee in Lyon
    | (?:the|this|our|your)\s(?:own\s)?(?:author|writer|article|correspondent|reporter|staff|text|story|translation|
      interview|editor)s?\b                                                           # The author is a professor
    | (?:\w+\s){1,5}contributed\b
    | (?:best|kind|warm)\s(?:wishes|regards) | sincerely | yours | thanks?\b | to\sbe\scontinued
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADLINE = re.compile(r"(?:how|what|why|where|who|when|everything|all|here|more|also|by|next)\b", re.IGNORECASE)
"""How headlines and bylines begin, and what is behind a finished sentence no credit."""
_MORE = re.compile(
    r"(?:more|also|here|next)\s(?:on|about|from|at|in|here|to|news|stories|soon|is|are)\b", re.IGNORECASE
)
"""More on this story."""
_ASKS = re.compile(r"(?:how|what|why|where|who|when|everything|all|here|next)\b", re.IGNORECASE)
"""How headlines begin that may have a verb and a preposition at their end: What the driver was thinking of."""
_SENDS_BACK = frozenset("that which who whom".split())
"""Behind which a preposition may end a caption: Photo of the man that they were looking for."""
_FEWEST = 6
"""Words of a paragraph of its own that tells something."""
_FINITE = AUXILIARIES | frozenset(
    "do said says told made went came took gave got won lost fell rose began led left sent brought bought thought "
    "became felt held kept met paid ran saw spoke stood sold drove flew fled wrote broke built found knew lay set "
    "spent grew hid fought chose".split()
)


def is_page_line(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence without a stop, which begins as lines of a page do, is one."""
    end = doc.blocks[sentence.block].end
    text = doc.text[sentence.start : end].rstrip()
    words = doc.words_of(sentence)
    if not words or _SHAPED.match(text) is not None:
        return True
    tells = _tells(words)
    if follows_sentence(doc, sentence):
        is_credit = _HEADLINE.match(text) is None or _MORE.match(text) is not None
        return is_credit and not tells and not _is_open(text, words)
    if not tells or len(words) < _FEWEST:
        return True
    may_be_open = _ASKS.match(text) is not None or any(word.lower in _SENDS_BACK for word in words)
    return not text.endswith(",") and (may_be_open or not _is_open(text, words))


def follows_sentence(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands behind a finished one, on its line."""
    start = doc.blocks[sentence.block].start
    return not doc.is_presegmented and _FINISHED.search(doc.text, start, sentence.start) is not None


def _is_open(text: str, words: Sequence[Word]) -> bool:
    """Whether words end at what leads on: a comma, an article, a conjunction, a preposition."""
    if not text.endswith(words[-1].text):
        return text[-1] in ",(["
    lowers = [word.lower for word in words]
    if not words[-1].text.islower():
        return False
    if must_go_on(lowers[-1], lowers[-2] if len(lowers) > 1 else None):
        return True
    return may_go_on(lowers[-1]) and not may_end(lowers)


def _tells(words: Sequence[Word]) -> bool:
    """Whether a verb behind the first word says what happened: edited by Anna Lee does not."""
    after = [*(word.lower for word in words[1:]), ""]
    return any(word in _FINITE or (word.endswith("ed") and following != "by") for word, following in pairwise(after))
