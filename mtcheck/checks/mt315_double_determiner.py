"""Two words that do one job before a noun: the his, a the, an another, the Moscow's.

Languages with articles of another kind (Italian "la sua casa", Romanian, Greek), and languages without any, leave an
engine unsure of what stands before a noun: it takes over the article and translates the possessive as well, or sets
"the" before a name that already has its own ending.

English takes one of them or the other; with both, the reader cannot tell which of two things is meant.

Wrong where the two words belong to different phrases: "gave her the book", "a friend of his the police know", "this
the mayor denied", "all the"; and where "the" belongs to a name or to the noun behind it: The The, the Beatles' songs,
the Hague's courts, the a cappella group.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.foreign.source_evidence import describe_languages
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span, Word
from mtcheck.names.countries import stands_without_article
from mtcheck.names.persons import is_famous, is_first_name
from mtcheck.names.places import is_english_name

_ARTICLES = frozenset("a an the".split())
_POSSESSIVES = frozenset("my your his its our their".split())
_POINTING = frozenset("this these those".split())
_FIRST = _ARTICLES | _POSSESSIVES | _POINTING | {"every"}
_SECOND = _ARTICLES | _POSSESSIVES | frozenset("her this these those another".split())
_AFTER_ARTICLE = _SECOND | frozenset("some any each every".split())
_PAIRS_TOO = frozenset((("a", "all"), ("a", "both"), ("the", "both")))
"""No noun begins so: a all their stores. An all-time high does."""
_BOTH = frozenset(("all", "both"))
_BEFORE_PRONOUN = frozenset(
    "of is was are were be been being am isn't wasn't 's not than as like and or with become became remain "
    "remained".split()
)
"""Behind one of these "his" and "its" may stand for a noun: "the fault was his the moment he signed"."""
_PERIODS = frozenset(
    "second minute moment hour day night morning afternoon evening week weekend fortnight month season summer "
    "winter year decade minutes hours days weeks months years".split()
)
"""What "his" may be followed by where it stands for a noun: he had announced his a week before."""
_ENDS_PHRASE = re.compile(r" [\w-]+(?=[.,;!?]| (?:in|on|to|for|until|from|at|with|and|by|of|after|before)\b)")
_BEFORE_FRONTED = _BEFORE_PRONOUN | frozenset(
    "all but that do did done in on with by after before at for from to".split()
)
"""Words behind which "this" may stand for a sentence: of this his friends knew nothing."""
_BEFORE_HIS = frozenset(
    "about after against at before beside beyond by for from in into near on over through to under".split()
)
_OTHER_OWNERS, _NEAR = frozenset("hers mine ours theirs yours".split()), 20
"""Words beside which "his" stands for a noun as well, so many words before it at most."""
_BORROWED = frozenset("la le priori posteriori fortiori cappella capella contrario deux tergo minima cote".split())
"""What follows an "a" that is Latin or French: the a priori case."""
_AFTER = {"both": frozenset("of and are were have".split())}
_BEFORE_LETTER = frozenset("serie vitamin hepatitis group grade class type plan category level team point".split())
_SETS_BOTH = frozenset("it pt ca el bg hy".split())
"""Languages that set an article before a possessive: la sua casa, a minha casa."""
_SAID_FOR_IT_IS = frozenset("its your".split())
_OWNER = re.compile(r"[Tt](?<!\w.)he(?P<gap> )(?P<name>(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)['’]s (?=[a-z])")
_TOWN = re.compile(
    r"\b(?:in|to|from|near|leave|left|reach|reached|visit|visited) (?P<article>the )(?P<name>(?:[A-Z][a-z]+ "
    r")?[A-Z][a-z]+)(?= (?:next|last|this) (?:week|month|year|night|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday)| (?:yesterday|today|tomorrow)\b| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|, (?:where"
    r"|the capital)\b)"
)
"""A town with an article, behind which no noun follows."""
_TITLED = re.compile(
    r"\b(?P<article>[Tt]he )(?P<name>(?!Mr\.? (?:Average|Big|Clean|Fixit|Nice|Nobody|Olympia|Perfect|Right|Universe"
    r"|World|Wrong)\b)(?:Mr|Mrs|Ms|Dr)\.? (?:[A-Z][\w’-]+ )?[A-Z][\w’-]+)(?= (?:was|is|has|had|will"
    r"|would|said|says|told|lives|lived|wants|did|does|went|came|took|also)\b|\.(?:\s|$))"
)
"""Somebody with an article, who is no film: the Mr Bean films."""
_ON_STAGE = re.compile(
    r"\b(?:play(?:s|ed|ing)? by|adaptation|cast|character|film|miniseries|musical|novel|opera|portray(?:s|ed|al)|role"
    r"|stage|version)s?\b"
)
"""What tells of the figure of a book or a film: the Mr Darcy of that film was played by another."""
_SHIP = re.compile(r"\b(?:ship|warship|cruiser|vessel|submarine|frigate|ferry|crew|hotel|flagship)s?\b", re.IGNORECASE)
_VENUE = re.compile(
    r"\b(?:liner|yacht|steamer|tanker|trawler|sailed|docked|aboard|on board|captain|club|nightclub|bar|pub|restaurant"
    r"|caf[eé]|cinema|theatre|venue|concert|gig"
    r"|premiere|stage|band|dinner|drinks?|rooms?|suite|lobby)s?\b",
    re.IGNORECASE,
)
"""What tells of a house or a boat that has the name of a town: back to the Paris last night for a second concert."""
_POINTS_TWICE = re.compile(
    r"(?<![^.!?\n] )(?<![‘“\"])(?P<pair>(?P<one>This|These|Those) (?P<two>the)) [a-z]+"
    r" (?:was|is|were|are) [a-z]+(?:ed|en|lt|de|ld)\b(?= (?:by|in|at|last|on)\b|\.)"
)
"""Where a sentence begins with both; else "this" may be what is done: this the mayor denied, or was keen to avoid."""
_BEFORE_BARE = (
    r"(?:in|of|to|from|by|with|for|at|against|on|near|and|after|before|about|as|between|like|said|says|that|but|over)"
)
_BEHIND_BARE = (
    r"(?=[.,;:!?)]|\s(?:and|in|on|is|was|has|had|will|would|to|who|said|says|at|for|from|with|but|told|also)\b)"
)
"""What stands beside a name that is a noun of its own, and describes no other."""
_TITLE = r"(?:Mr|Mrs|Ms|Dr|President|Minister|Chancellor|Senator|Mayor|Governor|Pope|Queen|King|General)\.?"
_REACH = 100
"""Characters around a name in which a ship is looked for that may be called so."""
_FEWEST_LETTERS = 4
_COMMON_TOWN = 3.5
"""Zipf value of towns that are named as such; rarer ones may be the name of a firm, a house or a show."""
_TOWNS = frozenset("washington kiev brussels".split())
_NO_TOWNS = frozenset("victoria florence lancaster".split())


@check(
    code="MT315",
    slug="double-determiner",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("He thanked ⟦the his⟧ wife and praised ⟦a the⟧ plan."),
        Example("They asked for ⟦an another⟧ meeting.", fixed="They asked for another meeting."),
        Example("Nobody understood ⟦the⟧ Moscow's decision.", fixed="Nobody understood Moscow's decision."),
    ),
    good=(
        Example("She gave her the keys, a friend of his the police had seen; this the mayor denied."),
        Example("The Beatles' songs, the Hague's courts, the Kremlin's denial and the Netherlands's coast."),
        Example("It was all the same to him, half the time; the a cappella group sang."),
    ),
)
def double_determiner(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every pair of an article or possessive and another, and every "the" before a name that owns what follows."""
    for index, (lower, behind) in enumerate(zip(doc.lowers, doc.lowers[1:-1], strict=False)):
        if lower not in _FIRST:
            continue
        if (behind in _AFTER_ARTICLE or (lower, behind) in _PAIRS_TOO) and _is_pair(doc, index):
            yield _describe_pair(doc.words[index], doc.words[index + 1], ctx.source_language)
    for match in _POINTS_TWICE.finditer(doc.text):
        message = f'"{match["one"]}" and "the" stand before one noun, which takes only one of them'
        yield Hit(Span(*match.span("pair")), message, suggestion=f"{match['one'].lower()} or the")
    yield from _find_articles(doc, ctx)


