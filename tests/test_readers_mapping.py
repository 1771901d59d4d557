"""Fields that records lack, where they are mapped from, and which mapping is advised."""

from pathlib import Path

import pytest
from reader_inputs import FIXTURES, read_article, write
from reader_inputs import read_mapped as read

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.paths import find_value, suggest_path


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def test_an_article_without_text_is_told_its_fields_and_which_may_be_meant() -> None:
    found = read("broken/missing_text.jsonl")
    assert found[1] == Failure(
        "broken/missing_text.jsonl:2",
        'article "a17" has no "text", it has id, headline, body',
        "map the right one: --field text=body",
        "a17",
    )


def test_a_field_that_no_record_has_is_one_failure() -> None:
    assert read("broken/other_names.jsonl") == [
        Failure(
            "broken/other_names.jsonl",
            'no record has the field "text", the first has id, body',
            "map the right one: --field text=body",
        )
    ]
    found = read("broken/other_names.jsonl", text="body", title="headline")
    assert [item.text for item in found if isinstance(item, Article)] == [
        "The first article.",
        "The second article.",
        "The third article.",
    ]
    assert found[3] == Failure(
        "broken/other_names.jsonl",
        'no record has the field "headline", the first has id, body',
        "correct or leave out --field title=...",
    )


def test_records_without_text_before_one_that_has_it_are_told_one_by_one(tmp_path: Path) -> None:
    found = read(write(tmp_path, "a.jsonl", '{"a": "b"}\n{"a": "c"}\n{"text": "One."}\n{"a": "d"}\n'))
    assert [item.where if isinstance(item, Failure) else item.text for item in found] == [
        f"{tmp_path}/a.jsonl:1",
        f"{tmp_path}/a.jsonl:2",
        "One.",
        f"{tmp_path}/a.jsonl:4",
    ]


def test_a_file_without_any_text_is_given_up(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"a": "b"}\n' * 1500 + '{"text": "Too late."}\n')
    assert [str(item) for item in read(path)] == [
        (f'{path}: no record has the field "text", the first has a; map the right one: --field text=a')
    ]


def test_fields_are_mapped_by_dotted_paths(tmp_path: Path) -> None:
    record = {"a.b": "One.", "meta": {"heads": ["X", "Y"]}, "text": "not this"}
    article = read_article(tmp_path, record, target="a.b", title="meta.heads.1")
    assert (article.text, article.title) == ("One.", "Y")


def test_html_in_a_mapped_field_becomes_text_and_in_the_contracts_own_it_stays(tmp_path: Path) -> None:
    html = "<p>Fish &amp; chips</p><p>Two</p>"
    assert read_article(tmp_path, {"body": html}, text="body").text == "Fish & chips\n\nTwo"
    assert read_article(tmp_path, {"body": [html, "a"]}, text="body").text == "Fish & chips\n\nTwo\na"
    assert read_article(tmp_path, {"text": html}).text == html
    assert read_article(tmp_path, {"body": "a &amp; b"}, text="body").text == "a &amp; b"
    assert read_article(tmp_path, {"body_html": "a &amp; b"}, text="body_html").text == "a & b"


def test_a_path_leads_into_objects_and_lists() -> None:
    values = {"a": {"b": [{"c": "d"}]}, "e.f": "g", "n": None}
    assert [find_value(values, path) for path in ("a.b.0.c", "e.f", "n")] == ["d", "g", None]
    missing = find_value({}, "x")
    assert [find_value(values, path) for path in ("a.c", "a.b.1", "a.b.x", "e", "n.o", "a.b.-1")] == [missing] * 6


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"Text": "a", "body": "much longer"}, "Text"),
        ({"id": "a-long-id", "title": "Strike ends in Riga", "body": "It is over."}, "body"),
        ({"head": "a", "content": {"rendered": "longer"}}, "content.rendered"),
        ({"content": {"raw": "<b>a</b>", "rendered": "<p>longer</p>"}}, "content.rendered"),
        ({"headline": "A strike ends", "articleBody": "It is over."}, "articleBody"),
        ({"body_url": "https://a.example/1", "MTOutput": "It is over."}, "MTOutput"),
        ({"source_text": "La gr\u00e8ve est finie.", "hypothesis": "It is over."}, "hypothesis"),
        ({"body": "", "content_html": "<p>It is over.</p>"}, "content_html"),
        ({"next": "a", "corps": "It is over.", "url": "https://a.example/strike-ends"}, "corps"),
        ({"segments": ["It is over.", "At last."], "desk": "foreign"}, "segments"),
        ({"txt": "a", "more": "longer"}, "txt"),
        ({"id": "x", "title": "Strike ends", "date": "2024-05-01", "lang": "en", "link": "/a"}, None),
        ({"count": 1, "seen": [1, None]}, None),
        ({"body_en": "a", "body_fr": "longer"}, "body_en"),
        ({"bodyEN": "a", "bodyFR": "longer"}, "bodyEN"),
        ({"en": "a", "fr": "longer"}, "en"),
        ({"corps_fr": "longer", "corps_en": "a"}, "corps_en"),
        ({"fr": {"text": "longer"}, "en": {"text": "a"}}, "en.text"),
        ({"body_fr": "longer", "body_de": "a"}, "body_fr"),
        ({"en": "yes", "corps": "longer"}, "corps"),
        ({"german": "longer", "english": "a"}, "english"),
        ({"bodyGerman": "longer", "bodyEnglish": "a"}, "bodyEnglish"),
    ],
)
def test_a_likely_name_is_suggested_for_the_text_then_the_longest_and_never_a_headline(
    record: dict[str, object], expected: str | None
) -> None:
    assert suggest_path(record, "text") == expected


