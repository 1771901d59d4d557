"""What the tests of our JSON Schemas share: a schema that lets no other key through, and what breaks it."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator


def close(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """The same schema, which lets no key through that it does not name."""
    if isinstance(schema, list):
        return [close(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: close(item) for name, item in schema.items()}
    return {**closed, "additionalProperties": False} if isinstance(schema.get("properties"), dict) else closed


def find_faults(schema: Any, value: object) -> list[str]:  # noqa: ANN401 - a schema
    return [f"{fault.json_path}: {fault.message}" for fault in Draft7Validator(schema).iter_errors(value)]


def list_paths(value: object, path: str = "") -> set[str]:
    """The keys of all objects in a value, from the outside in."""
    if isinstance(value, list):
        return set().union(*(list_paths(item, path) for item in value))
    if not isinstance(value, dict):
        return set()
    return {f"{path}.{name}" for name in value}.union(
        *(list_paths(item, f"{path}.{name}") for name, item in value.items())
    )


def list_keys(schema: Any) -> set[str]:  # noqa: ANN401 - a schema
    """The names of all keys that a schema of ours knows."""
    return {name for table in (schema, *schema["definitions"].values()) for name in table["properties"]}
