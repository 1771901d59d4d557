"""What can go wrong, each with the exit code it leads to.

Every error says what, where and what now in one line, and carries these as fields.
"""

from __future__ import annotations

from typing import ClassVar

from mtcheck.model import Failure


class MtcheckError(Exception):
    """The base of all errors that mtcheck raises on purpose."""

    exit_code: ClassVar[int] = 2

    def __init__(self, where: str, what: str, advice: str) -> None:
        """`where` it is (file, line, option), `what` is wrong, `advice` on what to do now."""
        super().__init__(where, what, advice)
        self.failure = Failure(where, what, advice)

    def __str__(self) -> str:
        """One line: where, what, what now."""
        return str(self.failure)


class ConfigError(MtcheckError):
    """The configuration or the call cannot be obeyed."""


class InputError(MtcheckError):
    """An input cannot be read; the others still are."""

    exit_code = 3


class IncompleteError(MtcheckError):
    """Something was not read or examined; raised after all that could be was."""

    exit_code = 3

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        """`failures` are all that went wrong, in the order met."""
        first = failures[0]
        more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
        super().__init__(first.where, first.what + more, first.advice)
        self.failures = failures
