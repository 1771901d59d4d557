"""A word, or a short phrase, that stands twice in a row or in one clause by mistake.

An engine that joins two readings of one clause writes its last word twice, a neural one stumbles and says a phrase
again, and an editor's cut leaves "the the" where two halves meet, often hidden by a line break. A time or a source that
stands in another place than in English is written in both: on Thursday the court ruled on Thursday that.

The reader stops, goes back, and wonders whether a word is missing in between.

Wrong where English doubles on purpose: "had had", "that that", "what it is is", "the room he came in in 1990",
"gave her her coat", "very very", "a job job, not a favour", and names (Baden Baden, Abdullah Abdullah). Numbers are
left alone, years apart, and so are words parted by a comma, phrases said twice for effect inside a quotation, words
that fill their own quotation marks (the typo “the the”), lines of verse, and a time for each of two clauses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.contrasts import is_contrasted
from mtcheck.english.same_pairs import find_same_pairs
from mtcheck.english.twice_told import ToldTwice, find_told_twice
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span, Word
from mtcheck.spans import Spans

_ON_PURPOSE = frozenset(
    "had that very really so too much many more far long never no yes now there well bye ha hey hello please wait go "
    "come run stop again okay ok oh quite way big old deep hush tut chop knock tick night boo yada blah win half hot "
    "hip tsk bling bang cha pom can aye dum goody same quick slowly dear my yeah nope uh um er la da choo woof miaow "
    "her you it me one two three four five six seven eight nine ten hundred thousand million twenty thirty".split()
)
"""Said twice by people: for emphasis, in baby talk, in figures, as object and possessive ("gave her her coat")."""
_VERBS = frozenset(
    "is was are were does do did has have had isn't wasn't aren't weren't doesn't don't didn't hasn't haven't hadn't "
    "won't can't couldn't wouldn't shouldn't".split()
)
_BEFORE_VERBS = frozenset("what who whoever where how why when all those everything thing things".split())
"""A clause that begins with one of these may end in the verb that goes on after it: "what it is is"."""
_SUBJECTS_OF_TWO = frozenset("what whatever who whoever".split())
"""Right behind one of these a verb may be said of what it was said of: "what happened happened"."""
_GROWN = frozenset("again further less more on over round through up".split())
_PARTICLES = frozenset("in on up out off over down by to for at with about of through around from".split())
_PARTICLE_VERBS = frozenset(
    "come comes came coming go goes went going gone log logs logged logging check checked checking live lives lived "
    "living move moved moves get gets got getting step stepped carry carried carrying hold held hang hung put turn "
    "turned turns settle settled bring brought take takes taken took factor factored build built lock locked join "
    "joined stay stayed work worked works working play played bid break broke broken fill filled kick kicked bet bets "
    "look looked looking looks wait waited waiting ask asked asks asking call called calls pay paid pays search hope "
    "hoped hopes speak spoke spoken talk talked talks talking listen belong belongs refer referred refers point "
    "pointed deal dealt think thought follow followed believe searched "
    "sought trade traded sit sat stand stood rely relied interested involved engaged born focus focused based act "
    "acted sign signed drop dropped tune tuned rope roped cash cashed give gave given hand handed send sent".split()
)
"""The particle of one of these may meet the same word as a preposition: "the form you sent in in May"."""
_TAKEN = frozenset("brought go goes went going gone came come take took taken moved returned sent".split())
_DESTINATIONS = frozenset(
    "the a an his her its their this that hospital prison jail court school work church safety".split()
)
"""No verb, so that the first of two stands for nothing: "taken to to hospital", not "all he was sent to to study"."""
_PREPOSITIONAL = frozenset(
    "live lives lived believe believes believed belong belongs belonged refer refers referred rely relies relied work "
    "works worked listen listens listened".split()
)
"""Verbs whose particle is always a preposition: doubled behind a subject that opens a clause, it is a slip."""
_AUXILIARIES = frozenset("is was are were has had have will would can could may might must should does did".split())
_BEING = frozenset("is was are were been being".split())
_SUBJECTS = frozenset("he she it they we i you".split())
_OPENS_CLAUSE = frozenset("and but because while although since so".split())
_LEADS_CLAUSE = frozenset(
    "that when if because and but then although though while until so whether where unless".split()
)
"""What no object stands behind: "when it it rained", not "without it it rained"."""
_COUNTS = frozenset("two three four five six seven eight nine ten twenty thirty".split())
_BEHIND_THAT = frozenset("the a an he she they we his their there".split())
"""What no noun phrase after "that that" begins with: "said that that the workers"."""
_SLIPS = frozenset(
    "a an the and or but nor of with without as than these those his its our their your he she we they them us i be "
    "been being am not will would shall should could may might must which while because since until although whether "
    "any each every such other also is was are were".split()
)
"""Function words that are always a slip when doubled, whatever their case; one of the two may be taken out unasked."""
_CLOSED = _SLIPS | _VERBS | _PARTICLES
_TITLES = frozenset("mr mrs ms dr president minister king queen prince general judge rapper singer actor ceo".split())
_TWICE_NAMED = frozenset("abdullah sirhan boutros humbert duran baden walla mohammed hassan hussein william".split())
_OBJECTS = frozenset("her it you".split())
"""Pronouns that may meet their like in the middle of a clause ("gave her her coat"), but not at its end."""
_ENDS_CLAUSE = re.compile(r"[.,;:!?…)\]\"”’»]|$")
_OPENS, _CLOSES = frozenset("\"'“‘„«‚"), re.compile("[,.]?[\"'”’“‘»]")
_NOT = "not"  # taking one of two out turns the sense round
_SAME = "same"
_BEFORE_SAME = frozenset("the this that these those".split())
_LINKS = frozenset("and or by after to upon in on for".split())
_LONGEST_PHRASE = 8
_FEWEST_AFTER_COMMA = 3
"""Words of a phrase that may stand twice with a comma between and still be a slip; shorter is rhetoric."""
_PAIR = 2
_FRIEND_OF = 3
"""Words of a phrase that people say twice before "of": "a friend of a friend of mine"."""
_RUNS_ON = re.compile(r"[\w,;:—–-]\s*\Z")
_LONGEST_LINE = 60
"""Characters of a line of verse."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_IN_CLAUSE = 0.9
"""How sure a time or a source in a clause is there twice."""
_SHORT = 5
"""Letters below which a rare word may be a reduplication of another language: tuk tuk, dik dik, pili pili."""
_RARE = 3.0
_SHORT_NAME = 5
"""Letters below which a doubled name is likely to be one: Li Li, Tap Tap, Bora Bora."""


