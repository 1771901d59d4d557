"""Two words joined by "and" that are one word, where two of the source have become one: a fair and fair trial.

A Document goes in, pairs of places come out, by position. English joins a word to itself for what lasts or grows (again
and again, years and years, walked and walked), for kinds (there is coffee and coffee), and where the second goes on
(oil and oil products, a minister and minister of state); these are left alone. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.english.twice_told import ToldTwice
from mtcheck.model import Document, Span

_SAME = re.compile(r"(?<![\w’'/-])(?P<word>[a-z]{3,})(?:[ \n](?:and|or)[ \n]|/)(?P<again>(?P=word))(?![\w’'/-])")
_ON_PURPOSE = frozenset(
    "about again ages all and away back big both but bye can centuries could days decades deep dozens down even ever"
    " far first for generations gently great half heaps her here high him hours how hundreds last layers less long lots"
    " many may metres might miles millions billions minutes months more most much neck never new nights nor not now off"
    " old one only out over pages pairs piles round rows same should side slowly softly some someone something still"
    " such than that the their them then there these this those thousands through times tons too two under very weeks"
    " what when where which who why will with would years yes yet you".split()
)
"""What is said of itself for what lasts, or set against itself, and words of grammar."""
_VERB = re.compile(
    r"\w+(?:ed|ing|ew|ang|ung|ank|unk|ought|aught|ept|elt|old|ood|ode|oke|ote|ove|ore|an|at|ell|it|ent|ame|ave|ook"
    r"|ost|on|ound|id|ay|ait)$"
)
"""How verbs end of which one does a thing for long: talked and talked, rang and rang, wait and wait."""
_DOES = re.compile(
    r"\b(?:I|he|she|it|they|we|you|who|to|will|would|can|could|must|should|may|might|do|does|did|and|let[’']s|[Aa]s) $"
)
_KINDS = re.compile(r"\b(?:[Tt]here(?:[’']s| is| are| was| were)|between) $|, $")
"""What stands before two that are told apart: there are lies and lies."""
_ARTICLE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Tt]his|[Tt]hat|every|no)"
    r"(?: (?:very|more|most|so|too|only))? $"
)
_BEING = re.compile(r"\b(?:is|are|was|were|be|been|being|remains?|remained|seems?|seemed|became|becomes?)(?: \w+)? $")
_GOES_ON = re.compile(
    r"[ \n](?!(?:again|and|at|by|for|from|in|more|of|on|or|till|to|until|with)\b)[a-z][\w’'-]*(?<![^s]s)(?![\w’'-])"
)
"""One noun behind two that describe it; several may make a word with the second: oil products."""
_ENDS = re.compile(
    r"(?:[ \n](?P<of>of)|[ \n](?P<told>with|who|that|which)"
    r"|[ \n](?:in|for|to|on|at|from|by|among|is|are|was|were|will|has|have|had)"
    r"|[ \n][a-z]{3,}ed)\b|[,.;:)]|[”\"’](?!\w)"
)
_BODIES = frozenset("board council court department head leader member ministry office party president union".split())
_REACH = 40
_SHORTEST_ADVERB = 6


def find_same_pairs(doc: Document) -> Iterator[ToldTwice]:
    """Every word that is joined to itself by mistake."""
    for match in _SAME.finditer(doc.text):
        word = match["word"]
        if word in _ON_PURPOSE or word.endswith(("er", "worse")) or not _is_slip(doc, match):
            continue
        yield ToldTwice(Span(*match.span("word")), Span(*match.span("again")))


def _is_slip(doc: Document, match: re.Match[str]) -> bool:
    word, text = match["word"], doc.text
    if "/" in match[0] or (word.endswith("ly") and len(word) >= _SHORTEST_ADVERB):
        return True
    start = max(0, match.start() - _REACH)
    if _KINDS.search(text, start, match.start()):
        return False
    has_article = _ARTICLE.search(text, start, match.start()) is not None
    if has_article and _GOES_ON.match(text, match.end()):
        return True
    ends = _ENDS.match(text, match.end())
    if ends is None or (ends["of"] and (word in _BODIES or word in read_person_nouns())):
        return False
    is_other = not has_article and word.endswith("s") and (ends["of"] or ends["told"])  # areas and areas with smog
    return not is_other and _is_told(text, match, start)


def _is_told(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a word is no verb of what lasts."""
    if _BEING.search(text, start, match.start()):
        return True
    return _VERB.match(match["word"]) is None and _DOES.search(text, start, match.start()) is None
