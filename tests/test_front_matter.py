"""Front matter that is broken, or names no language, costs its article: it may hide a part of the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main
from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.front_matter import find_faults

BODY = f"\n{CLEAN}\n"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [*args], input=stdin)


def read(text: str, options: ReadOptions | None = None) -> Article | Failure:
    Path("a.md").write_text(text, encoding="utf-8")
    (item,) = read_articles(["a.md"], options or ReadOptions())
    return item


@pytest.mark.parametrize(
    ("front", "faults"),
    [
        ('---\ntitle: "Un\nlang: en\n---\n', ['"title" has no closing "']),
        ("---\nlang: en\ntitle: 'It''s over\n---\n", ['"title" has no closing \'']),
        ("---\ntags: [port, ferry\ntitle: x\n---\n", ['"tags" has no closing ]']),
        ("---\ntitle: x\nport: {a: b\n---\n", ['"port" has no closing }']),
        ("---\ntitle: x\n\nThe port was shut.\n\n---\n", ['line 4 is none of a key ("The port was shut.")']),
        (
            f"---\ntitle: x\n{'long ' * 20}\n---\n",
            ['line 3 is none of a key ("long long long long long long long long…")'],
        ),
        ("---\ntitle: never closed\n", ["no line of --- ends it"]),
        ('+++\ntitle = "never closed"\n', ["no line of +++ ends it"]),
        ('+++\ntitle = "Un\n+++\n', ['"title" has no closing "']),
        ("---\ntitle: The port: open\n---\n", ['"title" has a colon in it, so that it needs quotation marks']),
        ("---\ntitle: x\nsummary: The port:\n---\n", ['"summary" has a colon in it, so that it needs quotation marks']),
        ("---\ntitle: {a: b} # c\n---\n", ['"title" is a table, it must be a text in quotation marks']),
        ("---\ntitle: [The port, open]\n---\n", ['"title" is a list, it must be a text in quotation marks']),
        ('+++\ntitle = ["The port"]\n+++\n', ['"title" is a list, it must be a text in quotation marks']),
        ("---\ntitle: 'The port: open'\nurl: https://a.example/b:c\ndate: 2026-01-02 10:30:00\n---\n", []),
        ("---\ntitle: The port # open: at last\nby: {name: A}\nnote: &a b: c\n---\n", []),
        ('+++\ntitle = "The port: open"\nat = 10:30:00\n+++\n', []),
        ('---\ntitle: "He said \\"no\\"" # so\nlang: en\n---\n', []),
        ("---\ntitle: It's over\nby: 'A ''b'''\nrule: [a, b] # c\n---\n", []),
        ('---\ntitle: "over\n  two lines"\ntags:\n- a\n- b\nmore: [a,\n  b\n]\n# note\n---\n', []),
        ("---\ntitle: |\n  The port:\n  'open\nlang: en\n---\n", []),
        ("---\ntitle: [Exclusive] The port\n---\n", []),
        ('+++\ntitle = """\nThe port\nis open"""\ntags = [\n"a",\n]\n[params]\nx = 1\n+++\n', []),
        (
            '---\ntitle: x\nmy key: a\n"@type": News\nзаголовок: b\n2024: c\n<<: {a: 1}\na/b: d\n$id: e\n---\n',
            [],
        ),
        ('+++\ntitle = "x"\n"my key" = 1\n1 = 2\n+++\n', []),
        (
            "---\ntitle: x\nThe mayor of the old town said: no.\n---\n",
            ['line 3 is none of a key ("The mayor of the old town said: no.")'],
        ),
        ("---\nA rule came first.\n\n---\n", []),
        ("---\nUpdate: the port is open again.\n", []),
        ("title: x\nlang: en\n---\n", ["its first line, ---, is missing"]),
        ("layout: post\ntags:\n- a\n  b\n# c\nother: d\ndate: 2026-01-02\n---\n", ["its first line, ---, is missing"]),
        ('title = "x"\ndraft = true\n+++\n', ["its first line, +++, is missing"]),
        ("title: x\nThe port: shut\n---\n", []),
        ("title: x\nport: shut\n---\n", []),
        ("Title: x\nAuthor: Anna\n---\n", []),
        ("title: x\nlang: en\n\n---\n", []),
        ("title: x\nthe port was shut\nlang: en\n---\n", []),
        ("title: x\nlang: en\n+++\n", []),
        ("", []),
    ],
)
def test_what_is_broken_is_told(front: str, faults: list[str]) -> None:
    assert list(find_faults(front + BODY)) == faults
    assert isinstance(read(front + BODY), Failure if faults else Article)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("lang: de", "de"),
        ("language: eng_Latn", "en-Latn"),
        ("lang: German", "de"),
        ("language: English", "en-GB"),
        ("locale: en_US.UTF-8", "en-GB"),
        ("lang:", "en-GB"),
        ("lang: englisch", '"lang" is "englisch", it must be a language tag such as "en"'),
        ("lang: [en]", '"lang" is "[en]", it must be a language tag such as "en"'),
        ("lang: xx", '"lang" is "xx", which is no language'),
        ("language: ua", '"language" is "ua", which is a country, did you mean "uk"?'),
        ("source_lang: cz", '"source_lang" is "cz", which is a country, did you mean "cs"?'),
    ],
)
def test_a_language_is_known_or_told(said: str, found: str) -> None:
    item = read(f"---\n{said}\n---\n{BODY}", ReadOptions(language="en-GB"))
    if isinstance(item, Article):
        assert item.language == found
    else:
        assert str(item) == f"a.md: its front matter is wrong: {found}; correct it, or take it out"


def test_a_gate_does_not_pass_what_it_cannot_read_so() -> None:
    read(f'---\ntitle: "Un\nlang: xx\n---\n{BODY}')
    done = run("gate", "a.md")
    what = 'its front matter is wrong: "title" has no closing ", and "lang" is "xx", which is no language'
    assert (done.exit_code, done.stderr) == (3, f"mtcheck: a.md: {what}; correct it, or take it out\n")


def test_a_forced_language_needs_none_in_the_input() -> None:
    read(f"---\nlang: xx\n---\n{BODY}")
    assert run("gate", "a.md", "--force-language", "en").exit_code == 0
    record = f'{{"text": "{CLEAN}", "language": "cz"}}\n'
    done = run("gate", "-", stdin=record)
    said = '"language" is "cz", which is a country, did you mean "cs"?'
    assert (done.exit_code, done.stderr) == (3, f"mtcheck: stdin:1: {said}; correct this record, or leave it out\n")
    assert run("gate", "-", "--force-language", "en", stdin=record).exit_code == 0


@pytest.mark.parametrize("args", [("--language", "xx"), ("--force-language", "ua"), ("--set", "source_language=em")])
def test_a_language_that_the_call_names_must_be_one(args: tuple[str, ...]) -> None:
    read(BODY)
    done = run("gate", "a.md", *args)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert ", not a language tag such as en or pt-BR" in done.stderr
