"""The options that say what is read and which checks are run -> a Session, for every command that takes articles.

The other importer of click beside `cli`, which has the commands. Whatever needs the checks is imported when a command
runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

import click

from mtcheck.config import choose_languages
from mtcheck.config_files import Said, Settings, override_settings, read_settings
from mtcheck.errors import ConfigError
from mtcheck.reports.visible import flatten
from mtcheck.session import Session

_Option = Callable[[Callable[..., int]], Callable[..., int]]

_SOURCES = click.argument("sources", nargs=-1, required=True)


class _Setter(NamedTuple):
    """An option that sets a key of the configuration."""

    option: str
    key: str
    is_list: bool = False
    """Whether it takes several words, with commas between them or by being repeated."""


_SETTERS: Mapping[str, _Setter] = {
    "language": _Setter("--language", "language"),
    "force_language": _Setter("--force-language", "language"),
    "source_language": _Setter("--source-language", "source_language"),
    "select": _Setter("--select", "select", is_list=True),
    "extend_select": _Setter("--extend-select", "extend_select", is_list=True),
    "ignore": _Setter("--ignore", "ignore", is_list=True),
    "min_confidence": _Setter("--min-confidence", "min_confidence"),
    "glossaries": _Setter("--glossary", "glossary"),
    "scorer": _Setter("--scorer", "scorer"),
    "scorer_options": _Setter("--scorer-option", "scorer_options"),
    "hold_on": _Setter("--hold-on", "hold_on", is_list=True),
    "min_score": _Setter("--min-score", "min_score"),
    "min_sentence_score": _Setter("--min-sentence-score", "min_sentence_score"),
    "limits": _Setter("--max", "max_findings", is_list=True),
    "must_pass": _Setter("--must-pass", "must_pass"),
    "fail_on": _Setter("--fail-on", "fail_on"),
    "max_held": _Setter("--max-held", "max_held"),
    "max_rate": _Setter("--max-rate", "max_rate"),
    "max_finding_rate": _Setter("--max-finding-rate", "max_finding_rate"),
    "rate_bound": _Setter("--rate-bound", "rate_bound"),
}
"""By what click calls them; a later one comes last."""
_SETTING_NAMES = ("config_file", "assignments", *(name for name in _SETTERS if name != "force_language"))
_TWO_RUNS = (click.argument("old"), click.argument("new"))
_CONFIG_OPTIONS: tuple[_Option, ...] = (
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
        type=click.Path(path_type=Path),
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
_INPUT_OPTIONS: tuple[_Option, ...] = (
    click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="NAME=PATH",
        help="Where records keep a field: text=body.html; repeatable.",
    ),
    *_CONFIG_OPTIONS,
    click.option(
        "--cache", type=click.Path(path_type=Path), help="Folder that keeps what addresses sent, to ask only for news."
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
        "-q", "--quiet", is_flag=True, help="No progress bar and no word about the report; errors are still said."
    ),
)
_BESIDE_OPTIONS: tuple[_Option, ...] = (
    click.option(
        "--source",
        "source_file",
        metavar="FILE",
        help="What the one article of SOURCES was translated from: plain text, Markdown or HTML.",
    ),
    click.option(
        "--reference",
        "reference_files",
        multiple=True,
        metavar="FILE",
        help="A human translation of the one article of SOURCES, likewise; repeatable.",
    ),
)
_SELECTION_OPTIONS: tuple[_Option, ...] = (
    click.option(
        "--select",
        multiple=True,
        metavar="CODES",
        help="Run only these checks: MT1,MT201,accuracy; repeatable. Replaces what the configuration selects.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        metavar="CODES",
        help="Run these checks as well: MT222; repeatable. Adds to what the configuration selects.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="CODES",
        help="Run all checks but these; repeatable. Adds to what the configuration ignores.",
    ),
    click.option(
        "--min-confidence",
        type=float,
        metavar="0..1",
        help="Leave out findings of less confidence: they are neither shown nor counted.",
    ),
    click.option(
        "--glossary",
        "glossaries",
        multiple=True,
        type=click.Path(path_type=Path),
        help="CSV or TOML file of terms to keep to; repeatable. Adds to those of the configuration.",
    ),
)
_SCORER_OPTIONS: tuple[_Option, ...] = (
    click.option("--scorer", metavar="NAME", help="Show what a neural estimator says as well: comet."),
    click.option(
        "--scorer-option",
        "scorer_options",
        multiple=True,
        metavar="NAME=VALUE",
        help="What the scorer is set up with: model=/models/kiwi; repeatable.",
    ),
)
_LIMIT_OPTIONS: tuple[_Option, ...] = (
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
_CHECK_OPTIONS = (*_BESIDE_OPTIONS, *_SELECTION_OPTIONS, *_SCORER_OPTIONS)

takes_outputs = click.option(
    "--write",
    "writes",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write a report into a file as well, in any format that --format has: sarif=out.sarif; repeatable.",
)


def takes_checked_input(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the options that say what stands beside an article, which checks are run and which scorer."""

    @wraps(command)
    def prepare(
        session: Session, *, source_file: str | None, reference_files: tuple[str, ...], **others: object
    ) -> int:
        _refuse_scorer(session)
        return command(session.put_beside(source_file, reference_files), **others)

    return _add_options(takes_input(prepare), _CHECK_OPTIONS)


