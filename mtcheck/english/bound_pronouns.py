"""A pronoun in, the person out to whom the build of its sentences ties it, whoever else the article speaks of.

Tied is what follows a subject that is named alone: "Lis is planning his next film", "Lis has led the town since 2020.
He refused to leave"; and what a speaker goes on to say: "Lis said it was late. There was no reason to wait, he added".
Silent where these sentences name anybody else, or where whoever was spoken of before may still be what the article is
about. What the person is, and what is a fault, is left to the check.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple, cast

import mtcheck.late_re as re
from mtcheck.english.antecedents import MOST_MENTIONS, Met, Person
from mtcheck.english.calendar import CALENDAR
from mtcheck.english.done_to import find_concerned
from mtcheck.english.opening_phrases import is_in_opening
from mtcheck.english.people import PersonMention, countries
from mtcheck.english.person_words import read_first_names
from mtcheck.english.stressed_self import lays_stress
from mtcheck.english.undivided import is_own
from mtcheck.model import Document, Span
from mtcheck.names.places import is_english_name
from mtcheck.spans import Spans

_FAR = 5
"""Sentences after which somebody else is hardly meant any more."""
_RETURNS = 2
"""Sentences in which a person comes back, after which whoever was spoken of before is no longer meant."""
_TURN = 3
"""Sentences between what a speaker says and what he goes on to say."""
OPENING = re.compile(
    r"[\s\"“”‘’'(–—-]*(?:(?:And|But|Yet|So|Then|Later|Today|Now|Meanwhile|However|Still|Also|Only)\b,? "
    r"|[A-Z][\w'’-]*(?: [\w'’-]+){0,9}, (?:[a-z][\w'’-]*(?: [\w'’-]+){0,9}, )?)?"
)
"""What may stand before the subject of a sentence: In the winter of 2019, asked about the rumours, ."""
_OWNER = MappingProxyType({"his": "he", "her": "she"})
_REST = re.compile(r"[^,;:.!?“”\"]+, ")
"""What stands between a possessive in an opening phrase and the subject: In his (first year, )he."""
SUBJECT_ENDS = re.compile(r"(?!['’-]| (?:and|or|nor|&) |, [A-Z])(?:,| \(| [a-z])")
"""What follows a name that is the subject alone, and owns nothing: not Lis's office, Lis and Holm."""
_VERBS = "said|says|added|adds|explained|explains|stressed|noted|notes|continued|recalled|recalls|concluded|insisted"
_SPEAKS = re.compile(rf"(?:, [^.;:!?“”\"\n]{{2,120}}?,| (?:has|had|also|then|later))? (?:{_VERBS})\b")
"""A speaker, with what he is between commas: Lis, a spokeswoman for the bank, said."""
_SPOKE = re.compile(rf"\b(?:{_VERBS}) (?:[\w’'-]+ ){{0,4}}$")
_REACH = 60
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-zß-öø-ÿ][\w-]*")
_PLACES = re.compile(r"(?:Europe|Africa|America|Asia)\b|\w+(?:an|ish|ese|ic|ist)s?(?: [a-z]|\b[,.])")
"""Capitals that are a continent or of a people: the German team."""
_NO_PERSON = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Aa]bove|[Bb]elow|[Oo]ff|[Aa]long|[Bb]eyond|[Ff]rom|[Nn]ear|[Oo]f|[Tt]he|[Oo]n|[Ss]ince|until|across|through|into|around|outside|inside|last"
    r"|next|this|agency|album|band|club|company|firm|group|label|magazine|newspaper|party|team) $"
)
"""What stands before a capital that is a place, a body or a day."""
_WORKS_AT = re.compile(
    r"\b(?:apprenticeship|career|decade|internship|job|months|position|post|spell|stint|time|working|worked|works"
    r"|years?) at $"
)
"""What stands before a noun that is a company: at a competitor."""
_CLAUSES = re.compile(
    r"\b(?:that|because|if|when|while|before|after|until|although|though|since|where|once|unless|whether|and|but) $"
)
"""What stands before the subject of a clause that goes on about the same person."""
_OF_OTHERS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:ells?|old|elling)|about|according|(?:ask|add|claim|confirm|deny|denie|describ|reveal"
    r"|announc|argu|insist|believ|think|thought|know|knew|suspect|report|prais|critici[sz]|condemn|welcom|defend|reject"
    r"|accus|charg|sentenc|convict|order|grant|represent|interview|meet|met|saw|see(?!d)|watch|hear|heard|treat|examin"
    r"|arrest|investigat|question|thank|honou?r|remember|call|quot|cit|compar|succeed|replac|follow|join|married|love"
    r"|support|(?<!the )(?<!go )(?<!came )(?<!went )back"
    r"|portray|play|translat|review|edit|publish|help|writ|wrote|mourn|recall|mention|discuss|find|found"
    r"|attend|join|protest|oppose?|refus)(?:e?[sd]|ing|s|ten)?)\b"
)
"""Words for what people say of others, or do to them, after which another one's things may be meant."""
_MANY = re.compile(
    r" (?:(?:more than|about|around|almost|nearly|over|the|all|these|those) )*(?:\d[\d,]*|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|several|many|some|both|other|dozens of|hundreds of|thousands of) (?:[\w-]+ ){0,2}?"
    r"(?!his|its|this)\w+s\b"
)
"""What follows such a word where it is done to many, of whom none is he or she: treated two drivers."""


