"""Document x checks -> Findings: stamps, drops what is hidden or allowed, orders, contains crashes.

Knows checks only as values; what a finding costs is left to `scores`.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias, TypeVar

from mtcheck.check import Check, Context, Declaration, FeedPart
from mtcheck.config.model import Config
from mtcheck.examined import explain_uncompared, explain_unexamined
from mtcheck.lexicon import Lexicon
from mtcheck.model import (
    Category,
    Document,
    Failure,
    FieldName,
    Finding,
    Fix,
    Hit,
    Mention,
    Outline,
    Pair,
    Shown,
    Sighting,
    Span,
)
from mtcheck.plain_text import fold_text
from mtcheck.plug_ins import divert_prints
from mtcheck.scores.traits import SentenceTraits, measure_sentences
from mtcheck.segment import restore, segment_as_read
from mtcheck.selectors import means_check, names_check
from mtcheck.subjects import name_subject
from mtcheck.tags import primary_subtag

_Declared = TypeVar("_Declared", bound=Declaration)

_Found: TypeAlias = tuple[Check, Document, Hit]

_FIELD_ORDER: dict[FieldName, int] = {"title": 0, "text": 1, "source": 2}

_MARKS = frozenset({Category.QUOTES, Category.PUNCTUATION, Category.SPACING})
"""Faults of marks, which are none where markup or a wrong encoding made the mark: the semicolon of `&quot;.`"""
_MISREAD = frozenset({Category.MARKUP, Category.PLACEHOLDER, Category.ENCODING})

_ABSORBED: dict[Category, frozenset[Category]] = {
    Category.RESIDUE: frozenset(Category) - {Category.RESIDUE},
    Category.UNTRANSLATED: frozenset({Category.REPETITION}),
    Category.MARKUP: _MARKS,
    Category.PLACEHOLDER: frozenset(Category) - {Category.RESIDUE, Category.PLACEHOLDER},
    Category.ENCODING: _MARKS,
}
"""Categories whose findings take the text away, and those of which nothing is left to mend inside it."""


_WORDS_OF_PASSAGE = 3
"""Words of the article from which a finding with markup inside is one of the article, not of the markup."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What the checks saw in one article."""

    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    source_language: str | None = None
    sightings: tuple[Sighting, ...] = ()
    outline: Outline | None = None
    unscored: str | None = None
    """Why the text is no article, or was not looked into, in words; None where it is one, and was."""
    is_examined: bool = True
    """Whether any check looked into it."""
    traits: tuple[SentenceTraits, ...] = ()
    """Of all sentences, or none where they cannot be measured."""
    source_sentences: tuple[Span, ...] = ()
    pairs: tuple[Pair, ...] = ()
    """Sentences of the source and of the text that belong together; empty without a source."""
    uncompared: Failure | None = None
    """Why nothing was looked for that differs from the source; None where it was, and where it need not be."""


def select_checks(checks: Iterable[_Declared], config: Config) -> tuple[_Declared, ...]:
    """The checks that the configuration wants: all, or those under `select`, with `extend_select`, less `ignore`.

    A check that is off by default runs only where one of them names it, by its whole code or its name.
    """
    wanted = (*config.select, *config.extend_select)
    return tuple(
        check
        for check in checks
        if (not config.select or any(means_check(selector, check) for selector in wanted))
        and (check.default or any(names_check(selector, check) for selector in wanted))
        and not any(means_check(selector, check) for selector in config.ignore)
    )


