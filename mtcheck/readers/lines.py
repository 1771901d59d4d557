"""An input, line by line, in flat memory: for JSON Lines and tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.errors import InputError
from mtcheck.readers.decoding import advise_conversion, find_encoding, mark_of, refuse_binary
from mtcheck.readers.inputs import Input


class Line(NamedTuple):
    """One line, with its line break."""

    number: int
    """From 1."""
    text: str | None
    """None where the line is not UTF-8."""
    body: bytes = b""
    """The bytes of a line that is not UTF-8."""


def read_lines(source: Input) -> Iterator[Line]:
    """The lines of an input: by its byte order mark, by what the server declares, else as UTF-8."""
    refuse_binary(source.head, source.origin)
    mark = mark_of(source.head)
    encoding = "utf-8"
    if mark is not None:
        encoding = mark[1]
        source.stream.read(len(mark[0]))
    elif source.charset is not None:
        encoding = find_encoding(source.charset, source.origin, "the server")
    if encoding == "utf-8":
        for number, body in enumerate(source.stream, 1):
            try:
                yield Line(number, body.decode("utf-8"))
            except UnicodeDecodeError:
                yield Line(number, None, body)
        return
    try:
        with io.TextIOWrapper(source.stream, encoding=encoding, newline="\n") as lines:
            for number, text in enumerate(lines, 1):
                yield Line(number, text)
    except UnicodeDecodeError as error:
        what = f"declared as {encoding}, which it is not ({error.reason})"
        raise InputError(source.origin, what, "save it as UTF-8") from None


def refuse_lines(lines: list[Line], origin: str, *, is_end: bool) -> InputError:
    """The error for lines that are not UTF-8, in an input that declares nothing else; `is_end`: no more was read."""
    first, *others = lines
    column = next(n for n, char in enumerate(first.body.decode("utf-8", "surrogateescape"), 1) if char >= "\udc80")
    what = f"not UTF-8, and no encoding is declared: column {column}"
    if others:
        what += f", also line{'s' * (len(others) > 1)} {', '.join(str(line.number) for line in others)}"
    if is_end:
        what += "; what follows was not read"
    return InputError(f"{origin}:{first.number}", what, advise_conversion(b"".join(line.body for line in lines)))
