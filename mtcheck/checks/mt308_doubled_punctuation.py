"""Two marks where one belongs, or two that contradict each other: "late..", ",,", "Why?.", "go.”.".

Engines copy the stop of the source and set their own, most of all beside a closing quotation mark and where a piece
between two marks was lost; Russian sets `?..`, and Czech and Spanish a comma before three dots. They copy three dots in
one sentence and set the sign for them in the next.

It looks careless at first sight, and beside a quotation it is unclear whose stop is whose.

Style guides want "...", "…" or ". . .", and allow a fourth dot where a sentence ends: each is right if the text keeps
to it. Dots in brackets, and the form that stands behind a stop, mark what a quotation leaves out ("Signed. … God
forgive us.") and count not. A text that has two of these forms is told so once, as advice; a fourth dot in the middle
of a sentence is wrong.

Wrong where each mark has its own work: an abbreviation before a comma (`p.m.,`), the dots of an ellipsis, `?!` and
`!!!` for emphasis, `??` in what somebody wrote, a name or title with a mark of its own (Yahoo!, Who's There?, the group
!!!), a move of chess (Kb6!!), a path (`../`), code (`std::sort`). Two low commas before a word are a quotation mark of
another language, and MT501's; a space between two marks is MT302's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.abbreviations import is_abbreviation
from mtcheck.english.calendar import SHORT_MONTHS, SHORT_WEEKDAYS
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.spans import Spans

_CLUSTER = re.compile(
    r"""
    (?<= [\w)\]"”’»%] ) (?P<space> [ ]? )
    (?: (?P<marks> [.,;:!?…]{2,} | (?: \.\ \.\. | \.\.\ \. | …\ \. ) (?!\ ?\.) )
      | (?P<inner> [.,] ) (?P<quote> ["”’»] ) (?P<outer> [.,] ) )
    (?! [\w/\\.…(] )
  | (?<= [a-z]{2} ) (?P<glued> [ ]?\.\. ) (?= [a-z]{2} )          # waited ..and left
    """,
    re.VERBOSE,
)
_FIRST_MARK = re.compile(r"[.,;:!?…](?=[ \"”’»]?[.,;:!?…])")
"""What each cluster begins with, behind its space."""
_WORD_BEFORE = re.compile(r"[\w.&-]*\w\Z")
_ELLIPSIS = re.compile(r"(?:\.{3,4}|…\.?|\.…)[?!,;:]?|[?!]+(?:\.{3}|…)?")
"""Three dots, four where a sentence ends in them, and what may follow; emphasis, with three dots after it."""
_FOUR_DOTS = ("....", "….", ".…")
_GOES_ON = re.compile(r"\s+[a-z]{2}")
"""What shows behind four dots that the sentence does not end in them."""
_THREE_DOTS = re.compile(
    r"""
      (?<![.\[]) (?P<plain> \.{3,4} ) (?!\ ?\.)
    | (?<!\[) (?P<sign> … )
    | (?<!\.)(?<!\.[ \u00a0]) (?P<spaced> \.(?:[ \u00a0]\.){2,3} ) (?![ \u00a0]?\.)
    """,
    re.VERBOSE,
)
"""Each form that style guides have for an ellipsis; longer rows of dots are none."""
_DOTS = (("...",), ("…",), (". .", ".\u00a0."))
"""What each of these holds."""
_FORMS = MappingProxyType({"plain": "...", "sign": "…", "spaced": ". . ."})
_MIXED = 0.9
_DATES = SHORT_MONTHS | SHORT_WEEKDAYS
_SHORTEST_WORD = 2
_SHORTEST_NAME = 5
_HIGH = "?!"
_EMPHASIS = ("!!", "??")
"""A slip in the words of the journalist; three are meant."""
_MOVE = re.compile(r"(?<![^\s(])(?:\d+\.{1,3})?(?:[KQRBN]?[a-h]?[1-8]?x?[a-h][1-8](?:=[QRBN])?|[O0]-[O0](?:-[O0])?)\Z")
"""A move of chess, which such marks judge: 58...Kb6!!"""
_TITLE = re.compile(r"(?:[A-Z][\w’']*,? ){1,8}(?:(?:a|an|and|the|of|in|to|for|on|is) ){0,2}[A-Z][\w’']*\Z")
"""The title of a work that ends in a mark of its own: Who Goes There?, a puppet show."""
_LONGEST_TITLE = 80
_NAMED = re.compile(r"\b(?:act|album|band|by|called|group|like|named|of|outfit|quartet|trio|with) \Z", re.IGNORECASE)
"""What stands before the band that calls itself by three marks: the group !!!, of New York."""
_BEHIND_STOP = re.compile(r"[.!?][ \u00a0]\Z")


@check(
    code="MT308",
    slug="doubled-punctuation",
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("The thieves fled, and the police looked on⟦..⟧", fixed="The thieves fled, and the police looked on."),
        Example("In the north⟦,,⟧ it rained.", fixed="In the north, it rained."),
        Example("“We shall go⟦.”.⟧ Nobody asked why⟦?.⟧", fixed="“We shall go.” Nobody asked why?"),
    ),
    good=(
        Example("At 9 p.m., the U.S., Smith Bros., Ltd., etc., waited... “Why?!” he cried. “Because!!!” Hm...."),
        Example("“And so on...”. Yahoo!, Jeopardy!. and std::sort, or ../path."),
        Example("He lives near St., the sign says, and plays in Where Are You Now?, a musical."),
    ),
)
def doubled_punctuation(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every cluster of marks that English does not set, every pair of quotation marks around nothing, a mixed form."""
    told = Spans()
    for match in _find_clusters(doc.text):
        replacement = "... " if match["glued"] else _mend(doc.text, match, ctx)
        if match["marks"] in _EMPHASIS and not _is_quoted(match, ctx) and not _is_of_move(doc.text, match.start()):
            replacement = match["marks"][0]
        if replacement is None:
            continue
        span = Span(match.start(), match.end())
        told.add(span)
        is_certain = match["marks"] is not None and len(set(match["marks"])) == 1
        shown = match[0].strip()
        what = f"{shown} has two marks at its end" if match["quote"] else f'"{shown}" is two marks where one belongs'
        yield Hit(span, what, Fix(span, replacement, safe=is_certain))
    for mark in ctx.quotation_marks:
        if mark.opens and mark.partner is not None and mark.partner.start == mark.span.end:
            span = Span(mark.span.start, mark.partner.end)
            if doc.text[mark.span.start - 1 : mark.span.start] not in {"=", "("}:
                shown = doc.text[span.start : span.end]
                yield Hit(span, f"{shown} has nothing between its marks", suggestion="take one of the two out")
    yield from _compare_ellipses(doc, told)


def _find_clusters(text: str) -> Iterator[re.Match[str]]:
    """All clusters, as if looked for at each place of the text."""
    end = 0
    for mark in _FIRST_MARK.finditer(text):
        for start in (mark.start() - 1, mark.start()):
            match = _CLUSTER.match(text, start) if start >= end else None
            if match is not None:
                yield match
                end = match.end()


def _compare_ellipses(doc: Document, told: Spans) -> Iterator[Hit]:
    """The first ellipsis that does not have the form that most of the text has, or its first one."""
    if sum(any(dots in doc.text for dots in alike) for alike in _DOTS) < len(("one", "other")):
        return
    spans = ((match, Span(*match.span())) for match in _THREE_DOTS.finditer(doc.text))
    found = [match for match, span in spans if not doc.is_hidden(span) and not told.overlaps(span)]
    cuts = {
        match.lastgroup for match in found if _BEHIND_STOP.search(doc.text, max(0, match.start() - 2), match.start())
    }
    found = [match for match in found if len(cuts) != 1 or match.lastgroup not in cuts]
    uses = Counter(str(match.lastgroup) for match in found)
    if len(uses) < len(("one", "other")):
        return
    usual, times = uses.most_common(1)[0]
    odd = next(match for match in found if match.lastgroup != usual)
    where = "elsewhere" if times == 1 else f"in {times} other places"
    span = Span(*odd.span())
    fix = Fix(span, _FORMS[usual], safe=False)
    related = tuple(Span(*match.span()) for match in found if match.lastgroup == usual)
    message = f'"{odd[0]}" here, "{_FORMS[usual]}" {where}'
    yield Hit(span, message, fix, related=related, severity=Severity.NEUTRAL, confidence=_MIXED)


def _is_quoted(match: re.Match[str], ctx: Context) -> bool:
    span = Span(match.start(), match.end())
    return any(quotation.overlaps(span) for quotation in ctx.quotations)


def _is_of_move(text: str, at: int) -> bool:
    """Whether what stands before two marks is a move of chess."""
    return _MOVE.search(text[max(0, at - 40) : at]) is not None


def _mend(text: str, match: re.Match[str], ctx: Context) -> str | None:
    """What should stand for a cluster of marks; None where it is right."""
    word = _WORD_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
    before = word[0] if word else ""
    if match["quote"]:
        if match["inner"] == "." and not _ends_sentence(before, ctx):
            return None
        return f"{'.' if '.' in (match['inner'], match['outer']) else ','}{match['quote']}"
    marks = match["marks"].replace(" ", "")
    if _ELLIPSIS.fullmatch(marks):
        if marks in _FOUR_DOTS and _GOES_ON.match(text, match.end()):
            return marks.strip(".") or marks[:3]
        return None if marks == match["marks"] else marks[:3]
    is_short = marks[0] == "." and marks[1] in ",;:?!" and not _ends_sentence(before, ctx)
    is_named = marks.startswith("!!!") and _NAMED.search(text[max(0, match.start() - 20) : match.end("space")])
    is_name = marks[0] == "!" and (is_named or not before.islower())
    if is_short or is_name or (marks[1] in ",;:" and _ends_title(text[: match.start()], before, ctx)):
        return None
    return _choose(marks)


def _ends_title(text: str, last: str, ctx: Context) -> bool:
    """Whether a text ends in words with capitals, the last of which is no name: Who Goes There."""
    is_word = last[:1].isupper() and ctx.lexicon.has_entry(last.lower())
    return is_word and _TITLE.search(text[-_LONGEST_TITLE:]) is not None


def _ends_sentence(before: str, ctx: Context) -> bool:
    """Whether a word before a full stop is no abbreviation of something."""
    lower = before.lower()
    if is_abbreviation(lower, "mark") or lower in _DATES or not before.isalpha():
        return False
    if before.islower():
        return len(before) >= _SHORTEST_WORD and ctx.lexicon.has_entry(lower)
    return len(before) >= _SHORTEST_NAME and before[1:].islower()


def _choose(marks: str) -> str:
    """The mark of a cluster that says most: a question, an ellipsis, the end of the sentence."""
    for mark in _HIGH:
        if mark in marks:
            return mark
    if "…" in marks:
        return "…"
    if "..." in marks:
        return "..."
    return "." if "." in marks else marks[0]
