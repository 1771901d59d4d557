"""A file and a folder in, what the file is called as seen from there out, with slashes on every system."""

from __future__ import annotations

import os

_OUTSIDE = "../"


def name_from(path: str, folder: str) -> str:
    """The path from a folder, the working folder where it is empty; the path as it is where none leads there."""
    try:
        seen = os.path.relpath(path, folder or None)
    except ValueError:  # Windows: on another drive
        seen = path
    return seen.replace(os.sep, "/")


def name_behind_links(path: str, folder: str) -> str:
    """The same; for a file outside the folder as seen once links are followed: a folder may have two names."""
    seen = name_from(path, folder)
    return name_from(os.path.realpath(path), os.path.realpath(folder)) if seen.startswith(_OUTSIDE) else seen
