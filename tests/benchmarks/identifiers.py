"""Which language identifier to trust, from how many letters on, measured on sentences of machine-translated news.

    python tests/benchmarks/identifiers.py DATA [--cell N | --all] [--only NAME ...]

DATA is a folder with `mt_*.jsonl`, `clean_*.jsonl` and `gold_untranslated.jsonl`. `identify` is what
mtcheck asks, langdetect seeded and silent below its limit; `find_foreign` is what mtcheck concludes from words. The
extra `benchmark` installs py3langid and lingua; what is not installed is skipped. Each runs in a process of its own.

Measured 2026-11-23 with --all: Python 3.11.7, langdetect 1.0.9, py3langid 0.4.0, lingua 2.1.1, mtcheck at
fd162c1, where the limit of `identify` is 40 letters. Percent; `20` is 20-39 letters, `40` 40-79, `80` 80-159, `160`
more.

    English called foreign (n = 235, 1034, 3963, 5475, 1610)     <20     20     40     80    160
      langdetect                                                24.7    3.2    0.2    0.1    0.0
      py3langid                                                 21.7    2.2    0.5    0.3    0.3
      py3langid, silent below probability 0.8                    0.0    0.0    0.1    0.0    0.1
      lingua                                                    16.2    2.5    1.5    1.0    0.6
      find_foreign                                               0.0    0.0    0.0    0.0    0.0
    machine translation called foreign (42,409)
      langdetect                                                23.1    4.0    0.4    0.1    0.1
      py3langid                                                 19.0    2.6    0.6    0.3    0.2
      lingua                                                    19.8    4.9    3.2    2.4    1.2
    Czech, German, French named right (34, 161, 575, 1125, 502)
      langdetect                                                82.4   92.5   99.1   99.9  100.0
      py3langid                                                 91.2   99.4  100.0   99.9  100.0
      lingua                                                    88.2   98.8   99.8  100.0  100.0
      find_foreign                                              47.1   89.4   97.4   99.5   99.8
    foreign called English (50, 269, 1015, 1783, 680)
      langdetect                                                 0.0    0.0    0.1    0.2    0.0
      py3langid                                                  0.0    0.0    0.0    0.0    0.0
      lingua                                                     2.0    0.0    0.4    0.0    0.0

    Hausa and Icelandic named right: langdetect 0 and 0 (it knows neither), py3langid 99.8 and 99.8, lingua 0 and 100.
    Words left in the source language, by share of letters labelled, <10% (n = 166), 10-24% (113), 25-49% (20), 50%+
    (6), called foreign: langdetect 0, 3, 30, 67; py3langid 0, 1, 35, 67; lingua 8, 27, 85, 100; find_foreign, which
    is only asked for whole sentences here, 0, 0, 10, 0.
    Sentences begun in the source language and ended in English, 25, 50, 75% of the words, called foreign: langdetect
    6, 52, 94; py3langid 6, 84, 100; lingua 29, 76, 98; find_foreign 0, 2, 50.
    In 20 calls langdetect unseeded gave up to 10% of the sentences of a band more than one answer, seeded none.
    Sentences a second, seconds to load, megabytes, in four runs on a shared machine: langdetect 530-790, 0.2-0.4, 65;
    py3langid 17,000-23,000, 0.6-1, 118; lingua 750-950, 4-7, 1,060; find_foreign 1,900-4,000, 0.5, 300-320.
    lingua with Latin letters only: the same shares on texts in Latin letters, 900 MB.

What follows.

- Words decide. Of 12,317 English sentences, each alone, `find_foreign` gives up none, of 42,409 translations two, both
  German. It misses what has no word list (half of the Hausa) and what is short. Each identifier without a limit calls
  hundreds of these foreign; lingua goes on doing so in long English full of Icelandic and Russian names.
- `identify` is silent below 40 letters, and that limit holds for an answer "foreign": langdetect is wrong on 92 of
  1,269 English sentences below it, on 12 of 11,048 above. Of the 70 translations that it calls foreign above it, 40
  were read: some 17 do hold words of the source. From 20 to 39 letters it is no coin toss, but wrong on 3 to 4%.
- An answer "English" holds from 20 letters on: none of 269 foreign sentences of 20-39 letters got it, and 1% of cut
  openings of 16-35.
- As a second opinion on what `find_foreign` doubts it changes nothing here: asked about 718 source sentences and one
  of 46,091 translations in their articles, no identifier called any English, at any length.
- It helps where `find_foreign` gives no sentence up though 30% of its words stand in foreign runs: it calls 135 of 138
  such source sentences foreign (124 of the 138 are Hausa), and leaves the only one among 50,091 English ones. From 20
  to 29% it calls 34 of 35 foreign, and 6 of 19 English ones, all six with words of the source in them.
- The name that it gives to Czech, German and French is right in 99% from 40 letters on; Icelandic it calls Norwegian,
  Hausa Indonesian or Somali. A message that rests on it alone should say "not English".
- A probability does not mend langdetect: from 0.9 on it is still wrong on 1% of English of 20-39 letters, and silent
  on a quarter or more of the foreign sentences above 20 letters.
- py3langid without a limit is wrong more often than langdetect on English from 40 letters on; with one of 0.8 less
  often up to 159 letters, and it knows Hausa and Icelandic. lingua names languages well, yet calls the most English
  foreign from 40 letters on, and takes a gigabyte.

The limits 0.8 and 0.9 and the shares 20 and 30% were picked among several on these very sentences: take the figures
that rest on them as the best case. Source sentences stand alone here, translations in their articles.
"""

