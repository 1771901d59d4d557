"""What a run tells of ids and of the configuration, and calls that say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED, write_feed
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main

EMPTY = "says nothing; give it a value, or leave the option out"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()
    for name, text in (("a", CLEAN), ("b", DOUBLED)):
        Path(f"posts/{name}.md").write_text(f"{text}\n", encoding="utf-8")


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def test_ids_that_several_articles_have_are_told_once_for_all() -> None:
    write_feed("feed.jsonl", *({"id": name, "text": CLEAN} for name in "abacbac"))
    what = 'several articles have one id: "a" (3 articles), "b" (2 articles), "c" (2 articles)'
    done = run("gate", "feed.jsonl")
    advice = "give each its own, since baselines and comparisons take them for one"
    assert (done.exit_code, done.stderr) == (0, f"mtcheck: {what}; {advice}\n")
    assert run("gate", "feed.jsonl", "-q").stderr == done.stderr
    write_feed("many.jsonl", *({"id": str(number), "text": CLEAN} for number in range(7) for _ in range(2)))
    assert '"4" (2 articles) and 2 more; give each its own' in run("gate", "many.jsonl").stderr
    write_feed("feed.jsonl", *({"id": name, "text": CLEAN} for name in "abc"))
    assert run("gate", "feed.jsonl").stderr == ""


def test_an_empty_reference_is_told_and_a_sentence_left_out_needs_none() -> None:
    pair = ["The port was closed on Monday.", "Nobody spoke about it."]
    references: list[object] = ["", ["", ""], [pair[0], ""], [pair, [pair[0], ""]], pair, None]
    write_feed("feed.jsonl", *({"id": str(n), "text": pair, "reference": one} for n, one in enumerate(references)))
    assert run("gate", "feed.jsonl").stderr == (
        "mtcheck: in 4 of 6 articles a reference is empty, or that of a sentence: "
        "what is empty is compared with nothing\n"
    )
    write_feed("feed.jsonl", {"id": "a", "text": [pair[0], ""], "reference": [pair[0], ""]})
    assert run("gate", "feed.jsonl").stderr == ""


def test_a_suppression_whose_match_meets_no_article_is_told() -> None:
    table = '[[suppress]]\ncode = "MT304"\ntext = "the the"\nreason = "so it was sung"\nmatch = '
    Path("mtcheck.toml").write_text(f'{table}"posts/zz.md"\n', encoding="utf-8")
    what = "this [[suppress]] holds for none of 2 articles (match: posts/zz.md)"
    said = f"mtcheck: mtcheck.toml:1: {what}; correct what it matches, or take it out\n"
    assert run("gate", "posts").stderr == said
    assert run("gate", "posts", "--no-suppress").stderr == ""
    assert run("gate", "posts/a.md").stderr == ""
    Path("mtcheck.toml").write_text(f'{table}"posts/zz.md"\nuntil = 2020-01-01\n', encoding="utf-8")
    assert "holds for none" not in run("gate", "posts").stderr
    Path("mtcheck.toml").write_text(f'{table}"posts/b.md"\n', encoding="utf-8")
    assert run("gate", "posts").stderr == ""


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("nothing"), lambda path: path.mkdir()])
def test_a_configuration_that_is_there_and_cannot_be_read_is_no_absent_one(make) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - a lambda
    make(Path("mtcheck.toml"))
    done = run("gate", "posts")
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("mtcheck: mtcheck.toml: cannot be read: ")


@pytest.mark.parametrize(
    ("command", "option"),
    [
        *(("gate", option) for option in ("--cache", "--glossary", "--source", "--reference", "--config")),
        ("audit", "--write-baseline"),
        ("names", "--out"),
    ],
)
@pytest.mark.parametrize("empty", ["", " "])
def test_a_name_that_says_nothing_is_refused(command: str, option: str, empty: str) -> None:
    """As where a variable of the shell is not set."""
    done = run(command, "posts/a.md", option, empty)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f'mtcheck: {option}: "{empty}" {EMPTY}\n')


def test_an_inventory_goes_into_a_file_of_a_kind_that_there_is() -> None:
    done = run("names", "posts", "--out", "x.yaml")
    said = 'x.yaml: no inventory is written as ".yaml"; end it in .txt, .csv or .json, or say --format as well'
    assert (done.exit_code, done.stderr) == (2, f"mtcheck: {said}\n")
    assert not Path("x.yaml").exists()
    for args in (("x.yaml", "--format", "json"), ("x.txt",), ("x",), ("x.CSV",)):
        assert run("names", "posts", "--out", *args).exit_code == 0


def test_a_category_is_explained_as_its_checks() -> None:
    listed = run("explain", "accuracy").stdout.splitlines()
    assert (listed[0].split()[0], listed[1].split()[0]) == ("CODE", "MT101")
    assert all(" accuracy/" in line for line in listed[1:])
    assert run("explain", "accuracy/omission").stdout.startswith("MT131 omission\n")
    done = run("explain", "acuracy")
    said = 'acuracy: no check is called so, did you mean "accuracy"?; mtcheck checks lists them'
    assert (done.exit_code, done.stderr) == (2, f"mtcheck: {said}\n")


def test_a_report_without_its_data_is_nothing_to_compare_with() -> None:
    assert run("audit", "posts", "--out", "rep", "-q").exit_code == 0
    Path("rep/audits.jsonl").unlink()
    done = run("compare", "rep", "posts")
    assert done.exit_code == 3
    what = "this report holds no audits.jsonl, so that nothing can be compared with it"
    assert done.stderr.startswith(f"mtcheck: rep: {what}; audit again, or name its articles\n")


def test_what_cannot_be_put_right_comes_before_what_was() -> None:
    Path("posts/c.html").write_text(f"<p>{DOUBLED}</p>", encoding="utf-8")
    done = run("fix", "posts", "--exit-code", "--write")
    assert done.exit_code == 3
    last = done.stderr.splitlines()[-1]
    told = "1 safe fix made in 1 file; 1 finding left as it was; 2 findings in all"
    assert last == f"mtcheck: fix: {told}; not all could be done or examined (1 failure)"
    Path("posts/c.html").unlink()
    assert run("fix", "posts", "--exit-code").exit_code == 0


def test_source_texts_that_are_not_there_are_told_in_one_line() -> None:
    source = "Es war das erste Mal seit zehn Jahren."
    write_feed(
        "feed.jsonl",
        {"id": "a", "text": CLEAN, "source": ""},
        {"id": "b", "text": CLEAN, "source": None},
        {"id": "c", "text": CLEAN, "source": [" "]},
        {"id": "d", "text": CLEAN, "source_text": source},
        {"id": "e", "text": CLEAN, "original": "https://example.org/1"},
        {"id": "f", "text": CLEAN, "source": source},
    )
    instead = 'an empty "source" in 3, a field "source_text" (--field source=source_text reads it) in 1'
    told = f"without a source text: 5 articles of 6: {instead} (see --require-source)"
    done = run("gate", "feed.jsonl")
    assert (done.exit_code, done.stderr) == (0, f"mtcheck: {told}\n")
    assert run("gate", "feed.jsonl", "-q").stderr == f"mtcheck: {told}\n"
    mapped = run("gate", "feed.jsonl", "--field", "source=source_text").stderr
    assert 'without a source text: 5 articles of 6: a field "source" ' in mapped
    write_feed("feed.jsonl", {"id": "a", "text": CLEAN}, {"id": "b", "text": CLEAN, "source": ""})
    told = 'without a source text: 2 articles of 2: an empty "source" in 1 (see --require-source)'
    assert run("gate", "feed.jsonl").stderr == f"mtcheck: {told}\n"
    write_feed("feed.jsonl", {"id": "a", "text": CLEAN}, {"id": "b", "text": CLEAN, "original": "Reuters"})
    assert run("gate", "feed.jsonl").stderr == ""
    write_feed("feed.jsonl", {"id": "a", "text": CLEAN, "source": ""})
    Path("source.txt").write_text(source, encoding="utf-8")
    assert run("gate", "feed.jsonl", "--source", "source.txt").stderr == ""


@pytest.mark.parametrize("told", ["en", "en-US", "EN"])
def test_a_source_language_that_is_that_of_the_text_is_told(told: str) -> None:
    what = f'the source language of 2 of 2 articles is "{told}", which is that of the text itself'
    advice = "name the language that it was translated from, or leave it out"
    done = run("gate", "posts", "--source-language", told)
    assert (done.exit_code, done.stderr) == (0, f"mtcheck: {what}; {advice}\n")
    assert run("gate", "posts", "--source-language", "de").stderr == ""
    assert run("gate", "posts", "--source-language", "pt-BR", "--language", "pt-PT").stderr == ""


def test_what_was_not_read_of_texts_is_told_once_for_all() -> None:
    for name in "ab":
        Path(f"posts/{name}.md").write_text(f"{CLEAN}\n\n```\nx = 1\n```\n", encoding="utf-8")
    Path("posts/c.md").write_text(f"{CLEAN}\n\n![The harbour of Riga](a.jpg)\n", encoding="utf-8")
    told = "not examined, though readers may see it: 2 code blocks, 1 image description"
    assert run("gate", "posts").stderr == f"mtcheck: {told}\n"
    assert run("gate", "posts", "-q").stderr == f"mtcheck: {told}\n"


WHY = "since a configuration is looked for in the working folder and above it; run mtcheck in that folder, or say"


@pytest.mark.parametrize("command", [("gate",), ("audit", "--out", "-", "--format", "jsonl"), ("fix",), ("names",)])
@pytest.mark.parametrize(
    ("name", "body"), [("mtcheck.toml", 'ignore = ["MT3"]\n'), ("pyproject.toml", '[tool.mtcheck]\nignore = ["MT3"]\n')]
)
def test_a_configuration_below_the_working_folder_is_told_not_to_be_used(
    command: tuple[str, ...], name: str, body: str
) -> None:
    Path("posts/site/en").mkdir(parents=True)
    Path("posts/site", name).write_text(body, encoding="utf-8")
    Path("posts/site/en/c.md").write_text(f"{CLEAN}\n", encoding="utf-8")
    told = f"mtcheck: posts/site/{name} is not used, {WHY} --config posts/site/{name}\n"
    assert told in run(*command, "posts").stderr
    Path("mtcheck.toml").write_text("least_words = 0\n", encoding="utf-8")
    assert told in run(*command, "posts").stderr
    for args in (("posts/a.md",), ("posts", "--config", "mtcheck.toml"), ("posts", "--config", f"posts/site/{name}")):
        assert "is not used" not in run(*command, *args).stderr


def test_the_configuration_in_force_is_not_told_whatever_folder_it_is_run_in(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mtcheck.toml").write_text("least_words = 0\n", encoding="utf-8")
    for folder in (".", "posts"):
        monkeypatch.chdir(folder)
        assert "not used" not in run("gate", ".").stderr
        assert "not used" not in run("gate", str(Path.cwd() / ("posts" if folder == "." else "a.md"))).stderr


def test_of_one_that_lies_above_it_is_told_that_a_nearer_one_won(monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (".", "site", "site/posts/en", "site/posts/de"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        Path(folder, "a.md").write_text(f"{CLEAN}\n", encoding="utf-8")
    for folder in (".", "site", "site/posts/de"):
        Path(folder, "mtcheck.toml").write_text("least_words = 0\n", encoding="utf-8")
    monkeypatch.chdir("site/posts/en")
    nearer = "since ../../mtcheck.toml is nearer to the working folder; run mtcheck in that folder, or say"
    above = f"mtcheck: ../../../mtcheck.toml is not used, {nearer} --config ../../../mtcheck.toml\n"
    apart = f"mtcheck: ../de/mtcheck.toml is not used, {WHY} --config ../de/mtcheck.toml\n"
    assert run("gate", "../../../a.md").stderr == above
    assert run("gate", "../../../a.md", "../de").stderr == above + apart
    assert run("gate", "../../../a.md", "--config", "../../../mtcheck.toml").stderr == ""


def test_many_configurations_that_are_not_used_are_told_in_one_line() -> None:
    for name in "cdefg":
        Path(f"posts/{name}").mkdir()
        Path(f"posts/{name}/mtcheck.toml").touch()
        Path(f"posts/{name}/x.md").write_text(f"{CLEAN}\n", encoding="utf-8")
    names = "posts/c/mtcheck.toml, posts/d/mtcheck.toml, posts/e/mtcheck.toml"
    assert f"mtcheck: {names} and 2 more are not used, {WHY} --config posts/c/" in run("gate", "posts").stderr


def test_a_reference_under_another_name_and_a_source_called_after_its_language_are_told() -> None:
    write_feed(
        "feed.jsonl",
        {"id": "a", "text": CLEAN, "references": [CLEAN], "fr": "Le pont est fermé."},
        {"id": "b", "text": CLEAN, "ref": CLEAN, "french": "Le pont est fermé."},
        {"id": "c", "text": CLEAN, "reference": CLEAN, "ref": CLEAN, "source": "Le pont est fermé.", "no": "7"},
        {"id": "d", "text": CLEAN, "ref": "Reuters", "en": CLEAN, "no": "12-20"},
    )
    source = "(--field source={0} reads it) in 1"
    sources = ", ".join(f'a field "{name}" {source.format(name)}' for name in ("fr", "french"))
    told = f"without a source text: 3 articles of 4: {sources} (see --require-source)"
    references = ", ".join(
        f'a field "{name}" (--field reference={name} reads it) in 1' for name in ("references", "ref")
    )
    assert run("gate", "feed.jsonl").stderr.splitlines() == [
        f"mtcheck: {told}",
        f"mtcheck: nothing was compared with a reference, though there is one: {references}",
    ]
    assert '"references"' not in run("gate", "feed.jsonl", "--field", "reference=references").stderr
