"""A pronoun in, the noun out to which its clause binds it, whoever else the article speaks of: the nun hurt himself.

"Himself" is never anybody but whom its clause names, and nobody loses another one's balance. Where a clause names one
person alone, by a noun that only men or only women go by, the pronoun is that person's. Silent where the clause names
anybody else, even by a capital of which nothing is known, or where "himself" may lay stress on what stands before it:
the actress met the boss himself. What is a fault, and how to say so, is left to the check.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import mtcheck.late_re as re
from mtcheck.english.antecedents import MOST_MENTIONS, Met, Person
from mtcheck.english.bound_pronouns import has_stranger
from mtcheck.english.people import PersonMention
from mtcheck.english.stressed_self import lays_stress
from mtcheck.english.undivided import is_undivided
from mtcheck.model import Document

_REACH = 24
_NO_SUBJECT = re.compile(
    r"\b(?:about|after|against|and|as|before|behind|between|beyond|by|called|drag|for|from|in|including|into|like|named"
    r"|near|nor|of|on|onto|or|over|play(?:ed|ing|s)|than|to|towards?|under|unlike|upon|with|without)\s$",
    re.IGNORECASE,
)
"""What stands before a noun that is not the subject, or not what it says: dressed as a nun, like a drag queen."""
_GOES_ON = re.compile(r"(?!['’-]s?\b)(?! (?:and|or|nor|&) )[ ,]")
"""What follows a noun that is the subject alone, and owns nothing: not the widow's son, the monk and a friend."""
_BREAK = re.compile(
    r"[;:!?“”\"()]|\.\s|\b(?:as|because|but|if|or|than|that|though|unless|until|what|whether|who(?:m|se|ever)?|whose)\b"
)
"""Where another clause may begin."""
_OPENS = re.compile(
    r"[\"“”‘’'(\s–—-]*(?:\Z|(?:About|After|Afterwards|Also|Although|And|As|At|Because|Before|But|By|Days?|During|Earlier"
    r"|Even|Every|Finally|For|From|He?re|Hours?|However|If|In|Inside|Instead|Last|Later|Meanwhile|Months?|Next|Nine|Now"
    r"|Off|On|Once|One|Only|Out|Outside|Over|Since|So|Soon|Still|Suddenly|That|Then|There|This|Though|Three|Today"
    r"|Tomorrow|Two|Under|Until|Weeks?|When|Where|While|With|Within|Without|Years?|Yesterday|Yet|\w+ly)\b)"
)
"""How a sentence opens that names nobody before the noun: During rehearsals (the actress)."""
_HURTS = re.compile(r"\b(?:bit|bro(?:ke|ken)|breaks|hurts?|injured|sprained|twisted) $")
"""What one may do to another's arm: the policeman broke her arm."""


def find_bound_noun(doc: Document, met: Sequence[Met], at: int) -> Person | None:
    """The man or woman that a pronoun can only mean, where a noun says that it is none; None where that is unclear."""
    pronoun = met[at].mention
    is_reflexive = pronoun.key.endswith("self")
    if not is_reflexive and (not is_undivided(doc, pronoun) or _HURTS.search(doc.text, 0, pronoun.start)):
        return None
    back = map(met.__getitem__, range(at - 1, max(-1, at - 1 - MOST_MENTIONS), -1))
    near = takewhile(lambda one: one.mention.sentence >= pronoun.sentence, back)
    own = [one for one in near if one.mention.start < pronoun.start]
    nouns = [one for one in own if one.mention.kind != "pronoun"]
    if len(nouns) != 1 or not _is_subject(doc, nouns[0].mention, pronoun):
        return None
    noun = nouns[0].mention
    others = (one.mention for one in own if one.mention.kind == "pronoun" and one.mention.start != noun.opening)
    if any(other.sex != noun.sex or other.start < noun.opening for other in others):
        return None
    if is_reflexive and lays_stress(doc, noun.end, pronoun.start):
        return None
    person = nouns[0].person
    return person if person is not None and person.sex == noun.sex else Person(noun, noun.sex, "")


def _is_subject(doc: Document, noun: PersonMention, pronoun: PersonMention) -> bool:
    """Whether somebody of whom a noun says what the pronoun denies is the subject of its clause."""
    if noun.kind != "noun" or noun.sex in {None, pronoun.sex} or not doc.text[noun.start].islower():
        return False
    if _GOES_ON.match(doc.text, noun.end) is None or _BREAK.search(doc.text, noun.end, pronoun.start):
        return False
    start = doc.sentences[noun.sentence].start
    if _NO_SUBJECT.search(doc.text, max(start, noun.opening - _REACH), noun.opening):
        return False
    if _OPENS.match(doc.text[start : noun.opening]) is None:
        return False
    return not has_stranger(doc, start, pronoun.start)
