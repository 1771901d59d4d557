"""Config: all that a user may set, with its meanings and defaults, and what of it holds for one article.

What cannot be obeyed is refused when a Config is built. Files and the command line are read by `files`; which
checks a code selects is left to `run`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache, partial
from typing import Any, NamedTuple

from mtcheck.config.exclusion import find_exclude_faults
from mtcheck.config.keys import (
    ArticleLimit,
    FileName,
    Key,
    LanguageTag,
    MildestRefused,
    RateBound,
    ScorerName,
    declare,
)
from mtcheck.config.path_settings import PathSettings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.errors import ConfigError, describe_unknown
from mtcheck.language import canonical_tag
from mtcheck.names.glossary import Glossary
from mtcheck.selectors import merge_limits, parse_limit
from mtcheck.tags import UsualLanguages

_OPTION = re.compile(r"\s*[^\s=]+\s*=")


@dataclass(frozen=True, slots=True)
class Config:
    """All that a user may set, with its defaults. What cannot be obeyed is a ConfigError when it is built."""

    language: LanguageTag = declare(  # noqa: RUF009 - it gives a field, here as below
        "en",
        "language that texts should be in where the article does not say, BCP 47",
        sways="nothing",
        per_article=True,
    )
    source_language: LanguageTag | None = declare(  # noqa: RUF009 - the same
        None,
        "language that texts came from where the article does not say, BCP 47",
        sways="nothing",
        per_article=True,
        example="fr",
    )
    select: tuple[str, ...] = declare(
        (),
        "checks to run, by code, beginning of codes, name or category (accuracy); empty for all; --select replaces it",
        example=("MT1", "MT201"),
        sways="nothing",
        per_article=True,
    )
    extend_select: tuple[str, ...] = declare(
        (),
        "checks to run as well, as in select; what is off by default is switched on by its whole code or name",
        example=("MT222",),
        sways="nothing",
        grows=True,
        per_article=True,
    )
    ignore: tuple[str, ...] = declare(
        (),
        "checks not to run, as in select; --ignore adds to it",
        example=("MT701",),
        sways="nothing",
        grows=True,
        per_article=True,
    )
    min_confidence: float = declare(
        0.0,
        "findings of less confidence are left out, so that nothing counts them; what is no article is still told",
        most=0.99,  # no check says of a finding that it is certain: with more, all would be left out
        per_article=True,
    )
    allow: tuple[str, ...] = declare(
        (),
        "words and phrases that are never a fault, in upper or lower case; no patterns",
        example=("Ville lumière",),
        grows=True,
        per_article=True,
    )
    allow_files: tuple[str, ...] = declare(
        (),
        "files of such words, one a line, # for comments, beside this file",
        sways="nothing",
        example=("allowed.txt",),
    )
    glossary: Glossary = declare(  # noqa: RUF009 - the same
        Glossary(),
        "a file of preferred forms and forms to avoid, or a list of such files, beside this file",
        example="terms.csv",
        grows=True,
    )
    prefer: tuple[str, ...] = declare(
        (), "the house's choice where English spells a place in two ways: Kyiv or Kiev", example=("Kyiv",)
    )
    publish_score: float = declare(
        99.0, "an article that scores less is reviewed", most=100, sways="verdicts", per_article=True
    )
    hold_score: float = declare(
        95.0, "an article that scores less is held", most=100, sways="verdicts", per_article=True
    )
    least_words: int = declare(
        300,
        "the score of a shorter article has no weight: it is judged as if it had so many words; 0: as it is",
        sways="verdicts",
        per_article=True,
    )
    pass_threshold: float = declare(
        90.0,
        "calibrated score (MQM) from which an article passes; see must_pass",
        most=99.9,
        sways="verdicts",
        per_article=True,
    )
    acceptable_penalty: float = declare(
        10.0,
        "penalty points per 1,000 words with which the calibrated score still passes",
        least=0.1,
        most=1000,
        sways="verdicts",
        per_article=True,
    )
    hold_critical: int = declare(
        1,
        "so many critical findings hold an article, whatever its score; 0: never",
        sways="verdicts",
        per_article=True,
    )
    hold_major: int = declare(
        3, "so many major findings hold an article, whatever its score; 0: never", sways="verdicts", per_article=True
    )
    review_major: int = declare(
        1,
        "so many major findings send an article to review, whatever its score; 0: never",
        sways="verdicts",
        per_article=True,
    )
    hold_on: tuple[str, ...] = declare(
        (),
        "checks of which one finding, of confidence 0.5 or more, holds an article; as in select; --hold-on adds to it",
        example=("MT101", "accuracy/omission"),
        sways="verdicts",
        grows=True,
        per_article=True,
    )
    min_score: float | None = declare(
        None,
        "an article that scores less is held, as by hold_score: a limit for one gate",
        most=100,
        sways="verdicts",
        per_article=True,
        example=97.5,
    )
    min_sentence_score: float | None = declare(
        None,
        "an article with a sentence that scores less is held",
        most=100,
        sways="verdicts",
        per_article=True,
        example=40,
    )
    max_findings: tuple[str, ...] = declare(
        (),
        "an article with more findings of a severity, a selector or all (findings) is held; --max adds to it",
        example=("major=0", "MT201=2", "findings=10"),
        sways="verdicts",
        grows=True,
        per_article=True,
    )
    must_pass: bool = declare(
        False,  # noqa: FBT003 - the default of a key
        "an article that fails by its calibrated score is held; one of less than least_words is too short to say",
        sways="verdicts",
        per_article=True,
    )
    require_source: bool = declare(
        default=False,
        meaning="an article that was not compared with a source text of its own is incomplete",
        sways="verdicts",
        per_article=True,
    )
    source_folder: FileName | None = declare(  # noqa: RUF009 - the same
        None,
        "a folder with the source text of each article that is a whole file, by its path or name, beside this file",
        sways="nothing",
        example="sources",
    )
    exclude: tuple[str, ...] = declare(
        (),
        "files not to read: patterns as in match of [[paths]], seen from the folder of this file; --exclude adds to it",
        example=("**/_index.md", "drafts/**"),
        sways="nothing",
        grows=True,
    )
    fail_on: MildestRefused = declare(  # noqa: RUF009 - the same
        "hold", "mildest verdict that a gate refuses: hold or review", sways="nothing", per_article=True
    )
    max_held: ArticleLimit = declare(  # noqa: RUF009 - the same
        0, "a gate says no if it refuses more articles than this: a number, or a share such as 2%", sways="nothing"
    )
    max_rate: float | None = declare(
        None,
        "a gate says no if all articles together have more penalty points per 1,000 words",
        most=100_000,
        sways="nothing",
        example=4,
    )
    max_finding_rate: float | None = declare(
        None,
        "a gate says no if all articles together have more findings per 1,000 words, of those that cost points",
        most=100_000,
        sways="nothing",
        example=12,
    )
    rate_bound: RateBound = declare(  # noqa: RUF009 - the same
        "low",
        "what of a rate must not be above its limit: the value, or the low or the high end of its 95 % interval",
        sways="nothing",
    )
    scorer: ScorerName | None = declare(  # noqa: RUF009 - the same
        None,
        "a neural estimator whose numbers are shown beside the findings, such as comet",
        sways="nothing",
        example="comet",
    )
    scorer_options: tuple[str, ...] = declare(
        (),
        "what it is set up with, such as model=/models/kiwi; --scorer-option adds to it",
        example=("model=/models/kiwi",),
        sways="nothing",
        grows=True,
    )
    baseline: FileName | None = declare(  # noqa: RUF009 - the same
        None,
        "a file of findings that were there before and are let be by audit, gate and fix, beside this file",
        sways="nothing",
        example="mtcheck-baseline.json",
    )
    baseline_max_age: int | None = declare(
        None, "days after which what the baseline holds is new again", least=1, sways="nothing", example=90
    )
    heed_suppressions: bool = declare(
        default=True,
        meaning="whether comments, [sic] and [[suppress]] take findings out; false: show what is there without them",
        per_article=True,
    )
    heed_feed_comments: bool = declare(
        default=False,
        meaning="whether comments also do that in what came with a feed, a record or an address, whoever wrote them",
        per_article=True,
    )
    paths: tuple[PathSettings, ...] = declare(
        (),
        "tables [[paths]] with what holds for some articles only; a later one wins",
        sways="nothing",
        example=({"match": "posts/fr/", "language": "fr", "hold_score": 90},),
    )

    suppress: tuple[SuppressSettings, ...] = declare(
        (),
        "tables [[suppress]] with findings that are no faults, each with its reason",
        example=({"code": "MT304", "text": "had had", "match": "posts/", "reason": "it is right here"},),
    )

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed, all of it in one error."""
        faults = [fault.what for fault in find_faults({key.name: getattr(self, key.name) for key in KEYS})]
        if faults:
            where = type(self).__name__
            raise ConfigError(where, ", ".join(faults), "correct the value")
        object.__setattr__(self, "language", canonical_tag(self.language))
        object.__setattr__(self, "source_language", self.source_language and canonical_tag(self.source_language))


