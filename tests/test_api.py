from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import pytest

import mtcheck
from mtcheck import Config, ConfigError, Failure, IncompleteError, InputError, Span, Verdict

CLEAN = "It was the first time in ten years."
DOUBLED = "It was the the first time in ten years."


def write_feed(path: Path, *texts: str) -> Path:
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return path


def test_a_text_at_hand_is_audited() -> None:
    audit = mtcheck.check_text(DOUBLED, title="The the vote")
    assert [(finding.field, finding.text) for finding in audit.findings] == [("title", "The the"), ("text", "the the")]
    assert (audit.score.value, audit.verdict) == (77.8, Verdict.PUBLISH)


def test_sentences_are_taken_as_given() -> None:
    audit = mtcheck.check_text((CLEAN, "", DOUBLED))
    assert audit.sentences == (Span(0, 35), Span(36, 36), Span(37, 76))
    assert [score.value for score in audit.sentence_scores] == [93.6, 86.1, 89.2]


def test_source_and_references_run_beside_the_sentences() -> None:
    audit = mtcheck.check_text([CLEAN, CLEAN], source=("Ah.", "Oh."), reference=[(CLEAN, CLEAN), [CLEAN, "No."]])
    assert audit.article.source == ("Ah.", "Oh.")
    assert audit.article.references == ((CLEAN, CLEAN), (CLEAN, "No."))
    assert audit.reference_scores is not None
    assert audit.reference_scores.chrf == 100.0


def test_sentences_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(InputError, match='"text" has 2 items and "source" has 1 item'):
        mtcheck.check_text([CLEAN, CLEAN], source=["Ah."])


def test_the_language_is_that_of_the_call_before_that_of_the_configuration() -> None:
    assert mtcheck.check_text(CLEAN).article.language == "en"
    assert mtcheck.check_text(CLEAN, config=Config(language="de")).article.language == "de"
    assert mtcheck.check_text(CLEAN, language="fr", config=Config(language="de")).article.language == "fr"


@pytest.mark.parametrize("text", ["", " \n", [], [""]])
def test_an_empty_text_is_refused(text: str | list[str]) -> None:
    with pytest.raises(InputError) as caught:
        mtcheck.check_text(text)
    advice = "give the translation to be checked, a string or a list of its sentences"
    assert str(caught.value) == f"text: has no text; {advice}"


def test_what_is_no_text_is_refused_in_words() -> None:
    with pytest.raises(InputError, match=r"^text: is None; give the translation"):
        mtcheck.check_text(None)  # type: ignore[arg-type]  # what an untyped caller does
    with pytest.raises(InputError, match=r'^text: "text" is a number'):
        mtcheck.check_text(3)  # type: ignore[arg-type]  # the same


def test_a_text_without_words_is_held_with_nothing_to_show_for_it() -> None:
    audit = mtcheck.check_text("...")
    assert (audit.score.value, audit.verdict) == (None, Verdict.HOLD)
    assert audit.reasons == ("it holds no words, so there was nothing to check",)


def test_sources_are_audited_in_order(tmp_path: Path) -> None:
    first, second = write_feed(tmp_path / "a.jsonl", CLEAN, DOUBLED), write_feed(tmp_path / "b.jsonl", CLEAN)
    audits = list(mtcheck.audit([first, str(second)], config=Config(least_words=0)))
    assert [audit.verdict for audit in audits] == [Verdict.PUBLISH, Verdict.HOLD, Verdict.PUBLISH]
    assert [Path(audit.article.origin).name for audit in audits] == ["a.jsonl", "a.jsonl", "b.jsonl"]


def test_one_source_needs_no_list(tmp_path: Path) -> None:
    path = write_feed(tmp_path / "a.jsonl", CLEAN)
    assert list(mtcheck.audit(path)) == list(mtcheck.audit(str(path))) == list(mtcheck.audit([path]))


def test_audits_are_given_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("w", encoding="utf-8") as feed:
        feed.writelines(json.dumps({"id": str(n), "text": CLEAN}) + "\n" for n in range(100_000))
    began = time.process_time()
    assert [audit.article.id for audit in islice(mtcheck.audit(path), 3)] == ["0", "1", "2"]
    assert time.process_time() - began < 5


def test_fields_of_records_can_be_mapped(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text(json.dumps({"content": {"plain": DOUBLED}}) + "\n", encoding="utf-8")
    (audit,) = mtcheck.audit(path, fields={"text": "content.plain"})
    assert audit.article.text == DOUBLED


def test_without_a_listener_the_error_comes_after_the_last_audit(tmp_path: Path) -> None:
    good = write_feed(tmp_path / "good.jsonl", CLEAN, DOUBLED)
    audits = mtcheck.audit([tmp_path / "none.txt", good, tmp_path / "neither.txt"])
    assert [next(audits).article.text for _ in range(2)] == [CLEAN, DOUBLED]
    with pytest.raises(IncompleteError, match=r"none\.txt: .* \(and 1 more\); ") as caught:
        next(audits)
    assert [Path(failure.where).name for failure in caught.value.failures] == ["none.txt", "neither.txt"]


def test_a_listener_hears_of_failures_as_they_occur(tmp_path: Path) -> None:
    good = write_feed(tmp_path / "good.jsonl", CLEAN)
    heard: list[Failure] = []
    audits = mtcheck.audit([tmp_path / "none.txt", good], on_failure=heard.append)
    assert next(audits).article.text == CLEAN
    assert [Path(failure.where).name for failure in heard] == ["none.txt"]
    assert list(audits) == []
    assert len(heard) == 1


def test_nothing_examined_is_not_silence() -> None:
    with pytest.raises(IncompleteError, match="sources: there is no article in it, nothing was examined"):
        list(mtcheck.audit([]))


def test_a_wrong_field_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ConfigError, match='"txt" is no field of an article; did you mean "text"'):
        mtcheck.audit("none.jsonl", fields={"txt": "content"})


def test_the_package_is_imported_without_the_heavy_ones() -> None:
    heavy = "pandas trafilatura sacrebleu httpx feedparser jinja2 rich langdetect wordfreq click lxml regex".split()
    code = f"import sys, mtcheck; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert [name for name in mtcheck.__all__ if not hasattr(mtcheck, name)] == []
    assert mtcheck.__all__ == sorted(mtcheck.__all__)
