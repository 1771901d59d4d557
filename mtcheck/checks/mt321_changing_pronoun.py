"""One person who is "he" in one sentence and "she" in the next.

Languages without "he" and "she" (Turkish, Hungarian, Finnish, spoken Chinese), those that leave the subject out
(Spanish, Italian, Polish) and those whose "his" follows the thing owned (French son, sa) make the engine guess, and it
guesses again in each sentence.

The reader looks for a second person who is not there, and in news gives words and deeds to nobody.

Wrong where somebody else is meant. A pronoun is therefore shown only where the last sentences speak of nobody whom it
could mean: no wife, no driver, no other name that may be a woman's where it says "she", and no quotation that speaks of
one. What the person is, is told by the pronouns near the name, a title, a noun or a first name that only men or only
women have. Left alone are "he or she", a pronoun before its name, ships, animals, and countries called she.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.antecedents import MOST_MENTIONS, Met, Person, is_before
from mtcheck.english.bound_nouns import find_bound_noun
from mtcheck.english.bound_pronouns import Bond, find_bond, find_nearest, has_rival, is_told_of_others, names_stranger
from mtcheck.english.bound_roles import find_bound_role
from mtcheck.english.carried_on import find_carried, may_be_another
from mtcheck.english.mindless import MINDLESS, list_mindless
from mtcheck.english.only_person import find_only_person, is_theirs
from mtcheck.english.people import OF_BOTH, PRONOUNS, PersonMention
from mtcheck.english.person_words import Sex, read_person_nouns
from mtcheck.english.pronoun_forms import find_counterpart, stands_alone
from mtcheck.english.undivided import find_divided
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.spans import Spans

_NEAREST = 2
"""Sentences before a pronoun in which its person must be named."""
_ALONE = 4
"""The same where nobody else is spoken of since."""
_FAR = 5
"""Sentences in which nobody of the pronoun's sex may be spoken of."""
_UNKNOWN = 5
"""Sentences in which nobody may be named of whom the article does not say whether it is a man or a woman."""
_ROLE = 2
"""Sentences in which nobody may be meant by a noun such as "the driver"."""
_OLD = 12
"""Sentences from the name of another one to pronouns that may be of that one."""
_NOBODY = frozenset("anybody anyone everybody everyone nobody no-one whoever".split())
_SOON = 1
"""Sentences in which words that mean nobody in particular may be taken up: nobody was hurt."""
_CALLED_SHE = frozenset(
    "america australia austria britain canada china england europe france germany greece india iran ireland israel"
    " italy japan poland russia scotland spain turkey ukraine".split()
)
"""Countries that some writers call she."""
_SPOUSES = frozenset(
    "boyfriend bride bridegroom ex-husband ex-wife fiancé fiancée girlfriend husband widow widower wife".split()
)
"""Who somebody's husband or wife is is somebody else."""
_HONOUR = re.compile(
    r"(?:His|Her) (?:(?:Royal|Imperial|Serene) )?(?:Majesty|Highness|Holiness|Excellency|Honou?r|Eminence)"
)
_OF_CHILDREN = re.compile(r" of (?:two|three|four|five|six|seven|eight|nine|ten|\d+|twins|triplets)\b")
"""What makes of a mother, who is somebody's, a woman of whom a text speaks: the mother of three."""
_WHOSE = re.compile(
    r"[\"“‘]?(?!(?:About|Again|Also|Asked|Besides|Finally|First|Here|However|Indeed|Instead|Later|Luckily|Meanwhile|Now"
    r"|Once|Perhaps|Second|Since|So|Still|Then|There|Therefore|Thus|Today|Tomorrow|Yesterday|Yet|\w+ly|\w+ing|\w+ed)\b)"
    r"[A-Z][\w’'-]*, "
)
"""A name before the possessive, of which nothing else is known: Figaro, his owner said."""
_SUBJECT = re.compile(r" (?:is|was|has|had|will|would|can|could|must|may|should|did|does)\b")
_ENOUGH = 2
"""Pronouns by which somebody is known who was named longer ago."""
_WITHOUT_PRONOUN = 0.75
"""Confidence where the other pronoun does not follow the name itself."""
_OWNERS = frozenset(("his", "her", "hers"))
_NEW_CLAUSE = re.compile(
    r"[:;“”\"]|\b(?:that|who|whom|whose|which|when|while|where|if|because|after|before|since|until|as|than|but)\b"
)
"""What parts what somebody does from what is done to the same person: she said that they had paid her."""
_BESIDE = re.compile(r"\b(?:above|around|at|behind|beside|in|inside|near|of|on|over) $")
"""What stands before him who may be he: he looked behind him."""


