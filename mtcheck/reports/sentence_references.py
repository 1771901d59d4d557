"""An audit in; the references of each sentence that scores of its own compare with them, out."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.model import Audit
from mtcheck.score_model import Agreement


@dataclass(frozen=True, slots=True)
class ComparedSentence:
    """A sentence beside what it was compared with."""

    text: str
    references: tuple[str, ...]
    """Those that hold something."""
    agreement: Agreement | None
    """None where no reference holds anything."""


def list_compared(audit: Audit) -> tuple[ComparedSentence, ...]:
    """One for each sentence; nothing where the text was not compared sentence by sentence."""
    agreements = audit.reference_scores.sentences if audit.reference_scores else ()
    if not agreements:
        return ()
    article = audit.article
    rows = zip(audit.sentences, agreements, *article.references, strict=True)
    return tuple(
        ComparedSentence(article.text[span.start : span.end], tuple(filter(str.strip, references)), agreement)
        for span, agreement, *references in rows
    )
