"""A sum counted as another language counts: 12 thousand million, thousands of millions, 1,200 million.

Spanish, Portuguese and Italian have no everyday word for a billion and say thousand millions; a translator of words
keeps them. And the long scale makes of a French or German billion an English one, which is a thousand times less.

English says 12 billion; the reader has to count noughts, and where the scale itself slipped the figure is wrong by a
factor of a thousand.

Wrong in statistics, which keep one unit through a table (1,200 million cubic metres), so such a sum weighs little; a
year before million is none (in 2020 million-euro deals). Milliard and Mrd. are MT109's. A figure is called impossible
only where the world has not so many: people by the trillion, years before the universe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.tags import primary_subtag

_GAP = "[ \u00a0\u202f]"
_POWERS = MappingProxyType({"thousand": 3, "million": 6, "billion": 9, "trillion": 12})
_NAMES = MappingProxyType({6: "million", 9: "billion", 12: "trillion", 15: "quadrillion", 18: "quintillion"})
_THOUSAND, _KILO = 3, 1000
_FIGURE = (
    r"(?P<figure>[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+|[1-9][0-9]{3,5}"
    r"|(?P<pointed>[1-9][0-9]{0,2}\.[0-9]{3}))"
)
_LARGE = re.compile(rf"(?<![\w.,-]){_FIGURE}(?P<decimals>\.[0-9]+)?{_GAP}(?P<scale>million|billion)s?\b(?![’'-])")
_COUNT = (
    r"(?P<count>[0-9]+(?:[.,][0-9]+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|several"
    r"|(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -])?hundred"
    r"|some|few|many)"
)
_THOUSAND_MILLIONS = re.compile(
    rf"(?<![\w.,-])(?:{_COUNT}{_GAP})?(?P<thousand>thousands?){_GAP}(?P<of>of{_GAP})?"
    rf"(?P<scale>millions?|billions?)\b(?![’'-])(?P<tail>{_GAP}of\b)?",
    re.IGNORECASE,
)
_STEPS = re.compile(  # 1 billion 200 million, 5 thousand 300
    rf"(?<![\w.,-])(?P<first>[1-9][0-9]{{0,2}}){_GAP}(?:"
    rf"(?P<scale>trillion|billion|million)s?,?{_GAP}(?:and{_GAP})?(?P<rest>[1-9][0-9]{{0,2}}){_GAP}(?P<lower>billion|million"
    rf"|thousand)s?|thousand{_GAP}(?P<ones>[1-9][0-9]{{0,2}}))\b(?![.,]?[0-9]|[’'%-])"
)
_MANY_PEOPLE = re.compile(
    rf"(?<![\w.,-])(?P<figure>[0-9]+(?:[.,][0-9]+)*){_GAP}(?P<scale>billion|trillion)s?{_GAP}"
    r"(?P<noun>people|inhabitants|residents|citizens|voters|human beings|humans)\b"
)
_MANY_YEARS = re.compile(
    rf"(?<![\w.,-])(?P<figure>[0-9]+(?:[.,][0-9]+)*){_GAP}(?P<scale>billion|trillion)s?[ -]years?[ -]"
    r"(?P<noun>ago|old)\b"
)
_MOST = MappingProxyType(
    {
        "people": 130e9,  # all who have ever lived, by common estimates some 117 billion
        "human beings": 130e9,
        "humans": 130e9,
        "inhabitants": 12e9,  # all who live, and forecasts of them
        "residents": 12e9,
        "citizens": 12e9,
        "voters": 9e9,
        "ago": 14.5e9,  # the age of the universe
        "old": 14.5e9,
    }
)
_YEARS = range(1900, 2101)
_ROMANCE = frozenset(("ca", "es", "gl", "it", "pt"))


@check(
    code="MT509",
    slug="scale-word",
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=0.9,
    languages=("en",),
    bad=(
        Example(
            "The plan costs ⟦12 thousand million⟧ euros.",
            fixed="The plan costs 12 billion euros.",
            source_language="es",
        ),
        Example("The deficit is ⟦1,200 million⟧ euros.", fixed="The deficit is 1.2 billion euros."),
        Example("They lost ⟦thousands of millions of⟧ pesos.", fixed="They lost billions of pesos."),
        Example("The universe began ⟦13.8 trillion years ago⟧."),
    ),
    good=(
        Example("The plan costs 12 billion euros, 999 million more than in 2020 million-euro deals."),
        Example("Some 117 billion people have ever lived on a planet that is 4.5 billion years old."),
        Example("Thousands, or millions, of people; a thousand million-dollar homes; thousand-million."),
    ),
)
def scale_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every sum that is counted in thousands of millions, and every figure larger than its world."""
    if "illion" not in doc.text and "thousand" not in doc.text:
        return
    yield from _find_large(doc, ctx)
    for match in _THOUSAND_MILLIONS.finditer(doc.text):
        english = _join_scales(match)
        if english is not None:
            yield _count_otherwise(doc, ctx, match, english)
    for match in _STEPS.finditer(doc.text):
        english = _add_steps(match)
        if english is not None:
            span = Span(*match.span())
            yield Hit(span, f'"{match[0]}" is "{english}"', Fix(span, english), confidence=0.88)
    yield from _find_impossible(doc)


