"""How well running texts are laid beside their sources: links, sentences left out or added, and what confidence means.

    python tests/benchmarks/alignment.py DATA [--articles N] [--seed S] [--languages ru,zh] [--show]

DATA is a folder of JSON Lines files, or one file, whose articles have `source` and `target` as lists aligned one to
one. Both sides are joined to running text, some sentences of the text are then left out, added, joined or split, and
the alignment of what the segmenter makes of it is compared with what was done. A link is a pair of a sentence of the
source and a piece of the text. Printed are, for each language and each way of joining and disturbing, precision,
recall and F1 of links, then recall and precision of the source sentences that were left out and of the text that was
added; at the end, how often pairs of some confidence are right.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from mtcheck.model import Article, Document, Pair
from mtcheck.segment import segment, segment_source
from mtcheck.source.alignment import align

ITEMS = 20
"""Short articles of one system are joined until they have so many sentences."""
CHANCE = 0.05
"""Of each disturbance, for each sentence."""
PARAGRAPH = 3
UNSPACED = frozenset(("zh", "ja"))
WHOLE = 0.6
"""So much of a sentence must be found left out for it to count."""


@dataclass(frozen=True, slots=True)
class Given:
    """An article and its translation, sentence by sentence."""

    language: str
    source: list[str]
    target: list[str]
    donor: list[str]
    """Another translation, from which sentences are taken that are added."""


@dataclass(frozen=True, slots=True)
class Made:
    """A text and its source, and which belongs to which: each piece is a text and the source sentences it says."""

    language: str
    source: tuple[str, ...]
    pieces: tuple[tuple[str, frozenset[int]], ...]
    breaks: frozenset[int]
    """Source sentences that begin a paragraph."""


@dataclass(slots=True)
class Tally:
    """What was counted for one row."""

    links: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)


def main() -> None:
    """Print a row a language and way, then the calibration."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    wanted = frozenset(options.languages.split(",")) - {""}
    articles = read_articles(options.data, options.articles, wanted)
    calibration: dict[tuple[str, float], Counter[bool]] = defaultdict(Counter)
    print(f"{'':27} {'links':^20} {'left out':^13} {'added':^13}")
    print(f"{'language, way':27} {'prec':>6} {'rec':>6} {'F1':>6} {'prec':>6} {'rec':>6} {'prec':>6} {'rec':>6}")
    totals: dict[str, Tally] = defaultdict(Tally)
    for language in sorted(articles):
        for way in ("paragraphs", "one paragraph", "disturbed", "disturbed, one", "paragraph out"):
            tally = Tally()
            for number, (source, target) in enumerate(articles[language]):
                donor = articles[language][number - 1][1]
                chance = Random(f"{options.seed} {language} {number} {way}")  # noqa: S311 - no secret: the same each time
                made = disturb(Given(language, source, target, donor), way, chance)
                measure(made, tally, calibration, show=options.show)
            print_row(f"{language} {way}", tally)
            for part in ("links", "dropped", "added"):
                getattr(totals[way], part).update(getattr(tally, part))
    for way, tally in totals.items():
        print_row(f"all {way}", tally)
    for (kind, low), counts in sorted(calibration.items()):
        print(f"{kind:10} {low:.1f}-{low + 0.1:.1f} {counts.total():6} {counts[True] / counts.total():6.3f}")


