"""What a check is: a declaration, examples that prove it, and a function from one Document to Hits.

A check is written as in `checks/`: one module, one function under `@check`. It knows its Document and its
Context and nothing else; the engine finds it by itself, stamps what it yields, and survives its crash.

What only a whole feed shows is found by a check under `@feed_check`: it is declared alike, its examples are several
short articles each, and its function is given the names of the feed when the last article is read (`feed`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from importlib import import_module
from inspect import getmodule
from pkgutil import iter_modules

from mtcheck.abbreviations import MixedAbbreviation, find_mixed_abbreviations
from mtcheck.disclaimers import Disclaimer, find_disclaimers
from mtcheck.feed_model import FeedHit, FeedName
from mtcheck.foreign import find_foreign
from mtcheck.furniture import Furniture, find_furniture
from mtcheck.glossary import Glossary, Term, preferred_forms
from mtcheck.glosses import Gloss, find_glosses
from mtcheck.house import House
from mtcheck.lexicon import Lexicon
from mtcheck.misspelt import MisspeltName, follow_house
from mtcheck.model import Category, Document, FieldName, Hit, Mention, Severity, Sighting, Span
from mtcheck.names import NameGroup, group_names
from mtcheck.person_mentions import find_misspelt_persons
from mtcheck.place_mentions import find_misspelt_places
from mtcheck.places import is_english_name, reject_spellings
from mtcheck.quotation import QuotationMark, pair_quotation_marks
from mtcheck.scripts import ScriptRun, find_strange_scripts
from mtcheck.sightings import find_sightings
from mtcheck.source_dates import find_dated_names
from mtcheck.source_evidence import SourceEvidence, SourceTerm, is_within
from mtcheck.source_terms import consists_of_terms, find_source_terms
from mtcheck.terms import TermUse, find_term_uses
from mtcheck.weighed import ForeignRun

_MARK = re.compile("[⟦⟧]")


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the expected findings marked ⟦so⟧; without a mark the check must stay silent."""

    marked: str
    fixed: str | None = None
    """The text after the check's fixes; None where it offers none for this text."""
    source_language: str | None = None
    language: str = "en"
    glossary: tuple[Term, ...] = ()
    """What the configuration has for this text."""

    @property
    def text(self) -> str:
        """The text without its marks."""
        return _MARK.sub("", self.marked)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the marks stood, in offsets of `text`."""
        cuts = [match.start() - n for n, match in enumerate(_MARK.finditer(self.marked))]
        return tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class FeedExample:
    """Short articles with the first place of each deviating spelling marked ⟦so⟧; without a mark nothing is found."""

    articles: tuple[Example, ...]


@dataclass(frozen=True)
class Context:
    """What a check may ask beside its Document: word frequencies, and evidence gathered once for all checks."""

    doc: Document
    lexicon: Lexicon
    allow: frozenset[str] = frozenset()
    """Lower-cased words and phrases that the configuration declares innocent."""
    glossary: Glossary = field(default_factory=Glossary)
    """The terms that the configuration names."""
    prefer: tuple[str, ...] = ()
    """Spellings of places that the configuration chooses where English uses two."""
    body: Context | None = None
    """That of the article's text, where `doc` is its title."""

    @cached_property
    def title(self) -> Context | None:
        """That of the article's title, where `doc` is its text and it has one."""
        return None if self.doc.title is None else replace(self, doc=self.doc.title, body=self)

    @cached_property
    def foreign(self) -> tuple[ForeignRun, ...]:
        """Words, runs and sentences of the article that are not in the language of the document."""
        terms = self.source_terms
        return tuple(
            run
            for run in self._all_foreign
            if not self._is_other_fault(run.span)
            and not (terms and consists_of_terms(run, terms, self.doc))
            and not self._is_known_name(run)
        )

    @cached_property
    def source_terms(self) -> tuple[SourceTerm, ...]:
        """Acronyms, dates and numbers as the source language writes them, but for those in a longer foreign run."""
        terms = find_source_terms(self._source_evidence)
        if not terms:
            return ()
        longer = [run.span for run in self._all_foreign if not consists_of_terms(run, terms, self.doc)]
        return tuple(
            term
            for term in terms
            if not self._is_other_fault(term.span) and not any(span.overlaps(term.span) for span in longer)
        )

    @cached_property
    def names(self) -> tuple[NameGroup, ...]:
        """Names that this document spells in more than one way, but for what the glossary settles.

        The house's choice is the preferred spelling.
        """
        groups = group_names(self.doc, self.lexicon, self.allow)
        if self._house.is_silent:
            return groups
        return tuple(left for group in groups if (left := self._follow_house(group)) is not None)

    @cached_property
    def term_uses(self) -> tuple[TermUse, ...]:
        """Where this document uses a form that the glossary avoids."""
        uses = find_term_uses(self.doc, self.glossary, self.lexicon)
        return tuple(use for use in uses if use.form.lower() not in self.allow and not self._is_other_fault(use.span))

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """All names of this document and its title, for what only a whole feed shows."""
        foreign = (run.span for run in self.foreign)
        return find_sightings(self.doc, self.lexicon, allow=self.allow, groups=self.names, foreign=foreign)

    @cached_property
    def places(self) -> tuple[MisspeltName, ...]:
        """Towns, the title's included, that this document spells as another language or not as the house does.

        Those that it spells in several ways are in `names`.
        """
        if self.lexicon.language != "en":
            return ()
        found = find_misspelt_places(self.doc, self.lexicon, self._settled, reject_spellings(self.prefer))
        return self._leave_out_settled(found)

    @cached_property
    def persons(self) -> tuple[MisspeltName, ...]:
        """People, the title's included, that this document spells as another language does; likewise."""
        if self.lexicon.language != "en":
            return ()
        return self._leave_out_settled(find_misspelt_persons(self.doc, self.lexicon, self._settled))

    @cached_property
    def quotation_marks(self) -> tuple[QuotationMark, ...]:
        """All double quotation marks of this document, in order, each with its part and its partner."""
        return pair_quotation_marks(self.doc)

    @cached_property
    def mixed_abbreviations(self) -> tuple[MixedAbbreviation, ...]:
        """Abbreviations that this document writes in more than one way, but for what the glossary settles."""
        return tuple(
            mixed
            for mixed in find_mixed_abbreviations(self.doc, self.quotation_marks, self.lexicon)
            if len({use.form for use in mixed.uses if not self._are_avoided([Mention(use.span, use.form)])}) > 1
        )

    @cached_property
    def strange_scripts(self) -> tuple[ScriptRun, ...]:
        """Runs of letters of the article in scripts that the language of the document is not written in."""
        runs = find_strange_scripts(self.doc, self.lexicon)
        return tuple(run for run in runs if not self._is_other_fault(run.span))

    @cached_property
    def glosses(self) -> tuple[Gloss, ...]:
        """Words and endings of the source language that were left in brackets."""
        return tuple(find_glosses(self.doc, self.lexicon, self.allow))

    @cached_property
    def furniture(self) -> tuple[Furniture, ...]:
        """What stood round the article on its page."""
        return find_furniture(self.doc)

    @cached_property
    def disclaimers(self) -> tuple[Disclaimer, ...]:
        """Where the site speaks of its translation, or of its responsibility."""
        return tuple(find_disclaimers(self.doc))

    @cached_property
    def _all_foreign(self) -> tuple[ForeignRun, ...]:
        """All that is not in the language of the document, whichever fault it is."""
        preferred = preferred_forms(self.glossary, self.doc.language, self.doc.vocabulary)
        runs = find_foreign(self.doc, self.lexicon, self.allow | preferred)
        dated = tuple(find_dated_names(self._source_evidence)) if runs else ()
        return tuple(run for run in runs if not any(is_within(run.span, name) for name in dated))

    @cached_property
    def _source_evidence(self) -> SourceEvidence:
        """What speaks for the source language; the foreign runs are asked for only where a term needs them."""
        return SourceEvidence(self.doc, self.allow, lambda: self._all_foreign)

    def _are_avoided(self, mentions: Iterable[Mention]) -> bool:
        """Whether all of these places hold forms that the glossary avoids, so that it says what is wrong with them."""
        uses = {"title": self.title.term_uses if self.title else (), self.doc.field: self.term_uses}
        return all(any(use.span.overlaps(mention.span) for use in uses[mention.field]) for mention in mentions)

    def _follow_house(self, group: NameGroup) -> NameGroup | None:
        """A group without what the glossary avoids, what the house prefers first; None where nothing is left to say."""
        spellings = [spelling for spelling in group.spellings if not self._are_avoided(spelling.mentions)]
        reasons = {spelling.form: self._house.find_reason(spelling.form, self.doc.language) for spelling in spellings}
        ranked = sorted(spellings, key=lambda spelling: reasons[spelling.form] is None)
        if len(ranked) < 2 or (ranked[0] != group.spellings[0] and reasons[ranked[0].form] is None):  # noqa: PLR2004 - one spelling is no mix
            return None
        return replace(group, spellings=tuple(ranked), reason=reasons[ranked[0].form] or group.reason)

    @cached_property
    def _settled(self) -> frozenset[str]:
        """Lower-cased names that the configuration wants, or declares innocent."""
        return self.allow | preferred_forms(self.glossary, self.doc.language, self.doc.vocabulary)

    def _leave_out_settled(self, names: Iterable[MisspeltName]) -> tuple[MisspeltName, ...]:
        """Names without the mentions in a longer text that was left untranslated, or that the glossary avoids.

        Left out are those that the article spells in several ways, too.
        """
        longer = [run.span for run in self._all_foreign if len(run.words) > 1]
        grouped = [mention for group in self.names for spelling in group.spellings for mention in spelling.mentions]
        left = []
        for name in names:
            mentions = [wrong.mention for wrong in name.wrong]
            if any(one.field == other.field and one.span.overlaps(other.span) for one in mentions for other in grouped):
                continue
            free = tuple(
                wrong
                for wrong in name.wrong
                if (wrong.mention.field != self.doc.field or not any(map(wrong.mention.span.overlaps, longer)))
                and not self._are_avoided((wrong.mention,))
            )
            if free:
                left.append(follow_house(replace(name, wrong=free), self._house, self.doc.language))
        return tuple(left)

    @cached_property
    def _house(self) -> House:
        return House(self.glossary, self.prefer)

    def _is_known_name(self, run: ForeignRun) -> bool:
        """Whether a foreign word is the English name of a town, or a name that is another fault."""
        word = self.doc.words[run.words[0]]
        if len(run.words) == 1 and word.text[0].isupper() and is_english_name(word.lower.removesuffix("'s")):
            return True
        mentions = [wrong.mention for name in (*self.places, *self.persons) for wrong in name.wrong]
        here = (mention for mention in mentions if mention.field == self.doc.field)
        return len(run.words) == 1 and any(mention.span.overlaps(run.span) for mention in here)

    def _is_other_fault(self, span: Span) -> bool:
        """Whether a span is reported as a gloss or as residue of the page: "Lire aussi" is one fault, not two."""
        spans = [part.span for parts in (self.glosses, self.disclaimers) for part in parts]
        return any(part.overlaps(span) for part in [*spans, *(part.span for part in self.furniture)])