def examine(
    doc: Document, checks: Iterable[Check], config: Config, *, parts: frozenset[FeedPart] = frozenset()
) -> Examination:
    """Run the checks over one document and its title; a check that crashes is named and the others go on.

    `parts` says what is collected as well that a whole feed is asked for.
    """
    checks = tuple(checks)
    lexicon = Lexicon(doc.language)
    allow = frozenset(word.lower() for word in config.allow)
    language = primary_subtag(doc.language)
    hits: list[_Found] = []
    failures: list[Failure] = []
    marked = Context(doc, lexicon, allow, config.glossary, config.prefer, usual_source=config.source_language)
    # what a browser shows is what all checks read but those of markup
    body = marked if doc.shown is None else replace(marked, doc=segment_as_read(doc.shown.article))
    contexts = [context for context in (body.title, body, body.source) if context is not None]
    marked_contexts = [context for context in (marked.title, marked) if context is not None]
    void: _Found | None = None
    for check in sorted(checks, key=lambda check: not check.voids):
        if not check.holds_for(language):
            continue
        for context in marked_contexts if check.reads_markup else contexts:
            part = context.doc
            if part.field not in check.fields or (void is not None and part.field == void[1].field):
                continue
            try:
                told = [
                    (check, part, hit)
                    for hit in _list_hits(check, context)
                    if check.voids
                    or (_trust(check, hit) >= config.min_confidence and not _is_excused(part, hit, allow))
                ]
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a check does wrong must not cost the audit
                failures.append(_describe_crash(f"check {check.code} ({check.place})", part, error))
                break
            hits.extend(told)
            void = told[0] if told and check.voids else void
    source_language: str | None = None
    traits: tuple[SentenceTraits, ...] = ()
    try:
        source_language = body.source_language
    except Exception as error:  # noqa: BLE001 - the same
        failures.append(_describe_crash("guessing the source language", doc, error))
    try:
        traits = measure_sentences(body.doc, lexicon, body.comparison)
    except Exception as error:  # noqa: BLE001 - the same
        failures.append(_describe_crash("measuring the sentences", doc, error))
    sightings: tuple[Sighting, ...] = ()
    outline: Outline | None = None
    if void is None:
        try:
            sightings = body.sightings if "names" in parts else ()
            outline = body.outline if "lines" in parts else None
        except Exception as error:  # noqa: BLE001 - the same
            failures.append(_describe_crash("collecting what the feed is asked for", doc, error))
    aligned = _align(body, config) if void is None else Examination()
    hits = [*_restore_hits(hits, doc)]
    findings = tuple(_stamp(list(_part_safe_fixes(_drop_absorbed(hits))), str(name_subject(doc.article))))
    unscored = None if void is None else f"it is not an article: {void[2].message}"
    looked = Examination() if hits or failures else _ask_whether_examined(checks, body)
    examined = replace(
        aligned,
        findings=findings,
        failures=(*failures, *looked.failures, *aligned.failures),
        source_language=source_language,
        sightings=sightings,
        outline=outline,
        unscored=unscored or looked.unscored,
        is_examined=looked.is_examined,
        traits=traits,
    )
    return examined if doc.shown is None else _restore_rest(examined, doc.shown)


def _restore_hits(hits: Iterable[_Found], doc: Document) -> Iterator[_Found]:
    """What was seen in what a browser shows, where it stands in the text as read."""
    shown = doc.shown
    if shown is None:
        yield from hits
        return
    documents = {"text": doc, "title": doc.title}
    for check, part, hit in hits:
        if part.shown is not None:
            yield check, part, hit
            continue
        whole = documents.get(part.field)
        if whole is None:
            whole = documents[part.field] = restore(part, doc.article, shown)
        place = partial(shown.restore, field=part.field)
        fix = None if hit.fix is None else Fix(place(hit.fix.span), hit.fix.replacement, hit.fix.safe)
        is_cut = fix is not None and hit.fix is not None and _width(fix) != _width(hit.fix)  # it holds tags
        restored = replace(
            hit,
            span=place(hit.span),
            fix=None if is_cut else fix,
            suggestion=hit.suggestion or (hit.fix.replacement if is_cut and hit.fix is not None else None),
            related=tuple(map(place, hit.related)),
            related_in_title=tuple(shown.restore(span, "title") for span in hit.related_in_title),
            related_in_source=tuple(shown.restore(span, "source") for span in hit.related_in_source),
        )
        yield check, whole, restored


