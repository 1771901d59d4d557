"""Arguments and options as the command line declares them, and which of them set a key of the configuration.

Which command takes which, and what it makes of them, is left to `options`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import click

from mtcheck.cli.completion import complete_check, complete_file, complete_report
from mtcheck.config.files import Said
from mtcheck.errors import ConfigError

_MOST_DIGITS = 6
"""Of a number of days: more of them than calendars have."""
Option: TypeAlias = Callable[[Callable[..., int]], Callable[..., int]]


class FileName(click.Path):
    """The name of a file or folder; an empty one, as where a variable of the shell is not set, is an error."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """What was given, if it says anything."""
        if param is not None and not os.fspath(value).strip():
            raise _describe_empty(param.opts[0], value)
        return super().convert(value, param, ctx)


def _describe_empty(option: str, value: object) -> ConfigError:
    return ConfigError(option, f'"{value}" says nothing', "give it a value, or leave the option out")


SOURCES = click.argument("sources", nargs=-1, required=True, shell_complete=complete_file)
TWO_RUNS = (click.argument("old", shell_complete=complete_file), click.argument("new", shell_complete=complete_file))
CONFIG_OPTIONS: tuple[Option, ...] = (
    click.option("--language", metavar="TAG", help="Language the text should be in where the input does not say."),
    click.option(
        "--force-language",
        metavar="TAG",
        help="Language the text should be in, whatever the input says: for translated feeds that keep their old tag.",
    ),
    click.option("--source-language", metavar="TAG", help="Language it came from where the input does not say."),
    click.option(
        "--config",
        "config_file",
        type=FileName(path_type=Path),
        help="Configuration to use, not the nearest mtcheck.toml or pyproject.toml.",
    ),
    click.option(
        "--set",
        "assignments",
        multiple=True,
        metavar="KEY=VALUE",
        help="Set a key of the configuration for all articles, whatever the file says: hold_score=90; repeatable.",
    ),
)
INPUT_OPTIONS: tuple[Option, ...] = (
    click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="NAME=PATH",
        help="Where records keep a field: text=body.html; repeatable.",
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERN",
        help="Leave out files of SOURCES, however they are named: '**/_index.md', 'drafts/**'; repeatable. Adds to "
        "what the configuration excludes.",
    ),
    *CONFIG_OPTIONS,
    click.option(
        "--cache", type=FileName(path_type=Path), help="Folder that keeps what addresses sent, to ask only for news."
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help="Longest time for one address.",
    ),
    click.option("--max-bytes", type=click.IntRange(min=1), metavar="BYTES", help="Most that one address may send."),
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=1,
        show_default=True,
        help="Processes that share the work; 0 for one a core.",
    ),
    click.option(
        "-q",
        "--quiet",
        is_flag=True,
        help="No progress bar and no word about what was written; errors and what to mend are still said.",
    ),
)
CHANGED_OPTIONS: tuple[Option, ...] = (
    click.option(
        "--changed-since",
        metavar="REV",
        help="Read only files that git says have changed since this branch left REV: origin/main, HEAD.",
    ),
)
BESIDE_OPTIONS: tuple[Option, ...] = (
    click.option(
        "--source",
        "source_file",
        type=FileName(),
        shell_complete=complete_file,
        metavar="FILE|FOLDER",
        help="What the one article of SOURCES was translated from: plain text, Markdown or HTML; or a folder that has "
        "such a file for each, of the same name.",
    ),
    click.option(
        "--reference",
        "reference_files",
        type=FileName(),
        shell_complete=complete_file,
        multiple=True,
        metavar="FILE",
        help="A human translation of the one article of SOURCES, likewise; repeatable.",
    ),
    click.option(
        "--require-source/--no-require-source",
        default=None,
        help="Take an article that was not compared with a source text of its own for incomplete (code 3).",
    ),
)
SELECTION_OPTIONS: tuple[Option, ...] = (
    click.option(
        "--select",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_check,
        help="Run only these checks: MT1,MT201,accuracy; repeatable. Replaces what the configuration selects.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_check,
        help="Run these checks as well: MT222; repeatable. Adds to what the configuration selects.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_check,
        help="Run all checks but these; repeatable. Adds to what the configuration ignores.",
    ),
    click.option(
        "--min-confidence",
        type=float,
        metavar="0..0.99",
        help="Leave out findings of less confidence: they are neither shown nor counted.",
    ),
    click.option(
        "--glossary",
        "glossaries",
        multiple=True,
        type=FileName(path_type=Path),
        help="CSV or TOML file of terms to keep to; repeatable. Adds to those of the configuration.",
    ),
    click.option(
        "--allow",
        "allowed",
        multiple=True,
        metavar="WORDS",
        help="Let a word or phrase be wherever it stands, in upper or lower case: --allow gilet; repeatable. Adds to "
        "what the configuration allows.",
    ),
    click.option(
        "--no-suppress",
        is_flag=True,
        help="Take no heed of comments, [sic] and [[suppress]]: every finding counts, as if nobody had seen it yet.",
    ),
)
SCORER_OPTIONS: tuple[Option, ...] = (
    click.option("--scorer", metavar="NAME", help="Show what a neural estimator says as well: comet."),
    click.option(
        "--scorer-option",
        "scorer_options",
        multiple=True,
        metavar="NAME=VALUE",
        help="What the scorer is set up with: model=/models/kiwi; repeatable.",
    ),
)
LIMIT_OPTIONS: tuple[Option, ...] = (
    click.option("--min-score", type=float, metavar="SCORE", help="Hold an article that scores less."),
    click.option(
        "--min-sentence-score", type=float, metavar="SCORE", help="Hold an article with a sentence that scores less."
    ),
    click.option(
        "--must-pass/--no-must-pass",
        default=None,
        help="Hold an article that fails by its calibrated score; one of less than least_words (300) is too short to "
        "say, and is let through.",
    ),
    click.option(
        "--max",
        "limits",
        multiple=True,
        metavar="KIND=N",
        help="Hold an article with more such findings, by severity, code, name, category, or all: major=0, MT201=2, "
        "findings=10; repeatable.",
    ),
    click.option(
        "--hold-on",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_check,
        help="Hold an article with a single finding of these checks: MT101,accuracy; repeatable.",
    ),
    click.option(
        "--fail-on", type=click.Choice(["hold", "review"]), help="Mildest verdict that is refused.  [default: hold]"
    ),
    click.option(
        "--max-held",
        metavar="N|P%",
        callback=lambda _, __, value: int(value) if value is not None and value.strip().isdecimal() else value,
        help="Say yes as long as no more articles are refused: 3, or 2%.  [default: 0]",
    ),
    click.option(
        "--max-rate",
        type=float,
        metavar="POINTS",
        help="Say no if all together have more penalty points per 1,000 words.",
    ),
    click.option(
        "--max-finding-rate",
        type=float,
        metavar="FINDINGS",
        help="Say no if all together have more findings per 1,000 words.",
    ),
    click.option(
        "--rate-bound",
        type=click.Choice(["low", "value", "high"]),
        help="What of a rate must not be above its limit: an end of the 95 % interval, or the value.  [default: low]",
    ),
)
CHECK_OPTIONS = (*BESIDE_OPTIONS, *SELECTION_OPTIONS, *SCORER_OPTIONS)
CARRYING_OPTIONS: tuple[Option, ...] = (
    click.option(
        "--baseline", metavar="FILE", help="Let be what this file says was there before: only new findings count."
    ),
    click.option("--no-baseline", is_flag=True, help="Let nothing be, whatever the configuration says."),
    click.option(
        "--baseline-max-age",
        metavar="DAYS",
        help="Count what has been in the baseline for more days as new again: 90d.",
    ),
)
"""What a baseline lets be."""
BASELINE_OPTIONS: tuple[Option, ...] = (
    *CARRYING_OPTIONS,
    click.option(
        "--write-baseline",
        type=FileName(path_type=Path),
        metavar="FILE",
        help="Write what was found into a baseline; one that is there keeps its dates, and what was not examined.",
    ),
    click.option(
        "--prune-baseline", is_flag=True, help="Take out of the baseline what is no longer found; add nothing to it."
    ),
)

takes_outputs = click.option(
    "--write",
    "writes",
    multiple=True,
    metavar="FORMAT=FILE",
    shell_complete=complete_report,
    help="Write a report into a file as well, in any format that --format has: sarif=out.sarif; repeatable.",
)


def list_said(given: Mapping[str, Any]) -> Iterator[Said]:
    """What options say of the configuration, the last the strongest, from what click gives by their names."""
    for name, setter in _SETTERS.items():
        if name in given:
            _refuse_empty(setter.option, given[name])
            yield Said(setter.option, setter.key, setter.read(given[name]))


def _refuse_empty(option: str, given: object) -> None:
    """Raise ConfigError where one of several values is none, as where a variable of the shell is not set."""
    for value in given if isinstance(given, tuple) else ():
        if isinstance(value, str) and not value.strip(" ,"):
            raise _describe_empty(option, value)


def _split(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given for code in codes.split(",") if code.strip())


def _read_days(given: str | None) -> int | None:
    """How many days `90d` are."""
    if given is None:
        return None
    number = given.strip().lower().removesuffix("d")
    if not number.isascii() or not number.isdecimal() or len(number) > _MOST_DIGITS or int(number) == 0:
        option, what = "--baseline-max-age", f'"{given}" is no number of days'
        raise ConfigError(option, what, "write it as 90d")
    return int(number)


def _keep(given: object) -> object:
    return given


class _Setter(NamedTuple):
    """An option that sets a key of the configuration."""

    option: str
    key: str
    read: Callable[[Any], object] = _keep
    """What the option was given in, the value of the key out; None where it says nothing of it."""


_SETTERS: Mapping[str, _Setter] = {
    "language": _Setter("--language", "language"),
    "force_language": _Setter("--force-language", "language"),
    "source_language": _Setter("--source-language", "source_language"),
    "select": _Setter("--select", "select", _split),
    "extend_select": _Setter("--extend-select", "extend_select", _split),
    "ignore": _Setter("--ignore", "ignore", _split),
    "min_confidence": _Setter("--min-confidence", "min_confidence"),
    "glossaries": _Setter("--glossary", "glossary"),
    "allowed": _Setter("--allow", "allow"),
    "no_suppress": _Setter("--no-suppress", "heed_suppressions", lambda given: False if given else None),
    "scorer": _Setter("--scorer", "scorer"),
    "scorer_options": _Setter("--scorer-option", "scorer_options"),
    "require_source": _Setter("--require-source", "require_source"),
    "exclude": _Setter("--exclude", "exclude"),
    "hold_on": _Setter("--hold-on", "hold_on", _split),
    "min_score": _Setter("--min-score", "min_score"),
    "min_sentence_score": _Setter("--min-sentence-score", "min_sentence_score"),
    "limits": _Setter("--max", "max_findings", _split),
    "must_pass": _Setter("--must-pass", "must_pass"),
    "fail_on": _Setter("--fail-on", "fail_on"),
    "max_held": _Setter("--max-held", "max_held"),
    "max_rate": _Setter("--max-rate", "max_rate"),
    "max_finding_rate": _Setter("--max-finding-rate", "max_finding_rate"),
    "rate_bound": _Setter("--rate-bound", "rate_bound"),
    "baseline": _Setter("--baseline", "baseline"),
    "baseline_max_age": _Setter("--baseline-max-age", "baseline_max_age", _read_days),
}
"""By what click calls them; a later one comes last."""
SETTING_NAMES = ("config_file", "assignments", *(name for name in _SETTERS if name != "force_language"))
"""What the options are called that set what the configuration has, and those that say where it is."""
