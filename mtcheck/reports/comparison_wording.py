"""What every report of a comparison says in words, so that console and page say the same; the order of its tables."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.comparisons.model import (
    ENOUGH,
    SIGNIFICANT,
    ArticleChange,
    Discrepancy,
    EstimateChange,
    MetricChange,
    RateChange,
    ReferenceChange,
    RunComparison,
)
from mtcheck.outcome import Fault, Outcome
from mtcheck.visible import flatten
from mtcheck.wording import VERDICTS, count, show_score

_MINUS = "\N{MINUS SIGN}"
_LONGEST_TEXT = 80
_NAMED = 5
_FORMS = {
    "": "running text, or untold by an older report",
    "list": "list of sentences",
    "aligned": "list beside that of the source",
}
"""What the part `form` of a signature says; running texts do not have it, and reports of before it was told."""


def list_changed(comparison: RunComparison) -> tuple[ArticleChange, ...]:
    """The articles of which the runs say different things: those that lost most first, those that gained most last."""
    changed = [change for change in comparison.changes if change.is_changed]
    return tuple(sorted(changed, key=_rank))


def _rank(change: ArticleChange) -> tuple[float, int, int, float]:
    """What an article gained: in score, of which all is lost where it has none any more, verdict, faults, agreement."""
    gained = (change.new.score or 0.0) - (change.old.score or 0.0)
    milder = VERDICTS.index(change.new.verdict) - VERDICTS.index(change.old.verdict)
    return round(gained, 1), milder, len(change.fixed) - len(change.added), change.chrf_change or 0.0


def list_faults(comparison: RunComparison, kind: str) -> tuple[tuple[ArticleChange, Fault], ...]:
    """All faults that were `fixed` or `added`, each with its article: article by article, in the order of the text."""
    return tuple(
        (change, fault)
        for change in comparison.changes
        for fault in sorted(change.fixed if kind == "fixed" else change.added, key=lambda fault: fault.number)
    )


def describe_likeness(comparison: RunComparison) -> tuple[str, ...]:
    """Why scores and findings of the two runs may differ though the texts do not; nothing where they cannot."""
    swaying = [part for part in comparison.discrepancies if part.sways_score]
    others = [part for part in comparison.discrepancies if not part.sways_score]
    lines = []
    if swaying:
        told = "; ".join(map(_describe_discrepancy, swaying))
        lines.append(
            f"The two runs did not measure alike: {told}. What is fixed or new, and each change of a score, may come "
            "from that and not from the texts. Audit both anew, in the same way, to compare the texts."
        )
    if comparison.unsigned:
        lines.append(
            f"{count(comparison.unsigned, 'article')} without a signature in one of the runs: whether they were "
            "measured alike is not known."
        )
    if others:
        told = "; ".join(map(_describe_discrepancy, others))
        alike = "Findings and the scores of articles were measured alike; the runs differ in what"
        begin = "They differ, too, in what" if lines else alike
        on = "verdicts, scores of sentences or agreement with references depend on"
        lines.append(f"{begin} only {on}: {told}.")
    if comparison.unlike_sentences:
        lines.append(
            f"The sentences of {count(comparison.unlike_sentences, 'article')} were measured beside a reference in one "
            "run and without one in the other: their scores, and what a least score of a sentence holds, cannot be "
            "compared."
        )
    return tuple(lines)


def _describe_discrepancy(part: Discrepancy) -> str:
    named = _FORMS if part.part == "form" else {"": "unknown"}
    old, new = (named.get(value or "", value) for value in (part.old, part.new))
    return f"{part.part} {old} in OLD, {new} in NEW ({count(part.articles, 'article')})"


def describe_coverage(comparison: RunComparison) -> Iterator[str]:
    """Which articles were compared and which not, a line each."""
    yield f"OLD is {flatten(comparison.old.name)}, {count(comparison.old.articles, 'article')}"
    yield f"NEW is {flatten(comparison.new.name)}, {count(comparison.new.articles, 'article')}"
    paired = f"{count(len(comparison.changes), 'article')} in both"
    paired += f", paired {flatten(comparison.pairing)}" if comparison.pairing else ""
    yield f"{paired}; {_describe_texts(comparison)}"
    for outcomes, run in ((comparison.only_old, "OLD"), (comparison.only_new, "NEW")):
        if outcomes:
            yield f"{count(len(outcomes), 'article')} in {run} only, not compared: {name_some(outcomes)}"


def _describe_texts(comparison: RunComparison) -> str:
    """In how many articles the text is another; a text says nothing of what was not found in it."""
    known = [change.is_rewritten for change in comparison.changes if change.is_rewritten is not None]
    unknown = len(comparison.changes) - len(known)
    told = [f"the text of {sum(known):,} has changed" if any(known) else "no text has changed"] if known else []
    told += [f"whether the text of {unknown:,} has changed is not known"] if unknown else []
    return ", ".join(told)


def describe_unchanged(comparison: RunComparison) -> str:
    """The articles of which both runs say the same, those among them named whose text has changed; else empty."""
    unchanged = [change for change in comparison.changes if not change.is_changed]
    if not unchanged:
        return ""
    if len(unchanged) == len(comparison.changes):
        told = "No verdict, score or finding has changed"
    else:
        told = f"{count(len(unchanged), 'article')} without a change of verdict, score or finding"
    rewritten = tuple(change.new for change in unchanged if change.is_rewritten)
    return f"{told}; the text has changed in {len(rewritten):,}: {name_some(rewritten)}" if rewritten else told


def name_some(outcomes: tuple[Outcome, ...]) -> str:
    """The ids of the first, and how many more there are."""
    more = f" and {len(outcomes) - _NAMED:,} more" if len(outcomes) > _NAMED else ""
    return ", ".join(flatten(outcome.id) for outcome in outcomes[:_NAMED]) + more


def describe_totals(comparison: RunComparison) -> Iterator[str]:
    """What has changed in all articles together, a line each."""
    old, new = comparison.old, comparison.new
    told = f"{comparison.fixed:,} fixed, {comparison.added:,} new, {comparison.kept:,} kept"
    yield f"{count(old.faults, 'finding')} → {new.faults:,}: {told}"
    verdicts = ", ".join(f"{verdict} {old.of(verdict):,} → {new.of(verdict):,}" for verdict in VERDICTS)
    yield f"Verdicts: {verdicts}"
    if comparison.rate is not None:
        yield describe_rate(comparison.rate)
    if comparison.unscored:
        yield f"{count(comparison.unscored, 'article')} without a score in OLD or NEW, left out of the points"


def describe_rate(rate: RateChange) -> str:
    """The pooled penalty points, and whether chance would bring such a difference.

    >>> describe_rate(RateChange(12, 23.14, 8.02, -22.0, -7.7))
    'Penalty points per 1,000 words (12 articles): 23.1 → 8.0 (−15.1; 95%: −22.0 to −7.7): fewer, and hardly by chance'
    """
    interval = ""
    if rate.low is not None and rate.high is not None:
        interval = f"; 95%: {sign(rate.low)} to {sign(rate.high)}"
    articles = count(rate.articles, "article")
    change = f"{rate.old:,.1f} → {rate.new:,.1f} ({sign(rate.difference)}{interval})"
    if not rate.difference:
        said = "no difference"
    elif rate.articles < ENOUGH:
        said = "too few articles to tell whether by chance"
    elif rate.is_significant:
        said = f"{'fewer' if rate.difference < 0 else 'more'}, and hardly by chance"
    else:
        said = "chance may bring as much"
    return f"Penalty points per 1,000 words ({articles}): {change}: {said}"


def describe_references(comparison: RunComparison) -> Iterator[str]:
    """Agreement with references, a line for each metric, and of what it is said."""
    for change in comparison.references:
        yield f"Against the references ({_describe_pieces(change)}):"
        for metric in change.metrics:
            yield f"  {describe_metric(metric, pieces=change.pieces)}"
    if comparison.unlike_references:
        yield (
            f"{count(comparison.unlike_references, 'article')} without comparable references: only one run has them, "
            "they differ, or they were counted otherwise"
        )
    if comparison.untold_references:
        yield (
            f"{count(comparison.untold_references, 'article')} with references that an older report does not tell: "
            "taken for the same, since they are as long"
        )


def describe_estimates(comparison: RunComparison) -> Iterator[str]:
    """What scorers say, a line for each."""
    for change in comparison.estimates:
        yield describe_estimate(change)
    if comparison.unlike_estimates:
        yield (
            f"{count(comparison.unlike_estimates, 'article')} without comparable estimates: only one run has them, or "
            "they are of another scorer or another model"
        )


def describe_estimate(change: EstimateChange) -> str:
    """The mean estimate in both runs, on the scale of the scorer, and whether chance would bring such a difference.

    >>> describe_estimate(EstimateChange("comet", "", 12, 0.8123, 0.8345, 0.01, 0.03))
    'comet (12 articles): 0.8123 → 0.8345 (+0.0222; 95%: +0.0100 to +0.0300): higher, and hardly by chance'
    """
    interval = ""
    if change.low is not None and change.high is not None:
        interval = f"; 95%: {sign(change.low, digits=4)} to {sign(change.high, digits=4)}"
    difference = change.new - change.old
    if change.low is None and not difference:
        said = "no difference"
    elif change.articles < ENOUGH:
        said = "too few articles to tell whether by chance"
    elif change.is_significant:
        said = f"{'higher' if difference > 0 else 'lower'}, and hardly by chance"
    else:
        said = "chance may bring as much"
    moved = f"{change.old:.4f} → {change.new:.4f} ({sign(difference, digits=4)}{interval})"
    return f"{flatten(change.scorer)} ({count(change.articles, 'article')}): {moved}: {said}"


def _describe_pieces(change: ReferenceChange) -> str:
    articles = count(change.articles, "article")
    return articles if change.pieces == change.articles else f"{articles} in {change.pieces:,} pieces"


def describe_metric(metric: MetricChange, *, pieces: int) -> str:
    """One metric of sacrebleu in both runs; TER counts edits, so that less of it is closer.

    >>> describe_metric(MetricChange("TER", 44.0, 40.5, "", p_value=0.004), pieces=120)
    'TER 44.0 → 40.5 (−3.5, less is closer), p = 0.004: hardly by chance'
    """
    closer = ", less is closer" if metric.name == "TER" else ""
    line = f"{metric.name} {metric.old:.1f} → {metric.new:.1f} ({sign(metric.new - metric.old)}{closer})"
    if metric.p_value is None:
        return line
    said = "hardly by chance" if metric.p_value < SIGNIFICANT else "chance may bring as much"
    if pieces < ENOUGH:
        said = "too few pieces to tell whether by chance"
    return f"{line}, p = {metric.p_value:.3f}: {said}"


def sign(number: float | None, *, digits: int = 1) -> str:
    """A difference with its sign.

    >>> sign(1.04), sign(-0.25), sign(-0.01), sign(None)
    ('+1.0', '−0.2', '0.0', '–')
    """
    if number is None:
        return "–"
    shown = f"{abs(number):,.{digits}f}"
    if not float(shown.replace(",", "")):
        return shown
    return f"{_MINUS if number < 0 else '+'}{shown}"


def show_change(change: ArticleChange) -> str:
    """The scores of both runs: `70.6 → 98.0`."""
    return f"{show_score(change.old.score)} → {show_score(change.new.score)}"


def has_references(comparison: RunComparison) -> bool:
    """Whether there is any agreement with references to be shown of the articles."""
    return any(change.chrf_change is not None for change in comparison.changes)


def show_verdicts(change: ArticleChange) -> str:
    """The verdicts of both runs, or the one that both have."""
    old, new = change.old.verdict, change.new.verdict
    return str(new) if old is new else f"{old} → {new}"


def describe_place(fault: Fault) -> str:
    """Where in its version of the article a fault stands, as people count; nothing where it is in no sentence.

    >>> from mtcheck.model import Severity
    >>> describe_place(Fault("MT304", "doubled-word", Severity.MINOR, "text", 0, 7, "the the", 11, ""))
    'sentence 12'
    """
    if fault.field != "text":
        return fault.field
    return "" if fault.sentence is None else f"sentence {fault.sentence + 1:,}"


def shorten(text: str) -> str:
    """A marked text on one line, cut where it is long."""
    flat = flatten(text)
    return flat if len(flat) <= _LONGEST_TEXT else f"{flat[: _LONGEST_TEXT - 1]}…"


def list_signatures(comparison: RunComparison) -> tuple[str, ...]:
    """The signature of both runs, in one where they are the same; last of all in a report."""
    old, new = (run.signature or "not signed" for run in (comparison.old, comparison.new))
    own = [metric.signature for change in comparison.references for metric in change.metrics]
    scorers = [f"{change.scorer}: {change.signature}" for change in comparison.estimates]
    runs = [f"OLD and NEW: {old}"] if old == new else [f"OLD: {old}", f"NEW: {new}"]
    return (*runs, *(f"sacrebleu: {signature}" for signature in own), *scorers)
