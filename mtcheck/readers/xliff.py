"""An XLIFF file in (1.0 to 1.2, 2.0, 2.1, and what translation programs write on its ground), Articles out.

Each `<file>` is an article, each segment a sentence beside its source; a unit that is not segmented is one. A segment
without a translation is an empty sentence, so that what was left out shows; the state of a unit is not asked, since
what stands in its target is what would be published. Left out are units that are not to be translated, and all that
only translators read: notes, proposals, the original's skeleton.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mtcheck.model import Article, Failure
from mtcheck.readers.bilingual import Languages, Pairing, build_bilingual, pair_texts
from mtcheck.readers.decoding import decode_xml
from mtcheck.readers.inline import read_text
from mtcheck.readers.inputs import Input
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.xml_parts import Closed, Opened, Part, Whole, read_parts

_UNITS = frozenset({"trans-unit", "unit"})
_UNREAD = frozenset({"header", "bin-source", "bin-target", "skeleton", "notes", "note"})
"""Elements beside units, taken whole so that nothing in them is met."""
_UNNUMBERED = "#"
"""Begins the key of a segment that has no number of its own."""
_SPACE = "xml:space"
_LANG = "xml:lang"
_INHERITED = frozenset({"translate", _SPACE, "source-language", "target-language", "srcLang", "trgLang"})
"""What an element says of all that is in it."""


def read_xliff(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """An Article for each file in it; a Failure for one of which nothing is translated."""
    pieces = decode_xml(source.stream, source.head, source.origin, charset=source.charset)
    parts = read_parts(pieces, source.origin, _UNITS | _UNREAD, "XLIFF")
    seen: set[str] = set()
    for content in _read_files(parts):
        if content.is_missing:
            what = f"{len(content.pairings)} units stand outside of any <file>, and are not read"
            if len(content.pairings) == 1:
                what = "a unit stands outside of any <file>, and is not read"
            yield Failure(f"{source.origin}:{content.line}", what, "put them into a <file>, or export it again")
            continue
        article_id = f"{source.origin}#{content.name}" if content.name else source.origin
        if article_id in seen:
            article_id = f"{article_id}#{len(seen) + 1}"
        seen.add(article_id)
        if any(pairing.text for pairing in content.pairings):
            languages = Languages(content.source_language, content.language)
            yield build_bilingual(content.pairings, article_id, source.origin, languages, options)
        elif content.pairings:
            many = len(content.pairings)
            what = f"none of its {many} sentences is translated" if many > 1 else "its one sentence is not translated"
            yield Failure(f"{source.origin}:{content.line}", what, "translate it, or leave it out", article_id)


@dataclass(slots=True)
class _File:
    """What one file element has given so far."""

    name: str
    line: int
    source_language: str | None
    language: str | None
    pairings: list[Pairing] = field(default_factory=list)
    is_missing: bool = False
    """Whether there is no such element, and these are what stands outside of all."""


def _read_files(parts: Iterator[Part]) -> Iterator[_File]:
    """The file elements, each when it ends; last what stands outside of them, where anything does."""
    inherited: list[Mapping[str, str]] = []
    outside = _File("", 1, None, None, is_missing=True)
    content = outside
    for part in parts:
        if isinstance(part, Whole):
            if part.element.tag in _UNITS:
                outside.line = outside.line if outside.pairings else part.line
                content.pairings.extend(_read_unit(part.element, inherited[-1]))
                content.language = content.language or _find_language(part.element)
        elif isinstance(part, Closed):
            inherited.pop()
            if part.name == "file":
                yield content
                content = outside
        else:
            own = {name: value for name, value in part.attributes.items() if name in _INHERITED}
            inherited.append({**inherited[-1], **own} if inherited else own)
            if part.name == "file":
                content = _open_file(part, inherited[-1])
    if outside.pairings:
        yield outside


def _open_file(part: Opened, about: Mapping[str, str]) -> _File:
    return _File(
        name=part.attributes.get("original") or part.attributes.get("id") or "",
        line=part.line,
        source_language=about.get("source-language") or about.get("srcLang"),
        language=about.get("target-language") or about.get("trgLang"),
    )


def _find_language(unit: Element) -> str | None:
    """What the translation says of itself: XLIFF 1.2 need not name the language for the whole file."""
    target = unit.find("target")
    return None if target is None else target.get(_LANG)


def _read_unit(unit: Element, inherited: Mapping[str, str]) -> Iterator[Pairing]:
    """The sentences of a unit, or the one that it is; none where it is not to be translated."""
    about = {**inherited, **unit.attrib}
    if about.get("translate") == "no":
        return
    if unit.tag == "unit":
        data = {item.get("id", ""): "".join(item.itertext()) for item in unit.iterfind("originalData/data")}
        for segment in _order_segments(unit):
            yield from _pair(segment.find("source"), segment.find("target"), about, data)
        return
    source, target = unit.find("source"), unit.find("target")
    cut, translated = _find_segments(unit.find("seg-source")) or _find_segments(source), _find_segments(target)
    is_unsure = len(cut) != len(translated) and any(key.startswith(_UNNUMBERED) for key in translated)
    if is_unsure or not translated.keys() <= cut.keys() or _has_text_beside(target, translated):
        cut = {}
    for number, segment in cut.items():
        yield from _pair(segment, translated.get(number), about)
    if not cut:
        yield from _pair(source, target, about)


def _pair(
    source: Element | None, target: Element | None, about: Mapping[str, str], data: Mapping[str, str] | None = None
) -> list[Pairing]:
    """A source and its translation; white space is kept where one of them or what they stand in says so."""
    elements = [element for element in (source, target) if element is not None]
    keeps_space = "preserve" in {element.get(_SPACE) or about.get(_SPACE) for element in elements}
    return pair_texts(read_text(source, data or {}), read_text(target, data or {}), keeps_space=keeps_space)


def _order_segments(unit: Element) -> list[Element]:
    """The segments of an XLIFF 2 unit as its translation has them: a target may say which place is its own."""
    placed = []
    for number, part in enumerate((part for part in unit if part.tag in {"segment", "ignorable"}), start=1):
        target = part.find("target")
        order = "" if target is None else target.get("order", "").strip()
        placed.append((int(order) if order.isdecimal() else number, number, part))
    return [part for _, _, part in sorted(placed, key=lambda place: place[:2]) if part.tag == "segment"]


def _find_segments(element: Element | None) -> dict[str, Element]:
    """The segments that a tool has marked, by their numbers, or by their places where not each has one of its own."""
    marks = [] if element is None else [mark for mark in element.iter("mrk") if mark.get("mtype") == "seg"]
    numbered = {mark.get("mid", ""): mark for mark in marks}
    if len(numbered) == len(marks) and "" not in numbered:
        return numbered
    return {f"{_UNNUMBERED}{number}": mark for number, mark in enumerate(marks)}


def _has_text_beside(element: Element | None, segments: Mapping[str, Element]) -> bool:
    """Whether words stand outside of the segments: a tool that knows no segments has written there."""
    inside = sum(_count_letters(segment) for segment in segments.values())
    return element is not None and _count_letters(element) != inside


def _count_letters(element: Element) -> int:
    return sum(map(str.isalnum, read_text(element)))
