"""Names in a Document, and which spellings are one name.

Mentions come from `mentions`, the judgement on two spellings from `variants`; here they become groups with a preferred
spelling. What is reported, and how, is said by the checks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, FieldName, Mention
from mtcheck.names.echoed_names import EchoedNames
from mtcheck.names.endings import find_case_endings
from mtcheck.names.equivalents import find_ukrainian
from mtcheck.names.family_names import find_families
from mtcheck.names.forms import KNOWN, TITLES, Form, are_told_apart, are_two_people
from mtcheck.names.greek_places import group_greek
from mtcheck.names.half_places import group_half_places
from mtcheck.names.indian_names import find_indian
from mtcheck.names.joined_names import group_joined
from mtcheck.names.kana import hear_japanese
from mtcheck.names.linked_names import find_linked, group_linked
from mtcheck.names.lone_cases import LoneCases
from mtcheck.names.mentions import NameMention, find_mentions
from mtcheck.names.places import are_twin_places
from mtcheck.names.preference import choose_preferred
from mtcheck.names.romanisation import FARTHEST, are_comparable, differ_by_marks, make_blocks, sound_distance
from mtcheck.names.sayings import Sayings, is_called_after_town
from mtcheck.names.source_names import SourceNames
from mtcheck.names.translated_names import find_translated, is_english_first_name
from mtcheck.names.turned_names import group_turned, is_usual_order
from mtcheck.names.two_people import have_own_neighbours
from mtcheck.names.variants import FAIR, LIKELY, is_refuted, judge_pair, judge_translations
from mtcheck.names.whole_names import WholeNames

LANGUAGES = ("en", "es", "fr", "it", "nl", "pt")
"""Languages that write no other noun with a capital and put no case endings on names."""
FUNCTION_WORD = 5.0
"""Zipf frequency from which a capitalised neighbour at the start of a sentence (After, The) is no part of a name."""
COMMON_WORD = 4.3
"""Zipf frequency from which a word that stands only at the start of sentences is not looked at, unless a first name."""
KINDRED = 1.1
"""An ordinary word has a plural or a verb form that is at most so much rarer: analyst, analysts 0.2; Jan, jans 2.6."""

MANY_NAMES, NEAREST = 500, 1
"""With more spellings than this a text is a list of names, and only those are compared that one letter parts."""

SEVERAL, ALIKE = 2, 1.2
"""Beside so many that sound like it, a spelling stands on purpose."""

_OPENERS = frozenset(
    "afterward afterwards although amid besides meanwhile nevertheless nonetheless perhaps thereafter tomorrow unlike "
    "whereas whilst yesterday".split()
)
"""Words without kin that open a sentence and may stand right before a name."""

_BEFORE_PLURAL = re.compile(r"\b(?:the|both|two|three|four|five|six|many|all|\d+) $", re.IGNORECASE)
_NUMBER_SIZE = 7
_RARE = 3.3
"""Zipf frequency below which a word behind a capital is hardly meant as English."""
_OPENING_MARKS = frozenset("\"'“‘„«")
_TITLE_GOES_ON = re.compile(r"((?: [^\W\d_A-Z]+){1,4})[,.]?[\"'”’“»]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which a document spells a name."""

    form: str
    mentions: tuple[Mention, ...]
    """Every place where it stands so, by position; those in the title first."""


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Spellings that are one name."""

    spellings: tuple[Spelling, ...]
    """The preferred one first, the others as they first appear."""
    reason: str
    """What speaks for the first, as a predicate: "has 6 of 8 mentions"."""
    confidence: float


@dataclass(frozen=True, slots=True)
class Judge:
    """All that one document has to say of whether two of its spellings are one name."""

    case_endings: frozenset[str]
    source: SourceNames
    echoed: EchoedNames
    wholes: WholeNames
    cases: LoneCases
    known: tuple[tuple[Form, Form], ...]
    """Pairs that are one name though they need not begin alike: Henry and Enrico Tasselli, Katak and Cuttack."""

    def judge(self, one: Form, other: Form) -> float | None:
        """How surely two spellings are one name, from 0 to 1; None where they are not, or nothing proves it."""
        confidence = judge_pair(one, other, case_endings=self.case_endings, source_language=self.source.language)
        if confidence is None and (one, other) in self.known:
            confidence = LIKELY
        if confidence is None and (
            frozenset((one.key, other.key)) in self.wholes.pairs
            or self.echoed.are_one(one, other)
            or self.cases.are_one(one, other)
        ):
            confidence = FAIR
        if confidence is None:
            return judge_translations(one, other, self.source) if self.source.is_there else None
        return None if self.source.is_there and is_refuted(one, other, self.source) else confidence


def group_names(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> tuple[NameGroup, ...]:
    """Names that one document, its title included, spells in more than one way, by first deviating mention."""
    parts = [part for part in (doc.title, doc) if part is not None]
    mentions = [one for part in parts for one in find_mentions(part) if not is_called_after_town(part, one)]
    by_key = _collect_keys(mentions)
    forms = {form.key: form for form in _describe_forms(doc, by_key, lexicon, allow)}
    case_endings = find_case_endings((key for key in forms if forms[key].zipf < KNOWN), doc.article.source_language)
    source = SourceNames(doc)
    cases = LoneCases(doc)
    known = (
        *find_translated(doc, forms.values()),
        *find_indian(doc, forms.values()),
        *cases.find_turkish(forms.values()),
    )
    judge = Judge(case_endings, source, EchoedNames(doc), WholeNames(doc, forms.values()), cases, known)
    joined = _join_forms(forms, judge, Sayings(doc))
    groups = [
        _build_group(doc, members, by_key, confidence, lexicon=lexicon, source=source) for members, confidence in joined
    ]
    wholes = (whole for whole in _group_wholes(parts) if not allow & {one.form.lower() for one in whole.spellings})
    return tuple(sorted((*groups, *wholes), key=_first_deviation))


def _group_wholes(parts: Sequence[Document]) -> Iterator[NameGroup]:
    """Names of several words that are put together in several ways, though each word is spelled in one."""
    linked = group_linked([name for part in parts for name in find_linked(part)])
    as_mentions = (tuple([name.mention for name in names] for names in pair) for pair in linked)
    for found in (
        *as_mentions,
        *group_joined(parts),
        *group_half_places(parts),
        *group_greek(parts),
        *group_turned(parts),
    ):
        spellings = [Spelling(_choose_form(mentions), tuple(mentions)) for mentions in found]
        ranked = sorted(
            spellings, key=lambda one: (-len(one.mentions), not is_usual_order(one.form), one.mentions[0].span)
        )
        most, total = len(ranked[0].mentions), sum(len(one.mentions) for one in ranked)
        is_most = most > len(ranked[1].mentions)
        bare = "has the order that English news has" if is_usual_order(ranked[0].form) else "comes first"
        yield NameGroup(tuple(ranked), f"has {most} of {total} mentions" if is_most else bare, LIKELY)


def _choose_form(mentions: Sequence[Mention]) -> str:
    return Counter(mention.text for mention in mentions).most_common(1)[0][0]


def _collect_keys(mentions: Iterable[NameMention]) -> dict[str, list[NameMention]]:
    """Mentions by spelling; capitals throughout are taken for the spelling with inner capitals, where there is one."""
    by_key = defaultdict[str, list[NameMention]](list)
    mentions = list(mentions)
    inner = {mention.key.casefold(): mention.key for mention in mentions if mention.key != mention.key.casefold()}
    for mention in mentions:
        key = inner.get(mention.key, mention.key) if mention.form.isupper() else mention.key
        by_key[key].append(mention)
    return by_key


def _describe_forms(
    doc: Document, by_key: Mapping[str, list[NameMention]], lexicon: Lexicon, allow: frozenset[str]
) -> Iterator[Form]:
    """Every spelling that may be a name, with its evidence."""
    asked = {word for key, mentions in by_key.items() for one in mentions for word in (key.casefold(), *one.before)}
    in_lower_case = Counter(word.lower for word in doc.words if word.lower in asked and word.text[0].islower())
    proven = {key.casefold() for key, mentions in by_key.items() if any(mention.is_proof for mention in mentions)}
    for key, mentions in by_key.items():
        folded = key.casefold()
        zipf = lexicon.zipf(folded)
        proofs = sum(mention.is_proof for mention in mentions)
        if folded in allow or in_lower_case[folded] > proofs or _is_family(doc, key, by_key):
            continue
        if not proofs and all(_opens_title(doc, mention, lexicon) for mention in mentions):
            continue
        has_surname = any(mention.after for mention in mentions)
        if not proofs and zipf >= COMMON_WORD and not (has_surname and _is_first_name(folded, lexicon.language)):
            continue
        before = {word for mention in mentions for word in _cut_at_title(mention.before)}
        after = {word for mention in mentions for word in _cut_at_title(mention.after)}
        names = {word for word in before | after if word in proven or lexicon.zipf(word) < KNOWN} - TITLES
        names |= {word for word in before if not in_lower_case[word] and _is_first_name(word, lexicon.language)}
        yield Form(
            key,
            _choose_shown(mentions),
            zipf,
            zipf >= KNOWN and _is_word(folded, lexicon.language),
            tuple(mentions),
            frozenset(word for word in before if word in proven or lexicon.zipf(word) < FUNCTION_WORD),
            frozenset(word for word in after if word in proven or lexicon.zipf(word) < FUNCTION_WORD),
            frozenset(before & names),
            frozenset(after & names),
        )


def _opens_title(doc: Document, mention: NameMention, lexicon: Lexicon) -> bool:
    """Whether a word has its capital as the first of a quotation that is no English: the lullaby “Ninna nanna”."""
    if mention.field != doc.field:
        return False
    behind = _TITLE_GOES_ON.match(doc.text, mention.span.end)
    is_first = mention.span.start > 0 and doc.text[mention.span.start - 1] in _OPENING_MARKS
    return is_first and behind is not None and all(lexicon.zipf(word) < _RARE for word in behind[1].split())


def _is_family(doc: Document, key: str, by_key: Mapping[str, list[NameMention]]) -> bool:
    """Whether a spelling is the plural of another one there: the Novaks, three Novaks."""
    if not key.endswith("s") or key[:-1] not in by_key:
        return False
    places = [mention.span.start for mention in by_key[key] if mention.field == doc.field]
    return any(_BEFORE_PLURAL.search(doc.text, max(0, at - _NUMBER_SIZE), at) for at in places)


def _cut_at_title(beside: tuple[str, ...]) -> Iterator[str]:
    """The words beside a name, the nearest first, up to a title, beyond which none is of the name."""
    for at, word in enumerate(beside):
        if at and word in TITLES:
            return
        yield word
        if word in TITLES:
            return


def _choose_shown(mentions: list[NameMention]) -> str:
    """The form as running text has it: not in capitals throughout where it also stands otherwise."""
    counted = Counter(mention.form for mention in mentions)
    return max(counted, key=lambda form: (not form.isupper(), counted[form]))


@lru_cache(maxsize=30_000)
def _is_word(word: str, language: str) -> bool:
    """Whether a capitalised word is an ordinary one too: it has kin (tour, toured, touring)."""
    lexicon = Lexicon(language)
    zipf = lexicon.zipf(word)
    stem = word.removesuffix("e")
    kin = [word + "s", word + "ly", stem + "ed", stem + "ing", stem + "er"]
    for tail in ("ing", "ed", "ly", "er", "ers", "s"):
        if word.endswith(tail):
            kin += [word.removesuffix(tail), word.removesuffix(tail) + "e"]
    return any(lexicon.zipf(other) >= max(2.5, zipf - 1.2) for other in kin)


@lru_cache(maxsize=30_000)
def _is_first_name(word: str, language: str) -> bool:
    """Whether a capitalised word before a name is a name too although it stands only at the start of sentences."""
    if is_english_first_name(word):
        return True
    lexicon = Lexicon(language)
    zipf = lexicon.zipf(word)
    if zipf >= FUNCTION_WORD or word in TITLES or word in _OPENERS or word.endswith("ly"):
        return False
    stem = word.removesuffix("e")
    kin = [word + "s", word + "es", word + "ly", stem + "ed", stem + "ing", stem.removesuffix("y") + "ies"]
    return all(lexicon.zipf(other) < zipf - KINDRED for other in kin)


def _join_forms(forms: Mapping[str, Form], judge: Judge, sayings: Sayings) -> Iterator[tuple[tuple[Form, ...], float]]:
    """Sets of spellings that are one name, each with the confidence of its weakest link; the surest links first."""
    links = []
    candidates = tuple(_pair_candidates(forms, judge))
    explained, listed = frozenset(_find_explained(candidates)), frozenset(_find_listed(candidates))
    for one, other in candidates:
        if {one.key, other.key} <= explained or one.key in listed or other.key in listed:
            continue
        confidence = judge.judge(one, other)
        if confidence is None or have_own_neighbours(one, other, forms):
            continue
        if not sayings.are_two(one, other):
            links.append((confidence, one, other))
    group_of: dict[str, tuple[tuple[Form, ...], float]] = {}
    for confidence, one, other in sorted(links, key=lambda link: (-link[0], link[1].key, link[2].key)):
        first, first_confidence = group_of.get(one.key, ((one,), 1.0))
        second, second_confidence = group_of.get(other.key, ((other,), 1.0))
        others = ((a, b) for a in first for b in second if {a.key, b.key} != {one.key, other.key})
        are_two = any(are_two_people(a, b) or _are_set_apart(a, b) or sayings.are_two(a, b) for a, b in others)
        if other in first or (are_two and not are_twin_places(one.key, other.key)):
            continue
        joined = (first + second, min(confidence, first_confidence, second_confidence))
        group_of.update({form.key: joined for form in joined[0]})
    yield from {id(joined): joined for joined in group_of.values()}.values()


def _are_set_apart(one: Form, other: Form) -> bool:
    """Whether one sentence has both, which are not one spelling but for its accents: no third one makes them one."""
    return not differ_by_marks(one.key, other.key) and are_told_apart(one, other)


def _find_explained(candidates: Iterable[tuple[Form, Form]]) -> Iterator[str]:
    """Other names of Ukrainian towns that a sentence sets beside their own: Lviv, that is Lvov or Lwow."""
    for one, other in candidates:
        ukrainian = find_ukrainian(one.key, other.key)
        if ukrainian is not None and are_told_apart(one, other):
            yield other.key if ukrainian == one.key else one.key


def _find_listed(candidates: Iterable[tuple[Form, Form]]) -> Iterator[str]:
    """Spellings of which one sentence has three: he is Clerke, Clark and Clarcke on one page."""
    beside = defaultdict[tuple[tuple[FieldName, int], str], set[str]](set)
    for one, other in candidates:
        if are_told_apart(one, other) and sound_distance(one.key, other.key) <= ALIKE:
            for sentence in one.sentences & other.sentences:
                beside[sentence, one.key].add(other.key)
                beside[sentence, other.key].add(one.key)
    yield from (key for (_, key), others in beside.items() if len(others) >= SEVERAL)


def _pair_candidates(forms: Mapping[str, Form], judge: Judge) -> Iterator[tuple[Form, Form]]:
    """Pairs that begin alike and are about as long, each once; of a long list of names, only those that are nearest."""
    farthest = FARTHEST if len(forms) <= MANY_NAMES else NEAREST
    blocks = defaultdict[str, list[Form]](list)
    for form in forms.values():
        for block in make_blocks(form.key):
            blocks[block].append(form)
    seen = set[tuple[str, str]]()
    for members in blocks.values():
        for one, other in combinations(sorted(members, key=lambda form: form.key), 2):
            pair = (one.key, other.key)
            if pair not in seen and are_comparable(*pair, farthest):
                seen.add(pair)
                yield one, other
    families = ((forms[one], forms[other]) for one, other in find_families(forms))
    for one, other in (
        *families,
        *_pair_first_names(forms.values()),
        *judge.echoed.find_pairs(forms.values()),
        *judge.wholes.find_pairs(),
        *judge.known,
    ):
        if (one.key, other.key) not in seen:
            seen.add((one.key, other.key))
            yield one, other


def _pair_first_names(forms: Iterable[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs of Japanese names before one surname that sound alike, and need not begin so: Tieko and Chieko."""
    heard = defaultdict[tuple[str, str], list[Form]](list)
    for form in sorted((form for form in forms if form.names_after), key=lambda form: form.key):
        sound = hear_japanese(form.key)
        if sound is not None:
            for surname in form.names_after:
                heard[surname, sound].append(form)
    for members in heard.values():
        yield from combinations(members, 2)


