"""The command line: parse, call, echo, exit. What all commands take is in `options`, their streams in `streams`.

Exit codes: 0 fine, 1 the gate says no, 2 usage or configuration, 3 incomplete (something could not be read or
written, a check or mtcheck itself crashed, nothing was examined). Reports go to standard output, what is said of the
run to standard error. Whatever needs the checks is imported inside the commands, so that --help is there at once.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli import config_commands
from mtcheck.cli.completion import complete_check, complete_file
from mtcheck.cli.declared import FileName, takes_outputs
from mtcheck.cli.options import (
    takes_baseline,
    takes_fixed_input,
    takes_gate_input,
    takes_input,
    takes_two_runs,
)
from mtcheck.cli.reports import GATE_TEXT, open_reports, want_reports
from mtcheck.cli.streams import discard, let_leave, prepare_streams, say
from mtcheck.comparisons.session import Sides, compare_sides
from mtcheck.errors import ConfigError, IncompleteError, MtcheckError
from mtcheck.explain import TABLE_FORMATS, explain_checks, tabulate_checks
from mtcheck.plug_ins import describe_error
from mtcheck.reports import FORMATS, TELLS_FAILURES
from mtcheck.reports.comparison import COMPARISON_FORMATS, ComparisonFolder, write_comparison
from mtcheck.reports.inventory import (
    INVENTORY_FORMATS,
    guess_inventory_format,
    open_inventory,
    write_inventory,
)
from mtcheck.runs.collector import collect_rarely
from mtcheck.runs.fix_session import diff_file, fix_sources, write_file
from mtcheck.runs.progress import Progress, show_progress
from mtcheck.runs.targets import refuse_folder, refuse_replacing
from mtcheck.session import Session, collect_names, write_reports

if TYPE_CHECKING:
    from mtcheck.baselines.reports import Plan

REPORT_FOLDER = "mtcheck-report"
NO_FOLDER = "-"
INTERRUPTED = 130
"""What shells give for a program that Ctrl-C ended."""

CHANGED = 1
"""What `fix --exit-code` gives where a file is not as it should be: what a gate gives for no."""

_EXIT_CODES = """\b
Exit codes: 0 fine, 1 the gate says no, 2 usage or configuration,
3 incomplete (something could not be read or written, a check or
mtcheck itself crashed, nothing was examined).
"""
_FIX_EXIT_CODES = """\b
Exit codes: 0 fine, 1 with --exit-code where anything was changed
or would be, 2 usage or configuration, 3 incomplete (something could
not be read or written, a check or mtcheck itself crashed, nothing
was examined), whatever was changed.
"""


class _Program(click.Group):
    """Turns what a command gives or raises into an exit code."""

    def main(self, *args: Any, **given: Any) -> Any:  # noqa: ANN401 - what click takes and gives
        """Run with streams that can be relied on, those of --help and of usage errors among them."""
        prepare_streams()
        try:
            return super().main(*args, **given)
        except OSError as error:
            sys.exit(_lose_output(error))

    def invoke(self, ctx: click.Context) -> None:
        """Run the command; no bad input ends in a traceback."""
        collect_rarely()
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except MtcheckError as error:
            for failure in error.failures:
                say(f"mtcheck: {failure}")
            code = error.exit_code
        except BrokenPipeError:  # whoever read the output has left (| head): no complaint, but no complete audit either
            discard(sys.stdout)
            code = IncompleteError.exit_code
        except OSError as error:
            code = _lose_output(error)
        except KeyboardInterrupt:
            say("mtcheck: interrupted; what it was to do is incomplete")
            code = INTERRUPTED
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise  # these are click's own
        except BaseException as error:  # noqa: BLE001 - 1, which Python gives for a traceback, would be the gate's no
            say(f"mtcheck crashed: {_describe_crash(error)}; please report this")
            code = IncompleteError.exit_code
        ctx.exit(code)


def _describe_crash(error: BaseException) -> str:
    """What an exception says that nobody foresaw, and where in the program it was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "" if trace is None else f" ({trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno})"
    return f"{describe_error(error)}{place}"


def _lose_output(error: OSError) -> int:
    """Say that something could not be written; the exit code that is due then."""
    discard(sys.stdout)
    what = "closed" if error.errno == errno.EBADF else error.strerror or error
    say(f"mtcheck: {error.filename or 'output'}: {what}; what was to be written is incomplete")
    return IncompleteError.exit_code


def _write_bytes(body: bytes) -> None:
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


@contextmanager
def _show_progress(*, quiet: bool, is_streaming: bool) -> Iterator[Progress]:
    """A bar for a person who waits, unless the report comes down the same screen."""
    is_shown = not quiet and sys.stderr.isatty() and not (is_streaming and sys.stdout.isatty())
    with show_progress(say, is_shown=is_shown) as progress:
        yield progress


def _is_told_anyway(report_format: str) -> bool:
    """Whether the report names what was not examined on the very screen where standard error would name it too."""
    return report_format in TELLS_FAILURES and sys.stdout.isatty() and sys.stderr.isatty()


