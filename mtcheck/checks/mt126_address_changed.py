"""An address, an account or a hashtag that differs from the source text, or is lost.

Engines take addresses for words: they translate a hashtag, drop a letter of a link, put spaces into a mailbox, or
leave out an account that stood in brackets.

An address that is off by one letter leads nowhere, or to somebody else; a wrong account lays words into another mouth.

A changed address, mailbox, account or telephone number is a major fault, a lost one a minor one. A misspelled
hashtag, or another one that looks alike, is minor; one that was translated is shown, and counts nothing: some houses
want it so, though readers who search for it find something else.

False alarms: links to another edition of a site (de.wikipedia.org, en.wikipedia.org) are left alone; so is a
site that the text names without the end of its address (Lenta for lenta.ru).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Self

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.foreign.scripts import script_of
from mtcheck.lexicon import Lexicon
from mtcheck.model import Category, Document, Fix, Hit, Pair, Severity, Span
from mtcheck.names.romanisation import fold_marks, share_letters
from mtcheck.source.addresses import Address, find_addresses
from mtcheck.source.comparison import Comparison
from mtcheck.source.readings import spell_sound
from mtcheck.source.sureness import LIKELY_PAIR

_ALIKE = 0.6
"""So many letters are shared by an address and what was made of it."""
_SLIP = 2
"""Letters by which a hashtag that was copied wrongly differs; one that differs by more is another."""
_LABEL = 4
"""Letters of a part of an address that says whose it is: www, gov and the like are shorter."""
_OUTLET = re.compile("[^-.]+[.](?:[a-z]{2}|com)")
"""What papers and shops call themselves: lenta.ru, booking.com."""
_EDITION = re.compile(r"(?<![a-z0-9])(?:[a-z]{2}(?:-[a-z]{2})?|eng|rus|ger|m|mobile|amp)(?![a-z0-9])")
"""What the address of another edition of a site differs by."""
_WORD = re.compile(r"[\w-]+")
_PART = re.compile(r"[^\W\d_a-zß-öø-ÿ]?[a-zß-öø-ÿ]+|[^\W\d_a-zß-öø-ÿ]+(?![a-zß-öø-ÿ])|\d+")
"""A word of a hashtag."""


@check(
    code="MT126",
    slug="address-changed",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=0.9,
    bad=(
        Example(
            "Entries can be sent to ⟦redakcion@lokalblatt.example⟧ until Friday.",
            fixed="Entries can be sent to redaktion@lokalblatt.example until Friday.",
            source="Einsendungen gehen bis Freitag an redaktion@lokalblatt.example.",
            source_language="de",
        ),
        Example(
            "⟦The list of streets is on the page of the town council.⟧",
            source="Список улиц опубликован на странице www.gorsovet.example/ulitsy горсовета.",
            source_language="ru",
        ),
        Example(
            "Under the hashtag ⟦#SaveTheForest⟧ thousands of pictures were posted.",
            fixed="Under the hashtag #СпасемЛес thousands of pictures were posted.",
            source="Под хештегом #СпасемЛес опубликованы тысячи снимков.",
            source_language="ru",
        ),
    ),
    good=(
        Example(
            "The form is at https://amt.example/antrag/.",
            source="Das Formular steht unter www.amt.example/antrag.",
            source_language="de",
        ),
        Example(
            "He wrote on his account @fischmarkt that nobody had asked him.",
            source="Auf seinem Konto @Fischmarkt schrieb er, niemand habe ihn gefragt.",
            source_language="de",
        ),
    ),
    fields=("text",),
)
def address_changed(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit for each address of the source that the text has otherwise or not at all."""
    if ctx.comparison is None:
        return
    source = ctx.comparison.source
    texts, sources = tuple(find_addresses(doc)), tuple(find_addresses(source))
    if not sources:
        return
    there, here = _Place.of(source, sources), _Place.of(doc, texts)
    strange = [address for address in texts if not there.has(address)]
    missing = [address for address in sources if not here.has(address)]
    for pair in ctx.comparison.pairs if missing else ():
        text_span, source_span = ctx.comparison.text_span(pair), ctx.comparison.source_span(pair)
        if text_span is None or source_span is None:
            continue
        gone = [address for address in missing if source_span.overlaps(address.span)]
        yield from _compare(
            gone, [address for address in strange if text_span.overlaps(address.span)], pair, ctx.comparison
        )


def _compare(
    missing: Iterable[Address], strange: Sequence[Address], pair: Pair, comparison: Comparison
) -> Iterator[Hit]:
    """What became of the missing addresses of one pair: the likeliest strange one, or nothing."""
    left = list(strange)
    for address in missing:
        other = _choose(address, left)
        if other is not None:
            left.remove(other)
            if not _is_other_edition(address, other):
                yield _tell_change(address, other, comparison.lexicon)
        elif pair.confidence >= LIKELY_PAIR and not _is_named(address, comparison.doc):
            yield from _tell_loss(address, comparison, pair)


