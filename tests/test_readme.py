"""What the README says is what mtcheck does: its example, its tables, its Python, its exit codes.

The generated parts are remade by `MTCHECK_REMAKE=1 python -m pytest tests/test_readme.py`; read them before you
commit.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from signed import shorten_signatures

import mtcheck
from mtcheck.check import load_declarations
from mtcheck.cli.commands import main
from mtcheck.config.files import load_config
from mtcheck.config.keys import Key
from mtcheck.config.model import KEYS, Config, settle
from mtcheck.explain import tabulate_checks
from mtcheck.names.glossary import Glossary
from mtcheck.run import choose_checks

README = Path(__file__).parent.parent / "README.md"
EXAMPLE = re.compile(
    r"(<!-- example: console -->\n```\n\$ cat wire\.txt\n)(.*?)(\n\n\$ mtcheck audit wire\.txt --out -\n)(.*?)(```\n)",
    re.DOTALL,
)
GLOSSARY = re.compile(
    r"<!-- example: glossary -->\n```\n\$ cat terms\.csv\n(.*?)\n\n\$ cat match\.txt\n(.*?)"
    r"\n\n\$ mtcheck audit match\.txt --glossary terms\.csv --out -\n(.*?)(```\n)",
    re.DOTALL,
)
NAMES = re.compile(
    r"(<!-- example: names -->\n```\n\$ cat desk\.csv\n)(.*?)(\n\n\$ mtcheck names desk\.csv\n)(.*?)(```\n)", re.DOTALL
)
COMPARE = re.compile(
    r"<!-- example: compare -->\n```\n\$ cat monday\.csv\n(.*?)\n\n\$ cat tuesday\.csv\n(.*?)"
    r"\n\n\$ mtcheck compare monday\.csv tuesday\.csv\n(.*?)(```\n)",
    re.DOTALL,
)
SUPPRESS = re.compile(
    r"<!-- example: suppress -->\n```\n\$ cat choir\.md\n(.*?)\n\n\$ mtcheck audit choir\.md --out -\n(.*?)(```\n)",
    re.DOTALL,
)
SUPPRESSIONS = re.compile(r"<!-- example: suppressions -->\n```toml\n(.*?)```", re.DOTALL)
BASELINE = re.compile(
    r"<!-- example: baseline -->\n```\n\$ cat posts/port\.md\n(.*?)\n\n\$ mtcheck ([^\n]*) > findings\.csv\n(.*?)"
    r"\n\n\$ cat mtcheck-baseline\.json\n(.*?)(```\n)",
    re.DOTALL,
)
GATE = re.compile(
    r"<!-- example: gate -->\n```\n\$ cat desk\.jsonl\n(.*?)\n\n\$ mtcheck (gate [^\n]*)\n(.*?)(```\n)", re.DOTALL
)
TABLE = r"(<!-- table: {} -->\n)((?:\n?\|[^\n]*\n)*)"
PYTHON = re.compile(r"<!-- example: python -->\n```python\n(.*?)```", re.DOTALL)
CONFIG = re.compile(
    r"<!-- example: config -->\n```\n\$ cat mtcheck\.toml\n(.*?)\n\n\$ mtcheck (config --for [^\n]*)\n(.*?)(```\n)",
    re.DOTALL,
)
MORNING = re.compile(r"<!-- example: morning -->\n```\n(.*?)```", re.DOTALL)
SOURCE = re.compile(r"<!-- example: source -->\n```json\n(.*?)```", re.DOTALL)
CONFIGURATION = re.compile(r"<!-- example: configuration -->\n```toml\n(.*?)```", re.DOTALL)
EXIT_CODES = re.compile(r"^\| (\d) \|", re.MULTILINE)


def read_readme() -> str:
    return README.read_text(encoding="utf-8")


def compare_or_remake(pattern: str | re.Pattern[str], group: int, made: str) -> None:
    """What a pattern's group holds of the README must be what was made of the program, signatures shortened."""
    text, made = read_readme(), shorten_signatures(made)
    match = re.search(pattern, text)
    assert match is not None, pattern
    if os.environ.get("MTCHECK_REMAKE"):
        README.write_text(text[: match.start(group)] + made + text[match.end(group) :], encoding="utf-8")
    else:
        assert match[group] == made


