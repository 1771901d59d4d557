"""An entry point of an installed package in, what it names out, or one line that says which package is broken.

What may come in by which group of entry points, and what has to be true of it, is left to those who ask: `check` and
`scorers.door`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from importlib.metadata import EntryPoint, entry_points

from mtcheck.errors import ConfigError


def list_points(group: str) -> Iterator[EntryPoint]:
    """The entry points of a group in all installed packages, by package and name."""
    yield from sorted(entry_points(group=group), key=lambda point: (name_package(point), point.name, point.value))


def load_object(point: EntryPoint, where: str, *, advice: str = "mend the package") -> object:
    """What an entry point names; raises ConfigError where it cannot be had."""
    try:
        with divert_prints(name_package(point)):
            return point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a package of others may raise anything while it is imported
        raise ConfigError(where, f"{point.value} cannot be loaded: {describe_error(error)}", advice) from error


def divert_prints(package: str | None) -> AbstractContextManager[object]:
    """While it lasts, what a package of others prints goes to standard error: standard output is the report's."""
    return nullcontext() if package is None else redirect_stdout(sys.stderr)


def name_package(point: EntryPoint) -> str:
    """The package that an entry point comes from, with its version, for those who have to report a fault of it."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.module.partition(".")[0]


def describe_error(error: BaseException) -> str:
    """What an exception says, in one line; its type alone where it cannot even say that."""
    name = type(error).__name__
    try:
        return " ".join(f"{name}: {error}".split())
    except Exception:  # noqa: BLE001 - whoever wrote the exception may have written its __str__ wrong, too
        return name
