"""Standard output and standard error, made fit for reports; what is written to them is left to `cli`."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path


def prepare_output() -> None:
    """Output that is UTF-8 on every machine, with plain line ends, and there even where the shell closed it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: >&-
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open while we run
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True)


def discard_output() -> None:
    """Let what is still unwritten go nowhere, so that leaving does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
