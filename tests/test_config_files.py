"""What options say, where each value comes from, and settings for some articles only."""

from __future__ import annotations

from pathlib import Path

import pytest
from pandas import DataFrame

import mtcheck
from mtcheck.config.files import Said, Settings, load_config, override_settings, read_settings
from mtcheck.config.model import KEYS, Config, settle
from mtcheck.config.path_settings import PathSetting, PathSettings
from mtcheck.errors import ConfigError

DOUBLED = "It was the the first time in ten years.\n"

NO_TOML = "which is not TOML: Invalid value"
WRITE_SO = """write KEY=VALUE with a value as in the file: hold_score=90, 'ignore=["MT701"]'"""
CORRECT = "correct the value (README, Configuration)"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refuse(*assignments: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read_settings(assignments=assignments)
    return [str(failure) for failure in caught.value.failures]


def test_an_assignment_is_read_as_toml_and_a_bare_word_is_a_text() -> None:
    config = read_settings(
        assignments=[
            "hold_score = 90",
            'ignore=["MT701", "MT3"]',
            "source_language=pt-BR",
            "hold_major=1",
            'language="fr"',
            "hold_major=0",
        ]
    ).config
    assert config == Config("fr", "pt-BR", ignore=("MT701", "MT3"), hold_score=90, hold_major=0)


def test_an_assignment_wins_over_the_file_and_what_it_does_not_name_stays() -> None:
    write("mtcheck.toml", 'hold_score = 80\nignore = ["MT1"]\nlanguage = "fr"\n')
    settings = read_settings(assignments=["hold_score=70", 'ignore=["MT2"]'])
    assert settings.config == Config("fr", ignore=("MT2",), hold_score=70)
    assert settings.places == {"hold_score": ("--set",), "ignore": ("--set",), "language": ("mtcheck.toml:3",)}


@pytest.mark.parametrize(
    ("assignment", "fault"),
    [
        ("hold_scor=9", 'unknown key "hold_scor", did you mean "hold_score"?; mtcheck config lists the keys'),
        (
            "max_findings.critical=0",
            'unknown key "max_findings.critical", did you mean "max_findings"?; mtcheck config lists the keys',
        ),
        ("hold_score=9O", f'hold_score is "9O", not a number from 0 to 100; {CORRECT}'),
        ("hold_score=101", f"hold_score is 101, not a number from 0 to 100; {CORRECT}"),
        ("least_words=1.5", f"least_words is 1.5, not a whole number of 0 or more; {CORRECT}"),
        ("must_pass=yes", f'must_pass is "yes", not true or false; {CORRECT}'),
        ("fail_on=reveiw", f'fail_on is "reveiw", not "hold" or "review"; {CORRECT}'),
        ("ignore=MT701", """ignore is "MT701", not a list of words; write a list: 'ignore=["MT701"]'"""),
        ("ignore=MT7,MT8", f"""ignore is MT7,MT8, {NO_TOML}; write a list: 'ignore=["MT7", "MT8"]'"""),
        ("allow=el Niño, skyr", f"""allow is el Niño, skyr, {NO_TOML}; write a list: 'allow=["el Niño", "skyr"]'"""),
        ("ignore=,", f"ignore is ,, {NO_TOML}; {WRITE_SO}"),
        (
            "glossary=terms.csv",
            'glossary names "terms.csv", but there is no file terms.csv; correct the name, or take it out',
        ),
        ("ignore=7", f"ignore is 7, not a list of words; {CORRECT}"),
        (
            "max_findings=major=0",
            """max_findings is major=0, which is not TOML: Invalid value; write a list: 'max_findings=["major=0"]'""",
        ),
        ("hold_score", f'"hold_score" is not KEY=VALUE; {WRITE_SO}'),
        ("hold_score=", f'"hold_score=" is not KEY=VALUE; {WRITE_SO}'),
        ("=9", f'"=9" is not KEY=VALUE; {WRITE_SO}'),
        ('ignore=["MT1"', f'ignore is ["MT1", which is not TOML: Unclosed array; {WRITE_SO}'),
        (
            "hold_score=9\nlanguage='fr'",
            f"hold_score is 9\nlanguage='fr', which is not TOML: it has more than one line; {WRITE_SO}",
        ),
        (
            "hold_score=99.5",
            "publish_score (99) is below hold_score (99.5); set both, publish_score no lower than hold_score",
        ),
        ("paths=posts", 'paths is "posts", not tables under [[paths]]; write them under [[paths]] in the file'),
        (
            "paths=[{ hold_score = 9 }]",
            f'a table [[paths]] has no "match": nothing says which articles it holds for; {CORRECT}',
        ),
    ],
)
def test_what_an_assignment_gets_wrong_is_named_with_what_would_be_right(assignment: str, fault: str) -> None:
    assert refuse(assignment) == [f"--set: {fault}"]


def test_faults_of_the_file_and_of_options_are_named_together() -> None:
    write("mtcheck.toml", "hold_scor = 80\n")
    assert [fault.partition("; ")[0] for fault in refuse("langage=fr")] == [
        'mtcheck.toml:1: unknown key "hold_scor", did you mean "hold_score"?',
        '--set: unknown key "langage", did you mean "language"?',
    ]


def test_files_that_an_assignment_names_are_looked_for_in_the_working_folder(folder: Path) -> None:
    write("conf/mtcheck.toml", 'allow_files = ["a.txt"]\n')
    write("conf/a.txt", "mairie\n")
    write("b.txt", "skyr\n")
    path = folder / "conf" / "mtcheck.toml"
    assert load_config(path).allow == ("mairie",)
    assert read_settings(path, assignments=['allow_files=["b.txt"]']).config.allow == ("skyr",)


def test_a_file_above_is_named_as_seen_from_the_working_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("mtcheck.toml", "hold_score = 101\n")
    (folder / "desk").mkdir()
    monkeypatch.chdir(folder / "desk")
    assert refuse() == [
        "../mtcheck.toml:1: hold_score is 101, not a number from 0 to 100; correct the file (README, Configuration)"
    ]


def test_options_are_told_beside_the_file_whose_lists_they_add_to() -> None:
    write("mtcheck.toml", 'ignore = ["MT1"]\nselect = ["MT3"]\nscorer = "a"\nscorer_options = ["x=1"]\n')
    said = [
        Said("--ignore", "ignore", ("MT2",)),
        Said("--select", "select", ("MT7",)),
        Said("--scorer", "scorer", "b"),
        Said("--scorer-option", "scorer_options", ("y=2",)),
        Said("--language", "language", None),
    ]
    settings = override_settings(read_settings(), said)
    assert settings.config == Config(ignore=("MT1", "MT2"), select=("MT7",), scorer="b", scorer_options=("y=2",))
    assert settings.places == {
        "ignore": ("mtcheck.toml:1", "--ignore"),
        "select": ("--select",),
        "scorer": ("--scorer",),
        "scorer_options": ("--scorer-option",),
    }


PATHS = """
hold_score = 90
ignore = ["MT1"]

[[paths]]
match = "posts/"
hold_score = 80
language = "fra"
ignore = ["MT2"]

[[paths]]
match = ["*-brief.md", "id:brief-*"]
hold_score = 70
select = ["MT3"]
"""


def test_what_holds_for_an_article_is_told_with_its_places() -> None:
    write("mtcheck.toml", PATHS)
    settings = read_settings()
    assert settings.places["paths"] == ("mtcheck.toml:5", "mtcheck.toml:11")
    own = settings.settle(origin="posts/a-brief.md")
    assert own.config == Config("fr", ignore=("MT1", "MT2"), hold_score=70, select=("MT3",))
    assert {key: own.places[key] for key in ("language", "ignore", "hold_score", "select")} == {
        "language": ("mtcheck.toml:8",),
        "ignore": ("mtcheck.toml:3", "mtcheck.toml:9"),
        "hold_score": ("mtcheck.toml:13",),
        "select": ("mtcheck.toml:14",),
    }
    assert [table.where for table in own.applied] == ["mtcheck.toml:5", "mtcheck.toml:11"]
    assert settings.settle(origin="a.md").config == Config(ignore=("MT1",), hold_score=90)
    assert settle(settings.config, origin="feed.jsonl", article_id="brief-1").hold_score == 70


def test_what_options_say_holds_for_every_article_but_lists_grow() -> None:
    write("mtcheck.toml", PATHS)
    said = [Said("--language", "language", "de"), Said("--ignore", "ignore", ("MT5",))]
    settings = override_settings(read_settings(assignments=["hold_score=60"]), said)
    own = settle(settings.config, origin="posts/a.md")
    assert own == Config("de", ignore=("MT1", "MT5", "MT2"), hold_score=60)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("hold_score = 9", ':1: a table [[paths]] has no "match": nothing says which articles it holds for'),
        ("match = 3", ":2: match is 3, not a pattern or a list of patterns"),
        ("match = []", ":2: match is [], not a pattern or a list of patterns"),
        ('match = ["!a", "b"]', ':2: "!a" stands first in match: there is nothing yet that it could take out'),
        ('match = ["a", "[z-a]"]', ':2: "[z-a]" in match is no pattern: bad character range z-a'),
        ('match = "*.{md"', ':2: "*.{md" in match is no pattern: "{" is never closed (\\{ stands for the sign itself)'),
        (
            'match = ["a", "!a[b"]',
            ':2: "!a[b" in match is no pattern: "[" is never closed (\\[ stands for the sign itself)',
        ),
        ('match = "a"\nhold_score = 101', ":3: hold_score is 101, not a number from 0 to 100"),
        ('match = "a"\nhold_scor = 1', ':3: unknown key "hold_scor", did you mean "hold_score"?'),
        ('mach = "a"', ':1: a table [[paths]] has no "match": nothing says which articles it holds for'),
        ('match = "a"\nhold_score = 99.5', ":1: publish_score (99) is below hold_score (99.5)"),
    ],
)
def test_what_a_table_gets_wrong_is_named_by_its_line(table: str, fault: str) -> None:
    write("mtcheck.toml", f"[[paths]]\n{table}\n")
    assert refuse()[0].startswith(f"mtcheck.toml{fault}; correct the ")


