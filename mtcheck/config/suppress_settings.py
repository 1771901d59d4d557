"""A table [[suppress]] of the configuration: one finding that somebody has looked at and says is no fault.

It names the finding by its fingerprint, which is of one article, or by check and text, wherever it stands. Reading the
table from a file is left to `suppress_tables`, taking findings out to `suppressions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mtcheck.config.path_settings import PathSettings
from mtcheck.plain_text import fold_text
from mtcheck.runs.today import find_today


@dataclass(frozen=True, slots=True)
class SuppressSettings:
    """One table: which findings, why they are none, and for how long that holds."""

    reason: str
    fingerprint: str | None = None
    """None where `code` and `text` say which."""
    code: str | None = None
    """The code, the beginning of codes or the name of a check."""
    text: str | None = None
    """The whole text of the finding, in upper or lower case, however it is spaced."""
    paths: PathSettings | None = None
    """The articles it holds for; None for all, and for the feed as a whole."""
    until: date | None = None
    """The last day on which it holds; None for ever."""
    where: str = ""
    """File and line of the table, as in an error message."""

    def as_table(self) -> dict[str, object]:
        """Its keys and values as a file has them."""
        match, until = self.paths and list(self.paths.match), self.until and self.until.isoformat()
        table: dict[str, object] = {"fingerprint": self.fingerprint, "code": self.code, "text": self.text}
        table |= {"match": match, "until": until, "reason": self.reason}
        return {key: value for key, value in table.items() if value is not None}

    @property
    def is_in_force(self) -> bool:
        """Whether it still holds today."""
        return self.until is None or self.until >= find_today()

    def means_text(self, text: str) -> bool:
        """Whether that is the text of a finding which it means."""
        return self.text is not None and fold_text(text) == fold_text(self.text)

    def holds_for(self, origin: str, article_id: str = "", url: str | None = None) -> bool:
        """Whether it is meant for an article that was read from there."""
        return self.paths is None or self.paths.holds_for(origin, article_id, url)
