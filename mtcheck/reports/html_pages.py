"""Audits in, HTML out: a page for each article with the spans marked in its text, and an index, worst first.

Each page is one file that needs no script and asks the network for nothing. The look is in `page.css`, the layout in
the templates beside it; here the values are made ready: which places are marked, which page is whose, which address
is safe to be a link. Autoescape is on for every template.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mtcheck import wording
from mtcheck.model import Article, Audit, Failure, FieldName, Finding, Mention, Score, Severity, Span
from mtcheck.reports.digest import DigestReport, Row
from mtcheck.reports.excerpt import Excerpt, cut_excerpt, describe_place_inside, read_field
from mtcheck.reports.marked import Layer, Mark, Piece, nest_marks
from mtcheck.reports.remedy import Remedy, find_remedy
from mtcheck.reports.sentence_pairs import list_pairs
from mtcheck.reports.sentence_references import list_compared
from mtcheck.score_meanings import FINDING_MEANING, PART_MEANINGS, PARTS_HEADING, SENTENCE_MEANING
from mtcheck.visible import flatten, show_controls

if TYPE_CHECKING:
    from jinja2 import Environment

ROWS_PER_PAGE = 1000
"""Of the index: browsers slow down over tables longer than that."""

_LONGEST_SLUG = 60
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that Unicode does not take apart into a plain one and a mark; case folding makes ß into ss."""
_COLUMNS = frozenset((Severity.CRITICAL, Severity.MAJOR, Severity.MINOR))
"""Severities that have a column in the index though no finding has them."""
_CARD_ROOM = 40
"""Characters of context on either side, in the narrow column of the findings."""
_WORD = re.compile(r"\w")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*(?:(?:\r\n|\r|\n)[^\r\n]*\S[^\r\n]*)*")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_WIDEST_WRAP = 100
"""A text with a line longer than this is not wrapped, so that each of its lines is a paragraph."""
_SUSPECT = 60.0
"""A sentence below this is shown though nothing was found in it: of rated news one in twenty is."""
_SHOWN_COST = 0.05
_GRADES = ((70.0, "slight"), (40.0, "weak"))
"""Least scores: a minor finding leaves some 78 of a typical sentence, a major one 62, two of them 42."""


