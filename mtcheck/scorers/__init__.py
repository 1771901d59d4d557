"""A door for estimators of translation quality: sentences with their source in, one number a sentence out.

The checks read words and marks, no meaning. A model that does may come from any package: it is a `Scorer`, named under
the entry point group "mtcheck.scorers", and its numbers stand in the reports beside the findings. One is here: `comet`,
for the models of unbabel-comet. Which sentences a scorer is asked about, and what is done where it fails, is left to
`mtcheck.scores.estimates`.
"""

from __future__ import annotations

from mtcheck.scorers.door import GROUP, OpenScorer, open_scorer
from mtcheck.scorers.scorer import ScoredPair, Scorer

__all__ = ["GROUP", "OpenScorer", "ScoredPair", "Scorer", "open_scorer"]
