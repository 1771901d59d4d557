"""What commands take -> a Session, Sides or Settings: the options that say what is read and which checks are run.

The options themselves are declared in `declared`, commands in `commands`. Whatever needs the checks is imported when
a command runs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from mtcheck.cli.declared import (
    BASELINE_OPTIONS,
    CARRYING_OPTIONS,
    CHANGED_OPTIONS,
    CHECK_OPTIONS,
    CONFIG_OPTIONS,
    INPUT_OPTIONS,
    LIMIT_OPTIONS,
    SCORER_OPTIONS,
    SELECTION_OPTIONS,
    SETTING_NAMES,
    SOURCES,
    TWO_RUNS,
    Option,
    list_said,
)
from mtcheck.cli.streams import say
from mtcheck.config.exclusion import choose_excluded
from mtcheck.config.files import Said, Settings, override_settings, read_settings
from mtcheck.config.model import LIMITS, Config, choose_languages
from mtcheck.errors import ConfigError, FaultsError
from mtcheck.model import Failure
from mtcheck.session import SOURCE, Session


def takes_checked_input(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the options that say what stands beside an article, which checks are run and which scorer."""

    @wraps(command)
    def prepare(
        session: Session, *, source_file: str | None, reference_files: tuple[str, ...], **others: object
    ) -> int:
        _refuse_scorer(session)
        return command(session.put_beside(source_file, reference_files), **others)

    return _add_options(takes_input(prepare), (*CHANGED_OPTIONS, *CHECK_OPTIONS))


