"""Standard output and standard error as the shell gave them in, streams that a run can rely on out.

Another importer of click, for lines to people. A report that cannot be written must be told, so that standard output
fails where it is full, and where the shell closed it; that whoever reads it may leave before the end is decided here
once: a run that has other reports, or an answer, goes on for these. What is said of the run is not worth the run: where
standard error is full, what would go there is dropped, and the exit code stays the one that is due.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO, cast

import click

from mtcheck.visible import flatten


class _Dropping(io.TextIOWrapper):
    """A stream that drops what it cannot write."""

    def write(self, text: str, /) -> int:
        """Write, or drop."""
        try:
            return super().write(text)
        except OSError:
            discard(self)
            return len(text)

    def flush(self) -> None:
        """Flush, or drop."""
        try:
            super().flush()
        except OSError:
            discard(self)


def prepare_streams() -> None:
    """Have both streams take UTF-8 on every machine, line by line; those that a program gave us stay its own."""
    if sys.stdout is None:  # closed by the shell: >&-
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")  # every write fails, as it should
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open while we run
    elif sys.stderr is sys.__stderr__ and isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr = _Dropping(os.fdopen(sys.stderr.fileno(), "wb", closefd=False))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True)


def say(line: str, *, quiet: bool = False) -> None:
    """A line on standard error."""
    if not quiet:
        click.echo(flatten(line), err=True)


def discard(stream: TextIO) -> None:
    """Let what is still unwritten, and all that follows, go nowhere, so that leaving does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def let_leave(stream: TextIO) -> TextIO:
    """The stream, but once its reader has left, what is written to it goes nowhere, and that is no error."""
    return cast("TextIO", _Leavable(stream))


class _Leavable:
    """A stream as a report sees it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, if anybody reads it."""
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            discard(self._stream)
            return len(text)

    def writelines(self, pieces: Iterable[str]) -> None:
        """Write one after the other."""
        for piece in pieces:
            self.write(piece)

    def flush(self) -> None:
        """Hand on what was written, likewise."""
        try:
            self._stream.flush()
        except BrokenPipeError:
            discard(self._stream)

    def __getattr__(self, name: str) -> object:
        """What else a report asks of it: its encoding, whether it is a terminal."""
        return getattr(self._stream, name)
