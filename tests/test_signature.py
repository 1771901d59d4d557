"""A signature is the same where scores can be compared, and says in what they differ where they cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import mtcheck
from mtcheck.config.model import KEYS, Config
from mtcheck.config.path_settings import PathSettings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.names.glossary import Glossary, Term
from mtcheck.scores.signature import SignatureDifference, find_differences, merge_signatures

TEXT = "The court heard the appeal on Monday."


def sign(config: Config | None = None, **fields: str) -> str:
    return mtcheck.check_text(TEXT, config=config, **fields).signature


def differ(one: str, other: str) -> dict[str, bool]:
    return {found.part: found.sways_score for found in find_differences(one, other)}


def test_two_runs_of_the_same_settings_sign_alike() -> None:
    assert sign() == sign(Config())
    assert find_differences(sign(), sign()) == ()


def test_it_names_the_parts_in_their_order() -> None:
    parts = [part.partition(":")[0] for part in sign(reference=TEXT).split("|")]
    shared = "mtcheck checks data settings limits wordfreq sentencex langdetect babel".split()
    assert parts == [*shared, "lang", "from", "source", "refs", "sacrebleu", "tok"]
    assert "|settings:default|limits:default|" in sign()


@pytest.mark.parametrize(
    ("config", "part", "sways"),
    [
        (Config(select=("MT1",)), "checks", True),
        (Config(ignore=("MT304",)), "checks", True),
        (Config(allow=("mairie",)), "settings", True),
        (Config(glossary=Glossary((Term("Kyiv", ("Kiev",)),))), "settings", True),
        (Config(source_language="fr"), "from", True),
        (Config(publish_score=98), "limits", False),
        (Config(acceptable_penalty=5), "limits", False),
        (Config(hold_critical=0), "limits", False),
        (Config(min_confidence=0.8), "settings", True),
        (Config(hold_on=("MT101",)), "limits", False),
        (Config(min_sentence_score=40), "limits", False),
        (Config(max_findings=("major=0",)), "limits", False),
    ],
)
def test_a_setting_that_matters_is_told_by_one_part(config: Config, part: str, sways: bool) -> None:  # noqa: FBT001 - a case
    assert differ(sign(), sign(config)) == {part: sways}


def test_every_key_of_the_configuration_is_told_by_a_part() -> None:
    values = {
        "LanguageTag": "fr",
        "LanguageTag | None": "fr",
        "int": 7,
        "float": 97.5,
        "float | None": 97.5,
        "Glossary": Glossary((Term("a", ("b",)),)),
    }
    told_elsewhere = {"language", "allow_files", "paths"}  # by the language of each article, by the words, by the rest
    told_by_the_scorer = {"scorer", "scorer_options"}  # tests/test_cli_scorer.py
    told_by_what_it_lets_be = {"baseline", "baseline_max_age"}  # tests/test_cli_baseline.py
    told_by_each_article = {"source_folder", "exclude"}  # by whether it has a source text, or is there at all
    told_by_the_gate = {"fail_on", "max_held", "max_rate", "max_finding_rate", "rate_bound"}  # they sway no verdict
    for key in KEYS:
        if key.name in told_by_the_scorer | told_by_what_it_lets_be | told_by_each_article | told_by_the_gate:
            continue
        value: object = ("Kyiv",) if key.name in {"allow", "prefer"} else ("MT201",)
        value = (PathSettings(("posts/",)),) if key.name == "paths" else value
        value = (SuppressSettings("so he said", code="MT304", text="a a"),) if key.name == "suppress" else value
        value = ("major=0",) if key.name == "max_findings" else value
        value = not key.default if key.type == "bool" else values.get(key.type, value)
        value = 0.5 if key.name == "min_confidence" else value
        changed: dict[str, Any] = {key.name: value}
        config = replace(Config(), **changed)
        assert (sign(config, language="en") == sign()) == (key.name in told_elsewhere | {"extend_select"}), key.name


def test_the_order_of_a_list_and_the_file_of_a_term_do_not_matter() -> None:
    one, other = Term("Kyiv", ("Kiev",), where="a.csv:2"), Term("Odesa", ("Odessa",), where="a.csv:3")
    first = Config(allow=("a", "b"), glossary=Glossary((one, other)))
    second = Config(allow=("b", "a"), glossary=Glossary((replace(other, where=""), replace(one, where="b.csv:9"))))
    assert sign(first) == sign(second)
    assert sign(Config(hold_on=("MT101", "MT2"))) == sign(Config(hold_on=("MT2", "MT101")))


def test_what_an_article_came_with_is_told() -> None:
    assert differ(sign(), sign(source="Le tribunal a examiné le recours lundi.")) == {"source": True}
    assert differ(sign(), sign(language="en-gb")) == {"lang": True}
    assert differ(sign(), sign(source_language="pt_BR")) == {"from": True}
    assert "|from:guessed|" in sign()
    assert "|from:pt-br|" in sign(source_language="pt_BR")
    assert differ(sign(), sign(reference=TEXT)) == {"refs": False, "sacrebleu": False, "tok": False}


def test_a_part_that_only_one_has_is_a_difference() -> None:
    assert find_differences("a:1|lang:en", "a:2|lang:en|tok:zh") == (
        SignatureDifference("a", "1", "2"),
        SignatureDifference("tok", None, "zh"),
    )
    assert find_differences("a:1|b:2", "a:1") == (SignatureDifference("b", "2", None),)


def test_merging_does_not_depend_on_order_and_can_go_on() -> None:
    signatures = ["lang:fr|source:no", "lang:en|source:yes", "lang:en|source:no"]
    merged = merge_signatures(signatures)
    assert merged == "lang:en+fr|source:no+yes" == merge_signatures(signatures[::-1])
    assert merge_signatures([merged, "lang:de|source:no"]) == "lang:de+en+fr|source:no+yes"
    assert merge_signatures([]) == ""
