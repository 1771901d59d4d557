"""Remnants of markup, misread characters and traces of language models, where one check alone does not show them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Article, Document, Span
from mtcheck.page.mojibake import find_damage
from mtcheck.page.remnant_model import Edit, take_out
from mtcheck.page.remnants import find_remnants
from mtcheck.readers.markdown_marks import find_prose
from mtcheck.segment import segment

OURS = frozenset("MT711 MT712 MT713 MT714 MT715 MT716 MT721".split())
KINDS = frozenset(
    "opener introduction summary label part refusal weak self offer comment echo prompt note head about aside".split()
)


def codes_in(doc: Document) -> list[str]:
    """Of all checks, not of ours alone."""
    return [finding.code for finding in examine(doc, load_checks(), Config()).findings]


def read_markdown(text: str) -> Document:
    prose = find_prose(text)
    return segment(Article("a", text, blocks=prose.blocks, hidden=prose.hidden))


@pytest.mark.parametrize(
    "text",
    [
        "# The mill\n\nIt is **lost**, says the [report](https://example.org/r) of *Anna Holm* &amp; Sons.\n",
        "The mill is <b>lost</b>.<br/>\n\n```\n<unk> {0} %s &nbsp;\n```\n\n- [ ] Nobody\n- came\n",
        "| Club | Points |\n|---|---|\n| Ayr | 3 |\n\n> A \\*quotation\\* and `code`.\n\n![mill](mill.jpg)\n",
    ],
)
def test_what_a_markdown_file_is_written_in_is_no_fault(text: str) -> None:
    assert sorted(OURS & set(codes_in(read_markdown(text)))) == []


def test_what_is_no_markdown_is_a_fault_in_a_markdown_file_too() -> None:
    assert codes_in(read_markdown("**The mill** of {name} isnâ€™t lost.\n")) == ["MT714", "MT715"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mill of &lt;unk&gt; is lost.", "MT713"),
        ("The mill of <ph id=1/> is lost.", "MT714"),
        ('The judge called it &quot;a farce".', "MT711"),
        ('She read <a href="https://example.org">the ruling</a> twice.', "MT711"),
        ("The firm spent less on R & amp ; D.", "MT711"),
        ("A house in M&uuml;nster is for sale.", "MT711"),
        ("The mill â€“ and the pier.", "MT715"),
        ("The mayor of Ð¡ÑƒÐ¼Ñ‹ called.", "MT715"),
        ("The mill isn\u0092t lost.", "MT716"),
        ("The word undefined undefined is there.", "MT714"),
        ("Welcome to % 1 $ s, where we live.", "MT714"),
        ("The [report](https://example.org/r) is out.", "MT712"),
        ("```\nThe mill is lost.\n\nIt burned.", "MT721"),
        ("<think>Translate **this**.</think>\n\nThe mill is lost.", "MT721"),
        ("<|im_start|>The mill is lost.", "MT713"),
    ],
)
def test_one_fault_is_one_finding_of_all_checks(text: str, code: str) -> None:
    assert codes_in(segment(Article("a", text))) == [code]


def test_a_stop_behind_an_entity_is_no_doubled_mark() -> None:
    assert codes_in(segment(Article("a", "The judge called it &quot;a farce&quot;."))) == ["MT711", "MT711"]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Mill &amp; pier are lost", "MT711"),
        ("**Mill lost**", "MT712"),
        ("The <unk> is lost", "MT713"),
        ("Mill of {0} is lost", "MT714"),
        ("Mill isnâ€™t lost", "MT715"),
        ("The go\u200bvernor left", "MT716"),
        ("Title: Mill lost", "MT721"),
        ("Here is the translated headline: Mill lost", "MT721"),
    ],
)
def test_a_title_is_looked_at_like_a_text(title: str, code: str) -> None:
    findings = examine(segment(Article("a", "It burned.", title=title)), load_checks(), Config()).findings
    assert [(finding.code, finding.field) for finding in findings] == [(code, "title")]


def test_a_trace_is_found_where_the_sentences_are_given() -> None:
    lines = ("Here is the translation of the text:", "The mill is lost.", "It burned.")
    starts = (0, len(lines[0]) + 1, len(lines[0]) + len(lines[1]) + 2)
    segments = tuple(Span(at, at + len(line)) for at, line in zip(starts, lines, strict=True))
    assert codes_in(segment(Article("a", "\n".join(lines), segments=segments))) == ["MT721"]


def test_a_quotation_over_paragraphs_is_no_trace() -> None:
    text = "The answer read: “I was asked.\n\nI cannot translate this text.\n\nAsk another.” The clerk laughed."
    assert codes_in(segment(Article("a", text))) == []


def test_what_a_site_says_of_its_translation_is_not_a_trace_as_well() -> None:
    text = "The mill is lost.\n\nTranslation note: This article was translated automatically."
    assert codes_in(segment(Article("a", text))) == ["MT702"]


def test_what_stands_inside_bold_text_is_a_fault_of_its_own() -> None:
    remnants = find_remnants(segment(Article("a", "The **mill of <unk>** is lost.")), Lexicon("en"))
    assert [(remnant.family, remnant.span, remnant.edit) for remnant in remnants] == [
        ("markdown", Span(4, 21), None),
        ("token", Span(14, 19), None),
    ]


@pytest.mark.parametrize(
    ("text", "span", "joint", "edit"),
    [
        ("a<br>b", Span(1, 5), " ", Edit(Span(1, 5), " ")),
        ("a<b>b", Span(1, 4), "", Edit(Span(1, 4), "")),
        ("a <b> b", Span(2, 5), "", Edit(Span(2, 6), "")),
        ("a <b>.", Span(2, 5), "", Edit(Span(1, 5), "")),
        ("<b> a", Span(0, 3), "", Edit(Span(0, 4), "")),
        ("a</b>\nb", Span(1, 5), " ", Edit(Span(1, 5), "")),
    ],
)
def test_markup_is_taken_out_with_the_blanks_that_nothing_needs(text: str, span: Span, joint: str, edit: Edit) -> None:
    assert take_out(text, span, joint=joint) == edit


def test_misread_words_stand_in_order_and_apart() -> None:
    doc = segment(Article("a", "â€œCafÃ©â€\u009d isnâ€™t in MÃ¡laga, itÕs in ErdoÄŸanâ€™s town 10Â % away."))
    damages = list(find_damage(doc))
    assert [damage.repaired for damage in damages] == ["“", "Café”", "isn’t", "Málaga", "it’s", "Erdoğan’s", ""]
    assert all(a.span.end <= b.span.start for a, b in pairwise(damages))


@pytest.mark.parametrize("piece", ["|", "<think>", "[", "(Note: ", "{{", "<a ", "**a ", "&amp;", "a?", "â€"])
def test_a_long_row_of_marks_is_read_to_its_end(piece: str) -> None:
    doc = segment(Article("a", piece * (8000 // len(piece))))
    checks = [check for check in load_checks() if check.code in OURS]
    assert examine(doc, checks, Config()).failures == ()


def test_phrases_of_models_are_of_known_kinds_and_written_as_words_are_read() -> None:
    rows = read_table("model_traces")
    assert {kind for _, kind, _ in rows} == KINDS
    assert [form for form, _, _ in rows if form != form.lower() or "’" in form or "," in form or ":" in form] == []


def test_words_of_models_fill_known_slots() -> None:
    slots = {slot for _, slot in read_table("model_words_en")}
    assert slots == {"order", "core", "task", "thing", "translating", "doing", "language", "person", "asker", "genre"}


def test_words_of_consent_fill_known_slots() -> None:
    assert {slot for _, slot in read_table("consent_en")} == {"core", "task", "button", "reader", "news"}


@pytest.mark.parametrize(
    ("note", "severity"),
    [
        ("(Note: I'm sorry, but I cannot translate this passage.)", "critical"),
        ("(Translator's note: the remaining paragraphs were not translated.)", "critical"),
        ("(Translator's note: the pun cannot be translated.)", "minor"),
    ],
)
def test_a_note_is_as_grave_as_what_it_says(note: str, severity: str) -> None:
    findings = examine(segment(Article("a", f"The mill is lost. {note} It burned.")), load_checks(), Config()).findings
    assert [(finding.code, finding.severity.value) for finding in findings] == [("MT721", severity)]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("I'm sorry, but I can't translate this text.", "says that it does not or cannot translate"),
        ("Je ne peux pas traduire ce texte.", "says that it does not or cannot translate"),
        ("As an AI language model, I cannot verify this figure.", "says what it cannot do"),
        ("Please provide the text you would like me to work on.", "asks for a text"),
        ("As an AI language model, I follow the rules.", "speaks of itself, or of what it was given"),
    ],
)
def test_what_a_model_says_in_place_of_a_translation_is_told_by_what_it_says(said: str, message: str) -> None:
    doc = segment(Article("a", f"{said}\n\nThe pier is shut until May."))
    found = examine(doc, load_checks(), Config(select=("MT721",))).findings
    assert [finding.message for finding in found] == [f"a language model {message}"]
