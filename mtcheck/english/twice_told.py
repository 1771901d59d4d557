"""What one clause of English says twice, with other words between: on Thursday the court ruled on Thursday that.

A Document goes in, pairs of places come out, by position. Looked for is what stands beside a verb and not in what it
says: a time (on Thursday, last year, for the first time), a word that joins sentences (however), who says something
(according to the police; the ministry said); and a long phrase joined to itself. A clause may name a thing twice, and
two clauses may have a time each. What people say in quotation marks is left to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY, CALENDAR
from mtcheck.model import Document, Sentence, Span
from mtcheck.spans import Spans

_PART = "(?: (?:morning|afternoon|evening|night))"
_YEAR, _DAY = "(?:19|20)[0-9][0-9]", "[0-9]{1,2}(?:st|nd|rd|th)?"
_SPANS = "week|weekend|month|year|spring|summer|autumn|winter|season|night|morning|evening"
_COUNT = "[0-9]+|an?|two|three|four|five|six|seven|eight|nine|ten|a few|several"
_TIME = re.compile(
    rf"(?<![\w’'-])(?:(?:on|this) (?P<day>{ANY_WEEKDAY}){_PART}?"
    rf"(?! (?:morning|afternoon|evening|night)|,? [0-9]|,? (?:{ANY_MONTH}))"
    rf"|(?:last|next) {ANY_WEEKDAY}{_PART}?"
    rf"|on (?:the (?:morning|afternoon|evening|night) of )?(?:{_DAY} (?:{ANY_MONTH})|(?:{ANY_MONTH}) {_DAY})"
    rf"(?:,? {_YEAR})?"
    rf"|(?:in|since|until|by) (?:(?:early|late|mid) )?(?:(?:{ANY_MONTH})(?: {_YEAR}| (?:last|this|next) year)?|{_YEAR})"
    rf"|(?<!for )(?<!of )(?<!than )(?<!from )(?<!until )(?<!since )(?<!by )(?:(?:last|this|next) (?:{_SPANS})"
    rf"|(?:yesterday|today|tomorrow|tonight){_PART}?)"
    rf"|(?:{_COUNT}) (?:day|week|month|year|decade)s? (?:ago|earlier|later)"
    r"|for the (?:first|second|third|last) time(?: ever)?|once (?:again|more)|so far(?! away| as| from| that)"
    r"|at the (?:same time|moment)(?! as)|in the (?:end|past|future|meantime|early hours(?: of the morning)?)"
    r"|in recent (?:days|weeks|months|years|decades)|(?:until|up to) now|to this day)(?![\w’'/%-]|\.[0-9])",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,4}(?: \([^()]{2,20}\))? [—–-] )?(?:(?:But|And|Yet|So) )?"
)
"""What may stand before a time that opens a sentence: a place from which is reported."""
_OPENED = (" that ", " and ", " but ")
_BOUNDARY = re.compile(
    r"[.!?](?=\s)|[;:()\[\]—–…\"“”„«»‹›]|\b(?:that|which|who|whom|whose|where|when|while|after|before|as|because|if|although|though"
    r"|but|and|or|nor|than|until|till|so|whether|what|how|why|once|for|from|between|"
    r"since(?! [0-9A-Z]))\b|(?<!the )(?<!an )(?<!\ba )\b[a-z]{3,}ing\b"
    r"|\bto (?!the |an? |his |her |its |their |[A-Z])",
)
"""What ends a clause, or may: another verb has a time of its own."""
_SUBJECT = re.compile(r"\b(?:he|she|they|we|I)\b")
_AUXILIARY = "is|was|were|are|has|have|had|will|would|can|could|may|might|must|should|does|did"
_FINITE = re.compile(
    rf"\b(?:(?:{_AUXILIARY})\b(?: (?:been|be|not|also)\b)*(?: [a-z]+(?:ed|en|n|t)\b)?"
    r"|(?:said|says|told|announced|confirmed|stated|added|explained|warned|reported)\b)"
)
_VERB = (
    f"(?:{_AUXILIARY}|[a-z]{{2,}}ed|became|began|came|fell|gave|got|grew|held|led|left|lost|made|met|rose|said|saw|says"
    "|sold|told|took|went|won)"
)
_ANY_VERB, _VERB_BEFORE = re.compile(rf"\b{_VERB}\b"), re.compile(rf"\b{_VERB} (?:[a-z]+ )?$")
_VERB_BEHIND, _HAS_BEFORE = re.compile(rf",? {_VERB}\b"), re.compile(rf"\b(?:{_AUXILIARY})(?: [a-z]+)? $")
_HAS_BEHIND = re.compile(rf" (?:{_AUXILIARY})\b")
_REACH = 30
_LED = re.compile(
    r"(?P<first>(?:In|On|At|For|During|After|Before|Under|With|Without|Near|Despite|Because of|Due to|Thanks to)"
    r" [^,;:()\"“”„«»\n]{3,60}), [^;:()\"“”„«»\n]{3,90}? (?P<second>(?i:(?P=first)))(?![\w’'/%-]| of\b|\.[0-9])"
)
"""A phrase that leads a sentence, up to its comma, and comes back."""
_LONG = 4
"""Words from which on a phrase that leads a sentence is of its verb wherever it comes back; a short one may be of a
noun: in Germany, the largest bank in Germany."""
_JOINING = frozenset(("and", "or", "but"))
_SHORTEST_JOINED, _FEWEST_JOINED, _MOST_JOINED = 3, 4, 10
"""Words of a phrase that is joined to itself; shorter is rhetoric: for years and for years."""
_SHORT_JOINED = re.compile(
    r"(?:(?:is|was|are|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does)(?: [a-z’'-]+){2}"
    r"|(?:about|across|against|along|at|behind|by|from|in|inside|into|near|of|on|onto|outside|through|under|with|within)"
    r" (?:the|an?|his|her|its|their) [A-Za-z’'-]+),? and .+",
    re.DOTALL,
)
"""What is a slip although it is as short, if nothing goes on behind it: should be kept, and should be kept, and."""
_STOPS = re.compile(r"[,.;:!?)]|\s*\Z| and\b")
_MARKED = re.compile(r"[^\w\s,’'-]|[0-9]")
_OF_TIME = (
    frozenset(
        "last next this yesterday today tomorrow tonight ago earlier later time far moment end past future meantime "
        "early once recent now day".split()
    )
    | CALENDAR
)
"""One of them, or a year, stands twice where a time does."""
_YEARS = re.compile(_YEAR)
_GAP = 90
"""Characters between two times of one clause."""
_CONNECTIVES = (
    "however|nevertheless|nonetheless|therefore|moreover|furthermore|for example|for instance|on the other hand"
    "|on the contrary|in addition|by contrast|in contrast|of course|as a result|in particular|consequently"
)
_CONNECTED = re.compile(
    rf"(?:(?:But|And) )?(?P<first>{_CONNECTIVES}), [^;:()\"“”„«»\n]{{1,200}}?(?:, (?P<second>(?P=first))(?=[,.])"
    rf"|(?<!,) (?P<bare>(?P=first))(?=[ ,.]))",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\b(?P<first>also|already) (?:(?!and |or |but |that |who |which |as |if |those |what )[a-z]+ ){1,2}"
    r"(?P<second>(?P=first))\b(?! as\b)"
)
_WHO = r"(?:[Tt]he |[Hh]is |[Hh]er |[Ii]ts )?(?:[A-Z]?[\w’'-]+ ){0,4}?[A-Z]?[\w’'-]+"
_SAYING = "said says reported reports announced stated explained added".split()
_SAYS = f"(?:{'|'.join(_SAYING)})"
_SOURCED = re.compile(
    rf"According to (?P<first>{_WHO}), [^;:()\"“”„«»\n]{{10,300}}?(?:, (?P<said>(?P<who>{_WHO}) {_SAYS})"
    rf"|,? (?P<second>according to (?P<again>{_WHO})))(?: on {ANY_WEEKDAY})?[.]"
)
_TOLD = re.compile(
    rf"(?P<first>{_WHO}) (?P<verb>{_SAYS})(?: on {ANY_WEEKDAY})?(?: that)? [^;:()\"“”„«»\n]{{10,300}}?,"
    rf" (?P<second>(?P<again>{_WHO}) {_SAYS})(?: on {ANY_WEEKDAY})?[.]"
)


@dataclass(frozen=True, slots=True)
class ToldTwice:
    """One thing that a clause says in two places."""

    first: Span
    second: Span


def find_told_twice(doc: Document, quotations: Iterable[Span]) -> Iterator[ToldTwice]:
    """Every time, connective and source that one clause gives twice; `quotations` are what people say."""
    quoted = Spans(quotations)
    for sentence in doc.sentences:
        times = Counter(doc.lowers[sentence.first : sentence.last])
        repeated = frozenset(word for word, count in times.items() if count > 1)
        if repeated:
            pairs = sorted(_find_pairs(doc, sentence, repeated), key=lambda pair: pair.second)
            told = (pair for pair in pairs if not quoted.overlaps(Span(pair.first.start, pair.second.end)))
            yield from islice(told, 1)


def _find_pairs(doc: Document, sentence: Sentence, repeated: frozenset[str]) -> Iterator[ToldTwice]:
    """All that one sentence says twice, as far as the words that stand in it twice allow."""
    if not _OF_TIME.isdisjoint(repeated) or any(_YEARS.fullmatch(word) for word in repeated):
        yield from _find_times(doc, sentence)
    yield from _find_led(doc, sentence)
    yield from _find_connectives(doc, sentence)
    yield from _find_sources(doc, sentence)
    if not _JOINING.isdisjoint(doc.lowers[sentence.first : sentence.last]):
        yield from _find_joined(doc, sentence)


def _find_times(doc: Document, sentence: Sentence) -> Iterator[ToldTwice]:
    """Two times of one sentence that are one, with nothing between that begins another clause."""
    times = list(_TIME.finditer(doc.text, sentence.start, sentence.end))
    front = _FRONT.match(doc.text, sentence.start)
    starts = {sentence.start, sentence.start if front is None else front.end()}
    for one, other in _pair_near(times):
        opens = one.start() in starts or doc.text.endswith(_OPENED, sentence.start, one.start())
        is_same = _fold(one[0]) == _fold(other[0]) or (opens and one["day"] is not None and one["day"] == other["day"])
        pair = ToldTwice(Span(*one.span()), Span(*other.span()))
        if is_same and _are_of_one_clause(doc.text, pair, opens=opens):
            yield pair


def _pair_near(times: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Every two between which no more stands than one clause has."""
    for at, one in enumerate(times):
        for later in range(at + 1, len(times)):
            if times[later].start() - one.end() > _GAP:
                break
            yield one, times[later]


