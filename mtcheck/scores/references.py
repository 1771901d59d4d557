"""Text and human translations -> chrF, BLEU, TER of sentences, article and feed, and whether two runs differ in them.

Text and references are cut into as many pieces, never into fewer of one than of the other: sacrebleu itself would
drop what is over. A feed is not read twice: what the metrics counted in each article is added up. This is the only
importer of sacrebleu.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, cast

from sacrebleu.metrics.base import Metric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from mtcheck.comparisons.model import Draws, MetricChange, ReferenceChange
from mtcheck.errors import InputError
from mtcheck.model import Article
from mtcheck.outcome import digest_references
from mtcheck.score_model import (
    Agreement,
    CountsPair,
    PieceCounts,
    ReferenceCounts,
    ReferenceScores,
    ReferenceStatistics,
)
from mtcheck.scores.bootstrap import FEWEST, SEED
from mtcheck.segment import find_blocks
from mtcheck.tags import primary_subtag

if TYPE_CHECKING:
    from sacrebleu.significance import Result

_USUAL_TOKENIZER = "13a"
_UNSPACED = {"zh": "zh", "ja": "char", "ko": "char", "th": "char", "my": "char", "km": "char", "lo": "char"}
"""Tokenizers of sacrebleu for languages whose words it cannot tell apart by blanks; the rest have 13a."""
_VARYING = -1
"""How sacrebleu itself notes that not all pieces have as many references."""

_Counts = Sequence[float]
_PiecePair = tuple[PieceCounts, PieceCounts]
MOST_PIECES = 2000
"""That are drawn one by one: a test set has so many sentences, and for each metric sacrebleu keeps all draws at once,
300 MB for 3,000."""
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Draw:
    """The counts of one metric, piece by piece."""

    old: list[tuple[float, ...]]
    new: list[tuple[float, ...]]
    references: int | None


def score_references(article: Article) -> ReferenceScores | None:
    """Corpus chrF, BLEU and TER of the text against its human translations; None where it has none.

    Text that came in sentences is compared sentence by sentence, and each has its own scores, but for those for which
    all references are empty; running text paragraph by paragraph where text and references have as many, else as a
    whole. The signature says how many pieces that were.
    """
    if not any(item.strip() for reference in article.references for item in reference):
        return None
    cut = _cut_pieces(article)
    tokenizer = _UNSPACED.get(primary_subtag(article.language), _USUAL_TOKENIZER)
    metrics = _load_metrics(tokenizer)
    counted = [metric.count(cut.text, cut.references) for metric in (metrics.chrf, metrics.bleu, metrics.ter)]
    pieces = tuple(PieceCounts(*map(tuple, counts)) for counts in zip(*counted, strict=True))
    sentences: tuple[Agreement | None, ...] = ()
    if cut.sentences:
        scored = iter(metrics.score_sentence(*counts) for counts in pieces)
        sentences = tuple(next(scored) if is_kept else None for is_kept in cut.sentences)
    counts = ReferenceCounts(tokenizer, len(article.references), pieces)
    scores = score_statistics(_add_pieces(counts), sentences)
    return replace(scores, counts=counts, digest=digest_references(article))


def add_statistics(one: ReferenceStatistics, other: ReferenceStatistics) -> ReferenceStatistics:
    """The counts of both together; they must be of one tokenizer."""
    return ReferenceStatistics(
        tokenizer=one.tokenizer,
        references=one.references if one.references == other.references else None,
        pieces=one.pieces + other.pieces,
        chrf=_add_up((one.chrf, other.chrf)),
        bleu=_add_up((one.bleu, other.bleu)),
        ter=_add_up((one.ter, other.ter)),
    )


def score_statistics(statistics: ReferenceStatistics, sentences: tuple[Agreement | None, ...] = ()) -> ReferenceScores:
    """The scores that counts come to: of one article, or of many as one corpus."""
    metrics = _load_metrics(statistics.tokenizer)
    told = [
        f"{name}|{metric.sign(statistics.references)}"
        for name, metric in (("chrF2", metrics.chrf), ("BLEU", metrics.bleu), ("TER", metrics.ter))
    ]
    if sentences:
        told.append(f"sentence-BLEU|{metrics.sentence_bleu.sign(statistics.references)}")
    return ReferenceScores(
        chrf=metrics.chrf.weigh(statistics.chrf),
        bleu=metrics.bleu.weigh(statistics.bleu),
        ter=metrics.ter.weigh(statistics.ter),
        signature=f"pieces:{statistics.pieces} {' '.join(told)}",
        statistics=statistics,
        sentences=sentences,
    )


def compare_counts(articles: Sequence[CountsPair]) -> ReferenceChange:
    """How the new texts of articles agree with the references against the old ones, and how likely that is chance.

    It is sacrebleu's paired bootstrap: pieces are drawn from both runs alike. An article that was not cut alike in both
    is one piece; of very many pieces groups are made by chance and drawn whole. All counts are of one tokenizer.
    """
    pieces = _group([pair for article in articles for pair in _pair_pieces(article)])
    old, new = (tuple(pair[at] for pair in pieces) for at in (0, 1))
    tokenizer = articles[0].old.tokenizer
    metrics = _load_metrics(tokenizer)
    numbers = {counts.references for article in articles for counts in article}
    references = numbers.pop() if len(numbers) == 1 else None
    changes = (
        _test("chrF2", metrics.chrf, _Draw([p.chrf for p in old], [p.chrf for p in new], references)),
        _test("BLEU", metrics.bleu, _Draw([p.bleu for p in old], [p.bleu for p in new], references)),
        _test("TER", metrics.ter, _Draw([p.ter for p in old], [p.ter for p in new], references)),
    )
    return ReferenceChange(tokenizer, len(articles), len(pieces), changes)


def _pair_pieces(article: CountsPair) -> list[_PiecePair]:
    """The pieces of both texts side by side; as a whole where they were not cut alike."""
    old, new = article.old.pieces, article.new.pieces
    return list(zip(old, new, strict=True)) if len(old) == len(new) else [(_join(old), _join(new))]


def _group(pieces: list[_PiecePair]) -> list[_PiecePair]:
    """The pieces themselves, or groups of them where they are many."""
    if len(pieces) <= MOST_PIECES:
        return pieces
    Random(SEED).shuffle(pieces)  # noqa: S311 - a sample, and no secret
    groups = (zip(*pieces[at::MOST_PIECES], strict=True) for at in range(MOST_PIECES))
    return [(_join(old), _join(new)) for old, new in groups]


def _join(pieces: Iterable[PieceCounts]) -> PieceCounts:
    return PieceCounts(*(_add_up(counts) for counts in zip(*pieces, strict=True)))


def _test(name: str, metric: _Counting, draw: _Draw) -> MetricChange:
    """One metric by the test of sacrebleu, which itself would call two texts different that are the same."""
    change = MetricChange(
        name=name,
        old=metric.weigh(_add_up(draw.old)),
        new=metric.weigh(_add_up(draw.new)),
        signature=f"{name}|{metric.sign(draw.references)}",
    )
    if draw.old == draw.new or len(draw.old) < FEWEST:
        return change
    from sacrebleu.significance import PairedTest  # brings numpy, which no audit needs

    systems = cast("list[tuple[str, Sequence[str]]]", [("old", draw.old), ("new", draw.new)])
    signatures, scores = PairedTest(systems, {name: metric}, None, test_type="bs")()
    ((called, signature),) = signatures.items()
    old, new = cast("list[Result]", scores[called])
    return replace(
        change,
        old_draws=_round_draws(old),
        new_draws=_round_draws(new),
        p_value=None if new.p_value is None else round(float(new.p_value), _DIGITS),
        signature=f"{name}|{signature}",
    )


def _round_draws(scores: Result) -> Draws | None:
    if scores.mean is None or scores.ci is None:
        return None
    return Draws(round(float(scores.mean), _DIGITS), round(float(scores.ci), _DIGITS))


def _add_pieces(counts: ReferenceCounts) -> ReferenceStatistics:
    """The counts of all pieces of an article together."""
    chrf, bleu, ter = (_add_up(several) for several in zip(*counts.pieces, strict=True))
    return ReferenceStatistics(counts.tokenizer, counts.references, len(counts.pieces), chrf, bleu, ter)


def _add_up(counts: Iterable[_Counts]) -> tuple[float, ...]:
    return tuple(map(sum, zip(*counts, strict=True)))


class _Counting(Metric):
    """A metric of sacrebleu whose counts are kept: it computes every score from them, but keeps them to itself."""

    def count(self, text: Sequence[str], references: Sequence[Sequence[str]]) -> list[_Counts]:
        """What there is to count in each piece."""
        return cast("list[_Counts]", self._extract_corpus_statistics(text, references))

    def _extract_corpus_statistics(
        self, hypotheses: Sequence[str], references: Sequence[Sequence[str]] | None
    ) -> object:
        """The counts of sacrebleu; what comes without references was counted already, as a test of two runs has it."""
        return list(hypotheses) if references is None else super()._extract_corpus_statistics(hypotheses, references)

    def weigh(self, counts: _Counts) -> float:
        """The score that counts come to, as it is shown."""
        return round(float(self._compute_score_from_stats(list(counts)).score), 1)

    def sign(self, references: int | None) -> str:
        """The signature of sacrebleu, for so many references each; None where that differs."""
        self.num_refs = _VARYING if references is None else references
        return str(self.get_signature())


class _Chrf(_Counting, CHRF):
    pass


class _Bleu(_Counting, BLEU):
    pass


class _Ter(_Counting, TER):
    pass


@dataclass(frozen=True, slots=True)
class _Metrics:
    """The three metrics, for one tokenizer."""

    chrf: _Counting
    bleu: _Counting
    sentence_bleu: _Counting
    """By as many words in a row as a sentence has: one of three words would have no score at all."""
    ter: _Counting

    def score_sentence(self, chrf: _Counts, bleu: _Counts, ter: _Counts) -> Agreement:
        """The scores of one sentence by its counts."""
        return Agreement(self.chrf.weigh(chrf), self.sentence_bleu.weigh(bleu), self.ter.weigh(ter))


@lru_cache(maxsize=8)
def _load_metrics(tokenizer: str) -> _Metrics:
    is_spaced = tokenizer == _USUAL_TOKENIZER
    return _Metrics(
        chrf=_Chrf(),
        bleu=_Bleu(tokenize=tokenizer),
        sentence_bleu=_Bleu(tokenize=tokenizer, effective_order=True),
        ter=_Ter() if is_spaced else _Ter(normalized=True, asian_support=True),
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text and its references, cut into as many pieces."""

    text: Sequence[str]
    references: Sequence[Sequence[str]]
    sentences: Sequence[bool] = ()
    """Where the pieces are sentences, whether each of them is there; without a reference it is not."""


