"""Million, billion, thousand or dozen in the plural after a number: 5 millions, 20 thousands people.

French, Spanish, Italian, Portuguese, German, Russian and most others put the word into the plural (cinq millions), and
often join it to its noun ("5 millions of people"); an engine that goes word by word keeps both.

English counts in the singular after a number. The sum is understood, but figures are what readers trust an article
for, and this one looks as if a machine had read them out.

Wrong where the plural stands without a number, or the number belongs to something before it: millions of people,
tens of thousands, "in 2022 millions fled", "on May 5 thousands marched", a batsman's two hundreds, the early two
thousands.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.calendar import CALENDAR, SHORT_MONTHS
from mtcheck.foreign.source_evidence import describe_languages
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_COUNTS_IN_PLURAL = frozenset("be ca cs de el es fr hr it pl pt ro ru sk sl sr uk".split())
_PLURALS = frozenset("hundreds thousands millions billions trillions dozens".split())
_NUMBER_WORD = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six"
    "|seven|eight|nine))?|hundred"
)
_COUNTED = re.compile(
    rf"""
    (?:(?P<before>[^\W\d_]+)\.?\s+)?               # May 5 thousands marched
    (?P<sign>[$€£¥₽~≈]|\b[A-Z]{{2,3}}[ ]?)?
    (?<![\w.,/:–-])
    (?P<number>\d+(?:[.,]\d+)*|(?i:{_NUMBER_WORD}))
    [ \u00a0\u202f]
    (?P<plural>hundreds|thousands|millions|billions|trillions|dozens)\b(?!['’-])
    (?P<of>[ \u00a0]of\b(?![ ]+(?:the|these|those|them|us|which|whom|its|his|her|their|our|my|your)\b))?
    """,
    re.VERBOSE,
)
_PLURAL = re.compile(r"(?:hundreds|thousands|millions|billions|trillions|dozens)\b")
_NUMBER_BEFORE = re.compile(rf"(?:\d|(?i:{_NUMBER_WORD}))[ \u00a0\u202f]\Z")
_LONGEST_NUMBER = len("seventy-seven ")
_COUNT_BEFORE = re.compile(r"\d[ \u00a0]\Z")
"""Another number before the number: of "10 ten thousands" nobody knows what is meant."""
_REACH = 10
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d$")
_DATES = CALENDAR | SHORT_MONTHS
_BEFORE_OWN_NUMBER = frozenset(
    "war phase chapter part page article section number level season episode round day week year age aged grade "
    "zone area channel route highway line covid version type group class category stage point gate room".split()
)
"""What is itself numbered, so that the number is not one of the people who follow: after World War 2 thousands fled."""
_DECADE = frozenset("the early late mid since".split())


@check(
    code="MT316",
    slug="plural-scale-word",
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example("The town has 5 ⟦millions of⟧ inhabitants.", fixed="The town has 5 million inhabitants."),
        Example("It cost 2.5 ⟦billions⟧ euros.", fixed="It cost 2.5 billion euros."),
        Example("Some twenty ⟦thousands⟧ people fled.", fixed="Some twenty thousand people fled."),
    ),
    good=(
        Example("Millions of people and tens of thousands of soldiers; debts run into the millions, not 5 million."),
        Example("In 2022 millions of Ukrainians fled; on May 5 thousands marched; after World War 2 millions starved."),
        Example("He has scored two hundreds this summer, as in the early two thousands."),
    ),
)
def plural_scale_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every scale word in the plural right behind its number."""
    if doc.vocabulary.isdisjoint(_PLURALS) or not any(map(_is_behind_number, _PLURAL.finditer(doc.text))):
        return
    for match in _COUNTED.finditer(doc.text):
        if _is_innocent(doc, match):
            continue
        singular = match["plural"][:-1]
        span = Span(match.start("plural"), match.end("of") if match["of"] else match.end("plural"))
        message = f'"{match["plural"]}" is in the plural after the number "{match["number"]}"'
        if ctx.source_language in _COUNTS_IN_PLURAL:
            message += f", as {describe_languages((ctx.source_language,))} sets it"
        is_plain = _COUNT_BEFORE.search(doc.text, max(0, match.start() - _REACH), match.start("number")) is None
        yield Hit(span, message, Fix(span, singular, safe=is_plain))


def _is_behind_number(match: re.Match[str]) -> bool:
    """Whether a number stands right before a match."""
    start = match.start()
    return _NUMBER_BEFORE.search(match.string, max(0, start - _LONGEST_NUMBER), start) is not None


def _is_innocent(doc: Document, match: re.Match[str]) -> bool:
    """Whether the number is a date or a name's, or the plural a noun of its own."""
    number, plural = match["number"], match["plural"]
    before = match["before"] or ""
    if plural == "hundreds":
        follows = doc.text[match.end() : match.end() + 10].split(maxsplit=1)
        return match["of"] is None and not (follows and follows[0] in {"thousand", "thousands"})
    if number[0].isalpha():
        return plural == "thousands" and number.lower() == "two" and before.lower() in _DECADE
    if match["sign"]:
        return False
    if _YEAR.match(number):
        return True
    is_name = before[:1].isupper() and doc.text[match.start("before") - 2 : match.start("before")] not in {"", ". "}
    return before.lower() in _DATES | _BEFORE_OWN_NUMBER or is_name
