"""Names as another language spells them, with all their mentions, in, one finding for each out.

Which names these are is found by `place_mentions` and `person_mentions`; each check says when it speaks of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mtcheck.language import language_name
from mtcheck.model import Document, Fix, Hit, Mention, Severity, Span
from mtcheck.names.house import House
from mtcheck.names.romanisation import is_slight
from mtcheck.tags import listed_tag

MOST_LANGUAGES = 3
"""More languages are not told."""


@dataclass(frozen=True, slots=True)
class Misspelling:
    """One mention that deviates."""

    mention: Mention
    right: str
    """What should stand there: Lavrov for Lawrow, Sergei Lavrov for Serguei Lawrow."""


@dataclass(frozen=True, slots=True)
class MisspeltName:
    """A town or a person that an article spells as another language does, or as the house does not."""

    languages: tuple[str, ...]
    """Whose spelling it is, BCP 47, the likeliest first; empty where English uses it, and the house another."""
    wrong: tuple[Misspelling, ...]
    """The mentions that deviate, by position, those in the title first."""
    right: tuple[Mention, ...]
    """Those that have the spelling that should stand there, likewise."""
    is_case: bool = False
    """Whether the mentions that deviate have an ending that their language puts on names."""


def find_spelled(doc: Document, english: str) -> Iterator[Mention]:
    """Where a field has the spelling that should stand there."""
    for match in re.finditer(rf"(?<!\w){re.escape(english)}(?!\w)", doc.text):
        yield Mention(Span(*match.span()), match[0], doc.field)


def follow_house(name: MisspeltName, house: House, language: str) -> MisspeltName:
    """A name with what the glossary has instead of an English spelling that it avoids."""
    better = tuple(replace(wrong, right=_respell(wrong.right, house, language)) for wrong in name.wrong)
    return name if better == name.wrong else replace(name, wrong=better, right=())


def _respell(english: str, house: House, language: str) -> str:
    """A name, or each of its words, as the glossary has it: Alexei Navalny, Alexei Navalnyj."""
    whole = house.find_better(english, language)
    return whole or " ".join(house.find_better(word, language) or word for word in english.split(" "))


def make_hits(doc: Document, names: Iterable[MisspeltName]) -> Iterator[Hit]:
    """One hit for each name that stands in a field; in the title only where the text does not have it."""
    for name in names:
        mentions = [*(wrong.mention for wrong in name.wrong), *name.right]
        in_text = sorted((mention for mention in mentions if mention.field == doc.field), key=lambda item: item.span)
        if not in_text or (doc.field == "title" and _is_in_text(doc, name)):
            continue
        shown = next((wrong for wrong in name.wrong if wrong.mention.field == doc.field), name.wrong[0])
        is_here = shown.mention.field == doc.field
        here = shown.mention if is_here else in_text[0]
        is_minor = not name.languages or all(is_slight(wrong.mention.text, wrong.right) for wrong in name.wrong)
        yield Hit(
            here.span,
            _describe(name, shown, doc.article.source_language, is_here=is_here),
            Fix(here.span, shown.right.upper() if here.text.isupper() else shown.right) if is_here else None,
            suggestion=None if is_here else shown.right,
            related=tuple(mention.span for mention in in_text if mention is not here),
            related_in_title=tuple(mention.span for mention in mentions if mention.field != doc.field),
            severity=Severity.MINOR if is_minor else Severity.MAJOR,
            fault=shown.right,
        )


def _is_in_text(title: Document, name: MisspeltName) -> bool:
    """Whether the text under a title has the name too, so that the finding stands there."""
    spelled = {form for wrong in name.wrong for form in (wrong.mention.text, wrong.right)}
    forms = "|".join(re.escape(form) for form in sorted(spelled))
    return re.search(rf"(?<!\w)(?:{forms})(?!\w)", title.article.text, re.IGNORECASE) is not None


def _describe(name: MisspeltName, shown: Misspelling, source_language: str | None, *, is_here: bool) -> str:
    """`"Boutcha" here and in 2 other places is the French spelling of "Bucha", which stands in 1 place`."""
    others = len(name.wrong) - 1
    where = "here" if is_here else "in the title"
    where += f" and in {_count_places(others, 'other ')}" if others else ""
    right = f", which stands in {_count_places(len(name.right))}" if name.right else ""
    if not name.languages:
        return f'"{shown.mention.text}" {where}, where the configuration prefers "{shown.right}"{right}'
    languages = _name_languages(name, source_language)
    what = f"has a case ending of {languages} and stands for" if name.is_case else f"is the {languages} spelling of"
    return f'"{shown.mention.text}" {where} {what} "{shown.right}"{right}'


def _count_places(number: int, other: str = "") -> str:
    return f"{number} {other}place{'s' * (number > 1)}"


def _name_languages(name: MisspeltName, source_language: str | None) -> str:
    """The language that the text came from where it spells so, else the likeliest ones."""
    source = listed_tag(source_language) if source_language else None
    languages = (source,) if source in name.languages else name.languages[:MOST_LANGUAGES]
    *most, last = [language_name(language) for language in languages if language is not None]
    return f"{', '.join(most)} or {last}" if most else last
