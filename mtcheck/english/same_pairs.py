"""Two words joined by "and" that are one word, where two of the source have become one: a fair and fair trial.

A Document goes in, pairs of places come out, by position. English joins a word to itself for what lasts or grows (again
and again, years and years, walked and walked), for kinds (there is coffee and coffee), and where the second goes on
(oil and oil products, a minister and minister of state, work and work was scarce); these are left alone. How to report
it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.english.twice_told import ToldTwice
from mtcheck.model import Document, Span

_SAME = re.compile(r"(?<![\w’'/-])(?P<word>[a-z]{3,})(?:[ \n](?:and|or)[ \n]|/)(?P<again>(?P=word))(?![\w’'/-])")
_ON_PURPOSE = frozenset(
    "about again ages all and away back big both but bye can centuries could days decades decline deep dozens"
    " down even ever fall far first for generations gently great half heaps her here high him hours how hundreds"
    " last layers less long lots many may metres might miles millions billions minutes months more most much neck"
    " never new nights nor not now off old one ones only out over pages pairs piles rise round rows same should"
    " side slowly softly some someone something still such than that the their them then there these this those"
    " thousands through times tons too two under very weeks what when where which who why will with would years"
    " yes yet you".split()
)
"""What is said of itself for what lasts, or set against itself, and words of grammar."""
_VERB = re.compile(
    r"\w+(?:ed|ing|ew|ang|ung|ank|unk|ought|aught|ept|elt|old|ood|ode|oke|ote|ove|ore|an|at|ell|it|ent|ame|ave|ook"
    r"|ost|on|ound|id|ay|ait)$"
)
"""How verbs end of which one does a thing for long: talked and talked, rang and rang, wait and wait."""
_NO_VERBS = re.compile(
    r"(?:\w+(?:[gnst]ion|ment|hood)|(?:wo|hu)man|agent|blood|citizen|client|credit|doctor|event|food|game|illusion|meat"
    r"|name|parent|patient|person|president|prison|profit|reason|score|season|store|student|talent|threat|unit|weapon)$"
)
"""Nouns that end so: education, government."""
_LEADS_NOUN = re.compile(r"\b(?:about|against|by|for|from|in|into|of|on|with|without) $")
"""What stands before a noun, and before no form of a verb but that in -ing."""
_MAY_BE_VERBS = frozenset(
    "beat beaten bent bet bid bit bled blew bound bred broke built burnt burst cast caught clung crept cut dealt"
    " drew drove dug fed fell fled flew flung fought froze ground grew hid hit held hung hurt kept knelt laid lay leant"
    " ate forgot got left let saw set"
    " leapt led lent lit lost made meant met paid put quit ran read rode rose sank sat shone shook shot shrank shut"
    " slept slid slit slung spat sped spent spilt split spread spun stole stood strode strove struck stuck stung swept"
    " swore swum swung taught threw tore trod went wept woke won wore wound wove wrung"
    " act argue bake bark beg bleed blow breathe build burn call care change charge chat chew claim climb clean count"
    " cough crawl cry dance delay demand dig doubt drag dream dress drift drill drink drive drop fail fall fight fish"
    " fly grind grow guess guard help hit hope hunt joke jump kick kiss knock last laugh lie lift limp live load look"
    " love march move need pass paint pay plan plant play pour practise praise pray promise protest pull pump push"
    " race rain reach repeat rest ride ring rise roll rub rush sail save scream search sell share shoot shout sing"
    " sink sleep slide smile smoke snow spend spin stand stare steal stop stretch strike struggle study suffer surf"
    " swim talk tap teach test think throw trade train travel try turn vote wait walk wander wash watch weep wish"
    " wonder work worry write yell".split()
)
"""What may be done for a long time, in the past or by many: the children dug and dug, the bakers work and work."""
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
    r"(?:[ \n](?P<of>of)|[ \n](?P<told>with|who|that|which)|[ \n](?:in|for|to|on|at|from|by|among))\b"
    r"|[,.;:)]|[”\"’](?!\w)"
)
_CLAUSE = re.compile(
    r"[^,.;:!?()“”\"\n]*?\b(?:is|are|was|were|will|would|can|could|has|have|had|does|did|[a-z]{3,}ed)\b"
)
"""What tells something of the second: work and work in the town was scarce."""
_STROKE_ENDS = re.compile(
    r"\s*$|[,.;:!?)]|[”\"’](?!\w)|[ \n](?:and|at|but|by|for|from|in|of|on|or|to|with|is|are|was|were|has|have|had)\b"
)
_PARTED = frozenset("either lose lost mother no parent peer pull push start stop text win yes".split())
"""What a stroke joins to itself on purpose: a win/win deal."""
_ADJECTIVE = re.compile(
    r"(?:bright|broad|calm|cheap|clean|clear|close|cold|cool|dark|dry|easy|fair|fast|fine|firm|flat|free|fresh|good"
    r"|hard|healthy|heavy|honest|huge|just|kind|large|light|loud|narrow|nice|open|pure|quick|quiet|safe|sharp|short"
    r"|simple|slow|small|soft|solid|strange|strong|sweet|thick|thin|tight|warm|weak|wet|wide|wise"
    r"|[a-z]{3,}(?:ful|ous|less|ative|itive|[cs]tive|[cs]sive|able|ible))$"
)
_NO_ADJECTIVES = frozenset(
    "additive adjective alternative cable captive collective comparative constable conservative cooperative detective"
    " directive executive explosive fable fugitive handful incentive initiative laxative locomotive missive mouthful"
    " narrative native negative nous objective offensive olive operative perspective positive preservative"
    " representative spoonful stable syllable table vegetable collectible crucible".split()
)
_NO_NOUNS = re.compile(
    r"[ \n](?:are|as|because|but|can|could|did|do|had|have|if|may|might|must|nor|not|should|so|than|that|then|too"
    r"|were|when|where|which|while|who|will|would|[a-z]{3,}ed)\b"
)
_NO_ADVERBS = frozenset(
    "ally anomaly apply assembly belly bully butterfly comply family homily imply jelly melancholy monopoly multiply"
    " rally rely reply supply weekly monthly daily elderly".split()
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
    if "/" in match[0]:
        return word not in _PARTED and _STROKE_ENDS.match(text, match.end()) is not None
    if word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and word not in _NO_ADVERBS:
        return True
    start = max(0, match.start() - _REACH)
    if _KINDS.search(text, start, match.start()):
        return False
    has_article = _ARTICLE.search(text, start, match.start()) is not None
    return (has_article and _is_before_noun(text, match)) or _is_alone(text, match, start, has_article=has_article)


def _is_alone(text: str, match: re.Match[str], start: int, *, has_article: bool) -> bool:
    """Whether nothing goes on behind a word that is neither done for long nor the start of a clause."""
    word = match["word"]
    ends = _ENDS.match(text, match.end())
    if ends is None or (ends["of"] and (word in _BODIES or word in read_person_nouns())):
        return False
    is_other = not has_article and word.endswith("s") and (ends["of"] or ends["told"])  # areas and areas with smog
    is_noun = _LEADS_NOUN.search(text, start, match.start()) is not None and not word.endswith("ing")
    may_be_verb = word in _MAY_BE_VERBS and not is_noun
    if is_other or (not has_article and (may_be_verb or _CLAUSE.match(text, match.end()))):
        return False
    return is_noun or _is_told(text, match, start)


def _is_before_noun(text: str, match: re.Match[str]) -> bool:
    """Whether an adjective stands before its noun: a safe and safe road, not the museum and museum shop."""
    is_adjective = _ADJECTIVE.match(match["word"]) is not None and match["word"] not in _NO_ADJECTIVES
    is_followed = _GOES_ON.match(text, match.end()) is not None and _NO_NOUNS.match(text, match.end()) is None
    return is_adjective and is_followed


def _is_told(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a word is no verb of what lasts."""
    if _BEING.search(text, start, match.start()):
        return True
    may_be_verb = _VERB.match(match["word"]) is not None and _NO_VERBS.match(match["word"]) is None
    return not may_be_verb and _DOES.search(text, start, match.start()) is None
