"""A translation memory (TMX 1.1 to 1.4) in, Articles out, in flat memory: each unit is a sentence beside its source.

A memory of up to 500 units is one article; a longer one holds many documents without saying where they begin, so that
each 500 units are one. Where a unit has several languages, `language` and `source_language` of the options choose.
A unit without its translation is a sentence that was left out, and one without its source stands beside nothing. One in
other two languages, in a memory of pairs, is that of another pair, and none of this article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple
from xml.etree.ElementTree import Element

from mtcheck.errors import InputError
from mtcheck.language import canonical_tag
from mtcheck.model import Article, Failure
from mtcheck.readers.bilingual import Languages, build_bilingual, pair_texts
from mtcheck.readers.decoding import decode_xml
from mtcheck.readers.inline import read_text
from mtcheck.readers.inputs import Input
from mtcheck.readers.options import UNDETERMINED, ReadOptions
from mtcheck.readers.xml_parts import Whole, read_parts
from mtcheck.tags import normalise_tag, primary_subtag

MOST_UNITS = 500
"""Sentences of the longest article; the longest news story has some two hundred."""
_MOST_WAITING = 20 * MOST_UNITS
"""Units without a translation, at the start, after which none is looked for: what is read is kept until one comes."""
_ANY = "*all*"
"""What a memory says whose every language may be the source."""


def read_tmx(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """One Article, or one for each 500 units, and a Failure where units are in other languages, or lack the source."""
    number = 0
    batch: list[_Unit] = []
    left_out: list[Failure] = []
    for unit in _choose_units(_read_variants(source), source.origin, options):
        if isinstance(unit, Failure):
            left_out.append(unit)
            continue
        if len(batch) == MOST_UNITS:
            number += 1
            yield _build(batch, f"{source.origin}#{number}", source.origin, options)
            batch = []
        batch.append(unit)
    if batch:
        article_id = f"{source.origin}#{number + 1}" if number else source.origin
        yield _build(batch, article_id, source.origin, options)
    yield from left_out


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
    """None where it has none."""
    text: Element | None
    """None where it was not translated."""


class _Choice(NamedTuple):
    """What one unit says of the languages of its memory."""

    languages: Languages | InputError
    """The error where nothing says which is which."""
    is_wanted: bool
    """Whether it has the language that the texts are asked for in."""


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
    """The units in the two languages that the memory is read in; then what is to be said of the others.

    These are the first two with the language of the options; where the first units have not got English, which is
    usual, the first two.
    """
    chosen: _Choice | None = None
    waiting: list[_Variants] = []
    for unit in variants:
        waiting.append(unit)
        found = _choose_languages([*unit.segments], unit, origin, options)
        chosen = found if found is not None and (chosen is None or found.is_wanted) else chosen
        has_enough = chosen is not None or _lacks_source(waiting, options) or len(waiting) == _MOST_WAITING
        if (found is not None and found.is_wanted) or (len(waiting) >= MOST_UNITS and has_enough):
            break
    if chosen is None or (not chosen.is_wanted and _lacks_text(waiting, options)):
        yield from _explain_refusal(waiting, origin, options)
        return
    if isinstance(chosen.languages, InputError):
        raise chosen.languages
    yield from _take_units(chain(waiting, variants), chosen.languages, origin, options)


def _take_units(
    variants: Iterator[_Variants], chosen: Languages, origin: str, options: ReadOptions
) -> Iterator[_Unit | Failure]:
    without_source = of_others = 0
    has_many = False
    for unit in variants:
        tags = [*unit.segments]
        has_many = has_many or len(tags) > len(Languages._fields)
        source, text = (_match(tag, tags) for tag in chosen)
        if text is None and (source is None or (len(tags) > 1 and not has_many)):
            of_others += len(tags) > 1
            continue
        without_source += source is None
        pieces = (unit.segments[tag] if tag is not None else None for tag in (source, text))
        yield _Unit(chosen, *pieces)
    if without_source:
        what = f"{without_source} unit{'s have' if without_source > 1 else ' has'} no {chosen.source}"
        advice = f"export the memory with {chosen.source}, or name another language with --source-language"
        yield Failure(origin, f"{what} to compare the text with", advice)
    if of_others and _match(options.language, [chosen.text or ""]) is None:
        what = f"{of_others} unit{'s are' if of_others > 1 else ' is'} not in {chosen.source} and {chosen.text}"
        yield Failure(origin, f"{what}, and not examined", "export a memory for each pair of languages")


def _explain_refusal(units: Sequence[_Variants], origin: str, options: ReadOptions) -> Iterator[Failure]:
    """Why none of these units can be read: they are not in the language that is asked for, or have no translation."""
    told = ", ".join(dict.fromkeys(tag for unit in units for tag in unit.segments))
    looked = f" ({MOST_UNITS} were looked at)" if len(units) == MOST_UNITS else ""
    if _lacks_source(units, options):
        what = f"no unit is in {options.source_language}, only in {told}"
        yield Failure(origin, f"{what}{looked}", "name one of these with --source-language")
    elif _lacks_text(units, options):
        what = f"no unit is in {options.language}, only in {told}"
        yield Failure(origin, f"{what}{looked}", "name one of these with --language")
    elif units:
        number = len(units)
        first = "first " if number == _MOST_WAITING else ""
        what = f"none of its {first}{number:,} units has a translation"
        what = what if number > 1 else "its one unit has no translation"
        yield Failure(origin, what, "name another memory, or export it with both languages")


def _lacks_source(units: Sequence[_Variants], options: ReadOptions) -> bool:
    """Whether a source language is asked for that none of these units is in, though they are in some."""
    tags = [tag for unit in units for tag in unit.segments]
    return bool(options.source_language and tags) and _match(options.source_language, tags) is None


def _lacks_text(units: Sequence[_Variants], options: ReadOptions) -> bool:
    """Whether another language than the usual English is asked for that none of these units is in."""
    tags = dict.fromkeys(tag for unit in units for tag in unit.segments)
    is_usual = options.language == UNDETERMINED or _match(options.language, [ReadOptions().language]) is not None
    return len(tags) > 1 and not is_usual and _match(options.language, [*tags]) is None


def _choose_languages(tags: Sequence[str], unit: _Variants, origin: str, options: ReadOptions) -> _Choice | None:
    """The source, as asked for or as the memory says, and the translation; None where a unit has not both."""
    source = _match(options.source_language or unit.source_language, tags)
    if source is None and options.source_language:
        return None
    rest = [tag for tag in tags if tag != source]
    rest = [tag for tag in rest if source is None or primary_subtag(tag) != primary_subtag(source)] or rest
    wanted = text = _match(options.language, rest)
    others = [tag for tag in rest if tag != text]
    if source is None and others and (text is None or len(others) == 1):
        source = others.pop(0)
    if text is None and len(others) == 1:
        text = others.pop()
    if source is not None and text is not None:
        return _Choice(Languages(source, text), is_wanted=wanted is not None)
    if len(tags) <= 1 or (source is not None and not others):
        return None
    option = "--source-language" if source is None else "--language"
    where, advice = f"{origin}:{unit.line}", f"name one with {option}"
    refusal = InputError(where, f"a unit is in {', '.join(tags)}, and nothing says which is which", advice)
    return _Choice(refusal, is_wanted=wanted is not None)


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
