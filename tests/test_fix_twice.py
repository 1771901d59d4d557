"""`mtcheck fix` once is as good as twice: whatever marks and faults a post mixes, a second run changes nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.config.model import Config
from mtcheck.readers import ReadOptions
from mtcheck.runs.fix_session import FixedFile, FixTotals, fix_sources
from mtcheck.runs.progress import Progress
from mtcheck.session import Session

POST = Path("post.md")
MARKS = (
    "“{}”",
    '"{}"',
    "„{}“",
    "„{}”",
    "«{}»",
    "« {} »",
    "‘{}’",
    "'{}'",
    "‚{}‘",
    "``{}''",
    "<<{}>>",
    "”{}“",
    "„{}",
    "{}»",
    "&ldquo;{}&rdquo;",
    "&quot;{}&quot;",
    "<q>{}</q>",
    "<blockquote>{}</blockquote>",
    "{{% raw %}}{}{{% endraw %}}",
    "${}$",
)
SAID = (
    "completely new",
    "the the plan of the year",
    "a shock , he said",
    "what a “day” it was",
    "the „Haus“ of Riga",
    "we went to Boutcha",
    "it’s ‘small’",
)
FRAMES = (
    "The mayor called it {} on Monday.",
    "He said {}.",
    "It was {} , they said .",
    "{}, said Anna of Bucha.",
    "Nobody in Boutcha believed {} ,, and so on.",
    "They don't read {}.",
)
quotations = st.tuples(st.sampled_from(MARKS), st.sampled_from(SAID)).map(lambda both: both[0].format(both[1]))
sentences = st.tuples(st.sampled_from(FRAMES), quotations).map(lambda both: both[0].format(both[1]))
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
titles = st.tuples(sentences, st.sampled_from(["double", "single", "plain"]))


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Run:
    """One run over the post, which is written: what it said and came to."""

    def __init__(self, *, with_suggested: bool) -> None:
        self.said: list[str] = []
        session = Session((str(POST),), Config(), ReadOptions())
        self.totals = fix_sources(session, Progress(self.said.append), self._put, with_suggested=with_suggested)

    def _put(self, fixed: FixedFile) -> None:
        POST.write_bytes(fixed.new)


def spell_title(title: str, manner: str) -> str:
    if manner == "double":
        return '"{}"'.format(title.replace('"', '\\"'))
    return "'{}'".format(title.replace("'", "''")) if manner == "single" else title


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=titles, text=st.lists(paragraphs, min_size=1, max_size=3).map("\n\n".join), with_suggested=st.booleans())
def test_whatever_marks_a_post_mixes_a_second_run_changes_nothing(
    title: tuple[str, str], text: str, *, with_suggested: bool
) -> None:
    POST.write_text(f"---\ntitle: {spell_title(*title)}\n---\n\n{text}\n", encoding="utf-8")
    first = Run(with_suggested=with_suggested)
    mended = POST.read_bytes()
    again = Run(with_suggested=with_suggested)
    assert POST.read_bytes() == mended
    assert (again.totals.fixes, again.totals.files, again.said) == (0, 0, first.said)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            'It was "new". He called it "good", and they said „so“.',
            'It was "new". He called it "good", and they said "so".',
        ),
        (
            "It was “new”. He called it “good”, and they said „so“.",
            "It was “new”. He called it “good”, and they said “so”.",
        ),
    ],
)
def test_marks_of_the_source_language_become_those_that_the_article_uses(text: str, fixed: str) -> None:
    POST.write_text(f"{text}\n", encoding="utf-8")
    assert Run(with_suggested=True).said == []
    assert POST.read_text(encoding="utf-8") == f"{fixed}\n"
    assert Run(with_suggested=True).totals == FixTotals()
