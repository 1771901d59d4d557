"""Standard output and standard error: UTF-8 on every machine, and whoever reads them may leave before the end.

Another importer of click, for lines to people. What a command makes of a reader that has left is decided here once: a
run that has other reports, or an answer, goes on for these.
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


def prepare_streams() -> None:
    """Make both ready to be written to, also where the shell has closed them."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: >&-
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open while we run
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True)


def say(line: str, *, quiet: bool = False) -> None:
    """A line on standard error; where nobody reads that any more, nowhere."""
    if quiet:
        return
    try:
        click.echo(flatten(line), err=True)
    except BrokenPipeError:
        discard(sys.stderr)


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