@check(
    code="MT304",
    slug="doubled-word",
    category=Category.REPETITION,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example(
            "Analysts studied ⟦the the⟧ latest figures.",
            fixed="Analysts studied the latest figures.",
        ),
        Example("The group called a ⟦strike strike⟧ for May.", fixed="The group called a strike for May."),
        Example(
            "He sat ⟦at the head of the table at the head of the table⟧, next to the king.",
            fixed="He sat at the head of the table, next to the king.",
        ),
        Example("On Thursday, the court ruled ⟦on Thursday⟧ that the dam must go."),
    ),
    good=(
        Example("She had had enough, and what it is is a scandal that that court will hear."),
        Example("He gave her her coat, and they moved in in May, in Baden Baden."),
        Example("Prices rose more and more and more; it is a very very long war of books, books, books."),
        Example("On Thursday, the court said that the man arrested on Thursday was free."),
        Example("A promise is a promise is a promise. They worked night after night after night."),
    ),
)
def doubled_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every run of one word, every phrase of up to eight words said twice over, and what a clause gives twice."""
    doubled: list[tuple[str, Hit]] = []
    fewest_again = 1 if any(map(eq, doc.lowers, doc.lowers[1:])) else _PAIR
    in_a_row: list[Span] = []
    for sentence in doc.sentences:
        lowers = doc.lowers[sentence.first : sentence.last]
        if len(lowers) - len(set(lowers)) < fewest_again:
            continue
        words = doc.words_of(sentence)
        if any(map(eq, lowers, lowers[1:])):
            doubled.extend(_find_words(doc, words, list(pairwise(lowers)), ctx))
        if len(set(pairwise(lowers))) < len(lowers) - 1 and _may_repeat(lowers):
            phrases = [hit for hit in _find_phrases(doc, words, ctx.quotations) if not ctx.is_loop(hit.span)]
            in_a_row.extend(hit.span for hit in phrases)
            yield from phrases
    times = Counter(word for word, _ in doubled)
    for word, hit in doubled:
        is_name = word not in _CLOSED and times[word] > 1  # a rare word that is always doubled: the band tap tap
        is_meant = is_contrasted(doc, hit.span, ctx.quotations)
        if not (is_name or is_meant or ctx.is_loop(hit.span)):
            yield hit
    for pair in (*find_told_twice(doc, ctx.quotations), *find_same_pairs(doc)):
        if not (Spans(in_a_row).overlaps(pair.second) or ctx.is_loop(pair.second)):
            yield _show_twice(doc, pair)


def _show_twice(doc: Document, pair: ToldTwice) -> Hit:
    message = f'"{doc.text[pair.second.start : pair.second.end]}" stands in this clause already'
    return Hit(pair.second, message, suggestion="take one of the two out", related=(pair.first,), confidence=_IN_CLAUSE)


def _find_words(
    doc: Document, words: tuple[Word, ...], pairs: list[tuple[str, str]], ctx: Context
) -> Iterator[tuple[str, Hit]]:
    end = 0
    for first, (one, two) in enumerate(pairs):
        if one != two or first < end:
            continue
        end = first + 1
        while end < len(words) and words[end].lower == one and _is_blank(doc, words[end - 1], words[end]):
            end += 1
        if _is_meant(doc, words[first], words[end - 1]):
            continue
        if end - first >= _PAIR and (_is_slip(words, first, end, ctx) or _is_left_over(doc, words, first, end)):
            yield one, _describe(doc, words[first], words[first], words[end - 1], safe=one in _SLIPS - {_NOT})


def _is_meant(doc: Document, first: Word, last: Word) -> bool:
    """Whether words are spoken of, the two filling their own quotation marks: the typo “the the”."""
    return doc.text[max(0, first.start - 1) : first.start] in _OPENS and _CLOSES.match(doc.text, last.end) is not None


def _is_blank(doc: Document, before: Word, after: Word) -> bool:
    """Whether nothing but white space parts two words."""
    return doc.text[before.end : after.start].isspace()


def _is_slip(words: tuple[Word, ...], first: int, end: int, ctx: Context) -> bool:
    """Whether a doubled word is a mistake rather than grammar, emphasis or a name."""
    word, second = words[first], words[first + 1]
    lower = word.lower
    if lower in _ON_PURPOSE or not _is_plain(lower) or _is_grammar(words, first, end):
        return False
    if second.text.islower():
        if first and not word.text.islower():  # the WHO who warned, Mrs May may go
            return False
        is_foreign = len(lower) < _SHORT and ctx.lexicon.zipf(lower) < _RARE
        return lower == "a" or (len(lower) > 1 and not is_foreign)
    if word.text != second.text:  # the The Hague museum, it IT, us US
        return False
    if lower in _CLOSED:
        return lower != "the" and len(lower) > 1
    return first > 0 and (_completes_name(words, first) or _is_thing(words, first, end, ctx))


def _is_left_over(doc: Document, words: tuple[Word, ...], first: int, end: int) -> bool:
    """Whether a word often said twice on purpose stands where nobody does: "pulled it it.", "the same same tax"."""
    lower = words[first].lower
    before = words[first - 1] if first else None
    after = words[end] if end < len(words) and _is_blank(doc, words[end - 1], words[end]) else None
    opens = before is None or before.lower in _LEADS_CLAUSE
    if end - first == _PAIR and words[end - 1].text.islower() and _is_run_on(lower, after, opens=opens):
        return True
    if lower == "that" and end - first > _PAIR:
        return True
    if end - first > _PAIR or before is None or not words[first].text.islower() or not words[first + 1].text.islower():
        return False
    if not _is_blank(doc, before, words[first]):
        return False
    if lower == _SAME:
        return before.lower in _BEFORE_SAME and after is not None and after.lower != "but"
    return lower in _OBJECTS and _ENDS_CLAUSE.match(doc.text, words[end - 1].end) is not None


def _is_run_on(lower: str, after: Word | None, *, opens: bool) -> bool:
    """Whether what follows proves a slip: "that that the workers", "when it it rained", "two two men were"."""
    if after is None or not after.text.islower():
        return False
    if lower == "that":
        return after.lower in _BEHIND_THAT
    if lower in _COUNTS:
        return after.lower.endswith("s") or after.lower in {"men", "women", "people", "children"}
    return opens and lower in {"it", "you"} and (after.lower in _AUXILIARIES or after.lower.endswith(("ed", "s")))


def _is_plain(lower: str) -> bool:
    return lower.replace("-", "").replace("'", "").isalpha()


def _is_grammar(words: tuple[Word, ...], first: int, end: int) -> bool:
    """Whether two clauses meet here: "what it is is", "the form you sent in in May", "all he was in in the end"."""
    lower = words[first].lower
    if end - first > _PAIR or not first:
        return False
    is_said_of_itself = (
        words[first - 1].lower in _SUBJECTS_OF_TWO and lower.endswith(("ed", "s")) and lower not in _VERBS
    )
    if is_said_of_itself or lower in _VERBS:
        return is_said_of_itself or any(word.lower in _BEFORE_VERBS for word in words[max(0, first - 8) : first - 1])
    if lower in _PARTICLES and words[first - 1].lower in _BEING and words[max(0, first - 2)].lower in _SUBJECTS:
        return words[max(0, first - 3)].lower in _BEFORE_VERBS
    if lower not in _PARTICLES or words[first - 1].lower not in _PARTICLE_VERBS:
        return False
    behind = words[end] if end < len(words) else None
    is_taken = behind is not None and words[first - 1].lower in _TAKEN and behind.lower in _DESTINATIONS
    if lower == "to" and behind is not None and (is_taken or behind.text[0].isupper()):  # she went to to Riga
        return False
    subject, opens = words[max(0, first - 2)].lower, first <= _PAIR or words[first - 3].lower in _OPENS_CLAUSE
    return not (words[first - 1].lower in _PREPOSITIONAL and subject in _SUBJECTS and opens)


def _is_thing(words: tuple[Word, ...], first: int, end: int, ctx: Context) -> bool:
    """Whether a doubled word with a capital is one of the dictionary, among lower case: the rockets Beacon Beacon."""
    word, before = words[first], words[first - 1]
    is_apart = before.text.islower() and (end == len(words) or not words[end].text[:1].isupper())
    is_long = len(word.text) > _SHORT_NAME and word.text[1:].islower()
    return is_long and is_apart and ctx.lexicon.has_entry(word.lower) and word.lower not in _TWICE_NAMED


def _completes_name(words: tuple[Word, ...], first: int) -> bool:
    """Whether a doubled capitalised word ends a name that has begun before it: Louis Hirsch Hirsch."""
    before, word = words[first - 1], words[first]
    return (
        len(word.text) >= _SHORT_NAME
        and word.text[1:].islower()
        and before.end + 1 == word.start
        and before.text[:1].isupper()
        and before.lower not in _TITLES
        and not before.lower.endswith(("ian", "ean", "ish", "ese"))
        and word.lower not in _TWICE_NAMED
        and words[0] is not before
    )


def _may_repeat(lowers: Sequence[str]) -> bool:
    """Whether any two words come back as soon as a phrase does that stands twice."""
    latest: dict[tuple[str, str], int] = {}
    for at, pair in enumerate(pairwise(lowers)):
        if pair in latest and at - latest[pair] <= _LONGEST_PHRASE:
            return True
        latest[pair] = at
    return False


def _find_phrases(doc: Document, words: tuple[Word, ...], quotations: tuple[Span, ...]) -> Iterator[Hit]:
    end = 0
    for first in range(len(words) - 3):
        if first < end:
            continue
        for length in range(2, min(_LONGEST_PHRASE, (len(words) - first) // 2) + 1):
            middle = first + length
            if words[first].lower != words[middle].lower or not _is_phrase_slip(doc, words, first, length, quotations):
                continue
            end = middle + length
            yield _describe(doc, words[first], words[middle - 1], words[end - 1], safe=False)
            break


def _is_phrase_slip(
    doc: Document, words: tuple[Word, ...], first: int, length: int, quotations: tuple[Span, ...]
) -> bool:
    middle, end = first + length, first + 2 * length
    phrase = [word.lower for word in words[first:middle]]
    if phrase != [word.lower for word in words[middle:end]] or len(set(phrase)) == 1:
        return False
    is_dated = _is_dated(phrase)
    if not (is_dated or all(_is_plain(word) for word in phrase)) or _is_idiom(words, first, phrase):
        return False
    if all(not word.text[:1].islower() for word in words[first:middle]):  # New York New York, Euro 2020, Euro 2020
        return False
    inner = [_is_blank(doc, one, two) for one, two in pairwise(words[first:end])]
    gap = doc.text[words[middle - 1].end : words[middle].start]
    span = Span(words[first].start, words[end - 1].end)
    if not all(inner[: length - 1] + inner[length:]):
        return False
    if not gap.isspace():
        is_quoted = any(quotation.overlaps(span) for quotation in quotations)
        is_phrase = gap == ", " and (length >= _FEWEST_AFTER_COMMA or is_dated)
        return is_phrase and not is_quoted and not _is_verse(doc.text, span)
    return True


def _is_verse(text: str, span: Span) -> bool:
    """Whether a phrase stands in a short line that another one follows, or comes before, without a full stop."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[start : end if end >= 0 else None]
    above = text[:start].removesuffix("\n").rpartition("\n")[2]
    below = text[end + 1 :].partition("\n")[0] if end >= 0 else ""
    runs_on = _RUNS_ON.search(line) is not None and bool(below.strip())
    comes_on = _RUNS_ON.search(above) is not None
    return len(line) <= _LONGEST_LINE and (
        (runs_on and len(below) <= _LONGEST_LINE) or (comes_on and len(above) <= _LONGEST_LINE)
    )


