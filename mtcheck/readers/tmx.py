"""A translation memory (TMX 1.1 to 1.4) in, Articles out, in flat memory: each unit is a sentence beside its source.

A memory of up to 500 units is one article; a longer one holds many documents without saying where they begin, so that
each 500 units are one. Where a unit has several languages, `language` and `source_language` of the options choose.
A unit that lacks one of the two is left out: nobody has said that it should be translated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from mtcheck.errors import InputError
from mtcheck.language import canonical_tag
from mtcheck.model import Article, Failure
from mtcheck.readers.bilingual import Languages, build_bilingual, pair_texts
from mtcheck.readers.decoding import decode_xml
from mtcheck.readers.inline import read_text
from mtcheck.readers.inputs import Input
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.xml_parts import Whole, read_parts
from mtcheck.tags import normalise_tag, primary_subtag

MOST_UNITS = 500
"""Sentences of the longest article; the longest news story has some two hundred."""
_ANY = "*all*"
"""What a memory says whose every language may be the source."""


def read_tmx(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """One Article, or one for each 500 units, and a Failure where units in other languages were left out."""
    number = 0
    batch: list[_Unit] = []
    left_out: Failure | None = None
    for unit in _choose_units(_read_variants(source), source.origin, options):
        if isinstance(unit, Failure):
            left_out = unit
            continue
        if len(batch) == MOST_UNITS:
            number += 1
            yield _build(batch, f"{source.origin}#{number}", source.origin, options)
            batch = []
        batch.append(unit)
    if batch:
        article_id = f"{source.origin}#{number + 1}" if number else source.origin
        yield _build(batch, article_id, source.origin, options)
    if left_out:
        yield left_out


class _Variants(NamedTuple):
    """One unit in all its languages."""

    segments: dict[str, Element | None]
    """By language tag, as written."""
    source_language: str | None
    """The one it was written in, where the memory says so."""
    line: int


class _Unit(NamedTuple):
    """The two languages of a unit that are asked for."""

    languages: Languages
    source: Element | None
    text: Element | None


def _read_variants(source: Input) -> Iterator[_Variants]:
    pieces = decode_xml(source.stream, source.head, source.origin, charset=source.charset)
    said: str | None = None
    for part in read_parts(pieces, source.origin, frozenset({"header", "tu"}), "TMX"):
        if not isinstance(part, Whole):
            continue
        if part.element.tag == "header":
            said = part.element.get("srclang")
            continue
        segments: dict[str, Element | None] = {}
        for variant in part.element.iterfind("tuv"):
            segments.setdefault(variant.get("xml:lang") or variant.get("lang") or "", variant.find("seg"))
        source_language = part.element.get("srclang") or said
        yield _Variants(segments, None if source_language == _ANY else source_language, part.line)


def _choose_units(variants: Iterator[_Variants], origin: str, options: ReadOptions) -> Iterator[_Unit | Failure]:
    """The units in the two languages that the first of them is read in; then what is to be said of the others."""
    chosen: Languages | None = None
    lacking = 0
    for unit in variants:
        tags = [*unit.segments]
        if chosen is None:
            chosen = _choose_languages(tags, unit, origin, options)
        source, text = (_match(tag, tags) for tag in chosen or (None, None))
        if source is None or text is None:
            lacking += len(tags) > 1 or chosen is None
            continue
        yield _Unit(Languages(source, text), unit.segments[source], unit.segments[text])
    if chosen is None:
        if lacking:
            what = (
                f"none of its {lacking} units has a translation" if lacking > 1 else "its one unit has no translation"
            )
            yield Failure(origin, what, "name another memory, or export it with both languages")
    elif lacking and _match(options.language, [chosen.text or ""]) is None:
        what = f"{lacking} unit{'s are' if lacking > 1 else ' is'} not in {chosen.source} and {chosen.text}"
        yield Failure(origin, f"{what}, and not examined", "export a memory for each pair of languages")


def _choose_languages(tags: Sequence[str], unit: _Variants, origin: str, options: ReadOptions) -> Languages | None:
    """The source, as asked for or as the memory says, and the translation; None where a unit has not both."""
    source = _match(options.source_language, tags) or _match(unit.source_language, tags)
    rest = [tag for tag in tags if tag != source]
    rest = [tag for tag in rest if source is None or primary_subtag(tag) != primary_subtag(source)] or rest
    text = _match(options.language, rest)
    others = [tag for tag in rest if tag != text]
    if source is None and others and (text is None or len(others) == 1):
        source = others.pop(0)
    if text is None and len(others) == 1:
        text = others.pop()
    if source is not None and text is not None:
        return Languages(source, text)
    if len(tags) <= 1 or (source is not None and not others):
        return None
    option = "--source-language" if source is None else "--language"
    where, advice = f"{origin}:{unit.line}", f"name one with {option}"
    raise InputError(where, f"a unit is in {', '.join(tags)}, and nothing says which is which", advice)


def _match(wanted: str | None, tags: Sequence[str]) -> str | None:
    """The tag that is the language asked for, whatever its case; else the first of that language in any country."""
    if not wanted:
        return None
    same = [tag for tag in tags if normalise_tag(tag) == normalise_tag(wanted)]
    near = [tag for tag in tags if primary_subtag(canonical_tag(tag)) == primary_subtag(canonical_tag(wanted))]
    return next(iter(same or near), None)


def _build(batch: Sequence[_Unit], article_id: str, origin: str, options: ReadOptions) -> Article | Failure:
    texts = ((read_text(unit.source), read_text(unit.text)) for unit in batch)
    pairings = [pairing for source, text in texts for pairing in pair_texts(source, text, keeps_space=True)]
    return build_bilingual(pairings, article_id, origin, batch[0].languages, options)
