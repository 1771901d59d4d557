"""Findings -> Scores (MQM), Judgement; with a human translation chrF, BLEU, TER. The only importer of sacrebleu.

A score is 100 less the penalty points per hundred words (themqm.org, scoring models): minor 1, major 5, critical
25. Only findings that are more likely right than wrong count. In a short text one fault weighs so much that the number
says little: there a verdict weighs the points against `Config.least_words`. Which findings there are is left to the
engine, what a pipeline does with a verdict to `gate`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mtcheck.config import Config
from mtcheck.errors import InputError
from mtcheck.model import Article, Document, Finding, Penalty, ReferenceScores, Score, Severity, Verdict
from mtcheck.segment import find_blocks
from mtcheck.tags import primary_subtag

COUNTS_FROM = 0.5
"""A finding of less confidence than this is shown and nothing else."""

NO_WORDS = "it holds no words, so there was nothing to check"
"""Why an article is held that cannot be read as prose."""

_UNSPACED = {"zh": "zh", "ja": "char", "ko": "char", "th": "char", "my": "char", "km": "char", "lo": "char"}
"""Tokenizers of sacrebleu for languages whose words it cannot tell apart by blanks; the rest have 13a."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What to do with an article, and why."""

    verdict: Verdict
    reasons: tuple[str, ...]
    """Why the verdict is not publish, in words; empty where it is."""


def score_article(findings: Iterable[Finding], *, words: int, unscored: str | None = None) -> Score:
    """What the findings leave of 100, by MQM points per word; `words` are those of the text, without the title.

    A finding in the title costs as much as one in the text. A text that is no article, for the reason that `unscored`
    gives or because it holds no words, has no number.
    """
    reason = unscored if words else NO_WORDS
    return _weigh(findings, words) if reason is None else Score(None, words, unscored=reason)


