"""Which foreign runs of a Document are the whole of a short quotation, and so may be meant: “Che bello,” she said.

Newspapers leave a cry, a slogan or a phrase in the language of who said it, and often tell in the next clause what it
means. A greeting that travellers know, or a rare word that is shouted, is no leftover at all. In an article with other
leftovers a quotation is one of them, and where the source text has the words it was copied from there. A longer one is
left to the checks as it is, and so is a foreign word inside an English quotation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import mtcheck.late_re as re
from mtcheck.foreign.cited import find_quotation
from mtcheck.foreign.counterparts import fold
from mtcheck.foreign.evidence import DAILY_ZIPF, DOUBT
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.lexicon import Lexicon, find_uses
from mtcheck.model import Document

QUOTED_WORDS = 5
"""A longer quotation says something that a reader needs."""
OTHERS = 2
"""So many leftovers that are sure and stand outside such quotations make an article that was not well translated."""
SURE = 0.8
COMMON_ZIPF = 4.5
"""A word so common in English makes an English quotation, unless it belongs to a run: “ten chalutiers sank”."""

_GREETINGS = frozenset(
    "adieu adios adjo aferin ahlan ahoj aitah akwaaba allez aloha andale annyeong annyeonghaseyo arigato arriba "
    "arrivederci asante aupa avanti bayete bienvenidos bom bongu bonjour bonsoir bravi bravissimo buen buenas "
    "buenos bula buna buona buonasera buongiorno chao ciao czesc danke davai davaj dekuji diakuiu diky dobryden "
    "dumela dyakuyu dzien efcharisto efharisto egeszsegedre evviva faleminderit forza gamsahamnida gesundheit "
    "gracias grazie gruezi gunaydin haide hajde hallo hej hola hopa horrido hourra hujambo hvala inshallah "
    "itadakimasu jambo kalimera kalispera kampai karibu kia kiitos konnichiwa kumusta mabuhay mahalo marhaba "
    "mashallah mauruuru mazel medaase merci merhaba mingalaba moien moin multumesc namaskar namaskaram namaste "
    "nasdrovia ngiyabonga obrigada obrigado ole opa oppa paldies pozdrav prego privet proost prosit prost rahmat "
    "salaam salam salud salut sannu sante sawa sawasdee sawubona sayonara selamat serefe servus shalom shikamoo "
    "sholem shukran siyabonga skal skol slainte spasibo spasybi sveiki szia takk talofa tashakor terve tesekkurler "
    "todah vamos vannakam vannakkam velkommen vivat vive xiexie yalla yamas yassas yassou zdarova zdorovo zdrave "
    "zdravo zdravstvuyte zdrowie zikomo ziveli ziveo zivio".split()
)
"""What people greet, thank, toast or cheer each other with, folded."""
_CRIED_BEFORE = re.compile(
    r"""\b(?:answer|bark|bellow|call|chant|chorus|cr(?:y|ies|ied)|greet(?:ing)?|holler|murmur|mutter|roar|shout|shriek
          |toast|whisper|yell)(?:s|e[ds]|ing)?\b[^.!?"“”]{0,40}[:,]?\ ["“]\Z
      | \b(?:[Ww]hen(?:ever)?|[Ii]f|[Ww]hoever|[Yy]ou)\b[^.!?"“”]{0,40}\b(?:says?|said|hears?|heard)\ ["“]\Z""",
    re.VERBOSE,
)
_CRIED_BEHIND = re.compile(
    r"""[!,.?]*["”]\ (?:[\w’'-]+\ ){0,3}?
        (?:bellow|call|chant|chorus|cr(?:y|ies|ied)|holler|murmur|mutter|roar|shout|shriek|whisper|yell)(?:s|e[ds])?\b""",
    re.VERBOSE,
)
_CRIED = 2
"""So many words at most are shouted, or said to greet."""
_NEAR = 80


def doubt_short_quotations(
    doc: Document, lexicon: Lexicon, runs: Sequence[ForeignRun], is_copied: Callable[[ForeignRun], bool]
) -> tuple[ForeignRun, ...]:
    """The runs of an English document, those less sure that make up a short quotation; sentences stay as they are.

    `is_copied` says of a run whether a source text has all its words.
    """
    if lexicon.language != "en":
        return tuple(runs)
    taken = {index for run in runs for index in run.words}
    quoted = {run.span for run in runs if not run.is_sentence and _fills_quotation(doc, lexicon, run, taken)}
    quoted -= {run.span for run in runs if run.span in quoted and is_copied(run)}
    others = sum(run.span not in quoted and run.confidence >= SURE for run in runs)
    if not quoted or others >= OTHERS:
        return tuple(runs)
    if not others:
        runs = [run for run in runs if run.span not in quoted or not _is_cried(doc, run)]
    return tuple(replace(run, confidence=min(run.confidence, DOUBT)) if run.span in quoted else run for run in runs)


def _is_cried(doc: Document, run: ForeignRun) -> bool:
    """Whether a run is a greeting or the like, or is shouted and no word that a language has in daily use."""
    if len(run.words) > _CRIED:
        return False
    words = [doc.lowers[index] for index in run.words]
    if any(fold(word) in _GREETINGS for word in words):
        return True
    if any(use.zipf >= DAILY_ZIPF for word in words for use in find_uses(word)):
        return False
    start, end = run.span.start, run.span.end
    before = _CRIED_BEFORE.search(doc.text, max(0, start - _NEAR), start)
    return before is not None or _CRIED_BEHIND.match(doc.text, end) is not None


def _fills_quotation(doc: Document, lexicon: Lexicon, run: ForeignRun, taken: set[int]) -> bool:
    """Whether the quotation that a run stands in is short, and no other word of it is English."""
    inside = find_quotation(doc.text, run.span)
    if inside is None:
        return False
    first, last = run.words[0], run.words[-1]
    while first > 0 and doc.words[first - 1].start >= inside.start:
        first -= 1
    while last + 1 < len(doc.words) and doc.words[last + 1].end <= inside.end:
        last += 1
    others = [doc.words[index].lower for index in range(first, last + 1) if index not in taken]
    is_short = last - first < QUOTED_WORDS
    return is_short and not any(lexicon.zipf(word) >= COMMON_ZIPF for word in others)
