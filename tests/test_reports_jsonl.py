from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from report_audits import make_audits, make_bridge, make_ferry, make_market
from report_values import audit

from mtcheck.model import Article, Audit, Pair, Penalty, Score, Severity, Span
from mtcheck.reports import open_report
from mtcheck.reports.jsonl import audit_to_json

ARTICLE_KEYS = (
    "schema id title url language source_language words score verdict sentences findings reference_scores "
    "reasons penalties failures mqm signature text_digest"
).split()
FINDING_KEYS = (
    "code name category severity confidence field start end text sentence message suggestion fix related fingerprint "
    "line column"
).split()


@pytest.mark.parametrize("made", make_audits(), ids=lambda made: made.article.id.encode("ascii", "ignore").decode())
def test_keys_are_those_of_the_contract_in_its_order(made: Audit) -> None:
    value = json.loads(audit_to_json(made))
    assert list(value) == [*ARTICLE_KEYS, *(["pairs"] if made.pairs else [])]
    assert all(list(finding) == FINDING_KEYS for finding in value["findings"])
    for sentence, score in zip(value["sentences"], made.sentence_scores, strict=True):
        known = ["start", "end", "score"]
        known += ["penalties"] if score.penalties else []
        known += ["basis", "parts"] if score.parts else []
        known += ["reference_scores"] if made.reference_scores else []
        assert list(sentence) == known


def test_a_sentence_says_what_made_its_score() -> None:
    sentence = json.loads(audit_to_json(make_ferry()))["sentences"][1]
    assert sentence == {
        "start": 16,
        "end": 90,
        "score": 92.3,
        "penalties": [
            {
                "code": "MT900",
                "name": "some-fault",
                "severity": "minor",
                "count": 1,
                "points": 1.0,
                "cost": 7.7,
            }
        ],
        "basis": "text",
        "parts": [{"name": "MT900 some-fault", "cost": 7.7}],
    }


def test_a_finding_of_the_title_names_the_field_of_its_mentions() -> None:
    value = json.loads(audit_to_json(make_ferry()))
    assert value["findings"][0]["related"][0] == {"start": 31, "end": 40, "text": "Beloretsk", "field": "text"}
    assert value["findings"][5]["related"] == [{"start": 314, "end": 320, "text": "Dmitry"}]


def test_a_fix_is_safe_or_suggested_or_null_whatever_the_suggestion() -> None:
    value = json.loads(audit_to_json(make_ferry()))
    assert [(f["suggestion"], f["fix"]) for f in value["findings"][:4]] == [
        ("Beloretsk", None),
        ("", "safe"),
        ("two", "suggested"),
        (None, None),
    ]


def test_pairs_are_there_only_with_a_source_and_null_where_a_side_has_nothing() -> None:
    article = Article("a", "He left. She came.", source=("Il est parti. Il pleut.",))
    made = replace(
        audit(article),
        pairs=(Pair(range(1), range(1), 0.987), Pair(range(0), range(1, 2), 0.5), Pair(range(1, 2), range(0), 0.25)),
        source_sentences=(Span(0, 13), Span(14, 23)),
    )
    assert json.loads(audit_to_json(made))["pairs"] == [
        {"text": [0, 8], "source": [0, 13], "confidence": 0.99},
        {"text": [9, 18], "source": None, "confidence": 0.5},
        {"text": None, "source": [14, 23], "confidence": 0.25},
    ]
    assert "pairs" not in json.loads(audit_to_json(make_ferry()))


def test_reference_scores_are_rounded_and_null_where_there_is_no_reference() -> None:
    assert json.loads(audit_to_json(make_bridge()))["reference_scores"] == {
        "chrf": 61.23,
        "bleu": 33.33,
        "ter": 44.0,
        "signature": "nrefs:1|case:mixed|tok:13a|version:2.5.1",
    }
    assert json.loads(audit_to_json(make_ferry()))["reference_scores"] is None


def test_each_sentence_has_its_agreement_where_its_article_has() -> None:
    sentences = json.loads(audit_to_json(make_bridge()))["sentences"]
    assert [sentence["reference_scores"] for sentence in sentences] == [
        {"chrf": 80.5, "bleu": 66.67, "ter": 20.0},
        {"chrf": 12.0, "bleu": 0.0, "ter": 100.0},
    ]
    assert all("reference_scores" not in s for s in json.loads(audit_to_json(make_ferry()))["sentences"])


def test_the_score_is_told_as_mqm_reckons_it_and_null_for_no_article() -> None:
    value = json.loads(audit_to_json(make_ferry()))
    assert value["mqm"] == {
        "points": 31.0,
        "per_1000_words": 319.59,
        "calibrated": 0.0,
        "pass_threshold": 90.0,
        "acceptable_penalty": 10.0,
        "least_words": 300,
        "passes": False,
    }
    unscored = audit(Article("a", "One."), score=None)
    assert json.loads(audit_to_json(unscored))["mqm"] is None


def test_a_sentence_that_lost_points_says_for_what() -> None:
    made = audit(Article("a", "One. Two."))
    penalty = Penalty("MT311", "doubled-word", Severity.MINOR, 2, 2.0, 33.3333)
    made = replace(made, sentence_scores=(Score(66.6667, 1, (penalty,)), made.sentence_scores[1]))
    assert json.loads(audit_to_json(made))["sentences"] == [
        {
            "start": 0,
            "end": 4,
            "score": 66.7,
            "penalties": [
                {
                    "code": "MT311",
                    "name": "doubled-word",
                    "severity": "minor",
                    "count": 2,
                    "points": 2.0,
                    "cost": 33.3333,
                }
            ],
        },
        {"start": 5, "end": 9, "score": 100.0},
    ]


def test_no_character_breaks_the_line_or_the_encoding() -> None:
    odd = "".join(map(chr, [*range(0xA0), 0x2028, 0x2029, 0xDFFF, 0xD800, 0xFEFF, 0x1F600]))
    made = audit(Article(odd, odd, title=odd))
    line = audit_to_json(made)
    assert line.splitlines() == [line]
    assert json.loads(line.encode("utf-8"))["title"] == odd


def test_letters_of_other_scripts_are_written_as_they_are() -> None:
    assert '"id": "Ĳ¿日本é"' in audit_to_json(audit(Article("Ĳ¿日本é", "x")))


def test_a_score_of_nothing_is_not_minus_zero() -> None:
    assert '"score": 0.0,' in audit_to_json(replace(make_market(), score=Score(-0.0, 3)))


def test_a_stream_that_carries_only_ascii_gets_the_same_values() -> None:
    raw = io.BytesIO()
    with io.TextIOWrapper(raw, encoding="ascii", newline="") as stream:
        report = open_report("jsonl", stream=stream)
        report.add(make_bridge())
        report.close(())
        stream.flush()
        assert json.loads(raw.getvalue()) == json.loads(audit_to_json(make_bridge()))
