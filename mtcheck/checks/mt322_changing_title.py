"""One person who is "Mr" here and "Mrs" there, or a spokesman in one place and a spokeswoman below.

Many languages print a bare surname, or a title that an engine reads in two ways (French M., Spanish Sra., Italian
portavoce), and choose the form for a woman by an ending that the next sentence does not show.

The reader takes them for two people, perhaps a couple, and looks for the other one.

Wrong for a couple, for brother and sister, and for two people with one surname: the check is silent where the article
names two first names with it, speaks of a wife, a husband or relatives, or adds the second one to the first (neither
did Mrs Obama). "Actor", "chairman" and the like are used
for women, too; one of them beside "actress" or "chairwoman" is a matter of style, and neutral.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.check import Context, Example, check
from mtcheck.english.people import PersonMention, Sex
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_PAIRS: MappingProxyType[str, tuple[Sex, str]] = MappingProxyType(
    {
        "mr": ("m", "Ms"), "mrs": ("f", "Mr"), "ms": ("f", "Mr"), "miss": ("f", "Mr"), "sir": ("m", "Dame"),
        "dame": ("f", "Sir"), "king": ("m", "Queen"), "queen": ("f", "King"), "prince": ("m", "Princess"),
        "princess": ("f", "Prince"), "duke": ("m", "Duchess"), "duchess": ("f", "Duke"), "actor": ("m", "actress"),
        "actress": ("f", "actor"), "spokesman": ("m", "spokeswoman"), "spokeswoman": ("f", "spokesman"),
        "chairman": ("m", "chairwoman"), "chairwoman": ("f", "chairman"), "businessman": ("m", "businesswoman"),
        "businesswoman": ("f", "businessman"), "congressman": ("m", "congresswoman"),
        "congresswoman": ("f", "congressman"), "councilman": ("m", "councilwoman"),
        "councilwoman": ("f", "councilman"), "policeman": ("m", "policewoman"), "policewoman": ("f", "policeman"),
        "sportsman": ("m", "sportswoman"), "sportswoman": ("f", "sportsman"), "waiter": ("m", "waitress"),
        "waitress": ("f", "waiter"), "host": ("m", "hostess"), "hostess": ("f", "host"), "hero": ("m", "heroine"),
        "heroine": ("f", "hero"), "heir": ("m", "heiress"), "heiress": ("f", "heir"), "son": ("m", "daughter"),
        "daughter": ("f", "son"), "brother": ("m", "sister"), "sister": ("f", "brother"), "father": ("m", "mother"),
        "mother": ("f", "father"), "husband": ("m", "wife"), "wife": ("f", "husband"), "nephew": ("m", "niece"),
        "niece": ("f", "nephew"), "uncle": ("m", "aunt"), "aunt": ("f", "uncle"), "widower": ("m", "widow"),
        "widow": ("f", "widower"), "grandson": ("m", "granddaughter"), "granddaughter": ("f", "grandson"),
        "schoolboy": ("m", "schoolgirl"), "schoolgirl": ("f", "schoolboy"), "boy": ("m", "girl"), "girl": ("f", "boy"),
        "man": ("m", "woman"), "woman": ("f", "man"),
    }
)  # fmt: skip
"""Titles and nouns that tell a man from a woman, with what the other would be called."""
_USED_FOR_BOTH = frozenset("actor chairman hero heir host waiter".split())
_COUPLE = re.compile(
    r"\b(?:wife|husband|couple|spouses?|widow|widower|wed|wedding|ex-wife|ex-husband|divorc\w+|marri(?:ed|age)"
    r"|(?:Mr|Mrs|Ms)\.? and (?:Mr|Mrs|Ms))\b"
)
_RELATIVES = re.compile(
    r"\b(?:brother|sister|siblings?|mother|father|parents|son|daughter|twins?|family"
    r"|relations?|relatives?|related|namesakes?)\b"
)
_OTHER_ONE = re.compile(
    r"\b(?:[Nn]either|[Nn]or|[Ss]o) (?:did|do|does|had|has|have|is|are|was|were|will|would|can|could) $"
)
"""What stands before the second of two people: Mr Obama's office was silent. Neither did Mrs Obama's answer."""
_REACH = 24
_BEFORE = re.compile(r"(?<![\w-])(?P<title>[A-Za-z]+)\.?,? $")
_AFTER = re.compile(
    r", (?:(?:a|an|the|its)(?: [\w-]+){0,2} |(?:former|veteran) )?(?P<title>[a-z]+)"
    r"(?= (?:of|for|from|at|who|in|with)\b|[,.])"
)


class _Use(NamedTuple):
    """One title and the name that it stands beside."""

    span: Span
    """Where the title stands."""
    title: str
    sex: Sex
    name: PersonMention


@check(
    code="MT322",
    slug="changing-title",
    category=Category.CONSISTENCY,
    severity=Severity.MINOR,
    confidence=0.85,
    languages=("en",),
    bad=(
        Example(
            "Mr. Kowalczyk was late. The vote was clear, and ⟦Mrs⟧. Kowalczyk was pleased. Then Mr. Kowalczyk left.",
            fixed="Mr. Kowalczyk was late. The vote was clear, and Mr. Kowalczyk was pleased. Then Mr. Kowalczyk left.",
        ),
        Example(
            "Spokeswoman Elena Popa called it a mistake. ⟦Spokesman⟧ Elena Popa did not say whose it was.",
            fixed="Spokeswoman Elena Popa called it a mistake. Spokeswoman Elena Popa did not say whose it was.",
            source_language="ro",
        ),
    ),
    good=(
        Example("Mr Müller runs the shop with his wife. Mrs Müller keeps the books."),
        Example("Mr. Obama's office did not answer. Neither did Mrs. Obama's."),
        Example("Mr Jan Kowalczyk sued. Mrs Ewa Kowalczyk, of another town, did not."),
        Example("Spokesman Jan Kowalczyk and spokeswoman Ewa Lis spoke. Mr Kowalczyk was calm; Mrs Lis was not."),
    ),
)
def changing_title(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every title that makes a woman of a man whom the article calls one elsewhere, or the reverse."""
    if len({sex for title, (sex, _) in _PAIRS.items() if title in doc.vocabulary}) < 2:  # noqa: PLR2004 - a man and a woman
        return
    people = [mention for mention in ctx.people if mention.kind == "name"]
    groups: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in _find_uses(doc, people):
        groups[use.name.key].append(use)
    for surname, uses in groups.items():
        if len({use.sex for use in uses}) > 1:
            given = {name.given.split(" ")[0] for name in people if name.key == surname and name.given}
            yield from _judge(doc, uses, given)


