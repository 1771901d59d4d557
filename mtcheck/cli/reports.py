"""What `--format`, `--write` and `--out` ask for -> reports that are open, for the commands that audit articles.

Reports know neither the checks nor the gate: this is where they are told what these are and say.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from mtcheck.explain import page_checks
from mtcheck.report_model import Report
from mtcheck.reports import FORMATS, open_folder, open_report, open_summary
from mtcheck.reports.outputs import OPTION, Output, open_outputs, parse_outputs
from mtcheck.reports.setting import Setting
from mtcheck.runs.targets import refuse_folder, refuse_replacing

if TYPE_CHECKING:
    from mtcheck.gate import Gate

GATE_TEXT = "text"
"""What the gate says for people: the one format that only it has."""
_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names the file for the summary of a job."""
_WORKSPACE = "GITHUB_WORKSPACE"
"""The one that names the folder from which GitHub names files."""


class Wanted(NamedTuple):
    """The reports of one run."""

    format: str
    """That of standard output."""
    outputs: tuple[Output, ...]
    folder: Path | None
    """None where the whole set is not wanted."""
    baseline_reports: tuple[Report, ...] = ()
    """What counts and writes baselines, when all is reported."""


def want_reports(
    report_format: str,
    writes: Sequence[str],
    folder: Path | None,
    sources: Sequence[str],
    *,
    has_gate: bool = False,
    baseline_reports: tuple[Report, ...] = (),
) -> Wanted:
    """The reports that were asked for; raises ConfigError where that cannot be obeyed."""
    formats = (GATE_TEXT, *FORMATS) if has_gate else FORMATS
    outputs = parse_outputs(writes, formats)
    for output in outputs:
        refuse_replacing(OPTION, output.path, sources)
    if folder is not None:
        refuse_folder(folder, sources)
    return Wanted(report_format, outputs, folder, baseline_reports)


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

    The gate's own report comes first, so that it has decided when others tell what it says.
    """
    with open_outputs(wanted.outputs) as streams:
        files = [(output.format, stream) for output, stream in zip(wanted.outputs, streams, strict=True)]
        reports = [] if gate is None else [_open_gate(gate, wanted, files, stdout, say)]
        if wanted.folder is not None:
            reports.append(open_folder(wanted.folder))
        setting = replace(_set_reports(gate), has_baseline=has_baseline)
        if wanted.format != GATE_TEXT:
            reports.append(open_report(wanted.format, stream=stdout, setting=setting))
        for name, stream in files:
            if name != GATE_TEXT:
                reports.append(open_report(name, stream=stream, color=False, setting=setting))
        if os.environ.get(_SUMMARY) and "github" in (wanted.format, *(name for name, _ in files)):
            reports.append(open_summary(Path(os.environ[_SUMMARY]), say=say, setting=setting))
        yield (*reports, *wanted.baseline_reports)


def _open_gate(
    gate: Gate, wanted: Wanted, files: Sequence[tuple[str, TextIO]], stdout: TextIO, say: Callable[[str], object]
) -> Report:
    """What the gate says, in the files that are to have it and to whoever looks on."""
    from mtcheck.gate import GateReport

    texts = [stream for name, stream in files if name == GATE_TEXT]
    if wanted.format == GATE_TEXT:
        texts.append(stdout)

    def tell(line: str) -> None:
        if wanted.format != GATE_TEXT:
            say(line)
        for text in texts:
            text.write(f"{line}\n")

    return GateReport(gate, write_refusal=tell, write_end=tell)


def _set_reports(gate: Gate | None) -> Setting:
    """What reports are told beside the audits."""
    from mtcheck.check import load_declarations

    workspace = os.environ.get(_WORKSPACE)
    setting = Setting(lambda: page_checks(load_declarations()), workspace=Path(workspace) if workspace else None)
    return (
        setting
        if gate is None
        else replace(setting, refuse=gate.refuse, decide=gate.decide, holds_back=gate.holds_back)
    )