def score_sentences(doc: Document, findings: Iterable[Finding], *, is_scored: bool = True) -> tuple[Score, ...]:
    """One score for each sentence of the text; a finding costs the sentence in which it begins, and only that one.

    Where the article as a whole is not scored, no sentence has a number either.
    """
    if not is_scored:
        return tuple(Score(None, sentence.last - sentence.first) for sentence in doc.sentences)
    by_sentence: defaultdict[int | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_sentence[finding.sentence].append(finding)
    return tuple(
        _weigh(by_sentence.get(number, ()), sentence.last - sentence.first)
        for number, sentence in enumerate(doc.sentences)
    )


def _weigh(findings: Iterable[Finding], words: int) -> Score:
    """The score by MQM; a sentence without words is weighed as if it had one, so that a fault in it costs."""
    points: defaultdict[tuple[str, str, Severity], list[int]] = defaultdict(list)
    for finding in findings:
        if is_counted(finding) and finding.severity.points:
            points[finding.code, finding.name, finding.severity].append(finding.severity.points)
    share = 100 / max(1, words)
    penalties = [
        Penalty(*key, count=len(each), points=float(sum(each)), cost=share * sum(each)) for key, each in points.items()
    ]
    penalties.sort(key=lambda penalty: (-penalty.points, penalty.code, penalty.severity))
    return Score(_subtract(penalties, words), words, tuple(penalties))


def _subtract(penalties: Iterable[Penalty], words: int) -> float:
    """What is left of 100, as it is shown."""
    return round(max(0.0, 100 - sum(penalty.points for penalty in penalties) * 100 / max(1, words)), 1)


def is_counted(finding: Finding) -> bool:
    """Whether a finding is more likely right than wrong, so that scores, verdicts and limits count it."""
    return finding.confidence >= COUNTS_FROM


def judge(score: Score, findings: Iterable[Finding], config: Config) -> Judgement:
    """Publish, review or hold, by the thresholds of the configuration; those on findings may be 0, for never.

    What has no score is held, whatever the thresholds, and its reason is the only one.
    """
    if score.unscored is not None:
        return Judgement(Verdict.HOLD, (score.unscored,))
    severities = [finding.severity for finding in findings if is_counted(finding)]
    critical, major = severities.count(Severity.CRITICAL), severities.count(Severity.MAJOR)
    hold = []
    if 0 < config.hold_critical <= critical:
        hold.append(count_findings(critical, Severity.CRITICAL))
    if 0 < config.hold_major <= major:
        hold.append(count_findings(major, Severity.MAJOR))
    if shortfall := describe_shortfall(score, config.hold_score, config):
        hold.append(shortfall)
    if hold:
        return Judgement(Verdict.HOLD, tuple(hold))
    review = []
    if 0 < config.review_major <= major:
        review.append(count_findings(major, Severity.MAJOR))
    if shortfall := describe_shortfall(score, config.publish_score, config):
        review.append(shortfall)
    return Judgement(Verdict.REVIEW if review else Verdict.PUBLISH, tuple(review))


def describe_shortfall(score: Score, limit: float, config: Config) -> str | None:
    """That a score is below a limit of the verdict, in words; None where it is not, and where there is none.

    A score of fewer words than `least_words` is judged as if its penalties stood in a text of so many: by its own
    number one doubled word would hold a report of 15 words, though not one of 30.
    """
    least = config.least_words
    judged = score.value if score.words >= least else _subtract(score.penalties, least)
    if score.value is None or judged is None or judged >= limit:
        return None
    weighed = "" if judged == score.value else f" ({judged:.1f} if it had {least} words)"
    return f"score {score.value:.1f}{weighed} is below {limit:.1f}"


def count_findings(number: int, severity: Severity) -> str:
    """A number of findings in words.

    >>> count_findings(2, Severity.CRITICAL)
    '2 critical findings'
    """
    return f"{number} {severity} finding{'' if number == 1 else 's'}"


def score_references(article: Article) -> ReferenceScores | None:
    """Corpus chrF, BLEU and TER of the text against its human translations; None where it has none.

    Text that came in sentences is compared sentence by sentence, running text paragraph by paragraph where text
    and references have as many, else as a whole. The signature says how many pieces that were.
    """
    if not article.references:
        return None
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    text, references = _pair_pieces(article)
    tokenizer = _UNSPACED.get(primary_subtag(article.language))
    chrf, bleu = CHRF(), BLEU(tokenize=tokenizer or "13a")
    ter = TER(normalized=True, asian_support=True) if tokenizer else TER()
    values = [round(metric.corpus_score(text, references).score, 1) for metric in (chrf, bleu, ter)]
    signature = f"chrF2|{chrf.get_signature()} BLEU|{bleu.get_signature()} TER|{ter.get_signature()}"
    return ReferenceScores(values[0], values[1], values[2], f"pieces:{len(text)} {signature}")


def _pair_pieces(article: Article) -> tuple[list[str], list[list[str]]]:
    """The text and each reference, cut into as many pieces; sacrebleu itself would drop what is over."""
    text = [article.text[span.start : span.end] for span in article.segments or ()] or [article.text]
    references = [list(reference) for reference in article.references]
    for number, reference in enumerate(references, start=1):
        if len(reference) not in {1, len(text)}:
            what = f"reference {number} has {len(reference)} items, the text has {len(text)}"
            raise InputError(article.id, what, "give as many items as the text has, or the whole as one string")
    if article.segments and all(len(reference) == len(text) for reference in references):
        return text, references
    wholes = [article.text, *("\n".join(reference) for reference in references)]
    cut = [[whole[block.start : block.end] for block in find_blocks(whole)] for whole in wholes]
    if not article.segments and cut[0] and len({len(pieces) for pieces in cut}) == 1:
        return cut[0], cut[1:]
    return [" ".join(wholes[0].split())], [[" ".join(whole.split())] for whole in wholes[1:]]
