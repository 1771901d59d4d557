"""Whom the he and she of an English Document can mean: people in, each with who was spoken of before, out.

A person is a man or a woman by a title (Mr), a first name that is no one else's, a noun (an actress), and by the
pronouns that follow the name where nobody else is near. What somebody says between quotation marks is another voice: a
pronoun there tells nothing of the person named outside. What is a fault, and how to say so, is left to the checks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.elsewhere import opens_elsewhere
from mtcheck.english.opening_phrases import find_subject, has_strange_subject, is_in_opening
from mtcheck.english.people import PRONOUNS, PersonMention
from mtcheck.english.person_words import UNLISTED, Sex, read_first_name, read_first_names, read_person_nouns
from mtcheck.english.quotation import QuotationMark, find_quotations
from mtcheck.english.quotation_places import SAYING
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

MOST_MENTIONS = 200
"""More people than the few sentences hold in which somebody is looked for; only a list or a loop has more."""
_SURE = 3
"""What a title, a first name or a noun weighs against one pronoun."""
_OPENING = 60
"""Characters from the start of a sentence within which a pronoun may stand for a name behind it."""
_REACH = 40
_SINGLE_QUOTED = re.compile(r"(?<!\w)['‘](?=\w)[^'‘’\n]*(?:(?<=\w)['’](?=\w)[^'‘’\n]*)*['’](?!\w)")
_PAIR = re.compile(
    r"\b(?:(?:s?he|his|him|her)(?:self)?(?: or |\\?/|\()(?:s?he|his|hers?|him)(?:self)?"
    r"|s?he and s?he|(?:his|her) and (?:his|hers?)|(?:him|her) and (?:him|her)|s/he)\b",
    re.IGNORECASE,
)
_ALSO_PLACES = frozenset(
    "adelaide alexandria aurora barbara carolina charlotte clara florence georgia helena lorraine lourdes madeleine"
    " montserrat regina roma siena sofia valencia verona victoria virginia".split()
)
"""Women's first names that stand alone for a place, a club or its people as well: Sofia said."""
_WOMANS_SURNAME = re.compile(
    r"(?:ov[áa]|[ds]óttir|sdottir|skaya|skaia|[nwvl][sš]k[áa]|[čc]k[áa]|dzka|ienė|aitė|ytė|utė|ūtė)$"
)
"""Surnames that only women have, asked where the first name tells nothing: Havelková, Majewska."""
_NOT_OF_WOMEN = frozenset(
    "bova canova casanova casasnova cordova cova genova mantova nova padova sova terranova vilanova villanova".split()
)
"""Surnames that end so elsewhere, and are of men as well."""
_SAID_OF_WOMEN = frozenset("businessman clergyman congressman councilman craftsman salesman sportsman".split())
"""Nouns for men that an engine takes for women as well, whose language has no other."""
_STOPS = re.compile(r"""[.!?…:;,]["'”’»)\]]*$""")
"""How a paragraph ends that is no headline."""
_REMEMBERED = 3
"""Sentences in which a pronoun may be of whoever was named last."""
_FATHERS_NAME = re.compile(r"(?:(?P<daughter>(?:ov|ev|iv|ich)na)|(?:ov|ev|yov|iyov)[iy]ch)$")
"""What a second first name says: Anatolyevna, Petrovich."""
_UP_TO_NAME = re.compile(r"(?: (?:of|for|at|in) [^,.;:!?“”\"\n]{2,40},|,)? ")
_SPEAKS = re.compile(rf" (?:{SAYING})\b")
_APPOSED = re.compile(r", ?(?:(?:an?|the|its|their) )?")
"""What stands between a name and what its bearer is: Karl Lis, the plant's director."""
_PREDICATE = re.compile(
    r"\b(?:(?:(?:is|was|be|been|being) )?as|(?:is|was|be|been|being)(?: (?:named|elected|appointed|called))?"
    r"|become|became|becomes|becoming|remains?|remained|named|elected|appointed)"
    r"(?: (?:also|still|now|not|then|once|currently|already|only|just|long))*\s$"
)


_OF_FIELD = re.compile(r" (?:of|for) [a-z]")
"""What follows an office of which there are many: the prime minister, Ana Lis, met the minister of culture."""
_AGE = re.compile(r"(?:, (?:(?:now |who is )?aged )?| \(|, who is | is )(?P<age>\d{1,3})(?![\w.]?\d)\b")
_AGED = re.compile(r"(?<![\w-])(?P<age>\d{1,3})-year-old (?:[\w-]+ ){0,2}$")
"""How old somebody is, behind a name and before it."""
_SOMEBODYS = re.compile(r"(?:His|Her) (?:[\w-]+ )??(?:co-)?(?P<noun>\w+), (?=(?:\w+\.? )?[A-Z])")
"""Whose colleague, son or co-author a name is, before it: Her co-author, Prof. Daniel Weiss."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a text, under all names."""

    first: PersonMention
    """Where it is first named."""
    sex: Sex | None
    """What most evidence says, the earliest where it is divided; None where there is none."""
    reason: str
    """What beside the pronouns says so, as it goes on after "who"; empty where only they do."""
    pronouns: tuple[PersonMention, ...] = ()
    """Those that follow its name where nobody else is near."""


