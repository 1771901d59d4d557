"""What `--format`, `--write` and `--out` ask for -> reports that are open, for the commands that audit articles.

Reports know neither the checks nor the gate: this is where they are told what these are and say.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from mtcheck.cli.streams import let_leave
from mtcheck.errors import IncompleteError
from mtcheck.explain import page_checks
from mtcheck.model import Audit, Failure
from mtcheck.report_model import Report
from mtcheck.reports import FORMATS, open_folder, open_report, open_summary
from mtcheck.reports.outputs import OPTION, Output, open_outputs, parse_outputs
from mtcheck.reports.setting import Setting
from mtcheck.runs.targets import BASELINE, refuse_folder, refuse_replacing, refuse_shared

if TYPE_CHECKING:
    from mtcheck.baselines.reports import Plan
    from mtcheck.gate import Gate
    from mtcheck.session import Session

GATE_TEXT = "text"
"""What the gate says for people: the one format that only it has."""
_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names the file for the summary of a job."""
_WORKSPACES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Those that name the folder of the repository, from which GitHub and GitLab name files."""


class Wanted(NamedTuple):
    """The reports of one run."""

    format: str
    """That of standard output."""
    outputs: tuple[Output, ...]
    folder: Path | None
    """None where the whole set is not wanted."""
    baseline_reports: tuple[Report, ...] = ()
    """What counts and writes baselines, when all is reported."""

    @property
    def summary(self) -> Path | None:
        """The file for the summary of a job; None where there is no such job, or nothing for it."""
        is_told = "github" in (self.format, *(output.format for output in self.outputs))
        return Path(os.environ[_SUMMARY]) if is_told and os.environ.get(_SUMMARY) else None

    @property
    def is_single(self) -> bool:
        """Whether nothing but what goes to standard output is wanted."""
        return not (self.outputs or self.folder or self.baseline_reports or self.summary)


def want_reports(
    report_format: str,
    writes: Sequence[str],
    folder: Path | None,
    session: Session,
    *,
    plan: Plan,
    has_gate: bool = False,
) -> Wanted:
    """The reports that were asked for; raises ConfigError where that cannot be obeyed.

    The session says what is read, `plan` which baseline is written.
    """
    formats = (GATE_TEXT, *FORMATS) if has_gate else FORMATS
    outputs = parse_outputs(writes, formats)
    for output in outputs:
        refuse_replacing(OPTION, output.path, session.read_files)
        refuse_shared(OPTION, output.path, folder=folder, baseline=plan.target)
    if plan.target is not None:
        refuse_shared(BASELINE, plan.target, folder=folder)
    if folder is not None:
        refuse_folder(folder, session.sources)
    return Wanted(report_format, outputs, folder, plan.reports)


@contextmanager
def open_reports(
    wanted: Wanted,
    *,
    stdout: TextIO,
    say: Callable[[str], object],
    gate: Gate | None = None,
    has_baseline: bool = False,
) -> Iterator[tuple[Report, ...]]:
    """All of them, to be filled and closed while the block runs; `say` writes a line to standard error.

    The gate's own report comes first, so that it has decided when others tell what it says. People are told its
    decision when all files are written. Whoever reads standard output may leave early, if anything else is wanted.
    """
    if gate is not None or not wanted.is_single:
        stdout = let_leave(stdout)
    ending: list[str] = []

    def tell(line: str) -> None:
        if wanted.format == GATE_TEXT:
            stdout.write(f"{line}\n")
        else:
            say(line)

    with _explain_closed_pipe(wanted), open_outputs(wanted.outputs) as streams:
        files = [(output.format, stream) for output, stream in zip(wanted.outputs, streams, strict=True)]
        texts = [stream for name, stream in files if name == GATE_TEXT]
        reports = [] if gate is None else [_open_gate(gate, texts, tell, ending.append)]
        if wanted.folder is not None:
            reports.append(open_folder(wanted.folder))
        setting = replace(_set_reports(gate), has_baseline=has_baseline)
        if wanted.format != GATE_TEXT:
            reports.append(open_report(wanted.format, stream=stdout, setting=setting))
        for name, stream in files:
            if name != GATE_TEXT:
                reports.append(open_report(name, stream=stream, color=False, setting=setting))
        if wanted.summary is not None:
            reports.append(open_summary(wanted.summary, say=say, setting=setting))
        yield (*reports, _Flush(streams), *wanted.baseline_reports)
    for line in ending:
        tell(line)


class _Flush:
    """Writes what reports have left unwritten, so that no baseline is touched where there is no room for them."""

    def __init__(self, streams: Sequence[TextIO]) -> None:
        self._streams = streams

    def add(self, audit: Audit) -> None:
        """Nothing: what an article comes to is written by its reports."""

    def close(self, failures: tuple[Failure, ...]) -> None:  # noqa: ARG002 - every report is closed with them
        """Write it."""
        for stream in self._streams:
            stream.flush()


@contextmanager
def _explain_closed_pipe(wanted: Wanted) -> Iterator[None]:
    """Say of a pipe that is not standard output that its reader has left."""
    try:
        yield
    except BrokenPipeError as error:
        if not wanted.outputs:
            raise
        what = f"whoever read {error.filename or 'a pipe'} has left, so that no report is complete"
        raise IncompleteError((Failure(OPTION, what, "let it read to the end, or name a file"),)) from error


def _open_gate(
    gate: Gate, texts: Sequence[TextIO], tell: Callable[[str], object], tell_end: Callable[[str], object]
) -> Report:
    """What the gate says, in the files that are to have it and to whoever looks on."""
    from mtcheck.gate_report import GateReport

    def write(line: str, then: Callable[[str], object]) -> None:
        for text in texts:
            text.write(f"{line}\n")
        then(line)

    return GateReport(gate, write_refusal=partial(write, then=tell), write_end=partial(write, then=tell_end))


def _set_reports(gate: Gate | None) -> Setting:
    """What reports are told beside the audits."""
    from mtcheck.check import load_declarations

    workspace = next(filter(None, map(os.environ.get, _WORKSPACES)), None)
    setting = Setting(lambda: page_checks(load_declarations()), workspace=Path(workspace) if workspace else None)
    return (
        setting
        if gate is None
        else replace(setting, refuse=gate.refuse, decide=gate.decide, holds_back=gate.holds_back)
    )
