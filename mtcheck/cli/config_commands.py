"""The commands `config` and `init`: what is in force and who said so, and a file of one's own to begin with.

Another importer of click, beside `commands`, `declared` and `streams`.
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from mtcheck.cli.declared import FileName
from mtcheck.cli.options import takes_configuration
from mtcheck.cli.streams import say
from mtcheck.config.files import Settings, find_configuration
from mtcheck.config.path_settings import OF_AN_ID
from mtcheck.config.shown import SHOWN_FORMATS, ShownFormat, show_settings, write_template
from mtcheck.errors import ConfigError, OutputError
from mtcheck.schemas import SCHEMA_NAMES, write_schema
from mtcheck.staging import stage_file
from mtcheck.subjects import OWN_FILE, PROJECT_FILE

_EPILOG = "Exit codes: 0 fine, 2 usage or configuration."
_WRITING_EPILOG = (
    "Exit codes: 0 fine, 2 usage or configuration (a file is there already), 3 the file cannot be written."
)


def _print_schema(context: click.Context, _option: click.Parameter, name: str | None) -> None:
    """Before a configuration is read: who needs the schema may be about to mend it."""
    if name is not None:
        click.echo(write_schema(name))
        context.exit()


@click.command(epilog=_EPILOG, short_help="Show what is in force, and who said so.")
@takes_configuration
@click.option(
    "--for",
    "subject",
    type=FileName(),
    metavar="FILE",
    help="Show what holds for an article that is read from there, with [[paths]]: a file, an address, id:NAME.",
)
@click.option(
    "--format", "shown_format", type=click.Choice(SHOWN_FORMATS), default="text", show_default=True, help="How."
)
@click.option(
    "--schema",
    type=click.Choice(SCHEMA_NAMES),
    is_flag=False,
    flag_value="config",
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print a JSON Schema instead: of the configuration, for editors, or of what mtcheck writes.",
)
def config(settings: Settings, *, subject: str | None, shown_format: ShownFormat) -> int:
    """Show each key of the configuration with its value, and the file, line or option that it comes from.

    The options that set something are those of `mtcheck audit`.
    """
    if subject is not None:
        from mtcheck.readers.inputs import STANDARD_INPUT, STDIN

        is_id = subject.startswith(OF_AN_ID)
        origin = STDIN if subject == STANDARD_INPUT else subject
        settings = settings.settle(origin="" if is_id else origin, article_id=subject.removeprefix(OF_AN_ID))
    click.echo(show_settings(settings, shown_format, subject=subject))
    for note in settings.notes:
        say(f"mtcheck: {note}")
    return 0


@click.command(epilog=_WRITING_EPILOG, short_help="Write a configuration to begin with.")
@click.option("--stdout", "is_printed", is_flag=True, help="Print it, and write no file.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def init(*, is_printed: bool, force: bool) -> int:
    """Write mtcheck.toml into the working folder: every key, commented out, with its meaning and its default."""
    if is_printed:
        click.echo(write_template(), nl=False)
        return 0
    path = Path(OWN_FILE)
    if not path.exists() and path.is_symlink():
        advice = "mend the link or take it away, or print a configuration by --stdout"
        raise ConfigError(OWN_FILE, f"is a link to {path.readlink()}, which is not there", advice)
    if path.exists() and not force:
        raise ConfigError(OWN_FILE, "is there already", "--force replaces it, --stdout prints the new one")
    before = None if force else find_configuration()
    if before == Path(PROJECT_FILE):
        what = f"has a table [tool.mtcheck], which would no longer be read beside {OWN_FILE}"
        raise ConfigError(PROJECT_FILE, what, "keep its keys there, or write the file by --force and move them")
    try:
        with stage_file(Path(os.path.realpath(path))) as staged:
            staged.write_text(write_template(), encoding="utf-8", newline="\n")
    except OSError as error:
        what = f"cannot be written ({error.strerror or error}), and was not"
        raise OutputError(
            OWN_FILE, what, "make room for it in a folder that you may write to, or print it by --stdout"
        ) from None
    hidden = "" if before is None else f"; from here {before} is no longer read"
    say(f"mtcheck: wrote {OWN_FILE}{hidden}")
    return 0
