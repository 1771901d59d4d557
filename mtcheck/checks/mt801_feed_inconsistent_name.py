"""One name that a feed spells in different ways from one article to the next.

A machine translates each article as if it were the first: what it calls Bucha today was Boutcha yesterday, and the
same spokesman is Dmitry in one piece and Dmitri in the next. No single article is wrong.

A reader who follows the news takes the two for two, a search or a topic page finds half of the articles, and links
between them break. So it is said for the feed as a whole, with every spelling, how often it stands and in which
articles, which one most articles have and which one English uses. It costs no article a point and holds none back;
it is neutral where many readers would not see the difference.

False alarms: two people of one rare surname whose first names are spelled alike; a name that has two spellings on
purpose. It is stricter than MT201 is within one article: a feed has thousands of people, so a full name is compared
with full names, and a word that stands alone only where English does not know one of the spellings, or where both
are known as one town or person (Pékin, Beijing). Other first names, other initials, plurals, peoples and the names of
wives are told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.check import Example, FeedExample, feed_check
from mtcheck.feeds.model import FeedEvidence, FeedHit, FeedSpelling
from mtcheck.model import Category, Severity
from mtcheck.names.romanisation import is_slight
from mtcheck.names.spellings import LANGUAGES


@feed_check(
    code="MT801",
    slug="feed-inconsistent-name",
    category=Category.NAME,
    reads="names",
    severity=Severity.MINOR,  # neutral where all that differs is slight
    confidence=0.9,
    languages=LANGUAGES,
    bad=(
        FeedExample(
            (
                Example("The mayor said that Bucha had been freed. In Bucha the shops are open."),
                Example("Dead civilians lay in the streets of ⟦Boutcha⟧, the envoy said."),
            )
        ),
        FeedExample(
            (
                Example("The spokesman, Dmitry Peskov, denied this on Monday."),
                Example("That is a lie, the spokesman, ⟦Dmitri Peskov⟧, told reporters."),
                Example("Reporters asked Dmitry Peskov about the talks."),
            )
        ),
        FeedExample(
            (
                Example("The midfielder, Grzegorz Krychowiak, has left the club."),
                Example("Nobody had seen ⟦Krykhoviak⟧ on the pitch that day."),
                Example("The club has sold Grzegorz Krychowiak to a rival."),
            )
        ),
    ),
    good=(
        FeedExample(
            (
                Example("The president, Volodymyr Zelensky, spoke first."),
                Example("His wife, Olena Zelenska, spoke next."),
            )
        ),
        FeedExample(
            (
                Example("The jury heard Anna Petrova on Monday."),
                Example("Then it heard Hanna Petrova, and the witness Ivan Petrov."),
            )
        ),
        FeedExample(
            (
                Example("The film is about George H. Bush."),
                Example("The book is about George W. Bush, and Sara Jones wrote it."),
                Example("The critic Sarah Jones did not like it."),
            )
        ),
        FeedExample(
            (
                Example("Dead were found in Bucha. The mayor of Boutcha spoke."),
                Example("Nobody else was named that day."),
            )
        ),
    ),
)
def feed_inconsistent_name(feed: FeedEvidence) -> Iterator[FeedHit]:
    """One hit for each name that two articles at least spell in two ways at least."""
    for name in feed.names:
        spellings = [spelling for spelling in name.spellings if not spelling.is_avoided]
        articles = {count.article_id for spelling in spellings for count in spelling.counts}
        if len(spellings) < 2 or len(articles) < 2:  # noqa: PLR2004 - what one article does is for MT201
            continue
        preferred, *others = spellings
        is_neutral = all(is_slight(preferred.form, other.form) for other in others)
        yield FeedHit(name, _describe(preferred, others, name.reason), Severity.NEUTRAL if is_neutral else None)


def _describe(preferred: FeedSpelling, others: Sequence[FeedSpelling], reason: str) -> str:
    """`"Boutcha" in 1 article, "Bucha" in 3; "Bucha" is usual in English`."""
    first, *rest = (*others, preferred)
    parts = [f'"{first.form}" in {_count_articles(first)}', *(f'"{other.form}" in {other.articles}' for other in rest)]
    return f'{", ".join(parts)}; "{preferred.form}" {reason}{_overrule(preferred, others)}'


def _overrule(preferred: FeedSpelling, others: Sequence[FeedSpelling]) -> str:
    """That the choice holds in an article, too, which has another spelling as often, and goes by itself (MT201)."""
    own = {count.article_id: count.mentions for count in preferred.counts}
    counts = [count for other in others for count in other.counts if count.article_id in own]
    is_mixed = any(count.mentions >= own[count.article_id] for count in counts)
    return ": also in an article that has both, where MT201 goes by that one alone" if is_mixed else ""


def _count_articles(spelling: FeedSpelling) -> str:
    return f"{spelling.articles} article{'' if spelling.articles == 1 else 's'}"
