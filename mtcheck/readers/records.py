"""Records in, Articles out: which fields a whole input lacks, and what each record holds.

A record is what a format found: an object of a JSON file, a line of JSON Lines, a row of a table. What its fields
may hold is known to `contract`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from shlex import quote

from mtcheck.model import Article, Failure
from mtcheck.readers.comments import read_html_comments, read_text_comments, tell_title_comments
from mtcheck.readers.contract import DESCRIPTIONS, build_article, describe_empty, describe_excerpt
from mtcheck.readers.html_text import has_html, html_to_line, html_to_text
from mtcheck.readers.options import FIELDS, ReadOptions
from mtcheck.readers.paths import MISSING, find_value, is_called_after_language, list_fields, suggest_path
from mtcheck.tags import primary_subtag

PATIENCE = 1000
"""After so many records without a text, and none with one, the rest of an input is not read."""

_OTHERS = ("id", "title", "url", "published", "language", "source_language", "source", "reference")
_PROSE = frozenset({"text", "target", "title", "source", "reference"})
_LIKE_SOURCE = frozenset({"src", "srctext", "source", "sourcetext", "original", "originaltext", "sourcebody"})
"""What others call the source, without hyphens and capitals."""
_LIKE_REFERENCE = frozenset(
    {"ref", "refs", "reftext", "references", "referencetext", "referencetranslation", "reference1"}
)
"""And the reference."""
_FEWEST_WORDS, _FEWEST_IN_LANGUAGE = 2, 3
"""So many words are running text; and under a name that is short for a language, and for other things: no, id."""
_TELLING = frozenset({*DESCRIPTIONS, "standfirst", "deck", "teaser", "intro", "abstract", "subhead", "subheading"})
"""Fields that readers see, in lists or above the text, and that are no part of it."""
_SHAPE = 'each record needs its translation, as in {"text": "..."}'


@dataclass(frozen=True, slots=True)
class Record:
    """One record as its format found it."""

    where: str
    """File and line, or file and number: the id where the record gives none."""
    values: Mapping[str, object]
    """All its fields, for mappings to look into."""
    contract: Mapping[str, object]
    """Its fields by the names of the contract."""
    excerpt: str = ""
    """What its format tells of the text elsewhere, for lists and searches."""
    html: str = ""
    """The HTML that its text was made of, where its format knows that it was; a mapping may name another."""


def read_records(records: Iterable[Record | Failure], origin: str, options: ReadOptions) -> Iterator[Article | Failure]:
    """An Article or a Failure for each record, in order; one Failure for all that lack the same field."""
    first: Record | None = None
    unseen = dict(options.fields)
    postponed: list[Failure] | None = []
    for record in records:
        if isinstance(record, Failure):
            yield record
            continue
        first = first or record
        unseen = {name: path for name, path in unseen.items() if find_value(record.values, path) is MISSING}
        if _find_text(record, options) is not MISSING:
            yield from postponed or ()
            postponed = None
            yield _build(record, origin, options)
        elif postponed is None:
            yield _describe_missing_text(record, options)
        else:
            postponed.append(_describe_missing_text(record, options))
            if len(postponed) == PATIENCE:
                break
    if first is None:
        return
    if postponed and len(postponed) == 1:
        yield postponed[0]
    elif postponed:
        yield _describe_missing_field(first, origin, "text", options)
    for name in unseen.keys() - {"text", "target"}:
        yield _describe_missing_field(first, origin, name, options)


def advise_mapping(
    values: Mapping[str, object], name: str, options: ReadOptions, *, has_text: bool = False, shape: str = _SHAPE
) -> str:
    """What to do about a field that stands nowhere; `has_text`: a text is found if nothing is mapped onto it.

    `shape` is the advice where no field could be the text.
    """
    names = _names_of(name)
    mapped = next((f"{key}={options.fields[key]}" for key in names if key in options.fields), None)
    if name == "text" and mapped and has_text:
        return f"leave out --field {mapped}: the text is found without it"
    used = {path for key, path in options.fields.items() if key not in names}
    used = used if name == "text" else used | {"text", "target"}
    path = suggest_path(values, name, used=used, language=options.language)
    if path is None:
        return shape if name == "text" else f"correct or leave out --field {name}=..."
    told = [f"--field {quote(f'{name}={path}')}"]
    if name == "text" and "source" not in {*options.fields, *values}:
        source = suggest_path(values, "source", used={*used, path}, language=options.language)
        told += [f"--field {quote(f'source={source}')}"] if source is not None else []
    return f"map the right one{'s' * (len(told) > 1)}: {' '.join(told)}"


def _build(record: Record, origin: str, options: ReadOptions) -> Article | Failure:
    article = build_article(dict(_gather(record, options)), record.where, origin, options)
    if isinstance(article, Failure):
        return article
    html = _find_html(record, options)
    is_extracted = html not in ("", article.text)
    suppressions = (
        read_html_comments(html, article.text, article.title) if is_extracted else read_text_comments(article.text)
    )
    if article.title and article.title == _find(record, "title", options):
        suppressions += tell_title_comments(article.title)
    if suppressions:
        article = replace(article, suppressions=suppressions)
    unread = (*describe_excerpt(record.excerpt, article.text, "excerpt"), *_list_descriptions(record, article, options))
    if unread:
        article = replace(article, unread=unread)
    if article.source is None:
        article = replace(article, lost_source=_find_lost_source(record, options))
    if not (article.references or article.blank_references):
        article = replace(article, lost_reference=_find_lost_reference(record, options))
    return article if article.text.strip() else describe_empty(article, record.where)


def _list_descriptions(record: Record, article: Article, options: ReadOptions) -> Iterator[str]:
    """The fields that tell of the text and are neither in it nor mapped; a format's own excerpt is told as one."""
    read = {*options.fields.values(), *(DESCRIPTIONS if record.excerpt else ())}
    for name, value in record.values.items():
        told = html_to_text(value) if isinstance(value, str) and has_html(value) else value
        if isinstance(told, str) and name.lower() in _TELLING and name not in read:
            yield from describe_excerpt(told, f"{article.title or ''} {article.text}", f'"{name}" field')