@dataclass(frozen=True, slots=True)
class Met:
    """A mention as it is met in reading."""

    mention: PersonMention
    person: Person | None
    """Whose name it is, or of whom a noun is said; None for a pronoun and for somebody without a name."""
    is_quoted: bool


@dataclass(slots=True)
class _Known:
    """What is known so far of one person."""

    first: PersonMention
    votes: Counter[Sex] = field(default_factory=Counter)
    told: set[Sex] = field(default_factory=set)
    """What titles, first names and nouns say, which is two things where two people have the name."""
    reason: str = ""
    pronouns: list[PersonMention] = field(default_factory=list)
    loose: list[Sex] = field(default_factory=list)
    """The pronouns behind its name, those as well that may be of somebody else."""
    roles: set[str] = field(default_factory=set)

    def note(self, sex: Sex | None, reason: str) -> None:
        """Count what a title, a first name or a noun says."""
        if sex is not None:
            self.votes[sex] += _SURE
            self.told.add(sex)
            self.reason = self.reason or reason

    def settle(self) -> Person:
        """What is known when all is read."""
        sex: Sex | None = None
        if len(self.told) > 1:
            return Person(self.first, None, "", tuple(self.pronouns))
        if self.votes["m"] != self.votes["f"]:
            sex = "m" if self.votes["m"] > self.votes["f"] else "f"
        elif self.pronouns:
            sex = next((one for one in self.pronouns if one.key in {"he", "she"}), self.pronouns[0]).sex
        is_denied = self.told and sex not in self.told
        if is_denied or (sex is not None and not self.told and self._is_doubtful(sex)):
            sex = None
        return Person(self.first, sex, self.reason, tuple(self.pronouns))

    def _is_doubtful(self, sex: Sex) -> bool:
        """Whether pronouns that were not counted would tip the scales."""
        own = self.loose.count(sex)
        others = len(self.loose) - own
        is_tipped = others > own or (others == own > 0 and self.loose[0] != sex)
        return is_tipped and others > self.votes.total() - self.votes[sex]


class _Reading(NamedTuple):
    """A mention before all is read."""

    mention: PersonMention
    known: _Known | None
    is_quoted: bool
    is_early: bool
    """Whether it is a pronoun that may stand for whom follows it without a comma, and tells of nobody for certain."""


def read_people(doc: Document, mentions: Sequence[PersonMention], marks: Sequence[QuotationMark]) -> tuple[Met, ...]:
    """All mentions in the order in which a reader understands them, with the person each name and role is said of."""
    quoted = _find_quoted(doc, marks)
    full = _find_full(mentions)
    persons = _find_persons(mentions, full)
    read: list[_Reading] = []
    named: _Reading | None = None
    last: PersonMention | None = None
    ordered = tuple(_order(doc, mentions))
    for mention, following in zip_longest(ordered, ordered[1:]):
        known = None
        if mention.kind == "name":
            known = persons[_identify(mention, full)]
        elif mention.kind == "noun" and following is not None and _is_title_of(doc, mention, following):
            known = persons[_identify(following, full)]
        elif mention.kind == "noun":
            known = _find_holder(doc, mention, named) or _find_aged(doc, mention, read)
        is_early = last is not None and is_before(doc, mention, last)
        read.append(_Reading(mention, known, quoted.overlaps(mention.span), is_early))
        last = last if mention.kind == "pronoun" else mention
        if mention.kind == "name":
            named = read[-1]
        elif known is not None:
            known.roles.add(mention.key)
            if mention.key in _SAID_OF_WOMEN:
                known.votes["m"] += 1
            else:
                known.note(mention.sex, f'is "{doc.text[mention.opening : mention.end]}"')
    _give_pronouns([one for one in read if not _is_in_headline(doc, one)])
    _count_loose(read)
    settled = {id(known): known.settle() for known in persons.values()}
    return tuple(Met(one.mention, settled.get(id(one.known)), one.is_quoted) for one in read)


def _is_in_headline(doc: Document, one: _Reading) -> bool:
    """Whether a noun stands in a headline, which is about somebody whom the text then names: Minister resigns."""
    if one.mention.kind != "noun" or one.known is not None:
        return False
    block = doc.blocks[doc.sentences[one.mention.sentence].block]
    return _STOPS.search(doc.text[block.start : block.end].rstrip()) is None


