"""What a check may ask of an article beside its Document: evidence gathered once, when first asked for, for all checks.

Here the parts that find evidence meet and settle what belongs to whom, so that one fault is one finding: an address
inside a cookie note is not a foreign word as well. What is a fault, and how to say so, is left to the checks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from mtcheck.english.antecedents import Met, read_people
from mtcheck.english.calques import Calque, find_calques
from mtcheck.english.loops import Loop, find_loops, is_chant
from mtcheck.english.people import PersonMention, find_people
from mtcheck.english.quotation import QuotationMark, find_quotations, pair_quotation_marks
from mtcheck.feeds.outline import make_outline
from mtcheck.feeds.sightings import find_sightings, list_joined
from mtcheck.foreign.glosses import Gloss, find_glosses
from mtcheck.foreign.scripts import ScriptRun, find_strange_scripts
from mtcheck.foreign.source_dates import find_dated_names
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm
from mtcheck.foreign.source_guess import find_winner, vote_by_glosses, vote_by_names, vote_by_words
from mtcheck.foreign.source_terms import consists_of_terms, find_source_terms
from mtcheck.foreign.undecided import find_undecided
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.foreign.words import find_foreign, stands_apart
from mtcheck.language import language_words
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Mention, Outline, Sighting, Span
from mtcheck.names.abbreviations import MixedAbbreviation, find_mixed_abbreviations
from mtcheck.names.glossary import Glossary, preferred_forms
from mtcheck.names.house import House
from mtcheck.names.misspelt import MisspeltName
from mtcheck.names.person_mentions import find_misspelt_persons
from mtcheck.names.place_mentions import find_misspelt_places
from mtcheck.names.places import is_english_name, reject_spellings
from mtcheck.names.settled import Settlement
from mtcheck.names.spellings import NameGroup, group_names
from mtcheck.names.terms import TermUse, find_term_uses
from mtcheck.numbers.figures import FigureStyle, SourceFigure, find_source_figures
from mtcheck.numbers.sums import SourceSum, find_large_sums, find_signed_sums
from mtcheck.page.disclaimers import Disclaimer, find_disclaimers
from mtcheck.page.furniture import Furniture
from mtcheck.page.mojibake import Damage, find_damage
from mtcheck.page.no_article import NoArticle, find_no_article
from mtcheck.page.remnant_model import Remnant
from mtcheck.page.remnants import find_remnants, find_spoilt_quotes
from mtcheck.page.residue import find_residue
from mtcheck.source.comparison import Comparison, lay_beside
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

_ROMANCE = frozenset(("ca", "es", "gl", "it", "pt"))


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
    usual_source: str | None = None
    """The language that texts came from where the article does not say."""

    @cached_property
    def title(self) -> Context | None:
        """That of the article's title, where `doc` is its text and it has one."""
        return None if self.doc.title is None else replace(self, doc=self.doc.title, body=self)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The article's text beside its source; None where it has none, or one that cannot be that of the text."""
        if self.body is not None:
            return self.body.comparison
        return self.beside if self.beside is not None and self.beside.mismatch is None else None

    @cached_property
    def beside(self) -> Comparison | None:
        """The same beside whatever is given as its source; None where nothing is."""
        return lay_beside(self.doc, self.lexicon, self._given_source) if self.body is None else self.body.beside

    @cached_property
    def source(self) -> Context | None:
        """That of the article's source, where `doc` is its text and it has one: for checks of the field "source"."""
        return None if self.comparison is None else replace(self, doc=self.comparison.source, body=self)

    @cached_property
    def source_language(self) -> str | None:
        """The language that the article came from: as told, that of its source text, that of most of its foreign words.

        Where these do not tell, names do that only one language spells so. None where nothing tells, or where two
        languages have as many.
        """
        if self.body is not None:
            return self.body.source_language
        of_source = self.comparison.language if self.comparison is not None else None
        return self._given_source or of_source or self._guess_source()

    @cached_property
    def foreign(self) -> tuple[ForeignRun, ...]:
        """Words, runs and sentences of the article that are not in the language of the document."""
        terms = self.source_terms
        return tuple(
            run
            for run in self._all_foreign
            if stands_apart(run, self.doc, self._other_faults)
            and not (terms and consists_of_terms(run, terms, self.doc))
            and not self._is_known_name(run)
            and not is_chant(self.doc, run.words, lambda: self.quotations)
        )

    @cached_property
    def source_terms(self) -> tuple[SourceTerm, ...]:
        """Acronyms, dates and numbers as the source language writes them, but for those in a longer foreign run."""
        terms = find_source_terms(self._source_evidence)
        if not terms:
            return ()
        longer = Spans(run.span for run in self._all_foreign if not consists_of_terms(run, terms, self.doc))
        return tuple(
            term for term in terms if not self._other_faults.overlaps(term.span) and not longer.overlaps(term.span)
        )

    @cached_property
    def names(self) -> tuple[NameGroup, ...]:
        """Names that this document spells in more than one way, but for what the glossary settles.

        The house's choice is the preferred spelling.
        """
        groups = group_names(self.doc, self.lexicon, self.allow)
        if self._house.is_silent:
            return groups
        return tuple(left for group in groups if (left := self._settlement.reorder(group)) is not None)

    @cached_property
    def term_uses(self) -> tuple[TermUse, ...]:
        """Where this document uses a form that the glossary avoids."""
        uses = find_term_uses(self.doc, self.glossary, self.lexicon)
        return tuple(
            use for use in uses if use.form.lower() not in self.allow and not self._other_faults.overlaps(use.span)
        )

    @cached_property
    def avoided(self) -> Spans:
        """The places of these."""
        return Spans(use.span for use in self.term_uses)

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """All names of this document and its title, for what only a whole feed shows."""
        foreign = (run.span for run in self.foreign)
        joined = list_joined(self.names, (*self.places, *self.persons))
        return find_sightings(self.doc, self.lexicon, allow=self.allow, joined=joined, foreign=foreign)

    @cached_property
    def outline(self) -> Outline:
        """The lines at the edges of this document, for what only a whole feed shows."""
        known = (part.span for parts in (self.residue, self.disclaimers) for part in parts)
        return make_outline(self.doc, known)

    @cached_property
    def places(self) -> tuple[MisspeltName, ...]:
        """Towns, the title's included, that this document spells as another language or not as the house does.

        Those that it spells in several ways are in `names`.
        """
        return self._leave_out_settled(self._all_places)

    @cached_property
    def persons(self) -> tuple[MisspeltName, ...]:
        """People, the title's included, that this document spells as another language does; likewise."""
        return self._leave_out_settled(self._all_persons)

    @cached_property
    def calques(self) -> tuple[Calque, ...]:
        """Where this document follows a habit of its source language; only in English texts are any known."""
        if self.lexicon.language != "en":
            return ()
        found = find_calques(self.doc, self.source_language, is_given=self._given_source is not None)
        foreign = Spans(run.span for run in self.foreign) if found else Spans(())
        return tuple(calque for calque in found if not foreign.overlaps(calque.span))

    @cached_property
    def quotation_marks(self) -> tuple[QuotationMark, ...]:
        """All double quotation marks of this document, in order, each with its part and its partner."""
        ignored = [mark for remnant in self.remnants for mark in remnant.marks]
        ignored += [damage.span for damage in self.damages]
        marks = pair_quotation_marks(self.doc, tuple(ignored))
        spoilt = Spans(find_spoilt_quotes(self.remnants, self.damages))
        blocks = {n for n, block in enumerate(self.doc.blocks) if spoilt.overlaps(block)}
        return tuple(mark for mark in marks if mark.partner is not None or mark.block not in blocks)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The stretches of this document in double quotation marks, marks included; one may lie in another."""
        return find_quotations(self.quotation_marks)

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        """Where this document repeats itself over and over."""
        return find_loops(self.doc, self.quotations)

    def is_loop(self, span: Span) -> bool:
        """Whether a span lies in a loop, which is one fault and not many."""
        return self._looping.covers(span)

    @cached_property
    def source_figures(self) -> tuple[SourceFigure, ...]:
        """Figures that this document writes as another language does.

        What English could write, too, counts where the article's text or its source language shows the style.
        """
        shown = {figure.style for figure in self.body.source_figures} if self.body is not None else set()
        given = self.doc.article.source_language or self.usual_source
        shown |= {style for style in FigureStyle if given is not None and style.is_habit_of(given)}
        return find_source_figures(self.doc, shown)

    @cached_property
    def people(self) -> tuple[PersonMention, ...]:
        """Everybody that this document speaks of: names, nouns such as "the driver", and he or she."""
        return find_people(self.doc, self.lexicon)

    @cached_property
    def antecedents(self) -> tuple[Met, ...]:
        """The same people as a reader meets them, with the person that each name and role is said of."""
        return read_people(self.doc, self.people, self.quotation_marks)

    @cached_property
    def signed_sums(self) -> tuple[SourceSum, ...]:
        """Sums of this document whose currency sign is not where English sets it."""
        return tuple(find_signed_sums(self.doc, self.source_figures))

    @cached_property
    def large_sums(self) -> tuple[SourceSum, ...]:
        """Sums of this document in thousands of millions."""
        if "illion" not in self.doc.text:
            return ()
        return tuple(find_large_sums(self.doc, lambda: self.comes_from_romance))

    @property
    def comes_from_romance(self) -> bool:
        """Whether the article comes from a language that counts thousands of millions."""
        return self.source_language is not None and primary_subtag(self.source_language) in _ROMANCE

    @cached_property
    def mixed_abbreviations(self) -> tuple[MixedAbbreviation, ...]:
        """Abbreviations that this document writes in more than one way, but for what the glossary settles."""
        found = find_mixed_abbreviations(self.doc, self.quotation_marks, self.lexicon)
        return tuple(mixed for mixed in found if len(self._list_wanted_forms(mixed)) > 1)

    @cached_property
    def strange_scripts(self) -> tuple[ScriptRun, ...]:
        """Runs of letters of the article in scripts that the language of the document is not written in."""
        runs = find_strange_scripts(self.doc, self.lexicon)
        return tuple(run for run in runs if not self._other_faults.overlaps(run.span))

    @cached_property
    def glosses(self) -> tuple[Gloss, ...]:
        """Words and endings of the source language that were left in brackets, and what its editors left."""
        found = tuple(find_glosses(self.doc, self.lexicon, self.allow))
        if self.doc.language != "en":
            return found
        known = Spans(gloss.span for gloss in found)
        undecided = find_undecided(self.doc, self.lexicon, lambda: self.quotations)
        return (*found, *(gloss for gloss in undecided if not known.overlaps(gloss.span)))

    @cached_property
    def residue(self) -> tuple[Furniture, ...]:
        """What stood round the article on its page, and what of the article is not of its text."""
        noted = Spans(disclaimer.span for disclaimer in self.disclaimers)
        return tuple(part for part in find_residue(self.doc) if not noted.covers(part.span))

    @cached_property
    def remnants(self) -> tuple[Remnant, ...]:
        """What is left of markup, placeholders and the machinery of translation systems."""
        return find_remnants(self.doc, self.lexicon)

    @cached_property
    def damages(self) -> tuple[Damage, ...]:
        """Characters of the article that were read in the wrong encoding."""
        return tuple(find_damage(self.doc))

    @cached_property
    def no_article(self) -> NoArticle | None:
        """What the document holds in place of an article; None where it is one."""
        return find_no_article(self.doc, self.lexicon, self.residue)

    @cached_property
    def disclaimers(self) -> tuple[Disclaimer, ...]:
        """Where the site speaks of its translation, or of its responsibility."""
        return tuple(find_disclaimers(self.doc))

    @cached_property
    def _all_foreign(self) -> tuple[ForeignRun, ...]:
        """All that is not in the language of the document, whichever fault it is."""
        preferred = preferred_forms(self.glossary, self.doc.language, self.doc.vocabulary)
        runs = find_foreign(self.doc, self.lexicon, self.allow | preferred)
        dated = Spans(find_dated_names(self._source_evidence) if runs else ())
        return tuple(run for run in runs if not dated.covers(run.span))

    @cached_property
    def _source_evidence(self) -> SourceEvidence:
        """What speaks for the source language; the foreign runs are asked for only where a term needs them."""
        return SourceEvidence(self.doc, self.allow, lambda: self._all_foreign)

    @cached_property
    def _settled(self) -> frozenset[str]:
        """Lower-cased names that the configuration wants, or declares innocent."""
        return self.allow | preferred_forms(self.glossary, self.doc.language, self.doc.vocabulary)

    @cached_property
    def _all_places(self) -> tuple[MisspeltName, ...]:
        """The same towns with what is another fault, or none for the house."""
        if self.lexicon.language != "en":
            return ()
        return find_misspelt_places(self.doc, self.lexicon, self._settled, reject_spellings(self.prefer))

    @cached_property
    def _all_persons(self) -> tuple[MisspeltName, ...]:
        """The same people, likewise."""
        if self.lexicon.language != "en":
            return ()
        return find_misspelt_persons(self.doc, self.lexicon, self._settled)

    def _leave_out_settled(self, names: tuple[MisspeltName, ...]) -> tuple[MisspeltName, ...]:
        """Names without what is another fault, or none for the house; which costs much, and most articles have none."""
        if not names:
            return ()
        longer = Spans(run.span for run in self._all_foreign if len(run.words) > 1)
        return self._settlement.leave_out(names, self.names, longer)

    def _list_wanted_forms(self, mixed: MixedAbbreviation) -> set[str]:
        """The ways of writing an abbreviation that the glossary does not avoid."""
        places = [Mention(use.span, use.form) for use in mixed.uses]
        return {place.text for place in places if not self._settlement.are_avoided([place])}

    @cached_property
    def _settlement(self) -> Settlement:
        avoided = {"title": self.title.avoided if self.title else Spans(), self.doc.field: self.avoided}
        return Settlement(self._house, self.doc, avoided)

    @cached_property
    def _house(self) -> House:
        return House(self.glossary, self.prefer)

    def _is_known_name(self, run: ForeignRun) -> bool:
        """Whether a foreign word is the English name of a town or a people, or a name that is another fault."""
        word = self.doc.words[run.words[0]]
        bare = word.lower.removesuffix("'s")
        if len(run.words) == 1 and word.text[0].isupper() and (is_english_name(bare) or bare in language_words()):
            return True
        if len(run.words) > 1 or word.text.islower():
            return False
        if not self._list_misspelt(self._all_places, self._all_persons).overlaps(run.span):
            return False
        return self._list_misspelt(self.places, self.persons).overlaps(run.span)

    def _list_misspelt(self, *found: Iterable[MisspeltName]) -> Spans:
        """Where these towns and people stand in this document."""
        mentions = (wrong.mention for names in found for name in names for wrong in name.wrong)
        return Spans(mention.span for mention in mentions if mention.field == self.doc.field)

    @cached_property
    def _looping(self) -> Spans:
        """The loops of this document, with what is repeated in each."""
        return Spans(Span(loop.first.start, loop.span.end) for loop in self.loops)

    @cached_property
    def _other_faults(self) -> Spans:
        """What is reported as a gloss, as markup or as residue of the page: "Lire aussi" is one fault."""
        spans = [part.span for parts in (self.glosses, self.disclaimers, self.damages, self.residue) for part in parts]
        # A mark inside a word leaves two halves of it: M&uuml;nchen.
        spans += [Span(max(0, mark.start - 1), mark.end + 1) for remnant in self.remnants for mark in remnant.marks]
        return Spans(spans)

    @property
    def _given_source(self) -> str | None:
        return self.doc.article.source_language or self.usual_source

    def _guess_source(self) -> str | None:
        if self.no_article is not None and self.no_article.other is not None:
            return self.no_article.other.language
        votes = Counter[str]()
        for context in filter(None, (self.title, self)):
            votes.update(vote_by_words(context.foreign, context.source_terms))
            votes.update(vote_by_glosses(context.glosses))
        winner = find_winner(votes)
        if winner is not None:
            return winner
        return find_winner(votes + vote_by_names((*self.places, *self.persons), self.names, words=len(self.doc.words)))
