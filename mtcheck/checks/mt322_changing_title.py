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

from collections import defaultdict
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.antecedents import Person
from mtcheck.english.people import OF_BOTH, PersonMention
from mtcheck.english.person_words import Sex, read_first_name
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
        "niece": ("f", "nephew"), "monsieur": ("m", "Madame"), "madame": ("f", "Monsieur"),
        "uncle": ("m", "aunt"), "aunt": ("f", "uncle"), "widower": ("m", "widow"),
        "widow": ("f", "widower"), "grandson": ("m", "granddaughter"), "granddaughter": ("f", "grandson"),
        "schoolboy": ("m", "schoolgirl"), "schoolgirl": ("f", "schoolboy"), "boy": ("m", "girl"), "girl": ("f", "boy"),
        "man": ("m", "woman"), "woman": ("f", "man"),
    }
)  # fmt: skip
"""Titles and nouns that tell a man from a woman, with what the other would be called."""
_USED_FOR_BOTH = frozenset("actor chairman hero heir host waiter".split())
_OF_ONE = frozenset(
    "mr mrs ms miss sir dame actress spokesman spokeswoman chairwoman businessman"
    " businesswoman congressman congresswoman councilman councilwoman policeman policewoman sportsman sportswoman"
    " waitress hostess heroine heiress widower widow".split()
)
"""Titles that are asked what else the article says of the person; others stand before names for other reasons, too."""
_ENOUGH = 2
"""Pronouns that tell a man from a woman against a title."""
_COUPLE = re.compile(
    r"\b(?:wife|husband|couple(?! of (?:days|weeks|months|years|hours|minutes|times|things|hundred|thousand)\b)"
    r"|spouses?|first lady|widow|widower|wed|wedding|ex-wife|ex-husband|divorc\w+|marri(?:ed|age)"
    r"|(?:Mr|Mrs|Ms)\.? and (?:Mr|Mrs|Ms))\b"
)
_NEAR_COUPLE = 2
"""Sentences from a surname within which a word for a couple is of its bearers."""
_RELATIVES = re.compile(
    r"\b(?:brother|sister|siblings?|mother|father|parents|son|daughter|twins?|relatives?|namesakes?|cousins?|uncle|aunt"
    r"|nephew|niece|unrelated|no relation|relations? of|(?:not|distantly|closely) related|related to (?:him|her|[A-Z])"
    r"|a family of|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|\w+(?:['’]s|s['’])|(?!Each|Every|Any|No|One)[A-Z]\w+)"
    r"(?: [\w-]+)? family(?! (?:court|doctors?|minist\w+|law|planning|day|affairs|policy|benefits?|allowances?)\b))\b"
)
"""Words of relatives; but not each affected family, nor relations with a ministry."""
_OF_OTHER_SEX: MappingProxyType[Sex, frozenset[str]] = MappingProxyType(
    {"m": frozenset("aunt niece sister".split()), "f": frozenset("brother nephew uncle".split())}
)
"""Relatives of whom none has the title: an uncle is not Mrs."""
_DEAD = re.compile(
    r"\b(?:widow(?:er)?|(?:late|dead) (?:husband|wife)"
    r"|(?:husband|wife)(?:['’]s (?:death|funeral)| (?:had )?(?:died|passed away|was killed)))\b"
)
"""A husband or a wife who is hardly the one that the title means."""
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
    if _PAIRS.keys().isdisjoint(doc.vocabulary) or doc.vocabulary & OF_BOTH:
        return
    people = [mention for mention in ctx.people if mention.kind == "name"]
    groups: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in _find_uses(doc, people):
        groups[use.name.key].append(use)
    for surname, uses in groups.items():
        named = [name for name in people if name.key == surname]
        if len({name.given.split(" ")[0] for name in named if name.given}) > 1:
            continue
        hits = tuple(_judge(doc, uses, named)) if len({use.sex for use in uses}) > 1 else ()
        yield from hits
        if not hits and any(use.title in _OF_ONE for use in uses):
            yield from _judge_by_person(doc, ctx, uses, _find_first_name(named))