@pytest.mark.parametrize(
    ("record", "name", "expected"),
    [
        ({"body": "a", "headline": "b"}, "title", "headline"),
        ({"body": "a", "title": {"rendered": "b"}}, "title", "title.rendered"),
        ({"body": "a", "link": "b"}, "url", "link"),
        ({"source_url": "a", "body": "b"}, "source", None),
        ({"titel": "a"}, "title", "titel"),
        ({"body": "a"}, "title", None),
    ],
)
def test_for_other_fields_only_a_likely_or_near_name_is_suggested(
    record: dict[str, object], name: str, expected: str | None
) -> None:
    assert suggest_path(record, name) == expected


@pytest.mark.parametrize(
    ("record", "used", "expected"),
    [
        ({"body_en": "a", "body_fr": "b"}, "body_en", "body_fr"),
        ({"fr": "a", "en": "b"}, "en", "fr"),
        ({"nr": "1", "fr": "a", "en": "b"}, "en", "fr"),
        ({"french": "a", "english": "b"}, "english", "french"),
        ({"body_en": "a", "body_html": "b", "titre_fr": "c"}, "body_en", None),
        ({"body_fr": "a", "body_de": "b"}, "body_de", None),
    ],
)
def test_the_twin_of_the_text_in_another_language_is_suggested_for_its_source(
    record: dict[str, object], used: str, expected: str | None
) -> None:
    assert suggest_path(record, "source", used={used, "text"}) == expected


def test_which_of_several_languages_is_advised_goes_by_that_of_the_text(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"body_en": "It rains.", "body_fr": "Il pleut depuis lundi."}\n')
    advised = [str(*read_articles([path], ReadOptions(language=tag))).rpartition("; ")[2] for tag in ("en-GB", "fr")]
    assert advised == [
        f"map the right ones: --field text=body_{one} --field source=body_{other}"
        for one, other in (("en", "fr"), ("fr", "en"))
    ]


def test_no_mapping_is_advised_where_the_text_is_found_without(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"id": "x", "text": "One.", "teaser": "A long one."}\n')
    assert [str(item) for item in read(path, text="body")] == [
        (
            f'{path}:1: article "x" has no "body", it has id, text, teaser; '
            "leave out --field text=body: the text is found without it"
        )
    ]
    assert next(str(item) for item in read("feeds/wordpress.json", text="content.renderd")).endswith(
        "; leave out --field text=content.renderd: the text is found without it"
    )


def test_what_is_mapped_as_text_is_not_advised_for_another_field(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"titles": "One."}\n')
    assert [str(item) for item in read(path, text="titles", title="headline")][1] == (
        f'{path}: no record has the field "headline", the first has titles; correct or leave out --field title=...'
    )


def test_a_text_and_its_source_may_be_named_by_their_languages(tmp_path: Path) -> None:
    fields = {"text": "en.body", "source": "fr.body"}
    article = read_article(tmp_path, {"fr": {"body": "Il pleut."}, "en": {"body": "It rains."}}, **fields)
    assert (article.text, article.source) == ("It rains.", ("Il pleut.",))
    lists = read_article(tmp_path, {"fr": {"body": ["Un.", "Deux."]}, "en": {"body": ["One.", "Two."]}}, **fields)
    assert (lists.text, lists.source) == ("One.\nTwo.", ("Un.", "Deux."))
