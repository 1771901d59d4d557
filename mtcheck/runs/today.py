"""Days, for what holds up to one or from one, as suppressions and baselines: which it is today, and one as written."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from mtcheck.errors import ConfigError

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that says which day it is, in seconds since 1970, for builds that must come out the same again."""


def find_today() -> date:
    """The day it is in UTC, the same on every machine; the variable SOURCE_DATE_EPOCH may say another."""
    told = os.environ.get(EPOCH)
    if not told:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(told), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        what = f'"{told}" is no number of seconds since 1970'
        raise ConfigError(EPOCH, what, "correct the variable, or unset it") from error


def read_day(text: str) -> date | None:
    """A day as ISO 8601 writes it; None for what is none.

    >>> read_day("2026-11-26"), read_day("2026-09-31")
    (datetime.date(2026, 11, 26), None)
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
