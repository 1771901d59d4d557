"""Audits in, one SARIF 2.1.0 document out: for code scanning (GitHub, Azure DevOps), editors and SARIF viewers.

Each finding is written as it comes, so that memory stays flat; what is told of the run and of the checks stands behind
them, which JSON allows. All findings have a file and a line, since GitHub refuses a whole document for one that has
none: an article that is not a file has the line of its record, and its id as logical location and in the message. What
a comment, the configuration or a baseline set aside is here, too, marked as such. Why articles are held or reviewed is
told of the run. What only a whole feed shows belongs to no file and is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from mtcheck.json_text import JsonValue, write_json
from mtcheck.model import Article, Audit, Failure, Finding, Fix, Mention, SetAside, Severity
from mtcheck.reports.begun_text import JsonArray
from mtcheck.reports.jsonl import name_fix
from mtcheck.reports.location import (
    Location,
    Region,
    find_region,
    locate_article,
    locate_failure,
    locate_finding,
    locate_note,
)
from mtcheck.reports.remedy import tell_finding
from mtcheck.reports.setting import CheckPage, Setting
from mtcheck.score_model import FeedScore

SCHEMA_ADDRESS = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}
FINGERPRINT = "mtcheck/v1"
LONGEST_SNIPPET = 1000
"""Characters. A finding may be a whole page in another language, and nobody needs it twice."""
_ROOT = "%SRCROOT%"
_FOLDER = "the folder that mtcheck was run in"
_WORKSPACE = "the folder of the repository"

_LINK = re.compile(r"\](?=\()")
"""What makes a link of text in brackets, were it not escaped."""

Json = dict[str, JsonValue]


class SarifReport:
    """A document of one run."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes the text of the document, piece by piece."""
        self._setting = setting
        self._is_compared = setting.has_baseline
        self._numbers: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._crashes: list[JsonValue] = []
        self._remarks: list[JsonValue] = []
        self._verdicts: list[JsonValue] = []
        self._score: FeedScore | None = None
        head = json.dumps({"$schema": SCHEMA_ADDRESS, "version": "2.1.0"})[:-1]
        self._results = JsonArray(f'{head}, "runs": [{{"results": [', write=write)

    def add(self, audit: Audit) -> None:
        """Write the findings of one article."""
        self._is_compared |= any(aside.how == "carried" for aside in audit.set_aside)
        for finding in audit.findings:
            self._add_result(audit.article, finding, None)
        for aside in audit.set_aside:
            self._add_result(audit.article, aside.finding, aside)
        if audit.reasons:
            told = {"id": audit.article.id, "verdict": audit.verdict.value, "reasons": list(audit.reasons)}
            self._verdicts.append(told)
        place = locate_article(audit.article, self._setting.workspace)
        self._crashes += [_notify(str(failure), "error", place) for failure in audit.failures]
        for note in audit.notes:
            self._remarks.append(_notify(note, "warning", locate_note(audit.article, note, self._setting.workspace)))

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._score = score

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write what is told of the run."""
        places = (locate_failure(failure, self._setting.workspace) for failure in failures)
        unread = [_notify(str(each), "error", place) for each, place in zip(failures, places, strict=True)]
        meaning = _FOLDER if self._setting.workspace is None else _WORKSPACE
        run: Json = {
            "tool": {"driver": self._describe_tool()},
            "invocations": [self._describe_invocation([*unread, *self._crashes])],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {_ROOT: {"description": {"text": meaning}}},
        }
        properties: Json = {"verdicts": self._verdicts} if self._verdicts else {}
        if self._score is not None and self._score.signature:
            properties["signature"] = self._score.signature
        if properties:
            run["properties"] = properties
        self._results.close(f", {write_json(run)[1:-1]}}}]}}")

    def _add_result(self, article: Article, finding: Finding, aside: SetAside | None) -> None:
        number = self._numbers.setdefault(finding.code, len(self._numbers))
        self._names[finding.code] = finding.name
        carried = aside.reason if aside is not None and aside.how == "carried" else None
        result = _make_result(article, finding, number, carried=carried, workspace=self._setting.workspace)
        if self._is_compared:
            result["baselineState"] = "new" if carried is None else "unchanged"
        # where nobody suppressed it that is said, too: the standard has all results of a run say it, or none
        suppressed = () if aside is None or aside.how != "suppressed" else (aside,)
        result["suppressions"] = [_make_suppression(each) for each in suppressed]
        self._results.add(write_json(result))

    def _describe_tool(self) -> Json:
        """The checks that found something, numbered in the order in which they first did."""
        pages = {page.code: page for page in self._setting.describe_checks()} if self._numbers else {}
        return {
            "name": "mtcheck",
            "version": version("mtcheck"),
            "semanticVersion": version("mtcheck"),
            "rules": [_describe_rule(code, self._names[code], pages.get(code)) for code in self._numbers],
        }

    def _describe_invocation(self, notifications: list[JsonValue]) -> Json:
        invocation: Json = {"executionSuccessful": not notifications}
        if self._setting.decide is not None:
            decision = self._setting.decide()
            invocation |= {"exitCode": decision.exit_code, "exitCodeDescription": str(decision)}
        if notifications:
            invocation["toolExecutionNotifications"] = notifications
        if self._remarks:
            invocation["toolConfigurationNotifications"] = self._remarks
        return invocation


def _describe_rule(code: str, name: str, page: CheckPage | None) -> Json:
    if page is None:  # a check of somebody else's that took its leave
        return {"id": code, "name": name, "shortDescription": {"text": name}}
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.doc},
        "help": {"text": page.text, "markdown": page.markdown},
        "defaultConfiguration": {"enabled": page.is_default, "level": LEVELS[page.severity]},
        "properties": {
            "category": page.category.value,
            "mqmSeverity": page.severity.value,
            "problem.severity": {"error": "error", "warning": "warning", "note": "recommendation"}[
                LEVELS[page.severity]
            ],
            "tags": ["translation", *page.category.value.split("/")],
        },
    }


def _make_result(
    article: Article, finding: Finding, number: int, *, carried: str | None, workspace: Path | None
) -> Json:
    place = locate_finding(article, finding, workspace)
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": LEVELS[finding.severity],
        "message": {"text": _LINK.sub(r"\\]", tell_finding(article, finding, names_place=True))},
        "locations": [_make_location(article, finding, place)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    whole = locate_article(article, workspace)
    related: list[JsonValue] = [
        _make_related(article, mention, whole, at) for at, mention in enumerate(finding.related, 1)
    ]
    if related:
        result["relatedLocations"] = related
    fix = finding.fix
    if fix is not None and place.region is not None and finding.field == "text":  # a title may be written otherwise
        result["fixes"] = [_make_fix(article, fix, whole)]
    properties: Json = {
        "article": article.id,
        "field": finding.field,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text if len(finding.text) <= LONGEST_SNIPPET else None,
        "mqmSeverity": finding.severity.value,
        "confidence": finding.confidence,
        "suggestion": finding.suggestion,
        "fix": name_fix(fix),
    }
    result["properties"] = properties if carried is None else {**properties, "carried": carried}
    return result


def _make_location(article: Article, finding: Finding, place: Location) -> Json:
    span = article.find_span(finding.field, finding.span)
    if place.region is None or span is None:
        return _name_article(article, {"physicalLocation": _make_physical(place)})
    region = _make_region(place.region) | {"charOffset": span.start, "charLength": span.end - span.start}
    if span.end - span.start <= LONGEST_SNIPPET:
        region["snippet"] = {"text": article.text[span.start : span.end]}
    physical: Json = {"artifactLocation": _make_artifact(place), "region": region}
    return _name_article(article, {"physicalLocation": physical})


def _name_article(article: Article, location: Json) -> Json:
    """The location, with the article in it where that is not the file itself."""
    if article.has_lines:
        return location
    name: Json = {"fullyQualifiedName": article.id, "kind": "article"}
    if article.title:
        name["name"] = article.title
    return {**location, "logicalLocations": [name]}


def _make_physical(place: Location) -> Json:
    physical: Json = {"artifactLocation": _make_artifact(place)}
    return physical if place.line is None else {**physical, "region": {"startLine": place.line}}


def _make_artifact(place: Location) -> Json:
    return {"uri": place.uri, "uriBaseId": _ROOT} if place.is_relative else {"uri": place.uri}


def _make_region(region: Region) -> Json:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _make_related(article: Article, mention: Mention, whole: Location, number: int) -> Json:
    physical = _make_physical(whole)
    span = article.find_span(mention.field, mention.span)
    if article.has_lines and span is not None and whole.is_file:
        physical["region"] = _make_region(find_region(article, span))
    where = "" if mention.field == "text" else f" ({mention.field})"
    return {"id": number, "physicalLocation": physical, "message": {"text": f'"{mention.text}"{where}'}}


def _make_fix(article: Article, fix: Fix, whole: Location) -> Json:
    region = _make_region(find_region(article, fix.span)) | {
        "charOffset": fix.span.start,
        "charLength": fix.span.end - fix.span.start,
    }
    replacement: Json = {"deletedRegion": region, "insertedContent": {"text": fix.replacement}}
    kind = "safe fix" if fix.safe else "suggested fix"
    change: Json = {"artifactLocation": _make_artifact(whole), "replacements": [replacement]}
    return {"description": {"text": f"{kind}: {fix.replacement or 'take it out'}"}, "artifactChanges": [change]}


def _make_suppression(aside: SetAside) -> Json:
    """In the source where a comment or a [sic] of the article says so, else in the configuration."""
    suppression: Json = {"kind": "inSource" if aside.by in {"comment", "sic"} else "external", "status": "accepted"}
    return {**suppression, "justification": aside.reason} if aside.reason else suppression


def _notify(text: str, level: str, place: Location) -> Json:
    return {"level": level, "message": {"text": text}, "locations": [{"physicalLocation": _make_physical(place)}]}
