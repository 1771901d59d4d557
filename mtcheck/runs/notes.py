"""Audits in, one after the other; what a whole run shows that somebody should mend, a line each, out.

These are configurations that are not used, tables of the one that is which are about nothing or set nothing aside, ids
that several articles share, and articles that lack a source text, though their records have something in its place, or
are said to come from their own language, references that hold nothing or have nothing to do with the text, languages
that few checks are made for, and what of texts was not read.
None of it changes a verdict or an exit code. Of an article no more is kept than a number for its id.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from mtcheck.config.idle_paths import IdlePaths
from mtcheck.config.model import Config
from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit
from mtcheck.partial_languages import LanguageTally, describe_shares
from mtcheck.readers.source_folder import SourceFolder
from mtcheck.runs.strange_references import find_strangeness
from mtcheck.runs.unused_settings import UnusedSettings
from mtcheck.suppressions.idle import IdleSuppressions
from mtcheck.tags import normalise_tag, primary_subtag
from mtcheck.uncompared import count_sourceless
from mtcheck.wording import count, inflect

_MOST_IDS = 5
"""So many ids are named."""
_MOST_NAMES = 3
"""So many things are named that stand in the place of a source."""


class RunNotes:
    """What is kept of a run for that."""

    def __init__(
        self,
        config: Config,
        *,
        sources: Sequence[str],
        is_whole: bool,
        source_folder: SourceFolder | None = None,
        searched: tuple[Path, ...] | None = None,
        is_gate: bool = False,
    ) -> None:
        """`sources` is what was named; `is_whole`: all of it is read, and not only what has changed.

        `searched` is the file that the configuration was found in, as `UnusedSettings` takes it; `is_gate`: what the
        gate says in the end tells in which languages few checks hold.
        """
        self._unused = UnusedSettings(searched)
        self._idle = IdleSuppressions(config, sources=len(sources))
        self._idle_paths = IdlePaths(config, sources=sources if is_whole else ())
        self._ids: set[int] = set()
        self._repeated = Counter[str]()
        self._sources = SourceNotes()
        self._languages = None if is_gate else LanguageTally(config)
        are_folders = bool(sources) and all(map(os.path.isdir, sources))
        self._source_folder = source_folder if is_whole and are_folders else None
        self._source_files: set[str] = set()
        self._unread = Counter[str]()

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._idle.add(audit)
        self._idle_paths.add(audit)
        self._unused.add(audit.article.origin)
        self._sources.add(audit)
        if self._languages is not None:
            self._languages.add(audit)
        self._unread.update(audit.article.unread)
        if self._source_folder is not None and audit.article.source_origin:
            self._source_files.add(os.path.realpath(audit.article.source_origin))
        key = hash(audit.article.id)
        if key in self._ids:
            self._repeated[audit.article.id] += 1
        self._ids.add(key)

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        self._idle.add_feed(feed)

    def find(self, *, is_complete: bool, has_feed: bool) -> Iterator[str]:
        """The lines; `is_complete`: all could be read, `has_feed`: the whole feed was looked at."""
        yield from self._unused.find()
        yield from self._idle.find(is_complete=is_complete, has_feed=has_feed)
        yield from self._idle_paths.find(is_complete=is_complete)
        yield from self._sources.find()
        if self._languages is not None and self._languages.shares:
            yield "; ".join(describe_shares(self._languages.shares))
        yield from self._find_idle_sources() if is_complete else ()
        if self._unread:
            kinds = (f"{number:,} {inflect(kind, number)}" for kind, number in sorted(self._unread.items()))
            yield f"not examined, though readers may see it: {', '.join(kinds)}"
        if self._repeated:
            told = [f'"{name}" ({number + 1:,} articles)' for name, number in self._repeated.items()]
            more = f" and {len(told) - _MOST_IDS:,} more" if len(told) > _MOST_IDS else ""
            what = f"several articles have one id: {', '.join(told[:_MOST_IDS])}{more}"
            yield f"{what}; give each its own, since baselines and comparisons take them for one"

    def _find_idle_sources(self) -> Iterator[str]:
        """A line on source texts that belong to no article, though whole folders of articles were read."""
        paths = () if self._source_folder is None else self._source_folder.paths
        idle = [str(path) for path in paths if os.path.realpath(path) not in self._source_files]
        if idle:
            more = f" and {len(idle) - _MOST_NAMES:,} more" if len(idle) > _MOST_NAMES else ""
            verb = "belongs" if len(idle) == 1 else "belong"
            told = f"{count(len(idle), 'source text')} {verb} to no article that was read"
            yield f"{told}: {', '.join(idle[:_MOST_NAMES])}{more}; name each as its article is named"


class SourceNotes:
    """What is kept of a run for lines on sources and references that are not what somebody may think that they are."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._articles = 0
        self._without = 0
        self._instead = Counter[str]()
        self._instead_of_reference = Counter[str]()
        self._own = Counter[str]()
        self._strange = Counter[str]()
        self._blank = 0
        """Articles with references, or items of such, that hold nothing."""

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        article = audit.article
        strangeness = find_strangeness(audit)
        if strangeness is not None:
            self._strange[strangeness] += 1
        self._articles += 1
        self._without += article.source is None
        if article.lost_source is not None:
            self._instead[article.lost_source] += 1
        if article.lost_reference is not None:
            self._instead_of_reference[article.lost_reference] += 1
        if article.source_language is not None and _is_one_language(article.source_language, article.language):
            self._own[article.source_language] += 1
        self._blank += article.blank_references > 0

    def find(self) -> Iterator[str]:
        """The lines: how many articles have what in the place of a source or a reference, and how many an empty one.

        How many come from their own language, and how many references are strange to the text.
        """
        told = [f"{what} in {number:,}" for what, number in self._instead.most_common(_MOST_NAMES)]
        if told:
            yield f"{count_sourceless(self._without)} of {self._articles:,}: {', '.join(told)} (see --require-source)"
        unread = [f"{what} in {number:,}" for what, number in self._instead_of_reference.most_common(_MOST_NAMES)]
        if unread:
            yield f"nothing was compared with a reference, though there is one: {', '.join(unread)}"
        if self._blank:
            where = f"{self._blank:,} of {self._articles:,} {inflect('article', self._articles)}"
            yield f"in {where} a reference is empty, or that of a sentence: what is empty is compared with nothing"
        for strangeness, times in self._strange.most_common():
            where = f"{times:,} of {self._articles:,} {inflect('article', self._articles)}"
            yield f"the reference of {where} {strangeness}; give the right one, its scores say nothing"
        for language, times in self._own.items():
            articles = f"{times:,} of {self._articles:,} {inflect('article', self._articles)}"
            what = f'the source language of {articles} is "{language}", which is that of the text itself'
            yield f"{what}; name the language that it was translated from, or leave it out"


def _is_one_language(one: str, other: str) -> bool:
    """Whether two tags are the same, or one is the other without its script and region.

    >>> _is_one_language("en", "en-GB"), _is_one_language("pt-PT", "pt-BR")
    (True, False)
    """
    first, second = normalise_tag(one), normalise_tag(other)
    return first == second or primary_subtag(first) == second or primary_subtag(second) == first
