"""A pandas DataFrame in, one out: a row of audit for each row of text. Imports pandas only when called.

The other importer of pandas is `reports.csv_tables`, which writes tables and reads none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from mtcheck.config.model import Config, choose_languages
from mtcheck.errors import ConfigError, suggest_nearest
from mtcheck.model import Article, Audit, Failure, Severity

if TYPE_CHECKING:
    from pandas import DataFrame

_COUNTED = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.NEUTRAL)
_TYPES = {
    "score": "float64",
    "verdict": "object",
    "words": "Int64",
    **{severity.value: "Int64" for severity in _COUNTED},
    "reasons": "object",
    "findings": "object",
    "sentences": "object",
    "chrf": "float64",
    "bleu": "float64",
    "ter": "float64",
    "error": "object",
    "calibrated": "float64",
    "passes": "boolean",
    "signature": "object",
}
"""The columns of the frame that comes out, in order."""
_ESTIMATED = {"estimate": "float64"}
"""One more where a scorer was asked for."""


def audit_frame(
    df: DataFrame,
    *,
    text: str = "text",
    title: str | None = None,
    language: str | None = None,
    source_language: str | None = None,
    source: str | None = None,
    reference: str | None = None,
    article_id: str | None = None,
    config: Config | None = None,
    jobs: int = 1,
) -> DataFrame:
    """One row of audit for each row of `df`, under the same index; `df` is left as it is.

    Each argument names the column that holds a field; a column that is not named is not looked at. Texts, sources
    and references are strings or lists of sentences.

    The columns that come out: `score` (0 to 100; NaN where the text is no article), `verdict` (publish, review, hold),
    `words`; how many findings are `critical`, `major`, `minor`, `neutral`; `reasons` for the verdict; `findings` and
    `sentences` as lists of dicts with the keys of the JSON Lines report; `chrf`, `bleu`, `ter` where there is a
    reference; `error`; `calibrated` and `passes` by MQM (NA where the text is too short to say); the `signature` of the
    scores; and `estimate`, the mean of the sentences, where the configuration names a scorer.

    A row that cannot be audited (no text, a number for a text) has NaN as its score, None as its verdict and says
    why in `error`; the other rows are not touched by it. `error` is None where all went well.

    >>> import pandas as pd
    >>> df = pd.DataFrame({"body": ["It was the the first time in ten years.", None]}, index=["a", "b"])
    >>> audit_frame(df, text="body")[["score", "verdict", "words", "minor", "error"]].to_dict("index")["a"]
    {'score': 88.9, 'verdict': 'publish', 'words': 9, 'minor': 1, 'error': None}
    """
    from mtcheck.run import audit_stream

    config = config or Config()
    named = {
        "text": text,
        "title": title,
        "language": language,
        "source_language": source_language,
        "source": source,
        "reference": reference,
        "id": article_id,
    }
    columns = {field: column for field, column in named.items() if column is not None}
    _require_columns(df, columns)
    types = _TYPES if config.scorer is None else {**_TYPES, **_ESTIMATED}
    return _build_frame(df, audit_stream(_read_rows(df, columns, config), config, jobs=jobs), types)


def _require_columns(df: DataFrame, columns: Mapping[str, str]) -> None:
    from pandas import DataFrame

    if not isinstance(df, DataFrame):
        where, kind = "audit_frame", type(df).__name__
        raise ConfigError(where, f"the first argument is a {kind}, not a pandas DataFrame", "wrap it: pd.DataFrame(…)")
    have = [str(name) for name in df.columns]
    for field, column in columns.items():
        where = f'{field}="{column}"'
        if column not in df.columns:
            what = f'the frame has no column "{column}"{suggest_nearest(column, have)}'
            raise ConfigError(where, what, f"name one of {', '.join(have) or 'its columns'}")
        if have.count(column) > 1:
            raise ConfigError(where, f'the frame has {have.count(column)} columns "{column}"', "rename one of them")


def _read_rows(df: DataFrame, columns: Mapping[str, str], config: Config) -> Iterator[Article | Failure]:
    """An article for each row, or what is wrong with it."""
    from mtcheck.readers.contract import build_article
    from mtcheck.readers.options import ReadOptions

    options = ReadOptions(config.language, config.source_language, choose_languages=choose_languages(config))
    cells = (df[column].tolist() for column in columns.values())
    for label, *row in zip(df.index, *cells, strict=True):
        values = zip(columns, map(_read_cell, row), strict=True)
        fields = {field: value for field, value in values if value is not None}
        if fields.get("text") in (None, "", []):
            yield Failure(str(label), f'no text in column "{columns["text"]}"', "leave the row out or give it a text")
        else:
            yield build_article(fields, str(label), "", options)


def _read_cell(value: object) -> object:
    """A cell as JSON would have it: missing values of every kind are None, arrays and tuples are lists."""
    import pandas as pd

    if isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping):
        items = map(_read_cell, value)
        return ["" if item is None else item for item in items]  # an empty sentence keeps its place in the list
    is_missing = pd.isna(value)  # type: ignore[call-overload]  # a cell may be anything, and isna says so of anything
    return None if is_missing or (isinstance(value, str) and not value.strip()) else value


def _build_frame(df: DataFrame, audits: Iterator[Audit | Failure], types: Mapping[str, str]) -> DataFrame:
    import pandas as pd

    rows = [_build_row(item) for item in audits]
    columns = {name: [row[name] for row in rows] for name in types}
    return pd.DataFrame({name: pd.Series(columns[name], df.index, kind) for name, kind in types.items()})


def _build_row(item: Audit | Failure) -> dict[str, object]:
    """One row; what a failure has no value for is missing."""
    from mtcheck.reports.jsonl import audit_to_json, round_estimate

    if isinstance(item, Failure):
        return {**dict.fromkeys((*_TYPES, *_ESTIMATED)), "error": str(item)}
    line = json.loads(audit_to_json(item))
    counts: dict[str, object] = {
        severity.value: sum(f.severity is severity for f in item.findings) for severity in _COUNTED
    }
    return {
        **{name: line[name] for name in ("score", "verdict", "words", "reasons", "findings", "sentences")},
        **counts,
        **{name: (line["reference_scores"] or {}).get(name) for name in ("chrf", "bleu", "ter")},
        **{name: (line["mqm"] or {}).get(name) for name in ("calibrated", "passes")},
        "signature": line["signature"],
        "error": "; ".join(map(str, item.failures)) or None,
        "estimate": round_estimate(item.estimates.mean) if item.estimates else None,
    }
