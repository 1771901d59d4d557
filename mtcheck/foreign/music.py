"""What composers write over the notes, and critics keep, in a Document that speaks of music or of the stage.

A movement is named by its direction in Italian, German or French (Allegro ma non troppo; Sehr langsam), and so is what
was played, sung or acted (brisk tempi, an untidy tutti, the lazzi). Instruments and dances are left to `customs`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.counterparts import find_listed
from mtcheck.lexicon import read_table
from mtcheck.model import Document

MUSIC = 2
"""So many different words of music, or of the stage, make an article of it."""

_MUSIC = frozenset(
    "adagio allegro andante aria arias bach baritone bartok bassoon baton beethoven bellini brahms bruckner "
    "cabaletta cadenza cantata cellist cello choir chorale clarinet composer composers concerto concertos conductor "
    "conservatoire conservatory crescendo debussy donizetti dvorak encore etude fugue handel haydn horns lieder "
    "liszt mahler mezzo-soprano minuet monteverdi motet movement mozart nocturne oboe opera oratorio orchestra "
    "orchestral overture philharmonic pianist piano polonaise prelude presto puccini quartet quintet rachmaninov "
    "ravel recital requiem rondo rossini scherzo schubert schumann score septet shostakovich sibelius singers "
    "soloist sonata sonatas soprano string strings symphonies symphony tchaikovsky tempo tenor trio trombone verdi "
    "viola violin violinist violins virtuoso vivaldi wagner".split()
)
_STAGE = frozenset(
    "actor actors actress actresses applause arias audience auditorium bailaor bailaora ballerina ballet balletic "
    "ballets choreographer choreography chorus comedy curtain dancer dancers dramatist encore farce flamenco matinee "
    "monologue opera operas operatic operetta playhouse playwright playwrights premiere premiered puppet puppeteer "
    "puppets rehearsal rehearsals score singer singers stage staged staging stalls theater theaters theatre theatres "
    "tragedy troupe understudy".split()
)
_OF_CRITICS = frozenset(form for word in _MUSIC | _STAGE for form in (word, f"{word}'s"))
_JOINT = re.compile(r"[ \u00a0\n]|[,;] |-")


def find_directions(doc: Document, asked: Collection[int]) -> Iterator[int]:
    """Which of the words `asked` about, given by index, belong to directions that the document has somewhere."""
    if len(doc.vocabulary & _MUSIC) < MUSIC:
        return
    listed, wanted = _read_directions(), frozenset(asked)
    rows = list(_find_rows(doc, listed))
    whole = [row for row in rows if any(listed[doc.lowers[index]] for index in row)]
    met = {doc.lowers[index] for row in whole for index in row}
    yield from (index for index in wanted if doc.lowers[index] in met)


def find_stage_terms(doc: Document, asked: Collection[int]) -> Iterator[int]:
    """Which of the words `asked` about, given by index, are terms of critics, if the document is one of theirs."""
    shown = doc.vocabulary & _OF_CRITICS
    if len(shown) < MUSIC or len({word.removesuffix("'s") for word in shown}) < MUSIC:
        return
    terms = find_listed(frozenset(doc.lowers[index].removesuffix("'s") for index in asked), _read_terms())
    yield from (index for index in asked if doc.lowers[index].removesuffix("'s") in terms)


def _find_rows(doc: Document, listed: Collection[str]) -> Iterator[range]:
    """Neighbouring words that all are listed."""
    at = 0
    while at < len(doc.words):
        end = at
        while end < len(doc.words) and doc.lowers[end] in listed and (end == at or _is_joined(doc, end)):
            end += 1
        if end > at:
            yield range(at, end)
        at = max(end, at + 1)


def _is_joined(doc: Document, index: int) -> bool:
    return _JOINT.fullmatch(doc.text, doc.words[index - 1].end, doc.words[index].start) is not None


@lru_cache(maxsize=1)
def _read_directions() -> dict[str, bool]:
    """By word, whether it is a direction by itself rather than a small word between two."""
    return {word: kind == "direction" for word, kind in read_table("musical_directions")}


@lru_cache(maxsize=1)
def _read_terms() -> frozenset[str]:
    return frozenset(term for (term,) in read_table("stage_terms"))