def is_before(doc: Document, pronoun: PersonMention, name: PersonMention) -> bool:
    """Whether a pronoun stands before a name that it may mean, without a comma: in his reply Merz said."""
    return pronoun.end < name.start and "," not in doc.text[pronoun.end : name.start]


def _find_quoted(doc: Document, marks: Sequence[QuotationMark]) -> Spans:
    """What stands in quotation marks, with all of a paragraph in which they do not fit together."""
    unsure = {mark.block for mark in marks if mark.partner is None}
    single = [Span(*match.span()) for match in _SINGLE_QUOTED.finditer(doc.text)]
    return Spans([*find_quotations(marks), *single, *(doc.blocks[block] for block in unsure)])


def _find_full(mentions: Sequence[PersonMention]) -> Mapping[str, frozenset[str]]:
    """The keys of everybody named in full, by each of their words."""
    keys = {_identify(mention, {}) for mention in mentions if mention.kind == "name" and mention.given}
    full = defaultdict[str, set[str]](set)
    for key in keys:
        for word in key.split(" "):
            full[word].add(key)
    return {word: frozenset(named) for word, named in full.items()}


def _find_persons(mentions: Sequence[PersonMention], full: Mapping[str, frozenset[str]]) -> dict[str, _Known]:
    """Everybody named in full, and those who are never so, each with what the names say of them."""
    persons: dict[str, _Known] = {}
    names = [mention for mention in mentions if mention.kind == "name"]
    for name in sorted(names, key=lambda name: not name.given):
        key = _identify(name, full)
        person = persons.setdefault(key, _Known(name))
        if name.start < person.first.start:
            person.first = name
        if name.determiner:
            person.roles.add(name.determiner)
        person.note(name.sex, f'has the title "{name.determiner.capitalize()}"')
        sex = _read_first_name(name, is_alone=key == name.key)
        if sex is not None:
            person.note(sex, f"has a {'man' if sex == 'm' else 'woman'}'s first name")
        elif name.given and name.key not in _NOT_OF_WOMEN and _WOMANS_SURNAME.search(name.key):
            person.note("f", "has a woman's surname")
    return persons


def _read_first_name(name: PersonMention, *, is_alone: bool) -> Sex | None:
    """What the first names say; one without a surname only of a woman, since Thomas is a surname, too."""
    if name.given:
        first, *others = name.given.split(" ")
        father = next((found for other in others if (found := _FATHERS_NAME.search(other))), None)
        return ("f" if father["daughter"] else "m") if father is not None else read_first_name(first)
    is_woman = is_alone and name.key not in _ALSO_PLACES and read_first_names().get(name.key) == "f"
    return "f" if is_woman else None


def _identify(name: PersonMention, full: Mapping[str, frozenset[str]]) -> str:
    """The key of the person that a name is of: the one full name that ends with it, else the name itself."""
    if name.given:
        return f"{name.given.split(' ')[0]} {name.key}"
    named = full.get(name.key, frozenset())
    return min(named) if len(named) == 1 else name.key


