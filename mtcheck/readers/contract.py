"""The fields of one record in, an Article out, or all that is wrong with the record (DESIGN, The contract).

An `id` is kept as given, even where two records share it: it is a stable name, and the order of records is not. A
list is already split into sentences, and where the text is a list, a source or a reference that is one runs beside
it, item by item.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.language import canonical_tag, describe_unknown, is_language
from mtcheck.model import Article, Failure, Span
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.paths import describe_kind

_LANGUAGES = ("language", "lang")
"""What the field of the language is called."""
DESCRIPTIONS = ("description", "summary", "subtitle", "excerpt", "lead", "dek")
"""What a field is called that tells of a text above it, in lists and in searches."""


def build_article(fields: Mapping[str, object], where: str, origin: str, options: ReadOptions) -> Article | Failure:
    """The article that these fields make; they hold a "text", and "lang" is another name for "language"."""
    article_id = _to_string(fields.get("id")) or where
    faults = [*_find_wrong_kinds(fields), *_find_wrong_tags(fields, options)] or [*_find_wrong_lengths(fields)]
    if faults:
        named = f'article "{article_id}": ' if article_id != where else ""
        told_id = None if article_id == where else article_id
        return Failure(where, named + ", and ".join(faults), "correct this record, or leave it out", told_id)
    text = fields["text"]
    is_split = isinstance(text, list)
    items = _to_items(text)
    url = _to_string(fields.get("url"))
    usual = options.find_languages(origin, article_id, url)
    return Article(
        id=article_id,
        text="\n".join(items),
        origin=origin,
        title=_to_string(fields.get("title")),
        url=url,
        published=_to_string(fields.get("published")),
        language=_read_language(fields) or usual.language,
        source_language=normalize_tag(_to_string(fields.get("source_language"))) or usual.source_language,
        segments=tuple(_find_segments(items)) if is_split else None,
        source=_align(fields.get("source"), is_split=is_split),
        references=tuple(
            aligned
            for reference in _list_references(fields.get("reference"), is_split=is_split)
            if (aligned := _align(reference, is_split=is_split)) is not None
        ),
        blank_references=_count_blank(fields.get("reference"), items, is_split=is_split),
        line=_read_line(where, origin),
    )


def show_text(article: Article) -> str:
    """The text as a reader sees it: without what is hidden."""
    starts = (0, *(hidden.end for hidden in article.hidden))
    ends = (*(hidden.start for hidden in article.hidden), len(article.text))
    return "".join(article.text[start:end] for start, end in zip(starts, ends, strict=True))


def describe_empty(article: Article, where: str) -> Failure:
    """What is said of an article without text; `where` tells its place if its id does not.

    A headline is none: whoever publishes the article would publish an empty page below it.
    """
    advice = "leave it out, or check the field or file that it came from"
    only = ", only a title" if article.title and article.title.strip() else ""
    if article.id.startswith(article.origin):
        return Failure(article.id, f"no text in it{only}", advice)
    return Failure(where, f'article "{article.id}" has no text{only}', advice, article.id)


def describe_excerpt(excerpt: str, text: str, kind: str) -> Iterator[str]:
    """The kind of what is told of a text elsewhere, unless its words stand in the text, too, where they are examined.

    >>> text = "Read this. The port opened at noon."
    >>> list(describe_excerpt("The port opened […]", text, "excerpt"))
    []
    >>> list(describe_excerpt("The port is open", text, "excerpt"))
    ['excerpt']
    """
    words = excerpt.replace("[", " ").replace("]", " ").replace("…", " ").rstrip(". ").split()
    if words and " ".join(words) not in " ".join(text.split()):
        yield kind


def normalize_tag(tag: str | None) -> str | None:
    """A language tag as BCP 47 has it; None for what is no tag, or that of no language.

    >>> normalize_tag("pt_BR"), normalize_tag("eng_Latn"), normalize_tag("Portuguese"), normalize_tag("ua")
    ('pt-BR', 'en-Latn', None, None)
    """
    return canonical_tag(tag.strip().replace("_", "-")) if tag and is_language(tag.strip()) else None


def find_wrong_tag(tag: str) -> str | None:
    """Why something is no tag of a language, in words that follow it; None where it is one, and where it is empty."""
    return describe_unknown(tag.strip()) if tag.strip() and not is_language(tag.strip()) else None


def _read_line(where: str, origin: str) -> int | None:
    """The line that a place names.

    >>> _read_line("feed.jsonl:42", "feed.jsonl"), _read_line("feed.json#42", "feed.json")
    (42, None)
    """
    name, colon, line = where.rpartition(":")
    return int(line) if colon and name == origin and line.isdecimal() else None


def _find_wrong_kinds(fields: Mapping[str, object]) -> Iterator[str]:
    for name, value in fields.items():
        if name in {"id", "published"} and isinstance(value, int) and not isinstance(value, bool):
            continue
        if isinstance(value, str):
            continue
        if name in {"text", "source", "reference"} and isinstance(value, list):
            wrong = next((item for item in value if not _is_item(item, name)), None)
            if wrong is not None or None in value:
                wanted = "strings or lists of strings" if name == "reference" else "strings"
                yield f'"{name}" holds {describe_kind(wrong)}, it must hold {wanted}'
            continue
        wanted = "a string or a list of strings" if name in {"text", "source", "reference"} else "a string"
        yield f'"{name}" is {describe_kind(value)}, it must be {wanted}'


def _is_item(item: object, name: str) -> bool:
    if name == "reference" and isinstance(item, list):
        return all(isinstance(part, str) for part in item)
    return isinstance(item, str)


def _find_wrong_tags(fields: Mapping[str, object], options: ReadOptions) -> Iterator[str]:
    names = _LANGUAGES if options.heeds_language else ()
    faults = 0
    for name in (*names, "source_language"):
        value = fields.get(name)
        if isinstance(value, str) and (fault := find_wrong_tag(value)):
            faults += 1
            yield f'"{name}" is "{value}", {fault}'
    told = [tag for name in names if (tag := _to_string(fields.get(name)))]
    if not faults and len(set(map(normalize_tag, told))) > 1:
        yield (
            " and ".join(f'"{name}" is "{fields[name]}"' for name in _LANGUAGES) + ", which are two names of one field"
        )


def _read_language(fields: Mapping[str, object]) -> str | None:
    return next((tag for name in _LANGUAGES if (tag := normalize_tag(_to_string(fields.get(name))))), None)


def _find_wrong_lengths(fields: Mapping[str, object]) -> Iterator[str]:
    """Lists that should run beside the text and are longer or shorter."""
    text = fields["text"]
    if not isinstance(text, list):
        return
    references = _list_references(fields.get("reference"), is_split=True)
    for name, value in (("source", fields.get("source")), *(("reference", reference) for reference in references)):
        if isinstance(value, list) and value and len(value) != len(text):
            yield f'"text" has {_count(text)} and "{name}" has {_count(value)}'


def _count(items: list[object]) -> str:
    return f"{len(items)} item" + "s" * (len(items) != 1)


def _list_references(value: object, *, is_split: bool) -> list[object]:
    """One by one; a list of strings is one reference to a text that is a list, and several to one that is not."""
    if not value:
        return []
    is_one = isinstance(value, str) or (is_split and isinstance(value, list) and isinstance(value[0], str))
    return [value] if is_one or not isinstance(value, list) else value


def _count_blank(value: object, text: tuple[str, ...], *, is_split: bool) -> int:
    """References without a word, and items without one beside a sentence; a field that is not there is no reference."""
    if value is None:
        return 0
    blank = 0
    for reference in _list_references(value, is_split=is_split) or [""]:
        items = _to_items(reference)
        if not any(item.strip() for item in items):
            blank += 1
        elif is_split and isinstance(reference, list):
            blank += sum(bool(own.strip()) and not item.strip() for own, item in zip(text, items, strict=True))
    return blank


def _align(value: object, *, is_split: bool) -> tuple[str, ...] | None:
    """A source or reference: item by item where the text is split too, else in one piece; None where it is empty."""
    items = _to_items(value)
    if not any(item.strip() for item in items):
        return None
    return items if is_split and isinstance(value, list) else ("\n".join(items),)


def _find_segments(items: tuple[str, ...]) -> Iterator[Span]:
    at = 0
    for item in items:
        yield Span(at, at + len(item))
        at += len(item) + 1


def _to_items(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    return (value,) if isinstance(value, str) else ()


def _to_string(value: object) -> str | None:
    return None if value is None or value == "" else str(value)
