"""An Audit in, why hardly anything was compared with its source text out, for those who decide or report on it."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.model import Audit
from mtcheck.visible import flatten
from mtcheck.wording import count

MOST_NAMED = 3
"""So many articles are named that were hardly compared with their sources."""
SOURCE_CHECK = "MT139"
"""The check that says of a source text that it is that of another text, or in no known language."""


def describe_uncompared(audit: Audit) -> str | None:
    """Why hardly anything was compared with the source of an article, another's or in no known language; else None.

    One in another language than told is compared all the same, and one that somebody says is right is not told.
    """
    if audit.is_source_comparable:
        return None
    return next((each.message for each in audit.findings if each.code == SOURCE_CHECK), None)


def count_uncompared(articles: int, ids: Sequence[str] = ()) -> str:
    """How many articles that befell, in words, and which: the ids of the first of them, where those are told.

    >>> count_uncompared(1)
    'not compared with its source: 1 article'
    >>> count_uncompared(5, ("opera", "port", "rail"))
    'not compared with their sources: 5 articles (opera, port, rail and 2 more)'
    """
    named = ", ".join(map(flatten, ids[:MOST_NAMED]))
    more = f" and {articles - MOST_NAMED:,} more" if articles > MOST_NAMED else ""
    which = f" ({named}{more})" if named else ""
    sources = "its source" if articles == 1 else "their sources"
    return f"not compared with {sources}: {count(articles, 'article')}{which}"


def count_sourceless(articles: int) -> str:
    """How many articles have no source to be compared with, in words.

    >>> count_sourceless(14)
    'without a source text: 14 articles'
    """
    return f"without a source text: {count(articles, 'article')}"
