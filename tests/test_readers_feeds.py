"""RSS 2.0, RSS 1.0 and Atom as articles."""

from pathlib import Path

import pytest

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles

FIXTURES = Path(__file__).parent.parent / "fixtures"
RSS = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>{}</channel></rss>"


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def read(path: str | Path, options: ReadOptions | None = None) -> list[Article | Failure]:
    return list(read_articles([str(path)], options or ReadOptions()))


def read_rss(folder: Path, channel: str) -> list[Article]:
    path = folder / "a.rss"
    path.write_text(RSS.format(channel), encoding="utf-8")
    found = read(path)
    assert not [item for item in found if isinstance(item, Failure)]
    return [item for item in found if isinstance(item, Article)]


def test_an_rss_item_is_its_full_content() -> None:
    assert read("feeds/agence_fr.rss")[2] == Article(
        id="feeds/agence_fr.rss#littoral-48230",
        text="The mayor of Marsanne, Gérard Lefebvre, denied on Monday having concluded a secret agreement with the "
        "operator of the container terminal. “There is no hidden paper, there never was one,” he told the city "
        "council.\n\nA letter published by the weekly Le Phare mentions the the promise of a rent reduced by half "
        "until 2030. Mr Lefèbvre says that he signed it “as an outline” and that the council had been informed."
        "\n\nThe opposition is not convinced. La conseillère Maud Ferrand a demandé une enquête indépendante. She "
        "wants the letter to be handed to the regional court of auditors before the end of the month.\n\nThe "
        "opposition is not convinced. The council will vote on the rent in April.\n\nThis article was automatically "
        "translated from French.",
        origin="feeds/agence_fr.rss",
        title='Marsanne: mayor Lefebvre denies any "secret agreement"',
        url="https://littoral.example/en/2024/03/19/marsanne-mayor",
        published="2024-03-19T06:15:00Z",
        language="en",
    )


def test_an_rss_1_feed_has_its_summaries_language_and_encoding() -> None:
    found = [item for item in read("feeds/regional.rdf") if isinstance(item, Article)]
    assert [(item.language, item.published, item.url, item.title) for item in found] == [
        (
            "en-GB",
            "2023-11-02T07:00:00Z",
            "https://rundschau.example/en/a/5501",
            "Dispute over the wind farm near Müllrose",
        ),
        (
            "en-GB",
            "2023-11-02T09:30:00Z",
            "https://rundschau.example/en/a/5502",
            "New night bus between Rathenow and Premnitz",
        ),
        (
            "en-GB",
            "2023-11-03T06:45:00Z",
            "https://rundschau.example/en/a/5503",
            "Fire in the paper mill: damage in the millions",
        ),
    ]
    assert "„We first want to see the expert report“, said council chairman Jürgen Pohl." in found[0].text


def test_an_atom_feed_may_hold_html_xhtml_and_plain_text() -> None:
    html, xhtml, plain = (item for item in read("feeds/wire_ru.atom") if isinstance(item, Article))
    assert [len(item.text.split("\n\n")) for item in (html, xhtml, plain)] == [4, 3, 4]
    assert xhtml.text.endswith("by forty centimetres over the weekend. The embankments are not in danger.")
    assert plain.title == "Governor Tchernov opens the bridge Molodyozhny"
    assert plain.text.endswith("\n\nRead also: Why the ring road stands still")


def test_languages_come_from_the_entry_then_the_feed_then_the_options(tmp_path: Path) -> None:
    path = tmp_path / "a.atom"
    entry = "<entry><id>{0}</id>{1}<content{2}>Text {0}</content></entry>"
    dc = "<dc:language xmlns:dc='http://purl.org/dc/elements/1.1/'>pl</dc:language>"
    entries = entry.format("a", "", "") + entry.format("b", "", " xml:lang='cs'") + entry.format("c", dc, "")
    for attribute, expected in ((" xml:lang='de_AT'", ["de-AT", "cs", "pl"]), ("", ["en-GB", "cs", "pl"])):
        path.write_text(f"<feed xmlns='http://www.w3.org/2005/Atom'{attribute}>{entries}</feed>", encoding="utf-8")
        found = read(path, ReadOptions(language="en-GB", source_language="uk"))
        assert [item.language for item in found if isinstance(item, Article)] == expected
        assert {item.source_language for item in found if isinstance(item, Article)} == {"uk"}


def test_a_summary_stands_in_for_content_that_is_empty(tmp_path: Path) -> None:
    (article,) = read_rss(
        tmp_path,
        "<item><description>The summary.</description><content:encoded>&lt;p&gt; &lt;/p&gt;</content:encoded></item>",
    )
    assert (article.id, article.text) == (f"{tmp_path}/a.rss#1", "The summary.")