@check(
    code="MT321",
    slug="changing-pronoun",
    category=Category.CONSISTENCY,
    severity=Severity.MAJOR,
    confidence=0.85,
    languages=("en",),
    bad=(
        Example(
            "Anna Kowalska said she would run again in May. ⟦He⟧ added that her party was ready.",
            fixed="Anna Kowalska said she would run again in May. She added that her party was ready.",
            source_language="pl",
        ),
        Example(
            "Emre Yıldız began to paint at 12. He left school early. Today ⟦her⟧ pictures hang in Ankara, and he still "
            "paints every day.",
            fixed="Emre Yıldız began to paint at 12. He left school early. Today his pictures hang in Ankara, and he "
            "still paints every day.",
            source_language="tr",
        ),
    ),
    good=(
        Example("Anna Kowalska said she would run again. Her brother left the party. He added that it was too late."),
        Example("Anna Kowalska said she had met Jan Nowak in Lublin. He added that her party was ready."),
        Example("Anna Kowalska said she would run again. “He is not ready,” she said of the mayor. He did not reply."),
    ),
)
def changing_pronoun(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every he or she, one a sentence, that contradicts what the article says of the only person it can mean."""
    used = {sex for form, sex in PRONOUNS.items() if form in doc.vocabulary}
    if not used or doc.vocabulary & OF_BOTH:
        return
    met = ctx.antecedents
    only = find_only_person(doc, met, ctx.title.antecedents if ctx.title is not None else ())
    wrong = set[PersonMention]()
    sentences = set[int]()
    for at, one in enumerate(met):
        mention = one.mention
        if mention.kind != "pronoun" or one.is_quoted or may_be_another(doc, met, at):
            continue
        bound = find_bound_noun(doc, met, at) or find_bound_role(doc, met, at)
        person = bound or _find_contradicted(doc, ctx, at, wrong | list_mindless(doc, met, at))
        if person is None and only is not None and only.sex != mention.sex and is_theirs(doc, met, at, only):
            person = only
        if person is None or _are_anothers(met, person):
            continue
        if _is_of_another(doc, met, at, person) or _is_no_person(doc, mention):
            continue
        if mention.sentence not in sentences:
            yield _describe(doc, person, mention)
        wrong.add(mention)
        sentences.add(mention.sentence)
    shown = Spans(doc.sentences[sentence].span for sentence in sentences)
    for divided in find_divided(doc):
        if not shown.overlaps(divided.span):
            are_same = divided.other.endswith("self")
            yield Hit(
                divided.span,
                f'"{divided.subject}" and "{divided.other}" here for one person',
                suggestion="he himself, or she herself" if are_same else "he and his, or she and her",
            )


def _find_contradicted(doc: Document, ctx: Context, at: int, wrong: set[PersonMention]) -> Person | None:
    """The only person whom a pronoun can mean, where it contradicts what the article says of that person."""
    met = ctx.antecedents
    bond = find_carried(doc, met, at) or find_bond(doc, met, at)
    if bond is not None:
        if bond.person.sex == met[at].mention.sex or names_stranger(doc, met, at, bond, is_wide=True):
            return None
        if _is_only(ctx, at, bond, wrong):
            return bond.person
    person = _find_person(doc, met, at)
    if person is None or person.sex in {None, met[at].mention.sex}:
        return None
    nearest = find_nearest(met, at, person)
    if not _has_candidate(met, at, wrong, ctx):
        return None if nearest is not None and names_stranger(doc, met, at, nearest, is_wide=False) else person
    if nearest is None or is_told_of_others(doc, met, at, nearest) or not _is_only(ctx, at, nearest, wrong):
        return None
    return None if names_stranger(doc, met, at, nearest, is_wide=True) else person


def _is_only(ctx: Context, at: int, bond: Bond, wrong: set[PersonMention]) -> bool:
    """Whether it is sure what a person is, and that nobody else of whom the article speaks can be meant."""
    met, person = ctx.antecedents, bond.person
    least = 1 if bond.is_firm else _ENOUGH
    is_sure = person.first.kind == "noun" or _is_sure(person, wrong | {met[at].mention}, least)
    if person.sex is None or not is_sure:
        return False
    title = ctx.title.antecedents if ctx.title is not None else ()
    return not _has_rival_after(met, at, bond, wrong) and not has_rival(ctx.doc, met, bond, wrong, title)


def _are_anothers(met: Sequence[Met], person: Person) -> bool:
    """Whether pronouns alone tell what a person is, and may be of another one who is named before them."""
    if person.reason or person.first.kind != "name" or not person.pronouns:
        return False
    last = person.pronouns[-1].sentence
    others = [
        one.mention.sentence
        for one in met
        if one.person is None and one.mention.kind == "noun" and one.mention.sex == person.sex and not one.is_quoted
        if one.mention.key not in MINDLESS
    ]
    told = [mention.sentence for mention in person.pronouns if mention.sex == person.sex]
    if all(any(0 <= sentence - other <= _OLD for other in others) for sentence in told):
        return True  # his wife is she
    return any(
        one.person is not None and one.person.first != person.first and one.person.sex == person.sex
        for one in met
        if one.mention.kind == "name" and last - _OLD <= one.mention.sentence <= person.first.sentence
    )


def _is_sure(person: Person, wrong: set[PersonMention], least: int) -> bool:
    """Whether a name, a title or a noun tells what a person is, or so many pronouns do."""
    sexes = Counter(mention.sex for mention in person.pronouns if mention not in wrong)
    return bool(person.reason) or (sexes[person.sex] >= least and len(sexes) == 1)


def _has_rival_after(met: Sequence[Met], at: int, bond: Bond, wrong: set[PersonMention]) -> bool:
    """Whether somebody else is spoken of between a person and the pronoun; what ties the two says that nobody is."""
    pronoun = met[at].mention
    return not bond.is_tied and any(
        other.person is not bond.person
        and other.mention not in wrong
        and _may_be(other, pronoun, pronoun.sentence - other.mention.sentence, is_before=False)
        for other in met[bond.anchor + 1 : at]
    )


def _find_person(doc: Document, met: Sequence[Met], at: int) -> Person | None:
    """The person spoken of last before a pronoun, where that is near: by name, as the man or woman, or as he or she."""
    pronouns = Counter[Sex]()
    nearest = _ALONE
    for other in _walk_back(met, at):
        mention = other.mention
        distance = met[at].mention.sentence - mention.sentence
        if distance > _FAR:
            return None
        if is_before(doc, met[at].mention, mention):
            continue
        if mention.kind == "pronoun" and mention.sex and not other.is_quoted and distance <= _NEAREST + 1:
            pronouns[mention.sex] += 1
        if mention.kind != "pronoun" and other.person is not None:
            if distance > nearest and pronouns.total() >= _ENOUGH and len(pronouns) == 1 and distance <= _FAR:
                shown = "he" if "m" in pronouns else "she"
                return Person(mention, "m" if "m" in pronouns else "f", f'is "{shown}" just before')
            return other.person if distance <= nearest else None
        if mention.kind == "noun" and other.person is None:
            nearest = _NEAREST
        if distance <= _NEAREST and _is_man_or_woman(doc, other):
            return Person(mention, mention.sex, "")
    return None


def _walk_back(met: Sequence[Met], at: int) -> Iterator[Met]:
    """Those met before one, the nearest first."""
    return map(met.__getitem__, range(at - 1, max(-1, at - 1 - MOST_MENTIONS), -1))


def _is_man_or_woman(doc: Document, other: Met) -> bool:
    """Whether a noun speaks of a man or a woman without a name: a waitress; but a wife is hardly ever alone."""
    mention = other.mention
    if other.person is not None or other.is_quoted:
        return False
    noun = read_person_nouns().get(mention.key) if mention.kind == "noun" else None
    is_role = noun is not None and (noun.kind == "role" or _OF_CHILDREN.match(doc.text, mention.end) is not None)
    if not is_role or mention.sex is None:
        return False
    return doc.text[mention.start].islower() or mention.key.endswith("man")  # a Frenchwoman; but not the band Queen


def _is_of_another(doc: Document, met: Sequence[Met], at: int, person: Person) -> bool:
    """Whether a pronoun is an object beside the person, or the person is something of his: she told him; his lawyer."""
    pronoun = met[at].mention
    if (pronoun.key in {"his", "her"} and _is_whose(doc, met, at, person)) or _acts_on(doc, met, at, person):
        return True
    if pronoun.key in _OWNERS and _is_contrast(doc, met, at):
        return True
    if pronoun.key != "him" and not (pronoun.key == "her" and stands_alone(doc, pronoun)):
        return False
    before = takewhile(lambda other: other.mention.sentence == pronoun.sentence, _walk_back(met, at))
    return any(other.mention.kind == "name" or other.mention.sex != pronoun.sex for other in before)


def _acts_on(doc: Document, met: Sequence[Met], at: int, person: Person) -> bool:
    """Whether he or she does something to the person in the same clause, and so is another: she will show him."""
    pronoun = met[at].mention
    if pronoun.key not in {"he", "she"}:
        return False
    behind = takewhile(lambda one: one.mention.sentence == pronoun.sentence, met[at + 1 : at + 1 + MOST_MENTIONS])
    done_to = (one.mention for one in behind if one.mention.kind == "pronoun" and one.mention.sex == person.sex)
    return any(
        (one.key == "him" or (one.key == "her" and stands_alone(doc, one)))
        and _NEW_CLAUSE.search(doc.text, pronoun.end, one.start) is None
        and _BESIDE.search(doc.text, pronoun.end, one.start) is None
        for one in done_to
    )


def _is_contrast(doc: Document, met: Sequence[Met], at: int) -> bool:
    """Whether a sentence sets what is his beside what is hers: outside his shop and outside hers."""
    sentence = met[at].mention.sentence
    near = (one.mention for one in met[max(0, at - MOST_MENTIONS) : at + MOST_MENTIONS])
    own = [mention for mention in near if mention.sentence == sentence and mention.key in _OWNERS]
    is_alone = any(mention.key == "hers" or (mention.key == "his" and stands_alone(doc, mention)) for mention in own)
    return is_alone and len({mention.sex for mention in own}) > 1


def _is_whose(doc: Document, met: Sequence[Met], at: int, person: Person) -> bool:
    """Whether a possessive is of whom the person is something to: Lis, his lawyer; she played his wife."""
    pronoun = met[at].mention
    names = (one.mention for one in met[:at] if one.person is person and one.mention.kind == "name")
    if any(doc.text[name.end : pronoun.start] == ", " for name in names if name.sentence == pronoun.sentence):
        return True
    if _WHOSE.fullmatch(doc.text, doc.sentences[pronoun.sentence].start, pronoun.start) is not None:
        return True
    nouns = (one.mention for one in met[max(0, at - 2) : at + 3] if one.mention.opening == pronoun.start)
    return any(noun.key in _SPOUSES and noun.sex == person.sex for noun in nouns)


def _is_no_person(doc: Document, pronoun: PersonMention) -> bool:
    """Whether a pronoun is part of a title, such as Her Majesty or the film "Her", or a country's."""
    if _HONOUR.match(doc.text, pronoun.start):
        return True
    before = doc.text[max(0, pronoun.start - 2) : pronoun.start]
    is_named = doc.text[pronoun.start].isupper() and before[:1].isalpha() and before.endswith(" ")
    return is_named or _is_country(doc, pronoun)


def _is_country(doc: Document, pronoun: PersonMention) -> bool:
    """Whether a country may be called she: America is strong; she has failed."""
    if pronoun.sex != "f":
        return False
    sentences = doc.sentences[max(0, pronoun.sentence - 1) : pronoun.sentence + 1]
    words = (word for sentence in sentences for word in doc.words_of(sentence) if word.start < pronoun.start)
    names = (word for word in words if word.text[0].isupper() and word.lower in _CALLED_SHE)
    return any(_SUBJECT.match(doc.text, word.end) for word in names)


def _has_candidate(met: Sequence[Met], at: int, wrong: set[PersonMention], ctx: Context) -> bool:
    """Whether somebody spoken of before may be meant instead."""
    pronoun = met[at].mention
    is_before = False
    for other in _walk_back(met, at):
        distance = pronoun.sentence - other.mention.sentence
        if distance > _FAR:
            return False
        if other.mention not in wrong and _may_be(other, pronoun, distance, is_before=is_before):
            return True
        is_before = is_before or other.mention.kind == "name"
    in_title = ctx.title.antecedents if ctx.title is not None else ()
    return any(_may_be(other, pronoun, pronoun.sentence + 1, is_before=True) for other in in_title)


def _may_be(other: Met, pronoun: PersonMention, distance: int, *, is_before: bool) -> bool:
    """Whether somebody could be meant by a pronoun so many sentences later; `is_before` the person it should mean."""
    mention = other.mention
    sex = mention.sex if other.person is None else other.person.sex
    if sex is not None:
        return sex == pronoun.sex
    if mention.kind == "name":
        return distance <= _UNKNOWN
    if mention.key in _NOBODY:
        return distance <= _SOON
    noun = read_person_nouns().get(mention.key)
    if noun is not None and noun.kind == "group":  # of a couple, one may be meant; of a crowd of children, nobody
        return mention.key != "children" and distance <= _ROLE - 2 * is_before
    if noun is None or noun.kind != "role":
        return distance <= _UNKNOWN
    return distance <= _ROLE - is_before


def _describe(doc: Document, person: Person, pronoun: PersonMention) -> Hit:
    span = Span(pronoun.start, pronoun.start + len(pronoun.key))
    found = doc.text[span.start : span.end]
    other = find_counterpart(doc, pronoun)
    name = doc.text[person.first.start : person.first.end]
    others = [mention for mention in person.pronouns if mention.sex == person.sex]
    evidence = person.reason
    if others:
        nearest = min(others, key=lambda mention: abs(mention.start - pronoun.start))
        evidence = f'is "{doc.text[nearest.start : nearest.end].lower()}" elsewhere'
    is_divided = (
        person.first.kind == "name" and not person.reason and 2 * len(others) <= len({*person.pronouns, pronoun})
    )
    fix = None if is_divided else Fix(span, other.capitalize() if found[0].isupper() else other)
    suggestion = f'"{found.lower()}" or "{other}": whichever the person is, in all places' if is_divided else None
    related = (person.first.span, *(mention.span for mention in others))
    message = f'"{found}" here for {"" if person.first.kind == "name" else "the "}{name}'
    if is_divided and others:
        message = f'"{found}" here and {evidence.removeprefix("is ")} for {name}'
    elif evidence:
        message = f"{message}, who {evidence}"
    confidence, severity = (None, None) if others else (_WITHOUT_PRONOUN, Severity.MINOR)
    return Hit(span, message, fix, related=related, confidence=confidence, severity=severity, suggestion=suggestion)
