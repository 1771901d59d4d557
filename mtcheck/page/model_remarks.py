"""Remarks in English that a translating program leaves between paragraphs: failures, settings, choices of wording.

A Document goes in; out come `[ERROR: segment 3 could not be translated]`, `Tokens used: 1,204. Model: gpt-4o-mini`,
`Option 1: ... Option 2: ... I chose "struck"`, `Alternatively, a more literal version: ...`. Each is a paragraph of its
own, or in brackets, and of a form that no writer of news uses. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span

RemarkKind = Literal["failure", "setting", "choice", "introduction"]


class Remark(NamedTuple):
    """One paragraph, or bracket, that a translating program wrote for itself."""

    span: Span
    kind: RemarkKind


_PIECE = r"(?:(?:this|the|next|last)\s)?(?:segment|chunk|paragraph|sentence|section|block|batch|part)(?:\s\#?\d+)?"
_UNDONE = rf"""
    {_PIECE}\s(?:could\snot\sbe|couldn['’]t\sbe|cannot\sbe|can['’]t\sbe|was\snot|is\snot|not|failed\sto\sbe)
        \s(?:translated|processed)
  | (?:translation|translating)\s(?:of\s{_PIECE}\s)?
        (?:failed|error|timed\sout|missing|unavailable|not\savailable)(?:\s(?:for|in|of|at)\s{_PIECE})?
  | (?:failed|unable)\sto\stranslate(?:\s{_PIECE})?
