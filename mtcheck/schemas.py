"""JSON Schemas, made from the code: of a configuration, from its keys; of what mtcheck writes, from its types.

The schema of the configuration knows no other keys, as mtcheck does. Those of a line of JSON Lines and of the documents
let keys through that they do not know: later versions of mtcheck may write more of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import EnumType
from inspect import getdoc
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from mtcheck.baselines.files import BaselineDocument
from mtcheck.config.keys import Key
from mtcheck.config.model import KEYS
from mtcheck.config.shown import SettingsDocument
from mtcheck.names.glossary import Glossary
from mtcheck.reports.article_line import ArticleLine
from mtcheck.reports.comparison_document import ComparisonDocument
from mtcheck.reports.run_documents import FeedDocument, NamesDocument, ReportDocument, RunDocument

DOCUMENTS: Mapping[str, type] = {
    "article": ArticleLine,
    "report": ReportDocument,
    "run": RunDocument,
    "feed": FeedDocument,
    "names": NamesDocument,
    "comparison": ComparisonDocument,
    "baseline": BaselineDocument,
    "settings": SettingsDocument,
}
"""What mtcheck writes, by the names that its schemas are asked for: a line, and whole documents."""
SCHEMA_NAMES = ("config", *DOCUMENTS)
Schema: TypeAlias = dict[str, Any]
_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that editors of TOML understand."""
_TYPES: Mapping[object, str] = {
    str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"
}  # fmt: skip
_MATCH: Schema = {
    "description": "patterns of the files that the table is for, as in .gitignore, relative to this file; or of "
    "addresses (https://...) or ids (id:...); ! takes out again",
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}],
}


_WORD: Schema = {"type": "string", "pattern": r"\S"}
_REASON: Schema = {"type": "string", "pattern": r"[0-9A-Za-z\u0080-\uffff]"}
"""A letter or a digit of any script, as far as the expressions of all programs can say it."""
_SUPPRESS: Schema = {
    "type": "object",
    "properties": {
        "fingerprint": {"description": "of one finding, as the JSON Lines have it", "pattern": "^[0-9a-f]{16}$"},
        "code": {"description": "code, beginning of codes or name of a check", **_WORD},
        "text": {"description": "whole text of the finding; case and spacing do not matter", **_WORD},
        "match": _MATCH,
        "until": {"description": "last day on which it holds: 2030-01-31"},
        "reason": {"description": "why this is no fault", **_REASON},
    },
    "required": ["reason"],
    "oneOf": [{"required": ["fingerprint"]}, {"required": ["code", "text"]}],
    "additionalProperties": False,
}


def write_schema(name: str) -> str:
    """The schema of that name, as JSON."""
    schema = config_schema() if name == "config" else document_schema(name)
    return json.dumps(schema, ensure_ascii=False, indent=2)


def config_schema() -> Schema:
    """What a configuration may hold: mtcheck.toml as a whole, or the table [tool.mtcheck]."""
    return {
        "$schema": _DRAFT,
        "title": "mtcheck configuration",
        "type": "object",
        "properties": {key.name: _describe_key(key) for key in KEYS},
        "additionalProperties": False,
    }


def document_schema(name: str) -> Schema:
    """What a line of JSON Lines holds (`article`), or another of the documents."""
    definitions: dict[str, Schema] = {}
    schema = _describe_table(DOCUMENTS[name], definitions)
    (title,) = schema["properties"]["schema"]["enum"]
    return {"$schema": _DRAFT, "title": title, **schema, "definitions": dict(sorted(definitions.items()))}


def _describe_key(key: Key, *, is_for_all: bool = True) -> Schema:
    schema: Schema = {"description": key.meaning, **key.kind.schema}
    if key.kind.schema.get("type") in ("integer", "number"):
        schema["minimum"] = key.least
        if key.most != float("inf"):
            schema["maximum"] = key.most
    if is_for_all and key.default not in (None, Glossary()):
        schema["default"] = key.default
    if key.name == "suppress":
        schema["items"] = _SUPPRESS
    if key.name == "paths":
        own = {other.name: _describe_key(other, is_for_all=False) for other in KEYS if other.per_article}
        schema["items"] = {
            "type": "object",
            "properties": {"match": _MATCH, **own},
            "required": ["match"],
            "additionalProperties": False,
        }
    return schema


def _describe_table(table: type, definitions: dict[str, Schema]) -> Schema:
    """The schema of a TypedDict; those that it holds are put among the definitions."""
    hints = get_type_hints(table, include_extras=True)
    optional: frozenset[str] = table.__optional_keys__  # type: ignore[attr-defined]  # every TypedDict has them
    required = [name for name, hint in hints.items() if name not in optional and get_origin(hint) is not NotRequired]
    return {
        "description": getdoc(table),
        "type": "object",
        "properties": {name: _describe_type(hint, definitions) for name, hint in hints.items()},
        "required": required,
    }


def _describe_type(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - any type that is annotated
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return _describe_type(arguments[0], definitions)
    if origin is Annotated:
        return {"description": arguments[1], **_describe_type(arguments[0], definitions)}
    if origin in (Union, UnionType):
        parts = [_describe_type(part, definitions) for part in arguments]
        are_plain = all(set(part) == {"type"} for part in parts)
        return {"type": [part["type"] for part in parts]} if are_plain else {"anyOf": parts}
    if is_typeddict(hint):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = _describe_table(hint, definitions)
        return {"$ref": f"#/definitions/{hint.__name__}"}
    return _describe_plain(hint, definitions)


def _describe_plain(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - the same
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if isinstance(hint, EnumType):
        return {"enum": [str(member) for member in hint]}  # type: ignore[var-annotated]  # members of any enumeration
    if origin is list:
        return {"type": "array", "items": _describe_type(arguments[0], definitions)}
    if origin is dict:
        keys = _describe_type(arguments[0], definitions)
        names = {"propertyNames": keys} if "enum" in keys else {}
        return {"type": "object", **names, "additionalProperties": _describe_type(arguments[1], definitions)}
    return {} if hint is object else {"type": _TYPES[hint]}
