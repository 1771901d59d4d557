"""A town spelled as another language does.

A machine that does not know a town leaves its name as the source has it (Köln, Praha), or spells a Ukrainian or Chinese
one by the sounds of the language that it came through: Boutcha is how French writes Bucha, and Pékin is Beijing.

The reader looks for a place that no English map has, or takes it for another one; a search for the town misses the
article. There is one finding for each town, at the first mention, with every other mention in either spelling, and the
English name is suggested. It is minor where many readers would not see the difference, and where English uses the
spelling too (Kiev, Kyiv) and the house has chosen another: `prefer = ["Kyiv"]` in the configuration. Without such a
choice, spellings that English uses are reported by MT201 only, where one article mixes them.

False alarms: a club, a paper, a ship or a person called after the town, where nothing around the name says so. A name
beside other names, behind "the", in quotation marks or explained is left alone; so is a town in an American state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Fix, Hit, Mention, Severity
from mtcheck.place_mentions import MisspeltPlace
from mtcheck.romanisation import is_slight
from mtcheck.tags import listed_tag

MOST_LANGUAGES = 3
"""More languages are not told."""


@check(
    code="MT202",
    slug="foreign-place-name",
    category=Category.WRONG_NAME,
    severity=Severity.MAJOR,  # minor where the difference is slight, or English uses both
    confidence=0.9,
    languages=("en",),
    bad=(
        Example(
            "Dead civilians were found in ⟦Boutcha⟧. The mayor of Boutcha has spoken of war crimes.",
            fixed="Dead civilians were found in Bucha. The mayor of Boutcha has spoken of war crimes.",
        ),
        Example(
            "The talks in ⟦Pékin⟧ ended on Friday, and the delegation left for Tokyo.",
            fixed="The talks in Beijing ended on Friday, and the delegation left for Tokyo.",
        ),
    ),
    good=(
        Example("He wrote for the Journal de Genève until Emil Florenz bought the Hotel Moskau."),
        Example("The trains from Lyon to Kiev were late. In German, the city is called “Köln”."),
        Example("The cruiser was renamed the Moskva in 1995."),
    ),
)
def foreign_place_name(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One finding for each town, at its first mention that deviates, with all its other mentions."""
    grouped = {spelling.form.casefold() for group in ctx.names for spelling in group.spellings}
    for place in ctx.places:
        if any(mention.text.casefold() in grouped for mention in place.mentions):
            continue
        mentions = (*place.mentions, *place.right)
        in_text = sorted((mention for mention in mentions if mention.field == doc.field), key=lambda item: item.span)
        here = next((mention for mention in in_text if mention in place.mentions), next(iter(in_text), None))
        if here is None or (doc.field == "title" and _is_in_text(doc, place)):
            continue
        is_right = here in place.right
        is_minor = not place.languages or all(is_slight(mention.text, place.english) for mention in place.mentions)
        yield Hit(
            here.span,
            _describe(place, here, doc.article.source_language),
            None if is_right else Fix(here.span, place.english.upper() if here.text.isupper() else place.english),
            suggestion=place.english if is_right else None,
            related=tuple(mention.span for mention in in_text if mention is not here),
            related_in_title=tuple(mention.span for mention in mentions if mention.field != doc.field),
            severity=Severity.MINOR if is_minor else Severity.MAJOR,
        )


def _is_in_text(title: Document, place: MisspeltPlace) -> bool:
    """Whether the text under a title names the town too, so that the finding stands there."""
    forms = "|".join(sorted({re.escape(form) for form in (place.english, *(m.text for m in place.mentions))}))
    return re.search(rf"(?<!\w)(?:{forms})(?!\w)", title.article.text) is not None


def _describe(place: MisspeltPlace, here: Mention, source_language: str | None) -> str:
    """`"Boutcha" here and in 2 other places is the French spelling of "Bucha", which stands in 1 place`."""
    shown, where = (here.text, "here") if here in place.mentions else (place.mentions[0].text, "in the title")
    others = len(place.mentions) - 1
    where += f" and in {_count_places(others, 'other ')}" if others else ""
    right = f", which stands in {_count_places(len(place.right))}" if place.right else ""
    if not place.languages:
        return f'"{shown}" {where}, where the configuration prefers "{place.english}"{right}'
    return f'"{shown}" {where} is the {_name_languages(place, source_language)} spelling of "{place.english}"{right}'


def _count_places(number: int, other: str = "") -> str:
    return f"{number} {other}place{'s' * (number > 1)}"


def _name_languages(place: MisspeltPlace, source_language: str | None) -> str:
    """The language that the text came from where it spells so, else the likeliest ones."""
    source = listed_tag(source_language) if source_language else None
    languages = (source,) if source in place.languages else place.languages[:MOST_LANGUAGES]
    *most, last = [language_name(language) for language in languages if language is not None]
    return f"{', '.join(most)} or {last}" if most else last