class Bond(NamedTuple):
    """The person that a pronoun most likely means."""

    person: Person
    anchor: int
    """Where the last mention of that person stands in the list of all."""
    is_tied: bool = True
    """Whether the build of the sentences says so, and not only that nobody else is named between."""
    is_speaker: bool = False
    is_firm: bool = False
    """Whether the pronoun can be nobody else's: took his own life, Lis himself."""
    is_carried: bool = False
    """Whether the sentences carry on about that person, so that nobody spoken of before is meant."""


def find_bond(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """The one named alone as the subject of the sentence or of the one before, or speaking last; None where unclear."""
    pronoun = met[at].mention
    own = [index for index in list_sentence(met, at, pronoun.sentence) if met[index].mention.start < pronoun.start]
    concerned = find_concerned(doc, met, own, pronoun)
    if concerned is not None:
        return Bond(cast("Person", met[concerned].person), concerned, is_firm=True)
    own = [] if all(_opens_for(doc, met[index].mention, pronoun) for index in own) else own
    bond = _find_speaker(doc, met, at) if pronoun.key in {"he", "she"} else None
    if bond is not None:
        return bond
    if own:
        bond = _find_subject(doc, met, own, pronoun.start)
        return _tie(doc, met[bond.anchor].mention, pronoun, bond) if bond is not None else None
    if pronoun.key in {"him", "himself", "herself"} or pronoun.sentence == 0:
        return None
    sentence = doc.sentences[pronoun.sentence]
    is_opening = OPENING.fullmatch(doc.text, sentence.start, pronoun.start) is not None
    if not is_opening and not any(_opens_for(doc, pronoun, one.mention) for one in met[at + 1 : at + 3]):
        return None
    return _find_subject(
        doc, met, list_sentence(met, at, pronoun.sentence - 1), doc.sentences[pronoun.sentence - 1].end
    )


def find_nearest(met: Sequence[Met], at: int, person: Person) -> Bond | None:
    """The same for the person named last, where nothing ties the pronoun to the name; None where it has no name."""
    back = range(at - 1, max(-1, at - 1 - MOST_MENTIONS), -1)
    return next((Bond(person, index, is_tied=False) for index in back if met[index].person is person), None)


def has_rival(
    doc: Document, met: Sequence[Met], bond: Bond, wrong: Collection[PersonMention], title: Sequence[Met] = ()
) -> bool:
    """Whether somebody spoken of before the person may be meant all the same."""
    if bond.is_firm or bond.is_carried:
        return False
    anchor = met[bond.anchor].mention
    for index in range(bond.anchor - 1, max(-1, bond.anchor - 1 - MOST_MENTIONS), -1):
        other = met[index]
        if anchor.sentence - other.mention.sentence > _FAR:
            return False
        if other.mention not in wrong and _is_other(other, bond.person) and _is_rival(doc, met, bond, index):
            return True
    is_top = anchor.sentence == 0 and not bond.is_speaker
    return is_top and any(_is_other(one, bond.person) and _tells_sex(one) for one in title)


def names_stranger(doc: Document, met: Sequence[Met], at: int, bond: Bond, *, is_wide: bool) -> bool:
    """Whether a capital that may be somebody stands between a person and the pronoun, or, wide, in the sentence before.

    Not in the paragraph before, where the build of the sentences ties the pronoun to the person.
    """
    if bond.is_firm or bond.is_carried:
        return False
    name = met[bond.anchor].mention
    before = doc.sentences[max(0, name.sentence - 1)]
    own = doc.sentences[name.sentence]
    is_parted = bond.is_tied and before.block != own.block and not doc.is_presegmented
    start = (own if is_parted else before).start if is_wide else name.end
    near = met[max(0, bond.anchor - MOST_MENTIONS) : at + MOST_MENTIONS]
    return has_stranger(doc, start, met[at].mention.start, [one.mention for one in near if one.mention.kind == "name"])


def is_told_of_others(doc: Document, met: Sequence[Met], at: int, bond: Bond) -> bool:
    """Whether what a person says or does in the sentence may be about another one's things: she praised his courage."""
    name, pronoun = met[bond.anchor].mention, met[at].mention
    is_owner = pronoun.key in {"his", "her"} and name.sentence == pronoun.sentence
    return is_owner and speaks_of_others(doc, name.end, pronoun.start)


def speaks_of_others(doc: Document, start: int, end: int) -> bool:
    """Whether words between a person and a pronoun say what the person does to one other, or says of him."""
    return any(_MANY.match(doc.text, verb.end()) is None for verb in _OF_OTHERS.finditer(doc.text, start, end))


def list_sentence(met: Sequence[Met], at: int, sentence: int) -> list[int]:
    """Where those met before one in a sentence stand, in order of the text."""
    back = takewhile(
        lambda index: met[index].mention.sentence >= sentence, range(at - 1, max(-1, at - MOST_MENTIONS), -1)
    )
    found = [index for index in back if met[index].mention.sentence == sentence]
    return sorted(found, key=lambda index: met[index].mention.start)


def _opens_for(doc: Document, possessive: PersonMention, subject: PersonMention) -> bool:
    """Whether a possessive stands in the opening phrase of a sentence whose subject is he or she of the same sex."""
    return (
        subject.key == _OWNER.get(possessive.key)
        and is_in_opening(doc, possessive)
        and _REST.fullmatch(doc.text, possessive.end, subject.start) is not None
    )


def _find_speaker(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """Who spoke before, where he or she goes on to speak and nobody is named between."""
    pronoun = met[at].mention
    if _SPEAKS.match(doc.text, pronoun.end) is None:
        return None
    for index in range(at - 1, max(-1, at - MOST_MENTIONS), -1):
        other = met[index]
        if other.is_quoted:
            continue
        mention = other.mention
        distance = pronoun.sentence - mention.sentence
        if other.person is None or distance > _TURN or (distance and doc.is_presegmented and distance > 1):
            return None
        if mention.kind == "name":
            return Bond(other.person, index, is_speaker=True) if distance and has_spoken(doc, mention) else None
    return None


def has_spoken(doc: Document, name: PersonMention) -> bool:
    """Whether somebody says something, before or behind it: Lis said; said Lis."""
    if _SPEAKS.match(doc.text, name.end) is not None:
        return True
    start = doc.sentences[name.sentence].start
    return _SPOKE.search(doc.text, max(start, name.opening - _REACH), name.opening) is not None


def _find_subject(doc: Document, met: Sequence[Met], indexes: Sequence[int], end: int) -> Bond | None:
    """The person with whom a sentence opens, where it speaks of nobody else up to `end`."""
    if not indexes:
        return None
    first = met[indexes[0]]
    person = first.person
    if person is None or any(_is_strange(met[index], person) for index in indexes if not _is_firm(doc, met[index])):
        return None
    named = [index for index in indexes if met[index].person is person]
    anchor = next((index for index in named if met[index].mention.kind == "name"), named[0])
    mention = met[anchor].mention
    start = doc.sentences[mention.sentence].start
    if OPENING.fullmatch(doc.text, start, first.mention.opening) is None:
        return None
    if SUBJECT_ENDS.match(doc.text, mention.end) is None or has_stranger(doc, mention.end, end):
        return None
    return Bond(person, anchor)


def _is_firm(doc: Document, one: Met) -> bool:
    """Whether a noun is where somebody works: after a decade at a competitor."""
    mention = one.mention
    start = max(0, mention.opening - _REACH)
    return mention.kind == "noun" and _WORKS_AT.search(doc.text, start, mention.opening) is not None


def _is_strange(one: Met, person: Person) -> bool:
    """Whether a mention is of somebody else, or may be."""
    if one.person is person:
        return False
    return one.is_quoted or one.mention.kind != "pronoun" or one.mention.sex != person.sex


def has_stranger(doc: Document, start: int, end: int, known: Sequence[PersonMention] = ()) -> bool:
    """Whether a capital of which nothing is known may be somebody: he met Yun."""
    taken = Spans(Span(mention.opening, mention.end) for mention in known)
    return any(
        name[0].lower() not in countries()
        and name[0].lower() not in CALENDAR
        and (not is_english_name(name[0].lower()) or name[0].lower() in read_first_names())
        and not _PLACES.match(doc.text, name.start())
        and not taken.overlaps(Span(*name.span()))
        and (
            name[0].lower() in read_first_names()
            or _NO_PERSON.search(doc.text, max(start, name.start() - _REACH), name.start()) is None
        )
        for name in _CAPITAL.finditer(doc.text, start, end)
    )


def _tie(doc: Document, subject: PersonMention, pronoun: PersonMention, bond: Bond) -> Bond | None:
    """How a pronoun belongs to the subject of its own sentence; None where another one may be meant."""
    is_reflexive = pronoun.key.endswith("self") and not lays_stress(doc, subject.end + 1, pronoun.start)
    if is_own(doc, pronoun) or is_reflexive:
        return bond._replace(is_firm=True)
    if speaks_of_others(doc, subject.end, pronoun.start) or pronoun.key == "him":
        return None
    is_clause = _CLAUSES.search(doc.text, subject.end, pronoun.start) is not None
    return bond if is_clause or pronoun.key not in {"he", "she"} else None


def _is_other(other: Met, person: Person) -> bool:
    sex = other.mention.sex if other.person is None else other.person.sex
    return other.person is not person and sex != person.sex


def _is_rival(doc: Document, met: Sequence[Met], bond: Bond, index: int) -> bool:
    """Whether one spoken of before the person is still in mind."""
    other, anchor = met[index], met[bond.anchor].mention
    mention = other.mention
    sex = mention.sex if other.person is None else other.person.sex
    distance = anchor.sentence - mention.sentence
    is_parted = _are_parted(doc, mention, anchor)
    if bond.is_speaker or (sex is None and mention.kind == "noun"):
        return distance <= 1 and not is_parted
    returns = len(set(_list_returns(met, bond, index)))
    if returns and mention.kind == "pronoun" and distance > _TURN:
        return False
    if returns >= _RETURNS and distance >= _RETURNS:
        return False
    return not (bond.is_tied and is_parted and _is_passing(met, bond, index))


def _are_parted(doc: Document, one: PersonMention, other: PersonMention) -> bool:
    """Whether a paragraph begins between two, in an article whose paragraphs are known and hold sentences."""
    if doc.is_presegmented or 2 * len(doc.sentences) < 3 * len(doc.blocks):
        return False
    return doc.sentences[one.sentence].block != doc.sentences[other.sentence].block


def _list_returns(met: Sequence[Met], bond: Bond, index: int) -> Iterator[int]:
    """The sentences behind one spoken of before, up to the anchor, that speak of the person."""
    for one in met[index + 1 : bond.anchor + 1]:
        is_named = one.person is bond.person
        is_known = one.mention.start > bond.person.first.start
        is_meant = is_known and one.mention.kind == "pronoun" and one.mention.sex == bond.person.sex
        is_meant = is_meant and not one.is_quoted
        if (is_named or is_meant) and one.mention.sentence > met[index].mention.sentence:
            yield one.mention.sentence


def _is_passing(met: Sequence[Met], bond: Bond, index: int) -> bool:
    """Whether somebody is spoken of in one sentence alone, in an article that spoke of the person before."""
    sentence = met[index].mention.sentence
    is_known = any(one.person is bond.person and one.mention.sentence < sentence for one in met[:index])
    return is_known and not any(
        one.mention.sentence != sentence and _is_other(one, bond.person) and _tells_sex(one)
        for one in met[: bond.anchor]
    )


def _tells_sex(one: Met) -> bool:
    """Whether a mention is a name, or says that it is of a man or a woman."""
    return one.person is not None or one.mention.kind == "name" or one.mention.sex is not None
