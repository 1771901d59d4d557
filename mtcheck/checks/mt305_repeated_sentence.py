"""A sentence or paragraph that the article has already had, word for word or nearly.

A page shows its teaser above the article and again inside it, a reader of pages picks up a pull quote beside the
text, and an engine that translates in windows writes the overlap twice, the second time perhaps in other words.

The reader takes it for a slip of their own eye, reads it again, and trusts the rest less.

Wrong for a headline that comes back as first line, which is how pages are made and no fault of the text, and for
short refrains; both are left alone, but for a short sentence that stands three times with nothing between. Where words
differ, all figures and names must be the same, and what people say and the top of the page are left alone.

Milder than declared: a heading, caption or quotation that is set apart and comes back is a minor fault, and so is one
sentence said again in nearly the same words.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.english.restated import Restated, find_restated
from mtcheck.model import Category, Document, Hit, Sentence, Severity, Span
from mtcheck.quotation_marks import CLOSING_MARKS, OPENING_MARKS
from mtcheck.tags import primary_subtag

_FEWEST_WORDS = 5
_FEWEST_LETTERS = 18
"""A sentence with fewer may be a refrain or a standing line: "The investigation continues."."""
_FEWEST_IN_A_ROW = 3
_FEWEST_WORDS_IN_A_ROW = 9
"""So often a short sentence stands in a row, and so many words are that, for it to be no refrain."""
_HEADLINE_BLOCKS = 3
_SHOWN = 24
_REWORDED = 0.85
"""How sure it is that a sentence is said again, where it is in other words."""
_STOPS = (".", "!", "?", "…", ":", "。", "！", "？", "।", "؟")
_CLOSING = f"{CLOSING_MARKS})]"


@check(
    code="MT305",
    slug="repeated-sentence",
    category=Category.REPETITION,
    severity=Severity.MAJOR,
    confidence=0.97,
    bad=(
        Example(
            "The port of Varna reopened on Monday after the storm.\n\nNo one was hurt.\n\n"
            "⟦The port of Varna reopened on Monday after the storm.⟧"
        ),
        Example(
            "Talks resume in Geneva on Friday, the ministry said. Both sides want a quick agreement on gas.\n"
            "⟦Talks resume in Geneva on Friday, the ministry said. Both sides want a quick agreement on gas.⟧\n"
            "Observers are doubtful."
        ),
        Example(
            "The talks were short. The harbour master has banned ferries from the quay until the end of the gales. "
            "⟦The harbour master banned all ferries from the quay until the end of the gales.⟧"
        ),
    ),
    good=(
        Example(
            "Port of Varna reopens on Monday after storm\n\nPort of Varna reopens on Monday after storm\n\n"
            "No one was hurt."
        ),
        Example("Imports of steel rose by 5 per cent in May. Exports of steel rose by 5 per cent in May."),
        Example("We will not go. The crowd cheered. We will not go. He sat down."),
    ),
)
def repeated_sentence(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every run of sentences that stood in the article before, as one hit."""
    repeated = _find_repeated(doc)
    run: list[int] = []
    for number in sorted(repeated):
        if run and (number != run[-1] + 1 or repeated[number] != repeated[run[-1]] + 1):
            yield from _describe(doc, ctx, run, repeated)
            run = []
        run.append(number)
    if run:
        yield from _describe(doc, ctx, run, repeated)
    yield from _find_reworded(doc, ctx, repeated)


