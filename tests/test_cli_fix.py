"""`mtcheck fix` as a user runs it: diffs that git applies, files written in place, and nothing else touched."""

from __future__ import annotations

import io
import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.cli.commands import main
from mtcheck.readers.inputs import Input, open_stream
from mtcheck.readers.options import ReadOptions

BAD = "It was the the best of all ."
GOOD = "It was the best of all."
JSON_FEED = "https://jsonfeed.org/version/1.1"
README = Path(__file__).parent.parent / "README.md"
EXAMPLE = re.compile(
    r"<!-- example: fix -->\n```\n\$ cat post\.md\n(.*?\n)\n\$ mtcheck fix post\.md\n(.*?)```\n", re.DOTALL
)
ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["fix", *args], input=stdin, prog_name="mtcheck", catch_exceptions=False)


def write(name: str, body: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return path


def test_a_diff_is_shown_and_nothing_is_written() -> None:
    path = write("a.txt", BAD)
    done = run("a.txt")
    assert done.stdout == (
        f"--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-{BAD}\n\\ No newline at end of file\n"
        f"+{GOOD}\n\\ No newline at end of file\n"
    )
    assert done.stderr == "mtcheck: fix: 2 safe fixes in 1 file; --write makes them\n"
    assert (done.exit_code, path.read_text()) == (0, BAD)


def test_the_help_names_all_formats_that_can_be_written_to_and_what_the_codes_mean() -> None:
    told = " ".join(run("--help").stdout.split())
    assert "Plain text, Markdown, JSON Lines, JSON, CSV and TSV can be written to; where another format" in told
    assert told.endswith(
        "Exit codes: 0 fine, 1 with --exit-code where anything was changed or would be, 2 usage or configuration, "
        "3 incomplete (something could not be read or written, a check or mtcheck itself crashed, nothing was "
        "examined), whatever was changed."
    )


def test_the_example_in_the_readme_is_what_mtcheck_prints() -> None:
    example = EXAMPLE.search(README.read_text(encoding="utf-8"))
    assert example is not None
    write("post.md", example[1])
    done = run("post.md")
    assert done.stdout + done.stderr == example[2]


def test_git_applies_the_diff_also_below_the_root_of_a_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    write("posts/my post.md", f"---\r\ntitle: x\r\n---\r\n\r\n{BAD}  \r\n")
    write("b.jsonl", json.dumps({"text": BAD}) + "\n")
    subprocess.run(["git", "apply"], input=run(".").stdout_bytes, check=True)
    assert Path("posts/my post.md").read_bytes() == f"---\r\ntitle: x\r\n---\r\n\r\n{GOOD}  \r\n".encode()
    assert Path("b.jsonl").read_text() == json.dumps({"text": GOOD}) + "\n"
    monkeypatch.chdir("posts")
    write("c.txt", BAD)
    for command in (["git", "apply"], ["patch", "-sp1"]):
        write("c.txt", BAD)
        subprocess.run(command, input=run(str(folder / "posts" / "c.txt")).stdout_bytes, check=True)
        assert Path("c.txt").read_text() == GOOD


def test_a_file_is_written_in_place_and_the_second_time_nothing_is_left_to_do() -> None:
    path = write("a.md", b"\xef\xbb\xbf" + f"# It\r\n\r\n{BAD} \t\r\n\r\n\r\nEnd.".encode())
    done = run("a.md", "--write")
    assert (done.stdout, done.exit_code) == ("", 0)
    assert done.stderr == "mtcheck: fix: 2 safe fixes made in 1 file\n"
    assert path.read_bytes() == b"\xef\xbb\xbf" + f"# It\r\n\r\n{GOOD} \t\r\n\r\n\r\nEnd.".encode()
    before = path.stat()
    again = run("a.md", "--write")
    assert again.stderr == "mtcheck: fix: nothing to change: no safe fix\n"
    assert path.stat() == before


def test_the_exit_code_says_that_something_was_changed_only_where_it_is_asked_to() -> None:
    write("a.txt", BAD)
    write("b.txt", GOOD)
    assert [run("a.txt").exit_code, run("a.txt", "--exit-code").exit_code] == [0, 1]
    assert run("b.txt", "--exit-code").exit_code == 0
    assert [run("a.txt", "--write", "--exit-code").exit_code, run("a.txt", "--exit-code").exit_code] == [1, 0]


def test_suggested_fixes_are_counted_and_made_when_asked_for() -> None:
    path = write("a.txt", "The raids in Boutcha and Bucha went on. Bucha is a town.")
    done = run("a.txt")
    assert (done.stdout, done.stderr) == (
        "",
        "mtcheck: fix: nothing to change: no safe fix; 1 suggested fix left out (--suggested)\n",
    )
    assert run("a.txt", "--suggested", "--write").stderr == "mtcheck: fix: 1 fix made in 1 file\n"
    assert path.read_text() == "The raids in Bucha and Bucha went on. Bucha is a town."


def test_checks_are_selected_as_for_an_audit() -> None:
    write("a.txt", BAD)
    assert "+It was the best of all .\n" in run("a.txt", "--select", "MT304").stdout
    assert "+It was the the best of all.\n" in run("a.txt", "--ignore", "doubled-word").stdout
    assert run("a.txt", "--select", "MT999").exit_code == 2


def test_no_scorer_is_asked_for_what_is_put_right() -> None:
    write("mtcheck.toml", 'scorer = "none-such"\n')
    write("a.txt", BAD)
    assert run("a.txt", "--write").exit_code == 0


LINES = (
    '{"id": "a", "title" : "The the plan", "n": 1.0, "text":"It was the the\\nbest of all ."}\r\n',
    "\n",
    '{"text": ["It was the the best.", "Nobody was hurt ."], "source": ["x x", "y"]}\n',
    '{"text": "Caf\\u00e9s \\u201copen\\u201c on \\ud83d\\ude00 the the quay\\/here."}\n',
    "\ufeff" + '{"target": "It was the the best.", "text": null}\n',
    '{"text": "Nothing is wrong here.", "a": "the the"}',
)
FIXED = (
    '{"id": "a", "title" : "The plan", "n": 1.0, "text":"It was the\\nbest of all."}\r\n',
    "\n",
    '{"text": ["It was the best.", "Nobody was hurt."], "source": ["x x", "y"]}\n',
    '{"text": "Caf\\u00e9s \\u201copen\\u201d on \\ud83d\\ude00 the quay\\/here."}\n',
    "\ufeff" + '{"target": "It was the best.", "text": null}\n',
    LINES[-1],
)


@pytest.mark.parametrize(("encoding", "jobs"), [("utf-8", "1"), ("utf-8", "2"), ("utf-8-sig", "1"), ("utf-16", "1")])
def test_of_json_lines_only_the_values_of_text_and_title_change(encoding: str, jobs: str) -> None:
    path = write("feed.jsonl", "".join(LINES).encode(encoding))
    assert run("feed.jsonl", "--write", "--jobs", jobs).exit_code == 0
    assert path.read_bytes() == "".join(FIXED).encode(encoding)


def test_a_mapped_field_of_json_lines_is_written_where_it_stands_and_html_is_not() -> None:
    path = write("a.jsonl", json.dumps({"c": {"body": BAD}}) + "\n" + json.dumps({"c": {"body": f"<p>{BAD}</p>"}}))
    done = run("a.jsonl", "--field", "text=c.body", "--write")
    assert path.read_text() == json.dumps({"c": {"body": GOOD}}) + "\n" + json.dumps({"c": {"body": f"<p>{BAD}</p>"}})
    assert done.exit_code == 3
    assert done.stderr == (
        "mtcheck: a.jsonl: 2 fixes cannot be made, for what was read there is not written so, or the new text "
        "cannot stand there; see what mtcheck audit says of it, and put it right where it was made\n"
        "mtcheck: fix: 2 safe fixes made in 1 file; 2 findings left as they were; 4 findings in all; "
        "not all could be done or examined (1 failure)\n"
    )


def test_a_line_that_cannot_be_read_is_told_and_kept_byte_for_byte() -> None:
    broken = b'{"text": "caf\xe9 the the"}\n{"text": \n'
    path = write("a.jsonl", broken + json.dumps({"text": BAD}).encode())
    done = run("a.jsonl", "--write")
    assert path.read_bytes() == broken + json.dumps({"text": GOOD}).encode()
    assert (done.exit_code, done.stderr.count("\n")) == (3, 3)


CELL = 'It was the the ""best"" of all .'
WRITTEN = {
    "a table": ("a.csv", f'id,title,text\r\n1,The the plan,"{CELL}\r\n"\r\n\r\n2,x,"Nobody, was hurt ."\r\n', 4),
    "a table with semicolons": ("a.csv", f"text;id\n{BAD};1\n{GOOD};2", 2),
    "a table in which quotation marks are text": ("a.tsv", f'id\ttext\n1\tHe said "well.\n2\t{BAD}\n', 2),
    "a JSON document": ("a.json", json.dumps([{"text": GOOD}, {"text": BAD, "title": "The the é"}], indent=1), 3),
    "one object": ("a.json", json.dumps({"id": 7, "text": BAD}, indent="\t") + "\n", 2),
    "JSON Feed": ("a.json", json.dumps({"version": JSON_FEED, "items": [{"id": 1, "content_text": BAD}, 7]}), 2),
    "JSON Lines that are called JSON": ("a.json", json.dumps({"text": BAD}) + "\n" + json.dumps({"text": GOOD}), 2),
}


@pytest.mark.parametrize(("name", "body", "fixes"), WRITTEN.values(), ids=WRITTEN)
def test_tables_and_json_are_written_to_where_the_text_stands(name: str, body: str, fixes: int) -> None:
    path = write(name, b"\xef\xbb\xbf" + body.encode())
    wanted = body.replace("the the", "the").replace("The the", "The").replace(" .", ".")
    assert f"mtcheck: fix: {fixes} safe fixes made in 1 file" in run(name, "--write").stderr
    assert path.read_bytes() == b"\xef\xbb\xbf" + wanted.encode()


@pytest.mark.parametrize(
    ("name", "body", "called"),
    [
        ("a.html", f"<html><body><article><p>{BAD} {GOOD} {GOOD}</p></article></body></html>", "an HTML page"),
        (
            "a.xml",
            f"<rss version='2.0'><channel><item><description>{BAD}</description></item></channel></rss>",
            "a feed",
        ),
    ],
)
def test_what_cannot_be_written_to_is_told_where_it_has_something_to_put_right(
    name: str, body: str, called: str
) -> None:
    path = write(name, body)
    done = run(name, "--write")
    assert (path.read_text(), done.stdout, done.exit_code) == (body, "", 3)
    assert done.stderr.startswith(f"mtcheck: {name}: 2 fixes cannot be made, for {called} is not written to; ")
    clean = write(name, body.replace(BAD, GOOD))
    assert (run(str(clean), "--write").exit_code, run(str(clean), "--write").stdout) == (0, "")


def test_what_an_address_sent_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def send(address: str, _: ReadOptions) -> Input:
        return open_stream(address, io.BytesIO(BAD.encode()), media_type="text/plain", address=address)

    monkeypatch.setattr("mtcheck.readers.drafts.open_address", send)
    done = run("https://example.org/a", "--write")
    assert (done.stdout, done.exit_code) == ("", 3)
    assert done.stderr.startswith(
        "mtcheck: https://example.org/a: 2 fixes cannot be made, for an address is not written to; "
    )


@pytest.mark.parametrize(
    ("title", "fixed"),
    [
        ("The the plan of all", "The plan of all"),
        ("The the plan of all  # a draft", "The plan of all  # a draft"),
        ('"The the plan: \\"all\\" of it"', '"The plan: \\"all\\" of it"'),
        ("'The the mayor''s plan of all' # a draft", "'The mayor''s plan of all' # a draft"),
        ('"A plan for the „small“ boats of all"', '"A plan for the “small” boats of all"'),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_title_in_front_matter_is_put_right_where_it_stands(title: str, fixed: str, end: str) -> None:
    text = f"\ufeff---\ntags: [a, b]\ntitle: {title}\nslug: the the\n---\n\n{BAD}\n".replace("\n", end)
    path = write("a.md", text)
    done = run("a.md", "--write", "--suggested")
    assert path.read_bytes().decode() == text.replace(title, fixed).replace(BAD, GOOD)
    assert (done.exit_code, done.stderr) == (0, "mtcheck: fix: 3 fixes made in 1 file\n")
    assert run("a.md", "--suggested").stdout == ""


@pytest.mark.parametrize(
    "title",
    [
        "The the plan of\n  all of it",
        ">\n  The the plan of all",
        '"The the caf\\u00e9 of all"',
        "The the plan\ntitle: The the plan of all",
    ],
)
def test_a_title_in_front_matter_that_cannot_be_rewritten_safely_is_told_and_left(title: str) -> None:
    path = write("a.md", f"---\ntitle: {title}\n---\n\n{BAD}\n")
    done = run("a.md", "--write")
    assert path.read_text() == f"---\ntitle: {title}\n---\n\n{GOOD}\n"
    assert done.stderr.splitlines()[0] == (
        "mtcheck: a.md: 1 fix cannot be made, for the title in its front matter cannot be rewritten safely; "
        "see what mtcheck audit says of it, and put it right where it was made"
    )
    assert done.exit_code == 3


def test_a_title_that_would_be_no_text_to_yaml_when_put_right_is_left() -> None:
    path = write("a.md", "---\ntitle: On on\n---\n\nRiga is a town.\n")
    done = run("a.md", "--write", "--suggested")
    assert (path.read_text(), done.exit_code) == ("---\ntitle: On on\n---\n\nRiga is a town.\n", 3)
    assert done.stderr.startswith("mtcheck: a.md: 1 fix cannot be made, for the title in its front matter ")
    write("a.md", '---\ntitle: "On on"\n---\n\nRiga is a town.\n')
    assert run("a.md", "--write", "--suggested").exit_code == 0
    assert path.read_text() == '---\ntitle: "On"\n---\n\nRiga is a town.\n'


def test_standard_input_comes_out_fixed_or_as_a_diff() -> None:
    body = f"\r\n{BAD}\r\n".encode()
    assert run("-", "--write", stdin=body).stdout_bytes == f"\r\n{GOOD}\r\n".encode()
    assert run("-", stdin=body).stdout_bytes.startswith(
        b"--- a/stdin\n+++ b/stdin\n@@ -1,2 +1,2 @@\n \r\n-It was the the"
    )
    assert run("-", "--write", stdin=GOOD.encode()).stdout == GOOD
    undecodable = run("-", "--write", stdin=b"caf\xe9 the the best")
    assert (undecodable.stdout_bytes, undecodable.exit_code) == (b"caf\xe9 the the best", 3)


def test_what_cannot_be_read_or_written_is_one_line_and_the_rest_is_done() -> None:
    write("a.txt", BAD).chmod(0o444)
    alone = run("a.txt", "--write")
    assert alone.stderr.splitlines()[-1] == (
        "mtcheck: fix: nothing was changed; not all could be done or examined (1 failure)"
    )
    path = write("b.txt", BAD)
    done = run("a.txt", "none.txt", "b.txt", "b.txt", "--write")
    assert done.exit_code == 3
    assert [line.split(";")[0] for line in done.stderr.splitlines()] == [
        "mtcheck: a.txt: is write-protected, nothing was written",
        "mtcheck: none.txt: no such file or folder",
        "mtcheck: fix: 2 safe fixes made in 1 file",
    ]
    assert path.read_text() == GOOD


@pytest.mark.parametrize("options", [(), ("--suggested",)], ids=["safe", "suggested"])
def test_of_the_articles_every_fix_comes_to_an_end_and_a_second_run_finds_none(options: tuple[str, ...]) -> None:
    for path in sorted(ARTICLES.rglob("*.[tm][xd]*")):
        write(path.name, path.read_bytes())
    first = run(".", "--write", *options)
    assert (first.exit_code, first.stderr.count("\n")) == (0, 1)
    again = run(".", *options)
    assert (again.stdout, again.exit_code) == ("", 0)


PIECES = {
    BAD: GOOD,
    "He said, “the the plan , or so “.": "He said, “the the plan, or so”.",
    "Nobody was hurt in the storm.": "Nobody was hurt in the storm.",
    "The port of the the town is open ;": "The port of the town is open;",
}
ENDS = ("\n", "\r\n", "\n\n", " \t\n")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(
        st.tuples(st.sampled_from(sorted(PIECES)), st.sampled_from(ENDS)), min_size=1, unique_by=lambda p: p[0]
    ),
    mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
    front=st.sampled_from(["", "---\nlang: en\nslug: the the\n---\n"]),
)
def test_line_ends_marks_and_front_matter_stay_and_twice_is_once(
    pieces: list[tuple[str, str]], mark: bytes, front: str
) -> None:
    path = write("a.md", mark + (front + "Riga is a town.\n\n" + "".join(a + end * 2 for a, end in pieces)).encode())
    wanted = mark + (front + "Riga is a town.\n\n" + "".join(PIECES[a] + end * 2 for a, end in pieces)).encode()
    assert run("a.md", "--write").exit_code == 0
    assert path.read_bytes() == wanted
    assert run("a.md").stdout == ""
