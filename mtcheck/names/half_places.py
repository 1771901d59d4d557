"""Documents in, towns out of whose names they once translate a half: Verkhnyaya Pyshma and Upper Pyshma.

What is translated is an adjective, new or old, upper or lower, great or small, or a saint, and the rest of the name
stays, so that the two differ in one word. Silent where one sentence has both, where the article speaks of several such
towns (Upper and Lower Tagil), where the half translated is a town that all know (New Orleans), and about San
and Santa, which English leaves as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.model import Document, Mention, Span
from mtcheck.names.places import is_english_name
from mtcheck.names.romanisation import fold_marks, strip_marks

_WORDS = (
    "new: novy nový novyy noviy novyi novaya novoye novoe novye nová nove nové nowy nowa nowe novi novo nouveau "
    "nouvelle nuovo nuova nuevo nueva neu neues nieuw nieuwe ny nya nye uusi új yeni nou noua noul neo nea jauna "
    "jaunais naujoji|old: stary starý staryy stariy staryi staraya staroye staroe starye stara stará stare staré "
    "staro stari vieux vieille vecchio vecchia viejo vieja velho velha alt altes oud oude gamla gamle vanha eski "
    "vechi veche palaio palia vecais senoji|upper: verkhny verkhniy verkhnyaya verkhneye verkhnee verkhnie "
    "verkhniye verkhnii verkhnia verkhnya horishni horishnya gorni gornji gornja gornje gorna gorno horni horní "
    "horný horná górny górna górne ober oberes haut haute övre øvre ylä yukarı felső|lower: nizhny nizhniy "
    "nizhnyaya nizhneye nizhnee nizhnie nizhniye nizhnii nizhnia nyzhni nyzhniy nyzhnya dolni dolní donji donja "
    "donje dolna dolná dolno dolny dolne unter unteres niederes bajo baja bas basse nedre nedra ala aşağı "
    "alsó|great greater large: veliky velikiy velikaya velikoye veliki velike velyki velykyi velyka velika veliko "
    "velky velký velká velké wielki wielka wielkie bolshoy bolshoi bolshaya bolshoye golyama golemo groß große "
    "großes groot grote stor stora suur suuri nagy büyük|little small lesser: maly malý malyy maliy malyi malaya "
    "maloye maloe mala malá male malé mali malo mały mała małe klein kleines kleine lilla lille pieni väike kis "
    "küçük piccolo piccola pequeno petit petite|red: krasny krasniy krasnaya krasnoye krasnoe crveni crvena|white: "
    "bely beliy belaya beloye bila bílá bile bijeli bijela bijelo biały biała białe|black: cherny chorny chernaya "
    "crni crna crno czarny czarna czarne|saint holy: sankt sint sveti sveta svety svatý svätý święty święta szent "
    "svyatoy svyataya agios agia aghios ayios ayia sfântu sfânta"
)
"""What names of towns begin with in English, and abroad, but for what English has in such names: Nova Scotia."""
_REST = r"[ -](?P<rest>[^\W\d_a-z][^\W\d_A-Z]{2,}(?:[-‐‑][^\W\d_]+)*)(?![\w’'-]*[-‐‑]\w)"
_NOT_BEFORE = re.compile(
    r"(?<![\w'’])(?!(?:After|And|At|But|By|For|From|In|Near|Of|On|Outside|To|Until|When|While) )"
    r"(?:[A-Z][\w'’.-]*|[Tt]he) \Z"
)
"""A longer name, or a thing that is described: the Old Bridge."""
_LONGER = re.compile(r" [^\W\d_a-z]")
"""What stands behind a name that goes on: New Scotia Bank."""
_REACH = 25


@dataclass(frozen=True, slots=True)
class _Town:
    """One mention of such a name."""

    first: str
    """The word before the rest, lower-cased."""
    sentence: int
    mention: Mention


def group_half_places(parts: Sequence[Document]) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """The mentions of a town by its own name, and those where half of it is translated."""
    words = {word for part in parts for word in part.vocabulary}
    own = words & _abroad().keys()
    english = words & {meaning for word in own for meaning in _abroad()[word]}
    if not own or not english:
        return
    by_rest: defaultdict[str, list[_Town]] = defaultdict(list)
    for part in parts:
        for rest, town in _find_towns(part, own | english):
            by_rest[rest].append(town)
    for towns in by_rest.values():
        some = [town for town in towns if town.first in own]
        others = [town for town in towns if town.first in english]
        is_one = len({town.first for town in some}) == len({town.first for town in others}) == 1
        are_told_apart = not {town.sentence for town in some}.isdisjoint(town.sentence for town in others)
        is_known = any(is_english_name(town.mention.text.lower()) for town in others)
        if is_one and not (are_told_apart or is_known) and others[0].first in _abroad()[some[0].first]:
            yield [town.mention for town in some], [town.mention for town in others]


def _find_towns(doc: Document, words: AbstractSet[str]) -> Iterator[tuple[str, _Town]]:
    """Every one of some words that stands with a capital before another such word, by that."""
    firsts = "|".join(re.escape(word.capitalize()) for word in sorted(words))
    for match in re.finditer(rf"(?<![\w’'-])(?P<first>{firsts}){_REST}", doc.text):
        first, number = match["first"].lower(), doc.sentence_at(match.start())
        is_longer = _NOT_BEFORE.search(doc.text, max(0, match.start() - _REACH), match.start()) is not None
        goes_on = _LONGER.match(doc.text, match.end()) is not None
        if number is not None and not goes_on and (first in _abroad() or not is_longer):
            yield fold_marks(match["rest"]), _Town(first, number, Mention(Span(*match.span()), match[0], doc.field))


@lru_cache(maxsize=1)
def _abroad() -> Mapping[str, frozenset[str]]:
    """Foreign words, with and without their marks, each with what English may have for it."""
    abroad: dict[str, frozenset[str]] = {}
    for row in _WORDS.split("|"):
        english, _, words = row.partition(": ")
        meant = frozenset(english.split())
        abroad |= {
            form: meant | abroad.get(form, meant) for word in words.split() for form in {word, strip_marks(word)}
        }
    return {form: meant for form, meant in abroad.items() if form != "also"}
