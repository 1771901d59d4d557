"""What a user names -> opened inputs: files, folders, globs and standard input.

An input comes out as bytes with a name. What the bytes mean is left to the formats, and what an address sends to
`address`.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mtcheck.errors import InputError
from mtcheck.model import Failure

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_REPORT_MARK = ".mtcheck-report"
"""The file by which a folder of reports is known; `reports.storage` writes it."""
HEAD = 65536
"""Bytes of an input that are looked at when its format is chosen."""

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One opened input: its name and its bytes."""

    origin: str
    """The file or address, as the user would write it."""
    head: bytes
    """The first bytes; all of them where the input is short."""
    stream: BinaryIO
    """All bytes, to be read once; whoever opened the input closes it."""
    media_type: str | None = None
    """What the server calls the format; None for a file."""
    charset: str | None = None
    """What the server calls the encoding; None for a file, and where it does not say."""
    address: str | None = None
    """Where redirects ended; None for a file."""


def find_files(source: str, endings: frozenset[str]) -> Iterator[Path | Failure]:
    """The files that one source names, in order; a folder gives those with one of these endings, its folders' too.

    Hidden files and folders in a folder are left alone, and so are linked folders, which may lead in circles, and
    reports that mtcheck wrote itself.
    """
    path = Path(source)
    if not source or "\0" in source:
        yield Failure(repr(source), "this names no file", "name a file, a folder, a pattern, - or an address")
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir() raises on a name that is too long
        yield from _require_any(source, _walk(path, endings), endings)
    elif os.path.exists(path):  # noqa: PTH110 - as above
        yield path
    elif has_magic(source):
        matches = [Path(match) for match in sorted(glob(source, recursive=True))]  # noqa: PTH207 - knows no "../*.txt"
        if not matches:
            yield Failure(source, "no file matches this pattern", "check it, and quote it so that the shell leaves it")
        for match in matches:
            yield from _walk(match, endings) if match.is_dir() else (match,)
    else:
        yield Failure(display(source), "no such file or folder", _advise_nearest(path))


def open_file(path: Path) -> Input:
    """Open a file."""
    origin = display(path)
    try:
        return open_stream(origin, path.open("rb"))
    except OSError as error:
        what = f"cannot be read ({error.strerror or error})"
        raise InputError(origin, what, "check that it is a file and that you may read it") from None


def open_standard_input() -> Input:
    """What is piped in; its format is to be found from its content."""
    if sys.stdin is None or sys.stdin.closed:
        raise InputError(STANDARD_INPUT, "there is no standard input", "pipe text into the command, or name a file")
    return open_stream(STANDARD_INPUT, sys.stdin.buffer)


def open_stream(
    origin: str,
    stream: BinaryIO,
    *,
    media_type: str | None = None,
    charset: str | None = None,
    address: str | None = None,
) -> Input:
    """An input whose bytes come from `stream`, which is closed with it unless it is standard input."""
    try:
        head = stream.read(HEAD)
    except OSError:
        stream.close()
        raise
    whole = io.BufferedReader(_Rewound(head, stream), HEAD)
    return Input(origin, head, whole, media_type, charset, address)


def display(path: Path | str) -> str:
    """A path as text that can be written anywhere: with slashes, and without bytes that are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")


def _walk(folder: Path, endings: frozenset[str]) -> Iterator[Path | Failure]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        what = f"cannot be listed ({error.strerror or error})"
        yield Failure(display(folder), what, "check that you may read the folder")
        return
    if any(entry.name == _REPORT_MARK for entry in entries):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry, endings)
        elif entry.suffix.lower() in endings:
            yield entry


def _require_any(source: str, found: Iterable[Path | Failure], endings: frozenset[str]) -> Iterator[Path | Failure]:
    is_empty = True
    for item in found:
        is_empty = False
        yield item
    if is_empty:
        read = " ".join(sorted(endings))
        yield Failure(display(source), "no article in this folder", f"in a folder, files ending in {read} are read")


def _advise_nearest(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return "check the name"
    nearest = get_close_matches(path.name, names, n=1)
    return f'did you mean "{display(path.parent / nearest[0])}"?' if nearest else "check the name"


class _Rewound(io.RawIOBase):
    """A stream whose first bytes were read already, from the beginning; works for pipes too."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        target = memoryview(buffer).cast("B")
        piece = self._head[: len(target)] or memoryview(self._rest.read(len(target)))
        self._head = self._head[len(piece) :] if self._head else self._head
        target[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        if self._rest is not getattr(sys.stdin, "buffer", None):
            self._rest.close()
        super().close()