def test_entries_have_names_of_their_own(tmp_path: Path) -> None:
    items = (
        "<item><guid>g</guid><description>One.</description></item>"
        "<item><guid>g</guid><description>Two.</description></item>"
        "<item><link>https://a.example/3</link><description>Three.</description></item>"
        "<item><description>Four.</description></item>"
    )
    names = ["g", "g#2", "https://a.example/3", "4"]
    assert [item.id for item in read_rss(tmp_path, items)] == [f"{tmp_path}/a.rss#{name}" for name in names]


def test_a_link_that_is_no_address_is_left_out(tmp_path: Path) -> None:
    (article,) = read_rss(tmp_path, "<item><link>javascript:alert(1)</link><description>One.</description></item>")
    assert article.url is None


def test_dates_are_given_in_utc_or_as_they_stand(tmp_path: Path) -> None:
    item = "<item><guid>{0}</guid><description>Text.</description>{1}</item>"
    items = (
        item.format(1, "<pubDate>Mon, 18 Mar 2024 06:40:00 +0100</pubDate>")
        + item.format(2, "<pubDate>lundi</pubDate>")
        + item.format(3, "")
    )
    assert [item.published for item in read_rss(tmp_path, items)] == ["2024-03-18T05:40:00Z", "lundi", None]


def test_a_feed_with_faults_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (article,) = read_rss(
        tmp_path, "<item><title>A & B&nbsp;C</title><description>One &mdash; two <b>three.</description></item>"
    )
    assert article.title == "A & B\u00a0C"
    assert article.text == "One — two three."


def test_a_declaration_below_blank_lines_is_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    item = "<item><description>Das Müsli.</description></item>"
    path.write_bytes(("\n\n<?xml version='1.0' encoding='iso-8859-1'?>\n" + RSS.format(item)).encode("latin-1"))
    assert [item.text for item in read(path) if isinstance(item, Article)] == ["Das Müsli."]


def test_a_truncated_feed_is_said_to_be_after_its_articles() -> None:
    found = read("broken/truncated.rss")
    assert [item.text for item in found if isinstance(item, Article)] == ["The first article is whole."]
    assert found[-1] == Failure(
        "broken/truncated.rss:4",
        "the feed ends before </rss>: its last article is cut off, and others may be missing",
        "fetch it again",
    )


def test_what_is_no_feed_is_refused_with_the_line_of_the_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<?xml version='1.0'?>\n<urls>\n<loc>\n</urls>\n", encoding="utf-8")
    assert read("broken/not_xml.rss") + read("broken/sitemap.xml") + read(path) == [
        Failure(
            "broken/not_xml.rss:1",
            "this is no feed: not XML (syntax error)",
            "check the file; it does not begin with an element",
        ),
        Failure(
            "broken/sitemap.xml",
            "this is XML but no feed, its root element is <urlset>",
            "RSS 2.0, RSS 1.0, Atom, XLIFF and TMX are read",
        ),
        Failure(f"{path}:4", "this is no feed: not XML (mismatched tag)", "check the file; its root element is <urls>"),
    ]


def test_a_feed_without_entries_is_a_failure() -> None:
    assert read("broken/no_entries.atom") == [
        Failure("broken/no_entries.atom", "no article in it", "check that this is the right file")
    ]


def test_a_page_named_xml_is_read_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<?xml version='1.0'?><html lang='en'><body><p>The end.</p></body></html>", encoding="utf-8")
    assert [item.text for item in read(path) if isinstance(item, Article)] == ["The end."]


def test_halves_of_an_emoji_are_joined_and_a_lone_half_is_replaced(tmp_path: Path) -> None:
    item = "<item><description>A &undefined; &#55357;&#xDE00; b &#xD83D; c</description></item>"
    (article,) = read_rss(tmp_path, item)
    assert article.text == "A &undefined; \U0001f600 b \ufffd c"


def test_a_feed_on_which_the_parser_crashes_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        message = "expected name token"
        raise AssertionError(message)

    monkeypatch.setattr("feedparser.parse", crash)
    assert [str(item) for item in read("feeds/agence_fr.rss")] == [
        (
            "feeds/agence_fr.rss: this feed cannot be read (AssertionError: expected name token); "
            "check that it is RSS, RSS 1.0 or Atom"
        )
    ]


def test_an_entry_that_is_a_headline_alone_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    items = (
        "<item><guid>a</guid><title>Strike ends &amp;amp; trains run</title></item>"
        "<item><guid>b</guid><title>Film of the day</title><description>&lt;img src='x'&gt;</description></item>"
        "<item><guid>c</guid></item>"
    )
    advice = "leave it out, or check the field or file that it came from"
    path.write_text(RSS.format(items), encoding="utf-8")
    assert read(path) == [
        Failure(f"{path}#a", "no text in it, only a title", advice),
        Failure(f"{path}#b", "no text in it, only a title", advice),
        Failure(f"{path}#c", "no text in it", advice),
    ]
