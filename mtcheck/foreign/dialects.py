"""Quotations of a Document that spell a dialect or a creole of English as it sounds: "It's aafil caald, we widna go".

They are known by their negations (couldna, wisnae) or by two words of their own, among words of daily use in English.
That a text calls what it quotes a dialect is left to `cited`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from operator import attrgetter

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon, find_uses
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

COMMON_ZIPF, COMMON_SHARE = 5.0, 0.2
"""So many words of such a quotation are of daily use in English: it, and, we."""
MARKS = 2

_QUOTATION = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"|‘[^‘’\n]+(?:’[a-z][^‘’\n]+)*’")
_NEGATION = re.compile(
    r"(?:am|ca|can|cood|could|cud|cuid|daur|did|di|din|dis|disn|div|do|does|had|hid|has|hiv|hav|have|huv|is|mau|maun|"
    r"micht|must|mus|need|should|shid|shud|sud|wad|was|wir|were|wi|wid|wil|will|win|wis|would|wud|wull|wur|wouldn)nn?ae?"
)
_CLIPPED = re.compile(r"[a-z]{2,}in['’]")
_WORDS = frozenset(
    "aafil aal aboot abune afore ah ahm ain't allus amn't auld awa awfae aye bairn bairns baith bin brae braw caa "
    "caad caald cam canna cannae cauld coo cuddy dae daein dat daur deid dem dere dese dey dinna dinnae dis divvent "
    "doon dose dreich efter fae faither fir fitba fower frae gan gang gannin gaun gie gied gonnae guid haands hame "
    "haud heid hinny hoose innit ither ken kens kent knaa laddie lang lass lassie mair maist mek mi mither mony mooth "
    "muckle nae naebody naething nobbut noo nowt nuh oan ony onybody onywye oor oot ootside ower owt peerie pikney "
    "puir richt roon sabi sef shoon sic snaw sooth stane summat tae tek telt tha tha'll thae thegither thi thon thoo "
    "ting toon twa verra wahala watter wee weel weh wetin wey wha whaat whaur whit wi wid wir wis worra wull yae ye "
    "yer yersel yous youse".split()
)


def find_dialect(doc: Document, asked: Collection[int]) -> Iterator[int]:
    """Which of the words `asked` about, given by index, stand in such a quotation."""
    has_words = not _WORDS.isdisjoint(doc.vocabulary)
    if not has_words and not any(_NEGATION.fullmatch(doc.lowers[index]) for index in asked):
        return
    quotations = [Span(*match.span()) for match in _QUOTATION.finditer(doc.text)]
    marks = [_count_marks(doc, span) for span in quotations]
    if max(marks, default=0) < MARKS:
        return
    spoken = Spans(
        span for span, count in zip(quotations, marks, strict=True) if count
    )  # once shown, one mark is enough
    yield from (index for index in asked if doc.words[index].text.islower() and spoken.overlaps(doc.words[index].span))


def _count_marks(doc: Document, span: Span) -> int:
    """How many marks of a dialect a quotation has; none where English is not what it is in."""
    lexicon = Lexicon("en")
    first, last = (bisect_left(doc.words, at, key=attrgetter("start")) for at in (span.start, span.end))
    words = doc.lowers[first:last]
    common = sum(lexicon.zipf(word) >= COMMON_ZIPF for word in words if word not in _WORDS)
    if common < COMMON_SHARE * len(words):
        return 0
    if any(map(_NEGATION.fullmatch, words)):
        return MARKS
    marks = {word for word in words if word in _WORDS}
    marks.update(_CLIPPED.findall(doc.text[span.start : span.end].lower()))
    return 0 if all(map(_is_of_another, marks)) else len(marks)


def _is_of_another(word: str) -> bool:
    """Whether a language has a word in daily use as well, so that it alone shows no dialect: German bin, dem."""
    return any(use.zipf >= COMMON_ZIPF for use in find_uses(word))
