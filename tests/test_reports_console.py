from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace

import pytest
from report_audits import FAILURES, make_audits, make_ferry, make_market
from report_values import audit, finding, locate

from mtcheck.errors import ConfigError
from mtcheck.model import Article, Audit, Failure, Verdict
from mtcheck.reports import FORMATS, open_report


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "COLORTERM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def render(
    audits: Iterable[Audit],
    failures: tuple[Failure, ...] = (),
    *,
    stream: io.StringIO | None = None,
    width: int | None = None,
    color: bool | None = None,
) -> str:
    stream = stream or io.StringIO()
    report = open_report("console", stream=stream, width=width, color=color)
    for made in audits:
        report.add(made)
    report.close(failures)
    return stream.getvalue()


def make_numbered(number: int, score: float) -> Audit:
    text = "A a word."
    found = finding(text, locate(text, "A a"), "MT311", '"a" stands twice', sentence=0)
    return audit(Article(f"article {number}", text), findings=(found,), score=score, verdict=Verdict.REVIEW)


def test_what_was_not_examined_comes_first_and_the_signature_last() -> None:
    lines = render(make_audits(), FAILURES, width=120).splitlines()
    assert lines[0] == "Not fully examined (3)"
    assert lines[-3].startswith("5 articles, 185 words: 3 hold, 1 review, 1 publish; 14 findings")
    assert lines[-1].startswith("mtcheck ")


def test_no_articles_is_said_in_words() -> None:
    assert render((), FAILURES[:1]).splitlines()[-2] == "No article was examined."


@pytest.mark.parametrize("width", [40, 41, 63, 64, 80, 200])
def test_no_line_is_wider_than_asked(width: int) -> None:
    from rich.cells import cell_len

    lines = render(make_audits(), FAILURES, width=width).splitlines()
    assert [line for line in lines if cell_len(line) > width] == []
    assert any("⟦[elle]" in line for line in lines)


def test_only_the_worst_twenty_are_shown_and_the_rest_counted() -> None:
    shown = render(make_numbered(number, 60.0 + number) for number in range(25, 0, -1))
    assert [line.split()[-1] for line in shown.splitlines()[1:21]] == [str(number) for number in range(1, 21)]
    assert "and 5 more" in shown
    assert "article 21" not in shown


def test_articles_of_one_score_keep_the_order_of_the_input() -> None:
    shown = render(make_numbered(number, 70.0) for number in range(1, 31))
    assert [line.split()[-1] for line in shown.splitlines()[1:21]] == [str(number) for number in range(1, 21)]


def test_of_an_article_with_very_many_findings_the_first_are_shown() -> None:
    made = make_numbered(1, 0.0)
    shown = render((replace(made, findings=made.findings * 61),))
    assert shown.count("⟦A a⟧") == 50
    assert "and 11 findings more" in shown


def test_a_stream_that_is_no_terminal_gets_no_escape_sequences() -> None:
    assert "\x1b" not in render(make_audits())


def test_a_terminal_gets_colours_and_no_color_takes_them_away(monkeypatch: pytest.MonkeyPatch) -> None:
    in_red = "\x1b[1;31mhold"
    assert in_red in render(make_audits(), stream=Terminal(), width=100)
    assert "\x1b" not in render(make_audits(), stream=Terminal(), width=100, color=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert in_red not in render(make_audits(), stream=Terminal(), width=100)
    assert in_red in render(make_audits(), width=100, color=True)


def test_text_of_the_user_s_is_neither_markup_nor_control_sequence() -> None:
    shown = render((make_market(),), width=200)
    assert "Fish <script>alert(1)</script> & [bold]“market”[/bold] | reopens" in shown
    assert "A bell␇, an escape ␛[31m, a line⟨U+2028⟩end" in shown
    assert not set("\x07\x1b\u2028\u202e\ud83d") & set(shown)


def test_a_stream_of_a_narrow_encoding_gets_other_brackets_and_escapes() -> None:
    raw = io.BytesIO()
    with io.TextIOWrapper(raw, encoding="ascii", newline="") as stream:
        report = open_report("console", stream=stream)
        report.add(make_ferry())
        report.close(())
        stream.flush()
        assert b"[[[elle] considered[e]]]" in raw.getvalue()


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(ConfigError) as caught:
        open_report("pdf", stream=io.StringIO())
    assert str(caught.value) == f"--format pdf: no such format; choose one of {', '.join(FORMATS)}"
