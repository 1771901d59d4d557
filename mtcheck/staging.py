"""A file and what shall stand in it -> the file, whole at every moment: as it was or as it shall be, never half of one.

What is written goes to a new file beside it, hidden, which takes its name when all is written. What stands in it, and
what to say where it cannot be written, is left to others.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LONGEST_BEGINNING = 40
"""Characters of the name that the new one begins with: even of four bytes each they leave room in a name of 255."""


@contextmanager
def stage_file(target: Path, *, mode: int = 0o666) -> Iterator[Path]:
    """A new, empty file, to be filled while the block runs; it takes the place of `target` when that ends well.

    Where it does not, nothing is left of it. `mode` is what others may do with it, less what the system forbids them.
    """
    staged = target.with_name(f".{target.name[:_LONGEST_BEGINNING]}.{os.urandom(8).hex()}.partial")
    staged.touch(mode, exist_ok=False)
    try:
        yield staged
        staged.replace(target)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise
