"""A sentence of English in, whether it tells of a question, or what stands behind its colon does, out.

"It is unclear who will pay" tells of a question without asking it. Words that ask also begin clauses that ask nothing:
"the ferry stops when there is a storm", "a woman who owns the shop". They tell of a question where they open the
sentence, or stand behind a word for knowing, asking or saying. Behind a colon only what stands there counts: "One
puzzle remains: the auditors saw nothing" is a statement, whatever the words before it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

import mtcheck.late_re as re

Told = Literal["stated", "told", "unclear"]

_ALWAYS = re.compile(
    r"\b(?:whose|what|whatever|why|how)\b"
    r"|\b(?:whether|wonder\w*|ask\w*|question\w*|doubt\w*|unclear|uncertain|unknown|be\sseen|let['’]s)\b"
    r"|\b(?:myster\w+|riddle|fate of|in the balance|up in the air|own (?:view|idea|answer)s?)\b"
    r"|\b(?:future|outcome|result|matter|point)\b.*\b(?:is|are|remains?) (?:\w+ )?open\b",
    re.IGNORECASE,
)
_BEHIND = regex.compile(
    r"""
    (?: ^[\"“‘]?(?:(?:and|but|so)\s)?
      | \b(?:is|are|was|were|be|of|about|on|to)\s
      | \b(?:depend\w*|kn[eo]w\w*|se(?:es?|en)|sa(?:y|ys|id)|t(?:ell|old)\w*|deci(?:d\w*|sion\w*)|f(?:ind|ound)\w*
          |clear\w*|matter\w*|guess\w*|remain\w*|explain\w*|underst\w+|show\w*|discuss\w*|debat\w*|consider\w*|learn\w*
          |determin\w*|establish\w*|sure|certain|idea|predict\w*|reveal\w*|myster\w+|puzzl\w+|issue\w*|problem\w*
          |answer\w*|test\w*|check\w*|investigat\w*|interest\w*|curious|care\w*|remember\w*|forg[eo]t\w*|imagin\w*
          |judg\w*|th(?:ink|ought)\w*|look\w*|hear\w*|report\w*|announc\w*|writ\w+|vot\w+|choos\w*|settl\w*|demand\w*
          |want\w*|hop\w+|fear\w*|examin\w*|inquir\w*|enquir\w*|clarif\w*|specif\w*|disclos\w*|mention\w*|agree\w*
          |speculat\w*)\b(?:[^;]*\s)? )
    (?<!,\s)(?<!people\s)(?<!those\s)(?<!every(?:one|body)\s)(?<!any(?:one|body)\s)(?<!\bm[ae]n\s)(?<!wom[ae]n\s)
     (?<!child(?:ren)?\s)(?<!person\s)(?<!residents\s)(?<!families\s)(?<!workers\s)(?<!patients\s)(?<!students\s)
     (?<!parents\s)(?<!drivers\s)(?<!even\s)(?<!as\s)(?<!only\s)
    \b(?:who|whom|when|where|which|if)\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:whether|if|wonder\w*|ask\w*|question\w*|doubt\w*|unclear|uncertain|be seen|let['’]s)\b", re.IGNORECASE
)
_COLON = re.compile(r"(?<=[^\W\d]):\s")
_DASH = re.compile(r"\s[\N{EN DASH}\N{EM DASH}]\s")
_COLON_ABROAD = re.compile(r"[^\W\d]\s?(?::\s|：)(?!.*[.!?…]\s)")
"""One behind which no sentence ends before the last."""
_ASKED_BEFORE = re.compile(
    r"\b(?:whether|why|how)\b"
    r"|\b(?:ask|wonder|know)\w*\s(?:\w+\s)?(?:who|whom|whose|what|when|where|which|if|for|about)\b",
    re.IGNORECASE,
)
"""Before the colon: they ask why the bridge was closed."""
_OPENS_AS_QUESTION = re.compile(
    r"(?:and |but |exactly |precisely |just |in |on |at |for |to |by |with )?"
    r"(?:who|whom|whose|what|when|where|why|which|how|whether|if)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:perhaps|maybe|possibly|might|suppose|somehow)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:the|its|his|her|their|an?)\s(?:[\w’'-]+\s){1,3}(?:of|for|to|behind)\s", re.IGNORECASE)
"""What a question is about, and no statement: the future of the port."""
_NAMES_QUESTION = re.compile(
    r"(?:the|an?|its|his|her|their)\s(?:[\w’'-]+\s){0,2}(?:reasons?|identity|way|names?|whereabouts|moment|date|price)\b"
    r"(?!\s(?:is|are|was|were|has|have|had|will|would|can|could|must)\b)|(?:[\w’'-]+\s){0,2}[\w’'-]+\W*$",
    re.IGNORECASE,
)
"""The same where a clause follows it without a word between: the reason the alarm failed; or nothing does."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|does|do|did)\b|n['’]t\b", re.IGNORECASE
)
_ACTS = re.compile(
    r"(?:the|an?|his|her|its|their)\s(?:[\w-]+\s){1,3}?\w+ed\s(?:the|an?|his|her|its|their|all|no)\s", re.IGNORECASE
)
"""A statement without one: the mayor authorised the works."""
_RELATIVE = re.compile(r"\b(?:that|who|which)\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|must)\b)")


class Announced(NamedTuple):
    """A sentence cut at the mark behind which its question stands."""

    before: str
    clause: str


def tells_of_question(text: str, *, is_for_yes_or_no: bool = False) -> bool:
    """Whether a sentence tells of a question instead of asking it; one for yes or no takes "whether" or "if".

    >>> tells_of_question("It is unclear when it will sail."), tells_of_question("It stops when there is a storm.")
    (True, False)
    """
    if is_for_yes_or_no:
        return _WHETHER.search(text) is not None
    return _ALWAYS.search(text) is not None or _BEHIND.search(text) is not None


def find_announced(text: str, source: str) -> Announced | None:
    """What a text has before and behind its last colon, where its source has its question behind one; None elsewhere.

    >>> find_announced("One puzzle remains: nobody paid.", "Reste une énigme : qui a payé ?")
    Announced(before='One puzzle remains', clause='nobody paid.')
    """
    if _COLON_ABROAD.search(source) is None:
        return None
    marks = list(_COLON.finditer(text))
    dashes = list(_DASH.finditer(text))
    cut = marks[-1] if marks else dashes[0] if len(dashes) == 1 else None
    return None if cut is None else Announced(text[: cut.start()], text[cut.end() :])


def judge_announced(announced: Announced, *, is_for_yes_or_no: bool = False) -> Told:
    """Whether what stands behind a colon, where a question is announced, tells of one or states something.

    >>> judge_announced(Announced("One puzzle remains", "the auditors have approved seven balance sheets."))
    'stated'
    >>> judge_announced(Announced("One puzzle remains", "who approved seven balance sheets."))
    'told'
    """
    before, clause = announced
    if _ASKED_BEFORE.search(before) or _OPENS_AS_QUESTION.match(clause) or _HEDGED.search(clause):
        return "told"
    if _NAMES_QUESTION.match(clause) or tells_of_question(clause, is_for_yes_or_no=is_for_yes_or_no):
        return "told"
    if _NAMED.match(clause) and _RELATIVE.search(clause):
        return "told"
    return "stated" if _ACTS.match(clause) or _FINITE.search(clause) else "unclear"
