"""What a language model says of its task in words that no list of phrases holds.

The folded words of one English sentence go in, as `mtcheck.phrases.join_words` gives them; out comes what a model would
say with them. "Keep the tone neutral and preserve all names", "I am unable to verify the accuracy of this section":
each is put together anew, but all begin with an order, an "I" or a "here is", and go on with the same few words for
texts and translating. A sentence counts where it has so many of them that news would hardly put them together. Where a
sentence has to stand is left to `mtcheck.page.model_traces`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import mtcheck.late_re as re
from mtcheck.lexicon import read_table

Speech = Literal["refusal", "introduction", "echo", "offer", "comment"]

_LEADS = re.compile(
    r"(?:(?:please|now|task|instructions?|your task is to|i (?:want|need|would like) you to"
    r"|(?:can|could) you(?: please)?) )+"
)
_NEGATED = re.compile(r"(?:do not|don't|never) (?P<verb>\S+) ")
_UNABLE = re.compile(
    r"i (?:won't|will not) be able to|(?:i am|i'm) not (?:certain|sure) how to"
    r"|(?:i|we) (?:can't|cannot|can not|couldn't|could not|won't|will not|(?:am|was) (?:unable|not able) to)"
    r"|i'm (?:unable|not able) to"
)
_VERB = re.compile(r"(?: \w+ly)? (?P<verb>\S+) (?:and \S+ )?(?P<rest>.*)")
_PART = re.compile(
    r"\b(?:this|next|following|remaining|previous|above|last|provided|given|rest of the|remainder of the) "
)
_UNDOABLE = re.compile(
    r"(?:but )?(?:this|the (?:next|following|remaining|previous|last|rest of the)) "
    r"(?:text|article|passage|paragraph|section|sentence|part|content) (?:cannot|can not|can't|could not|couldn't) be "
    r"(?:translated|processed|rendered|verified|displayed in english) "
)
_UNFINISHED = re.compile(
    r"\bi (?:can't|cannot|can not|am unable to|was unable to|could not|couldn't) "
    r"(?:finish|complete|continue(?: with)?|translate) "
    r"(?:the|this|your) (?:translation|text|article|passage|paragraph|sentence|rest) "
)
_PRESENTS = re.compile(
    r"(?:here(?:'s(?: how)?| is| are| you will find)"
    r"|below(?: is| are| please find| you(?: will|'ll| can)? find| you'll find)"
    r"|(?:please )?find below|you(?: will|'ll| can) find|the following is|what follows is|this is"
    r"|i have|i've|i will now|let me|continuing|moving on|proceeding|find the|thank you for|the requested|this is how) "
)
_IF = re.compile(
    r"(?:if|should) (?:you|you'd) .*\b(?:i can|i could|i will|i'll|i'd|i would|let me know|tell me|happy to|feel free) "
)
_CAN = re.compile(r"i (?:can|could)(?: also)? ")
_DID = re.compile(
    r"(?:i have|i've|i) (?:also )?(?:tried|kept|left|preserved|retained|adapted|omitted|shortened|assumed|rendered"
    r"|transliterated|paraphrased|translated) "
)
_FIRST_WORDS = frozenset(
    "please now task instructions moving proceeding your i i'm i've i'll can could do don't never here"
    " here's below find you you'll the what this let if should but continuing thank okay as".split()
)
_TELLING_SLOTS = ("core", "translating", "language")
_TELLING = frozenset("processed verified tone version revise".split())
"""Words of which there is one, or of those slots, where a sentence does not begin with an order or an "I"."""
_LEAST, _LEAST_SHORT, _LEAST_GLUED, _LEAST_OFFER = 4, 3, 5, 2
"""Weight of a sentence in a paragraph of its own, of a short one, of one among others, and of an offer."""
_SHORT = 9
"""Words of a short one."""
_SHARE, _SHARE_OF_KEEPING, _SHARE_OF_PERSON = 0.3, 0.4, 0.22
"""Weight for each word of an order, of one that begins as any may, and of what somebody says for himself."""


def may_be_speech(first: str, lowers: Iterable[str]) -> bool:
    """Whether a sentence of these words, that begins with this one, can be any of this: a cheap first question."""
    if first in {"i", "i'm"} or first in _slot("order"):
        return True
    return first in _FIRST_WORDS and not _telling().isdisjoint(lowers)


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Words with one of which such a sentence begins."""
    return _FIRST_WORDS | _slot("order")