@dataclass(frozen=True, slots=True)
class Place:
    """Mentions that read alike, as one entry under a finding."""

    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """A finding as its page lists it."""

    number: int
    """From 0, as in the audit."""
    finding: Finding
    places: tuple[Place, ...]
    excerpt: Excerpt
    """The marked text, with what is around it only where it says nothing by itself."""
    remedy: Remedy | None


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One article in the index."""

    row: Row
    page: str
    """Its file, relative to the index."""


class HtmlReport(DigestReport):
    """A page for each article as it comes, the index when all are in."""

    def __init__(self, *, write_page: Callable[[str, str], object], write_index: Callable[[str, str], object]) -> None:
        """Both functions take the name of a file and its text; a part of the index may come in several calls."""
        super().__init__()
        self._write_page = write_page
        self._write_index = write_index
        self._rows: list[IndexRow] = []
        self._waiting: Audit | None = None
        """The last one: its page leads to the next, whose name is not known before it comes."""

    def add(self, audit: Audit) -> None:
        """Take one article in, and write the page of the one before."""
        row = self._digest.add(audit)
        self._rows.append(IndexRow(row, name_page(row)))
        self._write_waiting(following=self._rows[-1].page)
        self._waiting = audit

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the last page and the index."""
        self._write_waiting(following=None)
        self._rows.sort(key=lambda indexed: indexed.row.badness)
        pages = max(1, -(-len(self._rows) // ROWS_PER_PAGE))
        template = load_environment().get_template("index.html.j2")
        unexamined = self._digest.failures(failures)
        for number in range(1, pages + 1):
            text = template.render(
                totals=self._digest.totals,
                failures=unexamined,
                gathered=wording.gather_failures(unexamined),
                rows=self._rows[(number - 1) * ROWS_PER_PAGE : number * ROWS_PER_PAGE],
                feed=self._feed,
                counted=[
                    each for each in wording.SEVERITIES if self._digest.totals.counts.of(each) or each in _COLUMNS
                ],
                by_check=self._digest.by_check(),
                pages=[_name_index(n) for n in range(1, pages + 1)],
                number=number,
                scorer=next((item.row.scorer for item in self._rows if item.row.scorer is not None), None),
                together_written=self._score is not None,
                together=wording.describe_feed_score(self._score) if self._score else (),
                signature=wording.sign_report(self._score.signature if self._score else ""),
            )
            self._write_index(_name_index(number), text + "\n")

    def _write_waiting(self, following: str | None) -> None:
        if self._waiting is None:
            return
        rows = self._rows if following is None else self._rows[:-1]
        previous = rows[-2].page if len(rows) > 1 else None
        self._write_page(rows[-1].page, render_article(self._waiting, rows[-1].row, previous, following))
        self._waiting = None


def name_page(row: Row) -> str:
    """The file of an article's page: its number, which makes it unique, and what its name is in plain letters."""
    plain = (
        unicodedata.normalize("NFKD", row.name.casefold().translate(_PLAIN)).encode("ascii", "ignore").decode("ascii")
    )
    slug = _NOT_SLUG.sub("-", plain).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[:_LONGEST_SLUG].rsplit("-", 1)[0]
    return f"articles/{row.number:04}-{slug or 'article'}.html"


def render_article(audit: Audit, row: Row, previous: str | None = None, following: str | None = None) -> str:
    """The page of one article; `previous` and `following` are the pages beside it, in the order of the input."""
    fields: list[FieldName] = ["title", "text", "source"]
    template = load_environment().get_template("article.html.j2")
    text = template.render(
        audit=audit,
        article=audit.article,
        row=row,
        link=_find_link(audit.article.url),
        marked={name: _mark_field(audit, name) for name in fields},
        findings=[
            NumberedFinding(
                number,
                finding,
                tuple(_group_related(finding)),
                _cut_card(audit.article, finding),
                find_remedy(audit.article, finding),
            )
            for number, finding in enumerate(audit.findings)
        ],
        previous=previous,
        following=following,
        costs=wording.share_costs(audit.score),
        calibration=wording.describe_calibration(audit.score, audit.calibration) if audit.calibration else None,
        signature=wording.sign_report(audit.signature),
        source_is_open=any(_points_into_source(finding) for finding in audit.findings),
        pairs=list_pairs(audit),
        compared=list_compared(audit),
    )
    return text + "\n"


def _points_into_source(finding: Finding) -> bool:
    return finding.field == "source" or any(mention.field == "source" for mention in finding.related)


def _mark_field(audit: Audit, name: FieldName) -> tuple[Piece, ...]:
    article = audit.article
    text = read_field(article, name)
    marks = [
        Mark(finding.span, Layer.FINDING, number)
        for number, finding in enumerate(audit.findings)
        if finding.field == name
    ]
    related = {m.span for finding in audit.findings for m in finding.related if m.field == name}
    marks.extend(Mark(span, Layer.RELATED) for span in sorted(related))
    if name != "title":
        marks.extend(
            Mark(span, Layer.PARAGRAPH) for span in find_paragraphs(text, article.hidden if name == "text" else ())
        )
    if name == "text":
        marks.extend(Mark(span, Layer.HIDDEN) for span in article.hidden)
        marks.extend(
            Mark(span, Layer.SENTENCE, number)
            for number, (span, score) in enumerate(zip(audit.sentences, audit.sentence_scores, strict=True))
            if grade(score)
        )
    return nest_marks(text, marks)


def find_paragraphs(text: str, hidden: tuple[Span, ...] = ()) -> Iterator[Span]:
    r"""What a page sets apart: lines where they are long, else what blank lines part; hidden text stays in one piece.

    >>> [(span.start, span.end) for span in find_paragraphs("wrapped\nlines\n\nnext")]
    [(0, 13), (15, 19)]
    """
    widest = max(map(len, text.splitlines()), default=0)
    current: Span | None = None
    for match in (_LINE if widest > _WIDEST_WRAP else _PARAGRAPH).finditer(text):
        span = Span(*match.span())
        if current is None:
            current = span
        elif _is_held_together(current, span, hidden):
            current = Span(current.start, span.end)
        else:
            yield current
            current = span
    if current is not None:
        yield current


def _is_held_together(left: Span, right: Span, hidden: tuple[Span, ...]) -> bool:
    """Whether what lies between two paragraphs is inside front matter or code."""
    at = bisect_right(hidden, left.end, key=lambda span: span.start) - 1
    return at >= 0 and hidden[at].end > right.start


def grade(score: Score) -> str | None:
    """How a sentence is toned by its score; None where nothing was found in it and it is no worse than most are."""
    if score.value is None or (not score.penalties and score.value >= _SUSPECT):
        return None
    if not score.penalties:
        return "slight"
    return next((name for bound, name in _GRADES if score.value >= bound), "poor")


def _cut_card(article: Article, finding: Finding) -> Excerpt:
    """What the card of a finding quotes: a lone full stop could stand anywhere, so it has its neighbours with it."""
    excerpt = cut_excerpt(read_field(article, finding.field), finding.span, room=_CARD_ROOM)
    return Excerpt("", excerpt.marked, "") if _WORD.search(excerpt.marked) else excerpt


def _group_related(finding: Finding) -> Iterator[Place]:
    """Mentions that read alike together, in the order of the first of each."""
    groups: dict[str, list[Mention]] = {}
    for mention in finding.related:
        groups.setdefault(mention.text, []).append(mention)
    for text, mentions in groups.items():
        yield Place(text, tuple(mentions))


def _find_link(url: str | None) -> str | None:
    """The address, where it is safe to be clicked on; one such as `javascript:` stays text."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[broken": brackets that hold no address
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _name_index(number: int) -> str:
    return "index.html" if number == 1 else f"index-{number}.html"


def _tone_paragraph(pieces: tuple[Piece, ...], scores: tuple[Score, ...]) -> str | None:
    """The grade of the worst sentence in a paragraph."""
    numbers = [p.mark.number for p in pieces if not isinstance(p, str) and p.mark.layer is Layer.SENTENCE]
    grades = {grade(scores[number]) for number in numbers}
    return next((name for name in ("poor", "weak", "slight") if name in grades), None)


def _explain_score(score: Score) -> str:
    """What made the score of a sentence, largest first."""
    return ", ".join(f"{part.name} {-part.cost:+.1f}" for part in score.parts if abs(part.cost) >= _SHOWN_COST)


@lru_cache(maxsize=1)
def load_environment() -> Environment:
    """The templates, with the words and signs that all pages share."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("mtcheck", "reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        shown=show_controls,
        flat=flatten,
        grade=grade,
        place=describe_place_inside,
        tone=_tone_paragraph,
        explain=_explain_score,
        estimate_words=wording.describe_estimates,
        reference_words=wording.describe_references,
        source_words=wording.describe_source_language,
        loss=wording.describe_loss,
    )
    environment.globals.update(
        count=wording.count,
        describe_spelling=wording.describe_spelling,
        show_score=wording.show_score,
        unscored_meaning=wording.UNSCORED_MEANING,
        severities=wording.SEVERITIES,
        severity_signs=wording.SEVERITY_SIGNS,
        severity_meanings=wording.SEVERITY_MEANINGS,
        verdicts=wording.VERDICTS,
        verdict_meanings=wording.VERDICT_MEANINGS,
        fix_meanings=wording.FIX_MEANINGS,
        allow_hint=f"{wording.ALLOW_HINT}.",
        aside_meanings=wording.ASIDE_MEANINGS,
        aside_words=wording.describe_set_aside,
        score_meaning=wording.SCORE_MEANING,
        sentence_meaning=SENTENCE_MEANING,
        part_meanings=PART_MEANINGS,
        parts_heading=PARTS_HEADING,
        finding_meaning=FINDING_MEANING,
        pair_states=wording.PAIR_STATES,
        name_outcome=wording.name_outcome,
    )
    return environment
