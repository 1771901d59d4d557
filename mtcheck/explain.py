"""Checks in, words about them out: the table of all checks, and the page of one for a person who is no programmer.

All of it comes from the checks themselves, so that it cannot be out of date. What scores mean is told likewise.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from mtcheck.errors import ConfigError, FaultsError, suggest_nearest
from mtcheck.model import Failure
from mtcheck.names.glossary import Term
from mtcheck.reports.setting import CheckPage
from mtcheck.score_meanings import FINDING_MEANING, PART_MEANINGS, PARTS_HEADING, SENTENCE_MEANING
from mtcheck.selectors import list_names, means_check
from mtcheck.visible import show_controls
from mtcheck.wording import ALLOW_HINT, SCORE_MEANING, SEVERITY_MEANINGS, inflect

if TYPE_CHECKING:
    from mtcheck.check import Check, Example, FeedCheck, FeedExample

TABLE_FORMATS = ("text", "markdown", "json")
_EXCEPTIONS = "a single finding may be milder or graver, and then says so"
_SCORES = frozenset(("score", "scores"))
"""What asks for the page on scores."""
_MOST_BEGUN = 10
"""So many names that begin as what was asked for are told; one or two letters begin more."""
_WIDTH = 100
_COLUMNS = ("code", "name", "default", "severity", "category", "summary")


def find_checks(name: str, checks: Iterable[Check | FeedCheck]) -> tuple[Check | FeedCheck, ...]:
    """The check of this code or name, or all whose codes begin so or whose category it is, as `select` understands it.

    Never none; upper and lower case are one. Where there is no such check the error names the nearest.
    """
    wanted = name.strip().lower()
    by_name = {key.lower(): check for check in checks for key in (check.code, check.slug)}
    if wanted in by_name:
        return (by_name[wanted],)
    listed = tuple(check for key, check in by_name.items() if key == check.code.lower())
    found = tuple(check for check in listed if means_check(wanted, check)) if wanted else ()
    if not found:
        known = [key for check in listed for key in list_names(check)]
        begun = [f'"{check.slug}"' for check in listed if wanted and check.slug.startswith(wanted)]
        if 1 < len(begun) <= _MOST_BEGUN:
            what = f"no check is called so, several begin so: {', '.join(begun)}"
            raise ConfigError(name, what, "write one of these in full")
        raise ConfigError(name, f"no check is called so{suggest_nearest(name, known)}", "mtcheck checks lists them")
    return found


def explain_checks(names: Sequence[str], checks: Iterable[Check | FeedCheck]) -> str:
    """What each name stands for: the page of a check, or the table of several; nothing is shown twice.

    `scores` stands for the page on scores, and so does the name of a part of one for what it measures.
    Where there is no such check the error tells all names of which that is so.
    """
    known = tuple(checks)
    shown: list[str] = []
    failures: list[Failure] = []
    for name in names:
        of_scores = _explain_score(name.strip().lower())
        if of_scores is not None:
            shown.append(of_scores)
            continue
        try:
            found = find_checks(name, known)
        except ConfigError as error:
            failures.append(error.failure)
        else:
            shown.append(describe_check(found[0]) if len(found) == 1 else tabulate_checks(found, "text"))
    if failures:
        raise FaultsError(tuple(dict.fromkeys(failures)))
    return "\n\n\n".join(dict.fromkeys(shown))


def describe_scores() -> str:
    """The page on scores: of an article, of a sentence, and what each part of the latter measures."""
    lines = ["Scores", "", "Of an article", fill(SCORE_MEANING, _WIDTH), "", "Of a sentence"]
    lines += [fill(SENTENCE_MEANING, _WIDTH), "", f"{PARTS_HEADING}:"]
    parts = {**PART_MEANINGS, "a check, by its code": FINDING_MEANING}
    return "\n".join([*lines, *(_describe_part(name, meaning) for name, meaning in parts.items())])


def _describe_part(name: str, meaning: str) -> str:
    return fill(f"{name}: {meaning}", _WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _explain_score(name: str) -> str | None:
    """The page on scores, or the line on one part; None for what is neither."""
    if name in _SCORES:
        return describe_scores()
    meaning = PART_MEANINGS.get(name)
    return None if meaning is None else f"{name}, a part of a sentence's score\n\n{fill(meaning, _WIDTH)}"


def tabulate_checks(checks: Iterable[Check | FeedCheck], table_format: str) -> str:
    """The table of checks, by code, as one of TABLE_FORMATS."""
    rows = [_describe_row(check) for check in checks]
    if table_format == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2)
    cells = [[_show_cell(row[column]) for column in _COLUMNS] for row in rows]
    if table_format == "markdown":
        lines = [_COLUMNS, ["---"] * len(_COLUMNS), *([cell.replace("|", "\\|") for cell in line] for line in cells)]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
    table = [[column.upper() for column in _COLUMNS], *cells]
    widths = [max(len(line[at]) for line in table) for at in range(len(_COLUMNS) - 1)]
    padded = [[cell.ljust(width) for cell, width in zip(line[:-1], widths, strict=True)] for line in table]
    return "\n".join("  ".join((*start, line[-1])) for start, line in zip(padded, table, strict=True))


def describe_check(check: Check | FeedCheck) -> str:
    """The page of one check: what it finds and why that hurts, what it costs, and examples of both kinds."""
    languages = ", ".join(check.languages) if check.languages else "all"
    points = f"{check.severity.points} {inflect('penalty point', check.severity.points)}"
    if _takes_feed(check):
        points = "no penalty points, since no article is at fault"
    facts = {
        "Severity": f"{check.severity}, {points}: {SEVERITY_MEANINGS[check.severity]}; {_EXCEPTIONS}",
        "Category": f"{check.category} (MQM)",
        "Languages": languages,
        "Looks at": _describe_fields(check),
    }
    if check.package:
        facts["Package"] = check.package
    lines = [f"{check.code} {check.slug}", "", check.doc.strip(), ""]
    lines += [f"{name + ':':<11}{fact}" for name, fact in facts.items()]
    lines += ["", "It reports what stands between ⟦ and ⟧:"]
    lines += [line for example in check.bad for line in _describe_example(example)]
    lines += ["", "It leaves alone:"]
    lines += [line for example in check.good for line in _describe_example(example)]
    key, goal = ("ignore", "without it") if check.default else ("extend-select", "with it, which is off by default")
    setting = f'{key.replace("-", "_")} = ["{check.code}"]'
    lines += ["", ALLOW_HINT] if not _takes_feed(check) else []
    lines += ["", f"To run mtcheck {goal}: --{key} {check.code}, or {setting} in mtcheck.toml"]
    return "\n".join(lines)


def page_checks(checks: Iterable[Check | FeedCheck]) -> tuple[CheckPage, ...]:
    """The pages of all checks, for reports that explain their findings."""
    return tuple(
        CheckPage(
            code=check.code,
            name=check.slug,
            category=check.category,
            severity=check.severity,
            is_default=check.default,
            summary=check.summary,
            doc=check.doc.strip(),
            text=describe_check(check),
            markdown=_describe_in_markdown(check),
        )
        for check in checks
    )


def _describe_in_markdown(check: Check | FeedCheck) -> str:
    """The page of one check with its examples as code, in which no sign has a meaning of its own."""
    parts = [f"## {check.code} {check.slug}", check.doc.strip().replace("<", "\\<")]
    parts.append(f"**{check.severity}** ({SEVERITY_MEANINGS[check.severity]}), {check.category} (MQM)")
    for title, examples in (("It reports what stands between ⟦ and ⟧", check.bad), ("It leaves alone", check.good)):
        lines = [line for example in examples for line in _describe_example(example)]
        parts.append("\n".join([f"{title}:", "", "```text", *lines, "```"]))
    return "\n\n".join(parts)


def _describe_fields(check: Check | FeedCheck) -> str:
    fields = ", ".join(check.fields)
    if _takes_feed(check):
        return f"{fields} of all articles together"
    if getattr(check, "needs_source", False):
        return f"{', '.join(field for field in check.fields if field != 'source')}, beside its source"
    return fields


def _describe_row(check: Check | FeedCheck) -> dict[str, str | float | list[str] | None]:
    return {
        "code": check.code,
        "name": check.slug,
        "default": check.default,
        "severity": check.severity.value,
        "category": check.category.value,
        "summary": check.summary,
        "confidence": check.confidence,
        "languages": list(check.languages) if check.languages else None,
        "fields": list(check.fields),
        "package": check.package,
    }


def _show_cell(value: object) -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)


def _takes_feed(check: Check | FeedCheck) -> bool:
    return any(hasattr(example, "articles") for example in check.bad)


def _describe_example(example: Example | FeedExample) -> Iterator[str]:
    """An example as an item of a list; a feed's articles stand one below the other."""
    articles = getattr(example, "articles", (example,))
    for number, article in enumerate(articles):
        yield from _describe_article(article, "  - " if number == 0 else "    ")


