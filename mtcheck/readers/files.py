"""What a user names -> the files it stands for: a file, a folder with its folders, or a pattern.

What can be read from a folder goes by the ending of the name. Documents of other formats are told, so that none is
missed in silence; pictures, scripts, settings and logs are not. Opening is left to `inputs`.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from mtcheck.model import Failure
from mtcheck.own_files import REPORT_MARK, is_own

_MOST_NAMES = 5
"""So many unread documents are named in a message."""

DOCUMENTS = frozenset(
    ".doc .docm .docx .dotx .odt .ott .rtf .pdf .epub .mobi .pages .wpd .wps .xls .xlsm .xlsx .ods .numbers .ppt "
    ".mdx .rst .adoc .asciidoc .org .textile .mediawiki "
    ".pptx .odp .eml .msg .mbox .mht .mhtml .webarchive .srt .vtt .parquet .idml .indd "
    ".tar .tgz .zip .7z .rar".split()
)
"""Endings of what holds articles as people and agencies keep them, in formats that are not read."""
_WRAPPINGS = frozenset(".gz .bz2 .xz .zst .utf8 .utf-8".split())
"""Endings that stand behind another: `export.jsonl.gz` is an unread document and `run.log.gz` is none."""
_HANDED_OVER = re.compile(r"/dev/(?:stdin|fd/\d+)|/proc/(?:self|\d+)/fd/\d+")
"""Names of what whoever started us has opened, as shells do for `<(command)`; it is read, whatever it is."""
_LOCK = "~$"
"""What the names of the files begin with that Office keeps beside an open document."""


class Wish(NamedTuple):
    """Which of the files that a source names are wanted, and who is told of those that are passed over."""

    endings: frozenset[str]
    """Of the files in a folder that can be read."""
    only: Callable[[Path], bool] | None = None
    """Which of all these are read; None where all are."""
    pass_over: Callable[[str], object] | None = None
    """Takes the name of each file and folder that mtcheck wrote itself; None where nobody asks."""
    apart: str | None = None
    """A folder, without links in its path, whose files are no articles but what they came from; None for none."""
    excludes: Callable[[str], bool] | None = None
    """Which files are left out, by their names, however they are reached; None where none is."""
    leave_out: Callable[[str], object] | None = None
    """Takes the name of each of these; None where nobody asks."""

    def takes(self, found: Path | Failure) -> bool:
        """Whether it is to be read, or told."""
        return isinstance(found, Failure) or self.only is None or self.only(found)

    def leaves(self, path: Path) -> bool:
        """Whether mtcheck wrote a file, which is then passed over and told."""
        if not is_own(path):
            return False
        if self.takes(path):
            self.tell(path)
        return True

    def leaves_out(self, path: Path) -> bool:
        """Whether a file that would be read, or told, is left out, which is then told."""
        name = display(path)
        if self.excludes is None or not self.excludes(name):
            return False
        if self.leave_out is not None and self.takes(path):
            self.leave_out(name)
        return True

    def sets_apart(self, path: Path) -> bool:
        """Whether a file or folder is, or lies in, what holds no articles."""
        if self.apart is None:
            return False
        place = os.path.realpath(path if os.path.isdir(path) else path.parent)  # noqa: PTH112 - as below
        return f"{place}{os.sep}".startswith(f"{self.apart}{os.sep}")

    def tell(self, path: Path) -> None:
        """Say that it is passed over."""
        if self.pass_over is not None:
            self.pass_over(display(path))


def find_files(source: str, wish: Wish) -> Iterator[Path | Failure]:
    """The files that one source names, in order; a folder gives those with a wanted ending, its folders' too.

    Hidden files and folders in a folder are left alone, and so are pipes and devices, and linked folders, which may
    lead in circles. What is excluded is left out and told, also where it is named. Reports and baselines that mtcheck
    wrote itself are passed over and told; one that is named is a Failure, and so is a pipe or device, and what names
    no file at all, whatever is wanted.
    """
    return filter(wish.takes, _find_named(source, wish))


def _find_named(source: str, wish: Wish) -> Iterator[Path | Failure]:
    path = Path(source)
    if not source or "\0" in source:
        yield Failure(repr(source), "this names no file", "name a file, a folder, a pattern, - or an address")
    elif os.path.isfile(path) and wish.leaves_out(path):  # noqa: PTH113 - as below
        return
    elif os.path.exists(path) and wish.sets_apart(path):  # noqa: PTH110 - Path.exists() raises on a name too long
        what = "it lies among the source texts (--source, source_folder), so that it is no article"
        yield Failure(display(path), what, "name articles only (in pre-commit by files: or exclude:)")
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir() raises on a name that is too long
        yield from _search_folder(path, wish, is_named=True)
    elif (obstacle := find_obstacle(path)) is not None:
        yield obstacle
    elif os.path.exists(path):  # noqa: PTH110 - as above
        yield describe_own(display(path)) if is_own(path) else path
    elif has_magic(source):
        yield from _match_pattern(source, wish)
    else:
        yield _describe_absent(path)


def display(path: Path | str) -> str:
    """A path as text that can be written anywhere: with slashes, and without bytes that are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")


