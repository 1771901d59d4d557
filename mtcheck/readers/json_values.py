"""Text in, the value it holds as JSON out. The only importer of msgspec."""

from __future__ import annotations

import json
from typing import TypeVar

from mtcheck.errors import InputError

_Kind = TypeVar("_Kind")


def decode_json(text: str, origin: str, *, first_line: int = 1) -> object:
    """The value, or InputError with the line and the column of the first fault."""
    import msgspec

    try:
        value: object = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise _locate_fault(text, origin, first_line, str(error)) from None
    except RecursionError:
        where = f"{origin}:{first_line}"
        raise InputError(where, "JSON nested too deeply", "leave this record out") from None
    return value


def convert_value(value: object, kind: type[_Kind], where: str) -> _Kind:
    """A value of JSON as a type of ours, whose fields say what it must hold; InputError where it does not."""
    import msgspec

    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise InputError(where, f"not as an audit writes it ({error})", "audit again, or leave it out") from None


def _locate_fault(text: str, origin: str, first_line: int, complaint: str) -> InputError:
    """Ask the slower decoder, which knows lines and columns."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{origin}:{first_line + error.lineno - 1}"
        return InputError(where, f"broken JSON at column {error.colno}: {error.msg}", "correct it or leave it out")
    except (ValueError, RecursionError):
        pass
    what = f"this is not JSON as others read it ({complaint})"
    advice = "leave out NaN, Infinity, numbers of thousands of digits and \\ud800 to \\udfff without their other half"
    return InputError(f"{origin}:{first_line}", what, advice)
