"""A day, month, year or weekday, or a time told by a word, that is another one in the source.

Engines copy dates digit by digit, turn day and month round (04.05. is 4 May in Europe, April 5 in America), and take
months that sound alike for each other: Polish listopad is November, Croatian listopad October. Words exchange as well:
today and tomorrow, last week and next week, summer and winter, Christmas and Easter, for weeks and for months.

Readers plan, sue and vote by dates, and a wrong one makes the order of events wrong as well.

Needs the source. A date may be told as a weekday, as yesterday or as last year without being another one, so that only
a day against a day, a month against a month, a season against a season and so on counts, where the sentence has one
such on each side. Weekdays are known in the languages of CLDR and some more; words such as tomorrow in some sixty,
seasons, feasts and how long in fewer. Wrong where the translator knew better than the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.numbers.told_numbers import show, tell_in_english


@check(
    code="MT122",
    slug="date-differs",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=0.9,
    fields=("text",),
    bad=(
        Example("The bridge fell on April ⟦14⟧.", source="Мост рухнул 24 апреля.", source_language="ru"),
        Example("She was born in ⟦June⟧ 1981.", source="Ela nasceu em julho de 1981.", source_language="pt"),
        Example("The vote is on ⟦Tuesday⟧.", source="Die Abstimmung ist am Donnerstag.", source_language="de"),
        Example("The council meets ⟦tomorrow⟧.", source="Le conseil se réunit aujourd’hui.", source_language="fr"),
    ),
    good=(
        Example("The bridge fell on 24 April.", source="Мост рухнул 24.04.2022.", source_language="ru"),
        Example("The bridge fell on Monday.", source="Мост рухнул 24 апреля.", source_language="ru"),
        Example("It was built in the 1990s.", source="Le pont date des années 90.", source_language="fr"),
        Example("The council met on Monday.", source="Le conseil s’est réuni hier.", source_language="fr"),
    ),
)
def date_differs(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every part of a date that the source has otherwise."""
    comparison = ctx.comparison
    if comparison is None:
        return
    for difference in comparison.differences:
        source, text = difference.source, difference.text
        if difference.kind == "date" and source is not None and text is not None:
            here, there = show(doc.text, difference.place), show(comparison.source.text, source.span)
            told = tell_in_english(source, text, doc.text)
            is_english = ctx.lexicon.language == "en" and told != here
            yield Hit(
                difference.place,
                f'"{here}" here, "{there}" in the source',
                suggestion=told if is_english else None,
                related_in_source=(source.span,),
                confidence=difference.confidence,
            )