from __future__ import annotations

import argparse
import platform
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path

from identifier_samples import (
    BAND_NAMES,
    GOLD_NAMES,
    KNOWN_TO_ALL,
    LATIN,
    OTHER_SCRIPT,
    Sample,
    ask_find_foreign,
    choose,
    compose,
    cut_openings,
    make_mixed,
    read_mixed,
    read_translations,
    take_sentences,
)

from mtcheck.foreign.words import find_foreign
from mtcheck.language import SEED
from mtcheck.lexicon import Lexicon
from mtcheck.tags import primary_subtag

Identify = Callable[[str], str | None]
"""A sentence in, its BCP 47 language out; None where the identifier says nothing."""

CALLS = 20
UNDETERMINED = "und"
"""Not English, and no language named."""
WARM_UP = (
    "Nobody was hurt.",
    "The court heard the appeal on Monday, and two ministers resigned.",
    "Le ministre a annoncé hier soir que la réforme serait reportée à la fin de l'année, selon des sources proches.",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one identifier answered, and what it cost."""

    answers: Mapping[str, str | None]
    load_seconds: float
    seconds: float
    megabytes: float | None
    """Memory at its peak less that before loading; None where the system does not tell."""


def main() -> None:
    """Print one table a question; a column is an identifier."""
    usage, _, _ = (__doc__ or "").partition("\n\nMeasured")
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with mt_*.jsonl, clean_*.jsonl and gold_untranslated.jsonl")
    parser.add_argument("--cell", type=int, default=150, help="sentences a language and band; English four times that")
    parser.add_argument("--all", action="store_true", help="every sentence")
    parser.add_argument("--only", nargs="+", choices=IDENTIFIERS, default=list(IDENTIFIERS))
    options = parser.parse_args()
    translations = list(read_translations(options.data))
    if not translations:
        print(f"skipped: {options.data} holds no mt_*.jsonl and no clean_*.jsonl")
        return
    samples = [
        *take_sentences(translations, None if options.all else options.cell),
        *cut_openings(translations, 2 * options.cell),
        *read_mixed(options.data / "gold_untranslated.jsonl", translations),
        *make_mixed(translations, options.cell),
        *ask_find_foreign(translations),
    ]
    texts = sorted({sample.text for sample in samples})
    measured: dict[str, Measured] = {}
    for name in options.only:
        if PACKAGES[name] is not None and not describe_version(PACKAGES[name]):
            print(f"skipped: {name} needs {PACKAGES[name]}, which is not installed")
            continue
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            measured[name] = fresh.submit(measure, name, texts).result()
    if not measured:
        return
    versions = [describe_version(PACKAGES[name]) for name in measured]
    print(f"Python {platform.python_version()}, {', '.join(dict.fromkeys(filter(None, versions)))}; {len(texts)} texts")
    print_tables(samples, measured)
    print_costs(measured, len(texts))
    if "langdetect" in measured:
        print_stability(samples)


def measure(name: str, texts: Sequence[str]) -> Measured:
    """Let one identifier answer for all texts, in a process of its own."""
    before, begin = read_memory("VmRSS"), time.process_time()
    identify = IDENTIFIERS[name]()
    for text in WARM_UP:
        identify(text)
    loaded = time.process_time()
    answers = {text: identify(text) for text in texts}
    done, peak = time.process_time(), read_memory("VmHWM")
    used = None if before is None or peak is None else peak - before
    return Measured(answers, loaded - begin, done - loaded, used)


def load_langdetect(least: float = 0.0) -> Identify:
    """langdetect seeded as in mtcheck, however short the text; silent below a probability."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = SEED

    def identify(text: str) -> str | None:
        try:
            best = detect_langs(text)[0]
        except LangDetectException:
            return None
        return str(best.lang) if best.prob >= least else None

    return identify


def load_identify() -> Identify:
    """What mtcheck asks: langdetect seeded, silent on what is too short."""
    from mtcheck.language import identify

    return identify


def load_py3langid(least: float = 0.0) -> Identify:
    """py3langid with all its languages; silent below a probability."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def identify(text: str) -> str | None:
        language, probability = identifier.classify(text)
        return str(language) if probability >= least else None

    return identify


def load_lingua(*, latin: bool) -> Identify:
    """lingua with all its languages, or those in Latin letters."""
    from lingua import LanguageDetectorBuilder

    some = LanguageDetectorBuilder.from_all_languages_with_latin_script
    detector = (some() if latin else LanguageDetectorBuilder.from_all_languages()).build()

    def identify(text: str) -> str | None:
        language = detector.detect_language_of(text)
        return None if language is None else str(language.iso_code_639_1.name).lower()

    return identify


def load_find_foreign() -> Identify:
    """mtcheck's own judgement of a sentence that stands alone: English unless the whole of it is foreign."""
    lexicon = Lexicon("en")

    def identify(text: str) -> str | None:
        runs = find_foreign(compose("alone", (text,)), lexicon, frozenset())
        whole = next((run for run in runs if run.is_sentence), None)
        return "en" if whole is None else whole.language or UNDETERMINED

    return identify


IDENTIFIERS: Mapping[str, Callable[[], Identify]] = {
    "langdetect": load_langdetect,
    "ld p>=.9": lambda: load_langdetect(0.9),
    "identify": load_identify,
    "py3langid": load_py3langid,
    "py3 p>=.8": lambda: load_py3langid(0.8),
    "lingua": lambda: load_lingua(latin=False),
    "lingua Latn": lambda: load_lingua(latin=True),
    "find_foreign": load_find_foreign,
}
PACKAGES = {
    "langdetect": "langdetect",
    "ld p>=.9": "langdetect",
    "identify": "langdetect",
    "py3langid": "py3langid",
    "py3 p>=.8": "py3langid",
    "lingua": "lingua-language-detector",
    "lingua Latn": "lingua-language-detector",
    "find_foreign": None,
}


def print_tables(samples: Sequence[Sample], measured: Mapping[str, Measured]) -> None:
    """Shares in percent, of all sentences of a row, those an identifier is silent about included."""
    pools: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        is_other = sample.pool == "foreign" and sample.language in OTHER_SCRIPT
        pools["other script" if is_other else sample.pool].append(sample)
    known = {pool: [sample for sample in pools[pool] if sample.language in KNOWN_TO_ALL] for pool in pools}
    openings = [sample for sample in pools["opening"] if sample.language != "en"]
    english = [sample for sample in pools["opening"] if sample.language == "en"]
    print_table("cs, de, fr: language named right", known["foreign"], measured, is_right)
    print_table("foreign called English", pools["foreign"], measured, is_called_english)
    print_table("English called foreign", pools["English"], measured, is_called_foreign)
    print_table("machine translation called foreign", pools["translation"], measured, is_called_foreign)
    print_table("silent, foreign", pools["foreign"], measured, is_silent)
    print_table("silent, English", pools["English"], measured, is_silent)
    by_language = [*pools["foreign"], *pools["other script"]]
    print_table("language named right", by_language, measured, is_right, key=lambda sample: sample.language)
    print_table("openings, cs, de, fr: named right", known["opening"], measured, is_right)
    print_table("openings: foreign called English", openings, measured, is_called_english)
    print_table("openings: English called foreign", english, measured, is_called_foreign)
    print_table("half translated: called foreign", pools["mixed"], measured, is_called_foreign)
    print_table("doubtful to find_foreign: called English", pools["doubtful"], measured, is_called_english)
    suspects = sorted(pools["suspect"], key=lambda sample: sample.row)
    print_table("not to find_foreign: called foreign", suspects, measured, is_called_foreign)


def print_table(
    title: str,
    samples: Sequence[Sample],
    measured: Mapping[str, Measured],
    holds: Callable[[Sample, str | None], bool],
    *,
    key: Callable[[Sample], str] = lambda sample: sample.row,
) -> None:
    """One line a row of the table: bands and shares from low to high, other rows as the samples came."""
    rows: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        rows[key(sample)].append(sample)
    print(f"\n{title:42}{'n':>6}" + "".join(f"{name:>13}" for name in measured))
    rising = (*BAND_NAMES, *GOLD_NAMES)
    for row in sorted(rows, key=lambda row: rising.index(row) if row in rising else len(rising)):
        shares = [
            sum(holds(sample, one.answers[sample.text]) for sample in rows[row]) / len(rows[row])
            for one in measured.values()
        ]
        print(f"  {row:40}{len(rows[row]):>6}" + "".join(f"{100 * share:>13.1f}" for share in shares))


def is_right(sample: Sample, answer: str | None) -> bool:
    """Whether the language is the one that it is; regions and scripts aside."""
    return answer is not None and primary_subtag(answer) == sample.language


def is_called_english(_: Sample, answer: str | None) -> bool:
    """Whether it was said to be English."""
    return answer == "en"


def is_called_foreign(_: Sample, answer: str | None) -> bool:
    """Whether it was said not to be English."""
    return answer not in {"en", None}


def is_silent(_: Sample, answer: str | None) -> bool:
    """Whether nothing was said."""
    return answer is None


def print_costs(measured: Mapping[str, Measured], texts: int) -> None:
    """What it takes to load each, and to ask it; seconds of processor time."""
    print(f"\n{'cost':16}{'sentences/s':>14}{'load s':>10}{'MB more':>10}")
    for name, one in measured.items():
        memory = "-" if one.megabytes is None else f"{one.megabytes:,.0f}"
        print(f"  {name:14}{texts / one.seconds:>14,.0f}{one.load_seconds:>10.2f}{memory:>10}")


def print_stability(samples: Sequence[Sample]) -> None:
    """How many sentences get more than one answer from langdetect in `CALLS` calls."""
    from langdetect import DetectorFactory

    print(f"\n{f'langdetect: unlike answers in {CALLS} calls':42}{'n':>6}{'unseeded':>13}{'seeded':>13}")
    for band in BAND_NAMES:
        texts = choose(
            {sample.text for sample in samples if sample.row == band and sample.language in {"en", *LATIN}}, 60
        )
        shares: list[float] = []
        for seed in (None, SEED):
            identify = load_langdetect()
            DetectorFactory.seed = seed
            unlike = sum(len({identify(text) for _ in range(CALLS)}) > 1 for text in texts)
            shares.append(unlike / max(len(texts), 1))
        print(f"  {band:40}{len(texts):>6}" + "".join(f"{100 * share:>13.1f}" for share in shares))


def describe_version(package: str | None) -> str:
    """Name and version of an installed package; empty where it is not installed or none is needed."""
    if package is None:
        return ""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def read_memory(field: str) -> float | None:
    """A figure of this process in megabytes: `VmRSS` now, `VmHWM` at its peak; None but on Linux."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.is_file() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{field}:")), None)


if __name__ == "__main__":
    main()
