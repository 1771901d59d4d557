"""Checks and one article in, why none of them could look into it, or compare it with its source, out.

A check looks into an article where it holds for its language and finds there what it works on: a field that it reads,
a source text to compare with, a glossary to keep to. Where none does, the article is not examined, and nothing may be
concluded from nothing having been found in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.check import Check
from mtcheck.context import Context
from mtcheck.model import Failure
from mtcheck.source.source_language import UNTOLD
from mtcheck.tags import primary_subtag

_HOW = "a file of its name in --source FOLDER, source_file in its front matter, or its field source"
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


def explain_uncompared(body: Context, *, needs_source: bool) -> Failure | None:
    """Why nothing was looked for that differs from the source text of an article; None where it was.

    Also None where there is no source, or that of another article, unless one is needed.
    """
    article = body.doc.article
    if body.comparison is None:
        how = f" ({_HOW})" if body.beside is None else ""
        advice = f"give it the text that it was translated from{how}, or do not require one (require_source)"
        return Failure(article.id, _explain_lack(body), advice) if needs_source else None
    if needs_source and body.comparison.is_untold:
        advice = "tell it (--source-language, or source_language), or do not require a source (require_source)"
        return Failure(article.id, UNTOLD, advice)
    excess = body.comparison.excess
    if excess is None:
        return None
    what = f"the text and its source are too long to be laid side by side ({excess:,} sentences)"
    advice = "what differs from the source was not looked for: split the article, and its source in the same places"
    return Failure(article.id, what, advice)


def _explain_lack(body: Context) -> str:
    """Why a text cannot be compared with its source."""
    mismatch = None if body.beside is None else body.beside.mismatch
    if mismatch is None:
        return "it has no source text"
    return f"its source text {'is that of another' if mismatch.is_of_another else mismatch.what}"


def _explain_idle(check: Check, body: Context) -> str | None:
    article = body.doc.article
    if not check.holds_for(primary_subtag(article.language)):
        return f"its text is in {article.language}"
    if check.needs_source and body.comparison is None:
        return _explain_lack(body)
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