def find_obstacle(path: Path) -> Failure | None:
    """Why what a name stands for had better not be opened: a link to nothing, or what might be waited for for ever.

    None for a file, for what is not there, and for a pipe that was opened for us (`/dev/stdin`, `<(command)`).
    """
    if _is_special(path) and not _HANDED_OVER.fullmatch(os.path.abspath(path)):  # noqa: PTH100 - resolve() would follow
        mode = path.stat().st_mode
        kind = "pipe" if stat.S_ISFIFO(mode) else "socket" if stat.S_ISSOCK(mode) else "device"
        what = f"this is a {kind}, on which mtcheck might wait for ever"
        return Failure(display(path), what, "name a file, or pass what comes from it as standard input (-)")
    if not os.path.islink(path):  # noqa: PTH114 - Path.is_symlink() raises on a name that is too long
        return None
    try:
        path.stat()
    except OSError as error:
        is_lost = isinstance(error, FileNotFoundError | NotADirectoryError)
        lost = "where nothing is" if is_lost else f"which cannot be followed ({error.strerror or error})"
        why = "from where links lead in a circle" if error.errno == errno.ELOOP else lost
        what = f'this is a link to "{display(path.readlink())}", {why}'
        return Failure(display(path), what, "mend the link, or leave it out")
    return None


def describe_own(where: str) -> Failure:
    """That a source is what mtcheck itself wrote, in which no article is looked for."""
    return Failure(where, "mtcheck wrote this itself, and it holds no article", "name the articles that it is about")


def describe_report(folder: Path) -> Failure:
    """That a folder is a report, in which no article is looked for."""
    return Failure(display(folder), f"this is a report of mtcheck ({REPORT_MARK})", "name its articles elsewhere")


def _match_pattern(pattern: str, wish: Wish) -> Iterator[Path | Failure]:
    """What a pattern matches, each file once, though `news/**` matches a folder and also what is in it."""
    found = map(Path, sorted(glob(pattern, recursive=True)))  # noqa: PTH207 - knows no "../*.txt"
    matches = [match for match in found if not _is_special(match)]
    if not matches:
        yield Failure(pattern, "no file matches this pattern", "check it, and quote it so that the shell leaves it")
    searched: set[Path] = set()
    for match in matches:
        if not searched.isdisjoint(match.parents) or wish.sets_apart(match):
            continue
        if os.path.isdir(match):  # noqa: PTH112 - Path.is_dir() raises in a folder that is locked
            searched.add(match)
            yield from _search_folder(match, wish, is_named=False)
        elif not wish.leaves_out(match) and not wish.leaves(match):
            yield match


def _search_folder(folder: Path, wish: Wish, *, is_named: bool) -> Iterator[Path | Failure]:
    """The files to read, then one Failure about the documents that are not; a folder that is named must hold some."""
    unread: list[str] = []
    is_empty = True
    if is_named and os.path.isfile(folder / REPORT_MARK):  # noqa: PTH113 - Path.is_file() raises where it is locked
        yield describe_report(folder)
        return
    for item in walk_folder(folder, wish):
        if isinstance(item, Path):
            is_read = item.suffix.lower() in wish.endings
            if not is_read and not _is_document(item, wish.endings):
                continue
            if wish.leaves_out(item):
                is_empty = False
                continue
            if not is_read and wish.takes(item):
                unread.append(display(item.relative_to(folder)))
            if not is_read or wish.leaves(item):
                continue
        is_empty = False
        yield item
    if unread:
        yield _describe_unread(display(folder), unread)
    elif is_empty and is_named:
        read = " ".join(sorted(wish.endings))
        yield Failure(display(folder), "no article in this folder", f"in a folder, files ending in {read} are read")


def walk_folder(folder: Path, wish: Wish) -> Iterator[Path | Failure]:
    """The files in a folder and its folders, whatever they end in; a Failure for each that cannot be listed."""
    try:
        entries = sorted(folder.iterdir())
        if entries:
            entries[0].lstat()  # a folder that can be listed need not let us in
    except OSError as error:
        what = f"cannot be listed ({error.strerror or error})"
        yield Failure(display(folder), what, "check that you may read the folder")
        return
    if any(entry.name == REPORT_MARK for entry in entries):
        wish.tell(folder)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            if not _is_special(entry):
                yield entry
        elif not entry.is_symlink() and not wish.sets_apart(entry):
            yield from walk_folder(entry, wish)


def _is_special(path: Path) -> bool:
    """Whether it is a pipe, a socket or a device, on which one might wait for ever."""
    return os.path.exists(path) and not (path.is_file() or path.is_dir())  # noqa: PTH110 - knows names that are too long


def _is_document(path: Path, endings: frozenset[str]) -> bool:
    suffix = path.suffix.lower()
    if path.name.startswith(_LOCK):
        return False
    if suffix in _WRAPPINGS:
        return Path(path.stem).suffix.lower() in endings | DOCUMENTS | {""}
    return suffix in DOCUMENTS


def _describe_unread(folder: str, names: list[str]) -> Failure:
    more = f" (and {len(names) - _MOST_NAMES} more)" if len(names) > _MOST_NAMES else ""
    many = len(names) > 1
    what = f"{len(names)} files are of formats that are" if many else "1 file is of a format that is"
    what += f" not read: {', '.join(names[:_MOST_NAMES])}{more}"
    return Failure(folder, what, f"export {'them' if many else 'it'} as text, or name only files that are read")


def _describe_absent(path: Path) -> Failure:
    """That a name stands for nothing, or for what lies in a folder that nobody lets us into."""
    try:
        path.lstat()
    except PermissionError as error:
        what = f"cannot be reached ({error.strerror or error})"
        return Failure(display(path), what, "check that you may read the folders above it")
    except OSError:
        pass
    return Failure(display(path), "no such file or folder", _advise_nearest(path))


def _advise_nearest(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return "check the name"
    nearest = get_close_matches(path.name, names, n=1)
    return f'did you mean "{display(path.parent / nearest[0])}"?' if nearest else "check the name"