def _find_led(doc: Document, sentence: Sentence) -> Iterator[ToldTwice]:
    """In the south of the country, troops were sent in the south of the country."""
    match = _LED.match(doc.text, sentence.start, sentence.end)
    if match is None:
        return
    pair = ToldTwice(Span(*match.span("first")), Span(*match.span("second")))
    clause = match.end("first"), match.start("second")
    is_long = len(match["first"].split()) >= _LONG and _ANY_VERB.search(doc.text, *clause) is not None
    is_of_verb = is_long or _VERB_BEFORE.search(doc.text, *clause) is not None
    if is_of_verb and _are_of_one_clause(doc.text, pair, opens=True):
        yield pair


def _are_of_one_clause(text: str, pair: ToldTwice, *, opens: bool) -> bool:
    """Whether what stands between two times is one clause, as far as small words say."""
    one, other = pair.first, pair.second
    between = text[one.end : other.start]
    if not between.strip(" ,") or len(between) > _GAP or between.endswith(", "):
        return False
    if _BOUNDARY.search(between) or ("," in between and not opens):
        return False
    has_verb, is_behind = _ANY_VERB.search(between) is not None, _VERB_BEHIND.match(text, other.end) is not None
    if has_verb and is_behind and _HAS_BEFORE.search(between) is None:
        return False  # the man arrested on Thursday appeared
    subject = _SUBJECT.search(between)
    if opens:
        return len(_FINITE.findall(between)) <= 1 and (subject is None or subject.start() <= len(", "))
    is_told = _VERB_BEFORE.search(text, max(0, one.start - _REACH), one.start) is not None
    return subject is None and not (is_told and (has_verb or is_behind)) and _HAS_BEHIND.match(between) is None