def tabulate_keys() -> str:
    rows = [f"| `{key.name}` | {show_default(key)} | {key.meaning} |" for key in KEYS]
    return "\n".join(["| key | default | meaning |", "| --- | --- | --- |", *rows]) + "\n"


def show_default(key: Key) -> str:
    if key.default is None:
        return "none"
    if isinstance(key.default, bool):
        return f"`{str(key.default).lower()}`"
    return "`[]`" if key.default in ((), Glossary()) else f"`{key.default}`"


def test_the_example_is_what_mtcheck_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = EXAMPLE.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    Path("wire.txt").write_text(match[2] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["audit", "wire.txt", "--out", "-"])
    assert result.exit_code == 0
    compare_or_remake(EXAMPLE, 4, result.output)


def test_every_command_of_a_morning_runs_and_the_last_finds_nothing_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    match = MORNING.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    text = "The mairie was shut on Monday. Nobody was hurt in the the storm."
    Path("feed.jsonl").write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
    results = [CliRunner().invoke(main, shlex.split(line)[1:]) for line in match[1].splitlines()]
    assert [result.exit_code for result in results] == [0] * 5
    found = [re.findall(r" (MT\d+) ", result.stdout) for result in results]
    assert [found[0], *found[2:]] == [["MT102", "MT304"], ["MT304"], ["MT304"], []]


def test_the_example_of_a_glossary_is_what_mtcheck_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = GLOSSARY.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    Path("terms.csv").write_text(match[1] + "\n", encoding="utf-8")
    Path("match.txt").write_text(match[2] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["audit", "match.txt", "--glossary", "terms.csv", "--out", "-"])
    assert result.exit_code == 0
    compare_or_remake(GLOSSARY, 3, result.output)


def test_the_names_are_what_mtcheck_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = NAMES.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    Path("desk.csv").write_text(match[2] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["names", "desk.csv"])
    assert result.exit_code == 0
    compare_or_remake(NAMES, 4, result.output)


def test_the_comparison_is_what_mtcheck_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = COMPARE.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    for name, text in (("monday.csv", match[1]), ("tuesday.csv", match[2])):
        Path(name).write_text(text + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["compare", "monday.csv", "tuesday.csv"])
    assert result.exit_code == 0
    compare_or_remake(COMPARE, 3, result.output)


def test_what_is_said_to_be_no_fault_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = SUPPRESS.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    Path("choir.md").write_text(match[1] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["audit", "choir.md", "--out", "-"])
    assert result.exit_code == 0
    compare_or_remake(SUPPRESS, 2, result.stderr + result.stdout)


def test_the_table_of_a_suppression_can_be_obeyed(tmp_path: Path) -> None:
    match = SUPPRESSIONS.search(read_readme())
    assert match is not None
    path = tmp_path / "mtcheck.toml"
    path.write_text(match[1], encoding="utf-8")
    (table,) = load_config(path).suppress
    assert table.means_text("Had\u00a0had")
    assert table.holds_for(str(tmp_path / "posts/essays/a.md"))


def test_the_baseline_is_what_mtcheck_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = BASELINE.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    Path("posts").mkdir()
    Path("posts/port.md").write_text(match[1] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, shlex.split(match[2]))
    assert result.exit_code == 0
    assert match[3] == result.stderr.rstrip()
    compare_or_remake(BASELINE, 4, Path("mtcheck-baseline.json").read_text(encoding="utf-8"))


def test_the_gate_says_what_the_example_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = GATE.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    Path("desk.jsonl").write_text(match[1] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, match[2].split())
    assert result.exit_code == 0
    compare_or_remake(GATE, 3, result.output)


def test_each_limit_of_a_gate_is_told() -> None:
    told = re.search(r"\*\*Gate a pipeline\.\*\*(.*?)\n\n<a id=\"\w+\"></a>\*\*[A-Z]", read_readme(), re.DOTALL)
    command = main.commands["gate"]
    assert told is not None
    known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    named = set(re.findall(r"--[a-z][a-z-]+", told[1]))
    assert named <= known
    keys = {f"--{key.name.replace('_', '-')}" for key in KEYS} & known
    told_elsewhere = {"--language", "--source-language", "--extend-select", "--glossary", "--scorer", "--allow"}
    assert {"--max", *keys} - named == {*told_elsewhere, "--baseline", "--baseline-max-age"}