def _find_articles(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every "the" before a name that takes none."""
    for match in _OWNER.finditer(doc.text) if "'s " in doc.text or "’s " in doc.text else ():
        if _owns_by_itself(match["name"], ctx) or _stands_bare_elsewhere(doc, match["name"], ctx):
            yield from _describe_article(doc, Span(match.start(), match.start("name")), match["name"])
    for match in _TITLED.finditer(doc.text) if not doc.vocabulary.isdisjoint(("mr", "mrs", "ms", "dr")) else ():
        if _ON_STAGE.search(doc.text, max(0, match.start() - _REACH), match.end() + _REACH) is None:
            yield from _describe_article(doc, Span(*match.span("article")), match["name"])
    for match in _TOWN.finditer(doc.text) if "the" in doc.vocabulary else ():
        is_venue = _VENUE.search(doc.text, max(0, match.start() - _REACH), match.end() + _REACH) is not None
        if not is_venue and _owns_by_itself(match["name"], ctx):
            yield from _describe_article(doc, Span(*match.span("article")), match["name"])


def _describe_article(doc: Document, span: Span, name: str) -> Iterator[Hit]:
    """What to do about an article, but for one before the name of a ship or a hotel."""
    if _SHIP.search(doc.text, max(0, span.start - _REACH), span.end + len(name) + _REACH):
        return
    article = doc.text[span.start : span.end - 1]
    message = f'"{article}" stands before "{name}", a name that takes no article'
    yield Hit(Span(span.start, span.end - 1), message, Fix(span, "", safe=article == "the"))


def _is_pair(doc: Document, index: int) -> bool:
    """Whether two determiners stand side by side before one noun."""
    one, two, after = doc.words[index : index + 3]
    known = _AFTER_ARTICLE | _BOTH if one.lower in _ARTICLES else _SECOND
    if one.lower == two.lower or two.lower not in known:
        return False
    if not two.text.islower() or one.sentence != after.sentence or doc.text[one.end : two.start].strip(" \n\u00a0"):
        return False
    if doc.text[two.end : after.start].strip(" \n\u00a0\"“‘'«(") or after.lower in _AFTER.get(two.lower, _BORROWED):
        return False
    before = doc.words[index - 1] if index and doc.words[index - 1].sentence == one.sentence else None
    if one.lower in _POINTING:
        is_object = before is not None and before.text.islower() and before.lower not in _BEFORE_FRONTED
        return is_object and two.lower in _POSSESSIVES and _ENDS_PHRASE.match(doc.text, two.end) is not None
    is_dated = one.lower in {"his", "its"} and not _PERIODS.isdisjoint(doc.lowers[index + 2 : index + 5])
    if one.lower == "his" and _has_counterpart(doc, index, before):
        return False
    return not is_dated and not _stands_alone(one, two, before)


def _has_counterpart(doc: Document, index: int, before: Word | None) -> bool:
    """Whether "his" stands for a noun as "hers" or "mine" does just before: In hers it rains. In his the sun shines."""
    if before is None or before.lower not in _BEFORE_HIS:
        return False
    return not _OTHER_OWNERS.isdisjoint(doc.lowers[max(0, index - _NEAR) : index])


def _stands_alone(one: Word, two: Word, before: Word | None) -> bool:
    """Whether the first of two determiners is a pronoun, a letter or part of a name."""
    if one.text.isupper() or (one.text[0].isupper() and before is not None):
        return True
    if one.lower == "the" and two.lower in {"some", "any", "each", "every"}:
        return two.lower in {"some", "each"}  # the some 200 people, the each other
    if before is None:
        return False
    if one.lower in {"his", "its"}:
        return before.lower in _BEFORE_PRONOUN
    return one.lower == "a" and before.lower in _BEFORE_LETTER


def _describe_pair(one: Word, two: Word, source_language: str | None) -> Hit:
    span = Span(one.start, two.end)
    message = f'"{one.text}" and "{two.text}" stand before one noun, which takes only one of them'
    if source_language in _SETS_BOTH and one.lower == "the" and two.lower in _POSSESSIVES:
        message += f"; {describe_languages((source_language,))} sets both"
    if one.lower in _ARTICLES and two.lower == "another":
        return Hit(span, message, Fix(span, two.text.capitalize() if one.text[0].isupper() else two.text, safe=True))
    if one.lower in _SAID_FOR_IT_IS and two.lower in _ARTICLES:
        meant = f"{'it' if one.lower == 'its' else 'you'}{chr(39)}{'s' if one.lower == 'its' else 're'} {two.lower}"
        return Hit(span, message, suggestion=f"{one.lower}, {two.lower}, or {meant}")
    return Hit(span, message, suggestion=f"{one.lower} or {two.lower}")


def _owns_by_itself(name: str, ctx: Context) -> bool:
    """Whether a name never takes an article, as countries, towns and people do not."""
    lower = name.lower()
    words = lower.split(" ")
    if stands_without_article(lower) or lower in _TOWNS:
        return True
    if is_english_name(lower):
        is_common = all(ctx.lexicon.zipf(word) >= _COMMON_TOWN for word in words)
        return is_common and lower not in _NO_TOWNS
    if len(words) == 1:
        return is_famous(lower)
    return is_first_name(words[0]) and not ctx.lexicon.has_entry(words[-1])


def _stands_bare_elsewhere(doc: Document, name: str, ctx: Context) -> bool:
    """Whether the article writes a name without "the" elsewhere, and never with it but where it owns something."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    if last == name and re.search(rf"\b{_TITLE} (?:[A-Z]\w+ )?{last}\b", doc.text):
        return True
    if len(last) < _FEWEST_LETTERS or last.endswith("s") or ctx.lexicon.has_entry(last.lower()):
        return False
    if re.search(rf"\b[Tt]he (?:[\w-]+ ){{0,2}}{name}\b(?!['’]s)", doc.text):
        return False
    return re.search(rf"\b{_BEFORE_BARE} (?:[A-Z]\w+ )?{name}{_BEHIND_BARE}", doc.text) is not None
