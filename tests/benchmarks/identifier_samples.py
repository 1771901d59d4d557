"""The sentences that identifiers of language are measured on: of known language, machine translations, mixed ones.

In: the folder of translated news, one article a line. Out: `Sample`s, the same ones every time. Who identifies them,
and what of it is right, is left to `identifiers`.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from mtcheck.foreign.words import find_foreign
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Document, Span
from mtcheck.segment import segment

SEED = 20
BANDS = (20, 40, 80, 160)
BAND_NAMES = ("<20", "20-39", "40-79", "80-159", "160+")
CUTS, CUT_WIDTH = (10, 15, 20, 25, 30, 35, 40, 50, 60), 5
KNOWN_TO_ALL = ("cs", "de", "fr")
LATIN = (*KNOWN_TO_ALL, "ha", "is")
OTHER_SCRIPT = ("ru", "zh")
MIXES = (0.25, 0.5, 0.75)
SUSPECT_SHARES = (0.2, 0.3)
"""Shares of the words of a sentence that stand in foreign runs, though `find_foreign` does not give up the sentence."""
SUSPECT_NAMES = ("hardly any", "20-29%", "30%+")
GOLD_SHARES = (0.1, 0.25, 0.5)
GOLD_NAMES = ("gold <10%", "gold 10-24%", "gold 25-49%", "gold 50%+")


@dataclass(frozen=True, slots=True)
class Sample:
    """One sentence with what is known of it."""

    pool: str
    """Which table it belongs to: `foreign`, `English`, `translation`, `opening`, `mixed`, `doubtful`, `suspect`."""
    language: str
    text: str
    row: str
    """The column of that table it counts for: a band of letters, a share of foreign letters."""


@dataclass(frozen=True, slots=True)
class Translation:
    """One article of the data: what was translated, what came out, and what people made of it."""

    id: str
    source_language: str
    is_written: bool
    """Whether a person wrote it, in English or as a translation."""
    target: tuple[str, ...]
    source: tuple[str, ...]
    references: tuple[tuple[str, ...], ...]


def read_translations(folder: Path) -> Iterator[Translation]:
    """The articles of the data, file by file in order of name."""
    for path in sorted([*folder.glob("mt_*.jsonl"), *folder.glob("clean_*.jsonl")]):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            references = tuple(tuple(one) for one in (row["refs"] or {}).values())
            is_written = path.name.startswith("clean_")
            source = tuple(row["source"] or ())
            yield Translation(row["id"], row["source_lang"], is_written, tuple(row["target"]), source, references)


def take_sentences(translations: Sequence[Translation], cell: int | None) -> Iterator[Sample]:
    """Sentences of known language, and machine translations, at most `cell` a language and band."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    written = set(written_english(translations))
    for text in written:
        found["English", "en", band_of(text)].add(text)
    for translation in translations:
        for text in translation.source:
            found["foreign", translation.source_language, band_of(text)].add(text)
        for text in () if translation.is_written else translation.target:
            if text not in written:
                found["translation", "en", band_of(text)].add(text)
    for (pool, language, band), texts in sorted(found.items()):
        most = None if cell is None else cell * (1 if pool == "foreign" else 4)
        for text in choose(texts, most):
            yield Sample(pool, language, text, band)


def cut_openings(translations: Sequence[Translation], most: int) -> Iterator[Sample]:
    """Openings of sentences, whole words, of nearly so many letters as each of `CUTS`: real short ones are few."""
    for cut in CUTS:
        for language in ("en", *LATIN):
            texts = written_english(translations) if language == "en" else sources(translations, language)
            openings = {opening for text in texts if (opening := open_sentence(text, cut))}
            for text in choose(openings, most if language == "en" else most // len(LATIN)):
                yield Sample("opening", language, text, f"{cut - CUT_WIDTH + 1}-{cut}")


def open_sentence(text: str, most: int) -> str | None:
    """The first words of a sentence with at most so many letters, less than `CUT_WIDTH` fewer; else None.

    >>> open_sentence("Nobody was hurt in the fire.", 10)
    'Nobody was'
    """
    end = 0
    for at in [*(i for i, letter in enumerate(text) if letter == " "), len(text)]:
        if count_letters(text[:at]) > most:
            break
        end = at
    return text[:end] if count_letters(text[:end]) > most - CUT_WIDTH else None


def read_mixed(gold: Path, translations: Sequence[Translation]) -> Iterator[Sample]:
    """Sentences that were seen to hold words left in the source language, by the share of letters labelled."""
    if not gold.is_file():
        return
    targets = {translation.id: translation.target for translation in translations}
    left: dict[tuple[str, int], int] = defaultdict(int)
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] == "untranslated" and row["sure"] and row["article"] in targets:
            left[row["article"], row["segment"]] += count_letters(row["text"])
    for (article, number), letters in left.items():
        text = targets[article][number]
        yield Sample("mixed", "en", text, GOLD_NAMES[bisect_right(GOLD_SHARES, letters / count_letters(text))])


