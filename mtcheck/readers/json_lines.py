"""JSON Lines in, one Article a line out: the contract itself (DESIGN), read in flat memory."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers.inputs import Input
from mtcheck.readers.json_values import decode_json
from mtcheck.readers.lines import Line, read_lines, refuse_lines
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.paths import describe_kind
from mtcheck.readers.records import Record, read_records

PATIENCE = 20
"""After so many lines that are not UTF-8, or broken lines and none that is JSON, the rest is not read."""


def read_json_lines(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """An Article or a Failure for each line; blank lines are passed over."""
    yield from read_records(read_objects(source), source.origin, options)


def read_objects(source: Input) -> Iterator[Record | Failure]:
    """A Record for each line, whose place ends in its number, or a Failure."""
    undecodable: list[Line] = []
    broken = 0
    is_json = False
    for line in read_lines(source):
        if line.text is None:
            undecodable.append(line)
            if len(undecodable) == PATIENCE:
                break
            continue
        if not line.text.strip("\ufeff \t\r\n"):
            continue
        try:
            # Files that were joined may keep a byte order mark each.
            values = decode_json(line.text.rstrip("\r\n").removeprefix("\ufeff"), source.origin, first_line=line.number)
        except InputError as error:
            yield error.failure
            broken += 1
            if broken == PATIENCE and not is_json:
                what = f"none of the first {PATIENCE} lines is JSON; the rest was not read"
                yield Failure(source.origin, what, "JSON Lines holds one object a line; name a JSON file .json")
                return
            continue
        is_json = True
        where = f"{source.origin}:{line.number}"
        if isinstance(values, dict):
            yield Record(where, values, values)
        else:
            what = f"this line is {describe_kind(values)}, it must be an object"
            yield Failure(where, what, 'write {"text": "..."} on each line')
    if undecodable:
        yield refuse_lines(undecodable, source.origin, is_end=len(undecodable) == PATIENCE).failure
