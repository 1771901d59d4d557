"""Document x checks -> Findings: runs the checks, leaves out what is hidden or allowed, contains crashes.

Knows checks only as values; what becomes of their hits is left to `hits`, what a finding costs to `scores`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from mtcheck.check import Check, Context, Declaration, FeedPart
from mtcheck.config.model import Config
from mtcheck.examined import explain_uncompared, explain_unexamined
from mtcheck.hit_faults import find_hit_fault
from mtcheck.hits import Found, make_findings, trust, width
from mtcheck.lexicon import Lexicon
from mtcheck.model import (
    Document,
    Failure,
    Finding,
    Fix,
    Hit,
    Outline,
    Pair,
    Shown,
    Sighting,
    Span,
)
from mtcheck.plug_ins import describe_error, divert_prints
from mtcheck.scores.traits import SentenceTraits, measure_sentences
from mtcheck.segment import restore, segment_as_read
from mtcheck.selectors import means_check, names_check
from mtcheck.subjects import name_subject
from mtcheck.tags import primary_subtag

_Declared = TypeVar("_Declared", bound=Declaration)

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
    is_source_comparable: bool = True
    """False where the source is that of another text, or in no known language."""
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
    hits: list[Found] = []
    failures: list[Failure] = []
    marked = Context(doc, lexicon, allow, config.glossary, config.prefer, usual_source=config.source_language)
    # what a browser shows is what all checks read but those of markup
    body = marked if doc.shown is None else replace(marked, doc=segment_as_read(doc.shown.article))
    contexts = [context for context in (body.title, body, body.source) if context is not None]
    marked_contexts = [context for context in (marked.title, marked) if context is not None]
    void: Found | None = None
    for check in sorted(checks, key=lambda check: not check.voids):
        if not check.holds_for(language):
            continue
        for context in marked_contexts if check.reads_markup else contexts:
            part = context.doc
            if part.field not in check.fields or (void is not None and part.field == void.doc.field):
                continue
            told = _run_check(check, context, config, allow)
            if isinstance(told, Failure):
                failures.append(told)
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
    findings = make_findings(hits, str(name_subject(doc.article)))
    unscored = None if void is None else f"it is not an article: {void.hit.message}"
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


def _run_check(check: Check, context: Context, config: Config, allow: frozenset[str]) -> list[Found] | Failure:
    """What a check finds that counts, or that it crashed."""
    doc = context.doc
    try:
        return [
            Found(check, doc, hit)
            for hit in _list_hits(check, context)
            if check.voids or (trust(check, hit) >= config.min_confidence and not _is_excused(doc, hit, allow))
        ]
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a check does wrong must not cost the audit
        return _describe_crash(f"check {check.code} ({check.place})", doc, error)


def _restore_hits(hits: Iterable[Found], doc: Document) -> Iterator[Found]:
    """What was seen in what a browser shows, where it stands in the text as read."""
    shown = doc.shown
    if shown is None:
        yield from hits
        return
    documents = {"text": doc, "title": doc.title}
    for check, part, hit in hits:
        if part.shown is not None:
            yield Found(check, part, hit)
            continue
        whole = documents.get(part.field)
        if whole is None:
            whole = documents[part.field] = restore(part, doc.article, shown)
        place = partial(shown.restore, field=part.field)
        fix = None if hit.fix is None else Fix(place(hit.fix.span), hit.fix.replacement, hit.fix.safe)
        is_cut = fix is not None and hit.fix is not None and width(fix) != width(hit.fix)  # it holds tags
        restored = replace(
            hit,
            span=place(hit.span),
            fix=None if is_cut else fix,
            suggestion=hit.suggestion or (hit.fix.replacement if is_cut and hit.fix is not None else None),
            related=tuple(map(place, hit.related)),
            related_in_title=tuple(shown.restore(span, "title") for span in hit.related_in_title),
            related_in_source=tuple(shown.restore(span, "source") for span in hit.related_in_source),
        )
        yield Found(check, whole, restored)


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
    """What a check finds, or ValueError where that is nothing that reports can show of the text."""
    with divert_prints(check.package):
        hits = list(check.find(context.doc, context))
    for hit in hits:
        fault = find_hit_fault(hit, context.doc)
        if fault is not None:
            message = f"it gave {hit!r}, {fault}"
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
            return Examination(is_source_comparable=body.beside is None, uncompared=uncompared)
        return Examination(
            source_sentences=tuple(sentence.span for sentence in body.comparison.source.sentences),
            pairs=body.comparison.pairs,
            is_source_comparable=not body.comparison.is_untold,
            uncompared=uncompared,
        )
    except Exception as error:  # noqa: BLE001 - the same
        return Examination(failures=(_describe_crash("aligning the text with its source", body.doc, error),))


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


def _describe_crash(part: str, doc: Document, error: BaseException) -> Failure:
    what = f"{part} crashed with {describe_error(error)}"
    return Failure(doc.article.id, what, "the article was examined without it; please report this")