def _order(doc: Document, mentions: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """All mentions but "he or she"; a pronoun that opens a sentence comes after the name it stands for.

    Left out is one that may stand for a name of which nothing is known.
    """
    pairs = Spans(Span(*match.span()) for match in _PAIR.finditer(doc.text))
    late: list[tuple[int, PersonMention]] = []
    for at, mention in enumerate(mentions):
        if mention.kind != "pronoun":
            yield mention
            yield from (pronoun for behind, pronoun in late if behind <= at)
            late = [one for one in late if one[0] > at]
        elif not pairs.overlaps(mention.span):
            if _is_ahead(doc, mention, mentions[at + 1 : at + 3]):
                late.append((at + 1, mention))
            elif (subject := find_subject(doc, mentions, at)) is not None:
                late.append((subject, mention))
            elif not has_strange_subject(doc, mention):
                yield mention


def _is_ahead(doc: Document, pronoun: PersonMention, following: Sequence[PersonMention]) -> bool:
    """Whether a pronoun may stand for a name that follows it: for her part, Anna Kowalska said."""
    if pronoun.start - doc.sentences[pronoun.sentence].start > _OPENING:
        return False
    somebody = _SOMEBODYS.match(doc.text, pronoun.start)
    if somebody is not None and somebody["noun"].lower() in read_person_nouns():
        return False
    return any(
        mention.sentence == pronoun.sentence
        and "," in doc.text[pronoun.end : mention.start]
        and (mention.kind == "name" or _is_subject_noun(doc, pronoun, mention))
        for mention in following
    )


def _is_subject_noun(doc: Document, pronoun: PersonMention, noun: PersonMention) -> bool:
    """Whether a noun is the subject behind an opening phrase with a possessive: in his verdict, the judge."""
    is_subject = noun.kind == "noun" and noun.determiner == "the" and doc.text.startswith(", ", noun.opening - 2)
    return is_subject and is_in_opening(doc, pronoun)


def _is_title_of(doc: Document, noun: PersonMention, following: PersonMention) -> bool:
    """Whether a noun and the name behind it mean one person: the mayor of Gdańsk, Anna Kowalska."""
    known = read_person_nouns().get(noun.key)
    if following.kind != "name" or known is None or known.kind != "role" or following.opening < noun.end:
        return False
    if not following.given and doc.text[following.start - 2] == "," and _SPEAKS.match(doc.text, following.end):
        return False  # the environment minister, Holm said, was ill
    return _UP_TO_NAME.fullmatch(doc.text, noun.end, following.opening) is not None


def _find_holder(doc: Document, noun: PersonMention, named: _Reading | None) -> _Known | None:
    """Of whom a noun is said: Anna Kowalska, a singer; became mayor; the singer."""
    known = read_person_nouns().get(noun.key, UNLISTED)
    is_told = known.kind == "role" or (known.sex is not None and noun.determiner in {"a", "an"})
    if named is None or named.known is None or not is_told or noun.determiner in PRONOUNS:
        return None
    name = named.mention
    is_of_another = name.sentence == noun.sentence and _OF_FIELD.match(doc.text, noun.end) is not None
    if noun.determiner == "the" and noun.key in named.known.roles and not is_of_another:
        return None if opens_elsewhere(doc, noun.sentence, noun.opening) else named.known
    if name.sentence != noun.sentence:
        return None
    if _PREDICATE.search(doc.text, max(0, noun.opening - _REACH), noun.opening):
        return named.known
    return named.known if _APPOSED.fullmatch(doc.text, name.end, noun.opening) else None


def _find_aged(doc: Document, noun: PersonMention, read: Sequence[_Reading]) -> _Known | None:
    """Of whom an age is said: the only person of the sentence just before, if of no other age. The 24-year-old won."""
    if noun.determiner != "the" or not noun.key.endswith("-year-old"):
        return None
    near = [*takewhile(lambda one: noun.sentence - one.mention.sentence <= 1, reversed(read))]
    named = {id(one.known): one.known for one in near if one.mention.kind == "name"}
    known = next(iter(named.values()), None)
    if known is None or len(named) > 1 or all(one.mention.sentence == noun.sentence for one in near):
        return None
    if any(one.mention.kind == "noun" and one.known is not known for one in near):
        return None
    return known if _may_be_aged(doc, noun, [one.mention for one in read if one.known is known]) else None


def _may_be_aged(doc: Document, noun: PersonMention, own: Sequence[PersonMention]) -> bool:
    """Whether no other age is told of somebody, and the age of nobody else before."""
    age = noun.key.removesuffix("-year-old")
    behind = [found for one in own if (found := _AGE.match(doc.text, one.end)) is not None]
    ahead = [found for one in own if (found := _AGED.search(doc.text, max(0, one.opening - _REACH), one.opening))]
    ages = [*behind, *ahead]
    if any(found["age"] != age for found in ages):
        return False
    places = {found.start("age") for found in ages}
    said = re.finditer(rf"(?<![\w.,]){re.escape(age)}(?!\w|[.,]\d)", doc.text[: noun.opening])
    return all(found.start() in places for found in said)


def _give_pronouns(read: Sequence[_Reading]) -> None:
    """Count he and she for the person named before them where nobody else is spoken of near."""
    current: _Known | None = None
    last = 0
    for at, one in enumerate(read):
        mention = one.mention
        if mention.sentence - last > 1:
            current = None
        if mention.kind == "name":
            current = one.known if _is_alone(read, at) else None
        elif mention.kind == "noun":
            current = current if one.known is not None and one.known is current else None
        elif one.is_quoted:
            current = None
        elif current is not None and mention.sex is not None and not one.is_early:
            current.votes[mention.sex] += 1
            current.pronouns.append(mention)
        last = mention.sentence


def _count_loose(read: Sequence[_Reading]) -> None:
    """Count he and she for whoever was named last, whoever else may be meant."""
    named: _Reading | None = None
    for one in read:
        if one.mention.kind == "name":
            named = one
        elif named is None or named.known is None or one.mention.kind != "pronoun" or one.is_quoted or one.is_early:
            continue
        elif one.mention.sex is not None and one.mention.sentence - named.mention.sentence <= _REMEMBERED:
            named.known.loose.append(one.mention.sex)


def _is_alone(read: Sequence[_Reading], at: int) -> bool:
    """Whether a name is the only one of its sentence and the one before, up to where it stands."""
    one = read[at]
    for other in map(read.__getitem__, range(at - 1, max(-1, at - 1 - MOST_MENTIONS), -1)):
        if one.mention.sentence - other.mention.sentence > 1:
            return True
        if other.known is not one.known and (other.mention.kind != "pronoun" or other.is_quoted):
            return False
    return True
