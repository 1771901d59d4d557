"""Foreign words that a Document holds on purpose: borrowed by English, introduced, glossed, named, or allowed.

What a word list says of a word is left to `witnesses`, what its capital says to `innocence`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.foreign.appositions import is_explained
from mtcheck.foreign.cited import is_cited_in_quotation, is_in_dialect, is_in_title
from mtcheck.foreign.counterparts import fold
from mtcheck.foreign.customs import find_customs
from mtcheck.foreign.dialects import find_dialect
from mtcheck.foreign.dishes import find_dishes
from mtcheck.foreign.introduced import INTRODUCED_REACH, is_called_so
from mtcheck.foreign.meanings import OR_QUOTED
from mtcheck.foreign.music import find_directions, find_stage_terms
from mtcheck.foreign.species import find_species
from mtcheck.foreign.translated import is_translated_behind
from mtcheck.language import currency_words, language_name
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document, Span
from mtcheck.names.mentions import PARTICLES

TITLE_WORDS = 6
"""A quotation of so few words that nobody says is a title or a term: “Ne me quitte pas” became a hit."""
REACH = 30
"""So far before a foreign run its quotation may open: “Non, je ne regrette rien”."""
COMMON_ZIPF = 4.5
"""Words so common in the text's language show that a quotation is in it: “He read the chuchoté speech”."""
MOST = 0.6
PHRASE_WORDS = 6
"""A borrowed phrase is no longer than this."""