def _restore_rest(examined: Examination, shown: Shown) -> Examination:
    """The same for all else that stands somewhere."""
    outline = examined.outline
    if outline is not None:
        lines = (line._replace(span=shown.restore(line.span, "text")) for line in outline.lines)
        outline = outline._replace(lines=tuple(lines))
    return replace(
        examined,
        sightings=tuple(each._replace(span=shown.restore(each.span, each.field)) for each in examined.sightings),
        outline=outline,
        source_sentences=tuple(shown.restore(span, "source") for span in examined.source_sentences),
    )


def _list_hits(check: Check, context: Context) -> list[Hit]:
    """What a check finds, or ValueError where that is nothing that stands in the text."""
    with divert_prints(check.package):
        hits = list(check.find(context.doc, context))
    for hit in hits:
        if not isinstance(hit, Hit) or not 0 <= hit.span.start <= hit.span.end <= len(context.doc.text):
            message = f"it gave {hit!r}, which is no hit in this text"
            raise ValueError(message)
    return hits


def _ask_whether_examined(checks: Iterable[Check], body: Context) -> Examination:
    """Of an examination in which nothing was found, whether anything was looked for."""
    try:
        reason = explain_unexamined(checks, body)
    except Exception as error:  # noqa: BLE001 - the same
        return Examination(failures=(_describe_crash("asking which checks looked into it", body.doc, error),))
    return Examination(unscored=reason, is_examined=reason is None)


def _align(body: Context, config: Config) -> Examination:
    """Of an examination, what lays the text beside its source."""
    try:
        uncompared = explain_uncompared(body, needs_source=config.require_source)
        if body.comparison is None:
            return Examination(uncompared=uncompared)
        sentences = tuple(sentence.span for sentence in body.comparison.source.sentences)
        return Examination(source_sentences=sentences, pairs=body.comparison.pairs, uncompared=uncompared)
    except Exception as error:  # noqa: BLE001 - the same
        return Examination(failures=(_describe_crash("aligning the text with its source", body.doc, error),))


def order_finding(finding: Finding) -> tuple[int, Span, str, str]:
    """What findings of one article are sorted by: the field, the place, the code."""
    return _FIELD_ORDER[finding.field], finding.span, finding.code, finding.message


def _is_excused(doc: Document, hit: Hit, allow: frozenset[str]) -> bool:
    """Whether a hit stands in markup, or on words that the configuration allows."""
    text = doc.text[hit.span.start : hit.span.end]
    return _stands_in_markup(doc, hit.span) or " ".join(text.lower().split()) in allow


def _stands_in_markup(doc: Document, span: Span) -> bool:
    """Whether a span has some of the markup, and is no passage of the article that holds it: a link, a comment."""
    if not doc.is_hidden(span):
        return False
    first = bisect_left(doc.words, span.start, key=lambda word: word.start)
    behind = bisect_left(doc.words, span.end, key=lambda word: word.start)
    return behind - first < _WORDS_OF_PASSAGE


def _trust(check: Check, hit: Hit) -> float:
    """The confidence of a finding, as it is shown."""
    return round(check.confidence if hit.confidence is None else hit.confidence, 2)


def _drop_absorbed(hits: Iterable[_Found]) -> Iterator[_Found]:
    """All hits but those inside a graver one that takes their text away: a quotation mark inside a cookie note."""
    farthest: dict[tuple[FieldName, Category], int] = {}
    ranks = {category: rank for rank, category in enumerate(_ABSORBED)}
    for check, doc, hit in sorted(
        hits, key=lambda item: (item[2].span.start, -item[2].span.end, ranks.get(item[0].category, len(ranks)))
    ):
        absorbed = any(
            farthest.get((doc.field, outer), -1) >= _needed(check, hit, outer)
            for outer, inner in _ABSORBED.items()
            if check.category in inner
        )
        if not absorbed:
            yield check, doc, hit
        reached = farthest.get((doc.field, check.category), hit.span.end)
        farthest[doc.field, check.category] = max(reached, hit.span.end)


