"""Files and standard input -> opened inputs: bytes with a name.

Which files a user names is left to `files`, what the bytes mean to the formats, and what an address sends to
`address`.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mtcheck.errors import InputError
from mtcheck.readers.files import display, find_obstacle

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 65536
"""Bytes of an input that are looked at when its format is chosen."""

STANDARD_INPUT = "-"
"""The source that stands for standard input."""
STDIN = "stdin"
"""What articles from standard input are named after: a dash would say nothing in a report, and less in a table."""

_JSON_LINE = re.compile(rb"\s*\{[^\n]*\}[ \t\r]*\n")
"""A first line that looks like a whole object."""


@dataclass(frozen=True, slots=True)
class Input:
    """One opened input: its name and its bytes."""

    origin: str
    """The file or address, as the user would write it."""
    head: bytes
    """The first bytes; all of them where the input is short, fewer where a pipe of JSON Lines is slow."""
    stream: BinaryIO
    """All bytes, to be read once; whoever opened the input closes it."""
    media_type: str | None = None
    """What the server calls the format; None for a file."""
    charset: str | None = None
    """What the server calls the encoding; None for a file, and where it does not say."""
    address: str | None = None
    """Where redirects ended; None for a file."""


def open_file(path: Path) -> Input:
    """Open a file; InputError where that cannot be done, or had better not be."""
    origin = display(path)
    try:
        obstacle = find_obstacle(path)
        if obstacle is not None:
            raise InputError(obstacle.where, obstacle.what, obstacle.advice)
        return open_stream(origin, path.open("rb"))
    except OSError as error:
        what = f"cannot be read ({error.strerror or error})"
        raise InputError(origin, what, "check that it is a file and that you may read it") from None


def open_standard_input() -> Input:
    """What is piped in; its format is to be found from its content."""
    if sys.stdin is None or sys.stdin.closed:
        raise InputError(STDIN, "there is no standard input", "pipe text into the command, or name a file")
    return open_stream(STDIN, sys.stdin.buffer, head=_read_pipe_head(sys.stdin.buffer))


def open_stream(
    origin: str,
    stream: BinaryIO,
    *,
    head: bytes | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    address: str | None = None,
) -> Input:
    """An input whose bytes come from `stream`, which is closed with it unless it is standard input.

    `head` is what of them was read already, where that tells the format.
    """
    if head is None:
        try:
            head = stream.read(HEAD)
        except OSError:
            stream.close()
            raise
    whole = io.BufferedReader(_Rewound(head, stream), HEAD)
    return Input(origin, head, whole, media_type, charset, address)


def _read_pipe_head(stream: BinaryIO) -> bytes:
    """The first bytes; of JSON Lines no more than there are, so that a slow pipe is examined line by line."""
    head = b""
    while len(head) < HEAD and (piece := _read_some(stream, HEAD - len(head))):
        head += piece
        if b"\n" in piece and _JSON_LINE.match(head):
            break
    return head


def _read_some(stream: BinaryIO, size: int) -> bytes:
    """What is there, at most so many bytes, waiting only where there is nothing; empty at the end."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read(size)


class _Rewound(io.RawIOBase):
    """A stream whose first bytes were read already, from the beginning; works for pipes too."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        target = memoryview(buffer).cast("B")
        piece = self._head[: len(target)] or memoryview(_read_some(self._rest, len(target)))
        self._head = self._head[len(piece) :] if self._head else self._head
        target[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        if self._rest is not getattr(sys.stdin, "buffer", None):
            self._rest.close()
        super().close()
