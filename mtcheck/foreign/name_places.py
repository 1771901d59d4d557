"""Places in a sentence that only a name takes, whatever lists say of the word with a capital that stands there.

Behind an office and a first name (Chief Financial Officer Arno Antlitz), before a part of a town (the Žvėrynas
district), behind "at" (at Bergères), before its verb (Reino is silent). What kind of thing a noun beside a name says it
is, is left to `kinds_of_names`.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.foreign.innocence import starts_sentence
from mtcheck.foreign.surroundings import is_capitalised
from mtcheck.foreign.witnesses import Witness, is_german_noun
from mtcheck.lexicon import NOUN_CAPITALS, Lexicon
from mtcheck.model import Document, Word
from mtcheck.names.countries import english_country
from mtcheck.names.native_names import find_first_names, is_english_place

_OFFICES = frozenset(
    "ambassador captain chair chairman chairwoman chancellor coach commissioner conductor deputy director dr economist "
    "editor executive general governor judge manager mayor minister mr mrs ms officer president professor prosecutor "
    "secretary senator spokesman spokesperson spokeswoman".split()
)
"""What stands before the name of somebody in full: Director Petra Grünspan."""
_PART_OF_TOWN = re.compile(
    r" (?:avenue|beach|bridge|cemetery|district|market|neighbou?rhood|quarter|stadium|station|stop|street|suburb)\b"
)
_ON_RIVER = re.compile(r"\b(?P<town>[A-Z][^\W\d_]+)[ -](?:am|an der|ob der|an den|in der) \Z")
"""What stands before the second half of the name of a German town: Frankfurt an der Oder."""
_AT = re.compile(r"\b(?:as far as|at|from|near|outside) \Z")
_AT_NAMES = frozenset(("ca", "es", "fr", "it", "nl", "pt"))
"""Languages whose nouns have an article behind a preposition of English, too: at the bergerie, at Bergères."""
REACH, TOWN_REACH = 12, 30
"""No word of `_AT` is longer, and no town with its preposition."""
_APART = re.compile(r"[,.;:)]| (?:and|are|have|on|in|when|where|who|with|before|after)\b")
_OWNING_PAPER = re.compile(r"L['’][A-ZÀ-Þ][\wÀ-ÿ]+['’]s")
_ACTS = re.compile(
    r" (?:(?:is|was|has|had|does|did|will|would|can|could)\b(?! (?:how|what|where|why)\b)|[a-z]{2,}(?<!s)s \w)"
)
"""What people do, and names of firms; what is said of a word is none of it: Zboże is what they saw."""


_ARABIC_ARTICLE = re.compile(r"(?:al|el|ul|a[dnrstz]|ash)[-\u2010\u2011](\w{3,})")
"""Mr Sudani is Mohammed Shia al-Sudani elsewhere."""
_EMPLOYS = re.compile(
    r", which (?:\w+ly )?(?:belongs|builds|employs|exports|makes|operates|owns|produces|publishes|runs|sells)\b"
)
"""What tells that the beginning of a sentence names a firm: Noordveld, which employs 640 people."""
_POLLED = re.compile(
    r" (?:gained|got|lost|polled|received|secured|took|won) (?:[a-z]+ ){0,2}\d[\d.,]*"
    r"(?:%| (?:per ?cent|mandates|of the vote|points|seats)\b)"
)
"""What tells the same of a party: Spolu won 23.4%."""
_JOINED_BEFORE = re.compile(r"\b(?P<other>[A-ZÀ-Þ][^\W\d_]{2,}) and \Z")
_JOINED_BEHIND = re.compile(r" (?:and|to) (?:the )?[A-ZÀ-Þ][^\W\d_]+")
_THE = re.compile(r"\b[Tt]he \Z")
_ADDRESS = re.compile(r",? (?:at|on) (?:[Nn]o\.? ?\d|[Nn]umber \d|\d+,? [A-ZÀ-Þ]|the corner of\b)")
"""Before and behind what has a number in its street: The Antiga, at No 84, sells tarts."""
_HOUSE_BEFORE = re.compile(
    r"\b(?:(?:landlady|landlord|owners?|proprietor|regulars|waiters?) (?:at|of)"
    r"|(?:breakfast|coffee|dinner|drinks?|lunch|supper|tables?) (?:at|in)"
    r"|(?:ate|dined|drank|queue[ds]?) (?:at|outside)) the \Z"
)
"""The same before a house where people eat and drink: the owner of the Antiga."""
_FIRM_WORDS = frozenset(
    "aerospace airlines airways analytics biotech brewing capital chemicals cruises electronics energy foods games "
    "holding holdings industries insurance investments lines logistics media mobility motors partners pharma "
    "pharmaceuticals power records robotics securities semiconductor semiconductors shipping software solar solutions "
    "steel studios systems technologies technology telecom therapeutics ventures".split()
)
_FIRM = re.compile(
    rf"\b([A-ZÀ-Þ][^\W\d_]+) (?:{'|'.join(sorted(word.capitalize() for word in _FIRM_WORDS))})\b(?! [A-Z])"
)
_KINDS_OF_FIRMS = (
    r"\w*maker|agency|airline|bank|brewer|brewery|broadcaster|carrier|chain|company|conglomerate|cooperative"
    r"|firm|group|insurer|lender|manufacturer|party|retailer|start-?up|utility"
)
_APPOSED_FIRM = re.compile(
    r"\b(?<![Tt]he )([A-ZÀ-Þ][^\W\d_]+), (?:(?:an?|the|one of the) [\w-]+|[A-ZÀ-Þ]\w+['’]s)"
    rf" (?:[\w-]+ ){{0,4}}?(?:{_KINDS_OF_FIRMS})s?\b"
)
"""Whom an apposition calls a firm or a party: Ferrovia, Italy's second-largest steelmaker."""
_ROUTE = re.compile(r"\b(?:from|between) \Z")
MET_ZIPF = 4.0
"""A capital that English has oftener is hardly a name: Police and Hacienda."""