def _fold(text: str) -> str:
    """A text by its words alone."""
    return " ".join(text.lower().split())


def _find_connectives(doc: Document, sentence: Sentence) -> Iterator[ToldTwice]:
    """However, the minister, however; the ministry also called also."""
    match = _CONNECTED.match(doc.text, sentence.start, sentence.end)
    if match is not None:
        second = "bare" if match["bare"] else "second"
        is_word = " " not in match["first"]
        if not (is_word and match["bare"]) and " but " not in match[0]:
            yield ToldTwice(Span(*match.span("first")), Span(*match.span(second)))
    for also in _ALSO.finditer(doc.text, sentence.start, sentence.end):
        yield ToldTwice(Span(*also.span("first")), Span(*also.span("second")))


def _find_sources(doc: Document, sentence: Sentence) -> Iterator[ToldTwice]:
    """According to the police, no one was hurt, the police said."""
    match = _SOURCED.match(doc.text, sentence.start, sentence.end)
    if match is not None:
        again, second = ("who", "said") if match["who"] else ("again", "second")
        if _is_same_source(match["first"], match[again]):
            yield ToldTwice(Span(sentence.start, match.end("first")), Span(*match.span(second)))
    words = doc.lowers[sentence.first : sentence.last]
    if sum(word in _SAYING for word in words) > 1:
        told = _TOLD.match(doc.text, sentence.start, sentence.end)
        if told is not None and _fold(told["first"]) == _fold(told["again"]):
            yield ToldTwice(Span(told.start("first"), told.end("verb")), Span(*told.span("second")))