def _find_uses(doc: Document, people: list[PersonMention]) -> Iterator[_Use]:
    """The titles before names and the nouns beside them: Mrs Lis; Elena Popa, a spokeswoman for the bank."""
    for name in people:
        before = _BEFORE.search(doc.text, max(0, name.start - _REACH), name.start)
        after = _AFTER.match(doc.text, name.end)
        for match in (before, after):
            title = match["title"].lower() if match is not None else ""
            if match is not None and title in _PAIRS:
                yield _Use(Span(*match.span("title")), title, _PAIRS[title][0], name)


def _judge(doc: Document, uses: list[_Use], first_names: set[str]) -> Iterator[Hit]:
    """The uses that most others contradict; none where two people may be meant."""
    full = {use.name.given for use in uses}
    if len(first_names) > 1 or (("" in full or len(full) > 1) and _are_relatives(doc, uses)):
        return
    men = [use for use in uses if use.sex == "m"]
    women = [use for use in uses if use.sex == "f"]
    is_later = men[0].span < women[0].span
    wrong, right = (women, men) if (len(men), is_later) > (len(women), not is_later) else (men, women)
    is_style = all(use.title in _USED_FOR_BOTH for use in men)
    for use in wrong:
        yield _describe(doc, use, right, is_style=is_style)


def _are_relatives(doc: Document, uses: list[_Use]) -> bool:
    """Whether the article speaks of a couple, of both in one sentence, or of relatives near one of the titles."""
    together = {use.name.sentence for use in uses if use.sex == "m"} & {
        use.name.sentence for use in uses if use.sex == "f"
    }
    added = any(_OTHER_ONE.search(doc.text, max(0, use.span.start - _REACH), use.span.start) for use in uses)
    if together or added or _COUPLE.search(doc.text) is not None:
        return True
    near = {number + step for use in uses for number in [use.name.sentence] for step in (-1, 0, 1)}
    sentences = (doc.sentences[number] for number in near if 0 <= number < len(doc.sentences))
    return any(_RELATIVES.search(doc.text, sentence.start, sentence.end) for sentence in sentences)


def _describe(doc: Document, use: _Use, right: list[_Use], *, is_style: bool) -> Hit:
    shown = doc.text[use.span.start : use.span.end]
    elsewhere = doc.text[right[0].span.start : right[0].span.end]
    name = doc.text[use.name.start : use.name.end]
    courtesy = {"mr", "mrs", "ms", "miss"}
    same = next((one.title for one in right if courtesy >= {one.title, use.title}), _PAIRS[use.title][1])
    return Hit(
        use.span,
        f'"{shown}" here, "{elsewhere}" elsewhere for {name}',
        Fix(use.span, same.capitalize() if shown[0].isupper() else same.lower()),
        related=tuple(other.span for other in right),
        severity=Severity.NEUTRAL if is_style else None,
    )
