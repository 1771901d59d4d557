"""What `mtcheck fix` does where fixes have no end, empty a text, or a check crashes; what it leaves alone."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck.config.model import Config
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.fixes import list_fixes
from mtcheck.model import Audit, Failure, Finding, Fix, Span
from mtcheck.readers import ReadOptions
from mtcheck.run import audit_article
from mtcheck.runs.fix_session import FixedFile, FixTotals, diff_file, fix_sources
from mtcheck.runs.progress import Progress
from mtcheck.session import Session

BAD, GOOD = "It was the the best of all.", "It was the best of all."
OTHER = "Nobody was hurt in the the storm."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(BAD)
    Path("b.txt").write_text(OTHER)
    return tmp_path


class Run:
    """One run over the two files: what it wrote, said and came to."""

    def __init__(self, *sources: str, config: Config | None = None, with_suggested: bool = False) -> None:
        self.files: list[FixedFile] = []
        self.said: list[str] = []
        session = Session(sources or ("a.txt", "b.txt"), config or Config(), ReadOptions())
        progress = Progress(self.said.append)
        self.totals = fix_sources(session, progress, self.files.append, with_suggested=with_suggested)

    @property
    def texts(self) -> dict[str, str]:
        return {file.name: file.new.decode() for file in self.files}


def always(*changes: tuple[str, str]) -> Callable[..., tuple[Finding, ...]]:
    """Fixes that turn the first part of a text that they know into the second, on and on."""

    def find(audit: Audit, *, with_suggested: bool = False) -> tuple[Finding, ...]:
        text = audit.article.text
        for old, new in changes:
            if old in text and not with_suggested:
                span = Span(text.index(old), text.index(old) + len(old))
                (finding, *_) = audit_article(replace(audit.article, text=BAD), Config()).findings
                return (replace(finding, fix=Fix(span, new, safe=True)),)
        return ()

    return find


def test_an_article_whose_fixes_undo_each_other_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    find = always(("It was", "It is"), ("It is", "It was"))

    def count(audit: Audit, *, with_suggested: bool = False) -> tuple[Finding, ...]:
        asked.append(audit.article.text)
        return find(audit, with_suggested=with_suggested)

    monkeypatch.setattr("mtcheck.runs.fix_session.list_fixes", count)
    done = Run("a.txt")
    assert done.texts == {"a.txt": BAD}
    assert asked == [BAD, BAD.replace("was", "is")]
    assert "".join(done.said) == (
        "mtcheck: a.txt: its fixes lead to others without end (MT304), so that it was left as it was; "
        "put it right by hand, or leave these out by --ignore MT304; please report"
    )
    assert done.totals == FixTotals(undone=1, found=1, failures=1)


def test_fixes_that_go_on_and_on_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.runs.fix_session.list_fixes", always(("best", "best best"), ("hurt", "harmed")))
    done = Run()
    assert done.texts == {"a.txt": BAD, "b.txt": OTHER.replace("hurt", "harmed")}
    assert done.totals == FixTotals(fixes=1, files=1, undone=1, unfixable=1, found=2, failures=1)


def test_an_article_that_fixes_would_empty_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.runs.fix_session.list_fixes", always((BAD, " ")))
    done = Run()
    assert done.texts == {"a.txt": BAD, "b.txt": OTHER}
    assert "".join(done.said) == (
        "mtcheck: a.txt: nothing that can be read is left of it with its fixes made, so that it was left as it was; "
        "see what mtcheck audit says of it, and leave it out"
    )


def test_a_check_that_crashes_is_told_and_the_fixes_of_the_others_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def stream(session: Session) -> Iterator[Audit | Failure]:
        for item in session.given or ():
            assert not isinstance(item, Failure)
            audit = audit_article(item, session.config)
            yield replace(audit, failures=(Failure(item.id, "check MT999 crashed", "please report this"),))

    monkeypatch.setattr(Session, "stream", stream)
    done = Run()
    assert done.texts == {"a.txt": GOOD, "b.txt": OTHER.replace("the the", "the")}
    assert done.said == [f"mtcheck: {name}: check MT999 crashed; please report this" for name in ("a.txt", "b.txt")]
    assert done.totals == FixTotals(fixes=2, files=2, found=2, failures=2)


def test_what_a_comment_or_the_configuration_suppresses_is_left_alone() -> None:
    Path("c.md").write_text("The the sea. <!-- mtcheck: ignore MT304 -- the poet's -->\n\nThe the port of of Riga.\n")
    suppress = (SuppressSettings("so it is", code="MT304", text="of of"),)
    done = Run("c.md", config=Config(suppress=suppress))
    expected = "The the sea. <!-- mtcheck: ignore MT304 -- the poet's -->\n\nThe port of of Riga.\n"
    assert done.texts == {"c.md": expected}


def test_a_fix_that_opens_another_is_followed() -> None:
    Path("c.txt").write_text("It was the the the the best ,, they said.")
    done = Run("c.txt")
    before = [audit for audit in Session(("c.txt",), Config(), ReadOptions()).stream() if isinstance(audit, Audit)]
    Path("c.txt").write_text(done.texts["c.txt"])
    again = [audit for audit in Session(("c.txt",), Config(), ReadOptions()).stream() if isinstance(audit, Audit)]
    assert [len(list_fixes(audit)) > 0 for audit in (*before, *again)] == [True, False]


def test_a_file_elsewhere_is_named_from_the_root_in_a_patch(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "below").mkdir()
    monkeypatch.chdir("below")
    (fixed,) = Run("../a.txt").files
    subprocess.run(["patch", "-sp1", "-d", "/"], input=diff_file(fixed), check=True)
    assert (folder / "a.txt").read_text() == GOOD


def test_a_link_is_named_in_a_patch_by_the_file_that_it_leads_to_and_once(folder: Path) -> None:
    (folder / "posts").mkdir()
    (folder / "a.txt").rename(folder / "posts" / "q.txt")
    (folder / "link.txt").symlink_to("posts/q.txt")
    (folder / "way").symlink_to("posts")
    (by_link,) = Run("link.txt", "posts").files
    (by_folder,) = Run("way/q.txt", "posts").files
    patch = diff_file(by_link)
    assert patch.startswith(b"--- a/posts/q.txt\n+++ b/posts/q.txt\n")
    assert diff_file(by_folder) == patch
    subprocess.run(["git", "apply"], input=patch, cwd=folder, check=True)
    assert (folder / "link.txt").is_symlink()
    assert (folder / "posts" / "q.txt").read_text() == GOOD


def test_what_all_files_come_to_is_said_in_one_line() -> None:
    totals = FixTotals(fixes=1, files=1, left=2, found=3)
    assert totals.describe(is_written=True, with_suggested=False) == (
        "fix: 1 safe fix made in 1 file; 2 suggested fixes left out (--suggested); 3 findings in all"
    )
    assert FixTotals(1200, 2, found=1200).describe(is_written=False, with_suggested=True) == (
        "fix: 1,200 fixes in 2 files; --write makes them"
    )


@pytest.mark.parametrize(
    ("totals", "told"),
    [
        (FixTotals(2, 1, found=3), "; 1 finding gone with the fix of another; 3 findings in all"),
        (FixTotals(3, 1, found=2), "; 3 findings in all, 1 of which showed when others were put right"),
        (FixTotals(2, 1, undone=2, found=4), "; 2 findings left as they were; 4 findings in all"),
        (FixTotals(2, 1, unfixable=1, found=3), "; 1 finding without a fix that could be made; 3 findings in all"),
        (FixTotals(2, 1, found=2), ""),
    ],
)
def test_the_parts_of_the_line_add_up_to_what_was_found(totals: FixTotals, told: str) -> None:
    line = totals.describe(is_written=True, with_suggested=False)
    assert line == f"fix: {totals.fixes} safe fixes made in 1 file{told}"


@pytest.mark.parametrize("with_suggested", [False, True])
def test_every_finding_of_an_audit_is_counted_once(*, with_suggested: bool) -> None:
    text = (
        "The mayor opened opened the port , he said . Les familles attendent toujours une réponse. Nobody in Boutcha "
    )
    text += "believed it, as Bucha had lost the the last one. He said “the the plan of the “.\n"
    Path("mixed.txt").write_text(text, encoding="utf-8")
    totals = Run("mixed.txt", with_suggested=with_suggested).totals
    parts = (totals.fixes, totals.left, totals.quoted, totals.undone, totals.unfixable)
    assert (parts, totals.found) == ((6, 0, 1, 0, 1) if with_suggested else (4, 2, 1, 0, 1), 8)


def test_a_safe_fix_that_a_quotation_keeps_from_being_made_is_told() -> None:
    open_one = Path("open.md")
    open_one.write_text('He said "the port is open. It was the the first time.\n', encoding="utf-8")
    done = Run(str(open_one))
    assert done.totals == FixTotals(quoted=1, unfixable=1, found=2)
    assert done.totals.describe(is_written=False, with_suggested=False) == (
        "fix: nothing to change; 1 safe fix left to you: "
        "in a quotation, behind a mark that nothing closes, or half of a pair of tags; "
        "1 finding without a fix that could be made; 2 findings in all"
    )


def test_the_space_before_a_per_cent_sign_goes_with_a_comma_that_is_put_right() -> None:
    Path("rate.md").write_text("The rate rose by 12,5 % in May, and by 3 % in June.\n", encoding="utf-8")
    (file,) = Run("rate.md").files
    assert file.new == b"The rate rose by 12.5% in May, and by 3 % in June.\n"
