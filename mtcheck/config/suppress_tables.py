"""What stands under [[suppress]] in a configuration -> SuppressSettings.

As with [[paths]], what is wrong comes out as a Failure among the tables. Which checks there are is for `run`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from mtcheck.config.keys import spell_toml
from mtcheck.config.path_settings import PathSettings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.config.tables import MATCH, ConfigTable, GivenTable, describe_fault, find_fault_of_match, list_tables
from mtcheck.errors import describe_unknown
from mtcheck.model import Failure
from mtcheck.runs.today import read_day

_SUPPRESS = "suppress"
_KEYS = ("fingerprint", "code", "text", "match", "until", "reason")
_WORDS = ("fingerprint", "code", "text", "reason")
_HEADING = "a table [[suppress]]"
_FINGERPRINT = re.compile("[0-9a-f]{16}")


def read_suppress(given: object, table: ConfigTable | None) -> Iterator[SuppressSettings | Failure]:
    """The tables [[suppress]], and what is wrong with them; `table` is None where --set gives them."""
    for item in list_tables(given, _SUPPRESS, table):
        if isinstance(item, Failure):
            yield item
            continue
        faults = [*_find_faults(item)]
        yield from (describe_fault(item.name_line(*filter(None, (key,))), what) for key, what in faults)
        if not faults:
            values = item.values
            words = {key: values.get(key) for key in ("fingerprint", "code", "text")}
            yield SuppressSettings(
                reason=" ".join(values["reason"].split()),
                **words,
                paths=PathSettings(item.match, (), item.folder, item.name_line()) if item.match else None,
                until=_read_date(values.get("until")),
                where=item.name_line(),
            )


def describe_expired(table: SuppressSettings) -> str:
    """What is said of a table that no longer holds."""
    what = f'this held until {table.until} and no longer does ("{table.reason}")'
    return f"{table.where}: {what}; look again, then move the date or take it out"


def _find_faults(given: GivenTable) -> Iterator[tuple[str, str]]:
    """What is wrong with a table, each with the key that it is about; with none where one is missing."""
    item = given.values
    for key in item:
        if key not in _KEYS:
            yield key, describe_unknown(key, _KEYS)
    yield from _find_faults_of_words(item)
    if "reason" not in item:
        yield "", f'{_HEADING} has no "reason": nobody will know why this is no fault'
    names = [key for key in ("fingerprint", "code", "text") if key in item]
    if names not in (["fingerprint"], ["code", "text"]):
        has = " and ".join(f'"{name}"' for name in names) or "neither"
        yield "", f'{_HEADING} names findings by "fingerprint", or by "code" and "text": it has {has}'
    if MATCH in item and (what := find_fault_of_match(given.match)):
        yield MATCH, what
    if "until" in item and _read_date(item["until"]) is None:
        yield "until", f"until is {spell_toml(item['until'])}, not a date such as 2030-01-31"


def _find_faults_of_words(item: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key in _WORDS:
        value = item.get(key)
        if value is None:
            continue
        if not isinstance(value, str) or not value.strip():
            yield key, f"{key} is {spell_toml(value)}, not a text"
        elif key == "reason" and not any(map(str.isalnum, value)):
            yield key, f"reason is {spell_toml(value)}, without a word: nobody will know why this is no fault"
        elif key == "fingerprint" and not _FINGERPRINT.fullmatch(value):
            yield key, f'fingerprint is "{value}", not one as the JSON Lines and findings.csv have it'


def _read_date(value: object) -> date | None:
    """A day; None for what is none. A text is taken, too, as --set may give it."""
    if isinstance(value, str):
        return read_day(value)
    return value if isinstance(value, date) and not isinstance(value, datetime) else None
