"""JSON Lines and JSON files as articles."""

import json
from pathlib import Path

import pytest
from reader_inputs import FIXTURES, read_article, read_record, write
from reader_inputs import read_mapped as read

from mtcheck.model import Article, Failure, Span
from mtcheck.readers import ReadOptions, read_articles

CORRECT = "correct this record, or leave it out"


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def test_a_record_of_the_contract_is_read_whole(tmp_path: Path) -> None:
    record = {
        "id": "a1",
        "text": ["One.", "Two\nlines."],
        "title": "Title",
        "url": "https://a.example/1",
        "published": "2024-05-01",
        "language": "en_GB",
        "source_language": "fr",
        "source": ["Un.", "Deux\nlignes."],
        "reference": [["A.", "B."], ["C.", "D."]],
        "unknown": {"to": "us"},
    }
    assert read_article(tmp_path, record) == Article(
        id="a1",
        text="One.\nTwo\nlines.",
        origin=f"{tmp_path}/a.jsonl",
        title="Title",
        url="https://a.example/1",
        published="2024-05-01",
        language="en-GB",
        source_language="fr",
        segments=(Span(0, 4), Span(5, 15)),
        source=("Un.", "Deux\nlignes."),
        references=(("A.", "B."), ("C.", "D.")),
        line=1,
    )


def test_languages_named_by_three_letters_are_those_that_others_name_by_two(tmp_path: Path) -> None:
    """The codes of NLLB and FLORES; were `eng_Latn` not English, its checks would be passed over in silence."""
    article = read_article(tmp_path, {"text": "One.", "language": "eng_Latn", "source_language": "fra"})
    assert (article.language, article.source_language) == ("en-Latn", "fr")


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ({"lang": "de"}, "de"),
        ({"lang": "de", "language": None}, "de"),
        ({"lang": "eng", "language": "en"}, "en"),
        ({"lang": "", "language": ""}, "en"),
    ],
)
def test_lang_is_another_name_for_language(tmp_path: Path, told: dict[str, str], language: str) -> None:
    assert read_article(tmp_path, {"text": "Eins.", **told}).language == language
    row = write(tmp_path, "a.csv", f"text,{','.join(told)}\nEins.,{','.join(tag or '' for tag in told.values())}\n")
    (article,) = read_articles([str(row)], ReadOptions())
    assert isinstance(article, Article)
    assert article.language == language


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ({"lang": "de", "language": "en"}, '"language" is "en" and "lang" is "de", which are two names of one field'),
        ({"lang": "English"}, '"lang" is "English", it must be a language tag such as "en"'),
        ({"lang": 7}, '"lang" is a number, it must be a string'),
    ],
)
def test_a_lang_that_is_none_or_is_at_odds_with_language_is_refused(
    tmp_path: Path, told: dict[str, object], what: str
) -> None:
    path = write(tmp_path, "a.jsonl", json.dumps({"text": "Eins.", **told}))
    assert list(read_articles([str(path)], ReadOptions())) == [Failure(f"{path}:1", what, CORRECT)]