def find_surnames(doc: Document) -> frozenset[str]:
    """The lower-cased words that stand anywhere behind somebody's first name, or behind an office and a name.

    Miriam Achternbusch; Chief Financial Officer Arno Antlitz. And those that stand behind an Arabic article.
    """
    words, lowers = doc.words, doc.lowers
    firsts = find_first_names(doc.vocabulary)
    joined = {lower for lower in doc.vocabulary if "-" in lower and lower.rpartition("-")[2] in _OFFICES}
    offices = (doc.vocabulary & _OFFICES) | joined
    behind_names = [at + 1 for at, lower in enumerate(lowers) if lower in firsts]
    behind_offices = [
        at + 2
        for at, lower in enumerate(lowers)
        if lower in offices and doc.text[words[at].end : words[at].end + 2].lstrip(".")[:1] == " "
    ]
    surnames = frozenset(
        lowers[at].removesuffix("'s")
        for at in behind_names + behind_offices
        if at < len(words)
        and is_capitalised(words[at].text)
        and is_capitalised(words[at - 1].text)
        and doc.text[words[at - 1].end : words[at].start] == " "
    )
    return surnames | {match[1] for lower in doc.vocabulary if (match := _ARABIC_ARTICLE.match(lower))}


def find_firms(doc: Document) -> frozenset[str]:
    """The lower-cased words that are called a firm or a party, or stand before what firms do: Nordlicht Energy."""
    named = [] if _FIRM_WORDS.isdisjoint(doc.vocabulary) else _FIRM.findall(doc.text)
    return frozenset(map(str.lower, [*named, *_APPOSED_FIRM.findall(doc.text)]))


def is_placed_as_name(doc: Document, index: int, witness: Witness) -> bool:
    """Whether a suspect with a capital stands in such a place: L'Équipe's website had it."""
    word = doc.words[index]
    if _OWNING_PAPER.fullmatch(word.text):
        return True
    if not word.text.istitle():
        return False
    if starts_sentence(doc, word):
        is_firm = not witness.uses and _EMPLOYS.match(doc.text, word.end) is not None
        is_party = _POLLED.match(doc.text, word.end) is not None and not is_german_noun(word.lower)
        return is_firm or is_party or (_is_listed_as_name(witness) and _ACTS.match(doc.text, word.end) is not None)
    town = _ON_RIVER.search(doc.text, max(0, word.start - TOWN_REACH), word.start)
    if town is not None and (is_english_place(town["town"].lower()) or not is_german_noun(town["town"].lower())):
        return True
    if _is_house(doc.text, word):
        return True
    is_part = _PART_OF_TOWN.match(doc.text, word.end) is not None and _is_listed_as_name(witness)
    return is_part or _is_where(doc, word, witness) or _is_joined(doc, word, witness)


def _is_house(text: str, word: Word) -> bool:
    """Whether it is a shop or a café, by its address or those who eat there; not what German calls its kind."""
    if is_german_noun(word.lower):
        return False
    low = max(0, word.start - TOWN_REACH)
    has_address = _ADDRESS.match(text, word.end) is not None and _THE.search(text, low, word.start) is not None
    return has_address or _HOUSE_BEFORE.search(text, low, word.start) is not None


def _is_listed_as_name(witness: Witness) -> bool:
    """Whether a language that gives nouns no capital has the word as a name, if also as a word."""
    return any(use.is_name and use.language not in NOUN_CAPITALS for use in witness.uses)


def _is_joined(doc: Document, word: Word, witness: Witness) -> bool:
    """Whether a name stands beside one whose language writes nouns small: Grêmio and Internacional; from X to Y."""
    if not witness.claims or any(use.language in NOUN_CAPITALS for use in witness.uses):
        return False
    low = max(0, word.start - TOWN_REACH)
    before = _JOINED_BEFORE.search(doc.text, low, word.start)
    behind = _JOINED_BEHIND.match(doc.text, word.end)
    is_route = behind is not None and _ROUTE.search(doc.text, low, word.start) is not None
    return is_route or (before is not None and Lexicon("en").zipf(before["other"].lower()) < MET_ZIPF)


def _is_where(doc: Document, word: Word, witness: Witness) -> bool:
    """Whether a word of a language with articles stands behind "at" without one, and no capital behind it."""
    if (
        _AT.search(doc.text, max(0, word.start - REACH), word.start) is None
        or not witness.claims
        or english_country(word.lower)
    ):
        return False
    return witness.claims[0][0] in _AT_NAMES and _APART.match(doc.text, word.end) is not None