def _find_joined(doc: Document, sentence: Sentence) -> Iterator[ToldTwice]:
    """A long phrase that nothing but a small word parts: was closed in the spring and was closed in the spring."""
    words = doc.lowers[sentence.first : sentence.last]
    for at, word in enumerate(words):
        if word not in _JOINING:
            continue
        for size in range(_SHORTEST_JOINED, _MOST_JOINED + 1):
            if size <= at and words[at - size : at] == words[at + 1 : at + 1 + size]:
                first, second = (
                    Span(doc.words[start].start, doc.words[start + size - 1].end)
                    for start in (sentence.first + at - size, sentence.first + at + 1)
                )
                is_long = size >= _FEWEST_JOINED or _is_short_slip(doc.text, first, second)
                if is_long and not _MARKED.search(doc.text, first.start, second.end):
                    yield ToldTwice(first, second)
                break


def _is_short_slip(text: str, first: Span, second: Span) -> bool:
    """Whether three words are joined to themselves that begin with a verb or a preposition, and nothing goes on."""
    is_led = _SHORT_JOINED.fullmatch(text, first.start, second.end) is not None
    return is_led and _STOPS.match(text, second.end) is not None


def _is_same_source(one: str, other: str) -> bool:
    """Whether one is named as the other, or by its last word: the police spokesman; the spokesman."""
    first, second = _fold(one).split(), _fold(other).split()
    return first == second or (first[-1] == second[-1] and second[0] == "the")