def _choose(address: Address, left: Sequence[Address]) -> Address | None:
    """The likeliest of the strange addresses; the only one, too, where it is of the same kind and nothing like it."""
    other = max(left, key=lambda other: _measure(address, other), default=None)
    if other is None or _measure(address, other) > 0:
        return other
    return other if len(left) == 1 and other.kind == address.kind else None


def _is_named(address: Address, doc: Document) -> bool:
    """Whether a site is named in the text without what its address ends with, or is a name with capitals itself."""
    if address.kind != "site":
        return False
    if address.form != address.key or _OUTLET.fullmatch(address.key):
        return True
    letters = "".join(filter(str.isalnum, fold_marks(doc.text.lower())))
    labels = address.key.rsplit(".", maxsplit=1)[0].replace("-", "").split(".")
    named = [spell_sound(label, "ru") for label in labels if len(label) >= _LABEL]
    return not named or any(label in letters for label in named)


def _tell_change(address: Address, other: Address, lexicon: Lexicon) -> Hit:
    fix, related = Fix(other.span, address.form), (address.span,)
    message = f"{other.form} here, where the source has {address.form}"
    if address.kind != "hashtag":
        return Hit(other.span, message, fix, related_in_source=related)
    is_foreign = lexicon.language == "en" and script_of(other.form) != "Latin"  # nobody translates into another script
    if _is_translated(address, other) and not (is_foreign or _is_of_other_name(address, other, lexicon)):
        return Hit(other.span, message, fix, related_in_source=related, severity=Severity.NEUTRAL)
    if _is_misspelled(address, other):
        message = f"{other.form} here, where the source spells it {address.form}"
    else:
        message = f"{other.form} here, another hashtag than {address.form} of the source"
    return Hit(other.span, message, fix, related_in_source=related, severity=Severity.MINOR)


def _tell_loss(address: Address, comparison: Comparison, pair: Pair) -> Iterator[Hit]:
    sentence = comparison.doc.sentences[pair.text[0]]
    is_hashtag = address.kind == "hashtag"
    message = f"the {address.kind} {address.form} of the source is not in the text"
    yield Hit(
        Span(sentence.start, sentence.end),
        message,
        suggestion=f"add {address.form}",
        related_in_source=(address.span,),
        severity=Severity.NEUTRAL if is_hashtag and script_of(address.form) != "Latin" else Severity.MINOR,
        confidence=0.7 if is_hashtag else 0.8,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A document, ready to be asked which addresses stand in it."""

    keys: frozenset[str]
    text: str
    words: frozenset[str]

    @classmethod
    def of(cls, doc: Document, addresses: Iterable[Address]) -> Self:
        text = doc.text.lower()
        return cls(frozenset(address.key for address in addresses), text, frozenset(_WORD.findall(text)))

    def has(self, address: Address) -> bool:
        """Whether it stands there, as one or as part of a longer one, or its name without the sign."""
        if address.key in self.keys or address.kind == "telephone number":
            return address.key in self.keys
        bare = address.key.lstrip("@#")
        if _WORD.fullmatch(bare):
            return bare in self.words
        return (
            bare in self.text
            and re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-]|\.[a-z]{{2,}})", self.text) is not None
        )


def _measure(one: Address, other: Address) -> float:
    """How likely it is that one address was made of another: 0 where it is not."""
    is_web = {one.kind, other.kind} <= {"address", "site"}
    if one.kind != other.kind and not is_web:
        return 0.0
    shared = share_letters(one.key, other.key)
    return shared if shared >= _ALIKE or one.kind == "hashtag" else 0.0


def _is_translated(one: Address, other: Address) -> bool:
    return script_of(one.form) != script_of(other.form) or share_letters(one.key, other.key) < _ALIKE


def _is_of_other_name(one: Address, other: Address, lexicon: Lexicon) -> bool:
    """Whether two hashtags share a word, and beside it each has words that the text's language has not.

    #FuerzaJiloca is not #FuerzaTeruel translated; #SalvaMadrid may be #SaveMadrid.
    """
    parts, others = (set(_PART.findall(address.form)) for address in (one, other))
    is_shared = any(len(part) >= _LABEL for part in parts & others)
    mine, theirs = parts - others, others - parts
    return is_shared and bool(mine and theirs) and not any(lexicon.has_entry(part.lower()) for part in theirs)


def _is_misspelled(one: Address, other: Address) -> bool:
    """Whether two hashtags differ in a letter or two, and in no digit: #Copa24 is not #Copa25 misspelled."""
    digits = ["".join(filter(str.isdigit, address.key)) for address in (one, other)]
    matched = sum(
        block.size for block in SequenceMatcher(None, one.key, other.key, autojunk=False).get_matching_blocks()
    )
    return digits[0] == digits[1] and max(len(one.key), len(other.key)) - matched <= _SLIP


def _is_other_edition(one: Address, other: Address) -> bool:
    if {one.kind, other.kind} - {"address", "site"}:
        return False
    return _EDITION.sub("", one.key) == _EDITION.sub("", other.key)
