"""What is no article is said to be so, once, and has no score; what only looks like it is left alone.

Pages by kind and their innocent neighbours are in fixtures/cases/mt741_no_article.toml. Here is what a case cannot
show: what is said, what becomes of all other findings, and that half of something is not the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mtcheck.check import Context, FeedPart, load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Article, Audit, Document, Hit, Severity, Span, Verdict
from mtcheck.run import audit_article
from mtcheck.segment import segment

ENGLISH = (
    "The mayor said last night that the bridge would be closed until June.",
    "People will have to go round by the old station.",
    "Nobody knows why the work takes so long.",
    "The council meets again on Monday.",
)
FRENCH = (
    "Le maire a annoncé hier soir que le pont serait fermé jusqu'au mois de juin.",
    "Les habitants devront faire un détour par la vieille gare.",
    "Personne ne sait pourquoi les travaux durent si longtemps.",
    "Le conseil se réunit de nouveau lundi.",
)
GONE = "404 Not Found\n\nThe page you are looking for does not exist."


def audit(text: str, *, title: str | None = None, config: Config | None = None, **about: str) -> Audit:
    article = Article("a", text, title=title, language=about.get("language", "en"))
    return audit_article(article, config or Config())


def codes(made: Audit) -> list[str]:
    return [finding.code for finding in made.findings]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (GONE, 'the page says that there is nothing at its address ("404 Not Found")'),
        (
            "This content is not available in your region.",
            'the page says that its content is not available ("This content is not available in your region")',
        ),
        ("test", 'filler stands where the text should be ("test")'),
        ("null", 'filler stands where the text should be ("null")'),
        ("Error 503", 'the page says that something went wrong ("Error 503")'),
        ("Access denied", 'the page says that the reader may not see it ("Access denied")'),
        ("Just a moment...", 'the page asks for a person with a browser ("Just a moment")'),
        (
            "Subscribe to continue reading",
            'the page asks the reader to subscribe or to log in ("Subscribe to continue reading")',
        ),
        (
            "Error 500 Internal server error",
            'the page says that something went wrong ("Error 500 Internal server error")',
        ),
        ("Share on Facebook Twitter WhatsApp", "it holds nothing but what stands round the article on a page"),
        ("USD\t89.45\t90.10\nEUR\t97.12\t98.30\nGBP\t113.40\t114.00", "it is a table without a sentence"),
        ("Apples\nPears\nPlums\nCherries\nGrapes\nFigs", "it is a bare list without a sentence"),
        (" ".join(FRENCH), "the whole text is in French, not English"),
        (
            "Мэр города вчера вечером сообщил, что мост будет закрыт до июня, и жителям придётся его объезжать.",
            "the whole text is in Russian, not English",
        ),
    ],
)
def test_an_article_is_held_unscored_and_the_reason_says_what_stands_there(text: str, reason: str) -> None:
    made = audit(text)
    assert (made.score.value, made.score.penalties, made.verdict) == (None, (), Verdict.HOLD)
    assert made.reasons == (f"it is not an article: {reason}",) == (made.score.unscored,)
    assert [(f.code, f.severity, f.span, f.message) for f in made.findings] == [
        ("MT741", Severity.CRITICAL, Span(0, len(text)), reason)
    ]
    assert {score.value for score in made.sentence_scores} == {None}
    assert len(made.sentence_scores) == len(made.sentences)


@pytest.mark.parametrize(
    "headline",
    [
        "403 Forbidden",
        "404 Not Found",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Temporarily Unavailable",
        "504 Gateway Time-out",
        "Bad gateway Error code 502",
    ],
)
@pytest.mark.parametrize(
    "text", ["nginx", "nginx/1.24.0 (Ubuntu)", "Apache/2.4.41 (Ubuntu) Server at example.com Port 80", "cloudflare"]
)
def test_an_error_page_is_no_article_when_its_heading_became_the_title(headline: str, text: str) -> None:
    made = audit(text, title=headline)
    assert (codes(made), made.verdict) == (["MT741"], Verdict.HOLD)


def test_a_notice_in_the_title_is_told_with_its_words() -> None:
    made = audit("openresty 3", title="502 Bad Gateway")
    assert made.reasons == ('it is not an article: the page says that something went wrong ("502 Bad Gateway")',)


@pytest.mark.parametrize("title", ["Access denied", "404 Not Found", "Bridge shut until June"])
def test_one_sentence_makes_an_article_under_such_a_title(title: str) -> None:
    assert codes(audit("The court refused.", title=title)) == []


@pytest.mark.parametrize(
    ("title", "text", "reason"),
    [
        (None, "translation", 'it holds no sentence, only "translation"'),
        (None, "lighttpd 1", 'it holds no sentence, only "lighttpd 1"'),
        ("Bridge shut until June", "Bridge shut until June", "it holds the headline once more and nothing else"),
        (
            "Bridge shut until June",
            "Bridge shut until June\n\nBridge shut until June",
            "it holds the headline once more and nothing else",
        ),
    ],
)
def test_words_without_a_sentence_are_no_article(title: str | None, text: str, reason: str) -> None:
    assert audit(text, title=title).reasons == (f"it is not an article: {reason}",)


@pytest.mark.parametrize("text", ["He resigned.", "Bridge shut until June", "\u5317\u4eac\u4eca\u5929\u4e0b\u96e8"])
def test_few_words_may_be_a_sentence(text: str) -> None:
    language = "en" if text.isascii() else "zh"
    assert codes(audit(text, title="Another headline", language=language)) == []


def test_a_text_in_another_language_is_one_finding_and_not_one_a_sentence() -> None:
    text = " ".join(FRENCH * 20)
    assert codes(audit(text)) == ["MT741"]
    without = audit(text, config=Config(ignore=("MT741",)))
    assert codes(without).count("MT104") == 80
    assert without.score.value == 0.0


def test_a_text_that_was_not_translated_shows_its_source_language() -> None:
    made = audit("Мэр города вчера вечером сообщил, что мост будет закрыт до июня, и жителям придётся его объезжать.")
    assert made.source_language == "ru"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_text_that_is_partly_in_another_language_is_an_article(number: int) -> None:
    made = audit(" ".join((*FRENCH[:number], *ENGLISH[number:])))
    assert codes(made) == ["MT104"] * number
    assert made.score.value is not None


def test_a_language_that_no_list_holds_is_not_named() -> None:
    text = (
        "Magajin garin ya ce gadar za ta kasance a rufe har zuwa watan gobe, kuma mutane za su bi ta wata hanya dabam. "
        "Ba wanda ya san dalilin da ya sa aikin yake daukar lokaci mai tsawo haka, in ji shugaban kungiyar mazauna "
        "unguwar, wanda ya kara da cewa za su sake taruwa a ranar Litinin domin tattaunawa."
    )
    made = audit(text)
    assert made.reasons == (
        "it is not an article: the whole text is in another language than English, in Latin letters",
    )


def test_the_title_is_looked_at_as_ever() -> None:
    made = audit(GONE, title="The the bridge is shut")
    assert [(f.code, f.field) for f in made.findings] == [("MT304", "title"), ("MT741", "text")]
    assert made.score.value is None


def test_a_desk_that_wants_such_pages_turns_the_check_off() -> None:
    made = audit(GONE, config=Config(ignore=("no-article",)))
    assert made.score.value is not None
    assert "MT741" not in codes(made)


def test_thresholds_do_not_let_it_pass() -> None:
    lax = Config(hold_critical=0, hold_major=0, review_major=0, hold_score=0, publish_score=0)
    assert audit(GONE, config=lax).verdict is Verdict.HOLD


def test_a_text_without_words_keeps_its_reason() -> None:
    made = audit("* * *")
    assert (codes(made), made.score.value) == (["MT741"], None)
    assert made.reasons == ("it holds no words, so there was nothing to check",)


def test_a_page_in_which_hidden_marks_stand_is_found_as_well() -> None:
    text = "---\nlayout: post\n---\n# 404\n\nPage **not found**\n"
    hidden = (Span(0, 23), Span(text.index("**"), text.index("**") + 2), Span(text.rindex("**"), text.rindex("**") + 2))
    made = audit_article(Article("a", text, hidden=hidden, has_lines=True), Config())
    assert codes(made) == ["MT741"]


def test_no_names_of_it_are_collected_for_the_feed() -> None:
    doc = segment(Article("a", "The the president met Volodymyr Zelensky in Kharkiv. Then Mr Zelensky flew to Warsaw."))
    doubled = next(check for check in load_checks() if check.code == "MT304")
    names = frozenset[FeedPart]({"names"})
    assert examine(doc, (doubled,), Config(), parts=names).sightings != ()
    assert examine(doc, (replace(doubled, voids=True),), Config(), parts=names).sightings == ()


def test_once_it_is_said_no_other_check_reads_the_text() -> None:
    asked: list[str] = []

    def find(doc: Document, _ctx: Context) -> Iterator[Hit]:
        asked.append(doc.field)
        return iter(())

    by_code = {check.code: check for check in load_checks()}
    checks = (replace(by_code["MT304"], find=find), by_code["MT741"])
    examine(segment(Article("a", GONE, title="A title")), checks, Config())
    assert asked == ["title"]


@pytest.mark.parametrize("mark", [".", ""])
@pytest.mark.parametrize("text", ["\n".join(ENGLISH), *ENGLISH, "\n\n".join(ENGLISH[:2])])
def test_short_reports_are_articles_with_their_stops_and_without(text: str, mark: str) -> None:
    made = audit(text.replace(".", mark))
    assert "MT741" not in codes(made)
    assert made.score.value is not None