def takes_baseline(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the options for a baseline; it gets what counts and writes one as `plan`."""

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
        from mtcheck.baselines.reports import Messenger, open_baselines

        def warn(line: str) -> None:
            say(f"mtcheck: {line}")

        messenger = Messenger((lambda _: None) if quiet else warn, warn)
        session = _drop_baseline(session) if no_baseline else session
        plan = open_baselines(session.config, session.sources, messenger, write=write_baseline, prunes=prune_baseline)
        session = replace(session, baseline=plan.baseline)
        return command(session, quiet=quiet, plan=plan, **others)

    return _add_options(takes_checked_input(prepare), BASELINE_OPTIONS)


def takes_gate_input(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the limits that a gate may set."""
    return _add_options(takes_baseline(command), LIMIT_OPTIONS)


def takes_two_runs(command: Callable[..., int]) -> Callable[..., int]:
    """The same options for a command that takes OLD and NEW; it gets them as `Sides`."""

    @wraps(command)
    def prepare(
        session: Session, *, source_file: str | None, reference_files: tuple[str, ...], **others: object
    ) -> int:
        from mtcheck.comparisons.session import open_sides

        _refuse_scorer(session)
        return command(open_sides(session, source_file, reference_files), **others)

    inner = _make_session(prepare)

    @wraps(command)
    def run(*, old: str, new: str, **given: object) -> int:
        return inner(sources=(old, new), **given)

    return _add_options(_add_options(run, (*TWO_RUNS, *INPUT_OPTIONS)), CHECK_OPTIONS)


def _refuse_scorer(session: Session) -> None:
    """Raise ConfigError where the scorer cannot be had, before an older report is replaced."""
    from mtcheck.run import choose_scorer

    choose_scorer(session.config)


def takes_input(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the arguments and options that say what is read and how; it gets them as one Session."""
    return _add_options(_make_session(command), (SOURCES, *INPUT_OPTIONS))


def takes_fixed_input(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with the options that say which checks are run, and what a baseline lets be."""

    @wraps(command)
    def prepare(session: Session, *, no_baseline: bool, **others: object) -> int:
        from mtcheck.baselines.reports import open_baseline

        session = _drop_baseline(session) if no_baseline else session
        return command(replace(session, baseline=open_baseline(session.config)), **others)

    return _add_options(takes_input(prepare), (*CHANGED_OPTIONS, *SELECTION_OPTIONS, *CARRYING_OPTIONS))


def _drop_baseline(session: Session) -> Session:
    return replace(session, config=replace(session.config, baseline=None))


def _add_options(command: Callable[..., int], options: Sequence[Option]) -> Callable[..., int]:
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

        told = {name: given.pop(name) for name in SETTING_NAMES if name in given}
        settings = _open_settings(force_language=force_language, **told)
        for note in settings.notes:
            say(f"mtcheck: {note}")
        config = settings.config
        if told.get("baseline") is not None and given.get("no_baseline"):
            option, what = "--no-baseline", f"goes against --baseline {told['baseline']}"
            raise ConfigError(option, what, "leave one of the two out")
        if told.get("baseline_max_age") is not None:
            _refuse_age_alone(config, no_baseline=given.get("no_baseline"), write_baseline=given.get("write_baseline"))
        options = ReadOptions(
            config.language,
            config.source_language,
            dict(map(parse_field, fields)),
            cache,
            excludes=choose_excluded(config.exclude),
            choose_languages=choose_languages(config),
            heeds_language=not force_language,
        )
        if timeout is not None:
            options = replace(options, timeout=timeout)
        if max_bytes is not None:
            options = replace(options, max_bytes=max_bytes)
        beside = tuple(map(str, settings.files))
        forced = config.language if force_language else None
        found = () if settings.file is None else (settings.file,)
        searched = None if told.get("config_file") else found
        session = Session(sources, config, options, jobs, forced, beside=beside, searched=searched)
        session = _take_sources(session, given, settings).keep_changed(changed_since)
        for note in session.notes:
            say(f"mtcheck: {note}")
        return command(session, **given)

    return run


def _refuse_age_alone(config: Config, *, no_baseline: bool | None, write_baseline: Path | None) -> None:
    """Raise ConfigError where nothing is let be, and none is written in which an age would count."""
    if write_baseline is None and (config.baseline is None or no_baseline):
        option, what = "--baseline-max-age", "there is no baseline of which anything could be too old"
        raise ConfigError(option, what, "name one with --baseline, or leave it out")


def _take_sources(session: Session, given: dict[str, Any], settings: Settings) -> Session:
    """The session with the folder of source texts that an option names, which is taken from `given`, or a key."""
    named = given.get("source_file")
    if named is not None and os.path.isdir(named):  # noqa: PTH112 - Path.is_dir() raises on a long name
        given["source_file"] = None
        return session.take_sources(named, SOURCE)
    try:
        return session.take_sources(session.config.source_folder, "source_folder")
    except ConfigError as error:
        raise settings.name_place(error) from error


def takes_configuration(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that set what the configuration has, too; it gets them as Settings."""

    @wraps(command)
    def run(**given: Any) -> int:  # noqa: ANN401 - the same
        told = {name: given.pop(name) for name in ("force_language", *SETTING_NAMES) if name in given}
        return command(_open_settings(**told), **given)

    return _add_options(run, (*CONFIG_OPTIONS, *SELECTION_OPTIONS, *SCORER_OPTIONS))


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
    said = tuple(list_said(given))
    read = read_settings(config_file, assignments=assignments)
    settings = override_settings(read, said)
    try:
        choose_checks(settings.config)
    except ConfigError as error:
        raise settings.name_place(error) from error
    _refuse_idle_limits(settings.config, (*read.list_assigned(), *said))
    return replace(settings, notes=(*settings.notes, *map(str, note_idle_limits(settings.config))))


def _refuse_idle_limits(config: Config, said: Iterable[Said]) -> None:
    """Raise an error for each limit of the command line that can hold no article, since its checks are not run.

    Whoever sets one in a call wants it to hold in that call. In a configuration it may be meant for others, so that it
    is only noted.
    """
    from mtcheck.run import HOLD_ON, note_idle_limits

    unlimited = replace(config, **{HOLD_ON: (), LIMITS: ()})  # type: ignore[arg-type]  # both are tuples of words
    failures = [
        Failure(option, failure.what, failure.advice)
        for option, key, value in said
        if key in (HOLD_ON, LIMITS) and value
        for failure in note_idle_limits(replace(unlimited, **{key: value}))  # type: ignore[arg-type]  # the same
    ]
    if failures:
        raise FaultsError(tuple(failures))
