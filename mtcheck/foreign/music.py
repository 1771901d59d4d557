"""What composers write over the notes, in a Document that speaks of music: Allegro ma non troppo; Sehr langsam.

Critics name a movement by its direction and leave that in Italian, German or French. Instruments and dances are left
to `customs`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.model import Document

MUSIC = 2
"""So many different words of music make an article of it."""

_MUSIC = frozenset(
    "adagio allegro andante aria arias bach baritone bartok bassoon baton beethoven brahms bruckner cabaletta cadenza "
    "cantata cellist cello choir chorale clarinet composer composers concerto concertos conductor conservatoire "
    "conservatory crescendo debussy dvorak encore etude fugue haydn horns lieder liszt mahler mezzo-soprano minuet "
    "motet movement mozart nocturne oboe opera oratorio orchestra orchestral overture philharmonic pianist piano "
    "polonaise prelude presto quartet quintet rachmaninov ravel recital requiem rondo scherzo schubert schumann score "
    "septet shostakovich sibelius singers soloist sonata sonatas soprano string strings symphonies symphony "
    "tchaikovsky tempo tenor trio trombone verdi viola violin violinist violins virtuoso vivaldi wagner".split()
)
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
