"""Source texts in a folder, or named by front matter: which article gets which, and what is told of the others."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from click.testing import CliRunner, Result
from git_checkout import write

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.config.model import Config
from mtcheck.errors import ConfigError
from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.drafts import Draft, DraftFile, open_drafts
from mtcheck.readers.source_folder import open_source_folder

POST = "---\ntitle: The dam\n---\n\nThe dam was closed on Monday by 30 engineers. The mayor said nothing about it."
FRENCH = "Le barrage a été fermé lundi par 40 ingénieurs. La maire n’en a rien dit."
GERMAN = "Der Damm wurde am Montag von 40 Ingenieuren geschlossen. Die Bürgermeisterin sagte dazu nichts."
DIFFERS = "MT121"


@pytest.fixture(autouse=True)
def _stand_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def read(*sources: str, folder: str = "sources", language: str | None = None) -> list[Article | Failure]:
    found = open_source_folder(folder, "--source")
    return list(read_articles(sources, ReadOptions(source_language=language, source_folder=found)))


def list_pairs(*sources: str, folder: str = "sources") -> dict[str, str]:
    """The file of each article, and that of its source."""
    items = read(*sources, folder=folder)
    assert [item for item in items if isinstance(item, Failure)] == []
    return {item.origin: item.source_origin for item in items if isinstance(item, Article)}


def read_one(name: str = "posts/dam.md", *, language: str | None = None) -> Article:
    (article,) = read(name, language=language)
    assert isinstance(article, Article), article
    return article


def test_each_post_of_a_folder_is_compared_with_the_file_of_the_same_path() -> None:
    for name in ("dam", "bridge"):
        write(f"posts/2026/{name}.md", POST)
    write("sources/2026/dam.md", FRENCH)
    write("sources/2026/bridge.md", FRENCH.replace("40", "30"))
    done = run("audit", "posts", "--source", "sources", "--out", "-", "--select", DIFFERS)
    assert [line.split()[0] for line in done.stdout.splitlines() if DIFFERS in line] == ["posts/2026/dam.md:5:33"]
    assert (done.exit_code, done.stderr) == (0, "")
    assert run("gate", "posts", "--source", "sources", "--require-source", "--hold-on", DIFFERS).exit_code == 1
    Path("mtcheck.toml").write_text('source_folder = "sources"\n', encoding="utf-8")
    assert run("gate", "posts", "--require-source", "--hold-on", DIFFERS).exit_code == 1


def test_the_nearest_folder_comes_first_and_there_the_same_name() -> None:
    write("posts/2026/dam.md", POST)
    ranked = ["2026/dam.md", "2026/dam.txt", "2026/dam.de.md", "dam.md", "dam.html", "dam.fr.txt"]
    for name in reversed(ranked):
        write(f"sources/{name}", FRENCH)
    for name in ranked:
        assert list_pairs("posts") == {"posts/2026/dam.md": f"sources/{name}"}
        Path("sources", name).unlink()
        write("sources/other.md", FRENCH)
    assert list_pairs("posts") == {"posts/2026/dam.md": ""}


@pytest.mark.parametrize("named", ["posts", "posts/2026", "posts/2026/dam.md", "posts/**", "."])
def test_it_makes_no_difference_how_an_article_is_named(named: str, tmp_path: Path) -> None:
    write("posts/2026/dam.md", POST)
    write("sources/2026/dam.md", FRENCH)
    write("sources/dam.md", GERMAN)
    assert list_pairs(named) == {"posts/2026/dam.md": "sources/2026/dam.md"}
    whole = str(tmp_path / named)
    assert list(list_pairs(whole, folder=str(tmp_path / "sources")).values()) == [
        (tmp_path / "sources/2026/dam.md").as_posix()
    ]


def test_whole_files_of_other_formats_have_sources_and_records_have_their_own() -> None:
    write("posts/a.txt", "The dam was closed.")
    write("posts/b.html", "<html><body><p>The dam was closed on Monday, the mayor said.</p></body></html>")
    write("posts/c.json", '{"id": "one", "text": "The dam was closed."}')
    write("posts/d.json", '[{"id": "two", "text": "The dam."}, {"id": "three", "text": "The bridge."}]')
    write("posts/e.jsonl", '{"id": "four", "text": "The dam was closed."}')
    write("posts/f.json", '{"id": "five", "text": "The dam was closed.", "source": "Le barrage."}')
    for name in "abcdef":
        write(f"sources/{name}.txt", FRENCH)
    found = {item.id: item.source_origin for item in read("posts") if isinstance(item, Article)}
    whole = {"posts/a.txt": "sources/a.txt", "posts/b.html": "sources/b.txt", "one": "sources/c.txt"}
    assert found == whole | dict.fromkeys(("two", "three", "four", "five"), "")


def test_names_with_spaces_and_letters_of_all_kinds_are_found_however_a_system_spells_them() -> None:
    name = "Überschwemmung in Łódź, день 2"
    write(f"posts/März/{normalize('NFC', name)}.md", POST)
    write(f"sources/{normalize('NFD', 'März')}/{normalize('NFD', name)}.md", FRENCH)
    (article,) = read("posts")
    assert isinstance(article, Article)
    assert (article.source, normalize("NFC", article.source_origin)) == (
        (FRENCH,),
        normalize("NFC", f"sources/März/{name}.md"),
    )


def test_links_are_files_like_others_and_a_linked_folder_is_known_by_both_its_names() -> None:
    write("posts/2026/dam.md", POST)
    write("store/0001.md", FRENCH)
    Path("sources/2026").mkdir(parents=True)
    Path("sources/2026/dam.md").symlink_to(Path("store/0001.md").resolve())
    Path("latest").symlink_to("posts/2026", target_is_directory=True)
    Path("originals").symlink_to("sources", target_is_directory=True)
    assert list_pairs("latest") == {"latest/dam.md": "sources/2026/dam.md"}
    assert list_pairs("posts", folder="originals") == {"posts/2026/dam.md": "originals/2026/dam.md"}
    Path("posts/copy.md").symlink_to(write("sources/bridge.md", FRENCH).absolute())
    assert list_pairs("posts/copy.md") == {"posts/copy.md": ""}
    assert read("originals", folder="sources") == read("originals", folder="originals")
    assert all(isinstance(item, Failure) for item in read("originals"))


def test_the_language_in_a_name_tells_that_of_the_source_if_nothing_else_does() -> None:
    write("posts/dam.md", POST)
    write("sources/dam.pt-BR.md", "---\ntitle: A\n---\nA barragem foi fechada.")
    assert read_one().source_language == "pt-BR"
    assert read_one(language="fr").source_language == "fr"
    write("sources/dam.pt-BR.md", "---\nlang: pt-PT\n---\nA barragem foi fechada.")
    assert read_one().source_language == "pt-PT"


def test_a_name_in_the_language_of_the_article_is_no_source_and_a_word_is_no_language() -> None:
    write("posts/dam.md", POST)
    write("sources/dam.en-GB.md", POST)
    write("sources/dam.old.md", FRENCH)
    assert read_one().source is None
    write("sources/dam.de.md", GERMAN)
    assert read_one().source == (GERMAN,)


def test_an_article_that_has_its_language_in_its_name_has_a_source_in_another() -> None:
    write("posts/dam.en.md", POST)
    write("sources/dam.en.md", POST)
    write("sources/dam.de.md", GERMAN)
    Path("sources/dam.en.md").unlink()
    assert read_one("posts/dam.en.md").source == (GERMAN,)
    write("sources/dam.md", FRENCH)
    assert read_one("posts/dam.en.md").source == (FRENCH,)


def test_of_two_that_may_be_meant_none_is_chosen_unless_the_language_tells() -> None:
    write("posts/dam.md", POST)
    write("posts/port.md", POST)
    for name in ("dam.de.md", "dam.fr.txt", "port.html", "port.txt"):
        write(f"sources/{name}", FRENCH)
    advice = "remove or rename all but one, or name it in front matter (source_file)"
    assert list(map(str, read("posts"))) == [
        f"posts/dam.md: sources/dam.de.md and sources/dam.fr.txt may both be its source; {advice}",
        f"posts/port.md: sources/port.html and sources/port.txt may both be its source; {advice}",
    ]
    assert read_one(language="fr-CA").source_origin == "sources/dam.fr.txt"
    done = run("gate", "posts", "--source", "sources")
    assert done.exit_code == 3
    assert "belong to no article" not in done.stderr


def test_an_article_without_a_partner_has_no_source_and_is_counted() -> None:
    for name in ("dam", "bridge", "port"):
        write(f"posts/{name}.md", POST)
    write("sources/dam.md", FRENCH)
    done = run("audit", "posts", "--source", "sources", "--out", "-")
    what = 'no file of that name in "sources" in 2'
    told = f"mtcheck: without a source text: 2 articles of 3: {what} (see --require-source)\n"
    assert (done.exit_code, done.stderr) == (0, told)
    done = run("gate", "posts", "--source", "sources", "--require-source")
    assert done.exit_code == 3
    how = "(a file of its name in --source FOLDER, source_file in its front matter, or its field source)"
    assert f"posts/port.md: it has no source text; give it the text that it was translated from {how}" in done.stderr


def test_source_texts_of_no_article_are_told_where_whole_folders_were_read() -> None:
    write("posts/dam.md", POST)
    for name in ("dam", "a", "b", "c", "d"):
        write(f"sources/{name}.md", FRENCH)
    done = run("audit", "posts", "--source", "sources", "--out", "-")
    names = "sources/a.md, sources/b.md, sources/c.md and 1 more"
    told = f"mtcheck: 4 source texts belong to no article that was read: {names}; name each as its article is named\n"
    assert (done.exit_code, done.stderr) == (0, told)
    assert run("audit", "posts/dam.md", "--source", "sources", "--out", "-").stderr == ""


def test_source_texts_are_no_articles_wherever_their_folder_lies() -> None:
    write("posts/2026/dam.md", POST)
    write("posts/sources/2026/dam.md", FRENCH)
    write("posts/sources/scan.pdf", "no text")
    assert list_pairs("posts", folder="posts/sources") == {"posts/2026/dam.md": "posts/sources/2026/dam.md"}
    assert list_pairs("posts/*/**", folder="posts/sources") == {"posts/2026/dam.md": "posts/sources/2026/dam.md"}
    Path("mtcheck.toml").write_text('source_folder = "posts/sources"\n', encoding="utf-8")
    write("posts/sources/2026/dam.md", FRENCH + " La la fin.")
    for command in ("fix", "names", "audit"):
        done = run(command, "posts/sources/2026/dam.md", *(("--out", "-") if command == "audit" else ()))
        what = "it lies among the source texts (--source, source_folder), so that it is no article"
        assert f"posts/sources/2026/dam.md: {what}; name articles only " in done.stderr
        assert done.exit_code == 3
    assert run("fix", "posts", "--write", "--suggested").exit_code == 0
    assert Path("posts/sources/2026/dam.md").read_text(encoding="utf-8") == FRENCH + " La la fin.\n"


def test_a_report_does_not_take_the_place_of_source_texts() -> None:
    write("posts/dam.md", POST)
    before = write("sources/dam.md", FRENCH).read_bytes()
    write("sources/notes.log", "Ask the mayor.")
    done = run("gate", "posts", "--source", "sources", "--write", "markdown=sources/notes.log")
    assert done.stderr.startswith('mtcheck: --write: "sources/notes.log" belongs to "sources", which is to be read')
    assert run("audit", "posts", "--source", "sources", "--out", "sources").exit_code == 2
    assert Path("sources/dam.md").read_bytes() == before


def test_what_mtcheck_wrote_itself_is_no_source() -> None:
    write("posts/dam.md", POST)
    write("sources/other.md", FRENCH)
    assert run("audit", "posts", "--out", "-", "--write-baseline", "sources/dam.json").exit_code == 0
    assert list_pairs("posts") == {"posts/dam.md": ""}
    write("posts/dam.md", POST.replace("title: The dam", "title: The dam\nsource_file: ../sources/dam.json"))
    what = "its source cannot be had: sources/dam.json: mtcheck wrote this itself, and it holds no article"
    assert [item.what for item in read("posts") if isinstance(item, Failure)] == [what]


def test_front_matter_names_the_source_of_a_post_and_comes_first() -> None:
    write(
        "posts/2026/dam.md",
        POST.replace("title: The dam", "title: The dam\nsource_file: '../../wire/le barrage.fr.txt'"),
    )
    write("wire/le barrage.fr.txt", FRENCH)
    write("sources/2026/dam.md", GERMAN)
    assert list_pairs("posts") == {"posts/2026/dam.md": "wire/le barrage.fr.txt"}
    (article,) = read_articles(["posts"])
    assert isinstance(article, Article)
    assert article.source == (FRENCH,)
    assert run("gate", "posts", "--hold-on", DIFFERS).exit_code == 1
    Path("up/front").mkdir(parents=True)
    Path("up/front/page").symlink_to(Path("posts/2026").resolve(), target_is_directory=True)
    (article,) = read_articles(["up/front/page"])
    assert isinstance(article, Article)
    assert article.source == (FRENCH,)
    done = run("gate", "posts/2026/dam.md", "--source", "sources/2026/dam.md")
    assert done.stderr == 'mtcheck: --source: article "posts/2026/dam.md" brings a source itself; leave out --source\n'


def test_a_source_that_front_matter_names_in_vain_is_told_by_line() -> None:
    advice = "correct the path, which begins in the folder of the post, or take the line out"
    for name, place in (("../gone.md", "gone.md"), (".", "posts"), ("https://a.org/b", "posts/https:/a.org/b")):
        write("posts/dam.md", POST.replace("title: The dam", f"title: The dam\nsource_file: {name}"))
        what = f'source_file is "{name}", but there is no file {place}'
        assert list(read_articles(["posts"])) == [Failure("posts/dam.md:3", what, advice)]
    assert run("gate", "posts").exit_code == 3


@pytest.mark.parametrize(
    "front",
    [
        '{\n"title": "The dam",\n"source_file": "gone.md"}\n',
        "---\ntitle: The dam\nsource_file:\n  gone.md\n---\n",
        '+++\ntitle = "The dam"\nsource_file = "gone.md"\n+++\n',
    ],
)
def test_it_is_told_so_in_front_matter_of_every_kind(front: str) -> None:
    write("posts/dam.md", f"{front}The dam opened.\n")
    (failure,) = read_articles(["posts"])
    assert isinstance(failure, Failure)
    line = 4 if "\n  gone" in front else 3
    what = 'source_file is "gone.md", but there is no file posts/gone.md'
    assert (failure.where, failure.what) == (f"posts/dam.md:{line}", what)


def test_a_post_that_is_piped_in_reads_no_file() -> None:
    write("wire.md", FRENCH)
    given = POST.replace("title: The dam", "title: The dam\nsource_file: wire.md")
    done = CliRunner().invoke(main, ["gate", "-", "--require-source"], input=given)
    assert done.exit_code == 3
    told = 'without a source text: 1 article of 1: a "source_file" in front matter, '
    assert f"{told}which is read of files only in 1" in done.stderr


@pytest.mark.parametrize(
    ("name", "body", "what"),
    [
        ("dam.jsonl", '{"text": "Un."}\n{"text": "Deux."}', "it holds more than one text"),
        ("dam.json", '{"text": "Un.", "source": "One."}', "it holds more than one text"),
        ("dam.txt", " ", "there is no text in it"),
        ("dam.md", "---\ntitle: 'Le barrage\n---\nUn.", "its front matter is wrong: "),
        ("dam.txt", "\0\1\2", "this is "),
    ],
)
def test_what_is_no_single_text_is_the_source_of_nothing(name: str, body: str, what: str) -> None:
    write("posts/dam.md", POST)
    write(f"sources/{name}", body)
    (failure,) = read("posts")
    assert isinstance(failure, Failure)
    assert failure.where == "posts/dam.md"
    assert failure.what.startswith(f"its source cannot be had: sources/{name}: {what}")


def test_a_folder_that_holds_no_text_is_refused_by_option_or_line() -> None:
    write("posts/dam.md", POST)
    Path("empty").mkdir()
    Path("mtcheck.toml").write_text('language = "en"\nsource_folder = "gone"\n', encoding="utf-8")
    done = run("gate", "posts")
    advice = "name the folder that holds the source texts"
    assert (done.exit_code, done.stderr) == (
        2,
        f'mtcheck: mtcheck.toml:2: source_folder: "gone" is no folder; {advice}\n',
    )
    done = run("gate", "posts", "--source", "empty")
    assert (done.exit_code, done.stderr.partition(";")[0]) == (2, 'mtcheck: --source: "empty" holds no text')
    with pytest.raises(ConfigError, match='source_folder: "gone" is no folder'):
        list(mtcheck.audit("posts", config=Config(source_folder="gone")))


def test_the_folder_of_a_configuration_lies_beside_it_and_an_option_comes_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("site/posts/dam.md", POST)
    write("site/texts/dam.md", FRENCH)
    write("other/dam.md", GERMAN)
    write("one.md", GERMAN)
    Path("site/mtcheck.toml").write_text('source_folder = "texts"\n', encoding="utf-8")
    config = mtcheck.load_config(Path("site/mtcheck.toml"))
    assert [audit.article.source for audit in mtcheck.audit("site/posts", config=config)] == [(FRENCH,)]
    for given in ("other", "one.md"):
        audits = mtcheck.audit("site/posts/dam.md", config=config, source_file=given)
        assert [audit.article.source for audit in audits] == [(GERMAN,)]
    monkeypatch.chdir("site/posts")
    for command in (("gate", "dam.md"), ("gate", "."), ("gate", ".", "--source", "../texts")):
        assert run(*command, "--require-source", "--hold-on", DIFFERS).exit_code == 1
    assert "../texts" in run("config").stdout
    assert run("compare", "dam.md", "../posts/dam.md", "--require-source").exit_code == 0


def test_fix_needs_no_option_where_a_source_is_required() -> None:
    write("posts/dam.md", POST.replace("was closed", "was was closed"))
    write("sources/dam.md", FRENCH)
    Path("mtcheck.toml").write_text('source_folder = "sources"\nrequire_source = true\n', encoding="utf-8")
    assert run("fix", "posts", "--write").exit_code == 0
    assert Path("posts/dam.md").read_text(encoding="utf-8") == POST + "\n"
    options = ReadOptions(source_folder=open_source_folder("sources", "--source"))
    (file,) = open_drafts(["posts"], options)
    assert isinstance(file, DraftFile)
    (draft,) = file.read(options)
    assert isinstance(draft, Draft)
    again = file.revise(draft, draft.passage.replace("dam", "bridge"), options)
    assert again is not None
    assert (again.article.source, again.article.source_origin) == ((FRENCH,), "sources/dam.md")
