"""Texts in files of their own, put beside the one article that they belong to: its source, its human translations.

They are read as articles are, and what a reader sees of them counts: no headline of a page, no front matter, no
markup. All that is wrong here is a ConfigError, for it is the call that cannot be obeyed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from mtcheck.errors import ConfigError
from mtcheck.model import Article, Failure
from mtcheck.readers import read_articles
from mtcheck.readers.contract import show_text
from mtcheck.readers.options import UNDETERMINED, ReadOptions
from mtcheck.readers.source_files import ONE_TEXT, put_source

_SOURCE, _REFERENCE = "--source", "--reference"
_EACH_ITS_OWN = {
    _SOURCE: "name a folder that has a file of the same name for each, or give JSON Lines, a table, XLIFF or TMX",
    _REFERENCE: "give each article its own in JSON Lines, a table, XLIFF or TMX",
}


def read_beside(
    sources: Iterable[str], options: ReadOptions, *, source_file: str | None, reference_files: Sequence[str]
) -> tuple[Article | Failure, ...]:
    """What the sources hold: one article, with these texts beside it, and what could not be read.

    The language that a page of the source says it is in is that of the source, where nobody else tells.
    """
    advice = f"{ONE_TEXT}, or a folder that has one for each article"
    source = None if source_file is None else _read_one(source_file, options, advice)
    references = tuple((show_text(_read_one(name, options, ONE_TEXT)).strip(),) for name in reference_files)
    found: list[Article | Failure] = []
    option = _SOURCE if source else _REFERENCE
    for item in read_articles(sources, options):
        first = next((other for other in found if isinstance(other, Article)), None)
        if isinstance(item, Article) and first is not None:
            what = f'goes with one article, but after "{first.id}" comes "{item.id}"'
            raise ConfigError(option, what, _EACH_ITS_OWN[option])
        found.append(_put_beside(item, source, references) if isinstance(item, Article) else item)
    return tuple(found)


def _read_one(name: str, options: ReadOptions, advice: str) -> Article:
    """The one text of a file."""
    plain = replace(
        options, language=UNDETERMINED, source_language=None, fields={}, choose_languages=None, excludes=None
    )
    items = list(islice(read_articles([name], plain), 2))
    for item in items:
        if isinstance(item, Failure):
            raise ConfigError(item.where, item.what, item.advice)
    first = items[0]
    if len(items) > 1 or not isinstance(first, Article) or first.source is not None:
        raise ConfigError(name, "holds more than one text", advice)
    return first


def _put_beside(article: Article, source: Article | None, references: tuple[tuple[str, ...], ...]) -> Article:
    for option, given, has_own in (
        (_SOURCE, source, article.source is not None),
        (_REFERENCE, references, article.references),
    ):
        if given and has_own:
            what = f'article "{article.id}" brings a {option.removeprefix("--")} itself'
            raise ConfigError(option, what, f"leave out {option}")
    if source is not None:
        article = put_source(article, source)
    return replace(article, references=references or article.references)
