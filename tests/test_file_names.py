"""Files as reports, fingerprints and patterns name them: alike on every system."""

from __future__ import annotations

import ntpath
from types import SimpleNamespace

import pytest

from mtcheck.config.path_settings import PathSettings
from mtcheck.file_names import name_behind_links, name_from


@pytest.fixture
def _on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.file_names.os", SimpleNamespace(path=ntpath, sep="\\"))


@pytest.mark.usefixtures("_on_windows")
def test_on_windows_a_file_has_slashes_and_keeps_a_drive_that_is_another() -> None:
    assert name_from(r"C:\site\posts\a.md", r"C:\site") == "posts/a.md"
    assert name_from(r"C:\other\a.md", r"C:\site") == "../other/a.md"
    assert name_from(r"D:\posts\a.md", r"C:\site") == "D:/posts/a.md"
    assert name_behind_links(r"C:\site\posts\a.md", r"C:\site") == "posts/a.md"


@pytest.mark.usefixtures("_on_windows")
def test_on_windows_a_pattern_with_slashes_fits_files_below_the_configuration() -> None:
    table = PathSettings(("posts/**", "!*-draft.md"), folder=r"C:\site")
    origins = (r"C:\site\posts\fr\a.md", r"C:\site\posts\a-draft.md", r"C:\site\a.md", r"D:\posts\a.md")
    assert [table.holds_for(origin) for origin in origins] == [True, False, False, False]
