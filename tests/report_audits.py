"""Five audits and two failures that reports could stumble over; the texts are in fixtures/expected/reports/input/."""

from __future__ import annotations

import re
from dataclasses import replace

from report_values import SIGNATURE, audit, finding, locate, mention, read_input

from mtcheck.model import (
    Article,
    Audit,
    Category,
    Failure,
    Pair,
    Penalty,
    Severity,
    Span,
    Verdict,
)
from mtcheck.reports.setting import CheckPage, Setting
from mtcheck.score_model import Agreement, Calibration, FeedScore, Rate, ReferenceScores

FAILURES = (
    Failure("feeds/broken.jsonl:3", "is not JSON (expecting ',' at column 41)", "mend or remove the line"),
    Failure("feeds/photo.jpg", "is a binary file", "give text, HTML, a feed, JSON Lines, CSV or Markdown"),
)


SCORE = FeedScore(
    articles=5,
    words=1234,
    points=36.0,
    findings=9,
    penalty_rate=Rate(29.1734, 4.0, 71.25),
    finding_rate=Rate(7.2934, 1.6667, 12.5),
    passed=1,
    failed=2,
    too_short=2,
    calibration=Calibration(70.8, 90.0, 10.0, 300, passes=False),
    references=(ReferenceScores(61.2, 33.3, 44.0, "pieces:2 chrF2|nrefs:1|version:2.5.1"),),
    signature=f"{SIGNATURE}|lang:ar+en|source:no+yes|refs:0+1",
)
"""What these articles could come to; the numbers are made up."""

PAGE = CheckPage(
    code="MT101",
    name="bracketed-gloss",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    is_default=True,
    summary="A word left in brackets.",
    doc="A word left in brackets.\n\nIt hurts.",
    text="MT101 bracketed-gloss\n\nA word left in brackets.",
    markdown="## MT101 bracketed-gloss\n\nA word left in brackets.",
)
SETTING = Setting(describe_checks=lambda: (PAGE,))
"""Knows one of the checks that found something; the others are plug-ins that are no longer there."""


def make_ferry() -> Audit:
    """A plain text file with nested, crossing and empty spans, and a name that the title spells otherwise."""
    text, title = read_input("ferry.txt"), "Harbour of Belorezk closed after accident"
    article = Article(
        id="news/ferry.txt",
        text=text,
        origin="news/ferry.txt",
        title=title,
        url="https://news.example/ferry?id=7&lang=en",
        published="2024-03-05",
        source_language="fr",
        has_lines=True,
    )
    spelled = (mention(text, "Beloretsk", 0), mention(text, "Beloretsk", 1), mention(text, "Belorezk"))
    missing = locate(text, "1974 and").end
    findings = (
        finding(
            title,
            locate(title, "Belorezk"),
            "MT201",
            '"Belorezk" here, "Beloretsk" in two other places',
            name="inconsistent-name",
            category=Category.NAME,
            severity=Severity.MAJOR,
            field="title",
            suggestion="Beloretsk",
            related=tuple(replace(m, field="text") for m in spelled),
        ),
        finding(
            text,
            locate(text, "Skip to content"),
            "MT701",
            '"Skip to content" is a link of the page, not a part of the article',
            name="page-furniture",
            category=Category.RESIDUE,
            severity=Severity.MAJOR,
            sentence=0,
            suggestion="",
            is_safe=True,
            has_line=True,
        ),
        finding(
            text,
            locate(text, "two two"),
            "MT311",
            '"two" stands twice',
            name="doubled-word",
            category=Category.REPETITION,
            sentence=1,
            suggestion="two",
            is_safe=False,
            has_line=True,
        ),
        finding(
            text,
            locate(text, "“We cannot let anybody sail over it“"),
            "MT303",
            "an opening mark has no closing one",
            name="unbalanced-quotation",
            category=Category.QUOTES,
            sentence=3,
            has_line=True,
        ),
        finding(
            text,
            locate(text, "it“, said"),
            "MT301",
            "“ opens where ” should close",
            name="wrong-way-quote",
            category=Category.QUOTES,
            sentence=3,
            suggestion="it”, said",
            is_safe=True,
            has_line=True,
        ),
        finding(
            text,
            locate(text, "Dmitri"),
            "MT201",
            '"Dmitri Kolosov" here, "Dmitry Kolosov" in one other place',
            name="inconsistent-name",
            category=Category.NAME,
            severity=Severity.NEUTRAL,
            sentence=3,
            related=(mention(text, "Dmitry"),),
            has_line=True,
        ),
        finding(
            text,
            locate(text, "[elle] considered[e]"),
            "MT101",
            "[elle] and [e] are left over from the source text",
            name="bracketed-gloss",
            category=Category.UNTRANSLATED,
            severity=Severity.MAJOR,
            sentence=4,
            suggestion="it considered",
            has_line=True,
        ),
        finding(
            text,
            locate(text, "elle"),
            "MT102",
            '"elle" is French',
            name="untranslated-word",
            category=Category.UNTRANSLATED,
            severity=Severity.MAJOR,
            sentence=4,
            has_line=True,
        ),
        finding(
            text,
            locate(text, "Rathausverwaltung"),
            "MT102",
            '"Rathausverwaltung" is German',
            name="untranslated-word",
            category=Category.UNTRANSLATED,
            severity=Severity.CRITICAL,
            sentence=5,
            has_line=True,
        ),
        finding(
            text,
            Span(missing, missing),
            "MT331",
            "the sentence breaks off",
            name="broken-sentence",
            severity=Severity.MAJOR,
            sentence=7,
            has_line=True,
        ),
    )
    return audit(
        article,
        findings=findings,
        score=41.25,
        verdict=Verdict.HOLD,
        reasons=("1 critical finding", "score 41.2 is below 95"),
        penalties=(
            Penalty("MT102", "untranslated-word", Severity.CRITICAL, 1, 25.0, 23.5),
            Penalty("MT201", "inconsistent-name", Severity.MAJOR, 1, 5.0, 4.7),
            Penalty("MT311", "doubled-word", Severity.MINOR, 1, 1.0, 0.94),
        ),
        sentence_scores={0: 0.0, 1: 92.3, 3: 88.25, 4: 50.0, 5: 0.0, 7: 99.6},
        passes=False,
    )


