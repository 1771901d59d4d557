"""What a scorer is: the one class that an estimator of another package is built on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import NamedTuple


class ScoredPair(NamedTuple):
    """One sentence of a translation and what it is held against; rarely a few sentences that belong together."""

    text: str
    """The translation, on one line, never empty."""
    source: str | None
    """What it was translated from; None only where the scorer does not need it."""
    reference: str | None
    """A human translation of the same; None only where the scorer does not need it."""


class Scorer(ABC):
    """Estimates how good a translation is, one number a sentence.

    A package brings one in by naming a subclass under the entry point group "mtcheck.scorers" in its pyproject.toml:

        [project.entry-points."mtcheck.scorers"]
        closeness = "my_package:Closeness"

    Then `mtcheck audit --scorer closeness --scorer-option scale=10` calls `Closeness(scale="10")`, once a run: the
    options are the arguments of the constructor, by name, as strings; one without a default is required. What it
    cannot obey it raises as `mtcheck.ConfigError(where, what, advice)`, which the user reads in one line; the run
    then ends before anything is read. Whatever takes time, such as loading a model, is done there.

    >>> class Closeness(Scorer):
    ...     '''How near a sentence is to its source in length.'''
    ...
    ...     def __init__(self, *, scale: str = "1") -> None:
    ...         self.scale = float(scale)
    ...
    ...     @property
    ...     def signature(self) -> str:
    ...         return f"closeness 1.0|scale:{self.scale:g}"
    ...
    ...     def score(self, pairs: Sequence[ScoredPair]) -> Sequence[float]:
    ...         lengths = [sorted((len(pair.text), len(pair.source))) for pair in pairs]
    ...         return [self.scale * shorter / longer for shorter, longer in lengths]
    >>> Closeness(scale="10").score([ScoredPair("The port is closed.", "Le port est fermé.", None)])
    [9.473684210526315]
    """

    needs_source: bool = True
    """Whether it can only judge sentences whose source is known; others are then kept from it."""
    needs_reference: bool = False
    """The same of a human translation."""

    @property
    @abstractmethod
    def signature(self) -> str:
        """What the numbers depend on, in one line: the package and its version, the model, its settings.

        Numbers are compared only under equal signatures. It is asked for once, after the constructor.
        """

    @abstractmethod
    def score(self, pairs: Sequence[ScoredPair]) -> Sequence[float]:
        """One finite number for each pair, in the same order.

        Higher is better. The scale is the scorer's own; that of most is 0 (worthless) to 1 (perfect). There is always
        at least one pair and most often a few hundred, of several articles: cut them into batches that fit the memory
        at hand. A pair gets the same number whatever others stand beside it. It is called from one thread of the
        main process, however many processes run the checks.

        What it raises, and numbers that are missing, too many or not finite, cost those articles their estimate: the
        report names the scorer and its package, and the audit counts as incomplete. What the user can mend, such as
        a lack of memory, is best raised as a ConfigError, whose advice is told as well.
        """
