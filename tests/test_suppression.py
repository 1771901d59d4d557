"""What comments, [sic] and the configuration set aside, with who says so; and what is told of comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from report_values import finding

import mtcheck
from mtcheck import run
from mtcheck.config.model import Config
from mtcheck.config.path_settings import PathSetting, PathSettings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.engine import examine
from mtcheck.feed import Feed
from mtcheck.feeds.model import FeedAside
from mtcheck.model import Article, Audit, Failure, Severity, Span, Suppression, Verdict
from mtcheck.run import audit_article
from mtcheck.suppressions.apply import part_findings

TEXT = "It was the the end of it. And the mayor of of Riga spoke."
BOTH = ["the the", "of of"]
NO_ARTICLE = "404 Not Found\n\nThe page you are looking for could not be found."


def comment(*codes: str, end: int = 25) -> Suppression:
    """One for the beginning of the text, which has its first fault."""
    return Suppression(codes, "so he said", Span(0, end), 1)


def make(*comments: Suppression, config: Config | None = None, text: str = TEXT, title: str | None = None) -> Audit:
    article = Article("a", text, origin="a.md", title=title, has_lines=True, suppressions=comments)
    return audit_article(article, config or Config())


def kept(made: Audit) -> list[str]:
    return [finding.text for finding in made.findings]


def aside(made: Audit) -> list[tuple[str, str, str, str]]:
    assert {item.how for item in made.set_aside} <= {"suppressed"}
    return [(item.finding.text, item.by, item.reason, item.where) for item in made.set_aside]


def test_without_a_word_from_anybody_all_findings_count() -> None:
    made = make()
    assert (kept(made), aside(made), made.notes) == (BOTH, [], ())


@pytest.mark.parametrize("code", ["MT304", "mt304", "MT3", "doubled-word", "Doubled-Word"])
def test_a_comment_sets_aside_what_it_names_in_its_stretch(code: str) -> None:
    made = make(comment(code))
    assert kept(made) == ["of of"]
    assert aside(made) == [("the the", "comment", "so he said", "a.md:1")]
    assert made.notes == ()


def test_what_is_set_aside_costs_nothing_and_sways_no_verdict() -> None:
    text = "The court [elle] considered the appeal on Monday."
    made = make(text=text)
    freed = make(comment(end=len(text)), text=text)
    assert (made.verdict, made.score.value is not None and made.score.value < 100) == (Verdict.REVIEW, True)
    assert (freed.verdict, freed.score.value, freed.reasons) == (Verdict.PUBLISH, 100.0, ())
    assert freed.sentence_scores[0].penalties == ()


def test_a_comment_of_other_codes_sets_nothing_aside_and_is_told() -> None:
    made = make(comment("MT201"))
    assert kept(made) == BOTH
    assert made.notes == ("a.md:1: this comment suppresses nothing: MT201; take it out",)


def test_of_a_comment_only_the_code_that_suppresses_nothing_is_told() -> None:
    assert make(comment("MT304", "MT201", "MT5")).notes == (
        "a.md:1: some of this comment suppresses nothing: MT201, MT5; take that out",
    )


def test_a_comment_for_all_is_told_where_there_is_nothing() -> None:
    assert make(comment(), text="All is well in town.").notes == (
        "a.md:1: this comment suppresses nothing; take it out",
    )


def test_a_comment_without_a_code_leaves_what_is_critical_and_one_with_it_does_not() -> None:
    text = "It was the the end of it. As an AI language model, I cannot translate this."
    trace = "As an AI language model, I cannot translate this"
    made = make(comment()._replace(field=None, span=Span(0, len(text))), text=text)
    assert ([item[0] for item in aside(made)], made.verdict) == (["the the"], Verdict.HOLD)
    assert [found for found in kept(made) if found.startswith(trace)] == kept(made) != []
    told = "a.md:1: this comment names no code, so that it suppresses nothing critical; MT721 still counts"
    assert made.notes == (told,)
    assert make(comment("MT", end=len(text)), text=text).notes == (told,)
    named = make(comment("MT304", "MT721", end=len(text)), text=text)
    assert (kept(named), named.notes) == ([], ())


def test_a_code_that_no_check_has_is_told_with_the_nearest() -> None:
    made = make(comment("MT304", "MT2O1", "doubled-words"))
    assert kept(made) == ["of of"]
    assert [note.partition("; ")[0] for note in made.notes] == [
        'a.md:1: no check is called "MT2O1", did you mean "MT221"?',
        'a.md:1: no check is called "doubled-words", did you mean "doubled-word"?',
    ]


def test_a_comment_with_a_fault_sets_nothing_aside_and_its_fault_is_told() -> None:
    made = make(comment("MT304")._replace(fault="it has no reason; write one"))
    assert (kept(made), made.notes) == (BOTH, ("a.md:1: it has no reason; write one",))


@pytest.mark.parametrize(
    ("config", "codes"),
    [
        (Config(select=("MT2",)), ("MT304",)),
        (Config(select=("MT2",)), ()),
        (Config(ignore=("MT305",)), ("MT3",)),
        (Config(), ("MT131",)),  # without a source nobody looks for what was left out
        (Config(), ("MT801",)),  # of the feed
    ],
)
def test_a_comment_is_not_told_to_be_idle_where_what_it_names_was_not_looked_for(
    config: Config, codes: tuple[str, ...]
) -> None:
    assert make(comment(*codes), config=config, text="All is well in town.").notes == ()


def test_a_comment_means_its_field_and_one_of_the_whole_file_means_all() -> None:
    title = "The the mayor"
    of_title = comment("MT304", end=99)._replace(field="title")
    assert kept(make(comment("MT304", end=99), title=title)) == ["The the"]
    assert kept(make(of_title, title=title)) == BOTH
    assert kept(make(comment("MT304")._replace(field=None), title=title)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the the [sic] end of it.", []),
        ("It was the the (sic) end of it.", []),
        ("It was the the [Sic!] end of it.", []),
        ("It was the the [*sic*] end of it.", []),
        ('It was "the the" [sic] end of it.', []),
        ("It was the the\u00a0[sic], they said.", []),
        ("It was the the end [sic] of it.", ["the the"]),
        ("It was the [sic] end, and the mayor of of Riga.", ["of of"]),
        ("It was [sic] the the end of it.", ["the the"]),
        ("It was the the end of a sick man.", ["the the"]),
    ],
)
def test_a_sic_lets_the_word_before_it_be(text: str, expected: list[str]) -> None:
    made = make(text=text)
    assert [finding.text for finding in made.findings if finding.code == "MT304"] == expected
    assert {item.by for item in made.set_aside} <= {"sic"}


@pytest.mark.parametrize(
    "text",
    [
        "The port opened at noon. Le maire a dit que le port est fermé depuis lundi soir [sic].",
        "The port opened at noon. Le maire a dit que le port est fermé depuis lundi soir. [sic]",
        "As an AI language model, I cannot translate this [sic].",
    ],
)
def test_a_sic_behind_a_whole_sentence_or_what_is_critical_sets_nothing_aside(text: str) -> None:
    made = make(text=text)
    assert made.set_aside == ()
    assert made.verdict is Verdict.HOLD


def test_a_comment_that_came_with_a_feed_is_told_and_not_heeded_unless_somebody_says_so() -> None:
    embedded = comment("MT304")._replace(is_embedded=True)
    made = make(embedded)
    assert kept(made) == BOTH
    (note,) = made.notes
    assert note.startswith(
        "a.md:1: this comment came with a feed, a record or an address, so that it suppresses nothing;"
    )
    heeded = make(embedded, config=Config(heed_feed_comments=True))
    assert (kept(heeded), heeded.notes) == (["of of"], ())


@pytest.mark.parametrize(
    ("key", "value", "usual"), [("heed_feed_comments", True, BOTH), ("heed_suppressions", False, ["of of"])]
)
def test_what_is_heeded_may_differ_by_path(key: str, value: bool, usual: list[str]) -> None:  # noqa: FBT001 - a case
    said = comment("MT304")._replace(is_embedded=key == "heed_feed_comments")
    unusual = ["of of"] if usual == BOTH else BOTH
    for pattern, expected in (("a.md", unusual), ("b.md", usual)):
        config = Config(paths=(PathSettings((pattern,), (PathSetting(key, value, "mtcheck.toml:2"),)),))
        assert kept(make(said, config=config)) == expected


def test_a_sic_is_named_as_the_reason_and_holds_in_the_title_too() -> None:
    made = make(text="All is well.\nIt was the the [sic] end.", title="The the [sic] mayor")
    assert aside(made) == [("The the", "sic", "[sic]", "a"), ("the the", "sic", "[sic]", "a.md:2")]


@pytest.mark.parametrize(("marker", "found"), [("elle", ["[elle]"]), ("sic", [])])
def test_no_check_takes_the_marker_for_a_fault_even_where_it_is_not_heeded(marker: str, found: list[str]) -> None:
    text = f"Poland had asked for a meeting because [{marker}] considered the raids a threat."
    assert kept(make(text=text, config=Config(heed_suppressions=False))) == found


def table(**keys: Any) -> SuppressSettings:  # noqa: ANN401 - keys as a file has them
    return SuppressSettings("so it is", **keys, where="mtcheck.toml:3")


def test_a_table_means_one_finding_by_its_fingerprint() -> None:
    fingerprint = make().findings[1].fingerprint
    made = make(config=Config(suppress=(table(fingerprint=fingerprint),)))
    assert (kept(made), aside(made)) == (
        ["the the"],
        [("of of", "configuration", "so it is", "mtcheck.toml:3")],
    )


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"code": "MT304", "text": "THE  the"}, ["of of"]),
        ({"code": "doubled-word", "text": "the the"}, ["of of"]),
        ({"code": "MT3", "text": "the the"}, ["of of"]),
        ({"code": "MT304", "text": "the"}, BOTH),
        ({"code": "MT201", "text": "the the"}, BOTH),
        ({"code": "MT304", "text": "the the", "paths": PathSettings(("a.md",))}, ["of of"]),
        ({"code": "MT304", "text": "the the", "paths": PathSettings(("*.html",))}, BOTH),
        ({"code": "MT304", "text": "the the", "until": date(2020, 1, 31)}, BOTH),
        ({"code": "MT304", "text": "the the", "until": date(9999, 12, 31)}, ["of of"]),
    ],
)
def test_a_table_means_findings_by_code_and_text(keys: dict[str, Any], expected: list[str]) -> None:
    assert kept(make(config=Config(suppress=(table(**keys),)))) == expected


def test_a_table_holds_on_its_last_day_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    until = table(fingerprint="0" * 16, until=date(2026, 11, 26))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")  # that day
    assert until.is_in_force
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795737600")
    assert not until.is_in_force


def test_what_a_comment_says_comes_before_the_configuration() -> None:
    config = Config(suppress=(table(code="MT304", text="the the"),))
    assert aside(make(comment("MT304"), config=config)) == [("the the", "comment", "so he said", "a.md:1")]


def test_whoever_wants_to_see_everything_is_shown_it() -> None:
    config = Config(heed_suppressions=False, suppress=(table(code="MT304", text="of of"),))
    made = make(comment("MT304"), comment("MT201"), config=config, text=TEXT + " A fine [sic] day.")
    assert (kept(made), made.set_aside, made.notes) == (BOTH, (), ())


def test_what_was_suppressed_shows_in_the_signature() -> None:
    plain, freed = make().signature, make(comment("MT304")).signature
    assert (freed.removeprefix(plain), make(comment("MT201")).signature) == ("|suppressed:yes", plain)
    settings = {make(config=Config(suppress=tables)).signature for tables in _vary()}
    assert len(settings) == len(list(_vary()))
    expired = table(code="MT304", text="x", until=date(2020, 1, 1))
    assert make(config=Config(suppress=(expired,))).signature == plain
    assert make(config=Config(heed_suppressions=False)).signature != plain


def _vary() -> Sequence[tuple[SuppressSettings, ...]]:
    return (), (table(code="MT304", text="x"),), (table(code="MT304", text="y"),), (table(fingerprint="0" * 16),)


def test_a_page_that_somebody_says_is_an_article_is_examined_as_one() -> None:
    text = NO_ARTICLE + " The the end."
    assert [finding.code for finding in make(text=text).findings] == ["MT741"]
    made = make(comment("MT741", end=len(text)), text=text)
    assert made.score.value is not None
    assert "MT304" in [finding.code for finding in made.findings]
    assert [item.finding.code for item in made.set_aside] == ["MT741"]


def test_an_audit_in_processes_sets_aside_the_same(tmp_path: Path) -> None:
    for number in range(3):
        text = f"It was the the end. <!-- mtcheck: ignore MT304 -- {number} -->\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    one, two = (list(mtcheck.audit(tmp_path, jobs=jobs)) for jobs in (1, 2))
    assert one == two
    assert [item.reason for made in one for item in made.set_aside] == ["0", "1", "2"]


def read_feed(config: Config) -> Feed:
    feed = Feed(config)
    path = Path(__file__).parent.parent / "fixtures" / "names" / "feed.jsonl"
    for made in mtcheck.audit(path):
        feed.add(audit_article(made.article, config, for_feed=True))
    return feed


def test_a_finding_of_the_whole_feed_is_set_aside_by_the_configuration_only_without_match() -> None:
    found = read_feed(Config(select=("MT8",))).close()
    first = found.findings[0]
    form = first.found.spellings[-1].form.upper()
    by_text = table(code=first.code, text=form)
    by_print = table(fingerprint=first.fingerprint)
    elsewhere = table(code=first.code, text=form, paths=PathSettings(("*",)))
    for one in (by_text, by_print):
        shown = read_feed(Config(select=("MT8",), suppress=(one,))).close()
        assert shown.findings == found.findings[1:]
        assert shown.suppressed == (FeedAside(first, "so it is", "mtcheck.toml:3"),)
    assert read_feed(Config(select=("MT8",), suppress=(elsewhere,))).close() == found
    assert read_feed(Config(select=("MT8",), suppress=(by_text,), heed_suppressions=False)).close() == found


def test_no_comment_is_told_to_be_idle_where_a_check_crashed(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*args: object, **kwargs: object) -> object:
        failure = Failure("a", "crashed", "report it")
        return replace(examine(*args, **kwargs), failures=(failure,))  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(run, "examine", crash)
    assert make(comment("MT201")).notes == ()


def test_a_sic_behind_a_word_leaves_what_is_critical() -> None:
    text = "He wrote receipe [sic]."
    slip = finding(text, Span(9, 16), "MT304", "it is misspelt")
    grave = replace(slip, severity=Severity.CRITICAL)
    parted = part_findings(Article("a", text), [slip, grave], Config(), ())
    assert (parted.findings, [item.finding for item in parted.set_aside]) == ((grave,), [slip])


def test_of_two_comments_the_nearer_one_gives_the_reason() -> None:
    far = Suppression(("MT304",), "all of it is a poem", Span(0, 25), 1)
    made = make(far, comment("MT304")._replace(line=2))
    assert aside(made) == [("the the", "comment", "so he said", "a.md:2")]
    assert made.notes == ()


def part(text: str, *spans: Span, comments: tuple[Suppression, ...] = ()) -> list[bool]:
    """Whether a finding on each of these places of a text still counts."""
    found = [finding(text, span, "MT304", "it is there twice") for span in spans]
    parted = part_findings(Article("a", text, suppressions=comments), found, Config(), ())
    return [item in parted.findings for item in found]


def test_a_sic_means_its_word_a_phrase_that_ends_there_and_itself_but_no_sentence_around_it() -> None:
    text = "He wrote a good receipe [sic] for it. And [sic] again."
    word = text.index("receipe")
    end = text.index("]") + 1
    spans = {
        Span(word, word + 7): False,
        Span(word + 2, word + 4): False,
        Span(word - 5, word + 7): False,
        Span(word - 7, word + 7): False,
        Span(0, word + 7): True,
        Span(word + 7, end): False,
        Span(word + 7, word + 7): False,
        Span(end - 1, end): False,
        Span(word, end): False,
        Span(0, text.index(".") + 1): True,
        Span(word - 5, word - 1): True,
        Span(end, end + 4): True,
        Span(end - 1, end + 4): True,
    }
    assert dict(zip(spans, part(text, *spans), strict=True)) == spans


def test_a_comment_means_what_reaches_into_its_stretch_and_a_place_without_characters() -> None:
    text = "One two three four."
    said = Suppression((), "so he said", Span(4, 7))
    spans = {
        Span(4, 7): False,
        Span(0, 5): False,
        Span(6, 19): False,
        Span(4, 4): False,
        Span(7, 7): False,
        Span(0, 4): True,
        Span(7, 9): True,
        Span(3, 3): True,
    }
    assert dict(zip(spans, part(text, *spans, comments=(said,)), strict=True)) == spans
    nowhere = Suppression((), "so he said", Span(4, 4))
    assert part(text, Span(4, 4), comments=(nowhere,)) == [True]


@pytest.mark.parametrize(
    "code", ["MT304", "mt3", "doubled-word", "linguistic-conventions", "Linguistic-Conventions/Repetition"]
)
def test_a_comment_names_checks_as_every_selector_does(code: str) -> None:
    made = make(comment(code))
    assert (kept(made), made.notes) == (["of of"], ())
