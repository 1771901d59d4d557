"""Files and folders that a run would write, and its sources in; a ConfigError out where something would be lost.

A report may take the place of an earlier one, which is known by how it begins or by the signature at its end, but not
of an article, or of anything else that lies among the articles. How a report is written is left to `reports`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from mtcheck.errors import ConfigError
from mtcheck.own_files import EDGE, OWN_JSON, REPORT_MARK, begins_as_own
from mtcheck.subjects import OWN_FILE, PROJECT_FILE

_OUR_LAST_LINE = re.compile(
    rb"^(?:mtcheck:\d[^\s|]*\|checks:[^\n]* | mtcheck\ \d[\w.+-]* | gate:\ (?:yes|no|incomplete),\ [^\n]*)\n?\Z",
    re.MULTILINE | re.VERBOSE,
)
"""What is told to people has no beginning of its own: its signature comes last, or what the gate says."""
_OUT = "--out"
_OWN_FOLDER = "name a folder of its own for the report"
BASELINE = "--write-baseline"
_ANOTHER = "name another file: this one would be replaced"


def refuse_replacing(option: str, path: Path, sources: Iterable[str]) -> None:
    """Raise ConfigError where a file that would be written is an input, or one that mtcheck has not written.

    Where it lies among the inputs any file is refused, elsewhere those that end as articles do; pipes, devices and
    empty files have nothing to lose. A file that is called as a configuration is refused though there is none.
    """
    names = {path.name.lower(), path.resolve().name.lower()}
    own = next((name for name in (OWN_FILE, PROJECT_FILE) if name in names), None)
    if own is not None:
        what = f'"{path}" is named as a configuration is, so that later runs would read it as one'
        raise ConfigError(option, what, "name another file")
    if not path.is_file():
        return
    places = _list_places(path)
    named = list(sources)
    if any(Path(source).is_file() and not places.isdisjoint(_list_places(Path(source))) for source in named):
        raise ConfigError(option, f'"{path}" is one of the inputs', _ANOTHER)
    if _is_ours(path):
        if option != BASELINE and _is_baseline(path):
            raise ConfigError(option, f'"{path}" is a baseline', _ANOTHER)
        return
    around = next((source for source in named if _holds(source, places)), None)
    if around is not None:
        what = f'"{path}" belongs to "{around}", which is to be read, and was not written by mtcheck'
        raise ConfigError(option, what, _ANOTHER)
    from mtcheck.readers.formats import ENDINGS

    if path.suffix.lower() in {*ENDINGS, ".toml"}:
        raise ConfigError(option, f'"{path}" was not written by mtcheck', "name another file, or remove this one first")


def refuse_shared(option: str, path: Path, *, folder: Path | None, baseline: Path | None = None) -> None:
    """Raise ConfigError where a file that would be written is another of the same run, under whatever name."""
    from mtcheck.reports.storage import is_of_report

    whole = path.resolve()
    if baseline is not None and baseline.resolve() == whole:
        raise ConfigError(option, f'"{path}" is the baseline that is written, too', "give each a file of its own")
    top = None if folder is None else folder.resolve()
    if top is not None and top in whole.parents and is_of_report(whole.relative_to(top).as_posix()):
        raise ConfigError(option, f'"{path}" is a part of the report in "{folder}"', "give each a file of its own")


def refuse_folder(out: Path, sources: Iterable[str]) -> None:
    """Raise ConfigError where a report in a folder would have the articles in it taken for a part of the report.

    That is so where the folder is an input or holds one, and where it holds anything that is neither a report nor
    hidden; in the folder of an earlier report whatever was put there since is left alone.
    """
    from mtcheck.readers.files import describe_report, display

    if not out.is_dir():
        return  # nothing is in it; that it is a file is said by whoever opens it
    whole = out.resolve()
    for source in sources:
        for match in _find_matches(source):
            place = match.resolve()
            if whole == place and (match / REPORT_MARK).is_file():
                failure = describe_report(match)
                raise ConfigError(failure.where, failure.what, failure.advice)
            if whole in (place, *place.parents):
                relation = "is one of the inputs" if whole == place else f'holds the input "{display(match)}"'
                raise ConfigError(_OUT, f'"{out}" {relation}', _OWN_FOLDER)
    if not (out / REPORT_MARK).is_file():
        foreign = next((path for path in _list_visible(out) if not _is_ours(path)), None)
        if foreign is not None:
            what = f'"{out}" holds what is no report of mtcheck ("{display(foreign.relative_to(out))}")'
            raise ConfigError(_OUT, what, _OWN_FOLDER)


def _is_baseline(path: Path) -> bool:
    with path.open("rb") as file:
        return re.match(OWN_JSON + rb"baseline/", file.read(EDGE)) is not None


def _list_visible(folder: Path) -> Iterator[Path]:
    """The files in a folder and its folders, but for hidden ones."""
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(top, name) for name in sorted(files) if not name.startswith("."))


def _list_places(path: Path) -> frozenset[Path]:
    """Where a file is: under its name, and where links lead."""
    return frozenset({Path(os.path.abspath(path)), path.resolve()})  # noqa: PTH100 - absolute() keeps ".."


def _holds(source: str, places: frozenset[Path]) -> bool:
    """Whether a folder or a pattern has a file."""
    return any(
        not around.isdisjoint((place, *place.parents))
        for around in map(_list_places, _find_matches(source))
        for place in places
    )


def _find_matches(source: str) -> Iterator[Path]:
    """The files and folders that a source names."""
    if "\0" in source:
        return
    if os.path.exists(source):  # noqa: PTH110 - Path.exists() raises on a name that is too long
        yield Path(source)
    elif has_magic(source) and "://" not in source:
        yield from map(Path, glob(source, recursive=True))  # noqa: PTH207 - knows no "../*.txt"


def _is_ours(path: Path) -> bool:
    """Whether a file is a report of ours, or empty; here a signature at its end is proof enough."""
    try:
        with path.open("rb") as content:
            head = content.read(EDGE)
            content.seek(max(0, path.stat().st_size - EDGE))
            tail = content.read()
    except OSError:
        return False
    return not head or begins_as_own(head) or _OUR_LAST_LINE.search(tail) is not None