def _describe_article(example: Example, start: str) -> Iterator[str]:
    known = [f"in {example.language}" if example.language != "en" else ""]
    known.append(f"from {example.source_language}" if example.source_language else "")
    known += [_describe_term(term) for term in example.glossary]
    note = "; ".join(filter(None, known))
    yield from _indent(example.marked + (f"   ({note})" if note else ""), start)
    if example.source is not None:
        yield from _indent(example.source, "    source: ")
    if example.fixed is not None:
        yield from _indent(example.fixed, "    fixed: ")


def _describe_term(term: Term) -> str:
    """A row of the glossary in words.

    >>> _describe_term(Term("lift", ("elevator",), "en-GB")), _describe_term(Term("Dynamo Kiev"))
    ('glossary: "lift", not "elevator" (en-GB)', 'glossary: "Dynamo Kiev"')
    """
    avoid = ", not " + " or ".join(f'"{form}"' for form in term.avoid) if term.avoid else ""
    return f'glossary: "{term.preferred}"{avoid}' + (f" ({term.language})" if term.language else "")


def _indent(text: str, start: str) -> Iterator[str]:
    """The lines of a text, the first after `start` and the rest below it."""
    for number, line in enumerate(show_controls(text).splitlines() or [""]):
        yield (start if number == 0 else " " * len(start)) + line
