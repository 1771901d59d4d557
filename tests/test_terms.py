"""What a glossary avoids in an article: one finding for each term, all its uses named, fixes that come to an end."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_checks import apply_fixes

from mtcheck import Config, Finding, Glossary, Span, Term, check_text
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article
from mtcheck.names.glossary import preferred_forms
from mtcheck.names.glossary_files import read_glossary
from mtcheck.names.terms import find_term_uses
from mtcheck.readers import read_articles
from mtcheck.run import audit_article
from mtcheck.segment import segment

KYIV = Term("Kyiv", ("Kiev", "Kieff"), note="since 2019", where="lists/terms.csv:2")
WORDS = "Kiev kiev KIEV Kieff Kyiv pro-Kiev Kiev’s climate Climate change crisis region lift lifts lifts' . , “ ” \n\n"
GLOSSARY = Glossary(
    (
        Term("Kyiv", ("Kiev", "Kieff")),
        Term("Kyiv region", ("Kiev region",)),
        Term("climate crisis", ("climate", "climate change")),
        Term("elevator", ("lift",), "en-US"),
        Term("U.S.", ("US",)),
    )
)


def find(text: str, *terms: Term, title: str | None = None, allow: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    config = Config(select=("MT221",), glossary=Glossary(terms), allow=allow)
    return check_text(text, title=title, config=config).findings


def mend(text: str, language: str) -> str:
    """The text after all fixes have been applied as often as there is something to fix."""
    config = Config(select=("MT221",), glossary=GLOSSARY)
    for _ in range(len(text) + 1):
        fixes = [finding.fix for finding in check_text(text, language=language, config=config).findings]
        if not fixes:
            return text
        text = apply_fixes(text, [fix for fix in fixes if fix is not None])
    pytest.fail(f"fixes of fixes without end: {text!r}")


def test_a_term_is_one_finding_at_its_first_use_in_the_text_with_all_others() -> None:
    (finding,) = find("In Kiev it rained. Kieff was wet, KIEV’s roads too.", KYIV, title="Kiev under water")
    assert (finding.field, finding.span, finding.text, finding.suggestion) == ("text", Span(3, 7), "Kiev", "Kyiv")
    assert [(mention.field, mention.text) for mention in finding.related] == [("title", "Kiev"), ("text", "Kieff")]
    assert finding.message == (
        '"Kiev" here and in 1 other place, "Kieff" in 1; the glossary (terms.csv) has "Kyiv": since 2019'
    )
    assert finding.fix is not None
    assert not finding.fix.safe


def test_a_use_in_the_title_alone_is_found_there() -> None:
    (finding,) = find("All was well in town.", KYIV, title="Kiev under water")
    assert (finding.field, finding.text, finding.related) == ("title", "Kiev", ())


def test_two_terms_are_two_findings() -> None:
    findings = find("The lift of Kiev.", KYIV, Term("elevator", ("lift",)))
    assert [finding.message for finding in findings] == [
        '"lift" here; the glossary has "elevator"',
        '"Kiev" here; the glossary (terms.csv) has "Kyiv": since 2019',
    ]


def test_several_rows_for_one_preferred_form_are_one_term() -> None:
    (finding,) = find("From Kiev to Kieff.", Term("Kyiv", ("Kiev",)), Term("Kyiv", ("Kieff",)))
    assert [mention.text for mention in finding.related] == ["Kieff"]


def test_what_the_glossary_settles_is_no_second_finding() -> None:
    def find_codes(text: str, *terms: Term) -> list[str]:
        config = Config(select=("MT2",), extend_select=("MT222",), glossary=Glossary(terms))
        return [finding.code for finding in check_text(text, title="Bucha", config=config).findings]

    names = "The dead of Bucha were buried. The mayor of Boutcha spoke."
    assert find_codes(names) == ["MT201"]
    assert find_codes(names, Term("Bucha", ("Boutcha",))) == ["MT221"]
    assert find_codes(names, Term("Butscha", ("Bucha", "Boutcha"))) == ["MT221"]
    assert find_codes(names, Term("house", ("dwelling",))) == ["MT201"]
    three = "President Zelensky spoke. Zelenskyy wept. Zelenskiy left."
    config = Config(select=("MT2",), glossary=Glossary((Term("Zelenskyy", ("Zelensky",)),)))
    found = [(finding.code, finding.text, finding.suggestion) for finding in check_text(three, config=config).findings]
    assert found == [("MT221", "Zelensky", "Zelenskyy"), ("MT201", "Zelenskiy", "Zelenskyy")]
    forms = "The US left. In the U.S. they stayed."
    assert find_codes(forms) == ["MT222"]
    assert find_codes(forms, Term("US", ("U.S.",))) == ["MT221"]


def test_a_preferred_form_is_not_a_leftover_of_another_language() -> None:
    text = "The port was closed. The mairie said nothing about it."
    term = Term("mairie", ("town hall",))
    assert [finding.text for finding in check_text(text).findings] == ["mairie"]
    assert check_text(text, config=Config(glossary=Glossary((term,)))).findings == ()
    german = Config(glossary=Glossary((Term("mairie", (), "de"),)))
    assert [finding.text for finding in check_text(text, config=german).findings] == ["mairie"]


def test_what_the_configuration_allows_is_left_out_and_the_rest_is_found() -> None:
    (finding,) = find("From Kiev to Kieff.", KYIV, allow=("kiev",))
    assert (finding.text, finding.related) == ("Kieff", ())


def test_code_link_targets_and_page_furniture_are_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("See `Kiev` or [the map](Kiev.html) of **Kiev**.\n", encoding="utf-8")
    (article,) = read_articles([str(path)])
    assert isinstance(article, Article)
    uses = [use.span for use in find_term_uses(segment(article), Glossary((KYIV,)), Lexicon("en"))]
    assert [article.text[span.start - 2 : span.end] for span in uses] == ["**Kiev"]
    path.write_text("Open from 9 a.m., says `open(8 am)` or `open(7 am)` daily.\n", encoding="utf-8")
    (article,) = read_articles([str(path)])
    assert isinstance(article, Article)
    assert audit_article(article, Config(select=("MT222",))).findings == ()
    assert find("Read also: Kiev under water\n\nAll was well in town.", KYIV) == ()


def test_a_glossary_in_a_file_is_kept_to() -> None:
    glossary = read_glossary(Path(__file__).parent.parent / "fixtures" / "glossaries" / "terms.csv")
    config = Config(select=("MT221",), glossary=glossary)
    text = "Dynamo Kiev took the elevator, the lift and all illegal steps to Kiev."
    found = {
        language: [finding.text for finding in check_text(text, language=language, config=config).findings]
        for language in ("en", "en-GB", "en_us", "fr")
    }
    assert found == {
        "en": ["Kiev"],
        "en-GB": ["elevator", "Kiev"],
        "en_us": ["lift", "Kiev"],
        "fr": ["Kiev"],
    }


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=14), st.sampled_from(["en-US", "fr"]))
def test_fixes_come_to_an_end_and_leave_nothing_to_be_found(words: list[str], language: str) -> None:
    mended = mend(" ".join(["Seen:", *words]), language)
    assert mend(mended, language) == mended
    assert "Kiev" not in mended


@given(st.text(alphabet="Kiev kyU.S'’-‑ﬁé\n", max_size=40))
def test_uses_are_apart_and_stand_where_they_say(text: str) -> None:
    doc = segment(Article("a", text))
    uses = list(find_term_uses(doc, GLOSSARY, Lexicon("en")))
    assert [" ".join(text[use.span.start : use.span.end].split()) for use in uses] == [use.form for use in uses]
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(uses))


def test_a_glossary_of_ten_thousand_terms_costs_little() -> None:
    glossary = Glossary(tuple(Term(f"word{n} new", (f"word{n} old", f"old{n}")) for n in range(10_000)))
    doc = segment(Article("a", "The harbour master of the old town said that word77 old was gone. " * 3000))
    assert [use.term.preferred for use in find_term_uses(doc, glossary, Lexicon("en"))] == ["word77 new"] * 3000
    begin = time.process_time()
    for _ in find_term_uses(doc, glossary, Lexicon("en")):
        pass
    assert time.process_time() - begin < 2  # 39,000 words: some 0.1 s where each word is looked up once


def test_an_article_is_asked_only_for_the_preferred_forms_that_it_may_hold() -> None:
    glossary = Glossary(tuple(Term(f"word{n} new") for n in range(1000)))
    assert preferred_forms(glossary, "en", frozenset(("the", "word77"))) == {"word77 new"}
