"""`--write sarif=out.sarif` in, files that reports are written to out.

All that is wrong is said before any article is read. A file appears under its name when all files are complete, in
place of an older one; where the run breaks off, or one of them cannot be written, the older ones stay and nothing else
is left. A pipe or a device is written to as it is.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from mtcheck.errors import ConfigError, suggest_nearest
from mtcheck.staging import stage_file

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

OPTION = "--write"
_ADVICE = "write the format, = and the file: sarif=out.sarif"

_USUAL = {
    ".csv": frozenset({"csv"}),
    ".sarif": frozenset({"sarif"}),
    ".jsonl": frozenset({"jsonl"}),
    ".xml": frozenset({"junit", "checkstyle"}),
    ".json": frozenset({"json", "gitlab", "sarif"}),
}
"""The formats that files of such an ending hold: a report of another kind is not written to one."""


class Output(NamedTuple):
    """One more report, and the file it goes to."""

    format: str
    path: Path


def parse_outputs(given: Iterable[str], formats: Sequence[str]) -> tuple[Output, ...]:
    """What `--write` asks for; raises ConfigError where that makes no sense."""
    outputs: list[Output] = []
    taken: set[Path] = set()
    for text in given:
        output = _parse_output(text, formats)
        path = output.path
        whole = path.resolve()
        usual = _USUAL.get(path.suffix.lower(), frozenset())
        if usual and output.format not in usual:
            what = f'"{path}" is by its name no {output.format}, but {" or ".join(sorted(usual))}'
            raise ConfigError(OPTION, what, "name a file of another ending")
        if whole in taken and (path.is_file() or not path.exists()):
            raise ConfigError(OPTION, f'"{path}" is named twice', "give each format a file of its own")
        taken.add(whole)
        outputs.append(output)
    return tuple(outputs)


@contextmanager
def open_outputs(outputs: Sequence[Output]) -> Iterator[tuple[TextIO, ...]]:
    """A stream for each, to be written while the block runs; files get their names when it ends well for all."""
    with ExitStack() as stack:
        streams = tuple(_open_output(output.path, stack) for output in outputs)
        yield streams
        for stream in streams:
            stream.close()


def _open_output(path: Path, stack: ExitStack) -> TextIO:
    """The stream of one file, which the stack closes and gives its name."""
    is_special = path.exists() and not path.is_file()
    try:
        written = path if is_special else stack.enter_context(stage_file(path.resolve()))
        raw = _NamedFile(written, shown=path)
    except OSError as error:
        what = f'"{path}" cannot be written ({error.strerror or error})'
        raise ConfigError(OPTION, what, "name a file that you may write") from error
    stream = io.TextIOWrapper(
        io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=raw.isatty()
    )
    stack.callback(_give_up, stream)
    return stream


class _NamedFile(io.FileIO):
    """A file whose errors name it, as whoever runs mtcheck does: a disk is full whenever a buffer is written out."""

    def __init__(self, path: Path, *, shown: Path) -> None:
        super().__init__(path, "w")
        self._shown = shown

    def write(self, data: ReadableBuffer, /) -> int:
        """Write what a buffer holds."""
        try:
            return super().write(data)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(self._shown)) from error


def _give_up(stream: TextIO) -> None:
    """Close what nobody closed, since the run broke off; why is said already."""
    with suppress(OSError):
        stream.close()


def _parse_output(text: str, formats: Sequence[str]) -> Output:
    name, equals, file = text.partition("=")
    name, file = name.strip().lower(), file.strip()
    if not equals or not file:
        raise ConfigError(OPTION, f'"{text}" names no file', _ADVICE)
    if name not in formats:
        what = f'"{name}" is no format{suggest_nearest(name, formats)}'
        raise ConfigError(OPTION, what, f"choose one of {', '.join(formats)}")
    if file == "-":
        raise ConfigError(OPTION, f'"{text}" names no file', "standard output is what --format chooses")
    path = Path(file)
    if path.is_dir():
        raise ConfigError(OPTION, f'"{file}" is a folder', "name a file in it")
    if not path.parent.is_dir():
        raise ConfigError(OPTION, f'there is no folder "{path.parent}"', "make it first, or name another file")
    return Output(name, path)
