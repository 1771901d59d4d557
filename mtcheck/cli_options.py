"""The options that say what is read and which checks are run -> a Session, for every command that takes articles.

The other importer of click beside `cli`, which has the commands. Whatever needs the checks is imported when a command
runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mtcheck.config import choose_languages
from mtcheck.config_files import Said, Settings, override_settings, read_settings
from mtcheck.errors import ConfigError
from mtcheck.reports.visible import flatten
from mtcheck.session import Session

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_Option = Callable[[Callable[..., int]], Callable[..., int]]


def complete_file(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Leave a name that was begun to the shell, which knows the files; for what need not be one, such as an address."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


_SOURCES = click.argument("sources", nargs=-1, required=True, shell_complete=complete_file)
_SETTING_NAMES = (
    "config_file assignments language source_language".split()
    + "select extend_select ignore glossaries no_suppress scorer scorer_options baseline baseline_max_age".split()
)
"""What the options are called that set what the configuration has, too."""
_MOST_DIGITS = 6
"""Of a number of days: more of them than calendars have."""
_TWO_RUNS = (click.argument("old", shell_complete=complete_file), click.argument("new", shell_complete=complete_file))
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
_CHANGED_OPTIONS: tuple[_Option, ...] = (
    click.option(
        "--changed-since",
        metavar="REV",
        help="Read only files that git says have changed since this branch left REV: origin/main, HEAD.",
    ),
)
_BESIDE_OPTIONS: tuple[_Option, ...] = (
    click.option(
        "--source",
        "source_file",
        shell_complete=complete_file,
        metavar="FILE",
        help="What the one article of SOURCES was translated from: plain text, Markdown or HTML.",
    ),
    click.option(
        "--reference",
        "reference_files",
        shell_complete=complete_file,
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
        help="Run only these checks: MT1,MT201; repeatable. Replaces what the configuration selects.",
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
        "--glossary",
        "glossaries",
        multiple=True,
        type=click.Path(path_type=Path),
        help="CSV or TOML file of terms to keep to; repeatable. Adds to those of the configuration.",
    ),
    click.option(
        "--no-suppress",
        is_flag=True,
        help="Take no heed of comments, [sic] and [[suppress]]: every finding counts, as if nobody had seen it yet.",
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
_CHECK_OPTIONS = (*_BESIDE_OPTIONS, *_SELECTION_OPTIONS, *_SCORER_OPTIONS)
_BASELINE_OPTIONS: tuple[_Option, ...] = (
    click.option(
        "--baseline", metavar="FILE", help="Let be what this file says was there before: only new findings count."
    ),
    click.option("--no-baseline", is_flag=True, help="Let nothing be, whatever the configuration says."),
    click.option(
        "--baseline-max-age",
        metavar="DAYS",
        help="Count what has been in the baseline for more days as new again: 90d.",
    ),
    click.option(
        "--write-baseline",
        type=click.Path(path_type=Path),
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

    return _add_options(takes_input(prepare), (*_CHANGED_OPTIONS, *_CHECK_OPTIONS))


def takes_baseline(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the options for a baseline; it gets what counts and writes one as `ledgers`."""

    @wraps(command)
    def prepare(
        session: Session,
        *,
        quiet: bool,
        no_baseline: bool,
        write_baseline: Path | None,
        prune_baseline: bool,
        **others: object,
    ) -> int:
        from mtcheck.baseline_ledger import Tell, open_baselines

        def warn(line: str) -> None:
            click.echo(flatten(f"mtcheck: {line}"), err=True)

        tell = Tell((lambda _: None) if quiet else warn, warn)
        config = replace(session.config, baseline=None) if no_baseline else session.config
        plan = open_baselines(config, session.sources, tell, write=write_baseline, prunes=prune_baseline)
        session = replace(session, config=config, baseline=plan.baseline)
        return command(session, quiet=quiet, ledgers=plan.ledgers, **others)

    return _add_options(takes_checked_input(prepare), _BASELINE_OPTIONS)


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
    return _add_options(takes_input(command), (*_CHANGED_OPTIONS, *_SELECTION_OPTIONS))


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
        changed_since: str | None = None,
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
        session = Session(sources, config, options, jobs, config.language if force_language else None)
        return command(session.keep_changed(changed_since), **given)

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
    language: str | None,
    force_language: str | None,
    source_language: str | None,
    select: tuple[str, ...] = (),
    extend_select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    glossaries: tuple[Path, ...] = (),
    no_suppress: bool = False,
    scorer: str | None = None,
    scorer_options: tuple[str, ...] = (),
    baseline: str | None = None,
    baseline_max_age: str | None = None,
) -> Settings:
    """What files and options set; a wrong selection is refused here, before an older report is replaced."""
    from mtcheck.run import choose_checks

    said = (
        Said("--language", "language", None if force_language else language),
        Said("--force-language", "language", force_language),
        Said("--source-language", "source_language", source_language),
        Said("--select", "select", _split(select)),
        Said("--extend-select", "extend_select", _split(extend_select)),
        Said("--ignore", "ignore", _split(ignore)),
        Said("--glossary", "glossary", glossaries),
        Said("--no-suppress", "heed_suppressions", False if no_suppress else None),
        Said("--scorer", "scorer", scorer),
        Said("--scorer-option", "scorer_options", scorer_options),
        Said("--baseline", "baseline", baseline),
        Said("--baseline-max-age", "baseline_max_age", _read_days(baseline_max_age)),
    )
    settings = override_settings(read_settings(config_file, assignments=assignments), said)
    try:
        choose_checks(settings.config)
    except ConfigError as error:
        raise settings.name_place(error) from error
    return settings


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
