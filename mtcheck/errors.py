"""What can go wrong, each with the exit code it leads to.

Every error says what, where and what now in one line, and carries these as fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import ClassVar

from mtcheck.model import Failure

_CODE = re.compile(r"[a-z]{2}\d{3}")
"""How a check is called. All codes look alike, and only one that is off by one sign may have been meant."""

MOST_KNOWN, NEAREST = 8, 3
"""Of more keys than the first only so many are named where one is unknown."""


class MtcheckError(Exception):
    """The base of all errors that mtcheck raises on purpose."""

    exit_code: ClassVar[int] = 2

    def __init__(self, where: str, what: str, advice: str) -> None:
        """`where` it is (file, line, option), `what` is wrong, `advice` on what to do now."""
        super().__init__(where, what, advice)
        self.failure = Failure(where, what, advice)
        self.failures: tuple[Failure, ...] = (self.failure,)
        """All that is wrong; more than one where the faults of an input were collected."""

    def __str__(self) -> str:
        """One line: where, what, what now."""
        return str(self.failure)


class ConfigError(MtcheckError):
    """The configuration or the call cannot be obeyed."""


class FaultsError(ConfigError):
    """Several things in what a user wrote cannot be obeyed; all are named."""

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        """`failures` are the faults, in the order of files and lines."""
        super().__init__(*_sum_up(failures))
        self.failures = failures


class GlossaryError(FaultsError):
    """A glossary cannot be obeyed; all faults of its files are named."""


class InputError(MtcheckError):
    """An input cannot be read; the others still are."""

    exit_code = 3


class OutputError(MtcheckError):
    """What was found, or asked for, cannot be written: the disk is full, a folder is write-protected."""

    exit_code = 3


class IncompleteError(MtcheckError):
    """Something was not read or examined; raised after all that could be was."""

    exit_code = 3

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        """`failures` are all that went wrong, in the order met."""
        super().__init__(*_sum_up(failures))
        self.failures = failures


def suggest_nearest(word: str, known: Iterable[str]) -> str:
    """A clause that names the known word most like this one; empty where none is.

    >>> suggest_nearest("publish-scor", ["hold_score", "publish_score"])
    ', did you mean "publish_score"?'
    """
    wanted = word.strip().lower()
    by_lower = {name.lower(): name for name in known}
    able = [name for name in by_lower if not _CODE.fullmatch(name) or _is_one_off(wanted, name)]
    close = get_close_matches(wanted, able, n=1, cutoff=0.6)
    return f', did you mean "{by_lower[close[0]]}"?' if close else ""


def describe_unknown(name: str, known: Sequence[str]) -> str:
    """That there is no such key, and which may have been meant; of many that are not like it, the nearest.

    >>> describe_unknown("penalties", ("score", "lines"))
    'unknown key "penalties" (known: score, lines)'
    """
    nearest = suggest_nearest(name, known)
    if nearest or len(known) <= MOST_KNOWN:
        return f'unknown key "{name}"' + (nearest or f" (known: {', '.join(known)})")
    like = get_close_matches(name.lower(), known, n=NEAREST, cutoff=0)
    return f'unknown key "{name}" (nearest: {", ".join(like)}; "mtcheck config" lists all {len(known)})'


def _is_one_off(one: str, other: str) -> bool:
    """Whether one sign is another, too many or missing.

    >>> _is_one_off("mt13x", "mt131"), _is_one_off("mt999", "mt509"), _is_one_off("m131", "mt131")
    (True, False, True)
    """
    if len(one) == len(other):
        return sum(mine != yours for mine, yours in zip(one, other, strict=True)) <= 1
    same = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
    return max(len(one), len(other)) - same <= 1


def _sum_up(failures: tuple[Failure, ...]) -> tuple[str, str, str]:
    """Several failures in one line: the first, and how many more there are."""
    first = failures[0]
    more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
    return first.where, first.what + more, first.advice
