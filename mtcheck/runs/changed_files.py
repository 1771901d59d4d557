"""A revision in, what git says has changed since out: which of the files that a run names are to be read.

Changed is what differs from where the branch left that revision (their merge base): committed, staged, not staged, and
files that git does not know yet and does not ignore. A renamed file counts under its new name, a deleted one is none.
Which files a run names is left to the readers; they ask for each whether it is one of these. That the configuration is
one of them is told, since it may have more articles judged otherwise.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from mtcheck.errors import ConfigError
from mtcheck.runs.text_files import parse_toml, read_text
from mtcheck.subjects import PROJECT_FILE

OPTION = "--changed-since"
_SUBMODULE = "160000"
"""The mode by which git keeps a commit of another repository."""
_GIT_PLACES = frozenset("GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_OBJECT_DIRECTORY".split())
"""Variables by which git tells a hook where it is; in a submodule they would lead astray."""
_FETCH_ALL = "git fetch --unshallow (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab)"


@dataclass(frozen=True, slots=True)
class ChangedFiles:
    """What has changed in a checkout since a revision."""

    revision: str
    """As it was given."""
    files: frozenset[str]
    """Whole paths; those of files that are gone may be among them."""
    folders: tuple[str, ...]
    """Folders in which everything counts as changed: repositories inside this one that it does not know."""
    top: str
    """The folder of the checkout."""
    base: str
    """The commit that all is compared with."""

    def has(self, path: Path) -> bool:
        """Whether a file has changed, or what it is a link to."""
        beside = os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118 - realpath gives a string
        return any(place in self.files or place.startswith(self.folders) for place in {beside, os.path.realpath(path)})


def find_changed_files(revision: str, sources: Sequence[str]) -> ChangedFiles:
    """What has changed in the checkout around the working folder since a revision.

    Raises ConfigError where git cannot tell, or cannot tell for each of `sources` (files, folders and patterns).
    """
    top = _find_top()
    _refuse_strangers(top, sources)
    base = _find_base(revision)
    files = frozenset(_list_changed(top, base))
    return ChangedFiles(revision, files, tuple(sorted(path for path in files if path.endswith(os.sep))), top, base)


def note_settings(changed: ChangedFiles, files: Iterable[Path]) -> Iterator[str]:
    """A line where any of the files has changed by which articles are judged, since it may tell of others, too.

    A pyproject.toml, in which other tools have their tables, has changed where that of mtcheck has.
    """
    names = [str(path) for path in files if changed.has(path) and not _has_same_table(changed, path)]
    if names:
        what = (
            f"{', '.join(names)} changed since {changed.revision}, so that articles which did not change may be judged"
        )
        yield f"{what} otherwise now; leave {OPTION} out to see"


def note_strangers(changed: ChangedFiles, name: str) -> Iterator[str]:
    """A line where git could never say that something in a folder has changed."""
    try:
        _refuse_strangers(changed.top, (name,))
    except ConfigError as error:
        what = f"{error.failure.what}, so that articles of which only the source text changed are not read"
        yield f"{what}; leave {OPTION} out to read all"


def _has_same_table(changed: ChangedFiles, path: Path) -> bool:
    """Whether a pyproject.toml has the table for mtcheck that it had."""
    if path.name != PROJECT_FILE:
        return False
    name = Path(os.path.relpath(os.path.realpath(path), changed.top)).as_posix()
    old = _run_git("show", f"{changed.base}:{name}", folder=changed.top)
    try:
        before, now = (parse_toml(text, path) for text in (old.stdout.decode("utf-8-sig"), read_text(path)))
    except (ConfigError, UnicodeDecodeError):
        return False
    return _find_own_table(before) == _find_own_table(now)


def _find_own_table(table: dict[str, object]) -> object:
    tools = table.get("tool")
    return tools.get("mtcheck") if isinstance(tools, dict) else None


def _find_top() -> str:
    found = _run_git("rev-parse", "--show-toplevel")
    if found.returncode == 0:
        return os.path.realpath(os.fsdecode(found.stdout.rstrip(b"\r\n")))
    said = _quote(found)
    if "not a git repository" in said or "must be run in a work tree" in said:
        raise ConfigError(OPTION, "the working folder is in no git checkout", "run it in one, or leave the option out")
    raise ConfigError(OPTION, f"git says here: {said}", "mend that, or leave the option out")


def _refuse_strangers(top: str, sources: Sequence[str]) -> None:
    """Raise ConfigError for a source of which git could never say that it has changed."""
    from mtcheck.readers.address import is_address
    from mtcheck.readers.inputs import STANDARD_INPUT

    for source in sources:
        if source == STANDARD_INPUT or is_address(source):
            what = f'git knows nothing of "{source}"'
            raise ConfigError(OPTION, what, "name files, folders or patterns, or leave the option out")
        if "\0" not in source and not f"{os.path.realpath(source)}{os.sep}".startswith(f"{top.rstrip(os.sep)}{os.sep}"):
            what = f'"{source}" is not in the checkout {top}'
            raise ConfigError(OPTION, what, "run it in the checkout that the files belong to")
    ignored = _run_git("check-ignore", "-z", "--stdin", given="\0".join(sources))
    for source in _split(ignored.stdout):
        if not _run_git("ls-files", "--", f":(literal){source}").stdout:
            what = f'git ignores "{source}", so that it cannot say what has changed there'
            raise ConfigError(OPTION, what, "leave the option out for what is built, or name what it is built from")


def _find_base(revision: str) -> str:
    """The commit where this branch left the one of a revision."""
    # older gits have no --end-of-options here, and no revision begins with a hyphen
    found = None if revision.startswith("-") else _run_git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found is None or found.returncode != 0:
        advice = f"check the name, or fetch it first{f': {_FETCH_ALL}' if _is_shallow() else ''}"
        raise ConfigError(OPTION, f'git knows no revision "{revision}"', advice)
    common = _run_git("merge-base", "HEAD", found.stdout.decode().strip())
    if common.returncode == 0:
        return common.stdout.decode().strip()
    if _is_shallow():
        what = f'this clone is too shallow to hold what "{revision}" and this branch have in common'
        raise ConfigError(OPTION, what, f"fetch more of it: {_FETCH_ALL}")
    raise ConfigError(OPTION, f'"{revision}" and this branch have no commit in common', "name another revision")


def _is_shallow() -> bool:
    return _run_git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


class _Entry(NamedTuple):
    """Something that git keeps, by its path in the checkout."""

    path: str
    is_submodule: bool
    commit: str | None
    """That of a submodule, as it was before; None where it was none."""


def _list_changed(top: str, base: str | None, inside: str | None = None) -> Iterator[str]:
    """Whole paths of all that differs from a commit, of everything for None; that of a folder ends with a slash.

    `inside` is the path of the submodule that is asked, None for the checkout itself.
    """
    for path in _split(_ask(top, inside, "ls-files", "--others", "--exclude-standard", "-z")):
        yield os.path.join(top, os.path.normpath(path)) + (os.sep if path.endswith("/") else "")  # noqa: PTH118 - strings
    entries = (
        list(_list_all(top, inside))
        if base is None
        else [entry for where in ((), ("--cached",)) for entry in _compare(top, inside, base, where)]
    )
    for entry in dict.fromkeys(entries):
        place = os.path.join(top, os.path.normpath(entry.path))  # noqa: PTH118 - the same
        if not entry.is_submodule:
            yield place
        elif os.path.lexists(os.path.join(place, ".git")):  # noqa: PTH118 - the same
            yield from _list_changed(place, entry.commit, entry.path)


def _list_all(top: str, inside: str | None) -> Iterator[_Entry]:
    """All that git keeps in a checkout."""
    for line in _split(_ask(top, inside, "ls-files", "--stage", "-z")):
        about, _, path = line.partition("\t")
        yield _Entry(path, about.startswith(_SUBMODULE), None)


def _compare(top: str, inside: str | None, base: str, where: tuple[str, ...]) -> Iterator[_Entry]:
    """What is not as it was in a commit, and still is there."""
    options = "--raw -z --no-abbrev --no-renames --no-relative --no-ext-diff --ignore-submodules=none --diff-filter=d"
    words = iter(
        _split(_ask(top, inside, "-c", "diff.autoRefreshIndex=true", "diff", *options.split(), *where, base, "--"))
    )
    for about in words:
        old_mode, new_mode, old_commit, _, _ = about.lstrip(":").split()
        yield _Entry(next(words), new_mode == _SUBMODULE, old_commit if old_mode == _SUBMODULE else None)


def _ask(top: str, inside: str | None, *args: str) -> bytes:
    """What git answers in a checkout; raises ConfigError where it does not."""
    found = _run_git(*args, folder=top, is_inner=inside is not None)
    if found.returncode == 0:
        return found.stdout
    where = f"in the submodule {inside} " if inside else ""
    advice = "fetch its history (git submodule update --init)" if inside else "mend that, or leave the option out"
    raise ConfigError(OPTION, f"git says {where}{_quote(found)}", advice)


def _run_git(
    *args: str, folder: str | None = None, is_inner: bool = False, given: str = ""
) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise ConfigError(OPTION, "there is no git on the path", "install git, or leave the option out")
    environment = {name: value for name, value in os.environ.items() if not (is_inner and name in _GIT_PLACES)}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    # no shell reads the arguments, and of them only a revision is a user's, which was looked at
    return subprocess.run(  # noqa: S603 - the same
        [git, *args], cwd=folder, env=environment, input=os.fsencode(given), capture_output=True, check=False
    )


def _split(answer: bytes) -> list[str]:
    """The strings of an answer that git ended with NUL each, as paths."""
    return [os.fsdecode(part) for part in answer.split(b"\0") if part]


def _quote(found: subprocess.CompletedProcess[bytes]) -> str:
    """The first line of what git complains of."""
    lines = found.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0] if lines else f"nothing, with code {found.returncode}"
