"""The engine: stamps, orders, drops what is hidden, survives a check that crashes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.check import Check, Context, load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine, select_checks
from mtcheck.model import Article, Category, Document, Failure, Fix, Hit, Mention, Severity, Span
from mtcheck.segment import segment


def make_check(code: str, word: str, **about: object) -> Check:
    """A check that finds every occurrence of one word."""

    def find(doc: Document, _ctx: Context) -> Iterator[Hit]:
        at = doc.text.find(word)
        while at >= 0:
            yield Hit(Span(at, at + len(word)), f"{word} is here", Fix(Span(at, at + len(word)), "x"))
            at = doc.text.find(word, at + 1)

    declared: dict[str, object] = {
        "code": code,
        "slug": f"finds-{word}",
        "category": Category.RESIDUE,
        "severity": Severity.MINOR,
        "confidence": 0.5,
        "find": find,
        "doc": "A word.",
        "bad": (),
        "good": (),
        "languages": None,
        "fields": ("text", "title"),
        "origin": "tests",
        "default": True,
    }
    return Check(**(declared | about))  # type: ignore[arg-type]  # declared by name above


def crash(*_given: object) -> Iterator[Hit]:
    message = "no such key\nat all"
    raise KeyError(message)


def test_a_hit_becomes_a_complete_finding() -> None:
    article = Article("a1", "One.\r\nThe cat sat.", has_lines=True)
    (finding,) = examine(segment(article), [make_check("MT999", "cat")], Config()).findings
    assert (finding.code, finding.name, finding.category, finding.severity) == (
        "MT999",
        "finds-cat",
        Category.RESIDUE,
        Severity.MINOR,
    )
    assert (finding.confidence, finding.field, finding.span, finding.text) == (0.5, "text", Span(10, 13), "cat")
    assert (finding.sentence, finding.message, finding.suggestion) == (1, "cat is here", "x")
    assert (finding.line, finding.column) == (2, 5)


def test_line_and_column_are_unknown_where_offsets_are_not_those_of_a_file() -> None:
    (finding,) = examine(segment(Article("a1", "The cat.")), [make_check("MT999", "cat")], Config()).findings
    assert (finding.line, finding.column) == (None, None)


def test_the_title_comes_first_then_position_then_code() -> None:
    doc = segment(Article("a1", "dog cat dog", title="cat"))
    found = examine(doc, [make_check("MT902", "dog"), make_check("MT901", "cat")], Config()).findings
    assert [(f.field, f.code, f.span.start) for f in found] == [
        ("title", "MT901", 0),
        ("text", "MT902", 0),
        ("text", "MT901", 4),
        ("text", "MT902", 8),
    ]
    assert [f.sentence for f in found] == [None, 0, 0, 0]


def test_fingerprints_stay_when_text_before_the_fault_changes_and_tell_repeats_apart() -> None:
    check = make_check("MT901", "cat")
    first, second = examine(segment(Article("a", "A cat and a cat.")), [check], Config()).findings
    moved, _ = examine(segment(Article("a", "Now then: a cat and a cat.")), [check], Config()).findings
    (other,) = examine(segment(Article("b", "A cat.")), [check], Config()).findings
    assert first.fingerprint == moved.fingerprint
    assert len({first.fingerprint, second.fingerprint, other.fingerprint}) == 3


def test_what_is_hidden_is_not_reported() -> None:
    doc = segment(Article("a", "cat `cat` cat", hidden=(Span(4, 9),)))
    found = examine(doc, [make_check("MT901", "cat")], Config()).findings
    assert [f.span.start for f in found] == [0, 10]


def test_a_check_that_crashes_is_named_and_the_others_go_on() -> None:
    doc = segment(Article("a7", "The cat.", title="No"))
    seen = examine(doc, [make_check("MT900", "x", find=crash), make_check("MT901", "cat")], Config())
    assert [f.code for f in seen.findings] == ["MT901"]
    assert seen.failures == (
        Failure(
            "a7",
            "check MT900 (tests) crashed with KeyError: 'no such key\\nat all'",
            "the article was examined without it; please report this",
        ),
    )


def test_a_check_that_crashes_with_an_error_that_cannot_be_told_is_named() -> None:
    class MuteError(Exception):
        def __str__(self) -> str:
            raise ValueError

    def crash_mutely(*_given: object) -> Iterator[Hit]:
        raise MuteError

    checks = [make_check("MT900", "x", find=crash_mutely), make_check("MT901", "cat")]
    seen = examine(segment(Article("a7", "The cat.")), checks, Config())
    assert [f.code for f in seen.findings] == ["MT901"]
    assert [failure.what for failure in seen.failures] == ["check MT900 (tests) crashed with MuteError"]


def test_evidence_that_crashes_costs_the_language_guess_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.context.find_foreign", crash)
    seen = examine(segment(Article("a7", "The cat.")), [make_check("MT901", "cat")], Config())
    assert ([f.code for f in seen.findings], seen.source_language) == (["MT901"], None)
    assert [failure.what.split(" crashed")[0] for failure in seen.failures] == ["guessing the source language"]


def test_a_check_for_another_language_is_skipped() -> None:
    check = make_check("MT901", "cat", languages=("fr",))
    assert examine(segment(Article("a", "cat", language="en-GB")), [check], Config()).findings == ()
    assert len(examine(segment(Article("a", "cat", language="fr-CA")), [check], Config()).findings) == 1


def test_mentions_in_text_and_title_carry_their_text_and_field() -> None:
    def find(_doc: Document, _ctx: Context) -> Iterator[Hit]:
        yield Hit(Span(0, 3), "m", related=(Span(4, 7),), related_in_title=(Span(0, 3),))

    doc = segment(Article("a", "cat dog", title="cow"))
    (finding,) = examine(doc, [make_check("MT901", "cat", find=find, fields=("text",))], Config()).findings
    assert finding.related == (Mention(Span(0, 3), "cow", "title"), Mention(Span(4, 7), "dog", "text"))


def test_checks_are_selected_and_ignored_by_code_or_prefix() -> None:
    checks = [make_check(code, "x") for code in ("MT101", "MT102", "MT301")]
    assert [c.code for c in select_checks(checks, Config(select=("MT1",), ignore=("MT102",)))] == ["MT101"]
    assert [c.code for c in select_checks(checks, Config())] == ["MT101", "MT102", "MT301"]


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("design-and-markup", ["MT101", "MT301"]),
        ("Design-and-Markup/Residue", ["MT101"]),
        ("design-and-markup/mark", []),
        ("accuracy", ["MT102"]),
        ("finds-c", ["MT301"]),
    ],
)
def test_checks_are_selected_and_ignored_by_category_and_name(selector: str, codes: list[str]) -> None:
    checks = [
        make_check("MT101", "a"),
        make_check("MT102", "b", category=Category.OMISSION),
        make_check("MT301", "c", category=Category.MARKUP),
    ]
    rest = [check.code for check in checks if check.code not in codes]
    assert [check.code for check in select_checks(checks, Config(select=(selector,)))] == codes
    assert [check.code for check in select_checks(checks, Config(ignore=(selector,)))] == rest


@pytest.mark.parametrize(("least", "number"), [(0.5, 1), (0.51, 0), (0.0, 1)])
def test_a_finding_of_less_than_the_least_confidence_is_left_out(least: float, number: int) -> None:
    doc = segment(Article("a", "The cat."))
    config = Config(min_confidence=least)
    assert len(examine(doc, [make_check("MT901", "cat")], config).findings) == number
    assert len(examine(doc, [make_check("MT901", "cat", confidence=0.496)], config).findings) == number


def test_what_is_left_out_for_its_confidence_takes_no_other_finding_away() -> None:
    doc = segment(Article("a", "The cat sat."))
    outer = make_check("MT701", "cat sat", category=Category.RESIDUE)
    inner = make_check("MT301", "cat", category=Category.QUOTES, confidence=0.9)
    assert [f.code for f in examine(doc, [outer, inner], Config()).findings] == ["MT701"]
    assert [f.code for f in examine(doc, [outer, inner], Config(min_confidence=0.6)).findings] == ["MT301"]


def test_what_is_no_article_is_told_whatever_confidence_is_asked_for() -> None:
    doc = segment(Article("a", "404 page not found"))
    void = make_check("MT741", "404", voids=True)
    assert examine(doc, [void], Config(min_confidence=0.99)).unscored == "it is not an article: 404 is here"


def test_a_check_that_is_off_by_default_runs_only_where_its_whole_code_is_named() -> None:
    checks = [make_check("MT221", "x"), make_check("MT222", "x", default=False), make_check("MT301", "x")]

    def select(**config: tuple[str, ...]) -> list[str]:
        return [check.code for check in select_checks(checks, Config(**config))]  # type: ignore[arg-type]  # by name

    assert select() == select(extend_select=("MT2",)) == ["MT221", "MT301"]
    assert select(extend_select=("design-and-markup",)) == ["MT221", "MT301"]
    assert select(extend_select=("MT222",)) == ["MT221", "MT222", "MT301"]
    assert select(select=("MT2",)) == ["MT221"]
    assert select(select=("MT222",)) == ["MT222"]
    assert select(select=("MT3",), extend_select=("MT222",)) == ["MT222", "MT301"]
    assert select(extend_select=("MT222",), ignore=("MT22",)) == ["MT301"]


def test_the_source_language_is_given_or_guessed_from_what_was_left() -> None:
    checks = load_checks()
    text = "The judge marmonnait while the clerk haussait les épaules."
    assert examine(segment(Article("a", text)), checks, Config()).source_language == "fr"
    assert examine(segment(Article("a", text, source_language="ca")), checks, Config()).source_language == "ca"
    assert examine(segment(Article("a", "All is well here.")), checks, Config()).source_language is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Aller au contenu\n\nThe port is closed for three days, the harbour master said.", "MT701"),
        ("The port is closed for three days.\n\nЧитайте также: В порту снова работают", "MT701"),
        ("The port is closed for three days.\n\nTraduit automatiquement de l'anglais", "MT702"),
    ],
)
def test_residue_in_another_language_is_one_fault_not_two(text: str, code: str) -> None:
    assert [finding.code for finding in examine(segment(Article("a", text)), load_checks(), Config()).findings] == [
        code
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("They gave many advices to the mayor.", ["MT319"]),
        ("The mayor likes knowledges.", ["MT401"]),
    ],
)
def test_a_word_that_is_wrong_is_not_told_as_a_foreign_habit_as_well(text: str, codes: list[str]) -> None:
    found = examine(segment(Article("a", text)), load_checks(), Config()).findings
    assert [finding.code for finding in found] == codes


def test_every_finding_of_every_check_stands_inside_its_field() -> None:
    text = "Skip to content\nThe the judge [elle] considered[e] it “.\n\nLe juge n’a rien dit hier soir. The pоlice."
    article = Article("a", text, title="Boutcha and Bucha")
    findings = examine(segment(article), load_checks(), Config()).findings
    for finding in findings:
        field = article.title if finding.field == "title" else article.text
        assert field is not None
        assert field[finding.span.start : finding.span.end] == finding.text != ""
    assert {"MT101", "MT104", "MT106"} <= {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("It was the the end.", "the the"),
        ("The маршрутка left.", "маршрутка"),
        ("The candidate(e)s met.", "candidate(e)s"),
    ],
)
def test_what_the_configuration_allows_is_no_fault_for_any_check(text: str, allowed: str) -> None:
    doc = segment(Article("a", text))
    assert len(examine(doc, load_checks(), Config()).findings) == 1
    assert examine(doc, load_checks(), Config(allow=(allowed,))).findings == ()


def test_a_fault_inside_residue_or_inside_foreign_text_is_not_a_fault_of_its_own() -> None:
    residue = examine(segment(Article("a", "It is shut.\n\nLire aussi : Les marins")), load_checks(), Config())
    assert [finding.code for finding in residue.findings] == ["MT701"]
    again = "Share on Facebook.\n\nThe port is open again today.\n\nShare on Facebook."
    repeated = examine(segment(Article("a", again)), load_checks(), Config())
    assert [finding.code for finding in repeated.findings] == ["MT701", "MT701"]
    foreign = examine(segment(Article("a", "The chuchoté chuchoté rumour.")), load_checks(), Config())
    assert [finding.code for finding in foreign.findings] == ["MT103"]


@given(st.text(alphabet=st.sampled_from("“”\"„«» a,.'‘’「」\u093e\u0e31防о[e]()\n"), max_size=60))
def test_no_check_crashes_whatever_the_text(text: str) -> None:
    assert examine(segment(Article("a", text)), load_checks(), Config()).failures == ()


@pytest.mark.parametrize("piece", ["a", "é", "防", "a.", "_", "-", "“", "[e]", "a-", "Xy "])
def test_a_long_text_of_one_piece_takes_time_in_proportion(piece: str) -> None:
    def count_seconds(length: int) -> float:
        begin = time.process_time()
        examine(segment(Article("a", piece * (length // len(piece)))), load_checks(), Config())
        return time.process_time() - begin

    count_seconds(100)
    assert count_seconds(16_000) < 12 * (count_seconds(4_000) + 0.05)


def test_of_safe_fixes_that_overlap_only_the_widest_stays_safe() -> None:
    findings = examine(segment(Article("a", "The the Paris's mayor left.")), load_checks(), Config()).findings
    safe = [finding.fix for finding in findings if finding.fix is not None and finding.fix.safe]
    assert [(finding.code, finding.text) for finding in findings] == [("MT304", "The the"), ("MT315", "the")]
    assert [(fix.span, fix.replacement) for fix in safe] == [(Span(0, 7), "The")]


def test_no_two_safe_fixes_of_all_checks_together_overlap() -> None:
    examples = [example.text for check in load_checks() for example in check.bad if example.language == "en"]
    seen = 0
    for at in range(0, len(examples), 10):
        doc = segment(Article("a", "\n\n".join(examples[at : at + 10])))
        fixes = [finding.fix for finding in examine(doc, load_checks(), Config()).findings if finding.fix is not None]
        spans = sorted(fix.span for fix in fixes if fix.safe)
        assert [pair for pair in pairwise(spans) if pair[0].overlaps(pair[1])] == []
        seen += len(spans)
    assert seen > 50
