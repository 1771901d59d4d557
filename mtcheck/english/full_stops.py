"""A span and what is to stand there in, the same with the full stop that its sentence needs out."""

from __future__ import annotations

from mtcheck.model import Document, Span

_CLOSING = "\"'”’»)]"


def keep_full_stop(doc: Document, span: Span, replacement: str) -> str:
    """A replacement whose last full stop neither takes that of the sentence away nor doubles it.

    "in the U.S." ends in one stop that does two jobs: "in the US." keeps it, and "the US." becomes "the U.S.".
    """
    number = doc.sentence_at(span.start)
    if replacement.endswith("."):
        return replacement[:-1] if doc.text.startswith(".", span.end) else replacement
    if number is None or doc.text[span.end - 1] != ".":
        return replacement
    is_last = not doc.text[span.end : doc.sentences[number].end].strip(_CLOSING)
    return f"{replacement}." if is_last else replacement