def _part_safe_fixes(hits: Iterable[_Found]) -> Iterator[_Found]:
    """All hits; of safe fixes that overlap in one text only the widest stays safe: all may be applied at once."""
    found = list(hits)
    kept: dict[FieldName, list[Span]] = {}
    for number in sorted(range(len(found)), key=lambda n: _width(found[n][2].fix), reverse=True):
        check, doc, hit = found[number]
        if hit.fix is None or not hit.fix.safe:
            continue
        spans = kept.setdefault(doc.field, [])
        at = bisect_right(spans, hit.fix.span)
        if any(spans[n].overlaps(hit.fix.span) for n in (at - 1, at) if 0 <= n < len(spans)):
            found[number] = check, doc, replace(hit, fix=replace(hit.fix, safe=False))
        else:
            spans.insert(at, hit.fix.span)
    yield from found


def _width(fix: Fix | None) -> int:
    return 0 if fix is None else fix.span.end - fix.span.start


def _needed(check: Check, hit: Hit, outer: Category) -> int:
    """How far a graver finding must reach to take a hit away: past it, or past its first mark where that is no mark."""
    is_no_mark = check.category in _MARKS and outer in _MISREAD
    return hit.span.start + 1 if is_no_mark else hit.span.end


def _describe_crash(part: str, doc: Document, error: BaseException) -> Failure:
    what = f"{part} crashed with {type(error).__name__}: {error}"
    return Failure(doc.article.id, " ".join(what.split()), "the article was examined without it; please report this")


def _stamp(hits: list[_Found], subject: str) -> Iterator[Finding]:
    """Complete findings of what is called so, in order: title before text, then by position, then by code."""
    hits.sort(key=lambda item: (_FIELD_ORDER[item[1].field], item[2].span, item[0].code, item[2].message))
    seen = Counter[tuple[str, ...]]()
    lines: dict[int, list[int]] = {}
    for check, doc, hit in hits:
        text = doc.text[hit.span.start : hit.span.end]
        key = (subject, check.code, doc.field, fold_text(text))
        seen[key] += 1
        line = column = None
        if doc.article.has_lines and doc.field == "text":
            starts = lines.setdefault(id(doc), _line_starts(doc.text))
            line = bisect_right(starts, hit.span.start)
            column = hit.span.start - starts[line - 1] + 1
        yield Finding(
            code=check.code,
            name=check.slug,
            category=check.category,
            severity=hit.severity or check.severity,
            confidence=_trust(check, hit),
            field=doc.field,
            span=hit.span,
            text=text,
            sentence=doc.sentence_at(hit.span.start) if doc.field == "text" else None,
            message=hit.message,
            suggestion=hit.suggestion or (hit.fix.replacement if hit.fix else None),
            fix=hit.fix,
            related=tuple(_find_related(doc, hit)),
            fingerprint=_digest((*key, str(seen[key]))),
            line=line,
            column=column,
            fault=hit.fault,
        )


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _find_related(doc: Document, hit: Hit) -> Iterator[Mention]:
    if doc.title is not None:
        for span in hit.related_in_title:
            yield Mention(span, doc.title.text[span.start : span.end], "title")
    if hit.related_in_source:
        source = "\n".join(doc.article.source or ())
        for span in hit.related_in_source:
            yield Mention(span, source[span.start : span.end], "source")
    for span in hit.related:
        yield Mention(span, doc.text[span.start : span.end], doc.field)


def _line_starts(text: str) -> list[int]:
    r"""Offsets at which lines begin; "\r\n", "\n" and a lone "\r" end one, as editors count."""
    starts = [0]
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts
