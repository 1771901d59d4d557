"""How a user names checks, and limits on what they find: words in, whether a check or a finding is meant out.

A selector is a code (MT101), the beginning of codes (MT1), a name (bracketed-gloss), or a category of MQM: a dimension
(accuracy) or one of its types (accuracy/untranslated); upper and lower case are one. Whether any check answers to it is
left to `run`, which knows them.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from mtcheck.model import Finding, Severity

ALL_FINDINGS = "findings"
"""In a limit: whatever costs points."""
_LIMIT = re.compile(r"\s*(?P<name>[^\s=]+)\s*=\s*(?P<most>[0-9]+)\s*")


class Declared(Protocol):
    """Of a check, what it can be called by."""

    @property
    def code(self) -> str:
        """MT101."""

    @property
    def slug(self) -> str:
        """bracketed-gloss."""

    @property
    def category(self) -> str:
        """accuracy/untranslated."""


class Found(Protocol):
    """A finding, of an article or of a whole feed, as far as selectors see it."""

    @property
    def code(self) -> str:
        """MT101."""

    @property
    def name(self) -> str:
        """bracketed-gloss."""

    @property
    def category(self) -> str:
        """accuracy/untranslated."""


class Limit(NamedTuple):
    """How many findings of a kind one article may have."""

    name: str
    """A severity, a selector, or "findings" for whatever costs points."""
    most: int

    @property
    def is_of_checks(self) -> bool:
        """Whether a selector names whose findings it is about."""
        return self.name.lower() not in {ALL_FINDINGS, *Severity}

    def counts(self, finding: Finding) -> bool:
        """Whether a finding is of this kind."""
        name = self.name.lower()
        if name == ALL_FINDINGS:
            return finding.severity.points > 0
        if name in set(Severity):
            return finding.severity == name
        return means_finding(self.name, finding)


def means_check(selector: str, check: Declared) -> bool:
    """Whether a check is among those that a selector names."""
    return _means(selector, check.code, check.slug, check.category)


def means_finding(selector: str, finding: Found) -> bool:
    """Whether a finding is of a check that a selector names."""
    return _means(selector, finding.code, finding.name, finding.category)


def names_check(selector: str, check: Declared) -> bool:
    """Whether a selector is the whole code or the name of this one check."""
    return _fold(selector) in (check.code.lower(), check.slug)


def list_names(check: Declared) -> tuple[str, ...]:
    """All that a check can be called, but for the beginnings of its code."""
    return check.code, check.slug, str(check.category), check.category.partition("/")[0]


def parse_limit(text: str) -> Limit | None:
    """A limit from words such as "major=3"; None where they are no limit.

    >>> parse_limit("major = 3"), parse_limit("accuracy/untranslated=0"), parse_limit("major"), parse_limit("major=-1")
    (Limit(name='major', most=3), Limit(name='accuracy/untranslated', most=0), None, None)
    """
    match = _LIMIT.fullmatch(text)
    return match and Limit(match["name"], int(match["most"]))


def merge_limits(so_far: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """Limits with what is said of them later, which wins where it is of the same kind.

    >>> merge_limits(("critical=0", "major=3"), ("Major=5", "MT101=0"))
    ('critical=0', 'Major=5', 'MT101=0')
    """
    last = {_fold(text.partition("=")[0]): text for text in (*so_far, *said)}
    return tuple(last.values())


def _means(selector: str, code: str, name: str, category: str) -> bool:
    wanted = _fold(selector)
    return code.lower().startswith(wanted) or wanted in (name, category, category.partition("/")[0])


def _fold(selector: str) -> str:
    return selector.strip().lower()
