"""Lines that return from article to article: what is kept of them, and how the reports say it."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli.commands import main
from mtcheck.config.model import Config
from mtcheck.feed import Feed
from mtcheck.feeds import lines as feed_lines
from mtcheck.feeds.lines import ARTICLES_KEPT, LineLedger
from mtcheck.feeds.model import ArticleCount, FeedFinding, FeedLine, FeedSpelling, Place
from mtcheck.model import Article, LineSighting, Outline, Span
from mtcheck.run import audit_article, audit_stream

CONFIG = Config(select=("MT811",))
STORIES = (
    "The council will vote on Thursday.",
    "Snow fell on the hills all night.",
    "A ship ran aground off the cape.",
    "The club lost at home once more.",
    "Bread costs more than last year.",
)
SLOGAN = "The Evening Lamp, a light in every house"


def make_articles(*endings: str, site: str = "") -> list[Article]:
    url = f"https://{site}/1" if site else None
    texts = [f"{STORIES[n % len(STORIES)]}\n\n{ending}" for n, ending in enumerate(endings)]
    return [Article(f"{site}{n}", text, url=url) for n, text in enumerate(texts)]


def find(*articles: Article) -> tuple[FeedFinding, ...]:
    feed = Feed(CONFIG)
    for article in articles:
        feed.add(audit_article(article, CONFIG, for_feed=True))
    return feed.close().findings


def test_a_line_that_returns_is_found_once_with_the_articles_that_have_it() -> None:
    (finding,) = find(*make_articles(SLOGAN, SLOGAN, "Snow is rare here.", SLOGAN))
    assert finding.message == f'"{SLOGAN}" stands word for word at the edge of 3 of 4 articles'
    assert finding.suggestion == "take it out"
    assert finding.found == FeedLine(
        language="en",
        site="",
        line=FeedSpelling(
            SLOGAN,
            3,
            3,
            tuple(ArticleCount(name, 1) for name in "013"),
            Place("0", "text", Span(len(STORIES[0]) + 2, len(STORIES[0]) + 2 + len(SLOGAN))),
        ),
        words=8,
        is_prose=False,
        of_articles=4,
        stories=3,
    )


def test_sites_are_counted_apart() -> None:
    here = make_articles(SLOGAN, SLOGAN, SLOGAN, site="lamp.example")
    here[1] = replace(here[1], url="https://www.lamp.example/2")
    there = make_articles(*(f"It is {'x' * n} there." for n in range(40)), site="www.post.example")
    (finding,) = find(*here, *there)
    assert finding.message.endswith("of 3 of 3 articles of lamp.example")
    spread = [*make_articles(SLOGAN, SLOGAN, site="a.example"), *make_articles(SLOGAN, SLOGAN, site="b.example")]
    assert find(*spread) == ()


def test_a_line_of_few_articles_among_very_many_is_no_residue() -> None:
    many = [Article(f"m{n}", f"The boat {'x' * n} is late again.") for n in range(40)]
    assert find(*make_articles(SLOGAN, SLOGAN, SLOGAN), *many) == ()


def test_the_same_article_again_is_one_story() -> None:
    assert find(*(Article(str(n), f"{STORIES[0]}\n\n{SLOGAN}") for n in range(5))) == ()


def test_the_headline_as_first_line_is_no_residue() -> None:
    titled = [
        Article(str(n), f"The day in the harbour\n\n{STORIES[n]}", title="The day in the harbour") for n in range(4)
    ]
    assert find(*titled) == ()


def test_every_language_is_looked_at() -> None:
    texts = ("Der Rat stimmt am Montag ab.", "Es schneit seit Tagen im Tal.", "Das Schiff liegt auf Grund.")
    (finding,) = find(*(Article(t, f"{t}\n\nDie Lampe, das Licht für alle", language="de") for t in texts))
    assert finding.found.language == "de"


def test_outlines_are_collected_only_where_they_are_asked_for() -> None:
    article = make_articles(SLOGAN)[0]
    assert audit_article(article, CONFIG).outline is None
    assert audit_article(article, Config(ignore=("MT811",)), for_feed=True).outline is None
    assert audit_article(article, CONFIG, for_feed=True).outline is not None


def test_many_processes_find_the_same_as_one() -> None:
    articles = make_articles(*[SLOGAN] * 5)
    found = []
    for jobs in (1, 2):
        feed = Feed(CONFIG)
        for audit in audit_stream(articles, CONFIG, jobs=jobs, for_feed=True):
            feed.add(audit)  # type: ignore[arg-type]  # none of them fails
        found.append(feed.close().findings)
    assert found[0] == found[1] != ()


def test_what_is_kept_does_not_grow_with_the_lines_that_never_return(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_lines, "SEEN_ONCE", 1000)

    def keep(lines: int) -> int:
        ledger = LineLedger()
        for n in range(lines):
            line = LineSighting(n, f"line number {n} of its own", 6, Span(0, 17), is_prose=False)
            ledger.add(Article("a", ""), Outline((line,), ()))
        return len(pickle.dumps(ledger))

    assert keep(4000) - keep(1000) < 3000 * len("line number 1000 of its own")


def test_only_the_first_articles_of_a_line_are_named() -> None:
    texts = [f"The {name} fell off the old cart.\n\n{SLOGAN}" for name in map(str, range(1, 10))]
    articles = [
        Article(f"{m}-{n}", text.replace("cart", "cart" * m)) for m in (1, 2, 3) for n, text in enumerate(texts)
    ]
    spelling = find(*articles)[0].found.spellings[0]
    assert (spelling.articles, len(spelling.counts)) == (27, ARTICLES_KEPT)


@pytest.mark.parametrize("name", ["console", "markdown"])
def test_reports_show_the_line_and_where_it_stands(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [{"id": a.id, "text": a.text} for a in make_articles(SLOGAN, SLOGAN, SLOGAN)]
    Path("feed.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = CliRunner().invoke(main, ["audit", "feed.jsonl", "--format", name, "--out", "-"]).stdout
    assert "MT811" in out
    assert f"{SLOGAN}: 3 mentions in 3 articles: 0, 1, 2" in " ".join(out.split())


def test_the_folder_holds_the_line_as_data_and_not_among_the_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [{"id": a.id, "text": a.text} for a in make_articles(SLOGAN, SLOGAN, SLOGAN)]
    Path("feed.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    CliRunner().invoke(main, ["audit", "feed.jsonl", "--out", "report"])
    (finding,) = json.loads(Path("report/feed.json").read_text(encoding="utf-8"))["findings"]
    assert finding["found"] == {
        "line": SLOGAN,
        "language": "en",
        "site": None,
        "articles": 3,
        "of_articles": 3,
        "ids": ["0", "1", "2"],
        "first": {"id": "0", "field": "text", "start": 36, "end": 76},
    }
    assert SLOGAN not in Path("report/names.csv").read_text(encoding="utf-8")
    page = Path("report/index.html").read_text(encoding="utf-8")
    assert "and lines of the page that return from article to article" in page
