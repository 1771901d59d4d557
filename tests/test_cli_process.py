"""The command line in a process of its own: streams, signals, terminals, full disks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED, MTCHECK, prepare_folder, shell, write_feed


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare_folder(tmp_path, monkeypatch)
    return tmp_path


def test_output_is_utf_8_where_the_machine_speaks_ascii() -> None:
    write_feed("quote.jsonl", {"id": "a", "text": "“It was the the first” – ну, 時間."})
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    ascii_machine = shell("audit", "quote.jsonl", "--out", "-", env=env)
    assert ascii_machine.stderr == b""
    assert "⟦" in shell("explain", "MT304", env=env).stdout.decode("utf-8")
    assert ascii_machine.stdout == shell("audit", "quote.jsonl", "--out", "-", env={"PYTHONUTF8": "1"}).stdout


def test_a_reader_that_leaves_is_no_error_message() -> None:
    write_feed("long.jsonl", *({"text": CLEAN * 20} for _ in range(300)))
    command = [*MTCHECK, "audit", "long.jsonl", "--format", "jsonl", "--out", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 3


@pytest.mark.parametrize("kind", ["ValueError", "GeneratorExit"])
def test_a_crash_of_the_program_itself_is_one_line_and_no_answer_of_the_gate(kind: str) -> None:
    program = f"""
import mtcheck.session
from mtcheck.cli.commands import main

def crash(*given, **named):
    raise {kind}("so it is\\n")

mtcheck.session.Session.stream = crash
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program, "gate", "good.jsonl"], capture_output=True, check=False, timeout=60
    )
    told = f"mtcheck crashed: {kind}: so it is (__main__, line 6); please report this\n"
    assert (done.stdout, done.stderr.decode(), done.returncode) == (b"", told, 3)


NEEDS_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
NEEDS_SHELL = pytest.mark.skipif(sys.platform == "win32", reason="its shell cannot close a stream")
LOST = b"what was to be written is incomplete\n"


@NEEDS_FULL
@pytest.mark.parametrize(
    "arguments",
    [("audit", "good.jsonl", "--out", "-"), ("--help",), ("checks",)],
)
def test_a_full_disk_is_one_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*MTCHECK, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.stderr == b"mtcheck: output: No space left on device; " + LOST
    assert done.returncode == 3


@NEEDS_FULL
def test_a_gate_that_cannot_write_a_report_says_nothing_and_leaves_the_older_files() -> None:
    Path("o.json").write_bytes(older := b'{"schema": "mtcheck.report/1"}')
    writes = ("--write", "json=o.json", "--write", "sarif=/dev/full", "--write", "text=gate.txt")
    done = shell("gate", "good.jsonl", *writes, "--write-baseline", "base.json")
    said = b"mtcheck: /dev/full: No space left on device; what was to be written is incomplete\n"
    assert (done.returncode, done.stdout, done.stderr) == (3, b"", said)
    assert Path("o.json").read_bytes() == older
    assert [path.name for path in Path().iterdir() if path.name.startswith((".o", "gate", "base"))] == []