"""
_UNDONE_PARTS = ("translat", "processed")
"""What each of these has, folded; no letter of them folds otherwise than `re` does."""
_FAILURE = re.compile(
    rf"[\[(<{{]+\s?(?:(?:error|warning|fatal|failed)\s?[:\-–—]\s?)?(?:{_UNDONE})[^\[\]()\n]{{0,60}}[\])>}}]+"
    rf"|^[ \t]*(?:error|warning|fatal)\s?[:\-–—]\s?(?:{_UNDONE})[^\n]{{0,60}}$",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_TURN = re.compile(
    r"""
    (?:Let\sme|I['’]ll|I\swill|Now\sI['’]ll|Shall\sI)\s(?:now\s)?(?:continue|proceed|go\son)\s(?:with|translating|to)\b
      [^.\n]{0,60}(?:translat|article|text|section|part)[^.\n]{0,30}[.:?]?
    | (?:Human|User|Assistant|System)\s?:\s(?:please\s)?
      (?:continue|translate|go\son|proceed|certainly|sure|of\scourse|here\s|you\sare)[^\n]{0,120}
    | [(\[]?(?:(?:Word|Character|Token)s?\s(?:count|total)\s?:\s?[~≈]?\d[\d,.]*|(?<=\[)\d+(?=\swords))
      \s?(?:words|characters|tokens)?\.?[)\]]?
    | [✅✔☑✓]\ufe0f?\s?(?:Translation|Translated|Done|Complete[d]?|Finished|Task)\b[^\n]{0,40}
    | Translation\s(?:is\s)?(?:now\s)?(?:complete|completed|finished|done)[.!]?
    | (?:Continuing|Proceeding)\s(?:now\s)?(?:with|from)\s(?:the\s)?(?:rest|remainder|remaining|next|translation)\b
      [^\n]{0,60}:
    | (?:(?:Okay|OK|Sure|Alright|All\sright|Certainly|Of\scourse|Right|Great)\s?[,.!]?\s)?
      (?:Here(?:['’]s|\sis)\s(?:the|your|my|a)\s(?:(?:full|complete|final|requested|English)\s){0,2}
        (?:translation|(?:English|translated)\s(?:version|article|text))(?:\s(?:in(?:to)?\sEnglish|you\srequested|below))?
      |(?:The\s)?translation\s(?:is\s)?below)[.:!]?
    | (?:Okay|OK|Sure|Alright|Certainly|Of\scourse)\s?[,.!]\s(?:here\syou\s(?:go|are)|translation\sbelow)[.:!]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADING = re.compile(
    r"""
    (?:Here(?:['’]s|\sis)\s(?:an?|the|my|your)\s
      (?:(?:more\s)?(?:natural|fluent|polished|idiomatic|literal|revised|improved|full|complete|clean|final)[\s-]){0,2}(?:sounding\s)?
      (?:English|American|British)\s(?:version|text|translation|rendering)\s?:)
    | (?:Here(?:['’]s|\sis)\san?\s(?:more\s)?(?:natural|fluent|polished|idiomatic|literal)(?:[\s-]sounding)?
      \s(?:version|translation|rendering)\s?:)
    | [*_#\s]{0,5}(?:(?:English|Final|Revised|Full|Complete)\s)?
      (?:Translation|(?:English|Translated)\s(?:version|text|article))
      [*_]{0,2}\s?:?[*_]{0,2}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MARKED = re.compile(r"^[*_#]|[*_:]$")
_NAMED_MODEL = r"(?:gpt|claude|gemini|llama|mistral|mixtral|qwen|deepseek|gemma|command-r|nllb|opus-mt|o\d)[\w.:/-]*"
_KEY = (
    r"(?:total\s|prompt\s|completion\s|input\s|output\s|max\s)?tokens(?:\sused)?"
    r"|model|temperature|top[_-]p|cost|latency"
)
_SETTINGS = re.compile(
    rf"(?=[\[(]?(?:{_KEY})\s?:)(?=.*(?:\btokens(?:\sused)?\s?:\s?\d|\bmodel\s?:\s?{_NAMED_MODEL}))"
    rf"(?:[\[(]?(?:{_KEY})\s?:\s?\$?[\w./:,-]+[\])]?[.;,|]?\s*)+",
    re.IGNORECASE | re.DOTALL,
)
_OPTION = re.compile(
    r"(?:^|(?<=[.!?\n] ))[*_ \t]*(?:Option|Version|Variant|Translation) (?P<number>\d)[*_]*:", re.MULTILINE
)
_OF_WORDING = r"(?:literal|natural|idiomatic|faithful|fluent|formal|colloquial|word-for-word|free)"
_CHOSEN = re.compile(
    rf"""I\s(?:have\s)?(?:chose|chosen|used|picked|preferred|opted\sfor|went\swith)\s["“'‘][^"”\n]{{1,60}}["”'’]
    .{{0,80}}\b(?:closer\sto\sthe\s(?:original|source)|more\s{_OF_WORDING}|the\s(?:original|source)\s(?:text|word))""",
    re.VERBOSE,
)
_ALTERNATIVE = re.compile(
    rf"""(?:(?:Alternatively|Or),?\s(?:an?|the)\s(?:(?:more|less)\s{_OF_WORDING}|{_OF_WORDING}|alternative)
        \s(?:version|translation|rendering|wording)\b
    | (?:An?|The)\s(?:more|less)\s{_OF_WORDING}\s(?:version|translation|rendering|wording)
        (?:\s(?:would|could|might)\sbe|\sis)?:)""",
    re.VERBOSE,
)
_FOLLOWS = re.compile(
    r"""(?:(?:The|An?|My)\s)?(?:English\s)?translation
    (?:\sof\s(?:the|this|your)\s(?:(?:news|original|source|given|provided)\s)?
        (?:text|article|passage|document|paragraph|story|report))?
    (?:\sfrom\s\w+)?(?:\s(?:in)?to\s\w+)?\s(?:follows|is\sas\sfollows|is\s(?:given\s)?below)[.:]?""",
    re.IGNORECASE | re.VERBOSE,
)
_HINTS = frozenset(
    "translated translate translation translating processed tokens model option version variant chose chosen used"
    " picked preferred opted went rendering wording continue english human user assistant system count words done"
    " complete completed finished task continuing proceeding rest proceed sure okay ok alright certainly".split()
)
_LEAST_WORDS, _LEAST_SHARED = 4, 0.6
"""Words of a version, and how many of them another version of the same sentence has."""


def find_remarks(doc: Document) -> Iterator[Remark]:
    """Every remark, in no order; none overlaps another of its kind."""
    if _HINTS.isdisjoint(doc.vocabulary):
        return
    folded = doc.text.casefold()
    if any(part in folded for part in _UNDONE_PARTS):
        yield from (Remark(Span(*match.span()), "failure") for match in _FAILURE.finditer(doc.text))
    spans = [Span(one.start, one.end) for one in doc.sentences] if doc.is_presegmented else doc.blocks
    options: list[Span] = []
    for block in spans:
        text = doc.text[block.start : block.end].strip()
        start = doc.text.index(text, block.start)
        kind = _judge(text)
        if kind is not None:
            yield Remark(Span(start, start + len(text)), kind)
        elif _OPTION.match(text) is not None:
            options.append(Span(start, start + len(text)))
    if len(options) > 1 and _say_the_same([doc.text[one.start : one.end] for one in options]):
        yield from (Remark(one, "choice") for one in options)


def _judge(text: str) -> RemarkKind | None:
    """Which remark a whole paragraph is."""
    if _SETTINGS.fullmatch(text) is not None:
        return "setting"
    is_heading = _HEADING.fullmatch(text) is not None and _MARKED.search(text) is not None
    if _FOLLOWS.fullmatch(text) is not None or _TURN.fullmatch(text) is not None or is_heading:
        return "introduction"
    is_weighed = _ALTERNATIVE.match(text) is not None or _CHOSEN.match(text) is not None
    return "choice" if is_weighed or (_OPTION.match(text) is not None and _is_chosen(text)) else None


def _is_chosen(text: str) -> bool:
    """Whether a paragraph that begins with an option has more of them, and says which is the one or repeats it."""
    cuts = [match.start() for match in _OPTION.finditer(text)]
    versions = [text[start:end] for start, end in pairwise([*cuts, len(text)])]
    return len(cuts) > 1 and (_CHOSEN.search(text) is not None or _say_the_same(versions))


def _say_the_same(versions: list[str]) -> bool:
    """Whether the first two are one sentence in other words."""
    one, other = (set(re.findall(r"\w+", _OPTION.sub("", version).lower())) for version in versions[:2])
    fewer = min(len(one), len(other))
    return fewer >= _LEAST_WORDS and len(one & other) >= _LEAST_SHARED * fewer
