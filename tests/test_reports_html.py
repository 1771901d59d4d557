from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from report_audits import FAILURES, make_audits, make_bridge, make_ferry
from report_values import audit, finding, locate, mention

from mtcheck.model import Article, Audit, Pair, Penalty, Score, Severity, Span
from mtcheck.reports import html_pages, open_folder
from mtcheck.reports.digest import make_row
from mtcheck.reports.html_pages import find_paragraphs, grade, name_page, render_article
from mtcheck.score_model import ReferenceScores
from mtcheck.visible import show_controls

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """A page, read strictly: every element is closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.labels = 0
        self.areas: list[int] = []
        self.texts: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes.update(given)
        self.ids.extend(value for name, value in attrs if name == "id" and value)
        self.links.extend(value for name, value in attrs if name in {"href", "src"} and value)
        if tag in VOID:
            return
        self.open.append(tag)
        classes = (given.get("class") or "").split()
        if "marked" in classes:
            self.areas.append(len(self.open))
            self.texts.append("")
        if {"code", "points"} & set(classes):
            self.labels = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1] == tag
        if self.labels == len(self.open):
            self.labels = 0
        if self.areas and self.areas[-1] == len(self.open):
            self.areas.pop()
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.areas and not self.labels:
            self.texts[-1] += data


def render(made: Audit) -> Page:
    return Page(render_article(made, make_row(made, 1)))


@pytest.mark.parametrize("made", make_audits(), ids=lambda made: made.article.id.encode("ascii", "ignore").decode())
def test_the_text_on_the_page_is_the_text_of_the_article(made: Audit) -> None:
    page, article = render(made), made.article
    fields = [article.title, article.text, "\n".join(article.source or ())]
    assert page.texts == [show_controls(field) for field in fields if field and page.texts]


@pytest.mark.parametrize("made", make_audits(), ids=lambda made: made.article.id.encode("ascii", "ignore").decode())
def test_every_anchor_is_unique_and_every_link_leads_somewhere(made: Audit) -> None:
    page = render(made)
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    findings = range(1, len(made.findings) + 1)
    assert {*(f"f{n}" for n in findings), *(f"m{n}" for n in findings)} <= set(page.ids)


def test_pages_hold_no_script_and_ask_the_network_for_nothing(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(FAILURES)
    for path in tmp_path.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        page = Page(html)
        assert not {"script", "link", "img", "iframe", "form", "object"} & page.tags
        assert not {name for name in page.attributes if name.startswith("on") or name in {"src", "style"}}
        assert "url(" not in html
        assert "@import" not in html


def test_only_addresses_of_the_web_become_links() -> None:
    urls = [
        "https://a.example/x?a=1&b=2",
        "javascript:alert(1)",
        "javascript://a.example/%0aalert(1)",
        "data:text/html,x",
        "http://[broken",
        "/x",
        "http:",
    ]
    linked = [link for url in urls for link in render(audit(Article("a", "x", url=url))).links if link[0] not in ".#"]
    assert linked == ["https://a.example/x?a=1&b=2"]


def test_the_index_leads_to_every_page_and_names_failures_before_articles(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(FAILURES)
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    pages = {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("articles/*.html")}
    assert len(pages) == len(make_audits())
    assert {unquote(link) for link in Page(html).links if link.startswith("articles/")} == pages
    assert html.index("feeds/broken.jsonl:3") < html.index("River floods old bridge")


def test_a_long_index_goes_on_on_further_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_pages, "ROWS_PER_PAGE", 2)
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(())
    names = ["index.html", "index-2.html", "index-3.html"]
    links = [Page((tmp_path / name).read_text(encoding="utf-8")).links for name in names]
    assert [sum(link.startswith("articles/") for link in some) for some in links] == [2, 2, 1]
    assert [link for link in links[1] if link.startswith("index")] == ["index.html", "index-3.html"]


def test_an_empty_report_has_an_index_that_says_so(tmp_path: Path) -> None:
    open_folder(tmp_path).close(FAILURES)
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "No article was examined." in html
    assert "feeds/photo.jpg" in html


@pytest.mark.parametrize(
    ("id_", "title", "name"),
    [
        ("a", "Straße: «L’Été» in Łódź!", "articles/0007-strasse-lete-in-lodz.html"),
        ("a", "Biała, Ærø, Þór, Đurđa, Işık", "articles/0007-biala-aero-thor-durda-isik.html"),
        ("../../etc/passwd", None, "articles/0007-etc-passwd.html"),
        ("日本", "日本", "articles/0007-article.html"),
        ("a", "word " * 40, "articles/0007-word-word-word-word-word-word-word-word-word-word-word-word.html"),
        ("a", "x" * 500, f"articles/0007-{'x' * 60}.html"),
    ],
)
def test_the_file_of_a_page_is_short_plain_and_inside_its_folder(id_: str, title: str | None, name: str) -> None:
    assert name_page(make_row(audit(Article(id_, "x", title=title)), 7)) == name


def test_lines_of_a_long_lined_text_are_paragraphs_but_front_matter_is_one() -> None:
    long = "x" * 120
    text = f"---\na: 1\n---\n{long}\n{long}"
    assert list(find_paragraphs(text, (Span(0, 13),))) == [Span(0, 12), Span(13, 133), Span(134, 254)]


@pytest.mark.parametrize(
    ("value", "findings", "name"),
    [
        *[(60.0, 0, None), (59.9, 0, "slight"), (5.0, 0, "slight"), (None, 0, None)],
        *[(78.0, 1, "slight"), (70.0, 1, "slight"), (69.9, 1, "weak"), (40.0, 1, "weak"), (0.0, 1, "poor")],
    ],
)
def test_a_sentence_is_toned_by_its_score_where_something_was_found_or_it_is_worse_than_most(
    value: float | None, findings: int, name: str | None
) -> None:
    penalties = (Penalty("MT304", "doubled-word", Severity.MINOR, 1, 1.0, 4.0),) * findings
    assert grade(Score(value, 9, penalties)) == name


def test_a_mark_says_its_severity_and_message_to_those_who_see_no_colours() -> None:
    html = render_article(make_ferry(), make_row(make_ferry(), 1))
    assert 'title="critical MT102 untranslated-word: &#34;Rathausverwaltung&#34; is German"' in html
    assert "▲&#8288;MT102</a>" in html


def test_pages_lead_to_their_neighbours_in_the_order_of_the_input(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for name in "abc":
        report.add(audit(Article(name, "x")))
    report.close(())
    pages = [
        Page((tmp_path / f"articles/000{n}-{name}.html").read_text(encoding="utf-8")) for n, name in enumerate("abc", 1)
    ]
    assert [[link for link in page.links if "articles" in link] for page in pages] == [
        ["../articles/0002-b.html"],
        ["../articles/0001-a.html", "../articles/0003-c.html"],
        ["../articles/0002-b.html"],
    ]
    assert all("#legend" in page.links and "legend" in page.ids for page in pages)


def test_the_index_counts_the_findings_of_each_check(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(())
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    row = '<tr><th scope="row">{}</th><td class="number">{}</td><td class="number">{}</td></tr>'
    assert row.format("MT102 untranslated-word", 2, 1) in html
    assert row.format("MT311 doubled-word", 2, 2) in html


def test_a_card_of_a_lone_mark_has_the_words_around_it_and_others_have_not() -> None:
    text = "They held a meeting . Nobody came came."
    findings = (
        finding(text, locate(text, " ."), "MT302", "a space", suggestion=".", is_safe=True),
        finding(text, locate(text, "came came"), "MT304", "twice", suggestion="came", is_safe=True),
    )
    made = audit(Article("a", text), findings=findings)
    html = render_article(made, make_row(made, 1))
    assert '<blockquote dir="auto">They held a meeting<mark class="minor"> .</mark> Nobody came came.</block' in html
    assert '<blockquote dir="auto"><mark class="minor">came came</mark></blockquote>' in html
    assert "</span>: <bdi>meeting . Nobody</bdi> → <ins><bdi>meeting. Nobody</bdi></ins></p>" in html
    assert "</span>: <ins><bdi>came</bdi></ins></p>" in html


def test_a_guessed_source_language_is_only_probable() -> None:
    made = replace(audit(Article("a", "x")), source_language="fr")
    assert "en, probably translated from fr</dd>" in render_article(made, make_row(made, 1))


def test_a_message_cannot_leave_its_attribute() -> None:
    found = finding("abc", locate("abc", "b"), "MT311", '"><script>alert(1)</script>')
    made = audit(Article("a", "abc"), findings=(found,))
    assert "<script" not in render_article(made, make_row(made, 1))


def read_pairs(made: Audit) -> str:
    html = render_article(made, make_row(made, 1))
    return html.partition('<details class="pairs">')[2].partition("</details>")[0]


def test_an_article_with_a_source_has_a_table_of_both_and_says_what_is_missing_or_doubtful() -> None:
    text, source = "He left. She <b>came</b>.", "Il est parti. Il pleut."
    pairs = (Pair(range(1), range(1), 0.5), Pair(range(0), range(1, 2), 0.9), Pair(range(1, 2), range(0), 0.9))
    sentences = (Span(0, 13), Span(14, 23))
    found = (
        finding(text, locate(text, "left"), "MT127", "x"),
        finding(source, locate(source, "Il pleut."), "MT131", "x", field="source"),
    )
    made = audit(Article("a", text, source=(source,)), findings=found)
    table = read_pairs(replace(made, pairs=pairs, source_sentences=sentences))
    rows = [row.partition("</tr>")[0] for row in table.split("<tr")[2:]]
    assert ['class="unsure"' in rows[0], 'class="added"' in rows[1], 'class="left-out"' in rows[2]] == [True] * 3
    assert ["#f1" in rows[0], "#f" in rows[1], "#f2" in rows[2]] == [True, False, True]
    assert ["50% sure" in row for row in rows] == [True, False, False]
    assert "She &lt;b&gt;came" in rows[1]
    assert "nothing in the source" in rows[1]
    assert "nothing in the text" in rows[2]


def test_an_article_without_a_source_has_no_such_table() -> None:
    assert read_pairs(make_ferry()) == ""


def test_a_finding_that_points_into_the_source_opens_it_and_names_it() -> None:
    text, source = "Three came.", "Drei kamen."
    found = finding(text, locate(text, "Three"), "MT121", "x", related=(mention(source, "Drei", field="source"),))
    made = audit(Article("a", text, source=(source,)), findings=(found,))
    html = render_article(made, make_row(made, 1))
    assert '<details class="source" open>' in html
    assert '<a href="#source-0-4">source</a>' in html


def test_a_page_shows_what_its_text_was_compared_with() -> None:
    beside = render_article(make_bridge(), make_row(make_bridge(), 1))
    assert "<summary>Text and reference, sentence by sentence</summary>" in beside
    assert '<td dir="auto" lang="en">Nobody was injured.</td><td class="number">12.0</td>' in beside
    scores = ReferenceScores(61.2, 33.3, 44.0, "nrefs:2")
    whole = Article("a", "It was <b>.", references=(("It was.\nSo.",), ("Indeed <i>.",)))
    made = replace(audit(whole), reference_scores=scores)
    page = render_article(made, make_row(made, 1))
    assert "<p>It was.</p><p>So.</p>" in page
    assert "<summary>Reference 2</summary>" in page
    assert "<p>Indeed &lt;i&gt;.</p>" in page
    assert "Reference" not in render_article(audit(whole), make_row(audit(whole), 1))


def render_index(*audits: Audit) -> str:
    indexes: list[str] = []
    report = html_pages.HtmlReport(write_page=lambda *_: None, write_index=lambda _, text: indexes.append(text))
    for made in audits:
        report.add(made)
    report.close(())
    (index,) = indexes
    return index


def test_an_article_beside_the_source_of_another_is_marked_and_stands_above_clean_ones_of_its_score() -> None:
    beside = Article("opera", "The opera opens.", source=("Die Brücke ist gesperrt.",), source_language="de")
    told = finding(beside.text, Span(0, 16), "MT139", "that of another", severity=Severity.NEUTRAL)
    uncompared = replace(audit(beside, findings=(told,)), is_source_comparable=False)
    index = render_index(audit(Article("port", "The port is open.")), uncompared)
    assert index.index(">opera<") < index.index(">port<")
    assert index.count('<span class="uncompared">not compared with its source</span>') == 1
    assert "(1 neutral); not compared with its source: 1 article (opera)" in index
    assert 'title="neutral findings"' in index


def test_what_was_not_examined_is_listed_among_the_files_where_there_is_any() -> None:
    article = audit(Article("port", "The port is open."))
    assert "failures.txt" not in render_index(article)
    told = 'what was not examined, a line each: <a href="failures.txt">failures.txt</a></p>'
    assert told in render_index(replace(article, failures=FAILURES))


def test_neutral_findings_have_a_column_only_where_there_are_any() -> None:
    index = render_index(audit(Article("port", "The port is open.")))
    assert 'title="minor findings"' in index
    assert 'title="neutral findings"' not in index
