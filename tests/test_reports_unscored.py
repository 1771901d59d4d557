"""How every report shows an article that has no score: said, counted apart, worst first, and never a number."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pytest

from mtcheck import audit_frame, check_text
from mtcheck.config.model import Config
from mtcheck.model import Article, Audit
from mtcheck.reports import open_folder, open_report
from mtcheck.reports.digest import Digest
from mtcheck.run import audit_article

PAGE = "404 Not Found\n\nThe page you are looking for does not exist."
NEWS = "The court heard the appeal on Monday."
FAULTY = "The court (elle) heard the the appeal. Le ministre a quitté la salle sans un mot."
REASON = 'it is not an article: the page says that there is nothing at its address ("404 Not Found")'


def make_audits() -> tuple[Audit, ...]:
    texts = {"news": NEWS, "page": PAGE, "faulty": FAULTY}
    return tuple(audit_article(Article(name, text), Config()) for name, text in texts.items())


def render(name: str) -> str:
    stream = io.StringIO(newline="")
    report = open_report(name, stream=stream, width=100)
    for made in make_audits():
        report.add(made)
    report.close(())
    return stream.getvalue()


def test_articles_without_a_score_are_counted_apart() -> None:
    digest = Digest(keep=3)
    for made in (*make_audits(), *make_audits()):
        digest.add(made)
    assert digest.totals.unscored == 2
    assert "4 hold, 0 review, 2 publish; 2 articles not scored; " in str(digest.totals)


def test_articles_without_a_score_come_first_among_those_that_are_held() -> None:
    digest = Digest(keep=3)
    for made in make_audits():
        digest.add(made)
    assert [examined.row.label for examined in digest.worst()] == ["page", "faulty", "news"]


def test_a_terminal_shows_a_dash_and_the_reason() -> None:
    lines = render("console").splitlines()
    assert lines[1].split() == ["–", "hold", "12", "1", "0", "0", "page"]
    assert f"hold: {REASON} (12 words)" in " ".join(" ".join(lines).split())
    assert "; 1 article not scored; " in " ".join(lines[-3:-1])


def test_markdown_says_not_scored() -> None:
    text = render("markdown")
    assert "| – | hold | 12 | 1 | 0 | 0 | page |" in text
    assert f"**hold**: {REASON}. Not scored, 12 words, 1 finding (1 critical)." in text


def test_json_has_null_for_the_article_and_its_sentences() -> None:
    value = json.loads(render("jsonl").splitlines()[1])
    assert (value["score"], value["verdict"], value["penalties"], value["reasons"]) == (None, "hold", [], [REASON])
    assert value["sentences"] == [{"start": 0, "end": 13, "score": None}, {"start": 15, "end": 59, "score": None}]


def test_tables_have_an_empty_cell(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(())
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as handle:
        scores = {row["id"]: row["score"] for row in csv.DictReader(handle)}
    assert scores == {"news": "100.0", "page": "", "faulty": "0.0"}
    sentences = pd.read_csv(tmp_path / "sentences.csv")
    assert sentences[sentences["id"] == "page"]["score"].isna().all()


def test_a_page_says_not_scored_and_tones_no_sentence(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(())
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert '<td class="number" title="not scored">–</td>' in index
    assert "1 article not scored" in index
    assert "What is no article, such as an error page" in index
    page = (tmp_path / "articles" / "0002-page.html").read_text(encoding="utf-8")
    assert '<p class="score">not scored</p>' in page
    assert "<title>hold – page</title>" in page
    assert 'class="sentence' not in page.split("<main>")[1].split("</main>")[0]


def test_a_report_without_such_articles_says_nothing_of_them(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    report.add(check_text(NEWS))
    report.close(())
    assert "not scored" not in (tmp_path / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_frame_has_a_number_or_nan(jobs: int) -> None:
    out = audit_frame(pd.DataFrame({"text": [NEWS, PAGE]}), jobs=jobs)
    assert out["score"].tolist()[0] == 100.0
    assert out["score"].isna().tolist() == [False, True]
    assert out["verdict"].tolist() == ["publish", "hold"]
    assert out["reasons"].tolist()[1] == [REASON]
    assert out["error"].tolist() == [None, None]