def test_a_lang_counts_no_more_where_language_is_mapped_or_forced(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", json.dumps({"text": "Eins.", "lang": "fr", "of": "de"}))
    (mapped,) = read_articles([str(path)], ReadOptions(fields={"language": "of"}))
    assert isinstance(mapped, Article)
    assert mapped.language == "de"
    path = write(tmp_path, "b.jsonl", json.dumps({"text": "Eins.", "lang": "fr", "language": "de"}))
    (forced,) = read_articles([str(path)], ReadOptions(heeds_language=False))
    assert isinstance(forced, Article)


def test_what_a_record_does_not_say_comes_from_the_options(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '\n{"target": " One <b>two</b>.\\r\\n", "title": null, "language": ""}\n')
    (article,) = read_articles([str(path)], ReadOptions(language="de", source_language="pl"))
    assert article == Article(
        id=f"{path}:2", text=" One <b>two</b>.\r\n", origin=str(path), language="de", source_language="pl", line=2
    )


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("One. Two.", "Un. Deux.", ("Un. Deux.",)),
        ("One. Two.", ["Un.", "Deux."], ("Un.\nDeux.",)),
        (["One.", "Two."], "Un. Deux.", ("Un. Deux.",)),
        (["One.", "Two."], ["Un.", ""], ("Un.", "")),
        (["One.", "Two."], [], None),
        ("One.", "", None),
        ("One.", None, None),
    ],
)
def test_a_source_runs_beside_a_list_and_is_one_piece_beside_a_text(
    tmp_path: Path, text: object, source: object, expected: tuple[str, ...] | None
) -> None:
    assert read_article(tmp_path, {"text": text, "source": source}).source == expected


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("One. Two.", "A. B.", (("A. B.",),)),
        ("One. Two.", ["A. B.", "C. D."], (("A. B.",), ("C. D.",))),
        ("One. Two.", [["A.", "B."], ["C."]], (("A.\nB.",), ("C.",))),
        (["One.", "Two."], ["A.", "B."], (("A.", "B."),)),
        (["One.", "Two."], [["A.", "B."], "C. D."], (("A.", "B."), ("C. D.",))),
        (["One.", "Two."], "A. B.", (("A. B.",),)),
        ("One.", [], ()),
        ("One.", [""], ()),
    ],
)
def test_references_are_one_or_many(
    tmp_path: Path, text: object, reference: object, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert read_article(tmp_path, {"text": text, "reference": reference}).references == expected


def test_faults_of_a_record_are_told_together_and_the_rest_is_read() -> None:
    name = "broken/wrong_kinds.jsonl"
    assert read(name) == [
        Failure(
            f"{name}:1",
            'article "c1": "text" is a number, it must be a string or a list of strings',
            CORRECT,
            "c1",
        ),
        Failure(
            f"{name}:2",
            'article "c2": "text" has 2 items and "source" has 1 item, and '
            '"text" has 2 items and "reference" has 1 item',
            CORRECT,
            "c2",
        ),
        Failure(
            f"{name}:3",
            'article "c3": "title" is a list, it must be a string, and '
            '"language" is "English", it must be a language tag such as "en"',
            CORRECT,
            "c3",
        ),
        Failure(
            f"{name}:4",
            "this line is a list, it must be an object",
            'write {"text": "..."} on each line',
        ),
        Failure(
            f"{name}:5", 'article "c5" has no text', "leave it out, or check the field or file that it came from", "c5"
        ),
    ]


@pytest.mark.parametrize(
    ("record", "what"),
    [
        ({"text": ["a", 1]}, '"text" holds a number, it must hold strings'),
        ({"text": ["a", None]}, '"text" holds null, it must hold strings'),
        ({"text": {"a": 1}}, '"text" is an object, it must be a string or a list of strings'),
        ({"text": "a", "source": True}, '"source" is true or false, it must be a string or a list of strings'),
        ({"text": "a", "reference": [["a", 1]]}, '"reference" holds a list, it must hold strings or lists of strings'),
        ({"text": "a", "id": True}, '"id" is true or false, it must be a string'),
        ({"text": "a", "url": 1}, '"url" is a number, it must be a string'),
        ({"text": ["a"], "reference": ["a", "b"]}, '"text" has 1 item and "reference" has 2 items'),
    ],
)
def test_a_value_of_the_wrong_kind_is_said_to_be(tmp_path: Path, record: object, what: str) -> None:
    found = read_record(tmp_path, record)
    assert isinstance(found, Failure)
    assert found.what.removeprefix('article "True": ') == what


def test_numbers_may_be_names_and_dates(tmp_path: Path) -> None:
    article = read_article(tmp_path, {"id": 0, "text": "One.", "published": 1714550400})
    assert (article.id, article.published) == ("0", "1714550400")


def test_a_broken_line_is_named_by_line_and_column_and_the_others_are_read() -> None:
    found = read("broken/broken_line.jsonl")
    assert [item.id for item in found if isinstance(item, Article)] == ["a1", "a3"]
    assert found[1] == Failure(
        "broken/broken_line.jsonl:2",
        "broken JSON at column 44: Expecting ',' delimiter",
        "correct it or leave it out",
    )


def test_lines_that_are_not_utf8_are_told_once() -> None:
    found = read("broken/latin1.jsonl")
    assert [item.id for item in found if isinstance(item, Article)] == ["d1", "d4"]
    assert found[2] == Failure(
        "broken/latin1.jsonl:2",
        "not UTF-8, and no encoding is declared: column 30, also line 3",
        "it is probably cp1252; convert it with iconv -f CP1252 -t UTF-8",
    )


def test_a_file_of_lines_that_are_not_utf8_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "Le café est fermé."}\n'.encode("latin-1") * 30)
    (item,) = read(path)
    assert isinstance(item, Failure)
    assert item.what.endswith(
        "also lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20; what follows was not read"
    )