def _name_folder(out: str) -> Path:
    if not out.strip():
        option, what = "--out", "names no folder"
        raise ConfigError(option, what, 'name one, or write "-" for none')
    return Path(out)


@click.group(cls=_Program, epilog=_EXIT_CODES)
@click.version_option(package_name="mtcheck", message="%(prog)s %(version)s")
def main() -> None:
    """Check machine-translated news: find what an editor would mark, score it, gate a pipeline."""


@main.command(epilog=_EXIT_CODES, short_help="Audit articles and report what was found.")
@takes_baseline
@click.option(
    "--format",
    "report_format",
    type=click.Choice(FORMATS),
    default="console",
    show_default=True,
    help="What goes to standard output.",
)
@takes_outputs
@click.option(
    "--out",
    shell_complete=complete_file,
    metavar="FOLDER",
    default=REPORT_FOLDER,
    show_default=True,
    help='Where the whole set of reports goes; "-" for none.',
)
def audit(
    session: Session,
    *,
    quiet: bool,
    report_format: str,
    writes: tuple[str, ...],
    out: str,
    plan: Plan,
) -> int:
    """Audit SOURCES and report what was found.

    SOURCES are files, folders, patterns ("feed/*.html"), http(s) addresses, or "-" for standard input: plain text,
    Markdown, HTML pages, RSS, Atom and JSON feeds, JSON Lines, JSON, CSV, TSV, XLIFF and TMX, also mixed.

    It gives 0 whatever it finds; what must stop a pipeline is for `mtcheck gate` to say.
    """
    folder = None if out == NO_FOLDER else _name_folder(out)
    wanted = want_reports(report_format, writes, folder, session, plan=plan)
    is_streaming = report_format != "console"
    with (
        open_reports(wanted, stdout=sys.stdout, say=say, has_baseline=session.baseline is not None) as reports,
        _show_progress(quiet=quiet, is_streaming=is_streaming) as progress,
    ):
        named = not _is_told_anyway(report_format)
        failures = write_reports(session, reports, progress, names_failures=named)
    if folder is not None:
        say(f"mtcheck: the report is {folder / 'index.html'}", quiet=quiet)
    return IncompleteError.exit_code if failures else 0


@main.command(epilog=_EXIT_CODES, short_help="Say whether articles may be published, for a pipeline.")
@takes_gate_input
@click.option(
    "--format",
    "report_format",
    type=click.Choice([GATE_TEXT, *FORMATS]),
    default=GATE_TEXT,
    show_default=True,
    help="What goes to standard output; if not text, the decision goes to standard error.",
)
@takes_outputs
@click.option("--out", shell_complete=complete_file, metavar="FOLDER", help="Write the whole set of reports as well.")
def gate(
    session: Session,
    *,
    quiet: bool,
    report_format: str,
    writes: tuple[str, ...],
    out: str | None,
    plan: Plan,
) -> int:
    """Say whether all of SOURCES may be published: exit code 0 for yes, 1 for no.

    An article is refused when its verdict is hold. The options down to --hold-on hold more articles than the
    configuration does, each by its own findings and scores; the reason then stands in every report. --max-held lets
    some be held back while the others are published; --max-rate asks about all articles together. What is exactly at
    a limit is within it. The configuration may set all of these, under the same names (--max is max_findings). What
    could not be read or examined is never passed: the exit code is then 3, whatever else was found.
    """
    from mtcheck.gate import Gate
    from mtcheck.run import choose_checks

    if not choose_checks(session.config):
        where, what = "select and ignore", "leave no check of articles, so that a gate would ask nothing"
        raise ConfigError(where, what, "select others than those of a whole feed: mtcheck checks lists them")
    keeper = Gate(session.config, may_be_empty=session.changed_since is not None)
    folder = None if out is None or out == NO_FOLDER else _name_folder(out)
    wanted = want_reports(report_format, writes, folder, session, plan=plan, has_gate=True)
    with (
        open_reports(
            wanted, stdout=sys.stdout, say=say, gate=keeper, has_baseline=session.baseline is not None
        ) as reports,
        _show_progress(quiet=quiet, is_streaming=True) as progress,
    ):
        named = not _is_told_anyway(report_format)
        write_reports(replace(session, is_gate=True), reports, progress, names_failures=named)
    return keeper.decide().exit_code


@main.command(epilog=_FIX_EXIT_CODES, short_help="Put right what is safe: show a diff, or write.")
@takes_fixed_input
@click.option("--write", is_flag=True, help="Write the files instead of showing what would change.")
@click.option("--suggested", is_flag=True, help="Make suggested fixes too; look at the diff first.")
@click.option("--exit-code", is_flag=True, help="Give 1 where anything was changed or would be.")
def fix(session: Session, *, quiet: bool, write: bool, suggested: bool, exit_code: bool) -> int:
    """Put right in SOURCES what every reader of the language would agree with, and show it as a unified diff.

    The diff is for `git apply` or `patch -p1`. With --write files are changed in place, and what came from standard
    input ("-") goes to standard output as fixed. Plain text, Markdown, JSON Lines, JSON, CSV and TSV can be written to;
    where another format has something to put right, that is said and the exit code is 3. Inside quotations only
    marks, spaces, markup and wrong characters are touched. All else in a file stays byte for byte the same; what is
    suppressed, or let be by the baseline, is left.
    """
    put = partial(write_file, write_out=_write_bytes) if write else lambda fixed: _write_bytes(diff_file(fixed))
    with _show_progress(quiet=quiet, is_streaming=not write) as progress:
        totals = fix_sources(session, progress, put, with_suggested=suggested)
    say(f"mtcheck: {totals.describe(is_written=write, with_suggested=suggested)}", quiet=quiet)
    if totals.failures:
        return IncompleteError.exit_code
    return CHANGED if exit_code and totals.files else 0


