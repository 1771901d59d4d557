"""One politician in two offices that nobody holds at once: foreign minister here, of defence below.

Engines fill in a short title (French "le ministre", Russian "premier") with the office they have met most often beside
a name, or take a president of the government for the head of state (Spanish "presidente del Gobierno").

The reader does not know who acts for the state, and looks for a change of office that never was.

Wrong where the office changed, and the article says so: "former", "then", "became", a year. Left alone are offices that
people do hold together, such as deputy prime minister and minister of finance, a party leader or the head of a club;
and the names by which one office goes, such as foreign minister and secretary of state.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.people import PersonMention

_SUBJECTS = MappingProxyType(
    {
        "foreign": "foreign", "external": "foreign", "defence": "defence", "defense": "defence",
        "interior": "interior", "home": "interior", "finance": "finance", "health": "health",
        "agriculture": "agriculture", "culture": "culture", "education": "education", "transport": "transport",
        "environment": "environment", "justice": "justice",
    }
)  # fmt: skip
"""What a minister is minister of, with one name for each office."""
_TOGETHER = frozenset(
    {frozenset({"justice", "interior"}), frozenset({"education", "culture"}), frozenset({"environment", "agriculture"}),
     frozenset({"transport", "environment"})}
)  # fmt: skip
"""Offices that one minister has in some countries."""
_HEADS = MappingProxyType(
    {"premier": "prime minister", "chancellor": "prime minister", "secretary of state": "foreign"}
)
"""Other names of the same offices."""
_ALONE = frozenset({"president", "governor", "ambassador"})
"""Offices that go with no other; a head of government may be a minister, too."""
_SUBJECT = "|".join(_SUBJECTS)
_OFFICE = (
    f"(?:(?P<short>{_SUBJECT})(?: affairs)? (?:minister|secretary)"
    "|(?P<head>prime minister|premier|chancellor|president|governor|ambassador|secretary of state)"
    f"|(?:minister|secretary) (?:of|for)(?: the)? (?P<long>{_SUBJECT})(?: affairs)?)"
)
_BEFORE = re.compile(rf"(?P<office>{_OFFICE}),? $", re.IGNORECASE)
_AFTER = re.compile(rf", (?:the )?(?:[\w.’'-]+ ){{0,2}}?(?P<office>{_OFFICE})\b", re.IGNORECASE)
_REACH = 60
_RARE = 5
"""Letters of a surname that is hardly shared by two ministers; Kim and Lee are."""
_OF_STATES = re.compile(
    r"(?:^|[.:;,!?“”\"(–—-] ?|\n|\b(?:[Tt]he|that|and|but|by|with|of|to|for|from|said|says|told|when|while|as|if|where"
    r"|between|new|current|our|their|country's|country’s|\w+(?:an|ish|ese|ch|i|ek|rn|ss|sh)|US|U\.S\.|UK"
    r"|[A-Z][a-z]+['’]s)) ?$",
)
"""What may stand before an office of a state: Russian, the, Ukraine's; not FIFA or Commission."""
_CHANGE = re.compile(
    r"\b(?:former|formerly|ex|then|once|previous|previously|acting|interim|caretaker|deputy|vice|first|past|future"
    r"|designate|elect|became|become|becoming|becomes|appointed|named|elected|served|serving|succeeded?|succeeds"
    r"|successor|predecessor|replaced?|replaces|replacing|sworn|swore|resign\w*|since|until|when|shadow|candidate"
    r"|incoming|outgoing|promoted|moved|took office|takes office|inaugurat\w*|at the time|as well as|also|both|career"
    rf"|years? (?:ago|later)|nominated|run|running|ran|election|campaign|(?:{_SUBJECT}) and (?:{_SUBJECT})"
    r"|(?:post|position|office|role) of|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of a past, a coming or a second office."""


class _Use(NamedTuple):
    """One office and the name that it stands beside."""

    span: Span
    office: str
    name: PersonMention


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
    if not doc.vocabulary & {"minister", "president", "secretary", "premier", "chancellor"}:
        return
    people = [mention for mention in ctx.people if mention.kind == "name"]
    groups: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in _find_uses(doc, people):
        groups[use.name.key].append(use)
    for surname, uses in groups.items():
        first_names = {name.given.split(" ")[0] for name in people if name.key == surname and name.given}
        is_one = len(first_names) == 1 or (not first_names and len(surname) >= _RARE)
        if is_one and len({use.office for use in uses}) == 2:  # noqa: PLR2004 - one office against another
            yield from _judge(doc, uses)


def _find_uses(doc: Document, people: list[PersonMention]) -> Iterator[_Use]:
    """The offices before names and behind them: Foreign Minister Ana Lis; Ana Lis, the Polish foreign minister."""
    for name in people:
        before = _BEFORE.search(doc.text, max(0, name.start - _REACH), name.start)
        if before is not None and _OF_STATES.search(doc.text[max(0, before.start() - _REACH) : before.start()]):
            yield _Use(Span(*before.span("office")), _name_office(before), name)
        after = _AFTER.match(doc.text, name.end)
        if after is not None and not doc.text.startswith((" of", "-", "’s", "'s"), after.end()):
            yield _Use(Span(*after.span("office")), _name_office(after), name)


def _name_office(match: re.Match[str]) -> str:
    subject = match["short"] or match["long"]
    if subject:
        return _SUBJECTS[subject.lower()]
    return _HEADS.get(match["head"].lower(), match["head"].lower())


def _judge(doc: Document, uses: list[_Use]) -> Iterator[Hit]:
    """The office that the person is given less often, or later; none where both may be right."""
    offices = {use.office for use in uses}
    may_be_both = offices in _TOGETHER or ("prime minister" in offices and not offices & _ALONE)
    if may_be_both or any(_tells_change(doc, use) for use in uses):
        return
    counts = [(sum(use.office == office for use in uses), office) for office in offices]
    first = uses[0].office
    right = max(counts, key=lambda count: (count[0], count[1] == first))[1]
    other = next(use for use in uses if use.office == right)
    for use in uses:
        if use.office != right:
            shown, elsewhere = (doc.text[span.start : span.end] for span in (use.span, other.span))
            name = doc.text[use.name.start : use.name.end]
            yield Hit(
                use.span,
                f'"{shown}" here, "{elsewhere}" elsewhere for {name}',
                suggestion=elsewhere,
                related=tuple(one.span for one in uses if one.office == right),
            )


def _tells_change(doc: Document, use: _Use) -> bool:
    """Whether the sentence of an office says that it is a past, a coming or a second one."""
    sentence = doc.sentences[use.name.sentence]
    return _CHANGE.search(doc.text, sentence.start, sentence.end) is not None
