"""Front matter that is written into: every reader of YAML and TOML reads what was meant, and all else stays."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from mtcheck.model import Span
from mtcheck.readers.front_matter import read_front_matter
from mtcheck.readers.front_places import find_front_string

TEXT = st.text(st.one_of(st.sampled_from(" '\"\\:#-[]{},&*!|>%@`?~\u201c\u00e9\t\n\x851"), st.characters()), max_size=8)


def rewrite(text: str, span: Span, new: str) -> str | None:
    """The text with a part of its title written anew; None where that cannot be done safely."""
    found = find_front_string(text, "title")
    written = found.escape(new) if found is not None and found.fits(span, new) else None
    if found is None or written is None:
        return None
    places = found.find_places()
    return text[: places[span.start]] + written + text[places[span.end] :]


def read_title(text: str) -> object:
    """The title as other programs read it; None where they cannot."""
    sign, body = text[:3], text[4 : text.index("\nslug")]
    try:
        values = tomllib.loads(body) if sign == "+++" else yaml.safe_load(body)
    except (tomllib.TOMLDecodeError, yaml.YAMLError):
        return None
    return values.get("title") if isinstance(values, dict) else None


ONE_LINE = TEXT.filter(lambda text: len(text.splitlines()) < 2)
BEHIND = st.sampled_from(["", " # a draft", "#", " x", "  "])


@given(value=ONE_LINE, after=BEHIND, fence=st.sampled_from(["---", "+++"]))
@example(value="yes", after="", fence="---")
@example(value="a: b", after="", fence="---")
@example(value="2024-03-01", after="", fence="---")
@example(value="12:30:45", after="", fence="---")
@example(value="1e3", after="", fence="---")
@example(value="0x1F", after="", fence="---")
@example(value=".inf", after="", fence="---")
@example(value="=", after="", fence="---")
@example(value="<<", after="", fence="---")
@example(value="'a", after="", fence="---")
@example(value="'a'' b'", after="", fence="+++")
@example(value='"a\\/b"', after="", fence="+++")
@example(value='"a\\/b"', after="", fence="---")
def test_what_is_found_is_what_all_read(value: str, after: str, fence: str) -> None:
    text = f"{fence}\ntitle{':' if fence == '---' else ' ='} {value}{after}\nslug: a\n{fence}\nText"
    found = find_front_string(text, "title")
    if found is not None:
        assert found == read_title(text)
        assert found == read_front_matter(text).values["title"]
        again = rewrite(text, Span(0, len(found)), found)
        assert again is not None
        assert read_title(again) == found


MANNERS: dict[tuple[str, str], Callable[[str], str]] = {
    ("---", '"'): lambda title: title.replace("\\", "\\\\").replace('"', '\\"'),
    ("---", "'"): lambda title: title.replace("'", "''"),
    ("---", ""): str,
    ("+++", '"'): lambda title: title.replace("\\", "\\\\").replace('"', '\\"'),
    ("+++", "'"): str,
}


@given(before=TEXT, old=TEXT, after=TEXT, new=TEXT, manner=st.sampled_from(sorted(MANNERS)))
@example(before="Riga ", old=":", after=" a port", new=":", manner=("---", ""))
@example(before="Riga ", old="is", after=" a port", new="- a: b", manner=("---", ""))
@example(before="", old="The ", after="[a] port", new="", manner=("---", ""))
@example(before="Riga, ", old="x", after="#1", new="", manner=("---", ""))
@example(before="It", old="", after="s", new="'", manner=("+++", "'"))
def test_any_part_of_a_title_is_written_anew_as_meant_or_not_at_all(
    before: str, old: str, after: str, new: str, manner: tuple[str, str]
) -> None:
    fence, mark = manner
    sign = ":" if fence == "---" else " ="
    head, tail = f"{fence}\ntitle{sign} {mark}", f"{mark} # \u201cso\u201d\nslug: a\n{fence}\nText"
    title = before + old + after
    text = f"{head}{MANNERS[manner](title)}{tail}"
    if find_front_string(text, "title") != title:
        return
    made = rewrite(text, Span(len(before), len(before + old)), new)
    if made is not None:
        assert read_title(made) == before + new + after
        assert made.startswith(head)
        assert made.endswith(tail)
        assert find_front_string(made, "title") == before + new + after


@pytest.mark.parametrize("manner", sorted(MANNERS))
def test_letters_are_written_in_each_manner(manner: tuple[str, str]) -> None:
    fence, mark = manner
    text = f"{fence}\ntitle{':' if fence == '---' else ' ='} {mark}The the port{mark}\nslug: a\n{fence}\nText"
    assert rewrite(text, Span(0, 7), "The") == text.replace("The the", "The")


@pytest.mark.parametrize(("fence", "sign"), [("---", ":"), ("+++", " =")])
def test_of_two_titles_none_is_written_anew(fence: str, sign: str) -> None:
    text = f'{fence}\ntitle{sign} "The the port"\ntitle{sign} "The the bay"\n{fence}\nText'
    assert find_front_string(text, "title") is None
