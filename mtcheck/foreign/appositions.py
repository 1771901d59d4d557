"""Foreign words that a writer explains by what stands beside them between commas: pampushky, soft rolls with garlic.

No mark shows such a word, so what explains it has to be told from what merely goes on: "the kennari, the court said".
A thing is explained by a noun and what belongs to it, up to the next comma or stop, without a verb and without "and",
which would make it one of a list. What a person does for a living explains no word.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.foreign.meanings import TENSES, is_meaning_told
from mtcheck.foreign.told_kinds import is_kind_told
from mtcheck.foreign.witnesses import is_german_noun
from mtcheck.model import Span

_REACH_BEFORE, _REACH_BEHIND = 60, 90
_BEHIND = re.compile(
    r"""["”’»*_]*(?:,|\ [—–])\ (?P<article>(?:an?|the)\ )?(?P<gloss>[a-z][a-z'’-]*(?:\ (?:[^\W\d_]|['’-])+){0,11}?)
        (?:(?P<clause>\ (?:which|that|when|where|worn|used|made|sung|eaten|drunk|served|played|kept|baked|cooked
            |(?:celebrated|danced|held|lit|thrown)\ (?:after|at|before|by|every|in|on)))\b
          |(?=[.,;:)—–]|\ [—–]|\n|\Z))""",
    re.VERBOSE,
)
"""What may explain a word behind it: , the cream buns of Lent. and , a ring of dough boiled before"""
_BEFORE = re.compile(
    r"(?<![,;] )\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\ "
    r"(?:[a-z][a-z-]+\ ){0,2}[a-z][a-z-]+,\ (?:an?|the|or)\ [\"“*_]?\Z"
)
"""What may explain a word before it: the flea market, the vrijmarkt, closes at six."""
_ENDS = re.compile(r"[\"”*_]?[,.;:)]")
_SAID_BEHIND = re.compile(r'["”’»*_]*,\ (?:which\ (?:means?|is\ to\ say|translates)|that\ is\ to\ say|as\ in)\b')
_PARTICIPLE = re.compile(r"[a-z]+ed\Z")
PREPOSITIONS = frozenset(
    "with in by from before on at over for of to as into after under between without like instead".split()
)
_NOT_EXPLAINING = frozenset(
    "said says told tells is are was were be been has have had will would can could may might must should do does did "
    "he she it they we i you who what there and or but not this these those found held went came took made gave got "
    "saw knew thought became began put set ran won lost left kept felt met paid sold fell hundreds thousands "
    "dozens millions man woman men women person people boy girl child children former member members native aged one "
    "two three year years time day days month months week weeks way even especially including such also too then "
    "further more less which that who sometimes often never perhaps rather".split()
)
"""Words with which it goes on as a clause, a list or a description of somebody."""
_NO_THINGS = frozenset(
    "above abroad again ago all already also altogether and apparently as both but each earlier eight either "
    "eventually ever five four given he's hence here how however if indeed instead it's its just last later like "
    "likewise long many maybe meanwhile most much next nine no none now once only other others otherwise please "
    "police police's prosecutors reportedly researchers scientists second seven several she's six so some soon "
    "still such ten that's then there they though three today together tomorrow tonight two under until upon very "
    "what when whether why yes yesterday yet".split()
)
"""With these no thing begins that is told between commas."""
_IN_THINGS = frozenset(
    "and boy boys child children day days girl girls hundreds less made man men month months more must not one or "
    "people person thousands three time two week weeks woman women year years".split()
)
"""What is no sign of a clause where several words are explained."""
_IN_CLAUSES = frozenset("a all an each every her his it its my our that the their them these this those".split())
"""What a participle has behind it: saying that, closing the gate."""
_COUNTS = frozenset("one two three".split())
"""What a thing may have, though nobody is told by it: a guitar with three strings, but not "two men"."""
_PAST_OR_NOT = frozenset("felt left lost made set".split())
"""Behind "a" they are no verbs: a felt carpet."""
_PEOPLE = frozenset("boys children girls men people women".split())
"""Who is told of by what they have: koscy, men with scythes."""
_LEAST_BARE, _LEAST_DEFINITE = 2, 3
"""Words of what explains without an article (grilled carp), and with "the" (the cream buns of Lent)."""
_RENAMED = re.compile(
    r"[\"”*_]?,\ (?:or\ (?:(?:an?|the)\ )?|the\ )(?P<gloss>[a-z][a-z-]+(?:\ [a-z-]+){0,2})"
    r"(?:\ (?:for|of)\ (?:the\ )?(?:[a-z-]+(?:['’]s?)?(?:\ [a-z-]+)?|[A-Z][a-z]+))?(?=[,.;:)])"
)
"""What a capital is in other words: the Stadtrat, or city council, votes; the commissioner for the armed forces."""
_OR_NAME = re.compile(r",\ or\ (?:the\ )?[A-Z]\w+(?:\ (?:(?:and|of|the)\ )*[A-Z]\w+)*(?:\ [a-z]+)?[.,;)]")
"""The same with a capital, in no list: Kasperletheater, or Punch and Judy."""
_LIST_REACH = 30
_BODY = re.compile(
    r"""[\"”*_]?,\ an?\ (?:[a-z][a-z-]+\ ){0,3}
        (?:agency|assembly|association|authority|board|cabinet|chamber|commission|committee|council|court|fair|festival
          |holiday|market|office|parliament|procession|registry|tax|tribunal)
        (?:\ (?:for|of)\ (?:the\ )?[a-z-]+)?(?=[,.;:)])""",
    re.VERBOSE,
)
"""What tells that a capital is no person: the Landsgemeinde, an open-air assembly, votes."""
_PLACE = re.compile(
    r"""[\"”*_]?,\ an?\ (?:[a-z][a-z-]+\ ){0,3}
        (?:arena|bar|barracks|bathhouse|brewery|bridge|building|café|canal|castle|cathedral|cemetery|chapel|church|cinema
          |convent|district|factory|footpath|fort|fortress|garden|gate|hall|harbour|hill|hospital|hotel|house|inn|island
          |lake|mansion|mill|monastery|museum|neighbourhood|palace|park|path|plaza|prison|promenade|pub|quarter
          |restaurant|river|road|school|square|stadium|stream|street|suburb|theatre|tower|trail|valley|villa|walk
          |warehouse|waterfall)
        (?:\ (?:above|at|beside|built|by|from|in|near|of|on|that|where|which|with)\b[^,.;:()\n]{2,60})?[,.;:)]""",
    re.VERBOSE,
)
"""What tells that a capital names a place: in the Ständehaus, a former palace on the Elbe."""
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Aa]n?)\ (?:[a-z-]+\ )?\Z")
_NAMED = re.compile(
    r"""[\"”*_]?,\ (?:an?|the)\ (?:[A-Za-z][\w'’-]*\ ){0,4}
        (?:agency|airline|bank|broadcaster|brewery|carmaker|choir|channel|club|company|daily|foundation|magazine|newspaper|operator|
           orchestra|outlet|paper|party|police|portal|publisher|regulator|retailer|service|site|station|supermarket|tabloid|theatre|theater|union|website|weekly)
        (?=[,.;:)\ ])""",
    re.VERBOSE,
)
"""What tells that a capital is a name: Hufvudstadsbladet, the Swedish-language paper."""
_LED = re.compile(r",\ (?:(?:now|once|long)\ )?(?:chaired|fronted|headed|led)\ by\ (?:[a-z]+\ ){0,3}[A-Z]\w+")
"""What tells it likewise: Junts, led by Carles Puigdemont, abstained."""
_TOLD_OF = rf"(?:{TENSES})\b"
"""Verbs of what somebody once did, or is, which tell nothing of a trade: the kennari, the man who shot the mayor."""
_WHO_DOES = re.compile(
    rf"""["”’»*_]*,\ (?:(?:(?:the\ )?(?:men|women|workers|boys|girls|children)|those)\ who\ (?!{_TOLD_OF})[a-z]+
      | (?:the|an?)\ (?:man|woman|person)\ who\ (?!{_TOLD_OF})[a-z]+s)\b[^.,;:()\n]{{0,50}}[,.)]""",
    re.VERBOSE,
)
"""What tells a trade by what those do who have it: the tiradores, the men who strip the oaks, earn well."""
_TRADE = re.compile(
    r"""["”’»*_]*,\ (?:an?\ )?(?:[a-z-]+\ ){0,2}
        (?:binder|blower|brewer|builder|carver|caster|chanter|charmer|collector|dancer|diviner|diver|dyer|drummer|fiddler
          |gatherer|grower|healer|herder|interpreter|juggler|keeper|maker|mender|minder|narrator|painter|player|potter
          |reader|reciter|repairer|reteller|roaster|seller|shaper|singer|smoker|spinner|tanner|teller|thatcher|trainer
          |tuner|wailer|watcher|weaver|writer)s?\ of\ (?!the\ (?:court|year)\b)[a-z]""",
    re.VERBOSE,
)
"""What tells a trade behind its own word: an aladire, a maker of adire; bertsolaris, singers of improvised verse."""
_HELD = re.compile(r"\b(?:appointed|as|became|becomes?|being|elected|is|made|named|was)\ [\"“*_]?\Z", re.IGNORECASE)
_MEMBER = re.compile(r"[\"”’»*_]*,\ an?\ (?:\w+\ )?member\ of\ [^.,;:()\n]{3,50}[,.)]")
"""What tells of an office behind a verb: elected gemeenteraadslid, a member of the town council."""
_GOES_ON = re.compile(r",\ (?!and\b|or\b|the\b|an?\b|said\b|says\b|told\b|but\b)[a-z]")
"""What follows a thing in other words, and no list: the nahodha, the captain, stands at the stern."""
_LISTED = re.compile(r",\ (?:an?|the)\ ")
"""What follows a thing of a list."""
_FRAME = re.compile(
    r"(?:\A|[.!?:][\"”]?\s|\n)(?:After|At|Before|During|For|In|On|Until|With|Without)\ (?:an?\ |the\ )?[^\W\d_]+\Z"
)
"""What begins a sentence, so that its subject follows: For the vendemmia, the grape harvest, the school closes."""
_PAIR = re.compile(r"\bof\ (?:[a-z-]+\ ){1,2}and(?:\ [a-z-]+){1,3}\Z")
"""Two things that belong to one, if a clause follows: the system of alliteration and rhyme that poets dread."""
_ALSO_LISTED = re.compile(r",\ (?:an?|the|and|or)\ ")


def is_explained(text: str, span: Span) -> bool:
    """Whether what stands beside these words says what they mean.

    >>> rolls = "They ate pampushky, soft rolls with garlic, and left."
    >>> is_explained(rolls, Span(9, 18))
    True
    >>> is_explained("They saw the kennari, the court said.", Span(13, 20))
    False
    """
    if is_meaning_told(text, span) or is_kind_told(text, span):
        return True
    if not text[span.start].islower():
        return _is_capital_explained(text, span)
    if _SAID_BEHIND.match(text, span.end) or _WHO_DOES.match(text, span.end) or _TRADE.match(text, span.end):
        return True
    if _is_office(text, span):
        return True
    behind = _BEHIND.match(text, span.end, min(len(text), span.end + _REACH_BEHIND))
    if behind is not None and _explains(behind) and not (behind["article"] is None and _is_put_in(text, span)):
        return True
    return _is_told_before(text, span)


def is_thing(gloss: str) -> bool:
    """Whether words that stand between commas name a thing: sheep; the plain sort; not "however" or "said the mayor".

    >>> is_thing("sheep"), is_thing("a syrup of grape must"), is_thing("however"), is_thing("said the mayor")
    (True, True, False, False)
    """
    words = re.sub(r"\A(?:an?|the) ", "", gloss.replace("’", "'")).split()
    if not words or words[0] in PREPOSITIONS | _NO_THINGS or words[0].endswith("ly"):
        return False
    if words[0].endswith("ing") and (len(words) == 1 or words[1] in PREPOSITIONS | _IN_CLAUSES):  # but suckling pig
        return False
    if not (_NOT_EXPLAINING - _IN_THINGS).isdisjoint(words):
        return False
    following = [*words[1:], ""]
    return (
        not any(
            _PARTICIPLE.match(word) and then not in PREPOSITIONS for word, then in zip(words, following, strict=True)
        )
        or _PARTICIPLE.match(words[0]) is not None
    )


def _is_told_before(text: str, span: Span) -> bool:
    """Whether a thing stands before the word that names it: the flea market, the vrijmarkt, closes at six."""
    is_end = _ENDS.match(text, span.end) is not None and _ALSO_LISTED.match(text, span.end) is None
    return is_end and _BEFORE.search(text, max(0, span.start - _REACH_BEFORE), span.start) is not None


def _is_put_in(text: str, span: Span) -> bool:
    """Whether several words begin behind a comma, so that the sentence goes on behind the next one."""
    return " " in text[span.start : span.end] and text.endswith(", ", 0, span.start)


def _is_office(text: str, span: Span) -> bool:
    """Whether a word is what somebody was elected as, and what stands behind it tells of which body."""
    is_held = _HELD.search(text, max(0, span.start - _REACH_BEFORE), span.start) is not None
    return is_held and _MEMBER.match(text, span.end) is not None


def _is_capital_explained(text: str, span: Span) -> bool:
    """Whether a capital is put in other words (the Stadtrat, the city council), or told to be a paper or a party."""
    if _OR_NAME.match(text, span.end) and "," not in text[max(0, span.start - _LIST_REACH) : span.start]:
        return True
    behind = _RENAMED.match(text, span.end)
    is_told_of = _BODY.match(text, span.end) or _PLACE.match(text, span.end) or _is_told_before(text, span)
    if is_told_of or (behind is not None and _renames(behind)):
        return True
    is_behind_determiner = _DETERMINER.search(text, max(0, span.start - _REACH_BEFORE), span.start) is not None
    is_noun = is_german_noun(text[span.start : span.end].lower())
    is_led = not is_noun and _LED.match(text, span.end) is not None
    return not is_behind_determiner and (is_led or _NAMED.match(text, span.end) is not None)


def _renames(match: re.Match[str]) -> bool:
    """Whether a noun alone stands here: the city council, not "the oldest man in the room"."""
    words = match["gloss"].split()
    is_clause = any(_PARTICIPLE.match(word) for word in words) or not (_NOT_EXPLAINING | PREPOSITIONS).isdisjoint(words)
    return not is_clause and _ALSO_LISTED.match(match.string, match.end()) is None


def _explains(match: re.Match[str]) -> bool:
    """Whether a noun stands here with what belongs to it, and nothing else."""
    gloss = match["gloss"].replace("’", "'")
    words = (gloss.replace(" and ", " ") if match["clause"] and _PAIR.search(gloss) else gloss).split()
    is_bare = match["article"] is None
    if is_bare and (len(words) < _LEAST_BARE or words[0] in PREPOSITIONS or words[0].endswith("ing")):
        return False
    if words[-1] in PREPOSITIONS:  # the löyly, the costs of which
        return False
    is_frame = _FRAME.search(match.string, max(0, match.start() - _REACH_BEFORE), match.start()) is not None
    is_told = match["clause"] is not None or is_frame or _GOES_ON.match(match.string, match.end()) is not None
    is_list = match["article"] == "the " and not is_told
    is_short = is_list and len(words) < _LEAST_DEFINITE
    is_short = is_short or words[-1] in PREPOSITIONS  # the costs of which
    telling = {word for at, word in enumerate(words) if not _is_no_clause(words, at, match["article"])}
    if (
        is_short
        or not _NOT_EXPLAINING.isdisjoint(telling)
        or (not is_frame and _LISTED.match(match.string, match.end()))
    ):
        return False
    following = [*words[1:], "which" if match["clause"] else ""]
    verbs = [
        word
        for before, word, then in zip(("", *words), words, following, strict=False)
        if _PARTICIPLE.match(word) and then not in PREPOSITIONS and before not in PREPOSITIONS
    ]
    is_told_of = is_bare and _PARTICIPLE.match(words[0]) is not None and following[0] in PREPOSITIONS
    return not is_told_of and not set(verbs) - {words[0]}


def _is_no_clause(words: list[str], at: int, article: str | None) -> bool:
    """Whether a word that may go on as a clause does not here, by the words beside it and the article before all."""
    if at == 0:
        is_thing = words[0] in _PAST_OR_NOT and article in {"a ", "an "}
        return is_thing or (article is None and words[0] in _PEOPLE and words[1] == "with")
    return words[at - 1] == "with" and words[at] in _COUNTS