def read_articles(data: Path, number: int, wanted: frozenset[str]) -> dict[str, list[tuple[list[str], list[str]]]]:
    """For each language so many articles, of as many systems as there are."""
    by_system: dict[tuple[str, str], list[tuple[list[str], list[str]]]] = defaultdict(list)
    for path in sorted(data.glob("*.jsonl")) if data.is_dir() else [data]:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            source, target = row.get("source"), row.get("target")
            if not isinstance(source, list) or not isinstance(target, list) or len(source) != len(target):
                continue
            if wanted and row["source_lang"] not in wanted:
                continue
            rows = by_system[row["source_lang"], f"{path.name} {row['system']}"]
            kept = [
                (end_sentence(s.strip(), row["source_lang"]), end_sentence(t.strip(), "en"))
                for s, t in zip(source, target, strict=True)
                if s.strip() and t.strip()
            ]
            for at in range(0, len(kept), ITEMS):
                sources, targets = [s for s, _ in kept[at : at + ITEMS]], [t for _, t in kept[at : at + ITEMS]]
                if rows and len(rows[-1][0]) < ITEMS:
                    rows[-1][0].extend(sources)
                    rows[-1][1].extend(targets)
                else:
                    rows.append((sources, targets))
    found: dict[str, list[tuple[list[str], list[str]]]] = defaultdict(list)
    for language in sorted({language for language, _ in by_system}):
        systems = [rows for (of, _), rows in sorted(by_system.items()) if of == language]
        taken = ((systems[at % len(systems)], at) for at in range(max(map(len, systems))))
        found[language] = [rows[at] for rows, at in taken if at < len(rows)][:number]
    return found