_CLOSING = {"“": "”", '"': '"', "«": "»", "„": "“”", "‘": "’", "”": "”", "*": "*", "_": "_", "(": ")"}
_BEYOND_LATIN = re.compile("[^\x00-\u036f\u1e00-\u1eff\u2000-\u2bff]")
_WORD_END = re.compile("[^\\W_][\u0300-\u036f]*\\Z")
_DASH = re.compile(r"\s[\u2013\u2014-]\s([^.,;:!?“”\"«»]{5,})")
_EMPHASIS = frozenset("*_(")
_NUMBER = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|thousand|million|billion|trillion|m|bn))[ \u00a0]\Z",
    re.IGNORECASE,
)
_SMALL_MONEY = frozenset(
    "bani cent centesimi centesimo centi centime centimo centimos fenigi filler grosz grosze groszy haler halere "
    "haleru kopecks kurus ore øre senti stotinki stotinka".split()
)
"""Folded names of the hundredth part of money."""
_OWN_PLURALS = frozenset(
    "hryvni hryvnia kc kcs koruna koruny kroner kronor kronur krooni kuna kune lati leke leva lire litai zlote".split()
)
"""Folded names of money as its own country counts it, in the nominative, where English has another form."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GLOSS = re.compile(
    r"""["”’»*_]*\s*(?:
        \(["“‘'«]?[a-z]                     # “Heimat” (home); beba isto com açúcar (“drink this with sugar”)
      | \s*[—–]\s?[“‘\"']?[a-z]             # “idir dhá thine”—between two fires; ‘izvolite’ – ‘do come in’
      | \s-\s[“‘\"']?[a-z]
      | ,?\ (?:or|meaning|means|which\ means|literally|i\.e\.|that\ is|translated|in\ English|a\ word|the\ word)\b
      | ,?["”’»]?\ \w+\ (?:says?|said|adds?|added),\ ["“‘'][a-z]     # “Geçecek,” she says, “it will pass”
      | :\ (?:an?|the|to)\ [a-z]                # “uitwaaien”: to walk in the wind
      | ,?["”’»]?\ (?:\w+[ ,]+){1,8}?\w+(?::\ |—|\ [–—]\ )[a-z]   # “Totgesagte leben länger,” they write: those ...
    )""",
    re.VERBOSE,
)
_PLAIN_GLOSS = re.compile(
    rf"""\s*\([“‘"'][a-z] | —[a-z] | ,\ or\ [A-Z]{{2,}}\b | {OR_QUOTED}
      | ,\ (?:says?|said|as)\ (?:\w+\ ){{0,3}}\w+:\ [a-z]
      | ,\ an?\ [a-z]+[,.]
      | \ means\ (?:both\ )?(?:an?\ (?!lot\b|great\b|good\b)[a-z]|["“‘'][a-z])   # avocat means both a lawyer and ...
      | \ \((?:an?\ |the\ )?[a-z-]+(?:\ [a-z-]+){{0,2}}\)          # nishin (herring)
      | \ \([A-Z][\w’'-]+(?:\ (?:[A-Z][\w’'-]+|an?|and|at|by|for|from|in|of|on|the|to|with)){{1,6}}\)  # a title
      | ,\ (?!(?:hundred|thousand|dozen|million|ten|lot)s)[a-z]{{3,}}s\ of\b   # the talibés, pupils of a marabout
      | [,;]?\ ?[—–(\[]?\ ?(?:literally|roughly|lit\.|i\.e\.|meaning)[\s,:]
      | \ \[[a-z]                                  # bombette [pork rolls]
      | ["”’»]?:\ an?\ ["“‘'][a-z]                # a tölva: a “number prophetess”
      | (?:\ \w+){{0,3}},\ as\ (?:\w+\ ){{1,4}}(?:call(?:s|ed)?|known?|named)\b
    """,
    re.VERBOSE,
)
"""What explains words that stand without any marks."""
_IN_QUOTES = re.compile(r"[\"”’»]?, (?:or )?[\"“‘'](?P<gloss>[A-Za-z][\w’-]*(?: [\w’-]+){0,3})[,.]?[\"”’']")
"""What may say in English what a word means: a Wutbürger, “angry citizen”."""
_KNOWN_AS = re.compile(
    r"\b(?:known|described|referred\ to)\ (?:in\ [A-Z]\w+\ |\w+ly\ |here\ |there\ )?as\ (?:an?\ |the\ )?$"
)
"""What stands before words that it introduces: known in Indonesia as kayu manis."""
_OR_RATHER = re.compile(r", or (?:[\w-]+ ){0,3}[\w-]+[,.;:)]")
"""What follows a word that it explains, up to the next comma or stop."""
_ONE_THING = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\ (?:[a-z]+\ )?$"
    r"|\b(?:[Aa]s|became|becomes?|elected|appointed|named)\ $"
)
"""What stands before a word that ", or" explains: the sejmik, or provincial assembly; as dijkgraaf, or dike reeve.

In a list it explains nothing.
"""
_TITLE_BEHIND = re.compile(r"[”»\"’]?\s\([“«\"']?[A-Z]")
_CALLED = re.compile(
    r"""(?:\bcalled|known\ as|so-called|dubbed|named|titled|entitled|nicknamed|the\ words?|the\ terms?|the\ slogan|
         the\ phrase|the\ expression|hashtag|song|film|book|novel|album|magazine|newspaper|exhibition|
         in\ [A-Z]\w*(?:ish|ese|an|ic|ench|utch|eek|ew|hai|rdu|indi))[:,]?\s*["“‘«„]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:spe(?:aks?|aking)\ of|spoken?\ of|talk(?:s|ed|ing)?\ of|"
    rf"{SAYING}|saying|tell|ask(?!\ for\b)|add|write|shouts?|shouted|replies|according|declares?|explain|insists?"
    r"|comment|joke[sd]?|warn|quote|remark(?:s|ed)?)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:tells?|told|asks?|asked|warn(?:s|ed)?)\ $")
"""Behind these stands who is spoken to, not what is said: “Leberecht” tells “Traugott” to go."""

_ENGLISH_NAME = re.compile(r"\b[A-Z][a-z]+ (?:(?:of|for|the|and|on|in) ){0,2}(?:[A-Za-z][a-z]+ ){0,3}[A-Z][a-z]+ $")
_OWN_NAME = re.compile(r"[^\W\d_a-z]\w+(?:[ '’-]\w+)*[ '’-][^\W\d_a-z]\w+")
"""What a body is called in its own language, behind its English name: the Federal Office for Goods Transport
(Bundesamt für Güterverkehr)."""

_Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases as rows of words, by their first word."""


def is_loan_phrase(phrase: str) -> bool:
    """Whether English writes this lower-cased phrase without translating it."""
    words = tuple(phrase.replace("’", "'").replace("-", " ").split())
    return bool(words) and words in _loan_phrases().get(words[0], ())


def find_borrowed(doc: Document, allow: frozenset[str], asked: Sequence[int]) -> frozenset[int]:
    """Indices of words in borrowed phrases (fait accompli), of money, music and customs, or that are allowed.

    Only phrases that hold one of the words `asked` about, given by index, are looked for.
    """
    likely = [i for i in asked if _may_be_borrowed(doc.lowers[i], allow)]
    near = sorted({at for i in likely for at in range(max(0, i - PHRASE_WORDS), min(len(doc.words), i + PHRASE_WORDS))})
    plain = [(piece, i) for i in near for piece in _pieces(doc.words[i].lower)]
    folded = [(_undo_marks(piece), i) for piece, i in plain]
    found: set[int] = set()
    asked_for = ((plain, _index_phrases(allow)),) if allow else ()
    for pieces, phrases in ((plain, _loan_phrases()), (folded, _folded_phrases()), *asked_for):
        for at, (piece, _) in enumerate(pieces):
            for phrase in phrases.get(piece, ()):
                window = pieces[at : at + len(phrase)]
                if tuple(part for part, _ in window) == phrase:
                    found.update(i for _, i in window)
    found.update(i for i in asked if _is_amount(doc, i))
    for find in (find_dishes, find_directions, find_stage_terms, find_species, find_dialect):
        found.update(find(doc, asked))
    customs = find_customs(doc.vocabulary)
    if customs:
        found.update(i for i in asked if doc.lowers[i] in customs)
    return frozenset(found)


def _is_amount(doc: Document, index: int) -> bool:
    """Whether a word is money behind a number, in its own spelling or in that of English: 1,500 lei; 20 złoty."""
    word = doc.words[index]
    if not is_money(word.lower) or not word.text.islower():
        return False
    return _NUMBER.search(doc.text[max(0, word.start - REACH) : word.start]) is not None


@lru_cache(maxsize=30_000)
def is_money(word: str) -> bool:
    """Whether some country calls its money, or the hundredth part of it, by this lower-cased word."""
    plain = fold(word)
    return plain in _SMALL_MONEY or plain in _OWN_PLURALS or plain in currency_words()


def is_glossed(doc: Document, span: Span, language: str | None = None) -> bool:
    """Whether the words are named or explained beside them: “Heimat” (home), a film called La vie, «Х» (Title)."""
    text = doc.text
    inside = _fill_marks(doc, span) or span
    is_marked = inside is not span or _has_marks(text, span)
    if is_marked and text[inside.start - 1] == "(" and inside != span:
        return _is_own_name(text, inside)
    if is_marked and (text[inside.start - 1] in _EMPHASIS or _GLOSS.match(text, inside.end + 1)):
        return True
    is_in_brackets = text[inside.start - 2 : inside.start - 1] == "(" and text[inside.end + 1 : inside.end + 2] == ")"
    if is_marked and (is_in_brackets or _TITLE_BEHIND.match(text, inside.end)):
        return True
    before = text[max(0, inside.start - 40) : max(0, inside.start - is_marked)]
    if _CALLED.search(before) and (is_marked or text[span.start].isupper()):
        return True
    is_renamed = _OR_RATHER.match(text, span.end) is not None and _ONE_THING.search(before) is not None
    if (
        is_renamed
        or _KNOWN_AS.search(before)
        or is_translated_behind(doc, span)
        or _PLAIN_GLOSS.match(text, span.end)
        or is_explained(text, span)
        or is_called_so(text, span)
        or _is_said_again(doc, span)
        or _has_gloss_in_quotes(doc, span)
        or is_in_title(text, span)
        or is_in_dialect(doc, span)
    ):
        return True
    return language is not None and _in_language(language_name(language)).match(text, span.end) is not None


def _is_own_name(text: str, inside: Span) -> bool:
    """Whether brackets hold what a body is called in its own language, or a word with its own letters: (倒, dào)."""
    if _BEYOND_LATIN.search(text, inside.start, inside.end):
        return True
    before = text[max(0, inside.start - REACH) : inside.start - 1]
    return _ENGLISH_NAME.search(before) is not None and _OWN_NAME.fullmatch(text, inside.start, inside.end) is not None


def is_shown_as_foreign(doc: Document, span: Span, language: str | None) -> bool:
    """Whether the words are glossed, or fill quotation marks or emphasis of their own as a title or a term does.

    Somebody's words left in the source language stand in quotation marks, too; then a verb of saying is near.
    """
    if is_glossed(doc, span, language):
        return True
    text = doc.text
    if is_cited_in_quotation(text, span):
        return True
    inside = _fill_marks(doc, span)
    if inside is None or (text[inside.start - 1] == "(" and inside != span):
        return False
    before, after = text[max(0, inside.start - 40) : inside.start - 1], text[inside.end + 1 : inside.end + 30]
    if len(text[inside.start : inside.end].split()) > TITLE_WORDS or not _WORD_END.search(
        text, inside.start, inside.end
    ):
        return False
    is_person = inside == span and text[span.start].isupper() and " " not in text[span.start : span.end]
    if is_person and _ADDRESSED.search(before):
        return True
    is_in_clause = is_person and (after.startswith(" ") or before[-2:-1].isalnum())
    return not _SAID.search(before) and (is_in_clause or not _SAID.search(after))


def _fill_marks(doc: Document, span: Span) -> Span | None:
    """What stands between the marks around a span, where the span is most of it or the rest is foreign, too."""
    text = doc.text
    before = text[max(0, span.start - REACH) : span.start]
    opening = max(map(before.rfind, _CLOSING))
    if opening < 0:
        return None
    start, closing = span.start - len(before) + opening + 1, _CLOSING[before[opening]]
    end = next((at for at in range(span.end, min(len(text), span.end + REACH)) if text[at] in closing), None)
    if end is None:
        return None
    inside = Span(start, end)
    is_most = span.end - span.start >= MOST * (end - start)
    is_said_with = is_most or PARTICLES.issuperset(text[start:end].split())  # "van der"
    return inside if is_said_with or _is_strange(text[start:end], Lexicon(doc.language)) else None


def _is_said_again(doc: Document, span: Span) -> bool:
    """Whether a quotation gives a saying and, behind a dash, what it means: “Prea mult – too much is too much”."""
    start = max(doc.text.rfind(mark, max(0, span.start - INTRODUCED_REACH), span.start) for mark in _CLOSING)
    dash = _DASH.search(doc.text, span.end, span.end + INTRODUCED_REACH) if start >= 0 else None
    if dash is None or doc.text[start] == "(" or not _closes_behind(doc.text, start, dash.start()):
        return False
    lexicon = Lexicon(doc.language)
    said, again = (_WORD.findall(part.lower()) for part in (doc.text[start + 1 : dash.start()], dash[1]))
    common = [word for word in said if lexicon.zipf(word) >= COMMON_ZIPF]
    return 2 * len(common) <= len(said) and len(again) > 1 and all(lexicon.has_entry(word) for word in again)


def _has_gloss_in_quotes(doc: Document, span: Span) -> bool:
    """Whether English words in quotation marks follow a comma, or “or”, and nothing else is quoted there."""
    match = _IN_QUOTES.match(doc.text, span.end)
    lexicon = Lexicon(doc.language)
    return match is not None and all(lexicon.has_entry(word) for word in _WORD.findall(match["gloss"].lower()))


def _closes_behind(text: str, start: int, at: int) -> bool:
    """Whether a quotation that opens at `start` is still open at another place."""
    return not any(mark in text[start + 1 : at] for mark in _CLOSING[text[start]])


def _has_marks(text: str, span: Span) -> bool:
    return span.start > 0 and text[span.end : span.end + 1] in _CLOSING.get(text[span.start - 1], "") != ""


def _is_strange(text: str, lexicon: Lexicon) -> bool:
    """Whether hardly a word is common in the text's own language: “idir dhá thine Bhealtaine”."""
    words = _WORD.findall(text.lower())
    return sum(lexicon.zipf(word) >= COMMON_ZIPF for word in words) * 3 <= len(words)


@lru_cache(maxsize=64)
def _in_language(name: str) -> re.Pattern[str]:
    return re.compile(rf",? in {re.escape(name)}\b")


def _pieces(word: str) -> list[str]:
    return word.removesuffix("'s").split("-")


@lru_cache(maxsize=30_000)
def _may_be_borrowed(word: str, allow: frozenset[str]) -> bool:
    """Whether a phrase that is borrowed or allowed has this lower-cased word, or a part of it."""
    pieces = _pieces(word)
    return not _words_of(allow).isdisjoint(pieces) or not _folded_words().isdisjoint(map(_undo_marks, pieces))


@lru_cache(maxsize=8)
def _words_of(allow: frozenset[str]) -> frozenset[str]:
    """All words of borrowed phrases, and of those that the configuration allows."""
    indexes = (_loan_phrases(), _index_phrases(allow))
    return frozenset(word for phrases in indexes for rows in phrases.values() for row in rows for word in row)


@lru_cache(maxsize=1)
def _loan_phrases() -> _Phrases:
    return _index_phrases(frozenset(row[0] for row in read_table("loan_phrases")))


def _undo_marks(piece: str) -> str:
    """A lower-cased word as English writes it that has come from Vietnamese."""
    return fold(piece).replace("đ", "d")


@lru_cache(maxsize=1)
def _folded_phrases() -> _Phrases:
    """The loan phrases of several words without accents: áo dài is ao dai."""
    return _index_phrases(frozenset(_undo_marks(row[0]) for row in read_table("loan_phrases") if " " in row[0]))


@lru_cache(maxsize=1)
def _folded_words() -> frozenset[str]:
    return frozenset(word for rows in _folded_phrases().values() for row in rows for word in row)


@lru_cache(maxsize=8)
def _index_phrases(phrases: frozenset[str]) -> _Phrases:
    index: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted(phrases):
        words = tuple(word.rstrip("'") for word in phrase.lower().replace("’", "'").replace("-", " ").split())
        if words:
            index[words[0]].append(words)
    return {first: tuple(rows) for first, rows in index.items()}
