"""A source text and human translations in files of their own, beside the one article that they belong to."""

from pathlib import Path

import pytest
from reader_inputs import FIXTURES, pipe, write

from mtcheck.errors import ConfigError
from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions
from mtcheck.readers.beside import read_beside

PAIRS = FIXTURES / "pairs"


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def put(
    text: str | Path, source: str | Path | None = None, *references: str | Path, options: ReadOptions | None = None
) -> tuple[Article | Failure, ...]:
    source_file = None if source is None else str(source)
    files = [*map(str, references)]
    return read_beside([str(text)], options or ReadOptions(), source_file=source_file, reference_files=files)


def put_one(
    text: str | Path, source: str | Path | None = None, *references: str | Path, options: ReadOptions | None = None
) -> Article:
    (article,) = put(text, source, *references, options=options)
    assert isinstance(article, Article), article
    return article


def complain(text: str | Path, source: str | Path | None = None, *references: str | Path) -> str:
    with pytest.raises(ConfigError) as caught:
        put(text, source, *references)
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_the_source_of_a_plain_text_is_its_file() -> None:
    article = put_one("pairs/bakery_en.txt", "pairs/bakery_fr.txt")
    source = (PAIRS / "bakery_fr.txt").read_text(encoding="utf-8").strip()
    assert (article.source, article.segments, article.source_language) == ((source,), None, None)
    assert article.text == (PAIRS / "bakery_en.txt").read_text(encoding="utf-8")


def test_what_a_reader_sees_of_markdown_or_a_page_is_the_source(tmp_path: Path) -> None:
    text = write(tmp_path, "a.md", "---\ntitle: One\n---\nThe *port* is [closed](https://example.org).\n")
    post = write(tmp_path, "b.md", "---\ntitle: Un\n---\nLe **port** est [fermé](https://example.org).\n")
    assert put_one(text, post).source == ("Le port est fermé.",)
    page = "<html lang='fr-CA'><head><title>Un</title></head><body><p>Le port est <b>fermé</b> depuis lundi.</p></body>"
    article = put_one(text, write(tmp_path, "b.html", page))
    assert (article.source, article.source_language) == (("Le port est fermé depuis lundi.",), "fr-CA")


def test_the_language_of_the_source_is_first_what_the_text_or_the_options_say(tmp_path: Path) -> None:
    text = write(tmp_path, "a.txt", "The port is closed.")
    post = write(tmp_path, "b.md", "---\nlang: fr\n---\nLe port est fermé.\n")
    assert put_one(text, post, options=ReadOptions(source_language="oc")).source_language == "oc"
    assert put_one(text, post, options=ReadOptions("de")).language == "de"
    same = write(tmp_path, "c.md", "---\nlang: en-US\n---\nLe port est fermé.\n")
    assert put_one(text, same).source_language is None


def test_references_are_human_translations_one_a_file(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", "One.\n"), write(tmp_path, "b.txt", "Another.\n")
    article = put_one("pairs/bakery_en.txt", None, first, second)
    assert (article.source, article.references) == (None, (("One.",), ("Another.",)))
    both = put_one("pairs/bakery_en.txt", "pairs/bakery_fr.txt", first)
    assert (both.source is not None, both.references) == (True, (("One.",),))


def test_a_list_of_sentences_may_have_a_running_source(tmp_path: Path) -> None:
    text = write(tmp_path, "a.jsonl", '{"id": "a", "text": ["One.", "Two."]}\n')
    assert put_one(text, write(tmp_path, "b.txt", "Un. Deux.\n")).source == ("Un. Deux.",)


def test_the_text_or_the_source_may_be_piped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "a.txt", "The port is closed.")
    pipe(monkeypatch, "Le port est fermé.".encode())
    assert put_one(path, "-").source == ("Le port est fermé.",)
    pipe(monkeypatch, b"The port is open.")
    assert put_one("-", path).text == "The port is open."


def test_one_source_for_several_articles_is_refused() -> None:
    feed = "feeds/agence_fr.rss"
    what = f'goes with one article, but after "{feed}#littoral-48211" comes "{feed}#littoral-48219"'
    advice = "name a folder that has a file of the same name for each, or give JSON Lines, a table, XLIFF or TMX"
    assert complain(feed, "pairs/bakery_fr.txt") == f"--source: {what}; {advice}"
    advice = "give each article its own in JSON Lines, a table, XLIFF or TMX"
    assert complain(feed, None, "pairs/bakery_en.txt") == f"--reference: {what}; {advice}"


def test_a_second_source_is_refused(tmp_path: Path) -> None:
    record = '{"id": "a", "text": "One.", "source": "Un.", "reference": "One!"}\n'
    text = write(tmp_path, "a.jsonl", record)
    assert complain(text, "pairs/bakery_fr.txt") == '--source: article "a" brings a source itself; leave out --source'
    assert complain(text, None, "pairs/bakery_en.txt") == (
        '--reference: article "a" brings a reference itself; leave out --reference'
    )


def test_a_source_that_is_not_one_text_is_refused(tmp_path: Path) -> None:
    advice = "name a file of plain text, Markdown or HTML"
    for name in ("feeds/batch.jsonl", "pairs/ferry_fr.xlf", "pairs/council_ru.tmx", "pairs"):
        assert complain("pairs/bakery_en.txt", None, name) == f"{name}: holds more than one text; {advice}"
        told = f"{name}: holds more than one text; {advice}, or a folder that has one for each article"
        assert complain("pairs/bakery_en.txt", name) == told
    empty = write(tmp_path, "a.txt", " \n")
    assert complain("pairs/bakery_en.txt", empty).startswith(f"{empty}: no text in it; ")
    assert complain("pairs/bakery_en.txt", None, "gone.txt") == "gone.txt: no such file or folder; check the name"


def test_a_text_that_cannot_be_read_is_a_failure_as_ever() -> None:
    (failure,) = put("gone.txt", "pairs/bakery_fr.txt")
    assert failure == Failure("gone.txt", "no such file or folder", "check the name")
