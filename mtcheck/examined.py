"""Checks and one article in, why none of them could look into it out.

A check looks into an article where it holds for its language and finds there what it works on: a field that it reads,
a source text to compare with, a glossary to keep to. Where none does, the article is not examined, and nothing may be
concluded from nothing having been found in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.check import Check
from mtcheck.context import Context
from mtcheck.tags import primary_subtag

_MOST_CODES = 3
"""So many checks are named for each reason."""


def explain_unexamined(checks: Iterable[Check], body: Context) -> str | None:
    """Why none of these checks looked into the article of a text, in words; None where one did."""
    idle: dict[str, list[str]] = {}
    for check in checks:
        reason = _explain_idle(check, body)
        if reason is None:
            return None
        idle.setdefault(reason, []).append(check.code)
    if not idle:
        return "no check of articles is selected for it"
    told = "; ".join(f"{_name_codes(sorted(codes))}: {reason}" for reason, codes in idle.items())
    return f"no selected check could look into it ({told})"


def _explain_idle(check: Check, body: Context) -> str | None:
    article = body.doc.article
    if not check.holds_for(primary_subtag(article.language)):
        return f"its text is in {article.language}"
    if check.needs_source and body.comparison is None:
        return "its source text is that of another" if article.source else "it has no source text"
    if check.needs_glossary and not any(term.holds_for(article.language) for term in body.glossary.terms):
        return "no glossary has a term for it"
    parts = {"text": body, "title": body.title, "source": body.source if "source" in check.fields else None}
    if all(parts[field] is None for field in check.fields):
        return f"it has no {' and no '.join(check.fields)}"
    return None


def _name_codes(codes: list[str]) -> str:
    """Codes in words.

    >>> _name_codes(["MT121", "MT122", "MT123", "MT124", "MT125"])
    'MT121, MT122, MT123 and 2 more'
    """
    more = len(codes) - _MOST_CODES
    return ", ".join(codes[:_MOST_CODES]) + (f" and {more} more" if more > 0 else "")