CheckFunction = Callable[[Document, Context], Iterator[Hit]]
FeedCheckFunction = Callable[[tuple[FeedName, ...]], Iterator[FeedHit]]


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


@dataclass(frozen=True, slots=True)
class FeedCheck(Declaration):
    """One kind of fault that only a whole feed shows: how it is found and what proves it."""

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
) -> Callable[[CheckFunction], Check]:
    """Declare a check; the decorated name becomes a `Check`."""

    def declare(find: CheckFunction) -> Check:
        text, origin = _read_docstring(find), find.__module__
        return Check(
            code, slug, category, severity, confidence, text, languages, fields, origin, default, find, bad, good
        )

    return declare


def feed_check(
    *,
    code: str,
    slug: str,
    category: Category,
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
            code, slug, category, severity, confidence, text, languages, fields, origin, default, find, bad, good
        )

    return declare


def load_checks() -> tuple[Check, ...]:
    """Every check of articles in `mtcheck.checks`, by code."""
    return tuple(item for item in load_declarations() if isinstance(item, Check))


def load_feed_checks() -> tuple[FeedCheck, ...]:
    """Every check of whole feeds in `mtcheck.checks`, by code."""
    return tuple(item for item in load_declarations() if isinstance(item, FeedCheck))


@lru_cache(maxsize=1)
def load_declarations() -> tuple[Check | FeedCheck, ...]:
    """Every check in `mtcheck.checks` of either kind, by code."""
    package = import_module("mtcheck.checks")
    modules = [import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)]
    values = [value for module in modules for value in vars(module).values()]
    found = {value.code: value for value in values if isinstance(value, Check | FeedCheck)}
    return tuple(found[code] for code in sorted(found))


def _read_docstring(find: Callable[..., object]) -> str:
    """That of the module in which a check is declared."""
    module = getmodule(find)
    return (module.__doc__ if module else None) or ""