def disturb(given: Given, way: str, chance: Random) -> Made:
    """One article, joined and disturbed in one way."""
    pieces: list[tuple[str, frozenset[int]]] = []
    count = len(given.source)
    gone = range(0)
    if way == "paragraph out" and count > 2 * PARAGRAPH:
        at = PARAGRAPH * chance.randrange(1, count // PARAGRAPH)
        gone = range(at, min(at + PARAGRAPH, count))
    for number, text in enumerate(given.target):
        if number not in gone:
            roll = chance.random() if way.startswith("disturbed") else 1.0
            disturb_sentence(pieces, number, text, roll, chance.choice(given.donor))
    is_one = way in {"one paragraph", "disturbed, one"}
    breaks = frozenset[int]() if is_one else frozenset(range(0, count, PARAGRAPH))
    return Made(given.language, tuple(given.source), tuple(pieces), breaks)


def disturb_sentence(pieces: list[tuple[str, frozenset[int]]], number: int, text: str, roll: float, other: str) -> None:
    """Put one sentence, or what is made of it, behind the pieces: left out, followed by another, joined, or split."""
    comma = text.find(", ", len(text) // 3)
    of = frozenset({number})
    if roll < CHANCE:
        return
    if roll < 2 * CHANCE:
        pieces.extend(((text, of), (other, frozenset())))
    elif roll < 3 * CHANCE and pieces and number - 1 in pieces[-1][1] and pieces[-1][0].endswith("."):
        before, others = pieces.pop()
        pieces.append((f"{before[:-1]}, and {text[0].lower()}{text[1:]}", others | of))
    elif roll < 4 * CHANCE and 0 < comma < len(text) * 2 / 3:
        rest = text[comma + 2 :]
        pieces.extend(((f"{text[:comma]}.", of), (rest[0].upper() + rest[1:], of)))
    else:
        pieces.append((text, of))


def join_pieces(made: Made) -> tuple[str, list[tuple[int, int]]]:
    """The running text of the translation, and where each piece stands in it."""
    text, spans, paragraph = "", [], 0
    for piece, of in made.pieces:
        now = max((b for b in made.breaks if of and b <= min(of)), default=paragraph)
        text += "" if not text else "\n\n" if now != paragraph else " "
        paragraph = now
        spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def end_sentence(text: str, language: str) -> str:
    """A headline with a full stop, so that it can be told from what follows."""
    if text.rstrip('"”»“')[-1:].isalnum():
        return text + ("。" if language in UNSPACED else ".")
    return text


def join_source(made: Made) -> tuple[str, list[tuple[int, int]]]:
    """The same of the source; Chinese has no spaces between its sentences."""
    text, spans = "", []
    for number, piece in enumerate(made.source):
        gap = "" if made.language in UNSPACED else " "
        text += "" if not text else "\n\n" if number in made.breaks else gap
        spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def measure(made: Made, tally: Tally, calibration: dict[tuple[str, float], Counter[bool]], *, show: bool) -> None:
    """Align one article and count what is right."""
    text, pieces = join_pieces(made)
    whole, items = join_source(made)
    article = Article("a", text, source=(whole,), source_language=made.language)
    doc, source = segment(article), segment_source(article, made.language)
    pairs = align(doc, source).pairs
    items, units = join_straddled(source, items)
    pieces, joined = join_straddled(doc, pieces)
    truth = {(units[number], joined[piece]) for piece, (_, of) in enumerate(made.pieces) for number in of}
    found = set[tuple[int, int]]()
    lost, new = Counter[int](), Counter[int]()
    for pair in pairs:
        here = touch(source, pair.source, items)
        there = touch(doc, pair.text, pieces)
        found |= {(number, piece) for number in here for piece in there}
        lost.update({} if pair.text else here)
        new.update({} if pair.source else there)
        kind, is_right = judge(pair, here, there, truth)
        calibration[kind, min(int(pair.confidence * 10), 9) / 10][is_right] += 1
    tally.links.update(right=len(truth & found), found=len(found), true=len(truth))
    gone = set(range(len(items))) - {number for number, _ in truth}
    told = {n for n, share in lost.items() if share >= WHOLE * (items[n][1] - items[n][0])}
    tally.dropped.update(right=len(gone & told), found=len(told), true=len(gone))
    extra = set(range(len(pieces))) - {piece for _, piece in truth}
    told_new = {n for n, share in new.items() if share >= WHOLE * (pieces[n][1] - pieces[n][0])}
    tally.added.update(right=len(extra & told_new), found=len(told_new), true=len(extra))
    if show and (found != truth or told != gone or told_new != extra):
        for pair in pairs:
            sides = (cover(source, pair.source), cover(doc, pair.text))
            parts = touch(source, pair.source, items), touch(doc, pair.text, pieces)
            mark = " " if judge(pair, *parts, truth)[1] else "X"
            print(f"{mark} {pair.confidence:.2f} {sides[0]!r}\n         {sides[1]!r}")
        print("----")


def join_straddled(doc: Document, parts: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[int]]:
    """The parts, those joined that one sentence of the segmenter holds, and for each old part its new number.

    That is no fault of the alignment: headlines without a stop stand in one sentence with what follows.
    """
    new: list[tuple[int, int]] = []
    numbers: list[int] = []
    for part, (start, end) in enumerate(parts):
        at = doc.sentence_at(start + 2)
        is_joined = at is not None and part > 0 and doc.sentences[at].start < start - 2
        if is_joined:
            new[-1] = (new[-1][0], end)
        else:
            new.append((start, end))
        numbers.append(len(new) - 1)
    return new, numbers


def judge(pair: Pair, here: Iterable[int], there: Iterable[int], truth: set[tuple[int, int]]) -> tuple[str, bool]:
    """What kind of pair it is, and whether it is right."""
    if not pair.text:
        return "left out", not any(number in here for number, _ in truth)
    if not pair.source:
        return "added", not any(piece in there for _, piece in truth)
    return "pair", all((number, piece) in truth for number in here for piece in there)


def touch(doc: Document, sentences: range, parts: list[tuple[int, int]]) -> Counter[int]:
    """The parts that some sentences stand in, by the number of shared characters; crumbs do not count."""
    shared = Counter[int]()
    for number in sentences:
        sentence = doc.sentences[number]
        for part, (start, end) in enumerate(parts):
            common = min(end, sentence.end) - max(start, sentence.start)
            if common > 2:
                shared[part] += common
    return shared


def cover(doc: Document, sentences: range) -> str:
    """The text of some sentences."""
    return doc.text[doc.sentences[sentences[0]].start : doc.sentences[sentences[-1]].end] if sentences else ""


def print_row(name: str, tally: Tally) -> None:
    """One row of the table."""
    links = list(rates(tally.links))
    f1 = 2 * links[0] * links[1] / (sum(links) or 1)
    cells = (*links, f1, *rates(tally.dropped), *rates(tally.added))
    print(f"{name:27} {' '.join(f'{cell:6.3f}' for cell in cells)}")


def rates(counts: Counter[str]) -> Iterator[float]:
    """Precision and recall."""
    yield counts["right"] / counts["found"] if counts["found"] else 1.0
    yield counts["right"] / counts["true"] if counts["true"] else 1.0


if __name__ == "__main__":
    main()
