"""Outcomes of articles in two runs in, how both agree with their human translations out, where these are the same.

What of it is shown of a single article is told by `ArticleChange`; how counts are made and drawn is left to
`scores.references`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mtcheck.comparisons.model import ReferenceChange, ReferenceLikeness
from mtcheck.comparisons.pairing import OutcomePair
from mtcheck.score_model import CountsPair, ReferenceCounts, ReferenceScores


def compare_references(pairs: Iterable[OutcomePair]) -> tuple[tuple[ReferenceChange, ...], int]:
    """Agreement with references by tokenizer; and how many articles have one that cannot be compared."""
    unlike = 0
    by_tokenizer: defaultdict[str, list[CountsPair]] = defaultdict(list)
    for old, new in pairs:
        counts = _take_counts(old.reference_scores, new.reference_scores)
        if counts is not None:
            by_tokenizer[counts.old.tokenizer].append(counts)
        elif old.reference_scores is not None or new.reference_scores is not None:
            unlike += 1
    if not by_tokenizer:
        return (), unlike
    from mtcheck.scores.references import compare_counts

    return tuple(compare_counts(by_tokenizer[name]) for name in sorted(by_tokenizer)), unlike


def judge_references(old: ReferenceScores | None, new: ReferenceScores | None) -> ReferenceLikeness | None:
    """How far the references of one article are known to be the same in both runs; None where nothing is comparable."""
    if old is None or new is None or _take_counts(old, new) is None:
        return None
    return "as long" if old.digest is None or new.digest is None else "same"


def _take_counts(old: ReferenceScores | None, new: ReferenceScores | None) -> CountsPair | None:
    """What was counted in both; None where it was not counted against the same references in the same way."""
    if old is None or new is None or old.counts is None or new.counts is None:
        return None
    if old.digest is not None and new.digest is not None and old.digest != new.digest:
        return None
    one, other = old.counts, new.counts
    if (one.tokenizer, one.references) != (other.tokenizer, other.references) or not one.pieces or not other.pieces:
        return None
    return CountsPair(one, other) if _measure_references(one) == _measure_references(other) else None


def _measure_references(counts: ReferenceCounts) -> float:
    """How long the references are, as TER counts them: the same whatever text is laid beside them.

    The same references are counted otherwise where one of several is empty for a sentence of a list.
    """
    return round(sum(piece.ter[-1] for piece in counts.pieces), 3)
