"""Settings in, text out: what is in force and who said so, and a file of one's own to begin with.

For people it is a table; as TOML it is a configuration, each key with its place, that does the same in the folder of
the one that was read; as JSON it is for programs (`mtcheck.config/1`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, TypedDict

from mtcheck.config.files import Settings
from mtcheck.config.keys import Key, Table, spell_toml
from mtcheck.config.model import KEYS
from mtcheck.names.glossary import Glossary
from mtcheck.subjects import OWN_FILE

SHOWN_FORMATS = ("text", "toml", "json")
ShownFormat: TypeAlias = Literal["text", "toml", "json"]
SettingValue = TypedDict(
    "SettingValue",
    {
        "value": Annotated[object, "as a file has it; null where there is none"],
        "from": Annotated[list[str], "the files, with lines, and options that say it"],
    },
)
SettingValue.__doc__ = "What is in force for one key."


SettingsDocument = TypedDict(
    "SettingsDocument",
    {
        "schema": Literal["mtcheck.config/1"],
        "file": Annotated[str | None, "that was read; null where there is none"],
        "for": Annotated[str | None, "the article that all is told for; null for all"],
        "paths": Annotated[list[str], "the tables [[paths]] that hold for it: file and line"],
        "settings": Annotated[dict[str, SettingValue], "by key"],
        "notes": Annotated[list[str], "what the user should know"],
    },
)
SettingsDocument.__doc__ = "What is in force, and who said so."
_DEFAULT = "default"
_BESIDE = frozenset({"baseline", "glossary", "source_folder"})
"""Keys that name files beside the configuration."""
_SEEN_FROM_IT = _BESIDE | {"exclude"}
"""These, and what holds patterns of such files, which are shown as they are written."""
_MOST_WIDE = 60
"""Characters of a value in the table for people."""

_OF_ITSELF = "what an article says of itself comes first: its own language and source_language, as in front matter"
"""Its file is not read here."""

_OPENING = f"""\
# {OWN_FILE}: what mtcheck checks, and when it says hold. Each key stands here with its default, or with an example
# where by default there is nothing; take the sign # before it away to set it. `mtcheck config` shows what is in force,
# and from where. Keys that are left out keep their defaults.
#
# An editor that knows JSON Schema (Even Better TOML, taplo) helps with this file after
#     mtcheck config --schema > mtcheck.schema.json
# and with this as its first line:
#     #:schema ./mtcheck.schema.json
"""


def show_settings(settings: Settings, shown_format: ShownFormat = "text", *, subject: str | None = None) -> str:
    """What is in force, with the place of each value; `subject` is the article that these are settings of."""
    match shown_format:
        case "json":
            return json.dumps(_make_document(settings, subject), ensure_ascii=False, indent=2)
        case "toml":
            origin = (*_describe_origin(settings, subject, "# "), *_advise_place(settings))
            return "\n".join((*origin, *_write_toml(settings)))
        case _:
            return "\n".join((*_describe_origin(settings, subject, ""), "", *_tabulate(settings)))


def write_template() -> str:
    """A configuration that changes nothing yet: every key, commented out, with its meaning and its default."""
    tables = [key for key in KEYS if _is_of_tables(key)]
    blocks = [_OPENING, *map(_describe_key, (key for key in KEYS if key not in tables)), *map(_describe_key, tables)]
    return "\n".join(blocks)


def _describe_key(key: Key) -> str:
    if _is_of_tables(key):
        lines = [line for table in key.example for line in _write_table(key.name, table)]  # type: ignore[attr-defined]  # a tuple
    else:
        has_default = key.default not in (None, (), Glossary())
        lines = [f"{key.name} = {spell_toml(key.default if has_default else key.example)}"]
    return "".join(f"# {line}\n" for line in (key.meaning, *lines))


def _is_of_tables(key: Key) -> bool:
    return isinstance(key.example, tuple) and any(isinstance(item, Mapping) for item in key.example)


def _write_table(name: str, table: Mapping[str, object]) -> Iterator[str]:
    yield f"[[{name}]]"
    for key, value in table.items():
        yield f"{key} = {spell_toml(value)}"


def _describe_origin(settings: Settings, subject: str | None, before: str) -> Iterator[str]:
    yield f"{before}{settings.file or 'no configuration file: mtcheck init writes one'}"
    if subject is not None:
        tables = ", ".join(table.where for table in settings.applied)
        yield f"{before}for {subject}: {f'with the [[paths]] of {tables}' if tables else 'no [[paths]] hold for it'}"
        yield f"{before}{_OF_ITSELF}"


def _advise_place(settings: Settings) -> Iterator[str]:
    """Where a configuration must lie that names files or says which articles a table is about."""
    names = [key for key in KEYS if key.name in _SEEN_FROM_IT and _read_value(settings, key)]
    tables = [table for key in KEYS for table in _list_tables(settings, key)]
    if names or tables:
        place = "in the working folder" if settings.file is None else f"in the folder of {settings.file.as_posix()}"
        yield f"# save it {place}, since files that it names, and match in its tables, are seen from its own folder"


def _tabulate(settings: Settings) -> Iterator[str]:
    rows = [("KEY", "VALUE", "FROM")]
    for key in KEYS:
        if not _is_of_tables(key):
            value = _shorten(_read_value(settings, key))
            rows.append((key.name, value, ", ".join(settings.places.get(key.name, (_DEFAULT,)))))
        for table in _list_tables(settings, key):
            rows.append((f"[[{key.name}]]", "", table.where))
            rows += [(f"  {name}", _shorten(value), "") for name, value in table.as_table().items()]
    widths = [max(len(row[at]) for row in rows) for at in (0, 1)]
    for name, value, place in rows:
        yield f"{name:<{widths[0]}}  {value:<{widths[1]}}  {place}".rstrip()


def _shorten(value: object) -> str:
    if value is None:
        return "none"
    spelled = spell_toml(value)
    if len(spelled) <= _MOST_WIDE or not isinstance(value, list):
        return spelled
    kept = len(value)
    while kept > 1 and len(spell_toml(value[:kept])) > _MOST_WIDE:
        kept -= 1
    return f"{spell_toml(value[:kept])[:-1]}, ... {len(value):,} in all]"


def _write_toml(settings: Settings) -> Iterator[str]:
    last: list[str] = []
    for key in KEYS:
        value = _read_value(settings, key)
        if key.name in _BESIDE and settings.file is not None:
            value = _see_from(settings.file.parent, value)
        place = ", ".join(settings.places.get(key.name, (_DEFAULT,)))
        if value is None:
            yield f"# {key.name}: none  # {place}"
        elif not _is_of_tables(key):
            yield f"{key.name} = {spell_toml(value)}  # {place}"
        for table in _list_tables(settings, key):
            heading, *lines = _write_table(key.name, table.as_table())
            last += ["", f"{heading}  # {table.where}", *lines]
    yield from last


def _see_from(folder: Path, value: object) -> object:
    """Names of files, which are as seen from the working folder, as seen from another; whole ones as they are."""
    if isinstance(value, list):
        return [_see_from(folder, item) for item in value]
    if not isinstance(value, str) or Path(value).is_absolute():
        return value
    return Path(os.path.relpath(value, folder)).as_posix()


def _make_document(settings: Settings, subject: str | None) -> SettingsDocument:
    return {
        "schema": "mtcheck.config/1",
        "file": None if settings.file is None else str(settings.file),
        "for": subject,
        "paths": [table.where for table in settings.applied],
        "settings": {
            key.name: {"value": _read_value(settings, key), "from": list(settings.places.get(key.name, (_DEFAULT,)))}
            for key in KEYS
        },
        "notes": list(settings.notes),
    }


def _read_value(settings: Settings, key: Key) -> object:
    """A value as a file has it: of a glossary its files."""
    value = getattr(settings.config, key.name)
    if isinstance(value, Glossary):
        return list(dict.fromkeys(term.where.rpartition(":")[0] for term in value.terms))
    if not isinstance(value, tuple):
        return value
    return [item.as_table() if isinstance(item, Table) else item for item in value]


def _list_tables(settings: Settings, key: Key) -> list[Table]:
    value = getattr(settings.config, key.name)
    return [item for item in value if isinstance(item, Table)] if isinstance(value, tuple) else []
