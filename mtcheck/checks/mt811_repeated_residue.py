"""A line that stands word for word at the top or bottom of many articles of a feed.

What stands round an article on its page is the same on every page: the box for the newsletter, the note on the site's
rules, a slogan. The program that takes out the articles takes it along each time. No list can hold what every site
says of itself, but the feed shows it.

A reader of one article takes it for a part of the story; a reader of the feed reads it again and again, and a search
finds it instead of the news. It is said once for the whole feed, with the articles that have it, costs no article a
point and holds none back. What lists know already is said in each article instead (MT701 to MT705).

Wrong where authors repeat themselves: the standing subtitle of a column, or the sentence of background that an agency
ends each report of a war with. So the line must stand in three articles at least that are no versions of one story, at
their edges, and in a good share of the articles of its site; a sentence that does not speak to the reader must be in
half of them, a line of three words or fewer in a third. Numbers may differ: "12 of our readers" is "7 of our readers".
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Example, FeedExample, feed_check
from mtcheck.feeds.model import FeedEvidence, FeedHit, FeedLine
from mtcheck.model import Category, Severity

_SHORT = 3
"""Words of a line that may as well be a rubric or a subtitle."""
_FEWEST_SHORT = 4
_FEWEST_PROSE = 5
_SHARE_OF_SHORT = 1 / 3
_SHARE_OF_PROSE = 1 / 2
_SHARE = 1 / 10


@feed_check(
    code="MT811",
    slug="repeated-residue",
    category=Category.RESIDUE,
    reads="lines",
    severity=Severity.MINOR,
    confidence=0.9,
    fields=("text",),
    bad=(
        FeedExample(
            (
                Example("The port is closed until May.\n\n⟦Harbour Post: the coast is our business⟧"),
                Example("A bridge fell on Monday.\n\nHarbour Post: the coast is our business"),
                Example("The fishermen met in Rome.\n\nHarbour Post: the coast is our business"),
            )
        ),
        FeedExample(
            (
                Example("⟦You have 3 of 10 coins for this page⟧\n\nThe port is closed until May."),
                Example("You have 2 of 10 coins for this page\n\nA bridge fell on Monday."),
                Example("You have 1 of 10 coins for this page\n\nThe fishermen met in Rome."),
            )
        ),
    ),
    good=(
        FeedExample(
            (
                Example(
                    "The port is closed till May. The strike goes on. Ships wait at sea.\n\nA hard day for all the town"
                ),
                Example("The port stays closed. The strike goes on. Ships wait at sea.\n\nA hard day for all the town"),
                Example("The port is closed. The strike goes on. Ships wait at sea.\n\nA hard day for all the town"),
            )
        ),
        FeedExample(
            (
                Example("The port is closed until May.\n\nRussia sent its troops over the border in February 2022."),
                Example("A bridge fell on Monday.\n\nRussia sent its troops over the border in February 2022."),
                Example("The fishermen met in Rome.\n\nRussia sent its troops over the border in February 2022."),
            )
        ),
        FeedExample(
            (
                Example("The port is closed until May.\n\nWhat happens next"),
                Example("A bridge fell on Monday.\n\nWhat happens next"),
                Example("The fishermen met in Rome.\n\nWhat happens next"),
            )
        ),
    ),
)
def repeated_residue(feed: FeedEvidence) -> Iterator[FeedHit]:
    """One hit for each line that enough articles have."""
    for line in feed.lines:
        if _is_residue(line):
            where = f" of {line.site}" if line.site else ""
            share = f"{line.line.articles} of {line.of_articles} articles{where}"
            yield FeedHit(line, f'"{line.line.form}" stands word for word at the edge of {share}')


def _is_residue(line: FeedLine) -> bool:
    articles = min(line.line.articles, line.stories)
    if line.is_prose:
        return articles >= _FEWEST_PROSE and line.share >= _SHARE_OF_PROSE
    if line.words <= _SHORT:
        return articles >= _FEWEST_SHORT and line.share >= _SHARE_OF_SHORT
    return line.share >= _SHARE
