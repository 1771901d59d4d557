"""How often a process of our own looks for garbage: the command line and its workers. The library leaves it alone.

The lists that checks read stay to the end, and an article leaves hardly any cycles behind. To look through everything
as often as Python does took a twelfth of the time of an audit; looking seldom takes some 15 MB.
"""

from __future__ import annotations

import gc

_THRESHOLDS = (50_000, 20, 100)


def collect_rarely() -> None:
    """Have the garbage of this process collected after many more new objects than usual."""
    gc.set_threshold(*_THRESHOLDS)
