"""One politician in two offices that nobody holds at once: foreign minister here, of defence below.

Engines fill in a short title (French "le ministre", Russian "premier") with the office they have met most often beside
a name, or take a president of the government for the head of state (Spanish "presidente del Gobierno").

The reader does not know who acts for the state, and looks for a change of office that never was.

Wrong where the office changed, and the article says so: "former", "then", "became", a year. Left alone are offices that
people do hold together, such as deputy prime minister and minister of finance, a party leader or the head of a club;
and the names by which one office goes, such as foreign minister and secretary of state. A lost or added "deputy" or
"vice" is shown, too. A minister without a name is only taken for the one who is named where the article has nothing
that the other one minds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.nameless_offices import find_nameless
from mtcheck.english.offices import CLUB_PRESIDENT, KIN, RANKS, ROVING, OfficeUse, find_office_uses
from mtcheck.english.people import PersonMention
from mtcheck.model import Category, Document, Hit, Severity

_ALONE = frozenset({"president", "governor", "ambassador", "mayor"})
"""Offices that go with no other; a head of government may be a minister, too."""
_HOLDERS = frozenset(
    "minister president secretary premier chancellor governor mayor prefect headmistress headmaster headteacher"
    " principal judge prosecutor goalkeeper general colonel admiral lieutenant major sergeant corporal constable coach"
    " inspector superintendent archbishop bishop cardinal count countess baron baroness duke duchess earl rector dean"
    " executive ceo union council".split()
)
"""Words without one of which nobody changes an office."""
_SINCE = re.compile(r"\bhas [^.;:]{0,60}? since (?:(?:19|20)\d\d|last)\b")
"""What tells of an office that is held still."""
_OF_A_THING = re.compile(r", which\b(?:(?!\b(?:he|she|him|her|his|whose)\b)[^,.;:“”\"A-Z])*(?=[,.;])")
"""What tells the past of a thing, and not of anybody: the harbour, which had no crane until 1990."""
_RARE = 5
"""Letters of a surname that is hardly shared by two ministers; Kim and Lee are."""
_CHANGE = re.compile(
    r"\b(?:previously|formerly|became|becom(?:e|es|ing)(?! (?:more|less|so|too|very|increasingly|clear|\w+er)\b)"
    r"|appoint(?:ed|ment|s)|named|elected|succeed(?:ed|s)?|successor"
    r"|predecessor|replac(?:ed?|es|ing|ement)|sworn|swore|resign\w*|candida(?:te|cy)|promot(?:ed|ion)|transferred|moved|"
    r"(?:took|takes?|taken|taking|hands?|handed) (?:over|office)|inaugurat\w*|at the time|years? (?:ago|later|earlier)"
    r"|nominat\w*|reshuffl\w*|portfolios?|swap\w*|both (?:posts|offices|jobs|roles)|doubles? as|(?:who|and|is|was|are)"
    r" also|(?:served?|serving|serves) as|when (?:he|she) was|until (?:recently|last|19|20)|since (?:19|20|last)|shadow"
    r"|(?:post|position|office|role|job) of|as well as|(?:[Ii]n|from|of|[Aa]fter|[Bb]efore) (?:19|20)\d\d)\b"
)
"""Words of a sentence that speaks of a past, a coming or a second office."""
_COMING = (
    r"\b(?:will be|is to be|sworn in|appointed|elected|named|became|become|promoted|installed|inaugurated"
    r"|took (?:over|office))"
)
"""Before the office that somebody comes into."""
_TOLD_REACH = 60
_NAMELESS = 0.5
"""How sure a minister without a name is the only one who is named."""
_ALSO = (
    r"also(?! (?:(?!acted|appoint|chaired|doubled|elect|headed|named|presided|served|worked)[a-z]+ed"
    r"|said|told|spoke|wrote|gave|made|found|saw)\b)"
)
"""What tells of a second office; not of a second deed."""
_OF_HEADS = re.compile(
    r"\b(?:once|first|past|future|since|until(?! now\b)|when|run|running|ran|election|campaign|career|both"
    rf"|{_ALSO}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""The same where one of the two is a head: heads were something else before, and are elected."""
_RISEN = frozenset(("promoted", "promotion", "promotes"))
"""Words of an article that tells of a new rank."""
_OF_RANKS = re.compile(rf"\b(?:once|past|future|career|both|{_ALSO}|(?:19|20)\d\d)\b", re.IGNORECASE)
"""The same where both are ranks, which nobody is elected to: "until the clinic opens" says nothing of them."""
_RELATED = re.compile(
    r"\b(?:brothers?|sisters?|siblings?|father|mother|son|daughter|wife|husband|widow|widower|couple|cousins?|uncle|aunt"
    r"|nephew|niece|twins?|namesakes?|no relation|not related|unrelated|same (?:sur|last )?name|also called|another)\b"
)
"""Words of a sentence that may speak of two people with one surname."""


@check(
    code="MT323",
    slug="changing-role",
    category=Category.CONSISTENCY,
    severity=Severity.MINOR,
    confidence=0.8,
    languages=("en",),
    bad=(
        Example(
            "Foreign Minister Sergei Lavrov flew to Ankara on Monday. He met his colleague. “The talks were useful,” "
            "⟦Defence Minister⟧ Sergei Lavrov said."
        ),
        Example(
            "Prime Minister Pedro Sánchez will visit Rabat. The king invited him. ⟦President⟧ Sánchez accepted. "
            "Prime Minister Sánchez will stay for two days.",
            source_language="es",
        ),
    ),
    good=(
        Example(
            "Foreign Minister Sergei Lavrov flew to Ankara. Lavrov, the minister of foreign affairs, met his colleague."
        ),
        Example(
            "Prime Minister Dmitry Medvedev spoke first. In 2008, President Dmitry Medvedev had said the opposite."
        ),
        Example(
            "Finance Minister Ana Lis, who is deputy prime minister, spoke. Deputy Prime Minister Ana Lis was calm."
        ),
    ),
)
def changing_role(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every office of a person whom the article gives another one, which the two cannot be at once."""
    if not doc.vocabulary & _HOLDERS:
        return
    people = [mention for mention in ctx.people if mention.kind == "name"]
    groups: defaultdict[tuple[str, str], list[OfficeUse]] = defaultdict(list)
    ranks: defaultdict[tuple[str, frozenset[str]], list[OfficeUse]] = defaultdict(list)
    found = tuple(find_office_uses(doc, people))
    fields = {(use.name.key, use.field) for use in found if not use.subjects & ROVING}
    roving = {(use.name.key, subject) for use in found for subject in use.subjects & ROVING}
    for use in found:
        if use.field == "state":  # a vice admiral is an admiral, a deputy prosecutor a prosecutor
            ranks[use.name.key, use.subjects].append(use)
        if not use.is_deputy:
            told = _place(use, fields, roving)
            groups[use.name.key, told.field].append(told)
    for (surname, _), uses in groups.items():
        if _is_one(people, surname):
            yield from _judge(doc, uses, people)
    for (surname, _), uses in ranks.items():
        if _is_one(people, surname) and not _is_named_late(uses):
            yield from _judge_ranks(doc, uses, people)
    for span, named in find_nameless(doc, found):
        shown, elsewhere, name = (doc.text[part.start : part.end] for part in (span, named.span, named.name.span))
        message = f'"{shown}" without a name here, and {name} is "{elsewhere}"'
        yield Hit(span, message, None, elsewhere, (named.span,), severity=Severity.NEUTRAL, confidence=_NAMELESS)


def _place(use: OfficeUse, fields: Collection[tuple[str, str]], roving: Collection[tuple[str, str]]) -> OfficeUse:
    """An office in the field where the other ones of its bearer are: a captain is one of police beside an inspector."""
    name = use.name.key
    if use.subjects == {"president"} and (name, "club") in fields:
        return use._replace(subjects=CLUB_PRESIDENT, field="club")
    if not use.subjects & ROVING:
        return use
    if (name, "police") in fields:
        return use._replace(field="police")
    is_army = (name, "army") in fields or any((name, rank) in roving for rank in ROVING - {"captain"})
    return use._replace(field="army") if is_army else use


def _is_one(people: Sequence[PersonMention], surname: str) -> bool:
    """Whether a surname is one person's alone, as far as the article tells."""
    first_names = {name.given.split(" ")[0] for name in people if name.key == surname and name.given}
    return len(first_names) == 1 or (not first_names and len(surname) >= _RARE)


def _is_named_late(uses: Sequence[OfficeUse]) -> bool:
    """Whether the first name comes after the surname alone, which may then be another's: President Ortega."""
    return not uses[0].name.given and any(use.name.given for use in uses)


def _judge_ranks(doc: Document, uses: Sequence[OfficeUse], people: Sequence[PersonMention]) -> Iterator[Hit]:
    """The office with "deputy" before it, or without, that the person is given less often, or later."""
    deputies = [use for use in uses if use.is_deputy]
    chiefs = [use for use in uses if not use.is_deputy]
    if not deputies or not chiefs or _are_of_two_states(deputies, chiefs):
        return
    if any(_tells_change(doc, use, uses, people) or _shares_sentence(use, uses) for use in uses):
        return
    yield from _describe(doc, *sorted((deputies, chiefs), key=lambda office: office[0].span))


def _shares_sentence(use: OfficeUse, uses: Sequence[OfficeUse]) -> bool:
    """Whether a sentence holds both, and so tells of two people or of a promotion."""
    return any(other.name.sentence == use.name.sentence and other.is_deputy != use.is_deputy for other in uses)


def _judge(doc: Document, uses: Sequence[OfficeUse], people: Sequence[PersonMention]) -> Iterator[Hit]:
    """The office that the person is given less often, or later; none where both may be right."""
    offices = _gather(uses)
    if len(offices) != 2:  # noqa: PLR2004 - one office against another
        return
    first, second = offices
    if _may_be_both(first, second) or any(_is_told_of(doc, use) for use in uses):
        return
    if any(_tells_change(doc, use, uses, people) for use in uses):
        return
    yield from _describe(doc, first, second)


def _is_told_of(doc: Document, use: OfficeUse) -> bool:
    """Whether a sentence of the article says that its bearer came into this very office."""
    office = re.escape(doc.text[use.span.start : use.span.end].lower())
    came = re.compile(rf"{_COMING} (?:as |to be |to )?(?:[\w’'-]+ ){{0,3}}?{office}\b", re.IGNORECASE)
    bearer = re.compile(
        rf"\b(?:he|she|{re.escape(doc.text[use.name.start : use.name.end].split()[-1])})\b", re.IGNORECASE
    )
    return any(
        bearer.search(doc.text, max(0, told.start() - _TOLD_REACH), told.start()) for told in came.finditer(doc.text)
    )


def _describe(doc: Document, first: Sequence[OfficeUse], second: Sequence[OfficeUse]) -> Iterator[Hit]:
    """The wrong one of two offices; the later where both are given as often."""
    right, wrong = (second, first) if len(second) > len(first) else (first, second)
    elsewhere = doc.text[right[0].span.start : right[0].span.end]
    for use in wrong:
        shown, name = (doc.text[span.start : span.end] for span in (use.span, use.name.span))
        yield Hit(
            use.span,
            f'"{shown}" here, "{elsewhere}" elsewhere for {name}',
            suggestion=elsewhere,
            related=tuple(other.span for other in right),
        )


def _gather(uses: Sequence[OfficeUse]) -> list[list[OfficeUse]]:
    """The uses by office, in order of the first of each; economy and finance is one with economy and with finance."""
    offices: list[tuple[set[str], list[OfficeUse]]] = []
    for use in uses:
        same = [office for office in offices if office[0] & use.subjects]
        subjects = set(use.subjects).union(*(office[0] for office in same))
        merged = [*(one for office in same for one in office[1]), use]
        offices = [office for office in offices if office not in same]
        offices.append((subjects, merged))
    return sorted((merged for _, merged in offices), key=lambda merged: merged[0].span)


def _may_be_both(first: Sequence[OfficeUse], second: Sequence[OfficeUse]) -> bool:
    """Whether one person may have both offices, or the offices are of two states."""
    ones, others = ({subject for use in uses for subject in use.subjects} for uses in (first, second))
    if any(kin & ones and kin & others for kin in KIN):
        return True
    if "prime minister" in ones | others and not (ones | others) & _ALONE:
        return True
    return _are_of_two_states(first, second)


def _are_of_two_states(first: Sequence[OfficeUse], second: Sequence[OfficeUse]) -> bool:
    nations = [{use.nation for use in uses if use.nation} for uses in (first, second)]
    return bool(nations[0] and nations[1] and not nations[0] & nations[1])


def _tells_change(doc: Document, use: OfficeUse, uses: Sequence[OfficeUse], people: Sequence[PersonMention]) -> bool:
    """Whether the sentence of an office, or the one before, says that it is a past, a coming or a second one.

    The one before does not where it names only others.
    """
    own = doc.sentences[use.name.sentence]
    before = doc.sentences[max(0, use.name.sentence - 1)]
    told = _OF_A_THING.sub("", _SINCE.sub("", doc.text[own.start : own.end]))
    named = {name.key for name in people if name.sentence == use.name.sentence - 1}
    is_near = (doc.is_presegmented or before.block == own.block) and (not named or use.name.key in named)
    if _CHANGE.search(f"{doc.text[before.start : before.end] if is_near else ''} {told}") or _RELATED.search(told):
        return True
    if any(
        other is not use and other.name.sentence == use.name.sentence and other.subjects != use.subjects
        for other in uses
    ):
        return True
    if all(other.field in RANKS for other in uses):
        return not doc.vocabulary.isdisjoint(_RISEN) or _OF_RANKS.search(told) is not None
    return any(not other.has_subject for other in uses) and _OF_HEADS.search(told) is not None
