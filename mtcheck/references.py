"""Text and human translations -> chrF, BLEU, TER of sentences, article and feed. The only importer of sacrebleu.

Text and references are cut into as many pieces, never into fewer of one than of the other: sacrebleu itself would
drop what is over. A feed is not read twice: what the metrics counted in each article is added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sacrebleu.metrics.base import Metric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from mtcheck.errors import InputError
from mtcheck.model import Article
from mtcheck.score_model import Agreement, ReferenceScores, ReferenceStatistics
from mtcheck.segment import find_blocks
from mtcheck.tags import primary_subtag

_USUAL_TOKENIZER = "13a"
_UNSPACED = {"zh": "zh", "ja": "char", "ko": "char", "th": "char", "my": "char", "km": "char", "lo": "char"}
"""Tokenizers of sacrebleu for languages whose words it cannot tell apart by blanks; the rest have 13a."""
_VARYING = -1
"""How sacrebleu itself notes that not all pieces have as many references."""

_Counts = Sequence[float]


def score_references(article: Article) -> ReferenceScores | None:
    """Corpus chrF, BLEU and TER of the text against its human translations; None where it has none.

    Text that came in sentences is compared sentence by sentence, and each has its own scores; running text paragraph
    by paragraph where text and references have as many, else as a whole. The signature says how many pieces that were.
    """
    if not article.references:
        return None
    cut = _cut_pieces(article)
    tokenizer = _UNSPACED.get(primary_subtag(article.language), _USUAL_TOKENIZER)
    metrics = _load_metrics(tokenizer)
    counted = [metric.count(cut.text, cut.references) for metric in (metrics.chrf, metrics.bleu, metrics.ter)]
    chrf, bleu, ter = (_add_up(counts) for counts in counted)
    references = len(article.references)
    statistics = ReferenceStatistics(tokenizer, references, len(cut.text), chrf, bleu, ter)
    sentences: tuple[Agreement, ...] = ()
    if cut.are_sentences:
        sentences = tuple(metrics.score_sentence(*counts) for counts in zip(*counted, strict=True))
    return score_statistics(statistics, sentences)


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


def score_statistics(statistics: ReferenceStatistics, sentences: tuple[Agreement, ...] = ()) -> ReferenceScores:
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


def _add_up(counts: Iterable[_Counts]) -> tuple[float, ...]:
    return tuple(map(sum, zip(*counts, strict=True)))


class _Counting(Metric):
    """A metric of sacrebleu whose counts are kept: it computes every score from them, but keeps them to itself."""

    def count(self, text: Sequence[str], references: Sequence[Sequence[str]]) -> list[_Counts]:
        """What there is to count in each piece."""
        counted: list[_Counts] = self._extract_corpus_statistics(text, references)
        return counted

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
    are_sentences: bool = False


def _cut_pieces(article: Article) -> _Cut:
    """Pieces that belong together; references that came as a list of another length are an InputError."""
    text = [article.text[span.start : span.end] for span in article.segments or ()] or [article.text]
    references = [list(reference) for reference in article.references]
    for number, reference in enumerate(references, start=1):
        if len(reference) not in {1, len(text)}:
            what = f"reference {number} has {len(reference)} items, the text has {len(text)}"
            raise InputError(article.id, what, "give as many items as the text has, or the whole as one string")
    if article.segments and all(len(reference) == len(text) for reference in references):
        return _Cut(text, references, are_sentences=True)
    wholes = [article.text, *("\n".join(reference) for reference in references)]
    cut = [[whole[block.start : block.end] for block in find_blocks(whole)] for whole in wholes]
    if not article.segments and cut[0] and len({len(pieces) for pieces in cut}) == 1:
        return _Cut(cut[0], cut[1:])
    return _Cut([" ".join(wholes[0].split())], [[" ".join(whole.split())] for whole in wholes[1:]])
