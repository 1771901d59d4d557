"""A quotation of the source text that stands in the text without quotation marks.

Engines drop the marks of languages that have others (« », „ “, 「 」), or take a long quotation for plain narration.

The reader takes for the paper's own word what a minister, a suspect or a company says of itself.

Two cases are faults: the words are still those of the speaker ("we shall not pay", or the present before "..., he
said"), or they are told as a fact, without anybody who says them. A text that tells in its own words what somebody said
("said he had nothing to say") is left alone. In other languages than English it is so wherever the words have changed
person or a word of saying stands beside them, and wherever it is not known how the language tells speech. A word or a
few that the source sets apart ("an insult") are a lesser one.

False alarms: names of clubs, papers, ships and works, which many languages set in quotation marks and English does not;
terms that a source marks when it brings them up; a quotation that the translator moved into the sentence beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.reported_speech import names_speaker_last, tell_speech
from mtcheck.language import UNSPACED
from mtcheck.model import Category, Document, Hit, Pair, Severity, Span
from mtcheck.source.attributions import announces_speech, attributes, goes_on_telling, leave_out_demand, tells_speaker
from mtcheck.source.bare_speech import stands_bare
from mtcheck.source.comparison import Comparison
from mtcheck.source.quotations import (
    SourceQuotation,
    count_marks,
    find_mark,
    find_source_quotations,
    says_behind,
    starts_with_dash,
)
from mtcheck.source.quoted_phrases import find_unmarked_phrases
from mtcheck.source.speech_abroad import is_attributed, may_speak_of_himself, speaks_for_itself, tells_nobody
from mtcheck.source.sureness import LIKELY_PAIR
from mtcheck.tags import primary_subtag

_ENDS = re.compile(r"[.!?…:;,]['’)]*$")
"""What a headline has not."""
_MARKS, _STOP = re.compile(r"\W*"), re.compile("[.!?…]")
_BEFORE_ALL = ("", ".", "!", "?", "…", "»", "”")
"""What a sentence may begin behind."""
_GOES_ON = re.compile(r"\w.*[,;\u060c]\s*\w.*\w")
"""More behind a quotation than who says it: says the engineer, demanding talks."""
_SHOWN = 40
_BOTH = 2
"""Marks of a quotation."""
DIRECT, TOLD, PHRASE = 0.85, 0.8, 0.75
"""How sure it is of somebody's own words, of what is told as a fact, and of a phrase of a few words."""


class Retold(NamedTuple):
    """What has the words of a quotation in a text."""

    span: Span
    """Its first sentence."""
    text: str
    before: str
    """The sentence before it."""
    after: str
    ahead: str
    """What its source says before the quotation."""
    behind: str
    """What it says behind it, from the closing mark."""
    sentences: tuple[str, ...]
    """All that stands there, cut."""