def make_mixed(translations: Sequence[Translation], most: int) -> Iterator[Sample]:
    """Sentences begun in the source language and ended in its translation, as many as each of `MIXES` has words."""
    for share in MIXES:
        made: dict[str, set[str]] = defaultdict(set)
        for translation in translations:
            if translation.source_language not in LATIN or len(translation.source) != len(translation.target):
                continue
            for source, target in zip(translation.source, translation.target, strict=True):
                before, after = source.split(), target.split()
                text = " ".join((*before[: round(share * len(before))], *after[round(share * len(after)) :]))
                if count_letters(text) >= BANDS[1]:
                    made[translation.source_language].add(text)
        for language in sorted(made):
            for text in choose(made[language], most):
                yield Sample("mixed", language, text, f"made {share:.0%}")


def ask_find_foreign(translations: Sequence[Translation]) -> Iterator[Sample]:
    """Sentences that mtcheck asks a second opinion about, and those it does not report though many words are foreign.

    Source sentences each alone, English as whole articles, as in an audit.
    """
    lexicon = Lexicon("en")
    documents = {translation.id: (translation.target, "en") for translation in translations}
    for language in LATIN:
        documents |= {f"{language}/{i}": ((text,), language) for i, text in enumerate(sources(translations, language))}
    for translation_id, (sentences, language) in documents.items():
        document = compose(translation_id, sentences)
        doubtful: list[str] = []
        with patch("mtcheck.foreign.sentences.identify", side_effect=doubtful.append):  # None: nothing said
            runs = find_foreign(document, lexicon, frozenset())
        for text in doubtful:
            yield Sample("doubtful", language, text, language)
        whole = {run.span for run in runs if run.is_sentence}
        inside = {index for run in runs for index in run.words}
        for sentence in document.sentences:
            words = range(sentence.first, sentence.last)
            text = document.text[sentence.start : sentence.end]
            share = len(inside.intersection(words)) / max(len(words), 1)
            if sentence.span not in whole and share >= SUSPECT_SHARES[0] and count_letters(text) >= BANDS[1]:
                side = "English" if language == "en" else "foreign"
                row = f"{side}, {SUSPECT_NAMES[bisect_right(SUSPECT_SHARES, share)]} in foreign runs"
                yield Sample("suspect", language, text, row)


def written_english(translations: Iterable[Translation]) -> Iterator[str]:
    """English sentences written by people: articles, translations, references."""
    for translation in translations:
        for texts in (*translation.references, translation.target if translation.is_written else ()):
            yield from texts


def sources(translations: Iterable[Translation], language: str) -> list[str]:
    """The different source sentences of one language."""
    return sorted({text for one in translations if one.source_language == language for text in one.source})


def compose(document_id: str, sentences: Sequence[str]) -> Document:
    """A document of sentences that are already split."""
    spans: list[Span] = []
    for text in sentences:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(text)))
    return segment(Article(document_id, "\n".join(sentences), segments=tuple(spans)))


def choose(texts: Iterable[str], most: int | None) -> list[str]:
    """At most so many of the different texts, the same ones every time."""
    ordered = sorted(set(texts))
    if most is None or len(ordered) <= most:
        return ordered
    return random.Random(SEED).sample(ordered, most)  # noqa: S311  # a sample, no secret


def band_of(text: str) -> str:
    """The band of letters that a text falls into."""
    return BAND_NAMES[bisect_right(BANDS, count_letters(text))]


def count_letters(text: str) -> int:
    """How many letters a text has, as `mtcheck.language` counts them."""
    return sum(map(str.isalpha, text))