def test_a_file_of_broken_lines_is_given_up(tmp_path: Path) -> None:
    found = read(write(tmp_path, "a.jsonl", "not JSON\n" * 30))
    assert len(found) == 21
    assert found[-1] == Failure(
        f"{tmp_path}/a.jsonl",
        "none of the first 20 lines is JSON; the rest was not read",
        "JSON Lines holds one object a line; name a JSON file .json",
    )


def test_json_that_others_cannot_read_is_refused(tmp_path: Path) -> None:
    lines = '{"text": NaN}\n{"text": "\\ud83d"}\n{"text": ' + "[" * 100_000 + '\n{"text": ' + "9" * 5000 + "}\n"
    found = read(write(tmp_path, "a.jsonl", lines))
    assert [isinstance(item, Failure) and item.where for item in found] == [
        f"{tmp_path}/a.jsonl:{number}" for number in (1, 2, 3, 4)
    ]


def test_ids_that_are_given_are_kept_even_twice(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n')
    assert [item.id for item in read(path) if isinstance(item, Article)] == ["x", "x"]


def test_a_json_feed_is_read() -> None:
    html, plain, last = (item for item in read("feeds/desk.json") if isinstance(item, Article))
    assert html.text.split("\n\n")[-1] == "We use our own and third-party cookies. Accept cookies"
    assert plain.text.startswith("After eighteen years of darkness")
    assert (last.id, last.title, last.url, last.published, last.language) == (
        "feeds/desk.json#mesa-903",
        "Minister Echevarría resigns after the recordings",
        "https://mesa.example/en/903",
        "2024-05-15T20:10:00+02:00",
        "en",
    )


def test_a_json_feed_may_hold_summaries_and_languages(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1",
        "language": "de",
        "items": [
            {"summary": "One.", "external_url": "https://a.example/1"},
            {"id": 2, "content_html": "", "content_text": "Two.", "language": "fr"},
        ],
    }
    path = write(tmp_path, "a.json", json.dumps(feed))
    assert read(path) == [
        Article(id=f"{path}#1", text="One.", origin=str(path), url="https://a.example/1", language="de"),
        Article(id=f"{path}#2", text="Two.", origin=str(path), language="fr"),
    ]


def test_a_wordpress_export_is_read_with_and_without_mapping() -> None:
    plain = read("feeds/wordpress.json")
    mapped = read("feeds/wordpress.json", text="content.rendered", title="title.rendered")
    assert plain == mapped
    first = plain[0]
    assert isinstance(first, Article)
    assert (first.id, first.title, first.url, first.published) == (
        "feeds/wordpress.json#3120",
        "Snow cannons & empty hotels in the Alta Valle",
        "https://blog.altavalle.example/en/snow-cannons/",
        "2024-01-22T07:15:00Z",
    )
    assert first.text.split("\n\n")[1].startswith("“We have lost the whole of January,” says Elio Brunetti")
    assert first.text.endswith("\n\nShare this: Twitter Facebook WhatsApp")


def test_an_array_a_wrapped_list_one_object_and_lines_are_all_json(tmp_path: Path) -> None:
    for name in ("items", "articles", "posts", "data"):
        path = write(tmp_path, "a.json", json.dumps({"count": 1, name: [{"text": "One."}]}))
        assert read(path) == [Article(id=f"{path}#1", text="One.", origin=str(path))]
    path = write(tmp_path, "a.json", '[{"text": "One.", "id": "x"}]')
    assert read(path) == [Article(id="x", text="One.", origin=str(path))]
    path = write(tmp_path, "a.json", '{"text": "One.", "data": [1]}')
    assert read(path) == [Article(id=str(path), text="One.", origin=str(path))]
    path = write(tmp_path, "a.json", '{"text": "One."}\n{"text": "Two."}\n')
    assert [item.id for item in read(path) if isinstance(item, Article)] == [f"{path}:1", f"{path}:2"]


def test_broken_json_files_are_refused_with_the_place() -> None:
    assert [str(item) for name in ("broken", "scalar", "items") for item in read(f"broken/{name}.json")] == [
        "broken/broken.json:4: broken JSON at column 1: Expecting ',' delimiter; correct it or leave it out",
        (
            "broken/scalar.json: this is a string, it must be a list of objects; "
            'write an array of articles: [{"text": "..."}]'
        ),
        ('broken/items.json#1: this item is a string, it must be an object; write {"text": "..."} for each article'),
        str(Article(id="broken/items.json#2", text="The council met.", origin="broken/items.json")),
        (
            'broken/items.json#3: article "7" has no "text", it has id, headline; '
            'each record needs its translation, as in {"text": "..."}'
        ),
    ]


def test_a_text_that_is_null_is_called_so(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"id": "a", "text": "One."}\n{"id": "b", "text": null}\n')
    (_, failure) = read(path)
    assert str(failure) == (
        f'{path}:2: the "text" of article "b" is null; give its translation, or leave the record out'
    )


def test_a_headline_alone_is_the_text_of_no_entry_and_of_no_record(tmp_path: Path) -> None:
    items = [
        {"id": "a", "title": "Strike ends in Riga"},
        {"id": "b", "title": "Rain", "content_html": "<img src=x>"},
        {"id": "c"},
    ]
    path = write(tmp_path, "a.json", json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}))
    advice = "leave it out, or check the field or file that it came from"
    assert [str(item) for item in read(path)] == [
        f"{path}#a: no text in it, only a title; {advice}",
        f"{path}#b: no text in it, only a title; {advice}",
        f"{path}#c: no text in it; {advice}",
    ]
    posts = write(
        tmp_path, "b.json", json.dumps([{"id": 1, "title": {"rendered": "Rain"}, "content": {"rendered": ""}}])
    )
    assert [str(item) for item in read(posts)] == [f"{posts}#1: no text in it, only a title; {advice}"]
    assert [str(item) for item in read(posts, text="content.rendered", title="title.rendered", id="id")] == [
        f'{posts}#1: article "1" has no text, only a title; {advice}'
    ]
    records = write(tmp_path, "c.json", '[{"title": "Rain", "text": ""}]')
    assert [str(item) for item in read(records)] == [f"{records}#1: no text in it, only a title; {advice}"]


def test_json_lines_are_known_even_where_the_beginning_does_not_tell(tmp_path: Path) -> None:
    long = "word " * 20_000
    path = write(tmp_path, "a.json", json.dumps({"text": long}) + '\n{"text": "Two."}\nbroken\n')
    first, second, broken = read(path)
    assert [first, second] == [
        Article(id=f"{path}:1", text=long, origin=str(path), line=1),
        Article(id=f"{path}:2", text="Two.", origin=str(path), line=2),
    ]
    assert isinstance(broken, Failure)
    assert broken.where == f"{path}:3"


def test_files_that_were_joined_may_keep_their_byte_order_marks(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '\ufeff{"text": "One."}\n\ufeff{"text": "\ufeffTwo."}\n\ufeff\n')
    assert [item.text if isinstance(item, Article) else str(item) for item in read(path)] == ["One.", "\ufeffTwo."]