def test_the_settings_are_what_mtcheck_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = CONFIG.search(read_readme())
    assert match is not None
    monkeypatch.chdir(tmp_path)
    Path("mtcheck.toml").write_text(match[1] + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, match[2].split())
    assert result.exit_code == 0
    compare_or_remake(CONFIG, 3, result.output)


def test_the_keys_for_some_articles_are_told() -> None:
    told = re.search(r"A table may set (.*?)\. `extend_select`", read_readme(), re.DOTALL)
    assert told is not None
    assert sorted(re.findall(r"`(\w+)`", told[1])) == sorted(key.name for key in KEYS if key.per_article)


def test_the_table_of_checks_is_the_one_that_mtcheck_prints() -> None:
    compare_or_remake(
        TABLE.format("checks"), 2, "\n" + tabulate_checks(load_declarations(), "markdown").rstrip() + "\n"
    )


def test_the_table_of_keys_is_that_of_the_configuration() -> None:
    compare_or_remake(TABLE.format("configuration"), 2, "\n" + tabulate_keys())


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    match = PYTHON.search(read_readme())
    assert match is not None
    monkeypatch.chdir(README.parent)
    test = doctest.DocTestParser().get_doctest(match[1], {}, "README.md", str(README), 0)
    assert len(test.examples) > 5
    report: list[str] = []
    failed, _ = doctest.DocTestRunner().run(test, out=report.append)
    assert (failed, "".join(report)) == (0, "")


def test_the_record_with_a_source_is_read_and_its_source_helps(tmp_path: Path) -> None:
    match = SOURCE.search(read_readme())
    assert match is not None
    path = tmp_path / "record.jsonl"
    path.write_text(json.dumps(json.loads(match[1])) + "\n", encoding="utf-8")
    (audit,) = mtcheck.audit(path)
    assert [(finding.text, finding.message) for finding in audit.findings] == [
        ("mairie", '"mairie" is French, not English')
    ]


def test_the_sample_configuration_can_be_obeyed(tmp_path: Path) -> None:
    match = CONFIGURATION.search(read_readme())
    assert match is not None
    path = tmp_path / "mtcheck.toml"
    path.write_text(match[1], encoding="utf-8")
    config = load_config(path)
    assert settle(config, origin="wire.txt") == Config(
        "en-GB", ignore=("MT701",), allow=("Ville lumière",), hold_score=90, hold_major=0
    )
    assert settle(config, origin=str(tmp_path / "posts" / "fr" / "a-draft.md")).language == "en-GB"
    french = settle(config, origin=str(tmp_path / "posts" / "fr" / "a.md"))
    assert (french.language, french.ignore, french.hold_score) == ("fr", ("MT701", "MT5"), 80)
    assert "MT701" not in {check.code for check in choose_checks(config)}


def test_every_exit_code_is_told_in_readme_and_help() -> None:
    told = EXIT_CODES.findall(read_readme())
    help_text = CliRunner().invoke(main, ["gate", "--help"]).output
    assert told == re.findall(r"(?:Exit codes: |[,;] |\s)([0-3]) (?:fine|the gate|usage|incomplete)", help_text)
    assert told == ["0", "1", "2", "3"]


def test_each_link_within_the_readme_leads_somewhere_and_each_task_is_linked_at_its_top() -> None:
    text = read_readme()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    named = [re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings]
    anchors = re.findall(r'<a id="(\w+)"></a>\*\*', text)
    assert len({*named, *anchors}) == len(named) + len(anchors)
    assert set(re.findall(r"\]\(#([^)]*)\)", text)) <= {*named, *anchors}
    top, tasks = text.partition("<!-- example")[0], text.partition("\n## Tasks\n")[2].partition("\n## ")[0]
    linked = re.findall(r"\]\(#([^)]*)\)", top)
    assert set(linked) == {*anchors, *named} - {"start", "tasks"}
    assert len(re.findall(r"(?:^|</a>)\*\*[A-Z]", tasks, re.MULTILINE)) == tasks.count("</a>**")


def test_the_commands_of_set_up_and_test_stand_in_the_readme_once() -> None:
    commands = re.findall(r"<!-- command: (\w+) -->\n```\n(.*)\n```", read_readme())
    assert [name for name, _ in commands] == ["setup", "test"]
    assert [command.split(" && ")[0] for _, command in commands] == ["python3 -m venv .venv"] * 2
