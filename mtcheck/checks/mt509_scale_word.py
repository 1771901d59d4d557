"""A sum counted as another language counts: 12 thousand million, 1,200 million, 12 ten thousand.

Spanish, Portuguese and Italian have no everyday word for a billion and say thousand millions; a translator of words
keeps them. Chinese, Japanese and Korean count in ten thousands and in hundred millions. And the long scale makes of a
French or German billion an English one, which is a thousand times less.

English says 12 billion; the reader has to count noughts, and where the scale itself slipped the figure is wrong by a
factor of a thousand.

Wrong in statistics, which keep one unit through a table (1,200 million cubic metres), so such a sum weighs little; a
year before million is none (in 2020 million-euro deals). Milliard and Mrd. are MT109's. A figure is called impossible
only where the world has not so many: people by the trillion, years before the universe.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.numbers.eastern_counts import find_eastern_counts
from mtcheck.numbers.sums import KILO, NAMES, POWERS, THOUSAND
from mtcheck.numbers.told_writing import speaks_of_writing

_GAP = "[ \u00a0\u202f]"
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
_THOUSANDS_BEFORE = re.compile(rf"[tT](?i:housands?{_GAP}(?:of{_GAP})?[mb]illion)")
_STEPS = re.compile(  # 1 billion 200 million, 5 thousand 300
    rf"(?<![\w.,-])(?P<first>[1-9][0-9]{{0,2}}){_GAP}(?:"
    rf"(?P<scale>trillion|billion|million)s?,?{_GAP}(?:and{_GAP})?(?P<rest>[1-9][0-9]{{0,2}}){_GAP}(?P<lower>billion|million"
    rf"|thousand)s?|thousand{_GAP}(?P<ones>[1-9][0-9]{{0,2}}))\b(?![.,]?[0-9]|[’'%-])"
)
_STEP = re.compile(rf"[0-9]{_GAP}(?:(?:tr|b|m)illions?,?{_GAP}(?:and{_GAP})?|thousand{_GAP})[1-9]")
_MANY_PEOPLE = re.compile(
    rf"(?<![\w.,-])(?P<figure>[0-9]+(?:[.,][0-9]+)*){_GAP}(?P<scale>billion|trillion)s?{_GAP}"
    r"(?P<noun>people|inhabitants|residents|citizens|voters|human beings|humans)\b"
)
_MANY_YEARS = re.compile(
    rf"(?<![\w.,-])(?P<figure>[0-9]+(?:[.,][0-9]+)*){_GAP}(?P<scale>billion|trillion)s?[ -]years?[ -]"
    r"(?P<noun>ago|old)\b"
)
_MANY = re.compile(rf"[0-9]{_GAP}(?:b|tr)illions?[ \u00a0\u202f-]")
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
        Example("Some ⟦12 ten thousand⟧ people came.", fixed="Some 120,000 people came.", source_language="zh"),
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
    yield from (hit for hit in _find_counted(doc, ctx) if not speaks_of_writing(doc.text, hit.span))
    if "illion" in doc.text and _MANY.search(doc.text) is not None:
        yield from _find_impossible(doc)


def _find_counted(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every sum that is counted as others count."""
    for count in find_eastern_counts(doc):
        message = f'"{doc.text[count.span.start : count.span.end]}" is "{count.english}"'
        yield Hit(count.span, message, Fix(count.span, count.english))
    if "illion" not in doc.text and "thousand" not in doc.text:
        return
    for one in ctx.large_sums:
        yield _count_otherwise(doc, ctx, one.span, one.english)
    is_joined = _THOUSANDS_BEFORE.search(doc.text) is not None
    for match in _THOUSAND_MILLIONS.finditer(doc.text) if is_joined else ():
        english = _join_scales(match)
        if english is not None:
            yield _count_otherwise(doc, ctx, Span(*match.span()), english)
    for match in _STEPS.finditer(doc.text) if _STEP.search(doc.text) is not None else ():
        english = _add_steps(match)
        if english is not None:
            span = Span(*match.span())
            yield Hit(span, f'"{match[0]}" is "{english}"', Fix(span, english), confidence=0.88)


def _find_impossible(doc: Document) -> Iterator[Hit]:
    """More people than there are, and more years than the universe has."""
    for pattern, says in (
        (_MANY_PEOPLE, "more people than there are"),
        (_MANY_YEARS, "longer than the universe exists"),
    ):
        for match in pattern.finditer(doc.text):
            amount = float(match["figure"].replace(",", "").rstrip(".")) * 10 ** POWERS[match["scale"]]
            if amount > _MOST[match["noun"]]:
                message = f'"{match[0]}" is {says}, as where the long scale is read as the short one'
                yield Hit(Span(*match.span()), message, severity=Severity.MAJOR, confidence=0.93)


def _count_otherwise(doc: Document, ctx: Context, span: Span, english: str) -> Hit:
    """A sum with what English says for it."""
    language = ctx.source_language
    habit = f", as {language_name(language)} counts" if language and ctx.comes_from_romance else ""
    return Hit(span, f'"{doc.text[span.start : span.end]}" is "{english}"{habit}', Fix(span, english))


def _join_scales(match: re.Match[str]) -> str | None:
    """Thousand millions as a billion, with their count; None where nothing is counted."""
    count, scale = match["count"], match["scale"].lower()
    larger = NAMES[POWERS[scale.rstrip("s")] + THOUSAND]
    if count:
        return f"{count} {larger}"
    return f"{larger}s{match['tail'] or ''}" if match["of"] else None


def _add_steps(match: re.Match[str]) -> str | None:
    """An amount of two scales as one: 1 billion 200 million is 1.2 billion; None where they are not neighbours."""
    first = int(match["first"])
    if match["ones"]:
        return f"{first * KILO + int(match['ones']):,}"
    gap = POWERS[match["scale"]] - POWERS[match["lower"]]
    if gap != THOUSAND:
        return None
    return f"{(first + Decimal(match['rest']) / KILO).normalize():f} {match['scale']}"