def _build_group(
    doc: Document,
    members: tuple[Form, ...],
    by_key: Mapping[str, list[NameMention]],
    confidence: float,
    *,
    lexicon: Lexicon,
    source: SourceNames,
) -> NameGroup:
    keys = {member.key for member in members}
    plurals = {key: tuple(by_key.get(key + "s", ())) if key + "s" not in keys else () for key in keys}
    whole = [replace(form, mentions=form.mentions + plurals[form.key]) for form in members]
    preferred, reason = choose_preferred(whole, lexicon, source)
    rest = sorted((form for form in whole if form.key != preferred.key), key=lambda form: _place(form.mentions[0]))
    return NameGroup(tuple(_spell(doc, form) for form in (preferred, *rest)), reason, confidence)


def _spell(doc: Document, form: Form) -> Spelling:
    return Spelling(form.shown, tuple(_quote(doc, mention) for mention in sorted(form.mentions, key=_place)))


def _quote(doc: Document, mention: NameMention) -> Mention:
    part = doc.title if doc.title is not None and mention.field != doc.field else doc
    return Mention(mention.span, part.text[mention.span.start : mention.span.end], mention.field)


def _place(mention: NameMention) -> tuple[bool, int]:
    return mention.field != "title", mention.span.start


def _first_deviation(group: NameGroup) -> tuple[bool, int]:
    return min((m.field != "title", m.span.start) for spelling in group.spellings[1:] for m in spelling.mentions)
