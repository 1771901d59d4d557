"""What a report for machines is told beside the audits: what the checks are, and what the gate makes of an article.

Reports know neither the checks nor the gate; whoever opens one hands these in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from mtcheck.model import Audit, Category, Severity, Verdict
from mtcheck.wording import describe_verdict


class CheckPage(NamedTuple):
    """What there is to say of one check, for a report that explains its findings."""

    code: str
    name: str
    category: Category
    severity: Severity
    """That of its findings where one does not say otherwise."""
    is_default: bool
    """Whether it runs where nothing is selected."""
    summary: str
    """One line."""
    doc: str
    """What it finds, why that hurts and when it is wrong."""
    text: str
    """The whole page as plain text."""
    markdown: str
    """The same as Markdown."""


class Decision(Protocol):
    """What the gate says of all articles together; its `str` is one line for people."""

    @property
    def passed(self) -> bool:
        """Whether all may be published."""

    @property
    def exit_code(self) -> int:
        """What the gate leaves with."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it says no, in words; empty where it says yes."""

    @property
    def refused(self) -> tuple[str, ...]:
        """Ids of the articles that must not be published."""

    @property
    def unexamined(self) -> tuple[str, ...]:
        """What must not be published either, since it was not examined: ids, or places where none is known."""


def refuse_held(audit: Audit) -> tuple[str, ...]:
    """Why an article must not be published where no gate says more: the reasons of a verdict that is hold."""
    return describe_verdict(audit) if audit.verdict is Verdict.HOLD else ()


@dataclass(frozen=True, slots=True)
class Setting:
    """All of it; as it comes, for an audit without a gate and without a baseline."""

    describe_checks: Callable[[], tuple[CheckPage, ...]] = tuple
    """The pages of all checks; asked for only by a report that shows them."""
    refuse: Callable[[Audit], tuple[str, ...]] = refuse_held
    """Why an article must not be published, in words; nothing where it may."""
    decide: Callable[[], Decision] | None = None
    """What the gate says, asked when the last audit was taken; None where there is no gate."""
    holds_back: bool = False
    """Whether some articles may be refused while the gate says yes, so that a refused one is no failure by itself."""
    has_baseline: bool = False
    """Whether findings were held against those of an earlier run."""
    workspace: Path | None = None
    """The folder of the repository, from which viewers name files; None for the one that we are in."""