def _find_reworded(doc: Document, ctx: Context, repeated: dict[int, int]) -> Iterator[Hit]:
    """Every run of sentences that nearly stood before; those that stood so are told already."""
    if primary_subtag(doc.language) != "en":
        return
    runs: list[list[Restated]] = []
    for pair in find_restated(doc, ctx.quotations):
        if pair.later in repeated or ctx.is_loop(doc.sentences[pair.later].span):
            continue
        if runs and (pair.earlier, pair.later) == (runs[-1][-1].earlier + 1, runs[-1][-1].later + 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    for run in runs:
        earlier, later = (
            Span(doc.sentences[first].start, doc.sentences[last].end)
            for first, last in ((run[0].earlier, run[-1].earlier), (run[0].later, run[-1].later))
        )
        what = "this sentence says" if len(run) == 1 else f"these {len(run)} sentences say"
        yield Hit(
            later,
            f'{what} again what the article has said ("{_quote(doc, doc.sentences[run[0].earlier])}")',
            suggestion="take one of the two out",
            related=(earlier,),
            severity=Severity.MINOR if len(run) == 1 else None,
            confidence=_REWORDED,
        )


def _find_repeated(doc: Document) -> dict[int, int]:
    """Numbers of sentences that repeat an earlier one, with the number of the latest such one."""
    latest: dict[tuple[str, ...], int] = {}
    repeated: dict[int, int] = {}
    for number, sentence in enumerate(doc.sentences):
        key = tuple(word.lower for word in doc.words_of(sentence))
        if not key:
            continue
        earlier = latest.get(key)
        latest[key] = number
        if earlier is not None:
            repeated[number] = earlier
    return repeated


def _describe(doc: Document, ctx: Context, run: list[int], repeated: dict[int, int]) -> Iterator[Hit]:
    sentences = [doc.sentences[number] for number in run]
    earlier = [doc.sentences[repeated[number]] for number in run]
    span = Span(sentences[0].start, sentences[-1].end)
    is_told = any(_is_long(doc, sentence) for sentence in sentences) or _is_in_a_row(doc, ctx, run, repeated)
    if not is_told or _is_headline(doc, earlier, sentences):
        return
    if ctx.is_loop(span):
        return
    first = Span(earlier[0].start, earlier[-1].end)
    if first.overlaps(span):  # the same sentence three times running
        first = earlier[0].span
    what = "this sentence stands" if len(run) == 1 else f"these {len(run)} sentences stand"
    yield Hit(
        span,
        f'{what} in the article already ("{_quote(doc, earlier[0])}")',
        suggestion="take one of the two out",
        related=(first,),
        severity=Severity.MINOR if all(_is_set_apart(doc, sentence) for sentence in sentences) else None,
        fault=doc.text[first.start : first.end],
    )


def _quote(doc: Document, sentence: Sentence) -> str:
    """The sentence, or as many of its first words as a message holds."""
    text = " ".join(doc.text[sentence.start : sentence.end].split())
    if len(text) <= _SHOWN:
        return text
    return text[: _SHOWN + 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _is_long(doc: Document, sentence: Sentence) -> bool:
    words = doc.words_of(sentence)
    return len(words) >= _FEWEST_WORDS and sum(len(word.text) for word in words) >= _FEWEST_LETTERS


def _is_in_a_row(doc: Document, ctx: Context, run: list[int], repeated: dict[int, int]) -> bool:
    """Whether one short sentence stands again and again with nothing between, and nobody says it."""
    sentence = doc.sentences[run[0]]
    words = (len(run) + 1) * (sentence.last - sentence.first)
    is_same = all(repeated[number] == number - 1 for number in run)
    is_enough = len(run) + 1 >= _FEWEST_IN_A_ROW and words >= _FEWEST_WORDS_IN_A_ROW
    return is_same and is_enough and not any(quotation.overlaps(sentence.span) for quotation in ctx.quotations)


def _is_headline(doc: Document, earlier: list[Sentence], sentences: list[Sentence]) -> bool:
    """Whether what comes back is one line at the top of the article, repeated just below."""
    return (
        len(earlier) == 1
        and earlier[0].block < _HEADLINE_BLOCKS - 1
        and sentences[0].block < _HEADLINE_BLOCKS
        and not _ends_in_stop(doc, earlier[0])
    )


def _is_set_apart(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a heading or caption, without a stop, or a quotation that is all of its block."""
    block = doc.blocks[sentence.block]
    is_whole = (block.start, block.end) == (sentence.start, sentence.end)
    text = doc.text[sentence.start : sentence.end]
    is_quotation = is_whole and text[0] in OPENING_MARKS and text[-1] in _CLOSING
    return is_quotation or not _ends_in_stop(doc, sentence)


def _ends_in_stop(doc: Document, sentence: Sentence) -> bool:
    return doc.text[sentence.start : sentence.end].rstrip(_CLOSING + " ").endswith(_STOPS)
