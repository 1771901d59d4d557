"""Where a text repeats itself over and over: a phrase several times in a row, or many words made of very few.

A Document goes in, loops come out, in order and apart. A translation model that loses its place writes the same words
until it is stopped; two readings of one phrase side by side are less than that, and left to the checks of repetition.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from mtcheck.english.verse import find_verse
from mtcheck.model import Document, Span, Word
from mtcheck.spans import Spans

_LONGEST = 40
"""Words of the longest phrase that is looked for; a loop of longer ones is that of whole sentences."""
_FEWEST_TIMES = 3
_FEWEST_TIMES_OF_WORD = 4
_PAIR = 2
_FEWEST_WORDS = 9
"""Words of a loop, all together: "never again, never again, never again" has six, and is said by people."""
_FEWEST_TIMES_QUOTED = 6
"""People chant: in a quotation a phrase may stand more often, with a mark after each."""
_CHANT_WORDS = 8
"""Words of the longest quotation that is a chant."""
_JOINING, _JOINED = frozenset(("and", "or", "but")), (" and", " or", " but")
"""What joins a phrase to the next, and is missing behind the last: is closed and is closed and is closed."""
_WINDOW = 60
_FEWEST_DIFFERENT = 16
"""Different words among so many in a row: of 80,000 words by people the poorest such stretch has 24."""
_POOR_IN_SENTENCE = ((16, 5), (20, 7), (24, 9))
"""So few different words in so many of one sentence: of those in ../shared/data/dev by people the poorest, lists of
streets and of exports, have 8, 10 and 11."""
_FEWEST_AGAIN_IN_SENTENCE = min(size - most for size, most in _POOR_IN_SENTENCE)
"""Words of such a sentence that stand in it before, at least."""
_FEWEST_AGAIN = _WINDOW // 2 * (_WINDOW - _FEWEST_DIFFERENT) // _WINDOW
"""Words of a poor stretch that stand in it before, at least; half of it may be numbers, each another."""
_FEWEST_IN_POOR = 4
"""More and more and more has fewer."""
_STUTTER = regex.compile(r"\p{L}{0,12}?(\p{L}{2,8}?)\1{5,}\p{L}*", regex.IGNORECASE)
"""One word of one syllable without end: "thethethethethethe"."""
_FEWEST_LETTERS = 3
"""Different letters of such a word; laughter has two."""
_SHORTEST_STUTTER = 12
"""Letters of such a word: two, six times."""
_FEWEST_LETTERS_AGAIN = 10
"""Those of them that stand in it before."""
_FEWEST_TIMES_OF_SENTENCE = 4
"""Three sentences alike are a repetition; more are a loop."""
_FEWEST_WORDS_OF_SENTENCES = 8
"""Words of a loop of whole sentences: "They met. They met. They met. They met." """
_LISTED_NUMBER = regex.compile(r"\n[ *>]*\d\d?[.)](?=\s)")
_NOTED_NUMBER = regex.compile(r"\[\d\d?\](?=\s)")
"""The number of an item in a list, and of a note, which takes no part: it counts on where the words do not."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A stretch that repeats what stands before it."""

    span: Span
    """From where it begins to repeat to its end."""
    first: Span
    """What is repeated, where it stands first; of a stretch of very few words, the stretch itself."""
    times: int | None
    """How often the phrase stands in a row, the first time included; None where there is no one phrase."""
    words: int
    """All words of the loop."""
    ends_text: bool
    """Whether no other word follows."""


def find_loops(doc: Document, quotations: Iterable[Span] = ()) -> tuple[Loop, ...]:
    """All loops of a document; `quotations` are its stretches in quotation marks, where people may repeat themselves.

    Songs may do so, too. Numbers alone, as in a table, make no loop.
    """
    told = _leave_numbers_out(doc)
    words = tuple(word.lower for word in told)
    quoted = Spans(quotations)
    verse = Spans(find_verse(doc))
    found: list[Loop] = []
    end = 0
    for first, period in _find_starts(words):
        if first < end:
            continue
        stop = first + period
        while stop < len(words) and words[stop] == words[stop - period]:
            stop += 1
        end = max(end, stop - period)
        if not _may_count(words, first, period, stop):
            continue
        loop = _make_loop(doc, told, first, period, stop)
        is_sung = _is_chanted(doc, loop, quoted) or (_is_rare(loop) and verse.overlaps(loop.span))
        if not is_sung and _counts(loop, told, first, period):
            found.append(loop)
            end = stop
    taken = Spans(Span(loop.first.start, loop.span.end) for loop in found)
    others = [*_find_poor_stretches(doc), *_find_stutters(doc)]
    poor = (loop for loop in _find_poor_sentences(doc) if not quoted.overlaps(loop.span))
    for loop in (*others, *poor):
        if not taken.overlaps(loop.span):
            found.append(loop)
            taken.add(loop.span)
    return tuple(sorted(found, key=lambda loop: loop.span))


