"""How property tests run: the same examples every time; longer with `HYPOTHESIS_PROFILE=long python -m pytest`."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("short", derandomize=True, deadline=None)
settings.register_profile("long", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