def _cut_pieces(article: Article) -> _Cut:
    """Pieces that belong together; references that came as a list of another length are an InputError."""
    text = [article.text[span.start : span.end] for span in article.segments or ()] or [article.text]
    references = [list(reference) for reference in article.references]
    for number, reference in enumerate(references, start=1):
        if len(reference) not in {1, len(text)}:
            what = f"reference {number} has {len(reference)} items, the text has {len(text)}"
            raise InputError(article.id, what, "give as many items as the text has, or the whole as one string")
    if article.segments and all(len(reference) == len(text) for reference in references):
        return _cut_sentences(text, references)
    wholes = [article.text, *("\n".join(reference) for reference in references)]
    cut = [[whole[block.start : block.end] for block in find_blocks(whole)] for whole in wholes]
    if not article.segments and cut[0] and len({len(pieces) for pieces in cut}) == 1:
        return _Cut(cut[0], cut[1:])
    return _Cut([" ".join(wholes[0].split())], [[" ".join(whole.split())] for whole in wholes[1:]])


def _cut_sentences(text: Sequence[str], references: Sequence[Sequence[str]]) -> _Cut:
    """The sentences that a reference has; an empty one of several stands back behind the first that is not.

    sacrebleu would count all words of a sentence as edits against nothing, and the article would pay for them.
    """
    told = [next((item for item in items if item.strip()), None) for items in zip(*references, strict=True)]
    kept = [number for number, item in enumerate(told) if item is not None]
    filled = [
        [reference[number] if reference[number].strip() else told[number] or "" for number in kept]
        for reference in references
    ]
    return _Cut([text[number] for number in kept], filled, [item is not None for item in told])
