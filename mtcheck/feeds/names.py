"""Sightings of many articles in, the names of the feed out, each with all its spellings.

What is kept grows with the names and not with the text: a record a spelling, with a bounded number of article ids.
Which two spellings are one name is judged by `pairs`; here they are found without comparing all with all, come
together in names, and one spelling is preferred. The order of the articles changes nothing but which come first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mtcheck.feeds.keys import make_bare_blocks, make_full_blocks, make_surname_blocks
from mtcheck.feeds.model import ArticleCount, FeedName, FeedSpelling, Place
from mtcheck.feeds.pairs import FeedForm, are_apart, judge_forms, judge_surname
from mtcheck.feeds.preference import Count, choose_preferred
from mtcheck.model import NameKind, Sighting
from mtcheck.names.equivalents import are_one_given_name
from mtcheck.names.forms import KNOWN
from mtcheck.names.house import House

ARTICLES_KEPT = 20
"""Of each spelling: enough to find them all, few enough for a feed of any length."""
WINDOW = 50
"""In a block that holds more names than this, sorted, each is compared only with so many that follow it."""
SEEN_TOGETHER = 0.95
"""How surely two spellings are one name that an article by itself shows to be one."""
GIVEN_TO = 2
"""A word that begins the names of so many people of the feed is a first name."""

_Key = tuple[str, str]


@dataclass(slots=True)
class _Record:
    """One spelling of the feed."""

    forms: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    articles: int = 0
    counts: list[ArticleCount] = field(default_factory=list)
    first: Place | None = None
    kinds: Counter[NameKind] = field(default_factory=Counter)
    same_as: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spellings that are one name."""

    forms: tuple[FeedForm, ...]
    confidence: float = 1.0
    """Of the weakest link between them."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """Which spellings are one name."""

    clusters: tuple[Cluster, ...]
    """Those of one spelling too."""
    comparisons: int
    """How many pairs were looked at."""


class NameLedger:
    """Takes the names of one article after the other."""

    def __init__(self, house: House) -> None:
        """`house` says which spellings are wanted."""
        self._house = house
        self._records: dict[_Key, _Record] = {}

    def add(self, article_id: str, language: str, sightings: Iterable[Sighting]) -> None:
        """Count what one article, whose text is in this language (primary subtag), shows of names."""
        for sighting in sightings:
            record = self._records.setdefault((language, sighting.key), _Record())
            record.forms[sighting.form] += sighting.mentions
            record.mentions += sighting.mentions
            record.articles += 1
            if len(record.counts) < ARTICLES_KEPT:
                record.counts.append(ArticleCount(article_id, sighting.mentions))
            if record.first is None:
                record.first = Place(article_id, sighting.field, sighting.span)
            if sighting.kind is not None:
                record.kinds[sighting.kind] += 1
            record.same_as.update(sighting.same_as)

    def find_names(self) -> tuple[FeedName, ...]:
        """All names so far, those mentioned most first."""
        kinds = self._judge_kinds()
        names: list[FeedName] = []
        for language in sorted({language for language, _ in self._records}):
            keys = sorted(key for code, key in self._records if code == language)
            forms = [FeedForm(key, language, kinds[language, key]) for key in keys]
            same = {key: frozenset(self._records[language, key].same_as) for key in keys}
            found = cluster_forms(forms, same).clusters
            names.extend(self._build(cluster) for cluster in found)
        return tuple(sorted(names, key=lambda name: (-name.mentions, name.spellings[0].form, name.language)))

    def _judge_kinds(self) -> Mapping[_Key, NameKind | None]:
        """What most articles that say anything say; who has a first name that the feed knows is a person."""
        kinds = {key: _choose_kind(record.kinds) for key, record in self._records.items()}
        given = Counter(
            (language, key.split(" ")[0]) for (language, key), kind in kinds.items() if kind == "person" and " " in key
        )
        for (language, key), kind in kinds.items():
            first = key.split(" ")[0]
            is_given = given[language, first] >= GIVEN_TO or are_one_given_name(first, first)
            if kind is None and first != key and is_given:
                kinds[language, key] = "person"
        return kinds

    def _build(self, cluster: Cluster) -> FeedName:
        members = cluster.forms
        records = {form.key: self._records[form.language, form.key] for form in members}
        counts = {key: self._count(record, members[0].language) for key, record in records.items()}
        preferred, reason = choose_preferred(members, counts, self._house)
        ranked = sorted(members, key=lambda form: (-records[form.key].articles, -records[form.key].mentions, form.key))
        rest = [form for form in ranked if form is not preferred]
        language = members[0].language
        kinds = Counter(form.kind for form in members if form.kind is not None)
        spellings = tuple(_spell(records[form.key], counts[form.key]) for form in (preferred, *rest))
        return FeedName(language, _choose_kind(kinds), spellings, reason, cluster.confidence)

    def _count(self, record: _Record, language: str) -> Count:
        shown = min(record.forms, key=lambda form: (-record.forms[form], form))
        is_avoided = any(self._house.avoids(word, language) for word in (shown, *shown.split(" ")))
        return Count(record.articles, record.mentions, shown, is_avoided)


def cluster_forms(forms: Sequence[FeedForm], same: Mapping[str, frozenset[str]]) -> Clustering:
    """Names made of spellings of one language, the surest links first; `same` says what articles by themselves show."""
    by_key = {form.key: form for form in forms}
    links: dict[tuple[str, str], float] = {}
    comparisons = 0
    for one, other in _pair_candidates(forms):
        comparisons += 1
        confidence = judge_forms(one, other)
        if confidence is not None:
            links[one.key, other.key] = confidence
    for key, others in same.items():
        for alike in others & by_key.keys():
            links[min(key, alike), max(key, alike)] = SEEN_TOGETHER
    cluster_of: dict[str, Cluster] = {key: Cluster((form,)) for key, form in by_key.items()}
    for pair, confidence in sorted(links.items(), key=lambda link: (-link[1], link[0])):
        _join(cluster_of, pair, confidence)
    surnames, compared = _match_surnames(forms, cluster_of)
    for pair, confidence in sorted(surnames.items()):
        _join(cluster_of, pair, confidence)
    clusters = {id(cluster): cluster for cluster in cluster_of.values()}
    return Clustering(tuple(clusters.values()), comparisons + compared)


def _pair_candidates(forms: Iterable[FeedForm]) -> Iterator[tuple[FeedForm, FeedForm]]:
    """Pairs that share a block, each once."""
    blocks = defaultdict[str, list[FeedForm]](list)
    for form in forms:
        for block in set(make_full_blocks(form.key) if form.is_full else make_bare_blocks(form.key)):
            blocks[block].append(form)
    seen = set[tuple[str, str]]()
    for members in blocks.values():
        for at, one in enumerate(members):
            for other in members[at + 1 : at + 1 + WINDOW]:
                pair = (min(one.key, other.key), max(one.key, other.key))
                if pair not in seen:
                    seen.add(pair)
                    yield (one, other) if pair[0] == one.key else (other, one)


def _match_surnames(
    forms: Sequence[FeedForm], cluster_of: Mapping[str, Cluster]
) -> tuple[dict[tuple[str, str], float], int]:
    """Words alone that are the surname of one person of the feed, and no other's, spelled otherwise.

    Where that surname stands alone as well, the two are compared by themselves.
    """
    people = defaultdict[str, list[FeedForm]](list)
    alone = {form.key for form in forms if not form.is_full}
    bare = []
    for form in forms:
        if form.is_full and form.zipfs[-1] < KNOWN and form.words[-1] not in alone:
            for block in set(make_surname_blocks(form.words[-1])):
                people[block].append(form)
        elif not form.is_full and form.words and form.zipfs[0] < KNOWN:
            bare.append(form)
    exact = {form.words[-1] for form in forms if form.is_full}
    links: dict[tuple[str, str], float] = {}
    compared = 0
    for form in bare:
        near = {full.key: full for block in make_surname_blocks(form.key) for full in people[block][:WINDOW]}
        compared += len(near)
        judged = {key: judge_surname(form, near[key]) for key in sorted(near)}
        found = {key: confidence for key, confidence in judged.items() if confidence is not None}
        if found and form.key not in exact and len({id(cluster_of[key]) for key in found}) == 1:
            key, confidence = next(iter(found.items()))
            links[form.key, key] = confidence
    return links, compared


def _join(cluster_of: dict[str, Cluster], pair: tuple[str, str], confidence: float) -> None:
    """Bring the names of two spellings together, unless they hold two people besides."""
    first, second = (cluster_of[key] for key in pair)
    others = ((a, b) for a in first.forms for b in second.forms if {a.key, b.key} != set(pair))
    if first is second or any(are_apart(a, b) for a, b in others):
        return
    joined = Cluster(first.forms + second.forms, min(confidence, first.confidence, second.confidence))
    cluster_of.update({form.key: joined for form in joined.forms})


def _choose_kind(kinds: Counter[NameKind]) -> NameKind | None:
    """The kind that more than half of those say who say anything."""
    if not kinds:
        return None
    kind, number = kinds.most_common(1)[0]
    return kind if number * 2 > sum(kinds.values()) else None


def _spell(record: _Record, count: Count) -> FeedSpelling:
    if record.first is None:
        raise ValueError(count.shown)
    return FeedSpelling(
        count.shown, count.mentions, count.articles, tuple(record.counts), record.first, count.is_avoided
    )
