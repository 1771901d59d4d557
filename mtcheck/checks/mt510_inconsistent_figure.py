"""One figure given two ways in an article: Ivan Petrov, 45, and the 54-year-old Petrov; 12 or 13 dead.

Engines copy figures digit by digit and turn two of them round, most of all where a number stands in words in the source
or is counted by twenties or by ones before tens (vierundfünfzig is 54).

One of the two is wrong; a reader who notices trusts neither, and one who does not carries the wrong one on.

Wrong where time has passed between the two (then 45, when she was 45, in 1999), where two people share a name, where a
headline rounds or says at least, and where a toll is made up of parts or is of another day. So only ages of one person
today are compared; a toll of the headline only where its number stands nowhere in the text, and the text gives one
other number; two tolls of the text only where the second speaks of the first (the 13 dead). Of other figures those
count that look like a slip: the same digits in another order, or another scale, before the same word or another for the
same (workers, employees); a rounder count where the later one speaks back in words of the first (the shelf list has 430
objects; the 340 objects on the shelf list). Two sums count where they hang on the same noun and nothing speaks of
change, parts or another thing (the bridge cost €46 million; the €64 million bridge); where there may be several such
things, they must look like a slip, too.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.numbers.stated_ages import find_age_contradictions
from mtcheck.numbers.stated_counts import CountContradiction, find_count_contradictions
from mtcheck.numbers.stated_figures import FigureContradiction, find_figure_contradictions
from mtcheck.numbers.stated_measures import MeasureContradiction, find_measure_contradictions
from mtcheck.numbers.stated_rests import find_rest_contradictions
from mtcheck.numbers.stated_results import ResultContradiction, find_result_contradictions
from mtcheck.numbers.stated_sums import SumContradiction, find_sum_contradictions
from mtcheck.numbers.stated_tolls import StatedToll, count_number, find_tolls
from mtcheck.numbers.stated_votes import VoteContradiction, find_vote_contradictions
from mtcheck.spans import Spans

_MORE = re.compile(
    r"[^.;]{0,60}\b(?:and|plus|including|along with|as well as|with|among)\s(?:an?|one|two|three|his|her|the|another|at"
    r"|up|more|several|dozens|[0-9]+)\b"
)
_ADDED = re.compile(
    r"[^.;]{0,60}\b(?:and|plus|along with|as well as)\s(?:an?|one|two|three|his|her|the|another|at|up|more|several"
    r"|dozens|[0-9]+)\b"
    r"|[^.;]{0,80}\b(?:attackers?|gunm[ae]n|shooters?|bombers?|assailants?|perpetrators?|drivers?|pilots?)\b"
)
"""What makes a toll of the text a larger one, or one with the attacker."""
_GREW = re.compile(
    r"\b(?:an?|one|two|three|four|another)\s(?:[\w-]+\s){1,4}?(?:died|dies|succumbed|(?:was|were)\s(?:also\s)?(?:found|killed|injured"
    r"|hurt|wounded|arrested|detained))\b|\btoll\b|\bsuccumbed\b"
)
"""What tells of another victim."""
_Pair = (
    CountContradiction
    | FigureContradiction
    | MeasureContradiction
    | ResultContradiction
    | SumContradiction
    | VoteContradiction
)
_ROUND = 10
_NEAR = 0.25
_BY_A_YEAR, _COPIED, _TOLL, _SURE = 0.8, 0.85, 0.88, 0.92


@check(
    code="MT510",
    slug="inconsistent-figure",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=_SURE,
    languages=("en",),
    fields=("text",),
    bad=(
        Example("Ivan Petrov, 45, was elected. Critics call the ⟦54-year-old⟧ Petrov a novice."),
        Example(
            "The plant has 1,245 workers. Its ⟦1,254⟧ workers earn €3.5 million, or €⟦3.5 billion⟧ with the pensions."
        ),
        Example("The bridge cost 46 million euros to build. The ⟦64 million euro⟧ bridge is full of traffic."),
        Example("The shelf list has 430 objects. A van takes the ⟦340⟧ objects on the shelf list to villages."),
        Example("Maria Lopez, 38, sings. “I was lucky,” says Lopez, ⟦83⟧, at home."),
    ),
    good=(
        Example("Ivan Petrov, 45, was elected. He was then the 24-year-old Petrov of the chess club."),
        Example("Ivan Petrov, 45, and Anna Petrov, 43, came with the 12-year-old Max Petrov."),
        Example("The bridge cost 46 million euros to build. The 64 million euro tunnel is next to it."),
        Example("The shelf list has 430 objects. A second one has 340, and the 340 objects on it are lent."),
        Example("It has 1,245 workers and 1,524 machines, and lost €3 million in May and €3 billion in the war."),
    ),
)
def inconsistent_figure(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every age, toll, figure and sum that is not the one given before or in the headline, each once."""
    done = Spans()
    for hit in _find_contradictions(doc):
        if not done.overlaps(hit.span):
            done.add(hit.span)
            yield hit


