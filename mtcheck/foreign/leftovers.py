"""What the checks say of a foreign run: its language, how much it hurts, whether it is the headline."""

from __future__ import annotations

from mtcheck.foreign.sentences import stands_as_headline
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.language import language_name
from mtcheck.model import Document, Severity

SURE, LIKELY = 0.8, 0.6
"""From the first on no reader takes a word for an odd English one; below the second it is worth a look only."""


def describe(run: ForeignRun, doc: Document) -> str:
    """What a message says of a run, more carefully where it is less sure: `is French, not English`, `may be French`."""
    own = language_name(doc.language)
    what = f"{language_name(run.language)}, not {own}" if run.language else f"not {own}"
    verb = "is" if run.is_sentence or len(run.words) == 1 else "are"
    said = {Severity.MAJOR: f"{verb} {what}", Severity.MINOR: f"{verb} most likely {what}"}
    doubtful = f"may be {what}" if run.language else f"may not be {own}"
    return said.get(grade(run), doubtful)


def grade(run: ForeignRun) -> Severity:
    """How much a word or a run of words hurts that may be foreign: a doubtful one costs nothing."""
    if run.confidence >= SURE:
        return Severity.MAJOR
    return Severity.MINOR if run.confidence >= LIKELY else Severity.NEUTRAL


def is_headline(doc: Document, run: ForeignRun) -> bool:
    """Whether a foreign sentence is the title, or the first line of a text, alone and without a full stop."""
    return stands_as_headline(doc, doc.sentences[doc.words[run.words[0]].sentence])