def _find_uses(doc: Document, people: list[PersonMention]) -> Iterator[_Use]:
    """The titles before names and the nouns beside them: Mrs Lis; Elena Popa, a spokeswoman for the bank."""
    for name in people:
        before = _BEFORE.search(doc.text, max(0, name.start - _REACH), name.start)
        after = _AFTER.match(doc.text, name.end)
        for match in (before, after):
            title = match["title"].lower() if match is not None else ""
            if match is not None and title in _PAIRS:
                yield _Use(Span(*match.span("title")), title, _PAIRS[title][0], name)


def _find_first_name(named: list[PersonMention]) -> str:
    """The first name with which somebody is named in full; empty where there is none."""
    return next((name.given.split(" ")[0] for name in named if name.given), "")


def _judge(doc: Document, uses: list[_Use], named: list[PersonMention]) -> Iterator[Hit]:
    """The uses that most others, or the first name, contradict; none where two people may be meant."""
    full = {use.name.given for use in uses}
    if ("" in full or len(full) > 1) and _have_other_particles(doc, uses):
        return
    first = read_first_name(_find_first_name(named))
    near = None if first is None else {name.sentence for name in named}
    if ("" in full or len(full) > 1) and _are_relatives(doc, uses, near):
        return
    men = [use for use in uses if use.sex == "m"]
    women = [use for use in uses if use.sex == "f"]
    is_later = men[0].span < women[0].span
    are_men = first == "m" if first is not None else (len(men), is_later) > (len(women), not is_later)
    wrong, right = (women, men) if are_men else (men, women)
    is_style = all(use.title in _USED_FOR_BOTH for use in men)
    for use in wrong:
        yield _describe(doc, use, right, is_style=is_style)


def _have_other_particles(doc: Document, uses: list[_Use]) -> bool:
    """Whether the men's surname has a particle and the women's has none, or the reverse: Mr Lac, Ms de Lac."""
    has_particle = {
        sex: {doc.text[use.name.start].islower() for use in uses if use.sex == sex and not use.name.given}
        for sex in ("m", "f")
    }
    return all(has_particle.values()) and has_particle["m"].isdisjoint(has_particle["f"])


def _judge_by_person(doc: Document, ctx: Context, uses: list[_Use], given: str) -> Iterator[Hit]:
    """The titles that the first name, the nouns and the pronouns of the person contradict."""
    for use in uses:
        met = next((one for one in ctx.antecedents if one.mention == use.name), None)
        if met is None or met.person is None or met.is_quoted or use.title not in _OF_ONE:
            continue
        evidence = _find_evidence(doc, ctx, met.person, use, read_first_name(given))
        is_meant = use.name.given or (not _has_kin(doc, ctx, use) and (_goes_on(doc, ctx, use) or _is_alone(doc, use)))
        if evidence and is_meant:
            yield Hit(
                use.span,
                f'"{doc.text[use.span.start : use.span.end]}" here for {_show(doc, use.name)}, who {evidence}',
                _change(doc, use, _PAIRS[use.title][1]),
                related=(met.person.first.span,),
            )


def _find_evidence(doc: Document, ctx: Context, person: Person, use: _Use, first: Sex | None) -> str:
    """What beside titles says that a person is not what this title says; empty where something says that it is."""
    nouns = [
        one.mention
        for one in ctx.antecedents
        if one.person is person and one.mention.kind == "noun" and one.mention.sex and one.mention.end < use.span.start
    ]
    pronouns = [pronoun.sex for pronoun in person.pronouns]
    told = {first, *(noun.sex for noun in nouns)} - {None}
    agree = pronouns.count(use.sex)
    if use.sex in told or agree > 1 or (agree and agree >= len(pronouns) - agree):
        return ""
    other = "he" if use.sex == "f" else "she"
    if first is not None:
        return f"has a {'man' if first == 'm' else 'woman'}'s first name"
    if nouns:
        return f'is "{doc.text[nouns[0].opening : nouns[0].end]}" elsewhere'
    return f'is "{other}" elsewhere' if len(pronouns) >= _ENOUGH else ""


