"""What was begun on a command line in, how it may go on out: for click's completion in shells.

Names of files are left to the shell, which knows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mtcheck.errors import MtcheckError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete_file(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Leave a name that was begun to the shell; for what need not be one, such as an address."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def complete_check(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """The codes that begin so, with what each finds, and the names; of several between commas the last is completed."""
    from click.shell_completion import CompletionItem

    from mtcheck.check import load_declarations

    before, comma, last = begun.rpartition(",")
    try:
        checks = load_declarations()
    except MtcheckError:  # a package with a broken check: the command itself says so
        return []
    names = [(check.code, check.summary) for check in checks]
    if last:
        names += [(check.slug, check.summary) for check in checks]
    return [
        CompletionItem(f"{before}{comma}{name}", help=summary)
        for name, summary in names
        if name.lower().startswith(last.lower())
    ]


def complete_report(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """The formats that begin so, as `json=`, of those that --format has; behind the sign the shell completes a file."""
    from click.shell_completion import CompletionItem

    if "=" in begun:
        return [CompletionItem(begun, type="file")]
    choices = next((option.type for option in context.command.params if "--format" in option.opts), None)
    formats = choices.choices if isinstance(choices, click.Choice) else ()
    return [CompletionItem(f"{name}=") for name in formats if name.startswith(begun)]
