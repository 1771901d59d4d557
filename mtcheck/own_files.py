"""What files that mtcheck wrote are known by, for those who write them and those who must not take them for articles.

A reader must not take an article for a report either, for what it passes over nobody sees. So the signature of a run
alone is no proof here, since a site may print it below an article.
"""

from __future__ import annotations

import re
from pathlib import Path

REPORT_MARK = ".mtcheck-report"
"""The file by which a folder of reports is known; it lists the others."""
FAILURES = "failures.txt"
"""What a folder of reports keeps in a file that says by itself of nothing whose it is."""
BASELINE_SCHEMA = "mtcheck.baseline/"
"""How baselines of every version call themselves, before the number."""
OWN_JSON = rb'\{\s*"schema":\s"mtcheck\.'
"""A pattern of how all JSON of ours begins, of whatever schema."""
EDGE = 8192
"""Bytes at either end of a file that tell whether it is ours."""

_BEGINNING = re.compile(
    rb"(?: "
    + OWN_JSON  # JSON, JSON Lines, baselines, names
    + rb"""
      | \{"\$schema":\s"https://json\.schemastore\.org/sarif   # SARIF
      | \[\n(?:\]\s*\Z | \{"description":\s"[^\n]*?",\s"check_name":\s")   # GitLab
      | <\?xml[^>\n]*>\n<(?:testsuites\sname="mtcheck" | checkstyle\s)
      | <!doctype\ html>\n[^\n]*\n<head>\n(?:<meta\ [^\n]*>\n)*<meta\ name="generator"\ content="mtcheck">
      | \#\smtcheck\sreport\n
      | id,code,name,category,severity,confidence,field, | name,kind,language,spelling,   # CSV
      | id,title,url,origin,published,language,source_language,words,score, | id,sentence_index,start,end,score,words,
      | MENTIONS\s+ARTICLES\s+KIND | No\snames\swere\sfound\.\n
      | ::(?:error|warning|notice)\s[^\n]*\btitle=(?:mtcheck\b | [A-Z]{2,4}\d{3}\s)
      | Score\s+Verdict\s+Words
    )
    """,
    re.VERBOSE,
)
_GATE_BEGINNING = re.compile(
    rb"""
    (?: refused\ | not\ compared\ | [\d,]+\ scored\ articles?\ | not\ counted:\  | mtcheck:\d
      | gate:\ (?:yes|no|incomplete),\ [^\n]*\n?\Z
    )
    """,
    re.VERBOSE,
)
_GATE_END = re.compile(
    rb"""
    (?: \A | ^(?:refused\ |not\ compared\ |mtcheck:\d[^\s|]*\|checks:)[^\n]*\n)
    gate:\ (?:yes|no|incomplete),\ [^\n]*\n?\Z
    """,
    re.MULTILINE | re.VERBOSE,
)
_FAILURES_BEGINNING = re.compile(rb"(?:Not\ examined\ \(\d+\)\n | No\ article\ was\ examined\.\n)", re.VERBOSE)
_FAILURES_END = re.compile(rb"^mtcheck[ :]\d[^\n]*\n?\Z", re.MULTILINE)
"""What is told to people where nothing was examined: no table comes first."""


def begins_as_own(head: bytes) -> bool:
    """Whether what begins so is a report, a baseline or an inventory of names by mtcheck.

    >>> begins_as_own(b'{"schema": "mtcheck.article/1", "id": "a"}'), begins_as_own(b'{"id": "a"}')
    (True, False)
    """
    return _BEGINNING.match(head) is not None


def is_own(path: Path) -> bool:
    """Whether mtcheck wrote a file; one that cannot be read is left to whoever says so."""
    try:
        if not path.is_file():
            return False
        if path.name == FAILURES and (path.parent / REPORT_MARK).is_file():
            return True
        with path.open("rb") as content:
            head = content.read(EDGE)
            if begins_as_own(head):
                return True
            content.seek(max(0, path.stat().st_size - EDGE))
            tail = content.read(EDGE)
    except OSError:
        return False
    if _FAILURES_BEGINNING.match(head):
        return _FAILURES_END.search(tail) is not None
    return _GATE_BEGINNING.match(head) is not None and _GATE_END.search(tail) is not None