@main.command(epilog=_EXIT_CODES, short_help="List the names in articles, with all their spellings.")
@takes_input
@click.option(
    "--min-count", type=click.IntRange(min=1), default=1, help="Leave out names that are mentioned less often."
)
@click.option("--inconsistent", is_flag=True, help="List only names that are spelled in several ways.")
@click.option(
    "--format",
    "names_format",
    type=click.Choice(INVENTORY_FORMATS),
    help="By default what the name of the file ends with, .csv or .json, else text.",
)
@click.option(
    "--out",
    type=FileName(),
    shell_complete=complete_file,
    metavar="FILE",
    help='File to write instead of standard output, which "-" is too.',
)
def names(
    session: Session, *, quiet: bool, min_count: int, inconsistent: bool, names_format: str | None, out: str | None
) -> int:
    """List the names in SOURCES: kind where it is known, spellings, how often each stands, where it is seen first.

    Titles before a name (President, Mr) are no part of it. A surname that stands alone counts for the full name that
    its article gives it.
    """
    write = open_inventory(out, stream=sys.stdout)
    if out not in {None, NO_FOLDER}:
        refuse_replacing("--out", Path(out or ""), session.read_files)
    chosen = names_format or guess_inventory_format(out)
    with _show_progress(quiet=quiet, is_streaming=False) as progress:
        found = collect_names(session, progress)
    listed = [n for n in found.names if n.mentions >= min_count and not (inconsistent and n.is_consistent)]
    write_inventory(listed, chosen, write=write)
    return IncompleteError.exit_code if found.failures else 0


@main.command(epilog=_EXIT_CODES, short_help="Compare two runs over the same articles.")
@takes_two_runs
@click.option("--strict", is_flag=True, help="Refuse to compare (code 2) what was not measured alike.")
@click.option(
    "--format",
    "report_format",
    type=click.Choice(COMPARISON_FORMATS),
    default="console",
    show_default=True,
    help="What goes to standard output.",
)
@click.option(
    "--out",
    shell_complete=complete_file,
    metavar="FOLDER",
    help="Write compare.html and comparison.json as well; a report may be there.",
)
def compare(sides: Sides, *, quiet: bool, strict: bool, report_format: str, out: str | None) -> int:
    """Say what has changed from OLD to NEW: scores and verdicts, what is fixed, what is new.

    Each of the two is what an audit left (the folder of its report, or its JSON Lines), or articles, which are audited
    now: a file, a folder, a pattern, an address, or "-" for standard input. Articles are paired by their ids.

    It gives 0 whatever has changed.
    """
    folder = None if out is None or out == NO_FOLDER else _name_folder(out)
    if folder is not None:
        refuse_folder(folder, sides.audited)
    written = None if folder is None else ComparisonFolder(folder)
    named = not _is_told_anyway(report_format)
    with _show_progress(quiet=quiet, is_streaming=False) as progress:
        comparison = compare_sides(sides, folder, progress, strict=strict, names_failures=named)
    write_comparison(comparison, report_format, stream=sys.stdout if written is None else let_leave(sys.stdout))
    if written is not None:
        written.write(comparison)
        say(f"mtcheck: the comparison is {written.page}", quiet=quiet)
    return IncompleteError.exit_code if comparison.failures else 0


main.add_command(config_commands.config)
main.add_command(config_commands.init)


@main.command(short_help="List the checks.")
@click.option("--format", "table_format", type=click.Choice(TABLE_FORMATS), default="text", show_default=True)
def checks(table_format: str) -> int:
    """List the checks: code, name, severity, category and what each finds."""
    from mtcheck.check import load_declarations

    click.echo(tabulate_checks(load_declarations(), table_format))
    return 0


@main.command(short_help="Explain checks, with examples, or scores.")
@click.argument("codes", metavar="CODE...", nargs=-1, required=True, shell_complete=complete_check)
def explain(codes: tuple[str, ...]) -> int:
    """Explain each check CODE (MT101 or bracketed-gloss): what it finds, why, and when it is wrong.

    The beginning of several codes (MT1) and a category (accuracy) list the checks that they select. "scores" explains
    the scores of articles and sentences, and the name of a part of one ("numbers") what that measures.
    """
    from mtcheck.check import load_declarations

    click.echo(explain_checks(codes, load_declarations()))
    return 0
