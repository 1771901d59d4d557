"""Notices in a Document: what a page says that has no article to show, such as "404 Not Found" or "Please log in".

A Document and the furniture of its page go in; out comes the first notice, where notices and what belongs to them are
nearly all of the text. Phrases of seventeen languages lie in `data/notices_*.tsv`; all are used for any text, since a
page is often scraped before it is translated. An article that only mentions such a notice has prose of its own, and is
left alone. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Literal

import mtcheck.late_re as re
from mtcheck.lexicon import NOUN_CAPITALS, read_table
from mtcheck.model import Document, Span, Word
from mtcheck.page.furniture import Furniture
from mtcheck.page.program_errors import find_exception, is_failure, list_beginnings
from mtcheck.phrases import compile_forms, join_words
from mtcheck.quotation_marks import CLOSING_MARKS

LANGUAGES = tuple("ar cs de en es fr it ja ko nl pl pt ro ru tr uk zh".split())
LONGEST_WORDS, LONGEST_LETTERS = 160, 1500
"""The longest page that is looked at."""
LEAST_SHARE = 0.6
"""How much of the letters of a page its notices and what belongs to them have."""
_LONGEST_NOTICE = 60
"""Words of the longest sentence that is a notice, or beside one, by its beginning."""
_LONGEST_REST = 10
"""Words behind such a beginning where the sentence does not speak to the reader; a name among them is news."""
_TO_READER = re.compile(r"(?<!\S)(?:you|your|you're|you've|please) ")
_SHORTEST_PROSE = 9
"""Words of a sentence that makes an article of a page, whatever stands beside it."""
_SHORTEST_SENTENCE = 3
"""Words of one that makes an article under a title that may be a notice: Access denied, the court said no."""
_FINAL = re.compile(rf"[{CLOSING_MARKS})\]]*[.!?…。]")
_TOLD = re.compile(r"\b(?:said|says|told|according|announced|claimed|wrote|reported|reports) ")
_WHOLE, _OPENING = frozenset(("whole", "both")), frozenset(("whole", "both", "start"))
"""Uses, in the lists, of what makes up a sentence, and of what begins one."""
_THIS = re.compile(r"(?<!\S)this ")
_NOTHING = re.compile(r"(?!)")

NoticeKind = Literal["gone", "unavailable", "denied", "members", "robot", "error", "filler"]
KINDS: tuple[NoticeKind, ...] = ("gone", "unavailable", "denied", "members", "robot", "error", "filler")


@dataclass(frozen=True, slots=True)
class Notice:
    """What a page says in place of an article."""

    span: Span
    """Its first sentence that is a notice."""
    kind: NoticeKind
    """gone: nothing is at this address; unavailable: the content cannot be shown; denied: the reader may not see it;
    members: readers must pay or log in; robot: the page asks for a person with a browser; error: its server failed;
    filler: what designers set where a text will be."""
    in_title: bool = False
    """Whether it is the title of the page, under which nothing is told."""


def find_notice(doc: Document, furniture: Sequence[Furniture]) -> Notice | None:
    """The first notice of a page that says nothing else; None for an article, and for any longer text.

    A notice that is the title counts where no sentence stands under it: "502 Bad Gateway" over "nginx".
    """
    exception = find_exception(doc)
    if exception is not None:
        return Notice(exception, "error")
    if len(doc.words) > LONGEST_WORDS or len(doc.text) > LONGEST_LETTERS:
        return None
    return _find_in_text(doc, furniture) or _find_in_title(doc, furniture)


def _find_in_text(doc: Document, furniture: Sequence[Furniture]) -> Notice | None:
    languages = tuple(language for language in LANGUAGES if not doc.vocabulary.isdisjoint(_openings(language)))
    if not languages and doc.text.isascii():
        return None
    languages = tuple(dict.fromkeys((*languages, "ja", "zh"))) if not doc.text.isascii() else languages
    page = _Page(doc, furniture, languages)
    first: Notice | None = None
    told = whole = 0
    for words in page.cut():
        length = sum(word.end - word.start for word in words)
        whole += length
        kind = page.find_kind(words)
        if kind is not None or page.belongs(words):
            told += length
            first = first or (Notice(_span(words), kind) if kind else None)
        elif _is_prose(doc, words):
            return None
    return first if first and told >= LEAST_SHARE * whole else None


def _find_in_title(doc: Document, furniture: Sequence[Furniture]) -> Notice | None:
    """The notice that a title is, over a text with no sentence but what belongs to notices."""
    found = None if doc.title is None else _find_in_text(doc.title, ())
    if found is None:
        return None
    page = _Page(doc, furniture, LANGUAGES)
    pieces = (words for words in page.cut() if _is_prose(doc, words, _SHORTEST_SENTENCE))
    is_told = any(page.find_kind(words) is None and not page.belongs(words) for words in pieces)
    return None if is_told else replace(found, in_title=True)


@dataclass(frozen=True, slots=True)
class _Page:
    """A text that may be a page without an article, and the languages of which some notice may stand in it."""

    doc: Document
    furniture: Sequence[Furniture]
    languages: tuple[str, ...]

    def cut(self) -> Iterator[tuple[Word, ...]]:
        """The words of each sentence, or of each of its lines where it is no notice as a whole: 403 Forbidden nginx."""
        for sentence in self.doc.sentences:
            words = self.doc.words_of(sentence)
            if not words:
                continue
            if "\n" not in self.doc.text[words[0].start : words[-1].end] or self.find_kind(words) is not None:
                yield words
            else:
                lines = groupby(words, key=lambda word: self.doc.text.count("\n", 0, word.start))
                yield from (tuple(line) for _, line in lines)

    def find_kind(self, words: tuple[Word, ...]) -> NoticeKind | None:
        """Which kind of notice the words of a sentence are; None for any other sentence."""
        text = join_words(words)
        for language in self.languages:
            forms = _patterns(language)
            begun = None if len(words) > _LONGEST_NOTICE else forms.start.match(text)
            is_begun = begun is not None and not _is_news(words[text[: begun.end()].count(" ") :], text, language)
            if is_begun or forms.whole.fullmatch(text):
                return max(KINDS, key=lambda kind: _longest(_pattern_of_kind(language, kind), text))
        return "error" if is_failure(words, text) else _find_kind_by_words(words, text)

    def belongs(self, words: tuple[Word, ...]) -> bool:
        """Whether a sentence says what pages say beside a notice, or is furniture."""
        if any(piece.span.overlaps(_span(words)) for piece in self.furniture):
            return True
        text = join_words(words)
        return len(words) <= _LONGEST_NOTICE and any(_patterns(each).beside.match(text) for each in self.languages)


def _longest(pattern: re.Pattern[str], text: str) -> int:
    return max((len(match[0]) for match in pattern.finditer(text)), default=0)


def _find_kind_by_words(words: tuple[Word, ...], text: str) -> NoticeKind | None:
    """Which kind of notice a short English sentence is, of which no phrase is known, by what it says of what.

    "The material was not found": something of a page, and that it is not there. What is said of other things as well
    (removed, blocked) counts of what only pages have, or of "this".
    """
    if len(words) > _LONGEST_NOTICE or _is_news(words[1:], text, "en"):
        return None
    is_page = _part(("thing",)).search(text) is not None
    is_item = is_page or _part(("item",)).search(text) is not None
    is_this = is_page or _THIS.search(text) is not None
    for kind in KINDS:
        if is_item and _part(("state", "both"), kind).search(text):
            return kind
        if is_item and is_this and _part(("weak",), kind).search(text):
            return kind
    return None


@lru_cache(maxsize=2 + 2 * len(KINDS))
def _part(uses: tuple[str, ...], kind: str = "any") -> re.Pattern[str]:
    forms = [form for form, row_kind, use in read_table("notices_en") if row_kind == kind and use in uses]
    return compile_forms(forms) if forms else _NOTHING


def _span(words: tuple[Word, ...]) -> Span:
    return Span(words[0].start, words[-1].end)


def _is_news(rest: Sequence[Word], text: str, language: str) -> bool:
    """Whether a sentence that begins as a notice goes on as no page does."""
    if _TOLD.search(text) is not None:
        return True
    if _TO_READER.search(text) is not None:
        return False
    has_name = language not in NOUN_CAPITALS and any(word.text.istitle() for word in rest)
    return has_name or len(rest) > _LONGEST_REST


def _is_prose(doc: Document, words: tuple[Word, ...], least: int = _SHORTEST_PROSE) -> bool:
    """Whether words are a sentence with its stop, as long as in an article."""
    return len(words) >= least and _FINAL.match(doc.text, words[-1].end) is not None


@dataclass(frozen=True, slots=True)
class _Forms:
    """The phrases of one language, as patterns over joined words."""

    whole: re.Pattern[str]
    """A sentence made of notices from end to end."""
    start: re.Pattern[str]
    beside: re.Pattern[str]


@lru_cache(maxsize=len(LANGUAGES))
def _patterns(language: str) -> _Forms:
    rows = read_table(f"notices_{language}")
    whole = [form for form, _, use in rows if use in _WHOLE]
    start = [form for form, _, use in rows if use == "start"]
    beside = [form for form, _, use in rows if use == "with"]
    tiles = f"(?:{compile_forms([*whole, *beside]).pattern})*"
    some = compile_forms(whole).pattern
    return _Forms(
        re.compile(f"{tiles}{some}{tiles}"),
        re.compile(tiles + compile_forms(start).pattern) if start else _NOTHING,
        compile_forms(beside),
    )


@lru_cache(maxsize=len(LANGUAGES) * len(KINDS))
def _pattern_of_kind(language: str, kind: NoticeKind) -> re.Pattern[str]:
    rows = read_table(f"notices_{language}")
    forms = [form for form, row_kind, use in rows if row_kind == kind and use in _OPENING]
    return compile_forms(forms) if forms else _NOTHING


@lru_cache(maxsize=len(LANGUAGES))
def _openings(language: str) -> frozenset[str]:
    """Words, folded, that notices begin with: without one of them none stands in a text."""
    return frozenset(_find_openings(language))


def _find_openings(language: str) -> Iterator[str]:
    if language == "en":
        yield from list_beginnings()
    for form, _, use in read_table(f"notices_{language}"):
        if use in _OPENING or use in {"thing", "item"}:
            yield from form.split()[0].split("/")
