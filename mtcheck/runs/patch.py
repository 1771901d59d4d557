r"""Two versions of a file -> a unified diff of its bytes, as `git apply` and `patch -p1` take it.

Lines end at "\n" and nowhere else, and every byte of them is kept: line ends of Windows, a byte order mark, text in
whatever encoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

_CONTEXT = 3
_NO_END = b"\\ No newline at end of file\n"
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_STRANGE = re.compile(rb'[\x00-\x1f"\\\x7f]')
_ESCAPES = {b"\t": b"\\t", b"\n": b"\\n", b"\r": b"\\r", b'"': b'\\"', b"\\": b"\\\\"}


class _Change(NamedTuple):
    """Lines of the old version and those that stand in their place."""

    old: range
    new: range


def make_patch(name: bytes, old: bytes, new: bytes) -> bytes:
    """The diff of one file from `old` to `new`, empty where they are the same; `name` is its path, with slashes."""
    before, after = _LINE.findall(old), _LINE.findall(new)
    hunks = [_write_hunk(group, before, after) for group in _group(_find_changes(before, after))]
    if not hunks:
        return b""
    return b"".join((b"--- ", _write_name(b"a/" + name), b"\n+++ ", _write_name(b"b/" + name), b"\n", *hunks))


def _find_changes(before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[_Change]:
    if len(before) == len(after):  # no line came or went, so each is laid beside its own: a feed has too many to search
        changed = (number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old != new)
        for _, run in groupby(enumerate(changed), key=lambda item: item[1] - item[0]):
            numbers = [number for _, number in run]
            lines = range(numbers[0], numbers[-1] + 1)
            yield _Change(lines, lines)
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Change(range(start, end), range(new_start, new_end))


def _group(changes: Iterator[_Change]) -> Iterator[list[_Change]]:
    """Changes that share lines of context stand in one hunk."""
    group: list[_Change] = []
    for change in changes:
        if group and change.old.start - group[-1].old.stop > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _write_hunk(group: list[_Change], before: Sequence[bytes], after: Sequence[bytes]) -> bytes:
    first, last = group[0], group[-1]
    lead = min(_CONTEXT, first.old.start)
    tail = min(_CONTEXT, len(before) - last.old.stop)
    old = range(first.old.start - lead, last.old.stop + tail)
    new = range(first.new.start - lead, last.new.stop + tail)
    lines = []
    at = old.start
    for change in group:
        lines += [_write_line(b" ", line) for line in before[at : change.old.start]]
        lines += [_write_line(b"-", before[number]) for number in change.old]
        lines += [_write_line(b"+", after[number]) for number in change.new]
        at = change.old.stop
    lines += [_write_line(b" ", line) for line in before[at : old.stop]]
    return b"@@ -%s +%s @@\n%s" % (_write_range(old), _write_range(new), b"".join(lines))


def _write_line(sign: bytes, line: bytes) -> bytes:
    return sign + line if line.endswith(b"\n") else sign + line + b"\n" + _NO_END


def _write_range(lines: range) -> bytes:
    start = lines.start + 1 if lines else lines.start
    return b"%d" % start if len(lines) == 1 else b"%d,%d" % (start, len(lines))


def _write_name(path: bytes) -> bytes:
    """As git writes it: quoted where it holds odd characters, with a tab behind where it holds a space."""
    if _STRANGE.search(path):
        return b'"%s"' % _STRANGE.sub(lambda match: _ESCAPES.get(match[0], b"\\%03o" % match[0][0]), path)
    return path + b"\t" if b" " in path else path
