"""Fixes: which may be made, which at once, and that all else stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.fixes import apply_fixes, list_fixes, part_fixes
from mtcheck.model import Audit, Fix, Span

FAULTY = Path(__file__).parent.parent / "fixtures" / "articles" / "faulty"


def fix_once(text: str, *, with_suggested: bool = False) -> str:
    return fix_audit(mtcheck.check_text(text), with_suggested=with_suggested)


def fix_audit(audit: Audit, *, with_suggested: bool = False) -> str:
    chosen = part_fixes(list_fixes(audit, with_suggested=with_suggested))
    return apply_fixes(audit.article.text, [f.fix for f in chosen if f.fix is not None and f.field == "text"])


@pytest.mark.parametrize(
    "quoted",
    [
        "He called it “the the plan of the year” on Monday.",
        'He called it "the the plan of the year" on Monday.',
        "He called it «the the plan of the year» on Monday.",
        "He called it ‘the the mayor’s plan of the year’ on Monday.",
        "He called it 'the the mayor's plan of the year' on Monday.",
        "“It was the the plan of the year, he said.",
        "It was the the plan of the year,” he said.",
        "> It was the the plan of the year.\n",
        "“It was a plan.\n\n“It was the the plan of the year.\n\n“It was great.”",
    ],
)
def test_another_persons_words_are_left_as_they_are(quoted: str) -> None:
    assert "MT304" in {finding.code for finding in mtcheck.check_text(quoted).findings}
    assert "the the" in fix_once(quoted, with_suggested=True)


def test_the_marks_and_spaces_of_a_quotation_are_put_right() -> None:
    assert fix_once("He called it “the the plan , and more “ on Monday.") == (
        "He called it “the the plan, and more” on Monday."
    )


def test_what_stands_beside_a_quotation_is_put_right() -> None:
    assert fix_once("It was the the plan, “the plan of the year”, for the the town.") == (
        "It was the plan, “the plan of the year”, for the town."
    )


def test_only_safe_fixes_are_made_unasked() -> None:
    text = "The raids in Boutcha and Bucha went on. Bucha is a town."
    assert fix_once(text) == text
    assert fix_once(text, with_suggested=True) == text.replace("Boutcha", "Bucha")


def test_of_fixes_that_touch_one_is_made_at_a_time_and_a_safe_one_first() -> None:
    audit = mtcheck.check_text("It was the the best of all.")
    (finding,) = audit.findings
    assert finding.fix is not None
    beside = replace_fix(finding, Span(finding.fix.span.end, finding.fix.span.end + 1), " x ", safe=False)
    apart = replace_fix(finding, Span(0, 2), "Is", safe=False)
    assert part_fixes([beside, finding, apart]) == (apart, finding)


def test_a_fix_that_changes_nothing_is_none() -> None:
    audit = mtcheck.check_text("It was the the best of all.")
    (finding,) = audit.findings
    idle = replace_fix(finding, finding.span, "the the", safe=True)
    assert list_fixes(hold_only(audit, idle)) == ()


def test_a_fix_that_would_cut_into_markup_is_none() -> None:
    audit = mtcheck.check_text("It was [the](https://example.org/a) the best of all.")
    (finding,) = mtcheck.check_text("It was the the best of all.").findings
    cutting = replace_fix(finding, Span(8, 39), "the", safe=True)
    article = replace(audit.article, hidden=(Span(11, 35),))
    assert list_fixes(replace(hold_only(audit, cutting), article=article)) == ()
    assert list_fixes(hold_only(audit, cutting)) == (cutting,)


def replace_fix(finding: mtcheck.Finding, span: Span, new: str, *, safe: bool) -> mtcheck.Finding:
    return replace(finding, fix=Fix(span, new, safe=safe))


def hold_only(audit: Audit, finding: mtcheck.Finding) -> Audit:
    return replace(audit, findings=(finding,))


@pytest.mark.parametrize(
    "raw",
    [
        "{% raw %}the the {{ port }} , too{% endraw %}",
        "{%- raw -%}\n\nThe the port .\n\n{%- endraw -%}",
        "{% highlight text %}the the port{% endhighlight %}",
        "{% comment %}the the port{% endcomment %}",
    ],
)
def test_what_a_template_shows_as_it_is_written_is_left_as_it_is(raw: str) -> None:
    text = f"The port opened of of old. {raw} It rained in the the town."
    assert fix_once(text) == text.replace("of of", "of").replace("in the the", "in the")


def test_fixes_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="fixes overlap at 2"):
        apply_fixes("abcdef", [Fix(Span(0, 3), ""), Fix(Span(2, 4), "")])


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=8), st.text(max_size=4), st.text(max_size=4)), max_size=6),
    st.text(max_size=8),
)
def test_all_outside_the_spans_stays(parts: list[tuple[str, str, str]], rest: str) -> None:
    text, made, fixes = "", "", []
    for kept, old, new in parts:
        fixes.append(Fix(Span(len(text) + len(kept), len(text) + len(kept) + len(old)), new))
        text, made = text + kept + old, made + kept + new
    assert apply_fixes(text + rest, reversed(fixes)) == made + rest


@pytest.mark.parametrize("with_suggested", [False, True])
@pytest.mark.parametrize("path", sorted(FAULTY.glob("*.txt")), ids=lambda path: path.stem)
def test_the_safe_fixes_of_an_article_leave_none_behind(path: Path, *, with_suggested: bool) -> None:
    (audit,) = mtcheck.audit(path)
    for _ in range(8):
        text = fix_audit(audit, with_suggested=with_suggested)
        if text == audit.article.text:
            break
        audit = mtcheck.check_text(text, language=audit.article.language)
    assert fix_audit(audit, with_suggested=with_suggested) == audit.article.text
