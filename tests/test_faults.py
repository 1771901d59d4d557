"""What is found several times and is one fault weighs once in its article: a name, a loop, a sentence that returns."""

from __future__ import annotations

import pytest

import mtcheck
from mtcheck.model import Severity, Verdict
from mtcheck.scores.mqm import list_faults

REPEATED = "The talks between both ministers ended late on Monday evening."


@pytest.mark.parametrize(
    ("text", "findings", "faults"),
    [
        ("The mayor of Boutcha spoke. Boutcha mourned, and so did the people of Bucha and Boutcha.", 1, 1),
        ("The plan was rejected by President Wladimir Putin. Poutine said no. Mr Putin laughed at Poutine.", 1, 1),
        ("Dmitri Peskow denied this. “No,” Dmitry Peskov told reporters. Then Dmitrij Peskow left.", 2, 1),
        ("Dmitri denied this. “No,” Dmitry said. They met Peskow, and Mr Peskov left with Peskow and Dmitri.", 2, 2),
        ("They left the port of the port of the port of Varna. Then the port of the port of the port of Odesa.", 2, 1),
        ("They left the port of the port of the port of Varna. Then a man and a man and a man and a man came.", 2, 2),
        (f"{REPEATED} He left.\n\n{REPEATED} She stayed.\n\n{REPEATED} All went home.\n\n{REPEATED} It rained.", 3, 1),
    ],
)
def test_a_fault_that_returns_costs_once(text: str, findings: int, faults: int) -> None:
    audit = mtcheck.check_text(text)
    assert len(audit.findings) == findings
    assert sum(penalty.count for penalty in audit.score.penalties) == faults
    assert audit.score.points == sum(finding.severity.points for finding in list_faults(audit.findings))


def test_a_sentence_that_comes_back_three_times_holds_no_article_by_its_number() -> None:
    text = f"{REPEATED} He left.\n\n{REPEATED} She stayed.\n\n{REPEATED} All went home.\n\n{REPEATED} It rained."
    audit = mtcheck.check_text(text)
    assert [finding.severity for finding in audit.findings] == [Severity.MAJOR] * 3
    assert audit.verdict is Verdict.REVIEW


def test_slips_of_the_same_kind_cost_each() -> None:
    audit = mtcheck.check_text("He saw the the man on Monday. Then the the man left, and nobody saw the the dog again.")
    assert (len(audit.findings), audit.score.points) == (3, 3.0)
