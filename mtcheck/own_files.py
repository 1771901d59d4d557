"""What files that mtcheck wrote are known by, for those who write them and those who must not take them for articles.

How a report that is not JSON begins is said where its format is written.
"""

from __future__ import annotations

REPORT_MARK = ".mtcheck-report"
"""The file by which a folder of reports is known; it lists the others."""
BASELINE_SCHEMA = "mtcheck.baseline/"
"""How baselines of every version call themselves, before the number."""
BASELINE_MARK = f'{{"schema": "{BASELINE_SCHEMA}'.encode()
"""What a baseline begins with."""
OWN_JSON = rb'\{\s*"schema": "mtcheck\.'
"""A pattern of how all JSON of ours begins, of whatever schema."""