def takes_gate_input(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the limits that a gate may set."""
    return _add_options(takes_checked_input(command), _LIMIT_OPTIONS)


def takes_two_runs(command: Callable[..., int]) -> Callable[..., int]:
    """The same options for a command that takes OLD and NEW; it gets them as `Sides`."""

    @wraps(command)
    def prepare(
        session: Session, *, source_file: str | None, reference_files: tuple[str, ...], **others: object
    ) -> int:
        from mtcheck.compare_session import open_sides

        _refuse_scorer(session)
        return command(open_sides(session, source_file, reference_files), **others)

    inner = _make_session(prepare)

    @wraps(command)
    def run(*, old: str, new: str, **given: object) -> int:
        return inner(sources=(old, new), **given)

    return _add_options(_add_options(run, (*_TWO_RUNS, *_INPUT_OPTIONS)), _CHECK_OPTIONS)


def _refuse_scorer(session: Session) -> None:
    """Raise ConfigError where the scorer cannot be had, before an older report is replaced."""
    from mtcheck.run import choose_scorer

    choose_scorer(session.config)


def takes_input(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the arguments and options that say what is read and how; it gets them as one Session."""
    return _add_options(_make_session(command), (_SOURCES, *_INPUT_OPTIONS))


def takes_selected_input(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the options that say which checks are run."""
    return _add_options(takes_input(command), _SELECTION_OPTIONS)


def _add_options(command: Callable[..., int], options: Sequence[_Option]) -> Callable[..., int]:
    for option in reversed(options):
        command = option(command)
    return command


def _make_session(command: Callable[..., int]) -> Callable[..., int]:
    """The command as one that takes what the options were given."""

    @wraps(command)
    def run(
        *,
        sources: tuple[str, ...],
        fields: tuple[str, ...],
        force_language: str | None,
        cache: Path | None,
        timeout: float | None,
        max_bytes: int | None,
        jobs: int,
        **given: Any,  # noqa: ANN401 - what click was given is handed on
    ) -> int:
        from mtcheck.readers import ReadOptions, parse_field

        told = {name: given.pop(name) for name in _SETTING_NAMES if name in given}
        settings = _open_settings(force_language=force_language, **told)
        for note in () if given.get("quiet") else settings.notes:
            click.echo(flatten(f"mtcheck: {note}"), err=True)
        config = settings.config
        options = ReadOptions(
            config.language,
            config.source_language,
            dict(map(parse_field, fields)),
            cache,
            choose_languages=choose_languages(config),
        )
        if timeout is not None:
            options = replace(options, timeout=timeout)
        if max_bytes is not None:
            options = replace(options, max_bytes=max_bytes)
        return command(Session(sources, config, options, jobs, config.language if force_language else None), **given)

    return run


def takes_configuration(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that set what the configuration has, too; it gets them as Settings."""

    @wraps(command)
    def run(**given: Any) -> int:  # noqa: ANN401 - the same
        told = {name: given.pop(name) for name in ("force_language", *_SETTING_NAMES) if name in given}
        return command(_open_settings(**told), **given)

    return _add_options(run, (*_CONFIG_OPTIONS, *_SELECTION_OPTIONS, *_SCORER_OPTIONS))


def _open_settings(
    *,
    config_file: Path | None,
    assignments: tuple[str, ...],
    **given: Any,  # noqa: ANN401 - the same
) -> Settings:
    """What files and options set; a wrong selection is refused here, before an older report is replaced."""
    from mtcheck.run import choose_checks, note_idle_limits

    if given.get("force_language"):
        given["language"] = None
    said = (
        Said(setter.option, setter.key, _split(given[name]) if setter.is_list else given[name])
        for name, setter in _SETTERS.items()
        if name in given
    )
    settings = override_settings(read_settings(config_file, assignments=assignments), said)
    try:
        choose_checks(settings.config)
    except ConfigError as error:
        raise settings.name_place(error) from error
    return replace(settings, notes=(*settings.notes, *map(str, note_idle_limits(settings.config))))


def _split(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given for code in codes.split(",") if code.strip())