def _gather(record: Record, options: ReadOptions) -> Iterator[tuple[str, object]]:
    """The fields of the contract that a record has, mappings followed; null is none."""
    text = _find_text(record, options)
    if text is not MISSING:
        yield "text", text
    for name in _OTHERS:
        value = _find(record, name, options)
        if value is not MISSING:
            yield name, value
    if "language" not in options.fields and record.contract.get("lang") is not None:
        yield "lang", record.contract["lang"]


def _find_html(record: Record, options: ReadOptions) -> str:
    """The text before it was made one, with the comments that it may hold; empty for a text that was a list."""
    paths = [options.fields[name] for name in _names_of("text") if name in options.fields]
    html = next((value for path in paths if (value := find_value(record.values, path)) is not MISSING), record.html)
    return html if isinstance(html, str) else ""


def _find_text(record: Record, options: ReadOptions) -> object:
    names = [name for name in _names_of("text") if name in options.fields] or _names_of("text")
    return next((value for name in names if (value := _find(record, name, options)) is not MISSING), MISSING)


def _find(record: Record, name: str, options: ReadOptions) -> object:
    path = options.fields.get(name)
    value = record.contract.get(name, MISSING) if path is None else find_value(record.values, path)
    if value is None:
        return MISSING
    if path is not None and name in _PROSE:
        return _undo_html(value, name, is_html="html" in path.lower() or path.endswith("rendered"))
    return value


def _undo_html(value: object, name: str, *, is_html: bool) -> object:
    if isinstance(value, list):
        return [_undo_html(item, name, is_html=is_html) for item in value]
    if isinstance(value, str) and (is_html or has_html(value)):
        return html_to_line(value) if name == "title" else html_to_text(value)
    return value


def _find_lost_source(record: Record, options: ReadOptions) -> str | None:
    """What a record without a source has in its place: an empty one, or another field that is called like it."""
    path = options.fields.get("source", "source")
    values = record.contract if path == "source" else record.values
    if find_value(values, path) is not MISSING:
        return f'an empty "{path}"'
    other = _find_other(record, options, lambda name, value: _is_source(name, value, primary_subtag(options.language)))
    return None if other is None else f'a field "{other}" (--field source={other} reads it)'


def _find_lost_reference(record: Record, options: ReadOptions) -> str | None:
    """What a record without a reference has in its place: another field that is called like it."""
    other = _find_other(
        record, options, lambda name, value: _level(name) in _LIKE_REFERENCE and _is_prose(value, _FEWEST_WORDS)
    )
    return None if other is None else f'a field "{other}" (--field reference={other} reads it)'


def _find_other(record: Record, options: ReadOptions, is_meant: Callable[[str, object], bool]) -> str | None:
    """The first field that nothing is read from, and that is such a one."""
    used = set(options.fields.values())
    return next((name for name, value in record.values.items() if name not in used and is_meant(name, value)), None)


def _is_source(name: str, value: object, own: str) -> bool:
    """Whether a field that is no source by its name holds what looks like one, under a like name or a language's."""
    if _level(name) in _LIKE_SOURCE:
        return _is_prose(value, _FEWEST_WORDS)
    is_other = name not in FIELDS and _is_prose(value, _FEWEST_IN_LANGUAGE)
    return is_other and is_called_after_language(name, but=own)


def _is_prose(value: object, fewest: int) -> bool:
    """Whether a value is a string, or strings, of so many words."""
    items = value if isinstance(value, list) else [value]
    return all(isinstance(item, str) for item in items) and len(" ".join(map(str, items)).split()) >= fewest


def _level(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _describe_missing_text(record: Record, options: ReadOptions) -> Failure:
    """What one record without a text is told."""
    given = record.contract.get("id")
    told_id = str(given) if isinstance(given, str | int) and given != "" else None
    named = "this article" if told_id is None else f'article "{told_id}"'
    path = _text_path(options)
    what = f'{named} has no "{path}", it has {list_fields(record.values)}'
    if find_value(record.values, path) is None:
        what = f'the "{path}" of {named} is null'
        return Failure(record.where, what, "give its translation, or leave the record out", told_id)
    return Failure(record.where, what, _advise(record, "text", options), told_id)


def _describe_missing_field(record: Record, origin: str, name: str, options: ReadOptions) -> Failure:
    """What an input is told of which no record has a field."""
    path = _text_path(options) if name == "text" else options.fields[name]
    what = f'no record has the field "{path}", the first has {list_fields(record.values)}'
    return Failure(origin, what, _advise(record, name, options))


def _text_path(options: ReadOptions) -> str:
    return options.fields.get("text") or options.fields.get("target") or "text"


def _advise(record: Record, name: str, options: ReadOptions) -> str:
    has_text = any(record.contract.get(key) not in (None, "") for key in _names_of("text"))
    return advise_mapping(record.values, name, options, has_text=has_text)


def _names_of(name: str) -> tuple[str, ...]:
    """The names that a field goes by."""
    return ("text", "target") if name == "text" else (name,)
