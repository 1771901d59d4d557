"""What front matter says in quotation marks or over several lines: read whole, as YAML and TOML mean it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
import yaml
from cli_runs import CLEAN
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.readers.front_matter import find_faults, read_front_matter

FRENCH = "mais les familles attendent toujours une réponse du gouvernement"
BODY = f"\n{CLEAN}\n"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def write(front: str, fence: str = "---") -> None:
    Path("a.md").write_bytes(f"{fence}\n{front}\n{fence}\n{BODY}".encode())


FOLDED = [
    ("---", f'title: "The port opens,\n  {FRENCH}"'),
    ("---", f"title: 'It''s open,\n\n  {FRENCH}'\nlang: en"),
    ("---", f"title: The port opens,\n  {FRENCH}"),
    ("---", f"title:\n  {FRENCH}"),
    ("---", f'title:\n\n  # so it is\n  "{FRENCH}"'),
    ("---", f"title: >- # so it is\n  The port opens,\n  {FRENCH}\nlang: en"),
    ("---", f"title: |\n  The port opens,\n  {FRENCH}\n\nlang: en"),
    ("---", f'title: "The port \\\n  opens,\n{FRENCH}"'),
    ("---", f'title: "The port opens,\nsays: so,\n{FRENCH}"\nlang: en'),
    ("+++", f'title = """\nThe port \\\n  opens,\n{FRENCH}"""'),
    ("+++", f"title = '''The port\nlang = en,\n{FRENCH}''' # \"'so'\""),
]


@pytest.mark.parametrize(("fence", "front"), FOLDED)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_headline_over_several_lines_is_examined_to_its_end(fence: str, front: str, line_end: str) -> None:
    write(front.replace("\n", line_end), fence)
    assert run("gate", "a.md", "--fail-on", "review").exit_code == 1


@pytest.mark.parametrize(("fence", "front"), FOLDED)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_what_is_found_below_the_line_of_the_key_has_its_own_line(fence: str, front: str, line_end: str) -> None:
    write(front.replace("\n", line_end).replace(FRENCH, "so says the the mayor"), fence)
    (audit,) = mtcheck.audit("a.md")
    (finding,) = (finding for finding in audit.findings if finding.code == "MT304")
    assert (finding.field, finding.line, finding.column) == ("title", *find("the the", audit.article.text))


def find(part: str, text: str) -> tuple[int, int]:
    """The line and the column of a part."""
    before = text[: text.index(part)].splitlines(keepends=True)
    is_begun = not before[-1].endswith(("\n", "\r"))
    return (len(before), len(before[-1]) + 1) if is_begun else (len(before) + 1, 1)


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ('title: "caf\\xE9 \\u2019 \\U0001F600 \\ud83d\\ude00 \\/ \\"a\\""', 'café ’ 😀 😀 / "a"'),
        ('title: "a\\tb\\nc"', "a\tb c"),
        ("title: 'it''s \\u2019'", "it's \\u2019"),
        ('title: "It\'s #1" # so', "It's #1"),
        ('title:\t"a"', "a"),
        ("title: It\\'s\n  so", "It\\'s so"),
        ("title: 2024-05-01", "2024-05-01"),
        ("title:\n  1_000", "1_000"),
        ("title:\n  yes", "yes"),
        ('"title": "a"', "a"),
    ],
)
def test_yaml_means_what_its_marks_say(front: str, title: str) -> None:
    text = f"---\n{front}\n---\n"
    assert read_front_matter(text).values == {"title": title}
    assert list(find_faults(text)) == []


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ('title = "caf\\u00e9 \\U0001F600 \\"a\\"" # "b"', 'café 😀 "a"'),
        ("title = 'a\\u2019' # 'b'", "a\\u2019"),
        ('title = """a "b""""', 'a "b"'),
    ],
)
def test_toml_means_what_its_marks_say(front: str, title: str) -> None:
    assert read_front_matter(f"+++\n{front}\n+++\n").values == {"title": title}


@pytest.mark.parametrize(
    "table",
    [
        "[params]",
        "[[resources]] # so",
        "  [ menu . main ]",
        '[menu."a b"]',
        "[extra]",
        "[ params ]",
        '["odd [name]"]',
        "[[\t'a.b' ]] # so",
        "[a.b.c]",
    ],
)
@pytest.mark.parametrize("title", ["", 'title = "a"\n'])
def test_a_title_in_a_table_of_toml_is_no_headline(table: str, title: str) -> None:
    text = f'+++\n{title}tags = [\n"b"\n]\n{table}\ntitle = "c"\n+++\n'
    assert read_front_matter(text).first("title") == ("a" if title else None)
    assert list(find_faults(text)) == []


def test_a_table_of_toml_may_have_a_list_of_titles_and_its_fault_is_its_own() -> None:
    assert list(find_faults('+++\ntitle = "a"\n[params]\ntitle = ["b"]\n+++\n')) == []
    assert list(find_faults('+++\n[params]\ntitle = "b\n+++\n')) == ['"params.title" has no closing "']


def test_keys_in_the_tables_for_those_of_the_site_are_read() -> None:
    front = 'date = 2026-01-02\n[extra]\nlang = "de"\nsource_file = "b.md"\n[author]\nlang = "fr"\nurl = "c"'
    assert read_front_matter(f"+++\n{front}\n+++\n").values == {
        "date": "2026-01-02",
        "lang": "de",
        "source_file": "b.md",
        "author.lang": "fr",
        "author.url": "c",
    }


def test_a_key_of_the_site_does_not_come_before_that_of_the_article_and_in_yaml_the_last_one_holds() -> None:
    text = '+++\nlang = "en"\n[extra]\nlang = "de"\n[params]\nlang = "fr"\n+++\n'
    assert read_front_matter(text).values == {"lang": "en"}
    assert read_front_matter("---\nlang: en\nlang: de\n---\n").values == {"lang": "de"}


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("[ menu ]", "menu."),
        ('["Odd name"]', "odd name."),
        ("[ 'menu' . \"main\" ]", "menu.main."),
        ("[ params ]", ""),
        ("['extra']", ""),
    ],
)
def test_the_name_of_a_table_of_toml_may_have_blanks_and_marks_around_it(table: str, name: str) -> None:
    front = read_front_matter(f'+++\ntitle = "Port of Riga"\n{table}\nlang = "fr"\n+++\n')
    assert front.values == {"title": "Port of Riga", f"{name}lang": "fr"}


def test_what_stands_in_a_value_of_toml_opens_no_table() -> None:
    front = 'note = """\n[params]\n"""\ntags = [\n[a],\n]\ntitle = "b"'
    assert read_front_matter(f"+++\n{front}\n+++\n").first("title") == "b"
    front = (
        'pairs = [ # [\n  ["a", "]]"],\n  ["b"]\n]\nsame = [\n{a = [1]}, # ]\n["c"]]\nlang = "de"\n[menu]\nlang = "fr"'
    )
    found = read_front_matter(f"+++\n{front}\n+++\n").values
    assert (found["lang"], found["menu.lang"]) == ("de", "fr")


def test_a_headline_is_put_right_beside_a_title_in_a_table() -> None:
    write('title = "The the port"\n[params]\ntitle = "the the"', "+++")
    before = Path("a.md").read_bytes()
    assert run("fix", "a.md", "--write").exit_code == 0
    assert Path("a.md").read_bytes() == before.replace(b"The the", b"The")


@pytest.mark.parametrize(
    ("front", "shown"),
    [
        ('+++\ntitle = """a "b"""" # c', '|a| |"|b|"'),
        ("+++\ntitle = '''a 'b'''' # c", "|a| |'|b|'"),
        ('---\ntitle: "a\\u2019\\\n  b \\ud83d\\ude00" # c', "|a|\\u2019\\\n  |b| |\\ud83d\\ude00"),
        ("---\ntitle: 'it''s' # c", "|i|t|''|s"),
        ('---\ntitle: "ab\\n" # c', '||"ab\\n" # c'),
    ],
)
def test_each_character_has_the_place_where_it_is_written(front: str, shown: str) -> None:
    text = f"{front}\n{front[:3]}\n"
    front_matter = read_front_matter(text)
    places = front_matter.places["title"]
    assert len(places) == len(front_matter.values["title"]) + 1
    cuts = zip((places[0], *places), places, strict=False)
    assert "|".join(text[start:end] for start, end in cuts) == shown


def test_what_an_escape_means_is_examined() -> None:
    write('title: "The port\\u2019s caf\\xe9 opens at 8\\u00a0a.m."')
    (audit,) = mtcheck.audit("a.md")
    assert (audit.article.title, audit.findings) == ("The port’s café opens at 8\u00a0a.m.", ())


TITLE = st.text(st.sampled_from("ab \"'\\:#-é\u2019\n\t😀"), max_size=60).map(lambda text: " ".join(text.split()))


@example(title="'", width=80, style="'")
@given(title=TITLE, width=st.sampled_from([5, 20, 80]), style=st.sampled_from([None, '"', "'", ">", "|"]))
def test_what_yaml_writes_is_read_with_all_its_places(title: str, width: int, style: str | None) -> None:
    dumped = yaml.dump({"title": title}, width=width, default_style=style, allow_unicode=True)
    text = f"---\n{dumped}---\nText"
    front = read_front_matter(text)
    assert front.values["title"] == title
    assert list(find_faults(text)) == []
    if title:
        starts = front.places["title"]
        written = [text[start : start + 1] for start in starts[:-1]]
        assert all(shown in (read, "\\", "'", "\n") for shown, read in zip(written, title, strict=True))
        assert list(starts) == sorted(set(starts))


@given(title=TITLE)
def test_what_json_writes_is_read_by_toml_and_yaml_alike(title: str) -> None:
    escaped = "".join(f"\\U{ord(character):08x}" for character in title)
    assert tomllib.loads(f'title = "{escaped}"') == {"title": title}
    assert read_front_matter(f'+++\ntitle = "{escaped}"\n+++\n').values == {"title": title}
    assert read_front_matter(f"---\ntitle: {json.dumps(title)}\n---\n").values == {"title": title}


@pytest.mark.parametrize(
    "front",
    [
        "seo: &t The the port # so\ntitle: *t",
        'seo:\n  name: &t "The the port"\ntitle: *t # so',
        "seo: &t !!str The the port\ntitle: *t",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_an_alias_is_read_where_what_it_stands_for_is_written(front: str, line_end: str) -> None:
    write(front.replace("\n", line_end))
    before = Path("a.md").read_bytes()
    (audit,) = mtcheck.audit("a.md")
    (finding,) = (finding for finding in audit.findings if finding.code == "MT304")
    assert (audit.article.title, finding.field) == ("The the port", "title")
    assert (finding.line, finding.column) == find("The the", audit.article.text)
    assert run("fix", "a.md", "--write").exit_code == 3
    assert Path("a.md").read_bytes() == before


@pytest.mark.parametrize("front", ["title: *t", "seo: &t Port\nby: {% by %}\ntitle: *t # so"])
def test_an_alias_of_what_cannot_be_read_costs_the_article(front: str) -> None:
    what = '"title" is an alias (*t) of what cannot be read, it must be a text in quotation marks'
    assert list(find_faults(f"---\n{front}\n---\n")) == [what]


def test_many_aliases_take_no_time() -> None:
    front = "a: &t Port\n" + "".join(f"b{number}: *t\n" for number in range(2000))
    values = read_front_matter(f"---\n{front}---\n").values
    assert (len(values), set(values.values())) == (2001, {"Port"})


def test_a_star_of_emphasis_is_no_alias() -> None:
    assert read_front_matter("---\ntitle: *The* port\n---\n").values == {"title": "*The* port"}


INDENTED = [
    ("---", "  title: The the port\n  lang: de\n  tags:\n  - a\n\n  by:\n    title: b"),
    ("---", "   # so\n   lang: de\n   title: 'The the port' # so"),
    ("+++", '\ttitle = "The the port"\n\tlang = "de"\n\t[params]\n\t\ttitle = "b"'),
]
"""All lines stand further in, which YAML and TOML allow."""


@pytest.mark.parametrize(("fence", "front"), INDENTED)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_that_all_stand_further_in_are_read_and_put_right(fence: str, front: str, line_end: str) -> None:
    write(front.replace("\n", line_end), fence)
    before = Path("a.md").read_bytes()
    text = before.decode()
    values = read_front_matter(text)
    assert (values.first("title"), values.first("lang"), list(find_faults(text))) == ("The the port", "de", [])
    places = values.places["title"]
    assert text[places[0] : places[-1]] == "The the port"
    assert run("fix", "a.md", "--write", "--force-language", "en").exit_code == 0
    assert Path("a.md").read_bytes() == before.replace(b"The the", b"The")


def test_a_headline_below_its_key_is_read_where_all_lines_stand_further_in() -> None:
    text = "---\n  title: >-\n    The port\n    opens\n  lang: de\n---\n"
    assert read_front_matter(text).values == {"title": "The port opens", "lang": "de"}
    assert list(find_faults("---\n  title: 'The\n  lang: de\n---\n")) == ['"title" has no closing \'']


@pytest.mark.parametrize("front", ["  Riga: the port", "    port: open", "  - title: a", "  title: a\nThe port"])
def test_other_lines_that_stand_further_in_are_a_text(front: str) -> None:
    assert read_front_matter(f"---\n{front}\n---\n").end == 0


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        ('title: "Shut" says the mayor', "is no YAML (expected <block end>, but found '<scalar>')"),
        ("title: The port\n  opens: now", "is no YAML (mapping values are not allowed here)"),
        ("title: [Exclusive] The\n  port", "is no YAML (expected <block end>, but found '<scalar>')"),
        ('title: "a \\d b"', "is no YAML (found unknown escape character 'd')"),
        ('title: "\\ud83d"', "is no YAML"),
        ('title: "\\UFFFFFFFF"', "is no YAML"),
        ("title:\n- The port", "is a list, it must be a text in quotation marks"),
        ("title:\n  The port: open", "is a table, it must be a text in quotation marks"),
        ("title: [The port,\n  open]", "is a list, it must be a text in quotation marks"),
    ],
)
def test_a_headline_that_yaml_refuses_costs_the_article(front: str, fault: str) -> None:
    write(front)
    done = run("gate", "a.md")
    said = f'mtcheck: a.md: its front matter is wrong: "title" {fault}; correct it, or take it out\n'
    assert (done.exit_code, done.stderr) == (3, said)


def test_a_headline_that_toml_refuses_costs_the_article() -> None:
    write('title = "Shut" says the mayor', "+++")
    done = run("gate", "a.md")
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    assert 'its front matter is wrong: "title" is no TOML (Expected newline' in done.stderr


@pytest.mark.parametrize(
    "odd",
    [
        'description: "a" b',
        "tags:\n- a\n  b: [",
        "note: *nobody",
        "{% if site.draft %}",
        "image: @home",
        "params:\n  title: b\n\tc",
        "port: [a] b\n  c: d",
    ],
)
def test_what_is_no_yaml_beside_the_headline_hides_nothing_of_it(odd: str) -> None:
    text = f'---\ntitle: "The port\n  opens"\n{odd}\nlang: de\n---\n'
    values = read_front_matter(text).values
    assert (values["title"], values["lang"], list(find_faults(text))) == ("The port opens", "de", [])


@pytest.mark.parametrize("title", ['"\x93The port\x94\n  opens"', "'\x93The port\x94' opens"])
def test_characters_that_yaml_does_not_allow_are_left_to_the_checks(title: str) -> None:
    values = read_front_matter(f"---\ntitle: {title}\n---\n").values
    assert values["title"].startswith("\x93The port\x94")


def test_a_place_that_nobody_can_tell_is_the_place_of_the_value() -> None:
    write(f'lang: en\ntitle: "The port.\\n\\n  {FRENCH}"')
    (audit,) = mtcheck.audit("a.md")
    (finding,) = audit.findings
    assert (finding.text, finding.line, finding.column) == (FRENCH, 3, 8)


@pytest.mark.parametrize(
    "front", ['title: "The the port\n  opens"', 'title: "The the caf\\xe9"', "title:\n  The the port"]
)
def test_a_headline_is_fixed_only_where_it_is_written_as_it_is_read(front: str) -> None:
    write(front)
    before = Path("a.md").read_bytes()
    done = run("fix", "a.md", "--write")
    assert (done.exit_code, Path("a.md").read_bytes()) == (3, before)
    assert "the title in its front matter cannot be rewritten safely" in done.stderr
