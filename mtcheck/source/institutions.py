"""Ministries, courts, parties, banks and forces of a text in, those out that are another one in the source.

Their names are made of ordinary words, so that no sound tells them: the Ministry of Health is 卫生部, and Sanidad.
`data/institutions.tsv` has how a sentence tells of which kind one is. One stands in the place of another where the
source, there and in the sentences beside it, has nothing for that of the text, and the text nothing for that of the
source. An institution that goes by another name, Hacienda, tells of no kind, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.language import scripts_of
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Pair, Span
from mtcheck.source.institution_forms import MINISTRY, compile_kind, list_acronyms, list_forms
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.sureness import LIKELY_PAIR
from mtcheck.tags import listed_tag

INSTITUTION = 0.8
_GROUPS = (("ministry", "bank"), ("court",), ("party",), ("partner",), ("force",))
"""What may be taken for each other."""
_REACH = 30
"""So far from "ministry" its kind may stand."""
_ACRONYM = 5
_SUBJECTS = {
    "health": "health",
    "education": "education",
    "defence": "defen[cs]e",
    "finance": "finance|the treasury",
    "interior": "(?:the )?interior|(?:home|internal) affairs",
    "foreign": "foreign(?: affairs)?",
    "justice": "justice",
    "agriculture": "agriculture",
    "environment": "(?:the )?environment|ecology",
    "transport": "transport(?:ation)?",
    "culture": "culture",
    "labour": "labou?r|employment",
    "energy": "energy",
}
_NAMED = {
    "court/constitutional": "[Cc]onstitutional (?:Court|court|Tribunal|tribunal|Council)",
    "court/supreme": "Supreme Court|supreme court|Court of Cassation|Federal Court of Justice",
    "court/audit": "(?:National )?Audit (?:Office|Court|Board)|Court of (?:Auditors|Audit)|Accounts Chamber",
    "court/administrative": "(?:Supreme )?[Aa]dministrative (?:[Cc]ourt|[Tt]ribunal)|Council of State",
    "party/social democrats": "Social Democrat(?:s|ic Party)|Socialists|Socialist Party|Labour Party",
    "party/greens": "Greens|Green Party",
    "party/conservatives": "Conservatives|Conservative Party|Moderate Party",
    "party/liberals": "Liberals|Liberal Party|Free Democrats",
    "party/centre": "Centre Party|Center Party",
    "partner/union": "(?:[Tt]rade|[Ll]abou?r) [Uu]nions?",
    "partner/employers": (
        "[Ee]mployers[’'] "
        "(?:(?:[Aa]ssoci|[Ff]eder|[Cc]onfeder|[Oo]rgani[sz])ation|[Cc]ouncil|[Bb]ody|[Uu]nion|[Gg]roup)"
    ),
    "force/coast guard": "[Cc]oast ?[Gg]uard",
    "force/navy": "[Nn]avy",
    "force/air force": "[Aa]ir [Ff]orce",
    "force/customs": "Customs|customs (?:officers|officials|service|office|agents)",
    "force/police": "[Pp]olice",
    "bank/central": "[Cc]entral [Bb]ank|National Bank|Bundesbank|Riksbank|Bank of [A-Z][a-z]+",
}


@dataclass(frozen=True)
class _Institutions:
    matches: NameMatches

    @property
    def _language(self) -> str:
        return listed_tag(self.matches.words.language)

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs if list_forms(self._language) else ():
            if pair.confidence >= LIKELY_PAIR and pair.text and pair.source:
                yield from self._find_in(pair)

    def _find_in(self, pair: Pair) -> Iterator[Stranger]:
        doc, source = self.matches.comparison.doc, self.matches.comparison.source
        here, there = _cover(doc, pair.text, beside=0), _cover(source, pair.source, beside=0)
        near, around = _cover(doc, pair.text, beside=1), _cover(source, pair.source, beside=1)
        for group in _GROUPS:
            named: dict[Span, set[str]] = {}
            for kind in _list_kinds(group):
                for match in _compile_named(kind).finditer(doc.text, here.start, here.end):
                    named.setdefault(Span(*match.span()), set()).add(kind)
            if not named:
                continue
            told = {kind for kind in _list_kinds(group) if self._find_told(kind, around)}
            for span, kinds in named.items():
                if not told.isdisjoint(kinds):
                    continue
                other = next(self._find_untold(group, there, doc.text[near.start : near.end]), None)
                if other is not None:
                    yield Stranger(span, other, INSTITUTION)
                    break

    def _find_untold(self, group: tuple[str, ...], there: Span, text: str) -> Iterator[Span]:
        """Where a sentence of the source has an institution of which the text says nothing, in any word."""
        for kind in _list_kinds(group):
            found = self._find_told(kind, there, is_named=True)
            if found is not None and not compile_kind("en", kind).search(text):
                yield found

    def _find_told(self, kind: str, there: Span, *, is_named: bool = False) -> Span | None:
        """Where a part of the source tells of an institution of a kind, which may have to be its name."""
        text = self.matches.words.doc.text
        has_capitals = scripts_of(self._language)[0] in {"Latn", "Cyrl", "Grek"}
        for match in compile_kind(self._language, kind).finditer(text, there.start, there.end):
            is_acronym = match[0].upper() in list_acronyms(self._language)
            if is_acronym and has_capitals and len(match[0]) <= _ACRONYM and not match[0].isupper():
                continue
            if is_named and kind.startswith("party/") and has_capitals and not match[0][0].isupper():
                continue
            if not is_named or not kind.startswith(MINISTRY) or self._is_ministry(Span(*match.span()), there):
                return Span(*match.span())
        return None

    def _is_ministry(self, span: Span, there: Span) -> bool:
        """Whether a word for a ministry or minister stands near, in a language that has one apart from the name."""
        if MINISTRY not in list_forms(self._language):
            return True
        start, end = max(there.start, span.start - _REACH), min(there.end, span.end + _REACH)
        return compile_kind(self._language, MINISTRY).search(self.matches.words.doc.text, start, end) is not None


def find_other_institutions(matches: NameMatches) -> Iterator[Stranger]:
    """Every institution of the text that stands in the place of another one, by sentence."""
    return _Institutions(matches).find()


def _cover(doc: Document, sentences: range, *, beside: int) -> Span:
    """Where some sentences stand, and as many beside them."""
    first, last = max(0, sentences[0] - beside), min(len(doc.sentences) - 1, sentences[-1] + beside)
    return Span(doc.sentences[first].start, doc.sentences[last].end)


@lru_cache(maxsize=8)
def _list_kinds(group: tuple[str, ...]) -> tuple[str, ...]:
    kinds = dict.fromkeys(kind for _, _, kind in read_table("institutions") if kind != MINISTRY)
    return tuple(sorted(kind for kind in kinds if kind.split("/")[0] in group))


@lru_cache(maxsize=64)
def _compile_named(kind: str) -> re.Pattern[str]:
    """An institution of English as it is named; of a ministry all that it is for: Health, Labour and Welfare."""
    if not kind.startswith(MINISTRY):
        return re.compile(rf"\b(?:{_NAMED[kind]})\b")
    subject = f"(?:{_SUBJECTS[kind.removeprefix(MINISTRY)]})"
    also = r"(?:[\w’'-]+,? (?:and )?(?:the )?){0,3}?"
    return re.compile(
        rf"\b(?:minist(?:ry|er) (?:of|for) (?:the )?{also}{subject}|{subject} minist(?:ry|er))\b", re.IGNORECASE
    )