def _is_dated(phrase: list[str]) -> bool:
    """Whether a phrase is plain words that end in a year, which nobody says twice for effect: "since 2019"."""
    *words, last = phrase
    return _YEAR.fullmatch(last) is not None and all(_is_plain(word) for word in words)


def _is_idiom(words: tuple[Word, ...], first: int, phrase: list[str]) -> bool:
    """Whether English repeats here on purpose.

    more and more and more, hand in hand in hand; a promise is a promise is a promise; the friend of a friend of
    mine; all there is to be to be free.
    """
    if (phrase[-1] == "of" and len(phrase) <= _FRIEND_OF) or phrase == ["to", "be"]:
        return True
    if "and" not in phrase and len(_BEING.intersection(phrase)) == 1 and _runs_on(words, first, len(phrase)):
        return True
    if len(phrase) != _PAIR:
        return False
    before = words[first - 1].lower if first else ""
    after = words[first + 4].lower if first + 4 < len(words) else ""
    if phrase[0] in _LINKS:
        return before == phrase[1] or phrase[1] in _GROWN or phrase[1].endswith("er")
    if phrase[1] in _LINKS:
        return after == phrase[0] or phrase[1] != "and"
    return phrase[0] in _VERBS and any(word.lower in _BEFORE_VERBS for word in words[max(0, first - 8) : first])


def _runs_on(words: tuple[Word, ...], first: int, length: int) -> bool:
    """Whether a phrase that stands twice nearly stands three times, with the words before and behind."""
    nearly = 3 * length - 1
    start, end = first, first + 2 * length
    while start and end - start < nearly and words[start - 1].lower == words[start - 1 + length].lower:
        start -= 1
    while end < len(words) and end - start < nearly and words[end].lower == words[end - length].lower:
        end += 1
    return end - start >= nearly


def _describe(doc: Document, first: Word, last_once: Word, last: Word, *, safe: bool) -> Hit:
    span = Span(first.start, last.end)
    once = doc.text[first.start : last_once.end]
    return Hit(span, f'"{once}" stands here more than once in a row', Fix(span, once, safe=safe))