@check(
    code="MT125",
    slug="quotation-marks-lost",
    category=Category.QUOTES,
    severity=Severity.MAJOR,
    confidence=0.85,
    bad=(
        Example(
            "⟦We shall not pay a cent for this bridge, the mayor of the neighbouring town said.⟧",
            source="„Wir zahlen keinen Cent für diese Brücke“, sagte der Bürgermeister der Nachbarstadt.",
            source_language="de",
        ),
        Example(
            "⟦Nobody asked us before the trees were felled, the chairwoman of the club stressed.⟧",
            source="«Нас никто не спросил, прежде чем вырубить деревья», — подчеркнула председатель клуба.",
            source_language="ru",
        ),
        Example(
            "⟦The old bridge is the finest in the whole valley.⟧",
            source="Selon le guide, « le vieux pont est le plus beau de toute la vallée ».",
            source_language="fr",
        ),
    ),
    good=(
        Example(
            "The mayor said that the town would not pay a cent for the bridge and called it “a monument to vanity”.",
            source="„Wir zahlen keinen Cent“, sagte der Bürgermeister und nannte sie „ein Denkmal der Eitelkeit“.",
            source_language="de",
        ),
        Example(
            "Zenit beat Spartak, Sovetsky Sport reports.",
            source="«Зенит» обыграл «Спартак», сообщает газета «Советский спорт».",
            source_language="ru",
        ),
    ),
    fields=("text",),
)
def quotation_marks_lost(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit for each quotation of the source whose sentences in the text have no quotation mark."""
    if ctx.comparison is None:
        return
    is_english = primary_subtag(doc.language) == "en"
    found: list[Span] = []
    whole: list[Span] = []
    for quotation in find_source_quotations(ctx.comparison.source):
        retold = _find_unmarked(ctx.comparison, quotation)
        if retold is None or any(other.overlaps(retold.span) for other in found):
            continue
        if quotation.is_tail and any(other.overlaps(quotation.span) for other in whole):
            continue
        text = doc.text[retold.span.start : retold.span.end]
        if is_english:
            is_direct = _is_direct(ctx.comparison, quotation, retold)
        else:
            is_direct = _is_direct_abroad(ctx.comparison, quotation, retold)
        if not is_direct and not (_ENDS.search(text) and _is_told_as_fact(ctx.comparison, quotation, retold)):
            continue
        found.append(retold.span)
        whole.append(quotation.span)
        quoted = " ".join(ctx.comparison.source.text[quotation.span.start : quotation.span.end].split())
        shown = quoted if len(quoted) <= _SHOWN else f"{quoted[:_SHOWN]}…"
        yield Hit(
            retold.span,
            f"no quotation mark here, where the source quotes {shown}",
            suggestion="set what was said between quotation marks",
            related_in_source=(quotation.span,),
            confidence=DIRECT if is_direct else TOLD,
        )
    for phrase in find_unmarked_phrases(ctx.comparison):
        if not any(other.overlaps(phrase.source) for other in whole):
            quoted = ctx.comparison.source.text[phrase.source.start : phrase.source.end]
            yield Hit(
                phrase.text,
                f"no quotation mark here, where the source sets {quoted} apart",
                suggestion="set these words between quotation marks",
                related_in_source=(phrase.source,),
                severity=Severity.MINOR,
                confidence=PHRASE,
            )


def _is_direct(comparison: Comparison, quotation: SourceQuotation, retold: Retold) -> bool:
    """Whether a text has the words as they were said, or tells who says them behind them, as its source does.

    In 124 such sentences, quoted first and attributed behind, translators of five languages kept the marks 123 times.
    """
    text = comparison.doc.text[retold.span.start : retold.span.end]
    quoted = comparison.source.text[quotation.span.start : quotation.span.end]
    told = tell_speech(
        text,
        is_whole=quotation.is_whole,
        is_of_others=not may_speak_of_himself(quoted, primary_subtag(comparison.source.language)),
    )
    if quotation.is_short:
        return told == "direct" and quotation.is_speech and names_speaker_last(text)
    opens = (
        quotation.is_speech
        and not quotation.is_tail
        and not retold.ahead.strip()
        and retold.behind.strip(" \"”“»’'.,-–—\n") != ""
    )
    return told == "direct" or (told == "unclear" and opens and names_speaker_last(text))


def _is_direct_abroad(comparison: Comparison, quotation: SourceQuotation, retold: Retold) -> bool:
    """Whether a text that is not in English has the words of somebody who speaks of himself, as its source does."""
    return not quotation.is_short and speaks_for_itself(
        retold.text,
        comparison.source.text[quotation.span.start : quotation.span.end],
        outside=f"{retold.ahead} {retold.behind}",
        languages=(primary_subtag(comparison.source.language), primary_subtag(comparison.doc.language)),
    )


def _is_told_as_fact(comparison: Comparison, quotation: SourceQuotation, retold: Retold) -> bool:
    """Whether a source says that somebody says it, and neither the text nor what stands beside it does."""
    target = primary_subtag(comparison.doc.language)
    if target != "en":
        return _is_told_abroad(
            retold, (primary_subtag(comparison.source.language), target), is_short=quotation.is_short
        )
    is_said = comparison.language is not None and attributes(retold.ahead + retold.behind, comparison.language)
    if comparison.language is None or (quotation.is_dashed and not is_said):
        return False
    is_owned = is_said and (quotation.is_speech or quotation.is_phrase)
    if not (is_owned if quotation.is_short else is_said or quotation.is_speech or _is_alone(retold)):
        return False
    is_said_before = attributes(retold.ahead, comparison.language) and len(retold.behind.split()) > 1
    goes_on = is_said_before or quotation.is_phrase or _GOES_ON.search(retold.behind) is not None
    text = leave_out_demand(retold.text) if is_said and goes_on else retold.text
    if tells_speaker(text) and not _stands_bare(comparison, quotation, retold):
        return False
    is_told_beside = announces_speech(retold.before) or announces_speech(retold.after)
    return not is_told_beside and not goes_on_telling(retold.text, retold.before)


def _stands_bare(comparison: Comparison, quotation: SourceQuotation, retold: Retold) -> bool:
    """Whether a text that tells of somebody states what its source quotes beside that, as nobody's words."""
    if not quotation.is_speech or quotation.is_phrase or quotation.is_dashed or quotation.is_tail:
        return False
    is_first = not _has_words(retold.ahead)
    is_last = not _has_words(retold.behind) or (not is_first and says_behind(retold.behind[1:]))
    if is_first == is_last:
        return False
    language = primary_subtag(comparison.source.language)
    quoted = comparison.source.text[quotation.span.start : quotation.span.end]
    words = None if language in UNSPACED else len(quoted.split())
    return stands_bare(retold.sentences, words=words, is_first=is_first)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _is_alone(retold: Retold) -> bool:
    """Whether a quotation is the whole of a sentence of its source."""
    marks = _MARKS.match(retold.behind)
    behind = retold.behind[marks.end() :] if marks is not None else retold.behind
    is_end = not behind or (behind[0].isupper() and marks is not None and _STOP.search(marks[0]) is not None)
    return is_end and retold.ahead.rstrip()[-1:] in _BEFORE_ALL


def _is_told_abroad(retold: Retold, languages: tuple[str, str], *, is_short: bool) -> bool:
    """The same of a text that is not in English; the languages are those of the source and of the text."""
    source, target = languages
    is_said = is_attributed(retold.ahead + retold.behind, source) and not is_short
    return is_said and all(tells_nobody(told, target) for told in (retold.text, retold.before, retold.after))


def _find_unmarked(comparison: Comparison, quotation: SourceQuotation) -> Retold | None:
    """Where the sentences of the text stand that have the words of a quotation; None where one has a mark."""
    pairs = comparison.pairs
    spans = [comparison.source_span(pair) for pair in pairs]
    inside = Span(quotation.span.start + (not quotation.is_tail), quotation.span.end - 1)
    places = [at for at, span in enumerate(spans) if span is not None and span.overlaps(inside)]
    held = [comparison.text_span(pairs[at]) for at in places]
    if not places or any(span is None for span in held) or any(pairs[at].confidence < LIKELY_PAIR for at in places):
        return None
    text = comparison.doc.text
    whole = [span for span in held if span is not None]
    there = [span for at in places if (span := spans[at]) is not None]
    source = comparison.source.text
    told = _leave_unmarked(
        " ".join(text[span.start : span.end] for span in whole),
        ahead=source[there[0].start : quotation.span.start],
        quoted=" ".join(source[span.start : span.end] for span in there),
    )
    if told is None:
        return None
    if any(starts_with_dash(text, span) for span in whole):
        return None
    beside = [pairs[at] for at in (places[0] - 1, places[-1] + 1) if 0 <= at < len(pairs)]
    if quotation.is_tail and places[0] > 0:
        before = comparison.text_span(beside.pop(0))
        if before is None or count_marks(text[before.start : before.end]) % 2:
            return None
    if any(_has_more_marks(comparison, pair) for pair in beside):
        return None
    return Retold(
        whole[0],
        text=told,
        before=_read(comparison, places[0] - 1),
        after=_read(comparison, places[-1] + 1),
        ahead=source[there[0].start : quotation.span.start],
        behind=source[quotation.span.end - 1 : there[-1].end],
        sentences=tuple(
            text[sentence.start : sentence.end]
            for at in places
            for sentence in map(comparison.doc.sentences.__getitem__, pairs[at].text)
        ),
    )


def _leave_unmarked(text: str, *, ahead: str, quoted: str) -> str | None:
    """A passage before its first quotation mark; None where the words of a quotation may stand behind that.

    Only what begins a source, with nothing `ahead`, is looked for in a passage with marks, and only where the source,
    `quoted`, has those of another quotation more and the passage tells who speaks before its own.
    """
    mark = find_mark(text)
    if mark is None:
        return text
    before = text[: mark.start()].rstrip()
    is_other = not ahead.strip() and count_marks(quoted) >= count_marks(text) + _BOTH
    return before if is_other and names_speaker_last(before) else None


def _read(comparison: Comparison, at: int) -> str:
    """The text of a pair; nothing where there is none."""
    span = comparison.text_span(comparison.pairs[at]) if 0 <= at < len(comparison.pairs) else None
    return "" if span is None else comparison.doc.text[span.start : span.end]


def _has_more_marks(comparison: Comparison, pair: Pair) -> bool:
    """Whether a pair has more marks in the text than in the source: a quotation was moved there."""
    text, source = comparison.text_span(pair), comparison.source_span(pair)
    if text is None:
        return False
    own = count_marks(comparison.doc.text[text.start : text.end])
    return own > (count_marks(comparison.source.text[source.start : source.end]) if source else 0)