def _find_large(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Thousand and more of a scale in figures, but for years: in 2020 million-euro deals."""
    for match in _LARGE.finditer(doc.text):
        if match["pointed"] and not (match["pointed"].endswith("000") or _is_romance(ctx)):
            continue  # 1.200 million is one and a fifth in English
        digits = "".join(filter(str.isdigit, match["figure"]))
        if digits != match["figure"] or int(digits) not in _YEARS:
            amount = Decimal(digits + (match["decimals"] or ""))
            yield _count_otherwise(doc, ctx, match, _write_amount(amount, _POWERS[match["scale"]]))


def _find_impossible(doc: Document) -> Iterator[Hit]:
    """More people than there are, and more years than the universe has."""
    for pattern, says in (
        (_MANY_PEOPLE, "more people than there are"),
        (_MANY_YEARS, "longer than the universe exists"),
    ):
        for match in pattern.finditer(doc.text):
            amount = float(match["figure"].replace(",", "").rstrip(".")) * 10 ** _POWERS[match["scale"]]
            if amount > _MOST[match["noun"]]:
                message = f'"{match[0]}" is {says}, as where the long scale is read as the short one'
                yield Hit(Span(*match.span()), message, severity=Severity.MAJOR, confidence=0.93)


def _count_otherwise(doc: Document, ctx: Context, match: re.Match[str], english: str) -> Hit:
    """A sum with what English says for it."""
    span = Span(*match.span())
    language = ctx.source_language
    habit = f", as {language_name(language)} counts" if language and _is_romance(ctx) else ""
    return Hit(span, f'"{match[0]}" is "{english}"{habit}', Fix(span, english))


def _write_amount(amount: Decimal, power: int) -> str:
    """An amount by the largest scale that leaves a whole: 1,200 million is 1.2 billion.

    >>> _write_amount(Decimal("1200"), 6), _write_amount(Decimal("1500000"), 6)
    ('1.2 billion', '1.5 trillion')
    """
    while amount >= _KILO and power + _THOUSAND in _NAMES:
        amount, power = amount / _KILO, power + _THOUSAND
    return f"{amount.normalize():f} {_NAMES[power]}"


def _join_scales(match: re.Match[str]) -> str | None:
    """Thousand millions as a billion, with their count; None where nothing is counted."""
    count, scale = match["count"], match["scale"].lower()
    larger = _NAMES[_POWERS[scale.rstrip("s")] + _THOUSAND]
    if count:
        return f"{count} {larger}"
    return f"{larger}s{match['tail'] or ''}" if match["of"] else None


def _is_romance(ctx: Context) -> bool:
    """Whether the article comes from a language that counts thousands of millions."""
    return ctx.source_language is not None and primary_subtag(ctx.source_language) in _ROMANCE


def _add_steps(match: re.Match[str]) -> str | None:
    """An amount of two scales as one: 1 billion 200 million is 1.2 billion; None where they are not neighbours."""
    first = int(match["first"])
    if match["ones"]:
        return f"{first * _KILO + int(match['ones']):,}"
    gap = _POWERS[match["scale"]] - _POWERS[match["lower"]]
    if gap != _THOUSAND:
        return None
    return f"{(first + Decimal(match['rest']) / _KILO).normalize():f} {match['scale']}"
