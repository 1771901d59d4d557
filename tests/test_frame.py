from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mtcheck import Config, ConfigError, audit_frame
from mtcheck.scores.sentences import TYPICAL

DOUBLED = "It was the the first time in ten years."
CLEAN = "It was the first time in ten years."
AS_IT_IS = Config(least_words=0)
"""Judges a text of nine words by its own score."""
COLUMNS = (
    "score verdict words critical major minor neutral reasons findings sentences chrf bleu ter error calibrated passes "
    "signature"
).split()


def test_one_row_comes_out_for_each_that_goes_in_under_the_same_index() -> None:
    df = pd.DataFrame({"text": [CLEAN, DOUBLED, CLEAN], "other": [1, 2, 3]}, index=["x", "y", "x"])
    before = df.copy()
    out = audit_frame(df, config=AS_IT_IS)
    assert list(out.columns) == COLUMNS
    assert list(out.index) == ["x", "y", "x"]
    assert out["score"].tolist() == [100.0, 88.9, 100.0]
    assert out["verdict"].tolist() == ["publish", "hold", "publish"]
    assert out["words"].tolist() == [8, 9, 8]
    assert out["minor"].tolist() == [0, 1, 0]
    assert out["critical"].tolist() == out["major"].tolist() == out["neutral"].tolist() == [0, 0, 0]
    assert out["reasons"].tolist() == [[], ["score 88.9 is below 95.0"], []]
    assert out["error"].tolist() == [None, None, None]
    assert pd.concat([df, out], axis=1).shape == (3, 2 + len(COLUMNS))
    pd.testing.assert_frame_equal(df, before)


def test_findings_and_sentences_have_the_keys_of_the_contract() -> None:
    out = audit_frame(pd.DataFrame({"text": [f"{DOUBLED} {CLEAN}"]}))
    (finding,) = out["findings"].iloc[0]
    assert (finding["code"], finding["severity"], finding["start"], finding["end"], finding["text"]) == (
        "MT304",
        "minor",
        7,
        14,
        "the the",
    )
    sentences = out["sentences"].iloc[0]
    assert [(s["start"], s["end"], s["score"]) for s in sentences] == [(0, 39, 89.4), (40, 75, 93.8)]
    assert {(s["basis"], s["parts"][0]["name"]) for s in sentences} == {("text", TYPICAL)}


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT, "", "  \n", []])
def test_a_row_without_text_says_so_and_costs_no_other(missing: object) -> None:
    df = pd.DataFrame({"text": pd.Series([CLEAN, missing, DOUBLED], index=[10, 20, 30], dtype="object")})
    out = audit_frame(df)
    assert out["score"].isna().tolist() == [False, True, False]
    assert out["words"].isna().tolist() == [False, True, False]
    assert out["verdict"].tolist() == ["publish", None, "publish"]
    assert out["error"].tolist() == [None, '20: no text in column "text"; leave the row out or give it a text', None]


def test_a_text_that_is_a_number_is_an_error_of_its_row() -> None:
    out = audit_frame(pd.DataFrame({"text": pd.Series([3, CLEAN], dtype="object")}))
    assert out["verdict"].tolist() == [None, "publish"]
    assert out["error"].iloc[0].startswith('0: "text" is a number')


def test_named_columns_are_used_and_no_others() -> None:
    df = pd.DataFrame(
        {"body": [CLEAN], "title": [DOUBLED], "head": ["The the vote"], "language": ["no tag at all"], "nr": [17]}
    )
    out = audit_frame(df, text="body", title="head", article_id="nr")
    assert [(f["field"], f["text"]) for f in out["findings"].iloc[0]] == [("title", "The the")]
    assert out["error"].tolist() == [None]


def test_an_article_has_the_language_of_its_row() -> None:
    df = pd.DataFrame({"text": [CLEAN, CLEAN], "lang": ["en", "English!"]})
    out = audit_frame(df, language="lang")
    assert out["verdict"].tolist() == ["publish", None]
    assert '"language" is "English!"' in out["error"].iloc[1]


def test_sentences_may_come_as_lists_tuples_and_arrays() -> None:
    sentences = [DOUBLED, None, CLEAN]
    df = pd.DataFrame({"text": [sentences, tuple(sentences), np.array(sentences, dtype="object")]})
    expected = [(0, 39, 89.2), (40, 40, 86.1), (41, 76, 93.6)]
    for row in audit_frame(df)["sentences"]:
        assert [(s["start"], s["end"], s["score"]) for s in row] == expected


def test_references_are_compared_and_rows_without_one_are_not() -> None:
    out = audit_frame(pd.DataFrame({"text": [CLEAN, CLEAN], "ref": [CLEAN, None]}), reference="ref")
    assert out[["chrf", "bleu", "ter"]].iloc[0].tolist() == [100.0, 100.0, 0.0]
    assert out[["chrf", "bleu", "ter"]].iloc[1].isna().all()


def test_a_reference_that_does_not_fit_is_named_and_the_row_says_why() -> None:
    df = pd.DataFrame({"text": [[CLEAN, CLEAN]], "ref": [[CLEAN, CLEAN, CLEAN]]})
    assert '"text" has 2 items and "reference" has 3 items' in audit_frame(df, reference="ref")["error"].iloc[0]


def test_an_empty_frame_gives_an_empty_frame_of_the_same_columns() -> None:
    out = audit_frame(pd.DataFrame({"text": []}))
    assert list(out.columns) == COLUMNS
    assert len(out) == 0
    assert {str(kind) for kind in out[["score", "words", "verdict"]].dtypes} == {"float64", "Int64", "object"}


def test_a_column_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(ConfigError) as caught:
        audit_frame(pd.DataFrame({"content": [CLEAN], "url": [""]}), text="contents")
    assert str(caught.value) == (
        'text="contents": the frame has no column "contents", did you mean "content"?; name one of content, url'
    )


def test_a_column_that_stands_twice_is_refused() -> None:
    df = pd.DataFrame([[CLEAN, CLEAN]], columns=["text", "text"])
    with pytest.raises(ConfigError, match='the frame has 2 columns "text"; rename one of them'):
        audit_frame(df)


@pytest.mark.parametrize(
    ("wrong", "kind"), [([{"text": CLEAN}], "list"), ({"text": [CLEAN]}, "dict"), (None, "NoneType")]
)
def test_what_is_no_frame_is_refused_in_words(wrong: object, kind: str) -> None:
    with pytest.raises(ConfigError) as caught:
        audit_frame(wrong)  # type: ignore[arg-type]  # what an untyped caller does
    expected = f"audit_frame: the first argument is a {kind}, not a pandas DataFrame; wrap it: pd.DataFrame(…)"
    assert str(caught.value) == expected


def test_the_configuration_decides() -> None:
    df = pd.DataFrame({"text": [DOUBLED]})
    assert audit_frame(df, config=Config(hold_score=80, least_words=0))["verdict"].tolist() == ["review"]
    assert audit_frame(df, config=Config(ignore=("MT304",)))["score"].tolist() == [100.0]


def test_many_processes_give_the_same_rows() -> None:
    df = pd.DataFrame({"text": [CLEAN, None, DOUBLED] * 5})
    pd.testing.assert_frame_equal(audit_frame(df, jobs=2), audit_frame(df))