KEYS: tuple[Key, ...] = tuple(Key(f.name, str(f.type), f.default, **f.metadata) for f in fields(Config))
GROWING = frozenset(key.name for key in KEYS if key.grows)
"""Keys to whose lists is added what is said later."""


LIMITS = "max_findings"
"""The key that holds limits: names with numbers."""


class Fault(NamedTuple):
    """What is wrong with one key, or with several together."""

    what: str
    keys: tuple[str, ...]
    """The keys, the one first that was more likely changed."""


def settle(config: Config, *, origin: str, article_id: str = "", url: str | None = None) -> Config:
    """What holds for one article, with what [[paths]] say of it; there are none left in it.

    Tables that cannot go together, such as two thresholds in the wrong order, are a ConfigError.
    """
    if not config.paths:
        return config
    held = (number for number, table in enumerate(config.paths) if table.holds_for(origin, article_id, url))
    return apply_tables(config, tuple(held))


def find_languages(config: Config, origin: str, article_id: str = "", url: str | None = None) -> UsualLanguages:
    """The languages of an article that does not say them."""
    values: dict[str, Any] = {"language": config.language, "source_language": config.source_language}
    for table in config.paths:
        told = {setting.key: setting.value for setting in table.settings if setting.key in values}
        if told and table.holds_for(origin, article_id, url):
            values |= {key: canonical_tag(str(tag)) for key, tag in told.items()}
    return UsualLanguages(**values)


