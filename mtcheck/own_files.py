"""What files that mtcheck wrote are known by, for those who write them and those who must not take them for articles.

A reader must not take an article for a report either, for what it passes over nobody sees. So only what nobody writes
by chance is a proof: a schema, the columns of a table; of what is told to people, which an article may quote, the
beginning and the end. The signature of a run alone is none, since a site may print it below an article.
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
      | \{"\$schema":\s"https://json\.schemastore\.org/sarif[^"\n]*",\s"version":\s"[\d.]+",\s"runs":\s\[\{"results":\s\[\n
      # GitLab
      | \[\n(?:\]\s*\Z | \{"description":\s"[^\n]*?",\s"check_name":\s"[^"\n]*",\s"fingerprint":\s"[0-9a-f]{32}")
      | <\?xml[^>\n]*>\n<(?:testsuites\sname="mtcheck" | checkstyle\s(?![^\0]*\ssource="(?!mtcheck\.)))
      | <!doctype\ html>\n[^\n]*\n<head>\n(?:<meta\ [^\n]*>\n)*<meta\ name="generator"\ content="mtcheck">
      # CSV: findings, articles, sentences, names
      | id,code,name,category,severity,confidence,field,sentence_index,start,end,line,column,text,message,suggestion,
      | id,title,url,origin,published,language,source_language,words,score,verdict,critical,major,minor,neutral,reasons,
      | id,sentence_index,start,end,score,words,findings,text,chrf,bleu,ter,
      | name,kind,language,spelling,mentions,articles,first_id,first_field,first_start,first_end,
      | MENTIONS\ +ARTICLES\ +KIND\ +NAME\ +FIRST\ SEEN\n | No\ names\ were\ found\.\n\Z
      | ::(?:error|warning|notice)\s[^\n]*\btitle=(?:mtcheck\b | [A-Z]{2,4}\d{3}\s)
      | Score\ +Verdict\ +(?:Words\ +)?\xe2\x96\xb2   # the sign of what is critical
    )
    """,
    re.VERBOSE,
)
_DECISION = rb"""
    gate:\ (?: yes,\ (?:no\ article\ has\ changed | \d+\ (?:of\ \d+\ )?articles?\ may\ be\ published)
        | no,\ (?:\d+\ of\ \d+\ articles?\ refused | [\d.]+\ (?:penalty\ points|findings)\ per\ 1,000\ words)
        | incomplete,\ (?:nothing\ was | not\ everything\ was)\ examined
    )[^\n]*\n?\Z
"""
_GATE_BEGINNING = re.compile(
    rb"(?: refused\ | not\ compared\ | [\d,]+\ scored\ articles?\ | not\ counted:\  | mtcheck:\d |" + _DECISION + rb")",
    re.VERBOSE,
)
_GATE_END = re.compile(
    rb"(?: \A | ^(?:refused\ |not\ compared\ |mtcheck:\d[^\s|]*\|checks:)[^\n]*\n)" + _DECISION,
    re.MULTILINE | re.VERBOSE,
)
_TOLD_BEGINNING = re.compile(
    rb"""
    Not\ (?:fully\ )?examined\ \(\d+\)\n | No\ article\ was\ examined\.\n   # on a screen, where no table comes first
    | \#\ mtcheck\ report\n\n\#\#\ (?:Not\ (?:fully\ )?examined\ \([\d,]+\)\n
        | Summary\n\n(?:No\ article\ was\ examined\. | [\d,]+\ articles?,\ [\d,]+\ words?:\ ))
    """,
    re.VERBOSE,
)
_TOLD_END = re.compile(rb"^mtcheck[ :]\d[^\n]*\n?\Z", re.MULTILINE)
"""What is told to people begins with words that anybody might write, and ends with its signature."""


def begins_as_own(head: bytes) -> bool:
    """Whether what begins so is a report, a baseline or an inventory of names by mtcheck, as its beginning alone tells.

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
    if _TOLD_BEGINNING.match(head):
        return _TOLD_END.search(tail) is not None
    return _GATE_BEGINNING.match(head) is not None and _GATE_END.search(tail) is not None
