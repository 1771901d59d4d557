"""A file of a user and what shall stand in it -> the file, or what is to be said where it had better stay as it is.

The new one has the permissions of the old. A link stays a link, to the file that it leads to. What is to be written is
left to others.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from mtcheck.errors import InputError
from mtcheck.staging import stage_file

_AGAIN = "run mtcheck fix again"


def rewrite_file(path: Path, where: str, *, old: bytes, new: bytes) -> None:
    """Put `new` into a file that holds `old`; InputError where it holds something else by now or cannot be written."""
    try:
        target = Path(os.path.realpath(path))
        status = target.stat()
        if not os.access(target, os.W_OK) or not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise InputError(where, "is write-protected, nothing was written", "make it writable, or leave it out")
        if status.st_nlink > 1:
            what = f"has {status.st_nlink} names (hard links), which a new file would part; nothing was written"
            raise InputError(where, what, "apply the diff with patch or git apply")
        _replace(target, where, status, old=old, new=new)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})"
        raise InputError(where, what, "check that you may write into its folder, and make room") from None


def _replace(target: Path, where: str, status: os.stat_result, *, old: bytes, new: bytes) -> None:
    with stage_file(target, mode=0o600) as staged:
        with staged.open("wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
            with suppress(PermissionError):  # only root gives files away; then it belongs to whoever runs us
                os.chown(staged, status.st_uid, status.st_gid)
        staged.chmod(stat.S_IMODE(status.st_mode))
        _require_unchanged(target, where, old)


def _require_unchanged(target: Path, where: str, old: bytes) -> None:
    if target.read_bytes() != old:
        raise InputError(where, "was changed by somebody else meanwhile, nothing was written", _AGAIN)