def make_market() -> Audit:
    """A Markdown file with hidden text, whose names and addresses try to break out of every format."""
    text = read_input("market.md") + "A bell\x07, an escape \x1b[31m, a line\u2028end, a turn \u202e and half \ud83d.\n"
    article = Article(
        id="=HYPERLINK('x')|[red]`a`*b*",
        text=text,
        origin="news/market.md",
        title="Fish <script>alert(1)</script> & [bold]“market”[/bold] | reopens",
        url="javascript:alert(1)",
        hidden=(
            Span(0, text.index("# Fish")),
            locate(text, "# "),
            locate(text, "(https://council.example/fish)"),
            locate(text, "`12`"),
        ),
        has_lines=True,
    )
    found = finding(
        text,
        locate(text, "The the"),
        "MT311",
        '"The" stands twice: <b>[bold]|*x*\n- item',
        name="doubled-word",
        category=Category.REPETITION,
        sentence=4,
        suggestion="-The",
        is_safe=False,
        has_line=True,
    )
    made = audit(
        article,
        findings=(found,),
        score=97.96,
        verdict=Verdict.REVIEW,
        reasons=("score 98.0 is below 99",),
        penalties=(Penalty("MT311", "doubled-word", Severity.MINOR, 1, 1.0, 2.04),),
    )
    crash = Failure(
        "news/market.md", "check MT103 (mtcheck.checks.mt103) crashed with ValueError: x < y", "please report this"
    )
    return replace(made, failures=(crash,))


def make_museum() -> Audit:
    """An article in a script that runs from the right, already split into sentences, without a title."""
    text = read_input("museum.txt")
    article = Article(
        id="متحف-1",
        text=text,
        origin="feed.jsonl",
        language="ar",
        source_language="de",
        segments=tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text)),
    )
    findings = (
        finding(text, locate(text, " ."), "MT302", "a space stands before the full stop", sentence=0, suggestion="."),
        finding(
            text,
            locate(text, "das Dach"),
            "MT103",
            '"das Dach" is German',
            name="untranslated-run",
            category=Category.UNTRANSLATED,
            severity=Severity.MAJOR,
            sentence=1,
        ),
    )
    return audit(
        article,
        findings=findings,
        score=70.6,
        verdict=Verdict.HOLD,
        reasons=("score 70.6 is below 95",),
        sentence_scores={0: 90.0, 1: 44.4},
    )


def make_bridge() -> Audit:
    """An article with its source text and a reference."""
    text, source = read_input("bridge.txt"), read_input("bridge.source.txt")
    article = Article(
        id="bridge",
        text=text,
        origin="feed.jsonl",
        title="River floods old bridge",
        url="http://news.example/bridge",
        language="en",
        source_language="zh",
        source=tuple(source.split("\n")),
        references=(("The river flooded the old bridge.", "Nobody was injured."),),
    )
    found = finding(
        source,
        locate(source, "没有人"),
        "MT121",
        '"没有人" (nobody) is missing in the translation',
        name="lost-negation",
        category=Category.UNTRANSLATED,
        severity=Severity.CRITICAL,
        field="source",
        related=(mention(text, "Three people"),),
    )
    made = audit(
        article,
        findings=(found,),
        score=0.0,
        verdict=Verdict.HOLD,
        reasons=("1 critical finding",),
        sentence_scores={1: 0.0},
    )
    sentences = (Agreement(80.5, 66.67, 20.0), Agreement(12.0, 0.0, 100.0))
    scores = ReferenceScores(61.234, 33.333, 44.0, "nrefs:1|case:mixed|tok:13a|version:2.5.1")
    return replace(
        made,
        reference_scores=replace(scores, sentences=sentences),
        source_sentences=tuple(locate(source, line) for line in source.split("\n") if line),
        pairs=(Pair(range(1), range(1), 0.97), Pair(range(1, 2), range(1, 2), 0.61)),
    )


def make_clean() -> Audit:
    """Nothing to say about it."""
    return audit(Article(id="clean", text="The library opens at nine. Entry is free."))


def make_audits() -> tuple[Audit, ...]:
    return make_clean(), make_ferry(), make_market(), make_museum(), make_bridge()