def choose_languages(config: Config) -> Callable[[str, str, str | None], UsualLanguages] | None:
    """The same as a function of an article's origin, id and address; None where all articles have the same."""
    return partial(find_languages, config) if config.paths else None


@lru_cache(maxsize=256)
def apply_tables(config: Config, numbers: tuple[int, ...]) -> Config:
    """The configuration with some of its [[paths]] applied, in this order, and none left."""
    tables = [config.paths[number] for number in numbers]
    values: dict[str, Any] = {"paths": ()}
    for setting in (setting for table in tables for setting in table.settings):
        so_far = values.get(setting.key, getattr(config, setting.key))
        values[setting.key] = add_value(setting.key, so_far, setting.value)
    try:
        return replace(config, **values)
    except ConfigError as error:
        where = ", ".join(table.where for table in tables)
        raise ConfigError(where, error.failure.what, "correct the tables [[paths]]") from error


def add_value(name: str, so_far: object, said: object) -> object:
    """What a key holds once more is said of it: lists grow, but for `select`; all else is replaced.

    Of two limits on findings of one kind the later holds.
    """
    if name == LIMITS:
        return merge_limits(so_far, said)  # type: ignore[arg-type]  # both are tuples
    grows = isinstance(so_far, tuple) and isinstance(said, tuple) and name in GROWING
    return (*so_far, *said) if grows else said  # type: ignore[misc]  # both are tuples


def drop_from_paths(paths: Sequence[PathSettings], names: frozenset[str]) -> tuple[PathSettings, ...]:
    """The tables without these keys, which then hold for every article as they are."""
    return tuple(
        replace(table, settings=tuple(setting for setting in table.settings if setting.key not in names))
        for table in paths
    )


def find_faults(values: Mapping[str, object]) -> Iterator[Fault]:
    """What is wrong with these keys and values, one clause each."""
    keys = {key.name: key for key in KEYS}
    sound: dict[str, object] = {}
    for name, value in values.items():
        if name not in keys:
            yield Fault(describe_unknown(name, tuple(keys)), (name,))
        elif fault := keys[name].find_fault(value):
            yield Fault(f"{name} {fault}", (name,))
        else:
            sound[name] = value
    yield from _find_faults_together(sound, has_scorer=values.get("scorer") is not None)


def _find_faults_together(sound: Mapping[str, object], *, has_scorer: bool) -> Iterator[Fault]:
    """What is wrong with values that have the right type."""
    publish, hold = (sound.get(key.name, key.default) for key in KEYS if key.name in ("publish_score", "hold_score"))
    if isinstance(publish, int | float) and isinstance(hold, int | float) and publish < hold:
        yield Fault(f"publish_score ({publish:g}) is below hold_score ({hold:g})", ("publish_score", "hold_score"))
    limits, options = (sound.get(name, ()) for name in (LIMITS, "scorer_options"))
    for limit in limits if isinstance(limits, tuple) else ():
        if parse_limit(limit) is None:
            yield Fault(f'"{limit}" in {LIMITS} is not KIND=NUMBER, such as major=3', (LIMITS,))
    yield from (Fault(fault, ("exclude",)) for fault in find_exclude_faults(sound.get("exclude")))
    if isinstance(options, tuple) and options:
        for option in options:
            if not _OPTION.match(option):
                yield Fault(f'"{option}" in scorer_options is not NAME=VALUE', ("scorer_options",))
        if not has_scorer:
            yield Fault("scorer_options are given, but no scorer", ("scorer_options",))
