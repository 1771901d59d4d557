"""Foreign words of which a text says what kind of thing they name: opanak, the leather shoe with a curled tip.

It may say so between commas, behind a colon, in a relative clause, or in the sentence that follows: "Farmers fear for
their tajamares. These ponds have been dry since May." Kinds are things that English has to tell of other countries,
dances, dishes, feasts, boats, rites; a law, a street, or a neighbour, would be called so in English at once.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.language import language_words
from mtcheck.model import Span

_REACH_BEFORE, _REACH_BEHIND = 60, 160
_QUOTES = r"[\"”’'»*_]*"
_KIND = (
    r"(?:apron|archway|arrangement|assembly|ballad|bar|barge|barn|basket|bathhouse|bed|beer|bell|biscuit|boat|bonfire"
    r"|bread|broth|bun|cake|candle|canoe|cap|cape|carnival|carol|cart|ceremony|chant|charm|cheese|cloak|cloth|coat"
    r"|coffee|courtyard|craft|custom|dance|dish|doll|dough|dress|drink|drum|dumpling|duty|dyke|fair|feast|festival"
    r"|fiddle|flatbread|flute|game|garland|garment|gate|gown|guild|hat|headdress|headscarf|herb|holiday|honour|horn"
    r"|house|hut|hymn|instrument|jacket|jar|knife|lament|lantern|liqueur|loaf|lute|mantle|market|mask|meadow|meal|mill"
    r"|necklace|net|oven|pan|pancake|parade|pastry|pie|pilgrimage|pipe|pond|porridge|pot|pouch|practice|prayer"
    r"|procession|pudding|puppet|raft|right|rite|ritual|robe|roof|sandal|sauce|scarf|shawl|shed|shirt|shoe|shrine|skirt|sled"
    r"|sledge|slipper|song|soup|speciality|spirit|sport|stew|stove|sweet|tale|tent|terrace|tile|tool|tradition|trap"
    r"|tunic|turban|veil|vigil|weir|wind|wreath)(?:e?s|ies)?"
)
_LOOSE = r"(?:(?!(?:and|are|as|at|by|for|from|in|is|last|of|on|or|that|to|was|were|which|who|with)\b)[a-z][\w’'-]*\ )"
_GOES_ON = (
    r"(?:\ (?:at|by|for|from|given|hung|in|kept|made|of|on|put|sewn|that|thrown|to|when|where|which|with|without|worn"
    r"|woven|[a-z]+ed|(?!says|said)[a-z]+\ (?:at|by|for|from|in|of|on|over|with))\b"
    r"|(?=[.;:)—–\n]|\ [—–]|\Z|,(?!\ (?:an?|the|and|or)\ )"
    r"|,\ and\ (?:[a-z][\w’'-]*\ ){0,2}[^\W\d_][\w’'-]+,\ (?:an?|the)\ ))"
)
_WHOLE = r"(?!the|th[eo]se|this|that|his|her|its|their|our|my|he|she|it|they|we|I|an?\ (?:man|woman)|one)"
_NO_VERB = r"(?![^.;\n]{0,80}\b(?:are|came|had|has|hung|is|lay|stands?|stood|was|went|were)\b)"
_PAST = (
    r"(?!(?:[a-z’'-]+,?\ ){0,12}?"
    r"(?:(?:are|is)\ [a-z]+ing|was|were|had|has|have|will|would|could|did|said|came|went|died|took))"
)
_BEHIND = re.compile(
    rf"""{_QUOTES}(?:
        (?:,|\ [—–])\ (?:an?|the|its|their)\ {_LOOSE}{{0,4}}?{_KIND}{_GOES_ON}
      | :\ {_NO_VERB}(?:an?\ |the\ )?{_LOOSE}{{0,2}}?{_KIND}\ (?:of|with|made|worn|sewn|in|from|that|which)\b
      | ,\ (?:[Tt]he\ )?(?:St\.?\ )?[A-Z]\w+(?:\ [A-Z]\w+)?['’]s?\ (?:[a-z]+\ )?{_KIND}(?=[,.;:)])
      | ,\ (?:(?:at|by|during|for|in|on|with)\ which|where|when)\ {_WHOLE}\b{_PAST}(?=[a-z’', -]+[.;:)])
            (?:[a-z’'-]+\ ){{2,}}
      | (?:\ [a-z]+)?,\ that\ is(?:\ to\ say)?,\ [a-z]
    )""",
    re.VERBOSE,
)
"""What tells the kind, or the use, of a word in lower case in its own sentence."""
_CALLED_BEHIND = re.compile(
    rf"""{_QUOTES}(?:
        (?:\ [a-z]+){{0,2}},\ as\ (?:[\w’'-]+\ ){{1,12}}?(?:is|are|was|were)\ (?:still\ )?(?:called|known|named)\b
            (?!\ (?:to|for|as)\b)
      | (?:,\ [A-Z][^,()\n]{{3,40}})?\ \((?:each|every)\ [^()]{{3,60}}\bone\b
      | ,?{_QUOTES},?\ an?\ (?:[a-z]+\ )?[A-Z][a-z]+\ (?:adage|expression|idiom|phrase|proverb|saying|word)\b
    )""",
    re.VERBOSE,
)
"""What tells of any word: the chão fields, as the small plots are called."""
_SENTENCE_BEHIND = re.compile(
    rf"""{_QUOTES}(?:\ [\w’'-]+){{0,2}}[.;]{_QUOTES}\ (?:
        (?:In\ [^.,\n]{{3,40}}?,?\ )?[Tt]he\ (?:word|term|name|title|phrase|expression)(?:,?\ which|\ itself)?
          \ (?:means?|meant|stands?\ for|refers?\ to|denotes|describes|designates|comes?\ from|translates
              |is\ short\ for)\b
      | (?:These|Such)\ {_LOOSE}{{0,2}}?{_KIND}(?:,|\ (?:are|can|dug|have|made|may|must|were|[a-z]+ed)\b)
    )""",
    re.VERBOSE,
)
"""What tells of it in the sentence behind: In Norwegian schools the word stands for the caretaker."""
_DEFINED = re.compile(
    rf"{_QUOTES}(?:,\ [^,.;:\n]{{3,30}},)?\ (?:is|are)\ (?:an?|the|any)\ (?:[A-Za-z’'-]+\ ){{0,3}}?{_KIND}\b"
    rf"|{_QUOTES}\ is\ (?:any|some)(?:body|one|thing)\ [a-z]"
)
"""What tells of it behind "A" or "The": The Zählgemeinschaft, for its part, is a Berlin speciality."""
_DETERMINER = re.compile(r"(?:\A|[.!?:,]\s|\n)(?:[Aa]n?|The|Each|This)\ [\"“‘'*_]?\Z")
_NUMBER = re.compile(
    r"\b(?:an?|one|half\ an?|\d[\d,.]*|two|three|four|five|six|seven|eight|ten|twelve|twenty)\ [\"“*_]?\Z",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"""{_QUOTES}(?:\ of\ [a-z]+)?(?:,\ |\ \()(?:or\ |about\ |roughly\ |equal\ to\ |[a-z]+\ (?:a\ )?little\ )?
        (?:a\ little\ (?:over|under|more\ than|less\ than)\ |just\ (?:over|under)\ |nearly\ |some\ )?
        (?:an?|half\ an?|one|two|three|\d[\d,.]*)\ (?:square\ |cubic\ )?
        (?:acre|bushel|gallon|gram|hectare|kilo|kilogram|kilometre|kilometer|kg|km|litre|liter|metre|meter|mile|ounce
           |pint|pound|ton|tonne|yard)s?\b""",
    re.VERBOSE,
)
"""What a measure comes to: two vergées of potatoes, a little under an acre."""
_COUNTED = re.compile(
    r"\b(?:\d[\d,.]*|dozens\ of|hundreds\ of|many|several|some|thousands\ of)\ (?:[a-z]+\ )?\Z", re.IGNORECASE
)
_OR_PLURAL = re.compile(
    rf"{_QUOTES},\ or\ (?!(?:about|almost|an?|at|even|fewer|less|more|nearly|one|only|over|so|the|two)\b)"
    r"(?:[a-z-]+(?<!ly)\ )?[a-z-]+s(?:\ (?:of|for|in|from|with)\ [a-z-]+(?:\ [a-z-]+){0,2})?[,.;:)]"
)
"""What many are, in other words: 214 dachniki, or owners of summer cottages, lost their gardens."""
_IN_BRACKETS = re.compile(
    rf"{_QUOTES}\ \((?P<gloss>(?:an?\ |the\ )?[a-z][a-z’'-]+(?:\ [a-z’'-]+){{0,6}})\)(?!\ (?:and|or)\ [a-z]+\ \()"
)
_NO_GLOSS = re.compile(
    r"\b(?:aged|ago|above|below|born|called|calls|closed|founded|he|her|his|last|left|next|now|opened|page|pictured|right|said|see|she"
    r"|since|so-called|still|that|they|today|was|we|were|who|year|years|yesterday|[a-z]+ly)\b"
    r"|\A(?:and|at|but|by|for|from|in|including|like|not|of|on|or|such|to|with|without)\b"
)
_TONGUE = re.compile(r"\b[Ii]n\ (?:[a-z]+\ )?(?P<tongue>[A-Z][a-z]+):\ [\"“‘'*_]?\Z")
_TONGUE_MEANS = re.compile(
    rf"[^.!?\n]{{0,20}}[.!]{_QUOTES}\ (?:That|It|This)(?:['’]s|\ is)\ (?:[a-z]+\ ){{0,3}}(?P<tongue>[A-Z][a-z]+)\b"
    r"(?:[^.!?\n]{0,40}\b(?:means|meaning)\b|\ for\b)"
)
"""What follows a few words of a language: Eskerrik asko. That is all the Basque I know, and it means ..."""
_ACRONYM = re.compile(r"\b(?P<letters>[A-Z]{2,8}),?\ (?:\(|the\ |or\ )?[\"“*_]?\Z")
_OR_ENGLISH = re.compile(
    rf"{_QUOTES},?\ (?:or|meaning|in\ English)\ (?:an?\ |the\ )?[a-z-]+(?:\ [a-z-]+){{0,3}}[,.;:)]"
)
"""What tells of the words that letters stand for: the IMI, the imposto municipal or property tax, falls."""
_BODY = (
    r"(?:act|alliance|association|band|bank|café|campaign|choir|club|coalition|company|cooperative|federation|festival"
    r"|film|foundation|group|guild|hotel|institute|law|list|magazine|movement|newspaper|orchestra|paper|party|play|prize"
    r"|programme|project|restaurant|school|scheme|society|song|theatre|troupe|union)"
)
_OF_BODY = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\ (?:[a-z-]+\ ){{0,3}}{_BODY},\ [A-Z][^,.;:()\n]{{1,50}}[ ]\Z"
)
"""What stands before the end of a body's own name: The party, Nova Slovenija – Krščanski demokrati, left."""
_OF_PLACE = re.compile(r"\ (?:when|where|which)\ ")
"""Behind these, people are who comes there: the txoko, where neighbours cook for each other."""
_APART = re.compile(rf"{_QUOTES}(?:[,.;)]|\ \()")


def is_kind_told(text: str, span: Span) -> bool:
    """Whether what stands beside these words, or the sentence behind, says what kind of thing they name.

    >>> is_kind_told("Beside it hangs an opanak, the leather shoe with a curled tip.", Span(19, 25))
    True
    >>> is_kind_told("In Isfahan the nachbarn, the oldest of whom is ninety, sleep outside.", Span(15, 23))
    False
    """
    return _is_told_beside(text, span) or _is_told_with_number(text, span) or _is_put_otherwise(text, span)


def _is_told_beside(text: str, span: Span) -> bool:
    """Whether what follows tells of the thing: an opanak, the leather shoe; their tajamares. These ponds."""
    end = min(len(text), span.end + _REACH_BEHIND)
    if _CALLED_BEHIND.match(text, span.end, end) or _SENTENCE_BEHIND.match(text, span.end, end):
        return True
    behind = _BEHIND.match(text, span.end, end) if text[span.start].islower() else None
    if behind is not None and not _speaks_of_somebody(behind[0]):
        return True
    is_defined = _DEFINED.match(text, span.end, end) is not None
    return is_defined and _DETERMINER.search(text, _start(span), span.start) is not None


def _is_told_with_number(text: str, span: Span) -> bool:
    """Whether it is told how much a measure is, or who those are that were counted."""
    end = min(len(text), span.end + _REACH_BEHIND)
    if _MEASURE.match(text, span.end, end):
        return _NUMBER.search(text, _start(span), span.start) is not None
    is_or = _OR_PLURAL.match(text, span.end, end) is not None
    return is_or and _COUNTED.search(text, _start(span), span.start) is not None


def _is_put_otherwise(text: str, span: Span) -> bool:
    """Whether brackets tell of it, or the body, the letters or the language that it belongs to stand beside it."""
    if _is_of_tongue(text, span) or _is_of_acronym(text, span):
        return True
    if _APART.match(text, span.end) is None:
        return False
    return _is_in_brackets(text, span) or _OF_BODY.search(text, _start(span), span.start) is not None


def _start(span: Span) -> int:
    return max(0, span.start - _REACH_BEFORE)


def _is_in_brackets(text: str, span: Span) -> bool:
    """Whether brackets behind a word in lower case say what it is: a kavyarnia (coffee house); (shawls of wool)."""
    match = _IN_BRACKETS.match(text, span.end) if text[span.start].islower() else None
    return match is not None and _NO_GLOSS.search(match["gloss"]) is None


def _is_of_acronym(text: str, span: Span) -> bool:
    """Whether letters that the words begin with stand before them, and English behind: the IMI, the imposto, or tax."""
    is_or = _OR_ENGLISH.match(text, span.end, min(len(text), span.end + _REACH_BEHIND)) is not None
    match = _ACRONYM.search(text, _start(span), span.start) if is_or else None
    initials = iter(text[span.start : span.end].upper().split())
    return match is not None and all(any(word[0] == letter for word in initials) for letter in match["letters"])


def _is_of_tongue(text: str, span: Span) -> bool:
    """Whether it is said of words in which language they are: It rhymes in French: plus on en boit."""
    end = min(len(text), span.end + _REACH_BEHIND)
    beside = (
        _TONGUE.search(text, max(0, span.start - _REACH_BEFORE), span.start),
        _TONGUE_MEANS.match(text, span.end, end),
    )
    return any(match["tongue"].lower() in language_words() for match in beside if match)


def _speaks_of_somebody(told: str) -> bool:
    """Whether it is a person who is told of: the kennari, the head of the weavers' guild."""
    words = re.findall(r"[a-z]+", _OF_PLACE.split(told)[0])
    return not read_person_nouns().keys().isdisjoint(words)
