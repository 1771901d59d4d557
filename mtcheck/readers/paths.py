"""Where things are in a record: dotted paths, the fields there are, and which of them may be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from typing import Final

from mtcheck.language import find_tag, is_language
from mtcheck.tags import primary_subtag

MOST_FIELDS = 12
"""So many fields are named in a message."""
_DEEPEST = 3

LIKELY_TEXT = (
    *"text target body content contents article translation translated hypothesis hyp mt".split(),
    *"output html story fulltext".split(),
)
"""What fields that hold a translation are called, the likeliest first."""
_LIKELY = {
    "text": LIKELY_TEXT,
    "id": ("id", "guid", "uuid"),
    "title": ("title", "headline", "heading", "head"),
    "url": ("url", "link", "permalink", "href"),
    "published": ("published", "date", "pubdate", "created"),
    "language": ("language", "lang", "locale"),
    "source": ("source", "src", "original"),
    "reference": ("reference", "ref"),
}
_PROSE = frozenset(("text", "source", "reference", "title"))
_NOT_TEXT = frozenset(
    "id ids guid uuid key slug hash title headline headlines heading head header subtitle kicker name author authors "
    "byline creator url uri link href permalink image photo video thumbnail date time timestamp datetime published "
    "pubdate updated created modified language lang locale source src original reference ref type status state "
    "category categories tag tags section topic country region version format mime encoding license copyright".split()
)
"""Words in the name of what is no translation of an article, however long it is."""
_WRAPPERS = frozenset({"rendered", "text", "html", "plain", "value"})
"""Words that say in which form a field is given."""
_LONGEST_TAG = 3
"""Letters of a word that may itself be a tag: `ga` is Irish, though a language of Ghana is called Ga."""
_WORD = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])")


class Missing:
    """What stands for the value of a field that a record does not have; null is a value."""


MISSING: Final = Missing()

_KINDS = {str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def find_value(values: Mapping[str, object], path: str) -> object:
    """What stands at a dotted path, MISSING where nothing does; a number counts in a list from 0.

    >>> find_value({"content": {"parts": ["one", "two"]}}, "content.parts.1")
    'two'
    """
    if path in values:  # a name may hold dots itself
        return values[path]
    value: object = values
    for key in path.split("."):
        if isinstance(value, Mapping) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return MISSING
    return value


def list_fields(values: Mapping[str, object]) -> str:
    """The fields of a record, as a message names them."""
    paths = [path for path, _ in _walk(values)]
    more = f" and {len(paths) - MOST_FIELDS} more" if len(paths) > MOST_FIELDS else ""
    return ", ".join(paths[:MOST_FIELDS]) + more if paths else "no fields"


def suggest_path(
    values: Mapping[str, object], name: str, *, used: AbstractSet[str] = frozenset(), language: str = "en"
) -> str | None:
    """The path that someone may have meant by `name`: a likely name, a near one, or for the text the longest string.

    Never one that is `used` for another field, nor for the text what is called an id, a headline, a date or the like.
    Of names that differ by a language (`body_en` and `body_fr`, `english` and `french`) the text is the one in
    `language`, the source its twin.

    >>> suggest_path({"title": "A strike ends", "body_html": "<p>It is over.</p>", "link": "/strike-ends"}, "text")
    'body_html'
    """
    lengths = {path: _length(value) for path, value in _walk(values) if path not in used}
    words = {path: _split_words(path) for path, length in lengths.items() if length}
    if name in _PROSE:
        words = {path: found for path, found in words.items() if not _is_number(find_value(values, path))}
    if name == "text":
        words = {path: found for path, found in words.items() if found.isdisjoint(_NOT_TEXT)}
    likely = _LIKELY.get(name, (name,))
    ranks = {
        path: min(map(likely.index, matching))
        for path, found in words.items()
        if (matching := found.intersection(likely)) and (name == "text" or found - _WRAPPERS <= matching)
    }
    own = primary_subtag(language)
    if ranks:
        return min(ranks, key=lambda path: (ranks[path], own not in words[path], -lengths[path]))
    nearest = get_close_matches(name, words, n=1, cutoff=0.8)
    if nearest:
        return nearest[0]
    if name == "source":
        return _find_twin(words, used, own)
    if not words or name != "text":
        return None
    longest = max(words, key=lambda path: lengths[path])
    return next((path for path, found in words.items() if _is_twin(words[longest], found, own)), longest)


def is_called_after_language(name: str, *, but: str) -> bool:
    """Whether a field is called after a language, `fr` or `french`, and not after that of a primary subtag.

    >>> is_called_after_language("fr", but="en"), is_called_after_language("en", but="en")
    (True, False)
    """
    words = _split_words(name)
    return len(words) == 1 and but not in words and is_language(*words)


def describe_kind(value: object) -> str:
    """What a value is, in the words of JSON."""
    return "null" if value is None else _KINDS.get(type(value), type(value).__name__)


def _find_twin(words: Mapping[str, frozenset[str]], used: AbstractSet[str], own: str) -> str | None:
    """The first path that is called like a used one, but for the language."""
    named = [*map(_split_words, used)]
    return next((path for path, found in words.items() if any(_is_twin(found, one, own) for one in named)), None)


def _is_twin(other: frozenset[str], one: frozenset[str], own: str) -> bool:
    """Whether names differ in that one has our own language and the other another: `body_en` and `body_fr`."""
    stem = one - {own}
    left = other - one
    return own in one and stem < other and len(left) == 1 and is_language(*left)


def _is_number(value: object) -> bool:
    """Whether a value is no prose whatever its name: the number of a row under `nr`, which is a language as well."""
    return isinstance(value, str) and value.strip().replace(".", "").isdecimal()


def _length(value: object) -> int:
    """Characters of a string or of a list of strings; 0 for what else a record holds."""
    items = value if isinstance(value, list) else [value]
    return sum(len(item.strip()) if isinstance(item, str) else 0 for item in items)


def _split_words(path: str) -> frozenset[str]:
    """The words in a name, in lower case, languages by their tags: `articleBody`, `content_html`, `german`."""
    words = (word.lower() for word in _WORD.findall(path))
    return frozenset((len(word) > _LONGEST_TAG and find_tag(word)) or word for word in words)


def _walk(values: Mapping[str, object], prefix: str = "", depth: int = 1) -> Iterator[tuple[str, object]]:
    for key, value in values.items():
        path = f"{prefix}{key}"
        if isinstance(value, Mapping) and value and depth < _DEEPEST:
            yield from _walk(value, f"{path}.", depth + 1)
        else:
            yield path, value
