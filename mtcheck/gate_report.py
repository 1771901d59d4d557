"""Audits in; what the gate says of them for people, line by line, out. Judging is left to `gate`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from mtcheck.gate import Gate
from mtcheck.model import Audit, Failure, Severity, Verdict
from mtcheck.score_model import FeedScore
from mtcheck.uncompared import describe_uncompared
from mtcheck.visible import flatten
from mtcheck.wording import describe_feed_score, describe_set_aside, describe_verdicts, name_article

_SEVERAL = 2


class GateReport:
    """What the gate says, for people: a line for each article that is held or for review, its decision at the end.

    An article whose source text is another's, or in no known language, has a line, too: a yes says nothing of what was
    not compared.
    """

    def __init__(
        self, gate: Gate, *, write_refusal: Callable[[str], object], write_end: Callable[[str], object]
    ) -> None:
        """Both functions take a line without its end."""
        self._gate = gate
        self._write_refusal = write_refusal
        self._write_end = write_end
        self._score: FeedScore | None = None
        self._aside = Counter[str]()
        self._grave = Counter[str]()
        self._verdicts = Counter[Verdict]()

    def add(self, audit: Audit) -> None:
        """Count one article, and say so where it is refused or for review."""
        reasons = self._gate.add(audit)
        self._verdicts[audit.verdict] += 1
        self._aside.update(aside.how for aside in audit.set_aside)
        grave = (aside for aside in audit.set_aside if aside.finding.severity is Severity.CRITICAL)
        self._grave.update(aside.how for aside in grave)
        if reasons:
            self._write_refusal(flatten(f"refused {name_article(audit.article)}: {'; '.join(reasons)}"))
        elif review := self._gate.explain_review(audit):
            self._write_refusal(flatten(f"for review {name_article(audit.article)}: {'; '.join(review)}"))
        uncompared = describe_uncompared(audit)
        if uncompared is not None:
            self._write_refusal(flatten(f"not compared {name_article(audit.article)}: {uncompared}"))

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._score = score
        self._gate.add_score(score)

    def add_passed_over(self, names: Sequence[str]) -> None:
        """Count what was not read, since mtcheck wrote it itself."""
        self._gate.add_passed_over(names)

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Count what could not be read, and say what it all comes to."""
        for failure in failures:
            self._gate.add_failure(failure)
        for line in describe_feed_score(self._score) if self._score else ():
            self._write_end(line)
        if self._verdicts.total() >= _SEVERAL:
            self._write_end(describe_verdicts(self._verdicts))
        aside = describe_set_aside(
            suppressed=self._aside["suppressed"],
            carried=self._aside["carried"],
            grave_suppressed=self._grave["suppressed"],
            grave_carried=self._grave["carried"],
        )
        if aside:
            self._write_end(aside)
        if self._score is not None and self._score.signature:
            self._write_end(self._score.signature)
        unlooked = self._gate.sourceless_limits
        if unlooked:
            self._write_end(f"no article had a source text: {', '.join(unlooked)} of hold_on was not looked for")
        self._write_end(str(self._gate.decide()))