def is_chant(doc: Document, indices: Sequence[int], ask: Callable[[], Iterable[Span]]) -> bool:
    """Whether words are what people sing or shout again and again in a short quotation: “Ciao, ciao, amore, ciao”.

    The quotations of the document are asked for only where a word comes back.
    """
    words = [doc.lowers[index] for index in indices]
    if len(set(words)) == len(words):
        return False
    start, end = doc.words[indices[0]].start, doc.words[indices[-1]].end
    around = (span for span in ask() if span.start <= start and end <= span.end)
    return any(len(doc.text[span.start : span.end].split()) <= _CHANT_WORDS for span in around)


def _leave_numbers_out(doc: Document) -> Sequence[Word]:
    """All words but the numbers of items."""
    numbers = [Span(match.start() - 1, match.end() - 1) for match in _LISTED_NUMBER.finditer(f"\n{doc.text}")]
    numbers += [Span(*match.span()) for match in _NOTED_NUMBER.finditer(doc.text)]
    if not numbers:
        return doc.words
    items = Spans(numbers)
    return tuple(word for word in doc.words if not items.overlaps(word.span))


def _find_starts(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where three words come back within reach, with how many words later."""
    latest: dict[tuple[str, str, str], int] = {}
    for at, three in enumerate(zip(words[:-2], words[1:-1], words[2:], strict=True)):
        if three in latest and at - latest[three] <= _LONGEST:
            yield latest[three], at - latest[three]
        latest[three] = at


def _make_loop(doc: Document, told: Sequence[Word], first: int, period: int, stop: int) -> Loop:
    """The loop of `told[first:stop]`, which repeats itself after so many words."""
    last = told[stop - 1]
    joined, rest = divmod(stop - first + 1, period)
    is_joined = rest == 0 and told[first + period - 1].lower in _JOINING
    ends_sentence = stop == len(told) or told[stop].sentence != last.sentence
    return Loop(
        span=Span(told[first + period].start, doc.sentences[last.sentence].end if ends_sentence else last.end),
        first=Span(told[first].start, told[first + period - 1].end),
        times=joined if is_joined else (stop - first) // period,
        words=stop - first,
        ends_text=stop == len(told),
    )


def _may_count(words: Sequence[str], first: int, period: int, stop: int) -> bool:
    """Whether a repetition is long enough for any loop; one of two words need not come round so often.

    The last round may lack the word that joins the others.
    """
    size = stop - first
    is_often = size + 1 >= _FEWEST_TIMES * period or len(set(words[first : first + period])) <= _PAIR
    return is_often and size >= _FEWEST_WORDS_OF_SENTENCES


def _counts(loop: Loop, told: Sequence[Word], first: int, period: int) -> bool:
    """Whether a repetition is long enough, and of words."""
    different = {word.lower for word in told[first : first + period]}
    if loop.times is None or not any(len(word) > 1 and word.isalpha() for word in different):
        return False
    if len(different) == 1:
        return loop.times >= _FEWEST_TIMES_OF_WORD and loop.words >= 2 * _FEWEST_TIMES_OF_WORD
    if len(different) == _PAIR and "and" in different:  # on and on
        return loop.words >= 2 * _FEWEST_WORDS
    if all(_starts_sentence(told, at) for at in (first, first + period)):
        return loop.times >= _FEWEST_TIMES_OF_SENTENCE and loop.words >= _FEWEST_WORDS_OF_SENTENCES
    return loop.times >= _FEWEST_TIMES and loop.words >= _FEWEST_WORDS


def _starts_sentence(told: Sequence[Word], at: int) -> bool:
    return at == 0 or told[at - 1].sentence != told[at].sentence


def _is_chanted(doc: Document, loop: Loop, quoted: Spans) -> bool:
    is_marked = not doc.text[loop.first.end : loop.span.start].isspace()
    is_marked = is_marked or doc.text[loop.first.start : loop.first.end].lower().endswith(_JOINED)
    return _is_rare(loop) and is_marked and quoted.overlaps(Span(loop.first.start, loop.first.start + 1))


def _is_rare(loop: Loop) -> bool:
    """Whether a phrase stands no more often than people sing or shout it."""
    return loop.times is not None and loop.times < _FEWEST_TIMES_QUOTED


def _find_poor_stretches(doc: Document) -> Iterator[Loop]:
    """Stretches of many words with very few different ones, joined where they touch."""
    words = doc.lowers
    half = _WINDOW // 2
    start = None
    for at in range(0, max(0, len(words) - half), half):
        is_poor = _is_poor_window(words[at : at + _WINDOW])
        if is_poor and start is None:
            start = at
        if start is not None and not is_poor:
            yield _make_stretch(doc, start, at + half)
            start = None
    if start is not None:
        yield _make_stretch(doc, start, len(words))


def _is_poor_window(words: Sequence[str]) -> bool:
    """Whether words in a row, numbers apart, are very few different ones."""
    if len(words) - len(set(words)) < _FEWEST_AGAIN:
        return False
    plain = [word for word in words if word.isalpha()]
    return len(plain) >= _WINDOW // 2 and len(set(plain)) * _WINDOW <= _FEWEST_DIFFERENT * len(plain)


def _find_poor_windows(words: Sequence[str], size: int, most: int) -> list[int]:
    """Where so many words in a row begin that are at most so many different ones."""
    found = []
    at = 0
    while at + size <= len(words):
        window = words[at : at + size]
        too_many = len(set(window)) - most
        if too_many <= 0 and _is_poor(window):
            found.append(at)
        at += max(1, too_many)  # each word further loses one of them at most
    return found


def _is_poor(words: Sequence[str]) -> bool:
    """Whether a few words in a row are no numbers; more and more and more are too few, and said by people."""
    if len(set(words)) < _FEWEST_IN_POOR or not all(word[0].isalpha() for word in words):
        return False
    return not any(
        middle == "and" and one == two for one, middle, two in zip(words, words[1:], words[2:], strict=False)
    )


def _find_poor_sentences(doc: Document) -> Iterator[Loop]:
    """Sentences, or parts of one, that turn over a few words: all the carriers of the carriers of all the carriers."""
    for sentence in doc.sentences:
        words = doc.lowers[sentence.first : sentence.last]
        if len(words) - len(set(words)) < _FEWEST_AGAIN_IN_SENTENCE:
            continue
        for size, most in _POOR_IN_SENTENCE:
            poor = _find_poor_windows(words, size, most)
            if poor:
                first, stop = sentence.first + poor[0], sentence.first + poor[-1] + size
                while doc.lowers[first] not in doc.lowers[first + 1 : stop]:
                    first += 1
                span = Span(doc.words[first].start, doc.words[stop - 1].end)
                yield Loop(span, span, None, stop - first, ends_text=stop == len(doc.words))
                break


def _make_stretch(doc: Document, first: int, stop: int) -> Loop:
    """A stretch from about `first` to about `stop`, moved to where its few words begin and end."""
    words = doc.lowers
    stop = min(stop, len(words))
    times = Counter(words[first:stop])
    few = frozenset(word for word, count in times.items() if count >= _FEWEST_TIMES)
    while first > 0 and words[first - 1] in few:
        first -= 1
    while first < stop - 1 and words[first] not in few:
        first += 1
    while stop < len(words) and words[stop] in few:
        stop += 1
    while stop > first + 1 and words[stop - 1] not in few:
        stop -= 1
    span = Span(doc.words[first].start, doc.words[stop - 1].end)
    return Loop(span, span, None, stop - first, ends_text=stop == len(words))


def _find_stutters(doc: Document) -> Iterator[Loop]:
    for word in doc.words:
        if len(word.text) >= _SHORTEST_STUTTER and _may_stutter(word) and _STUTTER.fullmatch(word.text):
            yield Loop(word.span, word.span, None, 1, ends_text=word is doc.words[-1])


def _may_stutter(word: Word) -> bool:
    """Whether a long word has enough letters, and enough of them again; of letters with accents nobody can tell."""
    different = len(set(word.lower))
    is_again = len(word.lower) - different >= _FEWEST_LETTERS_AGAIN or not word.text.isascii()
    return different >= _FEWEST_LETTERS and is_again