@NEEDS_SHELL
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--write", "json=o.json"), f"o.json: File too large; {LOST.decode().rstrip()}"),
        (
            ("--out", "report"),
            "report/audits.jsonl: cannot be written (File too large); name another folder for the report or make room",
        ),
    ],
)
def test_a_file_for_which_there_is_no_room_is_named(arguments: tuple[str, ...], said: str) -> None:
    write_feed("long.jsonl", *({"text": CLEAN * 20} for _ in range(40)))
    command = ["sh", "-c", 'ulimit -f 60 && exec "$@"', "sh", *MTCHECK, "gate", "long.jsonl", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (done.stderr.decode(), done.returncode) == (f"mtcheck: {said}\n", 3)
    assert not Path("o.json").exists()


def leave_early(*args: str, stderr: int = subprocess.PIPE) -> tuple[int, bytes]:
    """Run with a reader that leaves before the first line; gives the exit code and what was said."""
    with subprocess.Popen([*MTCHECK, *args], stdout=subprocess.PIPE, stderr=stderr) as process:
        assert process.stdout is not None
        process.stdout.close()
        said = process.stderr.read() if process.stderr else b""
        return process.wait(60), said


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("report_format", ["text", "jsonl", "console"])
def test_a_gate_goes_on_for_its_files_and_its_answer_when_its_reader_leaves(report_format: str, jobs: str) -> None:
    args = ("--format", report_format, "--jobs", jobs, "--write", "json=o.json", "--write", "text=o.txt", "-q")
    for sources, code in ((("good.jsonl",), 0), (("bad.jsonl", "good.jsonl"), 1)):
        found, said = leave_early("gate", *sources, *args)
        assert found == code
        assert (said == b"") is (report_format == "text")
        told = json.loads(Path("o.json").read_bytes())
        assert (len(told["articles"]), told["gate"]["exit_code"]) == (len(sources), code)
        decision = Path("o.txt").read_text(encoding="utf-8").splitlines()[-1]
        assert decision.startswith("gate: no" if code else "gate: yes")


def test_an_answer_needs_no_reader() -> None:
    assert leave_early("gate", "bad.jsonl") == (1, b"")
    assert leave_early("gate", "good.jsonl", "missing.jsonl", stderr=subprocess.STDOUT)[0] == 3


def test_an_audit_and_a_comparison_go_on_for_their_folders() -> None:
    assert leave_early("audit", "bad.jsonl", "--out", "rep", "-q") == (0, b"")
    assert Path("rep/index.html").is_file()
    assert leave_early("compare", "rep", "bad.jsonl", "--out", "both", "-q") == (0, b"")
    assert Path("both/compare.html").is_file()
    assert leave_early("audit", "bad.jsonl", "--out", "-", "-q") == (3, b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_is_closed_before_its_report_is_whole_is_told() -> None:
    os.mkfifo("pipe")
    command = [*MTCHECK, "gate", "good.jsonl", "--write", "json=pipe", "--write", "csv=o.csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        os.close(os.open("pipe", os.O_RDONLY))
        stdout, stderr = process.communicate(timeout=60)
    what = b"whoever read pipe has left, so that no report is complete"
    assert (process.returncode, stdout) == (3, b"")
    assert stderr == b"mtcheck: --write: " + what + b"; let it read to the end, or name a file\n"
    assert not Path("o.csv").exists()


@NEEDS_FULL
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("gate", "good.jsonl"), 0),
        (("gate", "bad.jsonl"), 1),
        (("gate", "good.jsonl", "--config", "none.toml"), 2),
        (("gate", "--wrong"), 2),
        (("--wrong",), 2),
        (("gate", "good.jsonl", "none.jsonl"), 3),
    ],
)
def test_where_standard_error_is_full_the_exit_code_is_the_one_that_is_due(
    arguments: tuple[str, ...], code: int
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*MTCHECK, *arguments], stdout=subprocess.PIPE, stderr=full, check=False, timeout=60)
    assert done.returncode == code


@NEEDS_SHELL
@pytest.mark.parametrize("arguments", [("gate", "good.jsonl", "bad.jsonl"), ("gate", "good.jsonl"), ("--help",)])
def test_a_report_into_output_that_the_shell_has_closed_is_lost_and_told(arguments: tuple[str, ...]) -> None:
    command = ["/bin/sh", "-c", '"$@" >&-', "sh", *MTCHECK, *arguments]
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (3, b"mtcheck: output: closed; " + LOST)


@NEEDS_SHELL
def test_standard_error_that_the_shell_has_closed_is_no_crash() -> None:
    command = ["/bin/sh", "-c", '"$@" 2>&-', "sh", *MTCHECK, "gate", "none.jsonl"]
    assert subprocess.run(command, stdout=subprocess.PIPE, check=False, timeout=60).returncode == 3


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero, a file without an end")
@pytest.mark.parametrize("option", ["--config", "--glossary", "--baseline"])
def test_a_setting_without_an_end_is_refused(option: str) -> None:
    done = shell("gate", "good.jsonl", option, "/dev/zero")
    what = b"mtcheck: /dev/zero: more than 134,217,728 bytes, or without an end; name a file that somebody wrote\n"
    assert (done.returncode, done.stderr) == (2, what)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_baseline_is_not_kept_in_a_device() -> None:
    done = shell("gate", "good.jsonl", "--write-baseline", "/dev/zero")
    what = b'mtcheck: --write-baseline: "/dev/zero" is no file, so that nothing can be kept in it; name a file\n'
    assert (done.returncode, done.stderr) == (2, what)


