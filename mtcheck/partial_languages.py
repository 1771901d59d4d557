"""Audits in; in which languages other than English fewer of the selected checks hold, out, for the gate and a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.config.model import Config, settle
from mtcheck.model import Audit
from mtcheck.run import choose_checks
from mtcheck.tags import primary_subtag
from mtcheck.wording import count

_ENGLISH = "en"
"""The language that checks are made for."""
_MOST_NAMED = 3
"""So many languages are told one by one."""


class LanguageShare(NamedTuple):
    """How many checks looked into articles in a language that most checks are not made for."""

    language: str
    articles: int
    checks: int
    of_checks: int
    """Those that would have, were they in English."""

    def __str__(self) -> str:
        """A clause for people."""
        return (
            f"{count(self.articles, 'article')} in {self.language}: {self.checks} of {self.of_checks} checks hold there"
        )


class LanguageTally:
    """Counts articles by their language, where fewer checks hold there than in English."""

    def __init__(self, config: Config) -> None:
        """`config` is that of the audits; what its [[paths]] say of an article holds for it."""
        self._config = config
        self._languages = Counter[tuple[str, int, int]]()

    def add(self, audit: Audit) -> None:
        """Count one article."""
        article = audit.article
        language = primary_subtag(article.language)
        if language == _ENGLISH:
            return
        chosen = choose_checks(settle(self._config, origin=article.origin, article_id=article.id, url=article.url))
        held, in_english = (sum(check.holds_for(each) for check in chosen) for each in (language, _ENGLISH))
        if 0 < held < in_english:
            self._languages[language, held, in_english] += 1

    @property
    def shares(self) -> tuple[LanguageShare, ...]:
        """The languages, as they were met."""
        return tuple(
            LanguageShare(language, articles, held, of_checks)
            for (language, held, of_checks), articles in self._languages.items()
        )


def describe_shares(shares: Sequence[LanguageShare]) -> tuple[str, ...]:
    """The first languages as clauses for people, and how many more there are.

    >>> describe_shares([LanguageShare(language, 1, 37, 76) for language in ("de", "fr", "es", "it", "nl")])[2:]
    ('1 article in es: 37 of 76 checks hold there', 'not all hold for 2 articles in 2 more languages')
    """
    named, rest = shares[:_MOST_NAMED], shares[_MOST_NAMED:]
    articles, languages = sum(share.articles for share in rest), len({share.language for share in rest})
    more = f"not all hold for {count(articles, 'article')} in {count(languages, 'more language')}"
    return (*map(str, named), more) if rest else tuple(map(str, named))
