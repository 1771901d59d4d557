"""What a check is: a declaration, examples that prove it, and a function from one Document to Hits.

A check is written as in `checks/`: one module, one function under `@check`. It knows its Document and its
Context and nothing else; the engine finds it by itself, stamps what it yields, and survives its crash.

Checks of other packages come in by the entry point group "mtcheck.checks"; one that cannot be had is an error, since
nobody should publish what it was to look at.

What only a whole feed shows is found by a check under `@feed_check`: it is declared alike, its examples are several
short articles each, and its function is given the names or lines of the feed when the last article is read (`feed`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import import_module
from inspect import getmodule
from itertools import chain
from pkgutil import iter_modules
from types import ModuleType
from typing import Literal, get_args

from mtcheck.context import Context
from mtcheck.errors import ConfigError, FaultsError
from mtcheck.feeds.model import FeedEvidence, FeedHit
from mtcheck.model import Article, Category, Document, Failure, FieldName, Hit, Severity, Span
from mtcheck.names.glossary import Glossary, Term
from mtcheck.plug_ins import list_points, load_object, name_package
from mtcheck.tags import primary_subtag

__all__ = [
    "Check",
    "Context",
    "Declaration",
    "Example",
    "FeedCheck",
    "FeedExample",
    "check",
    "feed_check",
    "load_checks",
    "load_declarations",
    "load_feed_checks",
]

GROUP = "mtcheck.checks"
"""Entry points of this group name checks, or modules that hold some."""

_MARK = re.compile("[⟦⟧]")
_FREE_CODE = re.compile(r"(?!MT)[A-Z]{2,4}[0-9]{3}")
"""How checks of other packages are called; all that begins with MT is ours."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MEND = "mend the package or uninstall it: without one of its checks nothing is examined"


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the expected findings marked ⟦so⟧; without a mark the check must stay silent.

    Its source may hold marks, too: for findings that point into the source.
    """

    marked: str
    fixed: str | None = None
    """The text after the check's fixes; None where it offers none for this text."""
    source_language: str | None = None
    language: str = "en"
    glossary: tuple[Term, ...] = ()
    """What the configuration has for this text."""
    source: str | None = None
    """The text that this one was translated from, likewise marked; None where none is given."""
    aligned: bool | None = None
    """Whether each line of text and source is one sentence, paired in order; None: where both have as many lines."""

    @property
    def text(self) -> str:
        """The text without its marks."""
        return _MARK.sub("", self.marked)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the marks stood, in offsets of `text`."""
        return _find_marked(self.marked)

    @property
    def source_spans(self) -> tuple[Span, ...]:
        """The same in the source."""
        return _find_marked(self.source or "")

    @property
    def article(self) -> Article:
        """The article that the check is shown: sentences in pairs where they are aligned, else running texts."""
        article = Article("example", self.text, language=self.language, source_language=self.source_language)
        if self.source is None:
            return article
        source = _MARK.sub("", self.source)
        lines, segments = source.split("\n"), tuple(_find_lines(self.text))
        if len(lines) == len(segments) if self.aligned is None else self.aligned:
            return replace(article, source=tuple(lines), segments=segments)
        return replace(article, source=(source,))


@dataclass(frozen=True, slots=True)
class FeedExample:
    """Short articles with the first place of each deviating spelling marked ⟦so⟧; without a mark nothing is found."""

    articles: tuple[Example, ...]


CheckFunction = Callable[[Document, Context], Iterator[Hit]]
FeedPart = Literal["names", "lines"]
"""What of each article a check of whole feeds needs."""
FeedCheckFunction = Callable[[FeedEvidence], Iterator[FeedHit]]


@dataclass(frozen=True, slots=True)
class Declaration:
    """What every check says of itself, whatever it looks at: how it is called and how much its fault hurts."""

    code: str
    slug: str
    category: Category
    severity: Severity
    confidence: float
    """How often such a finding is right, where the hit itself does not say."""
    doc: str
    """The docstring of its module: the fault, why it hurts, when it is wrong."""
    languages: tuple[str, ...] | None
    """Languages of the text it holds for, as primary subtags; None for all."""
    fields: tuple[FieldName, ...]
    origin: str
    """The module it is declared in."""
    default: bool
    """Whether it runs where nothing is selected; otherwise it must be named, by its whole code or its name."""
    package: str | None = field(default=None, kw_only=True)
    """The package that brings it, with its version; None for mtcheck itself."""

    @property
    def place(self) -> str:
        """Where it is declared, for whoever has to report a fault of it."""
        return f"{self.origin}, {self.package}" if self.package else self.origin

    @property
    def summary(self) -> str:
        """The first line of its docstring."""
        return self.doc.strip().splitlines()[0]

    def holds_for(self, language: str) -> bool:
        """Whether texts in a language (primary subtag) are looked at."""
        return self.languages is None or language in self.languages


@dataclass(frozen=True, slots=True)
class Check(Declaration):
    """One kind of fault in one article: how it is found and what proves it."""

    find: CheckFunction
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    voids: bool = False
    """Whether its finding says that the text is no article: then nothing else in it is told, and it has no score."""
    reads_markup: bool = False
    """Whether it reads HTML that the text holds as it stands, where others read what a browser shows of it."""

    @property
    def needs_source(self) -> bool:
        """Whether it finds something only beside a source text, as each of its examples has one."""
        return bool(self.bad) and all(example.source is not None for example in self.bad)

    @property
    def needs_glossary(self) -> bool:
        """Whether it finds something only where there is a glossary, as each of its examples has one."""
        return bool(self.bad) and all(example.glossary for example in self.bad)

    def can_examine(self, article: Article, glossary: Glossary) -> bool:
        """Whether an article is in a language it holds for, and has what it needs beside the text."""
        return (
            self.holds_for(primary_subtag(article.language))
            and (article.source is not None or not self.needs_source)
            and (not self.needs_glossary or any(term.holds_for(article.language) for term in glossary.terms))
        )


@dataclass(frozen=True, slots=True)
class FeedCheck(Declaration):
    """One kind of fault that only a whole feed shows: how it is found and what proves it."""

    reads: FeedPart
    find: FeedCheckFunction
    bad: tuple[FeedExample, ...]
    good: tuple[FeedExample, ...]


def check(
    *,
    code: str,
    slug: str,
    category: Category,
    severity: Severity,
    confidence: float,
    bad: tuple[Example, ...],
    good: tuple[Example, ...],
    languages: tuple[str, ...] | None = None,
    fields: tuple[FieldName, ...] = ("text", "title"),
    default: bool = True,
    voids: bool = False,
    reads_markup: bool = False,
) -> Callable[[CheckFunction], Check]:
    """Declare a check; the decorated name becomes a `Check`."""

    def declare(find: CheckFunction) -> Check:
        text, origin = _read_docstring(find), find.__module__
        general = (code, slug, category, severity, confidence, text, languages, fields, origin, default)
        return Check(*general, find, bad, good, voids, reads_markup)

    return declare


def feed_check(
    *,
    code: str,
    slug: str,
    category: Category,
    reads: FeedPart,
    severity: Severity,
    confidence: float,
    bad: tuple[FeedExample, ...],
    good: tuple[FeedExample, ...],
    languages: tuple[str, ...] | None = None,
    fields: tuple[FieldName, ...] = ("text", "title"),
    default: bool = True,
) -> Callable[[FeedCheckFunction], FeedCheck]:
    """Declare a check of whole feeds; the decorated name becomes a `FeedCheck`."""

    def declare(find: FeedCheckFunction) -> FeedCheck:
        text, origin = _read_docstring(find), find.__module__
        return FeedCheck(
            code, slug, category, severity, confidence, text, languages, fields, origin, default, reads, find, bad, good
        )

    return declare


def load_checks() -> tuple[Check, ...]:
    """Every check of articles, by code."""
    return tuple(item for item in load_declarations() if isinstance(item, Check))


def load_feed_checks() -> tuple[FeedCheck, ...]:
    """Every check of whole feeds, by code."""
    return tuple(item for item in load_declarations() if isinstance(item, FeedCheck))


@lru_cache(maxsize=1)
def load_declarations() -> tuple[Check | FeedCheck, ...]:
    """Every check of either kind in `mtcheck.checks` and in the packages that bring more, by code.

    Raises ConfigError, with a line each, where any of these cannot be had.
    """
    package = import_module("mtcheck.checks")
    modules = [import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)]
    own = tuple(chain.from_iterable(map(_list_checks, modules)))
    return tuple(sorted((*own, *_load_plug_ins(own)), key=lambda each: each.code))


def _list_checks(module: ModuleType) -> tuple[Check | FeedCheck, ...]:
    return tuple(value for value in vars(module).values() if isinstance(value, Check | FeedCheck))


def _load_plug_ins(own: tuple[Check | FeedCheck, ...]) -> Iterator[Check | FeedCheck]:
    """The checks of other packages, stamped with these."""
    seen = set(map(id, own))
    named = {name: each for each in own for name in (each.code, each.slug)}
    faults: list[Failure] = []
    found: list[Check | FeedCheck] = []
    for point in list_points(GROUP):
        package = name_package(point)
        where = f"plug-in {point.name} ({package})"
        try:
            listed = _read_plug_in(load_object(point, where, advice=_MEND), where, point.value)
        except ConfigError as error:
            faults.append(error.failure)
            continue
        for declared in listed:
            if id(declared) in seen:  # a module may import what another declares, and two points may name one check
                continue
            seen.add(id(declared))
            stamped = replace(declared, package=package)
            for name in (stamped.code, stamped.slug):
                other = named.setdefault(name, stamped)
                if other is not stamped:
                    what = (
                        f'its check {stamped.code} {stamped.slug} has "{name}" in common with {other.code} {other.slug}'
                    )
                    faults.append(Failure(where, f"{what} ({other.package or 'mtcheck'})", _MEND))
            found.append(stamped)
    if faults:
        raise FaultsError(tuple(faults))
    yield from found


def _read_plug_in(value: object, where: str, name: str) -> tuple[Check | FeedCheck, ...]:
    """The checks that an entry point names; raises ConfigError where it names none, or one that is not complete."""
    if isinstance(value, Check | FeedCheck):
        listed: tuple[Check | FeedCheck, ...] = (value,)
    elif isinstance(value, ModuleType):
        listed = _list_checks(value)
    else:
        raise ConfigError(where, f"{name} is no check: a function under @mtcheck.check.check is one", _MEND)
    if not listed:
        raise ConfigError(where, f"the module {name} holds no check", _MEND)
    for each in listed:
        fault = None if each.origin.startswith("mtcheck.checks.") else _find_fault(each)
        if fault is not None:
            raise ConfigError(where, f'its check "{each.code}" {fault}', _MEND)
    return listed


def _find_fault(each: Check | FeedCheck) -> str | None:
    """What is missing or wrong in the declaration of another package; nobody's types were checked there."""
    if not _FREE_CODE.fullmatch(each.code):
        return "needs a code of two to four capitals and three digits that does not begin with MT, such as XX001"
    if not _SLUG.fullmatch(each.slug):
        return f'has the name "{each.slug}", which is to be of small letters, digits and hyphens'
    if not each.doc.strip():
        return f"has no page: the docstring of {each.origin} is to say what it finds"
    if not (each.bad and each.good):
        return "shows no example of a fault, or none of what is to be left alone"
    is_sound = isinstance(each.category, Category) and isinstance(each.severity, Severity) and 0 <= each.confidence <= 1
    if not (is_sound and set(each.fields) <= set(get_args(FieldName))):
        return "declares a category, severity, confidence or field that there is not"
    return None


def _read_docstring(find: Callable[..., object]) -> str:
    """That of the module in which a check is declared."""
    module = getmodule(find)
    return (module.__doc__ if module else None) or ""


def _find_marked(marked: str) -> tuple[Span, ...]:
    """Where the marks of a text stood, in offsets of the text without them."""
    cuts = [match.start() - n for n, match in enumerate(_MARK.finditer(marked))]
    return tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True))


def _find_lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1
