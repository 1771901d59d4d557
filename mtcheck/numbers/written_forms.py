"""A text and the ways in which other languages write a date or a time in, where the text writes so out.

Which forms there are, and which of the places are none, is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.language import language_name
from mtcheck.tags import primary_subtag

_BEHIND_DIGIT = re.compile(r"\[0-9\]((?![{*+?]).+)")
"""What stands behind a digit in a pattern that begins with one."""


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """One way of writing that is not English."""

    hint: re.Pattern[str]
    """What each place of the form holds: several forms share one, so that most texts are read once."""
    pattern: re.Pattern[str]
    says: str
    languages: tuple[str, ...]
    """Whose way it is."""
    confidence: float

    def describe(self, written: str, source_language: str | None) -> str:
        """What is wrong with what stands there, in a text from a language, as far as that is known."""
        message = f"{written} {self.says}"
        if source_language is not None and primary_subtag(source_language) in self.languages:
            message += f", as {language_name(source_language)} writes it"
        return message


def join_hints(hints: Iterable[re.Pattern[str]]) -> tuple[re.Pattern[str], ...]:
    """Fewer patterns of which one is found wherever one of these is: those that begin with a digit are one.

    >>> [hint.pattern for hint in join_hints(map(re.compile, ("[0-9]h", "kl", "[0-9] clock")))]
    ['kl', '[0-9](?:h| clock)']
    """
    patterns = tuple(dict.fromkeys(hint.pattern for hint in hints))
    behind = [match[1] for pattern in patterns if (match := _BEHIND_DIGIT.fullmatch(pattern)) is not None]
    others = [pattern for pattern in patterns if _BEHIND_DIGIT.fullmatch(pattern) is None]
    return tuple(map(re.compile, [*others, *([f"[0-9](?:{'|'.join(behind)})"] if behind else ())]))


class WrittenPlace(NamedTuple):
    """A place that has a form."""

    form: WrittenForm
    match: re.Match[str]


def find_written(text: str, forms: Iterable[WrittenForm]) -> Iterator[WrittenPlace]:
    """Every place that has one of the forms, form by form; places may overlap."""
    hints: dict[re.Pattern[str], bool] = {}
    for form in forms:
        if form.hint not in hints:
            hints[form.hint] = form.hint.search(text) is not None
        if hints[form.hint]:
            yield from (WrittenPlace(form, match) for match in form.pattern.finditer(text))
