"""An XML document in, its parts out one by one, in flat memory: elements that open and close, and some of them whole.

The only user of expat. Names are those of the document's own namespace; an element of another has its namespace
before it, in braces, and no reader asks for it. Nothing is fetched, and a document that defines entities is refused:
they serve to blow a small file up, or to read others. What HTML calls `&nbsp;` is known where a DTD may have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from html.entities import html5
from itertools import chain
from typing import NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from mtcheck.errors import InputError
from mtcheck.readers.xml_faults import describe_xml_fault

_DEEPEST = 200
"""Elements in each other; real documents have a dozen."""
_KEPT = 200
"""Bytes before a fault that are looked at to say what it is."""
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Opened(NamedTuple):
    """An element begins."""

    name: str
    attributes: Mapping[str, str]
    line: int


class Closed(NamedTuple):
    """An element that was opened ends."""

    name: str


class Whole(NamedTuple):
    """An element with all that is in it."""

    element: Element
    line: int
    """Where it begins."""


Part = Opened | Closed | Whole


def read_parts(pieces: Iterable[str], origin: str, whole: AbstractSet[str], called: str) -> Iterator[Part]:
    """The elements of a document in order, those named in `whole` in one piece.

    `called` is the format in messages, and in lower case its root element. Text that stands outside of whole elements
    is not given. Raises InputError, with the line, where it is not XML or has another root.
    """
    parser = _Parser(origin, whole, called)
    for piece in chain(pieces, [None]):
        try:
            parser.feed(piece)
        finally:  # what stood before a fault was read
            yield from parser.take_parts()


class _Parser:
    """Joins what expat calls back to parts."""

    def __init__(self, origin: str, whole: AbstractSet[str], called: str) -> None:
        self._origin = origin
        self._whole = whole
        self._called = called
        self._namespace: str | None = None
        self._parts: list[Part] = []
        self._names: list[str] = []
        self._builder: TreeBuilder | None = None
        self._begin = (0, 0)
        """How deep the whole element stands that is being built, and its line."""
        self._lines_before: int | None = None
        self._indent = 0
        """White space before the document in its first line."""
        self._fed = b""
        """The end of what the parser was given, and how much it was before that."""
        self._gone = 0
        self._expat = expat.ParserCreate("utf-8", namespace_separator="}")
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._take_text
        self._expat.EntityDeclHandler = self._refuse_entity
        self._expat.SkippedEntityHandler = self._resolve_entity

    def feed(self, piece: str | None) -> None:
        """Read a piece of the document; None is its end."""
        if self._lines_before is None:  # white space before the declaration is common, and a fault to expat
            text = (piece or "").lstrip()
            before = (piece or "")[: len(piece or "") - len(text)]
            self._lines_before, self._indent = before.count("\n"), len(before) - before.rfind("\n") - 1
            piece = None if piece is None else text
        data = (piece or "").encode()
        self._gone += max(0, len(self._fed) - _KEPT)
        self._fed = self._fed[-_KEPT:] + data
        try:
            self._expat.Parse(data, piece is None)
        except expat.ExpatError as error:
            raise self._describe_fault(error) from None

    def _describe_fault(self, error: expat.ExpatError) -> InputError:
        at = max(0, self._expat.ErrorByteIndex - self._gone)
        before, after = (side.decode(errors="ignore") for side in (self._fed[:at], self._fed[at : at + _KEPT]))
        fault = describe_xml_fault(expat.ErrorString(error.code), before, after, self._names)
        column = error.offset + 1 - fault.back + (self._indent if error.lineno == 1 else 0)
        place = f"{self._origin}:{error.lineno + (self._lines_before or 0)}:{max(1, column)}"
        advice = "correct the file, or export it again"
        return InputError(place, f"this is no {self._called}: not XML ({fault.what})", advice)

    def take_parts(self) -> list[Part]:
        """The parts that have ended since they were last taken."""
        parts, self._parts = self._parts, []
        return parts

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._names.append(self._shorten(name))
        if len(self._names) == 1 and self._names[0] != self._called.lower():
            what = f"this is XML but no {self._called}, its root element is <{self._names[0]}>"
            raise self._refuse(what, "name it by its own ending, or export it again")
        if len(self._names) > _DEEPEST:
            what = f"elements stand more than {_DEEPEST} deep in each other"
            raise self._refuse(what, "export it again")
        own = {self._shorten(key): value for key, value in attributes.items()}
        if self._builder is None and self._names[-1] in self._whole:
            self._builder = TreeBuilder()
            self._begin = (len(self._names), self._line)
        if self._builder is None:
            self._parts.append(Opened(self._names[-1], own, self._line))
        else:
            self._builder.start(self._names[-1], own)

    def _end(self, _name: str) -> None:
        name = self._names.pop()
        if self._builder is None:
            self._parts.append(Closed(name))
            return
        self._builder.end(name)
        deep, line = self._begin
        if len(self._names) < deep:
            self._parts.append(Whole(self._builder.close(), line))
            self._builder = None

    def _take_text(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def _shorten(self, name: str) -> str:
        """A name without the document's own namespace; `xml:lang` and `xml:space` as they are written."""
        namespace, is_in_one, local = name.rpartition("}")
        if self._namespace is None:
            self._namespace = namespace
        if not is_in_one or namespace == self._namespace:
            return local
        return f"{{{name}".replace(_XML, "xml:")

    def _refuse_entity(self, name: str, *_: object) -> None:
        what = f'it defines an entity of its own, "{name}"'
        raise self._refuse(what, "take the DOCTYPE out of the file")

    def _resolve_entity(self, name: str, _is_parameter: object) -> None:
        value = html5.get(f"{name};")
        if value is None:
            what = f"&{name}; stands for nothing known"
            raise self._refuse(what, "write the character itself")
        self._take_text(value)

    @property
    def _line(self) -> int:
        return self._expat.CurrentLineNumber + (self._lines_before or 0)

    def _refuse(self, what: str, advice: str) -> InputError:
        return InputError(f"{self._origin}:{self._line}", what, advice)
