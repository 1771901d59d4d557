"""Standard output and standard error as the shell gave them in, streams that a run can rely on out.

A report that cannot be written must be told, so that standard output fails where it is full, and where the shell closed
it. What is said of the run is not worth the run: where standard error is full, what would go there is dropped, and the
exit code stays the one that is due.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TextIO


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


def discard(stream: TextIO) -> None:
    """Let what is still unwritten go nowhere, so that leaving does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
