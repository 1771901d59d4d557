"""Checks, data, settings and one article's means -> a signature: two scores can be compared where it is the same.

A signature is one line of parts, each a name and a value, for people to read and for programs to compare:

    mtcheck:0.1.0|checks:66-1c9a51d0|data:5f03b6f2|settings:default|limits:default|...|babel:2.18.0|lang:en|from:fr|source:no|refs:0

`checks` is how many there are and a digest of what they declare, `data` one of the lists that are shipped, `settings`
one of what findings depend on, `limits` one of what verdicts depend on. `from` is the language of the source as it was
given, else `guessed`. `form` follows where a text came as a list of its sentences: `aligned` where its source did, too,
one for each, else `list`; running texts are cut and aligned here, so that findings may differ. `refs` is how many
references there were: they sway the scores of sentences, and nothing else but the agreement with them. A digest of the
`baseline` follows where there is one, and `suppressed:yes` where a comment, the configuration or a [sic] set findings
aside. Where sacrebleu took part, its version and its tokenizer follow; its full signatures stand beside its scores.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files

from mtcheck.check import Declaration
from mtcheck.config.keys import Table
from mtcheck.config.model import KEYS, Config
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.model import Article
from mtcheck.names.glossary import Glossary
from mtcheck.score_model import ReferenceScores
from mtcheck.tags import normalise_tag

_LAST = ("form", "baseline", "suppressed", "sacrebleu", "tok")
"""Parts that not every article has, in the order in which they close a signature."""
_PACKAGES = ("wordfreq", "sentencex", "langdetect", "babel")
"""Those whose data or models findings depend on."""
_SETTINGS = tuple(key.name for key in KEYS if key.sways == "findings")
"""Keys of the configuration that findings depend on. Those that sway nothing here are told otherwise: by the checks
that are left, the words that are allowed, the languages of each article, what [[paths]] make of all this for it, and
the signature of a scorer, which sways no score but its own, and a digest of what a baseline lets be."""
_LIMITS = tuple(sorted(key.name for key in KEYS if key.sways == "verdicts"))
"""Keys that sway verdicts and leave findings and scores as they are."""
_BESIDE = frozenset(("limits", "refs", "sacrebleu", "tok"))
"""Parts that leave findings and the scores of articles as they are. A reference sways the scores of sentences, which
are measured beside it, so that runs may be compared in all else."""
_DIGITS = 8
_HEAD = 1024
"""Bytes at the start of a file, where its header says what it holds and how that adds up."""
_TAIL = 8
"""Bytes at the end, where gzip says how its content adds up."""


@dataclass(frozen=True, slots=True)
class SignatureDifference:
    """One part in which two signatures differ."""

    part: str
    one: str | None
    """None where the signature does not have the part."""
    other: str | None

    @property
    def sways_score(self) -> bool:
        """Whether findings and the scores of articles depend on it.

        Verdicts, scores of sentences and agreement with references may depend on the others.
        """
        return self.part not in _BESIDE


def sign_audit(
    article: Article,
    config: Config,
    checks: tuple[Declaration, ...],
    references: ReferenceScores | None,
    *,
    is_suppressed: bool = False,
    baseline: str | None = None,
) -> str:
    """The signature of the scores of one article.

    `is_suppressed` where a comment, the configuration or a [sic] set findings of it aside; `baseline` is a digest of
    what was let be in all articles.
    """
    original = article.source_language or config.source_language
    own = {
        "lang": normalise_tag(article.language),
        "from": normalise_tag(original) if original else "guessed",
        "source": "yes" if article.source else "no",
        "refs": str(len(article.references)),
    }
    if article.segments is not None:
        own["form"] = "aligned" if len(article.source or ()) == len(article.segments) else "list"
    if baseline is not None:
        own["baseline"] = baseline
    if is_suppressed:
        own["suppressed"] = "yes"
    if references is not None and references.statistics is not None:
        own |= {"sacrebleu": version("sacrebleu"), "tok": references.statistics.tokenizer}
    declared = tuple((check.code, check.place, check.severity, check.confidence) for check in checks)
    return f"{_sign_run(config, declared)}|{_write(own)}"


def merge_signatures(signatures: Iterable[str]) -> str:
    """One signature for many articles; what differs among them stands side by side.

    >>> merge_signatures(["lang:fr|source:no", "lang:en|source:no", "lang:fr|source:no"])
    'lang:en+fr|source:no'
    >>> merge_signatures(["lang:fr|tok:13a", "lang:fr|suppressed:yes|tok:13a"])
    'lang:fr|suppressed:yes|tok:13a'
    """
    values: dict[str, set[str]] = {}
    for signature in dict.fromkeys(signatures):
        for part, value in _read(signature).items():
            values.setdefault(part, set()).update(value.split("+"))
    parts = sorted(values, key=lambda part: _LAST.index(part) if part in _LAST else -1)
    return _write({part: "+".join(sorted(values[part])) for part in parts})


def find_differences(one: str, other: str) -> tuple[SignatureDifference, ...]:
    """The parts in which two signatures differ; none where their scores can be compared.

    >>> [(found.part, found.one, found.other) for found in find_differences("lang:en|refs:0", "lang:en|refs:1|tok:13a")]
    [('refs', '0', '1'), ('tok', None, '13a')]
    """
    left, right = _read(one), _read(other)
    parts = dict.fromkeys((*left, *right))
    return tuple(
        SignatureDifference(part, left.get(part), right.get(part))
        for part in parts
        if left.get(part) != right.get(part)
    )


def _read(signature: str) -> dict[str, str]:
    return {name: value for part in signature.split("|") for name, colon, value in (part.partition(":"),) if colon}


def _write(parts: dict[str, str]) -> str:
    return "|".join(f"{name}:{value}" for name, value in parts.items())


@lru_cache(maxsize=64)
def _sign_run(config: Config, declared: tuple[tuple[str, str, str, float], ...]) -> str:
    """The parts that all articles of a run share; of each check what it declares."""
    parts = {
        "mtcheck": version("mtcheck"),
        "checks": f"{len(declared)}-{_digest(declared)}",
        "data": _digest_data(),
        "settings": _sign_settings(config),
        "limits": _sign_limits(config),
        **{package: version(package) for package in _PACKAGES},
    }
    return _write(parts)


def _sign_settings(config: Config) -> str:
    """What findings depend on; `default` where that is as it comes."""
    told, usual = ({name: _spell(getattr(each, name)) for name in _SETTINGS} for each in (config, Config()))
    return "default" if told == usual else _digest(told)


def _sign_limits(config: Config) -> str:
    told, usual = ({name: _spell(getattr(each, name)) for name in _LIMITS} for each in (config, Config()))
    return "default" if told == usual else _digest(told)


def _spell(value: object) -> object:
    """A setting as JSON has it, whatever the order of a list and the files that terms were read from."""
    if isinstance(value, Glossary):
        return sorted(json.dumps([term.preferred, term.avoid, term.language, term.note]) for term in value.terms)
    if isinstance(value, tuple):
        held = (item for item in value if not isinstance(item, SuppressSettings) or item.is_in_force)
        return sorted({json.dumps(item.as_table()) if isinstance(item, Table) else item for item in held})
    return value


@lru_cache(maxsize=1)
def _digest_data() -> str:
    """Of the heads of all shipped files: what a header says of its list changes when the list does."""
    told = []
    for file in sorted(files("mtcheck").joinpath("data").iterdir(), key=lambda file: file.name):
        with file.open("rb") as content:
            head = content.read(_HEAD)
            size = content.seek(0, 2)
            content.seek(max(0, size - _TAIL))
            told.append((file.name, size, head.hex(), content.read().hex()))
    return _digest(told)


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:_DIGITS]
