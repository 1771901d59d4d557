"""A number that is another one in the source, or that the translation leaves out.

Engines turn digits round, drop one, take a number in words for another (dreizehn and dreißig), and slip by a scale: a
French milliard is a billion, a Spanish billón a trillion, 亿 is a hundred million, 万 ten thousand.

A reader cannot notice: 35 dead read as well as 53. It is the fault that news is blamed for most.

Needs the source. Numbers in digits and in words are understood in some fifty languages, with the marks, scripts and
scales that each writes. Silent where any reading of the source's number agrees (1.200 is 1,200 or 1.2), where the
number is rounded, turned into miles, told by the twelve-hour clock or by a word that means it (octogenarian, in full),
follows from two others, or stands in the sentence before or behind. One is left alone, and a number that only the
translation has is told as an addition. Numbers of one sentence that changed places are found where the month beside
them, the thing counted behind them or the ends of a span show it: not "30 per cent in the town, 12 in the country". A
minus is missed before degrees alone. Wrong where the source has a slip itself that the translator mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.numbers.matches import Difference
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.told_numbers import show, tell_in_english, tell_number
from mtcheck.source.omissions import cover_left_out
from mtcheck.spans import Spans

THOUSAND = 1000
MOST_BARE = 100
"""So large may a number be whose scale is left out."""
MOST_NAMED = 3


@check(
    code="MT121",
    slug="number-differs",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=0.9,
    fields=("text",),
    bad=(
        Example(
            "The firm lost ⟦35 million⟧ euros.",
            source="Die Firma verlor dreiundfünfzig Millionen Euro.",
            source_language="de",
        ),
        Example("The road costs ⟦120 million⟧ yuan.", source="这条公路耗资1.2万亿元。", source_language="zh"),
        Example("⟦The mill had workers.⟧", source="На фабрике работали 340 человек.", source_language="ru"),
    ),
    good=(
        Example(
            "The firm lost three billion euros.",
            source="L’entreprise a perdu 3 milliards d’euros.",
            source_language="fr",
        ),
        Example("Nearly 3,000 people came at 6:30 pm.", source="2 987 человек пришли в 18:30.", source_language="ru"),
        Example("The path is 62 miles long.", source="Der Weg ist 100 Kilometer lang.", source_language="de"),
    ),
)
def number_differs(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every number that the source has otherwise, and every one that is left out."""
    comparison = ctx.comparison
    if comparison is None:
        return
    is_lost = any(difference.kind == "lost" for difference in comparison.differences)
    left_out = cover_left_out(comparison) if is_lost else Spans(())
    for difference in comparison.differences:
        source = difference.source
        if source is None or (difference.kind == "lost" and left_out.overlaps(source.span)):
            continue
        shown = show(comparison.source.text, source.span)
        if difference.kind == "lost":
            spans = (source.span, *difference.others)
            yield _make_hit(difference, spans, _name_lost([show(comparison.source.text, span) for span in spans]))
        elif difference.kind == "number" and difference.text is not None and not _says_scale(source, difference.text):
            here = show(doc.text, difference.place)
            message = f'"{here}" here, "{shown}" in the source{_explain(source, difference.text, shown)}'
            told = (
                tell_in_english(source, difference.text, doc.text) if _is_told_alike(source, difference.text) else here
            )
            is_english = ctx.lexicon.language == "en" and told != here
            yield _make_hit(difference, (source.span,), message, told if is_english else None)


def _says_scale(source: Quantity, text: Quantity) -> bool:
    """Whether the text says a scale that its source leaves to the reader: they offer three million, five is asked."""
    return source.in_words and source.value < MOST_BARE and text.value == source.value * 10**text.power != source.value


def _make_hit(difference: Difference, related: tuple[Span, ...], message: str, suggestion: str | None = None) -> Hit:
    return Hit(
        difference.place,
        message,
        suggestion=suggestion,
        related_in_source=related,
        confidence=difference.confidence,
    )


def _is_told_alike(source: Quantity, text: Quantity) -> bool:
    """Whether the source's number can stand in the place of the text's: not kilometres before miles."""
    return source.measure is None or text.measure is None or source.measure == text.measure


def _name_lost(shown: list[str]) -> str:
    """That numbers of the source are left out, the first of them by name.

    >>> _name_lost(["340", "27"]), _name_lost(["340", "27", "15", "8"])
    ('"340" and "27" of the source are not here', '"340", "27", "15" and 1 more number of the source are not here')
    """
    *first, last = [f'"{one}"' for one in shown[:MOST_NAMED]]
    more = len(shown) - MOST_NAMED
    if more > 0:
        first, last = [*first, last], f"{more} more number{'s' if more > 1 else ''}"
    named = f"{', '.join(first)} and {last}" if first else last
    return f"{named} of the source {'are' if first else 'is'} not here"


def _explain(source: Quantity, text: Quantity, shown: str) -> str:
    """What the source's number is, where its form does not show it, and by how much a scale is off."""
    told = tell_number(source.value)
    is_told = told == shown or (shown.isdecimal() and source.value < THOUSAND**2)
    meaning = "" if is_told else f", which is {told}"
    if source.role == "clock":
        return ""
    larger, smaller = max(source.value, text.value), min(source.value, text.value)
    factor = larger / smaller if smaller else Decimal(0)
    if factor > 1 and f"{factor.normalize():f}".strip("0") == "1":
        return f"{meaning}, {_measure_against(factor, is_more=source.value > text.value)}"
    return meaning if source.in_words or source.value >= THOUSAND**2 else ""


def _measure_against(factor: Decimal, *, is_more: bool) -> str:
    """How much the source has of what the text has.

    >>> _measure_against(Decimal(1000), is_more=True), _measure_against(Decimal(10), is_more=False)
    ('1,000 times as much as here', '1/10 of what stands here')
    """
    return f"{factor:,.0f} times as much as here" if is_more else f"1/{factor:,.0f} of what stands here"
