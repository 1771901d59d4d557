"""What the checks say of a foreign run: its language, how much it hurts, whether it is the headline."""

from __future__ import annotations

from mtcheck.foreign import ForeignRun
from mtcheck.language import language_name
from mtcheck.model import Document, Severity

SURE, LIKELY = 0.8, 0.6
"""From the first on no reader takes a word for an odd English one; below the second it is worth a look only."""


def describe_language(run: ForeignRun, doc: Document) -> str:
    """How a message says what a run is: `French, not English`, or `not English`."""
    own = language_name(doc.language)
    return f"{language_name(run.language)}, not {own}" if run.language else f"not {own}"


def grade(run: ForeignRun) -> Severity:
    """How much a word or a run of words hurts that may be foreign: a doubtful one costs nothing."""
    if run.confidence >= SURE:
        return Severity.MAJOR
    return Severity.MINOR if run.confidence >= LIKELY else Severity.NEUTRAL


def is_headline(doc: Document, run: ForeignRun) -> bool:
    """Whether a foreign sentence is the title, or the first line of a text, alone and without a full stop."""
    if doc.field == "title":
        return True
    sentence = doc.sentences[doc.words[run.words[0]].sentence]
    is_alone = len(doc.sentences) > 1 and doc.sentences[1].block != sentence.block
    return doc.sentences[0] is sentence and is_alone and doc.text[sentence.end - 1].isalnum()