def judge_speech(text: str, *, is_own: bool, is_personal: bool) -> Speech | None:
    """What a model says with a sentence; None where a writer may as well.

    `is_own`: it has a paragraph to itself; `is_personal`: the writer of the article says "I" as well.

    >>> judge_speech("keep the tone neutral and preserve all names ", is_own=True, is_personal=False)
    'echo'
    >>> judge_speech("keep the text short ", is_own=True, is_personal=False) is None
    True
    """
    if not may_be_speech(text.partition(" ")[0], text.split()):
        return None
    if _is_refusal(text, is_own=is_own, is_personal=is_personal):
        return "refusal"
    lead = _LEADS.match(text)
    tokens = text[lead.end() if lead is not None else 0 :].split()
    weight = _weigh(tokens)
    if _is_order(tokens, weight, is_own=is_own):
        return "echo"
    if not is_own or weight < _LEAST_OFFER:
        return None
    return "offer" if _IF.match(text) else _judge_person(text, tokens, weight, is_personal=is_personal)


def _is_order(tokens: list[str], weight: int, *, is_own: bool) -> bool:
    """Whether it says what is to be done with a text."""
    is_negated = _NEGATED.match(" ".join(tokens)) is not None
    if not tokens or not (is_negated or tokens[0] in _slot("order")):
        return False
    is_sure = not _slot("core").isdisjoint(tokens) or _is_into_language(tokens)
    is_certain = is_negated or tokens[0] in _slot("core") or _is_into_language(tokens)
    if weight < (_SHARE if is_certain else _SHARE_OF_KEEPING) * len(tokens):
        return False
    least = _LEAST_SHORT if len(tokens) <= _SHORT else _LEAST
    return weight >= (least + (not is_sure) if is_own else _LEAST_GLUED) and (is_sure or is_own)


def _judge_person(text: str, tokens: list[str], weight: int, *, is_personal: bool) -> Speech | None:
    """What somebody says of a translation or of a text in a language, to whoever asked for it."""
    is_about = not _slot("core").isdisjoint(tokens) or _is_into_language(tokens)
    least = _LEAST_GLUED if is_personal else _LEAST
    if _PRESENTS.match(text) and (tokens[0] != "this" or not _slot("asker").isdisjoint(tokens)):
        least = _LEAST_OFFER if _is_into_language(tokens) else _LEAST_SHORT if len(tokens) <= _SHORT else least
    is_about = is_about and _slot("genre").isdisjoint(tokens)
    if not is_about or weight < max(least, _SHARE_OF_PERSON * len(tokens)):
        return None
    if _CAN.match(text):
        return "offer"
    if _DID.match(text):
        return "comment"
    return "introduction" if _PRESENTS.match(text) or not _slot("person").isdisjoint(tokens[:3]) else None


def _is_refusal(text: str, *, is_own: bool, is_personal: bool) -> bool:
    """Whether somebody cannot translate a text, or do something else with a part of it."""
    if is_own and (_UNDOABLE.match(text) or _UNFINISHED.search(text)):
        return True
    unable = _UNABLE.match(text)
    said = None if unable is None else _VERB.match(text, unable.end())
    if said is None or _slot("thing").isdisjoint(said["rest"].split()):
        return False
    is_part = _PART.search(said["rest"]) is not None
    return said["verb"] in _slot("translating") or (said["verb"] in _slot("doing") and is_part and not is_personal)


def _is_into_language(tokens: list[str]) -> bool:
    """Whether a language is named as the one of a text: "in English", "to British English"."""
    pairs = pairwise(token for token in tokens if token not in {"british", "american", "plain", "fluent", "natural"})
    return any(word in {"in", "into", "to"} and behind in _slot("language") for word, behind in pairs) and (
        not _slot("thing").isdisjoint(tokens)
    )


def _weigh(tokens: list[str]) -> int:
    """Two for each word of translating, one for each other that belongs to the task."""
    words = set(tokens)
    core = words & _slot("core")
    return 2 * len(core) + len((words & (_slot("task") | _slot("language"))) - core)


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    return _TELLING.union(*map(_slot, _TELLING_SLOTS))


@lru_cache(maxsize=16)
def _slot(name: str) -> frozenset[str]:
    return frozenset(form for form, slot in read_table("model_words_en") if slot == name)
