"""An Audit in, why hardly anything was compared with its source text out, for those who decide or report on it."""

from __future__ import annotations

from mtcheck.model import Audit
from mtcheck.wording import count

SOURCE_CHECK = "MT139"
"""The check that says of a source text that it is that of another text, or in no known language."""


def describe_uncompared(audit: Audit) -> str | None:
    """Why hardly anything was compared with the source of an article, another's or in no known language; else None.

    One in another language than told is compared all the same, and one that somebody says is right is not told.
    """
    if audit.is_source_comparable:
        return None
    return next((each.message for each in audit.findings if each.code == SOURCE_CHECK), None)


def count_uncompared(articles: int) -> str:
    """How many articles that befell, in words.

    >>> count_uncompared(1)
    'not compared with its source: 1 article'
    """
    return f"not compared with {'its source' if articles == 1 else 'their sources'}: {count(articles, 'article')}"
