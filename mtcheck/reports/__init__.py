"""Audits in, files and console out; one module a format.

    report = open_report("console", stream=sys.stdout)      or open_folder(Path("mtcheck-report"))
    for audit in audits:
        report.add(audit)
    report.close(failures)

Reports know the values of `model` and nothing of how they came about. No report holds more of an article than a row,
except of the few that it shows whole, so that a feed of any length fits. What an audit means for a pipeline is left
to `gate`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from mtcheck.errors import ConfigError
from mtcheck.report_model import Report
from mtcheck.reports.setting import Setting
from mtcheck.visible import make_encodable

FORMATS = ("console", "markdown", "csv", "jsonl", "json", "sarif", "junit", "github", "gitlab", "checkstyle")
"""What standard output and a file can be."""
TELLS_FAILURES = ("console", "markdown")
"""Those that name what was not examined; the others are rows of what was."""


def open_report(
    name: str,
    *,
    stream: TextIO,
    color: bool | None = None,
    width: int | None = None,
    setting: Setting | None = None,
) -> Report:
    """A report that writes to a stream in one of `FORMATS`; it does not close the stream.

    `color` and `width` are for the console and found out where they are None; `setting` is for reports that tell more
    than what was found. Characters that the stream cannot encode are written as escapes.
    """
    if name == "console":
        from mtcheck.reports.console import ConsoleReport

        return ConsoleReport(stream=stream, color=color, width=width)
    if name == "jsonl":
        from mtcheck.reports.jsonl import JsonlReport

        return JsonlReport(write=stream.write, is_ascii=not _carries_all(stream))
    if name not in FORMATS:
        where, advice = f"--format {name}", f"choose one of {', '.join(FORMATS)}"
        raise ConfigError(where, "no such format", advice)

    def write(text: str) -> None:
        stream.write(make_encodable(text, stream))

    return _open_plain(name, write) or _open_told(name, write, setting or Setting())


def _open_plain(name: str, write: Callable[[str], object]) -> Report | None:
    """A report of what was found and nothing else; None where the format tells more."""
    if name == "markdown":
        from mtcheck.reports.markdown import MarkdownReport

        return MarkdownReport(write=write)
    if name == "csv":
        from mtcheck.reports.csv_tables import CsvReport

        return CsvReport(write=write)
    return None


def _open_told(name: str, write: Callable[[str], object], setting: Setting) -> Report:
    """A report that tells what the checks are or what the gate says, or names files as their viewers do."""
    if name == "sarif":
        from mtcheck.reports.sarif import SarifReport

        return SarifReport(write=write, setting=setting)
    if name == "junit":
        from mtcheck.reports.junit import JunitReport

        return JunitReport(write=write, setting=setting)
    if name == "github":
        from mtcheck.reports.github import GithubReport

        return GithubReport(write=write, setting=setting)
    if name == "gitlab":
        from mtcheck.reports.gitlab import GitlabReport

        return GitlabReport(write=write, setting=setting)
    if name == "checkstyle":
        from mtcheck.reports.checkstyle import CheckstyleReport

        return CheckstyleReport(write=write, setting=setting)
    from mtcheck.reports.json_document import JsonReport

    return JsonReport(write=write, setting=setting)


def open_folder(out: Path) -> Report:
    """A report that writes the whole set into a folder.

    An older report in it is replaced; files that mtcheck did not write are never touched. Raises ConfigError where
    `out` is a file, cannot be written or holds a foreign file of a name that the report needs.
    """
    from mtcheck.reports.folder import FolderReport

    return FolderReport(out=out)


def open_summary(file: Path, *, say: Callable[[str], object], setting: Setting) -> Report:
    """A report that is added to the summary of a GitHub job; `say` takes a line where that cannot be written."""
    from mtcheck.reports.github_summary import GithubSummary

    return GithubSummary(file, say=say, setting=setting)


def _carries_all(stream: TextIO) -> bool:
    return (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "").startswith("utf")