def _find_contradictions(doc: Document) -> Iterator[Hit]:
    """What contradicts something before: tolls, ages, other figures, sums."""
    tolls = tuple(find_tolls(doc))
    if doc.title is not None:
        yield from _compare_tolls(doc, tolls, doc.title)
    yield from _compare_back(doc, tolls)
    for pair in find_age_contradictions(doc):
        is_by_a_year = abs(pair.earlier.age - pair.later.age) == 1
        confidence, severity = (_BY_A_YEAR, Severity.MINOR) if is_by_a_year else (_SURE, None)
        message = f"{pair.name} is {pair.later.age} here and {pair.earlier.age} before"
        yield Hit(pair.later.span, message, related=(pair.earlier.span,), confidence=confidence, severity=severity)
    for figures in find_figure_contradictions(doc):
        yield _show_pair(doc, figures, "", _COPIED)
    for counts in find_count_contradictions(doc):
        yield _show_pair(doc, counts, "", _COPIED)
    for votes in find_vote_contradictions(doc):
        yield _show_pair(doc, votes, "", _COPIED)
    for measures in find_measure_contradictions(doc):
        yield _show_pair(doc, measures, "", _COPIED)
    for results in find_result_contradictions(doc):
        yield _show_pair(doc, results, " for the same match", _COPIED)
    for rest in find_rest_contradictions(doc):
        whole = doc.text[rest.whole.start : rest.whole.end]
        yield Hit(rest.rest, f"the parts leave {rest.left} of {whole}", related=(rest.whole,), confidence=_COPIED)
    for sums in find_sum_contradictions(doc):
        yield _show_pair(doc, sums, f" for the same {sums.noun}" if sums.noun else "", sums.confidence)


def _show_pair(doc: Document, pair: _Pair, of: str, confidence: float) -> Hit:
    """A figure of the text, with the place that gives the other one."""
    is_title = pair.earlier.field == "title"
    related = (pair.earlier.span,)
    shown = (doc.title or doc if is_title else doc).text[related[0].start : related[0].end]
    message = f"{doc.text[pair.later.span.start : pair.later.span.end]} here and {shown} "
    message += f"{'in the headline' if is_title else 'before'}{of}"
    return Hit(
        pair.later.span,
        message,
        related=() if is_title else related,
        related_in_title=related if is_title else (),
        confidence=confidence,
    )


def _compare_tolls(doc: Document, in_text: tuple[StatedToll, ...], title: Document) -> Iterator[Hit]:
    """The first toll of the text for each of the title whose number the text does not hold."""
    in_title = tuple(find_tolls(title)) if in_text else ()
    for stated in in_title:
        others = [toll for toll in in_text if toll.event == stated.event]
        is_one = len({toll.number for toll in others}) == 1
        is_only = sum(toll.event == stated.event for toll in in_title) == 1
        if not (is_one and is_only) or count_number(doc, stated.number):
            continue
        first = others[0]
        if _contradicts(stated, first) and not any(_MORE.match(doc.text, toll.span.end) for toll in others):
            message = f"{first.number} {first.event} here and {stated.number} in the headline"
            yield Hit(first.span, message, related_in_title=(stated.span,), confidence=_TOLL)


def _compare_back(doc: Document, tolls: tuple[StatedToll, ...]) -> Iterator[Hit]:
    """Where the text speaks of a toll told before, the only one of its event, and gives another number."""
    for toll in tolls:
        others = [other for other in tolls if other.event == toll.event and not other.is_definite]
        if not toll.is_definite or len({other.number for other in others}) != 1:
            continue
        first = min(others, key=lambda other: other.span)
        is_part = toll.number * 2 <= first.number or count_number(doc, toll.number) > 1
        if is_part or first.span > toll.span or toll.number == first.number:
            continue
        if toll.number > first.number and _GREW.search(doc.text, first.span.end, toll.span.start):
            continue
        are_exact = toll.bound == first.bound == "exact"
        if are_exact and not any(_ADDED.match(doc.text, other.span.end) for other in (*others, toll)):
            message = f"{toll.number} {toll.event} here and {first.number} before"
            yield Hit(toll.span, message, related=(first.span,), confidence=_TOLL)


def _contradicts(title: StatedToll, text: StatedToll) -> bool:
    """Whether both cannot be true, a rounded headline allowed for."""
    if "loose" in {title.bound, text.bound}:
        return False
    is_rounded = title.number % _ROUND == 0 and abs(title.number - text.number) <= _NEAR * text.number
    if is_rounded or title.bound == text.bound == "least":
        return False
    if title.bound == "least":
        return title.number > text.number
    return title.number != text.number if text.bound == "exact" else title.number < text.number
