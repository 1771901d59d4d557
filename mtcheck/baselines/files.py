"""A baseline file in, a Baseline out, and back: JSON, sorted, an entry a line, so that a change shows as a few lines.

A file that is broken, is none of ours or was written by a newer mtcheck is a ConfigError that names the line; that it
may be removed is said only of one that begins as ours. One is
replaced only by a complete one, and only where it was a baseline.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, TypedDict

from mtcheck.baselines.model import Baseline, Entry, build_baseline
from mtcheck.errors import ConfigError, OutputError
from mtcheck.json_text import write_json
from mtcheck.own_files import BASELINE_SCHEMA
from mtcheck.runs.text_files import read_text
from mtcheck.runs.today import read_day
from mtcheck.staging import stage_file
from mtcheck.subjects import Subject

SCHEMA = f"{BASELINE_SCHEMA}1"
_CLOCKS_DIFFER = timedelta(days=1)
_KEY = re.compile(r"[0-9a-f]{16}")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)
_OWN_BEGINNING = re.compile(rf'\s*\{{\s*"schema"\s*:\s*"{re.escape(BASELINE_SCHEMA)}')
_REMADE = "restore it, or remove it and write it anew with --write-baseline"


class EntryPlace(TypedDict, total=False):
    """Where a finding stands."""

    file: Annotated[str, "as seen from the folder of the baseline; absent where the article has an id"]
    article: Annotated[str, "its id, or what it is known by in its file; absent where it is the whole file"]
    articles: Annotated[list[str], "of a finding of the whole feed, some that take part"]


class EntryValue(EntryPlace):
    """One finding that is let be."""

    check: Annotated[str, "code and name"]
    field: Annotated[str, "text, title or source; feed for what only the whole feed shows"]
    text: Annotated[str, "how it begins; it is not compared"]
    since: Annotated[str, "the day from which it is let be: 2026-09-01"]
    key: Annotated[str, "what is compared: place, check, field and the whole text"]


class BaselineDocument(TypedDict):
    """What a baseline lets be."""

    schema: Literal["mtcheck.baseline/1"]
    entries: Annotated[list[EntryValue], "an entry a line, sorted"]


def read_baseline(path: Path, *, max_age: int | None = None, today: date) -> Baseline:
    """The baseline in a file, as it is on this day; raises ConfigError where it is none that we can read."""
    text = read_text(path, advice="name another file, or restore it if it is a baseline")
    begins_as_own = _OWN_BEGINNING.match(text) is not None
    conflict = _CONFLICT.search(text)
    if conflict is not None and begins_as_own:
        where = f"{path}:{text.count(chr(10), 0, conflict.start()) + 1}"
        advice = "keep the lines of both sides, a comma after each but the last"
        raise ConfigError(where, "a conflict of a merge is left in it", advice)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}"
        if not begins_as_own:
            what = f"is no baseline of mtcheck, nor valid JSON ({error.msg})"
            raise ConfigError(where, what, "name another file") from error
        raise ConfigError(where, f"not valid JSON ({error.msg})", _REMADE) from error
    except RecursionError as error:
        raise ConfigError(str(path), "is no baseline of mtcheck", "name another file") from error
    schema = value.get("schema") if isinstance(value, dict) else None
    if not isinstance(schema, str) or not schema.startswith(BASELINE_SCHEMA):
        raise ConfigError(str(path), "is no baseline of mtcheck", "name another file")
    if schema != SCHEMA:
        what = f'is of another version ("{schema}", this mtcheck reads "{SCHEMA}")'
        advice = "use the version that wrote it, or remove it and write it anew with --write-baseline"
        raise ConfigError(str(path), what, advice)
    items = value.get("entries")
    if not isinstance(items, list):
        raise ConfigError(str(path), 'it has no list of "entries"', _REMADE)
    entries = [_read_entry(item, number, path) for number, item in enumerate(items, 1)]
    for number, entry in enumerate(entries, 1):
        if entry.since > today + _CLOCKS_DIFFER:
            what = f'"since" is a day to come ({entry.since}), so that it would never be too old'
            where = f"{path}:{number + 1}"
            raise ConfigError(where, what, "correct it")
    return build_baseline(path, entries, max_age=max_age, today=today)


def write_baseline(path: Path, entries: Iterable[Entry]) -> None:
    """Put these entries into a file, in place of those that it has; one that would be the same stays untouched."""
    text = spell_baseline(entries)
    try:
        target = path.resolve()
        if target.is_file() and target.read_bytes() == text.encode():
            return
        with stage_file(target) as staged:
            staged.write_text(text, encoding="utf-8", newline="\n")
            if target.exists():
                staged.chmod(target.stat().st_mode)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})"
        raise OutputError(str(path), what, "name a file that you may write, or make room") from error


def spell_baseline(entries: Iterable[Entry]) -> str:
    """The text of the file, the same whatever the order of the entries."""
    rows = "".join(f"\n{row}," for row in map(_spell_entry, sorted(entries, key=_rank))).removesuffix(",")
    return f'{{"schema": "{SCHEMA}", "entries": [{rows}\n]}}\n'


def _rank(entry: Entry) -> tuple[str, ...]:
    subject = entry.subject
    place = (subject.file or "", subject.article or "", entry.code, entry.field)
    return (*place, entry.text, entry.key, str(entry.since))


def _spell_entry(entry: Entry) -> str:
    place: EntryPlace = {}
    if entry.subject.file is not None:
        place["file"] = entry.subject.file
    if entry.subject.article is not None:
        place["article"] = entry.subject.article
    if entry.articles:
        place["articles"] = list(entry.articles)
    value: EntryValue = {
        **place,
        "check": f"{entry.code} {entry.name}",
        "field": entry.field,
        "text": entry.text,
        "since": str(entry.since),
        "key": entry.key,
    }
    return write_json(value)


def _read_entry(item: Any, number: int, path: Path) -> Entry:  # noqa: ANN401 - whatever JSON holds
    """One entry; its line is that of its number, below the first."""
    where = f"{path}:{number + 1}"
    if not isinstance(item, dict):
        raise ConfigError(where, "this entry is no object", _REMADE)
    told: dict[str, str] = {}
    for name in ("check", "field", "text", "since", "key"):
        value = item.get(name)
        if not isinstance(value, str):
            raise ConfigError(where, f'this entry has no "{name}"', _REMADE)
        told[name] = value
    if not _KEY.fullmatch(told["key"]):
        raise ConfigError(where, f'"{told["key"]}" is no key', _REMADE)
    code, _, slug = told["check"].partition(" ")
    subject = Subject(*(given if isinstance(given := item.get(name), str) else None for name in Subject._fields))
    articles = item.get("articles", [])
    if not isinstance(articles, list) or not all(isinstance(name, str) for name in articles):
        raise ConfigError(where, '"articles" is no list of names', _REMADE)
    since = read_day(told["since"])
    if since is None:
        raise ConfigError(where, f'"{told["since"]}" is no day', "write it as 2026-11-26")
    return Entry(subject, code, slug, told["field"], told["text"], told["key"], since, tuple(articles))