def _has_kin(doc: Document, ctx: Context, use: _Use) -> bool:
    """Whether relatives are spoken of where the person is named in full, of whom one may have the title."""
    full = {name.sentence for name in ctx.people if name.key == use.name.key and name.given}
    named = (doc.sentences[number] for number in full)
    told = (_DEAD.sub("", doc.text[one.start : one.end]) for one in named)
    return any(found[0] not in _OF_OTHER_SEX[use.sex] for text in told for found in _RELATIVES.finditer(text))


def _is_alone(doc: Document, use: _Use) -> bool:
    """Whether a title can be no relative's, and nobody's who is spoken of for the first time: Mr Lis, a witness."""
    return not doc.text.startswith((", a ", ", an "), use.name.end) and not _are_relatives(doc, [use])


def _goes_on(doc: Document, ctx: Context, use: _Use) -> bool:
    """Whether the next sentence opens with a pronoun that contradicts a title: Mrs Lis left. He was tired."""
    start = doc.sentences[max(0, use.name.sentence - 1)].start
    near = doc.text[start : doc.sentences[use.name.sentence].end]
    if _COUPLE.search(_DEAD.sub("", doc.text)) or _RELATIVES.search(_DEAD.sub("", near)):
        return False
    own = [one.mention for one in ctx.antecedents if one.mention.sentence == use.name.sentence]
    after = next((one for one in ctx.antecedents if one.mention.sentence == use.name.sentence + 1), None)
    if after is None or after.is_quoted or after.mention.kind != "pronoun" or after.mention.sex == use.sex:
        return False
    return [mention for mention in own if mention.kind == "name"] == [use.name]


def _are_relatives(doc: Document, uses: list[_Use], named: set[int] | None = None) -> bool:
    """Whether the article speaks of a couple, of both in one sentence, or of relatives near one of the titles.

    A couple is asked for only near the sentences in which the surname stands, where those are given.
    """
    together = {use.name.sentence for use in uses if use.sex == "m"} & {
        use.name.sentence for use in uses if use.sex == "f"
    }
    added = any(_OTHER_ONE.search(doc.text, max(0, use.span.start - _REACH), use.span.start) for use in uses)
    is_couple = (
        _COUPLE.search(doc.text) is not None if named is None else _stands_near(doc, _COUPLE, named, _NEAR_COUPLE)
    )
    return bool(together or added or is_couple) or _stands_near(doc, _RELATIVES, {use.name.sentence for use in uses}, 1)


def _stands_near(doc: Document, pattern: re.Pattern[str], sentences: set[int], reach: int) -> bool:
    """Whether a pattern stands in a sentence that is no more than so many before or behind one of some."""
    near = (doc.sentences[max(0, sentence - reach) : sentence + reach + 1] for sentence in sorted(sentences))
    return any(pattern.search(doc.text, some[0].start, some[-1].end) for some in near)


def _describe(doc: Document, use: _Use, right: list[_Use], *, is_style: bool) -> Hit:
    shown = doc.text[use.span.start : use.span.end]
    elsewhere = doc.text[right[0].span.start : right[0].span.end]
    courtesy = {"mr", "mrs", "ms", "miss"}
    same = next((one.title for one in right if courtesy >= {one.title, use.title}), _PAIRS[use.title][1])
    return Hit(
        use.span,
        f'"{shown}" here, "{elsewhere}" elsewhere for {_show(doc, use.name)}',
        _change(doc, use, same),
        related=tuple(other.span for other in right),
        severity=Severity.NEUTRAL if is_style else None,
    )


def _show(doc: Document, name: PersonMention) -> str:
    return doc.text[name.start : name.end]


def _change(doc: Document, use: _Use, title: str) -> Fix:
    """Another title in its place, with a capital where it has one."""
    return Fix(use.span, title.capitalize() if doc.text[use.span.start].isupper() else title.lower())
