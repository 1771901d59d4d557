"""What scores mean, in words: every part that a sentence may have, and where it is told."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main
from mtcheck.lexicon import read_table
from mtcheck.score_meanings import FINDING_MEANING, PART_MEANINGS, SENTENCE_MEANING
from mtcheck.scores.sentences import COST, EMPTY, TYPICAL
from mtcheck.wording import SCORE_MEANING


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["explain", *args], prog_name="mtcheck")


def test_each_part_that_a_sentence_may_have_is_explained_and_no_other() -> None:
    parts = {part for _, trait, part, *_ in read_table("sentence_weights") if trait != "intercept"}
    assert set(PART_MEANINGS) == {TYPICAL, EMPTY, *parts}
    assert f"{COST:g} for each penalty point" in FINDING_MEANING


@pytest.mark.parametrize("name", ["scores", "Score"])
def test_scores_are_explained_with_all_their_parts(name: str) -> None:
    done = run(name)
    told = " ".join(done.stdout.split())
    assert done.exit_code == 0
    assert told.startswith(f"Scores Of an article {SCORE_MEANING} Of a sentence {SENTENCE_MEANING} ")
    assert all(f"- {part}: {meaning}" in told for part, meaning in PART_MEANINGS.items())
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_a_part_is_explained_by_its_name() -> None:
    done = run("numbers", "MT304")
    assert done.stdout.startswith("numbers, a part of a sentence's score\n\nhow many of its words are figures: ")
    assert "It does not say that the figures are right" in " ".join(done.stdout.split())
    assert "\n\n\nMT304 doubled-word\n" in done.stdout