@contextmanager
def heeding_ctrl_c() -> Iterator[None]:
    """Processes started here heed Ctrl-C, though the tests run in the background, where a shell has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def at_work(jobs: str) -> Iterator[subprocess.Popen[bytes]]:
    """A gate with its processes in the middle of an input that has not ended."""
    lines = "".join(json.dumps({"text": text}) + "\n" for text in (DOUBLED, *[CLEAN] * 3000))
    with heeding_ctrl_c():
        started = subprocess.Popen(
            [*MTCHECK, "gate", "-", "--jobs", jobs],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    with started as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(lines.encode())
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"refused ")
        yield process


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_quickly_and_without_a_traceback(jobs: str) -> None:
    with at_work(jobs) as process:
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert errors == b"mtcheck: interrupted; what it was to do is incomplete\n"
    assert process.returncode == 130


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_processes_do_not_outlive_the_one_that_started_them() -> None:
    with at_work("2") as process:
        process.kill()
        process.communicate(timeout=20)  # ends when the last process that holds standard error has ended


def test_many_processes_give_the_same_report() -> None:
    write_feed("many.jsonl", *({"text": text} for text in (CLEAN, DOUBLED) * 10))
    one, two = (shell("audit", "many.jsonl", "--out", "-", "--format", "jsonl", "--jobs", n) for n in "12")
    assert one.stdout == two.stdout
    assert (two.returncode, two.stderr) == (0, b"")


def test_many_processes_keep_to_the_glossary() -> None:
    Path("terms.csv").write_text("preferred,avoid,note\nKyiv,Kiev,since 2019\n", encoding="utf-8")
    write_feed("many.jsonl", *({"text": f"He left Kiev {n} times."} for n in range(20)))
    one, two = (
        shell("audit", "many.jsonl", "--glossary", "terms.csv", "--out", "-", "--format", "jsonl", "--jobs", n)
        for n in "12"
    )
    assert one.stdout == two.stdout
    assert (two.returncode, two.stderr) == (0, b"")
    found = [finding for line in two.stdout.splitlines() for finding in json.loads(line)["findings"]]
    message = '"Kiev" here; the glossary (terms.csv) has "Kyiv": since 2019'
    assert [(f["code"], f["suggestion"], f["fix"], f["message"]) for f in found] == [
        ("MT221", "Kyiv", "suggested", message)
    ] * 20


def test_the_faults_of_glossaries_are_a_line_each_and_nothing_is_audited() -> None:
    Path("terms.csv").write_text("preferred,avoid\n,Kiev\nKyiv,Kyiv\n", encoding="utf-8")
    Path("empty.toml").write_text("", encoding="utf-8")
    for command in ("audit", "gate"):
        done = shell(command, "good.jsonl", "--glossary", "terms.csv", "--glossary", "empty.toml")
        assert done.stderr.decode().splitlines() == [
            "mtcheck: empty.toml: holds no terms; add a row for each, or take the file out",
            "mtcheck: terms.csv:2: there is no preferred form; give the form that should stand in the text",
            'mtcheck: terms.csv:3: "Kyiv" is to be avoided, and preferred in the same row; keep one of the two',
        ]
        assert (done.returncode, done.stdout) == (2, b"")
    assert not Path("mtcheck-report").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a thing of Unix")
@pytest.mark.parametrize(("quiet", "is_shown"), [([], True), (["--quiet"], False)])
def test_a_person_at_a_terminal_sees_progress_on_standard_error(
    tmp_path: Path, quiet: list[str], *, is_shown: bool
) -> None:
    import pty

    article = tmp_path / "a.txt"
    article.write_text("The port is open.", encoding="utf-8")
    outer, inner = pty.openpty()
    command = [sys.executable, "-m", "mtcheck", "audit", str(article), "--out", "-", *quiet]
    seen = b""
    with (
        os.fdopen(outer, "rb", buffering=0) as screen,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=inner) as process,
    ):
        os.close(inner)
        with suppress(OSError):  # the kernel's word for a terminal that nobody writes to any more
            while piece := screen.read(4096):  # read as it comes: a full terminal would stop the process
                seen += piece
    assert process.returncode == 0
    assert (b"article" in seen) is is_shown


def test_only_the_command_line_has_garbage_collected_rarely_and_never_the_library() -> None:
    library = "import gc, mtcheck; list(mtcheck.audit(['good.jsonl'])); print(*gc.get_threshold())"
    command = (
        "import gc, sys; from mtcheck.cli.commands import main\n"
        "try: main(['explain', 'MT304'])\n"
        "except SystemExit: print(*gc.get_threshold())"
    )
    usual = "import gc; print(*gc.get_threshold())"
    said = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()[-1]
        for code in (library, usual, command)
    ]
    assert said[0] == said[1]
    assert said[2] == "50000 20 100"
