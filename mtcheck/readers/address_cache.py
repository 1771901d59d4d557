"""What addresses sent, kept in a folder between runs, so that a server can say that nothing changed.

One file an address: a line of JSON that describes what follows, then the bytes as decompressed. A file that does not
hold what its first line says is as good as none. Whether something may be kept is left to `address`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from mtcheck.errors import InputError
from mtcheck.staging import stage_file

_SCHEMA = "mtcheck.address/1"
_OURS_ALONE = 0o600
"""What an address sent to us may be for nobody else."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What an address sent, and the marks by which the server knows that version of it."""

    address: str
    """Where redirects ended, without a login."""
    content_type: str
    etag: str
    """Empty where the server gave none."""
    last_modified: str
    """Empty where the server gave none."""
    body: bytes


def load_stored(folder: Path, address: str) -> Stored | None:
    """What this address sent last; None where nothing was kept, or not whole."""
    try:
        head, _, body = _path_for(folder, address).read_bytes().partition(b"\n")
        facts = json.loads(head)
        if facts["schema"] != _SCHEMA or facts["sha256"] != hashlib.sha256(body).hexdigest():
            return None
        return Stored(
            str(facts["address"]), str(facts["content_type"]), str(facts["etag"]), str(facts["last_modified"]), body
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def store(folder: Path, address: str, sent: Stored) -> None:
    """Keep what an address sent, whole or not at all."""
    facts = {
        "schema": _SCHEMA,
        "address": sent.address,
        "content_type": sent.content_type,
        "etag": sent.etag,
        "last_modified": sent.last_modified,
        "sha256": hashlib.sha256(sent.body).hexdigest(),
    }
    path = _path_for(folder, address)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with stage_file(path, mode=_OURS_ALONE) as staged:
            staged.write_bytes(json.dumps(facts).encode("ascii") + b"\n" + sent.body)
    except OSError as error:
        what = f"nothing can be kept there ({error.strerror or error})"
        raise InputError(str(folder), what, "give --cache a folder that you may write to") from None


def _path_for(folder: Path, address: str) -> Path:
    return folder / f"{hashlib.sha256(address.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.cached"