def test_a_key_for_all_articles_is_refused_for_some() -> None:
    write("mtcheck.toml", '[[paths]]\nmatch = "a"\nscorer = "comet"\n')
    own = ", ".join(["match", *(key.name for key in KEYS if key.per_article)])
    what = f"scorer holds for all articles, it cannot be set under [[paths]] (these can: {own})"
    assert refuse() == [f"mtcheck.toml:3: {what}; correct the file (README, Configuration)"]


def test_a_selection_that_no_check_answers_to_is_named_by_its_table() -> None:
    write("mtcheck.toml", '[[paths]]\nmatch = "a"\nignore = ["MT99"]\n')
    config = load_config()
    with pytest.raises(ConfigError, match=r'^mtcheck\.toml:1: ignore: no check is called "MT99"'):
        list(mtcheck.audit([], config=config))


def test_tables_that_contradict_each_other_leave_an_article_unexamined_and_say_so() -> None:
    write("mtcheck.toml", '[[paths]]\nmatch = "*"\npublish_score = 96\n[[paths]]\nmatch = "*.md"\nhold_score = 98\n')
    write("a.md", DOUBLED)
    write("a.txt", DOUBLED)
    failures: list[mtcheck.Failure] = []
    audits = list(mtcheck.audit(["a.md", "a.txt"], config=load_config(), on_failure=failures.append))
    assert [audit.article.id for audit in audits] == ["a.txt"]
    what = "publish_score (96) is below hold_score (98); correct the tables [[paths]]"
    assert list(map(str, failures)) == [f"a.md: {what} (mtcheck.toml:1, mtcheck.toml:4)"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_article_is_read_examined_judged_and_signed_by_its_own_settings(jobs: int) -> None:
    write(
        "mtcheck.toml",
        'least_words = 0\n[[paths]]\nmatch = "briefs/"\nhold_score = 50\npublish_score = 50\nsource_language = "uk"\n'
        '[[paths]]\nmatch = "raw/"\nignore = ["MT304"]\n'
        '[[paths]]\nmatch = "https://example.org/fr/**"\nlanguage = "fr"\n',
    )
    for name in ("posts/a.md", "briefs/a.md", "raw/a.md"):
        write(name, DOUBLED)
    write("feed.jsonl", '{"id": "x", "text": "Le maire a parlé.", "url": "https://example.org/fr/1"}\n')
    audits = list(mtcheck.audit(["posts", "briefs", "raw", "feed.jsonl"], config=load_config(), jobs=jobs))
    assert [
        (
            audit.article.id,
            str(audit.verdict),
            len(audit.findings),
            audit.article.language,
            audit.article.source_language,
        )
        for audit in audits
    ] == [
        ("posts/a.md", "hold", 1, "en", None),
        ("briefs/a.md", "publish", 1, "en", "uk"),
        ("raw/a.md", "publish", 0, "en", None),
        ("x", "publish", 0, "fr", None),
    ]
    plain = load_config(write("plain.toml", "least_words = 0\n"))
    (same,) = mtcheck.audit("posts", config=plain)
    (other,) = mtcheck.audit("posts", config=load_config(write("plain.toml", 'least_words = 0\nignore = ["MT304"]\n')))
    assert audits[0].signature == same.signature
    assert audits[2].signature == other.signature != same.signature
    assert audits[1].signature != same.signature


def test_what_looks_like_a_pattern_among_allowed_words_is_noted() -> None:
    write("words.txt", "Ville.*\n")
    write(
        "mtcheck.toml",
        'allow = ["Boutch*", "^[Kk]iev$", "f***", "C++", "AC/DC", "Yahoo!", "Mr. Smith", "$5", "(sic)", '
        '"\\\\bel", "a(b|c)"]\n'
        'allow_files = ["words.txt"]\n[[paths]]\nmatch = "a"\nallow = ["[ae]lle"]\n',
    )
    told = "in allow is taken letter by letter, not as a pattern; list the words themselves"
    assert read_settings().notes == (
        *(f'mtcheck.toml:1: "{word}" {told}' for word in ("Boutch*", "^[Kk]iev$", "\\bel", "a(b|c)")),
        f'words.txt:1: "Ville.*" {told}',
        f'mtcheck.toml:5: "[ae]lle" {told}',
    )


def test_without_a_file_nothing_has_a_place() -> None:
    assert read_settings() == Settings(Config())


def test_tables_may_be_given_on_the_command_line(folder: Path) -> None:
    settings = read_settings(assignments=['paths=[{ match = "a.md", hold_score = 9 }]'])
    assert settings.config.paths == (
        PathSettings(("a.md",), (PathSetting("hold_score", 9, "--set"),), folder=str(folder), where="--set"),
    )


def test_tables_of_a_pyproject_are_found_with_their_lines() -> None:
    write(
        "pyproject.toml",
        '[project]\nname = "x"\n\n[tool.mtcheck]\n[[tool.mtcheck.paths]]\nmatch = "*"\nhold_score = 9\n',
    )
    settings = read_settings()
    assert settings.file == Path("pyproject.toml")
    assert settings.settle(origin="a.md").places["hold_score"] == ("pyproject.toml:7",)


def test_one_table_without_a_second_bracket_is_refused() -> None:
    write("mtcheck.toml", '[paths]\nmatch = "a"\n')
    assert refuse() == [
        'mtcheck.toml:1: paths is { match = "a" }, not tables under [[paths]]; correct the file (README, Configuration)'
    ]


def test_the_language_of_some_files_says_nothing_of_a_source_text_in_a_file_of_its_own() -> None:
    write("mtcheck.toml", '[[paths]]\nmatch = "*.txt"\nlanguage = "de"\n')
    write("a.md", "The mayor spoke.\n")
    write("source.txt", "Le maire a parlé.\n")
    (audit,) = mtcheck.audit("a.md", config=load_config(), source_file="source.txt")
    assert (audit.article.language, audit.article.source_language) == ("en", None)


def test_a_language_by_address_holds_for_what_says_no_other_in_every_format() -> None:
    write(
        "mtcheck.toml",
        '[[paths]]\nmatch = ["https://example.org/fr/**", "id:fr-*"]\nlanguage = "fr"\nsource_language = "uk"\n',
    )
    text = "Le maire de la ville a parlé hier soir devant la foule."
    write("a.md", f"---\nurl: https://example.org/fr/a\n---\n\n{text}\n")
    page = f'<head><link rel="canonical" href="https://example.org/fr/b"></head><body><article><p>{text}</p></article></body>'
    write("b.html", f"<html>{page}</html>")
    item = f"<item><link>https://example.org/{{0}}/c</link><description>{text}</description></item>"
    items = item.format("fr") + item.format("en")
    write("c.rss", f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>')
    config = load_config()
    articles = [audit.article for audit in mtcheck.audit(["a.md", "b.html", "c.rss"], config=config)]
    assert [(article.origin, article.language, article.source_language) for article in articles] == [
        ("a.md", "fr", "uk"),
        ("b.html", "fr", "uk"),
        ("c.rss", "fr", "uk"),
        ("c.rss", "en", None),
    ]
    rows = DataFrame({"id": ["fr-1", "en-1"], "text": [text, text]})
    signatures = mtcheck.audit_frame(rows, article_id="id", config=config)["signature"]
    assert ["|lang:fr|" in signature for signature in signatures] == [True, False]


def test_a_language_of_some_files_chooses_among_those_of_a_memory() -> None:
    write("mtcheck.toml", '[[paths]]\nmatch = "*_de.tmx"\nlanguage = "de"\n')
    variants = "".join(
        f'<tuv xml:lang="{language}"><seg>{text}</seg></tuv>'
        for language, text in (
            ("fr", "Le port est ouvert."),
            ("en", "The port is open."),
            ("de", "Der Hafen ist offen."),
        )
    )
    memory = f'<tmx version="1.4"><header srclang="fr"/><body><tu>{variants}</tu></body></tmx>'
    write("a.tmx", memory)
    write("a_de.tmx", memory)
    articles = [audit.article for audit in mtcheck.audit(["a.tmx", "a_de.tmx"], config=load_config())]
    assert [(article.language, article.text) for article in articles] == [
        ("en", "The port is open."),
        ("de", "Der Hafen ist offen."),
    ]


def test_an_unknown_table_is_named_by_its_line() -> None:
    write("mtcheck.toml", 'hold_score = 90\n\n[[path]]\nmatch = "a"\n')
    assert refuse() == [
        'mtcheck.toml:3: unknown key "path", did you mean "paths"?; correct the file (README, Configuration)'
    ]
