"""The names of a feed in, the inventory out: a table for people, JSON for programs. Its CSV is in `csv_tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TextIO

from mtcheck.errors import ConfigError, OutputError
from mtcheck.feeds.model import FeedFinding, FeedLine, FeedName, FeedReport, FeedSpelling, Place
from mtcheck.json_text import write_json
from mtcheck.reports.run_documents import (
    FeedDocument,
    FeedFindingValue,
    FirstPlace,
    LineValue,
    NamesDocument,
    NameValue,
    SpellingValue,
)
from mtcheck.visible import flatten, make_encodable
from mtcheck.wording import count

INVENTORY_FORMATS = ("text", "csv", "json")

_COLUMNS = ("MENTIONS", "ARTICLES", "KIND", "NAME", "FIRST SEEN")


def open_inventory(out: str | None, *, stream: TextIO) -> Callable[[str], object]:
    """What takes the text of an inventory: a file, which must be writable before anything is read, or a stream."""
    if out in {None, "-"}:
        return lambda text: stream.write(make_encodable(text, stream))
    path = Path(out or "")
    if path.is_dir() or not path.parent.is_dir():
        what = "is a folder, not a file" if path.is_dir() else "cannot be written (its folder does not exist)"
        raise ConfigError(str(path), what, "name a file for the inventory")
    return lambda text: _write_file(path, text)


def guess_inventory_format(out: str | None) -> str:
    """The format that the name of a file asks for; raises ConfigError where it asks for one that there is not.

    >>> guess_inventory_format("names.CSV"), guess_inventory_format("names.txt"), guess_inventory_format(None)
    ('csv', 'text', 'text')
    """
    ending = Path(out or "").suffix.lower().removeprefix(".")
    if ending in INVENTORY_FORMATS:
        return ending
    if ending and ending != "txt":
        what = f'no inventory is written as ".{ending}"'
        raise ConfigError(str(out), what, "end it in .txt, .csv or .json, or say --format as well")
    return "text"


def write_inventory(names: Sequence[FeedName], name: str, *, write: Callable[[str], object]) -> None:
    """The names in one of `INVENTORY_FORMATS`, in one piece."""
    if name == "csv":
        from mtcheck.reports.csv_tables import write_names

        pieces: list[str] = []
        write_names(names, write=pieces.append)
        write("".join(pieces))
    else:
        write(names_to_json(names) if name == "json" else render_names(names))


def render_names(names: Sequence[FeedName]) -> str:
    """The table for people: a line a name, and below it one for each spelling where there are several."""
    if not names:
        return "No names were found.\n"
    rows = [_COLUMNS, *(row for name in names for row in _list_rows(name))]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS) - 1)]
    lines = [
        "  ".join(
            (row[0].rjust(widths[0]), row[1].rjust(widths[1]), row[2].ljust(widths[2]), row[3].ljust(widths[3]), row[4])
        ).rstrip()
        for row in rows
    ]
    several = sum(not name.is_consistent for name in names)
    lines += ["", f"{count(len(names), 'name')}, {several:,} of them spelled in several ways"]
    return "".join(f"{line}\n" for line in lines)


def names_to_json(names: Iterable[FeedName]) -> str:
    """The inventory as one JSON document."""
    value: NamesDocument = {"schema": "mtcheck.names/1", "names": [_name_value(name) for name in names]}
    return _dump(value)


def feed_to_json(feed: FeedReport) -> str:
    """What only the whole feed shows, as one JSON document."""
    return _dump(make_feed_document(feed))


def make_feed_document(feed: FeedReport) -> FeedDocument:
    """The same as a value."""
    value: FeedDocument = {
        "schema": "mtcheck.feed/1",
        "findings": [_finding_value(finding) for finding in feed.findings],
    }
    if feed.suppressed:
        value["suppressed"] = [
            {**_finding_value(item.finding), "reason": item.reason, "where": item.where or None}
            for item in feed.suppressed
        ]
    return value


def _list_rows(name: FeedName) -> Iterable[tuple[str, ...]]:
    first, *others = name.spellings
    articles = f"{first.articles:,}" if not others else ""
    kind = name.kind or ""
    if not others:
        yield f"{name.mentions:,}", articles, kind, flatten(first.form), flatten(first.first.article_id)
        return
    yield f"{name.mentions:,}", "", kind, flatten(f"{first.form} ({name.reason})"), ""
    for spelling in name.spellings:
        where = flatten(spelling.first.article_id)
        yield f"{spelling.mentions:,}", f"{spelling.articles:,}", "", flatten(f"  {spelling.form}"), where


def _name_value(name: FeedName) -> NameValue:
    return {
        "name": name.spellings[0].form,
        "kind": name.kind,
        "language": name.language,
        "mentions": name.mentions,
        "reason": name.reason or None,
        "confidence": round(name.confidence, 2),
        "spellings": [_spelling_value(spelling) for spelling in name.spellings],
    }


def _spelling_value(spelling: FeedSpelling) -> SpellingValue:
    return {
        "spelling": spelling.form,
        "mentions": spelling.mentions,
        "articles": spelling.articles,
        "counts": [{"id": counted.article_id, "mentions": counted.mentions} for counted in spelling.counts],
        "first": _place_value(spelling.first),
    }


def _line_value(line: FeedLine) -> LineValue:
    return {
        "line": line.line.form,
        "language": line.language,
        "site": line.site or None,
        "articles": line.line.articles,
        "of_articles": line.of_articles,
        "ids": [counted.article_id for counted in line.line.counts],
        "first": _place_value(line.line.first),
    }


def _place_value(place: Place) -> FirstPlace:
    return {"id": place.article_id, "field": place.field, "start": place.span.start, "end": place.span.end}


def _finding_value(finding: FeedFinding) -> FeedFindingValue:
    found = finding.found
    return {
        "code": finding.code,
        "name": finding.name,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
        "found": _name_value(found) if isinstance(found, FeedName) else _line_value(found),
    }


def _write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})"
        raise OutputError(str(path), what, "name another file for the inventory or make room") from error


def _dump(value: NamesDocument | FeedDocument) -> str:
    return write_json(value, indent=2) + "\n"
